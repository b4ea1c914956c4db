/** The language server: which message is answered by what. Recovery from failing code happens here and nowhere else. */
import {
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { excluder } from "../project/exclude";
import { type ActionClient, change, codeActions } from "./actions";
import { toDiagnostic, toWire } from "./diagnostics";
import { type Analyze, OpenDocument } from "./documents";
import { type Files, NO_FILES } from "./files";
import { hover } from "./hover";
import { Projects, relativeTo } from "./projects";
import {
  CHANGE,
  type ChangeParams,
  FINDINGS,
  FIX_ALL_KIND,
  type FindingsParams,
  type InitializationOptions,
  LIST,
  NAMES,
  READ,
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
  readonly tellsOfFiles: boolean;
  readonly readsFiles: boolean;
  readonly wantsFindings: boolean;
  /** URIs. */
  readonly folders: readonly string[];
}

/** Serves one client until the connection ends; `disk` reads what has the scheme `file`. */
export function serve(connection: Connection, analyze: Analyze, disk: Files = NO_FILES): void {
  const documents = new Map<string, OpenDocument>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let client: Client = {
    pageScheme: null,
    commands: false,
    versionedEdits: false,
    asksForSettings: false,
    tellsOfSettings: false,
    tellsOfFolders: false,
    tellsOfFiles: false,
    readsFiles: false,
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

  const ask = async <R>(method: string, uri: string, otherwise: R): Promise<R> =>
    client.readsFiles ? ((await connection.sendRequest<R | null>(method, uri)) ?? otherwise) : otherwise;
  const isOnDisk = (uri: string) => disk !== NO_FILES && uri.startsWith("file:");
  const files: Files = {
    read: (uri) => (isOnDisk(uri) ? disk.read(uri) : ask<string | null>(READ, uri, null)),
    names: (folder) => (isOnDisk(folder) ? disk.names(folder) : ask<readonly string[]>(NAMES, folder, [])),
    list: (folder) => (isOnDisk(folder) ? disk.list(folder) : ask<readonly string[]>(LIST, folder, [])),
  };
  const projects = new Projects(files, (folder) => !isOnDisk(folder) && client.folders.includes(folder));
  const folderOf = (uri: string) => client.folders.find((folder) => relativeTo(folder, uri) !== null) ?? null;

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
    const project = await projects.of(uri);
    const { settings, complaints: own } = readSettings(value, project.settings);
    const folder = folderOf(uri);
    const { known, complaints: missing } =
      settings.baseline === null || folder === null
        ? { known: null, complaints: [] }
        : await projects.known(folder, settings.baseline, uri);
    const complaints = [...project.complaints, ...own, ...missing];
    for (const { sentence } of complaints) if (!complained.has(sentence)) connection.console.warn(sentence);
    complained = new Set(complaints.map(({ sentence }) => sentence));
    const excluded = project.excludes(uri) || isExcluded(uri, open.path, settings.exclude, folder);
    open.configure(settings, complaints, excluded, known);
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

  const configureAll = () => {
    for (const open of documents.values()) open.configured = configureAndPublish(open);
  };

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
          const gone = new Set(removed.map(({ uri }) => uri));
          const folders = client.folders.filter((folder) => !gone.has(folder));
          client = { ...client, folders: [...folders, ...added.map(({ uri }) => uri)] };
          configureAll();
        });
      if (client.tellsOfFiles)
        void connection.client.register(DidChangeWatchedFilesNotification.type, {
          watchers: [{ globPattern: "**/pyproject.toml" }, { globPattern: "**/*.json" }],
        });
    }),
  );

  connection.onDidChangeConfiguration(
    hearing("didChangeConfiguration", (params) => {
      const settings: unknown = params.settings;
      pushedSettings =
        typeof settings === "object" && settings !== null ? (settings as Record<string, unknown>)[SECTION] : settings;
      configureAll();
    }),
  );
  connection.onDidChangeWatchedFiles(
    hearing("didChangeWatchedFiles", ({ changes }) => {
      if (!changes.some(({ uri }) => uri.endsWith("/pyproject.toml") || projects.isBaseline(uri))) return;
      projects.forget();
      configureAll();
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
    tellsOfFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    readsFiles: options.files === true,
    folders: (params.workspaceFolders ?? []).map(({ uri }) => uri),
  };
}

/** Whether a document matches one of the globs, taken relative to its workspace folder. */
function isExcluded(uri: string, path: string, globs: readonly string[], folder: string | null): boolean {
  const relative = folder === null ? null : relativeTo(folder, uri);
  return excluder(globs)(relative ?? path.replace(/^\//, ""));
}
