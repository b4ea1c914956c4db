/** Reading and writing `pythonCoach.levels`. */
import * as vscode from "vscode";
import { SECTION } from "../server/protocol";
import type { LevelChoice } from "../webview/messages";

/** The level set for a pitfall, or `default` where none is (or nonsense is). */
export function levelOf(pitfall: string, scope: vscode.Uri | undefined): LevelChoice {
  const level = levels(scope)[pitfall];
  return level === "off" || level === "hint" || level === "info" || level === "warning" ? level : "default";
}

/** Writes where levels are set already, or else into the user's settings. */
export async function setLevel(pitfall: string, level: LevelChoice, scope: vscode.Uri | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  const set = configuration.inspect<Record<string, unknown>>("levels");
  const [target, current] =
    set?.workspaceFolderValue !== undefined
      ? [vscode.ConfigurationTarget.WorkspaceFolder, set.workspaceFolderValue]
      : set?.workspaceValue !== undefined
        ? [vscode.ConfigurationTarget.Workspace, set.workspaceValue]
        : [vscode.ConfigurationTarget.Global, set?.globalValue];
  const others = Object.entries(isRecord(current) ? current : {}).filter(([id]) => id !== pitfall);
  const next = Object.fromEntries(level === "default" ? others : [...others, [pitfall, level]]);
  await configuration.update("levels", Object.keys(next).length > 0 ? next : undefined, target);
}

/** Switches a pitfall off for everybody who opens this workspace. */
export async function ignoreInWorkspace(pitfall: string): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const current = configuration.inspect<Record<string, unknown>>("levels")?.workspaceValue;
  const next = { ...(isRecord(current) ? current : {}), [pitfall]: "off" };
  await configuration.update("levels", next, vscode.ConfigurationTarget.Workspace);
}

function levels(scope: vscode.Uri | undefined): Record<string, unknown> {
  const value = vscode.workspace.getConfiguration(SECTION, scope).get<unknown>("levels");
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
