/** The learner's own code as a program, and the same with the fix. */
import { applyEdits } from "../analysis/finding";
import { sliceOf } from "../analysis/slice/slice";
import { toRange } from "./diagnostics";
import type { Looked } from "./documents";
import { findingAt, type RepairParams, type RepairResult, type SliceParams, type SliceResult } from "./protocol";

/** The program for a finding, on the newest text. */
export function slice(open: Looked, { pitfall, range }: SliceParams): SliceResult {
  const { document, findings } = open.view();
  const wired = findings.map((finding) => ({ finding, pitfall: finding.pitfall, range: toRange(document, finding) }));
  const finding = findingAt(wired, pitfall, range.start)?.finding;
  if (finding === undefined) return null;
  const { text, start } = open.program();
  const found = sliceOf(text, { pitfall, start: start + finding.start, end: start + finding.end });
  if ("reason" in found) return found;
  const { source, findingLine } = found;
  return { source, line: findingLine, fix: repair(open, { pitfall, source, line: findingLine })?.title ?? null };
}

/** A program with the best fix for its finding of a pitfall nearest to a line. */
export function repair(open: Looked, { pitfall, source, line }: Omit<RepairParams, "uri">): RepairResult {
  const lineOf = (offset: number) => source.slice(0, offset).split("\n").length;
  const found = open
    .program()
    .findingsIn(source)
    .filter((finding) => finding.pitfall === pitfall && finding.fixes.length > 0)
    .sort((a, b) => Math.abs(lineOf(a.start) - line) - Math.abs(lineOf(b.start) - line));
  const fix = found[0]?.fixes[0];
  return fix === undefined ? null : { source: applyEdits(source, fix.edits), title: fix.title };
}
