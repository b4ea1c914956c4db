/**
 * Facts that cross unit borders, per chunk and by key, so that an edit re-runs only those units that asked for a fact
 * which changed.
 *
 * - `name:N`: the module-level bindings of N (also those made by `global N` in functions); fingerprint: the header of a
 *   definition with what its body says of its kind, else the text of the statement.
 * - `uses:N`: in which forms the chunk uses the module-level or builtin name N.
 * - `nodes:N`: the very nodes that use N; fingerprint: the chunk's identity.
 * - `class:C`: the members of class C and what its methods do with `self`.
 * - `imports`: import statements of any scope.
 * - `attr:x`: how the chunk uses attributes called x of anything but `self`.
 */
import type { FunctionNode, Name, Node } from "../python/ast";
import { buildScopes, type ScopeTree } from "../python/scopes";
import type { Binding, Scope } from "../python/symbols";
import { children } from "../python/walk";
import { attributeUses, selfName } from "./classes";
import type { Chunk, Document, Rooted } from "./document";
import { isFunctionChunk } from "./document";

export interface GlobalUse {
  readonly node: Name;
  readonly form: string;
}

export interface ChunkFacts {
  readonly scopes: ScopeTree;
  readonly bindings: ReadonlyMap<string, readonly Binding[]>;
  readonly uses: ReadonlyMap<string, readonly GlobalUse[]>;
  readonly prints: ReadonlyMap<string, string>;
}

export class Facts {
  private readonly byKey = new Map<string, Set<Chunk>>();
  private readonly byChunk = new Map<Chunk, ChunkFacts>();

  add(chunk: Chunk, document: Document): void {
    const facts = chunkFacts(chunk, document);
    this.byChunk.set(chunk, facts);
    for (const key of facts.prints.keys()) {
      const set = this.byKey.get(key);
      if (set) set.add(chunk);
      else this.byKey.set(key, new Set([chunk]));
    }
  }

  /** Exchanges chunks and tells which keys changed. */
  replace(gone: readonly Chunk[], fresh: readonly Chunk[], document: Document): Set<string> {
    const before = new Map<string, string>();
    const dirty = new Set<string>();
    for (const chunk of gone) {
      dirty.add(`chunk:${chunk.id}`);
      for (const [key, print] of this.byChunk.get(chunk)?.prints ?? []) {
        before.set(key, `${before.get(key) ?? ""}\u0000${print}`);
        const set = this.byKey.get(key);
        set?.delete(chunk);
        if (set?.size === 0) this.byKey.delete(key);
      }
      this.byChunk.delete(chunk);
    }
    const after = new Map<string, string>();
    for (const chunk of fresh) {
      this.add(chunk, document);
      for (const [key, print] of this.byChunk.get(chunk)!.prints) after.set(key, `${after.get(key) ?? ""}\u0000${print}`);
    }
    for (const [key, print] of before) if (after.get(key) !== print) dirty.add(key);
    for (const key of after.keys()) if (!before.has(key)) dirty.add(key);
    return dirty;
  }

  /** Chunks that say something about the key, in document order. */
  chunks(key: string): readonly Chunk[] {
    const set = this.byKey.get(key);
    if (!set) return [];
    return set.size === 1 ? [...set] : [...set].sort((a, b) => a.base - b.base);
  }

  of(chunk: Chunk): ChunkFacts {
    return this.byChunk.get(chunk)!;
  }
}

/** The enclosing statement of a module-level name decides its fingerprint. */
export function chunkFacts(chunk: Chunk, document: Document): ChunkFacts {
  const member = chunk.kind === "member";
  const options = { target: document.target, futureAnnotations: document.futureAnnotations };
  const scopes = member
    ? buildScopes(chunk.statements, { ...options, inClass: { name: chunk.className, typeParams: [] } })
    : buildScopes(chunk.module, options);
  const bindings = new Map<string, Binding[]>();
  const uses = new Map<string, GlobalUse[]>();
  const prints = new Map<string, string>();
  for (const scope of scopes.scopes)
    for (const symbol of scope.symbols.values()) {
      if (!isGlobal(scope, symbol.resolution)) continue;
      if (symbol.bindings.length) push(bindings, symbol.name, symbol.bindings);
      if (symbol.uses.length) push(uses, symbol.name, symbol.uses.map((node) => ({ node, form: formOf(node) })));
    }
  const text = chunk.text.trim();
  for (const [name, list] of bindings) prints.set(`name:${name}`, list.map((b) => printOf(b, chunk)).join("\u0001"));
  for (const [name, list] of uses) {
    prints.set(`uses:${name}`, [...new Set(list.map((u) => u.form))].sort().join(" "));
    prints.set(`nodes:${name}`, String(chunk.id));
  }
  const imports = [...(chunk.nodes.get("Import") ?? []), ...(chunk.nodes.get("ImportFrom") ?? [])];
  if (imports.length) prints.set("imports", imports.map((n) => chunk.text.slice(n.start, n.end)).join("\n"));
  if (member) {
    prints.set(`class:${chunk.className}`, isFunctionChunk(chunk) ? methodPrint(chunk, chunk.statements[0] as FunctionNode) : text);
  } else if (chunk.kind === "classHeader" && chunk.statements[0]?.kind === "ClassDef") {
    prints.set(`class:${chunk.statements[0].name.name}`, text);
  }
  const attributes = new Map<string, Set<string>>();
  for (const node of chunk.nodes.get("Attribute") ?? []) {
    if (node.kind !== "Attribute" || (node.value.kind === "Name" && node.value.id === "self")) continue;
    const set = attributes.get(node.attr) ?? new Set();
    set.add(attributeForm(node));
    attributes.set(node.attr, set);
  }
  for (const [name, forms] of attributes) prints.set(`attr:${name}`, [...forms].sort().join(" "));
  return { scopes, bindings, uses, prints };
}

