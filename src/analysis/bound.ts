/** Which names a chunk binds, in whatever scope: read off its nodes, so that most questions need no scopes. */
import type { Kind, Node } from "../python/ast";
import type { Chunk } from "./document";

/** How often a chunk binds or declares each name, scopes not told apart. A name that is missing comes from outside. */
export function boundIn(chunk: Chunk): ReadonlyMap<string, number> {
  if (chunk.bound) return chunk.bound;
  const bound = new Map<string, number>();
  for (const kind of BINDERS)
    for (const node of chunk.nodes.get(kind) ?? [])
      for (const name of namesOf(node)) bound.set(name, (bound.get(name) ?? 0) + 1);
  chunk.bound = bound;
  return bound;
}

const BINDERS: readonly Kind[] = [
  "Name",
  "arg",
  "alias",
  "FunctionDef",
  "AsyncFunctionDef",
  "ClassDef",
  "ExceptHandler",
  "MatchAs",
  "MatchStar",
  "MatchMapping",
  "TypeVar",
  "ParamSpec",
  "TypeVarTuple",
  "Global",
  "Nonlocal",
];

const NONE: readonly string[] = [];

function namesOf(node: Node): readonly string[] {
  switch (node.kind) {
    case "Name":
      return node.ctx === "Load" ? NONE : [node.id];
    case "arg":
      return [node.arg];
    case "alias":
      return [localName(node)];
    case "FunctionDef":
    case "AsyncFunctionDef":
    case "ClassDef":
    case "TypeVar":
    case "ParamSpec":
    case "TypeVarTuple":
      return [node.name.name];
    case "ExceptHandler":
    case "MatchAs":
    case "MatchStar":
      return node.name ? [node.name.name] : NONE;
    case "MatchMapping":
      return node.rest ? [node.rest.name] : NONE;
    case "Global":
    case "Nonlocal":
      return node.names.map((id) => id.name);
    default:
      return NONE;
  }
}

/** The name that an import binds: `a` for `import a.b`. */
export const localName = (alias: Node & { kind: "alias" }): string =>
  alias.asname?.name ?? alias.name.split(".", 1)[0]!;
