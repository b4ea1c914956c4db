import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPyodide } from "pyodide";
import { libraryArchive } from "../../scripts/stdlib";
import { sources } from "../../scripts/tracer";

describe("Python's library as pages get it", () => {
  it("is Pyodide's own, with compiled code that Python takes, and with the sources for tracebacks", async () => {
    const folder = mkdtempSync(join(tmpdir(), "coach-stdlib-"));
    try {
      const file = join(folder, "library.zip");
      writeFileSync(file, await libraryArchive(sources));
      const python = await loadPyodide({ stdLibURL: file });
      python.FS.writeFile("/own.zip", readFileSync("node_modules/pyodide/python_stdlib.zip"));
      const [same, more, taken, lines] = JSON.parse(
        python.runPython(`
import asyncio, collections, inspect, json, sys, traceback, zipfile
ours, own = zipfile.ZipFile("/lib/python314.zip"), zipfile.ZipFile("/own.zip")
same = all(ours.read(name) == own.read(name) for name in own.namelist())
more = sorted({name[-4:] for name in set(ours.namelist()) - set(own.namelist())})
taken = sum(str(getattr(each, "__file__", "")).endswith(".pyc") for each in sys.modules.values())
try:
    collections.namedtuple("Pair", "a a")
except ValueError:
    lines = traceback.format_exc() + inspect.getsource(asyncio.TaskGroup)
json.dumps([same, more, taken, lines])
`),
      ) as [boolean, string[], number, string];
      assert.equal(same, true, "every file is as it was");
      assert.deepEqual(more, [".pyc"]);
      assert.ok(taken > 20, `${taken} modules come from compiled code`);
      assert.match(lines, /python314\.zip\/collections\/__init__\.py", line \d+, in namedtuple\n {4}raise ValueError/);
      assert.match(lines, /class TaskGroup:/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
