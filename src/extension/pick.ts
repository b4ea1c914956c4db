/** Choosing a pitfall by what a person calls it: a word of its title or summary, its id, or another tool's code. */
import * as vscode from "vscode";
import type { Content } from "./content";
import { pitfallsOf } from "./voices";

interface Row extends vscode.QuickPickItem {
  readonly pitfall: string;
}

/** The id of the chosen pitfall; null where nothing was chosen. */
export function pickPitfall({ index, equivalents }: Content): Promise<string | null> {
  const rows = index.pitfalls.map(
    ({ id, title, summary }): Row => ({ label: title, description: id, detail: summary, pitfall: id }),
  );
  const input = vscode.window.createQuickPick<Row>();
  input.placeholder = vscode.l10n.t("Which pitfall? A word, or a code such as B006 or W0102");
  input.matchOnDescription = true;
  input.matchOnDetail = true;
  input.items = rows;
  input.onDidChangeValue((value) => {
    const meant = pitfallsOf(value, equivalents);
    const called = rows
      .filter(({ pitfall }) => meant.includes(pitfall))
      .map((row) => ({ ...row, description: `${row.pitfall}, ${value.trim()}`, alwaysShow: true }));
    input.items = [...called, ...rows.filter(({ pitfall }) => !meant.includes(pitfall))];
    if (called[0] !== undefined) input.activeItems = [called[0]];
  });
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      resolve(input.activeItems[0]?.pitfall ?? null);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(null);
      input.dispose();
    });
    input.show();
  });
}
