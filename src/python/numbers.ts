/** Values of number literals. */

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
