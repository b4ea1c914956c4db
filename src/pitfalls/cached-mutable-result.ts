import { cacheAround } from "../analysis/caches";
import type { Report } from "../analysis/detector";
import { IN_PLACE_METHOD_NAMES } from "../analysis/facts/methods";
import { CONTAINERS } from "../analysis/facts/sizes";
import type { FunctionInfo, Model } from "../analysis/model";
import { annotationType } from "../analysis/types";
import type { Call, Expr, FunctionNode, Name, Node } from "../python/ast";

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("functools")) return;
  for (const call of model.nodes("Call")) {
    if (call.func.kind !== "Name" && call.func.kind !== "Attribute") continue;
    const parent = model.parent(call);
    const name = assignedName(parent);
    if (!name && !(parent?.kind === "Attribute" || parent?.kind === "Subscript")) continue;
    const made = name ? null : direct(model, call);
    const fn = made?.length === 0 ? null : cachedFunction(model, call);
    if (!fn) continue;
    const what = returnedKind(model, fn);
    if (!what) continue;
    const changes = made ?? changesOf(model, name!);
    for (const at of changes.slice(0, 1))
      yield {
        at: whole(model, at),
        message: `This changes the ${what} inside the cache of \`${fn.name.name}\`: every later call with the same arguments gets the changed object. Work on a copy, or return a tuple.`,
        related: [{ at: call, message: `\`${fn.name.name}\` returns the cached object itself.` }],
      };
  }
}

/** The name that alone gets the value. */
function assignedName(stmt: Node | null): Name | null {
  const target =
    stmt?.kind === "Assign" && stmt.targets.length === 1
      ? stmt.targets[0]
      : stmt?.kind === "AnnAssign"
        ? stmt.target
        : null;
  return target?.kind === "Name" ? target : null;
}

function cachedFunction(model: Model, call: Call): FunctionNode | null {
  const info: FunctionInfo | null = model.functionNamed(call.func);
  if (!info?.decorated || !info.returnsValue || info.node.kind !== "FunctionDef" || info.isGenerator) return null;
  model.enter(info.node);
  const others = info.node.decorator_list.filter((d) => !model.isBuiltin(d, "staticmethod", "classmethod"));
  return others.length === 1 && cacheAround(model, info.node) ? info.node : null;
}

/** The mutable type that every `return` gives, or that the function promises. */
function returnedKind(model: Model, fn: FunctionNode): string | null {
  const home = model.of(fn);
  const promised = fn.returns && annotationType(home, fn.returns)?.name;
  if (promised && CONTAINERS.has(promised)) return promised;
  let found: string | null = null;
  for (const node of home.within(fn.body, { nested: false })) {
    if (node.kind !== "Return" || !node.value) continue;
    const name = home.typeOf(node.value)?.name ?? loaded(home, node.value);
    if (name === null || !CONTAINERS.has(name)) return null;
    found = name;
  }
  return found;
}

/** What readers of JSON, YAML and TOML give, in nearly every file a dictionary; what takes text apart gives a list. */
function loaded(model: Model, value: Expr): string | null {
  if (value.kind !== "Call") return null;
  if (value.func.kind === "Attribute" && /^(?:r?split|splitlines|readlines|findall)$/.test(value.func.attr))
    return "list";
  return LOADERS.test(model.qualified(value.func) ?? "") ? "dict" : null;
}

const LOADERS = /^(?:json|tomllib|tomli|yaml)\.(?:safe_)?loads?$/;

function changesOf(model: Model, target: Name): readonly Node[] {
  const binding = model.variable(target).bindings.find((b) => b.node === target);
  if (!binding) return [];
  const { mutated, inner } = model.effects(binding);
  return [...mutated, ...inner].sort((a, b) => a.start - b.start);
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
