import { type Link, linkPlace, links } from "../analysis/comparisons";
import type { FixPlan, NeededImport, Report } from "../analysis/detector";
import { mayBeGiven } from "../analysis/given";
import type { Model } from "../analysis/model";
import type { Expr } from "../python/ast";

/** A comparison with NaN, which equals nothing and is neither smaller nor larger than anything. */
export function* detect(model: Model): Iterable<Report> {
  for (const compare of model.nodes("Compare"))
    for (const link of links(compare)) {
      const right = nanIn(model, link.right, link.op === "In" || link.op === "NotIn");
      const nan = right ?? nanIn(model, link.left, false);
      if (!nan || ((link.op === "Is" || link.op === "IsNot") && isObjectCheck(model, nan))) continue;
      const other = nan === link.left ? link.right : link.left;
      const at = linkPlace(model, link);
      yield {
        at,
        message: `\`${short(model, at)}\` ${explain(link)} Ask \`${question(model, nan, other).text}\` instead.`,
        fixes: fixes(model, link, nan, other),
      };
    }
}

const NAN_NAMES = new Set(
  "math.nan cmath.nan numpy.nan numpy.NaN numpy.NAN pandas.NaT torch.nan jax.numpy.nan".split(" "),
);

/** The NaN that the expression is, or that stands in the display it is. */
function nanIn(model: Model, expr: Expr, container: boolean): Expr | null {
  if (container) {
    if (expr.kind !== "List" && expr.kind !== "Tuple" && expr.kind !== "Set") return null;
    return expr.elts.find((element) => isNan(model, element)) ?? null;
  }
  return isNan(model, expr) ? expr : null;
}

function isNan(model: Model, expr: Expr): boolean {
  switch (expr.kind) {
    case "UnaryOp":
      return expr.op !== "Not" && isNan(model, expr.operand);
    case "Call": {
      const [text] = expr.args;
      if (expr.args.length !== 1 || expr.keywords.length > 0 || text!.kind !== "Constant") return false;
      if (typeof text!.value !== "string" || !/^\s*[+-]?s?nan\d*\s*$/i.test(text!.value)) return false;
      return /^(?:builtins\.float|decimal\.Decimal|numpy\.float(?:16|32|64)?)$/.test(model.qualified(expr.func) ?? "");
    }
    case "Attribute":
      return /^na[nt]$/i.test(expr.attr) && NAN_NAMES.has(model.qualified(expr) ?? "");
    case "Name": {
      if (NAN_NAMES.has(model.qualified(expr) ?? "")) return true;
      if (!mayBeGiven(model, expr, (value) => mayBeNan(model, value))) return false;
      const binding = model.single(expr);
      return (
        (binding?.kind === "assign" || binding?.kind === "annassign") &&
        binding.value != null &&
        binding.value.kind !== "Name" &&
        isNan(model, binding.value)
      );
    }
    default:
      return false;
  }
}

/** By the value alone: names in it are not looked up. */
const mayBeNan = (model: Model, value: Expr): boolean =>
  value.kind === "UnaryOp" ? value.operand.kind !== "Constant" : value.kind !== "Name" && isNan(model, value);

/** `value is np.nan` picks out the one object that a library uses as its marker. */
function isObjectCheck(model: Model, nan: Expr): boolean {
  return /^(?:numpy|pandas)\./.test(model.qualified(nan) ?? "") && model.imports("pandas");
}

function explain({ op }: Link): string {
  if (op === "Eq") return "is always False: NaN equals nothing, not even itself.";
  if (op === "NotEq") return "is always True: NaN equals nothing, not even itself.";
  if (op === "Is" || op === "IsNot") return "asks for one object, but a calculation makes a NaN object of its own.";
  if (op === "In" || op === "NotIn") return "finds NaN only when it is the very same object, since NaN equals nothing.";
  return "is always False: NaN has no place in the order of numbers.";
}

/** The question that was meant, in the words of the library that the NaN comes from. */
function question(model: Model, nan: Expr, other: Expr): { text: string; imports: readonly NeededImport[] } {
  const asked = model.text(other).replace(/\s+/g, " ");
  const operand = /^(?:Name|Attribute|Subscript|Call)$/.test(other.kind) ? asked : `(${asked})`;
  if (isDecimal(model, nan) || model.typeOf(other)?.name === "Decimal")
    return { text: `${operand}.is_nan()`, imports: [] };
  const owner = nan.kind === "Attribute" ? model.qualified(nan) : null;
  if (owner?.startsWith("numpy.") && nan.kind === "Attribute")
    return { text: `${model.text(nan.value)}.isnan(${asked})`, imports: [] };
  if (owner === "pandas.NaT" && nan.kind === "Attribute")
    return { text: `${model.text(nan.value)}.isna(${asked})`, imports: [] };
  const { text, imports } = model.importName("math", "isnan");
  return { text: `${text}(${asked})`, imports };
}

function isDecimal(model: Model, nan: Expr): boolean {
  return nan.kind === "Call" && model.qualified(nan.func) === "decimal.Decimal";
}

function fixes(model: Model, link: Link, nan: Expr, other: Expr): FixPlan[] {
  const { compare, op } = link;
  if (compare.ops.length !== 1 || nan !== (nan === link.left ? link.left : link.right)) return [];
  if ((op !== "Eq" && op !== "NotEq" && op !== "Is" && op !== "IsNot") || isNan(model, other)) return [];
  const { text, imports } = question(model, nan, other);
  const negated = op === "NotEq" || op === "IsNot";
  const parent = model.parent(compare);
  const isOperand = parent?.kind === "Compare" || parent?.kind === "BinOp";
  return [
    {
      title: `Ask \`${negated ? "not " : ""}${text.length <= 40 ? text : "isnan(…)"}\``,
      safe: false,
      changes: [model.edit.replace(compare, negated ? (isOperand ? `(not ${text})` : `not ${text}`) : text)],
      imports,
    },
  ];
}

function short(model: Model, at: Parameters<Model["text"]>[0]): string {
  const text = model.text(at).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
