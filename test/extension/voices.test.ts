import assert from "node:assert/strict";
import { describe, it } from "mocha";
import {
  equivalentsOf,
  findingsOf,
  forget,
  GRACE,
  type Heard,
  listen,
  move,
  nextForgetting,
  pagesFor,
  pitfallsOf,
  speakerFor,
  textOf,
  type Voice,
} from "../../src/extension/voices";
import { peers } from "../../src/pitfalls/peers";
import type { WireRange } from "../../src/server/protocol";

const equivalents = equivalentsOf(peers);
const at = (line: number, from = 0, to = from + 4, last = line): WireRange => ({
  start: { line, character: from },
  end: { line: last, character: to },
});
const says = (code: string, range: WireRange, tool = "Ruff"): Heard => ({
  tool,
  code,
  pitfalls: pitfallsOf(code, equivalents),
  range,
});
const ours = (range: WireRange, pitfall = "mutable-default") => ({ pitfall, range });
const isOurs = (voices: readonly Voice[], range: WireRange) => speakerFor(ours(range), voices) === null;
const lineAbove = [{ range: at(0, 0, 0), text: "\n" }];

describe("codes of other tools", () => {
  for (const code of [
    "B006",
    "b006",
    "mutable-argument-default",
    "W0102",
    "dangerous-default-value",
    "W0102:dangerous-default-value",
    "dangerous-default-value(W0102)",
    "S5717",
    "python:S5717",
  ])
    it(`${code} means a mutable default`, () => assert.deepEqual(pitfallsOf(code, equivalents), ["mutable-default"]));
  it("are read from text, numbers and links", () => {
    assert.deepEqual(
      [textOf("B006"), textOf(12), textOf({ value: "E711" }), textOf({ value: 7 }), textOf(undefined)],
      ["B006", "12", "E711", "7", ""],
    );
  });
  it("of the whole map lead to a pitfall, and unknown ones to none", () => {
    for (const codes of Object.values(peers))
      for (const [code, pitfalls] of Object.entries(codes))
        for (const pitfall of pitfalls) assert.ok(pitfallsOf(code, equivalents).includes(pitfall), code);
    for (const code of ["", "B0066", "E501", "constructor", "coach"])
      assert.deepEqual(pitfallsOf(code, equivalents), [], code);
  });
});

describe("who speaks", () => {
  const voices = listen([], [says("B006", at(3, 10, 12))], 0);
  it("another tool, where the code means the same and the text is shared", () => {
    assert.equal(speakerFor(ours(at(3, 10, 12)), voices)?.tool, "Ruff");
    assert.equal(speakerFor(ours(at(1, 0, 40, 5)), voices)?.tool, "Ruff");
    assert.equal(speakerFor(ours(at(1, 0, 4, 4)), listen([], [says("B006", at(2, 0, 8, 9))], 0))?.tool, "Ruff");
  });
  it("another tool, where it begins on our line: Pylint underlines the name of the function", () => {
    const pylint = listen([], [says("W0102:dangerous-default-value", at(3, 0, 7), "Pylint")], 0);
    assert.equal(speakerFor(ours(at(3, 20, 22)), pylint)?.tool, "Pylint");
  });
  it("we do, on another line or about something else", () => {
    assert.equal(speakerFor(ours(at(4, 10, 12)), voices), null);
    assert.equal(speakerFor(ours(at(2, 0, 90)), voices), null);
    assert.equal(speakerFor(ours(at(3, 10, 12), "none-comparison"), voices), null);
  });
});

describe("over time", () => {
  const place = at(3, 10, 12);
  const ruff = [says("B006", place)];
  it("we are silent at once and come back when they were silent long enough", () => {
    const speaking = listen([], ruff, 0);
    assert.equal(isOurs(speaking, place), false);
    assert.equal(nextForgetting(speaking), null);
    const silent = listen(speaking, [], 100);
    assert.equal(nextForgetting(silent), 100 + GRACE);
    assert.equal(isOurs(forget(silent, 99 + GRACE), place), false);
    assert.equal(isOurs(forget(silent, 100 + GRACE), place), true);
  });
  it("a burst of empty and full lists never lets us in", () => {
    let voices = listen([], ruff, 0);
    for (let now = 200; now < 5_000; now += 200) {
      voices = forget(listen(voices, now % 400 === 0 ? ruff : [], now), now);
      assert.equal(isOurs(voices, place), false, `after ${now} ms`);
      assert.ok(voices.length <= 2);
    }
  });
  it("being heard empty again does not make silence younger", () => {
    let voices = listen(listen([], ruff, 0), [], 100);
    for (let now = 200; now < 100 + GRACE; now += 200) voices = forget(listen(voices, [], now), now);
    assert.equal(isOurs(forget(voices, 100 + GRACE), place), true);
  });
  it("typing gives them time to look again", () => {
    const silent = listen(listen([], ruff, 0), [], 100);
    const typed = move(silent, [{ range: at(9, 0, 0), text: "x" }], 1_000);
    assert.equal(isOurs(forget(typed, 1_000 + GRACE - 1), place), false);
    assert.equal(isOurs(forget(typed, 1_000 + GRACE), place), true);
  });
  it("their old ranges move with the text, also when the old list comes again", () => {
    const moved = move(listen([], ruff, 0), lineAbove, 10);
    assert.equal(isOurs(moved, at(4, 10, 12)), false);
    assert.equal(isOurs(listen(moved, ruff, 20), at(4, 10, 12)), false);
    const other = [...ruff, says("E711", at(1), "Flake8")];
    assert.equal(isOurs(listen(moved, other, 20), at(4, 10, 12)), false);
    const fresh = listen(moved, [says("B006", at(4, 10, 12))], 20);
    assert.equal(isOurs(forget(fresh, 20 + GRACE), at(4, 10, 12)), false);
    assert.equal(isOurs(forget(fresh, 20 + GRACE), at(3, 10, 12)), true);
  });
  it("a tool that comes back after silence is taken at its word", () => {
    const moved = move(listen(listen([], ruff, 0), [], 10), lineAbove, 20);
    assert.equal(isOurs(listen(moved, ruff, 30), place), false);
  });
});

describe("the pages for another tool's words", () => {
  it("are those of what we found there, else all that the code means", () => {
    const both = ["bool-comparison", "none-comparison"];
    assert.deepEqual(pagesFor(says("C0121", at(2)), []), both);
    assert.deepEqual(pagesFor(says("C0121", at(2)), [ours(at(2), "none-comparison")]), ["none-comparison"]);
    assert.deepEqual(pagesFor(says("C0121", at(2)), [ours(at(8), "none-comparison")]), both);
    assert.deepEqual(pagesFor(says("E501", at(2)), []), []);
  });
  it("are no guess where the code says much more than the page", () => {
    assert.deepEqual(pagesFor(says("F821", at(2)), []), []);
    assert.deepEqual(pagesFor(says("undefined-name", at(2)), []), []);
    assert.deepEqual(pagesFor(says("F821", at(2)), [ours(at(2), "class-scope-lookup")]), ["class-scope-lookup"]);
  });
  it("belong to the finding under their underline rather than to its neighbour on the line", () => {
    const [first, second] = [ours(at(2, 4, 6)), ours(at(2, 20, 22))];
    assert.deepEqual(findingsOf(says("B006", at(2, 20, 22)), [first, second]), [second]);
    assert.deepEqual(findingsOf(says("W0102", at(2, 0, 3)), [first, second]), [first, second]);
  });
});
