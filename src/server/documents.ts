/** One open document: its text, its settings, and what is found in it, computed when somebody asks. */
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import type { Document } from "../analysis/document";
import type { Finding, Fix, TextEdit } from "../analysis/finding";
import type { Surroundings } from "../analysis/project";
import type { CoachOptions } from "../pitfalls/coach";
import { type Known, newFindings } from "../project/baseline";
import type { Tree } from "../python/ast";
import { parse } from "../python/parser";
import { limit, MAX_TEXT } from "./diagnostics";
import { fixAll } from "./fixall";
import type { Complaint, Notice, Settings } from "./protocol";
import { DEFAULTS } from "./settings";

/** Edits of a document, with offsets in it. */
export interface PlacedEdits {
  readonly document: TextDocument;
  readonly edits: readonly TextEdit[];
}

/** A finding of a document; a fix may also reach into other cells of its notebook. */
export interface Shown extends Omit<Finding, "fixes"> {
  readonly fixes: readonly (Fix & { readonly elsewhere?: readonly PlacedEdits[] })[];
}

/** What is shown of one version of a document. */
export interface View {
  readonly document: TextDocument;
  readonly findings: readonly Shown[];
  readonly notices: readonly Notice[];
  readonly settings: Settings;
}

/** What actions, hovers and diagnostics are about: a document, or a cell of a notebook. */
export interface Looked {
  /** Positions and offsets of the current version. */
  readonly document: TextDocument;
  /** Settles when the settings are known. */
  readonly configured: Promise<void>;
  view(): View;
  tree(): Tree;
  /** All safe fixes at once; empty where there are none. */
  safeFixes(): readonly PlacedEdits[];
  program(): Program;
}

/** What runs before and with a document: its text, or that of all cells down to one of a notebook. */
export interface Program {
  readonly text: string;
  /** Where the document begins in it. */
  readonly start: number;
  /** What is found in a text that stands for all of it. */
  findingsIn(text: string): readonly Finding[];
}

/** Begins to look at a text. */
export type Analyze = (text: string, options: CoachOptions) => Pick<Document, "edit" | "setOptions" | "findings">;

/** So many documents keep what was worked out for them; an editor full of tabs works on few of them. */
const MOST_AT_WORK = 10;

/** The documents that were looked at last. The others forget what was worked out, and do it anew when they are asked. */
export class AtWork {
  private readonly documents = new Set<OpenDocument>();

  used(document: OpenDocument): void {
    this.documents.delete(document);
    this.documents.add(document);
    const [oldest] = this.documents;
    if (this.documents.size > MOST_AT_WORK && oldest) this.forget(oldest);
  }

  forget(document: OpenDocument): void {
    document.rest();
    this.documents.delete(document);
  }
}

/** A document between `didOpen` and `didClose`. */
export class OpenDocument implements Looked {
  /** Positions and offsets of the current version. */
  readonly document: TextDocument;
  readonly path: string;
  /** Settles when the settings are known; before that, the defaults are as good as wrong. */
  configured: Promise<void> = Promise.resolve();
  settings: Settings = DEFAULTS;
  complaints: readonly Complaint[] = [];
  private excluded = false;
  /** What a baseline says about it. */
  private known: Known | null = null;
  private around: Surroundings | null = null;
  private analysis: ReturnType<Analyze> | null = null;
  private cachedView: View | null = null;
  private cachedTree: Tree | null = null;

  constructor(
    uri: string,
    version: number,
    text: string,
    private readonly analyze: Analyze,
    private readonly onCrash: (pitfall: string, error: unknown) => void,
    private readonly atWork: AtWork = new AtWork(),
  ) {
    this.document = TextDocument.create(uri, "python", version, text);
    this.path = pathOf(uri);
  }

  /** Applies the changes in order; each range refers to the text as the one before left it. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const { analysis, document } = this;
    this.analysis = null;
    this.cachedView = null;
    this.cachedTree = null;
    const edits: { start: number; end: number; text: string }[] = [];
    let whole = false;
    for (const change of changes) {
      if ("range" in change) {
        const { start, end } = change.range;
        edits.push({ start: document.offsetAt(start), end: document.offsetAt(end), text: change.text });
      } else whole = true;
      TextDocument.update(document, [change], version);
    }
    TextDocument.update(document, [], version);
    if (analysis === null || whole) return;
    // Last, and kept only if it succeeds: the text is right even where the analysis fails.
    for (const { start, end, text } of edits) analysis.edit(start, end, text);
    this.analysis = analysis;
  }

  configure(
    settings: Settings,
    complaints: readonly Complaint[],
    excluded: boolean,
    known: Known | null,
    around: Surroundings | null,
  ): void {
    this.settings = settings;
    this.complaints = complaints;
    this.excluded = excluded;
    this.known = known;
    this.around = around;
    this.analysis?.setOptions(this.options());
    this.cachedView = null;
  }

  view(): View {
    this.atWork.used(this);
    this.cachedView ??= this.look();
    return this.cachedView;
  }

  /** Lets go of everything that can be worked out again. */
  rest(): void {
    this.analysis = null;
    this.cachedView = null;
    this.cachedTree = null;
  }

  tree(): Tree {
    this.cachedTree ??= parse(this.document.getText());
    return this.cachedTree;
  }

  /** What is found in another text with the settings of this document. */
  findingsIn(text: string): readonly Finding[] {
    return this.analyze(text, this.options()).findings();
  }

  safeFixes(): readonly PlacedEdits[] {
    const { document, findings } = this.view();
    const edits = fixAll(document.getText(), findings, (text) => this.findingsIn(text));
    return edits.length > 0 ? [{ document, edits }] : [];
  }

  program(): Program {
    return { text: this.document.getText(), start: 0, findingsIn: (text) => this.findingsIn(text) };
  }

  private options(): CoachOptions {
    const { profile, levels, target } = this.settings;
    const around = this.around === null ? {} : { around: this.around };
    return { profile, levels, target, path: this.path, onCrash: this.onCrash, ...around };
  }

  private look(): View {
    const { document, settings } = this;
    const complaints = this.complaints.map((complaint): Notice => ({ kind: "setting", ...complaint }));
    const text = document.getText();
    if (this.excluded) return { document, settings, findings: [], notices: complaints };
    if (text.length > MAX_TEXT) {
      this.analysis = null;
      return { document, settings, findings: [], notices: [...complaints, { kind: "tooLarge", limit: MAX_TEXT }] };
    }
    const { shown, notices } = limit(this.findings(text), document);
    return { document, settings, findings: shown, notices: [...complaints, ...notices] };
  }

  private findings(text: string): readonly Finding[] {
    this.analysis ??= this.analyze(text, this.options());
    try {
      const findings = this.analysis.findings();
      return this.known === null ? findings : newFindings(this.known, text, findings);
    } catch (error) {
      // What failed may be the memory of earlier edits: the next look starts afresh.
      this.analysis = null;
      throw error;
    }
  }
}

/** The path of a URI, with forward slashes and decoded; the text after the scheme where there is no authority. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(\/\/[^/?#]*)?/i, "").replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
