// The whole workspace; the web host of these tests has no files.
import assert from "node:assert/strict";
import { after, afterEach, before, describe, it } from "mocha";
import * as vscode from "vscode";
import { closeAll, findings, idOf, openFile, ours, settings, until, workspaceFile } from "./coach";

const BAD = "def f(x=[]):\n    x.append(1)\n";
const FILES: Record<string, string> = {
  "scan/a.py": BAD,
  "scan/b/__init__.py": "",
  "scan/b/one.py": "from b.two import g\n\n\ndef f():\n    return g\n",
  "scan/b/two.py": "from b.one import f\n\n\ndef g():\n    return f\n",
  "scan/out/x.py": BAD,
  "scan/pyproject.toml": '[tool.python-coach]\nexclude = ["out"]\n',
};
const write = (name: string, text: string) =>
  vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
const ids = (name: string) => ours(workspaceFile(name)).map(idOf);

describe("the workspace in VS Code", () => {
  before(async () => {
    for (const [name, text] of Object.entries(FILES)) await write(name, text);
  });
  afterEach(closeAll);
  after(async () => {
    await vscode.commands.executeCommand("pythonCoach.clearWorkspace");
    await vscode.workspace.fs.delete(workspaceFile("scan"), { recursive: true });
    for (const name of ["levels", "baseline"])
      await settings().update(name, undefined, vscode.ConfigurationTarget.Workspace);
  });

  it("is looked at by a command: findings of closed files, across files too", async () => {
    await openFile("started.py", "x = 1\n");
    await vscode.commands.executeCommand("pythonCoach.findInWorkspace");
    await until("findings of a closed file", () => ids("scan/a.py").join() === "mutable-default");
    assert.deepEqual(ids("scan/b/one.py"), ["circular-import"]);
    assert.deepEqual(ids("scan/b/two.py"), ["circular-import"]);
    assert.deepEqual(ids("scan/out/x.py"), []);
  });

  it("has a tree by pitfall that leads to the places", async () => {
    await vscode.commands.executeCommand("pythonCoach.findInWorkspace", ["circular-import"]);
    for (let tries = 0; tries < 40; tries++) {
      await vscode.commands.executeCommand("pythonCoach.inWorkspace.focus");
      for (const step of ["focusFirst", "expand", "focusDown", "select"])
        await vscode.commands.executeCommand(`list.${step}`);
      if (vscode.window.activeTextEditor?.document.uri.path.includes("/scan/b/")) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const editor = vscode.window.activeTextEditor!;
    assert.match(editor.document.uri.path, /\/scan\/b\/(?:one|two)\.py$/);
    assert.match(editor.document.getText(editor.selection), /^from b\.(?:two import g|one import f)$/);
  });

  it("follows what happens to its files", async () => {
    await write("scan/a.py", "x = 1\n");
    await until("the finding to go", () => ids("scan/a.py").length === 0);
    await write("scan/new.py", BAD);
    await until("a finding in a new file", () => ids("scan/new.py").join() === "mutable-default");
    await vscode.workspace.fs.delete(workspaceFile("scan/new.py"));
    await until("the finding to go with its file", () => ids("scan/new.py").length === 0);
  });

  it("forgets what was found", async () => {
    await vscode.commands.executeCommand("pythonCoach.clearWorkspace");
    await until("silence", () => ids("scan/b/one.py").length === 0);
  });

  it("ignores a pitfall by a setting of the workspace", async () => {
    const { document } = await openFile("scan/ignored.py", BAD);
    await findings(document.uri, "mutable-default");
    await vscode.commands.executeCommand("pythonCoach.ignoreInWorkspace", { pitfall: "mutable-default" });
    await findings(document.uri);
    assert.deepEqual(settings().inspect("levels")?.workspaceValue, { "mutable-default": "off" });
    await settings().update("levels", undefined, vscode.ConfigurationTarget.Workspace);
    await findings(document.uri, "mutable-default");
  });

  it("records a baseline and then shows only what is new", async () => {
    const editor = await openFile("scan/old.py", BAD);
    const { uri } = editor.document;
    await findings(uri, "mutable-default");
    await vscode.commands.executeCommand("pythonCoach.recordBaseline");
    assert.equal(settings().get("baseline"), "coach-baseline.json");
    await findings(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `${BAD.replace("f(", "g(")}\n\n`));
    await findings(uri, "mutable-default");
    await settings().update("baseline", undefined, vscode.ConfigurationTarget.Workspace);
    await findings(uri, "mutable-default", "mutable-default");
    await vscode.workspace.fs.delete(workspaceFile("coach-baseline.json"));
  });

  it("obeys pyproject.toml, and settings of the editor more", async () => {
    await write("scan/pyproject.toml", '[tool.python-coach]\nignore = ["mutable-default"]\n');
    const { document } = await openFile("scan/toml.py", `${BAD}\n\ndef g(x):\n    return x == None\n`);
    await findings(document.uri, "none-comparison");
    await settings().update("levels", { "mutable-default": "info" }, vscode.ConfigurationTarget.Workspace);
    await findings(document.uri, "mutable-default", "none-comparison");
    await settings().update("levels", undefined, vscode.ConfigurationTarget.Workspace);
    await write("scan/pyproject.toml", "");
    await findings(document.uri, "mutable-default", "none-comparison");
  });
});
