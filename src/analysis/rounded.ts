/** Which expressions may hold a computed float, told by their shape: a first look that spares types and scopes. */
import type { Expr, Name } from "../python/ast";
import { mayBeGiven } from "./given";
import type { Model } from "./model";

export const ARITHMETIC: ReadonlySet<string> = new Set(["Add", "Sub", "Mult", "Div", "Pow", "Mod"]);

/** Functions with rounded results, by qualified name. */
export const FLOAT_FUNCTIONS =
  /^(?:c?math|numpy|torch)\.(sqrt|cbrt|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|exp2|expm1|log|log2|log10|log1p|pow|hypot|degrees|radians|dist)$/;

/** The expression is one of these constants of a library. */
export const isLibraryConstant = (model: Model, expr: Expr): boolean =>
  (expr.kind === "Attribute" || expr.kind === "Name") &&
  /^(math|numpy|cmath)\.(pi|e|tau)$/.test(model.qualified(expr) ?? "");

/** It may be the result of arithmetic with a float, of a division, or of a function of floats; `seen`: names asked before. */
export function mayBeComputed(model: Model, expr: Expr, seen: string[] = []): boolean {
  switch (expr.kind) {
    case "UnaryOp":
      return mayBeComputed(model, expr.operand, seen);
    case "NamedExpr":
      return mayBeComputed(model, expr.value, seen);
    case "Name":
      if (seen.includes(expr.id)) return false;
      seen.push(expr.id);
      return mayBeGiven(model, expr, (value) => mayBeComputed(model, value, seen));
    case "BinOp":
      if (!ARITHMETIC.has(expr.op) || isText(expr.left) || isText(expr.right)) return false;
      return (
        expr.op === "Div" ||
        expr.op === "Pow" ||
        mayBeFloat(model, expr.left, seen) ||
        mayBeFloat(model, expr.right, seen)
      );
    case "Call": {
      const name = model.qualified(expr.func);
      return name !== null && (name === "builtins.abs" || name === "builtins.sum" || FLOAT_FUNCTIONS.test(name));
    }
    default:
      return false;
  }
}

const mayBeFloat = (model: Model, expr: Expr, seen: string[]) =>
  mayBeInexact(model, expr) || mayBeComputed(model, expr, seen);

/** It may be a float as it is written: a literal, a constant of a library, or a name for one. */
export function mayBeInexact(model: Model, expr: Expr): boolean {
  const value = unsigned(expr);
  if (isWrittenFloat(model, value)) return true;
  return value.kind === "Name" && mayBeGiven(model, value, (given) => mayBeWrittenFloat(model, given));
}

function mayBeWrittenFloat(model: Model, given: Expr): boolean {
  const value = unsigned(given);
  return (value.kind === "Name" && value !== given) || isWrittenFloat(model, value);
}

const isWrittenFloat = (model: Model, expr: Expr) =>
  expr.kind === "Constant" ? expr.type === "float" : isLibraryConstant(model, expr);

function unsigned(expr: Expr): Expr {
  let at = expr;
  while (at.kind === "UnaryOp") at = at.operand;
  return at;
}

/** Some `name += 0.1` may change it. */
export const mayStep = (model: Model, name: Name): boolean =>
  model.nodes("AugAssign").some(({ target }) => target.kind === "Name" && target.id === name.id) ||
  model.global(name.id).bindings.some(({ kind }) => kind === "augassign");

const isText = (expr: Expr) => expr.kind === "JoinedStr" || (expr.kind === "Constant" && expr.type === "str");
