import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { type Installed, install } from "./installed";

const BAD = "def add(item, items=[]):\n    items.append(item)\n    return items\n";
const NONE = "def check(value):\n    return value == None\n";
const FINE = "def add(a, b):\n    return a + b\n";

interface Json {
  version: number;
  files: { path: string; findings: PlainFinding[] }[];
  errors: { path: string; message: string }[];
}
interface PlainFinding {
  pitfall: string;
  level: string;
  message: string;
  start: { line: number; column: number; offset: number };
  end: { line: number; column: number; offset: number };
  related: { message: string }[];
  fixes: { title: string; safe: boolean; edits: { start: number; end: number; text: string }[] }[];
}

describe("command line", function () {
  this.timeout(60_000);
  let installed: Installed;
  let folder = "";
  const run = (args: string[], input = "") => {
    const result = spawnSync(process.execPath, [installed.cli, ...args], {
      cwd: folder,
      input,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    return { status: result.status, out: result.stdout, err: result.stderr };
  };
  const json = (args: string[], input = "") =>
    JSON.parse(run(["check", "--format", "json", ...args], input).out) as Json;
  const write = (name: string, text: string | Buffer) => {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  before(async () => {
    installed = await install();
  });
  after(() => installed.remove());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "coach cli "));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("exits 0 where nothing is found, 1 with findings, 2 on wrong use", () => {
    write("fine.py", FINE);
    write("bad.py", BAD);
    assert.equal(run(["check", "fine.py"]).status, 0);
    assert.equal(run(["check", "bad.py"]).status, 1);
    for (const args of [
      [],
      ["check"],
      ["chek", "."],
      ["check", "--format", "xml", "."],
      ["check", "--target", "2.7", "."],
      ["check", "--select", "no-such", "."],
      ["check", "--nonsense", "."],
      ["explain"],
      ["explain", "no-such"],
    ]) {
      const result = run(args);
      assert.equal(result.status, 2, args.join(" "));
      assert.match(result.err, /^python-interview-coach: /, args.join(" "));
      assert.doesNotMatch(result.err, /\n {4}at /);
    }
  });

  it("prints the line with carets and one line of reason, grouped by file", () => {
    write("a/bad.py", BAD);
    write("none.py", NONE);
    const { out } = run(["check", "."]);
    const lines = out.split("\n");
    const at = lines.findIndex((line) => line.includes("mutable-default"));
    assert.equal(lines[at - 1], join("a", "bad.py"));
    assert.match(lines[at]!, /^ {2}1:21 {2}warning {2}mutable-default$/);
    assert.equal(lines[at + 1], "    1 | def add(item, items=[]):");
    assert.equal(lines[at + 2], "      |                     ^^");
    assert.match(lines[at + 3]!, /^ {6}= .*\.$/);
    assert.match(out, /\n2 pitfalls in 2 files\n$/);
  });

  it("prints the JSON of the contract", () => {
    write("bad.py", `# 🐍 first\n${BAD}`);
    write("fine.py", FINE);
    const result = json(["bad.py", "fine.py"]);
    assert.equal(result.version, 1);
    assert.deepEqual(result.errors, []);
    assert.deepEqual(
      result.files.map((f) => [f.path, f.findings.length]),
      [
        ["bad.py", 1],
        ["fine.py", 0],
      ],
    );
    const [finding] = result.files[0]!.findings;
    const offset = `# 🐍 first\n${BAD}`.indexOf("[]");
    assert.deepEqual(Object.keys(finding!), ["pitfall", "level", "message", "start", "end", "related", "fixes"]);
    assert.deepEqual(finding!.start, { line: 2, column: 21, offset });
    assert.deepEqual(finding!.end, { line: 2, column: 23, offset: offset + 2 });
    const text = `# 🐍 first\n${BAD}`;
    const fixed = [...finding!.fixes[0]!.edits]
      .reverse()
      .reduce((t, e) => t.slice(0, e.start) + e.text + t.slice(e.end), text);
    assert.equal(
      fixed,
      "# 🐍 first\ndef add(item, items=None):\n    if items is None:\n        items = []\n    items.append(item)\n    return items\n",
    );
  });

  it("skips site-packages, virtual environments, caches, node_modules and hidden folders unless they are named", () => {
    for (const name of [
      "site-packages/a.py",
      "node_modules/b.py",
      ".hidden/c.py",
      "__pycache__/d.py",
      "env/lib/e.py",
      "kept/f.py",
      "g.txt",
    ])
      write(name, BAD);
    write("env/pyvenv.cfg", "home = /usr\n");
    assert.deepEqual(
      json(["."]).files.map((f) => f.path),
      [join("kept", "f.py")],
    );
    assert.deepEqual(
      json(["site-packages"]).files.map((f) => f.path),
      [join("site-packages", "a.py")],
    );
    assert.deepEqual(
      json(["g.txt"]).files.map((f) => f.path),
      ["g.txt"],
    );
  });

  it("tells of files it cannot read, checks the others, and exits 2", () => {
    write("bad.py", BAD);
    const result = run(["check", "--format", "json", "missing.py", "bad.py"]);
    assert.equal(result.status, 2);
    const parsed = JSON.parse(result.out) as Json;
    assert.deepEqual(parsed.errors, [{ path: "missing.py", message: "no such file or folder" }]);
    assert.deepEqual(
      parsed.files.map((f) => [f.path, f.findings.length]),
      [["bad.py", 1]],
    );
    assert.match(result.err, /missing\.py: no such file or folder/);
  });

  it("honours encoding cookies; undecodable bytes and syntax errors are no errors", () => {
    write("latin.py", Buffer.from(`# -*- coding: latin-1 -*-\nname = "é"\n${NONE}`, "latin1"));
    write("wrong.py", Buffer.concat([Buffer.from("x = '"), Buffer.from([0xff, 0xfe]), Buffer.from(`'\n${NONE}`)]));
    write("half.py", `${NONE}\ndef broken(:\n`);
    write("bom.py", `\uFEFF${NONE}`);
    write("nul.py", `x = "\u0000"\n${NONE}`);
    const result = json(["."]);
    assert.deepEqual(result.errors, []);
    assert.deepEqual(
      result.files.map((f) => [f.path, f.findings.map((x) => x.pitfall).join()]),
      ["bom.py", "half.py", "latin.py", "nul.py", "wrong.py"].map((f) => [f, "none-comparison"]),
    );
    const latin = result.files.find((f) => f.path === "latin.py")!.findings[0]!;
    assert.equal(latin.start.offset, `# -*- coding: latin-1 -*-\nname = "é"\n${NONE}`.indexOf("value =="));
  });

  it("--select, --ignore and --profile choose", () => {
    write("both.py", `${BAD}\n\n${NONE}`);
    const ids = (...args: string[]) => json([...args, "both.py"]).files[0]!.findings.map((f) => f.pitfall);
    assert.deepEqual(ids(), ["mutable-default", "none-comparison"]);
    assert.deepEqual(ids("--select", "none-comparison"), ["none-comparison"]);
    assert.deepEqual(ids("--ignore", "none-comparison"), ["mutable-default"]);
    write("both.py", "def limit(items, count=None):\n    count = count or 10\n    return items[:count]\n");
    assert.deepEqual(ids("--profile", "quiet"), []);
    assert.deepEqual(ids("--profile", "strict"), ["truthiness-none"]);
  });

  it("takes the target from the nearest pyproject.toml above each file; --target wins", () => {
    const text = "from typing import List\n\n\ndef total(values: List[int]) -> int:\n    return sum(values)\n";
    write("old/pyproject.toml", '[project]\nname = "old"\nrequires-python = ">=3.8"\n');
    for (const name of ["old/pkg/a.py", "new/b.py", "old/new/c.py"]) write(name, text);
    write("old/new/pyproject.toml", "[tool.other]\n");
    const found = (...args: string[]) =>
      json(["--select", "legacy-typing", ...args, "."])
        .files.filter((f) => f.findings.length > 0)
        .map((f) => f.path);
    assert.deepEqual(found(), [join("new", "b.py"), join("old", "new", "c.py")]);
    assert.deepEqual(found("--target", "3.8"), []);
    assert.equal(found("--target", "3.14").length, 3);
    write("pyproject.toml", '[project]\nrequires-python = ">=3.8"\n');
    assert.deepEqual(json(["--select", "legacy-typing", "-"], text).files[0]!.findings, []);
  });

  it("--fix applies safe fixes only, keeps CRLF, the encoding and the mode; --diff changes nothing", () => {
    const text = `# -*- coding: latin-1 -*-\r\n# é\r\ndef check(value: int):\r\n    assert (value, "no value")\r\n    return value\r\n`;
    write("a.py", Buffer.from(text, "latin1"));
    chmodSync(join(folder, "a.py"), 0o640);
    const diff = run(["check", "--diff", "a.py"]);
    assert.match(diff.out, /^-.*assert \(value, "no value"\)/m);
    assert.match(diff.out, /^\+.*assert value, "no value"/m);
    assert.equal(readFileSync(join(folder, "a.py"), "latin1"), text);
    const result = run(["check", "--fix", "a.py"]);
    assert.equal(result.status, 0, result.out + result.err);
    assert.equal(
      readFileSync(join(folder, "a.py"), "latin1"),
      text.replace('(value, "no value")', 'value, "no value"'),
    );
    assert.equal(statSync(join(folder, "a.py")).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder), ["a.py"]);
  });

  it("reads standard input and names it", () => {
    const result = json(["--stdin-filename", "pkg/mod.py", "-"], NONE);
    assert.deepEqual(
      result.files.map((f) => [f.path, f.findings.length]),
      [["pkg/mod.py", 1]],
    );
    const fixed = run(["check", "--fix", "-"], 'assert (1, "x")\n');
    assert.equal(fixed.out, 'assert 1, "x"\n');
  });

  it("prints SARIF with rules, regions and fixes", () => {
    write("bad file.py", BAD);
    const log = JSON.parse(run(["check", "--format", "sarif", "."]).out) as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          locations: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
          fixes: unknown[];
        }[];
      }[];
    };
    assert.equal(log.version, "2.1.0");
    const [first] = log.runs[0]!.results;
    assert.equal(first!.ruleId, "mutable-default");
    assert.equal(log.runs[0]!.tool.driver.rules[first!.ruleIndex]!.id, "mutable-default");
    assert.deepEqual(first!.locations[0]!.physicalLocation, {
      artifactLocation: { uri: "bad%20file.py" },
      region: { startLine: 1, startColumn: 21, endLine: 1, endColumn: 23 },
    });
    assert.equal(first!.fixes.length, 1);
  });

  it("explains by id and by another tool's code", () => {
    for (const word of ["mutable-default", "B006", "W0102", "dangerous-default-value"]) {
      const { status, out } = run(["explain", word]);
      assert.equal(status, 0, word);
      assert.match(out, /^.+ \(mutable-default\)\n/);
      assert.match(out, /Why it happens/);
    }
  });

  it("says the version and helps", () => {
    assert.match(run(["--version"]).out, /^\d+\.\d+\.\d+\n$/);
    assert.match(run(["--help"]).out, /check \[options\] PATH/);
  });
});

