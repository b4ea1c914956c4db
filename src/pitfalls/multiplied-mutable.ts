import type { FixPlan, Report } from "../analysis/detector";
import { IN_PLACE_METHOD_NAMES } from "../analysis/facts/methods";
import { CONTAINERS } from "../analysis/facts/sizes";
import { mayBeGiven } from "../analysis/given";
import type { Binding, Model } from "../analysis/model";
import type { Attribute, Call, Expr, Keyword, List, Name, Node, Tuple } from "../python/ast";

/** `[[]] * n` and `dict.fromkeys(keys, [])`: one mutable object in every place. */
export function* detect(model: Model): Iterable<Report> {
  for (const product of model.nodes("BinOp")) {
    if (product.op !== "Mult") continue;
    const left = repeated(model, product.left);
    const right = left ? null : repeated(model, product.right);
    const found = left ?? right;
    const times = left ? product.right : product.left;
    if (!found || isOnce(model, times) || isArray(model, times)) continue;
    const what = `every ${noun(model, found.element)} is the same object`;
    yield* report(model, product, found.element, what, productFix(model, product, found.display, times));
  }
  for (const statement of model.nodes("AugAssign")) {
    const { target, value } = statement;
    if (statement.op !== "Mult" || target.kind !== "Name" || isOnce(model, value)) continue;
    const before = model.variable(target).bindings.filter((b) => b.kind === "assign" && b.value);
    const found = before.length === 1 ? repeated(model, before[0]!.value!) : null;
    if (found)
      yield {
        at: statement,
        message: message(model, found.element, `every ${noun(model, found.element)} is the same object`),
      };
  }
  for (const call of model.nodes("Call")) {
    const value = fromkeysValue(model, call);
    if (value && model.mutable(value))
      yield* report(model, call, value, "every key gets the same object", keysFix(model, call, value));
  }
}

/** `[[1, 2]] * np.ones(2)` calculates. */
const isArray = (model: Model, expr: Expr) =>
  expr.kind === "Call" && /^(?:numpy|torch|jax)\./.test(model.qualified(expr.func) ?? "");

// ------------------------------------------------------------ what is shared
interface Repeated {
  readonly display: Expr;
  readonly element: Expr;
}

/** The mutable element of a list or tuple that gets multiplied. */
function repeated(model: Model, expr: Expr): Repeated | null {
  if (expr.kind === "Name" && !mayBeGiven(model, expr, isSequence)) return null;
  const display = expr.kind === "Name" ? (model.onlyDefinition(expr)?.value ?? null) : expr;
  if (display?.kind === "ListComp") return isMutable(model, display.elt) ? { display, element: display.elt } : null;
  if (display?.kind !== "List" && display?.kind !== "Tuple") return null;
  const element = sharedElement(model, display);
  return element && { display: expr.kind === "Name" ? expr : display, element };
}

const isProduct = ({ kind }: Expr): boolean => kind === "BinOp";

const isSequence = ({ kind }: Expr): boolean => kind === "List" || kind === "Tuple" || kind === "ListComp";

function sharedElement(model: Model, display: List | Tuple): Expr | null {
  for (const element of display.elts) {
    if (element.kind === "Tuple") {
      const inside = sharedElement(model, element);
      if (inside) return inside;
    } else if (isMutable(model, element)) return element;
  }
  return null;
}

function isMutable(model: Model, expr: Expr): boolean {
  if (expr.kind === "BinOp" && (expr.op === "Mult" || expr.op === "Add"))
    return [expr.left, expr.right].some((e) => e.kind !== "Name" && e.kind !== "Call" && isMutable(model, e));
  if (model.mutable(expr)) return true;
  const made = expr.kind === "Name" && mayBeGiven(model, expr, isProduct) ? model.onlyDefinition(expr)?.value : null;
  if (made?.kind === "BinOp") return isMutable(model, made);
  const builtin = expr.kind === "Name" ? model.typeOf(expr)?.name : null;
  return builtin != null && CONTAINERS.has(builtin);
}

function isOnce(model: Model, times: Expr): boolean {
  const known = model.constant(times);
  if (known) return typeof known.value === "object" || Number(known.value) <= 1 || Number.isNaN(Number(known.value));
  const type = model.typeOf(times)?.name;
  return type !== undefined && type !== "int" && type !== "bool";
}

function fromkeysValue(model: Model, call: Call): Expr | null {
  const { func, args, keywords } = call;
  if (func.kind !== "Attribute" || func.attr !== "fromkeys" || args.some((a) => a.kind === "Starred")) return null;
  const owner = model.qualified(func.value);
  if (owner !== null && !/^(builtins\.dict|collections\.\w+)$/.test(owner)) return null;
  return args[1] ?? keywords.find((k) => k.arg === "value")?.value ?? null;
}

