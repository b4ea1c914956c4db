import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ProgressStore } from "../../src/extension/progress-store";
import { dayOf, NOTHING_DONE, type ProgressEvent, reduce, serialize } from "../../src/study/progress";

const KEY = "pythonCoach.progress";
const BACKUP = "pythonCoach.progress.backup";

/** What VS Code gives an extension to remember things in; a new value is there before the promise settles. */
function memoryOf(stored: Record<string, unknown> = {}) {
  const values = new Map(Object.entries(stored));
  let synced: readonly string[] = [];
  return {
    values,
    synced: () => synced,
    get: <T>(key: string, otherwise?: T) => (values.has(key) ? values.get(key) : otherwise) as T,
    update: (key: string, value: unknown) => {
      values.set(key, JSON.parse(JSON.stringify(value)));
      return new Promise<void>((resolve) => setTimeout(resolve));
    },
    setKeysForSync: (keys: readonly string[]) => {
      synced = keys;
    },
  };
}

const read = (page: string) => ({ type: "read", page, at: 5 }) as const;

describe("the store of the progress", () => {
  it("keeps every one of several changes that come at once, and tells of each", async () => {
    const memory = memoryOf();
    const store = new ProgressStore(memory);
    let told = 0;
    const listening = store.onDidChange(() => told++);
    await Promise.all(["lesson/a", "lesson/b", "pitfall/c"].map((page) => store.apply(read(page))));
    assert.deepEqual(Object.keys(store.progress.read), ["lesson/a", "lesson/b", "pitfall/c"]);
    assert.equal(told, 3);
    listening.dispose();
    await store.apply({ type: "unread", page: "lesson/a" });
    assert.equal(told, 3);
    assert.deepEqual(memory.synced(), [KEY]);
  });

  it("sets a damaged value aside, keeps what can be read, and reports it once", async () => {
    const damaged = { version: 2, read: { "lesson/a": 1, "lesson/b": "yesterday" } };
    const memory = memoryOf({ [KEY]: damaged });
    const store = new ProgressStore(memory);
    assert.equal(await store.repair(), true);
    assert.equal(await store.repair(), false);
    assert.deepEqual(store.backups, [damaged]);
    assert.deepEqual(store.progress.read, { "lesson/a": 1 });
  });

  it("sets aside also what is damaged while it is open, and forgets no earlier backup", async () => {
    const memory = memoryOf({ [BACKUP]: ["older"] });
    const store = new ProgressStore(memory);
    memory.values.set(KEY, "nonsense");
    await store.apply(read("lesson/a"));
    assert.deepEqual(store.backups, ["older", "nonsense"]);
    assert.deepEqual(store.progress.read, { "lesson/a": 5 });
  });

  it("takes the progress to another machine and joins it with what is there", async () => {
    const here = new ProgressStore(memoryOf());
    await here.apply(read("lesson/a"));
    await here.apply({ type: "explained", page: "lesson/a", mark: "0", at: 7 });
    const there = new ProgressStore(memoryOf());
    await there.apply(read("lesson/b"));
    assert.equal(await there.import(here.export()), true);
    assert.deepEqual(Object.keys(there.progress.read).sort(), ["lesson/a", "lesson/b"]);
    assert.deepEqual(there.progress.explained, { "lesson/a": { "0": 7 } });
  });

  for (const [what, text] of [
    ["no JSON", "read everything"],
    ["another JSON", '["a"]'],
    ["another version", '{ "version": 9, "read": {} }'],
    ["a damaged progress", '{ "version": 2, "read": { "lesson/a": "yes" } }'],
  ] as const)
    it(`imports nothing from ${what}`, async () => {
      const memory = memoryOf();
      assert.equal(await new ProgressStore(memory).import(text), false);
      assert.equal(memory.values.size, 0);
    });

  it("reads an export of the first version", async () => {
    const store = new ProgressStore(memoryOf());
    assert.equal(await store.import('{ "version": 1, "read": { "is-literal": 5 } }'), true);
    assert.deepEqual(store.progress.read, { "pitfall/is-literal": 5 });
  });

  it("is small enough to be synced with every mark on every page", () => {
    const pages = Array.from({ length: 400 }, (_, i) => `lesson/a-page-with-a-long-name-${i}`);
    const at = Date.now();
    const marks = (page: string) =>
      ["0", "1", "2"].map((mark): ProgressEvent => ({ type: "explained", page, mark, at }));
    const events = pages.flatMap((page): ProgressEvent[] => [{ type: "read", page, at }, ...marks(page)]);
    const pitfalls = pages.slice(0, 150).map((page) => page.slice(7));
    const predictions = pages.slice(0, 300).map(
      (page, i): ProgressEvent => ({
        type: "predicted",
        page,
        mark: `1k3f9${i}`,
        right: false,
        tries: 2,
        day: "2026-11-21",
      }),
    );
    const all = [...events, ...predictions, { type: "seen", pitfalls, day: dayOf(at, 0) } as const].reduce(
      reduce,
      NOTHING_DONE,
    );
    assert.ok(JSON.stringify(serialize(all)).length < 100_000);
  });
});
