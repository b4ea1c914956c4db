/** The analysis with the whole catalogue: what the server and the command line call. */
import { Document, type DocumentOptions } from "../analysis/document";
import type { Finding } from "../analysis/finding";
import { catalog, type Pitfall } from "./catalog";
import { peers } from "./peers";

export type CoachOptions = Omit<DocumentOptions, "pitfalls" | "peers">;

/** A document under all detectors; `edit` keeps its findings up to date. */
export function openDocument(text: string, options: CoachOptions = {}): Document {
  return new Document(text, { ...options, pitfalls: catalog, peers });
}

/** All findings of a text, in document order. Never throws on any text when `onCrash` is given. */
export function analyze(text: string, options: CoachOptions = {}): readonly Finding[] {
  return new Document(text, { ...options, pitfalls: wanted(options.levels), peers }).findings();
}

const byLevels = new WeakMap<object, readonly Pitfall[]>();

/** The pitfalls that are not off, the same list for the same levels. */
function wanted(levels: CoachOptions["levels"]): readonly Pitfall[] {
  if (levels === undefined) return catalog;
  let list = byLevels.get(levels);
  if (list === undefined) byLevels.set(levels, (list = catalog.filter(({ id }) => levels[id] !== "off")));
  return list;
}
