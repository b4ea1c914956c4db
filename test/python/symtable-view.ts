/**
 * Our scopes in the words of CPython's symbol table: the names and flags that only its compiler needs are added here
 * (`.0`, `.format`, `__classdict__`, the copies that inlined comprehensions leave in the function around them), so that
 * the scopes themselves stay free of them.
 */
import type { ListComp, Minor, Module, Name, Node } from "../../src/python/ast";
import { isInlined, type ScopeTree } from "../../src/python/scopes";
import { BOUND, Mention, type Resolution, type Scope } from "../../src/python/symbols";
import { children } from "../../src/python/walk";

interface Entry {
  flags: number;
  place: number;
}
interface Block {
  readonly scope: Scope | null;
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  readonly symbols: Map<string, Entry>;
  children: Block[];
  readonly inlined: boolean;
}

const PLACES: Readonly<Record<Resolution, number>> = {
  local: 1,
  globalExplicit: 2,
  globalImplicit: 3,
  free: 4,
  cell: 5,
};
const LOCAL = 1;
const GLOBAL_IMPLICIT = 3;
const FREE = 4;
const CELL = 5;
const COMP_CELL = 2048;

/** The text that `oracle_symtable.py` prints for the same module. */
export function symtableText(tree: ScopeTree, text: string, target: Minor): string {
  const starts = lineStarts(text);
  return print(blockOf(tree.root, tree, target, starts)!, target >= 12 ? 12 : 11, "");
}

function print(block: Block, shift: number, indent: string): string {
  const names = [...block.symbols].sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = names.map(([name, { flags, place }]) => `${name}:${flags + place * 2 ** shift}`).join(",");
  const inner = block.children.map((child) => print(child, shift, `${indent}  `)).sort();
  return `${indent}${block.kind} ${block.name} ${block.line} ${shown}\n${inner.join("")}`;
}

function blockOf(scope: Scope, tree: ScopeTree, target: Minor, starts: readonly number[]): Block | null {
  if (scope.runs === "text") return null;
  const block: Block = {
    scope,
    kind: scope.kind === "lambda" || scope.kind === "comprehension" ? "function" : scope.kind,
    name: scope.name,
    line: scope.kind === "module" ? 0 : lineAt(starts, scope.node!.start),
    symbols: new Map(),
    children: [],
    inlined: isInlined(scope, target),
  };
  for (const child of scope.children) {
    const inner = blockOf(child, tree, target, starts);
    if (!inner) continue;
    const always = target >= 14 && child.kind === "function" && !tree.futureAnnotations;
    if (always && !scope.children.some((other) => other.kind === "annotation" && other.node === child.node)) {
      block.children.push(emptyAnnotation(inner, scope));
    }
    block.children.push(inner);
  }
  const handedOn: string[] = [];
  for (const symbol of scope.symbols.values()) {
    const isFree = block.children.some((child) => child.symbols.get(symbol.name)?.place === FREE);
    if (scope.runs === "never" && !isFree) continue;
    if (symbol.mentions === 0 && symbol.bindings.length === 0) handedOn.push(symbol.name);
    else {
      let flags = scope.runs === "never" ? 0 : symbol.mentions;
      // Before 3.12 only a name that the class itself binds or declares is marked as also free in its methods.
      if (target < 12 && (flags & (BOUND | Mention.global)) === 0) flags &= ~Mention.freeClass;
      block.symbols.set(symbol.name, { flags, place: PLACES[symbol.resolution] });
    }
  }
  addArtefacts(block, scope, target);
  inlineComprehensions(block);
  for (const name of handedOn) if (!block.symbols.has(name)) block.symbols.set(name, { flags: 0, place: FREE });
  return block;
}

/** Since 3.14 every function has an annotation scope, annotated or not. */
function emptyAnnotation(block: Block, around: Scope): Block {
  const symbols = new Map<string, Entry>([[".format", { flags: Mention.param | Mention.use, place: LOCAL }]]);
  if (around.kind === "class" || around.seesClass) symbols.set("__classdict__", { flags: Mention.use, place: FREE });
  return {
    scope: null,
    kind: "annotation",
    name: "__annotate__",
    line: block.line,
    symbols,
    children: [],
    inlined: false,
  };
}

