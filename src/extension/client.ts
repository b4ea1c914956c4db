/** How the extension talks to its server; the same in both extension hosts. */
import * as vscode from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import {
  AGAIN,
  BASELINE,
  type BaselineResult,
  CHANGE,
  type ChangeParams,
  type ChangeResult,
  CLEAR,
  FINDINGS,
  type FileFindings,
  type FindingsParams,
  type InitializationOptions,
  LIST,
  NAMES,
  PAGE_SCHEME,
  PAUSE,
  PROGRESS,
  type ProgressParams,
  READ,
  REPAIR,
  type RepairParams,
  type RepairResult,
  SCAN,
  type ScanResult,
  SECTION,
  SLICE,
  type SliceParams,
  type SliceResult,
} from "../server/protocol";
import type { FindingsStore } from "./findings-store";
import type { CommandId, SettingKey } from "./manifest";
import type { OneVoice } from "./one-voice";
import { namesIn, pythonFilesBelow, readText } from "./workspace-files";

/**
 * Connects to a server: a process in Node, a worker in a browser. Comes with the library's own code, which is evaluated
 * only when the server is wanted: it is most of the bundle.
 */
export type LoadClient = () => Promise<{
  readonly library: Pick<
    typeof import("vscode-languageclient"),
    "CloseAction" | "ErrorAction" | "RevealOutputChannelOn"
  >;
  readonly make: (options: LanguageClientOptions) => BaseLanguageClient;
}>;

/** Where Python is looked at. Never `git:` or `output:`: nobody can edit there. */
export const SELECTOR = ["file", "untitled", "vscode-vfs", "vscode-remote", "vscode-notebook-cell"].map((scheme) => ({
  language: "python",
  scheme,
}));

/** Restarts of a server that dies, before it is left alone. */
const MOST_RESTARTS = 4;

const EXPLAIN: CommandId = "pythonCoach.explain";
const OPEN: CommandId = "pythonCoach.openPage";

interface HoveredPlace {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/** The server as the rest of the extension sees it. */
export interface Client extends vscode.Disposable {
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Asks for edits on the newest text; null where the finding is gone or the server does not answer. */
  change(params: ChangeParams): Promise<ChangeResult>;
  /** The learner's own code as a program; null where the finding is gone or the server does not answer. */
  slice(params: SliceParams): Promise<SliceResult>;
  /** A program with the fix; null where there is none or the server does not answer. */
  repair(params: RepairParams): Promise<RepairResult>;
  /** Looks at all files of the workspace; null where the server does not answer. */
  scan(token: vscode.CancellationToken, onProgress: (progress: ProgressParams) => void): Promise<ScanResult | null>;
  /** Baselines of what is found now; null where it was cancelled or the server does not answer. */
  baseline(token: vscode.CancellationToken, onProgress: (progress: ProgressParams) => void): Promise<BaselineResult>;
  /** Takes what a scan found out of the Problems panel. */
  clearScan(): void;
  /** Shows nothing until it is called with false, also after a restart. */
  pause(paused: boolean): void;
  /** Fires for a file of the last scan that was looked at again. */
  readonly onAgain: vscode.Event<FileFindings>;
  /** Where the pointer rested last: the place a link in a hover belongs to. */
  lastHover(): HoveredPlace | null;
}

/** What the server publishes goes to `store`, and as diagnostics to `oneVoice`. */
export function createClient(load: LoadClient, store: FindingsStore, oneVoice: OneVoice): Client {
  const output = vscode.window.createOutputChannel("Python Interview Coach", { log: true });
  let hovered: HoveredPlace | null = null;
  let restarts = 0;
  const announced: InitializationOptions = { pageScheme: PAGE_SCHEME, commands: true, findings: true, files: true };

  const connect = async (): Promise<BaseLanguageClient> => {
    const { library, make } = await load();
    const client = make(optionsFor(library));
    client.onNotification(FINDINGS, (params: FindingsParams) => store.set(params));
    client.onRequest(READ, readText);
    client.onRequest(NAMES, namesIn);
    client.onRequest(LIST, pythonFilesBelow);
    client.onNotification(AGAIN, (params: FileFindings) => again.fire(params));
    client.onNotification(PROGRESS, (params: ProgressParams) => onProgress?.(params));
    return client;
  };
  const optionsFor = ({
    CloseAction,
    ErrorAction,
    RevealOutputChannelOn,
  }: Awaited<ReturnType<LoadClient>>["library"]): LanguageClientOptions => ({
    documentSelector: SELECTOR,
    initializationOptions: announced,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: { enabledCommands: [EXPLAIN, OPEN] } },
    initializationFailedHandler: (error) => {
      output.error("The language server cannot start.", String(error));
      return false;
    },
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: () => {
        restarts += 1;
        if (restarts <= MOST_RESTARTS) return { action: CloseAction.Restart, handled: true };
        output.error("The language server ended again and again. “Restart Language Server” tries once more.");
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    },
    middleware: {
      handleDiagnostics: oneVoice.handleDiagnostics,
      provideCodeActions: oneVoice.provideCodeActions,
      provideHover: (document, position, token, next) => {
        hovered = { uri: document.uri, position };
        return next(document, position, token);
      },
      workspace: {
        configuration: async (params, token, next) => {
          const values = await next(params, token);
          if (!Array.isArray(values)) return values;
          return values.map((value: unknown, i) => {
            const { section, scopeUri } = params.items[i] ?? {};
            return section === SECTION ? explicit(scopeUri) : value;
          });
        },
      },
    },
  });

