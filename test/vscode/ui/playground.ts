/** What the tests of programs on pages and in the playground share. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import type { Tools } from "../ui";

const AXE = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");
/** Python may have to start first. */
export const PYTHON = { timeout: 60_000 };
export const HOSTS = [
  { host: "node", web: false },
  { host: "web", web: true },
];

/** Addresses of the runtime that a page has asked for. */
export const runtimeRequests = (tools: Tools) =>
  tools.requests.map((request) => request.url()).filter((url) => /\/runtime\/|\/python\/[\w.-]+\.gz/.test(url));

/** The playground, with the program of the editor where there is one. */
export async function playground(page: Page, tools: Tools): Promise<Frame> {
  await tools.runCommand("Interview Coach: Step Through Selection");
  const frame = await tools.webviewFrame("#playground");
  await frame.locator("#playground .program").waitFor();
  // A program of the editor is stepped through at once.
  if ((await page.locator(".monaco-editor").count()) > 0) await frame.locator(".player").waitFor(PYTHON);
  return frame;
}

export const button = (frame: Frame, name: string) =>
  frame.locator("#try, #playground").getByRole("button", { name, exact: true });

/** Writes a program into the playground and runs it; gives back all that is said about the run, and how long it took. */
export async function runProgram(frame: Frame, source: string, input = ""): Promise<{ words: string; ms: number }> {
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

/** What axe says against what is inside `root`, a CSS selector. */
export async function violations(frame: Frame, root: string): Promise<string[]> {
  await frame.evaluate(AXE);
  const { violations } = (await frame.evaluate(
    (root) => (window as never as { axe: typeof import("axe-core") }).axe.run(root),
    root,
  )) as AxeResults;
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
