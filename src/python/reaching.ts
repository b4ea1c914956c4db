import type { Name, Node } from "./ast";
import { type Flow, isReachedBlock, nextBlocks, pointsOf, Role, raisesIn } from "./flow";
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

// The value of a variable at a place: a definition (its index in `Variable.events`), a merge, or one of these.
const UNBOUND = -1;
const NOWHERE = -2;
const UNKNOWN = -3;
const FIRST_MERGE = -4;

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
  /** By point. A merge value `FIRST_MERGE - k` stands for all values of `merges[k]`. */
  readonly events: Event[];
  readonly params: Binding | null;
  /** Value at the beginning of each block, `UNKNOWN` until it is asked for. */
  atStart: Int32Array | null;
  readonly merges: number[][];
}

/** Reaching definitions of one scope's variables, each worked out when it is first asked for and kept. */
export function reachingDefinitions(flow: Flow, tree: ScopeTree, options: ReachingOptions = {}): Reaching {
  const variables = new Map<ScopeSymbol, Variable>();
  /** Where the targets of augmented assignments are read. */
  const targetReads = new Map<Name, number[]>();
  let predecessors: number[][] | null = null;
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
    const { events } = variable;
    const uses = new Set<Name>();
    const seen = new Set<number>();
    const pending: number[] = [];
    /** Notes reads from an event on, to the next binding or the end of the block. */
    const scan = (block: number, from: number) => {
      for (let i = from; i < events.length && events[i]!.point < flow.last[block]!; i++) {
        const { use } = events[i]!;
        if (!use) return;
        uses.add(use);
      }
      for (const target of nextBlocks(flow, block)) pending.push(target);
    };
    const start = (block: number) => {
      // Where the block can fail, nothing is bound before it fails, so the value goes to the handler as well.
      if (flow.onError[block] !== flow.exits.raise && raisesIn(flow, block)) pending.push(flow.onError[block]!);
      scan(block, firstEvent(variable, flow.first[block]!));
    };
    if (variable.params === binding) pending.push(flow.entry);
    events.forEach((event, i) => {
      if (event.binding === binding && isReachedBlock(flow, flow.blockOf[event.point]!)) {
        scan(flow.blockOf[event.point]!, i + 1);
      }
    });
    while (pending.length > 0) {
      const block = pending.pop()!;
      if (seen.has(block)) continue;
      seen.add(block);
      start(block);
    }
    return [...uses];
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
      const { events } = variable(symbol);
      events.push({ point, use: null, binding: unbinds ? null : binding, settled: events.length });
    });
  }

  function variable(symbol: ScopeSymbol, params: Binding | null = null): Variable {
    let found = variables.get(symbol);
    if (!found) {
      found = { symbol, events: [], params, atStart: null, merges: [] };
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
    const events = new Set<number>();
    const merges = new Set<number>();
    const pending: number[] = [];
    let unbound = false;
    for (const point of points) {
      if (isReachedBlock(flow, flow.blockOf[point]!)) pending.push(valueBefore(from, point));
    }
    while (pending.length > 0) {
      const value = pending.pop()!;
      if (value === UNBOUND) unbound = true;
      else if (value >= 0) events.add(value);
      else if (value <= FIRST_MERGE && !merges.has(value)) {
        merges.add(value);
        for (const part of from.merges[FIRST_MERGE - value]!) pending.push(part);
      }
    }
    const bindings = new Set<Binding>();
    for (const i of [...events].sort((a, b) => a - b)) {
      // One past the last event stands for the value a parameter has from the start.
      const binding = i === from.events.length ? from.params : from.events[i]!.binding;
      if (binding) bindings.add(binding);
      else unbound = true;
    }
    return { bindings: [...bindings], unbound };
  }

  function valueBefore(from: Variable, point: number): number {
    const block = flow.blockOf[point]!;
    const bound = lastBinding(from, flow.first[block]!, point);
    return bound >= 0 ? bound : valueAtStart(from, block);
  }

  /** The value at the beginning of a block; merges are filled by a worklist, so no depth of graph overflows. */
  function valueAtStart(from: Variable, block: number): number {
    from.atStart ??= new Int32Array(flow.next.length).fill(UNKNOWN);
    const before = predecessorsOf();
    const unfilled: number[] = [];
    const value = trace(block);
    while (unfilled.length > 0) {
      const merge = unfilled.pop()!;
      const parts = new Set<number>();
      for (const edge of before[merge]!) parts.add(valueOverEdge(edge));
      from.merges[FIRST_MERGE - from.atStart[merge]!]!.push(...parts);
    }
    return value;

    function valueOverEdge(edge: number): number {
      if (edge < 0) return trace(~edge);
      const bound = lastBinding(from, flow.first[edge]!, flow.last[edge]!);
      return bound >= 0 ? bound : trace(edge);
    }

    /** Walks back over blocks with one predecessor until something is known. */
    function trace(start: number): number {
      const atStart = from.atStart!;
      const chain: number[] = [];
      let at = start;
      let found = UNKNOWN;
      while (found === UNKNOWN) {
        if (atStart[at] !== UNKNOWN) found = atStart[at]!;
        else {
          chain.push(at);
          const edges = before[at]!;
          if (at === flow.entry) found = from.params ? from.events.length : UNBOUND;
          else if (edges.length === 0) found = NOWHERE;
          else if (edges.length > 1) {
            found = FIRST_MERGE - from.merges.length;
            from.merges.push([]);
            unfilled.push(at);
          } else {
            const edge = edges[0]!;
            const source = edge < 0 ? ~edge : edge;
            const bound = edge < 0 ? -1 : lastBinding(from, flow.first[source]!, flow.last[source]!);
            if (bound >= 0) found = bound;
            else {
              // A cycle of single predecessors is never entered.
              atStart[at] = NOWHERE;
              at = source;
            }
          }
        }
      }
      for (const block of chain) atStart[block] = found;
      return found;
    }
  }

  /** Edges into each block from blocks that control comes to: a block, or `~block` for an error in it. */
  function predecessorsOf(): number[][] {
    if (predecessors) return predecessors;
    predecessors = flow.next.map(() => []);
    for (let block = 0; block < flow.next.length; block++) {
      if (!isReachedBlock(flow, block)) continue;
      for (const target of nextBlocks(flow, block)) predecessors[target]!.push(block);
      if (flow.onError[block] !== flow.exits.raise && raisesIn(flow, block)) {
        predecessors[flow.onError[block]!]!.push(~block);
      }
    }
    return predecessors;
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
