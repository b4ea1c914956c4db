/**
 * Facts that cross unit borders, per chunk and by key, so that an edit re-runs only those units that asked for a fact
 * which changed.
 *
 * - `name:N`: the module-level bindings of N (also those made by `global N` in functions); fingerprint: the header of a
 *   definition with what its body says of its kind, else the text of the statement.
 * - `uses:N`: in which forms the chunk uses the module-level or builtin name N.
 * - `nodes:N`: the very nodes that use N; fingerprint: the chunk's identity.
 * - `class:C`: the members of class C; `self:C.x read`: where its methods read `self.x` (`assigned`, `mutated`: the like);
 *   `self:C`: what they do with any attribute.
 * - `imports`: import statements of any scope.
 * - `runners`: calls by the names that make threads, processes and pools.
 * - `attr:x`: how the chunk uses attributes called x of anything but `self`.
 */
import type { Alias, Call, ClassDef, FunctionNode, Name, Node } from "../python/ast";
import { buildScopes, type ScopeTree } from "../python/scopes";
import type { Binding, Scope, ScopeSymbol } from "../python/symbols";
import { children } from "../python/walk";
import { boundIn, localName } from "./bound";
import { attributeUses, selfName } from "./classes";
import type { Chunk, Document } from "./document";
import { isFunctionChunk } from "./document";
import { RUNNER_NAMES } from "./facts/runners";
import { isStub } from "./stubs";
import { STRANGE, WordList } from "./words";

/** What one chunk says about module-level names. */
export interface ChunkFacts {
  readonly scopes: ScopeTree;
  /** Its bindings of module-level names, `global` declarations included. */
  readonly bindings: ReadonlyMap<string, readonly Binding[]>;
  /** Its reads of module-level and builtin names. */
  readonly uses: ReadonlyMap<string, readonly Name[]>;
}

/** The families of keys that are indexed when first asked for. */
type Family = "class" | "imports" | "runners" | "def" | "async" | "bases" | "lambda" | "classes" | "imported" | "self";

export class Facts {
  /** Module-level names by the chunks that bind them. */
  private readonly names = new Map<string, Set<Chunk>>();
  private readonly families = new Map<Family, Map<string, Set<Chunk>>>();
  private readonly byChunk = new Map<Chunk, ChunkFacts>();
  private importedNames: Set<string> | null = null;
  private readonly globals = new Map<string, readonly Binding[]>();
  /** Made once it pays. */
  private words: WordList | null = null;
  private asked = 0;
  private readonly said = new WeakMap<Chunk, ReadonlyMap<string, string>>();
  /** In how many chunks a kind of node occurs, for kinds that were asked for. */
  private readonly kinds = new Map<string, number>();

  constructor(private readonly document: Document) {}

  add(chunk: Chunk): void {
    for (const name of this.boundNames(chunk)) enlist(this.names, name, chunk);
    for (const [family, index] of this.families) for (const key of keysOf(family, chunk)) enlist(index, key, chunk);
  }

