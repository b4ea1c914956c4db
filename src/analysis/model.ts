/**
 * Everything a detector may ask about the unit it looks at. One class because it is one thing: the view of a unit, with
 * what was worked out for it kept until the unit changes.
 *
 * Offsets of nodes are relative to their chunk; a `Place` carries the chunk. Whatever is asked about the rest of the
 * file goes through `track`, so that the unit runs again when the answer changes.
 */

import type {
  Arg,
  Call,
  ClassDef,
  Expr,
  FunctionNode,
  Kind,
  Lambda,
  Minor,
  Name,
  Node,
  NodeOf,
  Stmt,
} from "../python/ast";
import {
  alwaysLeaves,
  buildFlow,
  canReach,
  type ExitKind,
  type Flow,
  fallsThrough,
  isReachable,
  type Leaving,
  reachesExit,
  reachesNextRound,
} from "../python/flow";
import { type Reached, type Reaching, reachingDefinitions } from "../python/reaching";
import type { ScopeTree } from "../python/scopes";
import type { Binding, BindingNode, Scope, ScopeSymbol } from "../python/symbols";
import { children } from "../python/walk";
import { boundIn } from "./bound";
import { type ClassInfo, classInfo, selfName } from "./classes";
import { type ConstantValue, constantOf, keyOf } from "./constants";
import type { NeededImport, Place, Report } from "./detector";
import { type Chunk, type Document, noReads, type Reads, type Unit } from "./document";
import { type EditBuilder, editBuilder, lineStart } from "./edits";
import { type Effects, effectsOf, type Mutates } from "./effects";
import { attributesOf, type Facts, formOf, runnerCalls } from "./facts";
import { BUILTIN_NAMES } from "./facts/builtins";
import { CONTAINERS } from "./facts/sizes";
import { type FunctionInfo, functionInfo } from "./functions";
import { type KnownType, tellingIn, typeOf } from "./types";

export type { Binding, ClassInfo, ConstantValue, Effects, FunctionInfo, KnownType };

/** A name and everything this file says about it. */
export interface Variable {
  readonly name: string;
  /**
   * `local`: bound in the scope that reads it (function, class, comprehension); `free`: in an enclosing function;
   * `global`: at module level of this file; `builtin`: a builtin that the file does not bind; `unknown`: none of these.
   */
  readonly kind: "local" | "free" | "global" | "builtin" | "unknown";
  readonly symbol: ScopeSymbol | null;
  /** Document order; for globals of the whole file. */
  readonly bindings: readonly Binding[];
  /** Reads in document order, captures by inner functions included; for globals of the whole file. */
  readonly uses: readonly Name[];
}

const FUNCTIONS = new Set<Kind>(["FunctionDef", "AsyncFunctionDef", "Lambda"]);
const isFunction = (node: Node): node is FunctionNode | Lambda => FUNCTIONS.has(node.kind);

export class Model {
  readonly target: Minor;
  // Most units are asked little, so each of these is made when it is needed.
  private builder: EditBuilder | null = null;
  private tree: ScopeTree | null = null;
  private flows: Map<Node, Flow | null> | null = null;
  private reachings: Map<Node, Reaching | null> | null = null;
  private classes: Map<ClassDef, ClassInfo> | null = null;
  private functions: Map<Node, FunctionInfo> | null = null;
  private variables: Map<Node, Variable> | null = null;
  private typeCache: Map<Expr, KnownType | null> | null = null;
  private globals: Map<string, Variable> | null = null;
  private kinds: Map<Kind, readonly Node[]> | null = null;
  private dotted: Map<Expr, string | null> | null = null;
  private star: string | null | undefined;
  private classNames: Set<string> | null = null;
  /** The facts that the answers of this model rest on. */
  readonly reads: Reads = noReads();
  /** The chunk of a function: names that it does not bind come from outside, no scopes needed. */
  private readonly alone: Chunk | null;

  constructor(
    readonly document: Document,
    readonly unit: Unit,
  ) {
    this.target = document.target;
    const generic = unit.ownClass !== null && unit.ownClass.node.type_params.length > 0;
    this.alone = unit.kind === "function" && !generic ? unit.chunks[0]! : null;
  }

  get edit(): EditBuilder {
    this.builder ??= editBuilder(this);
    return this.builder;
  }

  private get scopes(): ScopeTree {
    this.tree ??= this.document.scopesOf(this.unit);
    return this.tree;
  }

  // ------------------------------------------------------------ dependencies
  private track(key: string): void {
    this.reads.keys.add(key);
  }

  /** Call before looking inside a function or class that is not in this unit. */
  enter(node: Node): void {
    const chunk = this.chunkOf(node);
    if (chunk.unit !== this.unit) this.track(`chunk:${chunk.id}`);
  }

  /**
   * The view of the function, method or class that holds a node, also of another unit. Units share their models while
   * a document is worked out; what the other one read, this one depends on.
   */
  of(node: Node): Model {
    const chunk = this.chunkOf(node);
    const { unit } = chunk;
    if (!unit || unit === this.unit || unit.kind === "module" || chunk.kind === "classHeader") return this;
    const model = this.document.viewOf(unit);
    if (model === this) return this;
    this.reads.links.add(model.reads);
    this.track(`chunk:${chunk.id}`);
    return model;
  }

  /** The view of the module itself, shared by all units: what is worked out about the whole file is kept with it. */
  get file(): Model {
    const model = this.document.viewOf(this.document.moduleUnit);
    if (model !== this) this.reads.links.add(model.reads);
    return model;
  }

