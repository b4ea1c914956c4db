/**
 * Text to tree. Never throws, on any text; the time is linear in its length.
 *
 * The tree has CPython 3.14's shapes whatever the target version is: older programs that mean the same get the same
 * tree, and syntax newer than the target is read all the same.
 */
import type { Module, Stmt, SyntaxProblem, Tree } from "./ast";
import { advance, type Cursor, here } from "./cursor";
import type { Lexer } from "./lexer";
import { statements } from "./statements";
import { tokenize } from "./tokenizer";
import { Token } from "./tokens";

/** What a slice of a file is; see chunks.ts. */
export type SliceKind = "statement" | "classHeader" | "member";

/** The tree of a whole file. */
export function parse(text: string): Tree {
  return treeOf(tokenize(text, false, -1), false);
}

/**
 * The tree of a slice of whole statements, with offsets from the start of the slice. A `classHeader` is a ClassDef whose
 * body, in other slices, is left empty. `column` is the indentation of the class body that a `member` belongs to; without
 * it, that of its first line.
 */
export function parseChunk(text: string, kind: SliceKind, column = -1): Tree {
  return treeOf(tokenize(text, kind === "member", column), kind === "classHeader");
}

function treeOf(lexer: Lexer, header: boolean): Tree {
  const c: Cursor = {
    text: lexer.text,
    tokens: lexer.tokens,
    index: 3,
    kind: lexer.tokens[3]!,
    problems: [],
    comments: lexer.comments,
    wide: lexer.wide,
    brackets: 0,
    depth: 0,
    header,
  };
  const body: Stmt[] = [];
  for (;;) {
    statements(c, body);
    if (c.kind === Token.End) break;
    c.problems.push({ start: here(c), end: here(c), message: "unexpected indentation" });
    advance(c);
  }
  const module: Module = { kind: "Module", parent: null, start: 0, end: lexer.length, body };
  return { module, comments: lexer.comments, problems: inOrder(c.problems, lexer.problems) };
}

function inOrder(a: SyntaxProblem[], b: readonly SyntaxProblem[]): SyntaxProblem[] {
  if (a.length + b.length < 2) return b.length > 0 ? [...b] : a;
  return a.concat(b).sort((x, y) => x.start - y.start || x.end - y.end);
}

/** For each tree asked about: how far its problems reach, up to each of them. */
const reaches = new WeakMap<Tree, number[]>();

/** Whether something between `start` and `end` (both included) is not Python. */
export function hasProblem(tree: Tree, start: number, end: number): boolean {
  const { problems } = tree;
  if (problems.length === 0) return false;
  let reach = reaches.get(tree);
  if (!reach) {
    let furthest = 0;
    reach = problems.map((problem) => {
      furthest = Math.max(furthest, problem.end);
      return furthest;
    });
    reaches.set(tree, reach);
  }
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (problems[middle]!.start <= end) low = middle + 1;
    else high = middle;
  }
  return low > 0 && reach[low - 1]! >= start;
}
