/** Values that can be read off the text, and which of them Python treats as the same dictionary key. */
import type { Expr, JoinedStr, Name, Operator } from "../python/ast";

export type ConstantType = "int" | "float" | "complex" | "bool" | "str" | "bytes" | "NoneType" | "ellipsis" | "tuple";

export interface Complex {
  readonly re: number;
  readonly im: number;
}

/**
 * `value` as in `Constant` of the tree (int → number, or bigint from 2^53 on; bytes → code units 0–255), complex →
 * both parts, tuple → its elements. `key` is equal exactly for values that Python compares equal: 1, 1.0 and True.
 */
export interface ConstantValue {
  readonly type: ConstantType;
  readonly value: string | number | bigint | boolean | null | Complex | readonly ConstantValue[];
  readonly key: string;
}

/** The expression that a name stands for wherever it is read, or null where that is not certain. */
export type ResolveName = (name: Name) => Expr | null;

/** Longer strings and tuples, and larger integers, are not worked out. */
const LONGEST = 4096;
const MOST_BITS = 2048n;
const DEEPEST = 40;

/** The value of an expression made of literals, constant names, tuples, signs and arithmetic; null for all others. */
export function constantOf(expr: Expr, resolve: ResolveName): ConstantValue | null {
  return evaluate(expr, resolve, 0);
}

/**
 * The equality class of a key: that of its constant value, else `@` and the dotted name (`@Color.RED`), tuples and
 * f-strings of both. Null where two equal texts need not mean equal keys (calls, subscripts).
 */
export function keyOf(expr: Expr, resolve: ResolveName): string | null {
  const known = constantOf(expr, resolve);
  if (known) return known.key;
  if (expr.kind === "Tuple") {
    const keys = expr.elts.map((element) => keyOf(element, resolve));
    return keys.includes(null) ? null : tupleKey(keys as string[]);
  }
  if (expr.kind === "JoinedStr") return textKey(expr, resolve);
  const dotted = dottedName(expr);
  return dotted === null ? null : `@${dotted}`;
}

/** An f-string whose parts are constants and names. */
function textKey(expr: JoinedStr, resolve: ResolveName): string | null {
  const keys: string[] = [];
  for (const part of expr.values) {
    const key = keyOf(part.kind === "FormattedValue" ? part.value : part, resolve);
    if (key === null) return null;
    if (part.kind !== "FormattedValue") keys.push(key);
    else {
      const spec = part.format_spec && textKey(part.format_spec, resolve);
      if (part.format_spec && spec === null) return null;
      keys.push(`{${key}!${part.conversion}:${spec ?? ""}}`);
    }
  }
  return `f${tupleKey(keys)}`;
}

/** What `bool(…)` says about the value. */
export function isTruthy(constant: ConstantValue): boolean {
  const { type, value } = constant;
  if (type === "ellipsis") return true;
  if (type === "complex") return (value as Complex).re !== 0 || (value as Complex).im !== 0;
  if (type === "tuple") return (value as readonly ConstantValue[]).length > 0;
  return Boolean(value);
}

/** The value as Python's `repr` writes it (single quotes, shortest float digits). */
export function pythonRepr(constant: ConstantValue): string {
  const { type, value } = constant;
  switch (type) {
    case "NoneType":
      return "None";
    case "ellipsis":
      return "Ellipsis";
    case "bool":
      return value ? "True" : "False";
    case "int":
      return String(value);
    case "float":
      return floatRepr(value as number);
    case "complex": {
      const { re, im } = value as Complex;
      const imaginary = `${floatRepr(im).replace(/\.0$/, "")}j`;
      const real = floatRepr(re).replace(/\.0$/, "");
      return Object.is(re, 0) ? imaginary : `(${real}${imaginary.startsWith("-") ? "" : "+"}${imaginary})`;
    }
    case "str":
      return quote(value as string, 0xa0);
    case "bytes":
      return `b${quote(value as string, 0xff)}`;
    case "tuple": {
      const items = (value as readonly ConstantValue[]).map(pythonRepr);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
    }
  }
}

