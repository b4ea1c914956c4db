import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, it } from "mocha";
import type { Frame, Page } from "playwright-core";
import { eventually, type Tools, withWorkbench } from "../ui";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
const PYTHON = { timeout: 60_000 };

const PROGRAM = `def make_counter(*weights):
    count = 0

    def tick(by=2):
        nonlocal count
        for weight in weights:
            count += by * weight
        return [n for n in weights if n]

    return tick


class Shelf:
    kind = "wood"

    def add(self, book):
        try:
            self.books.append(book)
        except AttributeError:
            self.books = [book]


tick = make_counter(1, 2)
print(tick())
Shelf().add("one")
`;

async function stepThrough(page: Page, tools: Tools): Promise<Frame> {
  await page.locator(".monaco-editor").first().click();
  await page.keyboard.press("Control+A");
  await tools.runCommand("Interview Coach: Step Through Selection");
  const frame = await tools.webviewFrame("#playground");
  await frame.locator(".player").waitFor(PYTHON);
  return frame;
}

const tab = (frame: Frame, name: string) => frame.getByRole("tab", { name, exact: true });
const slider = (frame: Frame) => frame.locator(".player input.range");
const place = (frame: Frame) => frame.locator(".player .num").innerText();
/** The lines whose instructions are marked, as they stand there. */
const marked = async (frame: Frame) =>
  (await frame.locator(".dis tbody[aria-current] > tr:first-child").allInnerTexts()).map((text) =>
    text.replace(/\s+/g, " ").trim(),
  );
const focused = (frame: Frame) => frame.evaluate(() => document.activeElement?.textContent);

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations } = (await frame.evaluate(() =>
    (window as never as { axe: typeof import("axe-core") }).axe.run("#playground"),
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** Presses the arrow key until the program is at a line. */
async function stepTo(frame: Frame, line: number): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if ((await frame.locator(".player > p").innerText()).startsWith(`Line ${line} runs next`)) return;
    await slider(frame).press("ArrowRight");
  }
  throw new Error(`no step at line ${line}`);
}

