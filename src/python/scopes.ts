import type { Minor, Module, Name, Node, Stmt } from "./ast";
import { type ClassContext, type Collected, collect, isBound, passThrough, type ScopeOptions } from "./scopes-collect";
import { type Binding, type BindingNode, BOUND, Mention, type Scope, type ScopeSymbol } from "./symbols";

export type { ClassContext, ScopeOptions } from "./scopes-collect";

/** The scopes of a module, or of a unit (some statements of a module or class) with frames around it. */
export interface ScopeTree {
  /** The module, or the frame that stands for it. */
  readonly root: Scope;
  /** All scopes, parents before children. */
  readonly scopes: readonly Scope[];
  /** Annotations are evaluated where they stand: before 3.14 and without `from __future__ import annotations`. */
  readonly eagerAnnotations: boolean;
  readonly futureAnnotations: boolean;
  /** The scope that a module, function, class, lambda, comprehension or type alias opens. */
  scopeOf(node: Node): Scope | undefined;
  /** The scope of the type parameters of a generic function, class or alias. */
  typeParamsOf(node: Node): Scope | undefined;
  /** The symbol by which the scope around a name mentions it; none for the target of `(x): int`. */
  symbolOf(name: Name): ScopeSymbol | undefined;
  /** The binding that a node makes. */
  bindingOf(node: Node): Binding | undefined;
  /**
   * The symbol that holds the value of a name: its own scope's, an enclosing function's, or for annotations in a class
   * the class's. `global`: a name of the module or builtins, looked up by name elsewhere, unless the name stands in the
   * module scope and is bound there. `unknown`: `__class__`, and `nonlocal` without a binding.
   */
  resolve(name: Name): ScopeSymbol | "global" | "unknown";
}

/**
 * The scopes of a module, or of statements that stand in a module or (with `inClass`) in a top-level class.
 *
 * A unit needs nothing of the rest of its file: names that no function in the unit binds are global, as they are in the
 * whole file. Only the frames around it are partial; they hold what the unit itself says about the module or class.
 */
export function buildScopes(root: Module | readonly Stmt[], options: ScopeOptions): ScopeTree {
  const found = collect(root, options);
  resolveAll(found.scopes, options.inClass);
  hoistCells(found.scopes, options.target);
  return {
    root: found.root,
    scopes: found.scopes,
    eagerAnnotations: found.eagerAnnotations,
    futureAnnotations: found.futureAnnotations,
    scopeOf: (node) => (node.kind === "Module" ? found.root : found.scopeOfNode.get(node)),
    typeParamsOf: (node) => found.typeParamScopes.get(node),
    symbolOf: (name) => found.symbolOfName.get(name),
    bindingOf: (node) => found.bindingOfNode.get(node as BindingNode),
    resolve: (name) => resolve(found, name),
  };
}

/** The symbol a name would mean if it were read in a scope; null where that is not in this tree. */
export function lookup(scope: Scope, name: string): ScopeSymbol | null {
  const own = scope.symbols.get(name);
  if (own && isBound(own.mentions)) return own;
  if (own && (own.mentions & Mention.global) !== 0) return moduleSymbol(scope, name);
  const owner = findOwner(scope, name);
  return owner === "class" ? null : (owner ?? moduleSymbol(scope, name));
}

/** Whether a comprehension runs inside the frame of the scope around it (since 3.12, except generator expressions). */
export function isInlined(scope: Scope, target: Minor): boolean {
  return (
    target >= 12 &&
    scope.kind === "comprehension" &&
    scope.node?.kind !== "GeneratorExp" &&
    scope.parent?.seesClass === false
  );
}

function moduleSymbol(scope: Scope, name: string): ScopeSymbol | null {
  let top = scope;
  while (top.parent) top = top.parent;
  const symbol = top.symbols.get(name);
  return symbol && symbol.bindings.length > 0 ? symbol : null;
}

function resolve(found: Collected, name: Name): ScopeSymbol | "global" | "unknown" {
  const symbol = found.symbolOfName.get(name);
  if (!symbol) return "unknown";
  if (symbol.resolution === "free") return symbol.owner ?? "unknown";
  if (symbol.resolution === "local" || symbol.resolution === "cell") return symbol;
  if (symbol.viaClass) return symbol.viaClass;
  return symbol.scope.kind === "module" && symbol.bindings.length > 0 ? symbol : "global";
}

