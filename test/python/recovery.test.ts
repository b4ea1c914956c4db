import assert from "node:assert/strict";
import type { Tree } from "../../src/python/ast";
import { hasProblem, parse } from "../../src/python/parser";
import { tokenize } from "../../src/python/tokenizer";
import { Token } from "../../src/python/tokens";
import { allStatements, randomFrom, stdlib } from "./corpus";

/** Lines as they stand while somebody types. */
const HALF_TYPED = [
  "foo(",
  "x = [",
  "if x",
  "if x ==",
  "def g(",
  "def g(a, b=",
  "class K(",
  "for i in",
  'y = {"a": 1,',
  's = "abc',
  "t = '''doc",
  "return (a +",
  'z = f"{a',
  "with open(",
  "self.",
  "import",
  "from x import (",
  "@",
  "lambda x:",
  "try:",
  "elif",
  'print(f"{',
  "d[",
  "x: List[",
  "raise",
  "a = b if",
  "except",
  "while True",
  "[i for i in",
  "call(a, b=",
];

interface Damage {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

function wordsOf(text: string): { start: number; end: number }[] {
  const { tokens, count } = tokenize(text, false, -1);
  const words = [];
  for (let i = 3; i < count; i += 3)
    if (tokens[i]! > Token.Dedent && tokens[i] !== Token.FormatText && tokens[i] !== Token.FormatTextEscaped)
      words.push({ start: tokens[i + 1]!, end: tokens[i + 2]! });
  return words;
}

function damage(kind: string, text: string, tree: Tree, pick: <T>(list: readonly T[]) => T): Damage {
  if (kind === "half-typed line") {
    const bodies = allStatements(tree).flatMap((s) =>
      s.kind === "FunctionDef" || s.kind === "AsyncFunctionDef" ? s.body : [],
    );
    const stmt = pick(bodies);
    const decorators = stmt.kind === "FunctionDef" || stmt.kind === "ClassDef" ? stmt.decorator_list : [];
    const first = decorators.length > 0 ? decorators[0]!.start : stmt.start;
    const start = text.lastIndexOf("\n", first) + 1;
    const blanks = /^[ \t]*/.exec(text.slice(start))![0];
    return { kind, start, end: start, insert: `${blanks}${pick(HALF_TYPED)}\n` };
  }
  const { start, end } = pick(wordsOf(text));
  if (kind === "deleted token") return { kind, start, end, insert: "" };
  const lineEnd = text.indexOf("\n", end);
  if (kind === "truncated line") return { kind, start: end, end: lineEnd < 0 ? text.length : lineEnd, insert: "" };
  return { kind, start: end, end: text.length, insert: "" };
}

/** How many of the statements that start on other lines are still there, of the same kind. */
function kept(before: Tree, text: string, { start, end, insert }: Damage, after: Tree): { all: number; kept: number } {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const lineEnd = text.indexOf("\n", end);
  const to = insert === "" ? (lineEnd < 0 ? text.length : lineEnd) : start;
  const delta = insert.length - (end - start);
  const found = new Set(allStatements(after).map((stmt) => `${stmt.kind} ${stmt.start}`));
  const counts = { all: 0, kept: 0 };
  for (const stmt of allStatements(before)) {
    if (stmt.start >= from && stmt.start < to) continue;
    counts.all++;
    if (found.has(`${stmt.kind} ${stmt.start < from ? stmt.start : stmt.start + delta}`)) counts.kept++;
  }
  return counts;
}

describe("recovery", function () {
  this.timeout(300_000);

  it("keeps 98 % of the statements outside the damaged line, in 1,000 damaged files", () => {
    const random = randomFrom(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    const files = stdlib().filter(
      ({ text }) => text.length > 2000 && text.length < 60_000 && text.split("def ").length > 4 && !/[\r\f]/.test(text),
    );
    const kinds: readonly (readonly [string, number])[] = [
      ["deleted token", 400],
      ["truncated line", 250],
      ["half-typed line", 250],
      ["truncated file", 100],
    ];
    const report: string[] = [];
    const total = { all: 0, kept: 0 };
    for (const [kind, wanted] of kinds) {
      const sum = { all: 0, kept: 0 };
      for (let done = 0; done < wanted; ) {
        const { text } = pick(files);
        const before = parse(text);
        const found = damage(kind, text, before, pick);
        const damaged = text.slice(0, found.start) + found.insert + text.slice(found.end);
        const after = parse(damaged);
        if (after.problems.length === 0) continue;
        done++;
        const counts = kept(before, text, found, after);
        sum.all += counts.all;
        sum.kept += counts.kept;
      }
      report.push(`${kind}: ${((100 * sum.kept) / sum.all).toFixed(2)} %`);
      total.all += sum.all;
      total.kept += sum.kept;
    }
    console.log(`      ${report.join(", ")}`);
    assert.ok(total.kept / total.all >= 0.98, `${total.kept} of ${total.all} kept; ${report.join(", ")}`);
  });

  /** Statements as kinds, `!` where `hasProblem`. */
  const shape = (text: string) => {
    const tree = parse(text);
    return allStatements(tree)
      .map((stmt) => `${stmt.kind}${hasProblem(tree, stmt.start, stmt.end) ? "!" : ""}`)
      .join(" ");
  };

  const broken: readonly (readonly [name: string, text: string, expected: string])[] = [
    ["an unclosed call", "x = f(a\ny = 2\nz = 3\n", "Assign! Assign Assign"],
    ["an unclosed call before a definition", "x = f(a\ndef g():\n    pass\n", "Assign! FunctionDef Pass"],
    [
      "an unclosed list over several lines",
      "x = [\n    1,\n    2,\ny = 2\nclass A: pass\n",
      "Assign! Assign ClassDef Pass",
    ],
    ["an unclosed definition", "def f(a, b:\n    return a\nx = 1\n", "FunctionDef! Return Assign"],
    ["an unclosed condition", "if (a and b:\n    c\nd\n", "If! Expr Expr"],
    ["a stray closing bracket", "x = 1)\ny = 2\n", "Assign! ErrorStmt! Assign"],
    ["the wrong closing bracket", "x = f(a]\ny = 2\n", "Assign! ErrorStmt! Assign"],
    ["a closing bracket that skips one", "x = f(a, [b)\ny = 2\n", "Assign! Assign"],
    ["an open string", "x = 'abc\ny = 2\n", "Assign! Assign"],
    [
      "an open triple-quoted string",
      "def f():\n    x = '''abc\n    y = 2\n\ndef g():\n    'doc'\n",
      "FunctionDef! Assign! Assign FunctionDef Expr",
    ],
    [
      "an open docstring before others",
      'def f():\n    """doc\n    x = 1\n\ndef g():\n    """other"""\n    y = 2\n',
      "FunctionDef! Expr! Assign FunctionDef Expr Assign",
    ],
    ["an open f-string field", "x = f'{a\ny = 'b'\ndef g(): pass\n", "Assign! Assign FunctionDef Pass"],
    ["an f-string closed in its field", 'x = f"{a"\ny = 2\n', "Assign! Assign"],
    ["a call with an f-string closed in its field", 'print(f"{a")\ny = 2\n', "Expr! Assign"],
    ["an f-string without a field's value", "x = f'{}'\ny\n", "Assign! Expr"],
    ["no colon", "if a\n    b\nc\n", "If! Expr Expr"],
    ["no block", "def f():\nx = 1\n", "FunctionDef! Assign"],
    ["no block at the end", "class A:", "ClassDef!"],
    ["try alone", "try:\n    a\nb\n", "Try! Expr Expr"],
    ["else alone", "x\nelse:\n    y\nz\n", "Expr ErrorStmt! Expr Expr"],
    ["a decorator alone", "@a\nx = 1\n", "ErrorStmt! Assign"],
    ["a decorator before a definition", "@\ndef f(): pass\n", "FunctionDef Pass"],
    ["unexpected indentation", "x = 1\n    y = 2\nz = 3\n", "Assign Assign! Assign"],
    ["indentation that matches nothing", "if a:\n        b\n    c\nd\n", "If! Expr Expr! Expr"],
    ["two statements on a line", "x = 1 y = 2; z = 3\n", "Assign! ErrorStmt! Assign"],
    ["an attribute being typed", "self.\nx = 1\n", "Expr! Assign"],
    ["an attribute that is a keyword", "a.class\nx\n", "Expr! Expr"],
    ["an import being typed", "import\nfrom a import\nfrom\nimport b\n", "Import! ImportFrom! ImportFrom! Import"],
    ["a conditional being typed", "x = a if b\ny\n", "Assign! Expr"],
    ["match being typed", "match x:\ny = 1\n", "Match! Assign"],
    [
      "match with something else in it",
      "match x:\n    case 1: a\n    b\n    case 2: c\nd\n",
      "Match! Expr Expr Expr! Expr",
    ],
    ["print x", 'if a:\n    print "x", y\n    z = 1\n', "If! Expr! ErrorStmt! Assign"],
    ["print >>f, x", "print >>f, x\n", "Expr"],
    ["exec x", "exec code in scope\ny = 1\n", "Expr! ErrorStmt! Assign"],
    ["raise E, x", "raise E, 'x'\ny = 1\n", "Raise! ErrorStmt! Assign"],
    ["except E, e", "try:\n    a\nexcept E, e:\n    b\n", "Try Expr Expr"],
    ["backticks", "x = `y`\nz = 1\n", "Assign! ErrorStmt! Assign"],
    ["0777", "x = 0777\ny = 0o777\n", "Assign! Assign"],
    ["10L", "x = 10L\ny = 1\n", "Assign! ErrorStmt! Assign"],
    ["<>", "if a <> b: c\nd\n", "If! Expr Expr"],
    ["ur''", "x = ur'a'\ny\n", "Assign! ErrorStmt! Expr"],
    ["a tuple parameter", "def f(a, (b, c), d): pass\ny\n", "FunctionDef! Pass Expr"],
    [
      "a parameter that is not there",
      "def f(, a): pass\ndef g(*): pass\ndef h(*, **a): pass\n",
      "FunctionDef! Pass FunctionDef! Pass FunctionDef! Pass",
    ],
    ["arguments in the wrong order", "f(a=1, b)\nf(**a, *b)\nf(a=1, *b)\n", "Expr! Expr! Expr"],
    ["assignment to a call", "f() = 1\ny\n", "Assign! Expr"],
    ["characters that are none of Python's", "x = $a?\ny = “b”\nz\n", "Assign! ErrorStmt! Assign! ErrorStmt! Expr"],
    ["NUL", "x = 1\0\ny\0 = 2\nz\n", "Assign! ErrorStmt! Expr! ErrorStmt! Expr"],
  ];
  for (const [name, text, expected] of broken) it(name, () => assert.equal(shape(text), expected));

  it("reads 'except E, e' as a tuple", () => {
    const [stmt] = parse("try: a\nexcept E, e: b\n").module.body;
    assert.ok(stmt?.kind === "Try");
    const type = stmt.handlers[0]!.type;
    assert.ok(type?.kind === "Tuple");
    assert.deepEqual([type.start, type.end, stmt.handlers[0]!.name], [14, 18, null]);
  });

  it("collects comments", () => {
    const text = "# a\nx = [  # b\n  # c\n]\nif y: # d\n    # e\n    z #\n'# no'\nf'{x # f\n}'\n# g";
    const { comments } = parse(text);
    assert.deepEqual(
      comments.map(({ start, end }) => text.slice(start, end)),
      ["# a", "# b", "# c", "# d", "# e", "#", "# f", "# g"],
    );
  });
});