  /** Notes the foreign chunks that a report points into. */
  dependOn(report: Report): void {
    const note = (at: Node | Place) => {
      const chunk = "chunk" in at && !("kind" in at) ? at.chunk : this.chunkOf(at as Node);
      if (chunk.unit !== this.unit) this.track(`chunk:${chunk.id}`);
    };
    note(report.at);
    for (const related of report.related ?? []) note(related.at);
    for (const fix of report.fixes ?? []) for (const change of fix.changes) note(change);
  }

  // ------------------------------------------------------------ syntax
  /**
   * All nodes of these kinds in the unit, in source order, never inside a broken statement. Asked so often for one kind
   * that a list of it for each call would be a twentieth of all memory; more than four come as a list.
   */
  nodes<K extends Kind>(first: K | readonly K[], second?: K, third?: K, fourth?: K): readonly NodeOf<K>[] {
    if (typeof first === "string" && second === undefined) return this.nodesOfKind(first) as readonly NodeOf<K>[];
    const { chunks } = this.unit;
    const kinds = typeof first === "string" ? [first, second!, third!, fourth!].filter(Boolean) : first;
    if (chunks.length === 1) return merged(chunks[0]!, kinds) as readonly NodeOf<K>[];
    const out: Node[] = [];
    for (const chunk of chunks) if (!chunk.broken) for (const node of merged(chunk, kinds)) out.push(node);
    return out as NodeOf<K>[];
  }

  private nodesOfKind(kind: Kind): readonly Node[] {
    const { chunks } = this.unit;
    if (chunks.length === 1) return chunks[0]!.nodes.get(kind) ?? NO_NODES;
    let found = this.kinds?.get(kind);
    if (!found) {
      found = this.unit.chunks.flatMap((chunk) => (chunk.broken ? [] : (chunk.nodes.get(kind) ?? [])));
      (this.kinds ??= new Map()).set(kind, found);
    }
    return found;
  }

  parent(node: Node): Node | null {
    return node.parent ?? null;
  }

  *ancestors(node: Node): Iterable<Node> {
    for (let at = this.parent(node); at; at = this.parent(at)) yield at;
  }

  /** The nearest ancestor of one of these kinds. */
  enclosing<K extends Kind>(node: Node, ...kinds: K[]): NodeOf<K> | null {
    for (let at = this.parent(node); at; at = this.parent(at))
      if ((kinds as Kind[]).includes(at.kind)) return at as NodeOf<K>;
    return null;
  }

  /** The nearest statement, the node itself included. */
  statement(node: Node): Stmt {
    let at: Node = node;
    while (!isStatement(at)) {
      const parent = this.parent(at);
      if (!parent) break;
      at = parent;
    }
    return at as Stmt;
  }

  /** The list of statements that `stmt` stands in, and its place there. */
  block(stmt: Stmt): { readonly list: readonly Stmt[]; readonly index: number } | null {
    const parent = this.parent(stmt);
    const lists: (readonly Stmt[])[] = [];
    const around =
      !parent || parent.kind === "Module"
        ? this.chunkOf(stmt).owner
          ? null
          : ((this.unit.kind === "module" ? this.unit.node : null) ?? parent)
        : parent;
    if (!around) return null;
    if ("body" in around && Array.isArray(around.body)) lists.push(around.body);
    if ("orelse" in around && Array.isArray(around.orelse)) lists.push(around.orelse);
    if ("finalbody" in around && Array.isArray(around.finalbody)) lists.push(around.finalbody);
    for (const list of lists) {
      const index = list.indexOf(stmt);
      if (index >= 0) return { list, index };
    }
    return null;
  }

  /** The nearest function or lambda around the node; for a function itself, the one around it. */
  function(node: Node): FunctionNode | Lambda | null {
    for (let at = node, up = this.parent(node); up; at = up, up = this.parent(up)) {
      if (isFunction(up) && this.isInside(at, up)) return up;
      if (up.kind === "ClassDef" && (up.body as readonly Node[]).includes(at)) {
        if (this.document.isTopLevel(up)) return null;
      }
    }
    return null;
  }

  /** Whether `child`, a direct child of the function, is evaluated when the function runs (not a default, …). */
  private isInside(child: Node, fn: FunctionNode | Lambda): boolean {
    return fn.kind === "Lambda" ? fn.body === child : (fn.body as readonly Node[]).includes(child);
  }

  /** The nearest loop of the same function whose body (not its iterable, test or else) holds the node. */
  loop(node: Node): NodeOf<"For" | "AsyncFor" | "While"> | null {
    for (let at = node, up = this.parent(node); up; at = up, up = this.parent(up)) {
      if (
        (up.kind === "For" || up.kind === "AsyncFor" || up.kind === "While") &&
        (up.body as readonly Node[]).includes(at)
      )
        return up;
      if (isFunction(up) || up.kind === "ClassDef") return null;
    }
    return null;
  }

  /** Nodes below and including `root`; without the insides of nested functions and classes where `nested` is false. */
  *within(root: Node | readonly Node[], options: { readonly nested?: boolean } = {}): Iterable<Node> {
    const pending: Node[] = Array.isArray(root) ? [...(root as readonly Node[])].reverse() : [root as Node];
    const push = (child: Node) => {
      pending.push(child);
    };
    const nested = options.nested !== false;
    while (pending.length) {
      const node = pending.pop()!;
      yield node;
      if (!nested && node !== root && (isFunction(node) || node.kind === "ClassDef")) {
        for (const evaluated of evaluatedOutside(node)) pending.push(evaluated);
        continue;
      }
      const first = pending.length;
      children(node, push);
      for (let i = first, j = pending.length - 1; i < j; i++, j--) {
        const child = pending[i]!;
        pending[i] = pending[j]!;
        pending[j] = child;
      }
    }
  }