/** Decides for every name of every scope where its value lives. */
function resolveAll(scopes: readonly Scope[], context: ClassContext | undefined): void {
  for (const scope of scopes) {
    const around = scope.seesClass ? classAround(scope) : null;
    for (const symbol of scope.symbols.values()) {
      if ((symbol.mentions & Mention.global) !== 0) symbol.resolution = "globalExplicit";
      else if (isBound(symbol.mentions)) symbol.resolution = "local";
      else if ((symbol.mentions & Mention.nonlocal) !== 0) capture(symbol, findOwner(scope, symbol.name));
      else if (!(around && foundInClass(symbol, around, context))) {
        const owner = findOwner(scope, symbol.name);
        if (owner) capture(symbol, owner);
      }
    }
  }
}

function capture(symbol: ScopeSymbol, owner: ScopeSymbol | "class" | null): void {
  symbol.resolution = "free";
  if (!owner || owner === "class") return;
  symbol.owner = owner;
  if (symbol.scope.runs === "now") owner.captures.push(symbol);
}

function classAround(scope: Scope): Scope | null {
  let around: Scope | null = scope;
  while (around?.seesClass) around = around.parent;
  return around?.kind === "class" ? around : null;
}

function foundInClass(symbol: ScopeSymbol, around: Scope, context: ClassContext | undefined): boolean {
  const inClass = around.symbols.get(symbol.name);
  if (inClass && (inClass.mentions & Mention.global) !== 0) {
    symbol.resolution = "globalExplicit";
    return true;
  }
  if (inClass && isBound(inClass.mentions)) {
    symbol.viaClass = inClass;
    return true;
  }
  return around.node === null && (context?.binds?.(symbol.name) ?? false);
}

/** The nearest enclosing function (or function-like scope) that binds the name; `class` for `__class__`. */
function findOwner(scope: Scope, name: string): ScopeSymbol | "class" | null {
  for (let around = scope.parent; around && around.kind !== "module"; around = around.parent) {
    if (around.kind === "class") {
      if (name === "__class__") return "class";
      continue;
    }
    const symbol = around.symbols.get(name);
    if (!symbol) continue;
    if ((symbol.mentions & Mention.global) !== 0) return null;
    if (isBound(symbol.mentions)) return symbol;
    if (symbol.owner) return symbol.owner;
  }
  return null;
}

/**
 * From the inside out: names free in a scope make the variable of the binding function a cell and pass through the
 * scopes between. Reads of an inlined comprehension are reads of the function itself and make no cell.
 */
function hoistCells(scopes: readonly Scope[], target: Minor): void {
  const freeIn = new Map<Scope, Set<string>>();
  for (let i = scopes.length - 1; i >= 0; i--) {
    const scope = scopes[i]!;
    const free = new Set<string>();
    for (const child of scope.children) {
      const childFree = freeIn.get(child);
      if (!childFree || child.runs === "text") continue;
      const inlined = isInlined(child, target);
      for (const name of childFree) {
        if (!(inlined && isReadInPlace(name, child, scope, target))) free.add(name);
      }
      freeIn.delete(child);
    }
    if (scope.kind === "class") {
      if (free.delete("__class__")) scope.usesClassCell = true;
    }
    for (const name of free) {
      const symbol = scope.symbols.get(name);
      if (!symbol) {
        if (scope.kind !== "module") passThrough(scope, name);
        continue;
      }
      if (scope.kind !== "class" && scope.kind !== "module" && symbol.resolution === "local") {
        symbol.resolution = "cell";
        free.delete(name);
      } else if (scope.kind === "class" || scope.seesClass) symbol.mentions |= Mention.freeClass;
    }
    if (scope.runs === "now") {
      for (const symbol of scope.symbols.values()) if (symbol.resolution === "free") free.add(symbol.name);
    }
    if (free.size > 0) freeIn.set(scope, free);
  }
}

function isReadInPlace(name: string, comprehension: Scope, scope: Scope, target: Minor): boolean {
  if (scope.kind === "class") return name === "__class__";
  const mentions = scope.symbols.get(name)?.mentions ?? 0;
  return (mentions & BOUND) !== 0 && !isFreeInside(name, comprehension, target);
}

/** Whether something in the comprehension that is not inlined takes the name from around it. */
function isFreeInside(name: string, comprehension: Scope, target: Minor): boolean {
  return comprehension.children.some((inner) =>
    isInlined(inner, target) ? isFreeInside(name, inner, target) : inner.symbols.get(name)?.resolution === "free",
  );
}
