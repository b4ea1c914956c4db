/** A handler for every command of the manifest. */
import * as vscode from "vscode";
import { FIX_ALL_KIND, SECTION, type WireRange } from "../server/protocol";
import type { LevelChoice } from "../webview/messages";
import { applyChange } from "./changes";
import { addressIn, courseCommands } from "./course-commands";
import type { CurriculumView } from "./course-views";
import { ignoreInWorkspace, levelOf, setLevel } from "./levels";
import type { CommandId, ViewId } from "./manifest";
import { type Pages, type Services, toRange } from "./pages";
import type { Pause } from "./pause";
import { pickPitfall } from "./pick";
import type { Playground } from "./playground";
import { openSample } from "./sample";
import { pitfallsOf } from "./voices";
import type { WorkspaceFindings } from "./workspace";

type Handler = (argument?: unknown) => Promise<void>;

const CURRICULUM: ViewId = "pythonCoach.curriculum";
/** Milliseconds a sentence stays in the status bar. */
const SENTENCE = 6_000;

/** What a command is about, whoever sent it: a code action, a link in a hover, or a row of a tree. */
interface Subject {
  readonly pitfall: string;
  readonly place: { readonly uri: string; readonly range: WireRange } | null;
}

/** Registers a handler for each command; a missing or surplus one does not compile. */
export function registerCommands(
  services: Services,
  pages: Pages,
  playground: Playground,
  found: WorkspaceFindings,
  pause: Pause,
  view: CurriculumView,
): vscode.Disposable {
  const handlers = commandHandlers(services, pages, playground, found, pause, view);
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([id, handler]) => vscode.commands.registerCommand(id, handler)),
  );
}

function commandHandlers(
  services: Services,
  pages: Pages,
  playground: Playground,
  found: WorkspaceFindings,
  pause: Pause,
  view: CurriculumView,
): Record<CommandId, Handler> {
  const { content, store, progress, client } = services;

  const atCursor = (): Subject | null => {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return null;
    const uri = editor.document.uri;
    const { line } = editor.selection.active;
    const findings = store.get(uri)?.findings ?? [];
    const here =
      findings.find(({ range }) => toRange(range).contains(editor.selection.active)) ??
      findings.find(({ range }) => range.start.line <= line && line <= range.end.line);
    return here === undefined ? null : { pitfall: here.pitfall, place: { uri: uri.toString(), range: here.range } };
  };

  const pick = async (): Promise<Subject | null> => {
    const pitfall = await pickPitfall(content);
    return pitfall === null ? null : { pitfall, place: null };
  };

  /** An id, or what another tool calls a pitfall. */
  const named = (argument: unknown): Subject | null => {
    if (typeof argument !== "string") return null;
    const pitfall = content.pitfall(argument)?.id ?? pitfallsOf(argument, content.equivalents)[0];
    return pitfall === undefined ? null : { pitfall, place: null };
  };

  const change = async (argument: unknown, kind: "fix" | "ignore") => {
    const subject = readSubject(argument) ?? atCursor();
    if (subject === null || subject.place === null) return say(vscode.l10n.t("There is no finding of the coach here."));
    const { pitfall, place } = subject;
    const result = await applyChange(client, {
      ...place,
      pitfall,
      change: kind === "fix" ? { kind, title: null } : { kind },
    });
    if (result === "gone") say(vscode.l10n.t("Nothing was changed: this is no longer in the file."));
    if (result === "refused") say(vscode.l10n.t("Nothing was changed: the file may be read-only."));
  };

  const mark = async (argument: unknown, read: boolean) => {
    const subject = addressIn(argument, content) ?? readSubject(argument) ?? (await pick());
    if (subject === null) return;
    const page = typeof subject === "string" ? subject : `pitfall/${subject.pitfall}`;
    await progress.apply(read ? { type: "read", page, at: Date.now() } : { type: "unread", page });
  };

  return {
    ...courseCommands(services, pages, view, say),
    "pythonCoach.explain": async (argument) => {
      const subject = readSubject(argument) ?? named(argument) ?? atCursor() ?? (await pick());
      if (subject !== null) await pages.show(subject.pitfall, subject.place ?? pages.guessOrigin(subject.pitfall));
    },
    "pythonCoach.applyFix": (argument) => change(argument, "fix"),
    "pythonCoach.ignoreHere": (argument) => change(argument, "ignore"),
    "pythonCoach.setLevel": async (argument) => {
      const subject = readSubject(argument) ?? atCursor() ?? (await pick());
      if (subject === null) return;
      const { pitfall, place } = subject;
      const scope = place === null ? vscode.window.activeTextEditor?.document.uri : vscode.Uri.parse(place.uri);
      const picked = await vscode.window.showQuickPick(levelRows(levelOf(pitfall, scope)), {
        placeHolder: vscode.l10n.t("Level of “{0}”", content.titleOf(pitfall)),
      });
      if (picked !== undefined) await setLevel(pitfall, picked.level, scope);
    },
    "pythonCoach.ignoreInWorkspace": async (argument) => {
      const subject = readSubject(argument) ?? atCursor() ?? (await pick());
      if (subject === null) return;
      if (vscode.workspace.workspaceFolders === undefined)
        say(vscode.l10n.t("There is no workspace to write this to."));
      else {
        await ignoreInWorkspace(subject.pitfall);
        say(vscode.l10n.t("“{0}” is off in this workspace.", content.titleOf(subject.pitfall)));
      }
    },
    "pythonCoach.findInWorkspace": async (argument) => say(await found.look(idsIn(argument))),
    "pythonCoach.clearWorkspace": async () => found.clear(),
    "pythonCoach.recordBaseline": async () => say(await found.recordBaseline()),
    "pythonCoach.pause": () => pause.set(true),
    "pythonCoach.resume": () => pause.set(false),
    "pythonCoach.fixAll": async () => {
      const document = vscode.window.activeTextEditor?.document;
      const edit = document === undefined ? undefined : await allSafeFixes(document);
      if (edit === undefined) say(vscode.l10n.t("There is nothing here that can be fixed safely."));
      else if (!(await vscode.workspace.applyEdit(edit)))
        say(vscode.l10n.t("Nothing was changed: the file may be read-only."));
    },
    "pythonCoach.stepThrough": () => playground.stepThrough(),
    "pythonCoach.openPlayground": () => playground.open(null),
    "pythonCoach.openSample": () => openSample(services.extensionUri, services.storageUri),
    "pythonCoach.showCurriculum": async () => {
      await vscode.commands.executeCommand(`${CURRICULUM}.focus`);
    },
    "pythonCoach.markRead": (argument) => mark(argument, true),
    "pythonCoach.markUnread": (argument) => mark(argument, false),
    "pythonCoach.restartServer": () => client.restart(),
    "pythonCoach.openSettings": async () => {
      await vscode.commands.executeCommand("workbench.action.openSettings", `${SECTION}.`);
    },
  };
}

