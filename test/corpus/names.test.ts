import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { applyEdits } from "../../src/analysis/finding";
import { analyze } from "../../src/pitfalls/coach";
import { randomFrom } from "../python/corpus";

/** Names that every JavaScript object answers to, so that a table of Python names must not be asked for them. */
const NAMES = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "__defineGetter__"];
const KEYWORDS = new Set(
  "False None True and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return self try type while with yield".split(
    " ",
  ),
);

describe("circles", () => {
  it("of classes and of functions end", () => {
    const text = [
      "class First(Second):\n    def run(self):\n        return self.run()\n    def __str__(self):\n        return f'{self}'",
      "class Second(First):\n    def __add__(self, other):\n        raise NotImplementedError\n    shared = []",
      "class Own(Own):\n    def __repr__(self):\n        return repr(self)",
      "def make(rows):\n    for row in rows:\n        def one():\n            return two(), row\n        def two():\n            return one(), row",
      "left = right\nright = left\nboth = both + left.right",
    ].join("\n\n\n");
    const crashes: string[] = [];
    const findings = analyze(text, { profile: "strict", onCrash: (id, error) => crashes.push(`${id}: ${error}`) });
    assert.deepEqual(crashes, []);
    assert.ok(findings.some(({ pitfall }) => pitfall === "infinite-recursion"));
  });
});

describe("Python names that JavaScript objects answer to", () => {
  it("crash no detector and make no broken fix", () => {
    const random = randomFrom(7);
    const crashes = new Set<string>();
    for (const file of readdirSync("test/pitfalls").sort()) {
      if (!file.endsWith(".py") || file.endsWith(".fixed.py")) continue;
      const fixture = readFileSync(`test/pitfalls/${file}`, "utf8").replace(/^# *\^+ .*\n/gm, "");
      for (let round = 0; round < 3; round++) {
        const fresh = new Map<string, string>();
        const text = fixture.replace(/\b[A-Za-z_]\w*\b/g, (word) => {
          if (KEYWORDS.has(word)) return word;
          if (!fresh.has(word)) fresh.set(word, random() < 0.3 ? NAMES[Math.floor(random() * NAMES.length)]! : word);
          return fresh.get(word)!;
        });
        const onCrash = (id: string, error: unknown) =>
          crashes.add(`${id}: ${(error as Error).stack!.split("\n").slice(0, 2).join("")}`);
        for (const { message, fixes } of analyze(text, { profile: "strict", onCrash })) {
          if (/\bfunction \w+\(\)|\[native code\]|\[object |undefined/.test(message))
            crashes.add(`${file}: ${message}`);
          for (const { edits } of fixes) applyEdits(text, edits);
        }
      }
    }
    assert.deepEqual([...crashes], []);
  });
});
