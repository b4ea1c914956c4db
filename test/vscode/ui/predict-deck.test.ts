import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, it } from "mocha";
import type { Frame, Page } from "playwright-core";
import { compileCoursePage } from "../../../scripts/content/course-page";
import { addressOfEntry, readSite } from "../../../scripts/content/course-site";
import { compileDecks } from "../../../scripts/content/decks";
import { type Card, cardsOf } from "../../../src/study/deck";
import { eventually, type Tools, withWorkbench } from "../ui";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
const PYTHON = { timeout: 60_000 };
const DECK = "phase-05";

const { site } = readSite();
const pages = new Map(
  [...site.course.values()].map((entry) => [addressOfEntry(entry), compileCoursePage(entry, site)] as const),
);
const deck = compileDecks(site).find(({ name }) => name === DECK)!;
const cards = cardsOf(deck.marks, pages);
const textOf = (html: string) =>
  html
    .replaceAll('<span class="l">', "\n")
    .replace(/<[^>]+>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name]!)
    .trim();

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

async function openDeck(page: Page, tools: Tools): Promise<Frame> {
  await tools.runCommand("pythonCoach.predict");
  const label = deck.title.replace("Predict: ", `${deck.phase}. `);
  await page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: label }).first().click();
  const frame = await tools.webviewFrame(`main[data-page="deck/${DECK}"]`);
  await frame.locator("#deck .ask").waitFor();
  return frame;
}

/** The card that is shown. */
async function cardOf(frame: Frame): Promise<Card> {
  const shown = (await frame.locator("#deck figure.code.nums .l").allTextContents()).join("\n").trim();
  const card = cards.find(({ code }) => textOf(code) === shown);
  assert.ok(card, shown);
  return card;
}

const verdict = (frame: Frame) => frame.locator(".verdict").innerText();
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const { activeElement: active } = document;
    return active instanceof HTMLTextAreaElement ? "the field" : (active?.textContent ?? "");
  });
/** What is on the page as text, without what was typed. */
const body = (frame: Frame) => frame.evaluate(() => document.querySelector("main")!.textContent ?? "");

async function check(page: Page, frame: Frame, guess: string): Promise<void> {
  await frame.locator(".guess textarea").fill(guess);
  await page.keyboard.press("Control+Enter");
}

const row = (page: Page, label: RegExp) =>
  page
    .locator(".pane-body .monaco-list-row")
    .and(page.getByRole("treeitem", { name: label }))
    .first();

