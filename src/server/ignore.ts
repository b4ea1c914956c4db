/** Writing `# coach: ignore[id]`. */
import type { Finding, TextEdit } from "../analysis/finding";
import type { Tree } from "../python/ast";
import { nodesAt } from "./syntax";

const OURS = /#[ \t]*coach:[ \t]*ignore(?!-file)(?:[ \t]*\[([^\]]*)\])?/i;

/**
 * The edit that silences a finding where it stands: into the comment of ours on that line, after another comment, or as
 * a new one. The line is the finding's first; where that cannot hold a comment (it ends inside a string or with a
 * backslash) its last; else a comment of its own goes above. Null where none of them can.
 */
export function ignoreEdit(text: string, tree: Tree, finding: Finding): TextEdit | null {
  for (const place of [finding.start, Math.max(finding.start, finding.end - 1)]) {
    const end = lineEnd(text, place);
    const comment = tree.comments.find((each) => lineStart(text, end) <= each.start && each.start < end);
    if (comment !== undefined) return merge(text.slice(comment.start, end), comment.start, end, finding.pitfall);
    if (holdsComment(text, tree, end))
      return { start: trimEnd(text, end), end, text: `  # coach: ignore[${finding.pitfall}]` };
  }
  return above(text, tree, finding);
}

function above(text: string, tree: Tree, finding: Finding): TextEdit | null {
  const start = lineStart(text, finding.start);
  const breakStart = text.slice(start - 2, start) === "\r\n" ? start - 2 : start - 1;
  if (start > 0 && !holdsComment(text, tree, breakStart)) return null;
  const indent = /^[ \t]*/.exec(text.slice(start))![0];
  return { start, end: start, text: `${indent}# coach: ignore[${finding.pitfall}]${newlineOf(text)}` };
}

/** The first line break of the text; a line feed where it has none. */
function newlineOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
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
