/** Rows that more than one tree has. */
import * as vscode from "vscode";
import type { FindingNode } from "./tree-models";

const COLOURS: Readonly<Record<string, string>> = {
  warning: "list.warningForeground",
  info: "editorInfo.foreground",
};

/** The row of a finding; choosing it shows the place. */
export function findingItem({
  label,
  description,
  tooltip,
  spoken,
  icon,
  contextValue,
  place,
}: FindingNode): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.description = description;
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: spoken };
  const colour = COLOURS[icon];
  item.iconPath = new vscode.ThemeIcon(icon, colour === undefined ? undefined : new vscode.ThemeColor(colour));
  if (contextValue !== null) item.contextValue = contextValue;
  const { start, end } = place.range;
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  item.command = {
    command: "vscode.open",
    title: vscode.l10n.t("Show in editor"),
    arguments: [
      vscode.Uri.parse(place.uri),
      { selection, preserveFocus: true } satisfies vscode.TextDocumentShowOptions,
    ],
  };
  return item;
}
