/** Looking into a tree from a place in the text. */
import type { Node, Tree } from "../python/ast";

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value && "start" in value;
}

/** The nodes directly below a node, in the order of its fields. */
export function* children(node: Node): Iterable<Node> {
  for (const value of Object.values(node) as unknown[]) {
    if (isNode(value)) yield value;
    else if (Array.isArray(value)) for (const each of value) if (isNode(each)) yield each;
  }
}

/** The nodes that hold an offset, from the module to the smallest. Both ends of a node belong to it. */
export function nodesAt(tree: Tree, offset: number): Node[] {
  const path: Node[] = [tree.module];
  for (;;) {
    let next: Node | null = null;
    for (const child of children(path.at(-1)!))
      if (startOf(child) <= offset && offset <= child.end && (next === null || startOf(child) >= startOf(next)))
        next = child;
    if (next === null) return path;
    path.push(next);
  }
}

/** Where a node begins for a reader: a decorated definition begins at its first decorator. */
function startOf(node: Node): number {
  return "decorator_list" in node ? Math.min(node.start, ...node.decorator_list.map(({ start }) => start)) : node.start;
}
