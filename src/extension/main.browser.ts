/** The extension in a browser: its server is a web worker. */
import * as vscode from "vscode";
import { activateWith } from "./activate";

/** Called by VS Code. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server.web.js").toString(true);
  return activateWith(context, async () => {
    const library = await import("vscode-languageclient/browser");
    const { LanguageClient } = library;
    return {
      library,
      make: (options) => new LanguageClient("pythonCoach", "Python Interview Coach", new Worker(script), options),
    };
  });
}
