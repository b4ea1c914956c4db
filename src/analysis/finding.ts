/** What the analysis says about a document. Offsets are UTF-16 code units from the start of the document. */
export type Level = "hint" | "info" | "warning";
export type LevelSetting = Level | "off";
export type Profile = "quiet" | "coach" | "strict";
export type Tier = "bug" | "trap" | "habit" | "style";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace `start`–`end` with `text`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** A change the learner can accept. `safe` as in "every run that does not already fail keeps its behaviour". */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  /** Sorted by start, not overlapping, smallest spans. */
  readonly edits: readonly TextEdit[];
}

export interface Related extends Span {
  readonly message: string;
}

export interface Finding extends Span {
  /** The id of a pitfall of the catalogue. */
  readonly pitfall: string;
  readonly level: Level;
  /** What is wrong, why it matters, what to do: three short parts in one text. */
  readonly message: string;
  readonly related: readonly Related[];
  /** Best first; empty where none is honest. */
  readonly fixes: readonly Fix[];
}

/** Applies edits in any order; throws RangeError where two overlap or one is out of bounds. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`Edit ${edit.start}-${edit.end} overlaps another or leaves the text`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
