/**
 * The tokenizer: one logical line per call, into one array of numbers. It is one file because its loop is.
 *
 * Tokens are triples (kind, start, end). Layout tokens (Newline, Indent, Dedent, End) have the end of the last token
 * before them as `end`, so that `tokens[i - 1]` always is where the text before token `i` ended.
 *
 * Text that is not Python:
 * - A bracket that is still open where a line begins with a word such as `def` or `return`, or at the end of the text,
 *   was never closed. All such brackets are known after one look ahead (`unclosed`); lines that hold one are read again
 *   strictly: they end before the first line that is indented no deeper than they are.
 * - A triple-quoted string without an end makes `swallowed` true; read again with `suspicious`, strings whose content
 *   looks like code at the statement's own indentation end with their first line.
 * - An f-string whose field never ends is read again as before Python 3.12: its quote, or the end of the line, closes it.
 * Each of these reads a text again at most once (f-strings: once for each one around it), so the time stays linear.
 */
import type { Comment, SyntaxProblem } from "./ast";
import { CHAR_CLASS, CharClass, FIRST_STATEMENT_WORD, Token, WORD_CHAR, wideLength, wordAt } from "./tokens";

/** As in CPython: more levels of indentation than this are an error. */
const MAX_INDENTS = 100;

/** After so many repeated looks ahead, lines are read strictly without one. */
const MAX_SURPRISES = 16;

/** What can be open while a line is read. */
enum Open {
  Paren,
  Bracket,
  Brace,
  /** An f-string: its literal text is being read. */
  Format,
  /** A replacement field. */
  Field,
  /** The format specification of a field. */
  Spec,
}

/** Bits that describe the innermost f-string: its quote character, and these. */
const TRIPLE = 256;
const RAW = 512;
/** To be read as before Python 3.12. */
const STRICT = 1024;
/** f-strings nested deeper than this are read so in any case. */
const MAX_FORMATS = 150;

/** The state of tokenizing one text. */
export interface Lexer {
  readonly text: string;
  /** The text and four NULs, so that a look at the next three characters needs no check. */
  readonly source: string;
  readonly length: number;
  tokens: Int32Array;
  /** How many numbers of `tokens` are used. */
  count: number;
  /** Where the next line begins. */
  position: number;
  /** Of the last logical line: where its physical line starts, its indentation, the index of its first token. */
  lineStart: number;
  column: number;
  first: number;
  readonly indents: Int32Array;
  level: number;
  comments: Comment[];
  problems: SyntaxProblem[];
  /** An identifier has characters beyond ASCII. */
  wide: boolean;

  /** Offsets of the brackets before `regionEnd` that are never closed, ascending. */
  unclosed: readonly number[];
  nextUnclosed: number;
  regionEnd: number;
  /** How far looks ahead went that decided where a line ends. */
  reach: number;
  /** Lines before this offset are read strictly. */
  strictEnd: number;
  /** How often a look ahead had to be repeated. */
  surprises: number;
  /** The f-string whose field turned out to have no end. */
  badFormat: number;
  /** f-strings that were open at `formatsEnd`, ascending. */
  badFormats: readonly number[];
  formatsEnd: number;
  suspicious: boolean;
  /** A triple-quoted string runs to the end of the text. */
  swallowed: boolean;
  /** A triple-quoted string was cut because it looks like code. */
  cut: boolean;
  /** No `"""` (or `'''`) can be closed from this offset on. */
  openFrom: [double: number, single: number];
  judged: number;

  depth: number;
  /** The stack: `Open` kinds, offsets, and what the innermost f-string is (0: none). */
  readonly kinds: number[];
  readonly places: number[];
  readonly formats: number[];
  /** For each f-string on the stack, what there was before it: numbers in `tokens`, comments, problems. */
  readonly before: [count: number, comments: number, problems: number][];
  /** How many f-strings are on the stack. */
  nestedFormats: number;
  /** The kind of the string or number scanned last. */
  scanned: Token;
  /** A string scanned last has no end on its line. */
  failed: boolean;
}

let buffer = new Int32Array(3 * 4096);

