/** Builders for the edits of a fix. All of them give smallest spans and keep comments. */
import type { FunctionNode, Node, Stmt } from "../python/ast";
import type { Change } from "./detector";
import type { Model } from "./model";

export interface EditBuilder {
  replace(node: Node, text: string): Change;
  /** Offsets are relative to the chunk of `anchor`, as those of its nodes. */
  replaceSpan(anchor: Node, start: number, end: number, text: string): Change;
  insertBefore(node: Node, text: string): Change;
  insertAfter(node: Node, text: string): Change;
  /** Parentheses around the node count as the node, so that `(a)` becomes `list(a)`, not `(list(a))`. */
  wrap(node: Node, before: string, after: string): Change[];
  /** Removes the statement with its line break; writes `pass` where its block would be left empty. */
  removeStatement(stmt: Stmt): Change;
  /** New lines at the start of a body, after the docstring; null where the body stands on the header's line. */
  insertStatementFirst(fn: FunctionNode, lines: readonly string[]): Change | null;
  /** New lines before the line of `stmt`; null where another statement precedes it on that line. */
  insertLinesBefore(stmt: Stmt, lines: readonly string[]): Change | null;
  /** New lines after the last line of `stmt`; null where another statement follows on that line. */
  insertLinesAfter(stmt: Stmt, lines: readonly string[]): Change | null;
}

const isBreak = (code: number) => code === 10 || code === 13;
const isBlank = (code: number) => code === 32 || code === 9 || code === 12;

/** Offset of the first character of the line that holds `at`. */
export function lineStart(text: string, at: number): number {
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Offset of the line break (or the end) of the line that holds `at`. */
export function lineEnd(text: string, at: number): number {
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the line break at `at`, where one stands there. */
export function afterBreak(text: string, at: number): number {
  if (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10) return at + 2;
  return at < text.length && isBreak(text.charCodeAt(at)) ? at + 1 : at;
}

export const isDocstring = (stmt: Stmt | undefined): boolean =>
  stmt?.kind === "Expr" && stmt.value.kind === "Constant" && stmt.value.type === "str";

export function editBuilder(model: Model): EditBuilder {
  const change = (anchor: Node, start: number, end: number, text: string): Change => ({
    ...model.span(anchor, start, end),
    text,
  });
  const source = (node: Node) => model.place(node).chunk.text;
  const newline = (node: Node) => model.newline(source(node));
  const aloneBefore = (text: string, at: number) => {
    for (let i = at - 1; i >= 0 && !isBreak(text.charCodeAt(i)); i--) if (!isBlank(text.charCodeAt(i))) return false;
    return true;
  };
  const restOfLine = (text: string, at: number) => text.slice(at, lineEnd(text, at));

  return {
    replace: (node, text) => change(node, node.start, node.end, text),
    replaceSpan: change,
    insertBefore: (node, text) => change(node, node.start, node.start, text),
    insertAfter: (node, text) => change(node, node.end, node.end, text),
    wrap(node, before, after) {
      const parens = model.parentheses(node);
      if (!parens) return [change(node, node.start, node.start, before), change(node, node.end, node.end, after)];
      const swallow = before.endsWith("(") && after.startsWith(")");
      return [
        change(node, parens.start, parens.start, swallow ? before.slice(0, -1) : before),
        change(node, parens.end, parens.end, swallow ? after.slice(1) : after),
      ].filter((c) => c.text !== "" || c.start !== c.end);
    },
    removeStatement(stmt) {
      const text = source(stmt);
      const block = model.block(stmt);
      if (block && block.list.length === 1) return change(stmt, stmt.start, stmt.end, "pass");
      const decorator = "decorator_list" in stmt ? stmt.decorator_list[0] : undefined;
      if (decorator)
        return change(stmt, lineStart(text, decorator.start), afterBreak(text, lineEnd(text, stmt.end)), "");
      const rest = restOfLine(text, stmt.end);
      const semicolon = /^\s*;[ \t]*/.exec(rest);
      if (!aloneBefore(text, stmt.start)) {
        let start = stmt.start;
        while (start > 0 && (isBlank(text.charCodeAt(start - 1)) || text[start - 1] === ";")) start--;
        return change(stmt, start, stmt.end, "");
      }
      if (semicolon && semicolon[0].length < rest.length)
        return change(stmt, stmt.start, stmt.end + semicolon[0].length, "");
      if (/^\s*;?\s*$/.test(rest))
        return change(stmt, lineStart(text, stmt.start), afterBreak(text, lineEnd(text, stmt.end)), "");
      const comment = rest.indexOf("#");
      return change(stmt, stmt.start, stmt.end + Math.max(comment, 0), "");
    },
    insertStatementFirst(fn, lines) {
      const first = fn.body[0];
      if (!first) return null;
      const text = source(fn);
      if (!aloneBefore(text, first.start)) return null;
      const indent = text.slice(lineStart(text, first.start), first.start);
      const block = lines.map((line) => (line === "" ? "" : indent + line)).join(newline(fn));
      if (isDocstring(first)) {
        const at = lineEnd(text, first.end);
        return change(fn, at, at, newline(fn) + block);
      }
      const decorators = "decorator_list" in first ? first.decorator_list : [];
      const at = lineStart(text, decorators[0]?.start ?? first.start);
      return change(fn, at, at, block + newline(fn));
    },
    insertLinesBefore(stmt, lines) {
      const text = source(stmt);
      const decorators = "decorator_list" in stmt ? stmt.decorator_list : [];
      const from = decorators[0]?.start ?? stmt.start;
      const at = lineStart(text, from);
      if (!aloneBefore(text, decorators.length ? lineStart(text, from) : stmt.start)) return null;
      const indent = text.slice(at, from).replace(/@$/, "");
      return change(stmt, at, at, lines.map((line) => (line === "" ? "" : indent + line) + newline(stmt)).join(""));
    },
    insertLinesAfter(stmt, lines) {
      const text = source(stmt);
      const at = lineEnd(text, stmt.end);
      if (!/^\s*;?\s*(#.*)?$/.test(text.slice(stmt.end, at))) return null;
      const indent = text.slice(lineStart(text, stmt.start), stmt.start);
      if (indent.trim() !== "") return null;
      return change(stmt, at, at, lines.map((line) => newline(stmt) + (line === "" ? "" : indent + line)).join(""));
    },
  };
}
