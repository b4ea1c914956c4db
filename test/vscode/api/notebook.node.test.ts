// A real .ipynb, through the notebook support that VS Code brings.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { actionsAt, apply, closeAll, findings, workspaceFile } from "./coach";

const cell = (type: "code" | "markdown", text: string) => ({
  cell_type: type,
  metadata: {},
  source: text.match(/[^\n]*\n|[^\n]+$/g) ?? [],
  ...(type === "code" ? { outputs: [], execution_count: null } : {}),
});
const BOOK = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {
    kernelspec: { name: "python3", language: "python", display_name: "Python 3" },
    language_info: { name: "python" },
  },
  cells: [
    cell("code", "%matplotlib inline\nfrom dataclasses import dataclass\n"),
    cell("markdown", "# def f(x=[]): pass\n"),
    cell("code", "def add(item, items=[]):\n    items.append(item)\n"),
    cell("code", "!pip list\n@dataclass\nclass A:\n    tags: list = []\n"),
  ],
};

async function openBook(name: string): Promise<vscode.NotebookDocument> {
  await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(JSON.stringify(BOOK)));
  const book = await vscode.workspace.openNotebookDocument(workspaceFile(name));
  await vscode.window.showNotebookDocument(book);
  return book;
}

describe("a notebook in VS Code", () => {
  afterEach(closeAll);

  it("has findings in the right cells, and a fix that changes the cell", async () => {
    const book = await openBook("book.ipynb");
    const [first, , second, third] = book.getCells().map(({ document }) => document);
    assert.equal(second!.uri.scheme, "vscode-notebook-cell");
    const [finding] = await findings(second!.uri, "mutable-default");
    assert.equal(second!.getText(finding!.range), "[]");
    const [other] = await findings(third!.uri, "dataclass-default");
    assert.equal(other!.range.start.line, 3);
    await findings(first!.uri);
    const actions = await actionsAt(second!.uri, finding!.range, vscode.CodeActionKind.QuickFix.value);
    await apply(actions[0]);
    assert.match(second!.getText(), /^def add\(item, items=None\):\n {4}if items is None:\n/);
    await findings(second!.uri);
  });

  it("has a fix that reaches into another cell, by the light bulb and by all safe fixes", async () => {
    const before = "%matplotlib inline\nfrom dataclasses import dataclass\n";
    for (const [name, kind] of [
      ["bulb.ipynb", vscode.CodeActionKind.QuickFix.value],
      ["all.ipynb", "source.fixAll.pythonCoach"],
    ] as const) {
      const book = await openBook(name);
      const [first, , , third] = book.getCells().map(({ document }) => document);
      assert.equal(first!.getText(), before);
      const [finding] = await findings(third!.uri, "dataclass-default");
      const actions = await actionsAt(third!.uri, finding!.range, kind);
      await apply(actions[0]);
      assert.equal(third!.getText(), "!pip list\n@dataclass\nclass A:\n    tags: list = field(default_factory=list)\n");
      assert.equal(first!.getText(), "%matplotlib inline\nfrom dataclasses import dataclass, field\n");
      await findings(third!.uri);
    }
  });

  it("loses the findings of a cell that is deleted", async () => {
    const book = await openBook("deleted.ipynb");
    const gone = book.cellAt(2).document.uri;
    await findings(gone, "mutable-default");
    const edit = new vscode.WorkspaceEdit();
    edit.set(book.uri, [vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(2, 3))]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await findings(gone);
    await findings(book.cellAt(2).document.uri, "dataclass-default");
  });
});