  /**
   * Exchanges chunks and tells which keys changed, and of which the nodes are others now although what they say may be
   * the same.
   */
  replace(
    gone: readonly Chunk[],
    fresh: readonly Chunk[],
  ): { readonly dirty: Set<string>; readonly touched: Set<string> } {
    const dirty = new Set<string>();
    this.globals.clear();
    const before = this.printsOf(gone);
    // Read while they are known: other nodes use these names from now on, whatever they say of them.
    const used = new Set<string>();
    for (const chunk of gone) for (const name of this.of(chunk).uses.keys()) used.add(`nodes:${name}`);
    for (const chunk of gone) {
      dirty.add(`chunk:${chunk.id}`);
      for (const name of this.boundNames(chunk)) delist(this.names, name, chunk);
      for (const [family, index] of this.families) for (const key of keysOf(family, chunk)) delist(index, key, chunk);
      this.byChunk.delete(chunk);
    }
    for (const chunk of fresh) this.add(chunk);
    this.words?.replace(gone, fresh);
    if (this.words?.isWorn) this.words = null;
    for (const [kind, count] of this.kinds) {
      const change = (sum: number, chunk: Chunk) => sum + (chunk.nodes.has(kind) ? 1 : 0);
      this.kinds.set(kind, count - gone.reduce(change, 0) + fresh.reduce(change, 0));
    }
    const after = this.printsOf(fresh);
    if (before.get("imports") !== after.get("imports")) this.importedNames = null;
    for (const [key, print] of before) if (after.get(key) !== print) dirty.add(key);
    for (const key of after.keys()) if (!before.has(key)) dirty.add(key);
    const kinds = kindsOf(fresh);
    for (const kind of kindsOf(gone)) if (!kinds.delete(kind)) dirty.add(`has:${kind}`);
    for (const kind of kinds) dirty.add(`has:${kind}`);
    for (const key of dirty) if (this.isSaidElsewhere(key, fresh)) dirty.delete(key);
    for (const chunk of fresh) for (const name of this.of(chunk).uses.keys()) used.add(`nodes:${name}`);
    for (const key of used) dirty.add(key);
    const touched = new Set(dirty);
    for (const all of [before, after]) for (const key of all.keys()) if (GIVES_NODES.test(key)) touched.add(key);
    return { dirty, touched };
  }

  /** The key only asks whether anything of the file says so, and a chunk besides these does, as it did before. */
  private isSaidElsewhere(key: string, fresh: readonly Chunk[]): boolean {
    const colon = key.indexOf(":");
    const [family, name] = [key.slice(0, colon), key.slice(colon + 1)];
    if (family === "has") {
      const here = fresh.filter((chunk) => chunk.nodes.has(name)).length;
      return (this.kinds.get(name) ?? 0) > here;
    }
    const index = family === "def" || family === "async" ? this.families.get(family) : undefined;
    const all = index?.get(name);
    return all !== undefined && all.size > fresh.filter((chunk) => all.has(chunk)).length;
  }

  /** The bindings of a module-level name, in document order. */
  bindings(name: string): readonly Binding[] {
    let found = this.globals.get(name);
    if (!found) {
      const chunks = inOrder(this.names.get(name));
      found = chunks.flatMap((chunk) => this.of(chunk).bindings.get(name) ?? []);
      this.globals.set(name, found);
    }
    return found;
  }

  /**
   * Whether the file, in whatever scope, gives the name to a base, a function, a lambda, a class, an import or the first
   * parameter of a method. Where it does not, the name means none of these; where it does, scopes tell.
   */
  mayMean(what: "bases" | "def" | "async" | "lambda" | "classes" | "imported" | "self", name: string): boolean {
    return this.index(what).has(name);
  }

  /** Chunks that say something about a key of a family, in document order. */
  chunks(family: Family, key: string): readonly Chunk[] {
    return inOrder(this.index(family).get(key));
  }

  /** Chunks whose text may mention a name, in document order. */
  mentioning(name: string): readonly Chunk[] {
    const { chunks } = this.document;
    // What is written may differ from the name: `__x` in a class, letters that NFKC makes the same.
    if (name.startsWith("_") && name.includes("__") && !/^__\w+__$/.test(name)) return chunks;
    if (!this.words && ++this.asked > SEARCHES) this.words = new WordList(chunks);
    if (!this.words || STRANGE.test(name)) return chunks.filter((c) => c.text.includes(name) || STRANGE.test(c.text));
    return inOrder(this.words.mentioning(name));
  }

  private index(family: Family): Map<string, Set<Chunk>> {
    let index = this.families.get(family);
    if (!index) {
      index = new Map();
      this.families.set(family, index);
      for (const chunk of this.document.chunks) for (const own of keysOf(family, chunk)) enlist(index, own, chunk);
    }
    return index;
  }

