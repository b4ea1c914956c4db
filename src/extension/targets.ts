/** Which Python a file must run on, as its nearest pyproject.toml says. */
import * as vscode from "vscode";
import { requiredMinor } from "../analysis/pyproject";

/** Folders looked at above a file that belongs to no workspace folder. */
const MOST_LEVELS = 20;

/** Answers from memory until a pyproject.toml changes. */
export class Targets implements vscode.Disposable {
  private readonly byFolder = new Map<string, Promise<number | null | "no file">>();
  private readonly watcher = vscode.workspace.createFileSystemWatcher("**/pyproject.toml");
  private readonly changed = new vscode.EventEmitter<void>();
  /** A pyproject.toml appeared, changed or went away. */
  readonly onDidChange = this.changed.event;

  constructor() {
    const forget = () => {
      this.byFolder.clear();
      this.changed.fire();
    };
    this.watcher.onDidCreate(forget);
    this.watcher.onDidChange(forget);
    this.watcher.onDidDelete(forget);
  }

  /** `3.<minor>` for a file, or null where nothing says. */
  async of(file: vscode.Uri): Promise<string | null> {
    if (file.scheme === "untitled") return null;
    const root = vscode.workspace.getWorkspaceFolder(file)?.uri.path ?? "/";
    let folder = vscode.Uri.joinPath(file, "..");
    for (let level = 0; level < MOST_LEVELS; level++) {
      const found = await this.inFolder(folder);
      if (found !== "no file") return found === null ? null : `3.${found}`;
      if (folder.path === root || folder.path === "/" || folder.path === "") return null;
      folder = vscode.Uri.joinPath(folder, "..");
    }
    return null;
  }

  private inFolder(folder: vscode.Uri): Promise<number | null | "no file"> {
    const key = folder.toString();
    const known = this.byFolder.get(key);
    if (known !== undefined) return known;
    const reading = read(vscode.Uri.joinPath(folder, "pyproject.toml"));
    this.byFolder.set(key, reading);
    return reading;
  }

  dispose(): void {
    this.watcher.dispose();
    this.changed.dispose();
  }
}

async function read(uri: vscode.Uri): Promise<number | null | "no file"> {
  try {
    return requiredMinor(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
  } catch {
    return "no file";
  }
}
