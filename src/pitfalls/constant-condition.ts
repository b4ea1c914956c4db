/**
 * Conditions whose answer is fixed by their form: `x == 1 or 2`, `x != a or x != b`, `x == ("a" or "b")`, and the ones
 * that a tight `|` or `&` takes apart. One family of slips, so one file: they share their questions and their repairs.
 */
import { isTruthTest, type Link, links } from "../analysis/comparisons";
import { isTruthy } from "../analysis/constants";
import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { BoolOp, Call, Compare, Expr } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  for (const bool of model.nodes("BoolOp")) {
    if (!bool.values.some(comparison)) {
      const settled = settledBy(model, bool);
      if (settled) yield settled;
      continue;
    }
    const found = [...loneConstants(model, bool), ...constantsBefore(model, bool)];
    yield* found.length > 0 ? found : [...sameSubject(model, bool), ...bothEnds(model, bool)];
  }
  for (const compare of model.nodes("Compare")) {
    if (compare.ops.length === 2) yield* emptyChain(model, compare);
    if (!isOperation(compare.left) && !compare.comparators.some(isOperation)) continue;
    const report = grouped(model, compare) ?? tightOperator(model, compare);
    if (report) yield report;
  }
  for (const call of model.nodes("Call")) {
    const report = call.args.some(isOperation) ? groupedArgument(model, call) : null;
    if (report) yield report;
  }
}

const isOperation = ({ kind }: Expr): boolean => kind === "BoolOp" || kind === "BinOp";

const oneLine = (text: string) => text.replace(/\s+/g, " ");
const code = (model: Model, expr: Expr) => {
  const text = oneLine(model.text(expr));
  return text.length <= 50 ? `\`${text}\`` : "the operand";
};

/** A literal text, number or tuple that counts as true. */
function isTruthyLiteral(model: Model, expr: Expr): boolean {
  if (expr.kind !== "Constant" && expr.kind !== "UnaryOp" && expr.kind !== "Tuple") return false;
  if (expr.kind === "UnaryOp" && expr.op === "Not") return false;
  if (expr.kind === "Constant" && (expr.type === "bool" || expr.type === "ellipsis")) return false;
  const value = model.constant(expr);
  return value !== null && isTruthy(value);
}

const isTrue = (expr: Expr) => expr.kind === "Constant" && expr.value === true;

/** Capital names that stand for alternatives of the same kind as the one compared with: `Color.RED`, `READ`. */
function isAlternative(model: Model, expr: Expr, compared: Expr): boolean {
  if (expr.kind === "Attribute" && compared.kind === "Attribute")
    return /^[A-Z]/.test(expr.attr) && /^[A-Z]/.test(compared.attr) && model.same(expr.value, compared.value);
  if (expr.kind !== "Name" || compared.kind !== "Name" || !/^[A-Z][A-Z0-9_]*$/.test(expr.id)) return false;
  const [value, other] = [model.constant(expr), model.constant(compared)];
  return value !== null && value.type === other?.type && value.type !== "bool" && isTruthy(value);
}

/** The comparison that an operand is, or that it ends in: `x == 1`, `not x == 1`, `y and x == 1`. */
function comparison(expr: Expr): Compare | null {
  if (expr.kind === "Compare") return expr;
  if (expr.kind === "UnaryOp" && expr.op === "Not") return comparison(expr.operand);
  return expr.kind === "BoolOp" ? comparison(expr.values.at(-1)!) : null;
}

const bounds = (model: Model, expr: Expr) => model.parentheses(expr) ?? { start: expr.start, end: expr.end };

/** From the first to the last of these operands, with their parentheses. */
const across = (model: Model, first: Expr, last: Expr) =>
  model.span(first, bounds(model, first).start, bounds(model, last).end);

/** `if ready or True:` and `if ready and False:`: one operand decides alone. */
function settledBy(model: Model, bool: BoolOp): Report | null {
  if (bool.values.length < 2 || !isTruthTest(model, bool)) return null;
  const isOr = bool.op === "Or";
  const decides = bool.values.find((v) => v.kind === "Constant" && v.type === "bool" && v.value === isOr);
  return decides
    ? {
        at: bool,
        level: "info",
        message: `\`${model.text(decides)}\` decides this condition alone: it is always ${isOr ? "true" : "false"}, whatever the rest says. Delete it, or write what was meant.`,
      }
    : null;
}

