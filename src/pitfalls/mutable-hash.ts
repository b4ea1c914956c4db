import { type AttributeUse, attributeUses, selfName } from "../analysis/classes";
import type { Report } from "../analysis/detector";
import { comparedFields } from "../analysis/equality";
import type { ClassInfo, Model } from "../analysis/model";
import type { ClassDef, Expr, FunctionNode, Node } from "../python/ast";

const INITIAL = /^(?:__(?:init|new|post_init|attrs_post_init|setstate|hash|del|enter|exit)__|setUp)$/;

/** A hash over something that changes, or that does not fit `__eq__`. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef")) {
    if (fn.name.name !== "__hash__") continue;
    const node = model.parent(fn);
    const cls = node?.kind === "ClassDef" ? model.classOf(node) : null;
    const self = cls && selfName(fn);
    if (cls && self) yield* ofMethod(model, cls, fn, self);
  }
  for (const node of model.nodes("ClassDef"))
    if (node.decorator_list.length > 0) {
      const keyword = unsafeHash(model, node);
      if (keyword) yield* ofDataclass(model, node, keyword);
    }
  for (const node of model.nodes("Attribute"))
    if (node.ctx === "Store" && node.value.kind === "Name" && node.value.id !== "self")
      yield* fromOutside(model, node, node.value);
}

function* ofMethod(model: Model, cls: ClassInfo, fn: FunctionNode, self: string): Iterable<Report> {
  const read = attributeUses(fn, self).filter((use) => use.form === "read");
  for (const use of read) {
    const change = changeOf(model, cls, fn, use.attr);
    if (!change) continue;
    yield {
      at: use.node,
      message: `The hash of a \`${cls.name}\` depends on \`${use.attr}\`, which \`${change.method.name.name}\` changes. An object that is in a set or a dictionary then cannot be found there any more. Hash only what never changes, or make the class immutable.`,
      related: [{ at: change.node, message: `\`${use.attr}\` changes here` }],
    };
    return;
  }
  const eq = cls.members.get("__eq__")?.node;
  if (eq?.kind !== "FunctionDef") return;
  model.enter(eq);
  const compared = comparedFields(eq);
  if (!compared || compared.some((field) => field.startsWith("__"))) return;
  const wrong =
    read.find(
      (use) =>
        use.attr !== "__class__" &&
        !compared.includes(use.attr) &&
        cls.members.get(use.attr) === undefined &&
        !isKeptHash(cls, fn, use.attr),
    )?.node ?? identity(model, fn, self);
  if (wrong)
    yield {
      at: wrong,
      message: `__eq__ compares ${compared.join(", ")} alone, so two equal objects can get different hashes from \`${model.text(wrong)}\`: sets and dictionaries then hold duplicates. Hash only fields that __eq__ compares.`,
      related: [{ at: model.span(eq, eq.name.start, eq.name.end), message: "The comparison" }],
    };
}

/** `self._hash = hash(…)`: the result, kept for the next call. */
const isKeptHash = (cls: ClassInfo, hash: FunctionNode, name: string) =>
  /hash/i.test(name) || cls.attributes.get(name)?.assigned.some((use) => use.method === hash) === true;

/** `id(self)`, which no other object shares. */
function identity(model: Model, fn: FunctionNode, self: string): Expr | null {
  for (const node of model.within(fn.body))
    if (
      node.kind === "Call" &&
      model.isBuiltin(node.func, "id") &&
      node.args[0]?.kind === "Name" &&
      node.args[0].id === self
    )
      return node;
  return null;
}

/** Where a method changes the attribute after the object is made. */
function changeOf(model: Model, cls: ClassInfo, hash: FunctionNode | null, name: string): AttributeUse | null {
  const facts = cls.attributes.get(name);
  const uses = [...(facts?.assigned ?? []), ...(facts?.mutated ?? [])];
  const found = uses.find(
    (use) =>
      use.method !== hash &&
      !isCounter(model, use.node) &&
      !INITIAL.test(use.method.name.name) &&
      !isInitial(model, cls, use.method),
  );
  if (found) return found;
  const setter = cls.memberList.find(
    (m) => m.name === name && m.decorators.some((d) => d.kind === "Attribute" && d.attr === "setter"),
  );
  return setter?.node.kind === "FunctionDef"
    ? { method: setter.node, node: setter.node, value: null, annotation: null }
    : null;
}

