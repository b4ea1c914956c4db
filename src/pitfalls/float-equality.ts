/**
 * Equality of floats that were computed. The guiding question is "where did this value come from?": a value that was
 * only stored is exact, one that was calculated with a decimal fraction is a rounding result.
 */
import { type Link, linkPlace, links, OVERLOADING_PACKAGES } from "../analysis/comparisons";
import { floatRepr, isExactDecimal } from "../analysis/constants";
import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import {
  ARITHMETIC,
  FLOAT_FUNCTIONS,
  isLibraryConstant,
  mayBeComputed,
  mayBeInexact,
  mayStep,
} from "../analysis/rounded";
import { itemsOf } from "../analysis/types";
import type { BinOp, Call, Expr, Kind, Name, Node } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  for (const compare of model.nodes("Compare")) {
    if (compare.ops.every((op) => !ASKS_EQUALITY.has(op))) continue;
    for (const link of links(compare)) {
      const finding =
        link.op === "Eq" || link.op === "NotEq"
          ? equality(model, link)
          : link.op === "In" || link.op === "NotIn"
            ? membership(model, link)
            : null;
      if (finding) yield { at: linkPlace(model, link), ...finding };
    }
  }
}

const ASKS_EQUALITY = new Set(["Eq", "NotEq", "In", "NotIn"]);

/**
 * `rounded`: a decimal fraction went in, so the result is inexact for nearly all inputs; `divided`: a true division or
 * a library function, exact for some inputs; `pi`: a function of math.pi or the square of a root, which surely misses.
 */
type Origin = "rounded" | "divided" | "pi";

type Finding = Omit<Report, "at">;

function equality(model: Model, link: Link): Finding | null {
  const { left, right } = link;
  if (isPlain(left) || isPlain(right) || !mayMiss(model, left, right)) return null;
  if (isInfinite(model, left) || isInfinite(model, right) || isMask(model, link)) return null;
  if (left.kind === "Starred" || model.same(left, right) || isExactType(model, left) || isExactType(model, right))
    return null;
  const step = stepOf(model, left) ?? stepOf(model, right);
  if (step) return stepping(model, link, step);
  const [a, b] = [originOf(model, left), originOf(model, right)];
  if (!a && !b) return productWithDecimal(model, link);
  const [computed, origin, other, otherOrigin] =
    a && (!b || a !== "divided") ? [left, a, right, b] : [right, b!, left, a];
  if (isRoundedTo(model, other, computed)) return null;
  if (knownNumber(model, left) && knownNumber(model, right)) return exactOutcome(model, link);
  if (!isSurelyFloat(model, computed)) {
    if (model.imports("sympy", "mpmath")) return null;
    const isFloat = isInexactValue(model, other) || model.typeOf(other)?.name === "float";
    if (origin === "divided" && !isFloat && model.imports("decimal", "fractions")) return null;
  }
  const isLoose = isLength(model, computed) && !model.constant(other);
  if (!isLoose && !isMisfit(model, origin, computed, other, otherOrigin)) return null;
  return {
    ...((isLoose && !otherOrigin && model.typeOf(other)?.name !== "float") || isExpectation(model, computed, other)
      ? { level: "info" as const }
      : {}),
    message: `${quoted(model, computed)} is computed with floats, which are rounded at every step, so \`${link.op === "Eq" ? "==" : "!="}\` may go wrong by the last digit. Compare with a tolerance: \`${closeText(model, link)}\`.`,
    fixes: fixes(model, link),
  };
}

/** A value that is no number, by its form. */
const isPlain = (expr: Expr) =>
  expr.kind === "Constant" ? expr.type !== "float" && expr.type !== "int" : EXACT_FORMS.has(expr.kind);

const EXACT_FORMS = new Set<Kind>(["JoinedStr", "List", "ListComp", "Tuple", "Set", "SetComp", "Dict", "DictComp"]);

