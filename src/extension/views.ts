/** The tree of the active file. What it shows is in tree-models.ts. */
import * as vscode from "vscode";
import type { Content } from "./content";
import type { FindingsStore } from "./findings-store";
import type { ViewId } from "./manifest";
import type { OneVoice } from "./one-voice";
import { findingItem } from "./rows";
import { type FindingNode, inThisFile } from "./tree-models";

const IN_THIS_FILE: ViewId = "pythonCoach.inThisFile";

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
