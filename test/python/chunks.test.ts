import assert from "node:assert/strict";
import type { ClassDef, Stmt, Tree } from "../../src/python/ast";
import { type ChunkRange, chunks, rechunk } from "../../src/python/chunks";
import { parse, parseChunk } from "../../src/python/parser";
import { difference, randomFrom, stdlib } from "./corpus";

/** Where the slices' trees differ from the tree of the whole text; null where they do not. */
function unsound(text: string, ranges: readonly ChunkRange[], whole: Tree): string | null {
  let next = 0;
  const top = whole.module.body;
  let members: readonly Stmt[] = [];
  let member = 0;
  let end = 0;
  for (const range of ranges) {
    if (range.start !== end || range.end <= range.start) return `range ${range.start}–${range.end} after ${end}`;
    end = range.end;
    const tree = parseChunk(text.slice(range.start, range.end), range.kind, range.column);
    for (const stmt of tree.module.body) {
      const inClass = range.kind === "member";
      const other = inClass ? members[member++] : top[next++];
      const where = `${range.kind} ${range.start}–${range.end}: ${stmt.kind}`;
      if (!other) return `${where} is not in the whole tree`;
      const skip = range.kind === "classHeader" && stmt.kind === "ClassDef" ? ["body", "end"] : [];
      const found = difference(other, stmt, range.start, skip);
      if (found) return `${where}${found}`;
      if (range.kind === "classHeader" && stmt.kind === "ClassDef") {
        if (member < members.length) return `${where}: members are left`;
        members = (other as ClassDef).body;
        member = 0;
      }
    }
  }
  if (end !== text.length) return `ranges end at ${end} of ${text.length}`;
  if (next !== top.length || member < members.length) return `${top.length - next} statements are missing`;
  return null;
}

const plain = (ranges: readonly ChunkRange[]) =>
  ranges.map(({ start, end, kind, column }) => `${kind} ${start} ${end} ${column}`);

/** What people and tools type, and what breaks things. */
const PIECES = [
  "\n",
  "\n\n",
  "    ",
  "\t",
  "  ",
  "#",
  "# c\n",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  ":",
  ",",
  "'",
  '"',
  '"""',
  "'''",
  "f'",
  'f"{',
  "{x}",
  "\\",
  "\\\n",
  ";",
  "@",
  "=",
  "x",
  "x = 1\n",
  "    y\n",
  "foo(\n",
  "foo(a,\n    b)\n",
  "def f():\n    pass\n",
  "class A:\n    x = 1\n\n    def g(self): pass\n",
  "if x:\n",
  "else:\n",
  "elif y:\n",
  "    else:\n",
  "try:\n",
  "except E:\n",
  "finally:\n",
  "@d\n",
  "    @d\n",
  "async ",
  "return",
  "    return x\n",
  "import a\n",
  "match x:\n    case 1: y\n",
  '"""doc"""\n',
  "x = '''a\nb\n'''\n",
  "\r\n",
  "\r",
  "\f",
  "\0",
  "é",
  "\ud83d",
  "lambda: ",
  "not ",
  "class B(",
  "def h(a, b=",
  "  z\n",
  "\ufeff",
];

describe("chunks", function () {
  this.timeout(600_000);

  it("parsed alone are the nodes of the whole file", () => {
    let count = 0;
    for (const { name, text } of stdlib()) {
      const ranges = chunks(text);
      count += ranges.length;
      assert.equal(unsound(text, ranges, parse(text)), null, name);
      assert.ok(!ranges.some((range) => range.open || range.held), name);
    }
    assert.ok(count > 20_000, `${count} chunks`);
  });

  it("cut classes into header and members", () => {
    const text = `"doc"\nimport a\n\n# about A\n@b\nclass A(\n    B,\n):\n    "doc"\n\n    x = 1; y = 2\n    # about c\n    @d\n    def c(self):\n        pass\n\n    if x:\n        pass\n    else:\n        pass\nz = [\n1,\n]\nclass C: pass\nclass D:\nif x:\n  y\nelse:\n  z\n`;
    const shown = chunks(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);
    assert.deepEqual(shown, [
      ["statement", '"doc"\n'],
      ["statement", "import a\n\n# about A\n"],
      ["classHeader", "@b\nclass A(\n    B,\n):\n"],
      ["member", '    "doc"\n\n'],
      ["member", "    x = 1; y = 2\n    # about c\n"],
      ["member", "    @d\n    def c(self):\n        pass\n\n"],
      ["member", "    if x:\n        pass\n    else:\n        pass\n"],
      ["statement", "z = [\n1,\n]\n"],
      ["statement", "class C: pass\n"],
      ["statement", "class D:\n"],
      ["statement", "if x:\n  y\nelse:\n  z\n"],
    ]);
  });

  it("are none of an empty text and one of a text without statements", () => {
    assert.deepEqual(chunks(""), []);
    assert.deepEqual(plain(chunks("# a\n\n# b")), ["statement 0 8 -1"]);
  });

  it("end at the next statement where a bracket is left open", () => {
    for (const open of ["foo(", "x = [", 'y = {"a": 1,', "def f(a, b=", "z = f'{a", "class K(", "call(a, b="]) {
      const text = `a = 1\n${open}\nb = 2\n\ndef c():\n    return 3\n\nd = 4\n`;
      assert.deepEqual(
        chunks(text).map((range) => text.slice(range.start, range.end).split("\n")[0]),
        ["a = 1", open, "b = 2", "def c():", "d = 4"],
      );
    }
  });
});

