/** Values of string literals. */
import { digitValue } from "./numbers";

/** Stands for each `\N{…}`: without the Unicode name table its character is unknown. */
export const UNKNOWN_NAMED_CHARACTER = "\ufffd";

/**
 * The value of the literal text at `from`–`to`: escapes resolved unless `raw`, line breaks as `\n`, doubled braces made
 * single where `braces` (literal text of an f-string). In `bytes` only the escapes of bytes count.
 */
export function decode(text: string, from: number, to: number, bytes: boolean, raw: boolean, braces: boolean): string {
  let value = "";
  let done = from;
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    if (c === 13) {
      value += `${text.slice(done, i)}\n`;
      i += text.charCodeAt(i + 1) === 10 ? 2 : 1;
      done = i;
    } else if (braces && (c === 123 || c === 125) && i + 1 < to && text.charCodeAt(i + 1) === c) {
      value += text.slice(done, i + 1);
      i += 2;
      done = i;
    } else if (c === 92 && !raw && i + 1 < to) {
      const length = escapeLength(text, i, to, bytes);
      if (length === 0) i++;
      else {
        value += text.slice(done, i) + escaped(text, i, length, bytes);
        i += length;
        done = i;
      }
    } else i++;
  }
  return done === from ? text.slice(from, to) : value + text.slice(done, to);
}

/** How many code units the escape at `i` has; 0 where the backslash stands for itself. */
function escapeLength(text: string, i: number, to: number, bytes: boolean): number {
  const c = text.charCodeAt(i + 1);
  switch (c) {
    case 13:
      return text.charCodeAt(i + 2) === 10 ? 3 : 2;
    case 10: // newline
    case 92: // \
    case 39: // '
    case 34: // "
    case 97: // a
    case 98: // b
    case 102: // f
    case 110: // n
    case 114: // r
    case 116: // t
    case 118: // v
      return 2;
    case 120: // x
      return hexDigits(text, i + 2, to, 2) ? 4 : 0;
    case 117: // u
      return !bytes && hexDigits(text, i + 2, to, 4) ? 6 : 0;
    case 85: // U
      return !bytes && hexDigits(text, i + 2, to, 8) && Number.parseInt(text.slice(i + 2, i + 10), 16) <= 0x10ffff
        ? 10
        : 0;
    case 78: {
      // N
      if (bytes || text.charCodeAt(i + 2) !== 123) return 0;
      for (let j = i + 3; j < to; j++) if (text.charCodeAt(j) === 125) return j + 1 - i;
      return 0;
    }
  }
  if (c < 48 || c > 55) return 0;
  let length = 2;
  while (length < 4 && i + length < to && text.charCodeAt(i + length) >= 48 && text.charCodeAt(i + length) <= 55)
    length++;
  return length;
}

function hexDigits(text: string, from: number, to: number, count: number): boolean {
  if (from + count > to) return false;
  for (let i = from; i < from + count; i++) if (digitValue(text.charCodeAt(i)) > 15) return false;
  return true;
}

function escaped(text: string, i: number, length: number, bytes: boolean): string {
  const c = text.charCodeAt(i + 1);
  switch (c) {
    case 10:
    case 13:
      return "";
    case 97:
      return "\x07";
    case 98:
      return "\b";
    case 102:
      return "\f";
    case 110:
      return "\n";
    case 114:
      return "\r";
    case 116:
      return "\t";
    case 118:
      return "\v";
    case 120:
    case 117:
    case 85:
      return String.fromCodePoint(Number.parseInt(text.slice(i + 2, i + length), 16));
    case 78:
      return UNKNOWN_NAMED_CHARACTER;
  }
  if (c >= 48 && c <= 55)
    return String.fromCharCode(Number.parseInt(text.slice(i + 1, i + length), 8) & (bytes ? 255 : 511));
  return text.charAt(i + 1);
}
