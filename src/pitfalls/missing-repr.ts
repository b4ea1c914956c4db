import type { FixPlan, Report } from "../analysis/detector";
import { mayBeGiven } from "../analysis/given";
import { mayBeOwnInstance } from "../analysis/instances";
import type { ClassInfo, Model } from "../analysis/model";
import type { Attribute, Call, Expr, FunctionNode, Name, Node } from "../python/ast";

const SHOWN_BY = ["__repr__", "__str__", "__format__", "__getattr__", "__getattribute__"];
const LOG_METHODS = new Set(["debug", "info", "warning", "error", "exception", "critical", "log"]);

/** An object of the file's own class is printed, and the class does not say how it looks. */
export function* detect(model: Model): Iterable<Report> {
  const reported = new Set<ClassInfo>();
  for (const expr of shown(model)) {
    if (!model.fileDefines("__init__")) return;
    const cls = classShown(model, expr);
    if (!cls || reported.has(cls)) continue;
    const init = bareInit(model, cls);
    if (!init) continue;
    reported.add(cls);
    const names = attributesSet(cls, init);
    if (names.length < 2) continue;
    yield {
      at: model.span(cls.node, cls.node.name.start, cls.node.name.end),
      message: `Objects of \`${cls.name}\` are printed, but the class has no __repr__: all you see is <${cls.name} object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.`,
      related: [{ at: expr, message: "Shown here" }],
      fixes: plan(model, cls, init, names),
    };
  }
}

/** Expressions whose text a person sees: arguments of print and of loggers, parts of f-strings, str() and repr(). */
function* shown(model: Model): Iterable<Expr> {
  for (const part of model.nodes("FormattedValue")) if (mayBeObject(part.value)) yield part.value;
  for (const call of model.nodes("Call")) {
    if (!shows(model, call)) continue;
    for (const arg of call.args) if (mayBeObject(arg)) yield arg;
  }
  for (const { op, left, right } of model.nodes("BinOp"))
    if (op === "Mod" && left.kind === "Constant" && left.type === "str" && /%[sr]/.test(String(left.value)))
      for (const part of right.kind === "Tuple" ? right.elts : [right]) if (mayBeObject(part)) yield part;
}

const mayBeObject = (expr: Expr): boolean =>
  expr.kind === "Name" ||
  (expr.kind === "Attribute" && expr.value.kind === "Name") ||
  expr.kind === "List" ||
  (expr.kind === "Call" && expr.func.kind === "Name") ||
  (expr.kind === "Subscript" && isNameOrList(expr.value));

const isNameOrList = (expr: Expr): boolean => expr.kind === "Name" || expr.kind === "Attribute" || isList(expr);

/** A look that spares the scopes: the name may stand for an object of a class of this file, or for a list. */
const mayHold = (model: Model, name: Name): boolean =>
  mayBeOwnInstance(model, name) ||
  mayBeGiven(model, name, isList) ||
  model.nodes("For").some(({ target, iter }) => target.kind === "Name" && target.id === name.id && isNameOrList(iter));

const isList = ({ kind }: Expr): boolean => kind === "List" || kind === "ListComp";

function shows(model: Model, { func }: Call): boolean {
  if (func.kind === "Name") return model.isBuiltin(func, "print", "str", "repr");
  if (func.kind === "Attribute" && func.attr === "format" && func.value.kind === "Constant")
    return /\{\d*(?:![rs])?\}/.test(String(func.value.value));
  return (
    func.kind === "Attribute" &&
    LOG_METHODS.has(func.attr) &&
    func.value.kind === "Name" &&
    /^_?log(?:ger|ging)?$/i.test(func.value.id)
  );
}

/** The class whose objects the expression shows, itself or inside a list. */
function classShown(model: Model, expr: Expr, depth = 0): ClassInfo | null {
  if (depth > 3) return null;
  if (expr.kind === "Name") {
    const own = model.selfClass(expr);
    if (own) return own;
    if (!mayHold(model, expr)) return null;
  }
  if (expr.kind === "Attribute") return fieldClass(model, expr, depth);
  const type = model.typeOf(expr);
  if (type?.name === "instance") return type.cls ?? null;
  if (expr.kind === "List") return expr.elts.length > 0 ? classShown(model, expr.elts[0]!, depth + 1) : null;
  if (expr.kind === "ListComp") return classShown(model, expr.elt, depth + 1);
  if (expr.kind === "Subscript") return type === null ? elementClass(model, expr.value, depth) : null;
  if (expr.kind !== "Name") return null;
  const promised = model.variable(expr).bindings.find(({ kind }) => kind === "param")?.node;
  if (promised?.kind === "arg" && promised.annotation?.kind === "Name") return model.classOf(promised.annotation);
  const binding = model.onlyDefinition(expr) ?? model.single(expr);
  if (!binding) return null;
  if (binding.kind === "for" && binding.owner.kind === "For" && binding.owner.target === binding.node)
    return elementClass(model, binding.owner.iter, depth);
  const { value } = binding;
  if (value?.kind === "List" && value.elts.length === 0) return filledClass(model, expr, depth);
  return value?.kind === "List" || value?.kind === "ListComp" ? classShown(model, value, depth + 1) : null;
}

