/** The extension where there is Node: its server is a process of its own. */
import * as vscode from "vscode";
import { activateWith } from "./activate";

/** Called by VS Code. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  return activateWith(context, async () => {
    const library = await import("vscode-languageclient/node");
    const { LanguageClient, TransportKind } = library;
    const run = { module, transport: TransportKind.ipc };
    return {
      library,
      make: (options) => new LanguageClient("pythonCoach", "Python Interview Coach", { run, debug: run }, options),
    };
  });
}
