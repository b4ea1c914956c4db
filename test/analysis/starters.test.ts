import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Document } from "../../src/analysis/document";
import { catalog } from "../../src/pitfalls/catalog";

const FOLDER = "test/pitfalls";

describe("what detectors start from", () => {
  const asked = catalog.map(({ kinds: _, words: __, ...pitfall }) => pitfall);
  const find = (text: string, pitfalls: typeof catalog) =>
    new Document(text, { pitfalls, profile: "strict" }).findings().map((f) => [f.pitfall, f.start, f.end, f.message]);

  it("leaves no finding of a fixture out: asking every detector of every unit gives the same", function () {
    this.timeout(180_000);
    const gated = catalog.filter(({ words }) => words !== undefined).length;
    assert.ok(gated > 20, `only ${gated} detectors name words`);
    for (const name of readdirSync(FOLDER).filter((one) => one.endsWith(".py"))) {
      const text = readFileSync(`${FOLDER}/${name}`, "utf8");
      assert.deepEqual(find(text, catalog), find(text, asked), name);
    }
  });

  it("sees a name that an import has changed, also when the import is written later", () => {
    const body =
      '\n\nwords = ["apple", "bat", "ant"]\nfor k, g in by(words, key=lambda w: w[0]):\n    print(k, list(g))\n';
    const document = new Document(`import os${body}`, { pitfalls: catalog, profile: "strict" });
    const ids = () => document.findings().map((f) => f.pitfall);
    assert.ok(!ids().includes("groupby-unsorted"));
    document.edit(0, "import os".length, "from itertools import groupby as by");
    assert.ok(ids().includes("groupby-unsorted"), ids().join());
  });
});