// ------------------------------------------------------------ x == 1 or 2
function* loneConstants(model: Model, bool: BoolOp): Iterable<Report> {
  const { values, op } = bool;
  for (let i = 1; i < values.length; i++) {
    const compare = comparison(values[i - 1]!);
    const lone = values[i]!;
    const compared = compare?.comparators.at(-1);
    const stands = (v: Expr | undefined) =>
      v && compared && (isTruthyLiteral(model, v) || (op === "Or" && isTrue(v)) || isAlternative(model, v, compared));
    if (!compare || !stands(lone)) continue;
    let last = i;
    while (stands(values[last + 1])) last++;
    if (op === "And" && !isAddition(model, bool, lone, compared!)) continue;
    // `x == 1 or x == 2 or 3` is one slip from its start on.
    let first = i - 1;
    while (first > 0 && membership(model, op, values.slice(first - 1, last + 1)).length > 0) first--;
    const group = values.slice(first, last + 1);
    const head = first < i - 1 || values[first]!.kind === "UnaryOp" ? values[first]! : compare;
    const fixes = membership(model, op, [head, ...group.slice(1)]);
    const effect = op === "Or" ? "makes that always true" : "adds nothing";
    const instead = fixes[0]?.changes[0]?.text;
    yield {
      at: across(model, head, values[last]!),
      ...(isTrue(lone) ? { level: "info" as const } : {}),
      message: `${code(model, lone)} stands alone here: Python reads \`(${oneLine(model.text(values[i - 1]!))}) ${op.toLowerCase()} ${oneLine(model.text(lone))}\`, and a constant that counts as true ${effect}. Write ${instead && instead.length < 60 ? `\`${instead}\`` : "out each comparison"}.`,
      fixes,
    };
    i = last;
  }
}

/** `x == 1 and 2` is a slip where truth is asked; `n == 1 and "item"` gives a value on purpose. */
function isAddition(model: Model, bool: BoolOp, lone: Expr, compared: Expr): boolean {
  const parent = model.parent(bool);
  if (parent?.kind === "BoolOp")
    return parent.values.at(-1) !== bool && parent.op === "Or" ? false : isTruthTest(model, bool);
  return isTruthTest(model, bool) || model.constant(lone)?.type === model.constant(compared)?.type;
}

/** `x == 1 or x == 2 or 3` as `x in (1, 2, 3)`, where every operand is a constant or compares the same thing. */
function membership(model: Model, join: BoolOp["op"], operands: readonly Expr[]): FixPlan[] {
  const texts: string[] = [];
  let subject: Expr | null = null;
  let op: string | null = null;
  for (const operand of operands) {
    if (operand.kind !== "Compare") {
      if (!subject || isTrue(operand) || operand.kind === "BoolOp") return [];
      texts.push(model.text(operand));
      continue;
    }
    const sides = operand.ops.length === 1 ? subjectAndConstant(model, operand) : null;
    if (!sides || (subject && !model.same(subject, sides.subject)) || (op && op !== operand.ops[0])) return [];
    [subject, op] = [sides.subject, operand.ops[0]!];
    texts.push(model.text(sides.constant));
  }
  if (!subject || (op !== "Eq" && op !== "NotEq")) return [];
  if (join === "And" && op === "Eq" && !operands.every((v) => v.kind === "Compare")) return [];
  const place = across(model, operands[0]!, operands.at(-1)!);
  if (/[\r\n#]/.test(model.text(place))) return [];
  const word = op === "Eq" ? "in" : "not in";
  const text = `${sourceOf(model, subject)} ${word} (${texts.join(", ")})`;
  const change = model.edit.replaceSpan(subject, place.start, place.end, text);
  return [{ title: `Ask \`${word}\` for all values`, safe: false, changes: [change] }];
}

