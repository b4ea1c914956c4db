/**
 * Reaching definitions: what a name may hold where it is read, worked out per variable when somebody asks. One file
 * because the questions share one web of bindings, kills and joins.
 */
import type { Name, Node } from "./ast";
import { type Dominance, dominanceOf } from "./dominance";
import { type Flow, isReachedBlock, pointsOf, Role } from "./flow";
import type { ScopeTree } from "./scopes";
import type { Binding, Scope, ScopeSymbol } from "./symbols";

/** What a name may hold at one place. Nothing at all (`bindings` empty, not `unbound`): control never comes there. */
export interface Reached {
  /** The bindings whose value may be there, in the order of the graph (mostly the document's). */
  readonly bindings: readonly Binding[];
  /** It may also be unbound: on some path nothing bound it, or `del` or the end of `except … as` took it. */
  readonly unbound: boolean;
  /**
   * Only this scope's own code binds the name. Else `bindings` are those of this scope that reach, and others may: a
   * nested function with `nonlocal`, a function with `global`, `from m import *`; or the read is in a nested function,
   * where `bindings` are all there are.
   */
  readonly tracked: boolean;
  /** The read is in a generator expression and may happen later than where it stands. */
  readonly deferred: boolean;
}

export interface ReachingOptions {
  /** Module scopes: whether a function elsewhere in the file declares the name `global` and binds it. */
  readonly writtenElsewhere?: (name: string) => boolean;
}

export interface Reaching {
  /** What the name may hold where it is read; also for the target of `x += 1`, which is read first. */
  at(use: Name): Reached;
  /** What a variable of this scope may hold just before a node is evaluated (for a definition: when it is made). */
  before(node: Node, variable: ScopeSymbol): Reached;
  /** The only binding that reaches a tracked, not deferred read that is always bound; else null. */
  single(use: Name): Binding | null;
  /** The reads in this scope (comprehensions included) that may see the value of a binding, in graph order. */
  usesOf(binding: Binding): readonly Name[];
}

// The value of a variable at a place: the index of an event that binds or unbinds, what it is at the beginning, or a
// merge: `FIRST_MERGE - i` for the element `i` of the variable.
const INITIAL = -1;
const FIRST_MERGE = -2;

/** A read or binding of the variable at a point. */
interface Event {
  readonly point: number;
  /** The name that is read. */
  readonly use: Name | null;
  /** What is bound; null with `use` null: the name is unbound here. */
  readonly binding: Binding | null;
  /** The last event before this one (itself included) that is no read; -1 where there is none. */
  readonly settled: number;
}

interface Variable {
  readonly symbol: ScopeSymbol;
  /** By point. */
  readonly events: Event[];
  /** By event: the query that met it last. */
  readonly met: number[];
  readonly param: Binding | null;
  /** Some binding has several points, for it stands in a `finally`. */
  repeated: boolean;
  web: Web | null;
}

/**
 * Where the value of a variable changes, as a tree: nodes that bind it, and merges of different values at the beginning
 * of nodes. The value anywhere is that of the nearest element above in the dominator tree.
 */
interface Web {
  /** Elements in preorder of their nodes; a merge comes before a binding of the same node. */
  readonly nodes: Int32Array;
  /** The event that holds at the end of the node, or -1 for a merge. */
  readonly events: Int32Array;
  /** The nearest element above. */
  readonly above: Int32Array;
  /** The values that meet in a merge, worked out when asked for. */
  readonly parts: (readonly number[] | undefined)[];
  /** By element: the query that met it last. */
  readonly met: Int32Array;
  /** The reads that see each value directly, and the merges it flows into. */
  uses: Map<number, Name[]> | null;
  flowsInto: Map<number, number[]> | null;
}

