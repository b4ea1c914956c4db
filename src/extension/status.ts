/** The language status: how much is found in the active file, with which settings, and what limits it. */
import * as vscode from "vscode";
import { SELECTOR } from "./client";
import type { Content } from "./content";
import type { FindingsStore } from "./findings-store";
import type { CommandId } from "./manifest";
import { describeStatus } from "./notices";

const SETTINGS: CommandId = "pythonCoach.openSettings";

/** Keeps the status item about the active editor up to date. */
export function showStatus(content: Content, store: FindingsStore): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("pythonCoach.status", SELECTOR);
  item.name = "Python Interview Coach";
  item.command = { command: SETTINGS, title: vscode.l10n.t("Settings") };
  const refresh = () => {
    const editor = vscode.window.activeTextEditor;
    const params = editor === undefined ? undefined : store.get(editor.document.uri);
    item.busy = editor?.document.languageId === "python" && params === undefined;
    if (params === undefined) {
      item.text = vscode.l10n.t("Coach");
      item.detail = "";
      item.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    const { text, detail, warns } = describeStatus(params, content.titleOf);
    item.text = text;
    item.detail = detail;
    item.severity = warns ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  };
  refresh();
  return vscode.Disposable.from(item, store.onDidChange(refresh), vscode.window.onDidChangeActiveTextEditor(refresh));
}
