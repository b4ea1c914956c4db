import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, it } from "mocha";
import { TextDocument } from "vscode-languageserver-textdocument";
import { analyze, openDocument } from "../../src/pitfalls/coach";
import { limit, toDiagnostic } from "../../src/server/diagnostics";
import { FIX_ALL_KIND } from "../../src/server/protocol";
import { withSession } from "./session";

const SAMPLES = ["shop/labels.py", "shop/orders.py", "shop/report.py", "shop/fetch.py"];
const sample = (name: string) => readFileSync(`sample/${name}`, "utf8");

describe("the server with the whole catalogue", () => {
  it("publishes after many edits what a fresh look at the text finds", async () => {
    const edits = fc.array(
      fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom("", "\n", "x", "    ", "def f(a=[]):\n", '"""', "(")),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SAMPLES), edits, async (name, changes) => {
        await withSession({ analyze: openDocument }, async (session) => {
          const uri = `file:///work/${name}`;
          await session.open(uri, sample(name));
          let version = 1;
          for (const [at, length, text] of changes) {
            const document = TextDocument.create(uri, "python", version, session.text(uri));
            const start = at % (document.getText().length + 1);
            const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
            await session.change(uri, ++version, [{ range, text }]);
          }
          // What was cut in two keeps the findings it had; a text that parses has none of those.
          await session.change(uri, ++version, [{ text: sample(name) }]);
          const document = TextDocument.create(uri, "python", version, sample(name));
          const { shown } = limit(analyze(sample(name), { path: `/work/${name}` }), document);
          const fresh = shown.map((finding) => toDiagnostic(document, finding, "python-coach"));
          assert.deepEqual(await session.diagnostics(uri, version), JSON.parse(JSON.stringify(fresh)));
          assert.deepEqual(session.logged, []);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("leaves nothing safe to do after “Apply all safe fixes”", async () => {
    const fixtures = readdirSync("test/pitfalls").filter((name) => name.endsWith(".py") && !name.endsWith(".fixed.py"));
    let offered = 0;
    await withSession({ analyze: openDocument }, async (session) => {
      for (const name of fixtures) {
        const uri = `file:///work/${name}`;
        const text = readFileSync(`test/pitfalls/${name}`, "utf8");
        await session.open(uri, text);
        const [action] = await session.actions(uri, text.slice(0, 1), { only: [FIX_ALL_KIND] });
        if (action === undefined) continue;
        offered++;
        const fixed = session.applied(uri, action);
        assert.notEqual(fixed, text);
        await session.change(uri, 2, [{ text: fixed }]);
        assert.deepEqual(await session.actions(uri, fixed.slice(0, 1), { only: [FIX_ALL_KIND] }), [], name);
        await session.close(uri);
      }
      assert.deepEqual(session.logged, []);
    });
    assert.ok(offered > 0);
  });
});
