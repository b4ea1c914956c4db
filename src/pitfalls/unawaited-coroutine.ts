import type { FixPlan, Report } from "../analysis/detector";
import { COROUTINE_METHODS, COROUTINES } from "../analysis/facts/blocking";
import { instanceOf } from "../analysis/instances";
import type { ClassInfo, Model } from "../analysis/model";
import type { Call, Expr, FunctionNode, Name, Node } from "../python/ast";

/** Decorators that leave a coroutine function one. */
const TRANSPARENT = new Set([
  "builtins.staticmethod",
  "builtins.classmethod",
  "functools.wraps",
  "abc.abstractmethod",
  "typing.override",
  "typing.final",
]);
/** Builtins that cannot make sense of a coroutine. */
const USELESS = ["print", "str", "repr", "len", "int", "float", "bool", "sum", "min", "max", "sorted", "any", "all"];
const ITERATING = ["list", "tuple", "set", "dict", "enumerate", "zip", "map", "filter", "next", "iter"];
const METHOD_NAMES = new Set(Object.values(COROUTINE_METHODS).flatMap((names) => names.split(" ")));
const FUNCTION_NAMES = new Set([...COROUTINES].map((name) => name.slice(name.lastIndexOf(".") + 1)));
const OF_COROUTINES = /^(send|throw|close|cr_\w+|__\w+__)$/;

export function* detect(model: Model): Iterable<Report> {
  for (const call of model.nodes("Call")) {
    if (isGather(model, call)) yield gather(model, call);
    const wrong = misuse(model, call);
    const parent = model.parent(call);
    if (wrong === null && parent?.kind !== "Assign" && parent?.kind !== "AnnAssign") continue;
    const name = coroutine(model, call);
    const how = name && (wrong ?? assigned(model, call));
    if (!name || how === null || expectsError(model, call)) continue;
    const fix = awaitIt(model, call, name.own);
    yield {
      at: call,
      message: `\`${name.text}(…)\` only makes a coroutine, ${how} ${fix.advice}`,
      fixes: fix.plan ? [fix.plan] : [],
    };
  }
}

/** `asyncio.gather(…)` as a statement: the tasks start, but nobody waits for them. */
const isGather = (model: Model, call: Call) =>
  model.parent(call)?.kind === "Expr" && model.qualified(call.func) === "asyncio.gather" && !expectsError(model, call);

function gather(model: Model, call: Call): Report {
  const { plan } = awaitIt(model, call, false);
  const message =
    "`asyncio.gather(…)` starts its tasks, but nothing waits for them: their results and errors are lost, and they are " +
    "cancelled when the program ends first. Write `await` before the call.";
  return { at: call, message, fixes: plan ? [plan] : [] };
}

/** Inside `with pytest.raises(…)` or `self.assertRaises(…)`. */
function expectsError(model: Model, call: Call): boolean {
  const block = model.enclosing(call, "With");
  return (
    block?.items.some(({ context_expr: e }) => e.kind === "Call" && /raises|warns/i.test(model.text(e.func))) ?? false
  );
}

/** The called coroutine function as it is written, and whether it is of this file. */
function coroutine(model: Model, call: Call): { readonly text: string; readonly own: boolean } | null {
  const { func } = call;
  const own = ownFunction(model, func);
  if (!own && func.kind === "Attribute" && !METHOD_NAMES.has(func.attr) && !FUNCTION_NAMES.has(func.attr)) return null;
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

/** What is wrong with using a coroutine here, or null where the value may still be awaited. */
function misuse(model: Model, node: Expr): string | null {
  const parent = model.parent(node);
  const always = "and a coroutine is always true, so this test decides nothing.";
  switch (parent?.kind) {
    case "Expr":
      return "and nothing awaits it, so its body never runs.";
    case "If":
    case "While":
    case "Assert":
      return parent.test === node ? always : null;
    case "IfExp":
      return parent.test === node ? always : misuse(model, parent);
    case "BoolOp":
      return parent.values[parent.values.length - 1] === node ? misuse(model, parent) : always;
    case "UnaryOp":
      return parent.op === "Not" ? always : "and you can calculate only with its result.";
    case "Compare":
      return "and the comparison sees that object, not its result.";
    case "BinOp":
    case "AugAssign":
      return "and you can calculate only with its result.";
    case "FormattedValue":
      return "and the text shows that object, not its result.";
    case "Attribute":
      return OF_COROUTINES.test(parent.attr) ? null : `which has no \`${parent.attr}\`; its result may have it.`;
    case "Subscript":
      return parent.value === node ? "which has no items; its result may have them." : null;
    case "For":
    case "AsyncFor":
    case "comprehension":
      return parent.iter === node ? "which cannot be iterated; its result may be." : null;
    case "withitem":
      return parent.context_expr === node ? "which is no context manager; its result may be one." : null;
    case "Starred":
      return "which cannot be unpacked; its result may be.";
    case "Call":
      if (!parent.args.includes(node)) return null;
      if (model.isBuiltin(parent.func, ...USELESS))
        return `and \`${parent.func.id}\` gets that object, not its result.`;
      return model.isBuiltin(parent.func, ...ITERATING) && parent.args[0] === node
        ? "which cannot be iterated; its result may be."
        : null;
    default:
      return null;
  }
}

/** The coroutine is put into a local name, and every use of that name is a misuse. */
function assigned(model: Model, call: Call): string | null {
  const stmt = model.parent(call);
  const target =
    stmt?.kind === "Assign" && stmt.targets.length === 1
      ? stmt.targets[0]!
      : stmt?.kind === "AnnAssign"
        ? stmt.target
        : null;
  if (target?.kind !== "Name") return null;
  const variable = model.variable(target);
  const binding = variable.bindings.find((b) => b.node === target);
  const home = model.function(call);
  if (!binding || (variable.kind !== "local" && home) || variable.uses.some((use) => model.function(use) !== home))
    return null;
  const reads = model.readsOf(binding);
  if (reads.length === 0)
    return home && variable.uses.length === 0 ? `and \`${target.id}\` is never awaited, so its body never runs.` : null;
  const onlyThis = (read: Name) => model.onlyDefinition(read) === binding && misuse(model, read) !== null;
  return reads.every(onlyThis) ? `and \`${target.id}\` is that object, not its result; nothing awaits it.` : null;
}

function awaitIt(model: Model, call: Call, own: boolean): { readonly advice: string; readonly plan: FixPlan | null } {
  const fn = model.function(call);
  if (fn?.kind === "AsyncFunctionDef") {
    const inner = model.parent(call);
    const parens =
      (inner?.kind === "Attribute" || inner?.kind === "Subscript") && inner.value === call && !model.parentheses(call);
    const changes = parens ? model.edit.wrap(call, "(await ", ")") : [model.edit.insertBefore(call, "await ")];
    return {
      advice: "Write `await` before the call.",
      plan: isDelayed(model, call, fn) ? null : { title: "Await the coroutine", safe: false, changes },
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

/** In a generator expression, which `await` would turn into another kind of generator. */
function isDelayed(model: Model, call: Node, fn: Node): boolean {
  for (const at of model.ancestors(call)) {
    if (at === fn) return false;
    if (at.kind === "GeneratorExp") return true;
  }
  return false;
}
