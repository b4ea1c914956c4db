/** One call from text to findings. */
import type { Detect } from "./detector";
import { Document, type DocumentOptions } from "./document";
import type { Finding, Tier } from "./finding";

/** A pitfall as the analysis sees it; the generated catalogue holds them all. */
export interface Pitfall {
  readonly id: string;
  readonly tier: Tier;
  /** Pitfalls whose overlapping findings this one replaces. */
  readonly beats: readonly string[];
  readonly detect: Detect;
  /** Runs instead of `detect` on a unit that is not Python; most pitfalls have none and are silent there. */
  readonly detectBroken?: Detect;
}

/** All findings of a text. Never throws on any text; a detector that throws is reported to `options.onCrash`. */
export function analyze(text: string, options: DocumentOptions): readonly Finding[] {
  return new Document(text, options).findings();
}
