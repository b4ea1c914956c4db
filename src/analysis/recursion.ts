/** Whether a function can come to an end without calling itself. */
import type { FunctionDef, FunctionNode, Node } from "../python/ast";
import { canReach, reachesExit } from "../python/flow";
import { descendants } from "./classes";
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

const BRANCHING = new Set<Node["kind"]>(["If", "For", "While", "Try", "Match", "FunctionDef", "ClassDef"]);
const LONGEST = 4;

const isStraight = (fn: FunctionNode): fn is FunctionDef =>
  fn.kind === "FunctionDef" &&
  fn.decorator_list.length === 0 &&
  fn.body.length <= 4 &&
  !fn.body.some((stmt) => BRANCHING.has(stmt.kind));

/** The undecorated, straight function of the module, or method of the same object, that a call by its name means. */
export function callTo(model: Model, node: Node): FunctionDef | null {
  if (node.kind !== "Call" || (node.func.kind !== "Name" && node.func.kind !== "Attribute")) return null;
  const { func } = node;
  if (!model.fileDefines(func.kind === "Name" ? func.id : func.attr)) return null;
  const info = model.functionNamed(func);
  if (!info || info.node.kind === "Lambda" || !isStraight(info.node)) return null;
  return func.kind === "Attribute" || model.variable(func).kind === "global" ? info.node : null;
}

/** A class of this file that derives from the method's own has another of its name, which the call may mean. */
function isOverridden(model: Model, fn: FunctionDef): boolean {
  const cls = model.unit.ownClass && model.classOf(model.unit.ownClass.node);
  return cls !== null && descendants(model, cls).some((sub) => sub.members.has(fn.name.name));
}

/**
 * Three or four straight functions, or two to four methods, the first of them in the text first, each of which always
 * calls the next, and the last one the first.
 */
export function circleFrom(model: Model, fn: FunctionDef): readonly FunctionDef[] | null {
  const path = isStraight(fn) ? around(model, [fn]) : null;
  if (!path || path.some((one) => startOf(model, one) < startOf(model, fn) || isOverridden(model.of(one), one)))
    return null;
  for (const [i, one] of path.entries()) {
    const home = model.of(one);
    if (!alwaysPasses(home, one, (node) => callTo(home, node) === path[(i + 1) % path.length])) return null;
  }
  return path;
}

function startOf(model: Model, node: FunctionDef): number {
  const home = model.of(node);
  return home.document.absolute(home.place(node)).start;
}

function around(model: Model, path: readonly FunctionDef[]): readonly FunctionDef[] | null {
  const last = path[path.length - 1]!;
  model.enter(last);
  const home = model.of(last);
  for (const call of home.below(last, "Call")) {
    const next = callTo(home, call);
    if (next === path[0] && path.length > (home.unit.ownClass ? 1 : 2)) return path;
    if (!next || path.length >= LONGEST || path.includes(next)) continue;
    const found = around(model, [...path, next]);
    if (found) return found;
  }
  return null;
}
