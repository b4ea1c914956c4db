/** Moving whole lines to the right, for fixes that put statements into a block. */
import type { Node, Stmt } from "../python/ast";
import type { Change } from "./detector";
import { afterBreak, lineEnd, lineStart } from "./edits";
import type { Model } from "./model";

/** What one level of indentation looks like around the statement. */
export function indentUnit(model: Model, stmt: Stmt): string {
  const parent = model.parent(stmt);
  const own = model.indent(stmt);
  const outer = parent && parent.kind !== "Module" ? model.indent(parent) : "";
  return own.length > outer.length && own.startsWith(outer)
    ? own.slice(outer.length)
    : own.startsWith("\t")
      ? "\t"
      : "    ";
}

/**
 * Indents every line of the statements, which follow `after` in one block, with the comments between them; null where a
 * text goes over several lines, because that would change its value, or where statements share a line.
 */
export function indentStatements(
  model: Model,
  after: Stmt | null,
  stmts: readonly Stmt[],
  unit: string,
): Change[] | null {
  for (const node of model.within(stmts)) if (isLongText(model, node)) return null;
  const changes: Change[] = [];
  let previous = after;
  for (const stmt of stmts) {
    const chunk = model.chunkOf(stmt);
    const { text } = chunk;
    const first = lineStart(text, stmt.start);
    if (text.slice(first, stmt.start).trim() !== "") return null;
    const same = previous !== null && model.chunkOf(previous) === chunk;
    let at = same ? afterBreak(text, lineEnd(text, previous!.end)) : previous ? 0 : first;
    while (at <= stmt.end && at < text.length) {
      const end = lineEnd(text, at);
      if (text.slice(at, end).trim() !== "") changes.push(model.edit.replaceSpan(stmt, at, at, unit));
      const next = afterBreak(text, end);
      if (next === at) break;
      at = next;
    }
    previous = stmt;
  }
  return changes;
}

function isLongText(model: Model, node: Node): boolean {
  if (node.kind !== "Constant" && node.kind !== "JoinedStr" && node.kind !== "TemplateStr") return false;
  if (node.kind === "Constant" && node.type !== "str" && node.type !== "bytes") return false;
  const text = model.text(node);
  return /[\r\n]/.test(text) && /"""|'''|\\[\r\n]/.test(text);
}
