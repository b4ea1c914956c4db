/** The bundled Python: where its files are, and the memory snapshot of a started one that pages keep for later sessions. */
import * as vscode from "vscode";

const NAME = /^[\w.-]+\.gz$/;

/** Pages may read it, besides `dist`. */
export function keptFolder(storageUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(storageUri, "python");
}

/** The name of the snapshot that is kept; null for none. */
export async function keptSnapshot(storageUri: vscode.Uri): Promise<string | null> {
  try {
    const files = await vscode.workspace.fs.readDirectory(keptFolder(storageUri));
    return files.map(([name]) => name).find((name) => NAME.test(name)) ?? null;
  } catch {
    return null;
  }
}

/** Stores what a page has made; what other versions left goes. */
export async function keepSnapshot(storageUri: vscode.Uri, name: string, data: ArrayBuffer): Promise<void> {
  if (!NAME.test(name)) return;
  const folder = keptFolder(storageUri);
  const { fs } = vscode.workspace;
  await fs.createDirectory(folder);
  for (const [old] of await fs.readDirectory(folder))
    if (old !== name) await fs.delete(vscode.Uri.joinPath(folder, old));
  // Renamed when it is whole: another page may be reading.
  const unfinished = vscode.Uri.joinPath(folder, `${name}.part`);
  await fs.writeFile(unfinished, new Uint8Array(data));
  await fs.rename(unfinished, vscode.Uri.joinPath(folder, name), { overwrite: true });
}
