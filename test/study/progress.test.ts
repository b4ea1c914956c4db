import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import {
  dayOf,
  explainedOn,
  type Grade,
  gradesOn,
  isRead,
  NOTHING_DONE,
  type Prediction,
  type Progress,
  type ProgressEvent,
  parse,
  predictionsOn,
  reduce,
  serialize,
} from "../../src/study/progress";

const name = fc.oneof(fc.constantFrom("lesson/closures", "__proto__", "constructor", "", "0"), fc.string());
const at = fc.integer({ min: 0, max: 1e13 });
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => dayOf(days * 86_400_000, 0));
const type = <T extends string>(value: T) => fc.constant(value);
const mark = { page: name, mark: name };
const simple: fc.Arbitrary<Exclude<ProgressEvent, { type: "merged" }>> = fc.oneof(
  fc.record({ type: type("read"), page: name, at }),
  fc.record({ type: type("unread"), page: name }),
  fc.record({ type: type("explained"), ...mark, at }),
  fc.record({ type: type("unexplained"), ...mark }),
  fc.record({ type: type("graded"), ...mark, grade: fc.constantFrom<Grade>("got", "missed"), at }),
  fc.record({ type: type("predicted"), ...mark, right: fc.boolean(), tries: fc.constantFrom(1, 2), day }),
  fc.record({ type: type("opened"), page: name, at }),
  fc.record({ type: type("seen"), pitfalls: fc.array(name, { maxLength: 3 }), day }),
  fc.record({ type: type("reset") }),
);
const done = (events: readonly ProgressEvent[], before = NOTHING_DONE): Progress => events.reduce(reduce, before);
const some = fc.array(simple, { maxLength: 12 }).map((events) => done(events));
const event: fc.Arbitrary<ProgressEvent> = fc.oneof(
  { weight: 8, arbitrary: simple },
  { weight: 1, arbitrary: fc.record({ type: type("merged"), other: some }) },
);

