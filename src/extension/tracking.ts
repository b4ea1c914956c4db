/** Following a place through edits. Pure. */
import { comparePositions, type WirePosition, type WireRange } from "../server/protocol";

/** What VS Code and LSP both call a content change. */
export interface TextChange {
  readonly range: WireRange;
  readonly text: string;
}

/** Where a range is after changes, given as VS Code gives them: all against the text before, from the end to the start. */
export function follow(range: WireRange, changes: readonly TextChange[]): WireRange {
  return changes.reduce(
    (moved, change) => ({ start: followPosition(moved.start, change), end: followPosition(moved.end, change) }),
    range,
  );
}

function followPosition(position: WirePosition, { range, text }: TextChange): WirePosition {
  if (comparePositions(position, range.end) < 0) return position;
  const lines = text.split(/\r\n|\r|\n/);
  const line = position.line + lines.length - 1 - (range.end.line - range.start.line);
  if (position.line > range.end.line) return { line, character: position.character };
  const before = lines.length > 1 ? 0 : range.start.character;
  return { line, character: before + lines.at(-1)!.length + position.character - range.end.character };
}
