import type { FixPlan, Report } from "../analysis/detector";
import { OPENERS } from "../analysis/facts/files";
import { isBelow, mentions, plainAssignment, previous } from "../analysis/loops";
import type { Model } from "../analysis/model";
import type { Expr, For, Name, Stmt } from "../python/ast";

/** `out = []` and a loop that only appends: that is a list comprehension. */
export function* detect(model: Model): Iterable<Report> {
  for (const loop of model.nodes("For")) {
    const last = loop.body.at(-1);
    const test = last?.kind === "If" ? last : null;
    const steps = [...loop.body.slice(0, -1), ...(test ? test.body.slice(0, -1) : [])];
    const step = steps.length === 1 ? temporary(steps[0]!) : null;
    if ((steps.length > 0 && !step) || loop.orelse.length > 0 || (test && test.orelse.length > 0)) continue;
    const appended = appendedBy(test ? test.body.at(-1) : last);
    if (!appended) continue;
    const around = model.parent(loop);
    const within = around?.kind === "With" && around.body[0] === loop ? around : null;
    const before = previous(model, within ?? loop);
    const init = startOf(model, before, appended.list);
    const list = plainAssignment(init);
    if (!init || list?.target.id !== appended.list.id || !isEmptyList(model, list.value)) continue;
    const condition = test?.test ?? null;
    const parts = [loop.iter, appended.item, ...(condition ? [condition] : []), ...(step ? [step.value] : [])];
    if (mentions(model, parts, appended.list.id).length > 0 || parts.some((e) => !isPlain(model, e))) continue;
    if (!isLoopTarget(loop.target)) continue;
    if (step && opens(model, step.value)) continue;
    if (step && (step.target.id === appended.list.id || !isOnlyIn(model, loop, step.target))) continue;
    const copies = !condition && !step && model.same(appended.item, { ...loop.target, ctx: "Load" } as Expr);
    yield {
      at: loop,
      message: `The loop does nothing but fill \`${list.target.id}\`. ${copies ? "`list(…)` says that in one word" : "A list comprehension says that in one expression"} and cannot be mixed up with other work.`,
      fixes:
        step || within || init !== before ? [] : fix(model, init, loop, list.value, appended.item, condition, copies),
    };
  }
}

/** The statement, or the one above it where it only names something else. */
function startOf(model: Model, stmt: Stmt | null, list: Name): Stmt | null {
  const made = plainAssignment(stmt);
  if (!stmt || !made || made.target.id === list.id || mentions(model, [made.value], list.id).length > 0) return stmt;
  return previous(model, stmt);
}

/** `word = line.strip()` as the first step of a round. */
const temporary = (stmt: Stmt) =>
  stmt.kind === "Assign" && stmt.value.kind !== "Name" && stmt.value.kind !== "Constant" ? plainAssignment(stmt) : null;

/** What opens a file needs a `with`, which no comprehension can hold. */
function opens(model: Model, value: Expr): boolean {
  for (const node of model.within(value))
    if (node.kind === "Call" && OPENERS.has(model.qualified(node.func) ?? "")) return true;
  return false;
}

/** The name has this one binding, and the loop alone reads it. */
function isOnlyIn(model: Model, loop: For, target: Name): boolean {
  const { bindings, uses } = model.variable(target);
  return bindings.length === 1 && uses.length > 0 && uses.every((use) => isBelow(model, use, loop));
}

function appendedBy(stmt: Stmt | undefined): { readonly list: Name; readonly item: Expr } | null {
  if (stmt?.kind !== "Expr" || stmt.value.kind !== "Call") return null;
  const { func, args, keywords } = stmt.value;
  if (func.kind !== "Attribute" || func.attr !== "append" || func.value.kind !== "Name") return null;
  const [item] = args;
  return item && args.length === 1 && keywords.length === 0 && item.kind !== "Starred"
    ? { list: func.value, item }
    : null;
}

const isEmptyList = (model: Model, value: Expr) =>
  (value.kind === "List" && value.elts.length === 0) ||
  (value.kind === "Call" && model.isBuiltin(value.func, "list") && value.args.length + value.keywords.length === 0);

/** It means the same inside a comprehension. */
function isPlain(model: Model, expr: Expr): boolean {
  for (const node of model.within(expr))
    if (["Await", "Yield", "YieldFrom", "NamedExpr"].includes(node.kind)) return false;
  return true;
}

const isLoopTarget = (target: Expr): boolean =>
  target.kind === "Name" ||
  ((target.kind === "Tuple" || target.kind === "List") &&
    target.elts.every((e) => isLoopTarget(e.kind === "Starred" ? e.value : e)));

function fix(
  model: Model,
  init: Stmt,
  loop: For,
  empty: Expr,
  item: Expr,
  condition: Expr | null,
  copies: boolean,
): FixPlan[] {
  if (model.hasComment(loop) || model.hasComment(init) || isReadLater(model, loop)) return [];
  const inside = (expr: Expr) => {
    const text = model.text(expr);
    const bare = expr.kind === "Lambda" || expr.kind === "IfExp" || (expr.kind === "Tuple" && !text.startsWith("("));
    return bare ? `(${text})` : text;
  };
  const clauses = [
    `for ${model.text(loop.target)} in ${inside(loop.iter)}`,
    ...(condition ? [`if ${inside(condition)}`] : []),
  ];
  const element =
    item.kind === "GeneratorExp" && !model.text(item).startsWith("(") ? `(${model.text(item)})` : model.text(item);
  if ([element, ...clauses].some((text) => /[\r\n]/.test(text))) return [];
  const line = copies ? `list(${inside(loop.iter)})` : `[${[element, ...clauses].join(" ")}]`;
  const indent = model.indent(init);
  const width = indent.length + (empty.start - init.start) + line.length;
  const text =
    width <= 100 || copies
      ? line
      : `[\n${[element, ...clauses].map((part) => `${indent}    ${part}\n`).join("")}${indent}]`;
  if (copies && model.global("list").kind !== "builtin") return [];
  return [
    {
      title: copies ? "Use `list(…)`" : "Use a list comprehension",
      safe: model.function(loop) !== null && width <= 100,
      changes: [model.edit.replace(empty, text), model.edit.removeStatement(loop)],
    },
  ];
}

/** A loop variable is read after the loop. */
function isReadLater(model: Model, loop: For): boolean {
  for (const node of model.within(loop.target)) {
    if (node.kind !== "Name") continue;
    for (const use of model.variable(node).uses) {
      if (model.function(use) !== model.function(loop)) return true;
      if (use.start >= loop.start && use.end <= loop.end && model.chunkOf(use) === model.chunkOf(loop)) continue;
      const reached = model.reached(use);
      if (!reached || reached.bindings.some((b) => b.node === node)) return true;
    }
  }
  return false;
}
