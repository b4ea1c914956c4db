/** Where two findings meet, they speak of two causes: one squiggle for one mistake. */
import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { analyze } from "../src/pitfalls/coach";
import { randomFrom, stdlib } from "./python/corpus";

/** Pairs that may overlap, and the two causes. A pair with one cause gets a `beats` in the front matter instead. */
const TWO_CAUSES: Readonly<Record<string, string>> = {
  "assert-validation + isinstance-concrete": "an assert that may vanish; a concrete type where any sequence would do",
  "assert-validation + len-zero-check": "an assert that may vanish; a length that is counted",
  "assert-validation + type-equality": "an assert that may vanish; a class that leaves subclasses out",
  "blocking-call-in-async + missing-encoding": "waits in a coroutine; reads with the machine's encoding",
  "blocking-call-in-async + open-without-with": "waits in a coroutine; stays open",
  "broad-except + comma-except": "catches everything; names the exception the old way",
  "broad-except + overlapping-except": "catches everything; lists a class that another one covers",
  "closure-retention + lambda-assignment": "keeps a large object; a lambda with a name",
  "constant-condition + none-comparison": "is always true; compares with None by ==",
  "dataclass-default + legacy-typing": "a default in the wrong place; an old spelling in its annotation",
  "default-none-annotation + legacy-typing": "an annotation without None; an old spelling inside it",
  "dict-key-iteration + manual-counting": "keys() in a test; counting by hand",
  "dict-key-iteration + manual-grouping": "keys() in a test; grouping by hand",
  "endless-loop + len-zero-check": "nothing changes the condition; the length is counted",
  "eval-of-input + missing-encoding": "runs text from outside; reads it with the machine's encoding",
  "eval-of-input + open-without-with": "runs text from outside; leaves its file open",
  "except-order + overlapping-except": "never reached; lists a class that another one covers",
  "frozen-default + lambda-assignment": "a default worked out once; a lambda with a name",
  "frozen-default + missing-encoding": "a default worked out once; a file without an encoding",
  "frozen-default + naive-datetime": "a default worked out once; a time without a zone",
  "ignored-result + none-comparison": "a comparison as a statement; == with None",
  "ignored-result + unhashable-key": "a result that is dropped; a list as a key",
  "json-unsupported-type + naive-datetime": "a type that JSON does not know; a time without a zone",
  "lambda-assignment + mutable-default": "a lambda with a name; a list as its default",
  "late-binding-closure + manual-append-loop": "functions that see the last value; a loop that only appends",
  "late-binding-closure + sorted-for-extreme": "functions that see the last value; sorting for one item",
  "list-in-reducer + quadratic-concatenation": "a list built for nothing; lists added one by one",
  "manual-append-loop + range-len-loop": "a loop that only appends; indexes to reach the items",
  "manual-append-loop + shadowed-builtin": "a loop that only appends; a name that hides a builtin",
  "manual-append-loop + sorted-for-extreme": "a loop that only appends; sorting for one item",
  "manual-append-loop + unawaited-coroutine": "a loop that only appends; coroutines that nobody awaits",
  "missing-encoding + open-without-with": "the machine's encoding; a file that stays open",
  "nan-comparison + nan-comparison": "two comparisons of one chain",
  "non-exception + none-result-used": "raises what is no exception; uses the None of a call",
  "none-comparison + none-comparison": "two comparisons of one chain",
};

function meetings(name: string, text: string): string[] {
  const findings = analyze(text, { profile: "strict" });
  const found: string[] = [];
  for (const [i, a] of findings.entries())
    for (const b of findings.slice(i + 1)) {
      if (b.start >= a.end) break;
      const pair = [a.pitfall, b.pitfall].sort().join(" + ");
      const line = text.slice(0, b.start).split("\n").length;
      if (!Object.hasOwn(TWO_CAUSES, pair)) found.push(`${name}:${line}: ${pair}`);
    }
  return found;
}

describe("overlapping findings", function () {
  this.timeout(180_000);

  it("have two causes in every fixture", () => {
    const names = readdirSync("test/pitfalls").filter((name) => name.endsWith(".py") && !name.endsWith(".fixed.py"));
    const found = names.flatMap((name) => meetings(name, readFileSync(`test/pitfalls/${name}`, "utf8")));
    assert.deepEqual(found, [], "give one of the two a `beats` for the other, or say the two causes here");
  });

  it("have two causes in a sample of CPython's library", () => {
    const random = randomFrom(7);
    const files = stdlib()
      .map((file) => ({ file, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, 60)
      .map(({ file }) => file);
    assert.ok(files.length === 60);
    assert.deepEqual(
      files.flatMap(({ name, text }) => meetings(name, text)),
      [],
    );
  });
});