function addArtefacts(block: Block, scope: Scope, target: number): void {
  const add = (name: string, flags: number, place: number) => block.symbols.set(name, { flags, place });
  if (scope.kind === "comprehension") {
    add(".0", Mention.param, LOCAL);
    // In `for a[i] in …` CPython calls the reads of `a` and `i` iteration variables too.
    for (const { target } of (scope.node as ListComp).generators) {
      for (const name of reads(target)) block.symbols.get(name.id)!.flags |= Mention.comprehensionTarget;
    }
  }
  const lazy = scope.kind === "annotation" || scope.kind === "typeVariable" || scope.kind === "typeAlias";
  if (target >= 14 && lazy) add(".format", Mention.param | Mention.use, LOCAL);
  if (scope.seesClass) {
    const shared = block.children.some((child) => child.symbols.get("__classdict__")?.place === FREE);
    add("__classdict__", Mention.use | (shared ? Mention.freeClass : 0), FREE);
  }
  if (scope.kind === "typeParams") {
    const owner = scope.node!;
    if (owner.kind === "ClassDef") {
      add(".type_params", Mention.local | Mention.use, CELL);
      add(".generic_base", Mention.local | Mention.use, LOCAL);
    } else if (owner.kind === "FunctionDef" || owner.kind === "AsyncFunctionDef") {
      add(".defaults", Mention.param, LOCAL);
      if (owner.args.kw_defaults.some((value) => value !== null)) add(".kwdefaults", Mention.param, LOCAL);
    }
  }
  if (scope.kind === "class" && scope.parent?.kind === "typeParams" && scope.parent.node === scope.node) {
    add("__type_params__", Mention.local, LOCAL);
    add(".type_params", Mention.use, FREE);
  }
  if (target >= 14 && hasConditionalAnnotations(scope)) {
    add("__conditional_annotations__", Mention.use, GLOBAL_IMPLICIT);
  }
}

function hasConditionalAnnotations(scope: Scope): boolean {
  if (scope.kind !== "module" && scope.kind !== "class") return false;
  const statements = (scope.node as Module).body;
  const pending: { node: Node; conditional: boolean }[] = statements.map((node) => ({
    node,
    conditional: scope.kind === "module",
  }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, conditional } = next;
    if (node.kind === "AnnAssign" && conditional) return true;
    if (!("body" in node) || !Array.isArray(node.body)) {
      if (!("cases" in node) && !("handlers" in node)) continue;
    }
    if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "ClassDef") continue;
    children(node, (child) => pending.push({ node: child, conditional: true }));
  }
  return false;
}

/** The names that a target reads. */
function reads(node: Node): Name[] {
  if (node.kind === "Name") return node.ctx === "Load" ? [node] : [];
  const found: Name[] = [];
  children(node, (child) => found.push(...reads(child)));
  return found;
}

/** CPython's inlining: names of the comprehension are copied where the function has none of that name. */
function inlineComprehensions(block: Block): void {
  const cells = new Set<string>();
  // CPython comes to the first iterable of a comprehension, and what is in it, before the comprehension.
  const inlined = block.children.filter((child) => child.inlined);
  inlined.sort((a, b) => a.scope!.node!.end - b.scope!.node!.end);
  for (const child of inlined) {
    for (const [name, { flags, place }] of child.symbols) {
      if ((flags & Mention.param) !== 0) continue;
      if (place === CELL || (flags & COMP_CELL) !== 0) cells.add(name);
      const toGlobal = place === FREE && block.kind === "class" && name === "__class__";
      if (!block.symbols.has(name)) block.symbols.set(name, { flags, place: toGlobal ? GLOBAL_IMPLICIT : place });
    }
  }
  for (const name of cells) {
    const entry = block.symbols.get(name)!;
    entry.flags |= COMP_CELL;
    if (entry.place === LOCAL && block.kind !== "class" && block.kind !== "module") entry.place = CELL;
  }
  if (inlined.length > 0) {
    block.children = block.children.flatMap((child) => (child.inlined ? child.children : [child]));
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
