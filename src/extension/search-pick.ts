/** The quick pick over all pages: titles, headings, ids, other tools' codes and the full text. */
import * as vscode from "vscode";
import { type SearchIndex, search } from "../study/search";
import type { Content } from "./content";

/** A page, and the anchor of the section that was meant. */
export interface Found {
  readonly page: string;
  readonly heading: string | null;
}

interface Row extends vscode.QuickPickItem {
  readonly found: Found;
}

/** By kind of page. */
const ICONS: Readonly<Record<string, string>> = {
  lesson: "mortar-board",
  pitfall: "bug",
  question: "comment-discussion",
  doubt: "question",
  drill: "megaphone",
  capstone: "milestone",
  sheet: "note",
  deck: "eye",
};

/** Rows that are shown at most. */
const MOST = 40;

/** The rows for a query, the best first; for an empty one the whole course in order. Pure apart from VS Code's types. */
export function searchRows(index: SearchIndex, query: string): Row[] {
  if (query.trim() === "") return index.pages.slice(0, MOST).map(({ page }) => rowOf(page, null));
  return search(index, query, MOST).map(({ page, heading }) => rowOf(page, heading));
}

function rowOf(
  { address, title, label }: SearchIndex["pages"][number]["page"],
  heading: { readonly id: string; readonly title: string } | null,
): Row {
  return {
    label: title,
    description: label,
    iconPath: new vscode.ThemeIcon(ICONS[address.split("/")[0]!] ?? "book"),
    ...(heading !== null && { detail: `§ ${heading.title}` }),
    // VS Code would filter by the label; the index has decided already.
    alwaysShow: true,
    found: { page: address, heading: heading?.id ?? null },
  };
}

/** The chosen page; null where nothing was chosen. */
export function pickPage(content: Content, query: string): Promise<Found | null> {
  const input = vscode.window.createQuickPick<Row>();
  input.title = vscode.l10n.t("Search the Course");
  input.placeholder = vscode.l10n.t("A topic, a name such as lru_cache, or a code such as B006 or W0102");
  input.value = query;
  input.busy = true;
  void content.searchIndex().then((index) => {
    const show = () => {
      input.items = searchRows(index, input.value);
    };
    input.onDidChangeValue(show);
    show();
    input.busy = false;
  });
  return new Promise((resolve) => {
    input.onDidAccept(() => {
      resolve(input.activeItems[0]?.found ?? null);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(null);
      input.dispose();
    });
    input.show();
  });
}
