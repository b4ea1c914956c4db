import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Expr, FunctionNode, Return } from "../python/ast";

const VALUES = new Set([
  "List",
  "Tuple",
  "Dict",
  "Set",
  "ListComp",
  "SetComp",
  "DictComp",
  "GeneratorExp",
  "JoinedStr",
]);

/** `return [...]` in a generator: who iterates over it never sees the value. */
export function* detect(model: Model): Iterable<Report> {
  const done = new Set<FunctionNode>();
  for (const yielded of model.nodes("Yield", "YieldFrom")) {
    const fn = model.function(yielded);
    if (fn?.kind !== "FunctionDef" || done.has(fn) || fn.decorator_list.length > 0) continue;
    done.add(fn);
    const returns: Return[] = [];
    let receives = false;
    for (const stmt of fn.body)
      for (const inside of model.within(stmt, { nested: false })) {
        if (inside.kind === "Return" && inside.value && !isNone(inside.value) && model.function(inside) === fn)
          returns.push(inside);
        if ((inside.kind === "Yield" || inside.kind === "YieldFrom") && model.parent(inside)?.kind !== "Expr")
          receives = true;
        if (inside.kind === "Await") receives = true;
      }
    if (returns.length === 0 || receives) continue;
    const how = consumers(model, fn);
    if (how === "delegated") continue;
    for (const at of returns) {
      if (how !== "iterated" && !isCollection(model, at.value!)) continue;
      yield {
        at,
        message: `\`${fn.name.name}\` has a \`yield\`, so it is a generator: a loop over it ends here and never sees \`${short(model, at.value!)}\`. Use \`yield from\` to give the items, or put the \`yield\` into a function of its own.`,
        related: [{ at: yielded, message: "This makes the function a generator." }],
      };
    }
  }
}

const isNone = (expr: Expr) => expr.kind === "Constant" && expr.type === "NoneType";

const isCollection = (model: Model, value: Expr) =>
  VALUES.has(value.kind) ||
  (value.kind === "Constant" && (value.type === "str" || value.type === "int")) ||
  ["list", "dict", "set", "tuple", "str"].includes(model.typeOf(value)?.name ?? "");

const short = (model: Model, expr: Expr) => {
  const text = model.text(expr).replace(/\s+/g, " ");
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
};

const EATS = [
  "list",
  "tuple",
  "set",
  "sorted",
  "sum",
  "dict",
  "enumerate",
  "zip",
  "any",
  "all",
  "max",
  "min",
  "map",
  "filter",
];

/** What callers in the file do with it: `yield from` takes the value, a loop loses it. */
function consumers(model: Model, fn: FunctionNode): "delegated" | "iterated" | "unknown" {
  let found: "iterated" | "unknown" = "unknown";
  if (model.parent(fn)?.kind === "ClassDef") return found;
  for (const use of model.variable(fn).uses) {
    const home = model.of(use);
    const call = home.parent(use);
    if (call?.kind !== "Call" || call.func !== use) {
      if (call?.kind === "Call") return "delegated";
      continue;
    }
    const up = home.parent(call);
    if (up?.kind === "YieldFrom" && home.parent(up)?.kind === "Expr") {
      found = "iterated"; // the items go on, the value is dropped
      continue;
    }
    if (up?.kind === "YieldFrom" || up?.kind === "Await") return "delegated";
    if (up?.kind === "Call" && up.func !== call && !model.isBuiltin(up.func, ...EATS)) return "delegated";
    if ((up?.kind === "For" || up?.kind === "comprehension") && up.iter === call) found = "iterated";
    if (up?.kind === "Call" && model.isBuiltin(up.func, ...EATS)) found = "iterated";
  }
  return found;
}
