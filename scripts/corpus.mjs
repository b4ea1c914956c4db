// @ts-check
/**
 * All detectors over the library of this machine's python3 and Debian's packages: nothing crashes, no file is far slower
 * than its size explains, and each safe fix, by itself, compiles, removes its finding and makes no new one.
 *
 *   npm run corpus              look, and compare the counts with what is recorded for this very library
 *   npm run corpus -- --write   record the counts in test/corpus/counts.json, and test/corpus/fixes.md
 *   npm run corpus -- PART      only files with PART in their name; nothing is compared
 *   npm run corpus -- --broken  only the texts of corpus-broken.mjs, which otherwise come last
 *   npm run corpus -- --samples only the programs of the course in the runtime of a page, see corpus-samples.mjs
 *   npm run corpus -- --most 2  try at most that many safe fixes of one pitfall in one file, to be done sooner
 *   npm run corpus -- --sample 150 --seed 1
 *                               show that many findings of the default profile, drawn at random, to be judged by a
 *                               reader, and nothing else; the verdicts are in test/corpus/review.md
 */
import { fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Compiler, examine, machineCorpus, slowFiles, sum } from "../test/corpus/examine";
import { draw, show, survey } from "../test/corpus/review";
import { examineBroken } from "./corpus-broken.mjs";
import { examineSamples } from "./corpus-samples.mjs";

if (process.argv.includes("--broken")) process.exit(examineBroken().length > 0 ? 1 : 0);
if (process.argv.includes("--samples")) process.exit((await examineSamples()).length > 0 ? 1 : 0);
const RECORD = "test/corpus/counts.json";
const {
  values: { write, sample, seed, most },
  positionals: [part],
} = parseArgs({
  options: {
    write: { type: "boolean" },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    most: { type: "string", default: "Infinity" },
  },
  allowPositionals: true,
});

const corpus = machineCorpus();
if (corpus === null) throw new Error("there is no python3 on this machine");
const files = corpus.files.filter(({ name }) => name.includes(part ?? ""));
if (sample !== undefined) {
  const { found, lines } = survey(files, corpus.target);
  for (const each of draw(found, Number(sample), Number(seed))) console.log(show(each));
  const warnings = found.filter(({ finding }) => finding.level === "warning").length;
  const rate = ((1000 * warnings) / lines).toFixed(2);
  console.log(`CPython ${corpus.python}, ${files.length} files, ${lines} lines, corpus ${corpus.hash}`);
  console.log(`${found.length} findings, ${warnings} warnings: ${rate} per 1,000 lines`);
  process.exit();
}

if (process.send !== undefined) await work(files);
const began = Date.now();
const examined = await examineAll();

const problems = [...examined.flatMap((each) => each.problems), ...slowFiles(examined, files, corpus.target)];
const counts = sum(examined.map((each) => each.counts));
const tried = sum(examined.map((each) => each.tried));
const size = examined.reduce((total, each) => total + each.size, 0);

if (write && part === undefined) report();
console.log(`CPython ${corpus.python}, ${files.length} files, ${(size / 1e6).toFixed(1)} MB, corpus ${corpus.hash}`);
for (const [id, count] of Object.entries(counts)) {
  const fixes = tried[id] ? `, ${tried[id]} safe ${tried[id] === 1 ? "fix" : "fixes"} tried` : "";
  console.log(`  ${id}: ${count}${fixes}`);
}
for (const problem of problems) console.log(`✗ ${problem}`);
if (part === undefined) {
  compare();
  problems.push(...examineBroken(), ...(await examineSamples()));
}
console.log(`${problems.length} problems, ${Math.round((Date.now() - began) / 1000)} s`);
if (problems.length > 0) process.exitCode = 1;

