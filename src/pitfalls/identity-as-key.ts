import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Call, Expr, Name, Node } from "../python/ast";

export const words = ["id"];

const KEEPING = new Set(["add", "append", "setdefault", "insert"]);
const FORGETTING = new Set(["discard", "remove", "pop", "clear", "popitem"]);

/** `seen.add(id(x))`: the number stays, the object goes, and the next object may get the same number. */
export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    if (call.func.kind !== "Name" || call.func.id !== "id" || call.args.length !== 1) continue;
    const object = call.args[0]!;
    const kept = keptAt(model, call) ?? keptByName(model, call);
    if (!kept || !model.isBuiltin(call.func, "id") || holds(model, kept.value, object)) continue;
    const outlives = isLasting(model, kept.container);
    const why = whyGone(model, object, outlives);
    if (!why || forgets(model, kept.container)) continue;
    yield {
      at: call,
      message: `\`${model.text(call)}\` is unique only while the object lives, and ${why}: \`${model.text(kept.container)}\` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.`,
      related: kept.at === call ? [] : [{ at: kept.at, message: "The number is kept here" }],
    };
  }
}

interface Kept {
  readonly container: Expr;
  readonly value: Expr | null;
  readonly at: Node;
}

/** The container that the expression becomes a key or an item of. */
function keptAt(model: Model, key: Expr, at: Node = key): Kept | null {
  const parent = model.parent(key);
  if (parent?.kind === "Subscript" && parent.slice === key && parent.ctx === "Store") {
    const up = model.parent(parent);
    return { container: parent.value, value: up?.kind === "Assign" ? up.value : null, at };
  }
  if (parent?.kind !== "Call" || parent.func.kind !== "Attribute" || !KEEPING.has(parent.func.attr)) return null;
  return parent.args.includes(key) ? { container: parent.func.value, value: parent.args[1] ?? null, at } : null;
}

/** `key = id(x)`, and then `cache[key] = …`. */
function keptByName(model: Model, call: Call): Kept | null {
  const parent = model.parent(call);
  const target = parent?.kind === "Assign" && parent.targets.length === 1 ? parent.targets[0]! : null;
  if (target?.kind !== "Name") return null;
  const { bindings, uses } = model.variable(target);
  if (bindings.length !== 1) return null;
  for (const use of uses) {
    const kept = keptAt(model, use);
    if (kept) return kept;
  }
  return null;
}

/** The object itself is kept beside its number, or somebody watches when it goes. */
function holds(model: Model, value: Expr | null, object: Expr): boolean {
  if (!value) return false;
  for (const node of model.within(value)) {
    if (node.kind === "Call" && /^weakref\./.test(model.qualified(node.func) ?? "")) return true;
    if (!model.same(node, object)) continue;
    const parent = model.parent(node);
    if (node === value || parent?.kind === "Tuple" || parent?.kind === "List" || parent?.kind === "Dict") return true;
  }
  return false;
}

/** The container lives longer than the call: a global name, or an attribute of the object or class. */
function isLasting(model: Model, container: Expr): boolean {
  if (container.kind === "Attribute") return container.value.kind === "Name";
  return container.kind === "Name" && model.function(container) !== null && model.variable(container).kind === "global";
}

/** Why the object may be gone while its number is still kept; null where something holds it. */
function whyGone(model: Model, object: Expr, outlives: boolean): string | null {
  if (MAKING.has(object.kind)) return "nothing holds the new object";
  if (object.kind !== "Name") return null;
  const binding = model.onlyDefinition(object);
  if (!binding) return null;
  if (binding.node.kind === "arg") {
    if (!outlives || model.selfClass(object) || !model.isPlainParameter(binding.node)) return null;
    return model.effects(binding.node).stored.length > 0 ? null : "the caller may drop it";
  }
  const loop = model.loop(object);
  if (binding.kind === "for" && binding.owner.kind === "For" && isFreshItems(model, binding.owner.iter))
    return isKept(model, object) ? null : "each round makes a new one";
  if (!loop || binding.kind !== "assign" || !binding.value || model.loop(binding.node) !== loop) return null;
  if (binding.value.kind !== "Call")
    return MAKING.has(binding.value.kind) && !isKept(model, object) ? "each round makes a new one" : null;
  const { func } = binding.value;
  const isMaker = model.classOf(func) !== null || model.isBuiltin(func, "object", "list", "dict", "set", "bytearray");
  return isMaker && !isKept(model, object) ? "each round makes a new one" : null;
}

const MAKING = new Set(["Call", "List", "Dict", "Set", "Tuple", "ListComp", "DictComp", "SetComp", "Lambda"]);

const isFreshItems = (model: Model, iter: Expr): boolean =>
  iter.kind === "GeneratorExp" || (iter.kind === "Call" && model.isBuiltin(iter.func, "map"));

function isKept(model: Model, object: Name): boolean {
  const binding = model.onlyDefinition(object);
  if (!binding) return true;
  const { stored, returned, passed, captured } = model.effects(binding);
  return stored.length + returned.length + passed.length + captured.length > 0;
}

/** Some code takes entries out again, so that they can go with their objects. */
function forgets(model: Model, container: Expr): boolean {
  const mentions: readonly Node[] =
    container.kind === "Name"
      ? model.variable(container).uses
      : container.kind === "Attribute"
        ? (model.selfClass(container.value)?.attributes.get(container.attr)?.mutated ?? []).map((use) => use.node)
        : [];
  return mentions.some((node) => {
    const parent = model.parent(node);
    return parent?.kind === "Attribute"
      ? FORGETTING.has(parent.attr)
      : parent?.kind === "Subscript" && parent.ctx === "Del";
  });
}
