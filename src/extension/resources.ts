/** The files that a webview may load. */
import * as vscode from "vscode";
import type { Resources } from "./page-html";
import type { Services } from "./pages";
import { keptFolder, keptSnapshot } from "./runtime-store";

/** Lets a webview load its files, and says where they are. */
export async function prepare(
  webview: vscode.Webview,
  { extensionUri, storageUri }: Pick<Services, "extensionUri" | "storageUri">,
): Promise<Resources> {
  const dist = vscode.Uri.joinPath(extensionUri, "dist");
  const kept = keptFolder(storageUri);
  webview.options = { enableScripts: true, localResourceRoots: [dist, kept] };
  const snapshot = await keptSnapshot(storageUri);
  const address = (uri: vscode.Uri) => webview.asWebviewUri(uri).toString();
  const file = (name: string) => address(vscode.Uri.joinPath(dist, name));
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  return {
    cspSource: webview.cspSource,
    style: file("coach.css"),
    script: file("webview.js"),
    runtime: file("runtime"),
    kept: snapshot === null ? "" : address(vscode.Uri.joinPath(kept, snapshot)),
    nonce,
  };
}
