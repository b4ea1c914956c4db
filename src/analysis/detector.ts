/** The contract between the analysis and a detector. */
import type { Arg, Node, Stmt } from "../python/ast";
import type { Chunk } from "./document";
import type { Level } from "./finding";
import type { Model } from "./model";

/**
 * A range inside one chunk of the document. Offsets of nodes are relative to their chunk, so a place always comes
 * from `model.place(node)` or `model.span(anchorNode, start, end)`, never from bare numbers.
 */
export interface Place {
  readonly chunk: Chunk;
  readonly start: number;
  readonly end: number;
}

/** One edit of a fix; made by `model.edit.…`. */
export interface Change extends Place {
  readonly text: string;
}

/** `import math` is `{ module: "math" }`; `from dataclasses import field` is `{ module: "dataclasses", name: "field" }`. */
export interface NeededImport {
  readonly module: string;
  readonly name?: string;
}

export interface FixPlan {
  readonly title: string;
  readonly safe: boolean;
  readonly changes: readonly Change[];
  /** Added at the right place of the file unless it is already imported there. */
  readonly imports?: readonly NeededImport[];
}

export interface Report {
  /** What is underlined: a node or a place. */
  readonly at: Node | Place;
  readonly message: string;
  /** Left out: by tier (bug → warning, trap → info, habit and style → hint). */
  readonly level?: Level;
  readonly related?: readonly { readonly at: Node | Place; readonly message: string }[];
  readonly fixes?: readonly FixPlan[];
}

/**
 * A detector is a pure generator over the model of one unit. Units are: the module's top-level statements without
 * functions and classes; each top-level function; each top-level class without its methods; each method of such a
 * class. Everything else (nested functions, classes in functions, defs under `if`) belongs to the unit around it.
 */
export type Detect = (model: Model) => Iterable<Report>;

export type { Arg, Node, Stmt };