/** A double as Python's `repr(float)` writes it. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  if (Object.is(value, -0)) return "-0.0";
  const [digits, exponentText] = value.toExponential().split("e") as [string, string];
  const exponent = Number(exponentText);
  if (exponent < -4 || exponent >= 16) {
    const size = String(Math.abs(exponent)).padStart(2, "0");
    return `${digits}e${exponent < 0 ? "-" : "+"}${size}`;
  }
  const text = String(value);
  if (!text.includes("e")) return text.includes(".") ? text : `${text}.0`;
  return value.toFixed(20).replace(/0+$/, "");
}

/** Does a decimal literal, as written (`0.1`, `2.5e3`), lose nothing when it becomes a double? */
export function isExactDecimal(text: string): boolean {
  const parts = /^(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text.replaceAll("_", ""));
  if (!parts) return false;
  const [, whole = "", fraction = "", exponent = "0"] = parts;
  let digits = BigInt(whole + fraction || "0");
  let tens = Number(exponent) - fraction.length;
  if (digits === 0n) return true;
  while (digits % 10n === 0n) {
    digits /= 10n;
    tens++;
  }
  if (Math.abs(tens) > 400) return false;
  // digits * 10^tens must be odd * 2^n with odd < 2^53: no power of five may be left in the denominator.
  if (tens < 0) {
    for (let fives = -tens; fives > 0; fives--) {
      if (digits % 5n !== 0n) return false;
      digits /= 5n;
    }
  } else digits *= 5n ** BigInt(tens);
  while (digits % 2n === 0n) digits /= 2n;
  return digits < 2n ** 53n;
}

/** `a.b.c` for a name or dotted name, else null. */
export function dottedName(expr: Expr): string | null {
  if (expr.kind === "Name") return expr.id;
  if (expr.kind !== "Attribute") return null;
  const owner = dottedName(expr.value);
  return owner === null ? null : `${owner}.${expr.attr}`;
}

function evaluate(expr: Expr, resolve: ResolveName, depth: number): ConstantValue | null {
  if (depth > DEEPEST) return null;
  switch (expr.kind) {
    case "Constant":
      if (expr.type === "complex") return complex(0, expr.value as number);
      if (expr.type === "int") return int(BigInt(expr.value as number | bigint));
      if (expr.type === "float") return float(expr.value as number);
      return plain(expr.type, expr.value as string | boolean | null);
    case "JoinedStr": {
      let text = "";
      for (const part of expr.values) {
        if (part.kind !== "Constant") return null;
        text += part.value;
      }
      return plain("str", text);
    }
    case "Name": {
      const meaning = expr.ctx === "Load" ? resolve(expr) : null;
      return meaning && meaning !== expr ? evaluate(meaning, resolve, depth + 1) : null;
    }
    case "Tuple": {
      const items: ConstantValue[] = [];
      for (const element of expr.elts) {
        const item = evaluate(element, resolve, depth + 1);
        if (!item) return null;
        items.push(item);
      }
      return tuple(items);
    }
    case "UnaryOp": {
      const operand = evaluate(expr.operand, resolve, depth + 1);
      return operand && sign(expr.op, operand);
    }
    case "BinOp": {
      const left = evaluate(expr.left, resolve, depth + 1);
      const right = left && evaluate(expr.right, resolve, depth + 1);
      return right && arithmetic(left, expr.op, right);
    }
    default:
      return null;
  }
}

function sign(op: "Invert" | "Not" | "UAdd" | "USub", operand: ConstantValue): ConstantValue | null {
  if (op === "Not") return plain("bool", !isTruthy(operand));
  const whole = integer(operand);
  if (whole !== null) return int(op === "USub" ? -whole : op === "Invert" ? ~whole : whole);
  if (op === "Invert") return null;
  const factor = op === "USub" ? -1 : 1;
  if (operand.type === "float") return float(factor * (operand.value as number));
  if (operand.type !== "complex") return null;
  const { re, im } = operand.value as Complex;
  return complex(factor * re, factor * im);
}

function arithmetic(left: ConstantValue, op: Operator, right: ConstantValue): ConstantValue | null {
  const a = integer(left);
  const b = integer(right);
  if (a !== null && b !== null) {
    if (left.type === "bool" && right.type === "bool" && op.startsWith("Bit")) return logic(a, op, b);
    return integers(a, op, b);
  }
  const x = real(left);
  const y = real(right);
  if (x !== null && y !== null) return reals(x, op, y);
  if (op === "Mult" && b !== null) return repeat(left, b);
  if (op === "Mult" && a !== null) return repeat(right, a);
  if (op === "Add" && left.type === right.type && (left.type === "str" || left.type === "bytes"))
    return shortText(left.type, `${left.value}${right.value}`);
  if (op === "Add" && left.type === "tuple" && right.type === "tuple")
    return tuple([...(left.value as readonly ConstantValue[]), ...(right.value as readonly ConstantValue[])]);
  if ((op === "Add" || op === "Sub") && isNumber(left) && isNumber(right)) {
    const factor = op === "Add" ? 1 : -1;
    const [p, q] = [parts(left), parts(right)];
    return complex(p.re + factor * q.re, p.im + factor * q.im);
  }
  return null;
}

