/** Two versions of a piece of code as the lines of one `.code.diff` figure. */
import { highlightLines, type Mark } from "./highlight";

type Row = { readonly kind: "same" | "del" | "ins"; readonly line: number };

/** The lines of the diff: removed before inserted, the changed words of a changed line marked. */
export function diffLines(before: string, after: string): string {
  const [old, now] = [split(before), split(after)];
  const rows = align(old, now);
  const [oldMarks, newMarks] = changedWords(rows, old, now);
  const [oldHtml, newHtml] = [highlightLines(before, oldMarks), highlightLines(after, newMarks)];
  return rows
    .map(({ kind, line }) => {
      const html = (kind === "del" ? oldHtml[line] : newHtml[line]) ?? "";
      return `<span class="l${kind === "same" ? "" : ` ${kind}`}">${html}</span>`;
    })
    .join("");
}

const split = (text: string) => text.replace(/\n$/, "").split("\n");

/** Longest common subsequence of lines; `line` counts in the old text for `del`, in the new one otherwise. */
function align(old: readonly string[], now: readonly string[]): Row[] {
  const length = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      length[i]![j] = old[i] === now[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const rows: Row[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      rows.push({ kind: "same", line: j++ });
      i++;
    } else if (i < old.length && (j === now.length || length[i + 1]![j]! >= length[i]![j + 1]!)) {
      rows.push({ kind: "del", line: i++ });
    } else rows.push({ kind: "ins", line: j++ });
  }
  return rows;
}

/** In each run of removed and inserted lines the first of each are paired, and the next, while they resemble each other. */
function changedWords(rows: readonly Row[], old: readonly string[], now: readonly string[]): [Mark[], Mark[]] {
  const marks: [Mark[], Mark[]] = [[], []];
  const [oldStarts, newStarts] = [starts(old), starts(now)];
  for (let i = 0; i < rows.length; i++) {
    if (rows[i]!.kind !== "del" || rows[i - 1]?.kind === "del") continue;
    const run = rows.slice(i, rows.findIndex((row, at) => at > i && row.kind === "same") + 1 || undefined);
    const removed = run.filter((row) => row.kind === "del");
    const inserted = run.filter((row) => row.kind === "ins");
    for (let k = 0; k < Math.min(removed.length, inserted.length); k++) {
      const [a, b] = [removed[k]!.line, inserted[k]!.line];
      const change = changedSpan(old[a]!, now[b]!);
      if (!change) break;
      marks[0].push({ start: oldStarts[a]! + change.start, end: oldStarts[a]! + change.oldEnd, as: "mark" });
      marks[1].push({ start: newStarts[b]! + change.start, end: newStarts[b]! + change.newEnd, as: "mark" });
    }
  }
  return marks;
}

function starts(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

/** What differs between two lines, widened to whole words; null where they have too little in common to be one line changed. */
function changedSpan(a: string, b: string): { start: number; oldEnd: number; newEnd: number } | null {
  const word = (text: string, i: number) => /\w/.test(text[i] ?? "");
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  while (start > 0 && word(a, start - 1) && (word(a, start) || word(b, start))) start--;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  while (tail > 0 && word(a, a.length - tail) && (word(a, a.length - tail - 1) || word(b, b.length - tail - 1))) tail--;
  const shared = a.slice(0, start).trim().length + tail;
  if (shared * 3 < Math.min(a.trim().length, b.trim().length)) return null;
  return { start, oldEnd: a.length - tail, newEnd: b.length - tail };
}
