// Files and settings: the web host of these tests has neither.
import assert from "node:assert/strict";
import { afterEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { actionsAt, apply, closeAll, findings, openFile, ours, until, withSetting } from "./coach";

const DEFAULT = `def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags
`;
const FIXED = `def add_tag(tag, tags=None):
    if tags is None:
        tags = []
    tags.append(tag)
    return tags
`;

afterEach(closeAll);

describe("a Python file in VS Code", () => {
  it("gets findings with a link to their page and the second place", async () => {
    const { document } = await openFile("default.py", DEFAULT);
    const [finding] = await findings(document.uri, "mutable-default");
    assert.equal(document.getText(finding!.range), "[]");
    assert.equal(finding!.severity, vscode.DiagnosticSeverity.Warning);
    const code = finding!.code as { value: string; target: vscode.Uri };
    assert.equal(code.target.toString(), "python-coach:/pitfall/mutable-default.coach");
    const [related] = finding!.relatedInformation!;
    assert.equal(related?.location.range.start.line, 1);
  });

  it("gets others while it is edited", async () => {
    const editor = await openFile("edited.py", "x = 1\n");
    const { uri } = editor.document;
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), DEFAULT));
    await findings(uri, "mutable-default");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "\n\n\n"));
    await until("the finding to move down", () => ours(uri)[0]?.range.start.line === 4);
    await editor.edit((edit) => edit.insert(new vscode.Position(6, 0), "    if tags == None:\n        pass\n"));
    await findings(uri, "mutable-default", "none-comparison");
    await editor.edit((edit) => edit.delete(new vscode.Range(4, 0, 9, 0)));
    await findings(uri);
  });

  it("is looked at without a file, too", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "python", content: DEFAULT });
    await findings(document.uri, "mutable-default");
  });

  it("loses its findings when it is closed or stops being Python", async () => {
    const { document } = await openFile("closed.py", DEFAULT);
    await findings(document.uri, "mutable-default");
    await vscode.languages.setTextDocumentLanguage(document, "plaintext");
    await findings(document.uri);
  });
});

describe("a fix in VS Code", () => {
  it("changes the file exactly as recorded", async () => {
    for (const [before, after] of [
      [DEFAULT, FIXED],
      [DEFAULT.replaceAll("\n", "\r\n"), FIXED.replaceAll("\n", "\r\n")],
    ] as const) {
      const { document } = await openFile("fixed.py", before);
      const [finding] = await findings(document.uri, "mutable-default");
      const actions = await actionsAt(document.uri, finding!.range, vscode.CodeActionKind.QuickFix.value);
      await apply(actions[0]);
      assert.equal(document.getText(), after);
      await findings(document.uri);
      await document.save();
      await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    }
  });

  it("of all safe ones leaves the suggestions alone", async () => {
    const { document } = await openFile(
      "all.py",
      "def f(x, y):\n    if x == None:\n        return y is 'a'\n    return y is 1\n",
    );
    const { uri } = document;
    await findings(uri, "none-comparison", "is-literal", "is-literal");
    await vscode.commands.executeCommand("pythonCoach.fixAll");
    assert.equal(document.getText(), "def f(x, y):\n    if x == None:\n        return y == 'a'\n    return y == 1\n");
    await findings(uri, "none-comparison");
  });

  it("by its command works where the finding is", async () => {
    const { document } = await openFile("command.py", `\n\n${DEFAULT}`);
    const [finding] = await findings(document.uri, "mutable-default");
    const { start, end } = finding!.range;
    await vscode.commands.executeCommand("pythonCoach.applyFix", {
      pitfall: "mutable-default",
      uri: document.uri.toString(),
      range: {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      },
    });
    assert.equal(document.getText(), `\n\n${FIXED}`);
  });
});

describe("silence in VS Code", () => {
  it("comes with “Ignore here”", async () => {
    const { document } = await openFile("ignored.py", DEFAULT);
    const [finding] = await findings(document.uri, "mutable-default");
    const actions = await actionsAt(document.uri, finding!.range);
    await apply(actions.find(({ title }) => title.startsWith("Ignore “")));
    assert.equal(document.lineAt(0).text, "def add_tag(tag, tags=[]):  # coach: ignore[mutable-default]");
    await findings(document.uri);
  });

  it("and other levels come with the settings", async () => {
    const { document } = await openFile("levels.py", DEFAULT);
    await findings(document.uri, "mutable-default");
    await withSetting("levels", { "mutable-default": "off" }, async () => {
      await findings(document.uri);
    });
    await findings(document.uri, "mutable-default");
    await withSetting("levels", { "mutable-default": "hint" }, async () => {
      await until("a hint", () => ours(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Hint);
    });
  });

  it("does not come from settings that make no sense", async () => {
    await withSetting("profile", "loud", async () => {
      await withSetting("levels", { "mutable-default": "fatal", "no-such": "off" }, async () => {
        const { document } = await openFile("nonsense.py", DEFAULT);
        const [finding] = await findings(document.uri, "mutable-default");
        assert.equal(finding!.severity, vscode.DiagnosticSeverity.Warning);
      });
    });
  });
});

describe("a hover in VS Code", () => {
  const hoverAt = async (document: vscode.TextDocument, line: number, character: number) => {
    const position = new vscode.Position(line, character);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      position,
    );
    return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
  };

  it("on a finding may run only the commands that open pages", async () => {
    const { document } = await openFile("hover.py", DEFAULT);
    const [finding] = await findings(document.uri, "mutable-default");
    const { start } = finding!.range;
    const [text] = await hoverAt(document, start.line, start.character);
    assert.match(text!.value, /^\*\*Mutable default argument\*\*/);
    assert.match(text!.value, /command:pythonCoach\.explain\?/);
    assert.deepEqual(text!.isTrusted, { enabledCommands: ["pythonCoach.explain", "pythonCoach.openPage"] });
  });

  it("on a construct is a card, unless the setting says no", async () => {
    const { document } = await openFile("concept.py", "a = 1\nprint(a is None)\n");
    await until("an answer", () => vscode.workspace.textDocuments.includes(document));
    assert.match((await hoverAt(document, 1, 8))[0]!.value, /compares identity/);
    assert.deepEqual(await hoverAt(document, 1, 6), []);
    await withSetting("hover.concepts", false, async () => {
      const end = Date.now() + 30_000;
      while ((await hoverAt(document, 1, 8)).length > 0) assert.ok(Date.now() < end, "the hover stays");
    });
  });
});
