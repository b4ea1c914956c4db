/** Number literals: where they end, and their values. */
import type { Lexer } from "./lexer";
import { Token } from "./tokens";

/** CPython refuses to read decimal integers with more digits than this. */
const MAX_DIGITS = 4300;

/** The value of an integer literal: a number below 2^53, else a bigint; null where it has more than 4300 digits. */
export function intValue(text: string, start: number, end: number): number | bigint | null {
  if (end - start <= 9) {
    let value = 0;
    let i = start;
    for (; i < end; i++) {
      const digit = text.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9) break;
      value = value * 10 + digit;
    }
    if (i === end) return value;
  }
  const literal = withoutUnderscores(text.slice(start, end));
  const radix = literal.charCodeAt(1) > 57;
  if (!radix && literal.length > MAX_DIGITS) return null;
  const value = radix ? Number(literal) : Number.parseInt(literal, 10);
  return value <= Number.MAX_SAFE_INTEGER ? value : BigInt(literal);
}

/** The value of a float literal. */
export function floatValue(text: string, start: number, end: number): number {
  return Number(withoutUnderscores(text.slice(start, end)));
}

function withoutUnderscores(literal: string): string {
  return literal.includes("_") ? literal.replaceAll("_", "") : literal;
}

export function scanNumber(x: Lexer, start: number): number {
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
