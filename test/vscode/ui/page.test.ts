import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, it } from "mocha";
import type { Frame, Page } from "playwright-core";
import { eventually, type Tools, withWorkbench } from "../ui";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

const LABELS = `"""Labels of the shop."""


def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags


def price_label(price):
    if price == None:
        return "free"
    return f"{price:.2f}"
`;
const FIXED = LABELS.replace("tags=[]", "tags=None").replace(
  "    tags.append(tag)",
  "    if tags is None:\n        tags = []\n    tags.append(tag)",
);

const files = { "labels.py": LABELS };

/** Where the keyboard is: in an editor of code, in a page, or elsewhere. */
const focus = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.closest(".monaco-editor")
      ? "code"
      : active?.tagName === "IFRAME"
        ? "page"
        : (active?.className ?? "");
  });

/** Requests that left VS Code. A service worker serves the files of webviews, and the policy stops what it forbids. */
const left = (tools: Tools) =>
  tools.requests
    .filter((request) => tools.foreignRequests().includes(request.url()))
    .filter((request) => !/^https:\/\/[^/]*\.vscode-resource\.vscode-cdn\.net\//.test(request.url()))
    .filter((request) => request.failure()?.errorText !== "csp")
    .map((request) => request.url());

const groups = (page: Page) => page.locator(".editor-group-container").count();

const heading = (frame: Frame) => frame.locator("h1").innerText();

/** Opens the page of the mutable default by the link in its hover. */
async function explained(tools: Tools): Promise<Frame> {
  await tools.explain("mutable-default");
  const frame = await tools.webviewFrame('main[data-pitfall="mutable-default"]');
  await frame.locator("#code .sq").waitFor();
  return frame;
}

describe("an explanation page", () => {
  it("opens beside the code from a hover, and leaves the focus in the code", async () => {
    await withWorkbench({ files, openFile: "labels.py" }, async (page, tools) => {
      const hover = await tools.hoverSquiggle();
      await hover.locator("a", { hasText: "Open the page" }).waitFor();
      const text = await hover.innerText();
      assert.match(text, /Calls of `add_tag` that leave out `tags` share one list/);
      assert.equal(await hover.locator("a.code-link").innerText(), "mutable-default");
      assert.match(text, /Mutable default argument\n/);
      await tools.shot("hover-light");

      const frame = await explained(tools);
      assert.equal(await heading(frame), "Mutable default argument");
      await eventually("two groups, focus in the code", async () => {
        assert.equal(await groups(page), 2);
        assert.equal(await focus(page), "code");
      });
      assert.equal(await frame.locator("#code .sq").innerText(), "[]");
      assert.deepEqual(
        await frame.locator("#code .nums .l").evaluateAll((lines) => lines.map((line) => line.getAttribute("data-n"))),
        ["4", "5", "6"],
      );

      // Again, from the same hover: the page that is there takes it, and nothing covers the code.
      await tools.explain("none-comparison");
      await tools.webviewFrame('main[data-pitfall="none-comparison"]');
      await tools.explain("mutable-default");
      await eventually("two groups, focus in the code", async () => {
        assert.equal(await groups(page), 2);
        assert.equal(await focus(page), "code");
      });
      assert.equal(await page.locator(".tab", { hasText: "Mutable default argument" }).count(), 1);
      assert.deepEqual(left(tools), []);
    });
  });

  it("opens from the Problems panel, and is back after a reload, where the reader was", async () => {
    await withWorkbench({ files }, async (page, tools) => {
      await tools.openFile("labels.py");
      await tools.squiggle();
      const problems = await tools.openProblems();
      await problems.locator("a", { hasText: "mutable-default" }).first().click();
      const frame = await tools.webviewFrame('main[data-pitfall="mutable-default"]');
      await frame.locator("#code .sq").waitFor();
      await eventually("two groups", async () => assert.equal(await groups(page), 2));
      // The lines of the file and the own program come later; the page shows them, at its top.
      await frame.locator('#code .nums .l[data-n="4"]').waitFor({ state: "attached" });
      await frame.getByRole("radio", { name: "With your code" }).waitFor({ state: "attached" });
      await eventually("the reader further down", async () => {
        await frame.evaluate(() => window.scrollTo(0, 700));
        await page.waitForTimeout(1_000);
        assert.equal(await frame.evaluate(() => Math.round(window.scrollY)), 700);
      });

      await tools.runCommand("Developer: Reload Window");
      await page.waitForTimeout(1_000);
      await page.locator(".monaco-workbench").waitFor();
      const again = await tools.webviewFrame('main[data-pitfall="mutable-default"]');
      await again.locator("#code .sq").waitFor();
      await eventually("the place of the reader", async () =>
        assert.equal(await again.evaluate(() => Math.round(window.scrollY)), 700),
      );
      assert.equal(await groups(page), 2);
    });
  });

  it("repairs the code, says so, and follows undo", async () => {
    await withWorkbench({ files, openFile: "labels.py" }, async (page, tools) => {
      const frame = await explained(tools);
      await frame.locator("h1").click();
      await page.keyboard.press("f");
      await frame.locator("#code .good").waitFor();
      assert.match(await frame.locator("#code .note").innerText(), /^Done: /);
      assert.match(await frame.locator("#said").innerText(), /^Done: /);
      assert.deepEqual(await tools.visibleLines(), FIXED.split("\n"));
      await tools.shot("page-fixed");

      await page.locator(".monaco-editor .view-line").first().click();
      await page.keyboard.press("Control+z");
      await frame.locator("#code .sq").waitFor();
      assert.deepEqual(await tools.visibleLines(), LABELS.split("\n"));

      await frame.locator('[data-action="ignore"]').click();
      await frame.locator("#code .good").waitFor();
      assert.equal((await tools.visibleLines())[3], "def add_tag(tag, tags=[]):  # coach: ignore[mutable-default]");

      await frame.locator("#level").selectOption("off");
      await frame.locator("#said", { hasText: "The level is set." }).waitFor();
      await page.locator(".monaco-editor .view-line").first().click();
      await page.keyboard.press("Control+z");
      await eventually("silence", async () => assert.equal(await tools.squiggles.count(), 1));
    });
  });

  it("leads to other pages and marks itself as read", async () => {
    await withWorkbench({ files, openFile: "labels.py" }, async (page, tools) => {
      const frame = await explained(tools);
      await frame.locator('[data-action="read"]').click();
      await frame.locator('[data-action="read"][aria-pressed="true"]').waitFor();
      const link = frame.locator('#related a[data-open^="pitfall/"]').first();
      const target = (await link.getAttribute("data-open"))!.replace("pitfall/", "");
      await link.click();
      const other = await tools.webviewFrame(`main[data-pitfall="${target}"]`);
      assert.equal(await other.locator("#code-h").innerText(), "Example");
      assert.equal(await groups(page), 2);
    });
  });

  it("runs nothing but its own script and loads nothing from outside", async () => {
    await withWorkbench({ files, openFile: "labels.py" }, async (_page, tools) => {
      const frame = await explained(tools);
      const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
      assert.match(
        policy!,
        /^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}' 'wasm-unsafe-eval'; connect-src [^;]+; worker-src blob:;/,
      );
      await eventually("its style sheet and its script", async () => {
        const loaded = await frame.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
        assert.deepEqual(loaded.map((name) => /\/dist\/[^/]*$/.exec(name)?.[0] ?? name).sort(), [
          "/dist/coach.css",
          "/dist/webview.js",
        ]);
      });
      const tried = await frame.evaluate(async () => {
        const script = document.createElement("script");
        script.textContent = "document.body.dataset.injected = 'yes'";
        document.body.append(script);
        const image = document.createElement("img");
        image.src = "https://example.invalid/a.png";
        document.body.append(image);
        const fetched = await fetch("https://example.invalid/").then(
          () => "loaded",
          () => "refused",
        );
        return { fetched, injected: document.body.dataset.injected ?? "no" };
      });
      assert.deepEqual(tried, { fetched: "refused", injected: "no" });
      assert.deepEqual(left(tools), []);
    });
  }).retries(2); // under load VS Code may show a page before its service worker can answer
});

