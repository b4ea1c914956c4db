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
 * How often a text is read again has a limit that does not depend on its length, so the time stays linear.
 */
import {
  closes,
  createLexer,
  grow,
  isLineBreak,
  type Lexer,
  leaveFormat,
  MAX_INDENTS,
  Open,
  open,
  push,
  STRICT,
  TRIPLE,
} from "./lexer";
import { scanNumber } from "./numbers";
import { enclosedUnclosed, endsStrictLine, foundUnclosed, lineOfFirstWord, retryFormats, rewind } from "./recovery";
import { closesFormat, Prefix, scanFormat, scanString, startFormat, stringPrefix } from "./string-scan";
import { CHAR_CLASS, CharClass, FIRST_STATEMENT_WORD, Token, WORD_CHAR, wideLength, wordAt } from "./tokens";

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

function finish(x: Lexer): void {
  const end = x.tokens[x.count - 1]!;
  if (x.tokens[x.count - 3] !== Token.Newline) push(x, Token.Newline, x.length, end);
  const base = x.indents[0] === -1 ? 1 : 0;
  for (; x.level > base; x.level--) push(x, Token.Dedent, x.length, end);
  for (let i = 0; i < 4; i++) push(x, Token.End, x.length, end);
}

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