/** A quick look that needs no types: is there anything that float arithmetic may have made? */
function mayMiss(model: Model, left: Expr, right: Expr): boolean {
  if (growsByDecimals(model, left) || growsByDecimals(model, right)) return true;
  if (mayBeComputed(model, left) || mayBeComputed(model, right)) return true;
  if ((left.kind === "Name" && mayStep(model, left)) || (right.kind === "Name" && mayStep(model, right))) return true;
  return (left.kind === "BinOp" && mayBeInexact(model, right)) || (right.kind === "BinOp" && mayBeInexact(model, left));
}

/** Does comparing `computed` with `other` ask for more than floats can give? */
function isMisfit(model: Model, origin: Origin, computed: Expr, other: Expr, otherOrigin: Origin | null): boolean {
  if (model.typeOf(other)?.name === "str") return false;
  if (origin === "pi") return true;
  const inexact = isInexactValue(model, other);
  if (inexact || otherOrigin) return true;
  const exact = model.constant(other);
  if (origin === "rounded")
    return exact === null || (exact.value === 0 && isModulo(computed)) || isSumOfDecimals(model, computed);
  return exact === null && model.typeOf(other)?.name === "float";
}

/** `clock() == 0.25 + 0.1`: a constant written as a sum, beside a value of unknown origin. */
const isExpectation = (model: Model, computed: Expr, other: Expr) =>
  model.constant(computed) !== null && originOf(model, other) === null;

/** Packages with numbers of their own may stand behind a name, but not behind a literal or a known type. */
function isSurelyFloat(model: Model, expr: Expr): boolean {
  if (model.typeOf(expr)?.name === "float") return true;
  return FLOAT_FUNCTIONS.test((expr.kind === "Call" && model.qualified(expr.func)) || "");
}

/** `values[a == b]`: arrays are compared item by item. */
function isMask(model: Model, { compare }: Link): boolean {
  const parent = model.parent(compare);
  return parent?.kind === "Subscript" && parent.slice === compare && model.imports(...OVERLOADING_PACKAGES);
}

/** `math.hypot(a, b)`, `math.sqrt(a * a + b * b)`: whatever it is compared with, it was rounded on the way. */
function isLength(model: Model, expr: Expr): boolean {
  if (expr.kind !== "Call") return false;
  const name = model.qualified(expr.func) ?? "";
  return (
    /^math\.(hypot|dist)$/.test(name) ||
    (name === "math.sqrt" && expr.args[0]?.kind === "BinOp" && expr.args[0].op === "Add")
  );
}

const isModulo = (expr: Expr) => expr.kind === "BinOp" && expr.op === "Mod";
const isSumOfDecimals = (model: Model, expr: Expr) => expr.kind === "Call" && model.isBuiltin(expr.func, "sum");

// ------------------------------------------------------------ where a value comes from
function originOf(model: Model, expr: Expr, depth = 0): Origin | null {
  if (depth > 6) return null;
  switch (expr.kind) {
    case "UnaryOp":
      return expr.op === "Not" ? null : originOf(model, expr.operand, depth + 1);
    case "NamedExpr":
      return originOf(model, expr.value, depth + 1);
    case "Attribute":
      return growsByDecimals(model, expr) ? "rounded" : null;
    case "Name": {
      const value = definition(model, expr);
      if (value) return value.kind !== "Constant" ? originOf(model, value, depth + 1) : null;
      return accumulates(model, expr, depth) ? "rounded" : null;
    }
    case "BinOp":
      return ARITHMETIC.has(expr.op) ? originOfArithmetic(model, expr, depth) : null;
    case "Call": {
      const name = model.qualified(expr.func) ?? "";
      if (FLOAT_FUNCTIONS.test(name))
        return expr.args.some((arg) => mentionsPi(model, arg)) && /(sin|cos|tan)$/.test(name) ? "pi" : "divided";
      if (name === "builtins.abs") return expr.args[0] ? originOf(model, expr.args[0], depth + 1) : null;
      return name === "builtins.sum" && sumsDecimals(model, expr) ? "rounded" : null;
    }
    default:
      return null;
  }
}

