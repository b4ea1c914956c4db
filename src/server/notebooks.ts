/**
 * A notebook under analysis: its Python cells, in the order of the document, are one text, so that a name of one cell is
 * known in the next; what is found is handed back cell by cell.
 */
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Finding, Span, TextEdit } from "../analysis/finding";
import type { Tree } from "../python/ast";
import { parse } from "../python/parser";
import type { Looked, OpenDocument, Program, View } from "./documents";
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
    let text = "";
    this.cells = order.flatMap((uri) => {
      const document = this.texts.get(uri);
      if (document === undefined) return [];
      const start = text.length;
      text += `${neutral(document.getText())}\n`;
      return [new Cell(this, document, start)];
    });
    return text;
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
  private readonly length: number;

  constructor(
    private readonly notebook: Notebook,
    readonly document: TextDocument,
    /** Where it begins in the text of the notebook. */
    private readonly start: number,
  ) {
    this.length = document.getText().length;
  }

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

  /** What is found in this cell if its text is another. */
  findingsIn(text: string): readonly Finding[] {
    const whole = this.notebook.open.document.getText();
    const rest = whole.slice(this.start + this.length);
    return this.own(this.notebook.open.findingsIn(whole.slice(0, this.start) + neutral(text) + rest), text);
  }

  program(): Program {
    const { open } = this.notebook;
    const text = open.document.getText().slice(0, this.start + this.length);
    return { text, start: this.start, findingsIn: (other) => open.findingsIn(other) };
  }

  /** The findings in this cell, with offsets in it; a fix that reaches into other cells is left out. */
  private own(findings: readonly Finding[], text = this.document.getText()): Finding[] {
    const end = this.start + text.length;
    const isInside = (span: Span) => span.start >= this.start && span.end <= end;
    const move = <S extends Span>(span: S): S => ({
      ...span,
      start: span.start - this.start,
      end: span.end - this.start,
    });
    const lastLine = text.trimEnd();
    const shown = this.start + Math.max(lastLine.lastIndexOf("\n"), lastLine.lastIndexOf("\r")) + 1;
    return findings
      .filter((finding) => isInside(finding) && !NOT_HERE.has(finding.pitfall))
      .filter((finding) => !(SHOWN_AT_THE_END.has(finding.pitfall) && finding.start === shown))
      .map((finding) => {
        const { pitfall, level, message, related, fixes } = finding;
        return {
          ...move({ start: finding.start, end: finding.end }),
          pitfall,
          level,
          message,
          related: related.filter(isInside).map(move),
          fixes: fixes
            .filter(({ edits }) => edits.every(isInside))
            .map((fix) => ({ ...fix, edits: fix.edits.map((edit): TextEdit => move(edit)) })),
        };
      });
  }
}
