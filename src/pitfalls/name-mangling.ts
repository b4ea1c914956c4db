import type { FixPlan, Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import { mangled } from "../analysis/slots";
import type { Attribute, Call, ClassDef, Name, Node } from "../python/ast";

export const words = ["__*", "getattr", "setattr", "hasattr", "delattr"];

const ACCESSORS = ["getattr", "setattr", "hasattr", "delattr"] as const;
const isPrivate = (name: string) => name.startsWith("__") && !name.endsWith("__");

/** A name with two leading underscores that is looked for under another name than it has. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Attribute")) if (isPrivate(node.attr)) yield* attribute(model, node);
  for (const node of model.nodes("Name")) if (node.ctx === "Load" && isPrivate(node.id)) yield* moduleName(model, node);
  for (const call of model.nodes("Call")) yield* byText(model, call);
}

/** The class whose body the node is compiled in. */
function classAround(model: Model, node: Attribute | Name | Call): ClassDef | null {
  let below: unknown = node;
  for (const at of model.ancestors(node)) {
    if (at.kind === "ClassDef" && (at.body as readonly unknown[]).includes(below)) return at;
    below = at;
  }
  return null;
}

function* attribute(model: Model, node: Attribute): Iterable<Report> {
  const around = classAround(model, node);
  const own = around && model.classOf(around);
  if (around && !own) return;
  if (own && has(own, node.attr)) return;
  const owner = own && model.selfClass(node.value) === own ? inherited(own, node.attr) : ownerOf(model, node);
  if (owner) {
    const real = mangled(node.attr, owner.name);
    const here = own ? mangled(node.attr, own.name) : node.attr;
    yield {
      at: node,
      message:
        node.ctx === "Store" && !isRead(node)
          ? `This makes a new attribute \`${here}\`: the one of \`${owner.name}\` is called \`${real}\` outside that class and does not change. Use one leading underscore, or a method of \`${owner.name}\`.`
          : `AttributeError: \`${node.attr}\` of \`${owner.name}\` is called \`${real}\` outside that class, and here Python looks for \`${here}\`. Use one leading underscore for what others may use.`,
      related: [
        {
          at: model.span(owner.node, owner.node.name.start, owner.node.name.end),
          message: `\`${owner.name}\` hides the name`,
        },
      ],
      fixes: renamePlan(model, owner, node),
    };
    return;
  }
  if (own || node.ctx !== "Load" || model.attributeForms(node.attr).has("store") || model.qualified(node) !== null)
    return;
  const hidden = classesOf(model).find((cls) => has(cls, node.attr));
  if (!hidden || node.value.kind !== "Name") return;
  yield {
    at: node,
    message: `Outside the class \`${hidden.name}\` its \`${node.attr}\` is called \`${mangled(node.attr, hidden.name)}\`, so this raises AttributeError for its objects. Use one leading underscore, or offer a property.`,
    related: [
      {
        at: model.span(hidden.node, hidden.node.name.start, hidden.node.name.end),
        message: `\`${hidden.name}\` hides the name`,
      },
    ],
    fixes: renamePlan(model, hidden, node),
  };
}

/** The class sets the attribute or defines a member of that name. */
const has = (cls: ClassInfo, name: string): boolean =>
  cls.members.has(name) || cls.attributes.get(name)?.assigned.some(({ node }) => !isRead(node)) === true;

/** `self.__count += 1` reads what must be there already. */
const isRead = ({ parent }: Node) => parent?.kind === "AugAssign";

const inherited = (cls: ClassInfo, name: string): ClassInfo | null => {
  for (const base of cls.mro()?.slice(1) ?? cls.parents()) if (typeof base !== "string" && has(base, name)) return base;
  return null;
};

/** The class of the object, where it is known and hides the name. */
function ownerOf(model: Model, node: Attribute): ClassInfo | null {
  const load = node.value;
  const binding = load.kind === "Name" ? model.single(load) : null;
  const made = binding?.kind === "assign" && binding.value?.kind === "Call" ? binding.value.func : null;
  const cls = made
    ? model.classOf(made)
    : load.kind === "Call"
      ? model.classOf(load.func)
      : (model.classOf(load) ?? model.typeOf(load)?.cls ?? null);
  if (!cls) return null;
  return has(cls, node.attr) ? cls : inherited(cls, node.attr);
}

/** The classes that the top level of the file defines. */
function classesOf(model: Model): ClassInfo[] {
  const found: ClassInfo[] = [];
  for (const stmt of model.document.moduleNode.body) {
    const cls = stmt.kind === "ClassDef" ? model.classOf(stmt) : null;
    if (cls) found.push(cls);
  }
  return found;
}

/** `__limit` of the module, read in a class. */
function* moduleName(model: Model, name: Name): Iterable<Report> {
  const around = classAround(model, name);
  if (!around || model.global(name.id).kind !== "global") return;
  const variable = model.variable(name);
  if (variable.kind !== "unknown") return;
  yield {
    at: name,
    message: `NameError: inside a class Python reads \`${name.id}\` as \`${mangled(name.id, around.name.name)}\`, and the module has \`${name.id}\`. Name the module's one with a single underscore.`,
    related: model
      .global(name.id)
      .bindings.slice(0, 1)
      .map((b) => ({ at: b.node, message: "Set here, outside the class" })),
  };
}

/** `getattr(self, "__x")`: text is not mangled. */
function* byText(model: Model, call: Call): Iterable<Report> {
  const [object, text] = call.args;
  if (
    call.func.kind !== "Name" ||
    !object ||
    text?.kind !== "Constant" ||
    typeof text.value !== "string" ||
    !isPrivate(text.value)
  )
    return;
  if (!model.isBuiltin(call.func, ...ACCESSORS)) return;
  const cls = model.selfClass(object) ?? model.typeOf(object)?.cls ?? null;
  const owner = cls && (has(cls, text.value) ? cls : inherited(cls, text.value));
  if (!owner) return;
  const real = mangled(text.value, owner.name);
  yield {
    at: text,
    message: `Text is not mangled: the attribute is called \`${real}\`, so ${call.func.id} does not find "${text.value}". Use one leading underscore, or write the attribute with a dot inside the class.`,
    fixes:
      text.pieces === 1
        ? [{ title: `Write "${real}"`, safe: false, changes: [model.edit.replace(text, `"${real}"`)] }]
        : [],
  };
}

/** One underscore everywhere, where the file shows every use. */
function renamePlan(model: Model, owner: ClassInfo, access: Attribute): FixPlan[] {
  const { attr } = access;
  const to = attr.slice(1);
  const facts = owner.attributes.get(attr);
  if (owner.members.has(attr) || !facts || has(owner, to)) return [];
  const nodes = new Set(
    [...facts.assigned, ...facts.mutated, ...facts.read].map((use) => use.node).filter((n) => n.kind === "Attribute"),
  );
  nodes.add(access);
  const changes = [...nodes].map((n) => model.edit.replaceSpan(n, (n as Attribute).attrStart, n.end, to));
  return [{ title: `Call it \`${to}\` in \`${owner.name}\` and here`, safe: false, changes }];
}
