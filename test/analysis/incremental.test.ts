import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { Document } from "../../src/analysis/document";
import type { Finding } from "../../src/analysis/finding";
import { analyze, openDocument } from "../../src/pitfalls/coach";
import { lineStarts, positionAt } from "../../src/python/lines";

/** A seeded generator (mulberry32): a failure names its seed and is found again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const show = (findings: readonly Finding[]) =>
  findings.map((f) =>
    JSON.stringify([
      f.pitfall,
      f.start,
      f.end,
      f.level,
      f.message,
      f.related,
      f.fixes.map((fix) => [fix.title, fix.safe, fix.edits]),
    ]),
  );

const fixtures = readdirSync("test/pitfalls")
  .filter((file) => file.endsWith(".py"))
  .map((file) => readFileSync(`test/pitfalls/${file}`, "utf8"));

const PIECES = [
  "x",
  "_",
  "(",
  ")",
  "[",
  "]",
  ":",
  "\n",
  "\n\n",
  "    ",
  " ",
  "#",
  "'",
  '"""',
  "=",
  "==",
  ", ",
  ".",
  "self.",
  "def f():\n    return 1\n",
  "async ",
  "await ",
  "class A:\n    y = []\n",
  "import os\n",
  "global x\n",
  "list = 3\n",
  "return",
  "pass\n",
  "0",
  "  # noqa\n",
  "# coach: ignore\n",
  "# ruff: noqa: B006\n",
  "# pylint: disable=dangerous-default-value\n",
];

/** One edit: mostly small, sometimes a whole line moved, doubled or removed. */
function randomEdit(text: string, random: () => number): [start: number, end: number, insert: string] {
  const at = Math.floor(random() * (text.length + 1));
  const kind = random();
  if (kind < 0.35) return [at, at, PIECES[Math.floor(random() * PIECES.length)]!];
  if (kind < 0.6) return [at, Math.min(text.length, at + 1 + Math.floor(random() * 3)), ""];
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const next = text.indexOf("\n", at);
  const end = next < 0 ? text.length : next + 1;
  if (kind < 0.72) return [line, end, ""];
  if (kind < 0.84) return [line, line, text.slice(line, end)];
  if (kind < 0.92) return [line, end, `    ${text.slice(line, end)}`];
  const word = /\w+/.exec(text.slice(at))?.[0] ?? "x";
  return [at, Math.min(text.length, at + word.length), "items"];
}

/** About a third of a long text, from one top-level line to another: more edits then meet what others changed. */
function somePart(text: string, random: () => number): string {
  const starts = [0, ...[...text.matchAll(/^(?=[a-z@A-Z])/gm)].map((match) => match.index)];
  const start = starts[Math.floor(random() * starts.length * 0.67)]!;
  const end = starts.find((at) => at >= start + Math.max(4000, text.length / 3)) ?? text.length;
  return text.slice(start, end);
}

const whole = (document: Document) => document.chunks.every((chunk) => !chunk.broken);