/** Reaching definitions of one scope's variables, each worked out when it is first asked for and kept. */
export function reachingDefinitions(flow: Flow, tree: ScopeTree, options: ReachingOptions = {}): Reaching {
  const variables = new Map<ScopeSymbol, Variable>();
  /** Where the targets of augmented assignments are read. */
  const targetReads = new Map<Name, number[]>();
  let dominance: Dominance | null = null;
  const sortedSources = new Map<readonly number[], Int32Array>();
  let query = 0;
  let writtenByFunctions: Set<string> | null = null;
  readEvents();
  return { at, before, single, usesOf };

  // -------------------------------------------------------------- questions
  function at(use: Name): Reached {
    const symbol = variableOf(use);
    const deferred = isDeferred(use);
    const points = use.ctx === "Load" ? pointsOf(flow, use) : (targetReads.get(use) ?? []);
    const variable = symbol && variables.get(symbol);
    if (!symbol || points.length === 0 || !variable) {
      const all = (symbol ?? tree.symbolOf(use))?.bindings ?? [];
      const bindings = all.filter((binding) => binding.kind !== "del");
      return { bindings, unbound: false, tracked: false, deferred };
    }
    return { ...gather(variable, points), tracked: isTracked(symbol), deferred };
  }

  function before(node: Node, symbol: ScopeSymbol): Reached {
    const points = pointsOf(flow, node);
    const variable = variables.get(symbol);
    if (points.length === 0 || !variable) {
      return { bindings: symbol.bindings, unbound: false, tracked: false, deferred: false };
    }
    return { ...gather(variable, points), tracked: isTracked(symbol), deferred: false };
  }

  function single(use: Name): Binding | null {
    const { bindings, unbound, tracked, deferred } = at(use);
    return tracked && !deferred && !unbound && bindings.length === 1 ? bindings[0]! : null;
  }

  function usesOf(binding: Binding): readonly Name[] {
    const symbol = holder(binding.symbol);
    const variable = symbol && variables.get(symbol);
    if (!variable) return [];
    const web = readUses(variable);
    const values = variable.events.flatMap((event, i) => (event.binding === binding ? [i] : []));
    if (variable.param === binding) values.push(INITIAL);
    const met = new Set(values);
    const uses = new Set<Name>();
    for (const value of met) {
      for (const use of web.uses!.get(value) ?? []) uses.add(use);
      for (const merge of web.flowsInto!.get(value) ?? []) met.add(merge);
    }
    return met.size === 1 ? [...uses] : inGraphOrder(variable, uses);
  }

  function inGraphOrder(variable: Variable, uses: ReadonlySet<Name>): Name[] {
    const ordered = new Set<Name>();
    for (const { use } of variable.events) if (use && uses.has(use)) ordered.add(use);
    return [...ordered];
  }

  /** Turns the web round: from values to the reads that see them. */
  function readUses(variable: Variable): Web {
    const web = webOf(variable);
    if (web.uses) return web;
    web.uses = new Map();
    web.flowsInto = new Map();
    const merges: number[] = [];
    const seen = new Set<number>();
    const note = <T>(map: Map<number, T[]>, value: number, item: T) => {
      const list = map.get(value);
      if (list) list.push(item);
      else map.set(value, [item]);
      if (value <= FIRST_MERGE && !seen.has(value)) {
        seen.add(value);
        merges.push(value);
      }
    };
    for (const { point, use } of variable.events) {
      if (use && isReachedBlock(flow, flow.blockOf[point]!)) note(web.uses, valueBefore(variable, point), use);
    }
    while (merges.length > 0) {
      const merge = merges.pop()!;
      for (const part of partsOf(variable, merge)) note(web.flowsInto, part, merge);
    }
    return web;
  }

  // -------------------------------------------------------------- variables
  /** The symbol that holds a value as far as this scope's code can tell; null for names of elsewhere. */
  function holder(symbol: ScopeSymbol | undefined): ScopeSymbol | null {
    if (!symbol) return null;
    if (symbol.resolution === "free") return symbol.owner;
    if (symbol.resolution === "local" || symbol.resolution === "cell") return symbol;
    if (flow.scope.kind !== "module") return null;
    const own = flow.scope.symbols.get(symbol.name);
    return own && own.bindings.length > 0 ? own : null;
  }

  function variableOf(name: Name): ScopeSymbol | null {
    return holder(tree.symbolOf(name));
  }

  function readEvents(): void {
    for (const symbol of flow.scope.symbols.values()) {
      const param = symbol.bindings.find((binding) => binding.kind === "param");
      if (param) variable(symbol, param);
    }
    flow.points.forEach((node, point) => {
      const role = flow.roles[point];
      if (node.kind === "Name" && (node.ctx === "Load" || role === Role.readTarget)) {
        const symbol = variableOf(node);
        if (!symbol || !isHere(symbol)) return;
        const { events } = variable(symbol);
        events.push({ point, use: node, binding: null, settled: events[events.length - 1]?.settled ?? -1 });
        if (role === Role.readTarget) targetReads.set(node, [...(targetReads.get(node) ?? []), point]);
        return;
      }
      if (role !== Role.evaluate && role !== Role.unbind) return;
      const binding = tree.bindingOf(node);
      const symbol = holder(binding?.symbol);
      if (!binding || !symbol || !isHere(symbol)) return;
      const unbinds = binding.kind === "del" || role === Role.unbind;
      const found = variable(symbol);
      const { events } = found;
      if (role === Role.evaluate && pointsOf(flow, node).length > 1) found.repeated = true;
      events.push({ point, use: null, binding: unbinds ? null : binding, settled: events.length });
    });
  }

  function variable(symbol: ScopeSymbol, param: Binding | null = null): Variable {
    let found = variables.get(symbol);
    if (!found) {
      found = { symbol, events: [], met: [], param, repeated: false, web: null };
      variables.set(symbol, found);
    }
    return found;
  }

  /** Whether the variable belongs to this scope or to a comprehension that runs as a part of it. */
  function isHere(symbol: ScopeSymbol): boolean {
    let scope: Scope | null = symbol.scope;
    while (scope && scope !== flow.scope && scope.kind === "comprehension") scope = scope.parent;
    return scope === flow.scope;
  }

  function isTracked(symbol: ScopeSymbol): boolean {
    if (symbol.scope.starImports.length > 0) return false;
    if (symbol.scope.kind === "module") {
      writtenByFunctions ??= globalsWrittenIn(tree);
      return !writtenByFunctions.has(symbol.name) && !(options.writtenElsewhere?.(symbol.name) ?? false);
    }
    return !symbol.captures.some((inner) => inner.scope.kind !== "comprehension" && inner.bindings.length > 0);
  }

  function isDeferred(use: Name): boolean {
    let scope: Scope | null = tree.symbolOf(use)?.scope ?? null;
    for (; scope && scope !== flow.scope && scope.kind === "comprehension"; scope = scope.parent) {
      if (scope.node?.kind === "GeneratorExp") return true;
    }
    return false;
  }

  // -------------------------------------------------------------- values
  function gather(from: Variable, points: readonly number[]): { bindings: Binding[]; unbound: boolean } {
    const found: number[] = [];
    const pending: number[] = [];
    let initial = false;
    query++;
    for (const point of points) {
      if (isReachedBlock(flow, flow.blockOf[point]!)) pending.push(valueBefore(from, point));
    }
    while (pending.length > 0) {
      const value = pending.pop()!;
      if (value === INITIAL) initial = true;
      else if (value >= 0) {
        if (from.met[value] === query) continue;
        from.met[value] = query;
        found.push(value);
      } else {
        const { met } = webOf(from);
        if (met[FIRST_MERGE - value] === query) continue;
        met[FIRST_MERGE - value] = query;
        for (const part of partsOf(from, value)) pending.push(part);
      }
    }
    const bindings: Binding[] = initial && from.param ? [from.param] : [];
    let unbound = initial && !from.param;
    for (const i of found.length > 1 ? Int32Array.from(found).sort() : found) {
      const { binding } = from.events[i]!;
      if (binding) bindings.push(binding);
      else unbound = true;
    }
    return { bindings: from.repeated ? [...new Set(bindings)] : bindings, unbound };
  }

  function valueBefore(from: Variable, point: number): number {
    const block = flow.blockOf[point]!;
    const bound = lastBinding(from, flow.first[block]!, point);
    return bound >= 0 ? bound : valueAt(from, block, false);
  }

  /** The value at the beginning or end of a node. */
  function valueAt(from: Variable, node: number, atEnd: boolean): number {
    const web = webOf(from);
    const { order, lastBelow } = dominance!;
    const place = order[node]!;
    let low = 0;
    let high = web.nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order[web.nodes[middle]!]! <= place) low = middle + 1;
      else high = middle;
    }
    let element = low - 1;
    if (!atEnd && element >= 0 && web.nodes[element] === node && web.events[element] !== -1)
      element = web.above[element]!;
    while (element >= 0 && lastBelow[web.nodes[element]!]! < place) element = web.above[element]!;
    return elementValue(web, element);
  }

  function elementValue(web: Web, element: number): number {
    if (element === -1) return INITIAL;
    const event = web.events[element]!;
    return event === -1 ? FIRST_MERGE - element : event;
  }

  function webOf(from: Variable): Web {
    if (from.web) return from.web;
    dominance ??= dominanceOf(flow);
    const { order, lastBelow, frontier, tailOf } = dominance;
    // The last event that binds, by the node that it is in.
    const lastEvent = new Map<number, number>();
    from.events.forEach((event, i) => {
      const node = tailOf(flow.blockOf[event.point]!);
      if (!event.use && order[node] !== -1) lastEvent.set(node, i);
    });
    const merges = new Set<number>();
    const pending = [...lastEvent.keys()];
    while (pending.length > 0) {
      for (const join of frontier[pending.pop()!] ?? []) {
        if (merges.has(join)) continue;
        merges.add(join);
        if (!lastEvent.has(join)) pending.push(join);
      }
    }
    const elements = [
      ...[...merges].map((node) => ({ node, event: -1 })),
      ...[...lastEvent].map(([node, event]) => ({ node, event })),
    ].sort((a, b) => order[a.node]! - order[b.node]! || a.event - b.event);
    const above = new Int32Array(elements.length);
    let around = -1;
    elements.forEach(({ node }, i) => {
      while (around >= 0 && lastBelow[elements[around]!.node]! < order[node]!) around = above[around]!;
      above[i] = around;
      around = i;
    });
    from.web = {
      nodes: Int32Array.from(elements, ({ node }) => node),
      events: Int32Array.from(elements, ({ event }) => event),
      above,
      parts: new Array(elements.length),
      met: new Int32Array(elements.length),
      uses: null,
      flowsInto: null,
    };
    return from.web;
  }

  function partsOf(from: Variable, merge: number): readonly number[] {
    const web = webOf(from);
    const element = FIRST_MERGE - merge;
    let parts = web.parts[element];
    if (!parts) {
      const sources = dominance!.before[web.nodes[element]!]!;
      const found =
        sources.length <= 2 * web.nodes.length
          ? sources.map((node) => valueAt(from, node, true))
          : valuesAtEnds(web, sortedOrders(sources));
      parts = [...new Set(found)];
      web.parts[element] = parts;
    }
    return parts;
  }

  /** The preorder numbers of the nodes that lead to a merge, sorted; kept, for many variables meet there. */
  function sortedOrders(sources: readonly number[]): Int32Array {
    let sorted = sortedSources.get(sources);
    if (!sorted) {
      sorted = Int32Array.from(sources, (node) => dominance!.order[node]!).sort();
      sortedSources.set(sources, sorted);
    }
    return sorted;
  }

  /** The values at the ends of many nodes, by counting the nodes below each element that are below no other. */
  function valuesAtEnds(web: Web, orders: Int32Array): number[] {
    const { order, lastBelow } = dominance!;
    const below = (element: number) => {
      const node = web.nodes[element]!;
      return countUpTo(orders, lastBelow[node]!) - countUpTo(orders, order[node]! - 1);
    };
    const own = new Int32Array(web.nodes.length);
    let outside = orders.length;
    for (let i = 0; i < own.length; i++) {
      const count = below(i);
      own[i]! += count;
      if (web.above[i]! >= 0) own[web.above[i]!]! -= count;
      else outside -= count;
    }
    const values: number[] = outside > 0 ? [INITIAL] : [];
    own.forEach((count, i) => {
      if (count > 0) values.push(elementValue(web, i));
    });
    return values;
  }

  function firstEvent(from: Variable, point: number): number {
    let low = 0;
    let high = from.events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (from.events[middle]!.point < point) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The last event from `start` to before `end` that binds or unbinds; -1 where there is none. */
  function lastBinding(from: Variable, start: number, end: number): number {
    const settled = from.events[firstEvent(from, end) - 1]?.settled ?? -1;
    return settled >= 0 && from.events[settled]!.point >= start ? settled : -1;
  }
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: Int32Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Module names that a function (not a comprehension of the module) binds after `global`. */
function globalsWrittenIn(tree: ScopeTree): Set<string> {
  const names = new Set<string>();
  for (const scope of tree.scopes) {
    if (scope.kind === "module" || scope.kind === "comprehension") continue;
    for (const symbol of scope.symbols.values()) {
      if (symbol.resolution === "globalExplicit" && symbol.bindings.length > 0) names.add(symbol.name);
    }
  }
  return names;
}
