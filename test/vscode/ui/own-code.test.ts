import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, it } from "mocha";
import type { Frame } from "playwright-core";
import { eventually, type Tools, withWorkbench } from "../ui";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
const PYTHON = { timeout: 60_000 };

const LABELS = `import os

import requests

SEPARATOR = ", "


def upload(text):
    return requests.post(os.environ["HOST"], text)


def joined(tags):
    return SEPARATOR.join(tags)


def add_tag(tag, tags=[]):
    tags.append(tag)
    return joined(tags)


breakfast = add_tag("eggs")
dinner = add_tag("soup")
`;
const PROGRAM = `SEPARATOR = ", "


def joined(tags):
    return SEPARATOR.join(tags)


def add_tag(tag, tags=[]):
    tags.append(tag)
    return joined(tags)


print(add_tag("eggs"))
print(add_tag("soup"))`;

const FETCHED = `import requests


def fetch(url, seen=[]):
    seen.append(url)
    return requests.get(url)
`;

const runtimeRequests = (tools: Tools) =>
  tools.requests.map((request) => request.url()).filter((url) => /\/runtime\/|\/python\/[\w.-]+\.gz/.test(url));

const button = (frame: Frame, name: string) =>
  frame.locator("#try .part:visible").getByRole("button", { name, exact: true });

const outputs = (frame: Frame) => frame.locator("#try .part:visible .split samp").allInnerTexts();

async function explained(tools: Tools): Promise<Frame> {
  await tools.hoverSquiggle();
  await tools.explain("mutable-default");
  return tools.webviewFrame('main[data-pitfall="mutable-default"]');
}

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations } = (await frame.evaluate(() =>
    (window as never as { axe: typeof import("axe-core") }).axe.run("#try"),
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

for (const theme of ["light", "dark"] as const)
  describe(`own code on the page of its finding, ${theme}`, () => {
    it("is shown first, runs when asked, takes edits, and runs again with the fix", async () => {
      const files = { "labels.py": LABELS };
      await withWorkbench({ files, openFile: "labels.py", theme }, async (page, tools) => {
        const frame = await explained(tools);
        const own = frame.locator("#try").getByRole("radio", { name: "With your code" });
        await own.waitFor(PYTHON);
        assert.equal(await own.isChecked(), true);
        const pre = frame.getByLabel("Your own code", { exact: true });
        assert.equal((await pre.locator(".l").allInnerTexts()).map((line) => line.trimEnd()).join("\n"), PROGRAM);
        assert.match(await frame.locator("#try .part:visible figcaption").first().innerText(), /labels\.py.*line 8/);
        assert.deepEqual(await violations(frame), []);
        await frame.locator("#try").scrollIntoViewIfNeeded();
        assert.deepEqual(runtimeRequests(tools), [], "nothing ran, nothing was loaded");
        await tools.shot(`own-${theme}`);

        await button(frame, "Run").focus();
        await page.keyboard.press("Enter");
        await eventually("it ran", async () =>
          assert.equal(await frame.locator("#try .part:visible .results samp").innerText(PYTHON), "eggs\neggs, soup"),
        );

        await button(frame, "Apply the fix and run again").click();
        await frame.locator("#try .part:visible .split").waitFor(PYTHON);
        assert.deepEqual(await outputs(frame), ["eggs\neggs, soup", "eggs\nsoup"]);
        assert.match(await frame.locator("#try .part:visible figure.diff").innerText(), /tags=None/);
        await frame.locator("#try .part:visible .split").scrollIntoViewIfNeeded();
        await tools.shot(`own-fixed-${theme}`);

        await button(frame, "Edit").click();
        await frame.locator("#try .part:visible textarea.source").fill(`${PROGRAM.replace("soup", "tea")}\n`);
        await button(frame, "Apply the fix and run again").click();
        await eventually("the edited program ran", async () =>
          assert.deepEqual(await outputs(frame), ["eggs\neggs, tea", "eggs\ntea"]),
        );
        await button(frame, "Reset").click();
        await button(frame, "Done").click();

        // The switch is a group of radio buttons: the arrow keys change it.
        await own.focus();
        await page.keyboard.press("ArrowRight");
        assert.equal(await frame.getByRole("radio", { name: "The page’s example" }).isChecked(), true);
        assert.equal(await pre.isVisible(), false);
        await frame.locator("#try .part:visible .program").waitFor();
        await page.keyboard.press("ArrowLeft");
        assert.equal(await pre.isVisible(), true);
        assert.deepEqual(await violations(frame), []);
      });
    });

    it("says why it does not run, and shows the example of the page", async () => {
      const files = { "fetch.py": FETCHED };
      await withWorkbench({ files, openFile: "fetch.py", theme }, async (_page, tools) => {
        const frame = await explained(tools);
        const reason = frame.locator("#own-reason");
        await reason.waitFor(PYTHON);
        assert.match(
          await reason.innerText(),
          /^Your own code cannot run here\. It needs requests, .* example instead:$/,
        );
        assert.equal(await frame.getByRole("radio", { name: "With your code" }).count(), 0);
        await frame.locator("#try .part:visible .program").waitFor();
        assert.deepEqual(await violations(frame), []);
        await reason.scrollIntoViewIfNeeded();
        await tools.shot(`own-reason-${theme}`);
        assert.deepEqual(runtimeRequests(tools), []);
      });
    });
  });
