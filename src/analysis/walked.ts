/** Which collections a loop walks over without a copy, and whether an expression is such a collection. */
import type { Comprehension, Expr, For, Name, Node } from "../python/ast";
import { COLLECTION_OF, type Collection, SIZE_METHODS } from "./facts/sizes";
import { mayBeGiven } from "./given";
import type { Model } from "./model";

export type Loop = For | Comprehension;

/** A collection that the loop walks over while it stays open to change. */
export interface Walked {
  /** The collection: a name, an attribute or an item of one. */
  readonly path: Expr;
  /** What a fix copies: the collection, or its view. */
  readonly live: Expr;
  readonly kind: Collection | null;
  readonly how: "plain" | "reversed" | "length";
}

const VIEWS = new Set(["items", "keys", "values"]);

/** The collections behind `iter`, through views, `enumerate`, `zip`, `reversed`, `iter`, `map`, `filter` and `range(len(x))`. */
export function* walkedBy(model: Model, iter: Expr, how: Walked["how"] = "plain"): Iterable<Walked> {
  if (iter.kind === "Call") {
    const { func } = iter;
    if (func.kind === "Attribute" && VIEWS.has(func.attr) && !iter.args.length && isPath(func.value)) {
      const kind = kindOf(model, func.value);
      if (kind !== "other") yield { path: func.value, live: iter, kind: kind ?? "dict", how };
    } else if (model.isBuiltin(func, "range")) {
      const length = iter.args.length <= 2 ? iter.args[iter.args.length - 1] : null;
      const [of] = length?.kind === "Call" && model.isBuiltin(length.func, "len") ? length.args : [];
      if (of && isPath(of) && kindOf(model, of) !== "other")
        yield { path: of, live: iter, kind: "list", how: "length" };
    } else if (model.isBuiltin(func, "reversed") && iter.args[0]) {
      if (iter.args[0].kind !== "Call" || !model.isBuiltin(iter.args[0].func, "range"))
        yield* walkedBy(model, iter.args[0], "reversed");
    } else if (model.isBuiltin(func, "enumerate", "iter") && iter.args[0]) yield* walkedBy(model, iter.args[0], how);
    else if (model.isBuiltin(func, "zip")) for (const arg of iter.args) yield* walkedBy(model, arg, how);
    else if (model.isBuiltin(func, "map", "filter") && iter.args[1]) yield* walkedBy(model, iter.args[1], how);
    return;
  }
  if (!isPath(iter)) return;
  const kind = kindOf(model, iter);
  if (kind !== "other") yield { path: iter, live: iter, kind, how };
}

/** A name, or a chain of attributes and constant items from one. */
function isPath(expr: Expr): boolean {
  if (expr.kind === "Name") return true;
  if (expr.kind === "Attribute") return isPath(expr.value);
  if (expr.kind !== "Subscript" || !isPath(expr.value)) return false;
  return expr.slice.kind === "Constant" || expr.slice.kind === "Name";
}

/** The kind of collection, null where nothing is known, `other` where it is surely none. */
function kindOf(model: Model, path: Expr): Collection | "other" | null {
  const type = model.typeOf(path);
  if (!type) return model.selfClass(path) ? builtinBase(model, path) : null;
  if (type.name !== "instance") return COLLECTION_OF[type.name] ?? "other";
  const base = type.cls!.mro()?.find((c): c is string => typeof c === "string" && c in COLLECTION_OF);
  return base ? COLLECTION_OF[base]! : "other";
}

function builtinBase(model: Model, self: Expr): Collection | "other" {
  const base = model
    .selfClass(self)
    ?.mro()
    ?.find((c): c is string => typeof c === "string" && c in COLLECTION_OF);
  return base ? COLLECTION_OF[base]! : "other";
}

/** Whether `expr` in the body of the loop is the very object that the loop walks over. */
export function isWalked(model: Model, expr: Expr, loop: Loop, walked: Walked): boolean {
  const [here, there] = [canonical(model, expr), canonical(model, walked.path)];
  return here !== null && here.path === there?.path && !rebound(model, here.root, there.root, loop, walked);
}