/** `total += price * 1.1`: some way to the read adds a rounded value. */
function accumulates(model: Model, name: Name, depth: number): boolean {
  return (model.reaching(name)?.bindings ?? []).some(
    ({ owner }) =>
      owner.kind === "AugAssign" &&
      (owner.op === "Add" || owner.op === "Sub") &&
      (originOf(model, owner.value, depth + 1) === "rounded" || isDecimalItem(model, owner.value)),
  );
}

/** The variable of `for price in [0.1, 0.2]`. */
function isDecimalItem(model: Model, expr: Expr): boolean {
  const binding = expr.kind === "Name" ? model.onlyDefinition(expr) : null;
  const items = binding?.kind === "for" ? itemsOf(binding.node) : null;
  return items?.some((item) => isInexactValue(model, item)) ?? false;
}

/** `self.total`, to which some method adds a decimal fraction. */
function growsByDecimals(model: Model, expr: Expr): boolean {
  if (expr.kind !== "Attribute") return false;
  const facts = model.selfClass(expr.value)?.attributes.get(expr.attr);
  return [...(facts?.assigned ?? []), ...(facts?.mutated ?? [])].some(({ node }) => {
    const stmt = model.parent(node);
    return (
      stmt?.kind === "AugAssign" &&
      stmt.target === node &&
      (stmt.op === "Add" || stmt.op === "Sub") &&
      isInexactValue(model.of(stmt), stmt.value)
    );
  });
}

function originOfArithmetic(model: Model, expr: BinOp, depth: number): Origin | null {
  const { left, op, right } = expr;
  if (isExactType(model, left) || isExactType(model, right) || isTextual(model, left) || isTextual(model, right))
    return null;
  const isRoot = (e: Expr) => isSquareRoot(model, e);
  if (
    (op === "Pow" && isRoot(left) && model.constant(right)?.value === 2) ||
    (op === "Mult" && isRoot(left) && isRoot(right))
  )
    return "pi";
  if (op === "Pow" && model.constant(right)?.type === "float" && model.constant(left) === null) return "divided";
  if (isInexactValue(model, left) || isInexactValue(model, right)) return "rounded";
  const [a, b] = [originOf(model, left, depth + 1), originOf(model, right, depth + 1)];
  if (a === "pi" || b === "pi") return "rounded";
  if (op === "Div" && isInexactFraction(model, left, right)) return "rounded";
  if (a || b) return a === "rounded" || b === "rounded" ? "rounded" : "divided";
  return op === "Div" && isDivision(model, expr) ? "divided" : null;
}

/** `1 / 3` of whole numbers: a fraction that no binary number equals. */
function isInexactFraction(model: Model, left: Expr, right: Expr): boolean {
  const [a, b] = [model.constant(left), model.constant(right)];
  if (a?.type !== "int" || b?.type !== "int" || !b.value) return false;
  let [top, bottom] = [BigInt(a.value as number), BigInt(b.value as number)];
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  while (bottom % 2n === 0n) bottom /= 2n;
  return top % bottom !== 0n;
}

/** A division of numbers, as far as one can tell: a `/` between paths or fractions is none. */
function isDivision(model: Model, { left, right }: BinOp): boolean {
  const divisor = model.constant(right);
  if (divisor && model.constant(left)) return false;
  if (divisor)
    return (divisor.type === "int" || divisor.type === "float") && !isPowerOfTwo(Math.abs(Number(divisor.value)));
  const numeric = (e: Expr) =>
    ["int", "float"].includes(model.typeOf(e)?.name ?? "") || model.constant(e) !== null || isBuiltinNumber(model, e);
  if (numeric(left) || numeric(right)) return true;
  const pathLike = (e: Expr) => /path|dir|root|base|folder|parent|home|tmp|prefix/i.test(model.text(e));
  return (
    !model.imports("pathlib", "fractions", "decimal", "py", "sympy") &&
    !pathLike(left) &&
    !pathLike(right) &&
    [left, right].every((e) => e.kind === "Name" || e.kind === "Attribute")
  );
}

