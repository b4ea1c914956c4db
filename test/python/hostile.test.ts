import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Node, Tree } from "../../src/python/ast";
import { chunks, rechunk } from "../../src/python/chunks";
import { parse, parseChunk } from "../../src/python/parser";
import { walk } from "../../src/python/walk";
import { randomFrom, stdlib } from "./corpus";

/** Every node lies in the text and in its parent, and the children of a block do not overlap. */
function checkSpans(text: string, tree: Tree, context: string): void {
  walk(tree.module, (node, parent) => {
    assert.ok(
      node.start >= 0 && node.start <= node.end && node.end <= text.length,
      `${context}: ${describeNode(node)}`,
    );
    if (!parent || parent.kind === "Module" || decorates(parent, node)) return;
    const inside = node.start >= parent.start && node.end <= parent.end;
    assert.ok(inside, `${context}: ${describeNode(node)} outside ${describeNode(parent)}`);
  });
  for (const { start, end } of tree.problems)
    assert.ok(start >= 0 && start <= end && end <= text.length, `${context}: problem ${start}–${end}`);
  for (const { start, end } of tree.comments) assert.ok(text[start] === "#" && end <= text.length && start < end);
}

const describeNode = (node: Node) => `${node.kind} ${node.start}–${node.end}`;
const decorates = (parent: Node, node: Node) => "decorator_list" in parent && node.end <= parent.start;

function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1e6;
}

