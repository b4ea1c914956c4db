import assert from "node:assert/strict";
import fc from "fast-check";
import { diffLines } from "../../src/study/diff";
import { colourTokens, highlight, highlightLines, type Mark } from "../../src/study/highlight";

/** Each token as `class:text`. */
const colours = (code: string) => colourTokens(code).map(({ start, end, cls }) => `${cls}:${code.slice(start, end)}`);
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name]!);

const CASES: [code: string, expected: string][] = [
  ["def f(x): return None", "d:def f:f k:return d:None"],
  ["class Cart(dict): pass", "d:class t:Cart t:dict k:pass"],
  ["print(len(x), sep='')", "t:print t:len s:''"],
  ["self.list.sort(key=len)", "f:sort t:len"],
  ["dict(type=1)", "t:dict m:1"],
  ["raise ValueError from None", "k:raise t:ValueError k:from d:None"],
  ["@functools.wraps(func)", "f:functools f:wraps"],
  ["@property", "t:property"],
  ["x = Point(1_000, 0xFF, 1.5e-3j, .5, 1.)", "t:Point m:1_000 m:0xFF m:1.5e-3j m:.5 m:1."],
  ["a1 = b.c2[3]", "m:3"],
  ["x = ... if y else ...\ndef f(): ...", "k:if k:else d:def f:f"],
  ["rb'\\'' + f'a{b!r:>{w}}c'", "s:rb'\\'' s:f'a s:> s:c'"],
  ["f'{x!r} {y:%Y-%m}'", "s:f' s:  s:%Y-%m s:'"],
  ["f'{{}}{ {1: 2}[1] }'", "s:f'{{}} m:1 m:2 m:1 s:'"],
  ["f'{x != 1}'", "s:f' m:1 s:'"],
  ['f"{d["k"]}"', 's:f" s:"k" s:"'],
  ["'open\nx = 1", "s:'open m:1"],
  ["'''two\nlines''' # end", "s:'''two\nlines''' c:# end"],
  ["match command:\n    case [1, x]: pass\n    case _: pass", "k:match k:case m:1 k:pass k:case k:pass"],
  ["match = case = type\nmatch.x\ncase(1)", "t:type f:case m:1"],
  ["match(x)\nmatch[0] = 1", "f:match m:0 m:1"],
  ["type Pair[T] = tuple[T, T]\ntype(x)\ntype = 1", "d:type t:tuple t:type m:1"],
  ["größe = naïve_是(1)", "f:naïve_是 m:1"],
  ["lambda: (yield)", "d:lambda k:yield"],
];

describe("highlighting", function () {
  this.timeout(0);
  for (const [code, expected] of CASES)
    it(`colours ${JSON.stringify(code)}`, () => assert.equal(colours(code).join(" "), expected));

  it("writes the lines of the design", () => {
    assert.equal(
      highlight("if a < b:\n    x = []\n", { from: 12, marks: [{ start: 18, end: 20, as: "squiggle" }] }),
      '<span class="l" data-n="12"><span class="k">if</span> a &lt; b:</span><span class="l" data-n="13">    x = <span class="sq">[]</span></span>',
    );
  });

  it("keeps every character, whatever the text and the marks", () => {
    const piece = fc.constantFrom(
      "f'",
      '"',
      "'''",
      "{",
      "}",
      "\n",
      " ",
      "#",
      "\\",
      "x",
      "def",
      "1",
      ":",
      "!",
      "match",
      "(",
      ")",
      "ü",
      "𝒳",
      "\r\n",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(20), (code, start, length) => {
        const marks: Mark[] = [{ start, end: start + length, as: "mark" }];
        const lines = code
          .replace(/\r?\n$/, "")
          .split("\n")
          .map((line) => line.replace(/\r$/, ""));
        assert.deepEqual(highlightLines(code, marks).map(plain), lines);
        const tokens = colourTokens(code);
        for (const [i, token] of tokens.entries()) {
          assert.ok(token.start < token.end && token.end <= code.length);
          assert.ok(i === 0 || tokens[i - 1]!.end <= token.start, "tokens overlap");
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("diff", function () {
  this.timeout(0);
  const rows = (html: string) =>
    html
      .split('</span><span class="l')
      .map((row) => ({ kind: / (del|ins)"/.exec(row.slice(0, 20))?.[1] ?? "same", html: row }));
  const side = (html: string, kind: string) =>
    [...html.matchAll(/<span class="l( del| ins)?">((?:(?!<span class="l[ "]).)*)<\/span>/gs)]
      .filter(([, which]) => which === undefined || which.trim() === kind)
      .map(([, , inner]) => plain(inner!))
      .join("\n");

  it("marks the changed word of a changed line", () => {
    const html = diffLines("def f(tags=[]):\n    return tags\n", "def f(tags=None):\n    return tags\n");
    assert.deepEqual(
      rows(html).map(({ kind }) => kind),
      ["del", "ins", "same"],
    );
    assert.match(html, /tags=<mark>\[\]<\/mark>\):/);
    assert.match(html, /tags=<mark><span class="d">None<\/span><\/mark>\):/);
  });

  it("holds both texts, whatever they are", () => {
    const line = fc.constantFrom("a = 1", "a = 2", "b = f(x)", "", "    return b", "    return c");
    const text = fc.array(line, { minLength: 1, maxLength: 8 }).map((lines) => lines.join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const html = diffLines(`${before}\n`, `${after}\n`);
        assert.equal(side(html, "del"), before);
        assert.equal(side(html, "ins"), after);
      }),
    );
  });
});
