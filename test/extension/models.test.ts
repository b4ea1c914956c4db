import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { requiredMinor } from "../../src/analysis/pyproject";
import { describeStatus } from "../../src/extension/notices";
import { follow } from "../../src/extension/tracking";
import { inThisFile } from "../../src/extension/tree-models";
import { findingAt, type Notice, type WireFinding, type WireRange } from "../../src/server/protocol";

const range = (line: number, character: number): WireRange => ({
  start: { line, character },
  end: { line, character: character + 2 },
});

describe("the tree of one file", () => {
  const finding = (at: WireRange, rest: Partial<WireFinding> = {}): WireFinding => ({
    pitfall: "is-literal",
    level: "warning",
    message: "No.",
    range: at,
    fixes: [],
    ...rest,
  });

  it("follows the order of the text and knows what can be fixed", () => {
    const fixes = [{ title: "Fix", safe: true, edits: [] }];
    const findings = [finding(range(9, 0)), finding(range(2, 4), { fixes, level: "hint" }), finding(range(2, 0))];
    assert.deepEqual(
      inThisFile(
        { uri: "file:///a.py", findings },
        (id) => `T ${id}`,
        () => null,
      ).map(({ label, description, icon, contextValue }) => [label, description, icon, contextValue]),
      [
        ["T is-literal", "line 3", "warning", null],
        ["T is-literal", "line 3", "lightbulb", "fixable"],
        ["T is-literal", "line 10", "warning", null],
      ],
    );
  });

  it("names the tool that underlines a finding instead of us", () => {
    const findings = [finding(range(2, 0)), finding(range(9, 0))];
    const toolFor = (each: WireFinding) => (each === findings[0] ? "Ruff" : null);
    const nodes = inThisFile({ uri: "file:///a.py", findings }, String, toolFor);
    assert.deepEqual(
      nodes.map(({ description }) => description),
      ["line 3, Ruff", "line 10"],
    );
    assert.equal(nodes[0]!.spoken, "is-literal, line 3, underlined by Ruff: No.");
  });

  it("finds a finding again on its line only", () => {
    const findings = [finding(range(1, 0)), finding(range(1, 8)), finding(range(2, 0), { pitfall: "other" })];
    assert.equal(findingAt(findings, "is-literal", { line: 1, character: 7 }), findings[1]);
    assert.equal(findingAt(findings, "is-literal", { line: 2, character: 0 }), null);
  });
});

describe("the language status", () => {
  const base = { findings: [], notices: [], profile: "coach", target: 11 } as const;
  it("counts, and names profile and target", () => {
    assert.deepEqual(describeStatus(base, String), {
      text: "Coach: nothing found",
      detail: "Profile coach, Python 3.11",
      warns: false,
    });
  });
  const notices: [Notice, string][] = [
    [
      { kind: "setting", setting: "pythonCoach.profile", found: '"loud"', sentence: "All of it." },
      'pythonCoach.profile: "loud" is not used.',
    ],
    [{ kind: "repeats", pitfall: "is-literal", repeats: 4 }, "4 more of “T is-literal” are not shown."],
    [{ kind: "tooMany", rest: 5 }, "5 more findings are not shown."],
    [{ kind: "tooLarge", limit: 2 * 1024 * 1024 }, "This file is larger than 2 MB and is not looked at."],
    [{ kind: "longLine", line: 6, limit: 100 }, "Line 7 is longer than 100 characters; findings in it are not shown."],
  ];
  for (const [notice, words] of notices)
    it(`says what limits it: ${notice.kind}`, () => {
      const titleOf = (id: string) => `T ${id}`;
      const one = describeStatus({ ...base, notices: [notice] }, titleOf);
      assert.deepEqual([one.detail, one.warns], [words, true]);
      const two = describeStatus({ ...base, notices: [notice, notice] }, titleOf);
      assert.equal(two.detail, `${words} (and 1 more)`);
    });
});

describe("following a place through edits", () => {
  it("agrees with a mark that stands in the text", () => {
    const text = fc.array(fc.constantFrom("a", "b", "\n", "🐍"), { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, fc.nat(40), fc.nat(40), fc.nat(40), (before, insert, a, b, mark) => {
        const [start, end] = [Math.min(a, b, before.length), Math.min(Math.max(a, b), before.length)];
        const at = Math.min(mark, before.length);
        fc.pre(at < start || at >= end);
        const change = { range: { start: position(before, start), end: position(before, end) }, text: insert };
        const after = before.slice(0, start) + insert + before.slice(end);
        const moved = at < start ? at : at + insert.length - (end - start);
        const place = { start: position(before, at), end: position(before, at) };
        assert.deepEqual(follow(place, [change]).start, position(after, moved));
      }),
    );
  });
});

function position(text: string, offset: number) {
  const lines = text.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

describe("the Python version of a project", () => {
  for (const [specifier, minor] of [
    [">=3.9", 9],
    [">=3.9,<4", 9],
    ["<4,>=3.10.2", 10],
    ["~=3.11", 11],
    ["==3.12.*", 12],
    [">3.8", 8],
    [">=3.6", 8],
    [">=3", 8],
    [">=2.7, !=3.0.*", 8],
    [">=3.20", 14],
    ["<3.12", null],
    ["nonsense", null],
  ] as const)
    it(`of requires-python "${specifier}" is ${minor}`, () => {
      assert.equal(
        requiredMinor(`[build-system]\nrequires = []\n\n[project]\nname = "x"\nrequires-python = "${specifier}"\n`),
        minor,
      );
    });

  it("is read from [project] alone, in either quotes", () => {
    assert.equal(
      requiredMinor("[project]\nrequires-python = '>=3.9' # why\r\n[tool.x]\nrequires-python = '>=3.12'\n"),
      9,
    );
    assert.equal(requiredMinor('[tool.x]\nrequires-python = ">=3.12"\n'), null);
    assert.equal(requiredMinor('[project]\n# requires-python = ">=3.12"\n'), null);
    assert.equal(requiredMinor(""), null);
  });
});
