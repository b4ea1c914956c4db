/** Handlers of the commands that are about the course: opening, searching, going on, and taking progress along. */
import * as vscode from "vscode";
import type { Content } from "./content";
import { continueAt, pageAddress, standing } from "./course-tree";
import type { CurriculumView } from "./course-views";
import { exportNotes, exportPage } from "./exports";
import type { CommandId } from "./manifest";
import type { Pages, Services } from "./pages";
import type { ProgressStore } from "./progress-store";
import { pickPage } from "./search-pick";

type CourseCommand = Extract<
  CommandId,
  | "pythonCoach.search"
  | "pythonCoach.continue"
  | "pythonCoach.predict"
  | "pythonCoach.openPage"
  | "pythonCoach.filterCurriculum"
  | "pythonCoach.clearFilter"
  | "pythonCoach.printPage"
  | "pythonCoach.exportNotes"
  | "pythonCoach.exportProgress"
  | "pythonCoach.importProgress"
  | "pythonCoach.resetProgress"
>;

/** A handler for each; `say` tells a person what they need not answer. */
export function courseCommands(
  services: Services,
  pages: Pages,
  view: CurriculumView,
  say: (sentence: string) => void,
): Record<CourseCommand, (argument?: unknown) => Promise<void>> {
  const { content, progress } = services;
  const search = async (query = "") => {
    const found = await pickPage(content, query);
    if (found !== null) await pages.showPage(found.page, found.heading);
  };
  return {
    "pythonCoach.search": (argument) => search(typeof argument === "string" ? argument : ""),
    "pythonCoach.continue": async () => {
      const page = continueAt(content.index, progress.progress);
      if (page === null) say(vscode.l10n.t("Everything is read. “Search” finds any page again."));
      else await pages.showPage(page);
    },
    "pythonCoach.predict": async (argument) => {
      const deck = addressIn(argument, content) ?? (await pickDeck(services));
      if (deck !== null) await pages.showPage(deck);
    },
    "pythonCoach.openPage": async (argument) => {
      const page = addressIn(argument, content);
      if (page === null) await search();
      else await pages.showPage(page);
    },
    "pythonCoach.filterCurriculum": () => view.filter(),
    "pythonCoach.clearFilter": async () => view.clearFilter(),
    "pythonCoach.printPage": (argument) => exportPage(services, addressIn(argument, content), say),
    "pythonCoach.exportNotes": () => exportNotes(services, say),
    "pythonCoach.exportProgress": () => exportProgress(progress, say),
    "pythonCoach.importProgress": () => importProgress(progress, say),
    "pythonCoach.resetProgress": () => resetProgress(progress),
  };
}

/** The address of the deck that somebody chose. */
async function pickDeck({ content, progress }: Services): Promise<string | null> {
  const rows = content.index.pages
    .filter(({ kind }) => kind === "deck")
    .map((page) => {
      const { part, all } = standing(page, progress.progress);
      const label = `${page.phase}. ${page.title.replace(/^Predict: /, "")}`;
      return { label, description: vscode.l10n.t("{0} of {1} predicted", part, all), address: pageAddress(page) };
    });
  const placeHolder = vscode.l10n.t("Programs of which phase?");
  return (await vscode.window.showQuickPick(rows, { placeHolder }))?.address ?? null;
}

/** Opens `vscode://python-interview-coach.python-interview-coach/lesson/closures#cells`: a link to a page from anywhere. */
export function openLinks(content: Content, pages: Pages): vscode.Disposable {
  return vscode.window.registerUriHandler({
    handleUri: async ({ path, fragment }) => {
      const page = addressIn(path.replace(/^\//, ""), content);
      if (page !== null) await pages.showPage(page, fragment === "" ? null : fragment);
    },
  });
}

/** The address that a caller passed, as text or as a row of a tree; null where no page has it. */
export function addressIn(argument: unknown, content: Content): string | null {
  const value = typeof argument === "object" && argument !== null && "page" in argument ? argument.page : argument;
  return typeof value === "string" && content.summaryOf(value) !== undefined ? value : null;
}

const JSON_FILES = { JSON: ["json"] };

async function exportProgress(progress: ProgressStore, say: (sentence: string) => void): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: inFolder("interview-coach-progress.json"),
    filters: JSON_FILES,
    title: vscode.l10n.t("Export Progress"),
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(progress.export()));
  say(vscode.l10n.t("The progress is in {0}.", vscode.workspace.asRelativePath(target)));
}

async function importProgress(progress: ProgressStore, say: (sentence: string) => void): Promise<void> {
  const [source] =
    (await vscode.window.showOpenDialog({ filters: JSON_FILES, title: vscode.l10n.t("Import Progress") })) ?? [];
  if (source === undefined) return;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(source));
  if (await progress.import(text)) say(vscode.l10n.t("The progress of the file was added to yours."));
  else
    void vscode.window.showErrorMessage(
      vscode.l10n.t("{0} holds no progress of this extension. Nothing was changed.", source.path),
    );
}

async function resetProgress(progress: ProgressStore): Promise<void> {
  const reset = vscode.l10n.t("Reset");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t("Forget what you have read, ticked and graded?"),
    { modal: true, detail: vscode.l10n.t("“Export Progress…” keeps a copy. This cannot be undone.") },
    reset,
  );
  if (answer === reset) await progress.apply({ type: "reset" });
}

/** A file in the folder that is open, else wherever the dialog begins. */
export function inFolder(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? vscode.Uri.file(name) : vscode.Uri.joinPath(folder, name);
}

/** What could not be read is put aside, and that is said once, with a way to look at it. */
export async function reportDamage(progress: ProgressStore): Promise<void> {
  if (!(await progress.repair())) return;
  const show = vscode.l10n.t("Show What Was Stored");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      "A part of your stored progress cannot be read. The stored value is kept in a backup, and everything readable is still in place.",
    ),
    show,
  );
  if (answer !== show) return;
  const text = JSON.stringify(progress.backups.at(-1), null, 2) ?? "";
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "json", content: text }));
}
