/** The explanation pages: a read-only editor beside the code that knows the learner's own lines. */
import * as vscode from "vscode";
import { findingAt, type WireFinding, type WireRange } from "../server/protocol";
import type { CoursePage } from "../study/content";
import { isRead } from "../study/progress";
import type { FromPage, LevelChoice, Origin, ToPage } from "../webview/messages";
import { addressOf, pageUri, pitfallOf } from "./addresses";
import { applyChange } from "./changes";
import type { Client } from "./client";
import { type CodeSection, findingSection, goneSection } from "./code-section";
import type { Content } from "./content";
import { CourseView, useCode } from "./course-view";
import type { FindingsStore } from "./findings-store";
import { levelOf, setLevel } from "./levels";
import { coursePageHtml, pageHtml, type Resources, unknownPageHtml } from "./page-html";
import type { ProgressStore } from "./progress-store";
import { prepare } from "./resources";
import { keepSnapshot } from "./runtime-store";
import { follow } from "./tracking";

const VIEW_TYPE = "pythonCoach.page";

/** What pages and commands work with. */
export interface Services {
  readonly extensionUri: vscode.Uri;
  /** Ours to write to. */
  readonly storageUri: vscode.Uri;
  readonly content: Content;
  readonly store: FindingsStore;
  readonly progress: ProgressStore;
  readonly client: Client;
}

/** All open pages, and the way to open one. */
export class Pages implements vscode.CustomReadonlyEditorProvider, vscode.Disposable {
  private readonly open = new Set<Page>();
  private readonly openCourse = new Set<CourseView>();
  /** The section at which a page that is being opened begins. */
  private readonly sections = new Map<string, string>();
  private readonly subscriptions: vscode.Disposable[];
  /** The text editor that had the focus last, and so gets it back. */
  private lastEditor = vscode.window.activeTextEditor;
  private readonly asked = new Map<string, Origin | null>();

  constructor(private readonly services: Services) {
    this.subscriptions = [
      vscode.window.registerCustomEditorProvider(VIEW_TYPE, this, {
        webviewOptions: { enableFindWidget: true },
        // Else a link to a page that is open elsewhere would pull it in front of the code.
        supportsMultipleEditorsPerDocument: true,
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.lastEditor = editor ?? this.lastEditor;
      }),
    ];
  }

  /** Opens the page of a pitfall beside the code; the focus stays where it is. */
  async show(pitfall: string, origin: Origin | null): Promise<void> {
    const open = [...this.open].find((page) => page.pitfall === pitfall);
    if (open !== undefined) open.setOrigin(origin ?? open.origin);
    else this.asked.set(pitfall, origin);
    await this.revealBeside(`pitfall/${pitfall}`);
  }

  /** Opens any page by its address, such as `lesson/closures` or `pitfall/mutable-default`, at one of its sections. */
  async showPage(address: string, section: string | null = null): Promise<void> {
    const pitfall = /^pitfall\/(.+)$/.exec(address)?.[1];
    if (pitfall !== undefined) return this.show(pitfall, this.guessOrigin(pitfall));
    const open = [...this.openCourse].filter((page) => page.address === address);
    if (section !== null && open.length === 0) this.sections.set(address, section);
    await this.revealBeside(address);
    if (section !== null) for (const page of open) page.goTo(section);
  }

  private async revealBeside(address: string): Promise<void> {
    await this.reveal(address, groupOf(pageUri(address))?.viewColumn ?? this.column());
  }

  private async reveal(address: string, viewColumn: vscode.ViewColumn): Promise<void> {
    await vscode.commands.executeCommand("vscode.openWith", pageUri(address), VIEW_TYPE, {
      viewColumn,
      preserveFocus: true,
    } satisfies vscode.TextDocumentShowOptions);
  }

  /** Where pages are already, or beside the code. */
  private column(): vscode.ViewColumn {
    const group = groupOf(null);
    if (group !== undefined) return group.viewColumn;
    const code = vscode.window.activeTextEditor?.viewColumn ?? this.lastEditor?.viewColumn;
    const empty = vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0);
    return empty || code === undefined ? vscode.ViewColumn.Active : code + 1;
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor({ uri }: vscode.CustomDocument, panel: vscode.WebviewPanel): Promise<void> {
    const { content } = this.services;
    const pitfall = pitfallOf(uri);
    const [resources, page, coursePage] = await Promise.all([
      prepare(panel.webview, this.services),
      pitfall === null ? null : content.page(pitfall),
      content.coursePage(addressOf(uri) ?? ""),
    ]);
    if (coursePage !== null) return this.showCoursePage(coursePage, panel, resources);
    if (pitfall === null || page === null) {
      panel.webview.html = unknownPageHtml(uri.toString(), resources);
      return;
    }
    const asked = this.asked.get(pitfall);
    this.asked.delete(pitfall);
    const origin = asked === undefined ? this.guessOrigin(pitfall) : asked;
    const covers = asked === undefined && this.coversCode(panel);
    const twin = [...this.open].find((other) => other.pitfall === pitfall);
    if (covers && twin !== undefined) {
      const group = groupOf(uri, panel.viewColumn);
      panel.dispose();
      twin.setOrigin(origin);
      if (group !== undefined) await this.reveal(`pitfall/${pitfall}`, group.viewColumn);
      await this.focusCode();
      return;
    }
    const opened = new Page(pitfall, panel, this.services, origin, this);
    this.open.add(opened);
    panel.onDidDispose(() => {
      this.open.delete(opened);
      opened.dispose();
    });
    panel.title = page.title;
    panel.webview.html = pageHtml(page, opened.section(), resources);
    if (covers) {
      await vscode.commands.executeCommand("workbench.action.moveEditorToNextGroup");
      await this.focusCode();
    }
  }

