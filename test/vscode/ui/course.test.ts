import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, it } from "mocha";
import type { Frame } from "playwright-core";
import { eventually, withWorkbench } from "../ui";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

const LABELS = `def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags
`;

const pageSelector = (address: string) => `main[data-page="${address}"]`;

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe("a page of the course", () => {
  for (const theme of ["light", "dark"] as const)
    it(`opens from the page of a pitfall in ${theme}, and every link and button of it works`, async () => {
      await withWorkbench({ files: { "labels.py": LABELS }, openFile: "labels.py", theme }, async (page, tools) => {
        await tools.hoverSquiggle();
        await tools.explain("mutable-default");
        const pitfall = await tools.webviewFrame('main[data-pitfall="mutable-default"]');
        await pitfall.locator('#related a[data-open="lesson/mutable-defaults"]').click();

        const lesson = await tools.webviewFrame(pageSelector("lesson/mutable-defaults"));
        assert.equal(await lesson.locator("h1").count(), 1);
        const answer = lesson.locator("details.predict .out").first();
        assert.equal(await answer.isVisible(), false);
        await lesson.locator("details.predict summary").first().click();
        await answer.waitFor();
        assert.deepEqual(await violations(lesson), []);
        await tools.shot(`lesson-${theme}`);

        const figure = lesson.locator("figure.code", { has: lesson.locator('[data-action="openCode"]') }).first();
        const code = (await figure.locator(".l").allInnerTexts()).map((line) => line.trimEnd());
        await figure.locator('[data-action="openCode"]').click();
        await eventually("the code in an editor of its own", async () => {
          const shown = await page.locator(".editor-instance .view-lines").allInnerTexts();
          assert.ok(shown.some((text) => text.replaceAll("\u00a0", " ").includes(code.find((line) => line !== "")!)));
        });

        await lesson.locator('#related a[data-open^="question/"]').first().click();
        const question = await tools.webviewFrame('main[data-page^="question/"]');
        await question.locator("#grade-yourself summary").click();
        await question.locator('[data-said="must"]').first().check();
        assert.match(await question.locator('[data-count="must"]').innerText(), /^1 of \d+$/);
        await tools.shot(`question-${theme}`);
        assert.deepEqual(await violations(question), []);

        await question.locator('a[data-open^="sheet/"]').click();
        const sheet = await tools.webviewFrame('main[data-page^="sheet/"]');
        await tools.shot(`sheet-${theme}`);
        assert.deepEqual(await violations(sheet), []);
      });
    });
});