  /** Dotted names of everything that the file imports, `package.name` for `from` imports, and the packages above. */
  imported(): ReadonlySet<string> {
    if (!this.importedNames) {
      this.importedNames = new Set();
      for (const chunk of this.chunks("imports", ""))
        for (const node of [...(chunk.nodes.get("Import") ?? []), ...(chunk.nodes.get("ImportFrom") ?? [])]) {
          if (node.kind === "Import") for (const alias of node.names) addDotted(this.importedNames, alias.name);
          if (node.kind !== "ImportFrom" || node.level !== 0 || !node.module) continue;
          addDotted(this.importedNames, node.module);
          for (const alias of node.names) this.importedNames.add(`${node.module}.${alias.name}`);
        }
    }
    return this.importedNames;
  }

  /** Whether some chunk has a node of this kind. */
  has(kind: string): boolean {
    let chunks = this.kinds.get(kind);
    if (chunks === undefined) {
      chunks = this.document.chunks.reduce((count, chunk) => count + (chunk.nodes.has(kind) ? 1 : 0), 0);
      this.kinds.set(kind, chunks);
    }
    return chunks > 0;
  }

  of(chunk: Chunk): ChunkFacts {
    let facts = this.byChunk.get(chunk);
    if (!facts) this.byChunk.set(chunk, (facts = new LazyFacts(chunk, this.document)));
    return facts;
  }

  /** At least the module-level names that a chunk binds. */
  private boundNames(chunk: Chunk): Iterable<string> {
    return plainNames(chunk) ?? (bindsInside(chunk) ? this.of(chunk).bindings : boundIn(chunk)).keys();
  }

  /** What a chunk said when it came, it says when it goes. */
  private printsIn(chunk: Chunk): ReadonlyMap<string, string> {
    let said = this.said.get(chunk);
    if (!said) this.said.set(chunk, (said = prints(chunk, this.of(chunk))));
    return said;
  }

  private printsOf(chunks: readonly Chunk[]): ReadonlyMap<string, string> {
    if (chunks.length === 1) return this.printsIn(chunks[0]!);
    const all = new Map<string, string>();
    for (const chunk of chunks)
      for (const [key, print] of this.printsIn(chunk)) all.set(key, `${all.get(key) ?? ""}\u0000${print}`);
    return all;
  }
}

/** So many searches through the whole text cost as much as a list of its words. */
const SEARCHES = 24;
/** Keys whose answers are nodes, not only words about them. */
const GIVES_NODES = /^(?:name|class|self|imports|runners)/;

const kindsOf = (chunks: readonly Chunk[]) => new Set(chunks.flatMap((chunk) => [...chunk.nodes.keys()]));

/** What a chunk says in a family. */
function keysOf(family: Family, chunk: Chunk): Iterable<string> {
  switch (family) {
    case "class":
      return chunk.kind === "member" ? [chunk.className] : [];
    case "imports":
      return chunk.nodes.has("Import") || chunk.nodes.has("ImportFrom") ? [""] : [];
    case "runners":
      return runnerCalls(chunk).length > 0 ? [""] : [];
    case "def":
      return definedIn(chunk);
    case "async":
      return (chunk.nodes.get("AsyncFunctionDef") ?? []).map((node) => (node as FunctionNode).name.name);
    case "bases":
      return (chunk.nodes.get("ClassDef") ?? []).flatMap((node) =>
        (node as ClassDef).bases.flatMap((base) => (base.kind === "Name" ? [base.id] : [])),
      );
    case "lambda":
      return (chunk.nodes.get("Lambda") ?? []).flatMap(namesGiven);
    case "classes":
      return (chunk.nodes.get("ClassDef") ?? []).map((node) => (node as ClassDef).name.name);
    case "imported":
      return (chunk.nodes.get("alias") ?? []).map((node) => localName(node as Alias));
    case "self":
      return firstParameters(chunk);
  }
}

