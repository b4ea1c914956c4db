import type { FixPlan, Report } from "../analysis/detector";
import { DICTIONARIES } from "../analysis/facts/sizes";
import { mayBeGiven } from "../analysis/given";
import type { Binding, Model } from "../analysis/model";
import type { Call, Expr, Name, Node } from "../python/ast";

const VIEWS = new Set(["keys", "values", "items"]);
const LAZY = new Set(["map", "filter", "zip", "enumerate", "reversed"]);
const LIST_METHODS = new Set(["sort", "append", "extend", "insert", "reverse", "index", "pop"]);

/** `d.keys()[0]`, `len(map(…))`, `range(3) + [4]`: a view, an iterator or a range is treated as a list. */
export function* detect(model: Model): Iterable<Report> {
  for (const item of model.nodes("Subscript")) {
    const found = lazy(model, item.value);
    if (!found || (found.what === "range" && item.ctx === "Load")) continue;
    const last = item.ctx !== "Load" ? "changed" : item.slice.kind === "Slice" ? "sliced" : "indexed";
    yield report(
      model,
      item,
      found,
      `cannot be ${last}`,
      item.ctx === "Load" ? firstItem(model, item.slice, found) : [],
    );
  }
  for (const call of model.nodes("Call")) {
    const { func, args } = call;
    if (func.kind === "Name" && func.id === "len" && args.length === 1) {
      const found = lazy(model, args[0]!);
      if (found && found.what === "iterator" && model.isBuiltin(func, "len"))
        yield report(model, call, found, "has no length", []);
    } else if (func.kind === "Attribute" && LIST_METHODS.has(func.attr)) {
      const found = lazy(model, func.value);
      if (found && !(found.what === "range" && func.attr === "index"))
        yield report(model, call, found, `has no method \`${func.attr}\``, [], func.attr === "sort");
    }
  }
  for (const sum of model.nodes("BinOp")) {
    if (sum.op !== "Add") continue;
    const left = lazy(model, sum.left);
    const right = lazy(model, sum.right);
    const found = left ?? right;
    if (!found) continue;
    const said = report(model, sum, found, "cannot be added to anything", []);
    yield left && right ? { ...said, fixes: together(wrapped(model, left), wrapped(model, right)) } : said;
  }
}

interface Found {
  readonly what: "view" | "iterator" | "range";
  /** The expression that makes it. */
  readonly maker: Expr;
  /** The name through which it is used. */
  readonly name: Name | null;
  /** The dictionary of `.keys()`. */
  readonly keysOf: Expr | null;
}

function lazy(model: Model, expr: Expr): Found | null {
  if (expr.kind === "Name") {
    const definition = mayBeGiven(model, expr, isLazyCall) ? lazyDefinition(model, expr) : null;
    const found = definition?.value ? made(model, definition.value) : null;
    return found && { ...found, name: expr };
  }
  return made(model, expr);
}

/** The one definition of the name, where its value may be lazy at all. */
function lazyDefinition(model: Model, name: Name): Binding | null {
  const { bindings } = model.variable(name);
  if (bindings.length === 0 || bindings.length > 4) return null;
  if (!bindings.some((b) => b.kind === "assign" && b.value && isLazyCall(b.value))) return null;
  return model.onlyDefinition(name) ?? model.single(name);
}

const isLazyCall = (expr: Expr) =>
  expr.kind === "GeneratorExp" ||
  (expr.kind === "Call" &&
    (expr.func.kind === "Attribute"
      ? VIEWS.has(expr.func.attr) && expr.args.length === 0
      : expr.func.kind === "Name" && (LAZY.has(expr.func.id) || expr.func.id === "range")));

function made(model: Model, expr: Expr): Found | null {
  if (expr.kind === "GeneratorExp") return { what: "iterator", maker: expr, name: null, keysOf: null };
  if (!isLazyCall(expr)) return null;
  const call = expr as Call;
  const { func } = call;
  if (func.kind === "Attribute") {
    if (call.keywords.length > 0 || !isDictionary(model, func.value, func.attr)) return null;
    return { what: "view", maker: call, name: null, keysOf: func.attr === "keys" ? func.value : null };
  }
  if (!model.isBuiltin(func, "map", "filter", "zip", "enumerate", "reversed", "range")) return null;
  const what = func.kind === "Name" && func.id === "range" ? "range" : "iterator";
  return { what, maker: call, name: null, keysOf: null };
}

