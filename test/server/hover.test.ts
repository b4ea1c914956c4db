import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, it } from "mocha";
import type { MarkupContent } from "vscode-languageserver-protocol";
import { CARDS, type Concept } from "../../src/server/cards";
import { withSession } from "./session";

const URI = "file:///work/a.py";

/** Hovers at the `^` that stands under the code. */
async function hoverAt(picture: string, options: Parameters<typeof withSession>[0] = {}): Promise<string | null> {
  const lines = picture.split("\n");
  const under = lines.findIndex((line) => /^ *\^$/.test(line));
  const position = { line: under - 1, character: lines[under]!.indexOf("^") };
  const text = lines.filter((_, i) => i !== under).join("\n");
  let value: string | null = null;
  await withSession(options, async (session) => {
    await session.open(URI, text);
    const hover = await session.hover(URI, position);
    value = hover === null ? null : (hover.contents as MarkupContent).value;
  });
  return value;
}

describe("the hover on a finding", () => {
  it("has the title, the reason, the fix and a link, in five lines at most", async () => {
    const lines = (await hoverAt("def f(x=[]): ...\n        ^"))!.split("\n");
    assert.ok(lines.length <= 5, lines.join("\n"));
    assert.match(lines[0]!, /^\*\*.+\*\*/);
    assert.ok(lines.some((line) => line.startsWith("Suggestion: Create the list inside")));
    const [, command] = /\[Open the page\]\(command:pythonCoach\.explain\?([^)]*)\)/.exec(lines.at(-1)!)!;
    const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 10 } };
    assert.deepEqual(JSON.parse(decodeURIComponent(command!)), [{ pitfall: "mutable-default", uri: URI, range }]);
  });

  it("links to the page's address for a client without commands", async () => {
    const value = await hoverAt("a == None\n  ^", { initializationOptions: { pageScheme: "python-coach" } });
    assert.match(value!, /\[Open the page\]\(python-coach:\/pitfall\/none-comparison\.coach\)/);
  });

  it("says nothing beside it", async () => assert.equal(await hoverAt("a == None\n^"), null));

  it("stays when concepts are off", async () => {
    assert.ok(await hoverAt("a == None\n  ^", { settings: { hover: { concepts: false } } }));
  });
});

const CONCEPTS: [Concept, string][] = [
  ["is", "a is b\n   ^"],
  ["is", "a is not b\n     ^"],
  ["lambdaInLoop", "for i in x:\n    f(lambda: i)\n       ^"],
  ["lambdaInLoop", "[lambda: i for i in x]\n   ^"],
  ["default", "def f(a, b=1): ...\n          ^"],
  ["default", "def f(*, b: int = 1): ...\n                ^"],
  ["global", "def f():\n    global x\n      ^"],
  ["nonlocal", "def f():\n    x = 1\n    def g():\n        nonlocal x\n        ^"],
  ["except", "try:\n    f()\nexcept OSError:\n^\n    pass"],
  ["finally", "try:\n    f()\nfinally:\n  ^\n    pass"],
  ["yield", "def f():\n    yield 1\n     ^"],
  ["asyncDef", "async def f(): ...\n ^"],
  ["await", "async def f():\n    await g()\n      ^"],
  ["withOpen", "with open(p) as f:\n ^\n    pass"],
  ["repeatedList", "[[]] * 3\n     ^"],
  ["repeatedList", "3 * [0]\n  ^"],
  ["decorator", "@d\n^\ndef f(): ..."],
  ["decorator", "class C:\n    @d(1)\n    ^\n    def f(self): ..."],
];

const SILENT: [string, string][] = [
  ["a name", "island = 1\n^"],
  ["a word in a string", "'is'\n ^"],
  ["a word in a comment", "a  # is\n     ^"],
  ["a word in an f-string's text", "f'{a} is'\n      ^"],
  ["a lambda outside a loop", "f(lambda: i)\n  ^"],
  [
    "a lambda in the function that a loop defines",
    "for i in x:\n    def g():\n        return lambda: i\n               ^",
  ],
  ["the iterable of a loop", "for i in f(lambda: 1):\n           ^\n    pass"],
  ["an assignment", "a = 1\n  ^"],
  ["a keyword argument", "f(a=1)\n   ^"],
  ["a product", "a * 3\n  ^"],
  ["an empty list", "[] * 3\n   ^"],
  ["unpacking", "[*a]\n ^"],
  ["a matrix product", "a @ b\n  ^"],
  ["another context manager", "with lock:\n ^\n    pass"],
  ["`not`", "not a\n ^"],
  ["an asynchronous generator", "async def f():\n^\n    yield 1"],
  ["`yield` in one", "async def f():\n    yield 1\n     ^"],
  ["`except*`", "try:\n    f()\nexcept* OSError:\n^\n    pass"],
];

describe("the hover on a construct", () => {
  for (const [concept, picture] of CONCEPTS)
    it(`explains ${concept}: ${picture.split("\n").slice(0, 2).join(" ⏎ ")}`, async () => {
      const lines = (await hoverAt(picture))?.split("\n");
      assert.equal(lines?.[0]?.trim(), `**${CARDS[concept].title}**`);
      assert.ok(lines!.length <= 5);
    });

  for (const [what, picture] of SILENT)
    it(`is silent on ${what}`, async () => assert.equal(await hoverAt(picture), null));

  it("works in the replacement field of an f-string", async () => {
    assert.match((await hoverAt("f'{a is b}'\n     ^"))!, /compares identity/);
  });

  it("is off where the setting says so", async () => {
    assert.equal(await hoverAt("a is b\n   ^", { settings: { hover: { concepts: false } } }), null);
  });

  it("leads to a page that exists", () => {
    for (const { page } of Object.values(CARDS)) assert.ok(existsSync(`content/pitfalls/${page}.md`), page);
  });

  it("covers every card with an example", () => {
    assert.deepEqual([...new Set(CONCEPTS.map(([concept]) => concept))].sort(), Object.keys(CARDS).sort());
  });
});
