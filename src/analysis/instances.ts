/** Which library class a value is an instance of, as far as the file says so. */
import type { Call, Expr, Name } from "../python/ast";
import { INSTANCES } from "./facts/blocking";
import { mayBeGiven, mayBePromised } from "./given";
import type { Binding, Model } from "./model";

const DEPTH = 6;

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
      return common(classes);
    }
    case "Subscript":
      return expr.slice.kind === "Slice" ? null : itemOf(model, expr.value, depth + 1);
    default:
      return null;
  }
}

/** The class of which every item surely is that walking over the expression gives. */
function itemOf(model: Model, expr: Expr, depth: number): string | null {
  if (depth > DEPTH) return null;
  switch (expr.kind) {
    case "List":
    case "Tuple":
    case "Set":
      return common(expr.elts.map((elt) => instanceOf(model, elt, depth + 1)));
    case "ListComp":
    case "SetComp":
    case "GeneratorExp":
      return instanceOf(model, expr.elt, depth + 1);
    case "DictComp":
      return instanceOf(model, expr.key, depth + 1);
    case "Call": {
      const passes = WALKERS.has(model.qualified(expr.func) ?? "") && expr.args.length > 0;
      return passes ? itemOf(model, expr.args[0]!, depth + 1) : null;
    }
    case "Name": {
      const value = (model.onlyDefinition(expr) ?? model.single(expr))?.value;
      if (!value) return null;
      if (value.kind !== "List" || value.elts.length > 0) return itemOf(model, value, depth + 1);
      return common(appended(model, expr).map((one) => instanceOf(model, one, depth + 1)));
    }
    default:
      return null;
  }
}

/** Functions whose items are those of their first argument. */
const WALKERS = new Set([
  ...["list", "tuple", "set", "reversed", "sorted", "iter"].map((name) => `builtins.${name}`),
  "concurrent.futures.as_completed",
]);

const common = (classes: readonly (string | null)[]): string | null =>
  classes.length > 0 && classes.every((one) => one === classes[0]) ? classes[0]! : null;

/** What `name.append(…)` puts into the list. */
const appended = (model: Model, name: Name): Expr[] =>
  model.variable(name).uses.flatMap((use) => {
    const attribute = model.parent(use);
    const call = attribute?.kind === "Attribute" && attribute.attr === "append" ? model.parent(attribute) : null;
    return call?.kind === "Call" && call.func === attribute ? call.args : [];
  });

/** Whether a binding may tell what its name holds: a look that spares the flow graph. */
const mayTell = ({ kind, value, node }: Binding): boolean =>
  kind === "param"
    ? node.kind === "arg" && node.annotation !== null
    : kind === "annassign" ||
      kind === "with" ||
      kind === "for" ||
      kind === "comprehension" ||
      (value !== null && TELLING.has(value.kind));

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
  if (binding.kind === "for" || binding.kind === "comprehension") {
    const loop = model.parent(binding.node);
    const walks = loop?.kind === "For" || loop?.kind === "comprehension";
    return walks && loop.target === binding.node ? itemOf(model, loop.iter, depth + 1) : null;
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
