/** Notebooks: their cells are one text, and what is found lands in its cell. */
import * as assert from "node:assert/strict";
import {
  DidChangeNotebookDocumentNotification,
  DidCloseNotebookDocumentNotification,
  DidOpenNotebookDocumentNotification,
  NotebookCellKind,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { openDocument } from "../../src/pitfalls/coach";
import { neutral } from "../../src/server/magics";
import { type Session, withSession } from "./session";

const BOOK = "file:///work/book.ipynb";
const uriOf = (name: string) => `vscode-notebook-cell:/work/book.ipynb#${name}`;

function inNotebook(cells: Record<string, string>, body: (session: Session) => Promise<void>) {
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
const change = (session: Session, cells: object) =>
  session.connection.sendNotification(DidChangeNotebookDocumentNotification.type, {
    notebookDocument: { uri: BOOK, version: 2 },
    change: { cells },
  });
const idsIn = (session: Session, name: string) =>
  session.published.findLast(({ uri }) => uri === uriOf(name))?.diagnostics.map(({ code }) => code);
const becomes = (session: Session, name: string, ...ids: string[]) =>
  session.until(
    () => idsIn(session, name)?.join() === ids.join(),
    `${ids.join()} in ${name}; it is ${idsIn(session, name)}`,
  );

describe("a notebook", () => {
  it("is looked at as one text, and each finding lands in its cell", async () => {
    const cells = {
      one: "from dataclasses import dataclass\n",
      two: "%matplotlib inline\nx = 1\n",
      three: "def f(items=[]):\n    items.append(1)\n",
      four: "@dataclass\nclass A:\n    tags: list = []\n",
    };
    await inNotebook(cells, async (session) => {
      await becomes(session, "three", "mutable-default");
      await becomes(session, "four", "dataclass-default");
      assert.deepEqual([idsIn(session, "one"), idsIn(session, "two")], [[], []]);
      const [finding] = session.published.findLast(({ uri }) => uri === uriOf("three"))!.diagnostics;
      assert.deepEqual(finding!.range, { start: { line: 0, character: 12 }, end: { line: 0, character: 14 } });
      assert.equal(finding!.relatedInformation![0]!.location.uri, uriOf("three"));
    });
  });

  it("has fixes that change the cell", async () => {
    await inNotebook({ one: "!pip install x\nx = 1\n", two: "%time\ny = x is 1\n" }, async (session) => {
      await becomes(session, "two", "is-literal");
      const [fix] = await session.actions(uriOf("two"), "is 1");
      assert.equal(session.applied(uriOf("two"), fix!), "%time\ny = x == 1\n");
      const all = await session.actions(uriOf("two"), "is 1", { only: ["source.fixAll.pythonCoach"] });
      assert.equal(session.applied(uriOf("two"), all[0]!), "%time\ny = x == 1\n");
      assert.match(JSON.stringify(await session.hover(uriOf("two"), { line: 1, character: 7 })), /is-literal/);
    });
  });

  it("follows edits in a cell, cells that are added, moved and deleted, and its end", async () => {
    await inNotebook({ one: "def f():\n    return 1\n", two: "def g(x=[]):\n    x.append(1)\n" }, async (session) => {
      await becomes(session, "two", "mutable-default");
      await change(session, {
        textContent: [
          {
            document: { uri: uriOf("one"), version: 2 },
            changes: [
              { range: { start: { line: 1, character: 11 }, end: { line: 1, character: 12 } }, text: "1 is 1" },
            ],
          },
        ],
      });
      await becomes(session, "one", "is-literal");
      assert.equal(session.published.findLast(({ uri }) => uri === uriOf("one"))!.version, 2);
      await change(session, {
        structure: {
          array: { start: 0, deleteCount: 0, cells: [{ kind: NotebookCellKind.Code, document: uriOf("zero") }] },
          didOpen: [{ uri: uriOf("zero"), languageId: "python", version: 1, text: "z = None\nz == None\n" }],
        },
      });
      await becomes(session, "zero", "none-comparison");
      await becomes(session, "two", "mutable-default");
      await change(session, {
        structure: { array: { start: 2, deleteCount: 1 }, didClose: [{ uri: uriOf("two") }] },
      });
      await becomes(session, "two");
      await becomes(session, "one", "is-literal");
      await session.connection.sendNotification(DidCloseNotebookDocumentNotification.type, {
        notebookDocument: { uri: BOOK },
        cellTextDocuments: [{ uri: uriOf("zero") }, { uri: uriOf("one") }],
      });
      await becomes(session, "zero");
      await becomes(session, "one");
    });
  });

  it("leaves alone what only notebooks do", async () => {
    const cells = {
      one: "text = 'a'\ntext.upper()",
      two: "def f():\n    return 1\n",
      three: "def f():\n    return 2\n",
      four: "values = [3, 1]\nsorted(values)\nvalues",
    };
    await inNotebook(cells, async (session) => {
      await becomes(session, "four", "ignored-result");
      assert.deepEqual(
        ["one", "two", "three"].map((name) => idsIn(session, name)),
        [[], [], []],
      );
    });
  });
});

describe("magics", () => {
  const same = (text: string) => assert.equal(neutral(text), text);
  const becomes = (text: string, wanted: string) => {
    assert.equal(neutral(text), wanted);
    assert.equal(wanted.length, text.length);
    const [before, after] = [text, wanted].map((t) => TextDocument.create("a", "python", 0, t).lineCount);
    assert.equal(before, after);
  };

  it("become as many neutral characters", () => {
    becomes("%time\nx = 1", "     \nx = 1");
    becomes("!ls -l 'x\nx = 1\n", "         \nx = 1\n");
    becomes("if x:\r\n    !ls\r\n", "if x:\r\n    _  \r\n");
    becomes("files = !ls\n", "files = _  \n");
    becomes("t = %timeit -o f()\n", "t = _             \n");
    becomes("x?\nx.y??\n", "  \n     \n");
    becomes("%%bash\nls | sort\n", "      \n         \n");
    becomes("%%time\nx = 1\n", "      \nx = 1\n");
    becomes("\n%%html\n<p>\n", "\n      \n   \n");
  });
  it("are not seen where Python is", () => {
    same('x = ("a"\n     % y)\n');
    same('x = """\n%time\n!ls\n"""\n');
    same("x = 1 \\\n  % 2\n");
    same("a = b != c\nx %= 2\nx = y % z\n");
    same("# !ls\nx = '''a\n%b'''\n");
    same("x = 'unclosed\ny = 1\n");
  });
});
