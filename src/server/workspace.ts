/** Looking at all Python files of the workspace, in slices, so that the editor stays answered. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Finding } from "../analysis/finding";
import { Project, type Summary, type Surroundings, summarize } from "../analysis/project";
import { type Known, knownOf, newFindings, writeBaseline } from "../project/baseline";
import { limit, MAX_TEXT } from "./diagnostics";
import { type Files, nameOf, parentOf } from "./files";
import { relativeTo } from "./projects";
import type { Settings } from "./protocol";

/** Milliseconds of work before others get a turn. */
const SLICE = 20;
/** Files that are read at the same time. */
const READING = 32;

/** What the settings say about one file. */
export interface FileSettings {
  readonly settings: Settings;
  readonly excluded: boolean;
  readonly known: Known | null;
}

/** What a scan needs of the server. */
export interface Surveyor {
  readonly files: Files;
  readonly folders: () => readonly string[];
  readonly settingsOf: (uri: string) => Promise<FileSettings>;
  readonly findingsIn: (text: string, path: string, settings: Settings, around: Surroundings) => readonly Finding[];
  readonly pathOf: (uri: string) => string;
  /** The text of a file that is open in the editor; null for any other. */
  readonly openText: (uri: string) => string | null;
}

/** What was found in a file that is not open. */
export interface Surveyed {
  readonly uri: string;
  readonly document: TextDocument;
  /** What is shown of it. */
  readonly findings: readonly Finding[];
  /** What a baseline of today records. */
  readonly all: readonly Finding[];
}

/** The files of the workspace as far as they have been looked at. */
export class Workspace {
  private readonly summaries = new Map<string, Summary | null>();
  private project: Project | null = null;
  private readonly beside = new Map<string, Promise<void>>();

  constructor(private readonly host: Surveyor) {}

  /** What a document sees around it: the whole workspace after a scan, else the names of the files beside it. */
  async around(uri: string): Promise<Surroundings | null> {
    if (!uri.includes("://")) return null;
    const folder = parentOf(uri);
    let reading = this.beside.get(folder);
    if (reading === undefined) {
      reading = this.host.files.names(folder).then((names) => {
        for (const name of names) this.addName(`${this.host.pathOf(folder)}/${name}`);
      });
      this.beside.set(folder, reading);
    }
    await reading;
    this.addName(this.host.pathOf(uri));
    this.project ??= new Project(new Map(this.summaries));
    return { project: this.project, path: this.host.pathOf(uri) };
  }

  private addName(path: string): void {
    if (!path.endsWith(".py") || this.summaries.has(path)) return;
    this.summaries.set(path, null);
    this.project = null;
  }

  /** A file was written, made or deleted. */
  forget(uri: string): void {
    this.summaries.delete(this.host.pathOf(uri));
    this.beside.delete(parentOf(uri));
    this.project = null;
  }

  /** Looks at every file; `each` hears of one at a time. */
  async scan(
    isCancelled: () => boolean,
    onProgress: (done: number, total: number) => void,
    each: (found: Surveyed) => void,
  ): Promise<{ files: number; cancelled: boolean }> {
    const lists = await Promise.all(this.host.folders().map((folder) => this.host.files.list(folder)));
    const all = [...new Set(lists.flat())];
    const uris: string[] = [];
    const turn = turns();
    for (const uri of all) {
      if (isCancelled()) return { files: 0, cancelled: true };
      if (!(await this.host.settingsOf(uri)).excluded) uris.push(uri);
      await turn();
    }
    for (let i = 0; i < uris.length; i += READING) {
      if (isCancelled()) return { files: 0, cancelled: true };
      const some = uris.slice(i, i + READING);
      const texts = await Promise.all(some.map((uri) => this.read(uri)));
      for (const [j, text] of texts.entries()) {
        this.summaries.set(this.host.pathOf(some[j]!), text === null ? null : summarize(text));
        await turn();
      }
    }
    this.project = new Project(new Map(this.summaries));
    let done = 0;
    for (let i = 0; i < uris.length; i += READING) {
      const some = uris.slice(i, i + READING);
      const texts = await Promise.all(some.map((uri) => this.read(uri)));
      for (const [j, text] of texts.entries()) {
        if (isCancelled()) return { files: done, cancelled: true };
        const found = text === null ? null : await this.look(some[j]!, text);
        if (found !== null) each(found);
        onProgress(++done, uris.length);
        await turn();
      }
    }
    return { files: uris.length, cancelled: false };
  }

  /** Looks at one file again; null where it is gone or left out. */
  async lookAgain(uri: string): Promise<Surveyed | null> {
    const text = await this.read(uri);
    if (text === null || (await this.host.settingsOf(uri)).excluded) return null;
    this.summaries.set(this.host.pathOf(uri), summarize(text));
    this.project = null;
    return this.look(uri, text);
  }

  private async read(uri: string): Promise<string | null> {
    return this.host.openText(uri) ?? (await this.host.files.read(uri));
  }

  private async look(uri: string, text: string): Promise<Surveyed | null> {
    const { settings, known } = await this.host.settingsOf(uri);
    if (text.length > MAX_TEXT) return null;
    this.project ??= new Project(new Map(this.summaries));
    const path = this.host.pathOf(uri);
    const all = this.host.findingsIn(text, path, settings, { project: this.project, path });
    const document = TextDocument.create(uri, "python", 0, text);
    const findings = known === null ? all : newFindings(known, text, all);
    return { uri, document, findings: limit(findings, document).shown, all };
  }

  /** For each workspace folder the text of a baseline in it that records everything found now. */
  async record(isCancelled: () => boolean, onProgress: (done: number, total: number) => void) {
    const byFolder = new Map<string, [string, Known][]>(this.host.folders().map((folder) => [folder, []]));
    const { cancelled } = await this.scan(isCancelled, onProgress, ({ uri, document, all }) => {
      const folder = this.host.folders().find((each) => relativeTo(each, uri) !== null);
      const path = folder === undefined ? null : relativeTo(folder, uri);
      if (folder !== undefined && path !== null) byFolder.get(folder)?.push([path, knownOf(document.getText(), all)]);
    });
    if (cancelled) return null;
    return [...byFolder].map(([folder, known]) => ({
      folder,
      name: nameOf(folder),
      text: writeBaseline(known),
      findings: known.reduce((sum, [, each]) => sum + countOf(each), 0),
    }));
  }
}

function countOf(known: Known): number {
  return Object.values(known).reduce((sum, lines) => sum + Object.values(lines).reduce((a, b) => a + b, 0), 0);
}

/** Lets others have a turn when a slice of time is used up. */
function turns(): () => Promise<void> {
  let began = Date.now();
  return async () => {
    if (Date.now() - began < SLICE) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    began = Date.now();
  };
}
