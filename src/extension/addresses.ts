/** Addresses of pages, and files by them: nothing can be written, and reading gives the page's summary as text. */
import * as vscode from "vscode";
import { PAGE_SCHEME } from "../server/protocol";
import type { Content } from "./content";

/** `python-coach:/lesson/closures.coach` for `lesson/closures`, and so on for every page. */
export function pageUri(address: string): vscode.Uri {
  return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${address}.coach` });
}

/** What a page address names, such as `lesson/closures`; null where it names nothing. */
export function addressOf({ path }: Pick<vscode.Uri, "path">): string | null {
  return /^\/([a-z]+\/[a-z0-9-]+)\.coach$/.exec(path)?.[1] ?? null;
}

/** The pitfall a page address names; null where it names none. */
export function pitfallOf(uri: Pick<vscode.Uri, "path">): string | null {
  return /^pitfall\/(.+)$/.exec(addressOf(uri) ?? "")?.[1] ?? null;
}

/** The file system behind the addresses: VS Code asks for it when it restores or labels an editor. */
export class PageFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  constructor(private readonly content: Content) {}

  stat(uri: vscode.Uri): vscode.FileStat {
    const size = this.readFile(uri).length;
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size, permissions: vscode.FilePermission.Readonly };
  }
  readFile(uri: vscode.Uri): Uint8Array {
    const page = this.content.summaryOf(addressOf(uri) ?? "");
    if (page === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(`${page.title}\n\n${page.summary}\n`);
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