  /** The nodes of a kind below one of this unit, in source order: quicker than a walk. */
  below<K extends Kind>(root: Node, kind: K): readonly NodeOf<K>[] {
    const all = this.chunkOf(root).nodes.get(kind) ?? [];
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.start < root.start) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < all.length && all[end]!.start < root.end) end++;
    return all.slice(low, end) as unknown as NodeOf<K>[];
  }

  text(at: Node | Place): string {
    const place = this.place(at);
    return place.chunk.text.slice(place.start, place.end);
  }

  /** The same expression: equal trees, whatever their layout. */
  same(a: Node | null, b: Node | null): boolean {
    if (a === b) return true;
    if (!a || !b || a.kind !== b.kind) return false;
    return sameTree(a, b);
  }

  /** No call, await, yield or walrus: evaluating it twice does no harm (attribute and item reads allowed). */
  pure(expr: Expr): boolean {
    for (const node of this.within(expr))
      if (["Call", "Await", "Yield", "YieldFrom", "NamedExpr", "Missing"].includes(node.kind)) return false;
    return true;
  }

  /** A name, a dotted name or a constant. */
  simple(expr: Expr): boolean {
    let at = expr;
    while (at.kind === "Attribute") at = at.value;
    return at.kind === "Name" || at.kind === "Constant";
  }

  /** A comment stands inside the node, or after it on its last line. */
  hasComment(node: Node): boolean {
    const chunk = this.chunkOf(node);
    const text = chunk.text;
    return chunk.comments.some(
      (c) =>
        c.start >= node.start &&
        (c.start < node.end || (!/[\r\n]/.test(text.slice(node.end, c.start)) && c.start >= node.end)),
    );
  }

  /** Comments inside the node or on its last line, as offsets in its chunk. */
  comments(node: Node): readonly { readonly start: number; readonly end: number }[] {
    const chunk = this.chunkOf(node);
    return chunk.comments.filter(
      (c) => c.start >= node.start && (c.start < node.end || !/[\r\n]/.test(chunk.text.slice(node.end, c.start))),
    );
  }

  /** The span of the innermost parentheses directly around an expression, or null. */
  parentheses(node: Node): { readonly start: number; readonly end: number } | null {
    const { text } = this.chunkOf(node);
    const parent = this.parent(node);
    let start = node.start - 1;
    while (start >= 0 && /[\s]/.test(text[start]!)) start--;
    let end = node.end;
    while (end < text.length && /[\s]/.test(text[end]!)) end++;
    if (text[start] !== "(" || text[end] !== ")") return null;
    if (
      parent?.kind === "Call" &&
      (parent.func !== node || start >= parent.func.end) &&
      parent.end === end + 1 &&
      start >= parent.func.end
    ) {
      if (/^\s*$/.test(text.slice(parent.func.end, start))) return null;
    }
    if (
      parent?.kind === "ClassDef" ||
      parent?.kind === "keyword" ||
      parent?.kind === "arg" ||
      parent?.kind === "arguments"
    )
      return null;
    if (parent?.kind === "Tuple" && parent.start === start) return null;
    return { start, end: end + 1 };
  }

  /** The indentation of the line on which the statement starts. */
  indent(stmt: Node): string {
    const { text } = this.chunkOf(stmt);
    const start = lineStart(text, stmt.start);
    return /^[ \t\f]*/.exec(text.slice(start, stmt.start))![0];
  }

  /** The line break that the text uses. */
  newline(text: string): string {
    return /\r\n|\n|\r/.exec(text)?.[0] ?? this.document.newline;
  }

  // ------------------------------------------------------------ places
  chunkOf(node: Node): Chunk {
    return this.document.chunkOf(node);
  }

  place(at: Node | Place): Place {
    if (!("kind" in at)) return at;
    return { chunk: this.chunkOf(at), start: at.start, end: at.end };
  }

  /** A range in the chunk of `anchor`. */
  span(anchor: Node, start: number, end: number): Place {
    return { chunk: this.chunkOf(anchor), start, end };
  }

  // ------------------------------------------------------------ names
  /** What the file says about a name that is read or bound at this node (a Name, parameter, def, class, alias, …). */
  variable(node: Name | BindingNode): Variable {
    if (node.kind === "Name" && this.comesFromOutside(node)) return this.global(node.id);
    let found = this.variables?.get(node);
    if (!found) (this.variables ??= new Map()).set(node, (found = this.lookUp(node)));
    return found;
  }

  /** A name of a function or class unit that the unit binds nowhere. */
  private comesFromOutside(name: Name): boolean {
    const { alone, unit } = this;
    if (name.id.startsWith("__")) return false;
    if (alone !== null) return !boundIn(alone).has(name.id) && this.chunkOf(name) === alone;
    if (unit.kind !== "class" || unit.ownClass!.node.type_params.length > 0) return false;
    return !this.namesOfClass().has(name.id) && this.chunkOf(name).unit === unit;
  }

  /** At least the names that a class binds: once for all questions, since both may be many. */
  private namesOfClass(): ReadonlySet<string> {
    if (!this.classNames) {
      const { header, members } = this.unit.ownClass!;
      this.classNames = new Set(boundIn(header).keys());
      for (const chunk of members) for (const name of boundIn(chunk).keys()) this.classNames.add(name);
    }
    return this.classNames;
  }

  /** Whether a name may have a known type: a look at the bindings of a function that spares its scopes. */
  mayHaveType(name: Name): boolean {
    const { alone } = this;
    if (alone === null || !boundIn(alone).has(name.id) || this.chunkOf(name) !== alone) return true;
    return tellingIn(alone).has(name.id);
  }

  private lookUp(node: Name | BindingNode): Variable {
    // What stands elsewhere is not among the scopes of this unit, so they need not be made for it.
    const other = node.kind === "Name" && this.chunkOf(node).unit !== this.unit ? this.of(node) : this;
    if (other !== this) return other.variable(node);
    let own = node.kind === "Name" ? this.scopes.symbolOf(node) : undefined;
    let binding = this.scopes.bindingOf(node);
    if (!own && !binding) {
      const home = this.of(node);
      if (home !== this) return home.variable(node);
      const { scopes } = this.document.facts.of(this.chunkOf(node));
      own = node.kind === "Name" ? scopes.symbolOf(node) : undefined;
      binding = scopes.bindingOf(node);
    }
    const name = node.kind === "Name" ? node.id : (binding?.name ?? "");
    const symbol = own ?? (binding ? symbolOfBinding(binding) : undefined);
    if (!symbol) return this.global(name);
    const owner = symbol.viaClass ?? (symbol.resolution === "free" ? symbol.owner : symbol);
    if (!owner) return { name, kind: "unknown", symbol: null, bindings: [], uses: [] };
    const isGlobal =
      owner.scope.kind === "module" || owner.resolution === "globalExplicit" || owner.resolution === "globalImplicit";
    if (isGlobal) return this.global(owner.name);
    return {
      name,
      kind: owner === symbol ? "local" : "free",
      symbol: owner,
      bindings: owner.captures.length
        ? [...owner.bindings, ...owner.captures.flatMap((c) => c.bindings)]
        : owner.bindings,
      uses: owner.captures.length ? [...owner.uses, ...owner.captures.flatMap((c) => c.uses)] : owner.uses,
    };
  }

  /** The module-level or builtin name. */
  global(name: string): Variable {
    const known = this.globals?.get(name);
    if (known) return known;
    this.reads.names.add(name);
    const { facts } = this.document;
    const own = this.unit.kind === "module" ? this.scopes.root.symbols.get(name) : undefined;
    const bindings = own
      ? facts.bindings(name).map((binding) => own.bindings.find((b) => b.node === binding.node) ?? binding)
      : facts.bindings(name);
    const variable = new GlobalVariable(this, name, own ?? null, bindings);
    (this.globals ??= new Map()).set(name, variable);
    return variable;
  }

  /** Every read of a module-level name in the file. */
  globalNodes(name: string): readonly Name[] {
    this.track(`nodes:${name}`);
    const { facts } = this.document;
    return facts.mentioning(name).flatMap((chunk) => facts.of(chunk).uses.get(name) ?? []);
  }

  /** Calls of the file that may make threads, processes or pools, in document order. */
  runnerCalls(): readonly Call[] {
    this.track("runners");
    return this.document.facts.chunks("runners", "").flatMap(runnerCalls);
  }

  /** In which forms the file uses a module-level name: `call`, `decorator`, `argument`, `base`, `attr:<x>`, `load`. */
  globalUses(name: string): ReadonlySet<string> {
    this.track(`uses:${name}`);
    const { facts } = this.document;
    return new Set(facts.mentioning(name).flatMap((chunk) => (facts.of(chunk).uses.get(name) ?? []).map(formOf)));
  }

  /** How the file uses attributes of this name on anything but `self`: `store`, `store item`, `call`, `load`, `attr:<x>`. */
  attributeForms(name: string): ReadonlySet<string> {
    this.track(`attr:${name}`);
    const { facts } = this.document;
    return new Set(facts.mentioning(name).flatMap((chunk) => [...(attributesOf(chunk).get(name) ?? [])]));
  }

  /** A first look that spares the scopes; see `Facts.mayMean`. */
  private mayMean(what: Parameters<Facts["mayMean"]>[0], name: string): boolean {
    this.reads.names.add(name);
    return this.document.facts.mayMean(what, name);
  }

  /** Some unit of the file has a node of this kind. */
  fileHas(kind: Kind): boolean {
    this.track(`has:${kind}`);
    return this.document.facts.has(kind);
  }

  /** Some function or method of the file, or some `async def`, has this name. */
  fileDefines(name: string, what: "def" | "async" = "def"): boolean {
    this.track(`${what}:${name}`);
    return this.document.facts.mayMean(what, name);
  }

  /** The only binding of the name in the whole file, or null. */
  single(name: Name): Binding | null {
    const { bindings, kind } = this.variable(name);
    return bindings.length === 1 && kind !== "builtin" ? bindings[0]! : null;
  }

  /** The expression is a name that really is one of these builtins here. */
  isBuiltin(expr: Expr | null, ...names: string[]): expr is Name {
    return expr?.kind === "Name" && names.includes(expr.id) && this.variable(expr).kind === "builtin";
  }

  /** The file imports one of these packages or something below it. */
  imports(...packages: string[]): boolean {
    this.track("imports");
    const imported = this.document.facts.imported();
    return packages.some((name) => imported.has(name));
  }

  /** What a dotted name means through the import table: `asyncio.sleep`, `builtins.open`; null when unknown. */
  qualified(expr: Expr): string | null {
    let root = expr;
    while (root.kind === "Attribute") root = root.value;
    if (root.kind !== "Name") return null;
    if (!BUILTIN_NAMES.has(root.id) && !this.mayMean("imported", root.id) && this.starModule() === null) return null;
    let name = this.dotted?.get(expr);
    if (name === undefined) (this.dotted ??= new Map()).set(expr, (name = this.dottedName(expr, root)));
    return name;
  }

  private dottedName(expr: Expr, root: Name): string | null {
    const variable = this.variable(root);
    const base = variable.kind === "builtin" ? `builtins.${variable.name}` : this.importOf(variable);
    if (base === null) return null;
    let rest = "";
    for (let at = expr; at.kind === "Attribute"; at = at.value) rest = `.${at.attr}${rest}`;
    return base + rest;
  }

  private importOf({ kind, name, bindings }: Variable): string | null {
    const star = kind === "unknown" ? this.starModule() : null;
    return star === null ? importedName(bindings) : `${star}.${name}`;
  }

  /** The module of the only `from module import *`: names that nothing else gives come from there. */
  private starModule(): string | null {
    if (this.star === undefined) {
      this.track("imports");
      const stars = this.document.facts.mayMean("imported", "*")
        ? [...this.document.facts.imported()].filter((name) => name.endsWith(".*"))
        : [];
      this.star = stars.length === 1 ? stars[0]!.slice(0, -2) : null;
    }
    return this.star;
  }

  /**
   * How to write a library name in this file: `functools.wraps`, or `wraps` where the file has it that way; with the
   * imports that the text needs.
   */
  importName(module: string, name: string): { readonly text: string; readonly imports: readonly NeededImport[] } {
    this.track("imports");
    const { facts } = this.document;
    for (const chunk of facts.chunks("imports", "")) {
      if (chunk.kind === "member") continue;
      for (const stmt of chunk.statements) {
        if (stmt.kind === "ImportFrom" && stmt.level === 0 && stmt.module === module) {
          const alias = stmt.names.find((a) => a.name === name);
          if (alias) return { text: alias.asname?.name ?? name, imports: [] };
        }
        if (stmt.kind === "Import") {
          const alias = stmt.names.find((a) => a.name === module);
          if (alias) return { text: `${alias.asname?.name ?? module}.${name}`, imports: [] };
        }
      }
    }
    return { text: `${module}.${name}`, imports: [{ module }] };
  }

  /** The scope a node's names are looked up in, by its nearest scope-making ancestor. */
  scopeOf(node: Node): Scope {
    for (let at: Node | null = node; at; at = this.parent(at)) {
      const scope = at === node ? undefined : this.scopes.scopeOf(at);
      if (scope) return scope;
    }
    return this.scopes.root;
  }

  // ------------------------------------------------------------ flow
  /** The flow graph of the function, lambda, class body or module body that evaluates the node; null where that is not in this unit. */
  flow(node: Node): Flow | null {
    return this.flowOf(this.evaluator(node));
  }

  /** The flow graph of a function, lambda, class body or the module itself. */
  flowOf(owner: Node): Flow | null {
    let entry = this.flows?.get(owner);
    if (entry === undefined) {
      const home = owner.kind === "Module" ? this : this.of(owner);
      if (home !== this) return home.flowOf(owner);
      const scopes = this.scopesAt(owner);
      const scope =
        owner.kind === "Module" ? (this.unit.kind === "module" ? scopes.root : undefined) : scopes.scopeOf(owner);
      entry = scope
        ? buildFlow(scope, scopes, {
            qualify: (dotted, at) => this.qualified(at as Expr)?.replace(/^builtins\./, "") ?? dotted,
          })
        : null;
      (this.flows ??= new Map()).set(owner, entry);
    }
    return entry;
  }

  private scopesAt(owner: Node): ScopeTree {
    if (owner.kind === "Module" || this.scopes.scopeOf(owner)) return this.scopes;
    return this.document.facts.of(this.chunkOf(owner)).scopes;
  }

  /** The function, lambda, class or module whose code evaluates the node. */
  evaluator(node: Node): Node {
    for (let at = node, up = this.parent(node); up; at = up, up = this.parent(up)) {
      if (isFunction(up) && this.isInside(at, up)) return up;
      if (up.kind === "ClassDef" && (up.body as readonly Node[]).includes(at)) return up;
    }
    return this.document.moduleNode;
  }

  private reachingAt(node: Node): Reaching | null {
    const owner = this.evaluator(node);
    let entry = this.reachings?.get(owner);
    if (entry === undefined) {
      const home = owner.kind === "Module" ? this : this.of(owner);
      if (home !== this) return home.reachingAt(node);
      const flow = this.flowOf(owner);
      entry = flow
        ? reachingDefinitions(flow, this.scopesAt(owner), { writtenElsewhere: (name) => this.writtenByFunctions(name) })
        : null;
      (this.reachings ??= new Map()).set(owner, entry);
    }
    return entry;
  }

  /** Some function of the file declares the module-level name `global` and binds it. */
  writtenByFunctions(name: string): boolean {
    return this.global(name).bindings.some((binding) => binding.scope.kind !== "module");
  }

  /**
   * The one binding of a local variable that surely comes before the read: a parameter, or a statement of the same or
   * an enclosing list of statements above it. Spares the flow graph in most cases; null says nothing.
   */
  private plainBinding(name: Name): Binding | null {
    const symbol = this.scopes.symbolOf(name);
    if (symbol?.bindings.length !== 1 || (symbol.resolution !== "local" && symbol.resolution !== "cell")) return null;
    const binding = symbol.bindings[0]!;
    if (binding.node === name || symbol.captures.some((c) => c.bindings.length > 0)) return null;
    const { kind } = symbol.scope;
    if (kind !== "function" && kind !== "lambda") return null;
    if (binding.kind === "param") return binding;
    const { owner } = binding;
    switch (binding.kind) {
      case "assign":
      case "annassign":
        if (!binding.value && (binding.kind === "annassign" || owner.kind !== "Assign")) return null;
        break;
      case "def":
      case "class":
      case "import":
      case "importFrom":
      case "with":
        break;
      case "for": {
        const body = owner.kind === "For" || owner.kind === "AsyncFor" ? owner.body : [];
        return body.length > 0 && name.start >= body[0]!.start && name.end <= body[body.length - 1]!.end
          ? binding
          : null;
      }
      default:
        return null;
    }
    if (!isStatement(owner) || name.start < (binding.kind === "with" ? binding.end : owner.end)) return null;
    const block = this.block(owner);
    return block && name.end <= block.list[block.list.length - 1]!.end ? binding : null;
  }

  /** The definitions that reach a read; null where other code may bind the name too (captured, global, deferred). */
  reaching(name: Name): { readonly bindings: readonly Binding[]; readonly unbound: boolean } | null {
    const found = this.reached(name);
    return found?.tracked && !found.deferred ? found : null;
  }

  /** As `reaching`, whatever else may bind the name. */
  reached(name: Name): Reached | null {
    const plain = this.plainBinding(name);
    if (plain) return { bindings: [plain], unbound: false, tracked: true, deferred: false };
    return this.reachingAt(name)?.at(name) ?? null;
  }

  /** The only definition that reaches the read, always. */
  onlyDefinition(name: Name): Binding | null {
    return this.plainBinding(name) ?? this.reachingAt(name)?.single(name) ?? null;
  }

  /** The reads in the binding's own scope that may see its value. */
  readsOf(binding: Binding): readonly Name[] {
    return (
      this.reachingAt(
        binding.owner.kind === "FunctionDef" ||
          binding.owner.kind === "AsyncFunctionDef" ||
          binding.owner.kind === "Lambda"
          ? this.insideOf(binding)
          : binding.node,
      )?.usesOf(binding) ?? []
    );
  }

  /** What the variable that a binding belongs to may hold just before a node is evaluated. */
  before(node: Node, variable: Variable): Reached | null {
    return variable.symbol ? (this.reachingAt(node)?.before(node, variable.symbol) ?? null) : null;
  }

  private insideOf(binding: Binding): Node {
    const owner = binding.owner;
    if (binding.kind !== "param") return binding.node;
    return owner.kind === "Lambda"
      ? owner.body
      : owner.kind === "FunctionDef" || owner.kind === "AsyncFunctionDef"
        ? (owner.body[0] ?? owner)
        : owner;
  }

  /** What happens to the object that a binding or parameter holds; see effects.ts. */
  effects(held: Binding | Arg, mutates?: Mutates): Effects {
    return effectsOf(this, held, mutates);
  }

  /** Whether control can come from one node to the other (see `canReach` in src/python/flow.ts). */
  canReach(from: Node, to: Node, avoiding?: (node: Node) => boolean): boolean {
    const flow = this.flow(from);
    return flow !== null && canReach(flow, from, to, avoiding ? { avoiding } : {});
  }

  /** Whether the loop (or comprehension) can begin another round after the node. */
  reachesNextIteration(node: Node, loop: Node, avoiding?: (node: Node) => boolean): boolean {
    const flow = this.flow(node);
    return flow !== null && reachesNextRound(flow, node, loop, avoiding ? { avoiding } : {});
  }

  /** Every path through the statements returns, raises, breaks or continues: the ways found, else null. */
  alwaysLeaves(body: readonly Stmt[]): ReadonlySet<Leaving> | null {
    const flow = body[0] ? this.flow(body[0]) : null;
    return flow && alwaysLeaves(flow, body);
  }

  /** Every path through the statements raises (calls that never return included). */
  alwaysRaises(body: readonly Stmt[]): boolean {
    const ways = this.alwaysLeaves(body);
    return ways !== null && [...ways].every((way) => way === "raise" || way === "noReturn");
  }

  /** Control can reach the end of the function without `return` or an exception. */
  fallsThrough(fn: FunctionNode): boolean {
    this.enter(fn);
    const flow = this.flowOf(fn);
    return flow === null || fallsThrough(flow);
  }

  isReachable(node: Node): boolean {
    const flow = this.flow(node);
    return flow === null || isReachable(flow, node);
  }

  /** A path after the node leaves the function, normally or by an exception, over no node for which `passes` holds. */
  exitsWithout(from: Node, passes: (node: Node) => boolean, kind: ExitKind = "either"): boolean {
    const flow = this.flow(from);
    return flow !== null && reachesExit(flow, from, kind, { avoiding: passes });
  }

  // ------------------------------------------------------------ functions and classes of this file
  /** The in-file function that the expression (a name, or `self.method`) surely means. */
  functionNamed(expr: Expr): FunctionInfo | null {
    if (expr.kind === "Attribute") {
      const cls = this.selfClass(expr.value);
      const found = cls?.find(expr.attr);
      const node = found?.member.node;
      return node && isFunction(node) && found.member.kind !== "property" ? this.functionInfo(node, true) : null;
    }
    if (expr.kind !== "Name" || !(this.mayMean("def", expr.id) || this.mayMean("lambda", expr.id))) return null;
    const { bindings } = this.variable(expr);
    const binding = bindings.length === 1 ? bindings[0]! : null;
    if (binding?.kind === "def" && isFunction(binding.node)) return this.functionInfo(binding.node, false);
    if (binding?.kind === "assign" && binding.value?.kind === "Lambda") return this.functionInfo(binding.value, false);
    return null;
  }

  private functionInfo(node: FunctionNode | Lambda, isMethod: boolean): FunctionInfo {
    let info = this.functions?.get(node);
    if (!info) (this.functions ??= new Map()).set(node, (info = functionInfo(node, isMethod)));
    return info;
  }

  /** The class of this file that a name or a class definition means. */
  classOf(at: Expr | ClassDef): ClassInfo | null {
    if (at.kind === "ClassDef") return this.classInfo(at);
    if (at.kind !== "Name" || !this.mayMean("classes", at.id)) return null;
    const { bindings } = this.variable(at);
    const node = bindings.length === 1 ? bindings[0]!.node : null;
    return node?.kind === "ClassDef" ? this.classInfo(node) : null;
  }

  private classInfo(node: ClassDef): ClassInfo {
    let info = this.classes?.get(node);
    if (!info) {
      if (this.document.isTopLevel(node)) this.track(`class:${node.name.name}`);
      else this.enter(node);
      (this.classes ??= new Map()).set(node, (info = classInfo(this, node)));
    }
    return info;
  }

  /** Notes that what the methods do with an attribute of `self` in one form, or with any, was asked for. */
  trackAttribute(node: ClassDef, name: string | null, form: string | null): void {
    if (this.document.isTopLevel(node))
      this.track(name === null ? `self:${node.name.name}` : `self:${node.name.name}.${name} ${form}`);
    else this.enter(node);
  }

  /** The class whose instance `self` is, where the expression is the first parameter of one of its methods. */
  selfClass(expr: Expr): ClassInfo | null {
    if (expr.kind !== "Name" || !this.mayMean("self", expr.id)) return null;
    if (this.isOwnSelf(expr)) return this.classInfo(this.unit.ownClass!.node);
    const binding = this.variable(expr).bindings;
    const param = binding.length === 1 && binding[0]!.kind === "param" ? binding[0]!.node : null;
    if (!param) return null;
    const fn = this.enclosing(param, "FunctionDef", "AsyncFunctionDef");
    if (!fn || selfName(fn) !== expr.id || (fn.args.posonlyargs[0] ?? fn.args.args[0]) !== param) return null;
    const cls = this.parent(fn);
    return cls?.kind === "ClassDef" ? this.classInfo(cls) : null;
  }

  /** The common case, told without scopes: in a method that binds the name as its first parameter and nowhere else. */
  private isOwnSelf(name: Name): boolean {
    const { alone, unit } = this;
    if (!alone || !unit.ownClass || boundIn(alone).get(name.id) !== 1) return false;
    const fn = unit.node as FunctionNode;
    return selfName(fn) === name.id && name.start >= fn.headerEnd && this.chunkOf(name) === alone;
  }

  /** Classes of this file that name `cls` among their bases. */
  subclasses(cls: ClassInfo): readonly ClassInfo[] {
    this.track(`uses:${cls.name}`);
    if (!this.document.facts.mayMean("bases", cls.name) || !this.globalUses(cls.name).has("base")) return [];
    const found: ClassInfo[] = [];
    for (const use of this.global(cls.name).uses) {
      const parent = this.parent(use);
      if (parent?.kind === "ClassDef" && parent.bases.includes(use)) found.push(this.classInfo(parent));
    }
    return found;
  }

  /** A parameter that holds just what the caller passes: not `*args` or `**kwargs`. */
  isPlainParameter(arg: Arg): boolean {
    const args = this.enclosing(arg, "arguments");
    return args !== null && args.vararg !== arg && args.kwarg !== arg;
  }

  // ------------------------------------------------------------ types and constants
  /** The value of an expression made of literals and of names bound once to them. */
  constant(expr: Expr): ConstantValue | null {
    return constantOf(expr, this.constantName);
  }

  /** The equality class of a dictionary key; see `keyOf`. */
  key(expr: Expr): string | null {
    return keyOf(expr, this.constantName);
  }

  private readonly constantName = (name: Name): Expr | null => {
    const binding = this.single(name);
    return binding && (binding.kind === "assign" || binding.kind === "annassign") && binding.value?.kind !== "Name"
      ? binding.value
      : null;
  };

  /** The mutable object that evaluating the expression makes, or that the only binding of its name made. */
  mutable(expr: Expr): { readonly what: string; readonly shared: boolean } | null {
    if (expr.kind === "Name") {
      const binding = this.single(expr);
      const value = binding && (binding.kind === "assign" || binding.kind === "annassign") ? binding.value : null;
      const made = value && value.kind !== "Name" ? this.mutable(value) : null;
      return made && { what: made.what, shared: true };
    }
    const type = this.typeOf(expr);
    if (!type) return null;
    if (type.name === "instance") {
      const cls = type.cls!;
      return expr.kind === "Call" && isMutableClass(this, cls) ? { what: cls.name, shared: false } : null;
    }
    return CONTAINERS.has(type.name) ? { what: type.name, shared: false } : null;
  }

  typeOf(expr: Expr): KnownType | null {
    const known = (this.typeCache ??= new Map());
    let type = known.get(expr);
    if (type === undefined) {
      known.set(expr, null);
      type = typeOf(this, expr);
      known.set(expr, type);
    }
    return type;
  }
}

