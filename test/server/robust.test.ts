/** What must not bring the server down: bytes that are no message, documents that go, detectors that throw. */
import * as assert from "node:assert/strict";
import { Document } from "../../src/analysis/document";
import { catalog } from "../../src/pitfalls/catalog";
import { openDocument } from "../../src/pitfalls/coach";
import { SCAN } from "../../src/server/protocol";
import { OURS, withSession } from "./session";

const URI = "file:///work/a.py";
const BAD = "def f(x=[]):\n    x.append(1)\n";

describe("a server that is spoken to badly", () => {
  for (const [what, body] of [
    ["a body that is no JSON", "{nope"],
    ["a body that is no object", "17"],
    ["a list", "[]"],
    ["no method", '{"jsonrpc":"2.0","id":99}'],
    ["a method that is a number", '{"jsonrpc":"2.0","method":5,"params":{}}'],
    ["an answer to nothing", '{"jsonrpc":"2.0","id":12345,"result":null}'],
    ["parameters of a wrong kind", '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":"x"}'],
    [
      "a notebook that is none",
      '{"jsonrpc":"2.0","method":"notebookDocument/didOpen","params":{"notebookDocument":{}}}',
    ],
    [
      "a change of a notebook that is not open",
      '{"jsonrpc":"2.0","method":"notebookDocument/didChange","params":{"notebookDocument":{"uri":"x"},"change":{"cells":{"structure":{}}}}}',
    ],
    [
      "watched files that are none",
      '{"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":7}}',
    ],
    ["a pause of another kind", '{"jsonrpc":"2.0","method":"pythonCoach/pause","params":{"a":1}}'],
  ])
    it(`by ${what} goes on`, async () => {
      await withSession({ analyze: openDocument }, async (session) => {
        session.toServer.write(`Content-Length: ${Buffer.byteLength(body!)}\r\n\r\n${body}`);
        await session.open(URI, BAD);
        assert.deepEqual(
          (await session.diagnostics(URI, 1)).map(({ code }) => code),
          ["mutable-default"],
        );
      });
    });

  it("with ranges outside of the document goes on", async () => {
    await withSession({ analyze: openDocument }, async (session) => {
      await session.open(URI, BAD);
      await session.diagnostics(URI, 1);
      const far = { line: 900, character: 70 };
      await session.change(URI, 2, [{ range: { start: far, end: far }, text: "\ny = 1 is 1\n" }]);
      assert.equal((await session.diagnostics(URI, 2)).length, 2);
      assert.equal(await session.hover(URI, { line: -3, character: 1e9 }), null);
    });
  });
});

describe("a document that is closed while it is looked at", () => {
  it("leaves nothing behind, whenever that is", async () => {
    await withSession({ analyze: openDocument, initializationOptions: { ...OURS, files: true } }, async (session) => {
      for (let i = 0; i < 30; i++) {
        const uri = `file:///work/m${i}.py`;
        await session.open(uri, BAD);
        if (i % 3 === 1) await session.type(uri, 2, "x=[]", "x=[], y=[]");
        const asked = session.connection.sendRequest("textDocument/hover", {
          textDocument: { uri },
          position: { line: 0, character: 7 },
        });
        if (i % 3 === 2) await asked;
        await session.close(uri);
        await asked;
      }
      await session.open(URI, BAD);
      await session.diagnostics(URI, 1);
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (let i = 0; i < 30; i++)
        assert.deepEqual(session.published.findLast(({ uri }) => uri === `file:///work/m${i}.py`)?.diagnostics, []);
      assert.deepEqual(session.logged, []);
    });
  });
});

describe("a detector that throws", () => {
  it("is logged once, however many documents, and the others go on", async () => {
    const failing = catalog.map((pitfall) =>
      pitfall.id === "is-literal" || pitfall.id === "none-comparison"
        ? {
            ...pitfall,
            *detect() {
              yield* [];
              throw new Error(`${pitfall.id} failed on purpose`);
            },
          }
        : pitfall,
    );
    const analyze: typeof openDocument = (text, options = {}) => new Document(text, { ...options, pitfalls: failing });
    const files = new Map([["file:///work/closed.py", `${BAD}x = 1 is 1\n`]]);
    const initializationOptions = { ...OURS, files: true };
    await withSession({ analyze, folder: "file:///work", files, initializationOptions }, async (session) => {
      for (const name of ["a", "b", "c"]) {
        await session.open(`file:///work/${name}.py`, `${BAD}y = x is 1\nz = y == None\n`);
        const found = await session.diagnostics(`file:///work/${name}.py`, 1);
        assert.deepEqual(
          found.map(({ code }) => code),
          ["mutable-default"],
        );
      }
      await session.connection.sendRequest(SCAN, {});
      const logged = session.logged.filter((line) => line.includes("failed on purpose"));
      assert.deepEqual(logged.map((line) => line.split(":")[0]).sort(), ["is-literal", "none-comparison"]);
    });
  });
});

describe("settings of wrong types", () => {
  for (const settings of [
    { profile: 3, levels: "x", target: [], exclude: {}, baseline: 7, hover: 5 },
    { levels: { "mutable-default": null, __proto__: "off" }, exclude: [1], baseline: [] },
    { exclude: ["[", "{a", "***", ""], baseline: "../../etc/passwd" },
    true,
  ])
    it(`(${JSON.stringify(settings)}) are left out`, async () => {
      const initializationOptions = { ...OURS, files: true };
      await withSession(
        { analyze: openDocument, folder: "file:///work", settings, initializationOptions },
        async (session) => {
          await session.open(URI, BAD);
          assert.equal((await session.diagnostics(URI, 1)).length, 1);
          assert.ok(
            session.logged.every((line) => !line.includes("    at ")),
            session.logged.join("\n"),
          );
        },
      );
    });
});