/** Families of which only matters whether any chunk of the file has the key. */
const EXISTING = ["def", "async"] as const;

/** The calls of a chunk that may make threads, processes or pools. */
export function runnerCalls(chunk: Chunk): readonly Call[] {
  return (chunk.nodes.get("Call") ?? []).filter((node): node is Call => {
    const { func } = node as Call;
    return RUNNER_NAMES.has(func.kind === "Attribute" ? func.attr : func.kind === "Name" ? func.id : "");
  });
}

function addDotted(names: Set<string>, name: string): void {
  names.add(name);
  for (let dot = name.indexOf("."); dot >= 0; dot = name.indexOf(".", dot + 1)) names.add(name.slice(0, dot));
}

function enlist(index: Map<string, Set<Chunk>>, key: string, chunk: Chunk): void {
  const set = index.get(key);
  if (set) set.add(chunk);
  else index.set(key, new Set([chunk]));
}

function delist(index: Map<string, Set<Chunk>>, key: string, chunk: Chunk): void {
  const set = index.get(key);
  set?.delete(chunk);
  if (set?.size === 0) index.delete(key);
}

const inOrder = (set: ReadonlySet<Chunk> | undefined): readonly Chunk[] =>
  !set ? [] : set.size === 1 ? [...set] : [...set].sort((a, b) => a.base - b.base);

/** Whether something inside a definition of the chunk may bind a module-level name. */
const bindsInside = (chunk: Chunk) => chunk.nodes.has("Global") || chunk.nodes.has("NamedExpr");

const NONE: readonly string[] = [];

/** The module-level names that a chunk binds, where its kind tells them; else null. */
function plainNames(chunk: Chunk): readonly string[] | null {
  const first = chunk.statements[0];
  if (!first || bindsInside(chunk)) return null;
  if (chunk.kind === "member") return NONE;
  const defines = isFunctionChunk(chunk) || (chunk.kind === "classHeader" && first.kind === "ClassDef");
  return defines ? [(first as FunctionNode | ClassDef).name.name] : null;
}

/** Everything is worked out when it is asked for: most chunks are never asked. */
class LazyFacts implements ChunkFacts {
  private tree: ScopeTree | null = null;
  private bound: ReadonlyMap<string, readonly Binding[]> | null = null;
  private used: ReadonlyMap<string, readonly Name[]> | null = null;

  constructor(
    private readonly chunk: Chunk,
    private readonly document: Document,
  ) {}

  get scopes(): ScopeTree {
    this.tree ??= scopesOf(this.chunk, this.document);
    return this.tree;
  }

  get bindings(): ReadonlyMap<string, readonly Binding[]> {
    // The binding of a definition needs no scopes of what is inside.
    const tree = this.tree || !plainNames(this.chunk) ? this.scopes : scopesOf(this.chunk, this.document, () => true);
    this.bound ??= globalsIn(tree, (symbol) => symbol.bindings);
    return this.bound;
  }

  get uses(): ReadonlyMap<string, readonly Name[]> {
    this.used ??= globalsIn(this.scopes, (symbol) => symbol.uses);
    return this.used;
  }
}

function scopesOf(chunk: Chunk, document: Document, opaque?: () => boolean): ScopeTree {
  const { target, futureAnnotations } = document;
  const options = { target, futureAnnotations, ...(opaque ? { opaque } : {}) };
  if (chunk.kind === "classHeader") return withoutMembers(chunk, () => buildScopes(chunk.module, options));
  if (chunk.kind !== "member") return buildScopes(chunk.module, options);
  const typeParams = chunk.owner?.node.type_params.map((t) => t.name.name) ?? [];
  return buildScopes(chunk.statements, { ...options, inClass: { name: chunk.className, typeParams } });
}

