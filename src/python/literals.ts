/**
 * Literals: numbers, strings, and f-strings and t-strings with their fields.
 *
 * Neighbouring literals become one node as in CPython: one Constant, or one JoinedStr (TemplateStr) whose neighbouring
 * texts are one Constant each, without the empty ones.
 */
import type { Constant, Expr, JoinedStr } from "./ast";
import { advance, at, type Cursor, eat, here, lastEnd, MAX_BRACKETS, missing, problem, skipNested } from "./cursor";
import { enter, yieldOrExpressions } from "./expressions";
import { floatValue, intValue } from "./numbers";
import { decode } from "./strings";
import { Token } from "./tokens";

export function number(c: Cursor): Constant {
  const start = c.tokens[c.index + 1]!;
  const end = c.tokens[c.index + 2]!;
  const kind = at(c);
  advance(c);
  if (kind === Token.Int) {
    const value = intValue(c.text, start, end);
    if (value === null) c.problems.push({ start, end, message: "more than 4300 digits" });
    return { kind: "Constant", parent: null, start, end, type: "int", value: value ?? 0, u: false, pieces: 0 };
  }
  const type = kind === Token.Float ? "float" : "complex";
  const value = floatValue(c.text, start, kind === Token.Float ? end : end - 1);
  return { kind: "Constant", parent: null, start, end, type, value, u: false, pieces: 0 };
}

const isString = (kind: Token): boolean => kind >= Token.String && kind <= Token.FormatStart;

/** One literal or several side by side. */
export function strings(c: Cursor): Expr {
  const start = c.tokens[c.index + 1]!;
  const kind = at(c);
  if (kind === Token.FormatStart || isString(c.tokens[c.index + 3]!)) return joined(c, start);
  const node = piece(c);
  return node;
}

/** One literal that is not an f-string. */
function piece(c: Cursor): Constant {
  const { text, kind } = c;
  const start = c.tokens[c.index + 1]!;
  const end = c.tokens[c.index + 2]!;
  let i = start;
  let raw = false;
  let bytes = false;
  let u = false;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code === 34 || code === 39) break;
    switch (code | 32) {
      case 114:
        raw = true;
        break;
      case 98:
        bytes = true;
        break;
      case 117:
        u = code === 117;
    }
    i++;
  }
  const quote = text.charCodeAt(i);
  const width = text.charCodeAt(i + 1) === quote && text.charCodeAt(i + 2) === quote ? 3 : 1;
  const from = Math.min(i + width, end);
  const to = kind === Token.StringOpen ? end : end - width;
  const value = kind === Token.String ? text.slice(from, to) : decode(text, from, to, bytes, raw, false);
  advance(c);
  return { kind: "Constant", parent: null, start, end, type: bytes ? "bytes" : "str", value, u, pieces: 1 };
}

function joined(c: Cursor, start: number): Expr {
  const parts: Expr[] = [];
  let pieces = 0;
  let formatted = false;
  let template = false;
  let plain = false;
  while (isString(at(c))) {
    pieces++;
    if (at(c) === Token.FormatStart) {
      const code = c.text.charCodeAt(here(c)) | 32;
      const second = c.text.charCodeAt(here(c) + 1) | 32;
      if (code === 116 || (code === 114 && second === 116)) template = true;
      else formatted = true;
      formatString(c, parts, template && !formatted);
    } else {
      plain = true;
      parts.push(piece(c));
    }
  }
  const end = lastEnd(c);
  if (!formatted && !template) return concatenated(c, start, end, parts as Constant[], pieces);
  if (template && (formatted || plain)) problem(c, "a t-string can only be joined with t-strings");
  const values = merged(parts);
  return template && !formatted
    ? { kind: "TemplateStr", parent: null, start, end, values }
    : { kind: "JoinedStr", parent: null, start, end, values };
}

function concatenated(c: Cursor, start: number, end: number, parts: readonly Constant[], pieces: number): Constant {
  const first = parts[0]!;
  let value = "";
  for (const part of parts) {
    if (part.type !== first.type) c.problems.push({ start, end, message: "text and bytes cannot be joined" });
    value += part.value as string;
  }
  return { kind: "Constant", parent: null, start, end, type: first.type, value, u: first.u, pieces };
}

/** Neighbouring texts as one; empty texts dropped. */
function merged(parts: readonly Expr[]): Expr[] {
  const values: Expr[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    if (part.kind !== "Constant") {
      values.push(part);
      continue;
    }
    let value = part.value as string;
    let end = part.end;
    let pieces = part.pieces;
    for (let next = parts[i + 1]; next?.kind === "Constant"; next = parts[i + 1]) {
      value += next.value as string;
      end = next.end;
      pieces += next.pieces;
      i++;
    }
    if (value !== "")
      values.push({ kind: "Constant", parent: null, start: part.start, end, type: "str", value, u: part.u, pieces });
  }
  return values;
}

