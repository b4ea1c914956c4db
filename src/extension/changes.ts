/** Carrying out a fix or an "ignore" in the editor. */
import * as vscode from "vscode";
import type { ChangeParams, DocumentEdits } from "../server/protocol";
import type { Client } from "./client";

/** How often a change is computed again because the text moved on meanwhile. */
const TRIES = 3;

/** `gone`: the finding, or this fix of it, is not there any more. `refused`: VS Code did not take the edit. */
export async function applyChange(client: Client, params: ChangeParams): Promise<"done" | "gone" | "refused"> {
  await vscode.workspace.openTextDocument(vscode.Uri.parse(params.uri));
  for (let i = 0; i < TRIES; i++) {
    const result = await client.change(params);
    if (result === null) return "gone";
    if (!result.every(isNewest)) continue;
    const edit = new vscode.WorkspaceEdit();
    for (const changed of result)
      for (const { range, newText } of changed.edits)
        edit.replace(
          vscode.Uri.parse(changed.uri),
          new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
          newText,
        );
    return (await vscode.workspace.applyEdit(edit)) ? "done" : "refused";
  }
  return "gone";
}

function isNewest({ uri, version }: DocumentEdits): boolean {
  const wanted = vscode.Uri.parse(uri).toString();
  return vscode.workspace.textDocuments.some((open) => open.uri.toString() === wanted && open.version === version);
}