describe("the tabs of the stepper", () => {
  it("show the bytecode of what runs, by keyboard, and mark the current line at each step", async () => {
    const files = { "program.py": PROGRAM };
    await withWorkbench({ files, openFile: "program.py" }, async (page, tools) => {
      const frame = await stepThrough(page, tools);
      assert.equal(await tab(frame, "Names and objects").getAttribute("aria-selected"), "true");
      assert.equal(await frame.locator(".dis").count(), 0);

      const began = Date.now();
      await tab(frame, "Names and objects").press("ArrowRight");
      await frame.locator(".dis").waitFor(PYTHON);
      console.log(`    the bytecode is there ${Date.now() - began} ms after the key`);
      assert.equal(await focused(frame), "Bytecode");
      assert.equal(await place(frame), "Step 1 of 29", "the arrow key does not step here");
      const panel = frame.getByRole("tabpanel", { name: "Bytecode" });
      await panel.getByText(/^Bytecode of the module, CPython 3\.14\.\d+\. Other versions differ\.$/).waitFor(PYTHON);
      assert.equal(await frame.locator(".player svg.dg").isVisible(), false);
      assert.deepEqual(await marked(frame), ["1 def make_counter(*weights): current line"]);

      await slider(frame).press("ArrowRight");
      assert.deepEqual(await marked(frame), ["13 class Shelf: current line"]);
      await stepTo(frame, 6);
      await panel.getByText("Bytecode of the function tick()").waitFor();
      const lines = await marked(frame);
      assert.ok(
        lines.length > 0 && lines.every((text) => text === "6 for weight in weights: current line"),
        `${lines}`,
      );
      assert.match(await frame.locator(".dis tbody[aria-current]").first().innerText(), /L1\s+FOR_ITER\s+to L2/);
      const inView = await frame
        .locator(".dis tbody[aria-current]")
        .first()
        .evaluate((group) => {
          const [inner, outer] = [group, group.closest(".scroll")!].map((each) => each.getBoundingClientRect());
          return inner!.top >= outer!.top && inner!.top < outer!.bottom;
        });
      assert.ok(inView);
      const before = await place(frame);
      await slider(frame).press("ArrowRight");
      assert.deepEqual(await marked(frame), ["7 count += by * weight current line"]);
      await slider(frame).press("ArrowLeft");
      assert.equal(await place(frame), before);
      assert.deepEqual(await violations(frame), []);
      await frame.locator(".player").scrollIntoViewIfNeeded();
      await tools.shot("bytecode-light");

      const choice = panel.getByRole("combobox", { name: "Show" });
      assert.deepEqual(
        (await choice.locator("option").allTextContents()).map((text) => text.trim()),
        [
          "The current step: tick()",
          "Global",
          "make_counter(), line 1",
          "tick(), line 4",
          "class Shelf, line 13",
          "add(), line 16",
        ],
      );
      await choice.selectOption({ label: (await choice.locator("option").last().textContent())! });
      await panel.getByText("Bytecode of the function add()").waitFor();
      assert.deepEqual(await marked(frame), [], "it is not what runs");
      await panel.getByText("Where an exception goes on").click();
      assert.match(await panel.locator("li").first().innerText(), /^Raised from L\d+ up to L\d+: goes on at L\d+\.$/);
      await choice.press("ArrowRight");
      assert.equal(await place(frame), before, "in a list the arrow key chooses");

      await choice.selectOption("step");
      await slider(frame).press("End");
      assert.equal(await place(frame), "Step 29 of 29");
      assert.deepEqual(await marked(frame), ['25 Shelf().add("one") current line']);
      await slider(frame).press("Home");
      assert.equal(await place(frame), "Step 1 of 29");
    });
  });

  it("show the symbol table of the scope that runs, and those around and inside it, in the web extension host", async () => {
    const files = { "program.py": PROGRAM };
    await withWorkbench({ files, openFile: "program.py", theme: "dark", web: true }, async (page, tools) => {
      const frame = await stepThrough(page, tools);
      await tab(frame, "Names and objects").press("End");
      assert.equal(await focused(frame), "Symbol table");
      const panel = frame.getByRole("tabpanel", { name: "Symbol table" });
      const row = (name: string) =>
        panel
          .locator("tbody tr")
          .filter({ has: frame.getByRole("rowheader", { name, exact: true }) })
          .locator("td")
          .allInnerTexts();
      await panel.getByText("Names of the module").waitFor(PYTHON);
      assert.deepEqual(await row("print"), ["built-in", "read"]);
      assert.deepEqual(await row("Shelf"), ["global", "defined by class, read"]);
      await stepTo(frame, 7);
      await panel.getByText("Names of the function tick()").waitFor();
      assert.match(await panel.getByRole("navigation").innerText(), /^Global\s+›\s+make_counter\(\)\s+›\s+tick\(\)$/);
      assert.deepEqual(await row("count"), ["free: in a cell of make_counter()", "assigned, declared nonlocal"]);
      assert.deepEqual(await row("n"), ["the comprehension's own", "loop variable, read"]);
      assert.deepEqual(await violations(frame), []);
      await frame.locator(".player").scrollIntoViewIfNeeded();
      await tools.shot("symbols-dark");

      await panel.getByRole("button", { name: "make_counter()" }).press("Enter");
      assert.deepEqual(await row("count"), ["local, in a cell that tick() shares", "assigned"]);
      assert.equal(await frame.evaluate(() => document.activeElement?.tagName), "SELECT");
      await panel.getByRole("button", { name: "tick(), line 4" }).press("Enter");
      assert.deepEqual(await row("by"), ["local", "parameter, read"]);
      await tab(frame, "Symbol table").press("ArrowLeft");
      assert.equal(await focused(frame), "Bytecode");
      await eventually("the same piece of code", async () =>
        assert.match(await frame.getByRole("tabpanel").innerText(), /Bytecode of the function tick\(\)/),
      );
      await tools.shot("bytecode-dark");
      await tab(frame, "Bytecode").press("ArrowLeft");
      assert.equal(await frame.locator(".player svg.dg").isVisible(), true);
    });
  });
});
