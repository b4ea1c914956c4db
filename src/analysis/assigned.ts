/**
 * Local names that may be read before they have a value, told by one walk over the statements: what every way to a read
 * has assigned is sure. Cheaper than the flow graph, and never surer.
 */
import type {
  AsyncFor,
  AsyncWith,
  For,
  FunctionNode,
  If,
  Name,
  Node,
  NodeOf,
  Stmt,
  Try,
  TryStar,
  While,
  With,
} from "../python/ast";
import { isTruthy } from "../python/flow-facts";
import { SUPPRESSES } from "../python/flow-tables";
import { boundIn, localName } from "./bound";
import type { Chunk } from "./document";
import type { Model } from "./model";

/** Names that surely have a value, one bit each; no way leads to where all bits are set. */
type Assigned = number;
const NO_WAY: Assigned = -1;
const MOST = 32;
/** With more names, walking again for each lot of them costs more than the flow graph. */
const MANY = 1_000;

/** The names bound in a function that the walk cannot settle, in the function itself or in one inside it. */
export function doubtfulIn(model: Model, chunk: Chunk): ReadonlySet<string> {
  const bound = boundIn(chunk);
  if (bound.size > MANY) return new Set(bound.keys());
  const doubtful = new Set<string>();
  const inner = innerBodies(chunk);
  let bits = new Map<string, number>();
  for (const name of bound.keys()) {
    if (bits.size === MOST) {
      addDoubtful(model, chunk, inner, bits, doubtful);
      bits = new Map();
    }
    bits.set(name, 1 << bits.size);
  }
  addDoubtful(model, chunk, inner, bits, doubtful);
  return doubtful;
}

/** One walk, for so many names as there are bits. */
function addDoubtful(
  model: Model,
  chunk: Chunk,
  inner: readonly Body[],
  bits: Map<string, number>,
  doubtful: Set<string>,
): void {
  const all = (chunk.nodes.get("Name") ?? []) as readonly Name[];
  forgetTheUnsteady();
  let next = 0;
  let skip = 0;
  let breaks = NO_WAY;
  let own = 0;
  for (const kind of ["FunctionDef", "AsyncFunctionDef"] as const)
    for (const fn of chunk.nodes.get(kind) ?? []) walk(fn as FunctionNode);
  return;

  function walk(fn: FunctionNode): void {
    const { start } = fn.body[0]!;
    next = firstFrom(all, start, startOf);
    skip = firstFrom(inner, start + 1, ({ from }) => from);
    breaks = NO_WAY;
    let given: Assigned = 0;
    const args = chunk.nodes.get("arg") ?? NONE;
    for (let i = firstFrom(args, fn.start, startOf); i < args.length && args[i]!.start < start; i++) {
      const arg = args[i]!;
      if (arg.kind === "arg" && arg.parent?.parent === fn) given |= bits.get(arg.arg) ?? 0;
    }
    own = given | boundBetween(start, fn.end);
    if (own !== 0) run(fn.body, given);
  }

  function boundBetween(from: number, to: number): Assigned {
    let bound = 0;
    for (let i = next; i < all.length && all[i]!.start < to; i++)
      if (all[i]!.ctx === "Store") bound |= bits.get(all[i]!.id) ?? 0;
    for (const kind of OTHER_BINDERS) {
      const nodes = chunk.nodes.get(kind) ?? NONE;
      for (let i = firstFrom(nodes, from, startOf); i < nodes.length && nodes[i]!.start < to; i++)
        bound |= bits.get(nameOf(nodes[i]!) ?? "") ?? 0;
    }
    return bound;
  }

  /** Names that lose their value, or that other functions give one: this walk does not follow that. */
  function forgetTheUnsteady(): void {
    for (const node of chunk.nodes.get("ExceptHandler") ?? [])
      if (node.kind === "ExceptHandler" && node.name) forget(node.name.name);
    for (const kind of ["Global", "Nonlocal"] as const)
      for (const node of chunk.nodes.get(kind) ?? [])
        for (const { name } of (node as NodeOf<"Global" | "Nonlocal">).names) forget(name);
    for (const { ctx, id, parent } of all)
      if (ctx === "Del" || (ctx === "Store" && parent?.kind === "NamedExpr")) forget(id);
  }

  function forget(name: string): void {
    if (bits.delete(name)) doubtful.add(name);
  }

  function run(list: readonly Stmt[], before: Assigned): Assigned {
    let assigned = before;
    for (const stmt of list) assigned = step(stmt, assigned);
    return assigned;
  }

  /** Reads and then assigns the names up to an offset. */
  function evaluate(to: number, before: Assigned): Assigned {
    let after = before;
    for (; next < all.length && all[next]!.start < to; next++) {
      const name = all[next]!;
      while (skip < inner.length && name.start >= inner[skip]!.to) skip++;
      if (skip < inner.length && name.start >= inner[skip]!.from) continue;
      const bit = bits.get(name.id);
      if (bit === undefined || (own & bit) === 0) continue;
      const binder = name.ctx === "Store" ? binderOf(name) : null;
      if ((!binder || binder.kind === "AugAssign") && (before & bit) === 0) doubtful.add(name.id);
      if (binder && assigns(binder)) after |= bit;
    }
    return after;
  }

  function step(stmt: Stmt, before: Assigned): Assigned {
    switch (stmt.kind) {
      case "Return":
      case "Raise":
      case "Continue":
        evaluate(stmt.end, before);
        return NO_WAY;
      case "Break":
        breaks &= before;
        return NO_WAY;
      case "Import":
      case "ImportFrom": {
        let after = before;
        for (const alias of stmt.names) after |= bits.get(localName(alias)) ?? 0;
        return after;
      }
      case "FunctionDef":
      case "AsyncFunctionDef":
      case "ClassDef":
        return evaluate(stmt.end, before) | (bits.get(stmt.name.name) ?? 0);
      case "If":
        return branches(stmt, before);
      case "For":
      case "AsyncFor":
      case "While":
        return loop(stmt, before);
      case "With":
      case "AsyncWith": {
        const entered = evaluate(stmt.body[0]!.start, before);
        const after = run(stmt.body, entered);
        return after === NO_WAY || maySwallow(model, stmt) ? entered : after;
      }
      case "Try":
      case "TryStar":
        return attempt(stmt, before);
      case "Match": {
        evaluate(stmt.cases[0]!.start, before);
        for (const { body } of stmt.cases) run(body, evaluate(body[0]!.start, before));
        return before;
      }
      default:
        return evaluate(stmt.end, before);
    }
  }

  function branches(first: If, before: Assigned): Assigned {
    let after = NO_WAY;
    for (let at = first; ; ) {
      const tested = evaluate(at.body[0]!.start, before);
      after &= run(at.body, tested);
      const other = at.orelse.length === 1 ? at.orelse[0]! : null;
      if (other?.kind !== "If") return after & run(at.orelse, tested);
      at = other;
    }
  }

  function loop(stmt: For | AsyncFor | While, before: Assigned): Assigned {
    const outer = breaks;
    breaks = NO_WAY;
    run(stmt.body, evaluate(stmt.body[0]!.start, before));
    const isEndless = stmt.kind === "While" && stmt.test.kind === "Constant" && isTruthy(stmt.test);
    const after = run(stmt.orelse, isEndless ? NO_WAY : before) & breaks;
    breaks = outer;
    return after;
  }

  function attempt(stmt: Try | TryStar, before: Assigned): Assigned {
    const tried = run(stmt.body, before);
    let handled = stmt.kind === "TryStar" ? before : NO_WAY;
    for (const { body } of stmt.handlers) handled &= run(body, evaluate(body[0]!.start, before));
    const after = handled & run(stmt.orelse, tried);
    return after | run(stmt.finalbody, before);
  }
}

