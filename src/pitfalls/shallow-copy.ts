import { changeAt } from "../analysis/copies";
import type { FixPlan, Report } from "../analysis/detector";
import type { Binding, Model } from "../analysis/model";
import type { Expr, Name, Node } from "../python/ast";

/** Libraries whose objects copy deeply, or whose slices are views. */
const ARRAYS = [
  "numpy",
  "pandas",
  "polars",
  "torch",
  "tensorflow",
  "jax",
  "xarray",
  "dask",
  "cupy",
  "django",
  "sqlalchemy",
];
const FLAT = new Set(["str", "bytes", "bytearray", "tuple", "frozenset", "range", "int", "float"]);

/** A copy of the outer object alone, and then a change of an object inside it. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Assign", "AnnAssign")) {
    const target = node.kind === "AnnAssign" ? node.target : node.targets.length === 1 ? node.targets[0]! : null;
    if (target?.kind !== "Name" || !node.value) continue;
    const source = copied(model, node.value);
    if (!source || !mayBeNested(model, source, node.value)) continue;
    const own = model.variable(target).bindings.find((b) => b.node === target);
    const byAttribute = node.value.kind === "Call" && model.qualified(node.value.func) === "copy.copy";
    const change = own && innerChange(model, own, target, byAttribute);
    if (!change || !isStillUsed(model, node.value, source, target)) continue;
    yield {
      at: node.value,
      message: `\`${target.id}\` is a new outer object with the same objects inside as \`${model.text(source)}\`. The change below reaches into one of them, so it shows in both. Use copy.deepcopy, or copy the inner objects too.`,
      related: [{ at: change, message: "Changes an object that both hold" }],
      fixes: plans(model, node.value, source),
    };
  }
}

/** What the expression copies, one level deep; null for anything else. */
function copied(model: Model, value: Expr): Expr | null {
  if (value.kind === "Subscript") {
    const { slice } = value;
    return slice.kind === "Slice" && !slice.lower && !slice.upper && !slice.step ? value.value : null;
  }
  if (value.kind === "List")
    return value.elts.length === 1 && value.elts[0]!.kind === "Starred" ? value.elts[0].value : null;
  if (value.kind === "Dict") return value.keys.length >= 1 && value.keys[0] === null ? value.values[0]! : null;
  if (value.kind !== "Call") return null;
  const [first] = value.args;
  if (value.func.kind === "Attribute" && value.func.attr === "copy" && value.args.length + value.keywords.length === 0)
    return value.func.value;
  if (value.args.length !== 1 || !first) return null;
  const name = model.qualified(value.func);
  return name === "copy.copy" ||
    name === "builtins.list" ||
    name === "builtins.dict" ||
    name === "collections.OrderedDict"
    ? first
    : null;
}

/** Nothing says that the source is flat, copies deeply or is a class with rules of its own. */
function mayBeNested(model: Model, source: Expr, value: Expr): boolean {
  if (source.kind === "Call" || source.kind === "ListComp" || source.kind === "GeneratorExp") return false;
  const type = model.typeOf(source);
  if (type)
    return (
      !FLAT.has(type.name) &&
      (type.name !== "instance" || model.qualified((value as { func?: Expr }).func ?? value) === "copy.copy")
    );
  return (
    (source.kind === "Name" || source.kind === "Attribute" || source.kind === "Subscript") &&
    !model.imports(...ARRAYS) &&
    model.qualified(source) === null
  );
}

/** A use of the copy that changes an object inside it, as long as nothing new was put there. */
function innerChange(model: Model, own: Binding, target: Name, byAttribute: boolean): Node | null {
  const uses = model
    .variable(target)
    .uses.filter((use) => use !== target && model.reached(use)?.bindings.includes(own));
  const replaced = new Set<unknown>();
  for (const use of uses) {
    if (!replacesInside(model, use)) continue;
    const key = keyOf(model, use);
    if (key === null) return null;
    replaced.add(key);
  }
  for (const use of uses) {
    const key = replaced.size > 0 ? keyOf(model, use) : null;
    if (replaced.size > 0 && (key === null || replaced.has(key))) continue;
    if (growsInside(model, use)) return use;
    if (changeAt(model, use) === "inner" && (byAttribute || model.parent(use)?.kind === "Subscript")) return use;
    const item = itemOf(model, use);
    if (!item) continue;
    const binding = model.variable(item).bindings.find((b) => b.node === item);
    const changing = model
      .variable(item)
      .uses.find(
        (read) =>
          binding &&
          model.reached(read)?.bindings.includes(binding) &&
          changeAt(model, read) !== null &&
          !isAttributeStore(model, read),
      );
    if (changing) return changing;
  }
  return null;
}

