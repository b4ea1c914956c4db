import assert from "node:assert/strict";
import { askNative, askPyodide, type Outcome } from "../../scripts/content/cpython";
import { executions, linksIn } from "../../scripts/content/markdown";
import { compileIndex, compilePitfall } from "../../scripts/content/page";
import type { PitfallSource } from "../../scripts/content/pitfalls";
import { showProblem } from "../../scripts/content/source";
import { unbalanced } from "./html";
import { problems, site as whole } from "./site";

/** Without the course: a page of a pitfall needs none. */
const site = { ...whole, course: new Map() };
const pages = [...site.pitfalls.values()];

describe("pages", () => {
  it("keep to the schema", () => {
    assert.deepEqual(problems.pitfalls.map(showProblem), []);
    assert.ok(pages.length > 0, "there is no page");
  });

  it("link to pages that exist", () => {
    const dead = pages.flatMap(({ id, file, meta, sections }) => [
      ...[...meta.related, ...meta.beats]
        .filter((other) => other === id || !site.pitfalls.has(other))
        .map((other) => `${file}:1: ${other}`),
      ...sections
        .flatMap(({ tokens }) => linksIn(tokens))
        .filter((link) => !site.pitfalls.has(link.target.replace("pitfall:", "")))
        .map((link) => `${file}:${link.line}: ${link.target}`),
    ]);
    assert.deepEqual(dead, []);
  });

  for (const page of pages)
    it(`${page.id} becomes sound HTML`, () => {
      const { head, example, sections, toc } = compilePitfall(page, site);
      const html = head + example + sections;
      assert.deepEqual(unbalanced(html), []);
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      assert.equal(new Set(ids).size, ids.length, "an id occurs twice");
      for (const { id } of toc) assert.ok(ids.includes(id), id);
      assert.doesNotMatch(html, / (style|on\w+)="|>undefined<|\[object /);
      assert.equal(html.match(/<h1/g)?.length, 1);
    });

  it("are all in the index, in teaching order", () => {
    const index = compileIndex(site);
    assert.deepEqual(index.pitfalls.map(({ id }) => id).sort(), pages.map(({ id }) => id).sort());
    assert.deepEqual(
      index.pitfalls.map(({ phase }) => phase),
      index.pitfalls.map(({ phase }) => phase).sort((a, b) => a - b),
    );
  });
});

describe("code on pages", () => {
  const runs = pages.flatMap((page) => executions(page).map((run) => ({ ...run, page })));
  const compiled = pages.flatMap((page) =>
    page.fences.filter(({ info }) => info.startsWith("python")).map((fence) => ({ ...fence, page })),
  );
  const job = { run: runs.map(({ pieces }) => pieces), compile: compiled.map(({ content }) => content) };
  let pyodide: Outcome;
  let native: Outcome | null;

  before(async function () {
    this.timeout(0);
    const asked = askNative(job);
    pyodide = await askPyodide(job);
    native = await asked;
  });

  const where = (one: { page: PitfallSource; line: number }) => `${one.page.file}:${one.line}`;

  for (const [i, run] of runs.entries())
    it(`${where(run)} prints what the page says`, () => {
      const threads = pyodide.printed[i]!.includes("can't start new thread");
      assert.ok(native || !threads, "Pyodide has no threads: this fence needs a python3 on the machine");
      const pythons = [...(threads ? [] : [pyodide]), ...(native ? [native] : [])];
      for (const python of pythons) {
        const expected = run.expected(python.version);
        const version = python.version.join(".");
        assert.ok(expected !== undefined || python !== pyodide, `no output fence for Python ${version}`);
        if (expected !== undefined) assert.equal(python.printed[i], expected, `in Python ${version}`);
      }
    });

  for (const [i, fence] of compiled.entries())
    it(`${where(fence)} compiles`, () => assert.equal(pyodide.errors[i], null));
});