const isBuiltinNumber = (model: Model, expr: Expr) =>
  expr.kind === "Call" && model.isBuiltin(expr.func, "sum", "len", "float", "int");

function isPowerOfTwo(value: number): boolean {
  if (value === 0 || !Number.isFinite(value)) return false;
  const exponent = Math.log2(value);
  return Number.isInteger(exponent);
}

/** A float that the decimal in the text, or the decimals that it was computed from, do not name exactly. */
function isInexactValue(model: Model, expr: Expr): boolean {
  if (expr.kind === "UnaryOp" && expr.op !== "Not") return isInexactValue(model, expr.operand);
  if (expr.kind === "Constant") return expr.type === "float" && !isExactDecimal(model.text(expr));
  if (isLibraryConstant(model, expr)) return true;
  if (expr.kind !== "Name") return false;
  const value = definition(model, expr);
  return value !== null && value !== expr && value.kind !== "Name" && isInexactValue(model, value);
}

function definition(model: Model, name: Name): Expr | null {
  const reached = model.onlyDefinition(name);
  if (reached)
    return reached.kind === "assign" || reached.kind === "annassign" || reached.kind === "walrus"
      ? reached.value
      : null;
  const single = model.reaching(name) ? null : model.single(name);
  return single && (single.kind === "assign" || single.kind === "annassign") ? single.value : null;
}

function sumsDecimals(model: Model, call: Call): boolean {
  let values = call.args[0];
  if (values?.kind === "Name") values = definition(model, values) ?? values;
  if (values?.kind === "BinOp" && values.op === "Mult") values = values.left;
  if (values?.kind === "GeneratorExp" || values?.kind === "ListComp")
    return isInexactValue(model, values.elt) || originOf(model, values.elt) === "rounded";
  return (values?.kind === "List" || values?.kind === "Tuple") && values.elts.some((e) => isInexactValue(model, e));
}

function isSquareRoot(model: Model, expr: Expr): boolean {
  if (expr.kind === "Name") {
    const value = definition(model, expr);
    return value !== null && value.kind !== "Name" && isSquareRoot(model, value);
  }
  if (expr.kind === "Call") return /^(math|cmath|numpy)\.sqrt$/.test(model.qualified(expr.func) ?? "");
  return expr.kind === "BinOp" && expr.op === "Pow" && model.constant(expr.right)?.value === 0.5;
}

function mentionsPi(model: Model, expr: Expr): boolean {
  for (const node of model.within(expr))
    if ((node.kind === "Attribute" || node.kind === "Name") && /\.(pi|tau)$/.test(model.qualified(node) ?? ""))
      return true;
  return false;
}

const EXACT = /^(Decimal|Fraction|str|bytes|list|tuple|set|dict|Path|NoneType|bool|instance)$/;
const TOLERANT = /(approx|isclose|allclose|almost)/i;

/** A value for which `==` is exact or already tolerant. */
function isExactType(model: Model, expr: Expr): boolean {
  if (expr.kind === "Call") {
    const name = expr.func.kind === "Attribute" ? expr.func.attr : expr.func.kind === "Name" ? expr.func.id : "";
    if (TOLERANT.test(name) || name === "Decimal" || name === "Fraction" || name === "Path") return true;
  }
  if (expr.kind === "BinOp") return isExactType(model, expr.left) || isExactType(model, expr.right);
  return EXACT.test(model.typeOf(expr)?.name ?? "");
}

const isTextual = (model: Model, expr: Expr) => expr.kind === "JoinedStr" || model.constant(expr)?.type === "str";