/** The class of what a list is filled with that begins empty. */
function filledClass(model: Model, list: Name, depth: number): ClassInfo | null {
  const items = model.variable(list).uses.map((use) => {
    model.enter(use);
    return appended(model, use);
  });
  const item = items.find((each) => each?.kind === "Call");
  return item ? classShown(model, item, depth + 1) : null;
}

/** The class of what `self.cards` lists: as it is made, or as it is filled. */
function fieldClass(model: Model, { attr, value: object }: Attribute, depth: number): ClassInfo | null {
  const facts = model.selfClass(object)?.attributes.get(attr);
  const [made, ...more] = facts?.assigned ?? [];
  if (!made?.value || more.length > 0 || !(isList(made.value) || made.value.kind === "Call")) return null;
  model.enter(made.method);
  if (made.value.kind !== "List" || made.value.elts.length > 0) return classShown(model, made.value, depth + 1);
  for (const { node, method } of facts!.mutated) {
    model.enter(method);
    const item = appended(model, node);
    if (item) return item.kind === "Call" ? classShown(model, item, depth + 1) : null;
  }
  return null;
}

/** What `cards.append(…)` adds, where the node is `cards`. */
function appended(model: Model, node: Node): Expr | null {
  const method = model.parent(node);
  const call = method?.kind === "Attribute" && method.attr === "append" ? model.parent(method) : null;
  return call?.kind === "Call" && call.func === method && call.args.length === 1 ? call.args[0]! : null;
}

/** The class of what a list holds. */
function elementClass(model: Model, list: Expr, depth: number): ClassInfo | null {
  if (list.kind === "Attribute") return fieldClass(model, list, depth);
  if (list.kind === "Name" && !mayBeGiven(model, list, isList)) return null;
  const value =
    list.kind === "Name" ? ((model.onlyDefinition(list) ?? model.single(list as Name))?.value ?? null) : list;
  if (list.kind === "Name" && value?.kind === "List" && value.elts.length === 0) return filledClass(model, list, depth);
  return value?.kind === "List" || value?.kind === "ListComp" ? classShown(model, value, depth + 1) : null;
}

/** The `__init__` of a plain class that says nowhere how its objects look. */
function bareInit(model: Model, cls: ClassInfo): FunctionNode | null {
  if (cls.dataclass || cls.decorators.length > 0 || cls.customNew) return null;
  const order = cls.mro();
  if (!order) return null;
  for (const base of order) {
    if (typeof base === "string") {
      if (base !== "object" && base !== "abc.ABC") return null;
    } else if (base.dataclass || SHOWN_BY.some((name) => base.members.has(name))) return null;
  }
  const init: Node | undefined = cls.members.get("__init__")?.node;
  if (init?.kind !== "FunctionDef" || init.decorator_list.length > 0) return null;
  model.enter(init);
  return init;
}

const SECRET = /passw|secret|token|api_?key/i;

/** Public attributes that `__init__` sets, in its order; private ones where there are no others. */
function attributesSet(cls: ClassInfo, init: FunctionNode): string[] {
  const names: string[] = [];
  for (const [name, facts] of cls.attributes)
    if (facts.assigned.some((use) => use.method === init) && !name.startsWith("__") && !SECRET.test(name))
      names.push(name);
  const open = names.filter((name) => !name.startsWith("_"));
  return open.length > 0 ? (names.length > open.length && open.length === 1 ? names : open) : names;
}

function plan(model: Model, cls: ClassInfo, init: FunctionNode, names: readonly string[]): FixPlan[] {
  const self = (init.args.posonlyargs[0] ?? init.args.args[0])?.arg ?? "self";
  const parts = names.slice(0, 4).map((name) => `${name}={${self}.${name}!r}`);
  const unit = model.indent(init).slice(model.indent(cls.node).length) || "    ";
  const change = model.edit.insertLinesAfter(init, [
    "",
    `def __repr__(${self}):`,
    `${unit}return f"${cls.name}(${parts.join(", ")})"`,
  ]);
  return change ? [{ title: "Add a __repr__", safe: false, changes: [change] }] : [];
}
