/**
 * A file as slices of whole statements, and how an edit changes them.
 *
 * - `chunks(text)` gives consecutive ranges that together are the text. A range starts at the line of a top-level
 *   statement (with its decorators) and ends where the next one starts, so blank and comment lines after a statement
 *   belong to it; the first range starts at 0. A top-level class whose body is on lines of its own is a `classHeader`
 *   (up to its first member) and one `member` for each statement of its body. `parseChunk(slice, kind, column)` of each
 *   gives the nodes that `parse(text)` gives, shifted; of a text that is not Python, nearly always.
 * - `rechunk(text, ranges, start, end, inserted)` is what remains of them after `start`–`end` of the old text was
 *   replaced by `inserted` code units, `text` being the new text: `{ from, to, chunks, ranges }` says that the old
 *   ranges `from`–`to` (end exclusive) are replaced by `chunks`; `ranges` is the whole new list. Ranges outside
 *   `from`–`to` hold the same text as before and are the same objects, moved; the old list is spent. It reads from the
 *   range before the edit to the first boundary that was one before; only lists are as long as the file.
 *
 * Two things reach further than their own range:
 * - A bracket without an end is known as such only at the next line that begins with a word like `def` or `return`, an
 *   f-string's field only at a string without an end. Ranges up to there are `open`: an edit in or right after them is
 *   read again from the first of them on.
 * - A triple-quoted string without an end would swallow the file. Where an edit leaves one, the ranges it does not
 *   touch stay as they were and those it touches are `held`: read as if the text ended with them. They are read again
 *   at each later edit behind them, until all strings have an end. While a range is held the result may differ from
 *   `chunks(text)`, which has no past to keep; otherwise the two are equal.
 */
import { createLexer, type Lexer } from "./lexer";
import type { SliceKind } from "./parser";
import { lexLine } from "./tokenizer";
import { Token } from "./tokens";

/** One slice: offsets in the file, which move with the text before them. */
export interface ChunkRange {
  start: number;
  end: number;
  readonly kind: SliceKind;
  /** Of a member: the indentation of the class body. */
  readonly column: number;
  /** Reading it looked beyond its end, or it lies where such a look went. */
  readonly open: boolean;
  /** A triple-quoted string in it was ended although it goes on. */
  readonly held: boolean;
}

/** The old ranges `from`–`to` became `chunks`; `ranges` are all of them. */
export interface ChunkChange {
  readonly from: number;
  readonly to: number;
  readonly chunks: readonly ChunkRange[];
  readonly ranges: ChunkRange[];
}

/** The ranges of a text. */
export function chunks(text: string): ChunkRange[] {
  return settled(text, null);
}

/** The ranges of a text that begins where a range like `first` does; unclosed strings are ended. */
function settled(text: string, first: ChunkRange | null): ChunkRange[] {
  const scan = scanFrom(text, first, false, null);
  return scan.swallowed ? scanFrom(text, first, true, null).ranges : scan.ranges;
}

interface Scan {
  ranges: ChunkRange[];
  /** A triple-quoted string runs to the end of the text. */
  swallowed: boolean;
  /** The old range at whose start the scan ended; -1 where it went to the end of the text. */
  agreed: number;
}

/** Says which old range starts at `offset`, with the class body's column or -1, so that the scan may end; else -1. */
type Agree = (offset: number, column: number) => number;

function scanFrom(text: string, like: ChunkRange | null, suspicious: boolean, agree: Agree | null): Scan {
  const x = createLexer(text);
  const ranges: ChunkRange[] = [];
  x.suspicious = suspicious;
  let start = 0;
  let kind: SliceKind = "statement";
  /** The indentation of the class body that is being read, else -1. */
  let body = -1;
  if (like?.kind === "member") {
    kind = "member";
    body = like.column;
    x.level = 1;
    x.indents[1] = body;
  }
  let open = false;
  let held = false;
  let afterDecorator = false;
  let afterClass = false;
  let any = false;
  const close = (end: number): void => {
    if (end > start) ranges.push({ start, end, kind, column: kind === "member" ? body : -1, open, held });
    start = end;
    open = held = false;
  };
  for (;;) {
    const reach = x.reach;
    x.count = 3;
    x.comments.length = x.problems.length = 0;
    if (!lexLine(x)) break;
    const first: Token = x.tokens[x.first]!;
    const memberLine = x.level === 1 && (body >= 0 || afterClass);
    const clause = isClause(first);
    let begins = false;
    if (x.level === 0) begins = any && !afterDecorator && !(clause && body < 0);
    else if (memberLine) begins = any && !afterDecorator && !(clause && !afterClass);
    if (x.level === 0 && body >= 0) begins = any;
    if (begins) {
      const next = x.level === 0 ? -1 : afterClass ? x.column : body;
      if (afterClass && memberLine) kind = "classHeader";
      close(x.lineStart);
      if (agree && reach <= x.lineStart) {
        const agreed = agree(x.lineStart, next);
        if (agreed >= 0) return { ranges, swallowed: false, agreed };
      }
      body = next;
      kind = body >= 0 ? "member" : "statement";
    }
    any = true;
    if (x.lineStart < x.reach) open = true;
    if (x.cut) held = true;
    x.cut = false;
    const own = x.level === (body >= 0 ? 1 : 0);
    afterDecorator = own && first === Token.At;
    afterClass = body < 0 && x.level === 0 && first === Token.Class && isHeader(x);
  }
  close(text.length);
  return { ranges, swallowed: x.swallowed && !suspicious, agreed: -1 };
}

