/** The pause: nothing is shown until somebody goes on; a sign in the status bar says so. */
import * as vscode from "vscode";
import type { Client } from "./client";
import type { CommandId, ContextKey } from "./manifest";

const PAUSED: ContextKey = "pythonCoach.paused";
const RESUME: CommandId = "pythonCoach.resume";

/** Whether the coach is silent, for this window. */
export class Pause implements vscode.Disposable {
  private readonly sign = vscode.window.createStatusBarItem("pythonCoach.paused", vscode.StatusBarAlignment.Right);

  constructor(private readonly client: Client) {
    this.sign.name = "Python Interview Coach";
    this.sign.text = vscode.l10n.t("$(debug-pause) Coach paused");
    this.sign.tooltip = vscode.l10n.t("The coach shows nothing. Click to go on.");
    this.sign.command = RESUME;
  }

  async set(paused: boolean): Promise<void> {
    this.client.pause(paused);
    if (paused) this.sign.show();
    else this.sign.hide();
    await vscode.commands.executeCommand("setContext", PAUSED, paused);
  }

  dispose(): void {
    this.sign.dispose();
  }
}
