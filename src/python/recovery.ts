/** What the tokenizer does when it learns that something is never closed: reading again, or ending a line early. */
import { isLineBreak, type Lexer, Open, STRICT } from "./lexer";
import { CHAR_CLASS, CharClass, Token } from "./tokens";

/** After so many repeated looks ahead, lines are read strictly without one. */
const MAX_SURPRISES = 16;

/**
 * A string inside a field has no end on its line: back to the innermost f-string that is not yet read as before Python
 * 3.12, to read it so. Sets `position` and `count`; false where there is none. The string is the problem noted last.
 */
export function rewind(x: Lexer): boolean {
  let depth = x.depth;
  if (depth === 0 || x.formats[depth - 1] === 0) return false;
  let formats = x.nestedFormats;
  do {
    depth--;
    if (x.kinds[depth] === Open.Format) formats--;
  } while (depth >= 0 && !isNewFormat(x, depth));
  if (depth < 0) return false;
  x.reach = Math.max(x.reach, x.problems[x.problems.length - 1]!.end);
  x.badFormat = x.places[depth]!;
  x.swallowed = false;
  goBack(x, depth, formats);
  return true;
}

/**
 * f-strings are still open at `end`: back to the outermost of them, to read them as before Python 3.12. False where there
 * is none that was not read so.
 */
export function retryFormats(x: Lexer, end: number): boolean {
  if (x.nestedFormats === 0 || x.surprises > MAX_SURPRISES) return false;
  let first = -1;
  let before = 0;
  const places: number[] = [];
  for (let depth = 0; depth < x.depth; depth++) {
    if (x.kinds[depth] !== Open.Format) continue;
    if (first < 0 && isNewFormat(x, depth)) first = depth;
    if (first < 0) before++;
    places.push(x.places[depth]!);
  }
  if (first < 0) return false;
  if (x.places[first]! < x.formatsEnd) x.surprises++;
  x.badFormats = places;
  x.formatsEnd = end;
  x.reach = Math.max(x.reach, end);
  goBack(x, first, before);
  return true;
}

const isNewFormat = (x: Lexer, depth: number): boolean =>
  x.kinds[depth] === Open.Format && (x.formats[depth]! & STRICT) === 0;

/** Back to before the f-string at `depth` of the stack, which is number `format` of those on it. */
function goBack(x: Lexer, depth: number, format: number): void {
  const [count, comments, problems] = x.before[format]!;
  x.count = count;
  x.comments.length = comments;
  x.problems.length = problems;
  x.position = x.places[depth]!;
  x.depth = depth;
  x.nestedFormats = format;
}

/** Whether `offsets`, which ascend, have `offset`. */
export function has(offsets: readonly number[], offset: number): boolean {
  let low = 0;
  let high = offsets.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (offsets[middle] === offset) return true;
    if (offsets[middle]! < offset) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

/** Everything that is open at `end` stays open; the line is read again with that knowledge. */
export function foundUnclosed(x: Lexer, end: number): false {
  // Inside the last such look: something was read otherwise than during it. That may not happen at each line.
  if (x.lineStart < x.regionEnd && ++x.surprises > MAX_SURPRISES) x.strictEnd = Math.max(x.regionEnd, end);
  x.unclosed = x.places.slice(0, x.depth);
  x.nextUnclosed = 0;
  x.regionEnd = end;
  x.reach = Math.max(x.reach, end);
  return false;
}

/** A bracket that is never closed stands in others that were thought to be: then neither are they. */
export function enclosedUnclosed(x: Lexer): boolean {
  if (x.depth === 0 || ++x.surprises > MAX_SURPRISES) return false;
  x.unclosed = x.places.slice(0, x.depth).concat(x.unclosed.slice(x.nextUnclosed));
  x.nextUnclosed = 0;
  return true;
}

/** The start of the physical line if the word at `start` (or `async` before it) is the first on it, else -1. */
export function lineOfFirstWord(s: string, start: number): number {
  let i = backOverSpace(s, start);
  if (i >= 5 && s.startsWith("async", i - 5)) i = backOverSpace(s, i - 5);
  return i === 0 || isLineBreak(s.charCodeAt(i - 1)) ? i : -1;
}

function backOverSpace(s: string, offset: number): number {
  let i = offset;
  while (i > 0 && CHAR_CLASS[s.charCodeAt(i - 1)] === CharClass.Space) i--;
  return i;
}

/** Whether a line with an unclosed bracket ends before the physical line at `next`. */
export function endsStrictLine(x: Lexer, next: number, count: number): boolean {
  const format = x.formats[x.depth - 1]!;
  if (format !== 0 && (format & STRICT) === 0) return false;
  let column = 0;
  let i = next;
  for (; ; i++) {
    const c = x.source.charCodeAt(i);
    if (c === 32) column++;
    else if (c === 9) column = (column | 7) + 1;
    else if (c === 12) column = 0;
    else break;
  }
  if (i >= x.length) return false;
  const c = x.source.charCodeAt(i);
  if (c === 10 || c === 13 || c === 35) return false;
  if (column <= x.column) return !(c < 128 && CHAR_CLASS[c] === CharClass.Close);
  return x.tokens[count - 3] === Token.Colon && isHeaderWord(x.tokens[x.first]!);
}

function isHeaderWord(kind: Token): boolean {
  switch (kind) {
    case Token.Def:
    case Token.Class:
    case Token.If:
    case Token.Elif:
    case Token.Else:
    case Token.For:
    case Token.While:
    case Token.With:
    case Token.Try:
    case Token.Except:
    case Token.Finally:
    case Token.Async:
      return true;
    default:
      return false;
  }
}
