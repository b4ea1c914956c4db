import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { AxeResults } from "axe-core";
import { describe, it } from "mocha";
import type { Frame, Page } from "playwright-core";
import { CASES, NEXT, RECURSIONS } from "../../runtime/cases";
import { eventually, type Tools, withWorkbench } from "../ui";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
const PYTHON = { timeout: 60_000 };
const HOSTS = [
  { host: "node", web: false },
  { host: "web", web: true },
];

const LABELS = `def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags
`;
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

const runtimeRequests = (tools: Tools) =>
  tools.requests.map((request) => request.url()).filter((url) => /\/runtime\/|\/python\/[\w.-]+\.gz/.test(url));

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

async function playground(page: Page, tools: Tools): Promise<Frame> {
  await tools.runCommand("Interview Coach: Step Through Selection");
  const frame = await tools.webviewFrame("#playground");
  await frame.locator("#playground .program").waitFor();
  // A program of the editor is stepped through at once.
  if ((await page.locator(".monaco-editor").count()) > 0) await frame.locator(".player").waitFor(PYTHON);
  return frame;
}

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

const button = (frame: Frame, name: string) =>
  frame.locator("#try, #playground").getByRole("button", { name, exact: true });

/** Writes a program into the playground and runs it; gives back all that is said about the run, and how long it took. */
async function runProgram(frame: Frame, source: string, input = ""): Promise<{ words: string; ms: number }> {
  await button(frame, "Edit").click();
  await frame.locator("textarea.source").fill(source);
  if (input) await frame.getByLabel("Lines for input()").fill(input);
  const began = Date.now();
  await button(frame, "Run").click();
  await frame.waitForFunction(
    () => !/^(Running…)?$/.test(document.querySelector(".results > p")?.textContent ?? ""),
    undefined,
    PYTHON,
  );
  const ms = Date.now() - began;
  return { words: await frame.locator(".results").innerText(), ms };
}

async function violations(frame: Frame, root: string): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations } = (await frame.evaluate(
    (root) => (window as never as { axe: typeof import("axe-core") }).axe.run(root),
    root,
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
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
        await name.fill(wanted);
        // Until it has read the folder, the dialog takes no answer.
        await eventually("a chosen file", async () => {
          if (!(await name.isVisible())) return;
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

  for (const { host, web } of HOSTS) {
    it(`contains every program, says what happened, and is ready for the next, in the ${host} extension host`, async () => {
      await withWorkbench({ files: { "empty.txt": "" }, web }, async (page, tools) => {
        const frame = await playground(page, tools);
        await runProgram(frame, NEXT.source);
        const times: string[] = [];
        for (const { name, source, input = [], says, output } of CASES) {
          const { words, ms } = await runProgram(frame, source, input.join("\n"));
          if (says.test("")) assert.match(words, /^(Done\.|The program ran and printed nothing\.)/, name);
          else assert.match(words, says, name);
          if (output !== undefined) assert.ok(words.includes(output.trim()), `${name}: ${words}`);
          const next = await runProgram(frame, NEXT.source);
          assert.ok(next.words.includes(NEXT.output.trim()), `after ${name}: ${next.words}`);
          times.push(`${name} ${ms} + ${next.ms}`);
        }
        console.log(`    ms until something was said, and then until the next program had run: ${times.join(", ")}`);
        assert.deepEqual(
          tools.foreignRequests().filter((url) => !/\.vscode-cdn\.net\//.test(url)),
          [],
        );
      });
    });

    it(`shows the true error of every recursion without end, in the ${host} extension host`, async () => {
      await withWorkbench({ files: { "empty.txt": "" }, web }, async (page, tools) => {
        const frame = await playground(page, tools);
        let again = 0;
        for (const [name, source] of Object.entries(RECURSIONS)) {
          const { words } = await runProgram(frame, source);
          // A deep copy and a dump of nested lists may succeed where the limit allows it.
          if (!/^Done|printed nothing/.test(words)) assert.match(words, /RecursionError|TypeError/, name);
          if (/limit of 300/.test(words)) again++;
        }
        assert.ok(again > 0, "some of them overflow the engine's own stack");
        console.log(`    ${again} of ${Object.keys(RECURSIONS).length} ran again with a lower limit`);
      });
    });
  }

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
