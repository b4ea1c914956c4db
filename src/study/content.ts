/** What the build makes of `content/`: the shapes of the JSON files in `dist/content/`. */

/** How sure a pitfall is to be wrong; the same words as in the analysis. */
export type PitfallTier = "bug" | "trap" | "habit" | "style";

/** One line of the curriculum. `weight` says how often interviewers ask, 0 never to 5 very often. */
export interface PitfallSummary {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly tier: PitfallTier;
  readonly phase: number;
  readonly weight: number;
}

/** `index.json`: everything that is shown before a page is opened. */
export interface ContentIndex {
  readonly phases: readonly { readonly phase: number; readonly title: string }[];
  /** By phase, then by weight, then by title. */
  readonly pitfalls: readonly PitfallSummary[];
  /** Tool → its code → the pitfalls that mean the same. */
  readonly peers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/**
 * `pitfall/<id>.json`: one page in pieces of static HTML, to be put into `<main class="page has-toc">` in this order:
 * `head`, a contents list made from `toc`, then either the learner's own code or `example`, then `sections`.
 * Links to other pages are `<a data-open="pitfall/<id>">`; every other link is https.
 */
export interface PitfallPage extends PitfallSummary {
  readonly fix: "safe" | "suggestion" | "both" | "none";
  readonly head: string;
  /** The page's own example and its repair, a section with the id `code`. */
  readonly example: string;
  readonly sections: string;
  /** The sections of `sections`, in order. */
  readonly toc: readonly { readonly id: string; readonly title: string }[];
  readonly bad: string;
  readonly good: string;
}
