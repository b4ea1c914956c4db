/** `dist/analysis.mjs`: the analysis for Node and browsers, without any Node API. */
import type { LevelSetting, Profile } from "../analysis/finding";
import { type PlainFinding, plain } from "../analysis/plain";
import type { Position } from "../analysis/positions";
import type { Minor, Tree } from "../python/ast";
import { parse as parseText } from "../python/parser";
import { openDocument } from "./coach";

export interface Options {
  readonly profile?: Profile;
  readonly levels?: Readonly<Record<string, LevelSetting>>;
  /** `3.8` to `3.14`, or the minor alone. */
  readonly target?: string | number;
}

function minorOf(target: string | number | undefined): Minor {
  if (target === undefined) return 14;
  const minor = typeof target === "number" && target >= 8 ? target : Number(/^3\.(\d+)$/.exec(String(target))?.[1]);
  if (!(minor >= 8 && minor <= 14)) throw new RangeError(`target is 3.8 to 3.14, not ${target}`);
  return minor as Minor;
}

const inner = ({ profile, levels, target }: Options) => ({
  target: minorOf(target),
  ...(profile ? { profile } : {}),
  ...(levels ? { levels } : {}),
});

/**
 * The tree of a text, with CPython's `ast` names; see `src/python/ast.ts`. Never throws on any text. The tree is the same
 * for every target: syntax newer than the target is read all the same.
 */
export function parse(text: string, options: { readonly target?: string | number } = {}): Tree {
  minorOf(options.target);
  return parseText(text);
}

/** All findings of a text, in document order, in the shape that the command line prints as JSON. */
export function analyze(text: string, options: Options = {}): PlainFinding[] {
  return new Document(text, options).findings();
}

/** A text under analysis; each edit costs by what it touches. */
export class Document {
  private readonly document;

  constructor(text: string, options: Options = {}) {
    this.document = openDocument(text, inner(options));
  }

  get text(): string {
    return this.document.text;
  }

  /** Replaces the UTF-16 offsets `from`–`to` with `insert`. */
  edit(from: number, to: number, insert: string): void {
    this.document.edit(from, to, insert);
  }

  /** Findings of the text as it is now; read their `related` and `fixes` before the next edit. */
  findings(): PlainFinding[] {
    const { document } = this;
    const at = (offset: number): Position => {
      const { line, character } = document.positionAt(offset);
      return { line: line + 1, column: character + 1, offset };
    };
    return document.findings().map((finding) => plain(finding, at));
  }
}
