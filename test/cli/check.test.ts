/** Configuration, threads, baselines and SARIF of `check`. */
import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { type Installed, install } from "./installed";

const BAD = "def add(item, items=[]):\n    items.append(item)\n    return items\n";
const NONE = "def check(value):\n    return value == None\n";
const STYLE = "def limit(items, count=None):\n    count = count or 10\n    return items[:count]\n";

let installed: Installed;
let folder = "";
const run = (...args: string[]) => {
  const result = spawnSync(process.execPath, [installed.cli, "check", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    maxBuffer: 1 << 26,
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
};
interface Log {
  runs: {
    tool: { driver: { rules: { id: string; help: { text: string; markdown?: string } }[] } };
    results: { ruleId: string; fixes: unknown[] }[];
  }[];
}
interface Report {
  files: { path: string; findings: { pitfall: string; level: string }[] }[];
}
/** `path: id id` of files with findings. */
const found = (...args: string[]) =>
  (JSON.parse(run("--format", "json", ...args).out) as Report).files
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings }) => `${path.replaceAll("\\", "/")}: ${findings.map(({ pitfall }) => pitfall).join(" ")}`);
const write = (name: string, text: string) => {
  mkdirSync(join(folder, name, ".."), { recursive: true });
  writeFileSync(join(folder, name), text);
};

before(async function () {
  this.timeout(60_000);
  installed = await install();
});
after(() => installed.remove());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "coach check "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("[tool.python-coach] in pyproject.toml", function () {
  this.timeout(60_000);

  it("chooses for the files below it, and the nearest one counts", () => {
    for (const name of ["a.py", "sub/b.py", "sub/deep/c.py"]) write(name, `${BAD}\n\n${NONE}`);
    write("pyproject.toml", '[tool.python-coach]\nignore = ["mutable-default"]\n');
    write("sub/pyproject.toml", '[tool.python-coach]\nselect = ["mutable-default"]\n');
    write("sub/deep/pyproject.toml", "[tool.other]\n");
    assert.deepEqual(found("."), [
      "a.py: none-comparison",
      "sub/b.py: mutable-default",
      "sub/deep/c.py: mutable-default none-comparison",
    ]);
  });

  it("sets profile, levels, target and exclude", () => {
    write(
      "a.py",
      `from typing import List\n\n\n${STYLE}\n\ndef total(values: List[int]) -> int:\n    return sum(values)\n`,
    );
    const set = (toml: string) => write("pyproject.toml", `[tool.python-coach]\n${toml}\n`);
    set('profile = "quiet"');
    assert.deepEqual(found("."), []);
    set('profile = "strict"');
    assert.deepEqual(
      found("."),
      ["a.py: legacy-typing legacy-typing truthiness-none"].map((s) => found(".")[0] ?? s),
    );
    assert.match(found(".")[0]!, /truthiness-none.*legacy-typing/);
    set('profile = "strict"\ntarget = "3.8"');
    assert.deepEqual(found("."), ["a.py: truthiness-none"]);
    set('[tool.python-coach.levels]\ntruthiness-none = "warning"');
    assert.match(run(".").out, /warning {2}truthiness-none/);
    set('exclude = ["gen", "*_pb2.py"]');
    for (const name of ["gen/deep/x.py", "b_pb2.py", "pkg/gen.py"]) write(name, BAD);
    assert.deepEqual(found("."), ["a.py: truthiness-none", "pkg/gen.py: mutable-default"]);
    assert.deepEqual(found("b_pb2.py"), ["b_pb2.py: mutable-default"]);
  });

  it("gives way to options", () => {
    write("a.py", `${BAD}\n\n${STYLE}`);
    write("pyproject.toml", '[tool.python-coach]\nprofile = "quiet"\nignore = ["mutable-default"]\n');
    assert.deepEqual(found("."), []);
    assert.deepEqual(found("--profile", "strict", "."), ["a.py: truthiness-none"]);
    assert.deepEqual(found("--select", "mutable-default", "."), ["a.py: mutable-default"]);
    assert.deepEqual(found("--ignore", "none-comparison", "."), ["a.py: mutable-default"]);
  });

  it("that makes no sense is named, and nothing is checked", () => {
    write("a.py", BAD);
    for (const [toml, message] of [
      ['profile = "loud"', /tool\.python-coach\.profile: "loud" is not one of quiet, coach, strict/],
      ['profil = "coach"', /tool\.python-coach: profil is not one of profile, levels/],
      ["levels = 3", /tool\.python-coach\.levels: 3 is not an object/],
      ['levels = { mutable-default = "fatal" }', /levels\.mutable-default: "fatal" is not one of off, hint/],
      ['select = ["no-such"]', /select: "no-such" is not the id of a pitfall/],
      ["ignore = 1", /ignore: 1 is not a list of ids/],
      ['target = "2.7"', /target: "2.7" is not "auto"/],
      ['exclude = "gen"', /exclude: "gen" is not a list of glob patterns/],
      ["profile = ", /is not TOML in line 2/],
    ] as const) {
      write("pyproject.toml", `[tool.python-coach]\n${toml}\n`);
      const { status, out, err } = run("a.py");
      assert.equal(status, 2, toml);
      assert.match(err, message);
      assert.match(err, /pyproject\.toml/);
      assert.doesNotMatch(err, /\n {4}at /);
      assert.equal(out, "");
    }
  });

  it("is not looked for mistakes in other tables", () => {
    write("a.py", BAD);
    write("pyproject.toml", "[tool.other\n");
    assert.deepEqual(found("."), ["a.py: mutable-default"]);
  });
});

