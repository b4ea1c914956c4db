import type { FixPlan, Report } from "../analysis/detector";
import { lineEnd } from "../analysis/edits";
import { indentStatements, indentUnit } from "../analysis/indentation";
import type { Model } from "../analysis/model";
import type { Call, ExceptHandler, Expr, FunctionNode, Node, Stmt, Yield } from "../python/ast";

export const words = ["contextmanager", "asynccontextmanager"];

const DECORATORS = new Set(["contextlib.contextmanager", "contextlib.asynccontextmanager"]);
/** Methods that undo or release, whatever came before. */
const RELEASES =
  /^_*(?:a?close\w*|release\w*|restore\w*|stop\w*|shut_?down|disconnect|clean_?up|unlock|quit|terminate|kill|rmtree|unlink|rmdir|rollback|reset\w*|tear_?down|dispose|detach|free|deactivate|disable|uninstall|unpatch|undo|putconn|cancel|chdir|removeHandler|unsubscribe|unregister)$/;
/** Methods that undo only what a call on the same object began. */
const UNDOES: Readonly<Record<string, RegExp>> = {
  pop: /^(?:append|push|insert|setdefault|update|__setitem__)$/,
  remove: /^(?:append|add|insert|subscribe)$/,
  discard: /^add$/,
  end: /^(?:begin|start)$/,
  finish: /^(?:begin|start)$/,
  exit: /^enter$/,
  put: /^get$/,
  put_nowait: /^get(?:_nowait)?$/,
  checkin: /^checkout$/,
  logout: /^login$/,
  leave: /^(?:join|enter)$/,
};
/** Called before and after the block with different arguments: set and set back. */
const SWITCHES = /^_?(?:set\w*|alarm|enable|toggle|switch\w*|select|use|simplefilter)$/;
const SAYS_LEAVING = /\b(?:exit|leav|clos|clean|releas|tear|restor|disconnect|stopp)/i;
const SAYS = /^(?:print|info|debug|warning|log)$/;

export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef", "AsyncFunctionDef")) {
    if (!fn.decorator_list.some((d) => DECORATORS.has(model.qualified(d) ?? ""))) continue;
    const yields: Yield[] = [];
    for (const node of model.within(fn.body, { nested: false })) if (node.kind === "Yield") yields.push(node);
    const node = yields[0];
    if (!node || yields.length > 1) continue;
    const after = codeAfter(model, fn, node);
    if (!after) continue;
    const before = [...model.within(fn.body, { nested: false })].filter((n) => n.start < node.start);
    const cleanup = firstCleanup(model, after, before);
    if (!cleanup || isDoneByHandler(model, node, cleanup)) continue;
    const says = cleanup.kind === "Call" && isMessage(model, cleanup);
    yield {
      at: node,
      ...(says ? { level: "info" as const } : {}),
      message:
        "An exception in the `with` block is raised again at this `yield`, so the clean-up below is skipped just when it is needed. " +
        "Put the `yield` into `try:` and the clean-up into `finally:`.",
      related: [{ at: model.statement(cleanup), message: "Skipped when the block fails" }],
      fixes: [wrap(model, fn, node, cleanup)].filter((fix) => fix !== null),
    };
  }
}

/** The statements that run after the yield only if it does not raise; null where something guards it. */
function codeAfter(model: Model, fn: FunctionNode, node: Yield): Stmt[] | null {
  const after: Stmt[] = [];
  let at: Node = model.statement(node);
  for (;;) {
    const up = model.parent(at);
    const block: readonly Stmt[] = up === fn ? fn.body : (model.block(at as Stmt)?.list ?? []);
    const index = block.indexOf(at as Stmt);
    if (index >= 0) after.push(...block.slice(index + 1));
    if (!up || up === fn) return after;
    if (up.kind === "With" || up.kind === "AsyncWith") return null;
    if ((up.kind === "Try" || up.kind === "TryStar") && up.body === block) {
      if (up.finalbody.length > 0 || up.handlers.some((h) => isBroad(model, h) && !model.alwaysRaises(h.body)))
        return null;
      after.push(...up.orelse);
    }
    at = up;
    if (at.kind === "ExceptHandler" || at.kind === "match_case") at = model.parent(at)!;
  }
}

