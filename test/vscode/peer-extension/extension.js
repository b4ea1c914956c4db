// Two other linters as the coach meets them: late, early (in files called early.py) and in bursts. Errors, so that their
// underlines are told from ours.
const vscode = require("vscode");

const TOOLS = {
  Ruff: [
    [/\[\](?=\):)/, { value: "B006", target: vscode.Uri.parse("https://example.invalid/B006") }],
    [/is "free"/, "F632"],
    [/no_such_name/, "F821"],
  ],
  // Pylint underlines the name of the function, and its extension joins the two names of a message.
  Pylint: [
    [/def add_tag/, "W0102:dangerous-default-value"],
  ],
};

exports.activate = (context) => {
  const collections = Object.fromEntries(
    Object.keys(TOOLS).map((tool) => [tool, vscode.languages.createDiagnosticCollection(tool)]),
  );
  let repairs = false;
  /** Without a document: in the one that is edited. */
  const speak = (tool, document = vscode.window.activeTextEditor?.document) => {
    if (document?.languageId !== "python") return;
    const text = document.getText();
    const found = TOOLS[tool].flatMap(([pattern, code]) => {
      const match = pattern.exec(text);
      if (match === null) return [];
      const end = document.positionAt(match.index + match[0].length);
      const range = new vscode.Range(document.positionAt(match.index), end);
      const diagnostic = new vscode.Diagnostic(range, `${tool} complains`, vscode.DiagnosticSeverity.Error);
      diagnostic.source = tool;
      diagnostic.code = code;
      return [diagnostic];
    });
    collections[tool].set(document.uri, found);
  };
  const silence = () => {
    for (const collection of Object.values(collections)) collection.clear();
  };
  const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
  const burst = async () => {
    const { document } = vscode.window.activeTextEditor;
    for (let i = 0; i < 10; i++) {
      speak("Ruff", document);
      await pause();
      collections.Ruff.clear();
      await pause();
    }
    speak("Ruff", document);
  };
  const early = (document) => {
    if (document.uri.path.endsWith("early.py")) speak("Ruff", document);
  };
  const actions = {
    provideCodeActions: (document, _range, { diagnostics }) =>
      diagnostics
        .filter(({ source }) => source === "Ruff")
        .flatMap((diagnostic) => {
          const make = (title, edit) => {
            const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
            action.diagnostics = [diagnostic];
            action.edit = new vscode.WorkspaceEdit();
            edit(action.edit);
            return action;
          };
          const endOfLine = document.lineAt(diagnostic.range.start.line).range.end;
          const noqa = make("Ruff: Disable for this line", (edit) => edit.insert(document.uri, endOfLine, "  # noqa"));
          const fix = make("Ruff: Repair", (edit) => edit.replace(document.uri, diagnostic.range, "None"));
          return repairs ? [fix, noqa] : [noqa];
        }),
  };
  /** An editor with nothing in it: what VS Code itself takes to open a page. */
  const blank = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: ({ uri }, panel) => {
      panel.webview.html = `<main data-blank="/${uri.path.split("/").at(-1)}"></main>`;
    },
  };
  context.subscriptions.push(
    ...Object.values(collections),
    vscode.window.registerCustomEditorProvider("peer.blank", blank),
    vscode.workspace.onDidOpenTextDocument(early),
    vscode.languages.registerCodeActionsProvider("python", actions),
    vscode.commands.registerCommand("peer.ruff", () => {
      repairs = false;
      speak("Ruff");
    }),
    vscode.commands.registerCommand("peer.ruffRepairs", () => {
      repairs = true;
      speak("Ruff");
    }),
    vscode.commands.registerCommand("peer.pylint", () => speak("Pylint")),
    vscode.commands.registerCommand("peer.burst", burst),
    vscode.commands.registerCommand("peer.silence", silence),
  );
  vscode.workspace.textDocuments.forEach(early);
};
