import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { askPyodide, type Outcome } from "../../scripts/content/cpython";
import { analyze } from "../../src/pitfalls/coach";

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = Object.entries(JSON.parse(readFileSync("snippets/python.json", "utf8")) as Record<string, Snippet>);

/** The text that VS Code inserts when every placeholder keeps its default. */
function inserted(body: readonly string[]): string {
  const defaults = new Map<string, string>();
  const fill = (text: string): string => {
    let filled = text.replace(/\$\{(\d+):((?:[^{}$]|\{[^{}]*\})*)\}/g, (_, number: string, value: string) => {
      if (!defaults.has(number)) defaults.set(number, value);
      return defaults.get(number)!;
    });
    filled = filled.replace(/\$(?:(\d+)|\{(\d+)\})/g, (_, a: string, b: string) => defaults.get(a ?? b) ?? "");
    return filled === text ? text : fill(filled);
  };
  return `${fill(body.join("\n"))}\n`;
}

describe("snippets", () => {
  let outcome: Outcome;
  before(async function () {
    this.timeout(0);
    outcome = await askPyodide({ run: [], compile: snippets.map(([, { body }]) => inserted(body)) });
  });

  it("have prefixes of their own", () => {
    const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });

  for (const [i, [name, { body }]] of snippets.entries()) {
    it(`"${name}" compiles`, () => {
      assert.doesNotMatch(inserted(body), /\$\{?\d/);
      assert.equal(outcome.errors[i], null);
    });
    it(`"${name}" has no pitfall of its own`, () => {
      const found = analyze(inserted(body), { profile: "strict" });
      assert.deepEqual(
        found.map(({ pitfall, message }) => `${pitfall}: ${message}`),
        [],
      );
    });
  }
});
