import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ChangeResult, FIX_ALL_KIND } from "../../src/server/protocol";
import { CAPABILITIES, type Session, withSession } from "./session";

const URI = "file:///work/a.py";

const opened = (text: string, body: (session: Session) => Promise<void>, options = {}) =>
  withSession(options, async (session) => {
    await session.open(URI, text);
    await session.diagnostics(URI, 1);
    await body(session);
  });

const titles = (actions: readonly { title: string }[]) => actions.map(({ title }) => title);

describe("code actions", () => {
  it("offer the fixes first, then the page, silence and the level", async () => {
    await opened("def f(x=[]): ...\n", async (session) => {
      const [list, tuple, explain, ignore, everywhere, level, ...more] = await session.actions(URI, "[]");
      assert.deepEqual(more, []);
      assert.equal(session.applied(URI, list!), "def f(x=None): ...\n");
      assert.equal(session.applied(URI, tuple!), "def f(x=()): ...\n");
      assert.match(explain!.title, /^Explain “.*”$/);
      assert.match(level!.title, /^Set level of “.*”…$/);
      assert.equal(session.applied(URI, ignore!), "def f(x=[]): ...  # coach: ignore[mutable-default]\n");
      const place = { uri: URI, pitfall: "mutable-default", range: session.rangeOf(URI, "[]") };
      assert.deepEqual(explain!.command?.arguments, [place]);
      assert.deepEqual(level!.command?.arguments, [place]);
      assert.deepEqual(
        [explain!.command?.command, everywhere!.command?.command, level!.command?.command],
        ["pythonCoach.explain", "pythonCoach.ignoreInWorkspace", "pythonCoach.setLevel"],
      );
    });
  });

  it("prefer a fix only where it is the only one and safe", async () => {
    await opened("def f(x=[]): return x == None\n", async (session) => {
      const preferred = [...(await session.actions(URI, "[]")), ...(await session.actions(URI, "== None"))]
        .filter(({ isPreferred }) => isPreferred)
        .map(({ title }) => title);
      assert.deepEqual(preferred, ["Write `is None`"]);
    });
  });

  it("carry the diagnostic that they are about, and the version of their edits", async () => {
    await opened("a == None\n", async (session) => {
      const [fix] = await session.actions(URI, "== None");
      assert.equal(fix?.diagnostics?.[0]?.code, "none-comparison");
      const [change] = fix!.edit!.documentChanges!;
      assert.deepEqual("textDocument" in change! && change.textDocument, { uri: URI, version: 1 });
    });
  });

  it("use plain edits for a client without versioned ones, and no commands where it has none", async () => {
    const options = { capabilities: { ...CAPABILITIES, workspace: {} }, initializationOptions: {} };
    await opened(
      "a == None\n",
      async (session) => {
        const actions = await session.actions(URI, "== None");
        assert.equal(session.applied(URI, actions[0]!), "a is None\n");
        assert.ok(actions[0]!.edit?.changes);
        assert.deepEqual(
          actions.filter(({ command }) => command),
          [],
        );
      },
      options,
    );
  });

  it("are about the text as it is now, though nothing was published for it yet", async () => {
    await opened("a == None\n", async (session) => {
      await session.type(URI, 2, "a", "longer");
      const [fix] = await session.actions(URI, "== None");
      assert.equal(session.applied(URI, fix!), "longer is None\n");
    });
  });

  it("are none where nothing is found, and none of a kind that is not asked for", async () => {
    await opened("a == None\nb\n", async (session) => {
      assert.deepEqual(await session.actions(URI, "b"), []);
      assert.deepEqual(await session.actions(URI, "== None", { only: ["refactor"] }), []);
      assert.ok((await session.actions(URI, "== None", { only: ["quickfix"] })).length > 0);
    });
  });
});

