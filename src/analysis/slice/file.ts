/** What is asked about a file when a runnable part is cut out of it. */
import type { Call, ClassDef, FunctionNode, Lambda, Module, Name, Node, Stmt, Tree } from "../../python/ast";
import { parse } from "../../python/parser";
import { buildScopes, type ScopeTree } from "../../python/scopes";
import type { Scope } from "../../python/symbols";
import { children, walk } from "../../python/walk";
import { lineEnd, lineStart } from "../edits";
import { BUILTIN_NAMES } from "../facts/builtins";

/** A top-level statement with the text it takes: decorators before it, and a comment behind it. */
export interface Item {
  readonly stmt: Stmt;
  readonly start: number;
  readonly end: number;
  /** `if __name__ == "__main__":` */
  readonly guard: boolean;
}

/** What a piece of code says. */
export interface Mentions {
  /** Names of the module or builtins, with the place of one that is looked up while the file is loaded; null: later. */
  readonly globals: Map<string, number | null>;
  /** Names that stand in annotations alone, which nothing evaluates unless it is asked for them. */
  readonly annotated: Set<string>;
  /** Attributes, and strings that may be names of attributes. */
  readonly attributes: Set<string>;
  /** Attributes are looked up by a name that is not written here. */
  readonly dynamic: boolean;
}

/** A parsed file. Offsets are those of its text. */
export interface File {
  readonly text: string;
  readonly tree: Tree;
  readonly scopes: ScopeTree;
  readonly items: readonly Item[];
  readonly calls: readonly Call[];
  /** The node around a node. */
  around(node: Node): Node | null;
  source(node: Node): string;
  /** The statements that bind a name of the module, in document order. */
  binders(name: string): readonly Item[];
  /** The statements that change what a name of the module stands for, as `TABLE["a"] = 1` does. */
  changers(name: string): readonly Item[];
  /** The names that a statement binds in the module. */
  boundBy(item: Item): ReadonlySet<string>;
  /** The definition of a function or class at the top of the file that has a name; the last one. */
  definition(name: string): FunctionNode | ClassDef | null;
  /** The statements of the module whose value is the only one that the name ever gets. */
  constant(name: string): Stmt | null;
  /** What nodes say; nodes for which `skip` holds are left out with everything in them. */
  mentions(nodes: readonly Node[], skip?: (node: Node) => boolean): Mentions;
}

const CHANGING = new Set(
  "append add update extend insert setdefault remove discard pop clear appendleft register sort reverse".split(" "),
);

/** Reads a text. Never throws. */
export function readFile(text: string): File {
  const tree = parse(text);
  const scopes = buildScopes(tree.module, { target: 14 });
  const parents = new Map<Node, Node>();
  const calls: Call[] = [];
  walk(tree.module, (node, parent) => {
    if (parent) parents.set(node, parent);
    if (node.kind === "Call") calls.push(node);
  });
  const items = itemsOf(text, tree.module);
  const itemAt = (offset: number) => items.find((item) => offset >= item.start && offset <= item.end) ?? null;
  const binders = new Map<string, Item[]>();
  const bound = new Map<Item, Set<string>>(items.map((item) => [item, new Set<string>()]));
  for (const symbol of scopes.root.symbols.values())
    for (const { kind, start } of symbol.bindings) {
      const item = kind === "del" ? null : itemAt(start);
      if (!item) continue;
      bound.get(item)!.add(symbol.name);
      const list = binders.get(symbol.name);
      if (!list) binders.set(symbol.name, [item]);
      else if (!list.includes(item)) list.push(item);
    }
  const changers = new Map<string, Item[]>();
  for (const item of items)
    for (const name of changedBy(item.stmt)) changers.set(name, [...(changers.get(name) ?? []), item]);

  return {
    text,
    tree,
    scopes,
    items,
    calls,
    around: (node) => parents.get(node) ?? null,
    source: ({ start, end }) => text.slice(start, end),
    binders: (name) => binders.get(name) ?? [],
    changers: (name) => changers.get(name) ?? [],
    boundBy: (item) => bound.get(item) ?? new Set(),
    definition(name) {
      const found = scopes.root.symbols.get(name)?.bindings.findLast(({ kind }) => kind === "def" || kind === "class");
      return found ? (found.node as FunctionNode | ClassDef) : null;
    },
    constant(name) {
      const own = binders.get(name);
      const stmt = own?.length === 1 && !changers.has(name) ? own[0]!.stmt : null;
      return stmt?.kind === "Assign" || stmt?.kind === "AnnAssign" ? stmt : null;
    },
    mentions: (nodes, skip) => mentions(scopes, nodes, skip),
  };
}

