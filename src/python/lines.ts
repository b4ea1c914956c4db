/** Offsets and line/column positions, with the line breaks of Python and LSP: `\n`, `\r\n`, `\r`. All zero-based. */

export interface Position {
  line: number;
  character: number;
}

/** The offsets at which the lines of `text` start. */
export function lineStarts(text: string): Int32Array {
  let starts = new Int32Array(16 + (text.length >> 5));
  let count = 1;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c > 13 || (c !== 10 && c !== 13)) continue;
    if (c === 13 && i + 1 < text.length && text.charCodeAt(i + 1) === 10) i++;
    if (count === starts.length) {
      const larger = new Int32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = i + 1;
  }
  return starts.slice(0, count);
}

/** The line that holds `offset`. */
export function lineAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Line and character (UTF-16 code units) of `offset`. */
export function positionAt(starts: Int32Array, offset: number): Position {
  const line = lineAt(starts, offset);
  return { line, character: offset - starts[line]! };
}

/** The offset of a position; a line beyond the last is the last, a character is not checked against its line's end. */
export function offsetAt(starts: Int32Array, position: Position): number {
  const line = Math.min(Math.max(position.line, 0), starts.length - 1);
  return starts[line]! + Math.max(position.character, 0);
}
