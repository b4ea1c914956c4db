// @ts-check
// `npm test`: everything. `npm run check`: everything without VS Code (--no-vscode).
// To run a part: npm test -- --only PART [--grep TEXT], where PART is found in the path of a test file.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bundleTests } from "./bundle-tests.mjs";
import { installHost } from "./host/install.mjs";
import { run } from "./processes.mjs";
import Counted from "./reporter.cjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command the arguments of `node`, or of `npm run` for a check
 * @property {boolean} counts a suite says itself how many tests it ran; any other step is one check
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: wish } = parseArgs({
  options: {
    "no-vscode": { type: "boolean", default: false },
    only: { type: "string" },
    grep: { type: "string" },
  },
});
const began = Date.now();
const environment = { ...process.env, ...straightToPython(), ...(wish.only ? { COACH_SPEC: "1" } : {}) };
/** @type {Outcome[]} */
const outcomes = [];

const all = readdirSync(path.join(root, "test"), { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".test.ts") && !/(^|\/)(node_modules|out)\//.test(file))
  .filter((file) => file.includes(wish.only ?? ""))
  .sort();
const inVSCode = all.filter((file) => file.startsWith("vscode/"));
const outside = all.filter((file) => !file.startsWith("vscode/"));
if (all.length === 0) throw new Error(`no test file has "${wish.only}" in its path`);

/** What takes longest begins first, so that both cores end at the same time. */
const LONGEST_FIRST = [
  ...["python", "analysis", "content", "runtime", "cli", "project", "server"],
  ...["vscode/ui/playground-contained", "vscode/ui/page", "vscode/ui/playground", "vscode/ui/learning"],
  ...["vscode/ui/predict-deck", "vscode/ui/samples", "vscode/ui/playground-page", "vscode/ui/one-voice"],
  ...["vscode/ui/own-code", "vscode/ui/workbench"],
];
/** Trees are many small objects that die soon: with more room for the young ones, less is copied. Megabytes. */
const NURSERY = "--max-semi-space-size=64";

if (!wish.only) {
  const installing = wish["no-vscode"] ? undefined : installHost(say).catch((error) => error);
  // The checks first: they say soonest what is wrong, and the short suites at the end fill both cores.
  await parallel([check("types"), check("lint"), check("generate", "--check"), build(), ...(await suites(outside))]);
  if (installing) {
    const host = await installing;
    if (host instanceof Error) say(host.message);
    else say(`VS Code ${host.version} is ready.`);
  }
} else {
  for (const suite of await suites(outside)) await perform(suite);
  if (inVSCode.length > 0 && !wish["no-vscode"]) await perform(build());
}
if (!wish["no-vscode"]) await parallel(suitesInVSCode(inVSCode));

const failed = outcomes.filter((outcome) => outcome.failed > 0);
for (const { name } of failed) say(`✗ ${name}`);
say(`${Math.round((Date.now() - began) / 1000)} s`);
const sum = (/** @type {"passed" | "failed"} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
say(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;

/** Where `python3` is a script that looks for an interpreter, it takes longer than many a program: ask it once. */
function straightToPython() {
  const { stdout } = spawnSync("python3", ["-c", "import sys; print(sys.executable)"], { encoding: "utf8" });
  const folder = path.dirname(stdout?.trim() ?? "");
  return path.isAbsolute(folder) ? { PATH: `${folder}${path.delimiter}${process.env.PATH}` } : {};
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Step}
 */
function check(script, ...args) {
  const rest = args.length > 0 ? ["--", ...args] : [];
  return { name: script, command: ["run", "--silent", script, ...rest], counts: false };
}

/** The tests in VS Code also install the package, so it must be a fresh one. */
function build() {
  return check(wish["no-vscode"] ? "build" : "package");
}

/**
 * One suite for each folder of test/, and one for corpus/ and the files that lie in none: each has to warm up the analysis anew.
 * @param {string[]} files
 * @returns {Promise<Step[]>}
 */
async function suites(files) {
  const suiteOf = (/** @type {string} */ file) =>
    /^corpus\/|^[^/]*$/.test(file) ? "project" : file.replace(/\/.*/, "");
  const found = [...new Set(files.map(suiteOf))].sort(byLength).map((name) => ({
    name,
    files: files.filter((file) => suiteOf(file) === name),
  }));
  if (found.length === 0) return [];
  const folder = await bundleTests(root, found);
  return found.map(({ name }) => mocha(name, [NURSERY], [path.join(folder, `${name}.cjs`)]));
}

/**
 * Longest first; those that are not listed keep their order.
 * @param {string} a
 * @param {string} b
 */
function byLength(a, b) {
  const place = (/** @type {string} */ name) => LONGEST_FIRST.indexOf(name) + 1 || LONGEST_FIRST.length + 1;
  return place(a) - place(b);
}

/**
 * One suite for each file that works the window, and the tests inside each extension host.
 * @param {string[]} files
 * @returns {Step[]}
 */
function suitesInVSCode(files) {
  const api = files.filter((file) => file.startsWith("vscode/api/"));
  const part = [...(wish.only ? ["--only", wish.only] : []), ...(wish.grep ? ["--grep", wish.grep] : [])];
  const inside = (/** @type {string} */ host) => ({
    name: `vscode/api, ${host} extension host`,
    command: ["test/vscode/run-inside.mjs", host, ...part],
    counts: true,
  });
  return [
    ...(api.some((file) => !file.endsWith(".web.test.ts")) ? [inside("node")] : []),
    ...(api.some((file) => !file.endsWith(".node.test.ts")) ? [inside("web")] : []),
    ...files
      .filter((file) => file.startsWith("vscode/ui/"))
      // A window has clocks of its own; on a machine that stands still for a moment a test gets a second try.
      .map((file) =>
        mocha(file.replace(/\.test\.ts$/, ""), ["--import=tsx"], ["--retries=1", "--exit", path.join("test", file)]),
      ),
  ].sort((a, b) => byLength(a.name, b.name));
}

/**
 * @param {string} name
 * @param {string[]} node options of `node`
 * @param {string[]} files
 * @returns {Step}
 */
function mocha(name, node, files) {
  const options = ["--reporter=scripts/reporter.cjs", "--timeout=180000", ...(wish.grep ? ["--grep", wish.grep] : [])];
  return { name, command: [...node, "node_modules/mocha/bin/mocha.js", ...options, ...files], counts: true };
}

/**
 * Two at a time: more only get in each other's way on two cores.
 * @param {Step[]} steps
 */
async function parallel(steps) {
  const waiting = [...steps];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await perform(step);
  };
  await Promise.all([worker(), worker()]);
}

/** @param {Step} step */
async function perform({ name, command, counts }) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  const alive = setInterval(() => say(`… ${name}, ${seconds()}`), 30_000);
  const { code, output } = await run(counts ? process.execPath : "npm", command, {
    cwd: root,
    minutes: 12,
    env: environment,
    ...(wish.only ? { onText: (/** @type {string} */ text) => process.stdout.write(text) } : {}),
  });
  clearInterval(alive);
  const { passed, failed, skipped } = counts ? tally(output, code) : tallyCheck(code);
  outcomes.push({ name, passed, failed });
  if (failed > 0 && !wish.only) process.stdout.write(`${output.replaceAll(/^::result.*\n?/gm, "")}\n`);
  if (!wish.only) for (const line of output.match(/^second try: .*/gm) ?? []) say(line);
  const versions = new Set(output.match(/^VS Code \d.*/gm));
  const count = counts ? ` ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""},` : "";
  const where = versions.size > 0 ? ` (${[...versions].join("; ")})` : "";
  say(`${failed > 0 ? "✗" : "✓"} ${name}:${count} ${seconds()}${where}`);
}

/** @param {number} code */
function tallyCheck(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * What a suite counted. A suite that ran nothing, or ended badly without a failed test, has failed.
 * @param {string} output
 * @param {number} code
 */
function tally(output, code) {
  const line = output.split("\n").findLast((each) => each.startsWith(Counted.resultMark));
  /** @type {{ passed: number, failed: number, skipped: number }} */
  const counted = line ? JSON.parse(line.slice(Counted.resultMark.length)) : { passed: 0, failed: 0, skipped: 0 };
  const broken = code !== 0 || counted.passed + counted.failed === 0;
  return { ...counted, failed: counted.failed || (broken ? 1 : 0) };
}

/** @param {string} line */
function say(line) {
  console.log(line);
}
