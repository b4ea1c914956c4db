import type { FixPlan, Report } from "../analysis/detector";
import { lineEnd, lineStart } from "../analysis/edits";
import { saysNothing } from "../analysis/exceptions";
import { exceptionClass } from "../analysis/facts/exceptions";
import type { Model } from "../analysis/model";
import type { ExceptHandler, Expr, FunctionNode, Name, Node, Return, Stmt, Try, TryStar } from "../python/ast";

const BROAD = new Set(["Exception", "BaseException"]);
/** Exceptions that are news, not failures. */
const NEWS = new Set([
  "StopIteration",
  "StopAsyncIteration",
  "GeneratorExit",
  "KeyboardInterrupt",
  "SystemExit",
  "asyncio.CancelledError",
  "ImportError",
  "ModuleNotFoundError",
  "FileNotFoundError",
  "FileExistsError",
  "ProcessLookupError",
  "BrokenPipeError",
  "ConnectionResetError",
  "queue.Empty",
  "queue.Full",
  "asyncio.QueueEmpty",
  "asyncio.QueueFull",
]);
const CLEANUP =
  /^_*(del|exit|aexit|a?close|clean_?up|shut_?down|stop|tear_?down\w*|dispose|terminate|disconnect|kill|finali[sz]e|unlink)_*$/i;
/** The name of a function whose answer "no" may well be an exception. */
const QUESTION = /^_*(is|has|can|supports|exists|check)_/i;
const JUMPS = new Set<Node["kind"]>(["Return", "Break", "Continue", "Yield", "YieldFrom"]);
const CHOICES = new Set<Node["kind"]>(["If", "For", "While", "Match"]);
const LOGGERS = ["logger", "log", "_logger", "_log", "LOGGER", "LOG"];

export function* detect(model: Model): Iterable<Report> {
  for (const handler of model.nodes("ExceptHandler")) {
    const node = model.parent(handler);
    if ((node?.kind !== "Try" && node?.kind !== "TryStar") || !handler.body.every(saysNothing)) continue;
    const fn = model.function(handler);
    if (fn && fn.kind !== "Lambda" && CLEANUP.test(fn.name.name)) continue;
    const last = handler.body[handler.body.length - 1];
    if (!last) continue;
    const classes = types(handler).map((type) => className(model, type));
    const broad = classes.length === 0 || classes.some((name) => BROAD.has(name));
    const explained = model.comments(handler).length > 0 || isCommented(model, node);
    if (!broad && (explained || !isPass(last) || classes.every((name) => NEWS.has(name)))) continue;
    if (!broad && (node.orelse.length > 0 || statements(model, node.body) < 2 || onlyDeletes(node, classes))) continue;
    const fallback = isPass(last) ? fallbackOf(model, node, fn) : null;
    if ((fallback && !broad) || (isPass(last) && endsProgram(model, node))) continue;
    const asks = last.kind === "Return" && fn !== null && fn.kind !== "Lambda" && answers(model, fn, last);
    if (asks && broad && handler.type && isOneCall(node)) continue;
    const mild =
      !broad ||
      explained ||
      asks ||
      fallback === "noticed" ||
      onlyCleansUp(node) ||
      (isPass(last) && model.alwaysLeaves(node.orelse) !== null) ||
      model.enclosing(node, "ExceptHandler", "FunctionDef", "AsyncFunctionDef", "Lambda")?.kind === "ExceptHandler";
    const what = handler.type ? `\`except ${model.text(handler.type)}\`` : "A bare `except`";
    yield {
      at: last,
      ...(mild ? { level: "hint" as const } : {}),
      message: broad
        ? `${what} throws the exception away: the failure is hidden, with no message and no traceback, and shows up ` +
          "later somewhere else. Log it, handle it, or let it go up."
        : `${what} throws the exception away, and the rest of the \`try\` block is skipped without a trace. ` +
          "Log it, or keep only the one call that may fail and say so with contextlib.suppress.",
      fixes: [log(model, handler, last), suppress(model, node, handler)].filter((fix) => fix !== null),
    };
  }
}

/** A comment on the line above `try` says why. */
function isCommented(model: Model, node: Try | TryStar): boolean {
  const { text, comments } = model.chunkOf(node);
  const before = text.slice(0, lineStart(text, node.start)).trimEnd().length;
  const above = comments.find((c) => c.end === before);
  return (
    above !== undefined &&
    /\b(?:ignor|skip|invalid|may|might|best|harmless|not all|optional)/i.test(
      model.text(model.span(node, above.start, above.end)),
    )
  );
}

/**
 * What a failure leaves behind: the value that a name had before, which is a flag that only the `try` block sets or
 * something that a test below looks at ("noticed"), or which the `try` block wanted to convert ("kept").
 */
function fallbackOf(model: Model, node: Try | TryStar, fn: Node | null): "noticed" | "kept" | null {
  const last = node.body.at(-1);
  for (const stmt of model.within(node.body, { nested: false })) {
    const [target] = stmt.kind === "Assign" ? stmt.targets : [];
    if (stmt.kind !== "Assign" || target?.kind !== "Name" || stmt.targets.length !== 1) continue;
    const { bindings, uses } = model.variable(target);
    const earlier = bindings.filter((b) => b.node.start < node.start && model.function(b.node) === fn);
    if (earlier.length === 0 && !bindings.some((b) => b.kind === "param")) continue;
    const after = uses.filter((use) => use.start > node.end && model.function(use) === fn);
    if (after.length === 0) continue;
    const isConstant = (value: Expr | null) => value?.kind === "Constant" && value.type === "bool";
    if (stmt === last && isConstant(stmt.value) && earlier.some((b) => isConstant(b.value))) return "noticed";
    if (after.some((use) => isTested(model, use))) return "noticed";
    const isChanged = stmt.value.kind === "Call" && model.below(stmt.value, "Name").some(({ id }) => id === target.id);
    if (isChanged) return "kept";
  }
  return null;
}

