/** The event loop of asyncio: which expressions are one, and which calls start a task on it. */
import type { Call, Expr } from "../python/ast";
import { instanceOf } from "./instances";
import type { Model } from "./model";

const LOOP_MAKERS = new Set(["asyncio.get_event_loop", "asyncio.get_running_loop", "asyncio.new_event_loop"]);
const LOOP_CLASSES = new Set(["asyncio.AbstractEventLoop", "asyncio.BaseEventLoop", "asyncio.EventLoop"]);
const LOOP_NAME = /^_?(?:(?:event|io|async|main|asyncio)_?)?loop$/i;

/** The expression is an event loop: by where it comes from, by its annotation, or by the name `loop`. */
export function isEventLoop(model: Model, expr: Expr): boolean {
  if (expr.kind === "Call") return LOOP_MAKERS.has(model.qualified(expr.func) ?? "");
  if (expr.kind === "Attribute") return LOOP_NAME.test(expr.attr);
  if (expr.kind !== "Name") return false;
  const made = instanceOf(model, expr);
  if (made !== null) return LOOP_MAKERS.has(made) || LOOP_CLASSES.has(made);
  const value = model.single(expr)?.value;
  return LOOP_NAME.test(expr.id) && (!value || value.kind === "Attribute");
}

/** `asyncio.create_task(…)`, `asyncio.ensure_future(…)`, `loop.create_task(…)`; not the method of a task group. */
export function startsTask(model: Model, call: Call): boolean {
  const { func } = call;
  if (func.kind !== "Attribute" && func.kind !== "Name") return false;
  if (func.kind === "Attribute" && func.attr !== "create_task" && func.attr !== "ensure_future") return false;
  const name = model.qualified(func);
  if (name !== null) return name === "asyncio.create_task" || name === "asyncio.ensure_future";
  return func.kind === "Attribute" && func.attr === "create_task" && isEventLoop(model, func.value);
}