/** By these classes the style sheet knows the kind of theme. */
const BODY_CLASSES = {
  light: ["vscode-light"],
  dark: ["vscode-dark"],
  "hc-light": ["vscode-high-contrast", "vscode-high-contrast-light"],
  "hc-dark": ["vscode-high-contrast"],
} as const;

describe("an explanation page in every theme", () => {
  for (const theme of ["light", "dark", "hc-light", "hc-dark"] as const)
    it(`has nothing that axe objects to in ${theme}`, async () => {
      const settings = { "workbench.activityBar.location": "hidden" };
      await withWorkbench({ files, openFile: "labels.py", theme, settings }, async (page, tools) => {
        const frame = await explained(tools);
        await tools.settle();
        await tools.shot(`page-${theme}`);
        const classes = (await frame.locator("body").getAttribute("class")) ?? "";
        for (const name of BODY_CLASSES[theme]) assert.ok(classes.split(" ").includes(name), `${name} in ${classes}`);
        await noObjections(frame);
        await frame.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        await noObjections(frame);
        // Narrow: the code beside it takes nearly everything.
        await page.setViewportSize({ width: 760, height: 900 });
        await tools.settle();
        await noObjections(frame);
        await tools.shot(`page-${theme}-narrow`);
      });
    });
});

/** The policy of the page forbids scripts of others, so axe is evaluated. */
async function noObjections(frame: Frame): Promise<void> {
  await frame.evaluate(AXE);
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  assert.deepEqual(
    violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => [html, failureSummary]) })),
    [],
  );
}
