/** Which library class a value is an instance of, as far as the file says so. */
import type { Call, Expr, Name } from "../python/ast";
import { INSTANCES } from "./facts/blocking";
import { mayBeGiven, mayBePromised } from "./given";
import type { Binding, Model } from "./model";

const DEPTH = 4;

/**
 * The qualified name of the library class whose instance the expression surely is (`requests.Session`), or null:
 * by its call, by the one binding that reaches a name, by an annotation, by every assignment to `self.x`.
 */
export function instanceOf(model: Model, expr: Expr, depth = 0): string | null {
  if (depth > DEPTH) return null;
  switch (expr.kind) {
    case "Await":
      return instanceOf(model, expr.value, depth + 1);
    case "Call":
      return made(model, expr, depth);
    case "BinOp": {
      const left = expr.op === "Div" ? instanceOf(model, expr.left, depth + 1) : null;
      return left === "pathlib.Path" ? left : null;
    }
    case "Name": {
      if (!model.variable(expr).bindings.some(mayTell)) return null;
      const binding = model.onlyDefinition(expr) ?? model.single(expr);
      return binding && held(model, binding, depth);
    }
    case "Attribute": {
      const assigned = model.selfClass(expr.value)?.attributes.get(expr.attr)?.assigned ?? [];
      const classes = assigned.map(({ value, annotation }) =>
        annotation ? named(model, annotation) : value ? instanceOf(model, value, depth + 1) : null,
      );
      return classes.length > 0 && classes.every((c) => c === classes[0]) ? classes[0]! : null;
    }
    default:
      return null;
  }
}

/** Whether a binding may tell what its name holds: a look that spares the flow graph. */
const mayTell = ({ kind, value, node }: Binding): boolean =>
  kind === "param"
    ? node.kind === "arg" && node.annotation !== null
    : kind === "annassign" || kind === "with" || (value !== null && TELLING.has(value.kind));

const TELLING: ReadonlySet<Expr["kind"]> = new Set(["Await", "Call", "BinOp", "Name", "Attribute"]);

function held(model: Model, binding: Binding, depth: number): string | null {
  if (binding.kind === "param" && binding.node.kind === "arg")
    return binding.node.annotation && model.isPlainParameter(binding.node)
      ? named(model, binding.node.annotation)
      : null;
  if (binding.kind === "annassign" && binding.owner.kind === "AnnAssign") return named(model, binding.owner.annotation);
  if (binding.kind === "with") {
    const item = model.parent(binding.node);
    return item?.kind === "withitem" ? instanceOf(model, item.context_expr, depth + 1) : null;
  }
  return binding.value ? instanceOf(model, binding.value, depth + 1) : null;
}

function made(model: Model, call: Call, depth: number): string | null {
  const called = model.qualified(call.func);
  if (called) return INSTANCES[called] ?? called;
  if (call.func.kind !== "Attribute") return null;
  const receiver = instanceOf(model, call.func.value, depth + 1);
  return receiver === null ? null : (INSTANCES[`${receiver}.${call.func.attr}`] ?? null);
}

function named(model: Model, annotation: Expr): string | null {
  const name = model.qualified(annotation);
  return name === null ? null : (INSTANCES[name] ?? name);
}

/** A look that spares the scopes: something in the unit or the module may make the name an instance of a class of this file. */
export const mayBeOwnInstance = (model: Model, name: Name): boolean =>
  mayBeGiven(model, name, (value) => mayMakeInstance(model, value)) ||
  mayBePromised(model, name, (annotation) => model.classOf(annotation) !== null);

function mayMakeInstance(model: Model, value: Expr): boolean {
  switch (value.kind) {
    case "Call":
      return model.classOf(value.func) !== null;
    case "Attribute":
      return model.selfClass(value.value) !== null;
    case "Name":
    case "IfExp":
    case "BoolOp":
    case "NamedExpr":
      return true;
    default:
      return false;
  }
}
