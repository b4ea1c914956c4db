/** Several files in one text: each begins with a line `# file: name.py`. */
import { Document, type DocumentOptions } from "../src/analysis/document";
import type { Finding, Span } from "../src/analysis/finding";
import { Project, summarize } from "../src/analysis/project";

const SEPARATOR = /^# file: (\S+)$/gm;

export const isProject = (text: string): boolean => text.search(SEPARATOR) >= 0;

/** All findings of a text, or of each of the files in it, with offsets in the whole text. */
export function findingsOf(text: string, options: DocumentOptions): readonly Finding[] {
  const starts = [...text.matchAll(SEPARATOR)].map(({ index, 1: name }) => ({
    start: index,
    path: `/project/${name}`,
  }));
  if (starts.length === 0) return new Document(text, options).findings();
  const files = starts.map(({ start, path }, i) => ({ start, path, text: text.slice(start, starts[i + 1]?.start) }));
  const project = new Project(new Map(files.map(({ path, text }) => [path, summarize(text)])));
  return files.flatMap(({ start, path, text }) => {
    const move = <S extends Span>(span: S): S => ({ ...span, start: span.start + start, end: span.end + start });
    return new Document(text, { ...options, path, around: { project, path } }).findings().map((finding) => ({
      ...move({ ...finding }),
      related: finding.related.map(move),
      fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })),
    }));
  });
}
