import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";

describe("activation", () => {
  it("happens when a Python file is opened", async () => {
    const extension = vscode.extensions.getExtension("python-interview-coach.python-interview-coach");
    assert.ok(extension, "the extension is installed");
    await vscode.workspace.openTextDocument({ language: "python", content: "x = 1\n" });
    const until = Date.now() + 30_000;
    while (!extension.isActive && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(extension.isActive, "opening a Python file activates it");
    // An extension also counts as active when its activation failed; this rejects then.
    await extension.activate();
  });
});
