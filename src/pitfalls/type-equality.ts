import { type Link, linkPlace, links } from "../analysis/comparisons";
import type { FixPlan, Report } from "../analysis/detector";
import { STANDARD_MODULES } from "../analysis/facts/modules";
import { mayBeGiven } from "../analysis/given";
import type { Model } from "../analysis/model";
import type { Call, Compare, Expr } from "../python/ast";

/** `type(x) == list`: asks for the exact class and leaves subclasses out. */
export function* detect(model: Model): Iterable<Report> {
  for (const compare of model.nodes("Compare"))
    for (const link of links(compare)) {
      if (!OPERATORS.has(link.op)) continue;
      const isEqual = link.op === "Eq" || link.op === "NotEq";
      const found =
        asked(model, link.left, link.right, isEqual) ??
        (isIn(link) ? null : asked(model, link.right, link.left, isEqual));
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

/** `named`: also where the class was given a name first, which with `is` mostly means the exact class. */
function asked(model: Model, left: Expr, right: Expr, named: boolean): Asked | null {
  const byName = left.kind === "Attribute" && (left.attr === "__name__" || left.attr === "__qualname__");
  const typeOf = byName ? left.value : left;
  const object = objectOf(model, typeOf) ?? (named && !byName ? objectOfName(model, typeOf) : null);
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
  if (isTypeCall(model, right)) {
    const name = right.args[0] && DISPLAYS.has(right.args[0].kind) ? model.typeOf(right.args[0])?.name : undefined;
    return name && BUILTIN_CLASSES.has(name) ? { object, classes: name, byName } : null;
  }
  return isClass(model, right) ? { object, classes: model.text(right), byName } : null;
}

/** What shows its class: `type("")` is `str`. */
const DISPLAYS = new Set(["Constant", "JoinedStr", "List", "Dict", "Set", "Tuple"]);

/** `x` of `type(x)` and `x.__class__`. */
function objectOf(model: Model, expr: Expr): Expr | null {
  if (expr.kind === "Attribute") return expr.attr === "__class__" ? expr.value : null;
  return isTypeCall(model, expr) ? expr.args[0]! : null;
}

/** `x` of `kind` after `kind = type(x)`. */
function objectOfName(model: Model, expr: Expr): Expr | null {
  if (expr.kind !== "Name" || !mayBeGiven(model, expr, looksLikeTypeCall)) return null;
  const value = model.onlyDefinition(expr)?.value;
  return value && isTypeCall(model, value) ? value.args[0]! : null;
}

const looksLikeTypeCall = (expr: Expr) => expr.kind === "Call" && expr.func.kind === "Name" && expr.func.id === "type";

const isTypeCall = (model: Model, expr: Expr): expr is Call =>
  expr.kind === "Call" && expr.args.length === 1 && expr.keywords.length === 0 && model.isBuiltin(expr.func, "type");

const BUILTIN_CLASSES = new Set(
  "int float complex bool str bytes bytearray list tuple dict set frozenset range object type slice memoryview".split(
    " ",
  ),
);

/** Classes of the library with small letters: their last names, and in full. A datetime is a date too, so who asks for a date asks for the exact class. */
const SMALL_CLASSES = new Set(
  "datetime.datetime datetime.time datetime.timedelta collections.deque collections.defaultdict array.array"
    .split(" ")
    .flatMap((name) => [name, name.slice(name.indexOf(".") + 1)]),
);

function isClass(model: Model, expr: Expr): boolean {
  if (expr.kind === "Name") {
    if (BUILTIN_CLASSES.has(expr.id)) return model.isBuiltin(expr, expr.id);
    if (/(?:Error|Exception)$/.test(expr.id) && model.variable(expr).kind === "builtin") return true;
    if (SMALL_CLASSES.has(expr.id)) return SMALL_CLASSES.has(model.qualified(expr) ?? "");
    return /^_?[A-Z]/.test(expr.id) && (model.classOf(expr) !== null || isLibrary(model, expr));
  }
  if (expr.kind !== "Attribute") return false;
  if (/^[A-Z]/.test(expr.attr)) return model.classOf(expr) !== null || isLibrary(model, expr);
  return SMALL_CLASSES.has(expr.attr) && SMALL_CLASSES.has(model.qualified(expr) ?? "");
}

/** A class of Python's library; of others it is not known whether they have subclasses that must not count. */
const isLibrary = (model: Model, expr: Expr) => STANDARD_MODULES.has(model.qualified(expr)?.split(".")[0] ?? "");

const EXACT =
  /^__(?:eq|ne|lt|le|gt|ge|copy|deepcopy|reduce|reduce_ex|getstate|setstate|hash|new|init_subclass|instancecheck|subclasscheck)__$/;

/** The exact class is what the method is about, or a test asks what was made. */
function isMeant(model: Model, link: Link): boolean {
  const fn = model.enclosing(link.compare, "FunctionDef", "AsyncFunctionDef");
  const call = model.parent(link.compare);
  if (call?.kind === "Call" && /^_?assert/.test(model.text(call.func))) return true;
  if (!fn) return false;
  if (model.below(fn, "Compare").some((other) => isAmongExact(model, other, link))) return true;
  return EXACT.test(fn.name.name) || (/^test/.test(fn.name.name) && model.enclosing(link.compare, "Assert") !== null);
}

/** `type(x) in {int, bool}`, here or beside it: with isinstance the bool would be needless, so exact classes are meant. */
function isAmongExact(model: Model, other: Compare, link: Link): boolean {
  const [among] = other.comparators;
  if (other.ops[0] !== "In" || (among?.kind !== "Set" && among?.kind !== "Tuple")) return false;
  const lists = (name: string) => among.elts.some((e) => model.isBuiltin(e, name));
  return model.same(other.left, link.left) && lists("bool") && lists("int");
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