/** From the opening to the closing quote of one f-string or t-string. */
function formatString(c: Cursor, parts: Expr[], template: boolean): void {
  const start = here(c);
  const raw = (c.text.charCodeAt(start) | 32) === 114 || (c.text.charCodeAt(start + 1) | 32) === 114;
  if (!enter(c)) return;
  advance(c);
  formatParts(c, parts, template, raw);
  c.brackets--;
  c.depth--;
  if (at(c) === Token.FormatEnd) advance(c);
}

/** Texts and fields up to the end of the f-string or of the format specification. */
function formatParts(c: Cursor, parts: Expr[], template: boolean, raw: boolean): void {
  for (;;) {
    switch (at(c)) {
      case Token.FormatText:
      case Token.FormatTextEscaped:
        literalText(c, parts, raw);
        break;
      case Token.LeftBrace:
        if (c.brackets >= MAX_BRACKETS) {
          problem(c, "too many nested brackets");
          skipNested(c);
        } else {
          c.brackets++;
          field(c, parts, template, raw);
          c.brackets--;
        }
        break;
      case Token.FormatEnd:
      case Token.RightBrace:
      case Token.Newline:
      case Token.End:
        return;
      default:
        problem(c, "unexpected token in the f-string");
        advance(c);
    }
  }
}

function literalText(c: Cursor, parts: Expr[], raw: boolean): void {
  const start = here(c);
  const end = c.tokens[c.index + 2]!;
  const plain = at(c) === Token.FormatText;
  const value = plain ? c.text.slice(start, end) : decode(c.text, start, end, false, raw, true);
  advance(c);
  if (value !== "") parts.push({ kind: "Constant", parent: null, start, end, type: "str", value, u: false, pieces: 0 });
}

function field(c: Cursor, parts: Expr[], template: boolean, raw: boolean): void {
  const start = here(c);
  advance(c);
  const valueStart = start + 1;
  let value: Expr;
  if (at(c) === Token.RightBrace || at(c) === Token.Colon || at(c) === Token.Exclamation || at(c) === Token.Assign) {
    problem(c, "expected an expression in the braces");
    value = missing(c);
  } else value = yieldOrExpressions(c);
  const strEnd = lastEnd(c);
  const debug = eat(c, Token.Assign);
  const textEnd = here(c);
  let conversion = -1;
  if (at(c) === Token.Exclamation) {
    advance(c);
    if (at(c) === Token.Name) {
      conversion = c.text.charCodeAt(here(c));
      advance(c);
    } else problem(c, "expected 's', 'r' or 'a'");
  }
  let format_spec: JoinedStr | null = null;
  if (at(c) === Token.Colon) {
    const specStart = here(c);
    advance(c);
    const values: Expr[] = [];
    formatParts(c, values, false, raw);
    format_spec = { kind: "JoinedStr", parent: null, start: specStart, end: lastEnd(c), values: merged(values) };
  }
  closeField(c);
  const end = lastEnd(c);
  if (debug) {
    const value = fieldText(c, valueStart, textEnd);
    parts.push({
      kind: "Constant",
      parent: null,
      start: valueStart,
      end: textEnd,
      type: "str",
      value,
      u: false,
      pieces: 0,
    });
    if (conversion < 0 && !format_spec) conversion = 114;
  }
  if (template) {
    const str = fieldText(c, valueStart, strEnd);
    parts.push({ kind: "Interpolation", parent: null, start, end, value, str, conversion, format_spec });
  } else parts.push({ kind: "FormattedValue", parent: null, start, end, value, conversion, format_spec });
}

/** The text of a field as `=` and `Interpolation.str` show it: without comments, with `\n` for line breaks. */
function fieldText(c: Cursor, start: number, end: number): string {
  let text = "";
  let done = start;
  if (c.text.slice(start, end).includes("#"))
    for (let i = commentFrom(c, start); i < c.comments.length && c.comments[i]!.start < end; i++) {
      text += c.text.slice(done, c.comments[i]!.start);
      done = c.comments[i]!.end;
    }
  text += c.text.slice(done, end);
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The index of the first comment at or after `offset`. */
function commentFrom(c: Cursor, offset: number): number {
  let low = 0;
  let high = c.comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (c.comments[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Over the `}`; junk before it is skipped. */
function closeField(c: Cursor): void {
  if (eat(c, Token.RightBrace)) return;
  problem(c, "expected '}'");
  for (;;) {
    switch (at(c)) {
      case Token.RightBrace:
        advance(c);
        return;
      case Token.FormatEnd:
      case Token.Newline:
      case Token.End:
        return;
    }
    const before = c.index;
    skipNested(c);
    if (c.index === before) advance(c);
  }
}
