/** Which methods of a class of this file are still abstract. */
import type { ClassInfo, Member } from "./classes";
import { ABSTRACT_METHODS } from "./facts/abstract";
import { BUILTIN_MRO } from "./facts/bases";
import type { Model } from "./model";

const ABSTRACT = /^abc\.abstract(?:method|property|classmethod|staticmethod)$/;

export const isAbstractMember = (model: Model, member: Member): boolean =>
  member.decorators.some((d) => ABSTRACT.test(model.qualified(d) ?? ""));

/**
 * The names that keep the class from being instantiated, with the class or library class that asks for them. Null where
 * that is not known: unknown bases, no ABCMeta, decorators or a `__new__` that may change the matter.
 */
export function abstractMethods(model: Model, cls: ClassInfo): ReadonlyMap<string, Member | string> | null {
  const order = cls.mro();
  if (!order) return null;
  let checked = false;
  const names = new Map<string, Member | string>();
  const inherited = new Set(
    order.flatMap((base) => (typeof base === "string" ? (BUILTIN_MRO[base] ?? []).slice(1) : [])),
  );
  for (const base of [...order].reverse()) {
    if (typeof base === "string") {
      if (inherited.has(base) && base !== "abc.ABC") continue;
      const library = ABSTRACT_METHODS[base];
      if (!library && !HARMLESS.has(base)) return null;
      if (library || base === "abc.ABC") checked = true;
      for (const name of library ?? []) names.set(name, base);
      continue;
    }
    if (
      base.members.has("__new__") ||
      base.decorators.some((d) => !isHarmless(model.qualified(d.kind === "Call" ? d.func : d)))
    )
      return null;
    for (const keyword of base.keywords) {
      if (keyword.arg !== "metaclass") continue;
      if (model.qualified(keyword.value) !== "abc.ABCMeta") return null;
      checked = true;
    }
    for (const member of base.memberList) {
      if (member.node.kind === "AnnAssign" && !member.value) continue;
      const sameProperty =
        member.kind === "property" && base.memberList.some((m) => m.name === member.name && isAbstractMember(model, m));
      if (isAbstractMember(model, member) || sameProperty) names.set(member.name, member);
      else names.delete(member.name);
    }
  }
  return checked ? names : null;
}

const HARMLESS = new Set(["object", "abc.ABC", "typing.Generic"]);
const isHarmless = (name: string | null) =>
  name !== null &&
  /^(?:dataclasses\.dataclass|typing\.final|typing_extensions\.final|functools\.total_ordering)$/.test(name);
