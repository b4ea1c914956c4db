/** The requests about the whole workspace, and what a scan left in the Problems panel. */
import type { CancellationToken, Connection } from "vscode-languageserver";
import { toDiagnostic, toWire } from "./diagnostics";
import {
  AGAIN,
  BASELINE,
  type BaselineResult,
  CLEAR,
  type FileFindings,
  PROGRESS,
  type ProgressParams,
  SCAN,
  type ScanResult,
} from "./protocol";
import type { FileSettings, Surveyed, Workspace } from "./workspace";

/** Milliseconds between two words about progress. */
const BREATH = 100;

interface Host {
  readonly connection: Connection;
  readonly workspace: () => Workspace;
  readonly valueFor: (scope: string) => Promise<unknown>;
  readonly settingsFor: (uri: string, value: unknown) => Promise<FileSettings>;
  readonly folderOf: (uri: string) => string | null;
  /** What is open is published by its editor's document. */
  readonly isOpen: (uri: string) => boolean;
  readonly isPaused: () => boolean;
  readonly pageScheme: () => string | null;
  readonly afterScan: () => void;
  readonly answering: <A extends unknown[], R>(
    name: string,
    handler: (...args: A) => R | Promise<R>,
  ) => (...args: A) => Promise<R | null>;
}

/** Answers the requests. */
export function serveScans(host: Host) {
  const { connection, answering } = host;
  /** Files with findings; null before the first scan. */
  let results: Map<string, Surveyed> | null = null;
  /** What is set, by workspace folder: asking for each file would take longer than looking at it. */
  const values = new Map<string, Promise<unknown>>();

  const settingsOf = async (uri: string): Promise<FileSettings> => {
    const scope = host.folderOf(uri) ?? uri;
    let value = values.get(scope);
    if (value === undefined) values.set(scope, (value = host.valueFor(scope)));
    return host.settingsFor(uri, await value);
  };

  const publishOne = (uri: string) => {
    if (host.isOpen(uri)) return;
    const found = host.isPaused() ? undefined : results?.get(uri);
    const diagnostics =
      found?.findings.map((finding) => toDiagnostic(found.document, finding, host.pageScheme())) ?? [];
    void connection.sendDiagnostics({ uri, diagnostics });
  };

  const clear = () => {
    const uris = [...(results?.keys() ?? [])];
    results = null;
    for (const uri of uris) publishOne(uri);
  };

  const progress = () => {
    let last = 0;
    return (done: number, total: number) => {
      if (Date.now() - last < BREATH && done < total) return;
      last = Date.now();
      void connection.sendNotification(PROGRESS, { done, total } satisfies ProgressParams);
    };
  };

  const wire = ({ uri, document, findings }: Surveyed): FileFindings => ({
    uri,
    findings: findings.map((finding) => ({ ...toWire(document, finding), fixes: [] })),
  });

  connection.onRequest(
    SCAN,
    answering(SCAN, async (_params: unknown, token: CancellationToken): Promise<ScanResult> => {
      const found = new Map<string, Surveyed>();
      values.clear();
      const { files, cancelled } = await host.workspace().scan(
        () => token.isCancellationRequested,
        progress(),
        (one) => {
          if (one.findings.length > 0) found.set(one.uri, one);
        },
      );
      if (!cancelled) {
        const before = [...(results?.keys() ?? [])];
        results = found;
        for (const uri of new Set([...before, ...found.keys()])) publishOne(uri);
        host.afterScan();
      }
      return { files: cancelled ? [] : [...found.values()].map(wire), looked: files, cancelled };
    }),
  );
  connection.onRequest(
    BASELINE,
    answering(BASELINE, (_params: unknown, token: CancellationToken): Promise<BaselineResult> => {
      values.clear();
      return host.workspace().record(() => token.isCancellationRequested, progress());
    }),
  );
  connection.onNotification(CLEAR, () => clear());

  return {
    settingsOf,
    forgetSettings: () => values.clear(),
    publishAll: () => {
      for (const uri of results?.keys() ?? []) publishOne(uri);
    },
    /** A file changed outside of an editor, or its editor was closed. */
    lookAgain: async (uri: string) => {
      host.workspace().forget(uri);
      if (results === null || host.isOpen(uri) || host.folderOf(uri) === null) return;
      const found = await host.workspace().lookAgain(uri);
      if (results === null) return;
      if (found === null || found.findings.length === 0) results.delete(uri);
      else results.set(uri, found);
      publishOne(uri);
      void connection.sendNotification(AGAIN, found === null ? { uri, findings: [] } : wire(found));
    },
  };
}