describe("analysis module", function () {
  this.timeout(60_000);
  const file = join(process.cwd(), ".cache", `analysis-${process.pid}.mjs`);
  before(() =>
    build({
      entryPoints: ["src/pitfalls/public.ts"],
      outfile: file,
      bundle: true,
      platform: "neutral",
      format: "esm",
      target: "es2022",
      logLevel: "error",
    }),
  );
  after(() => rmSync(file, { force: true }));
  const load = () => import(pathToFileURL(file).href) as Promise<typeof import("../../src/pitfalls/public")>;

  it("uses no API of Node or browsers", () => {
    const foreign = /^import\b.*|\brequire\(|\bprocess\.(?:env|cwd|argv|std)|\bwindow\./gm;
    assert.deepEqual(readFileSync(file, "utf8").match(foreign) ?? [], []);
  });
  it("parses, analyses and follows edits", async () => {
    const { analyze, Document, parse } = await load();
    assert.equal(parse("x = 1\n").module.body[0]!.kind, "Assign");
    const [finding] = analyze(BAD, { profile: "coach" });
    assert.deepEqual([finding!.pitfall, finding!.start], ["mutable-default", { line: 1, column: 21, offset: 20 }]);
    assert.deepEqual(analyze(BAD, { levels: { "mutable-default": "off" } }), []);
    const document = new Document(BAD, {});
    document.edit(20, 22, "()");
    assert.deepEqual(document.findings(), []);
    assert.throws(() => analyze("", { target: "2.7" }), RangeError);
    assert.throws(() => document.edit(0, 10_000, ""), RangeError);
  });
});
