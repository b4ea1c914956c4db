// @ts-check
/**
 * `npm run bench -- --jobs`: the command line over many files, on one thread and on two, side by side: each takes turns,
 * and the best of several rounds counts. The files are python3's own library, or any folders given after `--jobs`.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import os from "node:os";
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

/** @type {Map<number, number>} milliseconds by number of threads */
const best = new Map();
let files = "";
for (let round = 0; round < ROUNDS; round++)
  for (const jobs of [1, 2]) {
    const began = performance.now();
    const args = [".cache/bench/jobs/dist/cli.js", "check", "--profile=strict", `--jobs=${jobs}`, ...folders];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8", maxBuffer: 1 << 29 });
    if (status !== 0 && status !== 1) throw new Error(stderr);
    best.set(jobs, Math.min(best.get(jobs) ?? Infinity, performance.now() - began));
    files = stdout.trimEnd().split("\n").at(-1) ?? "";
  }
const seconds = (/** @type {number} */ jobs) => (best.get(jobs) ?? 0) / 1000;
const [one, two] = /** @type {const} */ ([seconds(1), seconds(2)]);
console.log(`${files}; ${os.cpus().length} cores, Node ${process.versions.node}, best of ${ROUNDS}`);
console.log(`1 thread   ${one.toFixed(2)} s`);
console.log(`2 threads  ${two.toFixed(2)} s  (${(one / two).toFixed(2)} times as fast)`);

function library() {
  const { stdout } = spawnSync("python3", ["-c", "import sysconfig; print(sysconfig.get_path('stdlib'))"], {
    encoding: "utf8",
  });
  return stdout.trim();
}