function isInfinite(model: Model, expr: Expr): boolean {
  if (expr.kind === "UnaryOp") return isInfinite(model, expr.operand);
  const known = model.constant(expr);
  if (known) return known.type === "float" && !Number.isFinite(known.value as number);
  if (/\.(inf|nan|Infinity)$/.test(model.qualified(expr) ?? "")) return true;
  return (
    expr.kind === "Call" &&
    model.isBuiltin(expr.func, "float") &&
    expr.args[0]?.kind === "Constant" &&
    /inf|nan/i.test(String(expr.args[0].value))
  );
}

/** `x == int(x)`, `x / 2 == x // 2`, `x == round(x, 2)`: a test for a whole or a rounded number. */
function isRoundedTo(model: Model, other: Expr, computed: Expr): boolean {
  const isRounding = (e: Expr) =>
    (e.kind === "BinOp" && e.op === "FloorDiv") ||
    (e.kind === "Call" &&
      (model.isBuiltin(e.func, "int", "round") ||
        /^math\.(floor|ceil|trunc|isqrt)$/.test(model.qualified(e.func) ?? "")));
  return isRounding(other) || isRounding(computed);
}

// ------------------------------------------------------------ both sides known
/** Constants on both sides: the result is certain, so it is shown. */
function exactOutcome(model: Model, link: Link): Finding | null {
  const { left, right, op } = link;
  const [a, b] = [knownNumber(model, left), knownNumber(model, right)];
  if (!a || !b) return null;
  const equal = a.value === b.value;
  if (equal && originOf(model, left) !== "rounded" && originOf(model, right) !== "rounded") return null;
  const sign = op === "Eq" ? "==" : "!=";
  const text = `${oneLine(model, left)} ${sign} ${oneLine(model, right)}`;
  if (equal)
    return {
      level: "info",
      message: `\`${text}\` is ${op === "Eq" ? "True" : "False"} by luck: other decimals, or the same ones in another order, miss by the last digit. Compare computed floats with \`math.isclose\`.`,
      fixes: fixes(model, link),
    };
  const [computed, value] = a.computed ? [left, a.value] : [right, b.value];
  return {
    message: `\`${text}\` is ${op === "Eq" ? "False" : "True"}: \`${oneLine(model, computed)}\` gives ${floatRepr(value)}, since most decimals have no exact binary form. Compare with \`math.isclose\`.`,
    fixes: fixes(model, link),
  };
}

function knownNumber(model: Model, expr: Expr): { value: number; computed: boolean } | null {
  const known = model.constant(expr);
  if (!known || (known.type !== "float" && known.type !== "int")) return null;
  return { value: Number(known.value), computed: originOf(model, expr) !== null };
}

const oneLine = (model: Model, expr: Expr) => model.text(expr).replace(/\s+/g, " ");
const quoted = (model: Model, expr: Expr) => {
  const text = oneLine(model, expr);
  return text.length <= 40 ? `\`${text}\`` : "This value";
};

// ------------------------------------------------------------ steps of a tenth
/** A variable that grows or shrinks by a decimal fraction on its way to the comparison. */
function stepOf(model: Model, expr: Expr): Expr | null {
  if (expr.kind !== "Name") return null;
  const reaching = model.reaching(expr)?.bindings ?? model.variable(expr).bindings;
  for (const binding of reaching) {
    const statement = model.statement(binding.node);
    if (
      statement.kind === "AugAssign" &&
      ["Add", "Sub", "Mult"].includes(statement.op) &&
      isInexactValue(model, statement.value)
    )
      return statement.value;
    const value = binding.kind === "assign" ? binding.value : null;
    if (
      value?.kind === "BinOp" &&
      ["Add", "Sub"].includes(value.op) &&
      value.left.kind === "Name" &&
      value.left.id === expr.id &&
      isInexactValue(model, value.right)
    )
      return value.right;
  }
  return null;
}

