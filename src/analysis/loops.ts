/** Questions about loops that several detectors ask: what is bound before one, what is mentioned inside it. */
import type { Expr, Name, Node, NodeOf, Stmt } from "../python/ast";
import type { Binding, Model } from "./model";

export type AnyLoop = NodeOf<"For" | "AsyncFor" | "While">;

/** The node stands below `root`, or is it. */
export function isBelow(model: Model, node: Node, root: Node): boolean {
  if (node === root) return true;
  for (const at of model.ancestors(node)) if (at === root) return true;
  return false;
}

/** Every mention of a name below these nodes, stores included. */
export function mentions(model: Model, roots: readonly Node[], id: string): Name[] {
  const found: Name[] = [];
  for (const root of roots)
    for (const node of model.within(root)) if (node.kind === "Name" && node.id === id) found.push(node);
  return found;
}

const PLAIN = new Set(["assign", "annassign"]);

/** The values that a name gets by plain assignments outside the loop; null where the loop assigns it anew, or something else binds it. */
export function valuesBefore(model: Model, name: Name, loop: Node): readonly (Binding & { value: Expr })[] | null {
  const found: (Binding & { value: Expr })[] = [];
  for (const binding of model.variable(name).bindings) {
    if (binding.kind === "augassign") continue;
    if (!PLAIN.has(binding.kind) || !binding.value) return null;
    if (isBelow(model, binding.node, loop)) {
      if (!mentions(model, [binding.value], name.id).length) return null;
      continue;
    }
    found.push(binding as Binding & { value: Expr });
  }
  return found.length > 0 ? found : null;
}

/** The statement just before this one in its list, or null. */
export function previous(model: Model, stmt: Stmt): Stmt | null {
  const block = model.block(stmt);
  return block ? (block.list[block.index - 1] ?? null) : null;
}

/** `name = value` as a whole statement with one plain name. */
export function plainAssignment(stmt: Stmt | null): { readonly target: Name; readonly value: Expr } | null {
  if (stmt?.kind === "Assign" && stmt.targets.length === 1 && stmt.targets[0]!.kind === "Name")
    return { target: stmt.targets[0]!, value: stmt.value };
  if (stmt?.kind === "AnnAssign" && stmt.target.kind === "Name" && stmt.value)
    return { target: stmt.target, value: stmt.value };
  return null;
}

/** Eight rounds at most, as far as the text shows. */
export function isShort(model: Model, iter: Expr): boolean {
  if (iter.kind === "List" || iter.kind === "Tuple" || iter.kind === "Set") return iter.elts.length <= 8;
  if (iter.kind === "Constant") return String(iter.value).length <= 8;
  if (iter.kind !== "Call" || !model.isBuiltin(iter.func, "range") || iter.args.length !== 1) return false;
  const [stop] = iter.args;
  return stop!.kind === "Constant" && typeof stop!.value === "number" && stop!.value <= 8;
}
