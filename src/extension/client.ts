/** How the extension talks to its server; the same in both extension hosts. */
import * as vscode from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from "vscode-languageclient";
import {
  CHANGE,
  type ChangeParams,
  type ChangeResult,
  FINDINGS,
  type FindingsParams,
  type InitializationOptions,
  PAGE_SCHEME,
  SECTION,
} from "../server/protocol";
import type { FindingsStore } from "./findings-store";
import type { CommandId } from "./manifest";
import type { OneVoice } from "./one-voice";
import type { Targets } from "./targets";

/** Connects to a server: a process in Node, a worker in a browser. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** Where Python is looked at. Never `git:` or `output:`: nobody can edit there. */
export const SELECTOR = ["file", "untitled", "vscode-vfs", "vscode-remote"].map((scheme) => ({
  language: "python",
  scheme,
}));

/** Restarts of a server that dies, before it is left alone. */
const MOST_RESTARTS = 4;

const EXPLAIN: CommandId = "pythonCoach.explain";

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
  /** Where the pointer rested last: the place a link in a hover belongs to. */
  lastHover(): HoveredPlace | null;
}

/**
 * What the server publishes goes to `store`, and as diagnostics to `oneVoice`; `targets` answers which Python a file must
 * run on.
 */
export function createClient(make: MakeClient, store: FindingsStore, targets: Targets, oneVoice: OneVoice): Client {
  const output = vscode.window.createOutputChannel("Python Interview Coach", { log: true });
  let hovered: HoveredPlace | null = null;
  let restarts = 0;
  const announced: InitializationOptions = { pageScheme: PAGE_SCHEME, commands: true, findings: true };

  const options: LanguageClientOptions = {
    documentSelector: SELECTOR,
    initializationOptions: announced,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: { enabledCommands: [EXPLAIN] } },
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
          const resolve = (value: unknown, i: number) => {
            const { section, scopeUri } = params.items[i] ?? {};
            return section === SECTION && scopeUri !== undefined
              ? withTarget(value, vscode.Uri.parse(scopeUri), targets)
              : value;
          };
          return Promise.all(values.map(resolve));
        },
      },
    },
  };

  const client = make(options);
  client.onNotification(FINDINGS, (params: FindingsParams) => store.set(params));
  const changed = targets.onDidChange(() => {
    if (client.isRunning()) void client.sendNotification("workspace/didChangeConfiguration", { settings: null });
  });
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => store.delete(uri));

  return {
    start: () => client.start(),
    restart: async () => {
      restarts = 0;
      store.clear();
      if (client.isRunning()) await client.stop();
      await client.start();
    },
    change: async (params) => {
      try {
        return await client.sendRequest<ChangeResult>(CHANGE, params);
      } catch (error) {
        output.error(CHANGE, String(error));
        return null;
      }
    },
    lastHover: () => hovered,
    dispose: () => {
      changed.dispose();
      closed.dispose();
      output.dispose();
      void client.dispose().catch(() => undefined);
    },
  };
}

/** The server reads no files: `auto` becomes what pyproject.toml says before the settings are sent. */
async function withTarget(value: unknown, file: vscode.Uri, targets: Targets): Promise<unknown> {
  if (typeof value !== "object" || value === null || (value as { target?: unknown }).target !== "auto") return value;
  return { ...value, target: (await targets.of(file)) ?? "auto" };
}