/** The header's node lists the members, which have scopes of their own and may be exchanged under it. */
function withoutMembers(chunk: Chunk, build: () => ScopeTree): ScopeTree {
  const node = chunk.statements[0] as { body: readonly Node[] } | undefined;
  if (!node) return build();
  const { body } = node;
  node.body = [];
  const tree = build();
  node.body = body;
  return tree;
}

/** What the symbols of module-level names hold, by name. */
function globalsIn<T>(tree: ScopeTree, items: (symbol: ScopeSymbol) => readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const scope of tree.scopes)
    for (const symbol of scope.symbols.values())
      if (isGlobal(scope, symbol.resolution) && items(symbol).length) push(found, symbol.name, items(symbol));
  return found;
}

/** The fingerprints of everything a chunk says, by key. */
function prints(chunk: Chunk, { bindings, uses }: ChunkFacts): Map<string, string> {
  const all = new Map<string, string>();
  for (const [name, list] of bindings) all.set(`name:${name}`, list.map((b) => printOf(b, chunk)).join("\u0001"));
  for (const [name, list] of uses) {
    all.set(`uses:${name}`, list.length === 1 ? formOf(list[0]!) : [...new Set(list.map(formOf))].sort().join(" "));
  }
  const imports = [...(chunk.nodes.get("Import") ?? []), ...(chunk.nodes.get("ImportFrom") ?? [])];
  if (runnerCalls(chunk).length > 0) all.set("runners", String(chunk.id));
  if (imports.length) all.set("imports", imports.map((n) => chunk.text.slice(n.start, n.end)).join("\n"));
  const first = chunk.statements[0];
  if (chunk.kind === "member") {
    const isMethod = isFunctionChunk(chunk);
    all.set(`class:${chunk.className}`, isMethod ? functionPrint(first as FunctionNode, chunk) : chunk.text.trim());
    if (isMethod) selfPrints(chunk, first as FunctionNode, all);
  }
  if (chunk.kind === "classHeader" && first?.kind === "ClassDef")
    all.set(`class:${first.name.name}`, chunk.text.trim());
  for (const family of EXISTING) for (const name of keysOf(family, chunk)) all.set(`${family}:${name}`, "");
  for (const [name, forms] of attributesOf(chunk))
    all.set(`attr:${name}`, forms.size === 1 ? [...forms][0]! : [...forms].sort().join(" "));
  return all;
}

/** Names that are given the lambda directly. */
function namesGiven(lambda: Node): string[] {
  const parent = lambda.parent;
  const targets = parent?.kind === "Assign" ? parent.targets : parent?.kind === "AnnAssign" ? [parent.target] : [];
  return targets.flatMap((target) => (target.kind === "Name" ? [target.id] : []));
}

/** Names of the first parameters of all functions that stand right in a class. */
function firstParameters(chunk: Chunk): string[] {
  const names: string[] = [];
  for (const kind of ["FunctionDef", "AsyncFunctionDef"])
    for (const node of chunk.nodes.get(kind) ?? []) {
      const parent = node.parent;
      const name = chunk.kind === "member" || parent?.kind === "ClassDef" ? selfName(node as FunctionNode) : null;
      if (name !== null) names.push(name);
    }
  return names;
}

/** Names of all functions and methods written in a chunk. */
function definedIn(chunk: Chunk): string[] {
  const names: string[] = [];
  for (const kind of ["FunctionDef", "AsyncFunctionDef"])
    for (const node of chunk.nodes.get(kind) ?? []) names.push((node as FunctionNode).name.name);
  return names;
}

/** The forms in which a chunk uses attributes of anything but `self`, by attribute name. */
export function attributesOf(chunk: Chunk): ReadonlyMap<string, ReadonlySet<string>> {
  let attributes = attributesByChunk.get(chunk);
  if (!attributes) attributesByChunk.set(chunk, (attributes = readAttributes(chunk)));
  return attributes;
}

const attributesByChunk = new WeakMap<Chunk, ReadonlyMap<string, ReadonlySet<string>>>();

