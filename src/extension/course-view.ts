/** An open page of the course: what its links and buttons do. */
import * as vscode from "vscode";
import type { CoursePage } from "../study/content";
import type { FromPage } from "../webview/messages";

/** What the buttons above a piece of code ask for. */
export type CodeRequest = Extract<FromPage, { type: "copy" | "openCode" }>;

/** Copies code, or opens it as an untitled document beside the page. */
export async function useCode(request: CodeRequest, programs: readonly string[]): Promise<void> {
  if (request.type === "copy") {
    await vscode.env.clipboard.writeText(request.text);
    return;
  }
  const content = (request.program === null ? undefined : programs[request.program]) ?? request.code;
  const document = await vscode.workspace.openTextDocument({ language: "python", content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

/** Listens to a panel that shows a page of the course; `open` is called with the address of a link. */
export function listenTo(
  panel: vscode.WebviewPanel,
  page: CoursePage,
  open: (address: string) => Promise<void>,
): vscode.Disposable {
  return panel.webview.onDidReceiveMessage(async (message: FromPage) => {
    if (message.type === "open") await open(message.page);
    else if (message.type === "copy" || message.type === "openCode") await useCode(message, page.programs);
  });
}
