/** Where string literals end, and the texts and fields of f-strings. */

import { isLineBreak, type Lexer, leaveFormat, Open, open, push, RAW, STRICT, TRIPLE } from "./lexer";
import { has } from "./recovery";
import { Token } from "./tokens";

export enum Prefix {
  None,
  Plain,
  Format,
  RawFormat,
}

export function stringPrefix(s: string, start: number, end: number): Prefix {
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

/** Whether the quote at `at` ends the innermost f-string, which is read as before Python 3.12. */
export function closesFormat(x: Lexer, at: number): boolean {
  const format = x.depth > 0 ? x.formats[x.depth - 1]! : 0;
  if ((format & STRICT) === 0 || (format & 255) !== x.source.charCodeAt(at)) return false;
  return (format & TRIPLE) === 0 || isTriple(x.source, at);
}

/** Scans the string whose opening quote is at `quoteAt`; sets `scanned` and `failed`; returns its end. */
export function scanString(x: Lexer, quoteAt: number): number {
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

/** f-strings nested deeper than this are read so in any case. */
const MAX_FORMATS = 150;

/**
 * Opens an f-string or t-string whose prefix is `start`–`quoteAt` and reads to its first field or its end. `strict`: on a
 * line with an unclosed bracket.
 */
export function startFormat(x: Lexer, start: number, quoteAt: number, raw: boolean, strict: boolean): number {
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
export function scanFormat(x: Lexer, from: number): number {
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
