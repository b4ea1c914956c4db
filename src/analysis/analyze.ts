/** One call from text to findings. */
import type { Kind } from "../python/ast";
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
  /** The kinds of nodes that `detect` starts from: a unit with none of them has nothing to find. Left out: any unit. */
  readonly kinds?: readonly Kind[];
  /**
   * Names, attributes, definitions, arguments or imports, one of which stands in every unit where `detect` finds
   * something (`__*`: some private name such as `__key`), unless an import gives it another name. Left out: any unit.
   */
  readonly words?: readonly string[];
  /** Runs instead of `detect` on a unit that is not Python; most pitfalls have none and are silent there. */
  readonly detectBroken?: Detect;
}

/** All findings of a text. Never throws on any text; a detector that throws is reported to `options.onCrash`. */
export function analyze(text: string, options: DocumentOptions): readonly Finding[] {
  return new Document(text, options).findings();
}
