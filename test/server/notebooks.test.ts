/** Notebooks: their cells are one text, and what is found lands in its cell. */
import * as assert from "node:assert/strict";
import {
  DidChangeNotebookDocumentNotification,
  DidCloseNotebookDocumentNotification,
  NotebookCellKind,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { applyEdits } from "../../src/analysis/finding";
import { fixInCells, layOut } from "../../src/server/cells";
import { neutral, pythonStart } from "../../src/server/magics";
import type { ChangeResult } from "../../src/server/protocol";
import { BOOK, inNotebook, uriOf } from "./notebook";
import type { Session } from "./session";

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

describe("a fix in a notebook", () => {
  const setUp = "from dataclasses import dataclass\n";
  const listField = "@dataclass\nclass A:\n    tags: list = []\n";

  it("reaches into an earlier cell", async () => {
    await inNotebook({ one: setUp, two: listField }, async (session) => {
      await becomes(session, "two", "dataclass-default");
      const [fix] = await session.actions(uriOf("two"), "[]");
      assert.deepEqual(
        fix!.edit!.documentChanges!.map((change) => "textDocument" in change && change.textDocument),
        [
          { uri: uriOf("two"), version: 1 },
          { uri: uriOf("one"), version: 1 },
        ],
      );
      assert.equal(session.applied(uriOf("two"), fix!), listField.replace("[]", "field(default_factory=list)"));
      assert.equal(session.applied(uriOf("one"), fix!), "from dataclasses import dataclass, field\n");
      const wire = session.findings.findLast(({ uri }) => uri === uriOf("two"))!.findings[0]!.fixes[0]!;
      assert.deepEqual(
        wire.elsewhere!.map(({ uri, edits }) => [uri, edits.map(({ newText }) => newText)]),
        [[uriOf("one"), [", field"]]],
      );
    });
  });

  it("is asked for by its page with all documents that it changes", async () => {
    await inNotebook({ one: setUp, two: listField }, async (session) => {
      await becomes(session, "two", "dataclass-default");
      const result = await session.connection.sendRequest<ChangeResult>("pythonCoach/change", {
        uri: uriOf("two"),
        pitfall: "dataclass-default",
        range: session.rangeOf(uriOf("two"), "[]"),
        change: { kind: "fix", title: null },
      });
      assert.deepEqual(
        result!.map(({ uri, version }) => [uri, version]),
        [
          [uriOf("two"), 1],
          [uriOf("one"), 1],
        ],
      );
    });
  });

  it("is among all safe fixes of its cell", async () => {
    const cells = { one: setUp, two: `x = None\nz = x == None\n${listField}`, three: "y = x == None\ny\n" };
    await inNotebook(cells, async (session) => {
      await becomes(session, "two", "none-comparison", "dataclass-default");
      const [all] = await session.actions(uriOf("two"), "x", { only: ["source.fixAll.pythonCoach"] });
      assert.equal(
        session.applied(uriOf("two"), all!),
        `x = None\nz = x is None\n${listField.replace("[]", "field(default_factory=list)")}`,
      );
      assert.equal(session.applied(uriOf("one"), all!), "from dataclasses import dataclass, field\n");
      assert.equal(session.applied(uriOf("three"), all!), cells.three);
    });
  });

  it("has edits with offsets in their cells", () => {
    const layout = layOut(["a\n", "b\n"]);
    const edits = [
      { start: 0, end: 1, text: "A" },
      { start: 3, end: 4, text: "B" },
    ];
    assert.deepEqual(fixInCells(layout, 1, { title: "", safe: true, edits })!.edits, [
      { cell: 0, start: 0, end: 1, text: "A" },
      { cell: 1, start: 0, end: 1, text: "B" },
    ]);
  });

  /** The cells after one edit of their common text, made for the cell `own`; null where it is left out. */
  const edited = (cells: string[], own: number, search: string, length: number, text: string) => {
    const layout = layOut(cells);
    const start = layout.text.indexOf(search);
    const fix = fixInCells(layout, own, { title: "", safe: true, edits: [{ start, end: start + length, text }] });
    return (
      fix &&
      cells.map((cell, index) =>
        applyEdits(
          cell,
          fix.edits.filter((edit) => edit.cell === index),
        ),
      )
    );
  };

  it("puts imports behind cell magics, into Python, and not behind the cell that needs them", () => {
    const add = (cells: string[], own: number, at: string) => edited(cells, own, at, 0, "import math\n\n\n");
    assert.deepEqual(add(["x = 1\n", "y = 2\n"], 1, "x"), ["import math\n\nx = 1\n", "y = 2\n"]);
    assert.deepEqual(add(["%%time\nx = 1\n", "y = 2\n"], 1, " "), ["%%time\nimport math\n\nx = 1\n", "y = 2\n"]);
    assert.deepEqual(add(["%%bash\nls\n", "y = 2"], 1, " "), ["%%bash\nls\n", "import math\n\ny = 2"]);
    assert.deepEqual(add(["%%bash\nls\n", "%%html\n", "%%time\r\ny = 2"], 2, " "), [
      "%%bash\nls\n",
      "%%html\n",
      "%%time\r\nimport math\n\ny = 2",
    ]);
    assert.deepEqual(add(["x = 1\n", "y = 2\n", "import re\n"], 1, "import re"), [
      "x = 1\n",
      "import math\n\ny = 2\n",
      "import re\n",
    ]);
    assert.deepEqual(add(["# About\nimport re\n", "y = 2\n"], 1, "import re"), [
      "# About\nimport math\n\n\nimport re\n",
      "y = 2\n",
    ]);
    const layout = layOut(["x = 1\n", "from re import sub"]);
    const end = layout.text.length - 1;
    const later = { title: "", safe: true, edits: [{ start: end, end, text: ", escape" }] };
    assert.equal(fixInCells(layout, 0, later), null);
  });

  it("takes the last lines of a cell without a line break at its end", () => {
    assert.deepEqual(edited(["a = 1\nb = 2", "c = 3\n"], 0, "b = 2", 6, ""), ["a = 1", "c = 3\n"]);
    assert.deepEqual(edited(["a = 1\nb = 2", "c = 3\n"], 0, "b = 2", 6, "d = 4\n"), ["a = 1\nd = 4", "c = 3\n"]);
    assert.deepEqual(edited(["b = 2", "c = 3\n"], 1, "b = 2", 6, ""), ["", "c = 3\n"]);
    assert.deepEqual(edited(["a\r\nb"], 0, "b", 2, ""), ["a"]);
  });

  it("is left out where it would change a magic, another language, or two cells at once", () => {
    assert.equal(edited(["x = !ls\n", "y\n"], 1, "_", 1, "z"), null);
    assert.equal(edited(["%%bash\nls\n", "y\n"], 1, " ", 1, "z"), null);
    assert.equal(edited(["a = 1", "b = 2"], 1, "1", 3, "z"), null);
    assert.equal(edited(["%%time", "y = 2"], 1, " ", 0, "z = 1\n"), null);
  });

  it("knows where Python begins in a cell", () => {
    const places: [string, number | null][] = [
      ["x", 0],
      ["%time x", 0],
      ["%%time\nx", 7],
      ["\n%%capture out\r\nx", 16],
      ["%%time", null],
      ["%%bash\nls", null],
      ["", 0],
    ];
    for (const [cell, wanted] of places) assert.equal(pythonStart(cell), wanted, JSON.stringify(cell));
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
