// What must work wherever VS Code runs; this file runs in the node host and in the web worker host.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { actionsAt, apply, closeAll, findings, openUntitled, until } from "./coach";

const CODE =
  "def first():\n    return 1\n\n\ndef add(item, items=[]):\n    items.append(item)\n    return items is 1\n";

const customTabs = () =>
  vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputCustom);

describe("in every extension host", () => {
  afterEach(closeAll);

  it("a document has diagnostics with links to pages, and they follow edits", async () => {
    const editor = await openUntitled(CODE);
    const { document } = editor;
    const [first, second] = await findings(document.uri, "mutable-default", "is-literal");
    assert.equal(document.getText(first!.range), "[]");
    assert.equal((second!.code as { target: vscode.Uri }).target.toString(), "python-coach:/pitfall/is-literal.coach");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "\n\n"));
    await until("the findings to move", () =>
      vscode.languages.getDiagnostics(document.uri).some(({ range }) => range.start.line === 6),
    );
    await editor.edit((edit) => edit.delete(new vscode.Range(6, 0, 9, 0)));
    await findings(document.uri);
  });

  it("a fix repairs, one by one and all safe ones at once", async () => {
    const { document } = await openUntitled(CODE);
    const [first] = await findings(document.uri, "mutable-default", "is-literal");
    const actions = await actionsAt(document.uri, first!.range, vscode.CodeActionKind.QuickFix.value);
    await apply(actions[0]);
    await findings(document.uri, "is-literal");
    assert.match(document.getText(), /items=None\):\n {4}if items is None:\n/);
    await vscode.commands.executeCommand("pythonCoach.fixAll");
    await findings(document.uri);
    assert.match(document.getText(), /return items == 1\n$/);
  });

  it("offers its fix on another tool's underline, also when the light bulb and the menu ask at once", async () => {
    const { document } = await openUntitled(CODE);
    const [first] = await findings(document.uri, "mutable-default", "is-literal");
    const ruff = vscode.languages.createDiagnosticCollection("Ruff");
    let repairs = false;
    const slow = vscode.languages.registerCodeActionsProvider("python", {
      provideCodeActions: async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        const action = new vscode.CodeAction("Ruff: Repair", vscode.CodeActionKind.QuickFix);
        action.edit = new vscode.WorkspaceEdit();
        action.edit.insert(document.uri, new vscode.Position(0, 0), "# repaired\n");
        return repairs ? [action] : [];
      },
    });
    try {
      const diagnostic = new vscode.Diagnostic(first!.range, "Ruff complains");
      diagnostic.source = "Ruff";
      diagnostic.code = "B006";
      ruff.set(document.uri, [diagnostic]);
      await findings(document.uri, "is-literal");
      const fixes = async () =>
        (await actionsAt(document.uri, first!.range)).filter(
          ({ title }) => title === "Create the list inside the function",
        );
      const offered = await Promise.all(Array.from({ length: 8 }, fixes));
      assert.deepEqual(
        offered.map(({ length }) => length),
        Array.from({ length: 8 }, () => 1),
      );
      repairs = true;
      const withdrawn = await Promise.all(Array.from({ length: 8 }, fixes));
      assert.deepEqual(withdrawn.flat(), []);
    } finally {
      slow.dispose();
      ruff.dispose();
    }
  });

  it("a hover explains a finding and a construct", async () => {
    const { document } = await openUntitled(CODE);
    const [first] = await findings(document.uri, "mutable-default", "is-literal");
    const textAt = async (position: vscode.Position) => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        position,
      );
      return hovers
        .flatMap(({ contents }) => contents as vscode.MarkdownString[])
        .map(({ value }) => value)
        .join("\n");
    };
    assert.match(await textAt(first!.range.start), /Mutable default argument/);
    const editor = vscode.window.activeTextEditor!;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "x = None\nprint(x is None)\n"));
    await until("the text to be known", () => document.lineCount > 8);
    assert.match(await textAt(new vscode.Position(1, 9)), /compares identity/);
  });

  it("a page opens beside the code", async () => {
    const { document } = await openUntitled(CODE);
    const [first] = await findings(document.uri, "mutable-default", "is-literal");
    await vscode.commands.executeCommand("pythonCoach.explain", {
      pitfall: "mutable-default",
      uri: document.uri.toString(),
      range: first!.range,
    });
    const page = await until("the page", () => customTabs()[0]);
    assert.equal((page.input as vscode.TabInputCustom).uri.path, "/pitfall/mutable-default.coach");
    // The title is what the page has read of its content.
    const text = new TextDecoder().decode(
      await vscode.workspace.fs.readFile((page.input as vscode.TabInputCustom).uri),
    );
    assert.match(text, /^Mutable default argument\n/);
  });

  it("the tree of this file leads to the places", async () => {
    const editor = await openUntitled(CODE);
    const [first] = await findings(editor.document.uri, "mutable-default", "is-literal");
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand("workbench.view.extension.pythonCoach");
    const place = () =>
      vscode.window.visibleTextEditors.find(({ document }) => document === editor.document)?.selection;
    for (let tries = 0; tries < 20 && place()?.start.line === 0; tries++) {
      await vscode.commands.executeCommand("pythonCoach.inThisFile.focus");
      await vscode.commands.executeCommand("list.focusFirst");
      await vscode.commands.executeCommand("list.select");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.ok(
      place()?.isEqual(first!.range),
      JSON.stringify([place(), vscode.window.tabGroups.all.map(({ tabs }) => tabs.map(({ label }) => label))]),
    );
  });

  it("the pause silences everything until it ends", async () => {
    const { document } = await openUntitled(CODE);
    await findings(document.uri, "mutable-default", "is-literal");
    await vscode.commands.executeCommand("pythonCoach.pause");
    await findings(document.uri);
    await vscode.commands.executeCommand("pythonCoach.resume");
    await findings(document.uri, "mutable-default", "is-literal");
  });
});