// ------------------------------------------------------------ what becomes of it
/** `passed`: a name for it goes to code elsewhere; `glimpsed`: it is itself given away or iterated on the spot. */
type Fate = "changed" | "unknown" | "passed" | "glimpsed" | "read" | "harmless";

function* report(model: Model, at: Expr, element: Expr, what: string, fixes: FixPlan[]): Iterable<Report> {
  const fate = fateOf(model, at);
  if (fate === "harmless") return;
  if (fate === "glimpsed" && element.kind === "Name") return;
  if (fate === "changed" || fate === "unknown" || fate === "passed") {
    const isVague = fate === "passed" || (fate === "unknown" && element.kind === "Name");
    const level = isVague ? { level: "info" as const } : {};
    yield {
      at,
      ...level,
      message: message(model, element, what),
      fixes: fixes.map((fix) => ({ ...fix, safe: false })),
    };
    return;
  }
  yield {
    at,
    level: "hint",
    message: `${subject(model, element)} is made once, so ${what}. It is never changed here, so nothing breaks yet; make separate ones before anybody writes to it.`,
    fixes: fixes.map((fix) => ({ ...fix, safe: fix.safe && fate === "read" })),
  };
}

const message = (model: Model, element: Expr, what: string) =>
  `${subject(model, element)} is made once, so ${what}: a change to one shows in all. Make a new one each time, with a comprehension.`;

function subject(model: Model, element: Expr): string {
  const text = model.text(element).replace(/\s+/g, " ");
  return text.length <= 30 ? `\`${text}\`` : "The inner object";
}

function noun(model: Model, element: Expr): string {
  return model.typeOf(element)?.name === "list" ? "row" : "element";
}

const isDisplay = (expr: Expr) =>
  ["List", "Dict", "Set", "ListComp", "DictComp", "SetComp", "BinOp"].includes(expr.kind);

const READING_CALLS = new Set("len sum zip print str repr sorted enumerate any all max min tuple".split(" "));
const READING_PACKAGES = /^(itertools|numpy|pandas|polars|torch|jax|tensorflow|scipy|xarray|dask)\./;

function fateOf(model: Model, expr: Expr | Keyword): Fate {
  const parent = model.parent(expr);
  switch (parent?.kind) {
    case "Compare":
      return "harmless";
    case "BinOp":
    case "IfExp":
    case "BoolOp":
    case "NamedExpr":
    case "Starred":
    case "List":
    case "Tuple":
    case "keyword":
      return fateOf(model, parent);
    case "For":
    case "comprehension":
    case "Subscript":
      return "glimpsed";
    case "Call": {
      const isAssertion = parent.func.kind === "Attribute" && /^assert/.test(parent.func.attr);
      return isAssertion || isReading(model, parent) ? "harmless" : "glimpsed";
    }
    case "Assign":
    case "AnnAssign": {
      const targets = parent.kind === "Assign" ? parent.targets : [parent.target];
      const [target] = targets;
      if (targets.length !== 1) return "unknown";
      if (target?.kind === "Attribute") return fateOfAttribute(model, target);
      if (target?.kind !== "Name" || isClassLevel(model, target)) return "unknown";
      const binding = model.variable(target).bindings.find((b) => b.node === target);
      return binding ? fateOfName(model, binding, target) : "unknown";
    }
    default:
      return "unknown";
  }
}

const isClassLevel = (model: Model, node: Node) =>
  model.enclosing(node, "FunctionDef", "AsyncFunctionDef", "ClassDef")?.kind === "ClassDef";

function isReading(model: Model, { func }: Call): boolean {
  if (func.kind === "Name" && READING_CALLS.has(func.id) && model.isBuiltin(func, func.id)) return true;
  return READING_PACKAGES.test(model.qualified(func) ?? "");
}

/** What happens to the items of the object that the name holds. */
function fateOfName(model: Model, binding: Binding, target: Name): Fate {
  const effects = model.effects(binding);
  if (effects.inner.length > 0) return "changed";
  const uses = model.variable(target).uses.filter((use) => model.reaching(use)?.bindings.includes(binding) ?? true);
  const items = fateOfItems(model, uses);
  if (items !== "read") return items;
  if (effects.stored.length || effects.returned.length || effects.captured.length) return "unknown";
  return effects.passed.length ? "passed" : "read";
}

