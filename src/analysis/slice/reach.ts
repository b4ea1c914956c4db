/** Which statements of a file some code needs, by the names and attributes that it says. Pure. */
import type { ClassDef, Expr, FunctionNode, Import, ImportFrom, Node, Stmt } from "../../python/ast";
import { afterBreak, lineEnd, lineStart } from "../edits";
import { type File, type Item, isBuiltin, isGuard, type Mentions } from "./file";

/** Where to begin. */
export interface Seeds {
  readonly items: readonly Item[];
  /** Methods of top-level classes that must be there. */
  readonly methods: readonly FunctionNode[];
  readonly names: Iterable<string>;
  readonly attributes: Iterable<string>;
  /** Of several definitions of a name, the one that is meant. */
  readonly pinned: Item | null;
}

/** The statements that are needed. */
export interface Reached {
  readonly items: ReadonlySet<Item>;
  /** Names that are needed and that nothing binds. */
  readonly missing: ReadonlySet<string>;
  /** Names that are needed, by which imports are cut. */
  readonly names: ReadonlySet<string>;
  /** Names in annotations alone. */
  readonly annotated: ReadonlySet<string>;
  /** Whether a method of a top-level class is there. */
  keeps(method: FunctionNode): boolean;
}

const isFunction = (node: Node): node is FunctionNode =>
  node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef";

/** Everything that is reached by name, transitively. */
export function reach(file: File, seeds: Seeds): Reached {
  const items = new Set<Item>();
  const names = new Set<string>();
  const missing = new Set<string>();
  const annotated = new Set<string>();
  const attributes = new Set<string>(seeds.attributes);
  const kept = new Set<FunctionNode>();
  const pruned: ClassDef[] = [];
  const whole = new Set<ClassDef>();
  let dynamic = false;
  const work: Mentions[] = [];

  const say = (nodes: readonly Node[], skip?: (node: Node) => boolean): void => {
    work.push(file.mentions(nodes, skip));
  };
  const keep = (method: FunctionNode): void => {
    if (kept.has(method)) return;
    kept.add(method);
    say([method]);
  };
  const add = (item: Item): void => {
    if (items.has(item)) return;
    items.add(item);
    const { stmt } = item;
    if (stmt.kind === "Import" || stmt.kind === "ImportFrom") return;
    if (stmt.kind !== "ClassDef" || staysWhole(file, stmt)) {
      if (stmt.kind === "ClassDef") whole.add(stmt);
      say([stmt]);
      return;
    }
    pruned.push(stmt);
    const methods = methodsOf(file, stmt);
    say([stmt], (node) => methods.includes(node as FunctionNode));
    for (const method of methods) if (isAlwaysKept(method)) keep(method);
  };
  const need = (name: string, at: number | null): void => {
    names.add(name);
    const own = bindersFor(file, name, at, seeds.pinned);
    if (own.length === 0) {
      if (!isBuiltin(name) && !isSetByFunction(file, name)) missing.add(name);
      return;
    }
    for (const item of own) add(item);
    if (own.every(({ stmt }) => stmt.kind !== "Import" && stmt.kind !== "ImportFrom"))
      for (const item of file.changers(name)) if (!item.guard && (at === null || item.start < at)) add(item);
  };

  for (const item of seeds.items) add(item);
  for (const method of seeds.methods) keep(method);
  for (const name of seeds.names) need(name, null);
  for (;;) {
    const said = work.pop();
    if (said) {
      dynamic ||= said.dynamic;
      for (const attribute of said.attributes) attributes.add(attribute);
      for (const name of said.annotated) annotated.add(name);
      for (const [name, at] of said.globals) need(name, at);
      continue;
    }
    for (const owner of pruned)
      for (const method of methodsOf(file, owner))
        if (dynamic || attributes.has(method.name.name)) keep(method);
        else if (isAbstract(method)) attributes.add(method.name.name);
    if (work.length === 0) break;
  }
  for (const name of names) annotated.delete(name);
  return { items, missing, names, annotated, keeps: (method) => kept.has(method) };
}

/** The statements that give a name its value for somebody who looks it up at a place, or (null) when all have run. */
function bindersFor(file: File, name: string, at: number | null, pinned: Item | null): readonly Item[] {
  if (pinned && file.boundBy(pinned).has(name) && "name" in pinned.stmt) return [pinned];
  const all = file.binders(name);
  const open = all.filter(({ guard }) => !guard);
  const every = open.length > 0 ? open : all;
  const before = at === null ? every : every.filter(({ start }) => start <= at);
  const own = before.length > 0 ? before : every;
  const last = own.at(-1);
  return own.length > 1 && last && own.every(({ stmt }) => isFunction(stmt) || stmt.kind === "ClassDef")
    ? usesItself(file, last)
      ? own
      : [last]
    : own;
}

/** `@value.setter` after `value`: the later definition is made of the earlier one. */
function usesItself(file: File, item: Item): boolean {
  const name = "name" in item.stmt ? item.stmt.name : null;
  const id = name && "name" in name ? name.name : "";
  return file.mentions([item.stmt]).globals.get(id) != null;
}

/** Whether some function binds the name by `global`. */
function isSetByFunction(file: File, name: string): boolean {
  return file.scopes.scopes.some((scope) => {
    const symbol = scope.symbols.get(name);
    return symbol?.resolution === "globalExplicit" && symbol.bindings.length > 0;
  });
}

