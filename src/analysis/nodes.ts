/** The nodes of a chunk by kind: one list in source order, from which the lists of single kinds are made when asked for. */
import type { Module, Node } from "../python/ast";
import { children } from "../python/walk";

/** Kinds have numbers in the order in which they are met; three sets of bits hold them all. */
const numbers = new Map<string, number>();
const names: string[] = [];

function numberOf(kind: string): number {
  let number = numbers.get(kind);
  if (number === undefined) {
    number = names.push(kind) - 1;
    if (number >= BITS * 32) throw new RangeError(`more kinds of nodes than ${BITS * 32}`);
    numbers.set(kind, number);
  }
  return number;
}

const BITS = 3;

/** Read-only, and asked as a map from kinds to nodes is. */
export class NodesByKind {
  private lists: Map<string, readonly Node[]> | null = null;

  /** All nodes below the root, in source order, and the kinds that are among them. */
  constructor(
    readonly all: readonly Node[],
    private readonly kinds: Int32Array,
  ) {}

  has(kind: string): boolean {
    const number = numbers.get(kind);
    return number !== undefined && (this.kinds[number >> 5]! & (1 << (number & 31))) !== 0;
  }

  /** The nodes of a kind in source order; undefined where there is none. */
  get(kind: string): readonly Node[] | undefined {
    if (!this.has(kind)) return undefined;
    this.lists ??= new Map();
    let list = this.lists.get(kind);
    if (!list) this.lists.set(kind, (list = this.ofKind(kind)));
    return list;
  }

  private ofKind(kind: string): readonly Node[] {
    found.length = 0;
    for (const node of this.all) if (node.kind === kind) found.push(node);
    const list = found.slice();
    found.length = 0;
    return list;
  }

  /** The kinds that there are. */
  keys(): string[] {
    const keys: string[] = [];
    for (let i = 0; i < this.kinds.length; i++)
      for (let bits = this.kinds[i]!; bits !== 0; bits &= bits - 1)
        keys.push(names[i * 32 + 31 - Math.clz32(bits & -bits)]!);
    return keys;
  }
}

/** Lists are put together here and copied: one that grows while it is filled keeps room for sixteen more. */
const found: Node[] = [];
const order: Node[] = [];

const DEEPEST = 400;

/** One walk: sets parents and sorts the nodes by kind. Below a depth that no written code has, order may be lost. */
export function collect(module: Module): NodesByKind {
  const kinds = new Int32Array(BITS);
  const deep: Node[] = [];
  let parent: Node = module;
  let depth = 0;
  order.length = 0;
  const enter = (node: Node): void => {
    node.parent = parent;
    order.push(node);
    const number = numberOf(node.kind);
    kinds[number >> 5]! |= 1 << (number & 31);
    if (depth > DEEPEST) {
      deep.push(node);
      return;
    }
    const around = parent;
    parent = node;
    depth++;
    children(node, enter);
    depth--;
    parent = around;
  };
  children(module, enter);
  while (deep.length) {
    parent = deep.pop()!;
    depth = 0;
    children(parent, enter);
  }
  const all = order.slice();
  order.length = 0;
  return new NodesByKind(all, kinds);
}
