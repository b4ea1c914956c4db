/** Where and how a fix adds an import. */
import type { Stmt } from "../python/ast";
import type { NeededImport } from "./detector";
import type { Document } from "./document";
import { afterBreak, isDocstring, lineEnd, lineStart } from "./edits";
import type { TextEdit } from "./finding";

/** Edits that make the imports available: into an existing `from` statement, else on lines of their own. */
export function importEdits(document: Document, needed: readonly NeededImport[]): TextEdit[] {
  const edits: TextEdit[] = [];
  const lines: string[] = [];
  for (const need of needed) {
    if (isImported(document, need)) continue;
    const extension = need.name === undefined ? null : extendFrom(document, need.module, need.name);
    if (extension) edits.push(extension);
    else lines.push(need.name === undefined ? `import ${need.module}` : `from ${need.module} import ${need.name}`);
  }
  if (!lines.length) return edits;
  const { at, before, after } = insertionPoint(document);
  const newline = document.newline;
  edits.push({ start: at, end: at, text: before + lines.map((line) => line + newline).join("") + after });
  return edits;
}

function* topImports(document: Document): Iterable<{ stmt: Stmt; base: number }> {
  for (const chunk of document.chunks)
    for (const stmt of chunk.statements)
      if (chunk.kind !== "member" && (stmt.kind === "Import" || stmt.kind === "ImportFrom"))
        yield { stmt, base: chunk.base };
}

function isImported(document: Document, need: NeededImport): boolean {
  for (const { stmt } of topImports(document)) {
    if (
      stmt.kind === "Import" &&
      need.name === undefined &&
      stmt.names.some((a) => a.name === need.module && !a.asname)
    )
      return true;
    if (
      stmt.kind === "ImportFrom" &&
      need.name !== undefined &&
      stmt.level === 0 &&
      stmt.module === need.module &&
      stmt.names.some((a) => a.name === need.name && !a.asname)
    )
      return true;
  }
  return false;
}

function extendFrom(document: Document, module: string, name: string): TextEdit | null {
  for (const { stmt, base } of topImports(document)) {
    if (stmt.kind !== "ImportFrom" || stmt.module !== module || stmt.level !== 0 || stmt.names[0]?.name === "*")
      continue;
    const last = stmt.names[stmt.names.length - 1];
    if (last) return { start: base + last.end, end: base + last.end, text: `, ${name}` };
  }
  return null;
}

/** After `from __future__` and the first block of imports' start; else after the docstring; else the top of the file. */
function insertionPoint(document: Document): { at: number; before: string; after: string } {
  const { text, newline } = document;
  let future: number | null = null;
  for (const { stmt, base } of topImports(document)) {
    const start = lineStart(text, base + stmt.start);
    if (stmt.kind === "ImportFrom" && stmt.module === "__future__") {
      future = afterBreak(text, lineEnd(text, base + stmt.end));
      continue;
    }
    if (text.slice(start, base + stmt.start).trim() !== "") continue;
    return { at: start, before: "", after: "" };
  }
  const blank = (at: number) =>
    at < text.length && !/^[ \t]*(\r|\n|$)/.test(text.slice(at, at + 200)) ? newline + newline : "";
  if (future !== null)
    return { at: future, before: endsLine(text, future) ? newline : newline + newline, after: blank(future) };
  const first = document.chunks.find((c) => c.statements.length > 0);
  const docstring = first?.statements[0];
  if (first && docstring && isDocstring(docstring)) {
    const at = afterBreak(text, lineEnd(text, first.base + docstring.end));
    return { at, before: endsLine(text, at) ? newline : newline + newline, after: blank(at) };
  }
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (text[at] === "#") at = afterBreak(text, lineEnd(text, at));
  return { at, before: at > 0 && !endsLine(text, at) ? newline : "", after: blank(at) };
}

const endsLine = (text: string, at: number) => at > 0 && (text[at - 1] === "\n" || text[at - 1] === "\r");
