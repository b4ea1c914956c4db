import type { Report } from "../analysis/detector";
import { exceptionType } from "../analysis/exceptions";
import type { Model } from "../analysis/model";
import type { Node } from "../python/ast";

/** Context managers in which making the exception is what happens: `pytest.raises`, `assertRaises`, `suppress`. */
const EXPECTS = /(?:raises|assertRaises\w*|assertWarns\w*|warns|suppress|catch_warnings)$/;

export function* detect(model: Model): Iterable<Report> {
  for (const stmt of model.nodes("Expr")) {
    const call = stmt.value;
    if (call.kind !== "Call") continue;
    const type = exceptionType(model, call.func);
    if (!type || type.ancestors.has("Warning") || isExpected(model, stmt)) continue;
    yield {
      at: call,
      message:
        `\`${model.text(call.func)}(…)\` makes an exception object and drops it: nothing is raised, and the code below ` +
        "runs as if all were well. Write `raise` before it.",
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