describe("“Apply all safe fixes”", () => {
  it("is offered only to those who ask for source actions", async () => {
    await opened("a == None\n", async (session) => {
      assert.ok(!titles(await session.actions(URI, "== None")).some((title) => /all safe/.test(title)));
      for (const only of ["source", "source.fixAll", FIX_ALL_KIND])
        assert.deepEqual(
          (await session.actions(URI, "a", { only: [only] })).map(({ kind }) => kind),
          [FIX_ALL_KIND],
          only,
        );
      assert.deepEqual(await session.actions(URI, "a", { only: ["source.organizeImports"] }), []);
    });
  });

  it("applies the safe ones and leaves the suggestions", async () => {
    await opened("a == None\r\ndef f(x=[]): return x == None\r\n", async (session) => {
      const [action] = await session.actions(URI, "a", { only: [FIX_ALL_KIND] });
      assert.equal(session.applied(URI, action!), "a is None\r\ndef f(x=[]): return x is None\r\n");
    });
  });

  it("goes on with what a fix uncovers, and adds a shared import once", async () => {
    await opened("a = later1\nkeep = 1\nb = later2\nc == None\n", async (session) => {
      const [action] = await session.actions(URI, "keep", { only: [FIX_ALL_KIND] });
      assert.equal(session.applied(URI, action!), "import later\na = done\nkeep = 1\nb = done\nc is None\n");
    });
  });

  it("is not offered where nothing safe is to do", async () => {
    await opened("def f(x=[]): ...\n", async (session) => {
      assert.deepEqual(await session.actions(URI, "def", { only: [FIX_ALL_KIND] }), []);
    });
  });
});

describe("“Ignore here”", () => {
  const cases: [what: string, before: string, after: string | null][] = [
    ["writes a comment at the end of the line", "a == None\nb\n", "a == None  # coach: ignore[none-comparison]\nb\n"],
    ["keeps CRLF", "a == None\r\nb\r\n", "a == None  # coach: ignore[none-comparison]\r\nb\r\n"],
    ["needs no line break at the end", "a == None", "a == None  # coach: ignore[none-comparison]"],
    ["takes away white space at the end", "a == None   \n", "a == None  # coach: ignore[none-comparison]\n"],
    ["follows another comment", "a == None  # why\n", "a == None  # why  # coach: ignore[none-comparison]\n"],
    [
      "joins a comment of ours",
      "a == None  # coach: ignore[is-literal] because\n",
      "a == None  # coach: ignore[is-literal, none-comparison] because\n",
    ],
    ["fills empty brackets", "a == None  # coach: ignore[]\n", "a == None  # coach: ignore[none-comparison]\n"],
    [
      "works in the middle of a call",
      "f(\n    a == None,\n    b,\n)\n",
      "f(\n    a == None,  # coach: ignore[none-comparison]\n    b,\n)\n",
    ],
    [
      "goes above a line that ends with a backslash",
      "if x:\n    y = a == None or \\\n        b\n",
      "if x:\n    # coach: ignore[none-comparison]\n    y = a == None or \\\n        b\n",
    ],
    [
      "goes above a line that ends inside a string",
      'a == None or """x\r\ny"""\r\n',
      '# coach: ignore[none-comparison]\r\na == None or """x\r\ny"""\r\n',
    ],
    ["is not offered where no comment can stand", 'x = """\n{a} == None\n"""\n', null],
  ];
  for (const [what, before, after] of cases)
    it(what, async () => {
      await opened(before, async (session) => {
        const actions = await session.actions(URI, "== None");
        const ignore = actions.find(({ title }) => /^Ignore “.*” here$/.test(title));
        assert.equal(ignore === undefined ? null : session.applied(URI, ignore), after);
      });
    });
});

describe("the request for a change", () => {
  const ask = (session: Session, params: object) =>
    session.connection.sendRequest<ChangeResult>("pythonCoach/change", {
      uri: URI,
      pitfall: "none-comparison",
      ...params,
    });

  it("gives the edits of a fix or of a comment for the newest version", async () => {
    await opened("a == None\n", async (session) => {
      await session.type(URI, 2, "a", "# first\na");
      const range = session.rangeOf(URI, "== None");
      const equals = { start: range.start, end: { line: 1, character: 4 } };
      const fix = { kind: "fix", title: null };
      assert.deepEqual(await ask(session, { range, change: fix }), [
        { uri: URI, version: 2, edits: [{ range: equals, newText: "is" }] },
      ]);
      const result = await ask(session, { range, change: { kind: "ignore" } });
      assert.equal(result?.[0]?.edits[0]?.newText, "  # coach: ignore[none-comparison]");
    });
  });

  it("gives nothing where the finding, or that fix of it, is gone", async () => {
    await opened("a == None\nb == None\n", async (session) => {
      const range = session.rangeOf(URI, "== None");
      assert.equal(await ask(session, { range, change: { kind: "fix", title: "Another title" } }), null);
      await session.type(URI, 2, "a == None", "a is None");
      assert.equal(await ask(session, { range, change: { kind: "fix", title: null } }), null);
    });
  });
});