  const again = new vscode.EventEmitter<FileFindings>();
  let onProgress: ((progress: ProgressParams) => void) | null = null;
  let paused = false;
  let connected: Promise<BaseLanguageClient> | null = null;
  /** Evaluated after the activation, which the library's code would more than double. */
  const connection = (): Promise<BaseLanguageClient> => {
    connected ??= new Promise((resolve) => setTimeout(resolve)).then(connect);
    return connected;
  };
  const running = async (): Promise<BaseLanguageClient | null> => {
    const client = await connected;
    return client?.isRunning() ? client : null;
  };
  const start = async () => {
    const client = await connection();
    await client.start();
    if (paused) await client.sendNotification(PAUSE, true);
  };
  /** A request with a short answer; null where the server does not answer. */
  const ask = async <R>(method: string, params: object): Promise<R | null> => {
    try {
      return await (await connection()).sendRequest<R>(method, params);
    } catch (error) {
      output.error(method, String(error));
      return null;
    }
  };
  /** A request that takes its time. */
  const long = async <R>(
    method: string,
    token: vscode.CancellationToken,
    report: (progress: ProgressParams) => void,
  ): Promise<R | null> => {
    onProgress = report;
    try {
      return await (await connection()).sendRequest<R>(method, {}, token);
    } catch (error) {
      if (!token.isCancellationRequested) output.error(method, String(error));
      return null;
    } finally {
      onProgress = null;
    }
  };
  /** Says something to a server that runs. */
  const tell = async (method: string, params?: unknown): Promise<void> => {
    try {
      await (await running())?.sendNotification(method, params);
    } catch (error) {
      output.error(method, String(error));
    }
  };
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => store.delete(uri));

  return {
    start,
    restart: async () => {
      restarts = 0;
      store.clear();
      await (await running())?.stop();
      await start();
    },
    scan: (token, report) => long<ScanResult>(SCAN, token, report),
    baseline: async (token, report) => (await long<NonNullable<BaselineResult>>(BASELINE, token, report)) ?? null,
    clearScan: () => void tell(CLEAR),
    pause: (value) => {
      paused = value;
      void tell(PAUSE, value);
    },
    onAgain: again.event,
    change: (params) => ask<ChangeResult>(CHANGE, params),
    slice: (params) => ask<SliceResult>(SLICE, params),
    repair: (params) => ask<RepairResult>(REPAIR, params),
    lastHover: () => hovered,
    dispose: () => {
      closed.dispose();
      again.dispose();
      output.dispose();
      void connected?.then((client) => client.dispose()).catch(() => undefined);
    },
  };
}

const SETTINGS: readonly SettingKey[] = [
  "pythonCoach.profile",
  "pythonCoach.levels",
  "pythonCoach.target",
  "pythonCoach.exclude",
  "pythonCoach.baseline",
  "pythonCoach.hover.concepts",
];

/** What somebody has set: the defaults of the manifest must not stand in front of what pyproject.toml says. */
function explicit(scope: string | undefined): Record<string, unknown> {
  const configuration = vscode.workspace.getConfiguration(
    SECTION,
    scope === undefined ? undefined : { uri: vscode.Uri.parse(scope), languageId: "python" },
  );
  const set = SETTINGS.map((key) => key.slice(SECTION.length + 1)).flatMap((name): [string, unknown][] => {
    const {
      key: _,
      defaultValue: _default,
      defaultLanguageValue: _language,
      ...values
    } = configuration.inspect(name) ?? {};
    const isSet = Object.entries(values).some(([where, value]) => where.endsWith("Value") && value !== undefined);
    // What is left out by default is left out whatever the project adds.
    return isSet || name === "exclude" ? [[name, configuration.get(name)]] : [];
  });
  return Object.fromEntries(set);
}
