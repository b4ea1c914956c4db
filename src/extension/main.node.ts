/** The extension where there is Node: its server is a process of its own. */
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { activateWith } from "./activate";

/** Called by VS Code. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const run = { module, transport: TransportKind.ipc };
  return activateWith(
    context,
    (options) => new LanguageClient("pythonCoach", "Python Interview Coach", { run, debug: run }, options),
  );
}
