/** Uses of a coroutine or future that nobody awaits. */
import type { Attribute, Call, Expr, Name, Node } from "../python/ast";
import type { FixPlan } from "./detector";
import type { Model } from "./model";

export type Awaitable = "coroutine" | "future";

/** Builtins that cannot make sense of a coroutine. */
const USELESS = ["print", "str", "repr", "len", "int", "float", "bool", "sum", "min", "max", "sorted", "any", "all"];
const ITERATING = ["list", "tuple", "set", "dict", "enumerate", "zip", "map", "filter", "next", "iter"];
/** What these objects really have. */
const ATTRIBUTES: Readonly<Record<Awaitable, RegExp>> = {
  coroutine: /^(send|throw|close|cr_\w+|__\w+__)$/,
  future: /^(cancel|cancelled|done|result|exception|\w+_done_callback|get_loop|set_\w+|_\w+)$/,
};

/** Inside `with pytest.raises(…)` or `self.assertRaises(…)`. */
export function expectsError(model: Model, call: Call): boolean {
  const block = model.enclosing(call, "With");
  return (
    block?.items.some(({ context_expr: e }) => e.kind === "Call" && /raises|warns/i.test(model.text(e.func))) ?? false
  );
}

/** What is wrong with using a coroutine or future here, or null where the value may still be awaited. */
export function misuse(model: Model, node: Expr, what: Awaitable = "coroutine"): string | null {
  const parent = model.parent(node);
  const always = `and a ${what} is always true, so this test decides nothing.`;
  switch (parent?.kind) {
    case "Expr":
      return "and nothing awaits it, so its body never runs.";
    case "If":
    case "While":
    case "Assert":
      return parent.test === node ? always : null;
    case "IfExp":
      return parent.test === node ? always : misuse(model, parent, what);
    case "BoolOp":
      return parent.values[parent.values.length - 1] === node ? misuse(model, parent, what) : always;
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
      return ATTRIBUTES[what].test(parent.attr) ? null : `which has no \`${parent.attr}\`; its result may have it.`;
    case "Subscript":
      return parent.value === node ? "which has no items; its result may have them." : null;
    case "For":
    case "AsyncFor":
    case "comprehension":
      if (parent.kind === "comprehension" && parent.ifs.includes(node)) return always;
      return parent.iter === node ? "which cannot be iterated; its result may be." : null;
    case "withitem":
      return parent.context_expr === node ? "which is no context manager; its result may be one." : null;
    case "Assign":
      return parent.targets.some((target) => target.kind === "Tuple" || target.kind === "List")
        ? "which cannot be unpacked; its result may be."
        : null;
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

/** The awaitable is put into a local name, and every use of that name is a misuse. */
export function assigned(model: Model, call: Call, what: Awaitable = "coroutine"): string | null {
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
    return home && variable.uses.length === 0
      ? `and \`${target.id}\` is never awaited${what === "coroutine" ? ", so its body never runs" : ""}.`
      : null;
  const onlyThis = (read: Name) => model.onlyDefinition(read) === binding && misuse(model, read, what) !== null;
  return reads.every(onlyThis) ? `and \`${target.id}\` is that object, not its result; nothing awaits it.` : null;
}

/** Builtins that look at every item and cannot make sense of a coroutine. */
const SPOILING = ["print", "str", "repr", "sum", "min", "max", "sorted", "any", "all"];

/** The coroutine is an item of a list, and whatever is done with the list does not await its items. */
export function listed(model: Model, call: Call): string | null {
  const around = model.parent(call);
  const isItem =
    (around?.kind === "List" && around.elts.includes(call)) ||
    ((around?.kind === "ListComp" || around?.kind === "GeneratorExp") && around.elt === call);
  const list = isItem ? around : null;
  if (list && spoils(model, list)) return "and the items are such objects, not their results.";
  const stmt = list ? model.parent(list) : null;
  const [target] = stmt?.kind === "Assign" && stmt.targets.length === 1 ? stmt.targets : [];
  const held = target ?? (around?.kind === "Call" && isAppend(around, call) ? around.func.value : null);
  const home = model.function(call);
  if (held?.kind !== "Name" || list?.kind === "GeneratorExp" || !home) return null;
  const { kind, bindings, uses } = model.variable(held);
  if (kind !== "local" || bindings.length !== 1 || bindings[0]!.kind !== "assign") return null;
  if (!list && (bindings[0]!.value?.kind !== "List" || bindings[0]!.value.elts.length > 0)) return null;
  const isHarmless = (use: Name) => {
    const method = model.parent(use);
    const calling = method?.kind === "Attribute" ? model.parent(method) : null;
    return calling?.kind === "Call" && isAppend(calling) && model.parent(calling)?.kind === "Expr";
  };
  return uses.every((use) => model.function(use) === home && (isHarmless(use) || spoils(model, use)))
    ? `and \`${held.id}\` holds such objects, not their results; nothing awaits them.`
    : null;
}

const isAppend = (call: Call, item?: Expr): call is Call & { readonly func: Attribute } =>
  call.func.kind === "Attribute" &&
  call.func.attr === "append" &&
  call.args.length === 1 &&
  (!item || call.args[0] === item);

/** What is done with a list shows, adds up or compares its items. */
function spoils(model: Model, list: Expr): boolean {
  const parent = model.parent(list);
  if (parent?.kind === "FormattedValue") return true;
  if (parent?.kind === "Call")
    return parent.args[0] === list && parent.func.kind === "Name" && model.isBuiltin(parent.func, ...SPOILING);
  if (parent?.kind === "Subscript") return parent.value === list && misuse(model, parent) !== null;
  if (parent?.kind !== "For" || parent.iter !== list || parent.target.kind !== "Name") return false;
  const { target } = parent;
  const reads = model.below(parent, "Name").filter(({ id, ctx }) => id === target.id && ctx === "Load");
  return reads.length > 0 && reads.every((read) => misuse(model, read) !== null);
}

/** Writes `await` before the call; null where the function around it is not `async` or the call runs later. */
export function awaitPlan(model: Model, call: Call, title: string): FixPlan | null {
  const fn = model.function(call);
  if (fn?.kind !== "AsyncFunctionDef" || isDelayed(model, call, fn)) return null;
  const inner = model.parent(call);
  const parens =
    (inner?.kind === "Attribute" || inner?.kind === "Subscript") && inner.value === call && !model.parentheses(call);
  const changes = parens ? model.edit.wrap(call, "(await ", ")") : [model.edit.insertBefore(call, "await ")];
  return { title, safe: false, changes };
}

/** In a generator expression, which `await` would turn into another kind of generator. */
function isDelayed(model: Model, call: Node, fn: Node): boolean {
  for (const at of model.ancestors(call)) {
    if (at === fn) return false;
    if (at.kind === "GeneratorExp") return true;
  }
  return false;
}
