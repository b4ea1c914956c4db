/**
 * Findings of yesterday, so that only new ones are shown. A finding is known by its file, its pitfall and the text of its
 * line, not by the number of the line; of several alike, so many as were recorded are known. Pure.
 */
import type { Finding } from "../analysis/finding";
import { isRecord } from "./settings";

/** How often each line has a finding of each pitfall in one file. */
export type Known = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Files by their path relative to the folder of the baseline file, with forward slashes. */
export type Baseline = Readonly<Record<string, Known>>;

type Placed = Pick<Finding, "pitfall" | "start">;

/** What is to be recorded of one file. */
export function knownOf(text: string, findings: readonly Placed[]): Known {
  const byPitfall = new Map<string, Map<string, number>>();
  for (const finding of findings) {
    const lines = byPitfall.get(finding.pitfall) ?? new Map<string, number>();
    byPitfall.set(finding.pitfall, lines);
    const line = lineAround(text, finding.start);
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  return Object.fromEntries(sorted([...byPitfall].map(([id, lines]) => [id, Object.fromEntries(sorted([...lines]))])));
}

/** The findings that are not known. */
export function newFindings<F extends Placed>(known: Known | undefined, text: string, findings: readonly F[]): F[] {
  if (known === undefined) return [...findings];
  const seen = new Map<string, number>();
  return findings.filter((finding) => {
    const lines = Object.hasOwn(known, finding.pitfall) ? known[finding.pitfall]! : {};
    const line = lineAround(text, finding.start);
    const key = `${finding.pitfall} ${line}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count > (Object.hasOwn(lines, line) ? lines[line]! : 0);
  });
}

/** What is known of one file. */
export function knownIn(baseline: Baseline, path: string): Known | undefined {
  return Object.hasOwn(baseline, path) ? baseline[path] : undefined;
}

/** The text of a baseline file; files without findings are left out. */
export function writeBaseline(files: readonly (readonly [path: string, known: Known])[]): string {
  const some = files.filter(([, known]) => Object.keys(known).length > 0);
  return `${JSON.stringify({ version: 1, findings: Object.fromEntries(sorted(some)) }, null, 1)}\n`;
}

/** Reads a baseline file; null where it is none. */
export function readBaseline(json: string): Baseline | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.findings)) return null;
  const isCounts = (lines: unknown) => isRecord(lines) && Object.values(lines).every(Number.isInteger);
  const isKnown = (known: unknown) => isRecord(known) && Object.values(known).every(isCounts);
  return Object.values(value.findings).every(isKnown) ? (value.findings as Baseline) : null;
}

function lineAround(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start--;
  let end = offset;
  while (end < text.length && !isBreak(text[end])) end++;
  return text.slice(start, end).trim();
}

const isBreak = (character: string | undefined) => character === "\n" || character === "\r";

function sorted<T extends readonly [string, unknown]>(entries: readonly T[]): T[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
