/** The playground: a panel with one program, which is remembered, and the command that fills it. */
import * as vscode from "vscode";
import { LONGEST_SOURCE } from "../runtime/protocol";
import type { FromPlayground, ToPlayground } from "../webview/messages";
import { playgroundHtml } from "./page-html";
import type { Services } from "./pages";
import { prepare } from "./resources";
import { keepSnapshot } from "./runtime-store";

const VIEW_TYPE = "pythonCoach.playground";
/** How long a sentence stays in the status bar, in milliseconds. */
const SENTENCE = 8_000;
const REMEMBERED = "pythonCoach.playground.last";

interface Remembered {
  readonly source: string;
  /** The lines for `input()`. */
  readonly input: string;
}

const FIRST: Remembered = {
  source: `def make_counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


tick = make_counter()
print(tick())
print(tick())
`,
  input: "",
};

/** At most one panel is open. */
export class Playground implements vscode.WebviewPanelSerializer, vscode.Disposable {
  private panel: vscode.WebviewPanel | null = null;
  /** While the playground or a page has the focus no text editor is active. */
  private lastEditor = vscode.window.activeTextEditor;
  private readonly subscriptions = [
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, this),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      this.lastEditor = editor ?? this.lastEditor;
    }),
  ];

  constructor(
    private readonly services: Pick<Services, "extensionUri" | "storageUri">,
    private readonly memory: vscode.Memento,
  ) {}

  /** The selection, else the whole file, else what was there last. */
  async stepThrough(): Promise<void> {
    const editor = vscode.window.activeTextEditor ?? this.lastEditor;
    if (editor === undefined || editor.document.isClosed || editor.document.languageId !== "python")
      return this.open(null);
    const { document, selection } = editor;
    const text = selection.isEmpty ? document.getText() : dedent(document.getText(wholeLines(document, selection)));
    if (text.length > LONGEST_SOURCE) return sayTooLong();
    return this.open({ source: text.endsWith("\n") ? text : `${text}\n`, input: "" });
  }

  /** Null for what was there last; a program that is handed over is stepped through at once, one that is loaded is not. */
  async open(program: Remembered | null, step = program !== null): Promise<void> {
    if (program !== null) await this.memory.update(REMEMBERED, program);
    if (this.panel !== null) {
      this.panel.reveal();
      if (program !== null) this.send({ type: "program", source: program.source, step });
      return;
    }
    const beside = vscode.window.activeTextEditor === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t("Python Playground"), beside);
    await this.show(panel, step);
  }

  /** After a reload of the window. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    await this.show(panel, false);
  }

  private async show(panel: vscode.WebviewPanel, step: boolean): Promise<void> {
    this.panel = panel;
    const { source, input } = this.memory.get<Remembered>(REMEMBERED, FIRST);
    panel.onDidDispose(() => {
      this.panel = null;
    });
    panel.webview.onDidReceiveMessage((message: FromPlayground) => this.receive(message));
    panel.webview.html = playgroundHtml({ source, input, step }, await prepare(panel.webview, this.services));
  }

  private async receive(message: FromPlayground): Promise<void> {
    switch (message.type) {
      case "ready":
        return;
      case "edited":
        return this.memory.update(REMEMBERED, { source: message.source, input: message.input });
      case "save":
        return saveAsFile(message.source, this.panel?.viewColumn);
      case "load": {
        const source = await readFile();
        return source === null ? undefined : this.open({ source, input: "" }, false);
      }
      case "keep":
        return keepSnapshot(this.services.storageUri, message.name, message.data);
      default:
        message satisfies never;
    }
  }

  private send(message: ToPlayground): void {
    void this.panel?.webview.postMessage(message);
  }

  dispose(): void {
    // The panel stays: after a reload of the window it comes back.
    for (const each of this.subscriptions) each.dispose();
  }
}

const PYTHON_FILES = { Python: ["py"] };

function sayTooLong(): void {
  const sentence = vscode.l10n.t("This is too long for the playground. Select a part of it.");
  vscode.window.setStatusBarMessage(sentence, SENTENCE);
}

/** Writes the program where the learner wants it, and shows it without covering the playground, which stands in `column`. */
async function saveAsFile(source: string, column: vscode.ViewColumn | undefined): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    filters: PYTHON_FILES,
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, "playground.py") }),
  });
  if (uri === undefined) return;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(source));
  const viewColumn = column === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, { viewColumn, preview: false });
}

/** The text of a file that the learner chooses; null for none. */
async function readFile(): Promise<string | null> {
  const [uri] = (await vscode.window.showOpenDialog({ filters: PYTHON_FILES })) ?? [];
  if (uri === undefined) return null;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)).replaceAll("\r\n", "\n");
  if (text.length <= LONGEST_SOURCE) return text.endsWith("\n") ? text : `${text}\n`;
  sayTooLong();
  return null;
}

function wholeLines(document: vscode.TextDocument, { start, end }: vscode.Selection): vscode.Range {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return new vscode.Range(start.line, 0, last, document.lineAt(last).text.length);
}

/** The body of a function alone is no program while it is indented. */
function dedent(text: string): string {
  const lines = text.split(/\r?\n/);
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)![0].length);
  const least = Math.min(...indents);
  return lines.map((line) => line.slice(least)).join("\n");
}
