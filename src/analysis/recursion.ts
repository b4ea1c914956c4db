/** Whether a function can come to an end without calling itself. */
import type { FunctionNode, Node } from "../python/ast";
import { canReach, reachesExit } from "../python/flow";
import type { Model } from "./model";

const EXITS = new Set(["sys.exit", "os._exit", "os.abort", "builtins.exit", "builtins.quit"]);

/**
 * Every way through the function passes such a node before it returns, reaches its end or raises by a statement; with
 * `raising` also ways that raise count as passing. False where the function cannot be left at all.
 */
export function alwaysPasses(
  model: Model,
  fn: FunctionNode,
  passes: (node: Node) => boolean,
  options: { readonly raising?: boolean } = {},
): boolean {
  const flow = model.flowOf(fn);
  if (!flow || !reachesExit(flow, null, "normal")) return false;
  if (reachesExit(flow, null, "normal", { avoiding: passes })) return false;
  if (options.raising) return true;
  for (const node of model.within(fn.body, { nested: false })) {
    const leaves = node.kind === "Raise" || (node.kind === "Call" && EXITS.has(model.qualified(node.func) ?? ""));
    if (leaves && canReach(flow, null, node, { avoiding: passes })) return false;
  }
  return true;
}
