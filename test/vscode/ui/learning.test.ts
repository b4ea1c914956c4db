import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "mocha";
import type { Page } from "playwright-core";
import { eventually, type Tools, withWorkbench } from "../ui";

const CODE = `from functools import lru_cache as remember


@remember
def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags
`;
const files = { "labels.py": CODE };
const LESSON = "lesson/mutable-defaults";

const row = (page: Page, label: string | RegExp) =>
  page
    .locator(".pane-body .monaco-list-row")
    .and(page.getByRole("treeitem", { name: label }))
    .first();

const pane = (page: Page, title: string) =>
  page.locator(".pane", { has: page.locator(".pane-header", { hasText: title }) });

async function openSideBar(page: Page): Promise<void> {
  const icon = page.locator('.activitybar a[aria-label^="Interview Coach"]').first();
  await eventually("the side bar", async () => {
    if (!(await row(page, /^Lessons and Pitfalls/).isVisible())) await icon.click({ timeout: 2_000 });
    await row(page, /^Lessons and Pitfalls/).waitFor({ timeout: 2_000 });
  });
}

/** Types into the filter of the curriculum. */
async function filter(page: Page, tools: Tools, words: string): Promise<void> {
  await tools.runCommand("pythonCoach.filterCurriculum");
  const input = page.locator(".quick-input-widget:visible input");
  await input.fill(words);
  await page.keyboard.press("Enter");
}

for (const theme of ["light", "dark"] as const)
  describe(`learning, ${theme}`, () => {
    it("goes from the tree to a lesson, and what is ticked there stays", async () => {
      await withWorkbench({ files, theme }, async (page, tools) => {
        await tools.openFile("labels.py");
        await tools.squiggle();
        await openSideBar(page);
        await row(page, /where you left|the next lesson/).waitFor();
        await row(page, /in your code today/).waitFor();
        await tools.settle();
        await tools.shot(`course-tree-${theme}`);

        await filter(page, tools, "mutable default");
        const lesson = row(page, /minutes, not read, checkpoint 0 of 3/);
        await lesson.click();
        const frame = await tools.webviewFrame(`main[data-page="${LESSON}"]`);
        await tools.settle();
        await tools.shot(`course-lesson-${theme}`);
        const question = frame.locator("#checkpoint details").first();
        await question.locator("summary").click();
        await question.locator("input[data-check]").check();
        await row(page, /checkpoint 1 of 3/).waitFor();
        await question.locator("input[data-check]").scrollIntoViewIfNeeded();
        await tools.settle();
        await tools.shot(`course-tick-${theme}`);

        await page.waitForTimeout(1_000);
        await tools.runCommand("Developer: Reload Window");
        await page.waitForTimeout(1_000);
        await page.locator(".monaco-workbench").waitFor();
        const again = await tools.webviewFrame(`main[data-page="${LESSON}"]`);
        await eventually("the tick after a reload", async () =>
          assert.equal(await again.locator("#checkpoint input[data-check]").first().isChecked(), true),
        );
        await again.locator('[data-action="read"]').click();
        await again.locator('[data-action="read"][aria-pressed="true"]').waitFor();
        await openSideBar(page);
        assert.match(await pane(page, "Curriculum").locator(".pane-header").innerText(), /1 of \d+ read/);
      });
    });

    it("finds a page by a word and opens it at its section", async () => {
      await withWorkbench({ files, openFile: "labels.py", theme }, async (page, tools) => {
        await tools.runCommand("pythonCoach.search");
        const input = page.locator(".quick-input-widget:visible input");
        const rows = page.locator(".quick-input-widget:visible .monaco-list-row");
        await input.fill("closure cell");
        await eventually("results", async () => assert.match((await rows.allInnerTexts()).join("\n"), /[Cc]losure/));
        await tools.shot(`course-search-${theme}`);
        await input.fill("B006");
        await eventually("the pitfall of Ruff's code", async () =>
          assert.match(await rows.first().innerText(), /Mutable default argument/),
        );
        await page.keyboard.press("Enter");
        await tools.webviewFrame('main[data-pitfall="mutable-default"]');
      });
    });

    it("explains a name of the library that an import has renamed", async () => {
      await withWorkbench({ files, openFile: "labels.py", theme }, async (page, tools) => {
        await tools.squiggle();
        const word = page.locator(".view-line span span", { hasText: /^@remember$/ }).first();
        const hover = page.locator(".monaco-hover:visible", { hasText: "functools.lru_cache" }).first();
        await eventually("the card", async () => {
          await page.mouse.move(1_000, 700);
          await word.hover({ timeout: 2_000 });
          await hover.waitFor({ timeout: 2_000 });
        });
        await tools.shot(`course-hover-${theme}`);
        await hover.locator("a", { hasText: "Lesson" }).click();
        await tools.webviewFrame('main[data-page^="lesson/"]');
      });
    });
  });

