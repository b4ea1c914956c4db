import type { Node, Stmt } from "./ast";
import { type Flow, Role } from "./flow-build";

export { buildFlow, type Flow, type FlowOptions, Role } from "./flow-build";

/** Which blocks control can be in; `strong` leaves out the ways that are seldom meant (see `Flow.weakNext`). */
interface Reach {
  readonly strong: Uint8Array;
  /** Also by weak ways, where nothing else leads. */
  readonly any: Uint8Array;
}

/** How a path may leave the scope: over its end or a `return` (`normal`), by an exception (`raise`), or any (`either`). */
export type ExitKind = "normal" | "raise" | "either";

export interface PathOptions {
  /** Paths over a node for which this holds do not count. Asked for each evaluated node between the two ends. */
  readonly avoiding?: (node: Node) => boolean;
  /** Only paths without an exception. */
  readonly normalOnly?: boolean;
}

/** How the paths through a list of statements leave it before its end. */
export type Leaving = "return" | "raise" | "break" | "continue" | "noReturn";

const pointsCache = new WeakMap<Flow, Map<Node, number | number[]>>();
const reachCache = new WeakMap<Flow, Reach>();

/**
 * Where a node is evaluated: usually one point, several for nodes in `finally` (a copy for each way into it), none for
 * what lies inside a nested function, lambda or class. A compound statement is the moment it starts, a loop the moment
 * it asks for its next round, any other statement the moment it is done.
 */
export function pointsOf(flow: Flow, node: Node): readonly number[] {
  let points = pointsCache.get(flow);
  if (!points) {
    points = new Map();
    for (let i = 0; i < flow.points.length; i++) {
      if (flow.roles[i] !== Role.evaluate) continue;
      const known = points.get(flow.points[i]!);
      if (known === undefined) points.set(flow.points[i]!, i);
      else if (typeof known === "number") points.set(flow.points[i]!, [known, i]);
      else known.push(i);
    }
    pointsCache.set(flow, points);
  }
  const found = points.get(node);
  return found === undefined ? [] : typeof found === "number" ? [found] : found;
}

/** Where control is when it comes to a node: the first point of a statement, the point of anything else. */
function arrivals(flow: Flow, node: Node): readonly number[] {
  const starts = flow.starts.get(node as Stmt);
  return starts === undefined ? pointsOf(flow, node) : typeof starts === "number" ? [starts] : starts;
}

/** The blocks that control leads to from the end of a block, weak ways only where nothing else leads. */
export function nextBlocks(flow: Flow, block: number): readonly number[] {
  const weak = flow.weakNext.get(block);
  if (!weak) return flow.next[block]!;
  const { strong } = reachOf(flow);
  const counted = weak.filter((target) => !strong[target]);
  return counted.length > 0 ? [...flow.next[block]!, ...counted] : flow.next[block]!;
}

function reachOf(flow: Flow): Reach {
  let reach = reachCache.get(flow);
  if (!reach) {
    const strong = spread(flow, new Uint8Array(flow.next.length), [flow.entry]);
    reach = { strong, any: strong };
    if (flow.weakNext.size > 0) {
      const any = strong.slice();
      const sources = [...flow.weakNext.keys()].filter((block) => any[block]);
      while (sources.length > 0) {
        const targets = flow.weakNext.get(sources.pop()!) ?? [];
        spread(flow, any, targets, (block) => flow.weakNext.has(block) && sources.push(block));
      }
      reach = { strong, any };
    }
    reachCache.set(flow, reach);
  }
  return reach;
}

/** Marks everything that blocks lead to, telling of each block that was not marked before. */
function spread(flow: Flow, seen: Uint8Array, from: readonly number[], onBlock?: (block: number) => void): Uint8Array {
  const pending: number[] = [];
  const add = (block: number) => {
    if (seen[block]) return;
    seen[block] = 1;
    pending.push(block);
    onBlock?.(block);
  };
  for (const block of from) add(block);
  while (pending.length > 0) {
    const block = pending.pop()!;
    for (const target of flow.next[block]!) add(target);
    if (raisesIn(flow, block)) add(flow.onError[block]!);
  }
  return seen;
}

/** Whether something in the block may raise. */
export function raisesIn(flow: Flow, block: number): boolean {
  for (let i = flow.first[block]!; i < flow.last[block]!; i++) if (flow.raises[i]) return true;
  return false;
}

/** Whether control can be in a block at all. */
export function isReachedBlock(flow: Flow, block: number): boolean {
  return reachOf(flow).any[block] === 1;
}

/**
 * Whether control can come to a node: false only where no way leads there, not even an unlikely one. True for nodes
 * that the graph does not hold.
 */
export function isReachable(flow: Flow, node: Node): boolean {
  const points = arrivals(flow, node);
  if (points.length === 0) return true;
  const { any } = reachOf(flow);
  return points.some((point) => point < flow.points.length && any[flow.blockOf[point]!] === 1);
}

/** What a search over the paths from some points meets. */
interface Search {
  readonly targets: ReadonlySet<number> | null;
  readonly avoiding: ((node: Node) => boolean) | undefined;
  readonly normalOnly: boolean;
  /** Points that end a path although no node says so. */
  readonly barrier?: (point: number) => boolean;
}

