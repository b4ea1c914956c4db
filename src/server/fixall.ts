/** All safe fixes of a text at once. */
import { applyEdits, type Finding, type Fix, type TextEdit } from "../analysis/finding";

/** A repair can uncover or allow another one; a text that is not quiet by then keeps what is left. */
export const ROUNDS = 10;

/**
 * Applies the best safe fix of every finding, without overlaps, and looks again until none is left.
 * Gives the edits against the given text; empty where nothing is to do.
 */
export function fixAll(
  text: string,
  findings: readonly { readonly fixes: readonly Fix[] }[],
  analyze: (text: string) => readonly Finding[],
): readonly TextEdit[] {
  const first = compatible(findings);
  let result = applyEdits(text, first);
  let rounds = 1;
  for (let edits = first; edits.length > 0 && rounds < ROUNDS; rounds++) {
    edits = compatible(analyze(result));
    if (edits.length === 0) break;
    result = applyEdits(result, edits);
  }
  return rounds === 1 ? first : difference(text, result);
}

/** The edits of the safe fixes that do not touch each other, earlier findings first. */
function compatible(findings: readonly { readonly fixes: readonly Fix[] }[]): TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => touches(edit, other)))) continue;
    taken.push(...fix.edits);
  }
  return taken.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Two insertions at one place touch: both may add the same import, and their order would be a guess. */
export function touches(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** One edit per run of changed lines between two texts. */
export function difference(before: string, after: string): TextEdit[] {
  const a = splitLines(before);
  const b = splitLines(after);
  const edits: TextEdit[] = [];
  let offset = 0;
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) {
      offset += a[i]!.length;
      i++;
      j++;
      continue;
    }
    const [skipA, skipB] = nextMeeting(a, i, b, j);
    const removed = a.slice(i, i + skipA).join("");
    edits.push({ start: offset, end: offset + removed.length, text: b.slice(j, j + skipB).join("") });
    offset += removed.length;
    i += skipA;
    j += skipB;
  }
  return edits;
}

/** How many lines to skip on both sides until two lines in a row agree again, as few as possible in all. */
function nextMeeting(a: readonly string[], i: number, b: readonly string[], j: number): [number, number] {
  const most = a.length - i + (b.length - j);
  for (let total = 1; total < Math.min(most, 400); total++)
    for (let skipA = Math.max(0, total - (b.length - j)); skipA <= Math.min(total, a.length - i); skipA++) {
      const [atA, atB] = [i + skipA, j + total - skipA];
      if (a[atA] === b[atB] && a[atA + 1] === b[atB + 1]) return [skipA, total - skipA];
    }
  return [a.length - i, b.length - j];
}

function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}