function integers(a: bigint, op: Operator, b: bigint): ConstantValue | null {
  switch (op) {
    case "Add":
      return int(a + b);
    case "Sub":
      return int(a - b);
    case "Mult":
      return int(a * b);
    case "BitAnd":
      return int(a & b);
    case "BitOr":
      return int(a | b);
    case "BitXor":
      return int(a ^ b);
    case "LShift":
      return b < 0n || b > MOST_BITS ? null : int(a << b);
    case "RShift":
      return b < 0n || b > MOST_BITS ? null : int(a >> b);
    case "Pow":
      if (b < 0n || b * BigInt(a.toString(2).length) > MOST_BITS) return null;
      return int(a ** b);
    case "FloorDiv":
      return b === 0n ? null : int((a - modulo(a, b)) / b);
    case "Mod":
      return b === 0n ? null : int(modulo(a, b));
    case "Div": {
      const [x, y] = [Number(a), Number(b)];
      return b === 0n || !Number.isSafeInteger(x) || !Number.isSafeInteger(y) ? null : float(x / y);
    }
    default:
      return null;
  }
}

/** Python's modulo: the result has the sign of the divisor. */
function modulo(a: bigint, b: bigint): bigint {
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

function reals(x: number, op: Operator, y: number): ConstantValue | null {
  switch (op) {
    case "Add":
      return float(x + y);
    case "Sub":
      return float(x - y);
    case "Mult":
      return float(x * y);
    case "Div":
      return y === 0 ? null : float(x / y);
    // Powers and floored division are left out: their last digit is up to the C library.
    default:
      return null;
  }
}

function logic(a: bigint, op: Operator, b: bigint): ConstantValue {
  return plain("bool", (op === "BitAnd" ? a & b : op === "BitOr" ? a | b : a ^ b) !== 0n);
}

function repeat(sequence: ConstantValue, times: bigint): ConstantValue | null {
  const { type, value } = sequence;
  const count = times < 0n ? 0 : Number(times);
  if (type === "str" || type === "bytes") {
    const text = value as string;
    return text.length * count > LONGEST ? null : plain(type, text.repeat(count));
  }
  if (type !== "tuple") return null;
  const items = value as readonly ConstantValue[];
  return items.length * count > LONGEST ? null : tuple(Array.from({ length: count }, () => items).flat());
}

function integer(constant: ConstantValue): bigint | null {
  if (constant.type === "bool") return constant.value ? 1n : 0n;
  return constant.type === "int" ? BigInt(constant.value as number | bigint) : null;
}

/** The operand as a double, as Python converts it in mixed arithmetic; null where it is no real number or too large. */
function real(constant: ConstantValue): number | null {
  if (constant.type === "float") return constant.value as number;
  const whole = integer(constant);
  if (whole === null) return null;
  const number = Number(whole);
  return Number.isFinite(number) ? number : null;
}

function isNumber(constant: ConstantValue): boolean {
  return constant.type === "complex" || real(constant) !== null;
}

function parts(constant: ConstantValue): Complex {
  return constant.type === "complex" ? (constant.value as Complex) : { re: real(constant) ?? 0, im: 0 };
}

function int(value: bigint): ConstantValue {
  const number = Number(value);
  return { type: "int", value: Number.isSafeInteger(number) ? number : value, key: `n:${value}` };
}

/** Null for NaN, which equals nothing. */
function float(value: number): ConstantValue | null {
  return Number.isNaN(value) ? null : { type: "float", value, key: realKey(value) };
}

function complex(re: number, im: number): ConstantValue | null {
  if (Number.isNaN(re) || Number.isNaN(im)) return null;
  const key = im === 0 ? realKey(re) : `${realKey(re)}+${realKey(im)}j`;
  return { type: "complex", value: { re, im }, key };
}

function realKey(value: number): string {
  return `n:${Number.isInteger(value) ? BigInt(value) : value}`;
}

function plain(
  type: "str" | "bytes" | "bool" | "NoneType" | "ellipsis",
  value: string | boolean | null,
): ConstantValue {
  if (type === "bool") return { type, value, key: value ? "n:1" : "n:0" };
  if (type === "str" || type === "bytes") return { type, value, key: `${type}:${value}` };
  return { type, value: null, key: type };
}

function shortText(type: "str" | "bytes", text: string): ConstantValue | null {
  return text.length > LONGEST ? null : plain(type, text);
}

function tuple(items: readonly ConstantValue[]): ConstantValue | null {
  if (items.length > LONGEST) return null;
  return { type: "tuple", value: items, key: tupleKey(items.map((item) => item.key)) };
}

function tupleKey(keys: readonly string[]): string {
  return `(${keys.map((key) => `${key.length}:${key}`).join(",")})`;
}

/** `unprintable`: the last of the code points from 0x7f on that are written as `\xNN`. */
function quote(text: string, unprintable: number): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (character === mark || character === "\\") body += `\\${character}`;
    else if (character === "\n") body += "\\n";
    else if (character === "\r") body += "\\r";
    else if (character === "\t") body += "\\t";
    else if (code < 0x20 || (code >= 0x7f && code <= unprintable) || code === 0xad)
      body += `\\x${code.toString(16).padStart(2, "0")}`;
    else body += character;
  }
  return mark + body + mark;
}