/** `if x`, `if not x`, `if x is None`, also as a part of the test. */
function isTested(model: Model, use: Name): boolean {
  let at: Node = use;
  let parent = model.parent(at);
  while (parent?.kind === "BoolOp" || parent?.kind === "UnaryOp" || parent?.kind === "Compare") {
    at = parent;
    parent = model.parent(at);
  }
  return (parent?.kind === "If" || parent?.kind === "IfExp" || parent?.kind === "While") && parent.test === at;
}

/** The next statement ends the program whatever happened. */
function endsProgram(model: Model, node: Try | TryStar): boolean {
  const block = model.block(node);
  const next = block?.list[block.index + 1];
  const { exc } = next?.kind === "Raise" ? next : { exc: null };
  const call = next?.kind === "Expr" ? next.value : exc;
  const name = call?.kind === "Call" ? model.qualified(call.func) : call && model.qualified(call);
  return name != null && /^(?:builtins\.SystemExit|sys\.exit|os\._exit)$/.test(name);
}

/** The function answers yes or no: by its name, or because it hands out nothing else. */
function answers(model: Model, fn: FunctionNode, last: Return): boolean {
  if (QUESTION.test(fn.name.name)) return true;
  return isFalse(last.value) && fn.returns !== null && model.isBuiltin(fn.returns, "bool");
}

const isFalse = (value: Expr | null) => value?.kind === "Constant" && value.value === false;

/** `iter(x)` alone is tried. */
const isOneCall = ({ body }: Try | TryStar) =>
  body.length === 1 && body[0]!.kind === "Expr" && body[0]!.value.kind === "Call";

const isPass = (stmt: Stmt) => stmt.kind === "Pass" || (stmt.kind === "Expr" && stmt.value.kind === "Constant");

const types = ({ type }: ExceptHandler): readonly Expr[] => (!type ? [] : type.kind === "Tuple" ? type.elts : [type]);

function className(model: Model, type: Expr): string {
  const name = model.qualified(type);
  return (name && exceptionClass(name, model.target)) ?? model.text(type);
}

/** Things done in the `try` body; 0 where it can leave: then the code after it is the way to go on. */
function statements(model: Model, body: readonly Stmt[]): number {
  let count = 0;
  for (const node of model.within(body, { nested: false })) {
    if (JUMPS.has(node.kind)) return 0;
    if (isStatement(model, node) && !CHOICES.has(node.kind)) count++;
  }
  return count;
}

const isStatement = (model: Model, node: Node) => model.statement(node) === node;

/** One call of a method such as `close`: a failure there mostly comes too late to matter. */
function onlyCleansUp(node: Try | TryStar): boolean {
  const [stmt, ...rest] = node.body;
  const call = stmt?.kind === "Expr" && stmt.value.kind === "Call" ? stmt.value : null;
  return rest.length === 0 && call?.func.kind === "Attribute" && CLEANUP.test(call.func.attr);
}

/** `except KeyError` around `del d[k]` only. */
const onlyDeletes = (node: Try | TryStar, classes: readonly string[]) =>
  classes.every((name) => name === "KeyError" || name === "AttributeError" || NEWS.has(name)) &&
  node.body.every((stmt) => stmt.kind === "Delete");

function log(model: Model, handler: ExceptHandler, last: Stmt): FixPlan | null {
  const fn = model.function(handler);
  const what = fn && fn.kind !== "Lambda" ? `${fn.name.name}() failed` : "Ignored an error";
  const own = LOGGERS.find((name) => {
    const { bindings } = model.global(name);
    const value = bindings.length === 1 ? bindings[0]!.value : null;
    return value?.kind === "Call" && model.qualified(value.func) === "logging.getLogger";
  });
  const { text, imports } = own ? { text: `${own}.exception`, imports: [] } : model.importName("logging", "exception");
  const line = `${text}("${what}")`;
  const change = isPass(last) ? model.edit.replace(last, line) : model.edit.insertLinesBefore(last, [line]);
  return change && { title: "Log the exception with its traceback", safe: false, changes: [change], imports };
}

function suppress(model: Model, node: Try | TryStar, handler: ExceptHandler): FixPlan | null {
  if (node.kind !== "Try" || node.handlers.length > 1 || node.orelse.length || node.finalbody.length || !handler.type)
    return null;
  if (!handler.body.every(isPass)) return null;
  const { text } = model.chunkOf(handler);
  const from = lineEnd(text, node.body[node.body.length - 1]!.end);
  if (from > handler.start || text.slice(from, lineEnd(text, handler.end)).includes("#")) return null;
  const names = types(handler).map((type) => model.text(type));
  const { text: call, imports } = model.importName("contextlib", "suppress");
  return {
    title: `Say that it is expected: contextlib.suppress(${names.join(", ")})`,
    safe: false,
    changes: [
      model.edit.replaceSpan(node, node.start, node.start + "try".length, `with ${call}(${names.join(", ")})`),
      model.edit.replaceSpan(node, from, handler.end, ""),
    ],
    imports,
  };
}