const NO_NODES: readonly Node[] = [];

/** The nodes of several kinds of a chunk, in source order. */
/** What `Model.global` tells; its uses are looked for when asked. */
class GlobalVariable implements Variable {
  readonly kind: "global" | "builtin" | "unknown";
  private found: readonly Name[] | null = null;

  constructor(
    private readonly model: Model,
    readonly name: string,
    readonly symbol: ScopeSymbol | null,
    readonly bindings: readonly Binding[],
  ) {
    this.kind = bindings.length > 0 ? "global" : BUILTIN_NAMES.has(name) ? "builtin" : "unknown";
  }

  get uses(): readonly Name[] {
    this.found ??= this.model.globalNodes(this.name);
    return this.found;
  }
}

function merged(chunk: Chunk, kinds: readonly Kind[]): readonly Node[] {
  let only: readonly Node[] = NO_NODES;
  let all: Node[] | null = null;
  for (const kind of kinds) {
    const list = chunk.nodes.get(kind);
    if (!list) continue;
    if (only === NO_NODES) only = list;
    else if (all) for (const node of list) all.push(node);
    else all = [...only, ...list];
  }
  return all ? all.sort((a, b) => a.start - b.start || b.end - a.end) : only;
}

/** Instances can change: some method or other code sets attributes, and the class is no enum, named tuple or frozen one. */
function isMutableClass(model: Model, cls: ClassInfo): boolean {
  const order = cls.mro();
  if (!order) return false;
  for (const base of order)
    if (typeof base === "string" && base !== "object" && !CONTAINERS.has(base.split(".").pop()!)) return false;
  for (const decorator of cls.decorators) {
    if (decorator.kind !== "Call") continue;
    if (decorator.keywords.some((k) => k.arg === "frozen" && k.value.kind === "Constant" && k.value.value === true))
      return false;
  }
  if (cls.decorators.some((d) => model.qualified(d.kind === "Call" ? d.func : d)?.endsWith(".frozen"))) return false;
  return true;
}

