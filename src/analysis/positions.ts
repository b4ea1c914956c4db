/** From offsets to lines and columns as people count them. */
import { lineAt, lineStarts } from "../python/lines";

export interface Position {
  /** One-based. */
  readonly line: number;
  /** One-based, in UTF-16 code units. */
  readonly column: number;
  readonly offset: number;
}

/** A function from offsets of this text to positions. */
export function positions(text: string): (offset: number) => Position {
  const starts = lineStarts(text);
  return (offset) => {
    const line = lineAt(starts, offset);
    return { line: line + 1, column: offset - starts[line]! + 1, offset };
  };
}