/** `self.rows = [[]] * n` is harmless only where the class puts other rows in and never changes one. */
function fateOfAttribute(model: Model, target: Attribute): Fate {
  const facts = model.selfClass(target.value)?.attributes.get(target.attr);
  if (!facts || model.attributeForms(target.attr).size > 0) return "unknown";
  const uses = [...facts.read, ...facts.mutated].map((use) => use.node as Expr);
  return fateOfItems(model, uses) === "harmless" ? "harmless" : "unknown";
}

/** What is done with `x[i]` and with the items of a loop over `x`. Harmless: they are replaced by others. */
function fateOfItems(model: Model, uses: readonly Expr[]): "changed" | "unknown" | "read" | "harmless" {
  let replaced = false;
  for (const use of uses) {
    const parent = model.parent(use);
    if ((parent?.kind === "For" || parent?.kind === "comprehension") && parent.iter === use)
      if (aliasChanges(model, parent.target)) return "changed";
    if (parent?.kind !== "Subscript" || parent.value !== use) continue;
    const above = model.parent(parent);
    if (above?.kind === "AugAssign" && above.target === parent) return "changed";
    if (parent.ctx === "Store") replaced = true;
    else if (above?.kind === "Subscript" && above.ctx !== "Load" && above.value === parent) return "changed";
    else if (above?.kind === "Attribute" && IN_PLACE_METHOD_NAMES.has(above.attr)) return "changed";
    else if (above?.kind === "Call" && above.func !== parent && !isReading(model, above)) return "unknown";
    else if (above?.kind === "Return") return "unknown";
    else if (above?.kind === "Assign" && above.value === parent && aliasChanges(model, above.targets[0]))
      return "unknown";
  }
  return replaced ? "harmless" : "read";
}

function aliasChanges(model: Model, target: Node | undefined): boolean {
  if (target?.kind !== "Name") return false;
  const binding = model.variable(target).bindings.find((b) => b.node === target);
  if (!binding) return true;
  const { mutated, inner, stored, returned, passed } = model.effects(binding);
  return mutated.length + inner.length + stored.length + returned.length + passed.length > 0;
}

// ------------------------------------------------------------ repairs
function productFix(model: Model, product: Expr, display: Expr, times: Expr): FixPlan[] {
  if ((display.kind !== "List" && display.kind !== "Tuple") || display.elts.length !== 1) return [];
  const element = copyOf(model, display.elts[0]!);
  if (!element || /[\r\n#]/.test(model.text(product)) || /\b_\b/.test(element.text)) return [];
  if (!isVisible(model, display)) return [];
  const loop = `${element.text} for _ in range(${model.text(times)})`;
  const text = display.kind === "List" ? `[${loop}]` : `tuple(${loop})`;
  return [
    {
      title: "Make a new one in each place",
      safe: element.fresh && model.simple(times),
      changes: [model.edit.replace(product, text)],
    },
  ];
}

function keysFix(model: Model, call: Call, value: Expr): FixPlan[] {
  const [keys] = call.args;
  const func = call.func.kind === "Attribute" ? call.func.value : call.func;
  if (!keys || call.args.length !== 2 || !model.isBuiltin(func, "dict")) return [];
  const element = copyOf(model, value);
  if (!element || /[\r\n#]/.test(model.text(call)) || /\bkey\b/.test(element.text)) return [];
  if (!isVisible(model, value)) return [];
  const text = `{key: ${element.text} for key in ${model.text(keys)}}`;
  return [
    {
      title: "Make a new one for each key",
      safe: element.fresh && model.simple(keys),
      changes: [model.edit.replace(call, text)],
    },
  ];
}

/** A comprehension in a class body does not see the names of the class. */
function isVisible(model: Model, element: Expr): boolean {
  for (const at of model.ancestors(element)) {
    if (at.kind === "FunctionDef" || at.kind === "AsyncFunctionDef" || at.kind === "Lambda") return true;
    if (at.kind !== "ClassDef") continue;
    for (const node of model.within(element))
      if (node.kind === "Name" && model.variable(node).kind !== "builtin") return false;
    return true;
  }
  return true;
}

/** How to write the element so that each evaluation gives an object of its own. */
function copyOf(model: Model, element: Expr): { text: string; fresh: boolean } | null {
  if (element.kind === "Name") {
    const type = model.typeOf(element)?.name ?? model.mutable(element)?.what;
    const copies = type !== undefined && CONTAINERS.has(type);
    return copies ? { text: `${element.id}.copy()`, fresh: false } : null;
  }
  if (element.kind === "Tuple") return { text: model.text(element), fresh: false };
  return { text: model.text(element), fresh: isDisplay(element) && model.pure(element) };
}
