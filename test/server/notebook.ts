/** A notebook of code cells in a session; cells by name, in their order. */
import { DidOpenNotebookDocumentNotification, NotebookCellKind } from "vscode-languageserver-protocol/node";
import { openDocument } from "../../src/pitfalls/coach";
import { type Session, withSession } from "./session";

export const BOOK = "file:///work/book.ipynb";
export const uriOf = (name: string) => `vscode-notebook-cell:/work/book.ipynb#${name}`;

export function inNotebook(cells: Record<string, string>, body: (session: Session) => Promise<void>) {
  return withSession({ analyze: openDocument }, async (session) => {
    await session.connection.sendNotification(DidOpenNotebookDocumentNotification.type, {
      notebookDocument: {
        uri: BOOK,
        notebookType: "jupyter-notebook",
        version: 1,
        cells: Object.keys(cells).map((name) => ({ kind: NotebookCellKind.Code, document: uriOf(name) })),
      },
      cellTextDocuments: Object.entries(cells).map(([name, text]) => {
        session.know(uriOf(name), text);
        return { uri: uriOf(name), languageId: "python", version: 1, text };
      }),
    });
    await body(session);
  });
}
