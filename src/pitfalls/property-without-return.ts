import type { FixPlan, Report } from "../analysis/detector";
import type { Model } from "../analysis/model";
import { isStub } from "../analysis/stubs";
import type { Expr, FunctionNode } from "../python/ast";

export const words = ["property", "cached_property", "abstractproperty"];

/** A property whose getter gives nothing back. */
export function* detect(model: Model): Iterable<Report> {
  for (const fn of model.nodes("FunctionDef")) {
    const word = fn.decorator_list.length > 0 ? propertyWord(model, fn) : null;
    const cls = word ? model.parent(fn) : null;
    if (
      cls?.kind !== "ClassDef" ||
      model.classOf(cls)?.members.has("property") ||
      isStub(fn.body) ||
      !givesNothing(model, fn)
    )
      continue;
    yield {
      at: model.span(fn, fn.name.start, fn.name.end),
      message: `The ${word} \`${fn.name.name}\` has no return, so reading it always gives None. Return the value.`,
      fixes: plans(model, fn),
    };
  }
}

/** `property` or `cached property` for a getter that is not abstract. */
function propertyWord(model: Model, fn: FunctionNode): string | null {
  let word: string | null = null;
  for (const decorator of fn.decorator_list) {
    const name = model.qualified(decorator);
    if (name === "builtins.property" || name === "abc.abstractproperty") word = "property";
    else if (/^(?:functools|django\.utils\.functional)\.cached_property$/.test(name ?? "")) word = "cached property";
    if (/abstract|overload/.test(name ?? "")) return null;
  }
  return word;
}

function givesNothing(model: Model, fn: FunctionNode): boolean {
  for (const node of model.within(fn.body, { nested: false })) {
    if (node.kind === "Yield" || node.kind === "YieldFrom") return false;
    if (node.kind === "Return" && node.value) return false;
  }
  return model.fallsThrough(fn) || model.alwaysLeaves(fn.body)?.has("return") === true;
}

/** `return` before a last expression, or after a last assignment to a name. */
function plans(model: Model, fn: FunctionNode): FixPlan[] {
  const last = fn.body.at(-1);
  if (last?.kind === "Expr" && isValue(model, last.value))
    return [{ title: "Return the last expression", safe: false, changes: [model.edit.insertBefore(last, "return ")] }];
  const target = last?.kind === "Assign" && last.targets.length === 1 ? last.targets[0]! : null;
  if (!last || target?.kind !== "Name" || model.variable(target).kind !== "local") return [];
  const change = model.edit.insertLinesAfter(last, [`return ${target.id}`]);
  return change ? [{ title: `Return ${target.id}`, safe: false, changes: [change] }] : [];
}

const isValue = (model: Model, expr: Expr): boolean =>
  expr.kind !== "Constant" && !(expr.kind === "Call" && model.isBuiltin(expr.func, "print", "setattr"));