function stepping(model: Model, link: Link, step: Expr): Finding {
  const name = link.left.kind === "Name" ? link.left.id : oneLine(model, link.right);
  const loop = isLoopTest(model, link.compare);
  return {
    message: `\`${name}\` changes in steps of ${oneLine(model, step)}, which has no exact binary form, so it can step over the value. ${loop ? "This loop may never end: use `<` or `>`" : "Compare with `math.isclose`"}, or count in whole numbers.`,
    fixes: fixes(model, link),
  };
}

function isLoopTest(model: Model, node: Node): boolean {
  for (const at of model.ancestors(node)) {
    if (at.kind === "While") return true;
    if (at.kind !== "UnaryOp" && at.kind !== "BoolOp") return false;
  }
  return false;
}

// ------------------------------------------------------------ the rest
/** `price * quantity == 29.97`: nothing is known of the operands, but the result is compared with a rounded decimal. */
function productWithDecimal(model: Model, link: Link): Finding | null {
  for (const [computed, other] of [
    [link.left, link.right],
    [link.right, link.left],
  ] as const) {
    if (computed.kind !== "BinOp" || !ARITHMETIC.has(computed.op) || !isInexactValue(model, other)) continue;
    if (model.constant(computed) || isTextual(model, computed.left) || isTextual(model, computed.right)) continue;
    return {
      message: `${quoted(model, computed)} is computed and then compared with ${oneLine(model, other)}, which has no exact binary form. Rounding decides the answer; compare with a tolerance: \`${closeText(model, link)}\`.`,
      fixes: fixes(model, link),
    };
  }
  return null;
}

function membership(model: Model, { left, right }: Link): Finding | null {
  let computed: Expr | null = null;
  if (right.kind === "Tuple" || right.kind === "List" || right.kind === "Set")
    computed =
      mayBeComputed(model, left) && right.elts.some((e) => isInexactValue(model, e)) && originOf(model, left)
        ? left
        : null;
  else if (right.kind === "ListComp" || right.kind === "SetComp" || right.kind === "GeneratorExp")
    computed =
      mayBeInexact(model, left) && isInexactValue(model, left) && originOf(model, right.elt) ? right.elt : null;
  if (!computed || isExactType(model, left)) return null;
  return {
    message: `\`in\` compares with \`==\`, and ${quoted(model, computed)} is computed with floats, so it may miss the value by the last digit. Use \`any(math.isclose(…))\`.`,
  };
}

const isZero = (model: Model, expr: Expr) => model.constant(expr)?.value === 0;

function closeText(model: Model, link: Link): string {
  const sides = sidesOf(model, link).join(", ");
  const text = `math.isclose(${sides.replace(/\s+/g, " ")}${tolerance(model, link)})`;
  return `${link.op === "NotEq" ? "not " : ""}${text.length <= 60 ? text : "math.isclose(a, b)"}`;
}

/** Nothing is relatively close to zero. */
const tolerance = (model: Model, { left, right }: Link) =>
  isZero(model, left) || isZero(model, right) ? ", abs_tol=1e-09" : "";

function sidesOf(model: Model, { compare, opStart, opEnd }: Link): [string, string] {
  const { text } = model.place(compare).chunk;
  return [text.slice(compare.start, opStart).trim(), text.slice(opEnd, compare.end).trim()];
}

function fixes(model: Model, link: Link): FixPlan[] {
  if (link.compare.ops.length !== 1 || /[\r\n#]/.test(model.text(link.compare))) return [];
  const { text, imports } = model.importName("math", "isclose");
  const [left, right] = sidesOf(model, link);
  const call = `${text}(${left}, ${right}${tolerance(model, link)})`;
  const changes = [model.edit.replace(link.compare, link.op === "NotEq" ? `not ${call}` : call)];
  return [{ title: "Compare with `math.isclose`", safe: false, changes, imports }];
}
