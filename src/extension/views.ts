/** The two trees of the side bar. What they show is in tree-models.ts. */
import * as vscode from "vscode";
import type { Content } from "./content";
import type { FindingsStore } from "./findings-store";
import type { CommandId, ViewId } from "./manifest";
import type { OneVoice } from "./one-voice";
import type { ProgressStore } from "./progress-store";
import { findingItem } from "./rows";
import {
  curriculum,
  curriculumDescription,
  type FindingNode,
  inThisFile,
  type PhaseNode,
  type PitfallNode,
} from "./tree-models";

const CURRICULUM: ViewId = "pythonCoach.curriculum";
const IN_THIS_FILE: ViewId = "pythonCoach.inThisFile";
const EXPLAIN: CommandId = "pythonCoach.explain";

/** The curriculum with its marks of what has been read. */
export function showCurriculumView(content: Content, progress: ProgressStore): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<PhaseNode | PitfallNode>(CURRICULUM, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) =>
        node === undefined
          ? curriculum(content.index, progress.progress)
          : node.kind === "phase"
            ? [...node.children]
            : [],
      getTreeItem: (node) => (node.kind === "phase" ? phaseItem(node) : pitfallItem(node)),
    },
  });
  const describe = () => {
    view.description = curriculumDescription(content.index, progress.progress);
  };
  describe();
  const listener = progress.onDidChange(() => {
    describe();
    changed.fire();
  });
  return vscode.Disposable.from(view, changed, listener);
}

function phaseItem({ phase, label, description, icon, children }: PhaseNode): vscode.TreeItem {
  const state = children.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(label, state);
  item.id = `phase-${phase}`;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

function pitfallItem(node: PitfallNode): vscode.TreeItem {
  const item = new vscode.TreeItem(node.label);
  item.id = node.pitfall;
  item.tooltip = node.tooltip;
  item.accessibilityInformation = { label: node.spoken };
  item.iconPath = new vscode.ThemeIcon(
    node.icon,
    node.contextValue === "read" ? new vscode.ThemeColor("charts.green") : undefined,
  );
  if (node.contextValue !== null) item.contextValue = node.contextValue;
  item.command = { command: EXPLAIN, title: vscode.l10n.t("Explain"), arguments: [node] };
  return item;
}

/** The findings of the active editor, with those that another tool underlines. */
export function showInThisFileView(content: Content, store: FindingsStore, oneVoice: OneVoice): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let shown = vscode.window.activeTextEditor?.document;
  const nodes = (): FindingNode[] => {
    const params = shown === undefined ? undefined : store.get(shown.uri);
    return params === undefined
      ? []
      : inThisFile(params, content.titleOf, (finding) => oneVoice.toolFor(params.uri, finding));
  };
  const view = vscode.window.createTreeView<FindingNode>(IN_THIS_FILE, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node === undefined ? nodes() : []),
      getTreeItem: findingItem,
    },
  });
  const refresh = () => {
    const count = nodes().length;
    view.description = count > 0 ? String(count) : "";
    changed.fire();
  };
  const refreshIfShown = (uri: string) => {
    if (uri === shown?.uri.toString()) refresh();
  };
  refresh();
  return vscode.Disposable.from(
    view,
    changed,
    store.onDidChange(refreshIfShown),
    oneVoice.onDidChange(refreshIfShown),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      // A page in front of the code, or the side bar in use, is no other file.
      if (editor === undefined && vscode.window.visibleTextEditors.some(({ document }) => document === shown)) return;
      shown = editor?.document;
      refresh();
    }),
  );
}
