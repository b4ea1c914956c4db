import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { diffOf, findingSection, goneSection, splitLines, windowAround } from "../../src/extension/code-section";
import { pageHtml, unknownPageHtml } from "../../src/extension/page-html";
import type { WireFinding, WireRange } from "../../src/server/protocol";
import type { PitfallPage } from "../../src/study/content";

const range = (startLine: number, start: number, endLine: number, end: number): WireRange => ({
  start: { line: startLine, character: start },
  end: { line: endLine, character: end },
});

const finding = (at: WireRange, rest: Partial<WireFinding> = {}): WireFinding => ({
  pitfall: "mutable-default",
  level: "warning",
  message: "One list for all calls. Make it `None`.",
  range: at,
  fixes: [],
  ...rest,
});

/** What a reader sees: the text between the tags, entities resolved. */
const shown = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

const codeLines = (html: string) =>
  [...html.matchAll(/<span class="l(?: [^"]*)?"[^>]*>(.*?)<\/span>(?=<span class="l|<\/code>)/g)].map(([, line]) =>
    shown(line!),
  );

describe("the section with the learner's code", () => {
  const text = "import os\n\n\nclass C:\n    def f(self, x=[]):\n        x.append(1)\n        return x\n\n\nprint(C)\n";
  const at = range(4, 18, 4, 20);

  it("shows the lines around, numbered and without their common indentation, with the range underlined", () => {
    const { title, html } = findingSection(text, "shop/labels.py", finding(at));
    assert.equal(title, "Your code");
    assert.match(html, /<span class="sq">\[\]<\/span>/);
    assert.match(html, /<code>shop\/labels\.py<\/code>, line 5/);
    assert.deepEqual(
      [...html.matchAll(/data-n="(\d+)"/g)].map(([, n]) => Number(n)),
      [4, 5, 6, 7],
    );
    const further = text.replace("class C:\n", `class C:\n${"    y = 1\n".repeat(12)}`);
    const inner = findingSection(further, "a.py", finding(range(16, 18, 16, 20))).html;
    assert.match(inner, /data-n="17"><span class="d">def/);
  });

  it("shows three to twelve lines, and blank ones not at the ends", () => {
    for (const [lines, at, expected] of [
      [1, range(0, 0, 0, 1), [0, 0]],
      [2, range(1, 0, 1, 1), [0, 1]],
      [40, range(20, 0, 20, 1), [18, 24]],
      [40, range(10, 0, 35, 1), [8, 19]],
      [40, range(39, 0, 39, 1), [37, 39]],
    ] as const)
      assert.deepEqual(
        windowAround(
          Array.from({ length: lines }, () => "x"),
          at,
        ),
        expected,
      );
    assert.deepEqual(windowAround(["", "", "b", "c", "d", "", ""], range(2, 0, 2, 1)), [2, 4]);
  });

  it("begins with the header of the function and does not run into the next one", () => {
    const lines = [
      "import a",
      "",
      "",
      "def f():",
      "    x",
      "    y",
      "    for i in x:",
      "        z",
      "    w",
      "",
      "",
      "def g():",
      "    v",
    ];
    assert.deepEqual(windowAround(lines, range(7, 8, 7, 9)), [3, 8]);
    assert.deepEqual(windowAround(lines, range(3, 0, 3, 9)), [3, 7]);
    assert.deepEqual(windowAround(lines, range(12, 4, 12, 5)), [10, 12]);
    const long = ["def f():", ...Array.from({ length: 30 }, () => "    x")];
    assert.deepEqual(windowAround(long, range(20, 4, 20, 5)), [18, 24]);
    assert.deepEqual(windowAround(long, range(9, 4, 9, 5)), [0, 11]);
  });

  it("survives a range beyond the text", () => {
    for (const beyond of [range(90, 4, 95, 2), range(0, 0, 99, 0), range(2, 50, 2, 80)])
      assert.ok(findingSection("a = 1\nb = 2\n", "a.py", finding(beyond)).html.includes("</section>"));
    assert.ok(goneSection("", "a.py", range(3, 0, 3, 1), null).html.includes("</section>"));
  });

  it("shows the best fix as a diff with its words, and the others folded", () => {
    const edit = { range: at, newText: "None" };
    const fixes = [
      { title: "Create it inside", safe: true, edits: [edit] },
      { title: "Use a tuple", safe: false, edits: [{ range: at, newText: "()" }] },
    ];
    const { html } = findingSection(text, "a.py", finding(at, { fixes }));
    assert.match(html, /class="btn primary" data-action="apply" data-title="Create it inside"/);
    assert.equal(html.match(/btn primary/g)?.length, 1);
    assert.match(html, /Safe: every run that works today keeps its behaviour\./);
    assert.match(html, /<summary>Another way: Use a tuple<\/summary>/);
    assert.match(html, /A suggestion: read the change/);
    assert.match(html, /<code>None<\/code>/);
  });

  it("says so where there is no fix", () => {
    const { html } = findingSection(text, "a.py", finding(at));
    assert.match(html, /no automatic fix/);
    assert.ok(!html.includes('data-action="apply"'));
  });

  it("says what was done, and shows the code as it is now", () => {
    const { html } = goneSection("a is None\n", "a.py", range(0, 0, 0, 1), "Write `is`");
    assert.match(html, /Done: Write <code>is<\/code>\. Undo in the editor/);
    assert.deepEqual(codeLines(html).slice(0, 1), ["a is None"]);
    assert.ok(!html.includes("sq"));
    assert.match(goneSection("a\n", "a.py", range(0, 0, 0, 1), null).html, /no longer finds/);
  });

  it("lets nothing from the code, the file name, the message or a fix become HTML", () => {
    const attack = `"><script>alert(1)</script><img src=x onerror=y>&amp;'`;
    const at = range(0, 0, 0, 4);
    const fixes = [
      { title: attack, safe: true, edits: [{ range: at, newText: attack }] },
      { title: `${attack}2`, safe: false, edits: [{ range: at, newText: attack }] },
    ];
    for (const { html } of [
      findingSection(
        `x = 1 ${attack}\n# ${attack}\n`,
        attack,
        finding(at, { message: `\`${attack}\` ${attack}`, fixes }),
      ),
      goneSection(`f"{${attack}}"`, attack, at, attack),
    ]) {
      assert.ok(!/<script|<img/i.test(html), html);
      for (const [tag] of html.matchAll(/<[^>]*>/g))
        assert.ok(!/onerror/.test(tag) || /(data-title|aria-label)="[^"]*"/.test(tag), tag);
      assert.equal(html.match(/<section/g)?.length, 1);
    }
  });
});

