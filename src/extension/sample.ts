/** The sample project: opened as a copy, so that whatever the learner does to it, it can be had again. */
import * as vscode from "vscode";

/** In the order in which they are to be read. */
const FILES = ["shop/labels.py", "shop/orders.py", "shop/report.py", "shop/fetch.py", "tests/test_orders.py"];

/** Opens the files of the sample, the first one in front. */
export async function openSample(extensionUri: vscode.Uri, storageUri: vscode.Uri): Promise<void> {
  const sample = vscode.Uri.joinPath(extensionUri, "sample");
  if (storageUri.scheme !== "file") {
    // In a browser the storage is no place that languages look at: one file, without a name.
    const text = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(sample, FILES[0]!));
    const content = new TextDecoder().decode(text);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: "python", content }));
    return;
  }
  const copy = vscode.Uri.joinPath(storageUri, "sample");
  if (!(await exists(copy))) await vscode.workspace.fs.copy(sample, copy);
  for (const file of [...FILES].reverse())
    await vscode.window.showTextDocument(vscode.Uri.joinPath(copy, file), { preview: false });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
