import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Frame } from "playwright-core";
import { eventually, type Tools, withWorkbench } from "../ui";
import { button, PYTHON, runtimeRequests, violations } from "./playground";

const LABELS = `def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags
`;
/** The page of a pitfall, opened from the code, with its own example in view and not the learner's code. */
async function pitfallPage(tools: Tools, id = "mutable-default"): Promise<Frame> {
  await tools.hoverSquiggle();
  await tools.explain(id);
  const frame = await tools.webviewFrame(`main[data-pitfall="${id}"]`);
  const tab = frame.getByRole("radio", { name: "The page’s example" });
  await tab.check(PYTHON);
  await frame.locator("#try .part:visible .program").waitFor();
  return frame;
}

describe("a program on a page", () => {
  it("is predicted, run and stepped through, by keyboard, and loads nothing before", async () => {
    await withWorkbench({ files: { "labels.py": LABELS }, openFile: "labels.py" }, async (page, tools) => {
      const frame = await pitfallPage(tools);
      assert.deepEqual(runtimeRequests(tools), []);

      const prediction = frame.getByRole("textbox", { name: "Your prediction" });
      await prediction.fill("['soup']");
      await prediction.press("Tab");
      await page.keyboard.press("Enter");
      await frame.getByText("It differs from your prediction in line 1.").waitFor(PYTHON);
      assert.match(await frame.locator("#try").innerText(), /Printed by Python 3\.14/);
      assert.ok(runtimeRequests(tools).some((url) => url.endsWith("pyodide.asm.wasm")));
      await prediction.fill('["eggs", "soup"]');
      await button(frame, "Check").press("Enter");
      await frame.getByText("That is what it prints.").waitFor(PYTHON);

      await button(frame, "Step").press("Enter");
      const slider = frame.getByLabel("Step", { exact: true }).and(frame.locator("input"));
      await slider.waitFor(PYTHON);
      assert.equal(await slider.evaluate((element) => document.activeElement === element), true);
      const place = () => frame.locator(".player .num").innerText();
      assert.equal(await place(), "Step 1 of 11");
      await page.keyboard.press("ArrowRight");
      assert.equal(await place(), "Step 2 of 11");
      await page.keyboard.press("End");
      assert.equal(await place(), "Step 11 of 11");
      await page.keyboard.press("Home");
      assert.equal(await place(), "Step 1 of 11");
      for (let i = 1; i < 8; i++) await page.keyboard.press("ArrowRight");
      assert.match(
        await frame.locator(".player .fig figcaption").innerText(),
        /^List #\d+ changed in place: 1 is 'soup'\.$/,
      );
      assert.equal(await frame.locator("#try .l.now").innerText(), "    return tags");
      assert.match(
        (await frame.locator(".player svg title").textContent()) ?? "",
        /Three references lead to the same list #\d+: breakfast; tags in add_tag\(\); function add_tag #\d+, tags=/,
      );
      assert.equal(await place(), "Step 8 of 11, the moment that matters");
      await page.keyboard.press("Home");
      await button(frame, "The moment that matters").press("Enter");
      assert.equal(await place(), "Step 8 of 11, the moment that matters");
      assert.deepEqual(await violations(frame, "#try"), []);
      await frame.locator("#try").scrollIntoViewIfNeeded();
      await tools.shot("try-light");
    });
  });

  it("is run again with the fix, both outputs side by side, and offers choices that were computed", async () => {
    await withWorkbench(
      { files: { "labels.py": LABELS }, openFile: "labels.py", theme: "dark" },
      async (_page, tools) => {
        const frame = await pitfallPage(tools);
        await button(frame, "Let me choose").click();
        await frame.locator("#try .choices input").first().waitFor(PYTHON);
        assert.deepEqual(await frame.locator("#try .choices pre").allInnerTexts(), ["['eggs', 'soup']", "['soup']"]);
        await button(frame, "Check").click();
        await frame.getByText("Choose what you expect first.").waitFor();
        await frame.locator("#try .choices input").first().check();
        await button(frame, "Check").click();
        await frame.getByText("That is what it prints.").waitFor(PYTHON);

        await button(frame, "Run both, side by side").click();
        await eventually("two outputs", async () =>
          assert.deepEqual(await frame.locator("#try .part:visible > [role=status] .split samp").allInnerTexts(), [
            "['eggs', 'soup']",
            "['soup']",
          ]),
        );
        await button(frame, "Step").click();
        const moment = button(frame, "The moment that matters");
        await moment.waitFor(PYTHON);
        await moment.click();
        await frame.locator(".player").scrollIntoViewIfNeeded();
        await tools.shot("moment-dark");
        await frame.getByRole("radio", { name: "With the fix" }).check();
        await button(frame, "Step").click();
        await frame.locator(".player").waitFor(PYTHON);
        assert.equal(await moment.isVisible(), false);
        await button(frame, "Run").click();
        await eventually("the output of the fixed version", async () =>
          assert.equal(await frame.locator("#try .results samp").innerText(), "['soup']"),
        );
        await frame.locator("#try").scrollIntoViewIfNeeded();
        await tools.shot("try-dark");
      },
    );
  });

  it("is taken from the text of the page where the example prints nothing", async () => {
    const files = { "labels.py": "def label(price):\n    if price == None:\n        return 0\n    return price\n" };
    await withWorkbench({ files, openFile: "labels.py" }, async (_page, tools) => {
      const frame = await pitfallPage(tools, "none-comparison");
      assert.equal(await button(frame, "Run both, side by side").count(), 0);
      await frame.getByRole("textbox", { name: "Your prediction" }).fill("a guess");
      await button(frame, "Check").click();
      await frame.getByText("It differs from your prediction in line 1.").waitFor(PYTHON);
      const printed = await frame.locator("#try [role=status] .split samp").last().innerText();
      assert.equal(printed, await frame.locator("section:not(#try) > figure.out samp").first().innerText());
    });
  });

  it("runs among the text of a page, and can be edited and set back", async () => {
    await withWorkbench({ files: { "labels.py": LABELS }, openFile: "labels.py" }, async (_page, tools) => {
      const frame = await pitfallPage(tools);
      const program = frame.locator("section:not(#try) > .program").first();
      const figure = frame.locator("section:not(#try):not(#code) > figure.code").first();
      await program.getByRole("button", { name: "Run", exact: true }).click();
      await program.getByText("As printed on this page.").waitFor(PYTHON);
      await program.getByRole("button", { name: "Edit", exact: true }).click();
      await figure.locator("textarea.source").fill("print(6 * 7)\n");
      await program.getByRole("button", { name: "Run", exact: true }).click();
      await eventually("the output of the edited program", async () =>
        assert.equal(await program.locator("samp").innerText(), "42"),
      );
      await program.getByRole("button", { name: "Reset", exact: true }).click();
      assert.match(await figure.innerText(), /def add_tag/);
      assert.equal(await program.locator("samp").count(), 0);
    });
  });
});

