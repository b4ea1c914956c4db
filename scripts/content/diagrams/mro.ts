/** A class hierarchy with its root on top; the numbers give the order of lookup. */
import { box, type Drawing, dot, head, path, round, type Shape, text, widthOf } from "./drawing";
import type { DiagramData } from "./schema";

const STEP = 64;
const HEIGHT = 26;
/** The number at the right of a box. */
const BADGE = 26;

interface Node {
  /** Undefined: an edge passes here on its way past a rank. */
  readonly name?: string;
  readonly width: number;
  x: number;
}

export function drawMro({ classes, order }: DiagramData<"mro">): Drawing {
  const bases = (name: string) => (Object.hasOwn(classes, name) ? classes[name]! : []);
  const rank = ranksOf(order, bases);
  const top = Math.max(...rank.values());
  const ranks: Node[][] = Array.from({ length: top + 1 }, () => []);
  const nodes = new Map<string, Node>();
  for (const name of order) {
    const node: Node = { name, width: Math.max(44, widthOf(name) + 20), x: 0 };
    nodes.set(name, node);
    ranks[rank.get(name)!]!.push(node);
  }
  const edges: Node[][] = [];
  for (const name of order)
    for (const base of bases(name)) {
      const way = [nodes.get(name)!];
      for (let r = rank.get(name)! - 1; r > rank.get(base)!; r--) {
        const passing: Node = { width: 0, x: 0 };
        ranks[r]!.push(passing);
        way.push(passing);
      }
      edges.push([...way, nodes.get(base)!]);
    }
  const width = spread(ranks);
  const y = (r: number) => 1 + STEP * r;
  const shapes: Shape[] = [];
  for (const way of edges) drawEdge(way, edges, y, rank, shapes);
  for (const [i, name] of order.entries()) {
    const { x, width: wide } = nodes.get(name)!;
    const at = y(rank.get(name)!);
    shapes.push(box(x - wide / 2, at, wide, HEIGHT), text(x, at + 17.5, name, "mid"));
    shapes.push(
      dot(x + wide / 2 + 14, at + 13, "new bx", 9),
      text(x + wide / 2 + 14, at + 17, String(i + 1), "lb mid"),
    );
  }
  const height = y(top) + HEIGHT;
  const note = "blue numbers: the order of lookup";
  shapes.push(text(0, height + 26, note, "lb"));
  return { width: Math.max(width, widthOf(note, "lb")) + 2, height: height + 32, shapes };
}

/** The root has rank 0; every class stands below all its bases, and a base as near to its lowest child as it can. */
function ranksOf(order: readonly string[], bases: (name: string) => readonly string[]): Map<string, number> {
  const rank = new Map<string, number>();
  for (const name of order.toReversed())
    rank.set(name, Math.max(-1, ...bases(name).map((base) => rank.get(base) ?? -1)) + 1);
  for (const name of order) {
    const children = order.filter((other) => bases(other).includes(name));
    if (children.length && bases(name).length)
      rank.set(name, Math.max(rank.get(name)!, Math.min(...children.map((child) => rank.get(child)!)) - 1));
  }
  return rank;
}

/** Puts the nodes of each rank side by side, in the middle; returns the width. */
function spread(ranks: readonly Node[][]): number {
  const room = ({ name, width }: Node) => (name === undefined ? 24 : width + 2 * BADGE);
  const wide = (nodes: readonly Node[]) => nodes.reduce((sum, node) => sum + room(node), 0) + 14 * (nodes.length - 1);
  const width = Math.max(...ranks.map(wide));
  for (const nodes of ranks) {
    let x = (width - wide(nodes)) / 2;
    for (const node of nodes) {
      node.x = x + room(node) / 2;
      x += room(node) + 14;
    }
  }
  return width;
}

function drawEdge(
  way: readonly Node[],
  edges: readonly Node[][],
  y: (rank: number) => number,
  rank: ReadonlyMap<string, number>,
  shapes: Shape[],
): void {
  const child = way[0]!;
  const target = way.at(-1)!;
  const mine = edges.filter((one) => one[0] === child);
  const shift = (mine.indexOf(way as Node[]) - (mine.length - 1) / 2) * Math.min(16, child.width / (mine.length + 1));
  let x = child.x + shift;
  let at = y(rank.get(child.name!)!);
  let d = `M${round(x)} ${round(at)}`;
  for (const node of way.slice(1)) {
    const last = node === target;
    const bottom = at - (STEP - HEIGHT);
    const turn = at - (STEP - HEIGHT) / 2;
    if (Math.abs(node.x - x) > 0.5) d += `V${round(turn)}H${round(node.x)}`;
    d += `V${round(last ? bottom + 6 : bottom - HEIGHT)}`;
    x = node.x;
    at = last ? bottom : bottom - HEIGHT;
  }
  shapes.push(path(d, "ar"), head(target.x, at, "up"));
}