const sourceOf = (model: Model, expr: Expr) => {
  const parens = model.parentheses(expr);
  return parens ? model.text(model.span(expr, parens.start, parens.end)) : model.text(expr);
};

/** The two sides of a comparison with a constant (or a capital name), on whichever side it stands. */
function subjectAndConstant(model: Model, { left, comparators }: Compare): { subject: Expr; constant: Expr } | null {
  const right = comparators[0]!;
  const isConstant = (e: Expr) =>
    model.constant(e) !== null || (e.kind === "Attribute" && /^[A-Z][A-Z0-9_]*$/.test(e.attr));
  if (isConstant(right) && !isConstant(left)) return { subject: left, constant: right };
  return isConstant(left) && !isConstant(right) ? { subject: right, constant: left } : null;
}

// ------------------------------------------------------------ "a" or "b" in s
function* constantsBefore(model: Model, bool: BoolOp): Iterable<Report> {
  const { values } = bool;
  for (const [i, value] of values.entries()) {
    if (value.kind !== "Compare" || value.ops.length !== 1 || !isTruthyLiteral(model, value.left)) continue;
    if (!["In", "NotIn", "Eq", "NotEq"].includes(value.ops[0]!)) continue;
    let first = i;
    while (first > 0 && isTruthyLiteral(model, values[first - 1]!)) first--;
    const before = values.slice(first, i);
    const [lone] = before;
    if (!lone || model.constant(lone)?.type !== model.constant(value.left)?.type) continue;
    if (first > 0 && comparison(values[first - 1]!)) continue;
    const word = bool.op.toLowerCase();
    const tail = model.place(value).chunk.text.slice(bounds(model, value.left).end, value.end);
    const effect = bool.op === "Or" ? "the condition is always true" : `only ${code(model, value)} is asked`;
    const place = across(model, lone, value);
    yield {
      at: place,
      message: `${code(model, lone)} stands alone here, and a constant that is not empty counts as true, so ${effect}. Write the comparison out for each: \`${oneLine(model.text(lone) + tail)} ${word} …\`.`,
      fixes:
        /[\r\n#]/.test(model.text(place)) || !model.pure(value)
          ? []
          : [
              {
                title: "Write the comparison out for each value",
                safe: false,
                changes: before.map((v) => model.edit.insertAfter(v, tail)),
              },
            ],
    };
  }
}

// ------------------------------------------------------------ x != a or x != b
function* sameSubject(model: Model, bool: BoolOp): Iterable<Report> {
  const wanted = bool.op === "Or" ? ["NotEq", "IsNot"] : ["Eq", "Is"];
  const seen: { value: Expr; subject: Expr; key: string }[] = [];
  let [first, last]: (Expr | null)[] = [null, null];
  for (const value of bool.values) {
    if (value.kind !== "Compare" || value.ops.length !== 1 || !wanted.includes(value.ops[0]!)) continue;
    const sides = subjectAndConstant(model, value);
    const constant = sides && model.constant(sides.constant);
    if (!constant || !model.pure(sides.subject)) continue;
    if (value.ops[0]!.startsWith("Is") && constant.type !== "NoneType" && constant.type !== "bool") continue;
    const other = seen.find((s) => s.key !== constant.key && model.same(s.subject, sides.subject));
    if (other) [first, last] = [first ?? other.value, value];
    seen.push({ value, subject: sides.subject, key: constant.key });
  }
  if (!first || !last) return;
  const name = code(model, seen.find((s) => s.value === first)!.subject);
  yield {
    at: across(model, first, last),
    message:
      bool.op === "Or"
        ? `This is always True: ${name} cannot equal both values, so one of the \`!=\` always holds. Join them with \`and\`, or use \`not in\`.`
        : `This is always False: ${name} cannot equal both values at once. Join them with \`or\`, or use \`in\`.`,
    fixes: membership(model, bool.op, bool.values.slice(bool.values.indexOf(first), bool.values.indexOf(last) + 1)),
  };
}

// ------------------------------------------------------------ x < 13 and x > 19
interface End {
  readonly value: Expr;
  readonly subject: Expr;
  readonly limit: number;
  /** The subject is above the limit, or below it. */
  readonly above: boolean;
  readonly included: boolean;
}

const MIRRORED: Readonly<Record<string, string>> = { Lt: "Gt", LtE: "GtE", Gt: "Lt", GtE: "LtE" };

/** `x > 19`, `13 > x`: a comparison by size with a number. */
function endOf(model: Model, value: Expr): End | null {
  if (value.kind !== "Compare" || value.ops.length !== 1 || !(value.ops[0]! in MIRRORED)) return null;
  const sides = subjectAndConstant(model, value);
  const limit = sides && numberOf(model, sides.constant);
  if (limit === null || limit === undefined || !model.pure(sides!.subject)) return null;
  const op = sides!.subject === value.left ? value.ops[0]! : MIRRORED[value.ops[0]!]!;
  return { value, subject: sides!.subject, limit, above: op.startsWith("G"), included: op.endsWith("E") };
}

function numberOf(model: Model, expr: Expr): number | null {
  const known = model.constant(expr);
  return known !== null && (known.type === "int" || known.type === "float") ? Number(known.value) : null;
}

/** `x < 13 and x > 19` holds for no number, `x > 13 or x < 19` for each. */
function* bothEnds(model: Model, bool: BoolOp): Iterable<Report> {
  const ends = bool.values.map((value) => endOf(model, value)).filter((end) => end !== null);
  for (const [i, one] of ends.entries())
    for (const other of ends.slice(i + 1)) {
      if (one.above === other.above || !model.same(one.subject, other.subject)) continue;
      const [low, high] = one.above ? [one, other] : [other, one];
      const gap = low.limit - high.limit;
      const isOr = bool.op === "Or";
      if (isOr ? gap > 0 || (gap === 0 && !low.included && !high.included) : gap < 0) continue;
      if (!isOr && gap === 0 && low.included && high.included) continue;
      const name = code(model, one.subject);
      yield {
        at: across(model, one.value, other.value),
        message: isOr
          ? `This is always True: every number is above ${low.limit} or below ${high.limit}, whatever ${name} is. Join the two with \`and\`, or check the limits.`
          : `This is always False: no number is above ${low.limit} and below ${high.limit}, whatever ${name} is. Join the two with \`or\`, or check the limits.`,
      };
      return;
    }
}

/** `19 < x < 13` */
function* emptyChain(model: Model, { left, ops, comparators }: Compare): Iterable<Report> {
  const [first, second] = ops;
  const rises = /^Lt/.test(first!) && /^Lt/.test(second!);
  if (!rises && !(/^Gt/.test(first!) && /^Gt/.test(second!))) return;
  const [from, to] = [numberOf(model, left), numberOf(model, comparators[1]!)];
  if (from === null || to === null || model.constant(comparators[0]!) || (rises ? from <= to : from >= to)) return;
  yield {
    at: across(model, left, comparators[1]!),
    message: `This is always False: no number is between ${from} and ${to} in this order. Swap the two limits.`,
  };
}

// ------------------------------------------------------------ x == ("a" or "b")
/** `("a" or "b")`: all operands are literals, so one of them is the result whatever happens. */
function literalChoice(model: Model, expr: Expr): BoolOp | null {
  return expr.kind === "BoolOp" && expr.values.every((v) => isTruthyLiteral(model, v)) ? expr : null;
}

function grouped(model: Model, compare: Compare): Report | null {
  for (const link of links(compare)) {
    const choice = literalChoice(model, link.right) ?? literalChoice(model, link.left) ?? bitOr(model, link);
    if (!choice) continue;
    const [word, chosen] =
      choice.kind === "BoolOp"
        ? [choice.op.toLowerCase(), choice.op === "Or" ? choice.values[0]! : choice.values.at(-1)!]
        : ["|", null];
    return {
      at: compare,
      message: chosen
        ? `${code(model, choice)} is worked out first and gives ${code(model, chosen)}, so this compares only with ${code(model, chosen)}. Use \`in\` with a tuple of all values.`
        : `\`${word}\` is not "or": it combines the bits of both sides before the comparison. Use \`in\` with a tuple of all values.`,
      fixes: groupFix(model, link, choice),
    };
  }
  return null;
}

/** `x == "a" | "b"`, `x == 1 | 2` with plain decimal numbers. */
function bitOr(model: Model, { op, right }: Link): Expr | null {
  if ((op !== "Eq" && op !== "NotEq") || right.kind !== "BinOp" || right.op !== "BitOr") return null;
  return operands(right).every((e) => e.kind === "Constant" && (e.type === "str" || /^[0-9]+$/.test(model.text(e))))
    ? right
    : null;
}

function operands(expr: Expr): Expr[] {
  if (expr.kind === "BoolOp") return expr.values;
  return expr.kind === "BinOp" && expr.op === "BitOr" ? [...operands(expr.left), expr.right] : [expr];
}

function groupFix(model: Model, link: Link, choice: Expr): FixPlan[] {
  const { compare, left, op } = link;
  if (compare.ops.length !== 1 || choice === left || (op !== "Eq" && op !== "NotEq")) return [];
  const text = `${op === "Eq" ? "in" : "not in"} (${operands(choice)
    .map((v) => model.text(v))
    .join(", ")})`;
  if (/[\r\n#]/.test(model.text(compare))) return [];
  return [
    {
      title: "Ask `in` for all values",
      safe: false,
      changes: [model.edit.replaceSpan(compare, link.opStart, compare.end, text)],
    },
  ];
}

/** `isinstance(x, int or float)`, `s.startswith("a" or "b")`. */
function groupedArgument(model: Model, call: Call): Report | null {
  const isType = model.isBuiltin(call.func, "isinstance", "issubclass");
  const isEdge = call.func.kind === "Attribute" && ["startswith", "endswith"].includes(call.func.attr);
  const argument = isType ? call.args[1] : isEdge ? call.args[0] : undefined;
  if (argument?.kind !== "BoolOp") return null;
  const isClass = (e: Expr) =>
    (e.kind === "Name" && /^builtins\.[a-z]+$/.test(model.qualified(e) ?? "")) || model.classOf(e) !== null;
  if (!argument.values.every((v) => (isType ? isClass(v) : isTruthyLiteral(model, v)))) return null;
  const chosen = argument.op === "Or" ? argument.values[0]! : argument.values.at(-1)!;
  const tuple = `(${argument.values.map((v) => model.text(v)).join(", ")})`;
  const at = model.parentheses(argument);
  const span = at && at.end < call.end ? at : argument;
  return {
    at: call,
    message: `${code(model, argument)} is worked out first and gives ${code(model, chosen)}, so nothing else is checked. Pass a tuple: \`${oneLine(tuple)}\`.`,
    fixes: /[\r\n#]/.test(tuple)
      ? []
      : [{ title: "Pass a tuple", safe: false, changes: [model.edit.replaceSpan(call, span.start, span.end, tuple)] }],
  };
}

// ------------------------------------------------------------ a == 1 & b == 2
function tightOperator(model: Model, compare: Compare): Report | null {
  if (compare.ops.length < 2) return null;
  for (const middle of compare.comparators.slice(0, -1)) {
    if (middle.kind !== "BinOp" || (middle.op !== "BitAnd" && middle.op !== "BitOr") || model.parentheses(middle))
      continue;
    if (!model.constant(middle.left) || model.constant(middle.right)) continue;
    const sign = middle.op === "BitAnd" ? "&" : "|";
    const word = middle.op === "BitAnd" ? "and" : "or";
    return {
      at: compare,
      message: `\`${sign}\` binds tighter than the comparisons: Python works out ${code(model, middle)} first and compares with that. Write \`${word}\`, or put each comparison in parentheses for arrays.`,
      fixes:
        compare.ops.length === 2
          ? [
              {
                title: `Write \`${word}\``,
                safe: false,
                changes: [model.edit.replaceSpan(middle, middle.opStart, middle.opStart + 1, word)],
              },
            ]
          : [],
    };
  }
  return null;
}
