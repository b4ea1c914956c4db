/** Pitfalls of the whole workspace: looking for them, the tree of what was found, and the baseline. */
import * as vscode from "vscode";
import { type FileFindings, type ProgressParams, SECTION } from "../server/protocol";
import type { Client } from "./client";
import type { Content } from "./content";
import type { FindingsStore } from "./findings-store";
import type { CommandId, ViewId } from "./manifest";
import { findingItem } from "./rows";
import { type FindingNode, type GroupNode, inWorkspace } from "./tree-models";
import { countInFiles, filesDone, findingsInFiles, findingsRecorded } from "./words";

const VIEW: ViewId = "pythonCoach.inWorkspace";
const EXPLAIN: CommandId = "pythonCoach.explain";
/** The file that is written where the setting names none. */
const BASELINE_FILE = "coach-baseline.json";

/** What the last look at the workspace found, kept up to date by what is said about single files since. */
export class WorkspaceFindings implements vscode.Disposable {
  /** Null before the first look. */
  private byUri: Map<string, FileFindings> | null = null;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<GroupNode | FindingNode>;
  private readonly subscriptions: vscode.Disposable[];
  private looking = false;
  /** The pitfalls that are shown; null for all. */
  private only: ReadonlySet<string> | null = null;

  constructor(
    private readonly client: Client,
    private readonly content: Content,
    store: FindingsStore,
  ) {
    this.view = vscode.window.createTreeView<GroupNode | FindingNode>(VIEW, {
      showCollapseAll: true,
      treeDataProvider: {
        onDidChangeTreeData: this.changed.event,
        getChildren: (node) => (node === undefined ? this.groups() : node.kind === "group" ? [...node.children] : []),
        getTreeItem: (node) => (node.kind === "group" ? groupItem(node) : findingItem(node)),
      },
    });
    this.subscriptions = [
      client.onAgain((file) => this.put(file)),
      store.onDidChange((uri) => {
        const known = store.get(vscode.Uri.parse(uri));
        // A document that is closed keeps what was found until its file is looked at again.
        if (known !== undefined && vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))) this.put(known);
      }),
    ];
  }

  /** What is shown: every file with those of its findings that were asked for. */
  private files(): FileFindings[] {
    const { only } = this;
    const all = [...(this.byUri?.values() ?? [])];
    if (only === null) return all;
    return all
      .map(({ uri, findings }) => ({ uri, findings: findings.filter(({ pitfall }) => only.has(pitfall)) }))
      .filter(({ findings }) => findings.length > 0);
  }

  private groups(): GroupNode[] {
    return inWorkspace(this.files(), this.content.titleOf, (uri) =>
      vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    );
  }

  private put({ uri, findings }: FileFindings): void {
    if (this.byUri === null) return;
    const key = vscode.Uri.parse(uri).toString();
    if (findings.length === 0) this.byUri.delete(key);
    else this.byUri.set(key, { uri: key, findings });
    this.show();
  }

  private show(): void {
    const files = this.files();
    const count = files.reduce((sum, { findings }) => sum + findings.length, 0);
    this.view.description =
      this.byUri === null
        ? ""
        : count === 0
          ? vscode.l10n.t("nothing found")
          : countInFiles(vscode.l10n.t, count, files.length);
    this.changed.fire();
  }

  /** Looks at all files, with progress that can be cancelled, for some pitfalls or all. Gives a sentence about the outcome. */
  async look(only: readonly string[] | null = null): Promise<string> {
    if (vscode.workspace.workspaceFolders === undefined) return vscode.l10n.t("There is no folder open to look at.");
    if (this.looking) return vscode.l10n.t("The coach is looking already.");
    this.looking = true;
    try {
      const result = await withProgress(vscode.l10n.t("Looking for pitfalls"), (token, report) =>
        this.client.scan(token, report),
      );
      if (result === null) return vscode.l10n.t("The language server does not answer.");
      if (result.cancelled) return vscode.l10n.t("Cancelled; nothing was changed.");
      this.byUri = new Map(result.files.map((file) => [vscode.Uri.parse(file.uri).toString(), file]));
      this.only = only === null ? null : new Set(only);
      this.show();
      const count = this.files().reduce((sum, { findings }) => sum + findings.length, 0);
      await vscode.commands.executeCommand(`${VIEW}.focus`);
      return findingsInFiles(vscode.l10n.t, count, result.looked);
    } finally {
      this.looking = false;
    }
  }

  clear(): void {
    this.byUri = null;
    this.only = null;
    this.client.clearScan();
    this.show();
  }

  /** Writes what is found now into a file for each folder, and names it in the settings. Gives a sentence. */
  async recordBaseline(): Promise<string> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) return vscode.l10n.t("There is no folder open to look at.");
    const records = await withProgress(vscode.l10n.t("Recording the baseline"), (token, report) =>
      this.client.baseline(token, report),
    );
    if (records === null) return vscode.l10n.t("Nothing was recorded.");
    for (const { folder, text } of records) {
      const uri = vscode.Uri.parse(folder);
      const configuration = vscode.workspace.getConfiguration(SECTION, uri);
      const path = configuration.get<string>("baseline") || BASELINE_FILE;
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(uri, path), new TextEncoder().encode(text));
      if (configuration.get("baseline") === path) continue;
      const where =
        folders.length > 1 ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
      await configuration.update("baseline", path, where);
    }
    const count = records.reduce((sum, { findings }) => sum + findings, 0);
    return findingsRecorded(vscode.l10n.t, count);
  }

  dispose(): void {
    for (const each of [...this.subscriptions, this.view, this.changed]) each.dispose();
  }
}

function withProgress<R>(
  title: string,
  task: (token: vscode.CancellationToken, report: (progress: ProgressParams) => void) => Promise<R>,
): Promise<R> {
  return Promise.resolve(
    vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => {
        let last = 0;
        return task(token, ({ done, total }) => {
          const percent = total === 0 ? 100 : (100 * done) / total;
          progress.report({ message: filesDone(vscode.l10n.t, done, total), increment: percent - last });
          last = percent;
        });
      },
    ),
  );
}

function groupItem({ pitfall, label, description, spoken, contextValue }: GroupNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = pitfall;
  item.description = description;
  item.accessibilityInformation = { label: spoken };
  item.contextValue = contextValue;
  item.iconPath = new vscode.ThemeIcon("symbol-event");
  item.command = { command: EXPLAIN, title: vscode.l10n.t("Explain"), arguments: [{ pitfall }] };
  return item;
}
