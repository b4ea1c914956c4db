/** Changes of an object and of what lies inside it, as they stand around a name that holds it. */
import type { Call, Expr, Node } from "../python/ast";
import { IN_PLACE_FUNCTION_NAMES, IN_PLACE_FUNCTIONS } from "./facts/arguments";
import { BUILTIN_NAMES } from "./facts/builtins";
import { IN_PLACE_METHOD_NAMES } from "./facts/methods";
import type { Model } from "./model";

/**
 * How the use of an object changes it: `self` the object itself, `inner` an object inside it, null not at all. The use
 * may be a name or any other expression for the object. A slice is a list of its own, with the same objects inside.
 */
export function changeAt(model: Model, use: Expr): "self" | "inner" | null {
  let depth = 0;
  for (let at: Node = use; ; depth++) {
    const parent = model.parent(at);
    const isSlice = at.kind === "Subscript" && at.slice.kind === "Slice" && at.ctx === "Load";
    const where = depth === 0 ? ("self" as const) : isSlice ? null : ("inner" as const);
    if (parent?.kind === "AugAssign" && parent.target === at)
      return depth === 0 ? null : depth === 1 ? "self" : "inner";
    if (parent?.kind === "Subscript" && parent.value === at) {
      if (parent.ctx !== "Load") return where;
    } else if (parent?.kind === "Attribute" && parent.value === at) {
      const call = model.parent(parent);
      if (call?.kind === "Call" && call.func === parent) return IN_PLACE_METHOD_NAMES.has(parent.attr) ? where : null;
      if (parent.ctx !== "Load") return where;
    } else if (parent?.kind === "Call" && depth === 0 && parent.args[0] === at) {
      return mayChange(parent) && IN_PLACE_FUNCTIONS.has(model.qualified(parent.func) ?? "") ? "self" : null;
    } else return null;
    at = parent;
  }
}

/** A first look at the name alone; a name that is no builtin's may stand for any function by its import. */
const mayChange = ({ func }: Call): boolean =>
  func.kind === "Attribute"
    ? IN_PLACE_FUNCTION_NAMES.has(func.attr)
    : func.kind === "Name" && (IN_PLACE_FUNCTION_NAMES.has(func.id) || !BUILTIN_NAMES.has(func.id));
