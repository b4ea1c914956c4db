import type { Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import { slotsOf } from "../analysis/slots";
import { areSiblings, isOneEdit } from "../analysis/spelling";
import type { Attribute, Name, Node, Stmt } from "../python/ast";

/** Things that make or read attributes by name. */
const BY_NAME = ["setattr", "getattr", "vars", "delattr"];

/** `self.nmae = …`: written once, never read, and one letter away from an attribute of the class. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Attribute")) {
    if (node.ctx !== "Store" || node.value.kind !== "Name" || node.attr.length < 4) continue;
    if (isInInit(model, node.value) || isNamedAgain(model, node)) continue;
    const cls = model.selfClass(node.value);
    if (!cls || cls.members.has(node.attr)) continue;
    const owners = makers(cls);
    if (owners.length === 0) continue;
    const facts = cls.attributes.get(node.attr);
    if (facts?.assigned.length !== 1 || facts.read.length + facts.mutated.length > 0) continue;
    if (facts.assigned[0]!.method.name.name === "__init__" || model.attributeForms(node.attr).size > 0) continue;
    const meant = meantBy(owners, node.attr);
    if (!meant || !isClosed(model, cls, node.attr) || isWrittenNear(model, node, meant.name)) continue;
    yield {
      at: model.span(node, node.attrStart, node.end),
      message: `Nothing reads \`${node.attr}\`, and \`${cls.name}\` has \`${meant.name}\`: this looks like a slip, and Python makes a new attribute without a word, so \`${meant.name}\` keeps its old value. Write \`${meant.name}\`.`,
      related: [{ at: meant.at, message: `\`${meant.name}\` is set here` }],
      fixes: [
        {
          title: `Write \`${meant.name}\``,
          safe: false,
          changes: [model.edit.replaceSpan(node, node.attrStart, node.end, meant.name)],
        },
      ],
    };
  }
}

/** In the `__init__` whose `self` it is: what that sets is what others may mean. */
function isInInit(model: Model, self: Name): boolean {
  const fn = model.function(self);
  if (fn?.kind !== "FunctionDef" || fn.name.name !== "__init__") return false;
  return (fn.args.posonlyargs[0] ?? fn.args.args[0])?.arg === self.id;
}

/** The unit reads or sets an attribute of this name once more. */
function isNamedAgain(model: Model, node: Attribute): boolean {
  for (const other of model.nodes("Attribute"))
    if (other.attr === node.attr && other !== node && other.ctx !== "Del") return true;
  return false;
}

/** The classes that give an instance its attributes: with an `__init__` or as dataclasses, the class itself or bases in this file. */
function makers(cls: ClassInfo): ClassInfo[] {
  const own = cls.members.has("__init__") || cls.dataclass;
  const all = cls.bases.length === 0 ? [cls] : [cls, ...(cls.mro() ?? []).filter((base) => typeof base !== "string")];
  return own || all.length > 1 ? all.filter((one) => one.members.has("__init__") || one.dataclass) : [];
}

interface Known {
  readonly name: string;
  readonly at: Node;
}

/** The attribute that is one edit away; null also where a base has one of the very name. */
function meantBy(owners: readonly ClassInfo[], name: string): Known | null {
  if (owners.some((owner) => owner.members.has(name))) return null;
  for (const owner of owners)
    for (const { name: other, at } of setInInit(owner))
      if (isOneEdit(other, name) && !areSiblings(other, name)) return { name: other, at };
  return null;
}

const known = new WeakMap<readonly Stmt[], readonly Known[]>();

/** The attributes that `__init__` sets, or the fields; worked out once for each class and not for each of its methods. */
function setInInit({ attributes, dataclass, memberList, node: { body } }: ClassInfo) {
  // Asked for also where the answer is known: the asking unit depends on it.
  const all = attributes[Symbol.iterator]();
  let found = known.get(body);
  if (!found) {
    const fields = dataclass ? memberList.filter(({ annotation }) => annotation !== null) : [];
    found = [...{ [Symbol.iterator]: () => all }].flatMap(([name, { assigned }]): Known[] => {
      const node = assigned.find(({ method }) => method.name.name === "__init__")?.node;
      return node?.kind === "Attribute" ? [{ name, at: node }] : [];
    });
    found = [...found, ...fields.map(({ name, node }) => ({ name, at: node }))];
    known.set(body, found);
  }
  return found;
}

/** Nobody outside the file's text can read the attribute: known bases, no subclasses of frameworks, no access by name. */
function isClosed(model: Model, cls: ClassInfo, written: string): boolean {
  const order = cls.mro();
  if (!order || slotsOf(model, cls)) return false;
  for (const base of order) {
    if (typeof base === "string") continue;
    if (["__getattr__", "__getattribute__", "__setattr__", "__dict__"].some((name) => base.members.has(name)))
      return false;
    if (base !== cls && base.attributes.has(written)) return false;
  }
  if (model.attributeForms("__dict__").size > 0 || cls.attributes.has("__dict__")) return false;
  return BY_NAME.every((name) => model.globalUses(name).size === 0);
}

/** The same statement list sets both: two attributes, not one mistyped. */
function isWrittenNear(model: Model, node: Attribute, meant: string): boolean {
  const fn = model.enclosing(node, "FunctionDef", "AsyncFunctionDef");
  if (!fn) return true;
  for (const inner of model.within(fn.body))
    if (inner.kind === "Attribute" && inner.attr === meant && inner.ctx === "Store") return true;
  return false;
}