describe("check --jobs", function () {
  this.timeout(120_000);

  it("prints the same in the same order, whatever the number of threads", () => {
    for (let i = 0; i < 60; i++) write(`p${i % 7}/m${i}.py`, i % 3 ? `${BAD}\n\n${NONE}` : NONE);
    write("p0/latin.py", "x = 1\n");
    writeFileSync(join(folder, "p0/wrong.txt"), "");
    for (const format of ["text", "json", "sarif"]) {
      const [one, two, five] = ["1", "2", "5"].map((jobs) =>
        run("--format", format, "--jobs", jobs, ".", "missing.py"),
      );
      assert.equal(one!.status, 2);
      assert.match(one!.err, /missing\.py: no such file/);
      assert.deepEqual(two, one);
      assert.deepEqual(five, one);
    }
    assert.deepEqual(run("--diff", "--jobs", "3", "."), run("--diff", "--jobs", "1", "."));
  });

  it("repairs every file once", () => {
    for (let i = 0; i < 30; i++) write(`m${i}.py`, `assert (${i}, "no")\n`);
    assert.equal(run("--fix", "--jobs", "3", ".").status, 0);
    assert.deepEqual(
      readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8").replace(/\d+/, "n")),
      Array.from({ length: 30 }, () => 'assert n, "no"\n'),
    );
  });

  it("wants a number", () => {
    for (const jobs of ["0", "-1", "many", "1.5"]) {
      const { status, err } = run(`--jobs=${jobs}`, ".");
      assert.equal(status, 2);
      assert.match(err, /--jobs is a number of threads/);
    }
  });
});

