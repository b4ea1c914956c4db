import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import type { Expr, FunctionNode, Node, Return } from "../python/ast";

export const words = ["__init__"];

/** An `__init__` that returns a value, yields or is a coroutine function. */
export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Return")) {
    const init = node.value && initialiser(model, node);
    if (!init || !node.value || isNone(model, node.value)) continue;
    yield {
      at: node.value,
      message: `__init__ fills an object that already exists, so it may only return None: making \`${className(model, init)}\` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.`,
      fixes: plans(model, init, node, node.value),
    };
  }
  for (const node of model.nodes("Yield", "YieldFrom")) {
    const init = initialiser(model, node);
    if (init)
      yield {
        at: node,
        message: `A yield makes __init__ a generator function, which returns a generator: making \`${className(model, init)}\` raises TypeError. Move it to another method.`,
      };
  }
  for (const fn of model.nodes("AsyncFunctionDef"))
    if (fn.name.name === "__init__" && model.parent(fn)?.kind === "ClassDef")
      yield {
        at: model.span(fn, fn.name.start, fn.name.end),
        message: `An async __init__ returns a coroutine: making \`${className(model, fn)}\` raises TypeError. Keep __init__ plain and write an async classmethod that awaits and then makes the object.`,
      };
}

/** The `__init__` of a class that the node belongs to, directly. */
function initialiser(model: Model, node: Node): FunctionNode | null {
  const fn = model.function(node);
  return fn?.kind === "FunctionDef" && fn.name.name === "__init__" && model.parent(fn)?.kind === "ClassDef" ? fn : null;
}

function className(model: Model, fn: FunctionNode): string {
  const cls = model.parent(fn);
  return cls?.kind === "ClassDef" ? cls.name.name : "";
}

/** The value may well be None: the constant, or a call that is not known to give anything else. */
function isNone(model: Model, value: Expr): boolean {
  if (value.kind === "Constant") return value.type === "NoneType";
  if (value.kind === "IfExp") return isNone(model, value.body) && isNone(model, value.orelse);
  if (value.kind !== "Call" && value.kind !== "Await") return model.typeOf(value)?.name === "NoneType";
  const type = model.typeOf(value);
  if (type) return type.name === "NoneType";
  const fn = value.kind === "Call" ? model.functionNamed(value.func) : null;
  return !fn?.returnsValue || fn.decorated;
}

function plans(model: Model, init: FunctionNode, node: Return, value: Expr): FixPlan[] {
  if (!model.pure(value)) return [];
  const last = init.body.at(-1) === node && init.body.length > 1;
  const change = last ? model.edit.removeStatement(node) : model.edit.replace(node, "return");
  return [{ title: last ? "Remove the return" : "Return nothing", safe: model.simple(value), changes: [change] }];
}
