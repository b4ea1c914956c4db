import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildSync } from "esbuild";

const tsx = resolve("node_modules/tsx/dist/cli.mjs");

/** A checkout with no pitfall in it. */
function emptyCheckout(): string {
  const folder = mkdtempSync(join(tmpdir(), "coach-"));
  for (const file of ["package.json", "biome.json", "content/phases.yaml"]) cpSync(file, join(folder, file));
  for (const inner of ["src/pitfalls", "src/extension", "src/server"])
    mkdirSync(join(folder, inner), { recursive: true });
  writeFileSync(join(folder, "README.md"), "<!-- pitfalls -->\n<!-- /pitfalls -->\n");
  return folder;
}

describe("a new pitfall", () => {
  const folder = emptyCheckout();
  after(() => rmSync(folder, { recursive: true, force: true }));
  const node = (...args: string[]) => {
    const env = { ...process.env, NODE_PATH: resolve("node_modules") };
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: "utf8" });
    return { status, output: stdout + stderr };
  };
  // It runs often: joined, it starts sooner.
  const joined = join(folder, "generate.cjs");
  before(() => {
    buildSync({ entryPoints: ["scripts/generate.ts"], outfile: joined, bundle: true, platform: "node" });
  });
  const generate = (...args: string[]) => node(joined, ...args);
  const newPitfall = (id: string) => node(tsx, resolve("scripts/new-pitfall.ts"), id);
  const read = (file: string) => readFileSync(join(folder, file), "utf8");

  it("starts with three files and a list of what is left to do", function () {
    this.timeout(0);
    const { output } = newPitfall("some-id");
    for (const file of ["src/pitfalls/some-id.ts", "content/pitfalls/some-id.md", "test/pitfalls/some-id.py"]) {
      assert.ok(existsSync(join(folder, file)), output);
      assert.ok(output.includes(`wrote ${file}`));
    }
    assert.match(output, /content\/pitfalls\/some-id\.md:\d+: front matter: sources/);
    assert.match(output, /content\/pitfalls\/some-id\.md:\d+: an empty fence/);
    assert.doesNotMatch(read("src/pitfalls/catalog.ts"), /some-id/);
    assert.equal(generate("--check").status, 1);
  });

  it("is everywhere as soon as its page is right", function () {
    this.timeout(0);
    cpSync("content/pitfalls/none-comparison.md", join(folder, "content/pitfalls/some-id.md"));
    const page = read("content/pitfalls/some-id.md");
    writeFileSync(join(folder, "content/pitfalls/some-id.md"), page.replace(/^(related|beats): .*$/gm, "$1: []"));
    assert.equal(generate("--check").status, 1, "stale files are told of");
    assert.deepEqual(generate(), { status: 0, output: "" });
    assert.match(read("src/pitfalls/catalog.ts"), /PitfallId =\s+\| "some-id";/);
    assert.match(read("src/pitfalls/peers.ts"), /E711: \["some-id"\]/);
    assert.match(read("README.md"), /\(content\/pitfalls\/some-id\.md\)/);
    assert.match(read("package.json"), /"some-id": \{\s*"type": "string"/);
    assert.deepEqual(generate("--check"), { status: 0, output: "" });
  });

  it("is told of when a file is missing, with the file and the next step", function () {
    this.timeout(0);
    rmSync(join(folder, "test/pitfalls/some-id.py"));
    const { status, output } = generate("--check");
    assert.equal(status, 1);
    assert.match(
      output,
      /^test\/pitfalls\/some-id\.py:1: missing: write the fixture, or `npm run new:pitfall -- some-id`$/m,
    );
  });

  it("has a name that says what is wrong", function () {
    this.timeout(0);
    assert.deepEqual(newPitfall("Some_Id").status, 2);
  });
});
