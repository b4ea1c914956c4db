import assert from "node:assert/strict";
import { run } from "../../scripts/tracer";
import { type Moment, stepOf } from "../../src/runtime/diagram/moment";
import { snapshotsOf } from "../../src/runtime/diagram/snapshots";

const PROGRAM = `def add(n):
    total = n
    return total

for i in range(2):
    found = add(i)
print(found)
`;

describe("a moment of a run", () => {
  it("is found by a line, before it or after it with all that it calls", async () => {
    const snapshots = snapshotsOf((await run(PROGRAM)).steps);
    const seen = (moment: Moment, skipped = 0) => {
      const found = stepOf(snapshots, moment, skipped);
      if (found === null) return null;
      const { event, line, frames } = snapshots[found.at]!;
      return `${event} ${line} in ${frames.at(-1)!.name}`;
    };
    assert.equal(seen({ before: 6 }), "line 6 in <module>");
    assert.equal(seen({ after: 6 }), "line 5 in <module>");
    assert.equal(seen({ after: 2 }), "line 3 in add");
    assert.equal(seen({ after: 3 }), "return 3 in add");
    assert.equal(seen({ after: 7 }), "return 7 in <module>");
    assert.equal(seen({}), "return 7 in <module>");
    assert.equal(seen({ after: 2 }, 4), "line 5 in <module>");
    assert.equal(seen({ before: 6, visit: 3 }), null);
    assert.equal(seen({ after: 4 }), null);
    const [first, second] = [1, 2].map((visit) => stepOf(snapshots, { after: 2, visit })!);
    assert.ok(first!.at < second!.at);
    assert.deepEqual(snapshots[second!.since!]!.line, 2);
  });

  it("after a line that raises is where the exception is seen", async () => {
    const snapshots = snapshotsOf((await run("a = [1]\ntry:\n    a[3]\nexcept IndexError:\n    pass\n")).steps);
    assert.equal(snapshots[stepOf(snapshots, { after: 3 })!.at]!.event, "exception");
  });
});
