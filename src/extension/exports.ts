/** Commands that write a page or the learner's notes as a file of their own. */
import * as vscode from "vscode";
import { addressOf } from "./addresses";
import { pageAddress } from "./course-tree";
import { markedPages, notesHtml, notesOf, printedPage } from "./export-html";
import type { Services } from "./pages";

const { t } = vscode.l10n;

/** A page; where none is asked for, the one of the active editor, else the one that was opened last. */
export async function exportPage(
  services: Services,
  asked: string | null,
  say: (sentence: string) => void,
): Promise<void> {
  const { progress } = services;
  const address = asked ?? activePage() ?? progress.progress.last?.page;
  const page = address === undefined ? null : await pageAt(services, address);
  if (address === undefined || page === null) return say(t("Open a page of the coach first."));
  if (address.startsWith("deck/"))
    return say(t("A deck is not for printing: its answers would stand beside its questions."));
  const html = printedPage(page, progress.progress, await styleSheet(services));
  await save(`${address.replace("/", "-")}.html`, html);
}

/** Everything the learner marked. */
export async function exportNotes(services: Services, say: (sentence: string) => void): Promise<void> {
  const { content, progress } = services;
  const known = [...content.index.pages.map(pageAddress), ...content.index.pitfalls.map(({ id }) => `pitfall/${id}`)];
  const notes: string[] = [];
  for (const address of markedPages(progress.progress, known)) {
    const page = await pageAt(services, address);
    if (page !== null) notes.push(notesOf(address, page, progress.progress, t));
  }
  const written = notes.filter((note) => note !== "");
  if (written.length === 0)
    return say(t("Mark a page as read or tick a point of a checkpoint: it goes into the notes."));
  await save("interview-notes.html", notesHtml(written, await styleSheet(services), t));
}

function activePage(): string | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof vscode.TabInputCustom ? input.uri : undefined;
  return uri === undefined ? undefined : (addressOf(uri) ?? undefined);
}

async function pageAt({ content }: Services, address: string) {
  const pitfall = /^pitfall\/(.+)$/.exec(address)?.[1];
  return pitfall === undefined ? content.coursePage(address) : content.page(pitfall);
}

async function styleSheet({ extensionUri }: Services): Promise<string> {
  const file = vscode.Uri.joinPath(extensionUri, "dist", "coach.css");
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

async function save(name: string, html: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    defaultUri: folder === undefined ? vscode.Uri.file(name) : vscode.Uri.joinPath(folder, name),
    filters: { HTML: ["html"] },
    title: t("Print or Export"),
  });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
  const open = t("Open in Browser");
  const answer = await vscode.window.showInformationMessage(
    t("Written: {0}", vscode.workspace.asRelativePath(target)),
    open,
  );
  if (answer === open) await vscode.env.openExternal(target);
}
