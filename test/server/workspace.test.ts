/** Looking at the whole workspace, recording a baseline, and the pause. */
import * as assert from "node:assert/strict";
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  FileChangeType,
} from "vscode-languageserver-protocol/node";
import { openDocument } from "../../src/pitfalls/coach";
import {
  AGAIN,
  BASELINE,
  type BaselineResult,
  CLEAR,
  type FileFindings,
  PAUSE,
  PROGRESS,
  type ProgressParams,
  SCAN,
  type ScanResult,
} from "../../src/server/protocol";
import { OURS, type Session, withSession } from "./session";

const FOLDER = "file:///work";
const BAD = "def f(x=[]):\n    x.append(1)\n    return x\n";
const NONE = "def g(x):\n    return x == None\n";

function inWorkspace(
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
const scan = (session: Session) => session.connection.sendRequest<ScanResult>(SCAN, {});
const brief = ({ files }: Pick<ScanResult, "files">) =>
  files.map(
    ({ uri, findings }) => `${uri.slice(FOLDER.length + 1)}: ${findings.map(({ pitfall }) => pitfall).join(" ")}`,
  );
const shownIn = (session: Session, name: string) =>
  session.published.findLast(({ uri }) => uri === `${FOLDER}/${name}`)?.diagnostics.map(({ code }) => code);

describe("a scan of the workspace", function () {
  this.timeout(20_000);

  it("finds pitfalls in all files, across files too, and publishes them for closed files", async () => {
    const files = {
      "a.py": BAD,
      "b/c.py": `from b.d import h\n\n\n${NONE}`,
      "b/__init__.py": "",
      "b/d.py": "import b.c\n\n\ndef h():\n    return b.c.g(1)\n",
      "fine.py": "x = 1\n",
      "gen/x.py": BAD,
      "pyproject.toml": '[tool.python-coach]\nexclude = ["gen"]\n',
    };
    await inWorkspace(files, null, async (session) => {
      await session.open(`${FOLDER}/a.py`, BAD);
      await session.diagnostics(`${FOLDER}/a.py`, 1);
      const progress: ProgressParams[] = [];
      session.connection.onNotification(PROGRESS, (params: ProgressParams) => void progress.push(params));
      const result = await scan(session);
      assert.deepEqual(brief(result), ["a.py: mutable-default", "b/c.py: circular-import none-comparison"]);
      assert.deepEqual([result.looked, result.cancelled], [5, false]);
      assert.deepEqual(progress.at(-1), { done: 5, total: 5 });
      await session.until(() => shownIn(session, "b/c.py") !== undefined, "findings of a closed file");
      assert.deepEqual(shownIn(session, "b/c.py"), ["circular-import", "none-comparison"]);
      assert.equal(shownIn(session, "gen/x.py"), undefined);
      // What is opened now knows its surroundings.
      await session.open(`${FOLDER}/b/c.py`, files["b/c.py"]);
      assert.deepEqual(
        (await session.diagnostics(`${FOLDER}/b/c.py`, 1)).map(({ code }) => code),
        ["circular-import", "none-comparison"],
      );
      await session.connection.sendNotification(CLEAR);
      await session.close(`${FOLDER}/b/c.py`);
      await session.until(() => shownIn(session, "b/c.py")?.length === 0, "nothing after clearing");
    });
  });

  it("follows files that change, are closed, or go away", async () => {
    await inWorkspace({ "a.py": BAD, "b.py": NONE }, null, async (session, files) => {
      const again: FileFindings[] = [];
      session.connection.onNotification(AGAIN, (params: FileFindings) => void again.push(params));
      const change = (name: string, type: FileChangeType) =>
        session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
          changes: [{ uri: `${FOLDER}/${name}`, type }],
        });
      await scan(session);
      files.set(`${FOLDER}/a.py`, NONE);
      await change("a.py", FileChangeType.Changed);
      await session.until(() => shownIn(session, "a.py")?.[0] === "none-comparison", "the new finding");
      files.delete(`${FOLDER}/b.py`);
      await change("b.py", FileChangeType.Deleted);
      await session.until(() => shownIn(session, "b.py")?.length === 0, "the file to be forgotten");
      await session.hover(`${FOLDER}/none.py`, { line: 0, character: 0 });
      assert.deepEqual(brief({ files: again }), ["a.py: none-comparison", "b.py: "]);
      await session.open(`${FOLDER}/a.py`, `${NONE}\n\n${NONE.replace("g(", "h(")}`);
      assert.equal((await session.diagnostics(`${FOLDER}/a.py`, 1)).length, 2);
      await session.close(`${FOLDER}/a.py`);
      await session.until(() => shownIn(session, "a.py")?.length === 1, "what the file on disk has");
    });
  });

  it("ends when it is cancelled, and leaves what was there", async () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`m${i}.py`, BAD.repeat(20)]));
    await inWorkspace(files, null, async (session) => {
      const source = new CancellationTokenSource();
      session.connection.onNotification(PROGRESS, () => source.cancel());
      const result = await session.connection.sendRequest<ScanResult>(SCAN, {}, source.token);
      assert.equal(result.cancelled, true);
      assert.deepEqual(result.files, []);
      assert.ok(result.looked < 300);
      assert.equal(shownIn(session, "m0.py"), undefined);
    });
  });

  it("answers others meanwhile", async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`m${i}.py`, BAD.repeat(40)]));
    await inWorkspace(files, null, async (session) => {
      await session.open(`${FOLDER}/open.py`, BAD);
      await session.diagnostics(`${FOLDER}/open.py`, 1);
      let ended = false;
      const scanning = scan(session).then(() => {
        ended = true;
      });
      let answers = 0;
      while (!ended) {
        await session.hover(`${FOLDER}/open.py`, { line: 0, character: 9 });
        if (!ended) answers++;
      }
      await scanning;
      assert.ok(answers > 5, `${answers} answers during a scan`);
    });
  });

  it("does not trip over files that cannot be read or analysed", async () => {
    const files = {
      "a.py": BAD,
      "deep.py": `${"(".repeat(3000)}\n`,
      "nul.py": "\0\0\0",
      "long.py": `x = "${"a".repeat(3e6)}"\n`,
    };
    await inWorkspace(files, null, async (session, map) => {
      map.set(`${FOLDER}/gone.py`, BAD);
      const scanning = scan(session);
      map.delete(`${FOLDER}/gone.py`);
      assert.deepEqual(brief(await scanning)[0], "a.py: mutable-default");
    });
  });
});