/** Examines every file, in as many processes as there are processors. */
async function examineAll() {
  /** @type {import("../test/corpus/examine").Examined[]} */
  const examined = new Array(files.length);
  let [next, done] = [0, 0];
  const helper = () =>
    new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), { execArgv: process.execArgv });
      const give = () => (next < files.length ? child.send(next++) : child.disconnect());
      child.on("message", (/** @type {{ i: number, each: typeof examined[number] } | null} */ answer) => {
        if (answer !== null) examined[answer.i] = answer.each;
        if (answer !== null && process.stderr.isTTY)
          process.stderr.write(`\r\u001b[K${++done}/${files.length} ${answer.each.name.slice(-60)}`);
        give();
      });
      child.on("exit", (code) => (code === 0 ? resolve(null) : reject(new Error(`a helper ended with ${code}`))));
    });
  await Promise.all(Array.from({ length: os.availableParallelism() }, helper));
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  return examined;
}

/** What a helper does: it asks for files by sending what it examined, until the channel closes. */
async function work(/** @type {readonly import("../test/corpus/examine").SourceFile[]} */ files) {
  const target = /** @type {NonNullable<typeof corpus>} */ (corpus).target;
  const compiler = new Compiler();
  const ended = new Promise((resolve) => process.once("disconnect", resolve));
  process.on("message", async (/** @type {number} */ i) => {
    const each = await examine(/** @type {(typeof files)[number]} */ (files[i]), target, compiler, Number(most));
    process.send?.({ i, each });
  });
  process.send?.(null);
  await ended;
  compiler.end();
  process.exit();
}

/** Another library than those recorded is no failure: it is reported. */
function compare() {
  const { hash, python } = /** @type {NonNullable<typeof corpus>} */ (corpus);
  /** @type {Record<string, { python: string, files: number, counts: Record<string, number> }>} */
  const record = JSON.parse(readFileSync(RECORD, "utf8"));
  const known = record[hash];
  if (write) {
    writeFileSync(
      RECORD,
      `${JSON.stringify({ ...record, [hash]: { python, files: files.length, counts } }, null, 2)}\n`,
    );
    console.log(`Recorded in ${RECORD}.`);
  } else if (known === undefined) {
    console.log(`Nothing is recorded for this library; --write records it.`);
  } else {
    for (const id of Object.keys({ ...known.counts, ...counts }).sort())
      if (known.counts[id] !== counts[id])
        problems.push(`${id}: ${counts[id] ?? 0}, recorded ${known.counts[id] ?? 0}`);
    const changed = problems.filter((problem) => problem.includes(", recorded "));
    for (const problem of changed) console.log(`✗ ${problem}`);
    if (changed.length > 0) console.log("Look at what changed, then record it with --write.");
  }
}

/** What was tried and what came of it, for a reader. */
function report() {
  const { hash, python } = /** @type {NonNullable<typeof corpus>} */ (corpus);
  const total = Object.values(tried).reduce((all, each) => all + each, 0);
  const limit = most === "Infinity" ? "all of them" : `at most ${most} of one pitfall in one file`;
  const lines = [
    "# Safe fixes on real code",
    "",
    `\`npm run corpus -- --write${most === "Infinity" ? "" : ` --most ${most}`}\` on CPython ${python}, ${files.length} files, ${(size / 1e6).toFixed(1)} MB, corpus ${hash}.`,
    "",
    `Each safe fix by itself (${limit}): the result compiles in CPython, the finding is gone, and no new bug or trap is found.`,
    "",
    `Tried: ${total}. Exceptions: ${problems.length === 0 ? "none" : problems.length}.`,
    "",
    "| pitfall | findings | safe fixes tried |",
    "| --- | ---: | ---: |",
    ...Object.entries(tried).map(([id, count]) => `| \`${id}\` | ${counts[id]} | ${count} |`),
    ...(problems.length > 0 ? ["", ...problems.map((problem) => `- ${problem}`)] : []),
  ];
  writeFileSync("test/corpus/fixes.md", `${lines.join("\n")}\n`);
}