function itemsOf(text: string, module: Module): Item[] {
  return module.body.map((stmt, i) => {
    const decorator = "decorator_list" in stmt ? stmt.decorator_list[0] : undefined;
    const start = decorator ? lineStart(text, decorator.start) : stmt.start;
    const until = module.body[i + 1]?.start ?? text.length;
    const rest = lineEnd(text, stmt.end);
    const behind = rest <= until && /^[ \t]*(#.*)?$/.test(text.slice(stmt.end, rest));
    return { stmt, start, end: behind ? rest : stmt.end, guard: isGuard(stmt) };
  });
}

/** `if __name__ == "__main__":` */
export function isGuard(stmt: Stmt): boolean {
  if (stmt.kind !== "If" || stmt.test.kind !== "Compare") return false;
  return [stmt.test.left, ...stmt.test.comparators].some((side) => side.kind === "Name" && side.id === "__name__");
}

/** The names whose value a simple statement changes. */
function changedBy(stmt: Stmt): string[] {
  const targets =
    stmt.kind === "Assign"
      ? stmt.targets
      : stmt.kind === "AugAssign" || stmt.kind === "AnnAssign"
        ? [stmt.target]
        : stmt.kind === "Expr" && stmt.value.kind === "Call" && stmt.value.func.kind === "Attribute"
          ? CHANGING.has(stmt.value.func.attr)
            ? [stmt.value.func]
            : []
          : [];
  return targets.flatMap((target) => {
    let root: Node = target;
    while (root.kind === "Attribute" || root.kind === "Subscript") root = root.value;
    return root !== target && root.kind === "Name" ? [root.id] : [];
  });
}

/** Functions that look attributes up by names that are values. */
const BY_NAME = new Set(["getattr", "setattr", "hasattr", "delattr", "attrgetter", "methodcaller", "vars", "dir"]);

function mentions(scopes: ScopeTree, nodes: readonly Node[], skip: (node: Node) => boolean = () => false): Mentions {
  const globals = new Map<string, number | null>();
  const annotated = new Set<string>();
  const attributes = new Set<string>();
  let dynamic = false;
  for (const root of nodes)
    walk(root, (node) => {
      if (skip(node)) return false;
      switch (node.kind) {
        case "Attribute":
          attributes.add(node.attr);
          break;
        case "Constant":
          if (node.type === "str" && /^[A-Za-z_]\w*$/.test(String(node.value))) attributes.add(String(node.value));
          break;
        case "Call":
          if (
            node.func.kind === "Name" &&
            BY_NAME.has(node.func.id) &&
            node.args[1] &&
            node.args[1].kind !== "Constant"
          )
            dynamic = true;
          break;
        case "Name": {
          const symbol = scopes.symbolOf(node);
          const found = scopes.resolve(node);
          const inClass = typeof found === "object" && found.scope.kind === "class";
          if (inClass) attributes.add(node.id);
          // `limit = limit` in a class reads the name of the module.
          if (inClass && node.ctx === "Load" && scopes.root.symbols.get(node.id)?.bindings.length)
            globals.set(node.id, node.start);
          if (found !== "global" && !(typeof found === "object" && found.scope.kind === "module")) break;
          const name = symbol?.name ?? node.id;
          const when = symbol ? timeOf(symbol.scope) : "load";
          if (when === "annotation") annotated.add(name);
          else if (when === "later") globals.set(name, globals.get(name) ?? null);
          else globals.set(name, Math.min(globals.get(name) ?? node.start, node.start));
          break;
        }
      }
      return true;
    });
  for (const name of globals.keys()) annotated.delete(name);
  return { globals, annotated, attributes, dynamic };
}

/** When the names of a scope are looked up. */
function timeOf(scope: Scope): "load" | "later" | "annotation" {
  let time: "load" | "later" = "load";
  for (let at: Scope | null = scope; at; at = at.parent) {
    if (at.kind === "annotation" || at.runs !== "now") return "annotation";
    if (at.kind === "function" || at.kind === "lambda" || at.kind === "typeAlias" || at.kind === "typeVariable")
      time = "later";
    if (at.kind === "comprehension" && at.node?.kind === "GeneratorExp") time = "later";
  }
  return time;
}

/** Whether a name resolves without any binding. */
export const isBuiltin = (name: string): boolean => BUILTIN_NAMES.has(name);

/** The nodes of a function or lambda that run when it is called, without those of functions and classes inside it. */
export function ownNodes(fn: FunctionNode | Lambda): Node[] {
  const found: Node[] = [];
  const body: readonly Node[] = fn.kind === "Lambda" ? [fn.body] : fn.body;
  for (const root of body)
    walk(root, (node) => {
      found.push(node);
      return !INNER.has(node.kind);
    });
  return found;
}
const INNER = new Set(["FunctionDef", "AsyncFunctionDef", "ClassDef", "Lambda", "GeneratorExp"]);

/** The definitions that a place stands in, outermost first; decorators and defaults count as part of their function. */
export function definitionsAt(module: Module, offset: number): (FunctionNode | ClassDef)[] {
  const found: (FunctionNode | ClassDef)[] = [];
  const isIn = (node: Node): boolean => {
    const first = "decorator_list" in node ? (node.decorator_list[0]?.start ?? node.start) : node.start;
    return offset >= Math.min(first, node.start) && offset <= node.end;
  };
  for (let at: Node | undefined = module; at; ) {
    const inside: Node[] = [];
    children(at, (child) => {
      if (isIn(child)) inside.push(child);
    });
    // A place between two nodes that touch belongs to the second.
    at = inside.findLast(({ end }) => end > offset) ?? inside.at(-1);
    if (at?.kind === "FunctionDef" || at?.kind === "AsyncFunctionDef" || at?.kind === "ClassDef") found.push(at);
  }
  return found;
}

/** The dotted name that an expression spells: `a.b.c`. */
export function dotted(node: Node): string | null {
  if (node.kind === "Name") return node.id;
  if (node.kind !== "Attribute") return null;
  const left = dotted(node.value);
  return left === null ? null : `${left}.${node.attr}`;
}

/** The full name behind a dotted name of the module: `dt.now` is `datetime.datetime.now` after the import that says so. */
export function fullName(file: File, node: Node): string | null {
  const spelt = dotted(node);
  if (spelt === null) return null;
  let root: Node = node;
  while (root.kind === "Attribute") root = root.value;
  const [first = "", ...rest] = spelt.split(".");
  const found = file.scopes.resolve(root as Name);
  const symbol = found === "global" ? file.scopes.root.symbols.get(first) : found === "unknown" ? undefined : found;
  const binding = symbol?.bindings.findLast(({ kind }) => kind === "import" || kind === "importFrom");
  if (!binding) return symbol && symbol.bindings.length > 0 ? null : spelt;
  if (binding.node.kind !== "alias") return null;
  const { owner, node: alias } = binding;
  if (owner.kind === "ImportFrom") return [`${owner.module ?? ""}.${alias.name}`, ...rest].join(".");
  return [alias.asname ? alias.name : first, ...rest].join(".");
}
