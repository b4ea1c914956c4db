import type { Report } from "../analysis/detector";
import { exceptionType } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { Node } from "../python/ast";

/** Context managers in which making the exception is what happens: `pytest.raises`, `assertRaises`, `suppress`. */
const EXPECTS = /(?:raises|assertRaises\w*|assertWarns\w*|warns|suppress|catch_warnings)$/;

/** A name alone as a statement can only be meant as an exception where it is called like one. */
const NAMED = /(?:Error|Exception|Interrupt|Exit|Iteration)$/;

export function* detect(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("Expr")) {
    const call = stmt.value;
    if (call.kind !== "Call" && (call.kind !== "Name" || !NAMED.test(call.id))) continue;
    const cls = call.kind === "Call" ? call.func : call;
    const type = exceptionType(model, cls);
    if (!type || type.ancestors.has("Warning") || isExpected(model, stmt)) continue;
    if (call.kind === "Name" && model.enclosing(stmt, "Try", "TryStar")) continue; // asks whether the name exists
    yield {
      at: call,
      message:
        (call.kind === "Call"
          ? `\`${model.text(cls)}(…)\` makes an exception object and drops it`
          : `\`${call.id}\` alone only names the exception`) +
        ": nothing is raised, and the code below runs as if all were well. Write `raise` before it.",
      fixes: [{ title: "Raise the exception", safe: false, changes: [model.edit.insertBefore(call, "raise ")] }],
    };
  }
}

/** The statement stands in a `with` that waits for an exception, or in a `try` that tests the constructor. */
function isExpected(model: Model, stmt: Node): boolean {
  let at = stmt;
  for (const up of model.ancestors(stmt)) {
    if (up.kind === "FunctionDef" || up.kind === "AsyncFunctionDef" || up.kind === "ClassDef") return false;
    if (up.kind === "With" || up.kind === "AsyncWith")
      for (const { context_expr: item } of up.items)
        if (EXPECTS.test(model.text(item.kind === "Call" ? item.func : item))) return true;
    if (up.kind === "Try" && (up.body as readonly Node[]).includes(at))
      if (up.body.length === 1 && up.handlers.some(({ type }) => type && model.isBuiltin(type, "TypeError")))
        return true;
    at = up;
  }
  return false;
}