/** Opens the page that stands first in the search for `query`. */
async function openFirst(page: Page, tools: Tools, query: string, title: RegExp): Promise<void> {
  await tools.runCommand("pythonCoach.search");
  const rows = page.locator(".quick-input-widget:visible .monaco-list-row");
  await page.locator(".quick-input-widget:visible input").fill(query);
  await eventually(`${title} for ${query}`, async () => assert.match(await rows.first().innerText(), title));
  await page.keyboard.press("Enter");
}

describe("a drill, and pages on paper", () => {
  it("keeps how answers went, and writes a page as a file of its own", async () => {
    await withWorkbench({ files }, async (page, tools) => {
      await tools.openFile("labels.py");
      await openFirst(page, tools, "core drill", /Core drill/);
      const drill = await tools.webviewFrame('main[data-page="drill/core"]');
      const item = drill.locator("section", { has: drill.locator('[data-item="drill-01"]') });
      await item.locator("summary").click();
      await item.locator('[data-grade="got"]').click();
      await item.locator('[data-grade="got"][aria-pressed="true"]').waitFor();
      assert.match(await drill.locator('[data-count="items"]').first().innerText(), /^1 of 20/);
      await tools.settle();
      await tools.shot("course-drill");

      await openFirst(page, tools, "mutable-defaults", /mutable defaults/);
      const lesson = await tools.webviewFrame('main[data-page="lesson/mutable-defaults"]');
      await lesson.locator('[data-action="print"]').scrollIntoViewIfNeeded();
      await tools.settle();
      await tools.shot("course-end");
      await lesson.locator('[data-action="print"]').click();
      await eventually("the file", async () => {
        const dialog = page.locator(".quick-input-widget:visible input[type='text']");
        if (await dialog.isVisible()) await page.keyboard.press("Enter");
        await page.waitForTimeout(500);
        const html = readFileSync(path.join(tools.folder, "lesson-mutable-defaults.html"), "utf8");
        assert.match(html, /<h1>Trap: mutable defaults<\/h1>/);
      });
      const paper = await page.context().newPage();
      await paper.setContent(readFileSync(path.join(tools.folder, "lesson-mutable-defaults.html"), "utf8"));
      await paper.screenshot({ path: ".cache/shots/course-printed.png", fullPage: true });
      await paper.close();

      await lesson.locator('[data-action="find"]').click();
      await row(page, /^Mutable default argument, 1/).waitFor();
      await tools.shot("course-found");
    });
  });
});

/** Milliseconds from a click until `selector` is in a webview. */
async function timeToOpen(page: Page, row: ReturnType<typeof pane>, selector: string): Promise<number> {
  await row.waitFor();
  // The browser's own time of the click: Playwright waits before it, until the row is at rest.
  await page.evaluate(() =>
    window.addEventListener(
      "mousedown",
      ({ timeStamp }) => Object.assign(window, { clicked: performance.timeOrigin + timeStamp }),
      { capture: true, once: true },
    ),
  );
  await row.click();
  const clicked = () => page.evaluate(() => (window as unknown as { clicked: number }).clicked);
  const began = await clicked();
  for (;;) {
    for (const frame of page.frames().filter((frame) => /\/fake\.html\?/.test(frame.url())))
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return Date.now() - began;
    if (Date.now() - began > 30_000) throw new Error(`no webview has ${selector}`);
    await page.waitForTimeout(5);
  }
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1]!;

describe("opening a page", () => {
  it("takes about as long as opening an empty webview of the same VS Code", async () => {
    const blanks = Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [`${name}.blank`, `${name}\n`]));
    const options = { files: { ...files, ...blanks }, alongside: ["test/vscode/peer-extension"] };
    await withWorkbench(options, async (page, tools) => {
      await tools.openFile("labels.py");
      await tools.squiggle();
      await openSideBar(page);
      await row(page, /^0. How Python runs your code/).click();
      const lessons = page.locator(".monaco-list-row").and(page.getByRole("treeitem", { name: /minutes?, not read/ }));
      await lessons.nth(5).waitFor();
      const names = await lessons.evaluateAll((rows) => rows.map((each) => each.getAttribute("aria-label") ?? ""));
      const ours: number[] = [];
      for (const name of names.slice(0, 6)) {
        const title = name.replace(/, \d+ minutes?, not read.*/, "");
        ours.push(await timeToOpen(page, row(page, name), `main:has(h1:text-is("${title}"))`));
      }
      await page.locator('.activitybar a[aria-label^="Explorer"]').first().click();
      const empty: number[] = [];
      for (const file of Object.keys(blanks))
        empty.push(await timeToOpen(page, row(page, new RegExp(`^${file}`)), `main[data-blank="/${file}"]`));
      const [first, ...later] = ours;
      console.log(
        `    a lesson: first ${Math.round(first!)} ms, then ${Math.round(median(later))} ms; an empty webview: ${Math.round(median(empty))} ms (medians)`,
      );
      assert.ok(median(later) < 3 * median(empty), `${median(later)} ms beside ${median(empty)} ms`);
    });
  });
});
