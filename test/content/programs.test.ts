import assert from "node:assert/strict";
import { RECORDED } from "../../scripts/content/blocks";
import { courseExecutions, pythonOn } from "../../scripts/content/course";
import { askNative, askPyodide, type Job, type Outcome } from "../../scripts/content/cpython";
import { sources as pages } from "./site";

const runs = pages.flatMap((page) => courseExecutions(page.sections).map((run) => ({ ...run, page })));
/** Many of the programs sleep, so python3 runs them beside the tests of the whole suite. */
let asked: Promise<Outcome | null>;
before("python3 begins with the programs of the course", () => {
  asked = askNative({ run: runs.map(({ pieces }) => pieces), compile: [] });
  asked.catch(() => undefined);
});

describe("programs of the course", () => {
  const pieces = pages.flatMap((page) => pythonOn(page).map((piece) => ({ ...piece, page })));
  const version = (outcome: Outcome) => outcome.version.join(".");
  let pyodide: Outcome;
  let native: Outcome | null;

  before(async function () {
    this.timeout(0);
    const compile = pieces.map(({ code }) => code);
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
