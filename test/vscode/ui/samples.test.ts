import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Frame, Locator, Page } from "playwright-core";
import { compileCoursePage } from "../../../scripts/content/course-page";
import { readSite } from "../../../scripts/content/course-site";
import { type Sample, samplesOf } from "../../../src/study/samples";
import { eventually, type Tools, withWorkbench } from "../ui";

const PYTHON = { timeout: 60_000 };
const { site } = readSite();

/** Cells, programs that go on with others, tasks and clocks, exceptions and deep calls, another version beside ours. */
const PAGES = [
  "lesson/closures",
  "lesson/linked-lists",
  "lesson/structured-concurrency",
  "lesson/recursion-traps",
  "lesson/jit",
];

const samplesOn = (address: string): Sample[] => samplesOf(compileCoursePage(site.course.get(address)!, site));

async function openPage(page: Page, tools: Tools, address: string): Promise<Frame> {
  const title = site.course.get(address)!.sources[0].meta.title.replaceAll("`", "");
  await tools.runCommand("pythonCoach.search");
  await page.locator(".quick-input-widget:visible input").fill(address.split("/")[1]!);
  await page
    .locator(".quick-input-widget:visible .monaco-list-row")
    .filter({ has: page.getByText(title, { exact: true }) })
    .first()
    .click();
  const frame = await tools.webviewFrame(`main[data-page="${address}"]`);
  await frame.locator(".program").first().waitFor();
  return frame;
}

const button = (program: Locator, name: string) => program.getByRole("button", { name, exact: true });

/** Runs it and gives back the sentence about the run, and all that it printed. */
async function run(program: Locator): Promise<{ said: string; printed: string }> {
  await button(program, "Run").click();
  return resultOf(program);
}

async function resultOf(program: Locator): Promise<{ said: string; printed: string }> {
  const status = program.locator(".results > p");
  await eventually("the end of the run", async () => {
    assert.doesNotMatch(await status.innerText(), /^(Running…)?$/);
  });
  return { said: await status.innerText(), printed: (await program.locator(".out samp").allInnerTexts()).join("\n") };
}

describe("the programs of a page", () => {
  for (const address of PAGES)
    it(`of ${address} print what stands there, and can be stepped through`, async () => {
      const samples = samplesOn(address);
      const offered = samples.filter(({ runs }) => runs);
      await withWorkbench({}, async (page, tools) => {
        const frame = await openPage(page, tools, address);
        await frame.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        const programs = frame.locator(".program");
        assert.equal(await programs.count(), offered.length);
        assert.equal(await frame.getByText("This one runs in a terminal").count(), samples.length - offered.length);
        for (const [i, { output }] of offered.entries()) {
          const program = programs.nth(i);
          const { said, printed } = await run(program);
          assert.match(said, /As printed on this page\.$/, `program ${i + 1}`);
          if (!/Error|Exception/.test(said)) assert.equal(printed.trimEnd(), output!.trimEnd(), `program ${i + 1}`);
          await button(program, "Step").click();
          await program.locator(".player").waitFor(PYTHON);
          await page.keyboard.press("End");
          const steps = await program.locator('.player input[type="range"]').evaluate((it) => {
            const { value, max } = it as HTMLInputElement;
            return { value, max };
          });
          assert.ok(Number(steps.max) > 0 && steps.value === steps.max, JSON.stringify(steps));
        }
      });
    });

  it("can be edited and run, and put back", async () => {
    await withWorkbench({ theme: "dark" }, async (page, tools) => {
      const [sample] = samplesOn("lesson/closures").filter(({ runs }) => runs);
      const frame = await openPage(page, tools, "lesson/closures");
      const program = frame.locator(".program").first();
      const figure = frame.locator("figure.code", { has: frame.locator('[data-action="openCode"]') }).first();
      const reset = button(program, "Reset");
      assert.equal(await reset.isVisible(), false);

      await button(program, "Edit").click();
      const editor = figure.locator("textarea.source");
      assert.equal(await editor.inputValue(), sample!.source);
      await editor.fill('print("mine")\n');
      await page.keyboard.press("Control+Enter");
      const mine = await resultOf(program);
      assert.deepEqual(mine, { said: "Done.", printed: "mine" });
      assert.deepEqual(await figure.locator(".l").allTextContents(), ['print("mine")']);
      await tools.shot("sample-edited-dark");

      await button(program, "Step").click();
      await program.locator(".player").waitFor(PYTHON);
      await reset.click();
      assert.equal(await program.locator(".player").count(), 0);
      assert.equal(await reset.isVisible(), false);
      assert.equal(`${(await figure.locator(".l").allTextContents()).join("\n").trimEnd()}\n`, sample!.source);
      const { said, printed } = await run(program);
      assert.match(said, /As printed on this page\.$/);
      assert.equal(printed.trimEnd(), sample!.output!.trimEnd());

      await button(program, "Edit").click();
      await editor.fill("while True: pass\n");
      await button(program, "Run").click();
      assert.match((await resultOf(program)).said, /Is there a loop that never ends\?/);
      await reset.click();
      assert.match((await run(program)).said, /As printed on this page\.$/);
    });
  });
});
