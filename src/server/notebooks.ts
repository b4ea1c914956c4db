/**
 * A notebook under analysis: its Python cells, in the order of the document, are one text, so that a name of one cell is
 * known in the next; what is found is handed back cell by cell.
 */
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Span } from "../analysis/finding";
import type { Tree } from "../python/ast";
import { parse } from "../python/parser";
import { type CellFix, editsOf, fixInCells, isInCell, type Layout, layOut, safeFixesInCells } from "./cells";
import type { Looked, OpenDocument, PlacedEdits, Program, Shown, View } from "./documents";
import { neutral } from "./magics";

/** Defining again in a later cell, and the file's own name, mean nothing in a notebook. */
const NOT_HERE: ReadonlySet<string> = new Set(["redefined-function", "shadowed-module", "circular-import"]);
/** The value of a cell's last line is shown: it is not lost there. */
const SHOWN_AT_THE_END: ReadonlySet<string> = new Set(["ignored-result", "uncalled-method"]);

/** What comes and goes with a cell. */
export interface CellText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
}

/** A notebook between its opening and its closing. */
export class Notebook {
  readonly open: OpenDocument;
  cells: readonly Cell[] = [];
  /** The texts of the cells as they stand in the text of the notebook. */
  layout: Layout = layOut([]);
  private readonly texts = new Map<string, TextDocument>();
  private version = 0;

  constructor(
    readonly uri: string,
    make: (uri: string, text: string) => OpenDocument,
    order: readonly string[],
    texts: readonly CellText[],
  ) {
    for (const text of texts) this.add(text);
    this.open = make(uri, this.arrange(order));
  }

  /** Cells that were added, and those that were removed, with the new order of all. */
  restructure(order: readonly string[], added: readonly CellText[], removed: readonly string[]): void {
    for (const uri of removed) this.texts.delete(uri);
    for (const text of added) this.add(text);
    this.update(this.arrange(order));
  }

  /** An edit in one cell. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    const document = this.texts.get(uri);
    if (document === undefined) return;
    TextDocument.update(document, [...changes], version);
    this.update(this.arrange(this.cells.map(({ document }) => document.uri)));
  }

  private add({ uri, version, text }: CellText): void {
    this.texts.set(uri, TextDocument.create(uri, "python", version, text));
  }

  /** Lays out the cells, and gives the text of all of them. */
  private arrange(order: readonly string[]): string {
    const documents = order.map((uri) => this.texts.get(uri)).filter((document) => document !== undefined);
    this.cells = documents.map((document, index) => new Cell(this, document, index));
    this.layout = layOut(documents.map((document) => document.getText()));
    return this.layout.text;
  }

  /** Replaces what differs between the old text and the new one. */
  private update(text: string): void {
    const { document } = this.open;
    const before = document.getText();
    let start = 0;
    while (start < before.length && start < text.length && before[start] === text[start]) start++;
    let same = 0;
    while (same < Math.min(before.length, text.length) - start && before.at(-1 - same) === text.at(-1 - same)) same++;
    const range = { start: document.positionAt(start), end: document.positionAt(before.length - same) };
    this.open.change([{ range, text: text.slice(start, text.length - same) }], ++this.version);
  }
}

/** A cell, as actions, hovers and diagnostics see any document. */
export class Cell implements Looked {
  constructor(
    private readonly notebook: Notebook,
    readonly document: TextDocument,
    /** Which one of the cells it is. */
    private readonly index: number,
  ) {}

  get configured(): Promise<void> {
    return this.notebook.open.configured;
  }

  view(): View {
    const { findings, notices, settings } = this.notebook.open.view();
    return { document: this.document, findings: this.own(findings), notices, settings };
  }

  tree(): Tree {
    return parse(neutral(this.document.getText()));
  }

  safeFixes(): readonly PlacedEdits[] {
    const { open, layout, cells } = this.notebook;
    const fixesIn = (now: Layout) => {
      const findings = now === layout ? open.view().findings : open.findingsIn(now.text);
      return findings.filter((finding) => this.isShown(finding, now)).map((finding) => this.fixesOf(finding, now));
    };
    const found = safeFixesInCells(layout, fixesIn);
    return found.map(({ cell, edits }) => ({ document: cells[cell]!.document, edits }));
  }

  program(): Program {
    const { open, layout } = this.notebook;
    const start = layout.starts[this.index]!;
    const text = layout.text.slice(0, start + layout.cells[this.index]!.length);
    return { text, start, findingsIn: (other) => open.findingsIn(other) };
  }

  /** The findings in this cell, with offsets in it. */
  private own(findings: readonly Shown[]): Shown[] {
    const { layout, cells } = this.notebook;
    const from = layout.starts[this.index]!;
    const move = <S extends Span>(span: S): S => ({ ...span, start: span.start - from, end: span.end - from });
    return findings
      .filter((finding) => this.isShown(finding, layout))
      .map((finding) => {
        const { pitfall, level, message, related } = finding;
        return {
          ...move({ start: finding.start, end: finding.end }),
          pitfall,
          level,
          message,
          related: related.filter((span) => isInCell(layout, this.index, span)).map(move),
          fixes: this.fixesOf(finding, layout).map(({ title, safe, edits }) => {
            const others = [...new Set(edits.map(({ cell }) => cell))].filter((cell) => cell !== this.index);
            return {
              title,
              safe,
              edits: editsOf(edits, this.index),
              ...(others.length > 0 && {
                elsewhere: others.map((cell) => ({ document: cells[cell]!.document, edits: editsOf(edits, cell) })),
              }),
            };
          }),
        };
      });
  }

  private fixesOf({ fixes }: Shown, layout: Layout): CellFix[] {
    return fixes.map((fix) => fixInCells(layout, this.index, fix)).filter((fix) => fix !== null);
  }

  /** Whether a finding of the notebook lies in this cell and means something there. */
  private isShown(finding: Shown, layout: Layout): boolean {
    if (!isInCell(layout, this.index, finding) || NOT_HERE.has(finding.pitfall)) return false;
    const lastLine = layout.cells[this.index]!.trimEnd();
    const shown = Math.max(lastLine.lastIndexOf("\n"), lastLine.lastIndexOf("\r")) + 1;
    return !(SHOWN_AT_THE_END.has(finding.pitfall) && finding.start === layout.starts[this.index]! + shown);
  }
}
