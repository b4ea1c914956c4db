import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { actionsAt, apply, closeAll, findings, openUntitled, until } from "./coach";

const extension = () => vscode.extensions.getExtension("python-interview-coach.python-interview-coach")!;

afterEach(closeAll);

describe("the commands", () => {
  it("are all there", async () => {
    await extension().activate();
    const declared = (extension().packageJSON as { contributes: { commands: { command: string }[] } }).contributes
      .commands;
    const there = new Set(await vscode.commands.getCommands(true));
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.filter(({ command }) => !there.has(command)),
      [],
    );
  });

  it("explain what they are given, beside the code and without taking the focus", async () => {
    const editor = await openUntitled("def f(x=[]):\n    x.append(1)\n");
    const [finding] = await findings(editor.document.uri, "mutable-default");
    await vscode.commands.executeCommand("pythonCoach.explain", {
      pitfall: "mutable-default",
      uri: editor.document.uri.toString(),
      range: finding!.range,
    });
    const page = await until("a page in the second group", () =>
      vscode.window.tabGroups.all
        .filter(({ viewColumn }) => viewColumn === vscode.ViewColumn.Two)
        .flatMap(({ tabs }) => tabs)
        .find(({ input }) => input instanceof vscode.TabInputCustom),
    );
    assert.equal((page.input as vscode.TabInputCustom).uri.toString(), "python-coach:/pitfall/mutable-default.coach");
    assert.equal(vscode.window.activeTextEditor?.document, editor.document);
  });

  it("explain what another tool's code means", async () => {
    await openUntitled("x = 1\n");
    await vscode.commands.executeCommand("pythonCoach.explain", "W0102");
    await until("the page", () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(
          ({ input }) => input instanceof vscode.TabInputCustom && input.uri.path === "/pitfall/mutable-default.coach",
        ),
    );
  });

  it("take anything as an argument without failing", async () => {
    await openUntitled("x = 1\n");
    const nonsense = [{}, { pitfall: 3 }, { pitfall: "no-such-pitfall", uri: "file:///no/such.py", range: {} }, "text"];
    for (const argument of nonsense)
      for (const command of ["applyFix", "ignoreHere"])
        await vscode.commands.executeCommand(`pythonCoach.${command}`, argument);
    await vscode.commands.executeCommand("pythonCoach.explain", { pitfall: "no-such-pitfall" });
    await vscode.commands.executeCommand("pythonCoach.fixAll");
  });

  it("restart the server, which looks at the open files again", async () => {
    const { document } = await openUntitled("def f(x=[]):\n    x.append(1)\n");
    await findings(document.uri, "mutable-default");
    await vscode.commands.executeCommand("pythonCoach.restartServer");
    await findings(document.uri, "mutable-default");
  });
});

describe("a document without a file", () => {
  it("has findings, fixes and hovers", async () => {
    const { document } = await openUntitled("def f(x=[]):\n    x.append(1)\n");
    const [finding] = await findings(document.uri, "mutable-default");
    const [fix] = await actionsAt(document.uri, finding!.range);
    await apply(fix);
    assert.equal(document.getText(), "def f(x=None):\n    if x is None:\n        x = []\n    x.append(1)\n");
    await findings(document.uri);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(1, 9),
    );
    assert.match((hover!.contents[0] as vscode.MarkdownString).value, /compares identity/);
  });
});

describe("the pages' file system", () => {
  it("reads a summary and refuses to write", async () => {
    const page = vscode.Uri.parse("python-coach:/pitfall/mutable-default.coach");
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
    assert.match(text, /^Mutable default argument\n/);
    await assert.rejects(Promise.resolve(vscode.workspace.fs.writeFile(page, new Uint8Array())));
    for (const path of ["/pitfall/no-such-pitfall.coach", "/pitfall/../index.coach", "/package.json"])
      await assert.rejects(Promise.resolve(vscode.workspace.fs.readFile(page.with({ path }))));
  });
});