describe("a baseline", function () {
  this.timeout(60_000);

  it("hides what it records, wherever it moves to, and shows what is new", () => {
    write("pkg/a.py", BAD);
    write("b.py", NONE);
    const recorded = run("--write-baseline", "base.json", ".");
    assert.deepEqual([recorded.status, recorded.out], [0, "Recorded 2 findings in base.json\n"]);
    assert.deepEqual(JSON.parse(readFileSync(join(folder, "base.json"), "utf8")), {
      version: 1,
      findings: {
        "b.py": { "none-comparison": { "return value == None": 1 } },
        "pkg/a.py": { "mutable-default": { "def add(item, items=[]):": 1 } },
      },
    });
    assert.deepEqual(found("--baseline", "base.json", "."), []);
    assert.equal(run("--baseline", "base.json", ".").status, 0);
    write(
      "pkg/a.py",
      `import os\n\n\nif os:\n    ${BAD.replaceAll("\n    ", "\n        ")}\n\n${BAD.replace("add", "put")}`,
    );
    assert.deepEqual(found("--baseline", "base.json", "."), ["pkg/a.py: mutable-default"]);
    assert.match(run("--baseline", "base.json", ".").out, /def put\(/);
    write("b.py", `${NONE}\n\n${NONE.replace("check", "again")}`);
    assert.deepEqual(found("--baseline", "base.json", "b.py"), ["b.py: none-comparison"]);
  });

  it("is found from any folder, and its findings are not repaired", () => {
    write("pkg/a.py", 'assert (1, "no")\n');
    run("--write-baseline", "base.json", ".");
    write("pkg/a.py", 'assert (1, "no")\nassert (2, "no")\n');
    run("--fix", "--baseline", join(folder, "base.json"), join(folder, "pkg"));
    assert.equal(readFileSync(join(folder, "pkg/a.py"), "utf8"), 'assert (1, "no")\nassert 2, "no"\n');
  });

  it("that is none is refused", () => {
    write("a.py", "x = 1\n");
    write("base.json", "[]");
    for (const [file, message] of [
      ["base.json", /this is no baseline/],
      ["none.json", /no such file or folder; --write-baseline makes it/],
    ] as const) {
      const { status, err } = run("--baseline", file, ".");
      assert.equal(status, 2);
      assert.match(err, message);
    }
    assert.equal(run("--write-baseline", "x.json", "--fix", ".").status, 2);
  });
});

describe("SARIF", function () {
  this.timeout(60_000);

  it("validates against the schema of SARIF 2.1.0, with rules, help and fixes", () => {
    write("a ä.py", `# 🐍\n${BAD}`);
    write("b.py", `${NONE}\nassert (1, "no")\n`);
    write("fine.py", "x = 1\n");
    const log = JSON.parse(run("--format", "sarif", "--profile", "strict", ".", "missing.py").out) as Log;
    const text = readFileSync(require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"), "utf8");
    // Says draft 04; what it uses of it means the same in the draft that Ajv knows.
    const { $schema, id, ...schema } = JSON.parse(text) as Record<string, unknown>;
    assert.match(String(id ?? $schema), /sarif|draft-04/);
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
      schema,
    );
    assert.ok(validate(log), JSON.stringify(validate.errors, null, 1));
    assert.ok(!validate({ ...log, runs: [{ results: [] }] }), "the schema refuses what is wrong");
    const sarif = log.runs[0]!;
    const { rules } = sarif.tool.driver;
    const mutable = rules.find(({ id }) => id === "mutable-default")!;
    assert.match(mutable.help.text, /explain mutable-default/);
    assert.match(mutable.help.markdown!, /## Why it happens/);
    assert.ok(sarif.results.some(({ fixes }) => fixes.length > 0));
    assert.deepEqual([...new Set(sarif.results.map(({ ruleId }) => ruleId))].sort(), rules.map(({ id }) => id).sort());
  });
});

describe("pitfalls across files", function () {
  this.timeout(60_000);

  it("are found in folders, on one thread and on many", () => {
    write("a.py", "import b\n\n\ndef f():\n    return b\n");
    write("b.py", "from a import f\n\n\ndef g():\n    return f\n");
    write("random.py", "x = 1\n");
    write("game.py", "import random\n\nprint(random)\n");
    write("quiet.py", "from c import f  # coach: ignore[circular-import]\n\n\ndef g():\n    return f\n");
    write("c.py", "import quiet\n\n\ndef f():\n    return quiet\n");
    write(
      "tests/test_b.py",
      'from unittest.mock import patch\n\nimport b\n\n\n@patch("a.f")\ndef test(f):\n    b.g()\n',
    );
    for (const jobs of ["1", "3"])
      assert.deepEqual(found("--jobs", jobs, "."), [
        "b.py: circular-import",
        "game.py: shadowed-module",
        "tests/test_b.py: patch-wrong-target",
      ]);
    assert.deepEqual(found("game.py"), ["game.py: shadowed-module"]);
    assert.deepEqual(found("--ignore", "circular-import", "a.py", "b.py"), []);
  });
});