/** `n = self.n; n += 1` counts in a local name. */
function isCounter(model: Model, node: Node): boolean {
  return node.kind === "Name" && model.parent(node)?.kind === "AugAssign";
}

/** A private helper of `__init__`. */
function isInitial(model: Model, cls: ClassInfo, method: FunctionNode): boolean {
  const { name } = method.name;
  const init = cls.members.get("__init__")?.node;
  if (!name.startsWith("_") || init?.kind !== "FunctionDef") return false;
  model.enter(init);
  for (const node of model.within(init.body)) if (node.kind === "Attribute" && node.attr === name) return true;
  return false;
}

/** The `unsafe_hash=True` of a dataclass that is not frozen. */
function unsafeHash(model: Model, node: ClassDef): Node | null {
  for (const d of node.decorator_list) {
    if (d.kind !== "Call" || model.qualified(d.func) !== "dataclasses.dataclass") continue;
    const on = (name: string) =>
      d.keywords.find((k) => k.arg === name && k.value.kind === "Constant" && k.value.value === true);
    const found = on("unsafe_hash");
    return found && !on("frozen") ? found : null;
  }
  return null;
}

const hashedFields = (cls: ClassInfo) =>
  cls.memberList.filter(
    (m) =>
      m.annotation &&
      !(m.value?.kind === "Call" && m.value.keywords.some((k) => k.arg === "hash" || k.arg === "compare")),
  );

function* ofDataclass(model: Model, node: ClassDef, keyword: Node): Iterable<Report> {
  const cls = model.classOf(node);
  if (!cls) return;
  for (const member of hashedFields(cls)) {
    const change = changeOf(model, cls, null, member.name);
    if (!change) continue;
    yield {
      at: keyword,
      message: `unsafe_hash makes the hash of a \`${cls.name}\` from all fields, and \`${change.method.name.name}\` changes \`${member.name}\`. An object that is in a set or a dictionary then cannot be found there any more. Use frozen=True, or field(hash=False) for what changes.`,
      related: [{ at: change.node, message: `\`${member.name}\` changes here` }],
    };
    return;
  }
}

/** `point.x = 3` where the hash of the object's class reads `x`. */
function* fromOutside(
  model: Model,
  node: Extract<Node, { kind: "Attribute" }>,
  object: Extract<Node, { kind: "Name" }>,
): Iterable<Report> {
  const bindings = model.variable(object).bindings;
  const binding = bindings.length === 1 ? bindings[0]! : null;
  const value = binding?.kind === "assign" ? binding.value : null;
  const cls = value?.kind === "Call" ? model.classOf(value.func) : null;
  if (!cls || cls.members.has("__setattr__") || !isHashed(model, cls, node.attr)) return;
  if (!isKept(model, object.id, binding?.node ?? object)) return;
  yield {
    at: node,
    message: `\`${object.id}\` is in a set or a dictionary, and its hash depends on \`${node.attr}\`: after this assignment it cannot be found there any more. Take it out first, or make \`${cls.name}\` immutable.`,
  };
}

function isHashed(model: Model, cls: ClassInfo, attr: string): boolean {
  const hash = cls.members.get("__hash__")?.node;
  if (hash?.kind === "FunctionDef") {
    model.enter(hash);
    const self = selfName(hash);
    return self !== null && attributeUses(hash, self).some((use) => use.attr === attr && use.form === "read");
  }
  return unsafeHash(model, cls.node) !== null && hashedFields(cls).some((m) => m.name === attr);
}

/** The object of this name is put into a set, used as a key or hashed. */
function isKept(model: Model, name: string, binding: Node): boolean {
  if (binding.kind !== "Name") return false;
  for (const use of model.variable(binding).uses) {
    if (use.id !== name) continue;
    const parent = model.parent(use);
    if (
      parent?.kind === "Set" ||
      (parent?.kind === "Dict" && parent.keys.includes(use)) ||
      (parent?.kind === "Subscript" && parent.slice === use)
    )
      return true;
    if (parent?.kind === "Call" && parent.func.kind === "Attribute" && parent.func.attr === "add") return true;
    const outer = parent?.kind === "List" || parent?.kind === "Tuple" ? model.parent(parent) : null;
    if (outer?.kind === "Call" && model.isBuiltin(outer.func, "set", "frozenset")) return true;
  }
  return false;
}