  private showCoursePage(page: CoursePage, panel: vscode.WebviewPanel, resources: Resources): void {
    const address = `${page.kind}/${page.name}`;
    const { progress, content, storageUri } = this.services;
    const opened = new CourseView(
      panel,
      page,
      progress,
      this.sections.get(address) ?? null,
      (other, section) => this.showPage(other, section),
      (other) => content.coursePage(other),
      (name, data) => keepSnapshot(storageUri, name, data),
    );
    this.sections.delete(address);
    this.openCourse.add(opened);
    panel.onDidDispose(() => {
      this.openCourse.delete(opened);
      opened.dispose();
    });
    panel.title = page.title;
    panel.webview.html = coursePageHtml(page, resources);
  }

  /** A link names only the pitfall: what is meant is what the pointer rested on, else what is nearest to the cursor. */
  guessOrigin(pitfall: string): Origin | null {
    const { store, client } = this.services;
    const hover = client.lastHover();
    if (hover !== null) {
      const hovered = store
        .get(hover.uri)
        ?.findings.find((finding) => finding.pitfall === pitfall && toRange(finding.range).contains(hover.position));
      if (hovered !== undefined) return { uri: hover.uri.toString(), range: hovered.range };
    }
    const editors = [this.lastEditor, ...vscode.window.visibleTextEditors].filter((editor) => editor !== undefined);
    for (const { document, selection } of editors) {
      const near = nearest(store.get(document.uri)?.findings ?? [], pitfall, selection.active.line);
      if (near !== null) return { uri: document.uri.toString(), range: near.range };
    }
    return null;
  }

  /** Whether a link opened the page in front of the code that had the focus. */
  private coversCode(panel: vscode.WebviewPanel): boolean {
    const code = this.lastEditor;
    return code !== undefined && !code.document.isClosed && panel.active && panel.viewColumn === code.viewColumn;
  }

  private async focusCode(): Promise<void> {
    const code = this.lastEditor;
    if (code === undefined || code.document.isClosed) return;
    await vscode.window.showTextDocument(code.document, {
      ...(code.viewColumn !== undefined && { viewColumn: code.viewColumn }),
      preserveFocus: false,
    });
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }
}

/** The group with a tab of this page (null: of any page), apart from the one in a column. */
function groupOf(page: vscode.Uri | null, butNot?: vscode.ViewColumn): vscode.TabGroup | undefined {
  return vscode.window.tabGroups.all.find(
    ({ viewColumn, tabs }) =>
      viewColumn !== butNot &&
      tabs.some(
        ({ input }) =>
          input instanceof vscode.TabInputCustom &&
          input.viewType === VIEW_TYPE &&
          (page === null || input.uri.toString() === page.toString()),
      ),
  );
}

/** One open page. */
class Page implements vscode.Disposable {
  private readonly subscriptions: vscode.Disposable[];
  private ready = false;
  private finding: WireFinding | null = null;
  /** The title of the fix that was applied from here and is still in place. */
  private fixed: string | null = null;

