import { type Flow, isReachedBlock, nextBlocks, raisesIn } from "./flow";

/**
 * The dominator tree of a flow graph, over nodes rather than blocks: a block that may fail before it binds is two nodes,
 * its head (the error leaves here) and its tail (the bindings; control goes on from here).
 */
export interface Dominance {
  /** Nodes that lead to a node. */
  readonly before: readonly (readonly number[])[];
  /** Preorder number in the tree, -1 for nodes that control never comes to. */
  readonly order: Int32Array;
  /** The greatest preorder number below a node: `a` dominates `b` where order[a] ≤ order[b] ≤ lastBelow[a]. */
  readonly lastBelow: Int32Array;
  /** Where the dominance of a node ends: the nodes at which its bindings meet others. */
  readonly frontier: readonly (readonly number[] | undefined)[];
  readonly tailOf: (block: number) => number;
  readonly headOf: (block: number) => number;
}

/** Works out the dominators of all nodes (Lengauer and Tarjan's method, without recursion). */
export function dominanceOf(flow: Flow): Dominance {
  const blocks = flow.next.length;
  const fails = new Uint8Array(blocks);
  const after: number[][] = Array.from({ length: 2 * blocks }, () => []);
  const before: number[][] = Array.from({ length: 2 * blocks }, () => []);
  const { end, return: returned, raise } = flow.exits;
  const through = passEmpty(flow);
  const link = (from: number, block: number) => {
    const to = through(block);
    if (to === end || to === returned || to === raise) return;
    after[from]!.push(to);
    before[to]!.push(from);
  };
  const tailOf = (block: number) => (fails[block] ? blocks + block : block);
  for (let block = 0; block < blocks; block++) {
    if (!isReachedBlock(flow, block)) continue;
    const target = flow.onError[block]!;
    if (target !== -1 && target !== raise && raisesIn(flow, block)) {
      fails[block] = 1;
      link(block, target);
      after[block]!.push(tailOf(block));
      before[tailOf(block)]!.push(block);
    }
    if (through(block) === block) for (const next of nextBlocks(flow, block)) link(tailOf(block), next);
  }
  const immediate = immediateDominators(flow.entry, after, before);
  const { order, lastBelow } = numberTree(flow.entry, immediate);
  return {
    before,
    order,
    lastBelow,
    frontier: frontiers(immediate, before, order),
    tailOf,
    headOf: (block) => block,
  };
}

/**
 * Leads past blocks that hold nothing and go on to one place, such as the ends of the branches of a long `elif` chain;
 * they would meet one by one else, and every variable with them.
 */
function passEmpty(flow: Flow): (block: number) => number {
  const known = new Int32Array(flow.next.length).fill(-1);
  return (block) => {
    const path: number[] = [];
    let at = block;
    while (known[at] === -1) {
      known[at] = at;
      path.push(at);
      const next = nextBlocks(flow, at);
      if (at === flow.entry || flow.first[at] !== flow.last[at] || next.length !== 1) break;
      at = next[0]!;
    }
    for (const passed of path) known[passed] = known[at]!;
    return known[at]!;
  };
}

/** The immediate dominator of each node; -1 for the entry and for nodes it does not lead to. */
function immediateDominators(entry: number, after: readonly number[][], before: readonly number[][]): Int32Array {
  const count = after.length;
  // From here on nodes go by their number in a depth-first walk, from 1; 0 means none.
  const number = new Int32Array(count);
  const node = new Int32Array(count + 1);
  const parent = new Int32Array(count + 1);
  let last = 0;
  const stack: number[] = [entry];
  const from: number[] = [0];
  while (stack.length > 0) {
    const at = stack.pop()!;
    const above = from.pop()!;
    if (number[at]) continue;
    number[at] = ++last;
    node[last] = at;
    parent[last] = above;
    const mine = last;
    for (const next of after[at]!) {
      if (number[next]) continue;
      stack.push(next);
      from.push(mine);
    }
  }
  const semi = new Int32Array(last + 1).map((_, i) => i);
  const label = new Int32Array(last + 1).map((_, i) => i);
  const ancestor = new Int32Array(last + 1);
  const dominator = new Int32Array(last + 1);
  const bucket: number[][] = [];
  const path: number[] = [];
  const evaluate = (v: number): number => {
    if (ancestor[v] === 0) return v;
    for (let at = v; ancestor[ancestor[at]!] !== 0; at = ancestor[at]!) path.push(at);
    while (path.length > 0) {
      const at = path.pop()!;
      const above = ancestor[at]!;
      if (semi[label[above]!]! < semi[label[at]!]!) label[at] = label[above]!;
      ancestor[at] = ancestor[above]!;
    }
    return label[v]!;
  };
  for (let w = last; w > 1; w--) {
    for (const source of before[node[w]!]!) {
      if (number[source] === 0) continue;
      const u = evaluate(number[source]!);
      if (semi[u]! < semi[w]!) semi[w] = semi[u]!;
    }
    const list = bucket[semi[w]!];
    if (list) list.push(w);
    else bucket[semi[w]!] = [w];
    ancestor[w] = parent[w]!;
    for (const v of bucket[parent[w]!] ?? []) {
      const u = evaluate(v);
      dominator[v] = semi[u]! < semi[v]! ? u : parent[w]!;
    }
    bucket[parent[w]!] = [];
  }
  const result = new Int32Array(count).fill(-1);
  for (let w = 2; w <= last; w++) {
    if (dominator[w] !== semi[w]) dominator[w] = dominator[dominator[w]!]!;
    result[node[w]!] = node[dominator[w]!]!;
  }
  return result;
}

function numberTree(entry: number, immediate: Int32Array): { order: Int32Array; lastBelow: Int32Array } {
  const order = new Int32Array(immediate.length).fill(-1);
  const lastBelow = new Int32Array(immediate.length).fill(-1);
  const children: number[][] = Array.from(immediate, () => []);
  immediate.forEach((above, node) => {
    if (above !== -1) children[above]!.push(node);
  });
  let next = 0;
  const stack = [entry];
  const walked: number[] = [];
  while (stack.length > 0) {
    const at = stack.pop()!;
    order[at] = next++;
    walked.push(at);
    for (const child of children[at]!) stack.push(child);
  }
  for (let i = walked.length - 1; i >= 0; i--) {
    const at = walked[i]!;
    if (lastBelow[at]! < order[at]!) lastBelow[at] = order[at]!;
    const above = immediate[at]!;
    if (above !== -1 && lastBelow[above]! < lastBelow[at]!) lastBelow[above] = lastBelow[at]!;
  }
  return { order, lastBelow };
}

function frontiers(
  immediate: Int32Array,
  before: readonly (readonly number[])[],
  order: Int32Array,
): (number[] | undefined)[] {
  const frontier: (number[] | undefined)[] = new Array(immediate.length);
  for (let join = 0; join < immediate.length; join++) {
    if (order[join] === -1) continue;
    for (const source of before[join]!) {
      if (order[source] === -1) continue;
      for (let at = source; at !== -1 && at !== immediate[join]; at = immediate[at]!) {
        const list = frontier[at];
        // Everything above was met on the way from another source.
        if (list?.[list.length - 1] === join) break;
        if (list) list.push(join);
        else frontier[at] = [join];
      }
    }
  }
  return frontier;
}
