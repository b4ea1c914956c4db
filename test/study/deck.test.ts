import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { firstDifference, linesOf, pairsOf, placeOf, roundOf } from "../../src/study/deck";
import type { Prediction } from "../../src/study/progress";

const result = (right: boolean): Prediction => ({ right, tries: right ? 1 : 2, day: "2026-11-21" });
const line = fc.constantFrom("1", "2", " 2", "", "[1, 2]", "x  ", "x");
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join("\n"));

describe("a round of a deck", () => {
  const marks = Array.from({ length: 12 }, (_, i) => `lesson/a:${i}`);

  it("asks what was missed, then what was never asked, and leaves out what was right", () => {
    const past = (mark: string) =>
      mark === "lesson/a:3" ? result(true) : ["lesson/a:5", "lesson/a:1"].includes(mark) ? result(false) : undefined;
    const round = roundOf(marks, past);
    assert.deepEqual(round.slice(0, 2).sort(), ["lesson/a:1", "lesson/a:5"]);
    assert.deepEqual([...round, "lesson/a:3"].sort(), [...marks].sort());
  });

  it("asks everything again once everything was right", () => {
    assert.deepEqual(roundOf(marks, () => result(true)).sort(), [...marks].sort());
  });

  it("has an order that is not that of the lessons, and always the same", () => {
    const round = roundOf(marks, () => undefined);
    assert.notDeepEqual(round, marks);
    assert.deepEqual(
      roundOf([...marks].reverse(), () => undefined),
      round,
    );
    const without = marks.filter((mark) => mark !== "lesson/a:7");
    assert.deepEqual(
      roundOf(without, () => undefined),
      round.filter((mark) => mark !== "lesson/a:7"),
    );
  });

  it("knows where a mark lies", () => {
    assert.deepEqual(placeOf("lesson/closures:1k3f9"), { page: "lesson/closures", mark: "1k3f9" });
  });
});

describe("a prediction", () => {
  it("is right whatever stands at the end of a line or of the text, and for no other difference", () => {
    assert.equal(firstDifference("[1, 2]  \nTrue\n\n", "[1, 2]\nTrue\n"), null);
    for (const guess of ["[1,2]\nTrue", " [1, 2]\nTrue", "[1, 2]\ntrue", "[1, 2] True"])
      assert.notEqual(firstDifference(guess, "[1, 2]\nTrue\n"), null, guess);
  });

  it("differs first in a line that is another, that is missing, or that is too much", () => {
    assert.deepEqual(firstDifference("a\nb", "a\nc"), { line: 2, how: "different" });
    assert.deepEqual(firstDifference("a", "a\nc"), { line: 2, how: "missing" });
    assert.deepEqual(firstDifference("a\nb", "a"), { line: 2, how: "surplus" });
    fc.assert(
      fc.property(text, text, (guess, output) => {
        const [given, wanted, difference] = [linesOf(guess), linesOf(output), firstDifference(guess, output)];
        const same = difference === null ? wanted.length : difference.line - 1;
        assert.deepEqual(given.slice(0, same), wanted.slice(0, same));
        if (difference === null) assert.equal(given.length, wanted.length);
        else assert.notEqual(given[same], wanted[same]);
      }),
    );
  });

  it("stands beside the output line by line, with nothing lost and nothing twice", () => {
    fc.assert(
      fc.property(text, text, (guess, output) => {
        const pairs = pairsOf(guess, output);
        assert.deepEqual(
          pairs.flatMap(({ given }) => given ?? []),
          linesOf(guess),
        );
        assert.deepEqual(
          pairs.flatMap(({ wanted }) => wanted ?? []),
          linesOf(output),
        );
        assert.ok(pairs.every(({ given, wanted }) => given !== null || wanted !== null));
        if (firstDifference(guess, output) === null) assert.ok(pairs.every(({ given, wanted }) => given === wanted));
      }),
    );
    assert.deepEqual(pairsOf("a\nx\nc", "a\nb\nb\nc"), [
      { given: "a", wanted: "a" },
      { given: "x", wanted: "b" },
      { given: null, wanted: "b" },
      { given: "c", wanted: "c" },
    ]);
  });
});