describe("incremental analysis", () => {
  it("gives what a fresh run gives, after any edits", function () {
    this.timeout(120_000);
    let compared = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const random = seeded(seed);
      let text = somePart(fixtures[Math.floor(random() * fixtures.length)]!, random);
      const document = openDocument(text, { profile: "strict" });
      document.findings();
      for (let step = 0; step < 40; step++) {
        const edit = randomEdit(text, random);
        const before = text;
        text = text.slice(0, edit[0]) + edit[2] + text.slice(edit[1]);
        document.edit(...edit);
        assert.equal(document.text, text);
        const at = Math.floor(random() * (text.length + 1));
        assert.deepEqual(document.positionAt(at), positionAt(lineStarts(text), at), `seed ${seed}, step ${step}`);
        let found = document.findings();
        if (!whole(document) && random() < 0.85) {
          document.edit(edit[0], edit[0] + edit[2].length, before.slice(edit[0], edit[1]));
          text = before;
          found = document.findings();
        }
        if (!whole(document)) continue;
        compared++;
        assert.deepEqual(
          show(found),
          show(analyze(text, { profile: "strict" })),
          `seed ${seed}, step ${step}, edit ${JSON.stringify(edit)}`,
        );
      }
    }
    assert.ok(compared > 400, `only ${compared} comparisons`);
  });

  it("gives what a fresh run gives, after edits and other settings by turns", function () {
    this.timeout(120_000);
    const text = fixtures.slice(0, 12).join("\n");
    const document = openDocument(text, { profile: "strict" });
    const random = seeded(3);
    const settings = [
      { profile: "quiet" },
      { profile: "strict", levels: { "mutable-default": "off" } },
      { profile: "coach", levels: { "none-comparison": "warning" } },
      { profile: "strict", levels: {} },
    ] as const;
    const places = [...text.matchAll(/^ {4}return \w+/gm)].map((match) => match.index + match[0].length);
    let compared = 0;
    for (const setting of [...settings, ...settings]) {
      document.setOptions({ levels: {}, ...setting });
      const at = places[Math.floor(random() * places.length)]!;
      document.edit(at, at, "x");
      for (const now of [document.text, text]) {
        const fresh = analyze(now, { levels: {}, ...setting });
        if (now === text) document.edit(at, at + 1, "");
        assert.deepEqual(show(document.findings()), show(fresh));
        compared += fresh.length;
      }
    }
    assert.ok(compared > 500, `only ${compared} findings compared`);
  });

  it("holds nothing of functions that are gone, however long somebody types", () => {
    const text = fixtures.slice(0, 6).join("\n");
    const document = openDocument(text, { profile: "strict" });
    document.findings();
    const places = [...text.matchAll(/^ {4}return \w+/gm)].map((match) => match.index + match[0].length);
    assert.ok(places.length > 5);
    for (let round = 0; round < 3; round++)
      for (const at of places) {
        document.edit(at, at, "x");
        document.findings();
        document.edit(at, at + 1, "");
        document.findings();
      }
    const { readers, units } = document as unknown as {
      readers: ReadonlyMap<string, ReadonlySet<object>>;
      units: ReadonlySet<object>;
    };
    const held = [...readers.values()].flatMap((each) => [...each]);
    assert.ok(held.length > 0);
    assert.deepEqual(
      held.filter((unit) => !units.has(unit)),
      [],
    );
  });

  it("gives what a fresh run gives while a file is typed from its first letter", function () {
    this.timeout(120_000);
    for (const text of fixtures.slice(0, 6).map((t) => t.slice(0, 1500))) {
      const document = openDocument("", { profile: "strict" });
      for (let i = 0; i < text.length; i++) {
        document.edit(i, i, text[i]!);
        document.findings();
      }
      if (whole(document)) assert.deepEqual(show(document.findings()), show(analyze(text, { profile: "strict" })));
    }
  });

  it("keeps the findings of a statement that is being typed in, moved with the text", () => {
    const text = "def add(item, items=[]):\n    items.append(item)\n    return items\n";
    const document = openDocument(text, {});
    const before = document.findings();
    assert.deepEqual(
      before.map((f) => f.pitfall),
      ["mutable-default"],
    );
    const at = text.indexOf("return");
    document.edit(at, at, "print((");
    assert.deepEqual(
      document.findings().map((f) => [f.pitfall, f.start]),
      [["mutable-default", before[0]!.start]],
    );
    document.edit(0, 0, "# a comment\n");
    assert.deepEqual(
      document.findings().map((f) => f.start),
      [before[0]!.start + 12],
    );
    document.edit(at + 12, at + 12 + 7, "");
    assert.deepEqual(show(document.findings()), show(analyze(document.text, {})));
  });

  it("runs again only the units that an edit can touch", () => {
    const functions = Array.from(
      { length: 200 },
      (_, i) => `def work_${i}(value):\n    total = value + ${i}\n    return total\n`,
    ).join("\n\n");
    const runs: string[] = [];
    const document = openDocument(functions, {});
    document.setOptions({
      pitfalls: [
        {
          id: "count",
          tier: "bug",
          beats: [],
          *detect(model) {
            runs.push(model.unit.kind);
          },
        },
      ],
    });
    document.findings();
    assert.equal(runs.length, 201);
    runs.length = 0;
    const at = functions.indexOf("total = value + 77") + 5;
    document.edit(at, at, "x");
    document.findings();
    assert.ok(runs.length <= 2, `${runs.length} units ran`);
  });

  it("refuses edits outside the text", () => {
    const document = openDocument("x = 1\n", {});
    assert.throws(() => document.edit(3, 99, ""), RangeError);
    assert.throws(() => document.edit(-1, 0, ""), RangeError);
    assert.throws(() => document.edit(4, 3, ""), RangeError);
  });
});
