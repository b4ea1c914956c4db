/** Findings as plain data with lines and columns: the JSON of the command line and of `dist/analysis.mjs`. */
import type { Finding } from "./finding";
import type { Position } from "./positions";

export interface PlainFinding {
  readonly pitfall: string;
  readonly level: string;
  readonly message: string;
  readonly start: Position;
  readonly end: Position;
  readonly related: readonly { readonly start: Position; readonly end: Position; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  }[];
}

/** One finding with one-based lines and columns. Related places and fixes are worked out when they are read. */
export function plain(finding: Finding, at: (offset: number) => Position): PlainFinding {
  return {
    pitfall: finding.pitfall,
    level: finding.level,
    message: finding.message,
    start: at(finding.start),
    end: at(finding.end),
    get related() {
      return finding.related.map((r) => ({ start: at(r.start), end: at(r.end), message: r.message }));
    },
    get fixes() {
      return finding.fixes.map((f) => ({
        title: f.title,
        safe: f.safe,
        edits: f.edits.map((e) => ({ start: e.start, end: e.end, text: e.text })),
      }));
    },
  };
}