async function allSafeFixes(document: vscode.TextDocument): Promise<vscode.WorkspaceEdit | undefined> {
  const everything = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    everything,
    FIX_ALL_KIND,
  );
  return actions.find(({ kind }) => kind?.value === FIX_ALL_KIND)?.edit;
}

function levelRows(current: LevelChoice): (vscode.QuickPickItem & { level: LevelChoice })[] {
  const rows: [LevelChoice, string, string][] = [
    ["default", vscode.l10n.t("As the profile says"), ""],
    ["off", vscode.l10n.t("Off"), vscode.l10n.t("not shown")],
    ["hint", vscode.l10n.t("Hint"), vscode.l10n.t("dots under the code")],
    ["info", vscode.l10n.t("Information"), vscode.l10n.t("blue, with a row in the Problems panel")],
    ["warning", vscode.l10n.t("Warning"), vscode.l10n.t("yellow, with a row in the Problems panel")],
  ];
  return rows.map(([level, label, description]) => ({
    level,
    label: level === current ? `$(check) ${label}` : label,
    description,
  }));
}

/** Takes what a caller passed, which for a link in a hover is anything. */
function readSubject(argument: unknown): Subject | null {
  if (typeof argument !== "object" || argument === null) return null;
  const place = "place" in argument ? argument.place : argument;
  if (typeof place !== "object" || place === null) return null;
  const pitfall = "pitfall" in place ? place.pitfall : pitfallIn(place);
  if (typeof pitfall !== "string") return null;
  if (!("uri" in place && "range" in place) || typeof place.uri !== "string" || !isRange(place.range))
    return { pitfall, place: null };
  return { pitfall, place: { uri: vscode.Uri.parse(place.uri).toString(), range: place.range } };
}

/** The pitfalls that a lesson asks for; null for all of them. */
function idsIn(argument: unknown): string[] | null {
  if (!Array.isArray(argument)) return null;
  const ids = argument.filter((id) => typeof id === "string");
  return ids.length > 0 ? ids : null;
}

/** The pitfall that a row of the curriculum is about. */
function pitfallIn(node: object): string | undefined {
  return "page" in node && typeof node.page === "string" ? /^pitfall\/(.+)$/.exec(node.page)?.[1] : undefined;
}

function isRange(value: unknown): value is WireRange {
  const { start, end } = (value ?? {}) as Partial<Record<"start" | "end", Partial<WireRange["start"]>>>;
  return [start?.line, start?.character, end?.line, end?.character].every((number) => Number.isInteger(number));
}

/** The status bar, for what a person should know and need not answer. */
function say(sentence: string): void {
  vscode.window.setStatusBarMessage(sentence, SENTENCE);
}
