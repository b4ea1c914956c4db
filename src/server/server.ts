/** The language server: which message is answered by what. Recovery from failing code happens here and nowhere else. */
import picomatch from "picomatch";
import {
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { type ActionClient, change, codeActions } from "./actions";
import { toDiagnostic, toWire } from "./diagnostics";
import { type Analyze, OpenDocument, pathOf } from "./documents";
import { hover } from "./hover";
import {
  CHANGE,
  type ChangeParams,
  FINDINGS,
  FIX_ALL_KIND,
  type FindingsParams,
  type InitializationOptions,
  SECTION,
} from "./protocol";
import { readSettings } from "./settings";

/** Milliseconds of silence before what was typed is looked at. */
const DEBOUNCE = 150;

const SCHEMES: ReadonlySet<string> = new Set(["file", "untitled", "vscode-vfs", "vscode-remote"]);

interface Client extends ActionClient {
  readonly asksForSettings: boolean;
  readonly tellsOfSettings: boolean;
  readonly tellsOfFolders: boolean;
  readonly wantsFindings: boolean;
  readonly folders: readonly string[];
}

/** Serves one client until the connection ends. */
export function serve(connection: Connection, analyze: Analyze): void {
  const documents = new Map<string, OpenDocument>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let client: Client = {
    pageScheme: null,
    commands: false,
    versionedEdits: false,
    asksForSettings: false,
    tellsOfSettings: false,
    tellsOfFolders: false,
    wantsFindings: false,
    folders: [],
  };
  let pushedSettings: unknown;
  /** What the log says already. */
  let complained: ReadonlySet<string> = new Set();

  const log = (where: string, error: unknown) =>
    connection.console.error(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

  /** A request handler that fails says so in the log and answers null. */
  const answering =
    <A extends unknown[], R>(name: string, handler: (...args: A) => R | Promise<R>) =>
    async (...args: A): Promise<R | null> => {
      try {
        return await handler(...args);
      } catch (error) {
        log(name, error);
        return null;
      }
    };
  /** The same for what has no answer. */
  const hearing = <A extends unknown[]>(name: string, handler: (...args: A) => unknown) => {
    const answer = answering(name, handler);
    return async (...args: A): Promise<void> => {
      await answer(...args);
    };
  };

  const publish = hearing("publish", (open: OpenDocument) => {
    const { document, findings, notices, settings } = open.view();
    const { uri, version } = document;
    const diagnostics = findings.map((finding) => toDiagnostic(document, finding, client.pageScheme));
    if (client.wantsFindings) {
      const wire = findings.map((finding) => toWire(document, finding));
      const { profile, target } = settings;
      connection.sendNotification(FINDINGS, {
        uri,
        version,
        findings: wire,
        notices,
        profile,
        target,
      } satisfies FindingsParams);
    }
    return connection.sendDiagnostics({ uri, version, diagnostics });
  });

  const configuredDocument = async (uri: string): Promise<OpenDocument | null> => {
    await documents.get(uri)?.configured;
    return documents.get(uri) ?? null;
  };

  const forgetTimer = (uri: string) => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const publishSoon = (open: OpenDocument) => {
    const { uri } = open.document;
    forgetTimer(uri);
    timers.set(
      uri,
      setTimeout(() => {
        timers.delete(uri);
        void publish(open);
      }, DEBOUNCE),
    );
  };

  const configure = async (open: OpenDocument) => {
    const { uri } = open.document;
    const value = client.asksForSettings
      ? await connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION })
      : pushedSettings;
    const { settings, complaints } = readSettings(value);
    for (const { sentence } of complaints) if (!complained.has(sentence)) connection.console.warn(sentence);
    complained = new Set(complaints.map(({ sentence }) => sentence));
    open.configure(settings, complaints, isExcluded(open.path, settings.exclude, client.folders));
  };

  /** Looks at a document once its settings are known, unless it was closed meanwhile. */
  const configureAndPublish = hearing("configure", async (open: OpenDocument) => {
    try {
      await configure(open);
    } finally {
      if (documents.get(open.document.uri) === open) {
        forgetTimer(open.document.uri);
        await publish(open);
      }
    }
  });

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    pushedSettings = optionsOf(params).settings;
    return {
      serverInfo: { name: "python-interview-coach" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] },
        hoverProvider: true,
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });
  connection.onInitialized(
    hearing("initialized", () => {
      if (client.tellsOfSettings)
        void connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
      if (client.tellsOfFolders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          const gone = new Set(removed.map(({ uri }) => pathOf(uri)));
          const folders = client.folders.filter((folder) => !gone.has(folder));
          client = { ...client, folders: [...folders, ...added.map(({ uri }) => pathOf(uri))] };
          for (const open of documents.values()) open.configured = configureAndPublish(open);
        });
    }),
  );

  connection.onDidChangeConfiguration(
    hearing("didChangeConfiguration", (params) => {
      const settings: unknown = params.settings;
      pushedSettings =
        typeof settings === "object" && settings !== null ? (settings as Record<string, unknown>)[SECTION] : settings;
      for (const open of documents.values()) open.configured = configureAndPublish(open);
    }),
  );

  connection.onDidOpenTextDocument(
    hearing("didOpen", ({ textDocument: { uri, languageId, version, text } }) => {
      if (languageId !== "python" || !SCHEMES.has(uri.slice(0, uri.indexOf(":")))) return;
      const open = new OpenDocument(uri, version, text, analyze, (pitfall, error) => log(pitfall, error));
      documents.set(uri, open);
      open.configured = configureAndPublish(open);
      return open.configured;
    }),
  );
  connection.onDidChangeTextDocument(
    hearing("didChange", ({ textDocument: { uri, version }, contentChanges }) => {
      const open = documents.get(uri);
      if (open === undefined) return;
      publishSoon(open);
      open.change(contentChanges, version);
    }),
  );
  connection.onDidCloseTextDocument(
    hearing("didClose", ({ textDocument: { uri } }) => {
      forgetTimer(uri);
      if (!documents.delete(uri)) return;
      return connection.sendDiagnostics({ uri, diagnostics: [] });
    }),
  );

  connection.onCodeAction(
    answering("codeAction", async (params: CodeActionParams) => {
      const open = await configuredDocument(params.textDocument.uri);
      return open === null ? null : codeActions(open, params, client);
    }),
  );
  connection.onHover(
    answering("hover", async (params: HoverParams) => {
      const open = await configuredDocument(params.textDocument.uri);
      return open === null ? null : hover(open, params.position, client);
    }),
  );
  connection.onRequest(
    CHANGE,
    answering(CHANGE, async (params: ChangeParams) => {
      const open = await configuredDocument(params.uri);
      return open === null ? null : change(open, params);
    }),
  );
  connection.onShutdown(() => {
    for (const uri of [...timers.keys()]) forgetTimer(uri);
    documents.clear();
  });
  connection.listen();
}

function optionsOf(params: InitializeParams): InitializationOptions {
  const options: unknown = params.initializationOptions;
  return typeof options === "object" && options !== null ? options : {};
}

function readClient(params: InitializeParams): Client {
  const options = optionsOf(params);
  const { workspace } = params.capabilities;
  return {
    pageScheme: typeof options.pageScheme === "string" ? options.pageScheme : null,
    commands: options.commands === true,
    wantsFindings: options.findings === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    asksForSettings: workspace?.configuration === true,
    tellsOfSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    tellsOfFolders: workspace?.workspaceFolders === true,
    folders: (params.workspaceFolders ?? []).map(({ uri }) => pathOf(uri)),
  };
}

/** Whether a path matches one of the globs, taken relative to its workspace folder. */
function isExcluded(path: string, globs: readonly string[], folders: readonly string[]): boolean {
  if (globs.length === 0) return false;
  const folder = folders.find((each) => path.startsWith(`${each.replace(/\/$/, "")}/`));
  const relative = folder === undefined ? path.replace(/^\//, "") : path.slice(folder.replace(/\/$/, "").length + 1);
  return picomatch(globs, { dot: true })(relative);
}
