import type { FixPlan, Report } from "../analysis/detector";
import { isDocstring } from "../analysis/edits";
import type { ClassInfo, Model } from "../analysis/model";
import { attributeRoom, mangled, slotsOf } from "../analysis/slots";
import type { ClassDef, Expr } from "../python/ast";

/** A subclass without `__slots__` of a class that has them: its objects get a dictionary again. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("ClassDef")) {
    if (node.bases.length === 0 || node.keywords.length > 0) continue;
    const [decorator, ...others] = node.decorator_list;
    if (decorator && (others.length > 0 || !isPlainDataclass(model, decorator))) continue;
    if (!node.bases.some((base) => mayHaveSlots(model, node, base.kind === "Subscript" ? base.value : base))) continue;
    const cls = model.classOf(node);
    if (!cls || cls.members.has("__slots__") || cls.members.has("__setattr__") || wantsDict(model, cls)) continue;
    const slotted = cls.mro()?.find((base): base is ClassInfo => typeof base !== "string" && base !== cls);
    if (!slotted || !allHaveRoom(model, cls)) continue;
    const owner = slotOwner(model, cls);
    if (!owner) continue;
    const names = decorator ? [] : newNames(model, cls);
    const own = names.length > 0 ? `, which holds ${quoted(names)}` : "";
    yield {
      at: model.span(node, node.name.start, node.name.end),
      message: `\`${owner.name}\` has __slots__, but \`${node.name.name}\` has none of its own: its objects get a __dict__ again${own}. That costs the memory that the slots save, and misspelt attributes pass. ${decorator ? "Give its dataclass `slots=True` too" : `Add __slots__ = ${tupleOf(names)}`}.`,
      related: [{ at: slotsOf(model, owner)?.value ?? owner.node, message: `The slots of \`${owner.name}\`` }],
      fixes: decorator ? [] : plan(model, node, names, cls),
    };
  }
}

/** `@dataclass` that makes no slots. */
function isPlainDataclass(model: Model, decorator: Expr): boolean {
  const called = decorator.kind === "Call" ? decorator : null;
  if (model.qualified(called ? called.func : decorator) !== "dataclasses.dataclass") return false;
  return called?.keywords.every(({ arg }) => arg !== null && arg !== "slots") ?? true;
}

/** The base is a class of this file that says something of slots; for a class at top level told without scopes. */
function mayHaveSlots(model: Model, node: ClassDef, base: Expr): boolean {
  const isTop = base.kind === "Name" && model.unit.node === node;
  const [only] = isTop ? model.global(base.id).bindings : [];
  const cls = isTop ? (only?.node.kind === "ClassDef" ? model.classOf(only.node) : null) : model.classOf(base);
  return cls !== null && (cls.decorators.length > 0 || cls.members.has("__slots__"));
}

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

const tupleOf = (names: readonly string[]) =>
  `(${names.map((name) => `"${name}"`).join(", ")}${names.length === 1 ? "," : ""})`;

/** Every base keeps its objects free of a dictionary. */
function allHaveRoom(model: Model, cls: ClassInfo): boolean {
  for (const base of cls.bases) {
    const info = model.classOf(base.kind === "Subscript" ? base.value : base);
    if (info ? attributeRoom(model, info) === null : !WITHOUT_DICT.has(model.qualified(base) ?? "")) return false;
  }
  return true;
}

const WITHOUT_DICT = new Set(["builtins.object", "abc.ABC"]);

/** The nearest base that names slots. */
function slotOwner(model: Model, cls: ClassInfo): ClassInfo | null {
  for (const base of cls.mro() ?? [])
    if (typeof base !== "string" && base !== cls && (slotsOf(model, base)?.names.size ?? 0) > 0) return base;
  return null;
}

/** The class says that it wants a dictionary, or needs one for `cached_property`. */
function wantsDict(model: Model, cls: ClassInfo): boolean {
  const { node } = cls;
  if (cls.attributes.has("__dict__") || model.attributeForms("__dict__").size > 0) return true;
  const [first] = node.body;
  if (isDocstring(first) && /__dict__|\bdict(?:ionary)?\b|\bslots?\b/i.test(model.text(first!))) return true;
  if (/#.*(?:__dict__|__slots__|\bslots?\b)/i.test(headText(model, node))) return true;
  return cls.memberList.some((member) =>
    member.decorators.some((d) => model.qualified(d) === "functools.cached_property"),
  );
}

/** The text from the class line to the end of the first statement in the body. */
function headText(model: Model, node: ClassDef): string {
  const own = model.chunkOf(node);
  const [first] = node.body;
  if (!first || model.chunkOf(first) === own) return own.text.slice(node.start, first?.end ?? node.end);
  return own.text.slice(node.start) + model.chunkOf(first).text.slice(0, first.end);
}

/** Attributes that its methods set and that no base has a slot for. */
function newNames(model: Model, cls: ClassInfo): string[] {
  const room = new Set<string>();
  for (const base of cls.mro() ?? [])
    if (typeof base !== "string" && base !== cls) for (const name of attributeRoom(model, base) ?? []) room.add(name);
  const found: string[] = [];
  for (const [name, facts] of cls.attributes)
    if (facts.assigned.length > 0 && !room.has(mangled(name, cls.name)) && !isDescriptor(cls, name)) found.push(name);
  return found;
}

const isDescriptor = (cls: ClassInfo, name: string): boolean => cls.members.get(name)?.kind === "property";

/** `__slots__` as the first line of the body; none where a class attribute of the same name would clash. */
function plan(model: Model, node: ClassDef, names: readonly string[], cls: ClassInfo): FixPlan[] {
  if (names.some((name) => cls.members.has(name))) return [];
  const line = `__slots__ = ${tupleOf(names)}`;
  const [first, second] = node.body;
  if (!first) return [];
  const title = `Add ${line}`;
  if (first.kind === "Pass" && !second) return [{ title, safe: false, changes: [model.edit.replace(first, line)] }];
  const change = isDocstring(first)
    ? model.edit.insertLinesAfter(first, ["", line])
    : model.edit.insertLinesBefore(first, first.kind === "Assign" || first.kind === "AnnAssign" ? [line] : [line, ""]);
  return change ? [{ title, safe: false, changes: [change] }] : [];
}
