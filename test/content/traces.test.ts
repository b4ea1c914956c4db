import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { addressOf, courseFiles, diagramsOn, readCoursePage } from "../../scripts/content/course";
import { renderDiagram } from "../../scripts/content/diagrams/render";
import { TRACES, traceFile } from "../../scripts/content/traces";
import { recordTraces } from "../../scripts/content/tracing";

const FILE = "content/lessons/aliasing.md";
const text = readFileSync(FILE, "utf8");
const fileOf = (page: string) => {
  const { kind, slug } = addressOf(page)!;
  return traceFile(kind, slug);
};
const told = (changed: string) => readCoursePage(changed, FILE).problems.map(({ message }) => message);

describe("pictures that are drawn from runs", () => {
  const pages = courseFiles().filter((file) => /^```diagram trace$/m.test(readFileSync(file, "utf8")));

  it("are those of twenty pages and more, and nothing else is kept", () => {
    assert.ok(pages.length >= 20, `${pages.length} pages`);
    assert.deepEqual(
      readdirSync(TRACES)
        .map((name) => `${TRACES}/${name}`)
        .sort(),
      pages.map(fileOf).sort(),
    );
  });

  for (const file of pages)
    it(`${file}: the program shows today what was recorded`, async () => {
      const problems: string[] = [];
      const recorded = await recordTraces(readFileSync(file, "utf8"), (line, message) =>
        problems.push(`${line}: ${message}`),
      );
      assert.deepEqual(problems, []);
      assert.equal(recorded, existsSync(fileOf(file)) ? readFileSync(fileOf(file), "utf8") : "");
    });

  it("belong to the program as it was recorded, to the character", () => {
    assert.deepEqual(told(text), []);
    const changed = told(text.replace('saturday.append("Cem")', 'saturday.append("Dan")'));
    assert.match(changed.join(), /is not recorded, or its program has changed/);
    assert.match(told(text.replace("after: 3", "after: 2")).join(), /is not recorded/);
    assert.match(told(text.replace("after: 3", "after: 3\nbefore: 3")).join(), /a moment is/);
    assert.match(told(text.replace("after: 3", "after: 3\nof: 99")).join(), /speaks of no program/);
  });

  it("cannot be recorded of a moment or a name that the run does not have", async () => {
    const saying = async (instead: string) => {
      const problems: string[] = [];
      await recordTraces(text.replace("after: 3", instead), (_, message) => problems.push(message));
      return problems.join();
    };
    assert.equal(await saying("after: 3"), "");
    assert.match(await saying("after: 3\nvisit: 2"), /no such moment/);
    assert.match(await saying("after: 3\nnames: [sunday]"), /there is no name sunday/);
  });

  it("say their moment, and all that they show in sentences", () => {
    const { page } = readCoursePage(text, FILE);
    const [diagram] = diagramsOn(page!).filter(({ kind }) => kind === "trace");
    const html = renderDiagram(diagram!, "dg1", (inline) => inline);
    assert.match(html, /<figcaption>After `saturday\.append\("Cem"\)`\. /);
    assert.match(html, /<title id="dg1">After saturday\.append\(&quot;Cem&quot;\)\. Global: friday is list #1; /);
    assert.match(html, /Two references lead to the same list #1: friday; saturday\.<\/title>/);
    assert.match(html, /class="cell hot"/);
    assert.doesNotMatch(html, / style=| data-/);
  });
});
