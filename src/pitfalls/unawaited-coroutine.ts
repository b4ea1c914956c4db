import { assigned, awaitPlan, expectsError, listed, misuse } from "../analysis/awaiting";
import type { FixPlan, Report } from "../analysis/detector";
import { COROUTINE_METHODS, COROUTINES } from "../analysis/facts/blocking";
import { instanceOf } from "../analysis/instances";
import type { ClassInfo, Model } from "../analysis/model";
import type { Call, Expr, FunctionNode, Name } from "../python/ast";

/** Decorators that leave a coroutine function one. */
const TRANSPARENT = new Set([
  "builtins.staticmethod",
  "builtins.classmethod",
  "functools.wraps",
  "abc.abstractmethod",
  "typing.override",
  "typing.final",
]);
const METHOD_NAMES = new Set(Object.values(COROUTINE_METHODS).flatMap((names) => names.split(" ")));
const FUNCTION_NAMES = new Set([...COROUTINES].map((name) => name.slice(name.lastIndexOf(".") + 1)));

/** Without one of these packages, and without a function of its own, a file has no coroutine. */
const LIBRARIES = [
  ...new Set([...COROUTINES, ...Object.keys(COROUTINE_METHODS)].map((name) => name.slice(0, name.indexOf(".")))),
];

/** Where a coroutine goes that is kept for later. */
const KEEPING = new Set(["Assign", "AnnAssign", "List", "ListComp", "GeneratorExp", "Call"]);

export function* detect(model: Model): Iterable<Report> {
  if (!model.fileHas("AsyncFunctionDef") && !model.imports(...LIBRARIES)) return;
  for (const call of model.nodes("Call")) {
    const wrong = misuse(model, call);
    const parent = model.parent(call);
    if (wrong === null && !KEEPING.has(parent?.kind ?? "")) continue;
    const name = coroutine(model, call);
    const how = name && (wrong ?? assigned(model, call) ?? listed(model, call));
    if (!name || how === null || expectsError(model, call)) continue;
    const fix = awaitIt(model, call, name.own);
    yield {
      at: call,
      message: `\`${name.text}(…)\` only makes a coroutine, ${how} ${fix.advice}`,
      fixes: fix.plan ? [fix.plan] : [],
    };
  }
}

/** The called coroutine function as it is written, and whether it is of this file. */
function coroutine(model: Model, call: Call): { readonly text: string; readonly own: boolean } | null {
  const { func } = call;
  const named = func.kind === "Name" ? func.id : func.kind === "Attribute" ? func.attr : "";
  const isKnown = func.kind === "Attribute" && (METHOD_NAMES.has(named) || FUNCTION_NAMES.has(named));
  const own = isKnown || model.fileDefines(named, "async") ? ownFunction(model, func) : null;
  if (!own && func.kind === "Attribute" && !isKnown) return null;
  const text = model.text(func).replace(/\s+/g, "");
  if (own) {
    const makes =
      own.kind === "AsyncFunctionDef" &&
      !isGenerator(model, own) &&
      own.decorator_list.every((d) => isTransparent(model, d));
    return makes ? { text, own: true } : null;
  }
  if (COROUTINES.has(model.qualified(func) ?? "")) return { text, own: false };
  if (func.kind !== "Attribute") return null;
  const methods = COROUTINE_METHODS[instanceOf(model, func.value) ?? ""];
  return methods?.split(" ").includes(func.attr) ? { text, own: false } : null;
}

function ownFunction(model: Model, func: Expr): FunctionNode | null {
  const info = model.functionNamed(func);
  if (info) {
    if (info.node.kind === "Lambda") return null;
    const cls = func.kind === "Attribute" ? model.selfClass(func.value) : null;
    if (cls && model.subclasses(cls).some((sub) => sub.members.has(info.name))) return null;
    return info.node;
  }
  if (func.kind !== "Attribute") return null;
  const type = model.typeOf(func.value);
  const cls =
    type?.name === "instance"
      ? type.cls
      : func.value.kind === "Name"
        ? (model.classOf(func.value) ?? clsClass(model, func.value))
        : null;
  const node = cls?.find(func.attr)?.member.node;
  return node?.kind === "AsyncFunctionDef" ? node : null;
}

/** The class that `cls`, the first parameter of a class method, stands for; null where a subclass may change its methods. */
function clsClass(model: Model, name: Name): ClassInfo | null {
  const binding = model.single(name);
  const fn = binding?.kind === "param" ? model.parent(model.parent(binding.node) ?? name) : null;
  const node = fn && model.parent(fn);
  if (fn?.kind !== "FunctionDef" && fn?.kind !== "AsyncFunctionDef") return null;
  if (
    node?.kind !== "ClassDef" ||
    fn.args.args[0] !== binding?.node ||
    !fn.decorator_list.some((d) => model.isBuiltin(d, "classmethod"))
  )
    return null;
  const cls = model.classOf(node);
  return cls && model.subclasses(cls).length === 0 ? cls : null;
}

function isGenerator(model: Model, fn: FunctionNode): boolean {
  model.enter(fn);
  for (const node of model.within(fn.body, { nested: false })) if (node.kind === "Yield") return true;
  return false;
}

const isTransparent = (model: Model, decorator: Expr) =>
  TRANSPARENT.has(model.qualified(decorator.kind === "Call" ? decorator.func : decorator) ?? "");

function awaitIt(model: Model, call: Call, own: boolean): { readonly advice: string; readonly plan: FixPlan | null } {
  const fn = model.function(call);
  if (fn?.kind === "AsyncFunctionDef") {
    return {
      advice: "Write `await` before the call.",
      plan: awaitPlan(model, call, "Await the coroutine"),
    };
  }
  const advice = "Await it in an async function, or run it with asyncio.run().";
  if (!own || fn?.kind === "Lambda") return { advice, plan: null };
  const { text, imports } = model.importName("asyncio", "run");
  return {
    advice,
    plan: { title: "Run it with asyncio.run", safe: false, changes: model.edit.wrap(call, `${text}(`, ")"), imports },
  };
}
