/** What pyproject.toml and a baseline say to the server. */
import * as assert from "node:assert/strict";
import { DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver-protocol/node";
import { openDocument } from "../../src/pitfalls/coach";
import { OURS, type Session, withSession } from "./session";

const FOLDER = "file:///work%20space";
const BOTH = "def f(x=[]):\n    x.append(1)\n    return x == None\n";
const BASE = JSON.stringify({
  version: 1,
  findings: { "pkg/a b.py": { "mutable-default": { "def f(x=[]):": 1 } } },
});

function inProject(
  files: Record<string, string>,
  settings: unknown,
  body: (session: Session, files: Map<string, string>) => Promise<void>,
) {
  const map = new Map(Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text]));
  const initializationOptions = { ...OURS, files: true };
  return withSession(
    { analyze: openDocument, folder: FOLDER, files: map, initializationOptions, settings },
    (session) => body(session, map),
  );
}
const idsOf = async (session: Session, uri: string, version = 1) =>
  (await session.diagnostics(uri, version)).map(({ code }) => code);

describe("a project's pyproject.toml", () => {
  it("counts for documents below it, and what the editor sets wins", async () => {
    const files = { "pyproject.toml": '[tool.python-coach]\nignore = ["none-comparison"]\n' };
    await inProject(files, null, async (session) => {
      await session.open(`${FOLDER}/pkg/a.py`, BOTH);
      assert.deepEqual(await idsOf(session, `${FOLDER}/pkg/a.py`), ["mutable-default"]);
    });
    await inProject(files, { levels: { "none-comparison": "info", "mutable-default": "off" } }, async (session) => {
      await session.open(`${FOLDER}/pkg/a.py`, BOTH);
      assert.deepEqual(await idsOf(session, `${FOLDER}/pkg/a.py`), ["none-comparison"]);
    });
  });

  it("says the target, in the tool's table or by requires-python, and what is left out", async () => {
    const toml = '[project]\nrequires-python = ">=3.9"\n[tool.python-coach]\nexclude = ["gen"]\n';
    await inProject(
      { "pyproject.toml": toml, "new/pyproject.toml": '[tool.python-coach]\ntarget = "3.12"\n' },
      null,
      async (session) => {
        for (const name of ["a.py", "new/b.py", "gen/c.py"]) await session.open(`${FOLDER}/${name}`, BOTH);
        assert.deepEqual(await idsOf(session, `${FOLDER}/gen/c.py`), []);
        for (const name of ["a.py", "new/b.py"]) await session.diagnostics(`${FOLDER}/${name}`, 1);
        const targetOf = (name: string) => session.findings.find(({ uri }) => uri === `${FOLDER}/${name}`)?.target;
        assert.deepEqual([targetOf("a.py"), targetOf("new/b.py")], [9, 12]);
      },
    );
  });

  it("is read again when it changes, and its nonsense becomes a notice", async () => {
    await inProject({}, null, async (session, files) => {
      const uri = `${FOLDER}/a.py`;
      await session.open(uri, BOTH);
      assert.deepEqual(await idsOf(session, uri), ["mutable-default", "none-comparison"]);
      files.set(`${FOLDER}/pyproject.toml`, '[tool.python-coach]\nselect = ["none-comparison", "no-such"]\n');
      await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: `${FOLDER}/pyproject.toml`, type: FileChangeType.Created }],
      });
      await session.until(() => session.published.at(-1)!.diagnostics.length === 1, "one finding");
      assert.deepEqual(
        session.findings.at(-1)!.notices.map((notice) => "sentence" in notice && notice.sentence),
        ['pyproject.toml: tool.python-coach.select: "no-such" is not the id of a pitfall; it is ignored.'],
      );
    });
  });
});

describe("a baseline in the editor", () => {
  it("hides what it records, also after edits", async () => {
    await inProject({ "coach.json": BASE }, { baseline: "coach.json" }, async (session) => {
      const uri = `${FOLDER}/pkg/a%20b.py`;
      await session.open(uri, BOTH);
      assert.deepEqual(await idsOf(session, uri), ["none-comparison"]);
      await session.type(uri, 2, "def f", "\n\ndef f");
      assert.deepEqual(await idsOf(session, uri, 2), ["none-comparison"]);
      await session.type(uri, 3, "x=[]", "y=[], x=[]");
      assert.deepEqual(await idsOf(session, uri, 3), ["mutable-default", "none-comparison"]);
    });
  });

  it("that is not there is a notice, and everything is shown", async () => {
    await inProject({}, { baseline: "none.json" }, async (session) => {
      await session.open(`${FOLDER}/a.py`, BOTH);
      assert.equal((await idsOf(session, `${FOLDER}/a.py`)).length, 2);
      assert.match(JSON.stringify(session.findings.at(-1)!.notices), /none\.json.*everything is shown/);
    });
  });
});
