/** From findings to what a client shows: which ones, and as LSP diagnostics. */
import type { Diagnostic, DiagnosticRelatedInformation } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding, Level, Span } from "../analysis/finding";
import type { PlacedEdits, Shown } from "./documents";
import {
  type DocumentEdits,
  type Notice,
  PAGES_ON_THE_WEB,
  SOURCE,
  type WireEdit,
  type WireFinding,
  type WireRange,
} from "./protocol";

/** LSP's numbers. Error is never used: a pitfall is legal Python. */
const SEVERITY: Record<Level, 2 | 3 | 4> = { warning: 2, info: 3, hint: 4 };

/** In one file. */
export const MAX_FINDINGS = 200;
/** Of one pitfall in one file. */
export const MAX_REPEATS = 20;
/** UTF-16 code units. */
export const MAX_TEXT = 2 * 1024 * 1024;
/** UTF-16 code units. */
export const MAX_LINE = 10_000;

/** What of all that was found is shown: not more than anyone reads, with a notice for each limit that bites. */
export function limit(findings: readonly Finding[], document: TextDocument): { shown: Finding[]; notices: Notice[] } {
  const notices: Notice[] = [];
  const counts = new Map<string, number>();
  const longLines = new Set<number>();
  const shown = findings.filter((finding) => {
    const { line } = document.positionAt(finding.start);
    if (lineLength(document, line) > MAX_LINE) {
      longLines.add(line);
      return false;
    }
    const count = (counts.get(finding.pitfall) ?? 0) + 1;
    counts.set(finding.pitfall, count);
    return count <= MAX_REPEATS;
  });
  for (const line of longLines) notices.push({ kind: "longLine", line, limit: MAX_LINE });
  for (const [pitfall, count] of counts)
    if (count > MAX_REPEATS) notices.push({ kind: "repeats", pitfall, repeats: count - MAX_REPEATS });
  if (shown.length > MAX_FINDINGS) notices.push({ kind: "tooMany", rest: shown.length - MAX_FINDINGS });
  return { shown: shown.slice(0, MAX_FINDINGS), notices };
}

function lineLength(document: TextDocument, line: number): number {
  const start = document.offsetAt({ line, character: 0 });
  return document.offsetAt({ line, character: MAX_LINE + 2 }) - start;
}

/** Where the page of a pitfall is: inside the client where it has pages, else on the web. */
export function pageAddress(pitfall: string, pageScheme: string | null): string {
  return pageScheme === null ? `${PAGES_ON_THE_WEB}${pitfall}.md` : `${pageScheme}:/pitfall/${pitfall}.coach`;
}

/** Where a lesson is; the same places. */
export function lessonAddress(lesson: string, pageScheme: string | null): string {
  return pageScheme === null
    ? `${PAGES_ON_THE_WEB.replace("pitfalls", "lessons")}${lesson}.md`
    : `${pageScheme}:/lesson/${lesson}.coach`;
}

/** A span of the text as LSP writes it. */
export function toRange(document: TextDocument, { start, end }: Span): WireRange {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** The edits of a fix as LSP writes them. */
export function toEdits(document: TextDocument, edits: Finding["fixes"][number]["edits"]): WireEdit[] {
  return edits.map((edit) => ({ range: toRange(document, edit), newText: edit.text }));
}

/** Edits with the document that they are of. */
export function toDocumentEdits({ document, edits }: PlacedEdits): DocumentEdits {
  return { uri: document.uri, version: document.version, edits: toEdits(document, edits) };
}

/** A finding as our own client gets it, with its fixes. */
export function toWire(document: TextDocument, finding: Shown): WireFinding {
  return {
    pitfall: finding.pitfall,
    level: finding.level,
    message: finding.message,
    range: toRange(document, finding),
    fixes: finding.fixes.map(({ title, safe, edits, elsewhere }) => ({
      title,
      safe,
      edits: toEdits(document, edits),
      ...(elsewhere && { elsewhere: elsewhere.map(toDocumentEdits) }),
    })),
  };
}

/** `data` tells a client which fixes it can ask for without asking. */
export function toDiagnostic(document: TextDocument, finding: Shown, pageScheme: string | null): Diagnostic {
  const related = finding.related.map(
    (place): DiagnosticRelatedInformation => ({
      location: { uri: document.uri, range: toRange(document, place) },
      message: place.message,
    }),
  );
  return {
    range: toRange(document, finding),
    severity: SEVERITY[finding.level],
    source: SOURCE,
    code: finding.pitfall,
    codeDescription: { href: pageAddress(finding.pitfall, pageScheme) },
    message: finding.message,
    ...(related.length > 0 && { relatedInformation: related }),
    data: { fixes: finding.fixes.map(({ title, safe }) => ({ title, safe })) },
  };
}