describe("chunks after edits", function () {
  this.timeout(600_000);

  it("are those of the new text, and what was not replaced is unchanged", () => {
    const random = randomFrom(20_240);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const candidates = stdlib().filter((file) => file.text.length > 500 && file.text.length < 12_000);
    let compared = 0;
    let held = 0;
    for (let round = 0; round < 150; round++) {
      let text = pick(candidates).text;
      let ranges = chunks(text);
      const log: string[] = [];
      for (let step = 0; step < 40; step++) {
        const { start, end, insert } = randomEdit(text, random, pick);
        log.push(JSON.stringify([start, end, insert]));
        const after = text.slice(0, start) + insert + text.slice(end);
        const old = ranges.map((range) => ({ ...range }));
        const change = rechunk(after, ranges, start, end, insert.length);
        const context = () => `round ${round}, edits ${log.slice(-3).join(" ")}`;
        checkChange(text, old, after, change, insert.length - (end - start), context);
        text = after;
        ranges = change.ranges;
        if (ranges.some((range) => range.held)) {
          held++;
          continue;
        }
        compared++;
        assert.equal(plain(ranges).join("\n"), plain(chunks(text)).join("\n"), context());
        if (step % 4 === 0) assert.equal(unsound(text, ranges, parse(text)), null, context());
      }
    }
    assert.ok(compared > 2000 && held > 100, `${compared} compared, ${held} held`);
  });

  it("keep their borders while a triple quote is open, and are right again when it is closed", () => {
    const file = stdlib().find((candidate) => candidate.name === "textwrap.py")!;
    for (const quote of ['"""', "'''"]) {
      const before = chunks(file.text);
      const at = file.text.indexOf("\n", file.text.indexOf("class TextWrapper")) + 1;
      const typed = `    x = ${quote}\n`;
      const opened = file.text.slice(0, at) + typed + file.text.slice(at);
      const lengths = (ranges: readonly ChunkRange[]) => ranges.slice(-20).map((range) => range.end - range.start);
      const untouched = lengths(before);
      const first = rechunk(opened, before, at, at, typed.length);
      assert.equal(first.to - first.from, 1);
      assert.ok(first.chunks.every((range) => range.held));
      assert.deepEqual(lengths(first.ranges), untouched);
      const close = at + typed.length - 1;
      const closed = opened.slice(0, close) + quote + opened.slice(close);
      const second = rechunk(closed, first.ranges, close, close, 3);
      assert.deepEqual(plain(second.ranges), plain(chunks(closed)));
      assert.ok(!second.ranges.some((range) => range.held));
    }
  });

  it("replace only what an edit inside a statement touches", () => {
    const { text } = stdlib().find((candidate) => candidate.name === "argparse.py")!;
    for (const [index, range] of chunks(text).entries()) {
      if (index % 7 !== 0) continue;
      const at = range.start + text.slice(range.start, range.end).trimEnd().length;
      const after = `${text.slice(0, at)}  # c${text.slice(at)}`;
      const change = rechunk(after, chunks(text), at, at, 5);
      assert.deepEqual([change.from, change.to, change.chunks.length], [index, index + 1, 1]);
    }
  });
});

interface Edit {
  start: number;
  end: number;
  insert: string;
}

function randomEdit(text: string, random: () => number, pick: <T>(list: readonly T[]) => T): Edit {
  let start = Math.floor(random() * (text.length + 1));
  if (random() < 0.5) start = text.lastIndexOf("\n", start) + 1;
  const kind = random();
  if (kind < 0.5) return { start, end: start, insert: pick(PIECES) };
  const end = Math.min(text.length, start + Math.floor(random() ** 3 * 60) + 1);
  if (kind < 0.8) return { start, end, insert: "" };
  if (kind < 0.9) return { start, end, insert: pick(PIECES) };
  const from = Math.floor(random() * text.length);
  return { start, end: start, insert: text.slice(from, from + Math.floor(random() * 200)) };
}

function checkChange(
  before: string,
  old: readonly ChunkRange[],
  after: string,
  change: ReturnType<typeof rechunk>,
  delta: number,
  context: () => string,
): void {
  const { from, to, chunks: fresh, ranges } = change;
  assert.equal(ranges.length, old.length - (to - from) + fresh.length, context());
  let end = 0;
  for (const [index, range] of ranges.entries()) {
    assert.equal(range.start, end, context());
    end = range.end;
    const source =
      index < from ? old[index]! : index >= from + fresh.length ? old[index - fresh.length + (to - from)]! : null;
    if (!source) assert.equal(range, fresh[index - from], context());
    else {
      assert.equal(range.start, source.start + (index < from ? 0 : delta), context());
      assert.equal(after.slice(range.start, range.end), before.slice(source.start, source.end), context());
    }
  }
  assert.equal(end, after.length, context());
}
