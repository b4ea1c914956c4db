import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { bare } from "../../scripts/tracer";
import { parse } from "../../src/python/parser";
import { digest, dump, firstDifference } from "./ast-dump";

const SCRIPT = join(process.cwd(), "test/python/oracle_ast.py");
const cases = (readFileSync("test/python/syntax-cases.py", "utf8").match(/^#### .*\n(?:(?!####).*\n)*/gm) ?? []).map(
  (section) => {
    const end = section.indexOf("\n");
    return { name: section.slice(5, end), text: section.slice(end + 1) };
  },
);

/** Texts that a .py file cannot hold or an editor would change. */
const odd: Record<string, string> = {
  empty: "",
  "a comment": "# hi",
  "a comment, then blank lines": "# hi\n\n  \n\t\n",
  "form feeds": "x = 1\n\f\ny = 2\n\fdef f():\n  \f    pass\n\f    z\n  \f    w\n",
  "a byte order mark": "\ufeffx = 'é'\n\ufeff".slice(0, -1),
  "a byte order mark and a class": "\ufeffclass A:\n    x = 1\n",
  CRLF: "def f():\r\n    x = '''a\r\nb'''\r\n    y = 'a\\\r\nb'\r\n    return f'''{x}\r\n{\r\ny}'''\r\n",
  CR: "def f():\r    x = '''a\rb'''\r    return x\rf()\r# c\rg()\r",
  "mixed line breaks": "x = 1\ry = 2\r\nz = 3\nif x:\r\n    a\r    b\n    c\r\n\r\nd\n",
  "CR in a format": "f'''{x\r=}\r\n'''\nf'''a\rb{c}\r\n'''\n",
  "no line break at the end": "if a:\n    b",
  "trailing blanks": "x = 1   ",
  "trailing backslash": "x = 1 + \\\n  2\\\n\n",
  "a backslash on a line of its own": "if a:\n    b\n\\\n    c\n",
  "blanks and a comment at the end of a block": "if a:\n    b\n    \n  # c",
  "tabs and blanks": "if a:\n\tb\n\tc\n\tif d:\n\t    e\n\t\f\tf\n",
  "astral names and strings": "𝒳 = '😀'; ﬁ = '𝒳𝒴'; x = f'😀{𝒳}😀'\n",
  "astral in comments": "x # 😀\ny\n",
};

describe("tree as CPython's ast", function () {
  this.timeout(600_000);

  const version = spawnSync("python3", ["-c", "import sys; print(sys.version_info[1])"], { encoding: "utf8" });
  const minor = version.status === 0 ? Number(version.stdout) : 0;
  const known = minor >= 9 && minor <= 14;

  it(
    known ? `standard library of python3 (3.${minor})` : "nothing compared: python3 3.9–3.14 is not there",
    async () => {
      if (!known) return;
      const oracle = spawn("python3", [SCRIPT, "stdlib"], { stdio: ["ignore", "pipe", "inherit"] });
      const counts = { same: 0, error: 0, encoding: 0, deep: 0 };
      const wrong: string[] = [];
      for await (const line of createInterface({ input: oracle.stdout })) {
        const [theirs = "", path = ""] = line.split(/ (.*)/);
        const text = readFileSync(path, "utf8");
        const tree = parse(text);
        if (theirs === "error" || theirs === "encoding" || theirs === "deep") {
          counts[theirs]++;
          continue;
        }
        const ours = dump(text, tree, minor >= 12);
        if (digest(ours) === theirs && tree.problems.length === 0) counts.same++;
        else if (wrong.length > 5) wrong.push(path);
        else {
          const full = spawnSync("python3", [SCRIPT, path], { maxBuffer: 1 << 29 }).stdout.toString("utf16le");
          wrong.push(`${path} ${JSON.stringify(tree.problems[0] ?? "")}\n${firstDifference(ours, full.split("\n"))}`);
        }
      }
      console.log(
        `      3.${minor}: ${counts.same} files equal; ${counts.error} are no Python, ${counts.encoding} not UTF-8`,
      );
      assert.equal(wrong.length, 0, `${wrong.length} files differ:\n${wrong.join("\n")}`);
      assert.ok(counts.same > 500, `only ${counts.same} files compared`);
      assert.equal(counts.deep, 0);
    },
  );

  it("standard library of CPython 3.14", async () => {
    const { digestOf, fullOf, names, read } = await oracle314();
    let compared = 0;
    const wrong: string[] = [];
    for (const name of names) {
      const text = read(name);
      const tree = parse(text);
      const theirs = digestOf(text);
      if (theirs === "error" || theirs === "encoding") continue;
      compared++;
      const ours = dump(text, tree, true);
      if (digest(ours) !== theirs || tree.problems.length > 0)
        wrong.push(`${name} ${JSON.stringify(tree.problems[0] ?? "")}\n${firstDifference(ours, fullOf(text))}`);
    }
    console.log(`      ${compared} files equal`);
    assert.equal(wrong.length, 0, `${wrong.length} files differ:\n${wrong.slice(0, 6).join("\n")}`);
    assert.ok(compared > 200, `only ${compared} files compared`);
  });

  for (const [name, text] of [...cases.map((c) => [c.name, c.text] as const), ...Object.entries(odd)])
    it(`syntax: ${name}`, async () => {
      const { digestOf, fullOf } = await oracle314();
      const tree = parse(text);
      const ours = dump(text, tree, true);
      const theirs = digestOf(text);
      assert.notEqual(theirs, "error", `CPython 3.14 does not read this: ${theirs === "error" ? fullOf(text)[0] : ""}`);
      if (digest(ours) !== theirs) assert.fail(firstDifference(ours, fullOf(text)));
      assert.deepEqual(tree.problems, []);
    });

  it("syntax: each line of the cases alone", async () => {
    const { digestOf, fullOf } = await oracle314();
    let compared = 0;
    for (const { text } of cases)
      for (const line of text.split("\n")) {
        const theirs = digestOf(line);
        if (theirs === "error") continue;
        compared++;
        const ours = dump(line, parse(line), true);
        if (digest(ours) !== theirs) assert.fail(`${line}\n${firstDifference(ours, fullOf(line))}`);
      }
    assert.ok(compared > 300, `only ${compared} lines compared`);
  });
});

interface Oracle {
  readonly names: readonly string[];
  readonly read: (name: string) => string;
  readonly digestOf: (text: string) => string;
  readonly fullOf: (text: string) => string[];
}

let oracle: Oracle | undefined;

/** CPython 3.14 with oracle_ast.py loaded, and the files of its standard library. */
async function oracle314(): Promise<Oracle> {
  if (oracle) return oracle;
  const python = await bare();
  const scope = python.toPy({ __name__: "oracle_ast" });
  python.runPython(readFileSync(SCRIPT, "utf8"), { globals: scope });
  python.runPython(ZIP, { globals: scope });
  const call = (name: string) => {
    const callable = scope.get(name);
    return (...args: unknown[]) => callable(...args);
  };
  // Texts cross as UTF-16 so that lone surrogates survive, and come back the same way.
  const [digestText, fullText, nameText, readText] = ["digest_text", "full_text", "zip_names", "zip_text"].map(call);
  const encode = (text: string) => python.toPy(new Uint8Array(Buffer.from(text, "utf16le")));
  oracle = {
    names: nameText!().split("\n"),
    read: (name) => readText!(name),
    digestOf: (text) => digestText!(encode(text)),
    fullOf: (text) =>
      Buffer.from(fullText!(encode(text)).toJs())
        .toString("utf16le")
        .split("\n"),
  };
  return oracle;
}

const ZIP = `
import gc, zipfile

gc.disable()  # Trees have no circles.

ARCHIVE = zipfile.ZipFile(next(p for p in sys.path if p.endswith(".zip")))

def zip_names():
    return "\\n".join(n for n in ARCHIVE.namelist() if n.endswith(".py") and readable(ARCHIVE.read(n)))

def zip_text(name):
    return ARCHIVE.read(name).decode("utf-8")

def source_of(units):
    return bytes(units).decode("utf-16-le").encode("utf-8")

def digest_text(units):
    return digest(source_of(units))

def full_text(units):
    return full(source_of(units)).encode("utf-16-le", "surrogatepass")
`;
