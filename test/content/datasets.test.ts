import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const DATA = join(ROOT, "content", "data");
const hasPython = spawnSync("python3", ["--version"]).status === 0;

describe("the data files of the course", () => {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "datasets-"));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  (hasPython ? it : it.skip)(
    `are what scripts/datasets.py writes${hasPython ? "" : " (there is no python3 to run it)"}`,
    () => {
      const run = spawnSync("python3", ["-I", join(ROOT, "scripts", "datasets.py"), folder], { encoding: "utf8" });
      assert.equal(run.status, 0, run.stderr);
      const written = readdirSync(folder).sort();
      assert.notEqual(written.length, 0);
      assert.deepEqual(readdirSync(DATA).sort(), written);
      for (const name of written)
        assert.ok(readFileSync(join(DATA, name)).equals(readFileSync(join(folder, name))), `${name} differs`);
    },
  ).timeout(60_000);
});
