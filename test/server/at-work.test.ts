import * as assert from "node:assert/strict";
import { openDocument } from "../../src/pitfalls/coach";
import { AtWork, OpenDocument } from "../../src/server/documents";

const BAD = "def add(item, items=[]):\n    items.append(item)\n    return items\n";

describe("documents at work", () => {
  it("are few: the others let go of what was worked out, and find the same when they are asked again", () => {
    let analyses = 0;
    const atWork = new AtWork();
    const open = Array.from(
      { length: 30 },
      (_, i) =>
        new OpenDocument(
          `file:///shop${i}.py`,
          1,
          `${"\n".repeat(i)}${BAD}`,
          (text, options) => {
            analyses++;
            return openDocument(text, options);
          },
          () => assert.fail("a detector threw"),
          atWork,
        ),
    );
    const starts = () => open.map((one) => one.view().findings.map(({ pitfall, start }) => [pitfall, start]));
    const first = starts();
    assert.equal(analyses, 30);
    assert.deepEqual(first[7], [["mutable-default", 7 + BAD.indexOf("[]")]]);
    assert.deepEqual(starts(), first);
    assert.equal(analyses, 60);
    open[29]!.view();
    assert.equal(analyses, 60, "one that was just looked at is still at work");
    open[0]!.change([{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n" }], 2);
    assert.deepEqual(open[0]!.view().findings[0]?.start, 1 + BAD.indexOf("[]"));
  });
});
