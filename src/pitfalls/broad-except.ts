import type { FixPlan, Report } from "../analysis/detector";
import { saysNothing } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import { isInTest } from "../analysis/tests";
import type { ExceptHandler, Expr, Node, Stmt } from "../python/ast";

/** Calls that end the program or the test, or look at the current exception themselves. */
const DEALS_WITH_IT =
  /^(?:exit\w*|_exit|quit|abort|fail|skip|errback|deferr|Failure|\w*re_?raise\w*|exception|exc_info|format_exc\w*|print_exc\w*|print_exception|print_last|print_stack|handle_?\w*(?:error|exception|failure)|on_?\w*(?:error|exception|failure)|report_\w+|\w*traceback\w*|\w*exception\w*|log_exc\w*|\w*_exc)$/i;
const SAFE_CALLS = [
  "print",
  "len",
  "str",
  "repr",
  "isinstance",
  "bool",
  "list",
  "dict",
  "set",
  "tuple",
  "range",
  "enumerate",
  "zip",
  "sorted",
];
const SAFE_METHODS =
  /^(?:strip|lstrip|rstrip|split|rsplit|splitlines|lower|upper|title|replace|startswith|endswith|get|append|add|items|keys|values|format|join|setdefault|read|readline|readlines)$/;
const RAISES: Readonly<Record<string, string>> = {
  "builtins.int": "ValueError",
  "builtins.float": "ValueError",
  "builtins.open": "OSError",
  "os.remove": "OSError",
  "os.unlink": "OSError",
  "os.mkdir": "OSError",
  "os.makedirs": "OSError",
  "os.listdir": "OSError",
  "json.loads": "ValueError",
  "json.load": "ValueError",
};

export function* detect(model: Model): Iterable<Report> {
  for (const handler of model.nodes("ExceptHandler")) {
    const { type } = handler;
    const broad = (type?.kind === "Tuple" ? type.elts : type ? [type] : []).find((one) =>
      BROAD.test(model.qualified(one) ?? ""),
    );
    if (!type || !broad || handler.body.every(saysNothing) || isDisplay(model, handler)) continue;
    const node = model.parent(handler);
    if (node?.kind !== "Try" && node?.kind !== "TryStar") continue;
    if (isExplained(model, handler) || dealsWithIt(model, handler) || asksAnyObject(model, node.body)) continue;
    if (node.body.every((stmt) => stmt.kind === "Import" || stmt.kind === "ImportFrom") || isInTest(model, handler))
      continue;
    const expected = broad === type ? risks(model, node.body) : null;
    const base = model.qualified(broad) === "builtins.BaseException";
    yield {
      at: broad,
      ...(base ? { level: "info" as const } : {}),
      message:
        `\`${model.text(broad)}\` also catches ${base ? "Ctrl+C, sys.exit() and " : ""}misspelt names, wrong arguments and every other bug in the ` +
        `\`try\` block, and this handler treats them all alike. Name the exception you expect${expected ? `, here ${expected.join(" or ")}` : ""}, or log the traceback.`,
      fixes: expected ? [narrow(model, broad, expected)] : [],
    };
  }
}

const BROAD = /^builtins\.(?:Base)?Exception$/;

/** `__repr__` and the like must give a text, whatever state the object is in. */
function isDisplay(model: Model, handler: ExceptHandler): boolean {
  const fn = model.function(handler);
  return fn !== null && fn.kind !== "Lambda" && /^__(?:repr|str|del|exit|aexit)__$/.test(fn.name.name);
}