/** A tokenizer for `text` at its start. Only one may be in use at a time: they share the token array. */
export function createLexer(text: string): Lexer {
  const tokens = buffer;
  tokens[0] = Token.Newline;
  tokens[1] = 0;
  tokens[2] = 0;
  return {
    text,
    source: `${text}\0\0\0\0`,
    length: text.length,
    tokens,
    count: 3,
    position: 0,
    lineStart: 0,
    column: 0,
    first: 3,
    indents: new Int32Array(MAX_INDENTS + 1),
    level: 0,
    comments: [],
    problems: [],
    wide: false,
    unclosed: [],
    nextUnclosed: 0,
    regionEnd: 0,
    reach: 0,
    strictEnd: 0,
    surprises: 0,
    badFormat: -1,
    badFormats: [],
    formatsEnd: 0,
    suspicious: false,
    swallowed: false,
    cut: false,
    openFrom: [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    judged: 0,
    depth: 0,
    kinds: [],
    places: [],
    formats: [],
    before: [],
    nestedFormats: 0,
    scanned: Token.End,
    failed: false,
  };
}

/**
 * Reads the whole text; afterwards `tokens` ends with End tokens. A `member` of a class stands one level below the module,
 * at `column` or, where that is negative, at the indentation of its first line.
 */
export function tokenize(text: string, member: boolean, column: number): Lexer {
  let x = createLexer(text);
  const base = !member ? 0 : column < 0 ? firstColumn(x) : column;
  if (member) setBase(x, base);
  while (lexLine(x));
  if (x.swallowed) {
    x = createLexer(text);
    x.suspicious = true;
    if (member) setBase(x, base);
    while (lexLine(x));
  }
  finish(x);
  return x;
}

function setBase(x: Lexer, column: number): void {
  x.indents[0] = -1;
  x.indents[1] = column;
  x.level = 1;
}

function firstColumn(x: Lexer): number {
  let column = 0;
  for (let i = 0; i < x.length; i++) {
    const c = x.source.charCodeAt(i);
    if (c === 32) column++;
    else if (c === 9) column = (column | 7) + 1;
    else if (c === 12 || c === 10 || c === 13) column = 0;
    else if (c === 35) {
      while (i + 1 < x.length && !isLineBreak(x.source.charCodeAt(i + 1))) i++;
    } else return column;
  }
  return column;
}

function grow(x: Lexer): Int32Array {
  const larger = new Int32Array(x.tokens.length * 2);
  larger.set(x.tokens);
  buffer = larger;
  x.tokens = larger;
  return larger;
}

function push(x: Lexer, kind: Token, start: number, end: number): void {
  if (x.count + 3 > x.tokens.length) grow(x);
  x.tokens[x.count] = kind;
  x.tokens[x.count + 1] = start;
  x.tokens[x.count + 2] = end;
  x.count += 3;
}

function finish(x: Lexer): void {
  const end = x.tokens[x.count - 1]!;
  if (x.tokens[x.count - 3] !== Token.Newline) push(x, Token.Newline, x.length, end);
  const base = x.indents[0] === -1 ? 1 : 0;
  for (; x.level > base; x.level--) push(x, Token.Dedent, x.length, end);
  for (let i = 0; i < 4; i++) push(x, Token.End, x.length, end);
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13;

/** Reads one logical line (blank and comment lines before it included); false at the end of the text. */
export function lexLine(x: Lexer): boolean {
  const s = x.source;
  let i = x.position;
  let lineStart = i;
  let column = 0;
  let continued = 0;
  for (;;) {
    const c = s.charCodeAt(i);
    if (c === 32) {
      column++;
      i++;
    } else if (c === 10 || c === 13) {
      i += c === 13 && s.charCodeAt(i + 1) === 10 ? 2 : 1;
      lineStart = i;
      column = continued = 0;
    } else if (c === 9) {
      column = (column | 7) + 1;
      i++;
    } else if (c === 12) {
      column = 0;
      i++;
    } else if (c === 35) {
      i = comment(x, i);
    } else if (c === 92 && isLineBreak(s.charCodeAt(i + 1))) {
      if (continued === 0) continued = column;
      column = 0;
      i += s.charCodeAt(i + 1) === 13 && s.charCodeAt(i + 2) === 10 ? 3 : 2;
    } else if (c === 0xfeff && i === lineStart) i++;
    else break;
  }
  if (i >= x.length) {
    x.position = x.length;
    return false;
  }
  if (continued > 0) column = continued;
  x.lineStart = lineStart;
  x.column = column;
  indent(x, i, column);
  while (x.nextUnclosed < x.unclosed.length && x.unclosed[x.nextUnclosed]! < i) x.nextUnclosed++;
  const first = x.count;
  const comments = x.comments.length;
  const problems = x.problems.length;
  x.first = first;
  while (!lexTokens(x, i)) {
    x.swallowed = false;
    x.count = first;
    x.comments.length = comments;
    x.problems.length = problems;
  }
  return true;
}

function comment(x: Lexer, start: number): number {
  const s = x.source;
  const length = x.length;
  let i = start + 1;
  while (i < length) {
    const c = s.charCodeAt(i);
    if (c === 10 || c === 13) break;
    i++;
  }
  x.comments.push({ start, end: i });
  return i;
}

function indent(x: Lexer, at: number, column: number): void {
  const indents = x.indents;
  let top = indents[x.level]!;
  if (column === top) return;
  const end = x.tokens[x.count - 1]!;
  if (column > top) {
    if (x.level < MAX_INDENTS) {
      indents[++x.level] = column;
      push(x, Token.Indent, at, end);
    } else x.problems.push({ start: at, end: at, message: "too many levels of indentation" });
    return;
  }
  const base = indents[0] === -1 ? 1 : 0;
  while (column < top && x.level > base) {
    if (column > indents[x.level - 1]!) {
      x.problems.push({ start: at, end: at, message: "unindent does not match any outer indentation level" });
      return;
    }
    x.level--;
    push(x, Token.Dedent, at, end);
    top = indents[x.level]!;
  }
}

/** Reads the tokens of one logical line from `from` on; false where it must be read again with what was learned. */
function lexTokens(x: Lexer, from: number): boolean {
  const s = x.source;
  const length = x.length;
  const unclosed = x.nextUnclosed < x.unclosed.length ? x.unclosed[x.nextUnclosed]! : -1;
  let strict = x.lineStart < x.strictEnd;
  let t = x.tokens;
  let n = x.count;
  let i = from;
  x.depth = x.nestedFormats = 0;
  for (;;) {
    if (n + 12 > t.length) t = grow(x);
    if (i >= length) {
      if (x.depth > 0 && !strict) {
        if (!retryFormats(x, length)) return foundUnclosed(x, length);
        i = x.position;
        n = x.count;
        continue;
      }
      x.count = n;
      push(x, Token.Newline, length, t[n - 1]!);
      x.position = length;
      return true;
    }
    const c = s.charCodeAt(i);
    const start = i;
    let kind: Token;
    switch (c < 128 ? CHAR_CLASS[c]! : CharClass.Letter) {
      case CharClass.Space:
        i++;
        continue;

      case CharClass.Letter: {
        if (c < 128) i++;
        else {
          const wide = wideLength(s, i, true);
          if (wide === 0) {
            i += s.codePointAt(i)! > 0xffff ? 2 : 1;
            kind = Token.Unknown;
            break;
          }
          i += wide;
          x.wide = true;
        }
        for (;;) {
          const d = s.charCodeAt(i);
          if (d < 128) {
            if (WORD_CHAR[d] === 0) break;
            i++;
          } else {
            const wide = wideLength(s, i, false);
            if (wide === 0) break;
            i += wide;
            x.wide = true;
          }
        }
        const after = s.charCodeAt(i);
        if ((after === 34 || after === 39) && i - start <= 2 && !closesFormat(x, i)) {
          const prefix = stringPrefix(s, start, i);
          if (prefix === Prefix.Plain) {
            i = scanString(x, i);
            kind = x.scanned;
            if (x.failed && rewind(x)) {
              i = x.position;
              n = x.count;
              continue;
            }
            break;
          }
          if (prefix !== Prefix.None) {
            if (start === unclosed && !strict) {
              if (enclosedUnclosed(x)) return false;
              strict = true;
            }
            x.count = n;
            i = startFormat(x, start, i, prefix === Prefix.RawFormat, strict);
            if (x.failed && rewind(x)) i = x.position;
            n = x.count;
            t = x.tokens;
            continue;
          }
        }
        kind = wordAt(s, start, i);
        if (kind >= FIRST_STATEMENT_WORD && x.depth > 0) {
          const line = lineOfFirstWord(s, start);
          if (line >= 0) {
            if (!strict) {
              if (!retryFormats(x, start)) return foundUnclosed(x, start);
              i = x.position;
              n = x.count;
              continue;
            }
            x.count = n;
            push(x, Token.Newline, line, t[n - 1]!);
            x.position = line;
            return true;
          }
        }
        break;
      }

      case CharClass.Dot: {
        const d = s.charCodeAt(i + 1);
        if (d >= 48 && d <= 57) {
          i = scanNumber(x, i);
          kind = x.scanned;
        } else if (d === 46 && s.charCodeAt(i + 2) === 46) {
          i += 3;
          kind = Token.Ellipsis;
        } else {
          i++;
          kind = Token.Dot;
        }
        break;
      }

      case CharClass.Digit:
        i = scanNumber(x, i);
        kind = x.scanned;
        break;

      case CharClass.Quote: {
        if (closesFormat(x, i)) {
          i += x.formats[x.depth - 1]! & TRIPLE ? 3 : 1;
          leaveFormat(x);
          kind = Token.FormatEnd;
          break;
        }
        i = scanString(x, i);
        kind = x.scanned;
        if (x.failed && rewind(x)) {
          i = x.position;
          n = x.count;
          continue;
        }
        break;
      }

      case CharClass.LineBreak: {
        i += c === 13 && s.charCodeAt(i + 1) === 10 ? 2 : 1;
        if (x.depth > 0) {
          while (x.depth > 0 && (x.formats[x.depth - 1]! & (STRICT | TRIPLE)) === STRICT) {
            leaveFormat(x);
            t[n] = Token.FormatEnd;
            t[n + 1] = t[n + 2] = t[n - 1]!;
            n += 3;
            if (n + 12 > t.length) t = grow(x);
          }
          if (x.depth > 0 && !(strict && endsStrictLine(x, i, n))) continue;
        }
        const end = t[n - 1]!;
        t[n] = Token.Newline;
        t[n + 1] = start;
        t[n + 2] = end;
        x.count = n + 3;
        x.position = i;
        return true;
      }

      case CharClass.Hash:
        i = comment(x, i);
        continue;

      case CharClass.Open:
        if (start === unclosed && !strict) {
          if (enclosedUnclosed(x)) return false;
          strict = true;
        }
        i++;
        kind = c === 40 ? Token.LeftParen : c === 91 ? Token.LeftBracket : Token.LeftBrace;
        open(x, c === 40 ? Open.Paren : c === 91 ? Open.Bracket : Open.Brace, start);
        break;

      case CharClass.Close: {
        i++;
        kind = c === 41 ? Token.RightParen : c === 93 ? Token.RightBracket : Token.RightBrace;
        const depth = x.depth;
        if (depth === 0) break;
        let match = depth - 1;
        if (!closes(x.kinds[match]!, c)) {
          if (depth === 1 || !closes(x.kinds[depth - 2]!, c)) break;
          match = depth - 2;
        }
        const field = x.kinds[match] === Open.Field;
        x.depth = match;
        if (!field) break;
        t[n] = kind;
        t[n + 1] = start;
        t[n + 2] = i;
        x.count = n + 3;
        i = scanFormat(x, i);
        if (x.failed && rewind(x)) i = x.position;
        n = x.count;
        t = x.tokens;
        continue;
      }

      case CharClass.Backslash:
        if (isLineBreak(s.charCodeAt(i + 1))) {
          i += s.charCodeAt(i + 1) === 13 && s.charCodeAt(i + 2) === 10 ? 3 : 2;
          continue;
        }
        i++;
        kind = Token.Unknown;
        break;

      case CharClass.Operator: {
        i++;
        const d = s.charCodeAt(i);
        switch (c) {
          case 44:
            kind = Token.Comma;
            break;
          case 61: // =
            if (d === 61) {
              i++;
              kind = Token.Equal;
            } else kind = Token.Assign;
            break;
          case 58: // :
            if (x.depth > 0 && x.kinds[x.depth - 1] === Open.Field) {
              t[n] = Token.Colon;
              t[n + 1] = start;
              t[n + 2] = i;
              x.count = n + 3;
              open(x, Open.Spec, start);
              i = scanFormat(x, i);
              if (x.failed && rewind(x)) i = x.position;
              n = x.count;
              t = x.tokens;
              continue;
            }
            if (d === 61) {
              i++;
              kind = Token.Walrus;
            } else kind = Token.Colon;
            break;
          case 59:
            kind = Token.Semicolon;
            break;
          case 43: // +
            if (d === 61) {
              i++;
              kind = Token.PlusAssign;
            } else kind = Token.Plus;
            break;
          case 45: // -
            if (d === 62) {
              i++;
              kind = Token.Arrow;
            } else if (d === 61) {
              i++;
              kind = Token.MinusAssign;
            } else kind = Token.Minus;
            break;
          case 42: // *
            if (d === 42) {
              i++;
              if (s.charCodeAt(i) === 61) {
                i++;
                kind = Token.DoubleStarAssign;
              } else kind = Token.DoubleStar;
            } else if (d === 61) {
              i++;
              kind = Token.StarAssign;
            } else kind = Token.Star;
            break;
          case 47: // /
            if (d === 47) {
              i++;
              if (s.charCodeAt(i) === 61) {
                i++;
                kind = Token.DoubleSlashAssign;
              } else kind = Token.DoubleSlash;
            } else if (d === 61) {
              i++;
              kind = Token.SlashAssign;
            } else kind = Token.Slash;
            break;
          case 60: // <
            if (d === 60) {
              i++;
              if (s.charCodeAt(i) === 61) {
                i++;
                kind = Token.LeftShiftAssign;
              } else kind = Token.LeftShift;
            } else if (d === 61) {
              i++;
              kind = Token.LessEqual;
            } else if (d === 62) {
              i++;
              kind = Token.NotEqual;
              x.problems.push({ start, end: i, message: "'<>' is '!=' since Python 3" });
            } else kind = Token.Less;
            break;
          case 62: // >
            if (d === 62) {
              i++;
              if (s.charCodeAt(i) === 61) {
                i++;
                kind = Token.RightShiftAssign;
              } else kind = Token.RightShift;
            } else if (d === 61) {
              i++;
              kind = Token.GreaterEqual;
            } else kind = Token.Greater;
            break;
          case 33: // !
            if (d === 61) {
              i++;
              kind = Token.NotEqual;
            } else kind = Token.Exclamation;
            break;
          case 126:
            kind = Token.Tilde;
            break;
          default: {
            const assign = d === 61;
            if (assign) i++;
            if (c === 37) kind = assign ? Token.PercentAssign : Token.Percent;
            else if (c === 64) kind = assign ? Token.AtAssign : Token.At;
            else if (c === 38) kind = assign ? Token.AmpersandAssign : Token.Ampersand;
            else if (c === 124) kind = assign ? Token.BarAssign : Token.Bar;
            else kind = assign ? Token.CaretAssign : Token.Caret;
          }
        }
        break;
      }

      default:
        i++;
        kind = Token.Unknown;
    }
    t[n] = kind;
    t[n + 1] = start;
    t[n + 2] = i;
    n += 3;
  }
}

// ---------------------------------------------------------------- what is open
function open(x: Lexer, kind: Open, place: number): void {
  const depth = x.depth;
  x.kinds[depth] = kind;
  x.places[depth] = place;
  x.formats[depth] = depth > 0 ? x.formats[depth - 1]! : 0;
  x.depth = depth + 1;
}

function closes(kind: number, code: number): boolean {
  if (code === 41) return kind === Open.Paren;
  if (code === 93) return kind === Open.Bracket;
  return kind === Open.Brace || kind === Open.Field;
}

/** Whether the quote at `at` ends the innermost f-string, which is read as before Python 3.12. */
function closesFormat(x: Lexer, at: number): boolean {
  const format = x.depth > 0 ? x.formats[x.depth - 1]! : 0;
  if ((format & STRICT) === 0 || (format & 255) !== x.source.charCodeAt(at)) return false;
  return (format & TRIPLE) === 0 || isTriple(x.source, at);
}

/** Forgets everything up to and including the innermost f-string. */
function leaveFormat(x: Lexer): void {
  let depth = x.depth - 1;
  while (depth >= 0 && x.kinds[depth] !== Open.Format) depth--;
  if (depth >= 0) x.nestedFormats--;
  x.depth = Math.max(depth, 0);
}

/**
 * A string inside a field has no end on its line: back to the innermost f-string that is not yet read as before Python
 * 3.12, to read it so. Sets `position` and `count`; false where there is none. The string is the problem noted last.
 */
function rewind(x: Lexer): boolean {
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
function retryFormats(x: Lexer, end: number): boolean {
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
function has(offsets: readonly number[], offset: number): boolean {
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
function foundUnclosed(x: Lexer, end: number): false {
  // Inside the last such look: something was read otherwise than during it. That may not happen at each line.
  if (x.lineStart < x.regionEnd && ++x.surprises > MAX_SURPRISES) x.strictEnd = Math.max(x.regionEnd, end);
  x.unclosed = x.places.slice(0, x.depth);
  x.nextUnclosed = 0;
  x.regionEnd = end;
  x.reach = Math.max(x.reach, end);
  return false;
}

/** A bracket that is never closed stands in others that were thought to be: then neither are they. */
function enclosedUnclosed(x: Lexer): boolean {
  if (x.depth === 0 || ++x.surprises > MAX_SURPRISES) return false;
  x.unclosed = x.places.slice(0, x.depth).concat(x.unclosed.slice(x.nextUnclosed));
  x.nextUnclosed = 0;
  return true;
}

/** The start of the physical line if the word at `start` (or `async` before it) is the first on it, else -1. */
function lineOfFirstWord(s: string, start: number): number {
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
function endsStrictLine(x: Lexer, next: number, count: number): boolean {
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

// ---------------------------------------------------------------- numbers
function scanNumber(x: Lexer, start: number): number {
  const s = x.source;
  x.scanned = Token.Int;
  let i = start;
  if (s.charCodeAt(i) === 48) {
    const base = s.charCodeAt(i + 1) | 32;
    if (base === 120 || base === 111 || base === 98) {
      const end = radixDigits(s, i + 2, base === 120 ? 16 : base === 111 ? 8 : 2);
      if (end > i + 2) return end;
    }
  }
  i = digits(s, i);
  const whole = i;
  if (s.charCodeAt(i) === 46) {
    x.scanned = Token.Float;
    i = digits(s, i + 1);
  }
  if ((s.charCodeAt(i) | 32) === 101) {
    const sign = s.charCodeAt(i + 1);
    const from = sign === 43 || sign === 45 ? i + 2 : i + 1;
    const c = s.charCodeAt(from);
    if (c >= 48 && c <= 57) {
      x.scanned = Token.Float;
      i = digits(s, from);
    }
  }
  if ((s.charCodeAt(i) | 32) === 106) {
    x.scanned = Token.Imaginary;
    i++;
  }
  if (x.scanned === Token.Int && whole > start + 1 && s.charCodeAt(start) === 48 && /[1-9]/.test(s.slice(start, whole)))
    x.problems.push({ start, end: whole, message: "leading zeros in a decimal number" });
  return i;
}

function digits(s: string, from: number): number {
  let i = from;
  for (;;) {
    const c = s.charCodeAt(i);
    if (c >= 48 && c <= 57) i++;
    else if (c === 95 && i > from) {
      const d = s.charCodeAt(i + 1);
      if (!(d >= 48 && d <= 57)) return i;
      i += 2;
    } else return i;
  }
}

function radixDigits(s: string, from: number, radix: number): number {
  let i = from;
  for (;;) {
    if (digitValue(s.charCodeAt(i)) < radix) i++;
    else if (s.charCodeAt(i) === 95 && digitValue(s.charCodeAt(i + 1)) < radix) i += 2;
    else return i;
  }
}

/** The value of a digit up to 15, else 99. */
export function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : 99;
}

// ---------------------------------------------------------------- strings
enum Prefix {
  None,
  Plain,
  Format,
  RawFormat,
}

function stringPrefix(s: string, start: number, end: number): Prefix {
  const a = s.charCodeAt(start) | 32;
  const b = end - start === 2 ? s.charCodeAt(start + 1) | 32 : 0;
  const [first, second] = a === 114 && b !== 0 ? [b, a] : [a, b];
  if (second !== 0 && second !== 114) return Prefix.None;
  if (first === 114 && second === 114) return Prefix.None;
  if (first === 102 || first === 116) return second ? Prefix.RawFormat : Prefix.Format;
  return first === 114 || first === 98 || (first === 117 && second === 0) ? Prefix.Plain : Prefix.None;
}

function isTriple(s: string, i: number): boolean {
  const quote = s.charCodeAt(i);
  return s.charCodeAt(i + 1) === quote && s.charCodeAt(i + 2) === quote;
}

/** Scans the string whose opening quote is at `quoteAt`; sets `scanned` and `failed`; returns its end. */
function scanString(x: Lexer, quoteAt: number): number {
  const s = x.source;
  const length = x.length;
  const quote = s.charCodeAt(quoteAt);
  let kind = Token.String;
  x.failed = false;
  if (isTriple(s, quoteAt)) {
    let i = quoteAt + 3;
    if (x.suspicious && x.openFrom[quote === 34 ? 0 : 1] <= quoteAt) return cutTriple(x, quoteAt);
    for (;;) {
      if (i >= length) return openTriple(x, quoteAt);
      const c = s.charCodeAt(i);
      if (c === quote) {
        if (s.charCodeAt(i + 1) === quote && s.charCodeAt(i + 2) === quote) break;
        i++;
      } else if (c === 92) {
        kind = Token.StringEscaped;
        i += 2;
      } else {
        if (c === 13) kind = Token.StringEscaped;
        i++;
      }
    }
    if (x.suspicious && looksLikeCode(x, quoteAt + 3, i)) return cutTriple(x, quoteAt);
    x.scanned = kind;
    return i + 3;
  }
  let i = quoteAt + 1;
  for (;;) {
    const c = s.charCodeAt(i);
    if (c === quote) break;
    if (c === 92) {
      kind = Token.StringEscaped;
      i += s.charCodeAt(i + 1) === 13 && s.charCodeAt(i + 2) === 10 ? 3 : 2;
    } else if (c === 10 || c === 13 || i >= length) {
      i = Math.min(i, length);
      x.failed = true;
      x.scanned = Token.StringOpen;
      x.problems.push({ start: quoteAt, end: i, message: "the string has no closing quote on its line" });
      return i;
    } else i++;
  }
  x.scanned = kind;
  return i + 1;
}

function openTriple(x: Lexer, quoteAt: number): number {
  x.swallowed = true;
  x.openFrom[x.source.charCodeAt(quoteAt) === 34 ? 0 : 1] = quoteAt;
  if (x.suspicious) return cutTriple(x, quoteAt);
  x.failed = true;
  x.scanned = Token.StringOpen;
  x.problems.push({ start: quoteAt, end: x.length, message: "the triple-quoted string has no end" });
  return x.length;
}

/** Ends a triple-quoted string with its first line. */
function cutTriple(x: Lexer, quoteAt: number): number {
  let i = quoteAt + 3;
  while (i < x.length && !isLineBreak(x.source.charCodeAt(i))) i++;
  x.cut = true;
  x.scanned = Token.StringOpen;
  x.problems.push({ start: quoteAt, end: i, message: "the triple-quoted string has no end" });
  return i;
}

const CODE_LINE =
  /(?:async[ \t]+)?def[ \t]+\w+[ \t]*\(|class[ \t]+\w+[ \t]*[:(]|@[\w.]+(?:\(|[ \t]*[\r\n])|(?:from[ \t]+[\w.]+[ \t]+)?import[ \t]+[\w.]+[ \t]*[\r\n]/y;

/** Whether a line between `start` and `end`, indented no deeper than the statement, is a definition or an import. */
function looksLikeCode(x: Lexer, start: number, end: number): boolean {
  const s = x.source;
  let i = start;
  while (i < end && x.judged < 4 * x.length) {
    while (i < end && !isLineBreak(s.charCodeAt(i))) i++;
    while (i < end && isLineBreak(s.charCodeAt(i))) i++;
    let column = 0;
    for (; ; i++) {
      const c = s.charCodeAt(i);
      if (c === 32) column++;
      else if (c === 9) column = (column | 7) + 1;
      else break;
    }
    if (i >= end) break;
    CODE_LINE.lastIndex = i;
    if (column <= x.column && CODE_LINE.test(s)) {
      x.judged += i - start;
      return true;
    }
  }
  x.judged += end - start;
  return false;
}

/**
 * Opens an f-string or t-string whose prefix is `start`–`quoteAt` and reads to its first field or its end. `strict`: on a
 * line with an unclosed bracket.
 */
function startFormat(x: Lexer, start: number, quoteAt: number, raw: boolean, strict: boolean): number {
  const s = x.source;
  const quote = s.charCodeAt(quoteAt);
  const triple = isTriple(s, quoteAt);
  if (triple && x.suspicious) {
    const close = s.indexOf(quote === 34 ? '"""' : "'''", quoteAt + 3);
    const open = x.openFrom[quote === 34 ? 0 : 1] <= quoteAt || close < 0;
    if (open || looksLikeCode(x, quoteAt + 3, close)) {
      if (open) x.openFrom[quote === 34 ? 0 : 1] = Math.min(quoteAt, x.openFrom[quote === 34 ? 0 : 1]);
      const end = cutTriple(x, quoteAt);
      x.failed = false;
      push(x, Token.StringOpen, start, end);
      return end;
    }
  }
  const first = triple ? quoteAt + 3 : quoteAt + 1;
  const old =
    start === x.badFormat ||
    x.nestedFormats >= MAX_FORMATS ||
    has(x.badFormats, start) ||
    (strict && has(x.unclosed, start));
  x.before[x.nestedFormats++] = [x.count, x.comments.length, x.problems.length];
  push(x, Token.FormatStart, start, first);
  open(x, Open.Format, start);
  x.formats[x.depth - 1] = quote | (triple ? TRIPLE : 0) | (raw ? RAW : 0) | (old ? STRICT : 0);
  return scanFormat(x, first);
}

/**
 * Reads the literal text of the innermost f-string, or of a format specification, from `from` to behind the `{` of the
 * next field or the closing quote. `failed` where there is neither before the end of its line.
 */
function scanFormat(x: Lexer, from: number): number {
  const s = x.source;
  const length = x.length;
  x.failed = false;
  let start = from;
  let i = from;
  let kind = Token.FormatText;
  for (;;) {
    const format = x.formats[x.depth - 1]!;
    const quote = format & 255;
    const triple = (format & TRIPLE) !== 0;
    const spec = x.kinds[x.depth - 1] === Open.Spec;
    const c = s.charCodeAt(i);
    if (c === quote && (!triple || isTriple(s, i))) {
      if (i > start) push(x, kind, start, i);
      const end = triple ? i + 3 : i + 1;
      push(x, Token.FormatEnd, i, end);
      leaveFormat(x);
      return end;
    }
    if (i >= length || (isLineBreak(c) && !triple)) {
      i = Math.min(i, length);
      if (i > start) push(x, kind, start, i);
      push(x, Token.FormatEnd, i, i);
      x.problems.push({ start, end: i, message: "the f-string has no closing quote" });
      if (triple) x.swallowed = true;
      leaveFormat(x);
      x.failed = true;
      return i;
    }
    if (c === 123) {
      if (!spec && s.charCodeAt(i + 1) === 123) {
        kind = Token.FormatTextEscaped;
        i += 2;
        continue;
      }
      if (i > start) push(x, kind, start, i);
      push(x, Token.LeftBrace, i, i + 1);
      open(x, Open.Field, i);
      return i + 1;
    }
    if (c === 125) {
      if (spec) {
        if (i > start) push(x, kind, start, i);
        push(x, Token.RightBrace, i, i + 1);
        x.depth -= 2;
        start = ++i;
        kind = Token.FormatText;
        continue;
      }
      if (s.charCodeAt(i + 1) === 125) {
        kind = Token.FormatTextEscaped;
        i += 2;
        continue;
      }
      x.problems.push({ start: i, end: i + 1, message: "f-string: a single '}' is not allowed" });
      i++;
    } else if (c === 92) {
      kind = Token.FormatTextEscaped;
      i = afterFormatEscape(s, i, (format & RAW) !== 0, quote);
    } else {
      if (c === 13) kind = Token.FormatTextEscaped;
      i++;
    }
  }
}

/** The offset behind a backslash and what it escapes; braces after it stay to be read as braces. */
function afterFormatEscape(s: string, i: number, raw: boolean, quote: number): number {
  const d = s.charCodeAt(i + 1);
  if (d === 123 || d === 125) return i + 1;
  if (d === 13 && s.charCodeAt(i + 2) === 10) return i + 3;
  if (raw || d !== 78 || s.charCodeAt(i + 2) !== 123) return i + 2;
  for (let j = i + 3; ; j++) {
    const c = s.charCodeAt(j);
    if (c === 125) return j + 1;
    if (c === quote || c === 10 || c === 13 || c === 0) return i + 2;
  }
}
