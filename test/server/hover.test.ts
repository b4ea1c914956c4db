import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, it } from "mocha";
import type { MarkupContent } from "vscode-languageserver-protocol";
import { CARDS, type Concept } from "../../src/server/cards";
import { LESSON_CARDS } from "../../src/server/lesson-cards";
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
  ["an assignment", "a = 1\n  ^"],
  ["a keyword argument", "f(a=1)\n   ^"],
  ["a product", "a * 3\n  ^"],
  ["an empty list", "[] * 3\n   ^"],
  ["a local variable called super", "def f(super):\n    return super\n             ^"],
  ["a function of the file called open", "def open(path): ...\nopen(1)\n^"],
  ["a name that no import brings", "lru_cache(f)\n^"],
  ["the same name of another module", "from mine import lru_cache\n                  ^"],
  ["an attribute of something unknown", "x.lru_cache\n   ^"],
  ["a relative import", "from .functools import lru_cache\n                       ^"],
  ["a method of an unknown object", "x.strip()\n   ^"],
  ["the colon of a dict", "{a: 1}\n  ^"],
  ["`else` of an `if`", "if a:\n    pass\nelse:\n ^\n    pass"],
  ["a division", "a / b\n  ^"],
  ["a single comparison", "a < b\n  ^"],
  ["unpacking in a display", "[*a]\n ^"],
  ["a matrix product", "a @ b\n  ^"],
  ["`not`", "not a\n ^"],
  ["an asynchronous generator", "async def f():\n^\n    yield 1"],
  ["`yield` in one", "async def f():\n    yield 1\n     ^"],
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

/** What a lesson teaches, and code with a caret under it. */
const TAUGHT: [string, string][] = [
  ["functools.lru_cache", "import functools\n@functools.lru_cache\n             ^\ndef f(): ..."],
  ["functools.lru_cache", "from functools import lru_cache as lc\n@lc\n ^\ndef f(): ..."],
  ["functools.lru_cache", "from functools import lru_cache\n                         ^"],
  ["functools.lru_cache", "import functools as ft\ndef g():\n    return ft.lru_cache\n                ^"],
  ["builtins.super", "class A(B):\n    def f(self):\n        super().f()\n        ^"],
  ["asyncio.gather", "import asyncio\nasync def f():\n    await asyncio.gather()\n                  ^"],
  ["copy.deepcopy", "from copy import deepcopy\ndeepcopy([])\n^"],
  ["itertools.groupby", "import itertools as it\nit.groupby([])\n    ^"],
  ["str.strip", "' a '.strip()\n       ^"],
  ["str.strip", "name = 'a' + 'b'\nname.strip()\n      ^"],
  ["__slots__", "class A:\n    __slots__ = ()\n      ^"],
  ["__init__", "class A:\n    def __init__(self): ...\n         ^"],
  ["yield from", "def f():\n    yield from g()\n      ^"],
  ["yield from", "def f():\n    yield from g()\n           ^"],
  ["f-string", "f'{a}'\n^"],
  ["walrus", "if (n := f()): ...\n      ^"],
  ["slice", "a[1:2]\n   ^"],
  ["except*", "try:\n    f()\nexcept* OSError:\n^\n    pass"],
  ["with", "with lock:\n ^\n    pass"],
  ["async with", "async def f():\n    async with a:\n          ^\n        pass"],
  ["else on loop", "for a in b:\n    f()\nelse:\n ^\n    g()"],
  ["else on try", "try:\n    f()\nexcept OSError:\n    pass\nelse:\n ^\n    g()"],
  ["raise from", "raise A from b\n        ^"],
  ["comprehension", "[a for a in b]\n    ^"],
  ["generator expression", "f(a for a in b)\n     ^"],
  ["keyword-only", "def f(*, a): ...\n      ^"],
  ["positional-only", "def f(a, /): ...\n         ^"],
  ["star parameter", "def f(*a): ...\n      ^"],
  ["double-star parameter", "def f(**a): ...\n      ^"],
  ["chained comparison", "a < b < c\n  ^"],
  ["starred assignment", "a, *b = c\n   ^"],
  ["star import", "from a import *\n              ^"],
  ["type statement", "type A = int\n ^"],
  ["match", "match a:\n  ^\n    case 1: ..."],
  ["lambda", "f(lambda: i)\n  ^"],
];

describe("the hover on what a lesson teaches", () => {
  for (const [name, picture] of TAUGHT)
    it(`explains ${name}: ${picture.split("\n").slice(0, 3).join(" ⏎ ")}`, async () => {
      const card = LESSON_CARDS.get(name);
      assert.ok(card, `no lesson has the concept ${name}`);
      const lines = (await hoverAt(picture))!.split("\n");
      assert.equal(lines[0]!.trim(), `**\`${name.replace("builtins.", "")}\`**`);
      assert.equal(lines.length, 3);
      const [, command] = /\(command:pythonCoach\.openPage\?([^)]*)\)/.exec(lines[2]!)!;
      assert.deepEqual(JSON.parse(decodeURIComponent(command!)), [`lesson/${card.lesson}`]);
    });

  it("links to the lesson from a card of ours too", async () => {
    const last = (await hoverAt("async def f():\n    await g()\n      ^"))!.split("\n").at(-1)!;
    assert.match(last, /pythonCoach\.explain\?.* · \[Lesson “.+”\]\(command:pythonCoach\.openPage/);
  });

  it("links to the page's address for a client without commands", async () => {
    const value = await hoverAt("import functools\nfunctools.lru_cache\n             ^", {
      initializationOptions: { pageScheme: "python-coach" },
    });
    assert.match(value!, /\]\(python-coach:\/lesson\/[a-z-]+\.coach\)/);
  });

  it("is off where the setting says so", async () => {
    const picture = "import functools\nfunctools.lru_cache\n             ^";
    assert.equal(await hoverAt(picture, { settings: { hover: { concepts: false } } }), null);
  });

  it("has eighty cards and more, with lessons that exist and not more than fits", () => {
    assert.ok(LESSON_CARDS.size >= 80, String(LESSON_CARDS.size));
    for (const [name, { lesson, text }] of LESSON_CARDS) {
      assert.ok(existsSync(`content/lessons/${lesson}.md`), `${name}: ${lesson}`);
      assert.ok(text.length <= 200 && !text.includes("\n"), name);
    }
  });
});
