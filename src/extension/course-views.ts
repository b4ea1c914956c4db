/** The trees *Curriculum* and *Today*. What they show is in course-tree.ts. */
import * as vscode from "vscode";
import { dayOf } from "../study/progress";
import type { Content } from "./content";
import { type CourseNode, curriculum, curriculumDescription, dueCount, filterTree, today } from "./course-tree";
import type { FindingsStore } from "./findings-store";
import type { CommandId, ContextKey, ViewId } from "./manifest";
import type { ProgressStore } from "./progress-store";

const CURRICULUM: ViewId = "pythonCoach.curriculum";
const TODAY: ViewId = "pythonCoach.today";
const OPEN: CommandId = "pythonCoach.openPage";
const FILTERED: ContextKey = "pythonCoach.filtered";

const { t } = vscode.l10n;

/** The day of a time, and today, where the learner is. */
export const dayAt = (time: number) => dayOf(time, new Date(time).getTimezoneOffset());
export const thisDay = () => dayAt(Date.now());

/** The whole course with its marks, and its filter. */
export class CurriculumView implements vscode.Disposable {
  private query = "";
  /** Rows of a filtered tree are new rows, so that they are open whatever was closed before. */
  private round = 0;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly view: vscode.TreeView<CourseNode>;
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly content: Content,
    private readonly progress: ProgressStore,
  ) {
    this.view = vscode.window.createTreeView<CourseNode>(CURRICULUM, {
      showCollapseAll: true,
      treeDataProvider: {
        onDidChangeTreeData: this.changed.event,
        getChildren: (node) => (node === undefined ? filterTree(this.rows(), this.query) : [...node.children]),
        getTreeItem: (node) => this.item(node),
      },
    });
    this.subscriptions = [this.view, this.changed, progress.onDidChange(() => this.refresh())];
    this.refresh();
  }

  /** Asks for words, and filters while they are typed; Escape brings back what was there. */
  async filter(): Promise<void> {
    await vscode.commands.executeCommand(`${CURRICULUM}.focus`);
    const before = this.query;
    const input = vscode.window.createInputBox();
    input.title = t("Filter the Curriculum");
    input.placeholder = t("Words of a title, a summary or an id");
    input.value = before;
    input.onDidChangeValue((value) => this.setQuery(value));
    const accepted = await new Promise<boolean>((resolve) => {
      input.onDidAccept(() => resolve(true));
      input.onDidHide(() => resolve(false));
      input.show();
    });
    input.dispose();
    if (!accepted) this.setQuery(before);
  }

  clearFilter(): void {
    this.setQuery("");
  }

  private setQuery(query: string): void {
    if (query === this.query) return;
    this.query = query;
    this.round++;
    void vscode.commands.executeCommand("setContext", FILTERED, query.trim() !== "");
    this.refresh();
  }

  private refresh(): void {
    this.view.description = curriculumDescription(this.rows(), t);
    const isEmpty = filterTree(this.rows(), this.query).length === 0;
    const message = isEmpty ? t("No page has “{0}”.", this.query) : t("Pages with “{0}”", this.query);
    this.view.message = this.query.trim() === "" ? "" : message;
    this.changed.fire();
  }

  private rows(): CourseNode[] {
    return curriculum(this.content.index, this.progress.progress, t);
  }

  private item(node: CourseNode): vscode.TreeItem {
    const item = itemOf(node);
    const filtered = this.query.trim() !== "";
    if (node.children.length > 0)
      item.collapsibleState =
        filtered || node.id === "lessons"
          ? vscode.TreeItemCollapsibleState.Expanded
          : vscode.TreeItemCollapsibleState.Collapsed;
    item.id = filtered ? `${this.round}/${node.id}` : node.id;
    return item;
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }
}

/** What to do now; its badge counts what is due. */
export function showTodayView(content: Content, progress: ProgressStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<CourseNode>(TODAY, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node === undefined ? today(content.index, progress.progress, thisDay(), t) : []),
      getTreeItem: itemOf,
    },
  });
  const refresh = () => {
    const due = dueCount(content.index, progress.progress, thisDay(), dayAt);
    const tooltip = due === 1 ? t("1 checkpoint to finish") : t("{0} checkpoints to finish", due);
    view.badge = due === 0 ? undefined : { value: due, tooltip };
    changed.fire();
  };
  refresh();
  return vscode.Disposable.from(
    view,
    changed,
    progress.onDidChange(refresh),
    // Another window may have written, and the next day may have begun.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) progress.refresh();
    }),
  );
}

/** Notes which pitfalls stand in the learner's own code; the sample project is not their own. */
export function noteFindings(store: FindingsStore, progress: ProgressStore, storageUri: vscode.Uri): vscode.Disposable {
  const sample = storageUri.toString();
  return store.onDidChange((uri) => {
    if (uri.startsWith(sample)) return;
    const day = thisDay();
    const { seen } = progress.progress;
    const found = (store.get(vscode.Uri.parse(uri))?.findings ?? []).map(({ pitfall }) => pitfall);
    const pitfalls = [...new Set(found)].filter((pitfall) => seen[pitfall] !== day);
    if (pitfalls.length > 0) void progress.apply({ type: "seen", pitfalls, day });
  });
}

function itemOf(node: CourseNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label);
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  item.accessibilityInformation = { label: node.spoken };
  const colour = node.done || node.icon === "color-mode" ? new vscode.ThemeColor("charts.green") : undefined;
  item.iconPath = new vscode.ThemeIcon(node.icon, colour);
  if (node.contextValue !== null) item.contextValue = node.contextValue;
  if (node.page !== null) item.command = { command: OPEN, title: t("Open"), arguments: [node] };
  return item;
}
