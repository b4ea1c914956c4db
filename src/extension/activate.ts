/** Puts the extension together; the same in both extension hosts. */
import * as vscode from "vscode";
import { PAGE_SCHEME } from "../server/protocol";
import { PageFiles } from "./addresses";
import { createClient, type LoadClient } from "./client";
import { registerCommands } from "./commands";
import { loadContent } from "./content";
import { openLinks, reportDamage } from "./course-commands";
import { CurriculumView, noteFindings, showTodayView } from "./course-views";
import { FindingsStore } from "./findings-store";
import { OneVoice } from "./one-voice";
import { Pages } from "./pages";
import { Pause } from "./pause";
import { Playground } from "./playground";
import { ProgressStore } from "./progress-store";
import { showStatus } from "./status";
import { showInThisFileView } from "./views";
import { WorkspaceFindings } from "./workspace";

/** Registers everything, and starts the server that `loadClient` connects to. */
export async function activateWith(context: vscode.ExtensionContext, loadClient: LoadClient): Promise<void> {
  const { extensionUri, globalStorageUri: storageUri, globalState, workspaceState, subscriptions } = context;
  const content = await loadContent(extensionUri);
  const store = new FindingsStore();
  const progress = new ProgressStore(globalState);
  const oneVoice = new OneVoice(content, store);
  const client = createClient(loadClient, store, oneVoice);
  const services = { extensionUri, storageUri, content, store, progress, client };
  const pages = new Pages(services);
  const found = new WorkspaceFindings(client, content, store);
  const pause = new Pause(client);
  const curriculum = new CurriculumView(content, progress);
  const playground = new Playground(
    services,
    vscode.workspace.workspaceFolders === undefined ? globalState : workspaceState,
  );
  subscriptions.push(
    client,
    oneVoice,
    store,
    progress,
    pages,
    vscode.workspace.registerFileSystemProvider(PAGE_SCHEME, new PageFiles(content), { isReadonly: true }),
    playground,
    registerCommands(services, pages, playground, found, pause, curriculum),
    curriculum,
    showTodayView(content, progress),
    openLinks(content, pages),
    noteFindings(store, progress, storageUri),
    found,
    pause,
    showInThisFileView(content, store, oneVoice),
    showStatus(content, store),
  );
  // Not awaited: pages and trees are there at once, findings a moment later.
  void client.start();
  void reportDamage(progress);
}
