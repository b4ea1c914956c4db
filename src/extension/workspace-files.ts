/** Files for the server: what it cannot read by itself, through the file systems of VS Code. */
import * as vscode from "vscode";

const decoder = new TextDecoder();

/** The text of a file; null where there is none. */
export async function readText(uri: string): Promise<string | null> {
  try {
    return decoder.decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri)));
  } catch {
    return null;
  }
}

/** The names in a folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder))).map(([name]) => name);
  } catch {
    return [];
  }
}

const LEFT_OUT = "**/{site-packages,dist-packages,node_modules,__pycache__,__pypackages__,venv,virtualenv,.*}/**";

/** The Python files below a folder, in order. */
export async function pythonFilesBelow(folder: string): Promise<string[]> {
  const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), "**/*.{py,pyw,pyi}");
  return (await vscode.workspace.findFiles(pattern, LEFT_OUT)).map((uri) => uri.toString()).sort();
}