/** Follows all paths after the given points (from the entry for null); the exits it met, or `found`. */
function search(flow: Flow, from: readonly number[] | null, what: Search): { found: boolean; exits: Set<number> } {
  const exits = new Set<number>();
  const seen = new Uint8Array(flow.next.length);
  const pending: number[] = [];
  const isExit = (block: number) =>
    block === flow.exits.end || block === flow.exits.return || block === flow.exits.raise;
  const add = (block: number) => {
    if (isExit(block)) exits.add(block);
    if (seen[block]) return;
    seen[block] = 1;
    pending.push(block);
  };
  const follow = (block: number, start: number): boolean => {
    for (let i = start; i < flow.last[block]!; i++) {
      if (what.targets?.has(i)) return true;
      if (flow.roles[i] === Role.evaluate && what.avoiding?.(flow.points[i]!)) return false;
      if (what.barrier?.(i)) return false;
      if (flow.raises[i] && !what.normalOnly) add(flow.onError[block]!);
    }
    for (const target of nextBlocks(flow, block)) {
      if (!(what.normalOnly && target === flow.onError[block])) add(target);
    }
    return false;
  };
  if (from === null) add(flow.entry);
  else {
    for (const point of from) {
      if (follow(flow.blockOf[point]!, point + 1)) return { found: true, exits };
    }
  }
  while (pending.length > 0) {
    const block = pending.pop()!;
    if (follow(block, flow.first[block]!)) return { found: true, exits };
  }
  return { found: false, exits };
}

/**
 * Whether control can come to `to` after `from` is done (from the beginning for null). From a compound statement the
 * paths start at its header; to a statement they end at its first evaluation. False where one of them has no point.
 */
export function canReach(flow: Flow, from: Node | null, to: Node, options: PathOptions = {}): boolean {
  const targets = arrivals(flow, to);
  if (targets.length === 0) return false;
  const starts = from === null ? null : pointsOf(flow, from);
  return search(flow, starts, {
    targets: new Set(targets),
    avoiding: options.avoiding,
    normalOnly: options.normalOnly ?? false,
  }).found;
}

/**
 * Whether a loop around the node can begin another round after it, without leaving the loop in between; with
 * `avoiding`, on a path over no such node. The loop is a `For`, `AsyncFor`, `While` or a `comprehension`.
 */
export function reachesNextRound(flow: Flow, node: Node, loop: Node, options: PathOptions = {}): boolean {
  return search(flow, pointsOf(flow, node), {
    targets: new Set(pointsOf(flow, loop)),
    avoiding: options.avoiding,
    normalOnly: options.normalOnly ?? false,
    barrier: (point) => flow.roles[point] === Role.enterLoop && flow.points[point] === loop,
  }).found;
}

/** Whether control can come to the same node again. */
export function canReachAgain(flow: Flow, node: Node, options: PathOptions = {}): boolean {
  return canReach(flow, node, node, options);
}

/** Whether a path after `from` (the beginning for null) leaves the scope in the given way. */
export function reachesExit(flow: Flow, from: Node | null, kind: ExitKind, options: PathOptions = {}): boolean {
  const starts = from === null ? null : pointsOf(flow, from);
  const { exits } = search(flow, starts, {
    targets: null,
    avoiding: options.avoiding,
    normalOnly: options.normalOnly ?? false,
  });
  const normal = exits.has(flow.exits.end) || exits.has(flow.exits.return);
  const raise = exits.has(flow.exits.raise);
  return kind === "normal" ? normal : kind === "raise" ? raise : normal || raise;
}

/** Whether every path from `from` (the beginning for null) to `to` goes over a node for which `through` holds. */
export function everyPathPasses(flow: Flow, from: Node | null, to: Node, through: (node: Node) => boolean): boolean {
  return !canReach(flow, from, to, { avoiding: through });
}

/** Whether control can reach the end of the scope without `return` or an exception, unlikely ways not counted. */
export function fallsThrough(flow: Flow): boolean {
  return reachOf(flow).strong[flow.exits.end] === 1;
}

/**
 * How the statements of a list (a `body`, `orelse`, … of the tree) leave it: null where control can come to its end,
 * else all ways found. Null for lists that are never reached or are not in the graph.
 */
export function alwaysLeaves(flow: Flow, body: readonly Stmt[]): ReadonlySet<Leaving> | null {
  const places = flow.bodies.get(body);
  const { any } = reachOf(flow);
  if (!places || body.length === 0 || !isReachable(flow, body[0]!)) return null;
  const ways = new Set<Leaving>();
  for (const { from, to, endBlock } of places) {
    if (endBlock !== -1 && any[endBlock] && from < to) return null;
    for (let i = from; i < to; i++) {
      if (!any[flow.blockOf[i]!] || flow.roles[i] !== Role.evaluate) continue;
      const node = flow.points[i]!;
      if (node.kind === "Return") ways.add("return");
      else if (node.kind === "Raise") ways.add("raise");
      else if (node.kind === "Break" || node.kind === "Continue") {
        const loop = flow.loopOf.get(node);
        const inside = loop && pointsOf(flow, loop).some((point) => point >= from && point < to);
        if (!inside) ways.add(node.kind === "Break" ? "break" : "continue");
      } else if (node.kind === "Call" && endsBlock(flow, i)) ways.add("noReturn");
    }
  }
  return ways;
}

/** A call that never returns: the last point of its block, which leads nowhere but to an error. */
function endsBlock(flow: Flow, point: number): boolean {
  const block = flow.blockOf[point]!;
  if (point !== flow.last[block]! - 1) return false;
  const { length } = flow.next[block]!;
  return length === 0 || (length === 1 && flow.next[block]![0] === flow.onError[block]);
}
