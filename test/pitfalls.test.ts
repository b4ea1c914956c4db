import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Document, type DocumentOptions } from "../src/analysis/document";
import { applyEdits, type Finding, type TextEdit } from "../src/analysis/finding";
import { catalog } from "../src/pitfalls/catalog";
import { peers } from "../src/pitfalls/peers";
import { findingsOf, isProject } from "./project-files";

const update = process.env.UPDATE === "1";
const LEVEL_OF_TIER = { bug: "warning", trap: "info", habit: "hint", style: "hint" } as const;
/** All pitfalls, or one with those that take precedence over it. */
const optionsFor = (id?: string): DocumentOptions => ({
  profile: "strict",
  pitfalls: id === undefined ? catalog : catalog.filter((p) => p.id === id || p.beats.some((beaten) => beaten === id)),
  peers,
});
/** Findings of all pitfalls, or of one. */
const run = (text: string, id?: string): readonly Finding[] =>
  findingsOf(text, optionsFor(id)).filter((f) => id === undefined || f.pitfall === id);

/** Draws findings as caret lines under the code, which is how a fixture states them. */
function annotate(text: string, findings: readonly Finding[]): string {
  const out: string[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    out.push(line);
    for (const f of findings) {
      if (f.start < from || f.start > from + line.length) continue;
      const column = f.start - from;
      const width = Math.max(1, Math.min(f.end, from + line.length) - f.start);
      const carets =
        column === 0 ? `#${"^".repeat(Math.max(1, width - 1))}` : `#${" ".repeat(column - 1)}${"^".repeat(width)}`;
      const tier = catalog.find((p) => p.id === f.pitfall)!.tier;
      const level = f.level === LEVEL_OF_TIER[tier] ? "" : `${f.level} `;
      out.push(`${carets} ${level}${f.pitfall}: ${f.message}`);
    }
    from += line.length + 1;
  }
  return out.join("\n");
}
const CARETS = /^# *\^+ (?:(?:hint|info|warning) )?[a-z0-9-]+(?:: .*)?\n/gm;
const STATED = /^# *\^+ (?:(?:hint|info|warning) )?[a-z0-9-]+: (.*)$/gm;
const withoutMessages = (text: string) => text.replace(/^(# *\^+ (?:(?:hint|info|warning) )?[a-z0-9-]+): .*$/gm, "$1");

/** Applies the first fix of every finding, leaving out those that overlap one before. */
function applyAll(text: string, findings: readonly Finding[], safeOnly = false): string {
  const edits: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((f) => f.safe || !safeOnly);
    if (!fix) continue;
    const fresh = fix.edits.filter(
      (e) => !edits.some((o) => o.start === e.start && o.end === e.end && o.text === e.text),
    );
    if (fresh.some((e) => edits.some((o) => e.start < o.end && o.start < e.end))) continue;
    edits.push(...fresh);
  }
  return applyEdits(text, edits);
}

/** Compiles many texts in one CPython; gives an error message or null for each. */
function compileAll(texts: readonly string[]): (string | null)[] {
  const script = `
import sys, json, re, warnings
warnings.simplefilter("ignore")
out = []
for text in json.load(sys.stdin):
    if sys.version_info < (3, 14):  # PEP 758
        text = re.sub(r"(?m)^( *except )([^(:\\n][^:\\n]*,[^:\\n]*):", r"\\1(\\2):", text)
    try:
        compile(text, "<fixed>", "exec"); out.append(None)
    except (SyntaxError, ValueError) as error:
        out.append(f"{error}")
print(json.dumps(out))`;
  const result = spawnSync("python3", ["-c", script], {
    input: JSON.stringify(texts),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (result.error) return texts.map(() => null);
  return JSON.parse(result.stdout) as (string | null)[];
}

describe("pitfalls", () => {
  for (const { id, title } of catalog)
    describe(id, () => {
      const file = `test/pitfalls/${id}.py`;
      const fixture = readFileSync(file, "utf8");
      const code = fixture.replace(CARETS, "");
      const page = readFileSync(`content/pitfalls/${id}.md`, "utf8");
      const block = (name: string) => new RegExp(`^\`\`\`python ${name}\\n([\\s\\S]*?)^\`\`\`$`, "m").exec(page)![1]!;
      const fixable = !/^fix: none$/m.test(page);

      it("finds what the fixture marks, and nothing else", () => {
        const actual = annotate(code, run(code, id));
        if (update) writeFileSync(file, actual);
        else assert.equal(withoutMessages(actual), withoutMessages(fixture));
        if (!update)
          for (const [, stated] of fixture.matchAll(STATED)) assert.ok(actual.includes(stated!), `message: ${stated}`);
      });

      it("has at least as many silent look-alikes as it needs", () => {
        const silent = (code.match(/^ *(?:async )?(?:def|class) /gm) ?? []).length;
        assert.ok(run(code, id).length > 0, `${title}: the fixture marks nothing`);
        assert.ok(silent > 0);
      });

      it("fixes until nothing fixable is left; the result is recorded", () => {
        let text = code;
        for (let rounds = 0; ; rounds++) {
          const findings = run(text, id).filter((f) => f.fixes.length > 0);
          if (!findings.length) break;
          assert.ok(
            rounds < 12,
            `the fix does not remove its own finding:\n${annotate(text, findings.slice(0, 1)).slice(0, 2000)}`,
          );
          const next = applyAll(text, findings);
          assert.notEqual(next, text);
          text = next;
        }
        const recorded = `test/pitfalls/${id}.fixed.py`;
        if (update || !existsSync(recorded)) writeFileSync(recorded, text);
        assert.equal(
          text,
          readFileSync(recorded, "utf8"),
          `${recorded}: read the change, then record it with UPDATE=1`,
        );
      });

      it("page: 'bad' has exactly this pitfall, its fix gives 'good', and 'good' is silent", () => {
        const bad = block("bad");
        const found = run(bad);
        assert.deepEqual([...new Set(found.map((f) => f.pitfall))], [id]);
        if (fixable) {
          let text = bad;
          for (let rounds = 0; rounds < 4 && run(text).some((f) => f.fixes.length); rounds++)
            text = applyAll(text, run(text));
          assert.equal(text, block("good"));
        }
        assert.deepEqual(
          run(block("good")).map((f) => `${f.pitfall} ${f.message}`),
          [],
        );
      });

      it("survives every prefix of its fixture, with edits inside the text", () => {
        const step = Math.max(1, Math.floor(code.length / 100));
        const typed = isProject(code) ? null : new Document("", optionsFor(id));
        for (let i = 0; i <= code.length; i += step) {
          const text = code.slice(0, i);
          typed?.edit(typed.length, typed.length, text.slice(typed.length));
          for (const { fixes } of typed?.findings() ?? run(text, id))
            for (const fix of fixes) applyEdits(text, fix.edits);
        }
      });
    });

  it("the recorded results of all fixes compile", () => {
    const files = readdirSync("test/pitfalls").filter((name) => name.endsWith(".fixed.py"));
    assert.ok(files.length >= catalog.length);
    const errors = compileAll(files.map((name) => readFileSync(`test/pitfalls/${name}`, "utf8")));
    assert.deepEqual(
      files.flatMap((name, i) => (errors[i] === null ? [] : [`${name}: ${errors[i]}`])),
      [],
    );
  });

  it("comma-except is found where a print statement breaks the code around it", () => {
    const text = 'try:\n    run()\nexcept IOError, problem:\n    print "no", problem\n';
    const found = run(text, "comma-except").map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found, ["IOError, problem"]);
  });

  it("no fixture is unused", () =>
    assert.deepEqual(
      readdirSync("test/pitfalls")
        .filter((f) => f.endsWith(".py") && !f.endsWith(".fixed.py"))
        .sort(),
      catalog.map((p) => `${p.id}.py`).sort(),
    ));
});
