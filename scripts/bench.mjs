/**
 * Measures our analysis beside Ruff's WebAssembly build: same process, same real files, one run.
 *
 *   npm run bench                 print the table and the goals
 *   npm run bench -- --write      also put it into the README, between the bench markers
 *   npm run bench -- --server     our language server beside an empty one (bench-server.mjs)
 *   npm run bench -- --editor     in a real VS Code: opened to diagnosed, and our activation (bench-editor.mjs)
 *   npm run bench -- --jobs       the command line on one thread and on two (bench-jobs.mjs)
 *   npm run bench -- --scan DIR   the server over all files of a folder (bench-scan.mjs)
 *   npm run bench -- --runtime    how long Python takes to start and to step, in a real VS Code (bench-runtime.mjs)
 *   npm run bench -- --detectors  the share of each detector in a full check
 *
 * The files are the standard library that comes with the npm package pyodide (CPython 3.14), so every machine measures
 * the same text.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";

for (const part of ["editor", "jobs", "runtime", "scan", "server"])
  if (process.argv.includes(`--${part}`)) {
    await import(`./bench-${part}.mjs`);
    process.exit(0);
  }
const { coach, corpus, parses, textOfLines } = await import("./bench-texts.mjs");
const require = createRequire(import.meta.url);
const { Workspace, PositionEncoding } = require("@astral-sh/ruff-wasm-nodejs");
const write = process.argv.includes("--write");

const settings = (select) => ({
  "target-version": "py314",
  "line-length": 120,
  lint: { select, preview: true, "explicit-preview-rules": true },
  preview: true,
});
const ruff = (select) => new Workspace(settings(select), PositionEncoding.Utf16);
const now = () => performance.now();
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const quantile = (list, q) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))];

/** Best of several passes over all files, in MB/s (characters, which are bytes for all but a few files). */
function throughput(files, run, passes = 5) {
  const size = files.reduce((sum, file) => sum + file.text.length, 0);
  let best = Infinity;
  for (let pass = 0; pass < passes; pass++) {
    const start = now();
    for (const file of files) run(file.text);
    best = Math.min(best, now() - start);
  }
  return size / 1e6 / (best / 1000);
}

/** Offsets of names inside function bodies where one more letter leaves valid Python. */
function editPlaces(text, wanted, random) {
  const places = [];
  for (let tries = 0; places.length < wanted && tries < wanted * 200; tries++) {
    const line = text.lastIndexOf("\n", Math.floor(random() * text.length)) + 1;
    const match = /^ {4,}(?:[a-z_][\w.]* (?:=|\+=) |return |if )[a-z_]+/.exec(text.slice(line, line + 200));
    if (!match) continue;
    const at = line + match[0].length;
    if (parses(`${text.slice(0, at)}q${text.slice(at)}`)) places.push(at);
  }
  return places;
}

/** A text of that length with findings and with places to type in. */
function textWithPlaces(files, lines) {
  for (let first = 0; first < 60; first++) {
    const text = textOfLines(files.slice(first), lines);
    if (
      text.split("\n").length > lines / 2 &&
      editPlaces(text, 6, mulberry(7)).length === 6 &&
      coach.analyze(text, {}).length > 0
    )
      return text;
  }
  throw new Error(`no text of ${lines} lines to type in`);
}

