// @ts-check
/**
 * `npm run bench -- --jobs`: the command line over many files, on one thread and on two, side by side: each takes turns,
 * and the best of several rounds counts. The files are python3's own library, or any folders given after `--jobs`.
 *
 * Time on the clock says little on a machine that others use, so what each thread took of the processor is printed too
 * (Linux), and what follows for two cores that nobody else uses: one thread needs at least its own processor time, while
 * V8 compiles and collects beside it; two need at least what the slower one takes after the main thread, and at least
 * half of everything. "filled" is the work of a thread beside that of the slowest.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";

const ROUNDS = 3;
const given = process.argv.slice(process.argv.indexOf("--jobs") + 1).filter((word) => !word.startsWith("--"));
const folders = given.length > 0 ? given : [library()];
await build({
  entryPoints: ["src/cli/main.ts"],
  outfile: ".cache/bench/jobs/dist/cli.js",
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  logLevel: "warning",
});
// The version that --format sarif prints.
copyFileSync("package.json", ".cache/bench/jobs/package.json");

/**
 * @typedef {{ isMainThread: boolean, cpu: number, waited: number, process: number }} Thread
 * @typedef {{ wall: number, main: number, workers: Thread[], process: number }} Run
 */

/** @param {number} jobs @returns {Run & { files: string }} */
function measure(jobs) {
  const began = performance.now();
  const preload = ["--require", path.resolve("scripts/bench-thread.cjs")];
  const args = [".cache/bench/jobs/dist/cli.js", "check", "--profile=strict", `--jobs=${jobs}`, ...folders];
  const { stdout, stderr, status } = spawnSync(process.execPath, [...preload, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  const wall = performance.now() - began;
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const threads = [...stderr.matchAll(/^::thread (.*)$/gm)].map(
    ([, json]) => /** @type {Thread} */ (JSON.parse(json ?? "")),
  );
  const main = threads.find(({ isMainThread }) => isMainThread);
  if (main === undefined) throw new Error("the main thread said nothing");
  const workers = threads.filter(({ isMainThread }) => !isMainThread);
  return { wall, main: main.cpu, workers, process: main.process, files: stdout.trimEnd().split("\n").at(-1) ?? "" };
}

/** @type {Map<number, Run[]>} by number of threads */
const runs = new Map([
  [1, []],
  [2, []],
]);
let files = "";
for (let round = 0; round < ROUNDS; round++)
  for (const [jobs, list] of runs) {
    const { files: said, ...result } = measure(jobs);
    list.push(result);
    files = said;
  }
/** The run that took least, by what `of` says. @param {number} jobs @param {(run: Run) => number} of */
const least = (jobs, of) =>
  /** @type {Run} */ ((runs.get(jobs) ?? []).reduce((best, each) => (of(each) < of(best) ? each : best)));
const s = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(2)} s`;
const [one, two] = [least(1, ({ wall }) => wall).wall, least(2, ({ wall }) => wall).wall];
console.log(`${files}; ${os.cpus().length} cores, Node ${process.versions.node}, best of ${ROUNDS}`);
console.log(`load of the machine ${os.loadavg()[0]?.toFixed(1)}`);
console.log(`1 thread   ${s(one)}`);
console.log(`2 threads  ${s(two)}  (${(one / two).toFixed(2)} times as fast)`);

const alone = least(1, (run) => run.process);
const pair = least(2, (run) => run.process);
if (!Number.isNaN(alone.main)) {
  const each = pair.workers.map(({ cpu }) => cpu);
  const slowest = Math.max(...each);
  const helpers = pair.process - pair.main - each.reduce((sum, cpu) => sum + cpu, 0);
  const quiet = Math.max(pair.main + slowest, pair.process / 2);
  console.log("\nprocessor time");
  console.log(`1 thread   ${s(alone.main)}, and ${s(alone.process - alone.main)} of V8's own threads`);
  console.log(
    `2 threads  ${each.map((cpu) => `${s(cpu)} (filled ${((100 * cpu) / slowest).toFixed(0)} %)`).join(", ")}, main ${s(pair.main)}, and ${s(helpers)} of V8's own threads`,
  );
  console.log(
    `on two quiet cores at least ${s(alone.main)} and ${s(quiet)}  (${(alone.main / quiet).toFixed(2)} times)`,
  );
}

function library() {
  const { stdout } = spawnSync("python3", ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"], {
    encoding: "utf8",
  });
  return stdout.trim();
}