/** The constant key of `b["tags"]`. */
function keyOf(model: Model, use: Name): unknown {
  const item = model.parent(use);
  return item?.kind === "Subscript" && item.value === use ? (model.constant(item.slice)?.value ?? null) : null;
}

/** `item.done = True`: what a list holds may well be meant to be shared. */
function isAttributeStore(model: Model, read: Name): boolean {
  const parent = model.parent(read);
  return parent?.kind === "Attribute" && parent.ctx === "Store";
}

/** `b[i] = …`, `b.update(…)`: the place may hold an object of its own by then. */
function replacesInside(model: Model, use: Name): boolean {
  const parent = model.parent(use);
  if (parent?.kind === "Attribute" && parent.value === use) {
    if (parent.ctx === "Store") return !isFlat(model, parent);
    return (
      model.parent(parent)?.kind === "Call" &&
      ["update", "clear", "extend", "append", "insert", "setdefault"].includes(parent.attr)
    );
  }
  if (growsInside(model, use)) return false;
  return parent?.kind === "Subscript" && parent.value === use && parent.ctx === "Store" && !isFlat(model, parent);
}

/** `b[0] += [5]` changes the list inside in place. */
function growsInside(model: Model, use: Name): boolean {
  const item = model.parent(use);
  const stmt = item?.kind === "Subscript" && item.value === use ? model.parent(item) : null;
  return stmt?.kind === "AugAssign" && stmt.target === item && stmt.op === "Add" && stmt.value.kind === "List";
}

/** `b["name"] = "x"` puts no container there. */
function isFlat(model: Model, store: Node): boolean {
  const stmt = model.parent(store);
  return (
    stmt?.kind === "AugAssign" ||
    (stmt?.kind === "Assign" && (stmt.value.kind === "Constant" || stmt.value.kind === "JoinedStr"))
  );
}

/** `for row in b` or `for row in b.values()`: the name of the inner object; `row = b[0]` as well. */
function itemOf(model: Model, use: Name): Name | null {
  let at: Node = use;
  let parent = model.parent(at);
  if (parent?.kind === "Subscript" && parent.value === at && parent.ctx === "Load") {
    if (parent.slice.kind === "Slice") return null;
    const stmt = model.parent(parent);
    return stmt?.kind === "Assign" && stmt.value === parent && stmt.targets[0]!.kind === "Name"
      ? stmt.targets[0]
      : null;
  }
  let second = false;
  if (parent?.kind === "Attribute" && (parent.attr === "values" || parent.attr === "items")) {
    second = parent.attr === "items";
    const call = model.parent(parent);
    if (call?.kind !== "Call") return null;
    [at, parent] = [call, model.parent(call)];
  }
  if (parent?.kind !== "For" || parent.iter !== at) return null;
  const { target } = parent;
  if (!second) return target.kind === "Name" ? target : null;
  const value = target.kind === "Tuple" ? target.elts[1] : null;
  return value?.kind === "Name" ? value : null;
}

/** Somebody can still see the source: it belongs to others, or is read again. */
function isStillUsed(model: Model, value: Expr, source: Expr, target: Name): boolean {
  if (source.kind !== "Name") return true;
  if (source.id === target.id) return model.reached(source)?.bindings.some((b) => b.kind === "param") === true;
  const { kind, bindings, uses } = model.variable(source);
  if (kind !== "local") return true; // also of the module, where others may read it
  if (bindings.some((b) => b.kind === "param" || b.kind === "for" || b.kind === "comprehension")) return true;
  return uses.some(
    (use) => use !== source && (model.function(use) !== model.function(source) || model.canReach(value, use)),
  );
}

function plans(model: Model, value: Expr, source: Expr): FixPlan[] {
  if (value.kind === "Dict" && value.keys.length > 1) return [];
  const name = model.importName("copy", "deepcopy");
  if (name.imports.length > 0 && model.global("copy").bindings.length > 0) return [];
  const text = `${name.text}(${model.text(source)})`;
  return [{ title: "Copy deeply", safe: false, changes: [model.edit.replace(value, text)], imports: name.imports }];
}