function mulberry(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const offset = (at) => (typeof at === "number" ? at : at.offset);
/** What is compared of findings, without the trees that they hold. */
const seen = (findings) => findings.map((f) => [f.pitfall, offset(f.start), offset(f.end), f.message]);

const LONG_EDITS = 100;

/** Both have worked for a while before they are measured, on another text: whoever types has typed before. */
function warmUp(text, workspace, fresh) {
  const document = fresh(text);
  for (const place of editPlaces(text, 100, mulberry(5))) {
    document.edit(place, place, "q");
    document.findings();
    document.edit(place, place + 1, "");
    document.findings();
    workspace.check(text);
  }
}

/** Edits of a text, ours and Ruff's; `fresh` makes a document of a text. */
function keystrokes(text, select, edits, fresh, warming) {
  const workspace = ruff(select);
  warmUp(warming, workspace, fresh);
  const random = mulberry(7);
  const document = fresh(text);
  if (document.findings().length === 0) throw new Error("a text without findings compares nothing");
  workspace.check(text);
  const places = editPlaces(text, edits / 2, random);
  const changes = places.flatMap((place) => [
    [place, place, "q"],
    [place, place + 1, ""],
  ]);
  // The one after the other, and compared when both are measured: between two keystrokes nobody works for 20 ms in the
  // same process and leaves its garbage and its caches to the second.
  const ours = [];
  const found = [];
  for (const change of changes) {
    const start = now();
    document.edit(...change);
    const findings = document.findings();
    ours.push(now() - start);
    found.push(seen(findings));
  }
  const theirs = [];
  let unequal = 0;
  let current = text;
  const texts = changes.map(([from, to, insert]) => {
    current = current.slice(0, from) + insert + current.slice(to);
    return current;
  });
  for (const text of texts) {
    const start = now();
    workspace.check(text);
    theirs.push(now() - start);
  }
  for (const [i, text] of texts.entries())
    if (JSON.stringify(found[i]) !== JSON.stringify(seen(fresh(text).findings()))) unequal++;
  workspace.free?.();
  return { edits: ours.length, ours, theirs, unequal };
}

/** The pitfalls with which the project began. */
const FIRST = new Set(
  `mutable-default none-comparison late-binding-closure shadowed-builtin is-literal multiplied-mutable
  mutation-while-iterating unbound-local bare-except swallowed-exception duplicate-key assert-tuple jump-in-finally
  none-result-used missing-wraps exhausted-iterator float-equality truthiness-none eq-without-hash
  mutable-class-attribute open-without-with blocking-call-in-async unawaited-coroutine constant-condition`.split(/\s+/),
);
const equivalent = Object.keys(coach.peers.ruff).filter((code) => /^[A-Z]+\d+$/.test(code));
const files = (await corpus()).filter((file) => file.text.length < 400_000);
const megabytes = files.reduce((sum, file) => sum + file.text.length, 0) / 1e6;

/** Why a detector may take more than a twentieth of a full check. */
const REASONS = {
  "bytes-text-mix":
    "the first by name to ask what the names of a function are given, and often for its flow graph; the others find both made",
  "exhausted-iterator": "the first to ask who reads each name of a function, and for the attributes of its class",
  "unbound-local": "the first to ask for the scopes and the flow graph of a function, which the others find made",
};

if (process.argv.includes("--detectors")) {
  const total = coach.profile(files.map((f) => f.text));
  const sum = Object.values(total).reduce((a, b) => a + b, 0);
  for (const [id, ms] of Object.entries(total).sort((a, b) => b[1] - a[1]))
    console.log(`${id.padEnd(32)} ${ms.toFixed(0).padStart(6)} ms ${((ms / sum) * 100).toFixed(1).padStart(5)} %`);
  const heavy = Object.entries(total).filter(([id, ms]) => ms / sum > 0.05 && !REASONS[id]);
  for (const [id] of heavy) console.log(`${id} takes more than 5 %: make it cheaper, or give the reason in bench.mjs`);
  process.exit(heavy.length > 0 ? 1 : 0);
}

console.log(
  `${files.length} files, ${megabytes.toFixed(1)} MB, Node ${process.version}, ${os.cpus()[0]?.model ?? "unknown CPU"}, Ruff ${Workspace.version()} with ${equivalent.length} equivalent rules`,
);
const empty = ruff([]);
const rules = ruff(equivalent);
const firstCodes = equivalent.filter((code) => coach.peers.ruff[code].some((id) => FIRST.has(id)));
const first = ruff(firstCodes);
const rows = [];
const speed = {
  parse: throughput(files, (text) => coach.parse(text)),
  scopes: throughput(files, (text) => coach.parseWithScopes(text)),
  first: throughput(files, (text) => coach.analyzeOnly(text, FIRST)),
  check: throughput(files, (text) => coach.analyze(text, {})),
  ruffEmpty: throughput(files, (text) => empty.check(text)),
  ruffFirst: throughput(files, (text) => first.check(text)),
  ruffRules: throughput(files, (text) => rules.check(text)),
};
rows.push([
  "Parse",
  `${speed.parse.toFixed(1)} MB/s`,
  `${speed.ruffEmpty.toFixed(1)} MB/s (check without rules)`,
  `${(speed.parse / speed.ruffEmpty).toFixed(1)}×`,
]);
rows.push(["Parse and scopes", `${speed.scopes.toFixed(1)} MB/s`, "", ""]);
rows.push([
  `Check for the first ${FIRST.size} pitfalls`,
  `${speed.first.toFixed(1)} MB/s`,
  `${speed.ruffFirst.toFixed(1)} MB/s (their equivalents)`,
  `${(speed.first / speed.ruffFirst).toFixed(2)}×`,
]);
rows.push([
  `Full check, ${coach.pitfallCount} pitfalls`,
  `${speed.check.toFixed(1)} MB/s`,
  `${speed.ruffRules.toFixed(1)} MB/s (equivalent rules)`,
  `${(speed.check / speed.ruffRules).toFixed(2)}×`,
]);
const goals = [
  ["parse ≥ 1.5× Ruff's empty check", speed.parse / speed.ruffEmpty >= 1.5],
  [`check for the first ${FIRST.size} pitfalls ≥ 1× Ruff with their equivalents`, speed.first / speed.ruffFirst >= 1],
  ["full check ≥ 1× Ruff with the equivalent rules", speed.check / speed.ruffRules >= 1],
];
/** One comment can silence a whole file, and in a text of several files all of it. */
const unsilenced = files.filter(({ text }) => !/noqa|pylint|ruff|NOSONAR/i.test(text));
const everything = {
  name: "",
  codes: equivalent,
  fresh: (text) => new coach.Document(text, {}),
};
const beginning = {
  name: `, first ${FIRST.size}`,
  codes: firstCodes,
  fresh: (text) => coach.documentOnly(text, FIRST),
};
const warming = textWithPlaces(unsilenced.slice(60), 10_000);
for (const lines of [100, 1000, 10_000, 30_000]) {
  const text = textWithPlaces(unsilenced, lines);
  const long = lines >= 10_000;
  for (const { name, codes, fresh } of long ? [beginning, everything] : [everything]) {
    const result = keystrokes(text, codes, long ? LONG_EDITS : 60, fresh, warming);
    const ratio = median(result.theirs) / median(result.ours);
    const p95 = median(result.theirs) / quantile(result.ours, 0.95);
    rows.push([
      `Keystroke at ${text.split("\n").length.toLocaleString("en")} lines${name}, median (p95)`,
      `${median(result.ours).toFixed(2)} (${quantile(result.ours, 0.95).toFixed(2)}) ms`,
      `${median(result.theirs).toFixed(1)} (${quantile(result.theirs, 0.95).toFixed(1)}) ms`,
      `${ratio.toFixed(0)}×`,
    ]);
    if (result.unequal)
      goals.push([
        `every one of ${result.edits} edits at ${lines} lines gives what a fresh run gives (${result.unequal} do not)`,
        false,
      ]);
    if (long) {
      const at = `keystroke at ${lines.toLocaleString("en")} lines${name}`;
      goals.push([`${at}: median ≥ 20× faster (${ratio.toFixed(0)}×)`, ratio >= 20]);
      if (name === "") goals.push([`${at}: p95 ≥ 10× faster (${p95.toFixed(1)}×)`, p95 >= 10]);
    }
  }
}
global.gc?.();
const heap = process.memoryUsage().heapUsed;
const open = Array.from({ length: 50 }, (_, i) => {
  const document = new coach.Document(textOfLines(files.slice(i), 1000), {});
  document.findings();
  return document;
});
global.gc?.();
rows.push([
  `Memory of ${open.length} open files of 1,000 lines`,
  `${((process.memoryUsage().heapUsed - heap) / 1e6).toFixed(0)} MB heap`,
  "",
  "",
]);

const table = [
  "| | Interview Coach | Ruff (WebAssembly) | faster |",
  "| --- | --- | --- | --- |",
  ...rows.map((row) => `| ${row.join(" | ")} |`),
].join("\n");
const verdicts = goals.map(([goal, met]) => `- ${met ? "met" : "**not met**"}: ${goal}`).join("\n");
console.log(`${table}\n\n${verdicts}`);
if (write) {
  const readme = readFileSync("README.md", "utf8");
  const note = `Measured by \`npm run build && npm run bench\` on ${megabytes.toFixed(1)} MB of the standard library (${files.length} files), Node ${process.version}, Ruff ${Workspace.version()}; both in one process, one after the other.`;
  writeFileSync(
    "README.md",
    readme.replace(
      /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/,
      (_, a, b) => `${a}${note}\n\n${table}\n\n${verdicts}\n${b}`,
    ),
  );
}
process.exitCode = goals.every(([, met]) => met) ? 0 : 1;
