import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "mocha";
import type { Frame, Page } from "playwright-core";
import { eventually, type Tools, withWorkbench } from "../ui";
import { button, HOSTS, PYTHON, playground, runProgram, runtimeRequests, violations } from "./playground";

const PROGRAM = `def double(numbers):
    for i in range(len(numbers)):
        numbers[i] *= 2
    return numbers


first = [1, 2]
second = first
double(second)
name = input("Name? ")
print(name, first)
`;

const MEAN = `def mean(numbers):
    total = sum(numbers)
    return total / len(numbers)


print(mean([]))
`;

/** After a reload the playground is there by itself, with what was written last. */
async function reloaded(page: Page, tools: Tools): Promise<Frame> {
  await page.waitForTimeout(1_000);
  await tools.runCommand("Developer: Reload Window");
  await page.waitForTimeout(1_000);
  await page.locator(".monaco-workbench").waitFor();
  const frame = await tools.webviewFrame("#playground");
  await frame.locator(".program").waitFor();
  assert.match(await frame.locator("figure.code").innerText(), /numbers\[i\] \*= 2/);
  assert.equal(await frame.getByLabel("Lines for input()").inputValue(), "Ann");
  return frame;
}

describe("the playground", () => {
  it("steps through a selection, stops at lines, reads input, and remembers", async () => {
    const files = { "program.py": `if True:\n${PROGRAM.replace(/^(?=.)/gm, "    ")}` };
    await withWorkbench({ files, openFile: "program.py" }, async (page, tools) => {
      await page.locator(".monaco-editor").first().click();
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Control+Shift+End");
      const frame = await playground(page, tools);
      assert.match(await frame.locator("figure.code").innerText(), /^\s*def double\(numbers\):/);
      assert.equal(await button(frame, "Next breakpoint").count(), 0);
      // No line of input was given yet: the last step shows the error.
      await frame.locator(".player input.range").press("End");
      assert.match(await frame.locator(".player > p").innerText(), /EOFError/);
      await frame.getByLabel("Lines for input()").fill("Ann");
      await button(frame, "Step").click();
      await frame.locator(".player").waitFor(PYTHON);
      await frame.locator("figure.code .l").nth(2).click();
      await button(frame, "Next breakpoint").click();
      assert.match(await frame.locator(".player > p").innerText(), /^Line 3 runs next/);
      await button(frame, "Next breakpoint").click();
      assert.match(await frame.locator(".player .fig figcaption").innerText(), /i is now 1/);
      await frame.locator(".player input.range").press("End");
      assert.equal(await frame.locator(".player samp").innerText(), "Name? Ann\nAnn [2, 4]");
      assert.deepEqual(await violations(frame, "#playground"), []);
      await tools.shot("playground-light");

      await reloaded(page, tools);
    });
  });

  for (const { host, web } of HOSTS)
    it(`is worked by keyboard alone, in the ${host} extension host`, async () => {
      await withWorkbench({ files: { "program.py": PROGRAM }, openFile: "program.py", web }, async (page, tools) => {
        const frame = await playground(page, tools);
        const focused = () =>
          frame.evaluate(() => {
            const { activeElement: element } = document;
            return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
          });
        const said = () => frame.locator(".player > p").innerText();

        await frame.getByRole("listbox").focus();
        const order = [await focused()];
        for (let i = 0; i < 6; i++) {
          await page.keyboard.press("Tab");
          order.push(await focused());
        }
        assert.deepEqual(order, [
          "Python code. Space sets or removes a breakpoint",
          ...["Run", "Step", "Edit", "Open a file…", "Save as a file…"],
          "",
        ]);

        await frame.getByRole("listbox").focus();
        for (const key of ["Home", "ArrowDown", "ArrowDown", "Space", "ArrowDown", "Space", "Space"])
          await page.keyboard.press(key);
        assert.deepEqual(await frame.locator(".l[aria-selected=true]").allInnerTexts(), ["        numbers[i] *= 2"]);
        assert.equal(
          await frame.locator(".l.at").getAttribute("aria-label"),
          "Line 4: return numbers",
          "where the keys are",
        );
        await tools.shot("playground-keys");
        await button(frame, "Step").press("Enter");
        const slider = frame.locator(".player input.range");
        await slider.waitFor(PYTHON);
        await eventually("the slider", async () => assert.equal(await focused(), "Step"));
        await page.keyboard.press("b");
        assert.match(await said(), /^Line 3 runs next/);
        await page.keyboard.press("ArrowRight");
        await page.keyboard.press("b");
        assert.match(await said(), /^Line 3 runs next/);
        await page.keyboard.press("b");
        assert.match(await said(), /EOFError/, "no stop is left, so it is the end");
        await page.keyboard.press("Home");
        assert.match(await said(), /^Line 1 runs next/);
        await page.keyboard.press("Tab");
        await page.keyboard.press("ArrowRight");
        assert.match(await said(), /^Line 7 runs next/, "arrows step from the buttons as well");
        await page.keyboard.press("Escape");
        assert.equal(await frame.locator(".player").count(), 0);
        assert.equal(await focused(), "Step");

        await page.keyboard.press("Tab");
        await page.keyboard.press("Enter");
        assert.equal(await focused(), "Program");
        // VS Code answers Ctrl+A in a webview itself, and later.
        await frame.locator("textarea.source").selectText();
        await page.keyboard.type("print(6 * 7)");
        await page.keyboard.press("Control+Enter");
        await eventually("the output", async () =>
          assert.equal(await frame.locator(".results samp").innerText(), "42"),
        );
        assert.equal(await focused(), "Run");
        await button(frame, "Edit").press("Enter");
        await page.keyboard.press("Escape");
        assert.equal(await focused(), "Edit");
      });
    });

  for (const theme of ["light", "dark"] as const)
    it(`shows an exception where it happened, with the values there, and says why (${theme})`, async () => {
      await withWorkbench({ files: { "empty.txt": "" }, theme }, async (page, tools) => {
        const frame = await playground(page, tools);
        const { words } = await runProgram(frame, MEAN);
        assert.match(words, /^ZeroDivisionError: division by zero \(line 3\)\./);
        assert.equal(await frame.locator(".l.now").innerText(), "    return total / len(numbers)");
        const problem = frame.locator(".problem");
        assert.match(await problem.innerText(), /Why it stopped in mean\(\)\s+The number that is divided by is 0\./);
        assert.deepEqual(await problem.locator("li").allInnerTexts(), ["numbers is []", "total is 0"]);
        assert.deepEqual(await violations(frame, "#playground"), []);
        await tools.shot(`exception-${theme}`);
        await problem.getByRole("button", { name: "Step to where it happened" }).press("Enter");
        await eventually("the step of the exception", async () =>
          assert.equal(await frame.locator(".player > p").innerText(), "Line 3 raises an exception."),
        );
        assert.match(
          (await frame.locator(".player svg title").textContent()) ?? "",
          /mean\(\), running: numbers is list/,
        );
        assert.match(await problem.innerText(), /The number that is divided by is 0\./);
        await tools.shot(`exception-steps-${theme}`);

        const syntax = await runProgram(frame, "print('one'\nprint('two')\n");
        assert.match(syntax.words, /^SyntaxError: '\(' was never closed \(line 1\)\./);
        assert.match(syntax.words, /The bracket \( is opened here/);
        assert.equal(await frame.locator(".l.now").innerText(), "print('one'");
      });
    });

  it("is saved as a file, and takes the program of another", async () => {
    await withWorkbench({ files: { "program.py": PROGRAM, "other.py": "print('other')\r\n" } }, async (page, tools) => {
      const frame = await playground(page, tools);
      const name = page.locator(".quick-input-widget:visible input[type='text']");
      await button(frame, "Save as a file…").click();
      await name.waitFor();
      await eventually("a name for the file", async () =>
        assert.equal(await name.inputValue(), path.join(tools.folder, "playground.py")),
      );
      await page.keyboard.press("Enter");
      await page.locator('.tab[data-resource-name="playground.py"]').waitFor();
      const saved = readFileSync(path.join(tools.folder, "playground.py"), "utf8");
      assert.match(saved, /^def make_counter\(\):\n/);

      writeFileSync(path.join(tools.folder, "long.py"), "#".repeat(200_001));
      const choose = async (file: string) => {
        await button(frame, "Open a file…").click();
        await name.waitFor();
        const wanted = path.join(tools.folder, file);
        // Until it has read the folder, the dialog takes no answer, and it may write the folder over one.
        await eventually("a chosen file", async () => {
          if (!(await name.isVisible())) return;
          if ((await name.inputValue()) !== wanted) await name.fill(wanted);
          await page.keyboard.press("Enter");
          await page.waitForTimeout(300);
          assert.ok(!(await name.isVisible()));
        });
      };
      await choose("long.py");
      await page.locator(".statusbar").getByText("too long for the playground").waitFor();
      await choose("other.py");
      await eventually("the other program", async () =>
        assert.equal(await frame.locator("figure.code .l").first().innerText(), "print('other')"),
      );
      assert.equal(await frame.locator(".results samp").count(), 0, "nothing runs by itself");
    });
  });

  it("works in the web extension host, is back after a reload, and starts from a kept snapshot", async () => {
    await withWorkbench(
      { files: { "program.py": PROGRAM }, openFile: "program.py", web: true, theme: "dark" },
      async (page, tools) => {
        const opened = await playground(page, tools);
        await opened.getByLabel("Lines for input()").fill("Ann");
        const frame = await reloaded(page, tools);
        const first = await runProgram(frame, "print(6 * 7)\n");
        assert.match(first.words, /42/);
        // A page that opens after the snapshot was kept fetches it.
        await page.waitForTimeout(6_000);
        await tools.runCommand("View: Close Editor");
        await eventually("the kept snapshot", async () => {
          const next = await playground(page, tools);
          assert.ok(runtimeRequests(tools).some((url) => url.endsWith(".gz")));
          await next.locator(".player").waitFor(PYTHON);
        });
        await tools.shot("playground-dark");
      },
    );
  });
});
