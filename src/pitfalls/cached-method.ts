import { cacheAround, cacheOf } from "../analysis/caches";
import { selfName } from "../analysis/classes";
import type { FixPlan, Report } from "../analysis/detector";
import type { ClassInfo, Model } from "../analysis/model";
import type { ClassDef, Expr, FunctionDef, Node } from "../python/ast";

export const words = ["cache", "lru_cache"];

/** Instances of these live as long as the program. */
const LASTING = /(?:^|\.)(?:\w*Enum|\w*Flag|type|\w*Meta|\w*MetaClass|Protocol|NamedTuple)$/;

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("functools")) return;
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef")) {
    const node = model.parent(fn);
    if (fn.decorator_list.length === 0 || node?.kind !== "ClassDef" || !selfName(fn)) continue;
    const cache = cacheAround(model, fn);
    if (!cache || fn.decorator_list.some((d) => model.isBuiltin(d, "staticmethod", "classmethod"))) continue;
    const cls = model.classOf(node);
    if (!cls || lasts(model, cls)) continue;
    yield report(model, cls, cache.decorator, fn.kind === "FunctionDef" ? fn : null);
  }
  for (const stmt of model.nodes("Assign")) {
    const node = model.parent(stmt);
    const call = stmt.value;
    if (node?.kind !== "ClassDef" || call.kind !== "Call" || call.args[0]?.kind !== "Name") continue;
    const named = call.args[0].id;
    const isCache =
      call.func.kind === "Call"
        ? cacheOf(model, call.func)
        : model.qualified(call.func) === "functools.cache" || model.qualified(call.func) === "functools.lru_cache";
    if (!isCache) continue;
    const cls = model.classOf(node);
    const method = cls?.members.get(named);
    if (cls && method?.kind === "method" && !lasts(model, cls)) yield report(model, cls, call, null);
  }
}

/** A class whose instances are meant to stay: an enumeration, a metaclass, a frozen value, one instance for the program. */
function lasts(model: Model, cls: ClassInfo): boolean {
  if (isFrozen(cls)) return true;
  for (const base of cls.mro() ?? [])
    if (typeof base === "string" ? LASTING.test(base) : base.bases.some((b) => isLasting(model, b))) return true;
  return cls.bases.some((b) => isLasting(model, b)) || cls.customNew || isSingleton(model, cls.node);
}

const isLasting = (model: Model, base: Expr) => LASTING.test(model.qualified(base) ?? model.text(base));

const isFrozen = (cls: ClassInfo) =>
  cls.decorators.some(
    (d) =>
      (d.kind === "Call" &&
        d.keywords.some((k) => k.arg === "frozen" && k.value.kind === "Constant" && k.value.value === true)) ||
      (d.kind === "Attribute" && d.attr === "frozen"),
  );

/** One instance, made at module level and kept in a constant or a private name. */
function isSingleton(model: Model, node: ClassDef): boolean {
  if (model.parent(node)?.kind !== "Module" && model.parent(node) !== null) return false;
  const calls = model.global(node.name.name).uses.filter((use) => isCallee(model, use));
  const stmt = calls.length === 1 ? model.parent(model.parent(calls[0]!)!) : null;
  if (stmt?.kind !== "Assign" || model.function(stmt)) return false;
  const [target] = stmt.targets;
  return target?.kind === "Name" && /^(?:_\w+|[A-Z][A-Z0-9_]*)$/.test(target.id);
}

function isCallee(model: Model, use: Node): boolean {
  const parent = model.parent(use);
  return parent?.kind === "Call" && parent.func === use;
}

function isUnhashable(cls: ClassInfo): boolean {
  if (cls.members.has("__hash__")) return false;
  if (cls.members.has("__eq__")) return true;
  return (
    cls.dataclass &&
    !cls.decorators.some(
      (d) => d.kind === "Call" && d.keywords.some((k) => /^(?:eq|unsafe_hash|frozen)$/.test(k.arg ?? "")),
    ) &&
    cls.decorators.some((d) =>
      /dataclass/.test(
        d.kind === "Call" && d.func.kind === "Name" ? d.func.id : d.kind === "Name" ? d.id : "dataclass",
      ),
    )
  );
}

function report(model: Model, cls: ClassInfo, at: Expr, fn: FunctionDef | null): Report {
  const unhashable = isUnhashable(cls);
  const message = unhashable
    ? `The cache uses \`self\` as part of its key, and \`${cls.name}\` defines equality without a hash, so every call raises TypeError. Cache in the instance, or define \`__hash__\`.`
    : `The cache belongs to the class and keeps every \`self\` it has seen, so no \`${cls.name}\` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in \`__init__\`.`;
  const plan = fn && asProperty(model, cls, fn, at);
  return { at, message, ...(unhashable ? { level: "warning" as const } : {}), fixes: plan ? [plan] : [] };
}

/** A method of `self` alone that nothing in the file calls yet. */
function asProperty(model: Model, cls: ClassInfo, fn: FunctionDef, decorator: Expr): FixPlan | null {
  const { args } = fn;
  if (args.args.length + args.posonlyargs.length !== 1 || args.vararg || args.kwarg || args.kwonlyargs.length)
    return null;
  const { name } = fn.name;
  if (fn.decorator_list.length !== 1 || model.attributeForms(name).size > 0 || cls.attributes.has(name)) return null;
  if (cls.members.has("__slots__") || model.subclasses(cls).length > 0) return null;
  const { text, imports } = model.importName("functools", "cached_property");
  const changes = [model.edit.replace(decorator, text)];
  return { title: "Make it a cached property of the instance", safe: false, changes, imports };
}