interface Canonical {
  readonly path: string;
  /** The name it starts with, where that name is read. */
  readonly root: Name;
}

/** The path as text, with names that are only another name for a path replaced by it. */
function canonical(model: Model, expr: Expr, depth = 0): Canonical | null {
  if (depth > 4) return null;
  if (expr.kind === "Attribute") {
    const value = canonical(model, expr.value, depth);
    return value && { ...value, path: `${value.path}.${expr.attr}` };
  }
  if (expr.kind === "Subscript") {
    const value = canonical(model, expr.value, depth);
    return value && (expr.slice.kind === "Constant" || expr.slice.kind === "Name")
      ? { ...value, path: `${value.path}[${model.text(expr.slice)}]` }
      : null;
  }
  if (expr.kind !== "Name") return null;
  const binding = expr.ctx === "Load" ? model.onlyDefinition(expr) : null;
  const alias = binding?.kind === "assign" && binding.value && isPath(binding.value) ? binding.value : null;
  return (alias && canonical(model, alias, depth + 1)) ?? { path: expr.id, root: expr };
}

/** The name or attribute means another object by then. */
function rebound(model: Model, here: Name, there: Name, loop: Loop, walked: Walked): boolean {
  const bound = new Set<Node>(
    model.variable(there).bindings.flatMap((b) => (b.kind === "augassign" || b.kind === "param" ? [] : [b.node])),
  );
  const reads = here.id === there.id && here.ctx === "Load" && there.ctx === "Load" && bound.size > 0;
  if (reads && model.flow(here) === model.flow(there) && !model.canReach(there, here, (node) => bound.has(node)))
    return true;
  if (walked.path.kind === "Name" || loop.kind === "comprehension") return false;
  for (const node of model.within(loop.body, { nested: false })) {
    if (
      node.kind !== walked.path.kind ||
      !("ctx" in node) ||
      node.ctx !== "Store" ||
      !model.same({ ...node, ctx: "Load" } as Expr, walked.path)
    )
      continue;
    if (model.parent(node)?.kind === "Assign") return true;
  }
  return false;
}

/** The names at the bottom of everything in the unit whose size a loop over it may not like to see changed. */
export function changedRoots(model: Model): Name[] {
  const roots: Name[] = [];
  const note = (changed: Expr) => {
    const root = rootName(changed);
    if (root) roots.push(root);
  };
  for (const { func } of model.nodes("Call"))
    if (func.kind === "Attribute" && CHANGING_METHODS.has(func.attr)) note(func.value);
  for (const { targets } of model.nodes("Delete"))
    for (const target of targets) if (target.kind === "Subscript") note(target.value);
  for (const { target } of model.nodes("AugAssign")) note(target);
  for (const { ctx, value } of model.nodes("Subscript")) if (ctx === "Store") note(value);
  return roots;
}

const CHANGING_METHODS = new Set(Object.values(SIZE_METHODS).flatMap(Object.keys));

/** A quick look that needs no scopes: one of the names in the loop may mean what the loop walks over. */
export function mayBeChanged(model: Model, loop: Loop, roots: readonly Name[]): boolean {
  const whole = loop.kind === "comprehension" ? model.parent(loop)! : loop;
  const mayBeAlias = (name: Name) => mayBeGiven(model, name, isPath);
  const chunk = model.chunkOf(loop);
  let walked: readonly Name[] | null = null;
  for (const root of roots) {
    if (root.start < whole.start || root.end > whole.end || model.chunkOf(root) !== chunk) continue;
    walked ??= model.below(loop.iter, "Name");
    if (walked.some(({ id }) => id === root.id) || mayBeAlias(root) || walked.some(mayBeAlias)) return true;
  }
  return false;
}

/** The name that a chain of attributes and items starts with. */
export function rootName(expr: Expr): Name | null {
  let at = expr;
  while (at.kind === "Attribute" || at.kind === "Subscript") at = at.value;
  return at.kind === "Name" ? at : null;
}