function readAttributes(chunk: Chunk): Map<string, Set<string>> {
  const attributes = new Map<string, Set<string>>();
  for (const node of chunk.nodes.get("Attribute") ?? []) {
    if (node.kind !== "Attribute" || (node.value.kind === "Name" && node.value.id === "self")) continue;
    const set = attributes.get(node.attr);
    if (set) set.add(attributeForm(node));
    else attributes.set(node.attr, new Set([attributeForm(node)]));
  }
  return attributes;
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
  if (owner.kind === "ClassDef")
    return chunk.text.slice(owner.decorator_list[0]?.start ?? owner.start, owner.headerEnd);
  return `${binding.kind} ${chunk.text.slice(owner.start, owner.end)}`;
}

/** Header and the facts of `FunctionInfo` that the body decides. */
function functionPrint(fn: FunctionNode, chunk: Chunk): string {
  const header = chunk.text.slice(fn.decorator_list[0]?.start ?? fn.start, fn.headerEnd);
  return `${header} ${bodyFacts(fn).join(" ")}`;
}

/** `generator`, `returns` (some non-None value), `stub`. */
export function bodyFacts(fn: FunctionNode): readonly string[] {
  let facts = factsOfBody.get(fn);
  if (!facts) factsOfBody.set(fn, (facts = readBody(fn)));
  return facts;
}

const factsOfBody = new WeakMap<FunctionNode, readonly string[]>();

function readBody(fn: FunctionNode): string[] {
  const facts = new Set<string>(isStub(fn.body) ? ["stub"] : []);
  const pending: Node[] = [...fn.body];
  const push = (child: Node): void => {
    pending.push(child);
  };
  while (pending.length) {
    const node = pending.pop()!;
    if (node.kind === "Yield" || node.kind === "YieldFrom") facts.add("generator");
    if (node.kind === "Return" && node.value && !(node.value.kind === "Constant" && node.value.type === "NoneType"))
      facts.add("returns");
    if (
      node.kind === "FunctionDef" ||
      node.kind === "AsyncFunctionDef" ||
      node.kind === "ClassDef" ||
      node.kind === "Lambda"
    )
      continue;
    children(node, push);
  }
  return [...facts].sort();
}

/** What a method does with the attributes of `self`, by attribute and in all. */
function selfPrints(chunk: Chunk, fn: FunctionNode, all: Map<string, string>): void {
  const self = selfName(fn);
  if (self === null) return;
  const name = chunk.className;
  let total = "";
  for (const use of attributeUses(fn, self)) {
    const key = `self:${name}.${use.attr} ${use.form}`;
    const assigned = use.form === "assigned" && (use.value || use.annotation);
    const value = assigned ? chunk.text.slice((use.annotation ?? assigned).start, (use.value ?? assigned).end) : "";
    const print = `${use.attr} ${use.form} ${value};`;
    all.set(key, (all.get(key) ?? "") + print);
    total += print;
  }
  if (total) all.set(`self:${name}`, total);
}

/** How a name is used where it stands: `call`, `decorator`, `argument`, `base`, `attr:<x>` or `load`. */
export function formOf(node: Name): string {
  const parent = node.parent;
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
  const parent = node.parent;
  return (
    (parent?.kind === "FunctionDef" || parent?.kind === "AsyncFunctionDef" || parent?.kind === "ClassDef") &&
    (parent.decorator_list as readonly Node[]).includes(node)
  );
}

function attributeForm(node: Extract<Node, { kind: "Attribute" }>): string {
  if (node.ctx !== "Load") return "store";
  const parent = node.parent;
  if (parent?.kind === "Call" && parent.func === node) return "call";
  if (parent?.kind === "Attribute") return `attr:${parent.attr}`;
  if (parent?.kind === "Subscript" && parent.value === node && parent.ctx !== "Load") return "store item";
  return "load";
}
