import type { Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import type { Expr, FunctionNode, Node } from "../python/ast";

export const words = ["__init__"];

/** `__new__` hands out the one object again, and `__init__` sets it up again. */
export function* detect(model: Model): Iterable<Report> {
  for (const init of model.nodes("FunctionDef")) {
    if (init.name.name !== "__init__" || init.decorator_list.length > 0) continue;
    const node = model.parent(init);
    if (node?.kind !== "ClassDef" || !(model.fileDefines("__new__") && setsState(model, init))) continue;
    const cls = model.classOf(node);
    if (!cls || cls.members.get("__init__")?.node !== init) continue;
    const made = makerOf(cls);
    if (!made) continue;
    const { owner, fn } = made;
    model.enter(fn);
    if (owner.keywords.some((k) => k.arg === "metaclass") || !returnsKept(model, fn)) continue;
    yield {
      at: model.span(init, init.name.start, init.name.end),
      message: `\`${cls.name}()\` hands out the same object each time, but Python runs '__init__' on it every time and so sets it back. Leave '__init__' out and set the state once where '__new__' makes the object, or return early when that is done.`,
      related: [{ at: model.span(fn, fn.name.start, fn.name.end), message: "This returns an object made before" }],
    };
  }
}

/** The `__new__` of the class or of a base in this file. */
function makerOf(cls: ClassInfo): { readonly owner: ClassInfo; readonly fn: FunctionNode } | null {
  let owner: ClassInfo | undefined = cls;
  for (let depth = 0; owner && depth < 5; depth++) {
    const fn: Node | undefined = owner.members.get("__new__")?.node;
    if (fn) return fn.kind === "FunctionDef" ? { owner, fn } : null;
    owner = owner.parents().find((parent) => parent.find("__new__") !== null || parent.members.has("__new__"));
  }
  return null;
}

/** Attributes of the object are set on every path from the start: no `if` around them, and no return before. */
function setsState(model: Model, init: FunctionNode): boolean {
  const self = (init.args.posonlyargs[0] ?? init.args.args[0])?.arg;
  if (self === undefined) return false;
  for (const stmt of init.body) {
    if (stmt.kind === "If" || stmt.kind === "Try") {
      for (const inner of model.within(stmt, { nested: false })) if (inner.kind === "Return") return false;
      continue;
    }
    const inside = stmt.kind === "With" || stmt.kind === "For" ? stmt.body : [stmt];
    for (const one of inside) {
      if (one.kind === "If") {
        for (const inner of model.within(one, { nested: false })) if (inner.kind === "Return") return false;
        continue;
      }
      if (one.kind !== "Assign" && one.kind !== "AnnAssign") continue;
      if (one.kind === "AnnAssign" && !one.value) continue;
      const targets = one.kind === "Assign" ? one.targets.flatMap(flat) : [one.target];
      if (targets.some((t) => isOf(t, self) && !isKeeping(model, one.value!, self))) return true;
    }
  }
  return false;
}

const flat = (target: Expr): readonly Expr[] =>
  target.kind === "Tuple" || target.kind === "List" ? target.elts.flatMap(flat) : [target];

const isOf = (target: Expr, self: string): boolean =>
  target.kind === "Attribute" && target.value.kind === "Name" && target.value.id === self;

/** `self.x = getattr(self, "x", 0)`: what was there stays. */
function isKeeping(model: Model, value: Expr, self: string): boolean {
  for (const node of model.within(value))
    if (node.kind === "Call" && model.isBuiltin(node.func, "getattr", "hasattr") && node.args[0]?.kind === "Name")
      return node.args[0].id === self;
  return false;
}

/** The new object is stored outside the function, and the making stands under a condition. */
function returnsKept(model: Model, fn: FunctionNode): boolean {
  const made = new Set<string>();
  const names = new Set<string>();
  let kept = false;
  let conditional = false;
  for (const node of model.within(fn.body, { nested: false })) {
    if (node.kind === "Global") for (const name of node.names) names.add(name.name);
    if (node.kind === "Call" && isNew(node.func))
      conditional ||=
        model.enclosing(node, "If", "Try", "IfExp", "BoolOp", "ExceptHandler") !== null || returnsEarly(model, fn);
    if (node.kind !== "Assign") continue;
    const isMade = [...model.within(node.value)].some(
      (inner) => (inner.kind === "Call" && isNew(inner.func)) || (inner.kind === "Name" && made.has(inner.id)),
    );
    if (!isMade) continue;
    for (const target of node.targets) {
      if (target.kind === "Name") {
        if (names.has(target.id)) kept = true;
        made.add(target.id);
      } else if (target.kind === "Subscript") kept = true;
      else if (target.kind === "Attribute" && !(target.value.kind === "Name" && made.has(target.value.id))) kept = true;
    }
  }
  return kept && conditional;
}

/** A `return` inside an `if` of its own, before the making. */
function returnsEarly(model: Model, fn: FunctionNode): boolean {
  for (const stmt of fn.body)
    if (stmt.kind === "If")
      for (const inner of model.within(stmt, { nested: false }))
        if (inner.kind === "Return" && inner.value) return true;
  return false;
}

/** `super().__new__`, `object.__new__`. */
const isNew = (func: Expr): boolean => func.kind === "Attribute" && func.attr === "__new__";