/** The dotted name that imports give a variable, where all its bindings agree. */
function importedName(bindings: readonly Binding[]): string | null {
  let found: string | null = null;
  for (const binding of bindings) {
    const name = importOf(binding);
    if (name === null || (found !== null && name !== found)) return null;
    found = name;
  }
  return found;
}

function importOf(binding: Binding): string | null {
  if (binding.node.kind !== "alias") return null;
  if (binding.kind === "import") return binding.node.asname ? binding.node.name : binding.node.name.split(".")[0]!;
  const { owner } = binding;
  return owner.kind === "ImportFrom" && owner.level === 0 && owner.module
    ? `${owner.module}.${binding.node.name}`
    : null;
}

function sameTree(a: Node, b: Node): boolean {
  const x = a as unknown as Record<string, unknown>;
  const y = b as unknown as Record<string, unknown>;
  for (const key of Object.keys(x)) {
    if (LAYOUT.has(key)) continue;
    if (!sameValue(x[key], y[key])) return false;
  }
  return true;
}

const LAYOUT = new Set([
  "start",
  "end",
  "parent",
  "chunk",
  "opStart",
  "opSpans",
  "attrStart",
  "moduleStart",
  "headerEnd",
  "pieces",
  "u",
]);

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((item, i) => sameValue(item, b[i]));
  if (a !== null && typeof a === "object") return b !== null && typeof b === "object" && sameTree(a as Node, b as Node);
  return Object.is(a, b);
}

