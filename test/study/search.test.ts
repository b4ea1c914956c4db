import assert from "node:assert/strict";
import fc from "fast-check";
import { expander } from "../../src/study/phrases";
import { pack, prepareSearch, type SearchData, search, unpack, wordsOf } from "../../src/study/search";

const data: SearchData = {
  pages: [
    {
      address: "lesson/closures",
      title: "Closures and cells",
      label: "Lesson · Phase 4",
      names: ["closures", "nonlocal"],
      headings: [{ id: "the-cell", title: "The cell" }],
      rank: 8,
    },
    {
      address: "question/17",
      title: "What is a closure?",
      label: "Question 17",
      names: ["17", "q17"],
      headings: [],
      rank: 6,
    },
    {
      address: "pitfall/mutable-default",
      title: "Mutable default argument",
      label: "Pitfall · Phase 4",
      names: ["mutable-default", "B006", "mutable-argument-default"],
      headings: [],
      rank: 10,
    },
    {
      address: "lesson/caching",
      title: "Caching",
      label: "Lesson · Phase 11",
      names: ["caching", "functools.lru_cache", "lru_cache"],
      headings: [{ id: "what-a-closure-keeps", title: "What a closure keeps" }],
      rank: 8,
    },
  ],
  words: ["argument", "cell", "cells", "closure", "counter", "lru_cache", "reference"].join(" "),
  found: [[2, 3], [0], [0], [0, 1, 3], [0, 1], [3], [0, 2]].map(pack),
};
const index = prepareSearch(data);
const found = (query: string) => search(index, query).map(({ page }) => page.address);

describe("search", () => {
  it("finds nothing for nothing", () => assert.deepEqual(found("  "), []));
  it("finds a page by its id and by another tool's code, whatever the case", () => {
    assert.equal(found("mutable-default")[0], "pitfall/mutable-default");
    assert.deepEqual(found("b006"), ["pitfall/mutable-default"]);
    assert.equal(found("q17")[0], "question/17");
    assert.equal(found("functools.lru_cache")[0], "lesson/caching");
  });
  it("finds with each letter", () => {
    for (const query of ["c", "cl", "clo", "clos", "closu", "closure"])
      assert.deepEqual(found(query).toSorted(), ["lesson/caching", "lesson/closures", "question/17"], query);
  });
  it("puts names before titles before headings", () =>
    assert.deepEqual(found("closure"), ["lesson/closures", "question/17", "lesson/caching"]));
  it("does not mind the words of a question", () =>
    assert.deepEqual(found("what does a closure do"), found("closure")));
  it("wants every word", () => {
    assert.deepEqual(found("closure counter").toSorted(), ["lesson/closures", "question/17"]);
    assert.deepEqual(found("closure zebra"), []);
  });
  it("names the section that fits", () => {
    assert.equal(search(index, "cell")[0]!.heading?.id, "the-cell");
    assert.equal(search(index, "counter")[0]!.heading, null);
  });
  it("takes names apart", () => {
    assert.deepEqual(wordsOf("Use `functools.lru_cache` in __slots__"), [
      ...["use", "functools", "lru_cache", "lru", "cache", "in", "__slots__", "slots"],
    ]);
  });
  it("packs page numbers without loss", () => {
    const numbers = fc.uniqueArray(fc.nat(5000), { maxLength: 200 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(numbers, (all) => {
        assert.deepEqual(unpack(pack(all)), all);
        assert.doesNotMatch(pack(all), /["\\]/);
      }),
    );
  });
});

describe("stored pages", () => {
  it("are read as they were written", () => {
    const expand = expander([
      ["\u00a1", "<p>"],
      ["\u00a2", " the "],
    ]);
    assert.equal(expand("\u00a1In\u00a2box"), "<p>In the box");
    assert.equal(expander([])("\u00a1"), "\u00a1");
  });
});
