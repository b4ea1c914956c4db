import assert from "node:assert/strict";
import { RECORDED } from "../../scripts/content/blocks";
import { courseExecutions, diagramsOn, pythonOn } from "../../scripts/content/course";
import {
  checkCorrections,
  checkIds,
  checkLinks,
  checkNames,
  checkOrder,
  readInventory,
  uncovered,
} from "../../scripts/content/course-checks";
import { askNative, askPyodide, type Job, type Outcome } from "../../scripts/content/cpython";
import { PAGES } from "../../scripts/content/pitfalls";
import { idsIn, showProblem } from "../../scripts/content/source";
import { sources as pages, problems } from "./site";

const all = { pages, pitfalls: idsIn(PAGES, ".md"), inventory: readInventory() };
const told = (found: readonly { file: string; line: number; message: string }[]) => found.map(showProblem);

describe("the course", () => {
  it("keeps to its schemas", () => assert.deepEqual(told(problems.course), []));
  it("names only ids that exist", () => assert.deepEqual(told(checkIds(all)), []));
  it("leads only to pages that are there", () => assert.deepEqual(told(checkLinks(all)), []));
  it("puts right what one may have read about what a page covers", () =>
    assert.deepEqual(told(checkCorrections(all)), []));
  it("has an order without circles", () => assert.deepEqual(told(checkOrder(all)), []));
  it("says each thing once: names of concepts, titles", () => assert.deepEqual(told(checkNames(all)), []));
  it("covers every id of the inventory, and every pitfall has a lesson", () =>
    assert.deepEqual(uncovered(all), { ids: [], pitfalls: [] }));
  it("has fifty questions and at least sixty diagrams", () => {
    assert.equal(pages.filter(({ kind }) => kind === "question").length, 50);
    const diagrams = pages.flatMap(diagramsOn).length;
    assert.ok(diagrams >= 60, `${diagrams} diagrams`);
  });
});

describe("programs of the course", () => {
  const runs = pages.flatMap((page) => courseExecutions(page.sections).map((run) => ({ ...run, page })));
  const pieces = pages.flatMap((page) => pythonOn(page).map((piece) => ({ ...piece, page })));
  const version = (outcome: Outcome) => outcome.version.join(".");
  let pyodide: Outcome;
  let native: Outcome | null;

  before(async function () {
    this.timeout(0);
    const compile = pieces.map(({ code }) => code);
    const asked = askNative({ run: runs.map(({ pieces }) => pieces), compile: [] });
    pyodide = await askPyodide({ run: runs.map(({ pieces, native }) => (native ? null : pieces)), compile });
    native = await asked;
    if (native && isRecorded(native)) await askAgain(askNative, native, () => false);
    await askAgain(askPyodide, pyodide, (i) => runs[i]!.native);
    if (native === null) console.log("      No python3 here: only CPython in Pyodide prints.");
    else if (!isRecorded(native)) {
      const [version, different] = [native.version.join("."), runs.filter((run, i) => differs(run, native!, i))];
      console.log(
        `      Python ${version} is not one of those that were recorded; ${different.length} programs differ:`,
      );
      for (const { page, line } of different) console.log(`      ${page.file}:${line}`);
    }
  });

  /** Threads and clocks are at the mercy of a busy machine: a program that differs runs again, by itself. */
  const askAgain = async (
    ask: (job: Job) => Promise<Outcome | null>,
    outcome: Outcome,
    skipped: (i: number) => boolean,
  ) => {
    const printed = outcome.printed as (string | null)[];
    for (let attempt = 0; attempt < 3; attempt++)
      for (const [i, run] of runs.entries())
        if (!skipped(i) && run.expected(outcome.version) !== printed[i])
          printed[i] = (await ask({ run: [run.pieces], compile: [] }))?.printed[0] ?? null;
  };

  /** Only what a version printed when it was recorded can be wrong. */
  const isRecorded = (outcome: Outcome) => (RECORDED as readonly string[]).includes(version(outcome));
  const differs = (run: (typeof runs)[number], outcome: Outcome, i: number) =>
    outcome.printed[i] !== null && run.expected(outcome.version) !== outcome.printed[i];

  for (const [i, run] of runs.entries())
    it(`${run.page.file}:${run.line} prints what the page says`, () => {
      for (const outcome of [pyodide, native])
        if (outcome && isRecorded(outcome) && !(run.native && outcome === pyodide))
          assert.equal(outcome.printed[i], run.expected(outcome.version), `in Python ${version(outcome)}`);
    });

  it("compile, also the pieces that are not run", () => {
    const wrong = pieces.flatMap(({ page, line }, i) =>
      pyodide.errors[i] === null ? [] : [`${page.file}:${line}: ${pyodide.errors[i]}`],
    );
    assert.deepEqual(wrong, []);
  });
});
