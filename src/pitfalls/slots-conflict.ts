import type { FixPlan, Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import { attributeRoom, mangled, type Slots, slotsOf } from "../analysis/slots";
import type { Attribute, ClassDef, Expr, Node } from "../python/ast";

/** `__slots__` that contradict the class body, the methods, the bases or themselves. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("ClassDef")) {
    const cls = model.classOf(node);
    if (!cls) continue;
    if (node.bases.length > 1) yield* twoLayouts(model, node);
    const slots = slotsOf(model, cls);
    if (!slots) continue;
    if (slots.value) {
      yield* spelling(model, cls, slots, slots.value);
      yield* defaults(model, cls, slots);
      yield* repeated(model, cls, slots);
    }
    yield* unknownAttributes(model, cls, slots);
  }
  for (const node of model.nodes("Attribute"))
    if (node.ctx === "Store" && node.value.kind === "Name" && node.value.id !== "self")
      yield* fromOutside(model, node, node.value);
}

/** `("name")` without a comma, or text that is no name. */
function* spelling(model: Model, cls: ClassInfo, slots: Slots, value: Expr): Iterable<Report> {
  for (const [name, constant] of slots.names) {
    if (!constant || /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name)) continue;
    const several = /^[\w, ]+$/.test(name) && /[, ]/.test(name);
    yield {
      at: constant,
      message: `"${name}" is no name, so Python raises TypeError when it makes \`${cls.name}\`. ${several ? "Write the slots as a tuple of names." : "A slot has to be a valid name."}`,
      fixes:
        several && constant === value
          ? [{ title: "Write a tuple", safe: true, changes: [model.edit.replace(value, tupleOf(name.split(/[, ]+/)))] }]
          : [],
    };
    return;
  }
  const parens = value.kind === "Constant" ? model.parentheses(value) : null;
  if (!parens || value.kind !== "Constant" || value.pieces !== 1) return;
  yield {
    at: value,
    level: "hint",
    message: `(${model.text(value)}) is text in parentheses, not a tuple. Python takes it as one slot, but the next name you add without a comma joins it. Write the comma.`,
    fixes: [{ title: "Write the comma", safe: true, changes: [model.edit.insertAfter(value, ",")] }],
  };
}

const tupleOf = (names: readonly string[]) => {
  const real = names.filter((name) => name !== "");
  return `(${real.map((name) => `"${name}"`).join(", ")}${real.length === 1 ? "," : ""})`;
};

/** A value in the class body for a name that is a slot. */
function* defaults(model: Model, cls: ClassInfo, slots: Slots): Iterable<Report> {
  for (const member of cls.memberList) {
    if (!slots.names.has(member.name) || (member.kind === "attribute" && !member.value)) continue;
    const at =
      "name" in member.node ? model.span(member.node, member.node.name.start, member.node.name.end) : member.node;
    yield {
      at,
      message: `\`${member.name}\` is a slot and has a value in the class body too: Python raises ValueError when it makes \`${cls.name}\`, as both want the same place in the class. Set the value in __init__.`,
      related: [{ at: slots.names.get(member.name) ?? cls.node, message: "The slot" }],
    };
  }
}

/** A slot that a base already has: another place for the same name. */
function* repeated(model: Model, cls: ClassInfo, slots: Slots): Iterable<Report> {
  for (const base of cls.mro()?.slice(1) ?? []) {
    const inherited = typeof base === "string" ? null : slotsOf(model, base);
    if (!inherited || typeof base === "string") continue;
    for (const [name, constant] of slots.names)
      if (constant && inherited.names.has(name) && mangled(name, cls.name) === name)
        yield {
          at: constant,
          level: "hint",
          message: `\`${base.name}\` already has the slot \`${name}\`: every \`${cls.name}\` keeps two places for it and can use one. Name only new slots here.`,
        };
  }
}

/** `self.x = …` without a slot for x. */
function* unknownAttributes(model: Model, cls: ClassInfo, slots: Slots): Iterable<Report> {
  const room = attributeRoom(model, cls);
  if (!room) return;
  const seen = new Set<string>();
  for (const [name, facts] of cls.attributes) {
    const [use] = facts.assigned;
    if (!use || room.has(mangled(name, cls.name)) || seen.has(name) || /^__(?:class|dict|doc|slots)__$/.test(name))
      continue;
    seen.add(name);
    if (model.subclasses(cls).some((sub) => slotsOf(model, sub)?.names.has(name))) continue; // meant for those
    yield {
      at: use.node,
      message: `\`${cls.name}\` has no slot for \`${name}\` and no __dict__, so this assignment raises AttributeError. Add "${name}" to __slots__.`,
      fixes: addPlan(model, slots, name),
    };
  }
}

function addPlan(model: Model, { value, names }: Slots, name: string): FixPlan[] {
  if ((value?.kind !== "Tuple" && value?.kind !== "List") || names.size === 0) return [];
  const last = value.elts.at(-1)!;
  return [{ title: `Add "${name}" to __slots__`, safe: false, changes: [model.edit.insertAfter(last, `, "${name}"`)] }];
}

/** `point.z = 3` on an instance of a class with slots. */
function* fromOutside(model: Model, node: Attribute, object: Extract<Node, { kind: "Name" }>): Iterable<Report> {
  const { bindings } = model.variable(object);
  const value = bindings.length === 1 && bindings[0]!.kind === "assign" ? bindings[0]!.value : null;
  const cls = value?.kind === "Call" ? model.classOf(value.func) : null;
  if (!cls || cls.customNew || model.enclosing(node, "Try")) return;
  const room = attributeRoom(model, cls);
  if (!room || room.has(node.attr)) return;
  yield {
    at: node,
    message: `\`${cls.name}\` has no slot for \`${node.attr}\` and no __dict__, so this assignment raises AttributeError. Add "${node.attr}" to __slots__ if it belongs to the class.`,
    related: [
      { at: model.span(cls.node, cls.node.name.start, cls.node.name.end), message: "The class with the slots" },
    ],
  };
}

/** Two bases that both bring slots of their own. */
function* twoLayouts(model: Model, node: ClassDef): Iterable<Report> {
  const slotted = node.bases.flatMap((base) => {
    const cls = model.classOf(base);
    const order = cls?.mro();
    const owner = order?.find(
      (one): one is ClassInfo => typeof one !== "string" && (slotsOf(model, one)?.names.size ?? 0) > 0,
    );
    return cls && owner ? [{ base, owner }] : [];
  });
  for (const [i, a] of slotted.entries())
    for (const b of slotted.slice(i + 1)) {
      if (a.owner.mro()!.includes(b.owner) || b.owner.mro()!.includes(a.owner)) continue;
      yield {
        at: model.span(node, node.bases[0]!.start, node.bases.at(-1)!.end),
        message: `\`${model.text(a.base)}\` and \`${model.text(b.base)}\` both have slots of their own, so no object can be laid out as both: Python raises TypeError when it makes \`${node.name.name}\`. Give one of them __slots__ = ().`,
      };
      return;
    }
}