const FRAMES = ["pandas", "polars", "pyspark", "h5py", "xarray", "dask", "redis", "numpy", "torch"];

/** It is a dictionary, or nothing says otherwise. */
function isDictionary(model: Model, expr: Expr, method: string): boolean {
  const type = model.typeOf(expr);
  if (type) return DICTIONARIES.has(type.name);
  if (expr.kind === "Call" || expr.kind === "Subscript") return !model.imports(...FRAMES);
  if (expr.kind === "Name" && (model.classOf(expr) || model.qualified(expr) !== null)) return false;
  const own = model.selfClass(expr);
  if (own) return false;
  if (expr.kind === "Name" && /^_?(?:df|data_?frame|frame|series)(?:\d|_|$)|_df$/i.test(expr.id)) return false;
  return !model.imports(...FRAMES) && !model.fileDefines(method);
}

const NOUN = { view: "a view", iterator: "an iterator", range: "a range" } as const;

function report(model: Model, at: Node, found: Found, problem: string, extra: FixPlan[], sorting = false): Report {
  const text = short(model, found.maker);
  const subject = found.name ? `\`${found.name.id}\` (from \`${text}\`)` : `\`${text}\``;
  return {
    at,
    message: `${subject} is ${NOUN[found.what]}, not a list: it ${problem}. Make a list of it first: \`${sorting ? "sorted" : "list"}(${text})\`.`,
    fixes: sorting ? [] : [...wrapped(model, found), ...extra],
  };
}

function wrapped(model: Model, { maker, name, what }: Found): FixPlan[] {
  const safe = name === null;
  if (what === "iterator" && maker.kind === "GeneratorExp") {
    const parens = model.text(maker).startsWith("(") && model.text(maker).endsWith(")");
    return [
      {
        title: "Make it a list",
        safe,
        changes: isSoleArgument(model, maker)
          ? [
              model.edit.replaceSpan(maker, maker.start + 1, maker.start + 1, "["),
              model.edit.replaceSpan(maker, maker.end - 1, maker.end - 1, "]"),
            ]
          : parens
            ? [
                model.edit.replaceSpan(maker, maker.start, maker.start + 1, "["),
                model.edit.replaceSpan(maker, maker.end - 1, maker.end, "]"),
              ]
            : model.edit.wrap(maker, "[", "]"),
      },
    ];
  }
  return [{ title: "Make it a list", safe, changes: model.edit.wrap(maker, "list(", ")") }];
}

/** Both sides become lists: one alone cannot be added to the other. */
function together([left]: FixPlan[], [right]: FixPlan[]): FixPlan[] {
  if (!left || !right) return [];
  return [
    {
      title: "Make lists of both",
      safe: left.safe && right.safe,
      changes: [...left.changes, ...right.changes],
    },
  ];
}

/** In `len(x for x in y)` the parentheses belong to the call. */
function isSoleArgument(model: Model, maker: Expr): boolean {
  const parent = model.parent(maker);
  return parent?.kind === "Call" && parent.end === maker.end && parent.args[0] === maker;
}

/** `d.keys()[0]` may also become `next(iter(d))`, which makes no list. */
function firstItem(model: Model, slice: Expr, found: Found): FixPlan[] {
  if (slice.kind !== "Constant" || slice.value !== 0 || found.name) return [];
  const item = model.parent(slice);
  if (!item) return [];
  const source = found.keysOf
    ? `iter(${model.text(found.keysOf)})`
    : found.what === "view"
      ? `iter(${model.text(found.maker)})`
      : model.text(found.maker);
  return [
    {
      title: `Take the first with \`next(…)\``,
      safe: false,
      changes: [model.edit.replace(item, `next(${source})`)],
    },
  ];
}

function short(model: Model, expr: Expr): string {
  const text = model.text(expr).replace(/\s+/g, " ");
  return text.length <= 40 ? text : `${text.slice(0, 37)}…`;
}
