import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { isRead, NOTHING_READ, type ProgressEvent, parse, reduce, serialize } from "../../src/study/progress";

const id = fc.oneof(fc.constantFrom("mutable-default", "__proto__", "constructor", ""), fc.string());
const event: fc.Arbitrary<ProgressEvent> = fc.oneof(
  fc.record({ type: fc.constant("read" as const), pitfall: id, at: fc.integer({ min: 0 }) }),
  fc.record({ type: fc.constant("unread" as const), pitfall: id }),
);

describe("progress", () => {
  it("remembers the last event of every pitfall, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const progress = events.reduce(reduce, NOTHING_READ);
        const last = new Map(events.map((each) => [each.pitfall, each.type]));
        for (const [pitfall, type] of last) assert.equal(isRead(progress, pitfall), type === "read", pitfall);
        assert.equal(Object.keys(progress.read).length, [...last.values()].filter((type) => type === "read").length);
      }),
    );
  });

  it("comes back from storage as it went in", () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const progress = events.reduce(reduce, NOTHING_READ);
        const stored: unknown = JSON.parse(JSON.stringify(serialize(progress)));
        assert.deepEqual(parse(stored), { progress, backup: undefined });
      }),
    );
  });

  it("accepts anything, and what it does not understand is in the backup or written back", () => {
    fc.assert(
      fc.property(fc.anything(), event, (stored, next) => {
        const { progress, backup } = parse(stored);
        const written = serialize(reduce(progress, next));
        if (stored === undefined || backup !== undefined) return;
        for (const key of Object.keys(stored as object))
          if (key !== "read" && key !== "version")
            assert.equal(written[key], (stored as Record<string, unknown>)[key], key);
      }),
    );
  });

  it("keeps what a later version added", () => {
    const stored = { version: 1, read: { "is-literal": 5 }, cards: { "is-literal": { due: 7 } } };
    const written = serialize(reduce(parse(stored).progress, { type: "read", pitfall: "bare-except", at: 9 }));
    assert.deepEqual(written, { ...stored, read: { "is-literal": 5, "bare-except": 9 } });
  });

  for (const [what, stored] of [
    ["another version", { version: 2, read: { "is-literal": 5 } }],
    ["no object", "read"],
    ["a list", []],
    ["null", null],
    ["a read mark without a time", { version: 1, read: { "is-literal": "yes", "bare-except": 3 } }],
    ["marks that are no object", { version: 1, read: 3 }],
  ] as const)
    it(`puts ${what} aside whole`, () => assert.equal(parse(stored).backup, stored));

  it("keeps the good marks beside a damaged one", () => {
    const { progress } = parse({ version: 1, read: { "is-literal": "yes", "bare-except": 3 } });
    assert.deepEqual(progress.read, { "bare-except": 3 });
  });
});
