/** The decorators of functools that keep results. */
import type { Expr, FunctionNode } from "../python/ast";
import type { Model } from "./model";

export interface Cache {
  readonly decorator: Expr;
  /** The cache never forgets: `cache`, or `lru_cache(maxsize=None)`. */
  readonly unbounded: boolean;
  /** The written `None` that makes it so. */
  readonly none: Expr | null;
}

/** What the decorator caches, or null where it is none of these. */
export function cacheOf(model: Model, decorator: Expr): Cache | null {
  const call = decorator.kind === "Call" ? decorator : null;
  const name = model.qualified(call ? call.func : decorator);
  if (name === "functools.cache") return call ? null : { decorator, unbounded: true, none: null };
  if (name !== "functools.lru_cache") return null;
  const size = call?.keywords.find((k) => k.arg === "maxsize")?.value ?? call?.args[0];
  const none = size?.kind === "Constant" && size.type === "NoneType" ? size : null;
  return { decorator, unbounded: none !== null, none };
}

/** The cache around a function, or null. */
export function cacheAround(model: Model, fn: FunctionNode): Cache | null {
  for (const decorator of fn.decorator_list) {
    const found = cacheOf(model, decorator);
    if (found) return found;
  }
  return null;
}