/** Texts of about `size` characters that are meant to make a parser slow, deep or wrong. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  "open parentheses": (n) => "(".repeat(n),
  "open brackets, then closing parentheses": (n) => "[".repeat(n / 2) + ")".repeat(n / 2),
  "nested parentheses": (n) => "(".repeat(n / 2) + ")".repeat(n / 2),
  "nested lists, dictionaries and calls": (n) => "[{a:f(".repeat(n / 6),
  "open parentheses on lines": (n) => "f(\n".repeat(n / 3),
  "open parentheses with indented lines": (n) => "f(\n  a\n".repeat(n / 7),
  "open parentheses, then a statement word": (n) => "(\n".repeat(n / 4) + "pass\n".repeat(n / 10),
  "open f-strings": (n) => "f'{".repeat(n / 3),
  "open f-strings on lines": (n) => "f'{\n".repeat(n / 4),
  "open f-strings with the other quote": (n) => `f'{f"{`.repeat(n / 6),
  "f-strings closed in their field": (n) => 'f"{a"\n'.repeat(n / 6),
  "f-strings closed in their field, in one bracket": (n) => `(${'f"{a"\n'.repeat(n / 6)}`,
  "f-strings closed in their field after brackets": (n) => `f"{" (\n`.repeat(n / 8),
  "f-strings with nested specifications": (n) => `f'${"{a:".repeat(n / 3)}`,
  "triple quotes": (n) => '"""\n'.repeat(n / 4 + 1),
  "both triple quotes": (n) => `"""\n'''\n`.repeat(n / 8),
  "triple quotes before code": (n) => `"""\ndef f():\n'''\n`.repeat(n / 17),
  "escaped triple quotes": (n) => '\\"""\n'.repeat(n / 5),
  "open triple f-strings": (n) => 'f"""{\n'.repeat(n / 6),
  "open strings": (n) => "'\n".repeat(n / 2),
  backslashes: (n) => "\\".repeat(n),
  "backslash lines": (n) => "\\\n".repeat(n / 2),
  "blank lines in an open bracket": (n) => `(${"\n".repeat(n)}`,
  "deep indentation": (n) => {
    const lines = [];
    for (let i = 0; i * i < n * 2; i++) lines.push(`${" ".repeat(i)}if a:`);
    return lines.join("\n");
  },
  "up and down indentation": (n) => " a\nb\n".repeat(n / 5),
  "a sum": (n) => "a + ".repeat(n / 4),
  "a product of powers": (n) => "a ** ".repeat(n / 5),
  "a conjunction": (n) => "a and ".repeat(n / 6),
  comparisons: (n) => "a < ".repeat(n / 4),
  signs: (n) => "-".repeat(n),
  nots: (n) => "not ".repeat(n / 4),
  "signs and nots": (n) => "-not ".repeat(n / 5),
  awaits: (n) => "await ".repeat(n / 6),
  yields: (n) => "yield ".repeat(n / 6),
  lambdas: (n) => "lambda:".repeat(n / 7),
  "lambdas with defaults": (n) => "lambda a=".repeat(n / 9),
  conditionals: (n) => "a if b else ".repeat(n / 12),
  "conditionals in conditions": (n) => "a if ".repeat(n / 5),
  walruses: (n) => "a := ".repeat(n / 5),
  attributes: (n) => "a.".repeat(n / 2),
  calls: (n) => "a()".repeat(n / 3),
  subscripts: (n) => `a${"[b]".repeat(n / 3)}`,
  assignments: (n) => "a = ".repeat(n / 4),
  stars: (n) => "*".repeat(n),
  starred: (n) => "*a, ".repeat(n / 4),
  strings: (n) => "'a' ".repeat(n / 4),
  "f-strings": (n) => "f'{a}' ".repeat(n / 7),
  "string and bytes": (n) => "'a' b'b' ".repeat(n / 9),
  elifs: (n) => `if a: b\n${"elif a: b\n".repeat(n / 10)}`,
  "stray elifs": (n) => "elif a:\n".repeat(n / 8),
  "ifs on one line": (n) => "if a: ".repeat(n / 6),
  "else on one line": (n) => "else: ".repeat(n / 6),
  excepts: (n) => `try: a\n${"except a: b\n".repeat(n / 12)}`,
  decorators: (n) => "@a\n".repeat(n / 3),
  "decorators on one line": (n) => "@a ".repeat(n / 3),
  "matches on one line": (n) => "match;".repeat(n / 6),
  "match names": (n) => "match ".repeat(n / 6),
  "match lines": (n) => "match (\n".repeat(n / 8),
  "nested matches": (n) => "match a: case ".repeat(n / 14),
  patterns: (n) => `match a:\n case ${"[".repeat(n)}`,
  "class patterns": (n) => `match a:\n case ${"A(".repeat(n / 2)}`,
  "alternative patterns": (n) => `match a:\n case ${"a | ".repeat(n / 4)}`,
  "with parentheses": (n) => `with ${"(".repeat(n)}`,
  "with items": (n) => `with (${"a as b, ".repeat(n / 8)}`,
  withs: (n) => "with (a\n".repeat(n / 8),
  "type parameters": (n) => `def f[${"a: ".repeat(n / 3)}`,
  annotations: (n) => "a: ".repeat(n / 3),
  "dictionary displays": (n) => `{${"a: b, ".repeat(n / 6)}`,
  "unfinished dictionary": (n) => `{${"a: ".repeat(n / 3)}`,
  "mixed arguments": (n) => `f(${"a=b, *c, ".repeat(n / 10)}`,
  "arguments in the wrong order": (n) => `f(${"**a, *b, c, ".repeat(n / 12)}`,
  semicolons: (n) => ";".repeat(n),
  "statements on one line": (n) => "a;".repeat(n / 2),
  "names on one line": (n) => "a ".repeat(n / 2),
  digits: (n) => "9".repeat(n),
  "hexadecimal digits": (n) => `0x${"f".repeat(n)}`,
  underscores: (n) => `1${"_1".repeat(n / 2)}`,
  "a long name": (n) => "a".repeat(n),
  "a long name beyond ASCII": (n) => "é".repeat(n),
  "a long string": (n) => `'${"a".repeat(n)}'`,
  comments: (n) => "#\n".repeat(n / 2),
  "comments in an open bracket": (n) => `(${"#\n".repeat(n / 2)}`,
  "comments in open f-strings": (n) => `f'{a=${"#\n".repeat(n / 2)}`,
  "debug fields": (n) => `f'''${"{a= #\n}".repeat(n / 8)}'''`,
  NULs: (n) => "\0".repeat(n),
  "lone surrogates": (n) => "\ud800".repeat(n),
  "byte order marks": (n) => "\ufeff".repeat(n),
  "carriage returns": (n) => "a\r".repeat(n / 2),
  "comments between carriage returns": (n) => "# a\r".repeat(n / 4),
  "form feeds": (n) => "\f".repeat(n),
  blanks: (n) => " ".repeat(n),
  "statement words in brackets": (n) => `(${"   return".repeat(n / 9)}`,
  "import names": (n) => `from a import (${"b, ".repeat(n / 3)}`,
  dots: (n) => ".".repeat(n),
  "imports from dots": (n) => `from ${". ".repeat(n / 2)}`,
  globals: (n) => `global ${"a, ".repeat(n / 3)}`,
  "unknown characters": (n) => "$?!`".repeat(n / 4),
  "classes with members": (n) => "class A:\n  x = (\n  y = '''\n".repeat(n / 28),
};

describe("hostile texts", function () {
  this.timeout(600_000);

  it("are read in time that grows with their length, and give spans inside the text", () => {
    const slow: string[] = [];
    for (const [name, make] of Object.entries(HOSTILE)) {
      const small = make(10_000);
      const tree = parse(small);
      checkSpans(small, tree, name);
      for (const range of chunks(small)) parseChunk(small.slice(range.start, range.end), range.kind, range.column);
      rechunk(`${small}x`, chunks(small), small.length, small.length, 1);
      // Four times the length may take four times the time; a machine shared with others gets much more, and a second look.
      const work = (size: number) => () => {
        const text = make(size);
        parse(text);
        chunks(text);
      };
      const grows = () => {
        const long = seconds(work(60_000));
        return long > 8 * 0.01 && long > 8 * (seconds(work(15_000)) + 0.01);
      };
      if (grows() && grows()) slow.push(name);
    }
    assert.deepEqual(slow, []);
  });

  it("of ten megabytes on one line", () => {
    for (const [unit, size] of [
      ["a + ", 10_000_000],
      ["f(a, ", 1_000_000],
      ["x = 1; ", 1_000_000],
    ] as const) {
      const text = unit.repeat(size / unit.length);
      assert.equal(parse(text).module.end, text.length);
    }
  });

  it("with 20,000 elif and 100,000 operands are read to the end and walked", () => {
    const elifs = `if a: b\n${"elif c: d\n".repeat(20_000)}else: e\n`;
    const operands = `x = ${"a + ".repeat(100_000)}a\n`;
    const attributes = `x = a${".b".repeat(100_000)}\n`;
    for (const [text, kind, count] of [
      [elifs, "If", 20_001],
      [operands, "BinOp", 100_000],
      [attributes, "Attribute", 100_000],
    ] as const) {
      const tree = parse(text);
      let found = 0;
      walk(tree.module, (node) => {
        if (node.kind === kind) found++;
      });
      assert.equal(found, count);
      assert.deepEqual(tree.problems, []);
    }
  });

  it("nested as deep as CPython reads them are read, deeper ones end in a problem", () => {
    const nested = (open: string, close: string, n: number) => parse(`${open.repeat(n)}a${close.repeat(n)}\nb\n`);
    for (const [open, close] of [
      ["(", ")"],
      ["[", "]"],
      ["{a: ", "}"],
      ["f(", ")"],
      ["a[", "]"],
    ] as const) {
      assert.deepEqual(nested(open, close, 199).problems, [], open);
      for (const n of [201, 5000]) {
        const tree = nested(open, close, n);
        assert.ok(tree.problems.length > 0);
        assert.deepEqual(tree.module.body.map((stmt) => stmt.kind).slice(-1), ["Expr"]);
        assert.equal(tree.module.body.length, 2, `${open} ${n}`);
      }
    }
    const blocks = (n: number) => {
      let text = "";
      for (let i = 0; i < n; i++) text += `${" ".repeat(i)}if a:\n`;
      return parse(`${text}${" ".repeat(n)}b\nc\n`);
    };
    assert.deepEqual(blocks(99).problems, []);
    assert.ok(blocks(101).problems.length > 0);
    assert.equal(blocks(500).module.body.at(-1)?.kind, "Expr");
  });

  it("every prefix of the syntax cases, and every text with one character gone", () => {
    const text = readFileSync("test/python/syntax-cases.py", "utf8");
    for (const section of text.split(/^####.*\n/m)) {
      for (let end = 0; end <= section.length; end++) {
        const prefix = section.slice(0, end);
        checkSpans(prefix, parse(prefix), `prefix ${end} of ${section.slice(0, 40)}`);
        const without = section.slice(0, end) + section.slice(end + 1);
        if (end % 5 === 0) checkSpans(without, parse(without), `without ${end} of ${section.slice(0, 40)}`);
      }
    }
  });

  it("random characters and shuffled files", () => {
    const random = randomFrom(99);
    const alphabet = "abf'\"\"\"'''(){}[]:;,.=+-*/\\#\n\n\n    \t@!<>0x1e_é😀\ud83d\0\r\f\ufeff";
    for (let round = 0; round < 3000; round++) {
      let text = "";
      for (let i = Math.floor(random() * 60); i >= 0; i--) text += alphabet[Math.floor(random() * alphabet.length)];
      checkSpans(text, parse(text), JSON.stringify(text));
    }
    const files = stdlib().filter(({ text }) => text.length < 8000);
    for (let round = 0; round < 300; round++) {
      const { text } = files[Math.floor(random() * files.length)]!;
      const pieces = text.split(/(\W)/);
      for (let i = 0; i < 8; i++) {
        const [a, b] = [Math.floor(random() * pieces.length), Math.floor(random() * pieces.length)];
        [pieces[a], pieces[b]] = [pieces[b]!, pieces[a]!];
      }
      const shuffled = pieces.join("");
      checkSpans(shuffled, parse(shuffled), shuffled.slice(0, 60));
    }
  });
});
