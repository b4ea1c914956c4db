import type { FixPlan, Report } from "../analysis/detector";
import { exceptionType } from "../analysis/exceptions";
import { indentUnit } from "../analysis/indentation";
import type { Model } from "../analysis/model";
import type { Call, Expr, FunctionNode, Name, Node, Raise } from "../python/ast";

export const words = ["StopIteration", "StopAsyncIteration", "next", "__next__"];

/** Iterators that never end. */
const ENDLESS = new Set(["itertools.count", "itertools.cycle"]);
/** Names that speak of one. */
const SOUNDS_ENDLESS = /count|cycle|_ids?$|^ids?$|uid|seq|serial|ticket|palette|colou?rs?/i;

export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Raise")) {
    const fn = generatorOf(model, node);
    const cls = node.exc?.kind === "Call" ? node.exc.func : node.exc;
    if (!fn || !cls || !isEnd(model, cls, fn) || isGuarded(model, node)) continue;
    yield {
      at: node,
      message:
        `\`${fn.name.name}\` is a generator, and a ${cls.id} that leaves a generator becomes a RuntimeError since Python 3.7. ` +
        "To end it, write `return`.",
      fixes: [toReturn(model, node, fn)].filter((fix) => fix !== null),
    };
  }
  for (const call of model.nodes("Call")) {
    const source = advanced(model, call);
    if (!source || source.kind === "Starred" || isEndless(model, source)) continue;
    const text = model.text(source);
    if (isElement(model, call)) {
      yield {
        at: call,
        message:
          `When \`${text}\` has no more items, next() raises StopIteration inside the generator expression, and that ` +
          "becomes a RuntimeError. Give next() a default, or take the items with itertools.islice.",
      };
      continue;
    }
    const fn = generatorOf(model, call);
    if (!fn || isGuarded(model, call) || isChecked(model, call, source) || source.kind === "Attribute") continue;
    yield {
      at: call,
      ...(model.loop(call) ? {} : { level: "info" as const }),
      message:
        `When \`${text}\` has no more items, next() raises StopIteration, and leaving the generator \`${fn.name.name}\` turns that into a ` +
        "RuntimeError. Catch StopIteration and return, or give next() a default.",
      fixes: [catchIt(model, call)].filter((fix) => fix !== null),
    };
  }
}

/** The iterator of `next(it)` and `it.__next__()`. */
function advanced(model: Model, { func, args, keywords }: Call): Expr | null {
  if (func.kind === "Attribute") return func.attr === "__next__" && args.length === 0 ? func.value : null;
  return model.isBuiltin(func, "next") && args.length === 1 && keywords.length === 0 ? args[0]! : null;
}

/** What no generator of the kind may let out: a plain one StopIteration, an asynchronous one neither of the two. */
const isEnd = (model: Model, cls: Expr, fn: FunctionNode): cls is Name =>
  model.isBuiltin(
    cls,
    ...(fn.kind === "AsyncFunctionDef" ? ["StopIteration", "StopAsyncIteration"] : ["StopIteration"]),
  );

/** The generator function whose own code holds the node. */
function generatorOf(model: Model, node: Node): FunctionNode | null {
  const fn = model.function(node);
  if (!fn || fn.kind === "Lambda" || fn.name.name === "__next__") return null;
  for (const inner of model.within(fn.body, { nested: false }))
    if (inner.kind === "Yield" || inner.kind === "YieldFrom") return fn;
  return null;
}

/** A handler or `suppress` around the node, in the same function, catches StopIteration. */
function isGuarded(model: Model, node: Node): boolean {
  let at = node;
  for (const up of model.ancestors(node)) {
    if (up.kind === "FunctionDef" || up.kind === "AsyncFunctionDef" || up.kind === "Lambda") return false;
    if (
      up.kind === "Try" &&
      (up.body as readonly Node[]).includes(at) &&
      up.handlers.some(({ type }) => !type || catches(model, type))
    )
      return true;
    if (
      up.kind === "With" &&
      up.items.some(
        ({ context_expr: e }) =>
          e.kind === "Call" &&
          (model.qualified(e.func) === "contextlib.suppress" || /raises$/i.test(model.text(e.func))),
      )
    )
      return true;
    at = up;
  }
  return false;
}

const catches = (model: Model, type: Expr): boolean =>
  type.kind === "Tuple"
    ? type.elts.some((elt) => catches(model, elt))
    : ["StopIteration", "Exception", "BaseException"].includes(String(exceptionType(model, type)?.key ?? "Exception"));

