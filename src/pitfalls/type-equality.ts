import { type Link, linkPlace, links } from "../analysis/comparisons";
import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Call, Expr } from "../python/ast";

/** `type(x) == list`: asks for the exact class and leaves subclasses out. */
export function* detect(model: Model): Iterable<Report> {
  for (const compare of model.nodes("Compare"))
    for (const link of links(compare)) {
      if (!OPERATORS.has(link.op)) continue;
      const found = asked(model, link.left, link.right) ?? (isIn(link) ? null : asked(model, link.right, link.left));
      if (!found || isMeant(model, link) || isOwnClass(model, found)) continue;
      const at = linkPlace(model, link);
      const no = link.op === "NotEq" || link.op === "IsNot" || link.op === "NotIn";
      const better = `${no ? "not " : ""}isinstance(${model.text(found.object)}, ${found.classes})`;
      const isInt = found.classes === "int" || found.classes === "bool";
      yield {
        at,
        message: `\`${short(model, at)}\` asks for the exact class, so an object of a subclass does not count. ${isInt ? "That keeps out True and False, which may be meant; otherwise write" : "Write"} \`${better.replace(/\s+/g, " ")}\`.`,
        fixes: compare.ops.length === 1 ? fixes(model, link, found, better, no) : [],
      };
    }
}

const OPERATORS = new Set(["Eq", "NotEq", "Is", "IsNot", "In", "NotIn"]);
const isIn = (link: Link) => link.op === "In" || link.op === "NotIn";

interface Asked {
  readonly object: Expr;
  /** The second argument that `isinstance` would get. */
  readonly classes: string;
  readonly byName: boolean;
}

function asked(model: Model, left: Expr, right: Expr): Asked | null {
  const byName = left.kind === "Attribute" && (left.attr === "__name__" || left.attr === "__qualname__");
  const typeOf = byName ? left.value : left;
  const object = objectOf(model, typeOf);
  if (!object) return null;
  if (byName) {
    const name = right.kind === "Constant" && right.type === "str" ? String(right.value) : null;
    return name && /^[A-Za-z_]\w*$/.test(name) ? { object, classes: name, byName } : null;
  }
  if (right.kind === "Tuple" || right.kind === "List" || right.kind === "Set") {
    if (right.elts.length === 0 || !right.elts.every((e) => isClass(model, e))) return null;
    const inner = right.elts.map((e) => model.text(e)).join(", ");
    return { object, classes: right.elts.length === 1 ? inner : `(${inner})`, byName };
  }
  return isClass(model, right) ? { object, classes: model.text(right), byName } : null;
}

/** `x` of `type(x)` and `x.__class__`. */
function objectOf(model: Model, expr: Expr): Expr | null {
  if (expr.kind === "Attribute") return expr.attr === "__class__" ? expr.value : null;
  return isTypeCall(model, expr) ? expr.args[0]! : null;
}

const isTypeCall = (model: Model, expr: Expr): expr is Call =>
  expr.kind === "Call" && expr.args.length === 1 && expr.keywords.length === 0 && model.isBuiltin(expr.func, "type");

const BUILTIN_CLASSES = new Set(
  "int float complex bool str bytes bytearray list tuple dict set frozenset range object type slice memoryview".split(
    " ",
  ),
);

function isClass(model: Model, expr: Expr): boolean {
  if (expr.kind === "Name") {
    if (BUILTIN_CLASSES.has(expr.id)) return model.isBuiltin(expr, expr.id);
    if (/(?:Error|Exception)$/.test(expr.id) && model.variable(expr).kind === "builtin") return true;
    return /^_?[A-Z]/.test(expr.id) && (model.classOf(expr) !== null || model.qualified(expr) !== null);
  }
  return expr.kind === "Attribute" && /^[A-Z]/.test(expr.attr) && model.qualified(expr) !== null;
}

const EXACT =
  /^__(?:eq|ne|lt|le|gt|ge|copy|deepcopy|reduce|reduce_ex|getstate|setstate|hash|new|init_subclass|instancecheck|subclasscheck)__$/;

/** The exact class is what the method is about, or a test asks what was made. */
function isMeant(model: Model, link: Link): boolean {
  const fn = model.enclosing(link.compare, "FunctionDef", "AsyncFunctionDef");
  if (!fn) return false;
  return EXACT.test(fn.name.name) || (/^test/.test(fn.name.name) && model.enclosing(link.compare, "Assert") !== null);
}

/** `type(self) is Base` in a method of `Base` asks whether a subclass runs; the classes of `types` have no subclasses. */
function isOwnClass(model: Model, { object, classes }: Asked): boolean {
  if (classes.startsWith("types.")) return true;
  return object.kind === "Name" && model.selfClass(object)?.name === classes;
}

function fixes(model: Model, link: Link, found: Asked, better: string, no: boolean): FixPlan[] {
  const { compare } = link;
  if (/[#\n\r]/.test(model.text(compare))) return [];
  const parent = model.parent(compare);
  const bind = no && (parent?.kind === "Compare" || parent?.kind === "BinOp" || parent?.kind === "Await");
  const plans: FixPlan[] = [
    {
      title: `Ask \`${better.length <= 50 ? better : "isinstance(…)"}\``,
      safe: false,
      changes: [model.edit.replace(compare, bind ? `(${better})` : better)],
    },
  ];
  // Not safe in bulk: the question stays the same, and so does what is said about it.
  if ((link.op === "Eq" || link.op === "NotEq") && !found.byName) {
    const operator = no ? "is not" : "is";
    plans.push({
      title: `Keep the exact class, compare with \`${operator}\``,
      safe: false,
      changes: [model.edit.replaceSpan(compare, link.opStart, link.opEnd, operator)],
    });
  }
  return plans;
}

function short(model: Model, at: Parameters<Model["text"]>[0]): string {
  const text = model.text(at).replace(/\s+/g, " ");
  return text.length <= 50 ? text : `${text.slice(0, 47)}…`;
}