const NONE: readonly Node[] = [];
const startOf = ({ start }: Node) => start;

/** The place in a list in source order of the first item at or after an offset; the length where there is none. */
function firstFrom<T>(list: readonly T[], offset: number, at: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(list[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Body {
  readonly from: number;
  readonly to: number;
}

/** The insides of functions and classes, which run another time or for themselves, in source order. */
function innerBodies({ nodes }: Chunk): readonly Body[] {
  const bodies: Body[] = [];
  for (const kind of ["FunctionDef", "AsyncFunctionDef", "ClassDef", "Lambda"] as const)
    for (const node of (nodes.get(kind) ?? []) as readonly NodeOf<typeof kind>[])
      bodies.push({ from: node.kind === "Lambda" ? node.body.start : node.body[0]!.start, to: node.end });
  return bodies.length > 1 ? bodies.sort((a, b) => a.from - b.from || b.to - a.to) : bodies;
}

const OTHER_BINDERS = [
  "alias",
  "FunctionDef",
  "AsyncFunctionDef",
  "ClassDef",
  "MatchAs",
  "MatchStar",
  "MatchMapping",
] as const;

function nameOf(node: Node): string | undefined {
  switch (node.kind) {
    case "alias":
      return localName(node);
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
      return node.name.name;
    case "MatchAs":
    case "MatchStar":
      return node.name?.name;
    case "MatchMapping":
      return node.rest?.name;
    default:
      return undefined;
  }
}

/** An exception in the block may end there. */
const maySwallow = (model: Model, { items }: With | AsyncWith): boolean =>
  items.some(({ context_expr }) => {
    const made = context_expr.kind === "Call" ? context_expr.func : context_expr;
    return SUPPRESSES[model.qualified(made) ?? model.text(made)] === true;
  });

/** What gives a value to a name that may stand in a pattern such as `a, (b, *c)`. */
function binderOf(name: Name): Node | null {
  let at = name.parent ?? null;
  while (at?.kind === "Tuple" || at?.kind === "List" || at?.kind === "Starred") at = at.parent ?? null;
  return at;
}

/** The statement itself assigns, and always: no walrus, no comprehension. */
const assigns = (binder: Node): boolean =>
  binder.kind === "Assign" ||
  binder.kind === "AugAssign" ||
  binder.kind === "For" ||
  binder.kind === "AsyncFor" ||
  binder.kind === "withitem" ||
  (binder.kind === "AnnAssign" && binder.value !== null);