function isClause(kind: Token): boolean {
  return kind === Token.Else || kind === Token.Elif || kind === Token.Except || kind === Token.Finally;
}

/** Whether the line read last, of a class, ends with the first colon that is outside brackets. */
function isHeader(x: Lexer): boolean {
  const last = x.count - 6;
  let depth = 0;
  for (let i = x.first; i <= last; i += 3) {
    switch (x.tokens[i]!) {
      case Token.LeftParen:
      case Token.LeftBracket:
      case Token.LeftBrace:
      case Token.FormatStart:
        depth++;
        break;
      case Token.RightParen:
      case Token.RightBracket:
      case Token.RightBrace:
      case Token.FormatEnd:
        depth--;
        break;
      case Token.Colon:
        if (depth <= 0) return depth === 0 && i === last;
    }
  }
  return false;
}

/** A text of which parts can be had: a string, or what stands for one that would be costly to put together. */
export type Sliced = Pick<string, "length" | "slice">;

/** What an edit makes of the ranges: `start`–`end` of the old text became `inserted` code units of `text`. */
export function rechunk(
  text: Sliced,
  old: readonly ChunkRange[],
  start: number,
  end: number,
  inserted: number,
): ChunkChange {
  const delta = inserted - (end - start);
  if (old.length === 0) return replaced(old, 0, 0, chunks(text.slice(0, text.length)), 0);
  const first = indexAt(old, start);
  const last = indexAt(old, end);
  const firstHeld = firstHeldOf(old);
  const lastHeld = firstHeld >= 0 && firstHeld <= last ? old.findLastIndex((range) => range.held) : -1;
  let from = Math.max((lastHeld >= 0 ? Math.min(first, firstHeld) : first) - 1, 0);
  while (from > 0 && old[from]!.open) from--;

  const base = old[from]!.start;
  for (let size = WINDOW; ; size *= 8) {
    const whole = base + size >= text.length;
    const limit = whole ? text.length : base + size - MARGIN;
    let candidate = from;
    const agree: Agree = (at, column) => {
      const offset = base + at;
      if (offset < start + inserted || offset > limit) return -1;
      while (candidate < old.length && old[candidate]!.start + delta < offset) candidate++;
      const range = old[candidate];
      if (!range || range.start + delta !== offset || range.start < end) return -1;
      return range.column === column && !range.open && candidate > lastHeld ? candidate : -1;
    };
    const scan = scanFrom(text.slice(base, base + size), old[from]!, false, agree);
    if (scan.agreed < 0 && !whole) continue;
    if (scan.swallowed) return hold(text, old, first, last, delta);
    const fresh = scan.ranges.map((range) => shifted(range, base));
    return trimmed(old, from, scan.agreed >= 0 ? scan.agreed : old.length, fresh, start, end, delta);
  }
}

function firstHeldOf(ranges: readonly ChunkRange[]): number {
  for (let i = 0; i < ranges.length; i++) if (ranges[i]!.held) return i;
  return -1;
}

/** How much of the text is read at first, so that the cost of an edit does not grow with the file. */
const WINDOW = 1 << 15;
/** A boundary nearer than this to the end of what is read may have been decided by a word that goes on. */
const MARGIN = 64;

/** Reads the ranges that the edit touched as if the text ended with them; the others stay. */
function hold(text: Sliced, old: readonly ChunkRange[], first: number, last: number, delta: number): ChunkChange {
  const base = old[first]!.start;
  const slice = text.slice(base, old[last]!.end + delta);
  const fresh = settled(slice, old[first]!).map((range) => ({ ...shifted(range, base), held: true }));
  return replaced(old, first, last + 1, fresh, delta);
}

/** Leaves out what is the same at both ends. */
function trimmed(
  old: readonly ChunkRange[],
  from: number,
  to: number,
  fresh: readonly ChunkRange[],
  start: number,
  end: number,
  delta: number,
): ChunkChange {
  let head = 0;
  while (from + head < to && head < fresh.length && old[from + head]!.end <= start) {
    if (!same(old[from + head]!, fresh[head]!, 0)) break;
    head++;
  }
  let tail = 0;
  while (to - tail - 1 >= from + head && fresh.length - tail - 1 >= head && old[to - tail - 1]!.start >= end) {
    if (!same(old[to - tail - 1]!, fresh[fresh.length - tail - 1]!, delta)) break;
    tail++;
  }
  return replaced(old, from + head, to - tail, fresh.slice(head, fresh.length - tail), delta);
}

function same(a: ChunkRange, b: ChunkRange, delta: number): boolean {
  return (
    a.start + delta === b.start &&
    a.end + delta === b.end &&
    a.kind === b.kind &&
    a.column === b.column &&
    a.open === b.open &&
    a.held === b.held
  );
}

function replaced(
  old: readonly ChunkRange[],
  from: number,
  to: number,
  fresh: readonly ChunkRange[],
  delta: number,
): ChunkChange {
  const ranges = old.slice(0, from);
  for (const range of fresh) ranges.push(range);
  for (let i = to; i < old.length; i++) {
    const range = old[i]!;
    // In place: new objects for all of them would cost more than the edit itself.
    range.start += delta;
    range.end += delta;
    ranges.push(range);
  }
  return { from, to, chunks: fresh, ranges };
}

function shifted(range: ChunkRange, delta: number): ChunkRange {
  const { start, end, kind, column, open, held } = range;
  return { start: start + delta, end: end + delta, kind, column, open, held };
}

/** The index of the last range that starts at or before `offset`. */
function indexAt(ranges: readonly ChunkRange[], offset: number): number {
  let low = 0;
  let high = ranges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ranges[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
