import assert from "node:assert/strict";
import { diagramsOn } from "../../scripts/content/course";
import {
  checkCorrections,
  checkIds,
  checkLinks,
  checkNames,
  checkOrder,
  readInventory,
  uncovered,
} from "../../scripts/content/course-checks";
import { PAGES } from "../../scripts/content/pitfalls";
import { idsIn, showProblem } from "../../scripts/content/source";
import { sources as pages, problems } from "./site";

const all = { pages, pitfalls: idsIn(PAGES, ".md"), inventory: readInventory() };
const told = (found: readonly { file: string; line: number; message: string }[]) => found.map(showProblem);

describe("the course", () => {
  it("keeps to its schemas", () => assert.deepEqual(told(problems.course), []));
  it("names only ids that exist", () => assert.deepEqual(told(checkIds(all)), []));
  it("leads only to pages that are there", () => assert.deepEqual(told(checkLinks(all)), []));
  it("puts right what one may have read about what a page covers", () =>
    assert.deepEqual(told(checkCorrections(all)), []));
  it("has an order without circles", () => assert.deepEqual(told(checkOrder(all)), []));
  it("says each thing once: names of concepts, titles", () => assert.deepEqual(told(checkNames(all)), []));
  it("covers every id of the inventory, and every pitfall has a lesson", () =>
    assert.deepEqual(uncovered(all), { ids: [], pitfalls: [] }));
  it("has fifty questions and at least sixty diagrams", () => {
    assert.equal(pages.filter(({ kind }) => kind === "question").length, 50);
    const diagrams = pages.flatMap(diagramsOn).length;
    assert.ok(diagrams >= 60, `${diagrams} diagrams`);
  });
});
