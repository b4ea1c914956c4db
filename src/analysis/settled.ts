/**
 * Local names that surely have a value wherever they are read, told by the look of the code: every read stands below a
 * binding in the same list of statements. All others need the flow graph.
 */
import type { ExceptHandler, FunctionNode, Kind, Node, Stmt } from "../python/ast";
import { boundIn } from "./bound";
import type { Chunk, Rooted } from "./document";

interface Range {
  readonly from: number;
  readonly to: number;
}

const EVERYWHERE: Range = { from: 0, to: Number.POSITIVE_INFINITY };
const NOWHERE: Range = { from: Number.POSITIVE_INFINITY, to: 0 };
const SCOPES: readonly Kind[] = ["FunctionDef", "AsyncFunctionDef", "Lambda", "ClassDef"];

/** The names bound in a function's chunk that may be read without a value: rather too many than too few. */
export function unsettledIn(chunk: Chunk): ReadonlySet<string> {
  // How many of a name's bindings are understood here, and where each of them holds.
  const understood = new Map<string, number>();
  const ranges = new Map<string, Range[]>();
  const note = (name: string, range: Range | null) => {
    understood.set(name, (understood.get(name) ?? 0) + 1);
    const list = ranges.get(name);
    if (list && range) list.push(range);
    else if (range) ranges.set(name, [range]);
  };
  // With functions inside, one name may mean several variables.
  const isAlone = SCOPES.reduce((count, kind) => count + (chunk.nodes.get(kind)?.length ?? 0), 0) === 1;
  note((chunk.statements[0] as FunctionNode).name.name, null);
  for (const node of chunk.nodes.get("arg") ?? []) if (node.kind === "arg") note(node.arg, EVERYWHERE);
  for (const node of chunk.nodes.get("Name") ?? []) {
    if (node.kind !== "Name" || node.ctx !== "Store") continue;
    const binder = binderOf(node);
    const range = isAlone && binder ? rangeOf(binder, node) : null;
    if (range || binder?.kind === "comprehension") note(node.id, range);
    else if (isAlone && binder?.kind === "AugAssign") note(node.id, NOWHERE);
  }
  const bound = boundIn(chunk);
  const handlers = isAlone ? handlersByName(chunk) : NONE;
  // Below its handler the name is gone, so it is understood only where nothing but handlers, one after another, binds it.
  for (const [name, list] of handlers)
    if (bound.get(name) === list.length && list.every((h, i) => i === 0 || h.start >= list[i - 1]!.end))
      for (const { body } of list) note(name, { from: body[0]!.start, to: body.at(-1)!.end });
  const unsettled = new Set<string>();
  for (const [name, count] of bound) if (understood.get(name) !== count) unsettled.add(name);
  for (const node of chunk.nodes.get("Name") ?? []) {
    if (node.kind !== "Name" || !isRead(node)) continue;
    const list = ranges.get(node.id);
    if (list && !list.some(({ from, to }) => node.start >= from && node.end <= to)) unsettled.add(node.id);
  }
  return unsettled;
}

const NONE: ReadonlyMap<string, readonly ExceptHandler[]> = new Map();

function handlersByName(chunk: Chunk): ReadonlyMap<string, readonly ExceptHandler[]> {
  const handlers = new Map<string, ExceptHandler[]>();
  for (const node of chunk.nodes.get("ExceptHandler") ?? [])
    if (node.kind === "ExceptHandler" && node.name && node.body.length > 0)
      handlers.set(node.name.name, [...(handlers.get(node.name.name) ?? []), node]);
  return handlers;
}

const isRead = (node: Node & { kind: "Name" }) => node.ctx === "Load" || node.parent?.kind === "AugAssign";

/** What gives a value to a name that may stand in a pattern such as `a, (b, *c)`. */
function binderOf(name: Node): Node | undefined {
  let at = name.parent as Rooted | undefined;
  while (at?.kind === "Tuple" || at?.kind === "List" || at?.kind === "Starred") at = at.parent as Rooted | undefined;
  return at;
}

/** Where the binding of the name surely holds; null where only the flow graph can tell. */
function rangeOf(binder: Node, name: Node): Range | null {
  switch (binder.kind) {
    case "Assign":
      return restOfBlock(binder, binder.end);
    case "AnnAssign":
      return binder.value ? restOfBlock(binder, binder.end) : null;
    case "For":
    case "AsyncFor":
      return { from: binder.body[0]!.start, to: binder.body.at(-1)!.end };
    case "withitem":
      return restOfBlock(binder.parent as Stmt, name.end);
    default:
      return null;
  }
}

function restOfBlock(stmt: Stmt, from: number): Range | null {
  const around = stmt.parent;
  if (!around) return null;
  for (const field of ["body", "orelse", "finalbody"] as const) {
    const list = (around as Partial<Record<typeof field, unknown>>)[field];
    const last = Array.isArray(list) && (list as Stmt[]).includes(stmt) ? (list as Stmt[]).at(-1) : undefined;
    if (last) return { from, to: last.end };
  }
  return null;
}
