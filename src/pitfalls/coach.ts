/** The analysis with the whole catalogue: what the server and the command line call. */
import { Document, type DocumentOptions } from "../analysis/document";
import type { Finding } from "../analysis/finding";
import { catalog, type Pitfall, type PitfallId } from "./catalog";
import { peers } from "./peers";

export type CoachOptions = Omit<DocumentOptions, "pitfalls" | "peers">;

/**
 * What makes sense in a stub (`.pyi`): nothing in it runs, defaults are `...`, bodies are empty, and names are imported to
 * be exported. What stays is about signatures, classes and spelling.
 */
const IN_STUBS: ReadonlySet<PitfallId> = new Set<PitfallId>([
  "comma-except",
  "default-none-annotation",
  "invalid-escape",
  "legacy-typing",
  "missing-comma",
  "mro-conflict",
]);
const inStubs = catalog.filter(({ id }) => IN_STUBS.has(id));
const catalogFor = (path: string | undefined) => (path?.endsWith(".pyi") ? inStubs : catalog);

/** A document under all detectors; `edit` keeps its findings up to date. */
export function openDocument(text: string, options: CoachOptions = {}): Document {
  return new Document(text, { ...options, pitfalls: catalogFor(options.path), peers });
}

/** All findings of a text, in document order. Never throws on any text when `onCrash` is given. */
export function analyze(text: string, options: CoachOptions = {}): readonly Finding[] {
  const pitfalls = wanted(catalogFor(options.path), options.levels);
  return new Document(text, { ...options, pitfalls, peers }).findings();
}

const byLevels = new WeakMap<readonly Pitfall[], WeakMap<object, readonly Pitfall[]>>([
  [catalog, new WeakMap()],
  [inStubs, new WeakMap()],
]);

/** The pitfalls that are not off, the same list for the same levels. */
function wanted(pitfalls: readonly Pitfall[], levels: CoachOptions["levels"]): readonly Pitfall[] {
  const known = byLevels.get(pitfalls);
  if (levels === undefined || known === undefined) return pitfalls;
  let list = known.get(levels);
  if (list === undefined) known.set(levels, (list = pitfalls.filter(({ id }) => levels[id] !== "off")));
  return list;
}