/** `except: release(); raise` around the yield: the same clean-up runs when the block fails. */
function isDoneByHandler(model: Model, node: Yield, cleanup: Node): boolean {
  for (let around = model.enclosing(node, "Try"); around; around = model.enclosing(around, "Try"))
    for (const handler of around.handlers)
      if (isBroad(model, handler))
        for (const one of model.within(handler.body, { nested: false })) if (model.same(one, cleanup)) return true;
  return false;
}

/** Catches whatever a block may raise. */
const isBroad = (model: Model, { type }: ExceptHandler): boolean =>
  type === null ||
  (type.kind === "Tuple" ? type.elts : [type]).some((one) => model.isBuiltin(one, "Exception", "BaseException"));

function firstCleanup(model: Model, after: readonly Stmt[], before: readonly Node[]): Node | null {
  for (const node of model.within(after, { nested: false })) {
    if (node.kind !== "Delete" && node.kind !== "Call" && node.kind !== "AugAssign" && node.kind !== "Assign") continue;
    // What is done before an error is raised is no clean-up of the way without one.
    const around = model.parent(model.statement(node));
    if (around?.kind === "If" && model.alwaysRaises(around.body)) continue;
    if (node.kind === "Delete" && node.targets.some((target) => target.kind !== "Name")) return node;
    if (node.kind === "Call" && isCleanupCall(model, node, before)) return node;
    if (node.kind === "AugAssign" && before.some((b) => b.kind === "AugAssign" && model.same(b.target, node.target)))
      return node;
    if (node.kind === "Assign" && node.targets.some((target) => isRestored(model, target, before))) return node;
  }
  return null;
}

/** `sys.stdout = old` after `old = sys.stdout`, or an attribute set back that was set before. */
const isRestored = (model: Model, target: Expr, before: readonly Node[]): boolean =>
  before.some(
    (b) =>
      b.kind === "Assign" &&
      (model.text(b.value) === model.text(target) ||
        (target.kind !== "Name" && b.targets.some((t) => model.same(t, target)))),
  );

function isCleanupCall(model: Model, call: Call, before: readonly Node[]): boolean {
  const { func } = call;
  const name = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
  const dotted = model.qualified(func) ?? "";
  if (RELEASES.test(name) || dotted === "os.remove") return true;
  if (dotted.startsWith("time.") && dotted !== "time.sleep") return true;
  if (isMessage(model, call)) return true;
  if (SWITCHES.test(name) && before.some((b) => b.kind === "Call" && model.same(b.func, func))) return true;
  const began = Object.hasOwn(UNDOES, name) ? UNDOES[name] : undefined;
  if (!began || func.kind !== "Attribute") return false;
  return before.some(
    (b) =>
      (b.kind === "Call" &&
        b.func.kind === "Attribute" &&
        began.test(b.func.attr) &&
        model.same(b.func.value, func.value)) ||
      (b.kind === "Subscript" && b.ctx === "Store" && model.same(b.value, func.value)),
  );
}

/** `print("closing")`: stands for the clean-up in many an example. */
function isMessage(model: Model, { func, args }: Call): boolean {
  const name = func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "";
  return SAYS.test(name) && args[0] !== undefined && SAYS_LEAVING.test(model.text(args[0]));
}

/** What stands between the yield and the clean-up is meant for success and stays in the `try`. */
function wrap(model: Model, fn: FunctionNode, node: Yield, cleanup: Node): FixPlan | null {
  const stmt = model.statement(node);
  const index = fn.body.indexOf(stmt);
  const rest = fn.body.slice(index + 1);
  const { text } = model.chunkOf(stmt);
  const newline = model.newline(text);
  const indent = model.indent(stmt);
  const end = lineEnd(text, stmt.start);
  if (index < 0 || end < stmt.end || rest.length === 0 || rest[0]!.start < end) return null;
  const first = rest.findIndex((one) => one.start <= cleanup.start && cleanup.end <= one.end);
  const unit = indentUnit(model, stmt);
  const moved = indentStatements(model, stmt, rest, unit);
  if (first < 0 || !moved) return null;
  const last = first === 0 ? end : lineEnd(text, rest[first - 1]!.end);
  return {
    title: "Wrap the yield in try/finally",
    safe: false,
    changes: [
      model.edit.replaceSpan(stmt, stmt.start, stmt.start, `try:${newline}${indent}${unit}`),
      model.edit.replaceSpan(stmt, last, last, `${newline}${indent}finally:`),
      ...moved,
    ],
  };
}
