/**
 * The language server: which message is answered by what. Recovery from failing code happens here and nowhere else, and
 * all handlers share the open documents, their timers and the settings, which is why it is one file.
 */
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
import { type Analyze, AtWork, type Looked, OpenDocument, pathOf } from "./documents";
import { type Files, NO_FILES } from "./files";
import { hover } from "./hover";
import { Notebook } from "./notebooks";
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
  PAUSE,
  READ,
  REPAIR,
  type RepairParams,
  SECTION,
  SLICE,
  type SliceParams,
  type SliceResult,
} from "./protocol";
import { serveScans } from "./scans";
import { readSettings } from "./settings";
import { repair, slice } from "./slices";
import { Workspace } from "./workspace";

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
  const notebooks = new Map<string, Notebook>();
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
  /** Detectors that failed once. */
  const crashed = new Set<string>();
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

  let paused = false;

  const show = (looked: Looked) => {
    const { document, findings: found, notices, settings } = looked.view();
    const findings = paused ? [] : found;
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
  };
  const publish = hearing("publish", async (open: OpenDocument) => {
    for (const looked of partsOf(open)) await show(looked);
  });
  /** The document itself, or the cells of a notebook. */
  const partsOf = (open: OpenDocument): readonly Looked[] => notebooks.get(open.document.uri)?.cells ?? [open];
  const isOpen = (open: OpenDocument) =>
    documents.get(open.document.uri) === open || notebooks.get(open.document.uri)?.open === open;
  const allOpen = () => [...documents.values(), ...[...notebooks.values()].map(({ open }) => open)];
  const lookedAt = (uri: string): Looked | null => {
    const open = documents.get(uri);
    if (open !== undefined) return open;
    for (const { cells } of notebooks.values()) for (const cell of cells) if (cell.document.uri === uri) return cell;
    return null;
  };
  const atWork = new AtWork();
  const onCrash = (pitfall: string, error: unknown) => {
    // One word per detector is enough, whatever the number of documents.
    if (!crashed.has(pitfall)) log(pitfall, error);
    crashed.add(pitfall);
  };
  const makeDocument = (uri: string, version: number, text: string) =>
    new OpenDocument(uri, version, text, analyze, onCrash, atWork);

  const configuredDocument = async (uri: string): Promise<Looked | null> => {
    await lookedAt(uri)?.configured;
    return paused ? null : lookedAt(uri);
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

  /** What is set for a file, or for all files that share a scope. */
  const valueFor = async (scopeUri: string): Promise<unknown> =>
    client.asksForSettings
      ? await connection.workspace.getConfiguration({ scopeUri, section: SECTION })
      : pushedSettings;
  const settingsFor = async (uri: string, value: unknown) => {
    const project = await projects.of(uri);
    const { settings, complaints } = readSettings(value, project.settings);
    const folder = folderOf(uri);
    const { known, complaints: missing } =
      settings.baseline === null || folder === null
        ? { known: null, complaints: [] }
        : await projects.known(folder, settings.baseline, uri);
    const excluded = project.excludes(uri) || isExcluded(uri, pathOf(uri), settings.exclude, folder);
    return { settings, known, excluded, complaints: [...project.complaints, ...complaints, ...missing] };
  };
  const configure = async (open: OpenDocument) => {
    const { uri } = open.document;
    const { settings, known, excluded, complaints } = await settingsFor(uri, await valueFor(uri));
    for (const { sentence } of complaints) if (!complained.has(sentence)) connection.console.warn(sentence);
    complained = new Set(complaints.map(({ sentence }) => sentence));
    open.configure(settings, complaints, excluded, known, await workspace.around(uri));
  };

  /** Looks at a document once its settings are known, unless it was closed meanwhile. */
  const configureAndPublish = hearing("configure", async (open: OpenDocument) => {
    try {
      await configure(open);
    } finally {
      if (isOpen(open)) {
        forgetTimer(open.document.uri);
        await publish(open);
      }
    }
  });

  const configureAll = () => {
    scan.forgetSettings();
    for (const open of allOpen()) open.configured = configureAndPublish(open);
  };

  const scan = serveScans({
    connection,
    workspace: () => workspace,
    valueFor,
    settingsFor,
    folderOf,
    isOpen: (uri) => lookedAt(uri) !== null,
    isPaused: () => paused,
    pageScheme: () => client.pageScheme,
    afterScan: configureAll,
    answering,
  });
  const workspace = new Workspace({
    files,
    folders: () => client.folders,
    settingsOf: scan.settingsOf,
    findingsIn: (text, path, settings, around) =>
      analyze(text, {
        profile: settings.profile,
        levels: settings.levels,
        target: settings.target,
        path,
        around,
        onCrash: (pitfall, error) => {
          if (!crashed.has(pitfall)) log(pitfall, error);
          crashed.add(pitfall);
        },
      }).findings(),
    pathOf,
    openText: (uri) => documents.get(uri)?.document.getText() ?? null,
  });

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    pushedSettings = optionsOf(params).settings;
    return {
      serverInfo: { name: "python-interview-coach" },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        notebookDocumentSync: { notebookSelector: [{ notebook: "*", cells: [{ language: "python" }] }] },
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
          watchers: [
            { globPattern: "**/pyproject.toml" },
            { globPattern: "**/*.json" },
            { globPattern: "**/*.{py,pyw,pyi}" },
          ],
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
    hearing("didChangeWatchedFiles", async ({ changes }) => {
      for (const { uri } of changes) if (/\.py[wi]?$/.test(uri)) await scan.lookAgain(uri);
      if (!changes.some(({ uri }) => uri.endsWith("/pyproject.toml") || projects.isBaseline(uri))) return;
      projects.forget();
      configureAll();
    }),
  );

  connection.onDidOpenTextDocument(
    hearing("didOpen", ({ textDocument: { uri, languageId, version, text } }) => {
      if (languageId !== "python" || !SCHEMES.has(uri.slice(0, uri.indexOf(":")))) return;
      const open = makeDocument(uri, version, text);
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
      const open = documents.get(uri);
      if (open === undefined) return;
      documents.delete(uri);
      atWork.forget(open);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
      return scan.lookAgain(uri);
    }),
  );

  const notebookSync = connection.notebooks.synchronization;
  notebookSync.onDidOpenNotebookDocument(
    hearing("notebook didOpen", ({ notebookDocument: { uri, cells }, cellTextDocuments }) => {
      const order = cells.map(({ document }) => document);
      const notebook = new Notebook(uri, (uri, text) => makeDocument(uri, 0, text), order, cellTextDocuments);
      notebooks.set(uri, notebook);
      notebook.open.configured = configureAndPublish(notebook.open);
      return notebook.open.configured;
    }),
  );
  notebookSync.onDidChangeNotebookDocument(
    hearing("notebook didChange", ({ notebookDocument: { uri }, change: { cells } }) => {
      const notebook = notebooks.get(uri);
      if (notebook === undefined || cells === undefined) return;
      publishSoon(notebook.open);
      if (cells.structure !== undefined) {
        const { array, didOpen = [], didClose = [] } = cells.structure;
        const order = notebook.cells.map(({ document }) => document.uri);
        order.splice(array.start, array.deleteCount, ...(array.cells ?? []).map(({ document }) => document));
        const gone = didClose.map(({ uri }) => uri);
        notebook.restructure(order, didOpen, gone);
        for (const uri of gone) void connection.sendDiagnostics({ uri, diagnostics: [] });
      }
      for (const { document, changes } of cells.textContent ?? [])
        notebook.change(document.uri, document.version, changes);
    }),
  );
  notebookSync.onDidCloseNotebookDocument(
    hearing("notebook didClose", ({ notebookDocument: { uri } }) => {
      forgetTimer(uri);
      const cells = notebooks.get(uri)?.cells ?? [];
      notebooks.delete(uri);
      for (const { document } of cells) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
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
  connection.onRequest<SliceResult, unknown>(
    SLICE,
    answering(SLICE, async (params: SliceParams) => {
      const open = await configuredDocument(params.uri);
      return open === null ? null : slice(open, params);
    }),
  );
  connection.onRequest(
    REPAIR,
    answering(REPAIR, async (params: RepairParams) => {
      const open = await configuredDocument(params.uri);
      return open === null ? null : repair(open, params);
    }),
  );
  connection.onNotification(
    PAUSE,
    hearing(PAUSE, async (value: unknown) => {
      paused = value === true;
      for (const open of allOpen()) await publish(open);
      scan.publishAll();
    }),
  );
  connection.onShutdown(() => {
    for (const uri of [...timers.keys()]) forgetTimer(uri);
    documents.clear();
    notebooks.clear();
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
