import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { bare } from "../../scripts/tracer";
import type { Minor } from "../../src/python/ast";
import { parse } from "../../src/python/parser";
import { buildScopes } from "../../src/python/scopes";
import { stdlib } from "./corpus";
import { symtableText } from "./symtable-view";

const CASES = readFileSync("test/python/scopes-cases.py", "utf8")
  .split(/^####.*\n/m)
  .slice(1);
const SCRIPT = join(process.cwd(), "test/python/oracle_symtable.py");

function ourText(text: string, target: Minor): string {
  return symtableText(buildScopes(parse(text).module, { target }), text, target);
}

function hash(text: string): string {
  return createHash("md5").update(text).digest("hex");
}

/** The first lines that differ, ours and CPython's. */
function difference(ours: string, theirs: string): string {
  const [left, right] = [ours.split("\n"), theirs.split("\n")];
  const out: string[] = [];
  for (let i = 0; i < Math.max(left.length, right.length) && out.length < 6; i++) {
    if (left[i] === right[i]) continue;
    const [a, b] = [left[i] ?? "", right[i] ?? ""];
    const [names, others] = [new Set(a.split(/[ ,]/)), new Set(b.split(/[ ,]/))];
    const only = (from: Set<string>, without: Set<string>) => [...from].filter((name) => !without.has(name)).join(" ");
    out.push(
      `  ${a.slice(0, 60)}…\n    ours only:    ${only(names, others)}\n    CPython only: ${only(others, names)}`,
    );
  }
  return out.join("\n");
}

describe("scopes as CPython's symtable", function () {
  this.timeout(600_000);
  const version = spawnSync("python3", ["-c", "import sys; print(sys.version_info[1])"], { encoding: "utf8" });
  const minor = Number(version.stdout ?? "");
  const known = version.status === 0 && minor >= 8 && minor <= 14;

  it(
    known ? `standard library of python3 (3.${minor})` : "nothing compared: python3 3.8–3.14 is not there",
    async () => {
      if (!known) return;
      const cases = spawnSync("python3", [SCRIPT, "cases"], { encoding: "utf8", input: JSON.stringify(CASES) });
      const shown: readonly (string | null)[] = JSON.parse(cases.stdout);
      assert.equal(shown.length, CASES.length);
      for (const [i, text] of CASES.entries())
        if (shown[i] !== null) assert.equal(ourText(text, minor as Minor), shown[i], text);
      const oracle = spawn("python3", [SCRIPT, "hash"]);
      let compared = 0;
      const wrong: string[] = [];
      for await (const line of createInterface({ input: oracle.stdout })) {
        const [path, expected] = line.split("\t") as [string, string];
        if (expected === "-") continue;
        compared++;
        const text = readFileSync(path, "utf8")
          .replace(/^\ufeff/, "")
          .replace(/\r\n?/g, "\n");
        const ours = ourText(text, minor as Minor);
        if (hash(ours) === expected) continue;
        const shown = spawnSync("python3", [SCRIPT, "show", path], { encoding: "utf8", maxBuffer: 1 << 28 });
        wrong.push(`${path}\n${difference(ours, shown.stdout)}`);
      }
      assert.equal(wrong.length, 0, `${wrong.length} of ${compared} files differ\n${wrong.slice(0, 10).join("\n")}`);
      assert.ok(compared > 500, `only ${compared} files found`);
    },
  );

  it("standard library of CPython 3.14 (pyodide)", async () => {
    const python = await bare();
    const names = python.globals.get("dict")();
    python.runPython(readFileSync(SCRIPT, "utf8").replace(/\nif __name__[\s\S]*$/, "\n"), { globals: names });
    const digest: (text: string) => string = names.get("digest");
    const show: (text: string) => string = names.get("show");
    for (const text of CASES) assert.equal(ourText(text, 14), show(text), text);
    let compared = 0;
    const wrong: string[] = [];
    for (const { name, text } of stdlib()) {
      const expected = digest(text);
      if (expected === "-") continue;
      compared++;
      const ours = ourText(text, 14);
      if (hash(ours) !== expected) wrong.push(`${name}\n${difference(ours, show(text))}`);
    }
    assert.equal(wrong.length, 0, `${wrong.length} of ${compared} files differ\n${wrong.slice(0, 10).join("\n")}`);
    assert.ok(compared > 300, `only ${compared} files found`);
  });
});
