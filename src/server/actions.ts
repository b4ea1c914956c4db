/** What can be done about findings: repairs, the page, silence, the level, and all safe repairs at once. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type TextEdit,
} from "vscode-languageserver";
import type { Finding } from "../analysis/finding";
import { toDiagnostic, toEdits, toRange } from "./diagnostics";
import type { Looked } from "./documents";
import { fixAll } from "./fixall";
import { ignoreEdit } from "./ignore";
import { titleOf } from "./known";
import { type ChangeParams, type ChangeResult, FIX_ALL_KIND, findingAt, SECTION, type WireEdit } from "./protocol";

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
  const edit = (edits: readonly WireEdit[]) => workspaceEdit(open, edits, client);

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
          edit: edit(toEdits(document, fix.edits)),
        });
      actions.push(...about(open, finding, diagnostics, client));
    }
  }
  // Never uninvited: only where the client asks for source actions by kind, as saving does.
  if (only?.some((kind) => includes(kind, FIX_ALL_KIND))) {
    const edits = allSafeFixes(open);
    if (edits.length > 0)
      actions.push({ title: "Apply all safe fixes of the coach", kind: FIX_ALL_KIND, edit: edit(edits) });
  }
  return actions;
}

/** What can be done with a finding besides repairing it. */
function about(open: Looked, finding: Finding, diagnostics: Diagnostic[], client: ActionClient): CodeAction[] {
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
    action(`Ignore “${title}” here`, { edit: workspaceEdit(open, toEdits(document, [ignore]), client) });
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

/** The edits that apply every safe fix of a document. */
export function allSafeFixes(open: Looked): WireEdit[] {
  const { document, findings } = open.view();
  const text = document.getText();
  return toEdits(
    document,
    fixAll(text, findings, (next) => open.findingsIn(next)),
  );
}

/** The edits for one finding, on the newest text. */
export function change(open: Looked, params: ChangeParams): ChangeResult {
  const { document, findings } = open.view();
  const wired = findings.map((finding) => ({ finding, pitfall: finding.pitfall, range: toRange(document, finding) }));
  const finding = findingAt(wired, params.pitfall, params.range.start)?.finding;
  if (finding === undefined) return null;
  const edits = editsFor(open, finding, params.change);
  return edits === null ? null : { version: document.version, edits: toEdits(document, edits) };
}

function editsFor(open: Looked, finding: Finding, change: ChangeParams["change"]) {
  switch (change.kind) {
    case "fix":
      return finding.fixes.find(({ title }) => change.title === null || title === change.title)?.edits ?? null;
    case "ignore": {
      const edit = ignoreEdit(open.document.getText(), open.tree(), finding);
      return edit === null ? null : [edit];
    }
    default:
      return change satisfies never;
  }
}

function workspaceEdit({ document }: Looked, edits: readonly WireEdit[], client: ActionClient) {
  const { uri, version } = document;
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: edits as TextEdit[] }] }
    : { changes: { [uri]: edits as TextEdit[] } };
}

function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => includes(wanted, kind));
}

/** Kinds are hierarchical: `source` includes `source.fixAll`. */
function includes(kind: string, other: string): boolean {
  return kind === "" || kind === other || other.startsWith(`${kind}.`);
}
