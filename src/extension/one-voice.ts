/** Underlines a pitfall once: withdraws what another extension says too, and puts our actions on theirs. */
import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";
import { SECTION, SOURCE, type WireFinding } from "../server/protocol";
import type { Content } from "./content";
import type { FindingsStore } from "./findings-store";
import type { CommandId, SettingKey } from "./manifest";
import { toRange } from "./pages";
import {
  findingsOf,
  forget,
  type Heard,
  listen,
  move,
  nextForgetting,
  pagesFor,
  pitfallsOf,
  speakerFor,
  textOf,
  type Voice,
} from "./voices";

const SETTING: SettingKey = "pythonCoach.oneVoice";
const EXPLAIN: CommandId = "pythonCoach.explain";

/** Milliseconds that other extensions have to say whether they repair something themselves. */
const PATIENCE = 1_000;

/** An open document: what our server says about it, and what the others say. */
interface Conversation {
  ours: readonly vscode.Diagnostic[];
  /** Puts a part of `ours` into the editor. */
  publish: (shown: vscode.Diagnostic[]) => void;
  voices: readonly Voice[];
  /** Which of `ours` are withdrawn, as a text to compare. */
  withdrawn: string;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Stands between the server and the editor; see `voices.ts` for what is decided. */
export class OneVoice implements vscode.Disposable {
  private readonly conversations = new Map<string, Conversation>();
  private readonly changed = new vscode.EventEmitter<string>();
  private readonly subscriptions: vscode.Disposable[];
  /** What we are asking the others right now, and their answers to come. */
  private readonly questions = new Map<string, Promise<readonly vscode.CodeAction[]>>();
  /** Questions that our own provider still hears: it is asked with the others and has nothing to add. */
  private readonly echoes = new Set<string>();
  /** Fires with the URI of a document in which other findings are withdrawn than before. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly content: Content,
    private readonly store: FindingsStore,
  ) {
    this.subscriptions = [
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        for (const uri of uris) this.hear(uri);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const conversation = this.conversations.get(document.uri.toString());
        if (conversation === undefined || contentChanges.length === 0) return;
        conversation.voices = move(conversation.voices, contentChanges, Date.now());
        this.wait(document.uri, conversation);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.end(uri.toString())),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration(SETTING)) return;
        for (const uri of this.conversations.keys()) this.show(vscode.Uri.parse(uri));
      }),
    ];
  }

  /** The name of the tool whose underline stands for a finding; null where it is our own. */
  toolFor(uri: string, finding: Pick<WireFinding, "pitfall" | "range">): string | null {
    const voices = this.isOn(vscode.Uri.parse(uri)) ? this.conversations.get(uri)?.voices : undefined;
    return speakerFor(finding, voices ?? [])?.tool ?? null;
  }

  /** What the language client calls instead of publishing diagnostics. */
  readonly handleDiagnostics: NonNullable<Middleware["handleDiagnostics"]> = (uri, diagnostics, next) => {
    const document = openDocument(uri);
    if (document === undefined) return next(uri, diagnostics);
    // Typing went on meanwhile: these ranges are wrong already, and newer ones are on their way.
    if (this.isBehind(document)) return;
    const key = uri.toString();
    const conversation = this.conversations.get(key) ?? {
      ours: [],
      publish: () => undefined,
      voices: listen([], this.heardIn(uri), Date.now()),
      withdrawn: "",
      timer: undefined,
    };
    this.conversations.set(key, conversation);
    conversation.ours = diagnostics;
    conversation.publish = (shown) => next(uri, shown);
    this.show(uri, true);
  };

  private hear(uri: vscode.Uri): void {
    const conversation = this.conversations.get(uri.toString());
    if (conversation === undefined) return;
    const now = Date.now();
    conversation.voices = forget(listen(conversation.voices, this.heardIn(uri), now), now);
    this.show(uri);
    this.wait(uri, conversation);
  }

  /** Looks again when a silence has lasted. */
  private wait(uri: vscode.Uri, conversation: Conversation): void {
    clearTimeout(conversation.timer);
    const next = nextForgetting(conversation.voices);
    if (next !== null) conversation.timer = setTimeout(() => this.hear(uri), Math.max(0, next - Date.now()));
  }

  /** Publishes what is not withdrawn, where that has changed or `ours` is new. */
  private show(uri: vscode.Uri, isNew = false): void {
    const conversation = this.conversations.get(uri.toString());
    const document = openDocument(uri);
    if (conversation === undefined || document === undefined || this.isBehind(document)) return;
    const voices = this.isOn(uri) ? conversation.voices : [];
    const isOurs = conversation.ours.map(
      ({ code, range }) => speakerFor({ pitfall: textOf(code), range }, voices) === null,
    );
    const withdrawn = isOurs.join();
    const same = conversation.withdrawn === withdrawn;
    conversation.withdrawn = withdrawn;
    if (same && !isNew) return;
    conversation.publish(conversation.ours.filter((_, i) => isOurs[i]));
    if (!same) this.changed.fire(uri.toString());
  }

  /** Whether what the server said last is about an older text. */
  private isBehind({ uri, version }: vscode.TextDocument): boolean {
    const known = this.store.get(uri)?.version;
    return known !== undefined && known !== version;
  }

  private isOn(uri: vscode.Uri): boolean {
    return vscode.workspace.getConfiguration(SECTION, uri).get("oneVoice") !== false;
  }

  /** A hint is hardly to be seen, so it does not stand for a finding of ours. */
  private heardIn(uri: vscode.Uri): Heard[] {
    return vscode.languages
      .getDiagnostics(uri)
      .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
      .flatMap((diagnostic) => this.heard(diagnostic) ?? []);
  }

