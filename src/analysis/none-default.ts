/** The repair of a default that is worked out too early: None in the header, the value made inside the function. */
import type { Arg, Expr, FunctionNode } from "../python/ast";
import type { Change } from "./detector";
import { isDocstring } from "./edits";
import type { Model } from "./model";

/** Edits that make `made` inside the function where the caller gives nothing; null where there is no place for them. */
export function noneDefault(model: Model, fn: FunctionNode, arg: Arg, value: Expr, made: string): Change[] | null {
  if (fn.body.every(isDocstring)) return null;
  const guard = model.edit.insertStatementFirst(fn, [`if ${arg.arg} is None:`, `    ${arg.arg} = ${made}`]);
  return guard && [model.edit.replace(value, "None"), guard, ...(optionalAnnotation(model, arg) ?? [])];
}

/** `| None` for the annotation; null where it cannot be written there. */
export function optionalAnnotation(model: Model, arg: Arg): Change[] | null {
  const { annotation } = arg;
  if (!annotation) return [];
  const text = model.text(annotation);
  if (/\b(?:None|Optional|Any|object)\b/.test(text)) return [];
  if (annotation.kind === "Constant" && annotation.type === "str") {
    if (annotation.pieces !== 1 || /^\w*("""|''')/.test(text)) return null;
    return [model.edit.replaceSpan(annotation, annotation.end - 1, annotation.end - 1, " | None")];
  }
  const plain = ["Name", "Attribute", "Subscript", "BinOp"].includes(annotation.kind);
  const allowed = model.target >= 10 || model.document.futureAnnotations;
  return plain && allowed ? [model.edit.insertAfter(annotation, " | None")] : null;
}

/** Evaluated elsewhere in the file, the expression still means the same: it reads module-level names and builtins alone. */
export function freeOfLocals(model: Model, value: Expr): boolean {
  for (const node of model.within(value)) {
    if (node.kind === "NamedExpr" || node.kind === "Await" || node.kind === "Yield") return false;
    if (node.kind === "Name" && node.ctx === "Load" && !["builtin", "global"].includes(model.variable(node).kind))
      return false;
  }
  return true;
}
