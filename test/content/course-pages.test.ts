import assert from "node:assert/strict";
import fc from "fast-check";
import { addressOfEntry } from "../../scripts/content/course-site";
import { choosePhrases, shortener } from "../../scripts/content/phrases";
import { storedContent } from "../../scripts/content/stored";
import type { ContentIndex, CoursePage } from "../../src/study/content";
import { expander } from "../../src/study/phrases";
import { prepareSearch, type SearchData, search } from "../../src/study/search";
import { unbalanced } from "./html";
import { site } from "./site";

const MEGABYTE = 1_000_000;

const stored = storedContent(site);
const files = new Map(stored);
const index = JSON.parse(files.get("index")!) as ContentIndex;
const expand = expander(index.phrases);
const pages = index.pages.map((summary) => {
  const address = addressOfEntry(summary);
  return { address, page: JSON.parse(expand(files.get(address)!)) as CoursePage };
});

describe("pages of the course", () => {
  for (const { address, page } of pages)
    it(`${address} becomes sound HTML`, () => {
      const html = page.head + page.sections;
      assert.deepEqual(unbalanced(html), []);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      assert.equal(new Set(ids).size, ids.length, "an id occurs twice");
      for (const { id } of page.toc) assert.ok(ids.includes(id), id);
      for (const [, id] of html.matchAll(/ aria-labelledby="([^"]+)"/g)) assert.ok(ids.includes(id), id);
      assert.doesNotMatch(html, / (style|on\w+)="|>undefined<|\[object |\{[a-z0-9-]+\}<\/h/);
      assert.equal(html.match(/<h1/g)?.length, 1);
      const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      for (const [i, level] of levels.entries())
        assert.ok(level <= (levels[i - 1] ?? 0) + 1, `h${level} follows h${levels[i - 1]}`);
      for (const [, number] of html.matchAll(/data-program="(\d+)"/g)) assert.ok(page.programs[Number(number)]);
    });

  it("hide what a program prints until the reader has guessed", () => {
    const predicting = [...site.course.values()].filter(({ sources }) =>
      sources.some(({ fences }) => fences.some(({ info }) => /\bpredict\b/.test(info))),
    );
    for (const entry of predicting) {
      const { page } = pages.find(({ address }) => address === addressOfEntry(entry))!;
      const wanted = entry.sources
        .flatMap(({ fences }) => fences)
        .filter(({ info }) => /\bpredict\b/.test(info)).length;
      const hidden = page.sections.match(
        /<details class="more predict"><summary>What does this print\?<\/summary><figure class="out">/g,
      );
      assert.equal(hidden?.length, wanted, addressOfEntry(entry));
    }
  });

  it("are in the index with what a learner marks on them", () => {
    for (const { address, page } of pages) {
      const { head: _head, sections, toc: _toc, programs: _programs, ...summary } = page;
      assert.deepEqual(
        index.pages.find((one) => addressOfEntry(one) === address),
        summary,
      );
      if (summary.kind === "lesson")
        assert.equal(sections.match(/data-check="/g)?.length, summary.marks.length, address);
      if (summary.kind === "drill" || summary.kind === "question")
        assert.deepEqual(
          [...sections.matchAll(/data-item="([^"]+)"/g)].map(([, id]) => id),
          summary.marks,
          address,
        );
    }
  });

  it("lead from a lesson to its pitfalls and back", () => {
    for (const { kind, name, sources } of site.course.values()) {
      if (kind !== "lesson") continue;
      const lesson = JSON.parse(expand(files.get(`lesson/${name}`)!)) as CoursePage;
      for (const id of sources[0].meta.pitfalls.filter((one) => site.pitfalls.has(one))) {
        assert.match(lesson.sections, new RegExp(`data-open="pitfall/${id}"`));
        assert.match(expand(files.get(`pitfall/${id}`)!), new RegExp(`data-open=\\\\"lesson/${name}\\\\"`));
      }
    }
  });

  it("take at most three megabytes, with the index and the search index", () => {
    const size = stored.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    assert.ok(size <= 3 * MEGABYTE, `${size} bytes`);
  });
});

describe("the search index", () => {
  const text = files.get("search")!;
  const searching = prepareSearch(JSON.parse(text) as SearchData);
  const first = (query: string) => search(searching, query)[0]?.page.address;

  it("takes at most 600 kilobytes", () => assert.ok(Buffer.byteLength(text) <= 600_000, `${Buffer.byteLength(text)}`));

  it("leads to every page by its own name", () => {
    for (const { page } of searching.pages) {
      const name = page.address.split("/")[1]!;
      const hits = search(searching, name).map((hit) => hit.page.address);
      assert.ok(
        hits.slice(0, 6).includes(page.address),
        `${page.address} is not among the first for ${name}: ${hits.slice(0, 3)}`,
      );
    }
  });

  it("knows the codes of other tools", () => {
    assert.equal(first("B006"), "pitfall/mutable-default");
    assert.equal(first("W0102"), "pitfall/mutable-default");
    assert.equal(first("mutable-argument-default"), "pitfall/mutable-default");
  });
});

describe("phrases", () => {
  it("lose nothing", () => {
    const piece = fc.constantFrom("<p>", '<a href=\\"#\\">', "</a>", " the", " word", " is", "ü", "¡", "x", "  ", "\n");
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 40 }).map((all) => all.join("")),
          { minLength: 1 },
        ),
        (texts) => {
          const phrases = choosePhrases([...texts, ...texts, ...texts]);
          const [shorten, back] = [shortener(phrases), expander(phrases)];
          for (const one of texts) assert.equal(back(shorten(one)), one);
        },
      ),
    );
  });
});
