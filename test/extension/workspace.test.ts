import assert from "node:assert/strict";
import { inWorkspace } from "../../src/extension/tree-models";
import type { WireFinding } from "../../src/server/protocol";

const finding = (pitfall: string, line: number): WireFinding => ({
  pitfall,
  level: "warning",
  message: `About line ${line}.`,
  range: { start: { line, character: 0 }, end: { line, character: 1 } },
  fixes: [],
});

describe("the tree of the workspace", () => {
  const files = [
    { uri: "file:///w/b.py", findings: [finding("mutable-default", 4), finding("is-literal", 7)] },
    { uri: "file:///w/a.py", findings: [finding("mutable-default", 2), finding("mutable-default", 9)] },
  ];
  const tree = inWorkspace(
    files,
    (id) => id.toUpperCase(),
    (uri) => uri.slice("file:///w/".length),
  );

  it("groups by pitfall, the most frequent first, with files in order", () => {
    assert.deepEqual(
      tree.map(({ label, description, contextValue }) => [label, description, contextValue]),
      [
        ["MUTABLE-DEFAULT", "3 in 2 files", "group"],
        ["IS-LITERAL", "1", "group"],
      ],
    );
    assert.deepEqual(
      tree[0]!.children.map(({ label, description }) => `${label}, ${description}`),
      ["a.py, line 3", "a.py, line 10", "b.py, line 5"],
    );
  });

  it("leads to the places and says what a screen reader needs", () => {
    const [row] = tree[1]!.children;
    assert.deepEqual(
      [row!.place.uri, row!.place.pitfall, row!.place.range.start.line],
      ["file:///w/b.py", "is-literal", 7],
    );
    assert.match(row!.spoken, /b\.py.*line 8.*About line 7/);
    assert.equal(tree[0]!.spoken, "MUTABLE-DEFAULT, 3 in 2 files");
  });

  it("is empty where nothing was found", () => assert.deepEqual(inWorkspace([], String, String), []));
});