function push<T>(map: Map<string, T[]>, key: string, items: readonly T[]): void {
  const list = map.get(key);
  if (list) list.push(...items);
  else map.set(key, [...items]);
}

const isGlobal = (scope: Scope, resolution: string) =>
  scope.kind === "module" || resolution === "globalImplicit" || resolution === "globalExplicit";

function printOf(binding: Binding, chunk: Chunk): string {
  const { owner } = binding;
  if (owner.kind === "FunctionDef" || owner.kind === "AsyncFunctionDef") return `${functionPrint(owner, chunk)}`;
  if (owner.kind === "ClassDef") return chunk.text.slice(owner.decorator_list[0]?.start ?? owner.start, owner.headerEnd);
  return `${binding.kind} ${chunk.text.slice(owner.start, owner.end)}`;
}

/** Header and the facts of `FunctionInfo` that the body decides. */
function functionPrint(fn: FunctionNode, chunk: Chunk): string {
  const header = chunk.text.slice(fn.decorator_list[0]?.start ?? fn.start, fn.headerEnd);
  return `${header} ${bodyFacts(fn).join(" ")}`;
}

/** `generator`, `returns` (some non-None value), `stub`. */
export function bodyFacts(fn: FunctionNode): string[] {
  const facts = new Set<string>();
  const pending: Node[] = [...fn.body];
  while (pending.length) {
    const node = pending.pop()!;
    if (node.kind === "Yield" || node.kind === "YieldFrom") facts.add("generator");
    if (node.kind === "Return" && node.value && !(node.value.kind === "Constant" && node.value.type === "NoneType")) facts.add("returns");
    if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "ClassDef" || node.kind === "Lambda") continue;
    below(node, pending);
  }
  return [...facts].sort();
}

function below(node: Node, out: Node[]): void {
  children(node, (child) => {
    out.push(child);
  });
}

function methodPrint(chunk: Chunk, fn: FunctionNode): string {
  const self = selfName(fn);
  const uses = self === null ? [] : attributeUses(fn, self).map((u) => `${u.attr} ${u.form} ${u.value && u.form === "assigned" ? chunk.text.slice(u.value.start, u.value.end) : ""}`);
  return `${functionPrint(fn, chunk)} | ${uses.join(",")}`;
}

function formOf(node: Name): string {
  const parent = (node as Rooted).parent;
  if (!parent) return "load";
  switch (parent.kind) {
    case "Call":
      return parent.func === node ? (isDecorator(parent) ? "decorator" : "call") : "argument";
    case "Attribute":
      return `attr:${parent.attr}`;
    case "FunctionDef":
    case "AsyncFunctionDef":
      return parent.decorator_list.includes(node) ? "decorator" : "load";
    case "ClassDef":
      return parent.bases.includes(node) ? "base" : "decorator";
    default:
      return "load";
  }
}

function isDecorator(node: Node): boolean {
  const parent = (node as Rooted).parent;
  return (parent?.kind === "FunctionDef" || parent?.kind === "AsyncFunctionDef" || parent?.kind === "ClassDef") && (parent.decorator_list as readonly Node[]).includes(node);
}

function attributeForm(node: Extract<Node, { kind: "Attribute" }>): string {
  if (node.ctx !== "Load") return "store";
  const parent = (node as Rooted).parent;
  if (parent?.kind === "Call" && parent.func === node) return "call";
  if (parent?.kind === "Attribute") return `attr:${parent.attr}`;
  if (parent?.kind === "Subscript" && parent.value === node && parent.ctx !== "Load") return "store item";
  return "load";
}