describe("a program on a page, in the web extension host", () => {
  it("is predicted, run, stepped through, fixed and run again", async () => {
    const options = { files: { "labels.py": LABELS }, openFile: "labels.py", web: true };
    await withWorkbench(options, async (page, tools) => {
      const frame = await pitfallPage(tools);
      assert.deepEqual(runtimeRequests(tools), []);
      await frame.getByRole("textbox", { name: "Your prediction" }).fill('["eggs", "soup"]');
      await button(frame, "Check").press("Enter");
      await frame.getByText("That is what it prints.").waitFor(PYTHON);
      await button(frame, "Run").click();
      await eventually("its output", async () =>
        assert.equal(await frame.locator("#try .results samp").innerText(), "['eggs', 'soup']"),
      );
      await button(frame, "Step").press("Enter");
      await frame.locator(".player").waitFor(PYTHON);
      await page.keyboard.press("End");
      assert.match(await frame.locator(".player > p").innerText(), /The program ends\.$/);
      await frame.getByRole("radio", { name: "With the fix" }).check();
      await button(frame, "Run").click();
      await eventually("the output of the fixed version", async () =>
        assert.equal(await frame.locator("#try .results samp").innerText(), "['soup']"),
      );
      // The learner's own code, by the key of the page.
      await frame.locator("h1").click();
      await page.keyboard.press("f");
      await frame.locator("#code .good").waitFor();
      assert.match((await tools.visibleLines()).join("\n"), /tags=None\):\n {4}if tags is None:/);
    });
  });
});