describe("the diff of a fix", () => {
  it("joins near edits, parts distant ones, and drops the common indentation", () => {
    const text = `import os\n${"\n".repeat(20)}def f():\n    if x == None:\n        pass\n`;
    const html = diffOf(text, [
      { range: range(22, 9, 22, 11), newText: "is" },
      { range: range(0, 0, 0, 0), newText: "import re\n" },
    ]);
    const lines = codeLines(`${html}</code>`);
    assert.equal(html.match(/class="l dim">⋯/g)?.length, 1);
    assert.ok(lines.includes("import re"));
    assert.ok(html.includes('class="l del"') && html.includes('class="l ins"'));
    const inner = diffOf("if a:\n    if b:\n        x = 1\n        y = 2\n        z = 3\n        w = 4\n", [
      { range: range(4, 12, 4, 13), newText: "5" },
    ]);
    assert.ok(codeLines(`${inner}</code>`).includes("x = 1"), inner);
  });

  it("shows CRLF text without stray signs, and an edit at the very end", () => {
    const html = diffOf("a == None\r\nb\r\n", [
      { range: range(0, 2, 0, 4), newText: "is" },
      { range: range(2, 0, 2, 0), newText: "c\r\n" },
    ]);
    assert.ok(!html.includes("\r"));
    assert.deepEqual(splitLines("a\r\nb\rc\nd"), ["a", "b", "c", "d"]);
    assert.ok(html.includes('class="l ins">c'));
  });
});

describe("a page", () => {
  const resources = {
    cspSource: "https://host",
    style: "https://host/coach.css",
    script: "https://host/page.js",
    runtime: "https://host/runtime",
    kept: "https://host/kept",
    nonce: "abc",
  };
  const page: PitfallPage = {
    id: "mutable-default",
    title: "Mutable <default>",
    summary: "One.",
    tier: "bug",
    phase: 4,
    weight: 5,
    fix: "safe",
    head: "<header><h1>Head</h1></header>",
    example: '<section id="code">Example</section>',
    sections: '<section id="why">Why</section>',
    toc: [{ id: "why", title: "Why <it> happens" }],
    bad: "",
    good: "",
  };

  it("allows its own style and script and nothing else", () => {
    const html = pageHtml(page, null, resources);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    assert.equal(
      policy,
      "default-src 'none'; style-src https://host; script-src 'nonce-abc' 'wasm-unsafe-eval'; connect-src https://host; worker-src blob:; base-uri 'none'; form-action 'none'",
    );
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="abc" src="https:\/\/host\/page\.js"><\/script>/);
    for (const [tag] of html.matchAll(/<[^>]*>/g)) assert.ok(!/\s(style|on\w+)=/.test(tag), tag);
  });

  it("shows the example, or the learner's own code in its place", () => {
    assert.match(pageHtml(page, null, resources), /Example<\/section>/);
    const own = pageHtml(page, { title: "Your code", html: '<section id="code">Mine</section>' }, resources);
    assert.ok(own.includes("Mine") && !own.includes("Example"));
    assert.match(own, /<a href="#code">Your code<\/a>/);
    assert.match(own, /<a href="#why">Why &lt;it&gt; happens<\/a>/);
  });

  it("for an unknown address quotes it", () => {
    assert.match(unknownPageHtml("python-coach:/<b>", resources), /<code>python-coach:\/&lt;b&gt;<\/code>/);
  });
});
