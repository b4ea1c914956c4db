import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { askPyodide, type Outcome } from "../../scripts/content/cpython";
import { analyze } from "../../src/pitfalls/coach";

/** What a learner meets in each file of the sample project. */
const EXPECTED: Record<string, string[]> = {
  "shop/fetch.py": ["bare-except", "blocking-call-in-async", "swallowed-exception", "unawaited-coroutine"],
  "shop/labels.py": ["is-literal", "late-binding-closure", "multiplied-mutable", "mutable-default"],
  "shop/orders.py": [
    "eq-without-hash",
    "float-equality",
    "missing-wraps",
    "mutable-class-attribute",
    "mutation-while-iterating",
    "none-comparison",
  ],
  "shop/report.py": [
    "exhausted-iterator",
    "jump-in-finally",
    "none-result-used",
    "open-without-with",
    "shadowed-builtin",
  ],
  "tests/test_orders.py": ["assert-tuple"],
};

const read = (file: string) => readFileSync(`sample/${file}`, "utf8");

describe("the sample project", () => {
  const files = Object.keys(EXPECTED);
  let outcome: Outcome;
  before(async function () {
    this.timeout(0);
    outcome = await askPyodide({ run: [], compile: files.map(read) });
  });

  it("consists of these files", () => {
    const present = readdirSync("sample", { recursive: true }).map((file) => String(file).replaceAll("\\", "/"));
    assert.deepEqual(present.filter((file) => file.endsWith(".py")).sort(), files);
  });

  for (const [i, file] of files.entries()) {
    it(`${file} compiles`, () => assert.equal(outcome.errors[i], null));
    it(`${file} holds the pitfalls it is there for`, () => {
      const found = analyze(read(file), { path: `sample/${file}` });
      assert.deepEqual([...new Set(found.map(({ pitfall }) => pitfall))].sort(), EXPECTED[file]);
    });
  }
});
