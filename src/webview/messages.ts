/** Everything that a page and the extension say to each other. */
import type { LevelSetting } from "../analysis/finding";
import type { RepairResult, SliceResult, WireRange } from "../server/protocol";
import type { Card } from "../study/deck";
import type { Grade, Prediction } from "../study/progress";

/** The finding a page was opened from: a document and where in it. */
export interface Origin {
  readonly uri: string;
  readonly range: WireRange;
}

/** `default`: no level of its own, the profile decides. */
export type LevelChoice = LevelSetting | "default";

/** From the extension to the page. */
export type ToPage =
  /** Replaces the section `#code`. The page keeps `origin` and gives it back after a reload. */
  | {
      readonly type: "code";
      readonly html: string;
      /** For the contents list. */
      readonly title: string;
      readonly origin: Origin | null;
      /** The finding is there: it can be ignored. */
      readonly found: boolean;
      /** Somebody asked for this finding just now: it is scrolled into view. */
      readonly asked: boolean;
    }
  /** The learner's own code as a program, or why there is none. `file` is how people call where it comes from. */
  | {
      readonly type: "own";
      readonly own: NonNullable<SliceResult>;
      readonly file: string;
      /** Somebody asked for this finding just now: edits of an earlier program are not kept. */
      readonly asked: boolean;
    }
  /** The answer to `repair`. */
  | { readonly type: "repaired"; readonly result: RepairResult }
  /** Read aloud and shown in the live region; empty text clears it. */
  | { readonly type: "say"; readonly text: string }
  | { readonly type: "settings"; readonly level: LevelChoice; readonly read: boolean }
  /** What the learner has marked on a page of the course; `grades` by the item of their group. */
  | {
      readonly type: "marks";
      readonly read: boolean;
      readonly explained: readonly string[];
      readonly grades: Readonly<Record<string, Grade>>;
    }
  /** The cards of a deck, and how they went before. */
  | {
      readonly type: "deck";
      readonly cards: readonly Card[];
      readonly past: Readonly<Record<string, Pick<Prediction, "right" | "tries">>>;
    }
  /** Scroll to the element with this id. */
  | { readonly type: "go"; readonly id: string };

/** From the page to the extension. */
export type FromPage =
  /** The page can take messages; `origin` is what it kept from before a reload. */
  | { readonly type: "ready"; readonly origin: Origin | null }
  /** The program of the learner's own code with the fix; `line` is that of the finding, one-based. */
  | { readonly type: "repair"; readonly source: string; readonly line: number }
  /** Apply the fix with this title. */
  | { readonly type: "apply"; readonly title: string }
  | { readonly type: "show" }
  | { readonly type: "ignore" }
  | { readonly type: "level"; readonly level: LevelChoice }
  /** `page` is an address such as `pitfall/<id>` or `lesson/<slug>`; `lesson/<slug>#<id>` is a section of it. */
  | { readonly type: "open"; readonly page: string }
  | { readonly type: "read"; readonly read: boolean }
  | { readonly type: "copy"; readonly text: string }
  /** Code of a figure as a new document; `program` is the number of the page's own text for it. */
  | { readonly type: "openCode"; readonly code: string; readonly program: number | null }
  /** A point of the checkpoint was ticked or not. */
  | { readonly type: "explained"; readonly mark: string; readonly yes: boolean }
  /** The answer to an item, said aloud; the one of a question has an empty name. */
  | { readonly type: "graded"; readonly mark: string; readonly grade: Grade }
  /** A sample of a deck was predicted, or its answer was asked for. */
  | { readonly type: "predicted"; readonly mark: string; readonly right: boolean; readonly tries: number }
  /** Look for the pitfalls of this page in the workspace. */
  | { readonly type: "find" }
  | { readonly type: "print" }
  /** A packed memory snapshot of Python, to be offered under this name to later pages. */
  | { readonly type: "keep"; readonly name: string; readonly data: ArrayBuffer };

/** From the extension to the playground. */
export type ToPlayground =
  /** Another program; `step` starts stepping through it. */
  { readonly type: "program"; readonly source: string; readonly step: boolean };

/** From the playground to the extension. */
export type FromPlayground =
  | { readonly type: "ready" }
  /** The program was edited, or the lines it reads; the extension remembers both. */
  | { readonly type: "edited"; readonly source: string; readonly input: string }
  /** Asks for a place and writes the program there. */
  | { readonly type: "save"; readonly source: string }
  /** Asks for a file, whose program comes back. */
  | { readonly type: "load" }
  | Extract<FromPage, { type: "keep" }>;

/** What the page keeps across a reload. */
export interface PageState {
  readonly origin: Origin | null;
  /** Pixels from the top. */
  readonly scroll: number;
  /** Points of a rubric that were ticked, and details that were opened, by their number on the page. */
  readonly said: readonly number[];
  readonly opened: readonly number[];
  readonly deck: DeckState | null;
}

/** Where a round of a deck is. */
export interface DeckState {
  /** Its marks, in the order in which they are asked, and which of them is. */
  readonly round: readonly string[];
  readonly at: number;
  readonly outcomes: Readonly<Record<string, Pick<Prediction, "right" | "tries">>>;
  /** What was typed for the one that is asked, and how often it was checked. */
  readonly guess: string;
  readonly tries: number;
}
