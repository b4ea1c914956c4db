// The smallest extension with a squiggle, a quick fix, a hover and a page: it shows that the harness itself works.
const vscode = require("vscode");

exports.activate = (context) => {
  const problems = vscode.languages.createDiagnosticCollection("fixture");
  const check = (document) => {
    if (document.languageId !== "python") return;
    const found = [...document.getText().matchAll(/== None/g)].map((match) => {
      const range = new vscode.Range(document.positionAt(match.index), document.positionAt(match.index + 7));
      const diagnostic = new vscode.Diagnostic(range, "Compare with is", vscode.DiagnosticSeverity.Warning);
      diagnostic.source = "fixture";
      diagnostic.code = { value: "none-compare", target: vscode.Uri.parse("fixture:/none-compare.fixture") };
      return diagnostic;
    });
    problems.set(document.uri, found);
  };
  const actions = {
    provideCodeActions: (document, _range, { diagnostics }) =>
      diagnostics.map((diagnostic) => {
        const action = new vscode.CodeAction("Write is None", vscode.CodeActionKind.QuickFix);
        action.diagnostics = [diagnostic];
        action.edit = new vscode.WorkspaceEdit();
        action.edit.replace(document.uri, diagnostic.range, "is None");
        return action;
      }),
  };
  const draw = (webview, title) => {
    webview.html = `<h1>${title}</h1><p>${vscode.workspace.isTrusted ? "trusted" : "restricted"}</p>`;
  };
  const openPage = () => {
    const panel = vscode.window.createWebviewPanel("fixture", "Page", vscode.ViewColumn.Beside, {});
    draw(panel.webview, "Fixture page");
  };
  const editor = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: (_document, panel) => draw(panel.webview, "Fixture explanation"),
  };
  context.subscriptions.push(
    problems,
    vscode.workspace.onDidOpenTextDocument(check),
    vscode.workspace.onDidChangeTextDocument((event) => check(event.document)),
    vscode.languages.registerCodeActionsProvider("python", actions),
    vscode.window.registerCustomEditorProvider("fixture.editor", editor),
    vscode.commands.registerCommand("fixture.page", openPage),
    vscode.commands.registerCommand("fixture.fetch", () => fetch("https://example.invalid/")),
  );
  vscode.workspace.textDocuments.forEach(check);
};
