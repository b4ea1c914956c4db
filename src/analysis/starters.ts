/** Which detectors a unit can matter to: those that start from a kind of node that it has. */
import type { Pitfall } from "./analyze";
import type { Chunk } from "./document";

/** Pitfalls, by their place in the list, under the kinds that they start from. */
interface Starters {
  readonly always: readonly number[];
  readonly byKind: ReadonlyMap<string, readonly number[]>;
}

const known = new WeakMap<readonly Pitfall[], Starters>();

/** The pitfalls, in their order, whose detectors may find something in these chunks. */
export function detectorsFor(pitfalls: readonly Pitfall[], chunks: readonly Chunk[]): readonly Pitfall[] {
  let starters = known.get(pitfalls);
  if (!starters) known.set(pitfalls, (starters = startersOf(pitfalls)));
  const wanted = new Uint8Array(pitfalls.length);
  for (const i of starters.always) wanted[i] = 1;
  for (const chunk of chunks)
    for (const kind of chunk.nodes.keys()) for (const i of starters.byKind.get(kind) ?? NONE) wanted[i] = 1;
  return pitfalls.filter((_, i) => wanted[i] === 1);
}

const NONE: readonly number[] = [];

function startersOf(pitfalls: readonly Pitfall[]): Starters {
  const always: number[] = [];
  const byKind = new Map<string, number[]>();
  for (const [i, { kinds }] of pitfalls.entries())
    if (!kinds) always.push(i);
    else
      for (const kind of kinds) {
        const list = byKind.get(kind);
        if (list) list.push(i);
        else byKind.set(kind, [i]);
      }
  return { always, byKind };
}
