import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { compileCoursePage } from "../../scripts/content/course-page";
import { readSite } from "../../scripts/content/course-site";
import { compilePitfall } from "../../scripts/content/page";
import { markedPages, notesHtml, notesOf, printedPage, still } from "../../src/extension/export-html";
import { english as t } from "../../src/extension/words";
import { NOTHING_DONE, type ProgressEvent, reduce } from "../../src/study/progress";

const CSS = "main { color: red }";
const having = (...events: ProgressEvent[]) => events.reduce(reduce, NOTHING_DONE);
const site = readSite().site;
const course = (address: string) => compileCoursePage(site.course.get(address)!, site);
const drill = [...site.course.keys()].find((address) => address.startsWith("drill/"))!;

describe("a page as a file of its own", () => {
  it("shows what waited behind a click, and has nothing to click", () => {
    assert.equal(
      still("<details class=a><summary>A</summary></details>"),
      "<details open class=a><summary>A</summary></details>",
    );
    assert.equal(still("<details open><p></p></details>"), "<details open><p></p></details>");
    assert.equal(still('a<button data-action="copy">Copy</button>b'), "ab");
    assert.equal(still('<a href="#" data-open="lesson/x"><b>X</b></a>'), "<span><b>X</b></span>");
    assert.equal(still('<a href="https://x.y">X</a>'), '<a href="https://x.y">X</a>');
  });

  for (const address of ["lesson/mutable-defaults", "question/01", drill, "doubt/fast-locals-and-locals"])
    it(`works for ${address}`, () => {
      const html = printedPage(course(address), NOTHING_DONE, CSS);
      assert.ok(html.includes(CSS));
      assert.doesNotMatch(html, /<button|<script|data-open|<details(?! open)|<nav class="pager"/);
      assert.match(html, /<h1>/);
      assert.equal(html.match(/<section/g)!.length, html.match(/<\/section>/g)!.length);
    });

  it("works for a pitfall", () => {
    const html = printedPage(compilePitfall(site.pitfalls.get("mutable-default")!, site), NOTHING_DONE, CSS);
    assert.doesNotMatch(html, /<button|<script|data-open|<details(?! open)/);
    assert.match(html, /id="code"/);
  });

  it("ticks what the learner has ticked", () => {
    const ticked = having({ type: "explained", page: "lesson/mutable-defaults", mark: "1", at: 1 });
    const html = printedPage(course("lesson/mutable-defaults"), ticked, CSS);
    assert.deepEqual(
      [...html.matchAll(/data-check="(\d)"( checked)?/g)].map(([, mark, on]) => [mark, on !== undefined]),
      [
        ["0", false],
        ["1", true],
        ["2", false],
      ],
    );
  });
});

describe("the interview notes", () => {
  const lesson = "lesson/mutable-defaults";

  it("are about everything that was marked, in the order of the course", () => {
    const progress = having(
      { type: "graded", page: "question/01", mark: "q01", grade: "missed", at: 1 },
      { type: "read", page: lesson, at: 1 },
      { type: "explained", page: "lesson/scope", mark: "0", at: 1 },
      { type: "opened", page: "lesson/gil", at: 1 },
    );
    assert.deepEqual(markedPages(progress, ["lesson/gil", lesson, "lesson/scope", "question/01", "pitfall/x"]), [
      lesson,
      "lesson/scope",
      "question/01",
    ]);
  });

  it("have the spoken answer and what to remember of a lesson", () => {
    const page = course(lesson);
    const notes = notesOf(lesson, page, having({ type: "read", page: lesson, at: 1 }), t);
    assert.match(notes, /<p class="quote">/);
    assert.match(notes, new RegExp(`<h2>${page.title}</h2>`));
    assert.doesNotMatch(notes, /id="checkpoint"/);
    assert.match(notesHtml([notes], CSS, t), /<h1>Interview notes<\/h1>/);
  });

  it("have of a drill the questions that were missed", () => {
    const page = course(drill);
    const [first, second] = page.marks;
    const graded = (mark: string, grade: "got" | "missed"): ProgressEvent => ({
      type: "graded",
      page: drill,
      mark,
      grade,
      at: 1,
    });
    assert.equal(notesOf(drill, page, having(graded(first!, "got")), t), "");
    const notes = notesOf(drill, page, having(graded(first!, "got"), graded(second!, "missed")), t);
    assert.equal(notes.match(/<h3\b/g)?.length, 1);
    assert.doesNotMatch(notesHtml([notes], CSS, t), /<button|data-item/);
  });

  it("say which answer of the handbook is to be said again", () => {
    const missed = having({ type: "graded", page: "question/01", mark: "q01", grade: "missed", at: 1 });
    assert.match(notesOf("question/01", course("question/01"), missed, t), /To be said again/);
  });

  it("have something of every page that can be marked", () => {
    for (const address of site.course.keys()) {
      if (/^(drill|capstone)\//.test(address)) continue;
      assert.notEqual(notesOf(address, course(address), NOTHING_DONE, t), "", address);
    }
    for (const source of site.pitfalls.values())
      assert.notEqual(notesOf(`pitfall/${source.id}`, compilePitfall(source, site), NOTHING_DONE, t), "", source.id);
  });
});
