/** Whether a text is the program's own: made of its literals, numbers, quoted names and what it has compared with a list. */
import type { Call, Expr, Name, Node } from "../python/ast";
import type { Binding, Model } from "./model";
import { itemsOf } from "./types";

const FARTHEST = 6;
const QUOTES = /quote|escape|ident|sanitiz|\bqn$|format_(?:table|column|alias|label|schema)$/i;
const CONSTANT_NAME = /^_?[A-Z][A-Z0-9_]*$/;
/** Methods that make a text of the same words. */
const REWORDS =
  /^(?:decode|encode|lower|upper|title|capitalize|strip|lstrip|rstrip|replace|format|split|splitlines|join|removeprefix|removesuffix|zfill|items|keys|values)$/;

/** Nobody outside the program chooses what stands in the text. */
export function isOwnText(model: Model, expr: Expr, depth = 0): boolean {
  if (depth > FARTHEST) return false;
  const own = (one: Expr) => isOwnText(model, one, depth + 1);
  switch (expr.kind) {
    case "Constant":
      return true;
    case "JoinedStr":
      return expr.values.every((part) => part.kind !== "FormattedValue" || own(part.value));
    case "BinOp":
      return own(expr.left) && own(expr.right);
    case "IfExp":
      return own(expr.body) && own(expr.orelse);
    case "BoolOp":
      return expr.values.every(own);
    case "Tuple":
    case "List":
    case "Set":
      return expr.elts.every(own);
    case "Dict":
      return expr.values.every(own);
    case "Starred":
      return own(expr.value);
    case "Subscript":
      return (isTable(model, expr.value) || expr.value.kind !== "Name") && own(expr.value);
    case "Attribute":
      return CONSTANT_NAME.test(expr.attr) || model.qualified(expr) === "sys.executable";
    case "Name":
      return isOwnName(model, expr, depth);
    case "GeneratorExp":
    case "ListComp":
      return own(expr.elt);
    case "Call":
      return isOwnCall(model, expr, depth);
    default:
      return model.constant(expr) !== null;
  }
}

const isTable = (model: Model, expr: Expr): boolean =>
  expr.kind === "Name" && (CONSTANT_NAME.test(expr.id) || model.single(expr)?.value?.kind === "Dict");

function isOwnCall(model: Model, call: Call, depth: number): boolean {
  const { func, args } = call;
  if (model.isBuiltin(func, "int", "len", "float", "bool", "id", "hash")) return true;
  if (QUOTES.test(model.text(func))) return true;
  if (model.isBuiltin(func, "str", "repr", "sorted", "list", "tuple", "reversed", "map", "enumerate"))
    return args.length > 0 && args.every((one) => isOwnText(model, one, depth + 1));
  if (func.kind !== "Attribute" || !REWORDS.test(func.attr)) return false;
  const given = [func.value, ...args, ...call.keywords.map(({ value }) => value)];
  return given.every((one) => isOwnText(model, one, depth + 1));
}

function isOwnName(model: Model, name: Name, depth: number): boolean {
  if (CONSTANT_NAME.test(name.id) || model.constant(name) !== null) return true;
  if (QUOTES.test(name.id) && /^quoted_|^escaped_|_quoted$|_escaped$/.test(name.id)) return true;
  const type = model.typeOf(name)?.name;
  if (type === "int" || type === "float" || type === "bool" || isListed(model, name)) return true;
  const reached = model.reached(name);
  const bindings = reached?.bindings.length ? reached.bindings : model.variable(name).bindings;
  return bindings.length > 0 && bindings.length < 8 && bindings.every((one) => isOwnBinding(model, one, depth));
}

function isOwnBinding(model: Model, binding: Binding, depth: number): boolean {
  const { kind, node, owner, value } = binding;
  const own = (one: Expr) => isOwnText(model, one, depth + 1);
  if (kind === "import" || kind === "importFrom") return CONSTANT_NAME.test(binding.name);
  if (kind === "for" || kind === "comprehension") {
    const items = itemsOf(node);
    if (items) return items.every(own);
    const loop = owner.kind === "For" || owner.kind === "comprehension" ? owner : null;
    return loop !== null && isLiteral(loop.iter) && own(loop.iter);
  }
  if (kind === "augassign" && owner.kind === "AugAssign") return own(owner.value);
  return value !== null && !mentions(model, value, binding.name) && own(value);
}

/** `"abc"`, `("a", 1), …` or `{…}.items()`, looped over. */
const isLiteral = (expr: Expr): boolean =>
  expr.kind === "Constant" ||
  expr.kind === "Tuple" ||
  expr.kind === "List" ||
  expr.kind === "Set" ||
  expr.kind === "Dict" ||
  (expr.kind === "Name" && CONSTANT_NAME.test(expr.id)) ||
  (expr.kind === "Call" && expr.func.kind === "Attribute" && isLiteral(expr.func.value));

function mentions(model: Model, expr: Expr, name: string): boolean {
  for (const node of model.within(expr)) if (node.kind === "Name" && node.id === name) return true;
  return false;
}

/** `if column not in COLUMNS: raise …` before it, or `if column in COLUMNS:` around it. */
export function isListed(model: Model, name: Name): boolean {
  const fn = model.function(name);
  if (!fn || fn.kind === "Lambda") return false;
  let inside: Node = name;
  for (const up of model.ancestors(name)) {
    if (up === fn) break;
    if (up.kind === "If" && (up.body as readonly Node[]).includes(inside) && asks(up.test, name, "In")) return true;
    inside = up;
  }
  return model
    .below(fn, "If")
    .some(
      (stmt) =>
        stmt.end < name.start &&
        asks(stmt.test, name, "NotIn") &&
        (model.alwaysLeaves(stmt.body) !== null || setsAgain(stmt.body, name)),
    );
}

/** The test compares the name with a list of what it may be. */
function asks(test: Expr, name: Name, op: "In" | "NotIn"): boolean {
  if (test.kind === "BoolOp")
    return (test.op === "And") === (op === "In") && test.values.some((one) => asks(one, name, op));
  if (test.kind !== "Compare" || test.ops.length !== 1 || test.ops[0] !== op) return false;
  return test.left.kind === "Name" && test.left.id === name.id && test.comparators[0]!.kind !== "Constant";
}

const setsAgain = (body: readonly Node[], name: Name): boolean =>
  body.some(
    (stmt) =>
      stmt.kind === "Assign" &&
      stmt.value.kind === "Constant" &&
      stmt.targets.some((target) => target.kind === "Name" && target.id === name.id),
  );
