/** What can be done about findings: repairs, the page, silence, the level, and all safe repairs at once. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { toDiagnostic, toDocumentEdits, toRange } from "./diagnostics";
import type { Looked, PlacedEdits, Shown } from "./documents";
import { ignoreEdit } from "./ignore";
import { titleOf } from "./known";
import { type ChangeParams, type ChangeResult, FIX_ALL_KIND, findingAt, SECTION } from "./protocol";

/** What the client can do with an action. */
export interface ActionClient {
  readonly pageScheme: string | null;
  readonly commands: boolean;
  readonly versionedEdits: boolean;
}

/** The actions for a range, of the kinds that the client asks for. */
export function codeActions(open: Looked, params: CodeActionParams, client: ActionClient): CodeAction[] {
  const { only } = params.context;
  const { document, findings } = open.view();
  const actions: CodeAction[] = [];

  if (wants(only, CodeActionKind.QuickFix)) {
    const start = document.offsetAt(params.range.start);
    const end = document.offsetAt(params.range.end);
    for (const finding of findings) {
      if (finding.start > end || finding.end < start) continue;
      const diagnostics = [toDiagnostic(document, finding, client.pageScheme)];
      for (const fix of finding.fixes)
        actions.push({
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics,
          isPreferred: fix.safe && finding.fixes.length === 1,
          edit: workspaceEdit(placesOf(open, fix), client),
        });
      actions.push(...about(open, finding, diagnostics, client));
    }
  }
  // Never uninvited: only where the client asks for source actions by kind, as saving does.
  if (only?.some((kind) => includes(kind, FIX_ALL_KIND))) {
    const places = open.safeFixes();
    if (places.length > 0)
      actions.push({
        title: "Apply all safe fixes of the coach",
        kind: FIX_ALL_KIND,
        edit: workspaceEdit(places, client),
      });
  }
  return actions;
}

/** What can be done with a finding besides repairing it. */
function about(open: Looked, finding: Shown, diagnostics: Diagnostic[], client: ActionClient): CodeAction[] {
  const { document } = open;
  const title = titleOf(finding.pitfall);
  const actions: CodeAction[] = [];
  const place = { uri: document.uri, pitfall: finding.pitfall, range: toRange(document, finding) };
  const action = (title: string, rest: Partial<CodeAction>) =>
    actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, ...rest });

  if (client.commands) {
    const explain = `Explain “${title}”`;
    action(explain, { command: { title: explain, command: `${SECTION}.explain`, arguments: [place] } });
  }
  const ignore = ignoreEdit(document.getText(), open.tree(), finding);
  if (ignore !== null)
    action(`Ignore “${title}” here`, { edit: workspaceEdit([{ document, edits: [ignore] }], client) });
  if (client.commands) {
    const everywhere = `Ignore “${title}” in this workspace`;
    action(everywhere, {
      command: { title: everywhere, command: `${SECTION}.ignoreInWorkspace`, arguments: [place] },
    });
    const level = `Set level of “${title}”…`;
    action(level, { command: { title: level, command: `${SECTION}.setLevel`, arguments: [place] } });
  }
  return actions;
}

/** The edits for one finding, on the newest text. */
export function change(open: Looked, params: ChangeParams): ChangeResult {
  const { document, findings } = open.view();
  const wired = findings.map((finding) => ({ finding, pitfall: finding.pitfall, range: toRange(document, finding) }));
  const finding = findingAt(wired, params.pitfall, params.range.start)?.finding;
  if (finding === undefined) return null;
  return editsFor(open, finding, params.change)?.map(toDocumentEdits) ?? null;
}

function editsFor(open: Looked, finding: Shown, change: ChangeParams["change"]): PlacedEdits[] | null {
  const { document } = open;
  switch (change.kind) {
    case "fix": {
      const fix = finding.fixes.find(({ title }) => change.title === null || title === change.title);
      return fix === undefined ? null : placesOf(open, fix);
    }
    case "ignore": {
      const edit = ignoreEdit(document.getText(), open.tree(), finding);
      return edit === null ? null : [{ document, edits: [edit] }];
    }
    default:
      return change satisfies never;
  }
}

/** All that a fix changes, the document of its finding first. */
function placesOf({ document }: Looked, { edits, elsewhere = [] }: Shown["fixes"][number]): PlacedEdits[] {
  return [{ document, edits }, ...elsewhere];
}

function workspaceEdit(places: readonly PlacedEdits[], client: ActionClient): WorkspaceEdit {
  const documents = places.filter(({ edits }) => edits.length > 0).map(toDocumentEdits);
  return client.versionedEdits
    ? {
        documentChanges: documents.map(({ uri, version, edits }) => ({
          textDocument: { uri, version },
          edits: edits as TextEdit[],
        })),
      }
    : { changes: Object.fromEntries(documents.map(({ uri, edits }) => [uri, edits as TextEdit[]])) };
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => includes(wanted, kind));
}

/** Kinds are hierarchical: `source` includes `source.fixAll`. */
function includes(kind: string, other: string): boolean {
  return kind === "" || kind === other || other.startsWith(`${kind}.`);
}