describe("progress", () => {
  it("remembers the last event of every page, mark and answer, whatever the order", () => {
    const events = fc.array(simple.filter(({ type }) => type !== "reset"));
    fc.assert(
      fc.property(events, (all) => {
        const progress = done(all);
        const read = new Map<string, boolean>();
        const explained = new Map<string, [page: string, mark: string, yes: boolean]>();
        const grades = new Map<string, [page: string, mark: string, grade: Grade]>();
        const predictions = new Map<string, [page: string, mark: string, prediction: Prediction]>();
        for (const each of all)
          if (each.type === "read" || each.type === "unread") read.set(each.page, each.type === "read");
          else if (each.type === "explained" || each.type === "unexplained")
            explained.set(JSON.stringify([each.page, each.mark]), [each.page, each.mark, each.type === "explained"]);
          else if (each.type === "graded")
            grades.set(JSON.stringify([each.page, each.mark]), [each.page, each.mark, each.grade]);
          else if (each.type === "predicted") {
            const { right, tries, day } = each;
            predictions.set(JSON.stringify([each.page, each.mark]), [each.page, each.mark, { right, tries, day }]);
          }
        for (const [page, yes] of read) assert.equal(isRead(progress, page), yes, page);
        assert.equal(Object.keys(progress.read).length, [...read.values()].filter(Boolean).length);
        for (const [page, one, yes] of explained.values())
          assert.equal(explainedOn(progress, page).includes(one), yes, `${page} ${one}`);
        for (const [page, one, grade] of grades.values())
          assert.equal(Object.getOwnPropertyDescriptor(gradesOn(progress, page), one)?.value, grade);
        for (const [page, one, prediction] of predictions.values())
          assert.deepEqual(Object.getOwnPropertyDescriptor(predictionsOn(progress, page), one)?.value, prediction);
      }),
    );
  });

  it("comes back from storage as it went in", () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const progress = done(events);
        const stored: unknown = JSON.parse(JSON.stringify(serialize(progress)));
        assert.deepEqual(parse(stored), { progress, backup: undefined });
      }),
    );
  });

  it("accepts anything, and what it does not understand is in the backup or written back", () => {
    const almost = fc.record(
      {
        version: fc.constantFrom(1, 2),
        read: fc.anything(),
        explained: fc.anything(),
        graded: fc.anything(),
        last: fc.anything(),
        seen: fc.anything(),
        cards: fc.anything(),
      },
      { requiredKeys: ["version"] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), almost), simple, (stored, next) => {
        const { progress, backup } = parse(stored);
        assert.equal(parse(serialize(reduce(progress, next))).backup, undefined);
        if (stored === undefined || backup !== undefined) return;
        const written = serialize(progress);
        for (const [key, value] of Object.entries(stored as object))
          if (key !== "version" && !(key === "read" && (stored as Progress).version !== 2) && value !== undefined)
            if (Object.hasOwn(NOTHING_DONE, key) && key !== "rest") assert.ok(Object.hasOwn(written, key), key);
            else assert.equal(written[key], value, key);
      }),
    );
  });

  it("reads what the first version wrote", () => {
    const stored = { version: 1, read: { "is-literal": 5 }, cards: { "is-literal": { due: 7 } } };
    const { progress, backup } = parse(stored);
    assert.deepEqual([progress.read, backup], [{ "pitfall/is-literal": 5 }, undefined]);
    assert.deepEqual(serialize(progress).cards, stored.cards);
  });

  it("keeps what a later version added", () => {
    const stored = { version: 2, read: {}, cards: { "is-literal": { due: 7 } } };
    const written = serialize(reduce(parse(stored).progress, { type: "read", page: "pitfall/bare-except", at: 9 }));
    assert.deepEqual([written.cards, written.read], [stored.cards, { "pitfall/bare-except": 9 }]);
  });

  for (const [what, stored] of [
    ["another version", { version: 3, read: { "pitfall/is-literal": 5 } }],
    ["no object", "read"],
    ["a list", []],
    ["null", null],
    ["a read mark without a time", { version: 1, read: { "is-literal": "yes", "bare-except": 3 } }],
    ["marks that are no object", { version: 2, read: 3 }],
    ["a grade that is none", { version: 2, graded: { "drill/core": { "drill-01": { grade: "well", at: 1 } } } }],
    [
      "a prediction that is none",
      { version: 2, predicted: { "lesson/scope": { a: { right: 1, tries: 1, day: "2026-11-21" } } } },
    ],
    ["a third try", { version: 2, predicted: { "lesson/scope": { a: { right: true, tries: 3, day: "2026-11-21" } } } }],
    ["a day that is none", { version: 2, seen: { "is-literal": 20261121 } }],
    ["a last page without an address", { version: 2, last: { at: 1 } }],
  ] as const)
    it(`puts ${what} aside whole`, () => assert.equal(parse(stored).backup, stored));

  it("keeps the good marks beside a damaged one", () => {
    const { progress } = parse({ version: 2, read: { "pitfall/is-literal": "yes", "lesson/scope": 3 } });
    assert.deepEqual(progress.read, { "lesson/scope": 3 });
  });

  it("takes in another progress once, and the newer judgement counts", () => {
    fc.assert(
      fc.property(some, some, (mine, other) => {
        const once = reduce(mine, { type: "merged", other });
        assert.deepEqual(reduce(once, { type: "merged", other }), once);
        for (const page of [...Object.keys(mine.read), ...Object.keys(other.read)]) assert.ok(isRead(once, page), page);
      }),
    );
    const graded = (grade: Grade, time: number): ProgressEvent => ({
      type: "graded",
      page: "drill/core",
      mark: "drill-01",
      grade,
      at: time,
    });
    const merged = reduce(done([graded("got", 2)]), { type: "merged", other: done([graded("missed", 1)]) });
    assert.deepEqual(gradesOn(merged, "drill/core"), { "drill-01": "got" });
  });

  it("reads what was stored before predictions, and keeps the newest of two, or the better one of a day", () => {
    const { progress, backup } = parse({ version: 2, read: { "lesson/scope": 3 } });
    assert.deepEqual([progress.predicted, backup], [{}, undefined]);
    const predicted = (right: boolean, tries: number, day: string): ProgressEvent => ({
      type: "predicted",
      page: "lesson/scope",
      mark: "1k3f9",
      ...{ right, tries, day },
    });
    const merged = (a: ProgressEvent, b: ProgressEvent) =>
      predictionsOn(reduce(done([a]), { type: "merged", other: done([b]) }), "lesson/scope")["1k3f9"];
    const [right, second, wrong, later] = [
      predicted(true, 1, "2026-11-20"),
      predicted(true, 2, "2026-11-20"),
      predicted(false, 2, "2026-11-20"),
      predicted(false, 2, "2026-11-21"),
    ];
    for (const [one, other, kept] of [
      [right, later, { right: false, tries: 2, day: "2026-11-21" }],
      [right, wrong, { right: true, tries: 1, day: "2026-11-20" }],
      [second, right, { right: true, tries: 1, day: "2026-11-20" }],
    ] as const) {
      assert.deepEqual(merged(one, other), kept);
      assert.deepEqual(merged(other, one), kept);
    }
  });

  it("knows the day where the learner is", () => {
    const evening = Date.UTC(2026, 10, 21, 23, 30);
    assert.deepEqual(
      [dayOf(evening, 0), dayOf(evening, -60), dayOf(evening, 600)],
      ["2026-11-21", "2026-11-22", "2026-11-21"],
    );
  });
});
