/** The analysis with the whole catalogue: what the server and the command line call. */
import { Document, type DocumentOptions } from "../analysis/document";
import type { Finding } from "../analysis/finding";
import { catalog } from "./catalog";
import { peers } from "./peers";

export type CoachOptions = Omit<DocumentOptions, "pitfalls" | "peers">;

/** A document under all detectors; `edit` keeps its findings up to date. */
export function openDocument(text: string, options: CoachOptions = {}): Document {
  return new Document(text, { ...options, pitfalls: catalog, peers });
}

/** All findings of a text, in document order. Never throws on any text when `onCrash` is given. */
export function analyze(text: string, options: CoachOptions = {}): readonly Finding[] {
  return openDocument(text, options).findings();
}
