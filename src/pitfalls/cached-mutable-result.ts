import { cacheAround, usesCaches } from "../analysis/caches";
import type { Report } from "../analysis/detector";
import { IN_PLACE_METHOD_NAMES } from "../analysis/facts/methods";
import type { FunctionInfo, Model } from "../analysis/model";
import type { Assign, Call, FunctionNode, Name, Node } from "../python/ast";

const MUTABLE = new Set(["list", "dict", "set", "bytearray", "deque", "defaultdict", "Counter", "OrderedDict"]);

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("functools")) return;
  for (const call of model.nodes("Call")) {
    if (call.func.kind !== "Name") continue;
    const parent = model.parent(call);
    const assigns = parent?.kind === "Assign" && parent.targets.length === 1 && parent.targets[0]!.kind === "Name";
    if (!assigns && !(parent?.kind === "Attribute" || parent?.kind === "Subscript")) continue;
    const made = assigns ? null : direct(model, call);
    const fn = made?.length === 0 ? null : cachedFunction(model, call);
    if (!fn || !usesCaches(model)) continue;
    const what = returnedKind(model, fn);
    if (!what) continue;
    const changes = made ?? changesOf(model, (parent as Assign).targets[0] as Name);
    for (const at of changes.slice(0, 1))
      yield {
        at: whole(model, at),
        message: `This changes the ${what} inside the cache of \`${fn.name.name}\`: every later call with the same arguments gets the changed object. Work on a copy, or return a tuple.`,
        related: [{ at: call, message: `\`${fn.name.name}\` returns the cached object itself.` }],
      };
  }
}

function cachedFunction(model: Model, call: Call): FunctionNode | null {
  const info: FunctionInfo | null = model.functionNamed(call.func);
  if (!info?.decorated || !info.returnsValue || info.node.kind !== "FunctionDef" || info.isGenerator) return null;
  model.enter(info.node);
  return info.node.decorator_list.length === 1 && cacheAround(model, info.node) ? info.node : null;
}

/** The mutable type that every `return` gives. */
function returnedKind(model: Model, fn: FunctionNode): string | null {
  const home = model.of(fn);
  let found: string | null = null;
  for (const node of home.within(fn.body, { nested: false })) {
    if (node.kind !== "Return" || !node.value) continue;
    const name = home.typeOf(node.value)?.name ?? null;
    if (name === null || !MUTABLE.has(name)) return null;
    found = name;
  }
  return found;
}

function changesOf(model: Model, target: Name): readonly Node[] {
  const binding = model.variable(target).bindings.find((b) => b.node === target);
  return binding ? model.effects(binding).mutated : [];
}

/** `f().append(x)`, `f()[0] = x`, `del f()[0]` */
function direct(model: Model, call: Call): readonly Node[] {
  const parent = model.parent(call);
  if (parent?.kind === "Subscript") return parent.value === call && parent.ctx !== "Load" ? [call] : [];
  if (parent?.kind !== "Attribute" || !IN_PLACE_METHOD_NAMES.has(parent.attr)) return [];
  const outer = model.parent(parent);
  return outer?.kind === "Call" && outer.func === parent ? [call] : [];
}

/** The call, item or statement that makes the change, from the mention of the object in it. */
function whole(model: Model, at: Node): Node {
  const parent = model.parent(at);
  if (parent?.kind === "Subscript") return parent;
  const outer = parent?.kind === "Attribute" ? model.parent(parent) : null;
  return outer?.kind === "Call" ? outer : at;
}
