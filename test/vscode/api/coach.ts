/** What the tests inside an extension host share: documents, and waiting for what the coach says about them. */
import assert from "node:assert/strict";
import * as vscode from "vscode";

/** Generous: machines are shared. */
const PATIENCE = 30_000;

export async function until<T>(what: string, get: () => T | undefined | false): Promise<T> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = get();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export function workspaceFile(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

/** Writes a file of the workspace and shows it. */
export async function openFile(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = workspaceFile(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), vscode.ViewColumn.One);
}

/** Shows a document without a file; works in the web host too, where these tests have no files. */
export async function openUntitled(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: "python" });
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  // VS Code gives a number again whose editor is gone, and then sometimes the old text with it.
  await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), content));
  return editor;
}

/** Closes all editors without asking about what is not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab !== undefined)
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "coach");
}

export function idOf({ code }: vscode.Diagnostic): string {
  return typeof code === "object" ? String(code.value) : String(code);
}

/** The diagnostics once they are about exactly these pitfalls, in the order of the text. */
export async function findings(uri: vscode.Uri, ...ids: string[]): Promise<vscode.Diagnostic[]> {
  const sorted = () => ours(uri).sort((a, b) => a.range.start.compareTo(b.range.start));
  await until(
    `${ids.join(", ") || "silence"} in ${uri.path}; there is ${sorted().map(idOf).join(", ")}`,
    () => sorted().map(idOf).join() === ids.join(),
  ).catch((error: unknown) => {
    assert.deepEqual(sorted().map(idOf), ids, String(error));
  });
  return sorted();
}

export async function actionsAt(uri: vscode.Uri, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>("vscode.executeCodeActionProvider", uri, range, kind);
}

export async function apply(action: vscode.CodeAction | undefined): Promise<void> {
  assert.ok(action?.edit, `an edit of ${action?.title}`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

export function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("pythonCoach");
}

/** Changes a user setting for the duration of `body`. */
export async function withSetting(name: string, value: unknown, body: () => Promise<void>): Promise<void> {
  await settings().update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await body();
  } finally {
    await settings().update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}
