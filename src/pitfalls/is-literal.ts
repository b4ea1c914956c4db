import { type Link, linkPlace, links } from "../analysis/comparisons";
import type { Report } from "../analysis/detector";
import { mayBeGiven, mayBePromised } from "../analysis/given";
import type { Model } from "../analysis/model";
import type { Expr, Kind, Name } from "../python/ast";

/** `is` between values. What an operand is decides the words and how sure the repair is. */
export function* detect(model: Model): Iterable<Report> {
  for (const compare of model.nodes("Compare")) {
    if (!compare.ops.includes("Is") && !compare.ops.includes("IsNot")) continue;
    for (const link of links(compare)) {
      if (link.op !== "Is" && link.op !== "IsNot") continue;
      if (isSingleton(link.left) || isSingleton(link.right)) continue;
      const [left, right] = bothTyped(model, link) ?? [plainValue(model, link.left), plainValue(model, link.right)];
      const value = left && right ? (rank(left) <= rank(right) ? left : right) : (left ?? right);
      if (!value || (value.what === "name" && isMarker(model, link))) continue;
      if (value.what === "result" && isSymbolic(model, link)) continue;
      const operator = link.op === "Is" ? "==" : "!=";
      const at = linkPlace(model, link);
      const { text } = at.chunk;
      const [before, after] = [text.slice(at.start, link.opStart), text.slice(link.opEnd, at.end)];
      const written = (op: string) => oneLine(before + op + after);
      const shown = written("is").length <= 50;
      const said = shown ? `\`${written(link.op === "Is" ? "is" : "is not")}\`` : "This comparison";
      const instead = shown ? `write \`${written(operator)}\`` : `use \`${operator}\``;
      yield {
        at,
        message: `${said} ${explain(model, link, value)} Compare values: ${instead}.`,
        fixes: [
          {
            title: `Compare with \`${operator}\``,
            safe: value.what === "literal",
            changes: [model.edit.replaceSpan(compare, link.opStart, link.opEnd, operator)],
          },
        ],
      };
    }
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, " ");

interface Value {
  readonly what: "literal" | "fresh" | "text" | "result" | "name";
  readonly expr: Expr;
}

const PLAIN_TYPES = new Set(["int", "float", "complex", "str", "bytes"]);

/** Two names that surely hold a number or text each, neither of them given to the other. */
function bothTyped(model: Model, { left, right }: Link): [Value, Value] | null {
  if (left.kind !== "Name" || right.kind !== "Name" || left.id === right.id) return null;
  const mayBeTyped = (name: Name) =>
    mayBeGiven(model, name, ({ kind }) => kind !== "Name") || mayBePromised(model, name, () => true);
  if (!mayBeTyped(left) || !mayBeTyped(right)) return null;
  const isOwn = (name: Name) =>
    PLAIN_TYPES.has(model.typeOf(name)?.name ?? "") &&
    model.variable(name).bindings.every((b) => b.kind === "param" || (b.value !== null && b.value.kind !== "Name"));
  if (!isOwn(left) || !isOwn(right)) return null;
  return [
    { what: "name", expr: left },
    { what: "name", expr: right },
  ];
}

const ORDER = ["literal", "fresh", "text", "result", "name"];
const rank = (value: Value) => ORDER.indexOf(value.what);

const isSingleton = (expr: Expr) =>
  expr.kind === "Constant" && (expr.type === "NoneType" || expr.type === "bool" || expr.type === "ellipsis");

const RESULTS = ["int", "float", "str", "bytes", "list", "dict", "set", "tuple", "len", "ord", "round", "abs", "sum"];
const TEXT_METHODS = new Set("lower upper strip lstrip rstrip title capitalize casefold swapcase zfill".split(" "));

/** The operand is surely a plain value, whose identity means nothing. */
function plainValue(model: Model, expr: Expr): Value | null {
  switch (expr.kind) {
    case "Constant":
      return isSingleton(expr) ? null : { what: "literal", expr };
    case "Tuple":
      return { what: "literal", expr };
    case "UnaryOp":
      return expr.op !== "Not" && isNumber(model, expr.operand) ? { what: "literal", expr } : null;
    case "JoinedStr":
      return { what: "text", expr };
    case "List":
    case "Dict":
    case "Set":
    case "ListComp":
    case "DictComp":
    case "SetComp":
    case "GeneratorExp":
      return { what: "fresh", expr };
    case "BinOp":
      return isNumber(model, expr.left) || isNumber(model, expr.right) ? { what: "result", expr } : null;
    case "Call": {
      const { func } = expr;
      if (isNotANumber(model, expr)) return null;
      if (model.isBuiltin(func, ...RESULTS)) return { what: "result", expr };
      if (func.kind !== "Attribute") return null;
      const isText = TEXT_METHODS.has(func.attr) || model.typeOf(func.value)?.name === "str";
      return isText && model.typeOf(expr)?.name !== "NoneType" ? { what: "result", expr } : null;
    }
    case "Name":
      return isConstantName(model, expr) ? { what: "name", expr } : null;
    default:
      return null;
  }
}

function isNumber(model: Model, expr: Expr): boolean {
  if (expr.kind === "Constant") return expr.type === "int" || expr.type === "float" || expr.type === "complex";
  if (expr.kind === "UnaryOp") return expr.op !== "Not" && isNumber(model, expr.operand);
  return expr.kind === "Name" && isConstantName(model, expr) && model.constant(expr)?.type !== "str";
}

/** `float("nan")`, which another pitfall explains. */
function isNotANumber(model: Model, call: Extract<Expr, { kind: "Call" }>): boolean {
  const [text] = call.args;
  const isNan = text?.kind === "Constant" && typeof text.value === "string" && /^\s*[+-]?nan\s*$/i.test(text.value);
  return isNan && model.isBuiltin(call.func, "float");
}

const plainName = (model: Model, name: Name) =>
  PLAIN_TYPES.has(model.typeOf(name)?.name ?? "") || isConstantName(model, name);

function isConstantName(model: Model, name: Name): boolean {
  if (!mayBeGiven(model, name, mayBeConstant)) return false;
  const type = model.constant(name)?.type;
  return type === "int" || type === "float" || type === "complex" || type === "str" || type === "bytes";
}

const mayBeConstant = (value: Expr) =>
  value.kind === "Constant" ? PLAIN_TYPES.has(value.type) : CONSTANT_FORMS.has(value.kind);
const CONSTANT_FORMS = new Set<Kind>(["UnaryOp", "BinOp", "JoinedStr"]);

/** `1 / x is S.One`: algebra packages keep such results as single objects. */
function isSymbolic(model: Model, { left, right }: Link): boolean {
  const isCapital = (e: Expr) => e.kind === "Attribute" && /^[A-Z]/.test(e.attr);
  return isCapital(left) || isCapital(right) || model.imports("sympy");
}

/** A text or number that serves as a marker: the file hands it on by name, as a default value, a result or an item. */
function isMarker(model: Model, { left, right }: Link): boolean {
  const [name, other] = left.kind === "Name" && isConstantName(model, left) ? [left, right] : [right, left];
  if (name.kind !== "Name" || (other.kind === "Name" && isConstantName(model, other))) return false;
  for (const use of model.variable(name).uses) {
    const parent = model.parent(use);
    if (parent && HANDED_ON.has(parent.kind)) return true;
    if (parent?.kind !== "Call" || parent.func.kind !== "Attribute") continue;
    if (parent.func.attr === "get" && parent.args[1] === use) return true;
  }
  return false;
}

const HANDED_ON = new Set(["arguments", "keyword", "Assign", "AnnAssign", "Return", "Tuple", "List", "Dict", "Set"]);

function explain(model: Model, link: Link, { what, expr }: Value): string {
  const always = link.op === "Is" ? "False" : "True";
  if (what === "fresh") return `is always ${always}: \`${short(model, expr)}\` is a new object, made at that moment.`;
  if (what === "text") return "asks for the same object, but an f-string makes a new string each time.";
  if (what === "result")
    return `asks for the same object, but \`${short(model, expr)}\` makes its own; equal values need not be one object.`;
  if (what === "literal")
    return "asks whether both sides are one object; equal values need not be, so it works only by luck.";
  if (
    link.left.kind === "Name" &&
    link.right.kind === "Name" &&
    plainName(model, link.left) &&
    plainName(model, link.right)
  )
    return `asks for identity, but \`${link.left.id}\` and \`${link.right.id}\` hold plain values; whether equal ones are one object is up to the interpreter.`;
  const kind = model.constant(expr)?.type === "str" || model.constant(expr)?.type === "bytes" ? "text" : "number";
  return `asks for identity, but \`${short(model, expr)}\` is a ${kind}; equal values need not be one object.`;
}

function short(model: Model, expr: Expr): string {
  const text = oneLine(model.text(expr));
  return text.length <= 30 ? text : `${text.slice(0, 27)}…`;
}
