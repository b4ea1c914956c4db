/** Writing `# coach: ignore[id]`. */
import type { Finding, TextEdit } from "../analysis/finding";
import type { Tree } from "../python/ast";
import { isStatement, nodesAt } from "./syntax";

const OURS = /#[ \t]*coach:[ \t]*ignore(?!-file)(?:[ \t]*\[([^\]]*)\])?/i;

/**
 * The edit that silences a finding where it stands: into the comment of ours on that line, after another comment, or
 * as a new one. The line is the first of the statement, or where that cannot hold a comment (it ends inside a string or
 * with a backslash) the statement's last. Null where neither can.
 */
export function ignoreEdit(text: string, tree: Tree, finding: Finding): TextEdit | null {
  const statement = nodesAt(tree, finding.start).findLast(isStatement);
  const places = [finding.start, statement?.start ?? finding.start, simpleEnd(tree, finding.start) ?? finding.start];
  for (const place of places) {
    const end = lineEnd(text, place);
    const comment = tree.comments.find(
      (each) => each.start < end && each.end >= end && each.start >= lineStart(text, end),
    );
    if (comment !== undefined) return merge(text.slice(comment.start, end), comment.start, end, finding.pitfall);
    if (!holdsComment(text, tree, end)) continue;
    const at = trimEnd(text, end);
    return { start: at, end, text: `  # coach: ignore[${finding.pitfall}]` };
  }
  return null;
}

function merge(comment: string, start: number, end: number, id: string): TextEdit | null {
  const ours = OURS.exec(comment);
  if (ours === null) return { start: end, end, text: `  # coach: ignore[${id}]` };
  if (ours[1] === undefined) return null;
  const ids = ours[1].split(/[\s,]+/).filter((each) => each !== "");
  if (ids.includes(id)) return null;
  const close = start + ours.index + ours[0].length - 1;
  const at = close - (ours[1].length - ours[1].trimEnd().length);
  return { start: at, end: at, text: ids.length > 0 ? `, ${id}` : id };
}

/** The last character of the innermost statement, where it has no block of its own below. */
function simpleEnd(tree: Tree, offset: number): number | null {
  const statement = nodesAt(tree, offset).findLast(isStatement);
  return statement === undefined || "body" in statement || "cases" in statement ? null : statement.end;
}

function holdsComment(text: string, tree: Tree, end: number): boolean {
  if (text[end - 1] === "\\") return false;
  return !nodesAt(tree, end).some(
    (node) =>
      node.start < end &&
      end < node.end &&
      (node.kind === "JoinedStr" ||
        node.kind === "TemplateStr" ||
        (node.kind === "Constant" && (node.type === "str" || node.type === "bytes"))),
  );
}

function lineStart(text: string, offset: number): number {
  while (offset > 0 && !isBreak(text[offset - 1])) offset--;
  return offset;
}

function lineEnd(text: string, offset: number): number {
  while (offset < text.length && !isBreak(text[offset])) offset++;
  return offset;
}

function trimEnd(text: string, end: number): number {
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === "\t")) end--;
  return end;
}

function isBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}
