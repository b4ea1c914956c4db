import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { MAX_FINDINGS, MAX_LINE, MAX_REPEATS, MAX_TEXT } from "../../src/server/diagnostics";
import { PAGES_ON_THE_WEB } from "../../src/server/protocol";
import { CRASH } from "./fake-analysis";
import { CAPABILITIES, OURS, withSession } from "./session";

const URI = "file:///work/a.py";

describe("the server's diagnostics", () => {
  it("say what, how bad, from whom, and where to read on", async () => {
    await withSession({}, async (session) => {
      await session.open(URI, "def f(a, b=[]):\n    b.append(a)\n");
      const [diagnostic, ...others] = await session.diagnostics(URI, 1);
      assert.deepEqual(others, []);
      assert.deepEqual(diagnostic, {
        range: { start: { line: 0, character: 11 }, end: { line: 0, character: 13 } },
        severity: 3,
        source: "coach",
        code: "mutable-default",
        codeDescription: { href: "python-coach:/pitfall/mutable-default.coach" },
        message: "Shared. It changes. Make it new.",
        relatedInformation: [
          {
            location: { uri: URI, range: { start: { line: 1, character: 6 }, end: { line: 1, character: 7 } } },
            message: "changed here",
          },
        ],
        data: {
          fixes: [
            { title: "Create the list inside", safe: false },
            { title: "Use a tuple", safe: false },
          ],
        },
      });
    });
  });

  it("follow the edits, version by version", async () => {
    await withSession({}, async (session) => {
      await session.open(URI, "a = 1\n");
      assert.deepEqual(await session.diagnostics(URI, 1), []);
      await session.type(URI, 2, "1", "b == None");
      assert.equal((await session.diagnostics(URI, 2)).length, 1);
      await session.change(URI, 3, [
        { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\n\n" },
      ]);
      assert.equal((await session.diagnostics(URI, 3))[0]?.range.start.line, 2);
      await session.type(URI, 4, "== None", "is None");
      assert.deepEqual(await session.diagnostics(URI, 4), []);
      assert.ok(session.published.every(({ version }) => version !== undefined));
    });
  });

  it("apply several changes of one notification in order, and a whole new text", async () => {
    await withSession({}, async (session) => {
      await session.open(URI, "a = 1\nb = 2\n");
      const start = { line: 0, character: 0 };
      await session.change(URI, 2, [
        { range: { start, end: { line: 1, character: 0 } }, text: "" },
        { range: { start: { line: 0, character: 4 }, end: { line: 0, character: 5 } }, text: "c == None" },
      ]);
      assert.deepEqual((await session.diagnostics(URI, 2))[0]?.range.start, { line: 0, character: 6 });
      await session.change(URI, 3, [{ text: "\nd == None" }]);
      assert.deepEqual((await session.diagnostics(URI, 3))[0]?.range.start, { line: 1, character: 2 });
    });
  });

  it("count columns in UTF-16 and keep to CRLF lines", async () => {
    await withSession({}, async (session) => {
      await session.open(URI, 's = "🐍"; s == None\r\nt == None\r\n');
      const ranges = (await session.diagnostics(URI, 1)).map(({ range }) => range.start);
      assert.deepEqual(ranges, [
        { line: 0, character: 12 },
        { line: 1, character: 2 },
      ]);
    });
  });

  it("wait until typing pauses: a burst is published once", async () => {
    await withSession({}, async (session) => {
      await session.open(URI, "x\n");
      await session.diagnostics(URI, 1);
      for (let version = 2; version <= 20; version++)
        await session.change(URI, version, [
          { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "y" },
        ]);
      await session.diagnostics(URI, 20);
      assert.ok(session.published.length < 10, `${session.published.length} publications for 20 versions`);
    });
  });

  it("go away when the document is closed, and do not come back from what was pending", async () => {
    await withSession({}, async (session) => {
      await session.open(URI, "a == None\n");
      assert.equal((await session.diagnostics(URI, 1)).length, 1);
      await session.type(URI, 2, "a", "b");
      await session.close(URI);
      await session.until(() => session.published.at(-1)?.diagnostics.length === 0, "an empty list");
      await session.open("file:///work/b.py", "c == None\n");
      await session.diagnostics("file:///work/b.py", 1);
      assert.deepEqual(session.published.findLast(({ uri }) => uri === URI)?.diagnostics, []);
    });
  });

  for (const uri of ["untitled:Untitled-1", "vscode-vfs://github/a/b/c.py", "vscode-remote://ssh/a.py"])
    it(`look at ${uri}`, async () => {
      await withSession({}, async (session) => {
        await session.open(uri, "a == None\n");
        assert.equal((await session.diagnostics(uri, 1)).length, 1);
      });
    });

  for (const [uri, language] of [
    ["git:/work/a.py", "python"],
    ["output:a", "python"],
    ["vscode-notebook-cell:/work/a.ipynb#1", "python"],
    ["file:///work/a.txt", "plaintext"],
  ] as const)
    it(`leave ${language} at ${uri} alone`, async () => {
      await withSession({}, async (session) => {
        await session.open(uri, "a == None\n", language);
        await session.open(URI, "a == None\n");
        await session.diagnostics(URI, 1);
        assert.deepEqual(
          session.published.filter((params) => params.uri === uri),
          [],
        );
      });
    });

  it("name pages on the web for a client without pages", async () => {
    await withSession({ initializationOptions: undefined }, async (session) => {
      await session.open(URI, "a == None\n");
      const [diagnostic] = await session.diagnostics(URI, 1);
      assert.equal(diagnostic?.codeDescription?.href, `${PAGES_ON_THE_WEB}none-comparison.md`);
      assert.match(PAGES_ON_THE_WEB, /^https:\/\//);
      assert.deepEqual(session.findings, []);
    });
  });
});

describe("the server's limits", () => {
  const shown = async (text: string) => {
    let result: { ids: Record<string, number>; notices: unknown } | undefined;
    await withSession({}, async (session) => {
      await session.open(URI, text);
      const ids: Record<string, number> = {};
      for (const { code } of await session.diagnostics(URI, 1)) ids[String(code)] = (ids[String(code)] ?? 0) + 1;
      result = { ids, notices: session.findings.at(-1)?.notices };
    });
    return result!;
  };

  it(`show a pitfall ${MAX_REPEATS} times and count the rest`, async () => {
    const { ids, notices } = await shown("a == None\n".repeat(MAX_REPEATS + 7));
    assert.deepEqual(ids, { "none-comparison": MAX_REPEATS });
    assert.deepEqual(notices, [{ kind: "repeats", pitfall: "none-comparison", repeats: 7 }]);
  });

  it(`show ${MAX_FINDINGS} findings in a file`, async () => {
    const many = Array.from({ length: MAX_FINDINGS / MAX_REPEATS + 2 }, (_, i) => `id-${i}`);
    const analyze = () => ({
      edit: () => undefined,
      setOptions: () => undefined,
      findings: () =>
        many.flatMap((pitfall) =>
          Array.from({ length: MAX_REPEATS }, () => ({
            pitfall,
            level: "hint" as const,
            start: 0,
            end: 1,
            message: "",
            fixes: [],
            related: [],
          })),
        ),
    });
    await withSession({ analyze }, async (session) => {
      await session.open(URI, "x\n");
      assert.equal((await session.diagnostics(URI, 1)).length, MAX_FINDINGS);
      assert.deepEqual(session.findings.at(-1)?.notices, [{ kind: "tooMany", rest: 2 * MAX_REPEATS }]);
    });
  });

  it("leave very long lines alone, and no others", async () => {
    const { ids, notices } = await shown(`a == None\nx = "${"y".repeat(MAX_LINE)}"; b == None\n`);
    assert.deepEqual(ids, { "none-comparison": 1 });
    assert.deepEqual(notices, [{ kind: "longLine", line: 1, limit: MAX_LINE }]);
  });

  it("do not look at a very large file until it has shrunk", async () => {
    await withSession({}, async (session) => {
      const filling = `# ${"x".repeat(200)}\n`.repeat(Math.ceil(MAX_TEXT / 203) + 1);
      await session.open(URI, `a == None\n${filling}`);
      assert.deepEqual(await session.diagnostics(URI, 1), []);
      assert.deepEqual(session.findings.at(-1)?.notices, [{ kind: "tooLarge", limit: MAX_TEXT }]);
      await session.type(URI, 2, filling, "");
      assert.equal((await session.diagnostics(URI, 2)).length, 1);
      assert.deepEqual(session.findings.at(-1)?.notices, []);
    });
  });
});

describe("the server's settings", () => {
  it("come from the client, per document, and again when they change", async () => {
    await withSession({ settings: { target: "3.9", levels: { "mutable-default": "warning" } } }, async (session) => {
      await session.open(URI, "a == None\ndef f(x=[]): ...\n");
      const first = await session.diagnostics(URI, 1);
      assert.deepEqual(
        first.map(({ message, severity }) => [message, severity]),
        [
          ["Compared for 3.9.", 3],
          ["Shared. It changes. Make it new.", 2],
        ],
      );
      const before = session.published.length;
      await session.configure({ levels: { "none-comparison": "off", "mutable-default": "hint" } });
      await session.until(() => session.published.length > before, "a new publication");
      assert.deepEqual(
        session.published.at(-1)?.diagnostics.map(({ code, severity }) => [code, severity]),
        [["mutable-default", 4]],
      );
    });
  });

  it("can be pushed by a client that answers no questions", async () => {
    const capabilities = { ...CAPABILITIES, workspace: {} };
    const initializationOptions = { ...OURS, settings: { levels: { "none-comparison": "off" } } };
    await withSession({ capabilities, initializationOptions }, async (session) => {
      await session.open(URI, "a == None\n");
      assert.deepEqual(await session.diagnostics(URI, 1), []);
      await session.configure({});
      await session.until(() => session.published.at(-1)?.diagnostics.length === 1, "one diagnostic");
    });
  });

  it("that are nonsense are named, and the defaults are used", async () => {
    const settings = {
      profile: "loud",
      levels: { "mutable-default": "fatal", "no-such-pitfall": "off", "none-comparison": 3 },
      target: "2.7",
      exclude: "**/*.py",
      hover: { concepts: "yes" },
    };
    await withSession({ settings }, async (session) => {
      await session.open(URI, "a == None\n");
      assert.deepEqual(
        (await session.diagnostics(URI, 1)).map(({ message }) => message),
        ["Compared for 3.14."],
      );
      const { notices = [], profile, target } = session.findings.at(-1)!;
      assert.deepEqual({ profile, target }, { profile: "coach", target: 14 });
      const complaints = notices.map((notice) => (notice.kind === "setting" ? notice.sentence : notice.kind));
      for (const sentence of complaints) assert.ok(session.logged.includes(sentence), sentence);
      for (const [name, words] of [
        ["profile", /"loud" is not one of quiet, coach, strict; "coach" is used/],
        ["levels", /"no-such-pitfall" is not the id of a pitfall/],
        ["target", /"2.7" is not "auto" or a version from "3.8" to "3.14"; 3.14 is used/],
        ["exclude", /"\*\*\/\*\.py" is not a list of glob patterns/],
        ["hover.concepts", /"yes" is not true or false/],
      ] as const)
        assert.ok(
          complaints.some((complaint) => complaint.startsWith(`pythonCoach.${name}`) && words.test(complaint)),
          `${name}: ${complaints.join(" ")}`,
        );
    });
  });

  for (const settings of [null, 7, "coach", [], { levels: [] }, JSON.parse('{"levels":{"__proto__":1}}') as unknown])
    it(`of ${JSON.stringify(settings)} leave the server alive`, async () => {
      await withSession({ settings }, async (session) => {
        await session.open(URI, "a == None\n");
        assert.equal((await session.diagnostics(URI, 1)).length, 1);
      });
    });

  it("exclude files by patterns relative to their folder", async () => {
    const settings = { exclude: ["**/.venv/**", "build/*.py"] };
    await withSession({ settings, folder: "file:///work" }, async (session) => {
      for (const [path, count] of [
        [".venv/lib/a.py", 0],
        ["deep/.venv/a.py", 0],
        ["build/a.py", 0],
        ["other/build/a.py", 1],
        ["a.py", 1],
      ] as const) {
        await session.open(`file:///work/${path}`, "a == None\n");
        assert.equal((await session.diagnostics(`file:///work/${path}`, 1)).length, count, path);
      }
    });
  });
});

describe("the server's robustness", () => {
  it("logs a failing analysis and goes on with the next text", async () => {
    await withSession({}, async (session) => {
      await session.open(URI, `a == None\n${CRASH}\n`);
      await session.until(() => session.logged.some((line) => line.includes("the analysis failed")), "a log entry");
      assert.equal(await session.hover(URI, { line: 0, character: 3 }), null);
      assert.equal(await session.actions(URI, "== None"), null);
      await session.type(URI, 2, CRASH, "b");
      assert.equal((await session.diagnostics(URI, 2)).length, 1);
    });
  });

  it("survives requests and notifications that make no sense", async () => {
    await withSession({}, async (session) => {
      const { connection } = session;
      await session.open(URI, "a == None\n");
      for (const params of [null, {}, { textDocument: null }, { textDocument: { uri: 5 }, range: "x", context: 1 }]) {
        for (const method of ["textDocument/codeAction", "textDocument/hover", "pythonCoach/change"])
          await connection.sendRequest(method, params).then(
            (answer) => assert.equal(answer, null, method),
            (error: Error) => assert.ok(error.message.length > 0),
          );
        for (const method of ["textDocument/didChange", "textDocument/didOpen", "textDocument/didClose", "no/such"])
          await connection.sendNotification(method, params);
      }
      await session.change(URI, 2, [{ text: "b == None\nc == None\n" }]);
      assert.equal((await session.diagnostics(URI, 2)).length, 2);
    });
  });

  it("answers null for a document that is not open", async () => {
    await withSession({}, async ({ connection }) => {
      const textDocument = { uri: "file:///nowhere.py" };
      const position = { line: 0, character: 0 };
      assert.equal(await connection.sendRequest("textDocument/hover", { textDocument, position }), null);
    });
  });
});