const STATEMENTS = new Set<Kind>([
  "FunctionDef",
  "AsyncFunctionDef",
  "ClassDef",
  "Return",
  "Delete",
  "Assign",
  "TypeAlias",
  "AugAssign",
  "AnnAssign",
  "For",
  "AsyncFor",
  "While",
  "If",
  "With",
  "AsyncWith",
  "Match",
  "Raise",
  "Try",
  "TryStar",
  "Assert",
  "Import",
  "ImportFrom",
  "Global",
  "Nonlocal",
  "Expr",
  "Pass",
  "Break",
  "Continue",
  "ErrorStmt",
]);
const isStatement = (node: Node): node is Stmt => STATEMENTS.has(node.kind);

function symbolOfBinding(binding: Binding): ScopeSymbol | undefined {
  const direct = binding.scope.symbols.get(binding.name);
  if (direct?.bindings.includes(binding)) return direct;
  for (const symbol of binding.scope.symbols.values()) if (symbol.bindings.includes(binding)) return symbol;
  return undefined;
}

function evaluatedOutside(node: FunctionNode | Lambda | ClassDef): Node[] {
  if (node.kind === "ClassDef") return [...node.decorator_list, ...node.bases, ...node.keywords].reverse();
  const defaults = [...node.args.defaults, ...node.args.kw_defaults].filter((d): d is Expr => d !== null);
  return node.kind === "Lambda" ? defaults.reverse() : [...node.decorator_list, ...defaults].reverse();
}