describe("the predict drill", () => {
  for (const [theme, web] of [
    ["light", false],
    ["dark", true],
  ] as const)
    it(`asks, lets one look again, explains and remembers, by keyboard, in ${theme}${web ? " and the web host" : ""}`, async () => {
      assert.equal(cards.length, 4);
      await withWorkbench({ theme, web }, async (page, tools) => {
        const frame = await openDeck(page, tools);
        await tools.settle();
        await tools.shot(`deck-asked-${theme}`);
        assert.deepEqual(await violations(frame), []);
        assert.equal(await frame.locator(".bar .num").first().innerText(), "1 of 4");

        // Two wrong guesses: first only where, then everything.
        const first = await cardOf(frame);
        const lines = first.output.trimEnd().split("\n");
        const wrong = [...lines.slice(0, -1), "something else"].join("\n");
        await check(page, frame, wrong);
        assert.match(await verdict(frame), new RegExp(`Not quite\\. Line ${lines.length} is not what Python prints`));
        assert.equal(await focused(frame), "the field");
        assert.equal(await frame.locator("#deck .out, #deck .beside, #deck .program").count(), 0);
        assert.ok(!(await body(frame)).includes(textOf(first.explanation).slice(0, 60)), "the answer is not there");
        await tools.shot(`deck-again-${theme}`);
        assert.deepEqual(await violations(frame), []);
        await check(page, frame, `${wrong} again`);
        await frame.locator(".beside").waitFor();
        assert.equal(await focused(frame), "Next program");
        assert.equal((await frame.locator(".beside .del").allTextContents()).join("\n"), "something else again");
        assert.equal((await frame.locator(".beside .ins").allTextContents()).join("\n"), lines.at(-1));
        assert.ok((await body(frame)).includes(textOf(first.explanation).slice(0, 60)), "the explanation is there");
        await tools.settle();
        await tools.shot(`deck-missed-${theme}`);
        assert.deepEqual(await violations(frame), []);
        await page.setViewportSize({ width: 760, height: 900 });
        await tools.settle();
        await tools.shot(`deck-missed-${theme}-narrow`);
        assert.deepEqual(await violations(frame), []);
        await page.setViewportSize({ width: 1400, height: 900 });

        // What it prints can be seen.
        await frame.getByRole("button", { name: "Run", exact: true }).click();
        await frame.locator(".results p", { hasText: "As printed on this page." }).waitFor(PYTHON);
        await frame.getByRole("button", { name: "Step", exact: true }).click();
        await frame.locator(".player").waitFor(PYTHON);
        await tools.shot(`deck-stepped-${theme}`);

        // Right at once, with spaces at the ends; an empty field is no try.
        await frame.getByRole("button", { name: "Next program" }).focus();
        await page.keyboard.press("Enter");
        assert.equal(await focused(frame), "the field");
        const second = await cardOf(frame);
        await page.keyboard.press("Control+Enter");
        assert.equal(await verdict(frame), "Write down what you expect first.");
        await check(page, frame, `${second.output.trimEnd().replaceAll("\n", "  \n")}   \n\n`);
        assert.equal(await verdict(frame), "Right. That is what it prints.");
        await tools.settle();
        await tools.shot(`deck-right-${theme}`);

        // Right at the second try.
        await page.keyboard.press("Enter");
        const third = await cardOf(frame);
        await check(page, frame, `${third.output}and more`);
        assert.match(await verdict(frame), /Nothing is printed any more in line \d+\. Look again/);
        await check(page, frame, third.output);
        assert.equal(await verdict(frame), "Right. That is what it prints, at the second try.");

        // Given up, after a look at another page: what was typed is still there.
        await page.keyboard.press("Enter");
        await frame.locator(".guess textarea").fill("perhaps");
        await tools.runCommand("Developer: Reload Window");
        await page.waitForTimeout(1_000);
        await page.locator(".monaco-workbench").waitFor();
        const again = await tools.webviewFrame(`main[data-page="deck/${DECK}"]`);
        await again.locator(".guess textarea").waitFor();
        assert.equal(await again.locator(".guess textarea").inputValue(), "perhaps");
        assert.equal(await again.locator(".bar .num").first().innerText(), "4 of 4");
        await again.getByRole("button", { name: "Show the answer" }).click();
        assert.equal(await focused(again), "Finish");
        await page.keyboard.press("Enter");
        assert.equal(await focused(again), "Round finished");
        assert.deepEqual(await again.locator(".stats dd").allInnerTexts(), ["1 of 4", "1", "2"]);
        assert.equal(await again.locator(".links li").count(), 2);
        await tools.settle();
        await tools.shot(`deck-finished-${theme}`);
        assert.deepEqual(await violations(again), []);

        // The tree knows, and the next round asks what was missed.
        await tools.runCommand("pythonCoach.filterCurriculum");
        await page.locator(".quick-input-widget:visible input").fill("predict the output");
        await page.keyboard.press("Enter");
        await row(page, /^Predict the Output, 2 of \d+ predicted$/).waitFor();
        await row(page, /^Predict: .*, 2 of 4 predicted, 2 to predict again$/).waitFor();
        await tools.settle();
        await tools.shot(`deck-tree-${theme}`);
        await again.getByRole("button", { name: "Predict the 2 that are left" }).click();
        assert.equal(await again.locator(".bar .num").first().innerText(), "1 of 2");
        const missed = await cardOf(again);
        assert.notEqual(missed.mark, second.mark);
        assert.notEqual(missed.mark, third.mark);

        // The link leads to the section of the lesson.
        await check(page, again, missed.output);
        await again.locator(".answer a[data-open]").last().click();
        const lesson = await tools.webviewFrame(`main[data-page="${missed.page}"]`);
        await eventually("the section in view", async () => {
          const top = await lesson.locator(`#${missed.section.id}`).evaluate((it) => it.getBoundingClientRect().top);
          assert.ok(top < 900, `${top}`);
        });
      });
    });
});
