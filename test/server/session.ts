/** A language client over streams in this process, with the server at the other end. */
import { PassThrough } from "node:stream";
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShutdownRequest,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analyze } from "../../src/server/documents";
import {
  FINDINGS,
  type FindingsParams,
  type InitializationOptions,
  LIST,
  NAMES,
  READ,
} from "../../src/server/protocol";
import { serve } from "../../src/server/server";
import { fakeAnalysis } from "./fake-analysis";

export const OURS: InitializationOptions = { pageScheme: "python-coach", commands: true, findings: true };

export const CAPABILITIES: ClientCapabilities = {
  workspace: { configuration: true, workspaceEdit: { documentChanges: true } },
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
};

export interface SessionOptions {
  readonly analyze?: Analyze;
  readonly initializationOptions?: unknown;
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string;
  /** The answer to every question for settings, or a function from the scope to it. */
  readonly settings?: unknown;
  /** More workspace folders. */
  readonly otherFolders?: readonly string[];
  /** The workspace by URI: the server reads it through the client. */
  readonly files?: Map<string, string>;
}

export async function withSession(options: SessionOptions, body: (session: Session) => Promise<void>): Promise<void> {
  const session = await Session.start(options);
  try {
    await body(session);
  } finally {
    await session.stop();
  }
}

export class Session {
  readonly logged: string[] = [];
  readonly published: PublishDiagnosticsParams[] = [];
  readonly findings: FindingsParams[] = [];
  settings: unknown;
  private readonly waiting: (() => void)[] = [];
  private readonly texts = new Map<string, TextDocument>();

  private constructor(
    readonly connection: ReturnType<typeof createProtocolConnection>,
    readonly toServer: PassThrough,
    options: SessionOptions,
  ) {
    this.settings = options.settings;
  }
  capabilities: InitializeResult["capabilities"] = {};

  static async start(options: SessionOptions): Promise<Session> {
    const [up, down] = [new PassThrough(), new PassThrough()];
    serve(
      createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down)),
      options.analyze ?? fakeAnalysis,
    );
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const session = new Session(connection, up, options);
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      session.published.push(params);
      session.wake();
    });
    connection.onNotification(FINDINGS, (params: FindingsParams) => {
      session.findings.push(params);
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      session.logged.push(message);
      session.wake();
    });
    const files = options.files ?? new Map<string, string>();
    const below = (folder: string) => [...files.keys()].filter((uri) => uri.startsWith(`${folder}/`));
    connection.onRequest(READ, (uri: string) => files.get(uri) ?? null);
    connection.onRequest(NAMES, (folder: string) => [
      ...new Set(below(folder).map((uri) => uri.slice(folder.length + 1).split("/")[0]!)),
    ]);
    connection.onRequest(LIST, (folder: string) => below(folder).filter((uri) => /\.pyi?$/.test(uri)));
    connection.onRequest(RegistrationRequest.type, () => undefined);
    const settingsFor = (scope: string | undefined) =>
      typeof session.settings === "function" ? (session.settings(scope) as unknown) : (session.settings ?? null);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(({ scopeUri }) => settingsFor(scopeUri)));
    connection.listen();
    const { folder } = options;
    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: folder ?? null,
      capabilities: options.capabilities ?? CAPABILITIES,
      initializationOptions: "initializationOptions" in options ? options.initializationOptions : OURS,
      workspaceFolders:
        folder === undefined
          ? null
          : [folder, ...(options.otherFolders ?? [])].map((uri) => ({
              uri,
              name: uri.slice(uri.lastIndexOf("/") + 1),
            })),
    });
    session.capabilities = capabilities;
    await connection.sendNotification(InitializedNotification.type, {});
    return session;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
    this.toServer.end();
  }

  open(uri: string, text: string, languageId = "python", version = 1): Promise<void> {
    this.texts.set(uri, TextDocument.create(uri, languageId, version, text));
    return this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
  }

  /** Remembers the text of a cell, which comes with its notebook. */
  know(uri: string, text: string): void {
    this.texts.set(uri, TextDocument.create(uri, "python", 1, text));
  }

  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void> {
    TextDocument.update(this.texts.get(uri)!, changes, version);
    return this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: changes,
    });
  }

  /** Replaces the first `search` in the document by `replace`, as an editor would send it. */
  type(uri: string, version: number, search: string, replace: string): Promise<void> {
    return this.change(uri, version, [{ range: this.rangeOf(uri, search), text: replace }]);
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  configure(settings: unknown): Promise<void> {
    this.settings = settings;
    return this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { pythonCoach: settings },
    });
  }

  text(uri: string): string {
    return this.texts.get(uri)!.getText();
  }

  rangeOf(uri: string, search: string): Range {
    const document = this.texts.get(uri)!;
    const start = document.getText().indexOf(search);
    if (start < 0) throw new Error(`no ${JSON.stringify(search)} in ${uri}`);
    return { start: document.positionAt(start), end: document.positionAt(start + search.length) };
  }

  /** The diagnostics published for a version (the first, and any later, publication of it). */
  async diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
    const find = () => this.published.findLast((params) => params.uri === uri && params.version === version);
    await this.until(() => find() !== undefined, `diagnostics of version ${version}`);
    return find()!.diagnostics;
  }

  actions(uri: string, search: string, context: Partial<CodeActionContext> = {}): Promise<CodeAction[]> {
    return this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: this.rangeOf(uri, search),
      context: { diagnostics: [], ...context },
    }) as Promise<CodeAction[]>;
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  /** The text after the edits of an action; both forms of a workspace edit are understood. */
  applied(uri: string, { edit }: CodeAction): string {
    const versioned = edit?.documentChanges?.map((change) =>
      "edits" in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
    );
    return TextDocument.applyEdits(this.texts.get(uri)!, edit?.changes?.[uri] ?? versioned?.flat() ?? []);
  }

  async until(holds: () => boolean, what: string): Promise<void> {
    const end = Date.now() + 20_000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}; the server logged ${this.logged.join("\n")}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1_000);
        this.waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
