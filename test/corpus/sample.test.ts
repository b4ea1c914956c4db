import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { randomFrom, stdlib } from "../python/corpus";
import { Compiler, examine, machineCorpus, type SourceFile, slowFiles } from "./examine";

/** UTF-16 code units; `npm run corpus` looks at everything. */
const SIZE = 400_000;
const SEED = 20;
/** Safe fixes of one pitfall that are tried in one file. */
const MOST = 3;

function sample(files: readonly SourceFile[]): SourceFile[] {
  const random = randomFrom(SEED);
  const drawn = files.map((file) => ({ file, at: random() })).sort((a, b) => a.at - b.at);
  let size = 0;
  return drawn.flatMap(({ file }) => (size < SIZE && (size += file.text.length) ? [file] : []));
}

describe("real Python", function () {
  this.timeout(180_000);
  const corpus = machineCorpus();
  let compiler: Compiler | null = null;
  before(() => {
    if (corpus) compiler = new Compiler();
  });
  after(() => compiler?.end());

  const target = corpus?.target ?? 14;
  it(`a sample of ${corpus ? `the library of CPython ${corpus.python}` : "CPython 3.14's library (no python3 here: nothing is compiled)"} keeps all promises`, async () => {
    const files = sample(corpus?.files ?? stdlib());
    const examined = [];
    for (const file of files) examined.push(await examine(file, target, compiler, MOST));
    assert.deepEqual([...examined.flatMap(({ problems }) => problems), ...slowFiles(examined, files, target)], []);
    const tried = examined.reduce((sum, each) => sum + Object.values(each.tried).reduce((a, b) => a + b, 0), 0);
    assert.ok(tried > 5, `only ${tried} safe fixes in the sample`);
  });

  it("safe fixes in the fixtures, each by itself, compile and remove their finding", async () => {
    const problems: string[] = [];
    for (const name of readdirSync("test/pitfalls").sort()) {
      if (!name.endsWith(".py") || name.endsWith(".fixed.py")) continue;
      const marks = /^# *\^+ (?:(?:hint|info|warning) )?[a-z-]+(?:: .*)?\n/gm;
      const text = readFileSync(`test/pitfalls/${name}`, "utf8").replace(marks, "");
      problems.push(...(await examine({ name, text }, 14, compiler, MOST)).problems);
    }
    // Fixtures pile traps on each other: a repair there may bring the next one to light.
    assert.deepEqual(
      problems.filter((problem) => !problem.includes(": a new finding: ")),
      [],
    );
  });
});