describe("a baseline of the workspace", () => {
  it("records everything, also what the present baseline hides", async () => {
    const files = { "a.py": BAD.repeat(30), "b.py": NONE };
    await inWorkspace(files, null, async (session, map) => {
      const [record] = (await session.connection.sendRequest<BaselineResult>(BASELINE, {}))!;
      assert.deepEqual([record!.folder, record!.findings], [FOLDER, 60]);
      map.set(`${FOLDER}/base.json`, record!.text);
      await session.configure({ baseline: "base.json" });
      assert.deepEqual(brief(await scan(session)), []);
      const [again] = (await session.connection.sendRequest<BaselineResult>(BASELINE, {}))!;
      assert.equal(again!.text, record!.text);
    });
  });
});

describe("the pause", () => {
  it("shows nothing, and everything again afterwards", async () => {
    await inWorkspace({ "a.py": BAD, "b.py": NONE }, null, async (session) => {
      await session.open(`${FOLDER}/a.py`, BAD);
      await session.diagnostics(`${FOLDER}/a.py`, 1);
      await scan(session);
      await session.until(() => shownIn(session, "b.py")?.length === 1, "the scan");
      await session.connection.sendNotification(PAUSE, true);
      await session.until(
        () => shownIn(session, "a.py")?.length === 0 && shownIn(session, "b.py")?.length === 0,
        "silence",
      );
      assert.equal(await session.hover(`${FOLDER}/a.py`, { line: 0, character: 9 }), null);
      await session.type(`${FOLDER}/a.py`, 2, "def f", "\ndef f");
      assert.deepEqual(await session.diagnostics(`${FOLDER}/a.py`, 2), []);
      await session.connection.sendNotification(PAUSE, false);
      await session.until(
        () => shownIn(session, "a.py")?.length === 1 && shownIn(session, "b.py")?.length === 1,
        "words",
      );
    });
  });
});

describe("several workspace folders", () => {
  const [one, two] = ["file:///work/one", "file:///work/two"];
  const files = new Map([
    [`${one}/a.py`, BAD],
    [`${one}/skipped/b.py`, BAD],
    [`${two}/a.py`, `${BAD}\n\n${NONE}`],
    [`${two}/base.json`, ""],
  ]);
  const settings = (scope: string | undefined) =>
    scope?.startsWith(one) ? { exclude: ["skipped"] } : { levels: { "mutable-default": "off" }, baseline: "base.json" };

  it("each have their own settings, their own baseline, and are scanned together", async () => {
    const initializationOptions = { ...OURS, files: true };
    const options = { analyze: openDocument, folder: one, otherFolders: [two], files, initializationOptions, settings };
    await withSession(options, async (session) => {
      for (const uri of [`${one}/a.py`, `${two}/a.py`, `${one}/skipped/b.py`]) await session.open(uri, files.get(uri)!);
      const ids = async (uri: string) => (await session.diagnostics(uri, 1)).map(({ code }) => code);
      assert.deepEqual(await ids(`${one}/a.py`), ["mutable-default"]);
      assert.deepEqual(await ids(`${two}/a.py`), ["none-comparison"]);
      assert.deepEqual(await ids(`${one}/skipped/b.py`), []);
      const result = await scan(session);
      assert.deepEqual(
        result.files.map(({ uri, findings }) => [uri, findings.map(({ pitfall }) => pitfall)]),
        [
          [`${one}/a.py`, ["mutable-default"]],
          [`${two}/a.py`, ["none-comparison"]],
        ],
      );
      const records = (await session.connection.sendRequest<BaselineResult>(BASELINE, {}))!;
      assert.deepEqual(
        records.map(({ folder, findings }) => [folder, findings]),
        [
          [one, 1],
          [two, 1],
        ],
      );
      files.set(`${two}/base.json`, records[1]!.text);
      await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: `${two}/base.json`, type: FileChangeType.Changed }],
      });
      const shown = (uri: string) => session.published.findLast((p) => p.uri === uri)?.diagnostics.length;
      await session.until(() => shown(`${two}/a.py`) === 0, "the baseline of the second folder");
      assert.equal(shown(`${one}/a.py`), 1);
    });
  });
});
