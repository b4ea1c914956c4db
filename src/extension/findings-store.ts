/** What the server last said about each open document. */
import * as vscode from "vscode";
import type { FindingsParams } from "../server/protocol";

/** One publication per open document, the newest. */
export class FindingsStore implements vscode.Disposable {
  private readonly byUri = new Map<string, FindingsParams>();
  private readonly changed = new vscode.EventEmitter<string>();
  /** Fires with the URI of the document. */
  readonly onDidChange = this.changed.event;

  set(params: FindingsParams): void {
    const uri = vscode.Uri.parse(params.uri).toString();
    this.byUri.set(uri, { ...params, uri });
    this.changed.fire(uri);
  }

  get(uri: vscode.Uri): FindingsParams | undefined {
    return this.byUri.get(uri.toString());
  }

  delete(uri: vscode.Uri): void {
    if (this.byUri.delete(uri.toString())) this.changed.fire(uri.toString());
  }

  clear(): void {
    for (const uri of [...this.byUri.keys()]) this.delete(vscode.Uri.parse(uri));
  }

  dispose(): void {
    this.changed.dispose();
  }
}