/** A comment in the handler gives the reason, in a sentence and not in a word. */
function isExplained(model: Model, handler: ExceptHandler): boolean {
  const said = model.comments(handler).map(({ start, end }) => model.text(model.span(handler, start, end)));
  const prose = said.filter((text) => !/^#\s*(?:noqa|type:|pragma|pylint|pyright|mypy|todo|fixme|xxx)\b/i.test(text));
  return (prose.join(" ").match(/[\w'()]+/g)?.length ?? 0) >= REASON;
}

/** Words that a reason takes at least. */
const REASON = 6;

/** `str(thing)` alone: the class of the object decides what that raises. */
function asksAnyObject(model: Model, body: readonly Stmt[]): boolean {
  const [stmt, ...rest] = body;
  const value = stmt?.kind === "Return" || stmt?.kind === "Assign" ? stmt.value : null;
  return (
    rest.length === 0 &&
    value?.kind === "Call" &&
    model.isBuiltin(value.func, "str", "repr", "hasattr") &&
    value.args.every((one) => one.kind !== "Call" && model.pure(one))
  );
}

/** It raises, looks at the exception, logs it with its traceback, passes it on or ends the program. */
function dealsWithIt(model: Model, handler: ExceptHandler): boolean {
  for (const node of model.within(handler.body)) {
    if (node.kind === "Raise") return true;
    if (handler.name && node.kind === "Name" && node.ctx === "Load" && node.id === handler.name.name) return true;
    if (node.kind === "keyword" && node.arg === "exc_info") return node.value.kind !== "Constant" || !!node.value.value;
    if (node.kind !== "Call") continue;
    const { func } = node;
    const name = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
    if (DEALS_WITH_IT.test(name) || /\blog\.err$/.test(model.qualified(func) ?? "")) return true;
    if (func.kind === "Attribute" && /^(?:(?:traceback|sentry_sdk)\b|log\.err$)/.test(model.text(func))) return true;
    if (helperDeals(model, func)) return true;
  }
  return false;
}

/** A function of this file that does so: it always raises, or asks for the current exception. */
function helperDeals(model: Model, func: Expr): boolean {
  const helper = model.functionNamed(func)?.node;
  if (!helper || helper.kind === "Lambda") return false;
  model.enter(helper);
  const last = helper.body.at(-1);
  return last?.kind === "Raise" || asksForException(model, helper.body);
}

const ASKS = /^(?:exc_info|format_exc|print_exc|Failure|exception)$/;

function asksForException(model: Model, body: readonly Stmt[]): boolean {
  for (const node of model.within(body)) {
    if (node.kind !== "Call") continue;
    const { func } = node;
    if (ASKS.test(func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "")) return true;
  }
  return false;
}

/** What the statements can raise, where every call in them is well known; else null. */
function risks(model: Model, body: readonly Stmt[]): string[] | null {
  const found = new Set<string>();
  for (const node of model.within(body, { nested: false })) {
    const risk = riskOf(model, node);
    if (risk === null) return null;
    if (risk) found.add(risk);
  }
  return found.size > 0 && found.size < 4 ? [...found] : null;
}

function riskOf(model: Model, node: Node): string | null {
  switch (node.kind) {
    case "Call": {
      const name = model.qualified(node.func);
      if (name && Object.hasOwn(RAISES, name)) return RAISES[name]!;
      if (model.isBuiltin(node.func, ...SAFE_CALLS)) return "";
      return node.func.kind === "Attribute" && SAFE_METHODS.test(node.func.attr) ? "" : null;
    }
    case "Subscript":
      return node.ctx === "Load" && node.slice.kind !== "Slice" ? lookup(model, node.value, node.slice) : "";
    case "BinOp":
      return (node.op === "Div" || node.op === "FloorDiv") && node.right.kind !== "Constant" ? "ZeroDivisionError" : "";
    case "Await":
    case "Yield":
    case "YieldFrom":
    case "Raise":
    case "Assert":
    case "Import":
    case "ImportFrom":
    case "With":
    case "AsyncWith":
      return node.kind === "With" &&
        node.items.every(({ context_expr: e }) => e.kind === "Call" && model.isBuiltin(e.func, "open"))
        ? ""
        : null;
    default:
      return "";
  }
}

function lookup(model: Model, value: Expr, key: Expr): string {
  const name = model.typeOf(value)?.name;
  if (name === "dict" || (key.kind === "Constant" && key.type === "str")) return "KeyError";
  return name === "list" || name === "tuple" || name === "str" ? "IndexError" : "LookupError";
}

function narrow(model: Model, broad: Expr, expected: readonly string[]): FixPlan {
  const text = expected.length === 1 ? expected[0]! : `(${expected.join(", ")})`;
  return { title: `Catch ${expected.join(" and ")} only`, safe: false, changes: [model.edit.replace(broad, text)] };
}
