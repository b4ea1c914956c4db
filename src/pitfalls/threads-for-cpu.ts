import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { handedBy } from "../analysis/threads";
import type { Call, Expr, FunctionNode, Node } from "../python/ast";

const DEPTH = 2;
/** Builtins that only compute. */
const COMPUTING = new Set(
  `abs all any bool bytearray bytes chr complex dict divmod enumerate filter float frozenset hash hex int isinstance
  iter len list map max min next oct ord pow range repr reversed round set slice sorted str sum tuple type zip print`.split(
    /\s+/,
  ),
);
const COMPUTING_MODULE =
  /^(?:math|cmath|random|itertools|functools|operator|collections|string|fractions|decimal|statistics|heapq|bisect)\./;
const CLOCKS = /^time\.(?:time|perf_counter|monotonic|process_time)(?:_ns)?$/;
const METHODS = new Set(
  `append extend insert pop remove sort reverse count index add discard get setdefault items keys values copy join
  split strip lower upper replace startswith endswith format isdigit isalpha popleft appendleft clear union isqrt`.split(
    /\s+/,
  ),
);

export function* detect(model: Model): Iterable<Report> {
  if (!model.imports("threading", "concurrent", "multiprocessing")) return;
  for (const fn of model.nodes("FunctionDef")) {
    if (fn.name.name !== "run" || !isThreadMethod(model, fn) || !onlyComputes(model, fn, DEPTH)) continue;
    yield {
      at: model.span(fn, fn.name.start, fn.name.end),
      message:
        "This thread only calculates, and the GIL lets one thread run Python code at a time, so threads do not make it faster. Use a ProcessPoolExecutor.",
    };
  }
  for (const call of model.nodes("Call"))
    for (const { runner, callable } of handedBy(model, call)) {
      if (runner !== "thread" && runner !== "thread pool") continue;
      const info = model.functionNamed(callable);
      if (!info || info.node.kind === "Lambda" || info.isAsync || info.decorated) continue;
      if (!onlyComputes(model.of(info.node), info.node, DEPTH)) continue;
      yield {
        at: callable,
        message: `\`${info.name}\` only calculates, and the GIL lets one thread run Python code at a time, so threads do not make it faster. Use a ProcessPoolExecutor.`,
      };
    }
}

/** A method of a class that is a thread. */
function isThreadMethod(model: Model, fn: FunctionNode): boolean {
  const node = model.parent(fn);
  return node?.kind === "ClassDef" && node.bases.some((base) => model.qualified(base) === "threading.Thread");
}

/** Loops over arithmetic, and calls nothing that could wait or work outside the interpreter. */
function onlyComputes(model: Model, fn: FunctionNode, depth: number): boolean {
  model.enter(fn);
  let loops = 0;
  let sums = 0;
  for (const node of model.within(fn.body)) {
    switch (node.kind) {
      case "For":
      case "While":
      case "ListComp":
      case "SetComp":
      case "DictComp":
      case "GeneratorExp":
        loops++;
        break;
      case "AugAssign":
      case "BinOp":
        if (!isText(node)) sums++;
        break;
      case "With":
      case "AsyncWith":
      case "Await":
      case "Global":
      case "Import":
      case "ImportFrom":
        return false;
      case "Call": {
        const kind = callKind(model, node, fn, depth);
        if (kind === "unknown") return false;
        if (kind === "calculation") loops++;
        if (kind !== "harmless") sums++;
        break;
      }
    }
  }
  return loops > 0 && sums > 0;
}

const isText = (node: Node) =>
  node.kind === "BinOp" &&
  [node.left, node.right].some((e) => e.kind === "JoinedStr" || (e.kind === "Constant" && e.type === "str"));

function callKind(
  model: Model,
  call: Call,
  fn: FunctionNode,
  depth: number,
): "harmless" | "sum" | "calculation" | "unknown" {
  const { func } = call;
  const name = dotted(model, func);
  if (name?.startsWith("builtins.")) return COMPUTING.has(name.slice(9)) ? "harmless" : "unknown";
  if (name?.startsWith("math.")) return "sum";
  if (name !== null) return COMPUTING_MODULE.test(name) || CLOCKS.test(name) ? "harmless" : "unknown";
  const info = model.functionNamed(func);
  if (info) {
    if (info.node === fn) return "calculation";
    if (info.node.kind === "Lambda") return "harmless";
    return depth > 1 &&
      !info.decorated &&
      (onlyComputes(model.of(info.node), info.node, depth - 1) || isSmall(model.of(info.node), info.node))
      ? "calculation"
      : "unknown";
  }
  if (func.kind === "Attribute" && func.attr === "update")
    return /^(?:dict|set|Counter|defaultdict)$/.test(model.typeOf(func.value)?.name ?? "") ? "harmless" : "unknown";
  // `queue.get()` and `thread.join()` wait; those of dictionaries and texts take something.
  if (func.kind === "Attribute" && /^(?:get|join)$/.test(func.attr) && call.args.length === 0) return "unknown";
  return func.kind === "Attribute" && METHODS.has(func.attr) && !isHandle(func.value) ? "harmless" : "unknown";
}

const dotted = (model: Model, func: Expr) =>
  func.kind === "Name" || func.kind === "Attribute" ? model.qualified(func) : null;

/** Without a loop of its own, and without a call. */
function isSmall(model: Model, fn: FunctionNode): boolean {
  for (const node of model.within(fn.body)) if (/^(?:Call|With|AsyncWith|Await|Global)$/.test(node.kind)) return false;
  return true;
}

const isHandle = (expr: Expr) =>
  expr.kind === "Name" && /session|client|conn|db|cache|file|queue|response|socket/i.test(expr.id);