/** `next(…)` is worked out for each item of a generator expression. */
function isElement(model: Model, call: Call): boolean {
  let at: Node = call;
  for (const up of model.ancestors(call)) {
    if (up.kind === "GeneratorExp") return up.elt === at || (at.kind === "comprehension" && up.generators[0] !== at);
    if (
      up.kind === "Lambda" ||
      up.kind === "ListComp" ||
      up.kind === "SetComp" ||
      up.kind === "DictComp" ||
      up.kind === "IfExp"
    )
      return false;
    if (model.statement(up) === up) return false;
    at = up;
  }
  return false;
}

function isEndless(model: Model, source: Expr): boolean {
  let made: Expr | null = source;
  if (source.kind === "Name") made = model.onlyDefinition(source)?.value ?? model.single(source)?.value ?? null;
  if (made?.kind === "Call" && model.isBuiltin(made.func, "iter")) {
    if (made.args.length === 2) return model.isBuiltin(made.args[0]!, "int", "float", "str", "list", "dict", "bool");
    made = made.args[0] ?? null;
    if (made && isFilled(made)) return true;
  }
  if (made?.kind === "Call") {
    const name = model.qualified(made.func) ?? "";
    if (ENDLESS.has(name) || (name === "itertools.repeat" && made.args.length === 1)) return true;
    const info = model.functionNamed(made.func);
    if (
      info?.isGenerator &&
      info.node.kind !== "Lambda" &&
      !model.fallsThrough(info.node) &&
      !hasReturn(model, info.node)
    )
      return true;
  }
  const own = source.kind === "Name" ? source.id : source.kind === "Attribute" ? source.attr : "";
  return SOUNDS_ENDLESS.test(own);
}

function hasReturn(model: Model, fn: FunctionNode): boolean {
  model.enter(fn);
  for (const node of model.within(fn.body, { nested: false })) if (node.kind === "Return") return true;
  return false;
}

/** A display with an item. */
const isFilled = (expr: Expr) =>
  ((expr.kind === "List" || expr.kind === "Tuple" || expr.kind === "Set") &&
    expr.elts.some((elt) => elt.kind !== "Starred")) ||
  (expr.kind === "Constant" && typeof expr.value === "string" && expr.value !== "");

/** The name that it goes over was tested: `if rows:` around it, or `if not rows: return` before it. */
function isChecked(model: Model, call: Call, source: Expr): boolean {
  const names = new Set<string>();
  const collect = (expr: Node) => {
    for (const node of model.within(expr)) if (node.kind === "Name") names.add(node.id);
  };
  collect(source);
  if (source.kind === "Name") {
    const value = model.onlyDefinition(source)?.value;
    if (value) collect(value);
  }
  const tests = (test: Expr) => [...model.within(test)].some((node) => node.kind === "Name" && names.has(node.id));
  let at: Node = call;
  for (const up of model.ancestors(call)) {
    if ((up.kind === "If" || up.kind === "While" || up.kind === "IfExp") && up.test !== at && tests(up.test))
      return true;
    const list = model.statement(at) === at ? model.block(at as never)?.list : undefined;
    for (const stmt of list ?? [])
      if (stmt.start < at.start && stmt.kind === "If" && tests(stmt.test) && model.alwaysLeaves(stmt.body)) return true;
    if (up.kind === "FunctionDef" || up.kind === "AsyncFunctionDef") return false;
    at = up;
  }
  return false;
}

function toReturn(model: Model, node: Raise, fn: FunctionNode): FixPlan | null {
  const { exc } = node;
  const args = exc?.kind === "Call" ? exc.args : [];
  if (args.length > 1 || (exc?.kind === "Call" && exc.keywords.length) || args[0]?.kind === "Starred") return null;
  const value = args[0] && fn.kind === "FunctionDef" ? ` ${model.text(args[0])}` : "";
  if (args[0] && fn.kind !== "FunctionDef") return null;
  return { title: `Write return${value}`, safe: true, changes: [model.edit.replace(node, `return${value}`)] };
}

function catchIt(model: Model, call: Call): FixPlan | null {
  const stmt = model.statement(call);
  if (stmt.kind !== "Assign" && stmt.kind !== "Expr" && stmt.kind !== "AnnAssign") return null;
  if (/[\r\n]/.test(model.text(stmt))) return null;
  const unit = indentUnit(model, stmt);
  const after = model.edit.insertLinesAfter(stmt, ["except StopIteration:", `${unit}return`]);
  const before = model.edit.insertLinesBefore(stmt, ["try:"]);
  if (!after || !before) return null;
  return {
    title: "Return when there are no more items",
    safe: false,
    changes: [before, model.edit.insertBefore(stmt, unit), after],
  };
}
