/** Where an expression is only asked whether it is true. */
import type { Expr, Node } from "../python/ast";
import type { Model } from "./model";

/** The expression is a condition, or a part of one by `not`, `and`, `or`. */
export function isCondition(model: Model, expr: Expr): boolean {
  let at: Node = expr;
  for (let up = model.parent(at); up; at = up, up = model.parent(at)) {
    if (up.kind === "If" || up.kind === "While" || up.kind === "IfExp" || up.kind === "Assert") return up.test === at;
    if (up.kind === "comprehension") return up.ifs.includes(at as Expr);
    if (up.kind === "match_case") return up.guard === at;
    if (up.kind === "UnaryOp") return up.op === "Not";
    if (up.kind === "Call") return model.isBuiltin(up.func, "bool") && up.args[0] === at;
    if (up.kind !== "BoolOp") return false;
  }
  return false;
}