/** Bases that ask nothing of the classes below them that is found by name. */
const PLAIN_BASES = new Set(
  "object ABC Exception ValueError TypeError KeyError LookupError RuntimeError Generic NamedTuple Protocol".split(" "),
);
const PLAIN_DECORATORS = new Set(["dataclass", "total_ordering", "final", "runtime_checkable"]);

/** Classes of which any method may be called by somebody else, and those that are not one statement per line. */
function staysWhole(file: File, owner: ClassDef): boolean {
  const lastName = (expr: Expr): string => {
    const inner =
      expr.kind === "Call" || expr.kind === "Subscript" ? (expr.kind === "Call" ? expr.func : expr.value) : expr;
    return inner.kind === "Name" ? inner.id : inner.kind === "Attribute" ? inner.attr : "";
  };
  const isPlainBase = (base: Expr) =>
    PLAIN_BASES.has(lastName(base)) || (base.kind === "Name" && file.definition(base.id)?.kind === "ClassDef");
  return (
    !owner.bases.every(isPlainBase) ||
    owner.keywords.some(({ arg, value }) => !(arg === "metaclass" && lastName(value) === "ABCMeta")) ||
    !owner.decorator_list.every((each) => PLAIN_DECORATORS.has(lastName(each)))
  );
}

/** The methods of a class that can be left out: functions that have their lines to themselves. */
export function methodsOf(file: File, owner: ClassDef): FunctionNode[] {
  return owner.body.filter(isFunction).filter((method) => {
    const [start, end] = linesOf(file, method);
    const before = file.text.slice(start, method.decorator_list[0]?.start ?? method.start).replace("@", "");
    return before.trim() === "" && /^\s*(#.*)?$/.test(file.text.slice(method.end, end)) && start > owner.start;
  });
}

function linesOf({ text }: File, fn: FunctionNode): [start: number, end: number] {
  return [lineStart(text, fn.decorator_list[0]?.start ?? fn.start), lineEnd(text, fn.end)];
}

const isAbstract = (method: FunctionNode): boolean =>
  method.decorator_list.some((each) =>
    /^abstract/.test(each.kind === "Attribute" ? each.attr : each.kind === "Name" ? each.id : ""),
  );

const isAlwaysKept = (method: FunctionNode): boolean => /^__\w+__$/.test(method.name.name) || isAbstract(method);

/** A span of the file, or text that is not in it. */
export type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** The text of a statement as pieces: methods that nobody needs and names that nobody uses are left out. */
export function piecesOf(file: File, item: Item, reached: Reached, whole: boolean): Piece[] {
  const { stmt } = item;
  if (whole) return [{ start: item.start, end: item.end }];
  if (stmt.kind === "Import" || stmt.kind === "ImportFrom") return importPieces(file, item, stmt, reached.names);
  if (stmt.kind !== "ClassDef" || staysWhole(file, stmt)) return [{ start: item.start, end: item.end }];
  const gone = methodsOf(file, stmt).filter((method) => !reached.keeps(method));
  const pieces: Piece[] = [];
  let at = item.start;
  for (const method of gone) {
    const start = withLinesAbove(file.text, linesOf(file, method)[0], at);
    pieces.push({ start: at, end: start });
    at = Math.min(afterBreak(file.text, lineEnd(file.text, method.end)), item.end);
  }
  if (gone.length === stmt.body.length)
    pieces.push({ text: `${/^[ \t]*/.exec(file.text.slice(lineStart(file.text, stmt.body[0]!.start)))![0]}pass` });
  pieces.push({ start: at, end: item.end });
  return pieces;
}

/** Comments that stand directly above a line belong to it, and blank lines above would be left alone. */
function withLinesAbove(text: string, start: number, stop: number): number {
  let at = start;
  let comments = true;
  while (at > stop) {
    const above = lineStart(text, at - (text[at - 1] === "\n" && text[at - 2] === "\r" ? 2 : 1));
    const line = text.slice(above, at).trim();
    if (line === "") comments = false;
    if (above < stop || !(line === "" || (comments && line.startsWith("#")))) break;
    at = above;
  }
  return Math.max(at, stop);
}

function importPieces(file: File, item: Item, stmt: Import | ImportFrom, names: ReadonlySet<string>): Piece[] {
  const used = stmt.names.filter((alias) => {
    const bound = alias.asname?.name ?? (stmt.kind === "Import" ? alias.name.split(".")[0]! : alias.name);
    return alias.name === "*" || names.has(bound);
  });
  if (used.length === stmt.names.length || used.length === 0) return [{ start: item.start, end: item.end }];
  const list = used.map((alias) => file.source(alias)).join(", ");
  if (stmt.kind === "Import") return [{ text: `import ${list}` }];
  return [{ text: `from ${".".repeat(stmt.level)}${stmt.module ?? ""} import ${list}` }];
}

/** Whether an import that fails is expected to: it stands in a `try` that catches that. */
export function isOptional(file: File, stmt: Stmt): boolean {
  let inner: Node = stmt;
  for (let at = file.around(stmt); at; inner = at, at = file.around(at)) {
    if (at.kind === "Try" && at.body.includes(inner as Stmt))
      return at.handlers.some(({ type }) => type === null || /Error|Exception/.test(file.source(type)));
    if (at.kind === "If" && /\bTYPE_CHECKING\b/.test(file.source(at.test)) && at.body.includes(inner as Stmt))
      return true;
    if (at.kind === "If" && isGuard(at)) return false;
  }
  return false;
}
