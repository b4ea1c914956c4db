/** What the build makes of `content/`: the shapes of the JSON files in `dist/content/`. */

import type { Phrase } from "./phrases";

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

/** The kinds of pages beside pitfalls; a sheet is made of the lessons of a phase or the questions of a part, a deck of the samples of a phase. */
export type PageKind = "lesson" | "question" | "doubt" | "drill" | "capstone" | "sheet" | "deck";

/** One page of the course before it is opened. Its address is `kind/name`: `lesson/closures`, `question/09`, `sheet/phase-04`. */
export interface PageSummary {
  readonly kind: PageKind;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  /** 0 to 18; null for questions, drills, the capstone and sheets of parts. */
  readonly phase: number | null;
  /** 1 to 8, for questions and their sheets. */
  readonly part: number | null;
  /** How often interviewers ask, 0 never to 5 very often. */
  readonly weight: number | null;
  /** To read it, about. */
  readonly minutes: number;
  /** Ids of pitfalls that it teaches. */
  readonly pitfalls: readonly string[];
  /** Names of lessons that come before it or that it builds on. */
  readonly lessons: readonly string[];
  /**
   * What a learner marks on the page: numbers of checkpoint questions, ids of drill items, the id of a question; of a deck
   * its samples, `lesson/closures:1k3f9`, see src/study/samples.ts.
   */
  readonly marks: readonly string[];
}

/** `index.json`: everything that is shown before a page is opened. */
export interface ContentIndex {
  readonly phases: readonly { readonly phase: number; readonly title: string }[];
  readonly parts: readonly { readonly part: number; readonly title: string }[];
  /** By kind, then in the order in which they are read. */
  readonly pages: readonly PageSummary[];
  /** By phase, then by weight, then by title. */
  readonly pitfalls: readonly PitfallSummary[];
  /** Tool → its code → the pitfalls that mean the same. */
  readonly peers: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** How the other files are stored, see `expander`; `index.json` and `search.json` are plain. */
  readonly phrases: readonly Phrase[];
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
  /** Where the picture of the program that the page offers shows the point, as JSON of a `Moment` of the runtime. */
  readonly moment?: string;
}

/**
 * `<kind>/<name>.json`: one page of the course in pieces of static HTML, to be put into `<main class="page has-toc">` in
 * this order: `head`, a contents list made from `toc`, `sections`. Links to other pages are `<a data-open="kind/name">`.
 *
 * `data-action` of buttons: `copy` (the code of its figure), `openCode` (the same, or with `data-program` that one of
 * `programs`), `grade` (`data-grade` is `missed` or `got`, `data-item` of the group is the mark), `print`. Boxes to tick have `data-check`, the
 * number of a checkpoint question, or `data-said`, a point of a rubric.
 */
export interface CoursePage extends PageSummary {
  readonly head: string;
  readonly sections: string;
  readonly toc: readonly { readonly id: string; readonly title: string }[];
  /** Whole programs of figures that continue earlier ones. */
  readonly programs: readonly string[];
}