  constructor(
    readonly pitfall: string,
    readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    public origin: Origin | null,
    private readonly pages: Pages,
  ) {
    const { store, progress } = services;
    this.subscriptions = [
      panel.webview.onDidReceiveMessage((message: FromPage) => this.receive(message)),
      store.onDidChange((uri) => {
        if (uri === this.origin?.uri) this.refresh();
      }),
      progress.onDidChange(() => this.sendSettings()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("pythonCoach.levels")) this.sendSettings();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (this.origin === null || document.uri.toString() !== this.origin.uri) return;
        this.origin = { ...this.origin, range: follow(this.origin.range, contentChanges) };
      }),
    ];
  }

  setOrigin(origin: Origin | null): void {
    this.origin = origin;
    this.fixed = null;
    this.refresh(true);
  }

  /** What stands for `#code`; null for the page's own example. Unchanged while the findings are behind the text. */
  section(): CodeSection | null {
    const document = this.document();
    const params = document === undefined ? undefined : this.services.store.get(document.uri);
    if (this.origin === null || document === undefined || params === undefined) return null;
    this.finding = findingAt(params.findings, this.pitfall, this.origin.range.start);
    if (this.finding !== null) this.fixed = null;
    const file = vscode.workspace.asRelativePath(document.uri, false);
    return this.finding === null
      ? goneSection(document.getText(), file, this.origin.range, this.fixed)
      : findingSection(document.getText(), file, this.finding);
  }

  /** Its address in the course. */
  private get page(): string {
    return `pitfall/${this.pitfall}`;
  }

  private document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.origin?.uri);
  }

  private refresh(asked = false): void {
    const document = this.document();
    const params = document === undefined ? undefined : this.services.store.get(document.uri);
    if (!this.ready || params === undefined || params.version !== document?.version) return;
    const section = this.section();
    if (section === null) return;
    this.send({ type: "code", ...section, origin: this.origin, found: this.finding !== null, asked });
    void this.sendOwnCode(asked);
  }

  /** A program of the learner's own code; after the fix the old one stays, so that both can be run. */
  private async sendOwnCode(asked: boolean): Promise<void> {
    const { origin, finding } = this;
    if (origin === null || finding === null) return;
    const { uri } = origin;
    const own = await this.services.client.slice({ uri, pitfall: this.pitfall, range: finding.range });
    if (own === null || this.finding !== finding) return;
    this.send({ type: "own", own, file: vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false), asked });
  }

  private async repair(source: string, line: number): Promise<void> {
    const { origin, pitfall } = this;
    const result =
      origin === null ? null : await this.services.client.repair({ uri: origin.uri, pitfall, source, line });
    this.send({ type: "repaired", result });
  }

  private sendSettings(): void {
    const { progress } = this.services.progress;
    this.send({ type: "settings", level: levelOf(this.pitfall, this.scope()), read: isRead(progress, this.page) });
  }

  private scope(): vscode.Uri | undefined {
    return this.origin === null ? undefined : vscode.Uri.parse(this.origin.uri);
  }

  private send(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private say(text: string): void {
    this.send({ type: "say", text });
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case "ready":
        return this.start(message.origin);
      case "apply":
        return this.change({ kind: "fix", title: message.title });
      case "repair":
        return this.repair(message.source, message.line);
      case "ignore":
        return this.change({ kind: "ignore" });
      case "show":
        return this.showInEditor();
      case "level":
        return this.setLevel(message.level);
      case "open":
        return this.pages.showPage(message.page);
      case "copy":
      case "openCode":
        return useCode(message, []);
      case "read":
        return this.services.progress.apply(
          message.read ? { type: "read", page: this.page, at: Date.now() } : { type: "unread", page: this.page },
        );
      case "keep":
        return keepSnapshot(this.services.storageUri, message.name, message.data);
      case "explained":
      case "graded":
      case "predicted":
      case "find":
      case "print":
        return;
      default:
        message satisfies never;
    }
  }

  /** After a reload the page brings what it was opened from; the file is looked at again. */
  private async start(kept: Origin | null): Promise<void> {
    this.ready = true;
    this.sendSettings();
    void this.services.progress.apply({ type: "opened", page: this.page, at: Date.now() });
    if (this.origin === null && kept !== null) {
      this.origin = kept;
      try {
        await vscode.workspace.openTextDocument(vscode.Uri.parse(kept.uri));
      } catch {
        this.origin = null;
      }
    }
    this.refresh();
  }

  private async change(change: { kind: "fix"; title: string } | { kind: "ignore" }): Promise<void> {
    if (this.origin === null) return;
    const { uri, range } = this.origin;
    this.say("");
    const result = await applyChange(this.services.client, { uri, pitfall: this.pitfall, range, change });
    if (result !== "done") {
      this.say(FAILURES[result]);
      return;
    }
    if (change.kind === "fix") this.fixed = change.title;
    this.say(change.kind === "fix" ? `Done: ${change.title}.` : "Ignored: the comment at the end of the line says so.");
  }

  private async showInEditor(): Promise<void> {
    const document = this.document();
    if (this.origin === null || document === undefined) {
      this.say("The file is not open any more.");
      return;
    }
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    await vscode.window.showTextDocument(document, {
      selection: toRange(this.origin.range),
      viewColumn: column ?? vscode.ViewColumn.One,
    });
  }

  private async setLevel(level: LevelChoice): Promise<void> {
    try {
      await setLevel(this.pitfall, level, this.scope());
      this.say("The level is set.");
    } catch (error) {
      this.sendSettings();
      this.say(`The setting could not be written: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }
}

const FAILURES = {
  gone: "Nothing was changed: this is no longer in the file.",
  refused: "Nothing was changed: VS Code refused the edit. The file may be read-only.",
} as const;

function nearest(findings: readonly WireFinding[], pitfall: string, line: number): WireFinding | null {
  const distance = ({ range }: WireFinding) => Math.abs(range.start.line - line);
  return findings
    .filter((finding) => finding.pitfall === pitfall)
    .reduce<WireFinding | null>((best, each) => (best === null || distance(each) < distance(best) ? each : best), null);
}

/** A range of the wire as one of VS Code. */
export function toRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