  private heard({ source, code, range }: vscode.Diagnostic): Heard | null {
    if (source === SOURCE) return null;
    const text = textOf(code);
    const pitfalls = pitfallsOf(text, this.content.equivalents);
    if (pitfalls.length === 0) return null;
    return { tool: source ?? vscode.l10n.t("another tool"), code: text, pitfalls, range };
  }

  /** What the language client calls instead of asking the server for code actions. */
  readonly provideCodeActions: NonNullable<Middleware["provideCodeActions"]> = async (
    document,
    range,
    context,
    token,
    next,
  ) => {
    const { uri, version } = document;
    const onlyFixes = context.only?.value === vscode.CodeActionKind.QuickFix.value;
    if (onlyFixes && this.echoes.delete(questionOf(document, range))) return [];
    const actions = (await next(document, range, context, token)) ?? [];
    const theirs = context.diagnostics.flatMap((diagnostic) => {
      const heard = this.heard(diagnostic);
      return heard === null ? [] : [{ diagnostic, heard }];
    });
    const wanted = context.only === undefined || context.only.contains(vscode.CodeActionKind.QuickFix);
    if (theirs.length === 0 || !wanted || !this.isOn(uri)) return actions;

    const known = this.store.get(uri);
    const findings = known?.version === version ? known.findings : [];
    const withdrawn = findings.filter((finding) => this.toolFor(uri.toString(), finding) !== null);
    const rest = actions.filter((action) => !withdrawn.some((finding) => isAbout(action, finding)));
    const fixes: vscode.CodeAction[] = [];
    const explanations = new Map<string, vscode.CodeAction>();
    for (const { diagnostic, heard } of theirs) {
      const fixable = findingsOf(heard, withdrawn).filter(({ fixes }) => fixes.length > 0);
      const ownFixes = fixable.flatMap((finding) => fixesOf(uri, finding, diagnostic));
      if (ownFixes.length > 0 && !(await this.othersRepair(document, diagnostic.range, ownFixes)))
        fixes.push(...ownFixes);
      for (const pitfall of pagesFor(heard, findings)) {
        const finding = findingsOf({ ...heard, pitfalls: [pitfall] }, findings)[0];
        explanations.set(pitfall, this.explanation(uri, pitfall, finding, diagnostic));
      }
    }
    const titles = new Set(rest.map(({ title }) => title));
    return [...rest, ...fixes.filter(({ title }) => !titles.has(title)), ...explanations.values()];
  };

  private explanation(
    uri: vscode.Uri,
    pitfall: string,
    finding: WireFinding | undefined,
    diagnostic: vscode.Diagnostic,
  ): vscode.CodeAction {
    const title = vscode.l10n.t("Explain with Interview Coach: {0}", this.content.titleOf(pitfall));
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    const place = finding === undefined ? { pitfall } : { pitfall, uri: uri.toString(), range: finding.range };
    action.command = { command: EXPLAIN, title, arguments: [place] };
    return action;
  }

  /** Whether another extension offers to repair something at a place; a comment that silences it repairs nothing. */
  private async othersRepair(
    document: vscode.TextDocument,
    range: vscode.Range,
    ownFixes: readonly vscode.CodeAction[],
  ): Promise<boolean> {
    const own = new Set(ownFixes.map(({ title }) => title));
    return (await this.othersAt(document, range)).some(
      ({ title, edit, isPreferred }) =>
        (edit !== undefined || isPreferred === true) && !own.has(title) && !SILENCING.test(title),
    );
  }

  /** What the others offer at a place: nothing where they fail or take too long. The light bulb and the menu ask at
   * the same time and share one question. */
  private othersAt(document: vscode.TextDocument, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
    const question = questionOf(document, range);
    const asked = this.questions.get(question);
    if (asked !== undefined) return asked;
    this.echoes.add(question);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<vscode.CodeAction[]>((resolve) => {
      timer = setTimeout(() => resolve([]), PATIENCE);
    });
    const answer = vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      RESOLVED,
    );
    const first = Promise.race([answer, silence])
      .catch(() => [])
      .finally(() => {
        clearTimeout(timer);
        this.questions.delete(question);
        this.echoes.delete(question);
      });
    this.questions.set(question, first);
    return first;
  }

  private end(uri: string): void {
    clearTimeout(this.conversations.get(uri)?.timer);
    this.conversations.delete(uri);
  }

  dispose(): void {
    for (const uri of [...this.conversations.keys()]) this.end(uri);
    for (const each of this.subscriptions) each.dispose();
    this.changed.dispose();
  }
}

/** How many actions of the others are looked at closely: their edits are computed only on request. */
const RESOLVED = 5;
const SILENCING = /\b(disable|ignore|suppress|noqa|nosonar)\b/i;

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

function questionOf({ uri, version }: vscode.TextDocument, { start, end }: vscode.Range): string {
  return [uri, version, start.line, start.character, end.line, end.character].join(" ");
}

/** Whether the server made this action for a finding. */
function isAbout(action: vscode.Command | vscode.CodeAction, finding: WireFinding): boolean {
  const about = "diagnostics" in action ? (action.diagnostics ?? []) : [];
  return about.some(({ code, range }) => textOf(code) === finding.pitfall && range.isEqual(toRange(finding.range)));
}

function fixesOf(uri: vscode.Uri, { fixes }: WireFinding, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  return fixes.map(({ title, safe, edits, elsewhere = [] }) => {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.isPreferred = safe && fixes.length === 1;
    action.edit = new vscode.WorkspaceEdit();
    for (const { range, newText } of edits) action.edit.replace(uri, toRange(range), newText);
    for (const other of elsewhere)
      for (const { range, newText } of other.edits)
        action.edit.replace(vscode.Uri.parse(other.uri), toRange(range), newText);
    return action;
  });
}
