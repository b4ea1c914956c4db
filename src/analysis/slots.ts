/** What `__slots__` of a class says. */
import type { Constant, Expr } from "../python/ast";
import type { ClassInfo } from "./classes";
import type { Model } from "./model";

export interface Slots {
  /** By name as written. */
  readonly names: ReadonlyMap<string, Constant | null>;
  readonly value: Expr | null;
}

/** The slots that the class itself declares; null where it declares none or they cannot be read off the text. */
export function slotsOf(model: Model, cls: ClassInfo): Slots | null {
  const declared = cls.memberList.filter((m) => m.name === "__slots__");
  const value = declared.length === 1 && declared[0]!.kind === "attribute" ? declared[0]!.value : null;
  if (value) {
    const names = new Map<string, Constant | null>();
    return collect(model, value, names) ? { names, value } : null;
  }
  if (declared.length > 0) return null;
  const made = cls.decorators.some(
    (d) =>
      d.kind === "Call" &&
      model.qualified(d.func) === "dataclasses.dataclass" &&
      d.keywords.some((k) => k.arg === "slots" && k.value.kind === "Constant" && k.value.value === true),
  );
  if (!made) return null;
  const fields = cls.memberList.filter(
    (m) => m.annotation && !/ClassVar|InitVar|KW_ONLY/.test(model.text(m.annotation)),
  );
  return { names: new Map(fields.map((m) => [m.name, null])), value: null };
}

function collect(model: Model, value: Expr, into: Map<string, Constant | null>): boolean {
  if (value.kind === "Constant" && value.type === "str") {
    into.set(String(value.value), value);
    return true;
  }
  if (value.kind === "BinOp" && value.op === "Add")
    return collect(model, value.left, into) && collect(model, value.right, into);
  if (value.kind === "Attribute" && value.attr === "__slots__") {
    const base = model.classOf(value.value);
    const inherited = base && slotsOf(model, base);
    for (const name of inherited?.names.keys() ?? []) into.set(name, null);
    return inherited !== null;
  }
  const items =
    value.kind === "Dict"
      ? value.keys
      : value.kind === "Tuple" || value.kind === "List" || value.kind === "Set"
        ? value.elts
        : null;
  return (
    items?.every((item) => item?.kind === "Constant" && item.type === "str" && collect(model, item, into)) ?? false
  );
}

/** A private name as the class body stores it. */
export function mangled(name: string, cls: string): string {
  return name.startsWith("__") && !name.endsWith("__") ? `_${cls.replace(/^_+/, "")}${name}` : name;
}

const WITHOUT_DICT = new Set(["object", "abc.ABC", "typing.Generic"]);

/** All attributes that instances can have, mangled; null where they have a `__dict__` or that is not known. */
export function attributeRoom(model: Model, cls: ClassInfo): ReadonlySet<string> | null {
  const order = cls.mro();
  if (!order) return null;
  const room = new Set<string>();
  for (const base of order) {
    if (typeof base === "string") {
      if (!WITHOUT_DICT.has(base) && !base.startsWith("collections.abc.")) return null;
      continue;
    }
    const slots = slotsOf(model, base);
    if (!slots || slots.names.has("__dict__") || base.members.has("__setattr__") || base.keywords.length > 0)
      return null;
    if (base.decorators.some((d) => model.qualified(d.kind === "Call" ? d.func : d) !== "dataclasses.dataclass"))
      return null;
    for (const name of slots.names.keys()) room.add(mangled(name, base.name));
    for (const member of base.memberList)
      if (member.kind !== "attribute" || member.value) room.add(mangled(member.name, base.name));
  }
  return room;
}
