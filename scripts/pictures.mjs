// @ts-check
// `npm run pictures`: writes the README's pictures of pages, light and dark, as the bundled VS Code shows them.
//   --vsix FILE   use this package instead of building one
//   --only NAME   only the picture with this name
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launchBrowser, startServer } from "./host/host.mjs";
import { pageTools, themes } from "./host/page.mjs";
import { plainEnvironment, run } from "./processes.mjs";

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} page its address
 * @property {string} search what is typed into the search
 * @property {string} top the element whose section is scrolled to the top
 * @property {boolean} [end] that element is scrolled to the bottom
 * @property {(frame: import("playwright-core").Frame) => Promise<void>} [before] what a reader does first
 */

/** @type {Picture[]} */
const PICTURES = [
  { name: "step", page: "pitfall/mutable-default", search: "B006", top: ".player", end: true, before: step },
  { name: "lesson", page: "lesson/closures", search: "closures", top: "figure.fig", end: true },
  { name: "question", page: "question/09", search: "q09", top: "h1" },
  { name: "doubt", page: "doubt/where-defaults-are-stored", search: "where-defaults-are-stored", top: "h1" },
  { name: "drill", page: "drill/core", search: "core drill", top: "h1" },
  { name: "day-30", page: "capstone/why-it-behaves-so", search: "why-it-behaves-so", top: "h1" },
  { name: "cheat-sheet", page: "sheet/phase-04", search: "phase-04", top: "h1" },
];

/**
 * Steps through the example, to the moment that its page names.
 * @param {import("playwright-core").Frame} frame
 */
async function step(frame) {
  await frame.locator("#try").getByRole("button", { name: "Step", exact: true }).first().click();
  await frame.getByRole("button", { name: "The moment that matters" }).click({ timeout: 60_000 });
}

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: wish } = parseArgs({ options: { vsix: { type: "string" }, only: { type: "string" } } });
if (!wish.vsix) {
  console.log("Building and packaging the extension …");
  const built = await run("npm", ["run", "package"], { cwd: root, env: plainEnvironment() });
  if (built.code !== 0) throw new Error(built.output);
}
const vsix = path.resolve(wish.vsix ?? path.join(root, "dist/python-interview-coach.vsix"));
const folder = path.join(root, "docs/images");
mkdirSync(folder, { recursive: true });

for (const theme of /** @type {const} */ (["light", "dark"])) {
  const settings = {
    "workbench.colorTheme": themes[theme],
    "window.commandCenter": false,
    "workbench.layoutControl.enabled": false,
  };
  const server = await startServer({ vsix: [vsix], settings, say: console.log });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  await page.goto(server.address({ folder: path.join(root, "sample") }));
  const tools = pageTools(page, server.profile);
  await tools.runCommand("View: Close Primary Side Bar");
  for (const { name, page: address, search, top, end, before } of PICTURES) {
    if (wish.only && wish.only !== name) continue;
    await tools.runCommand("View: Close All Editors");
    await tools.runCommand("pythonCoach.search");
    await page.locator(".quick-input-widget:visible input").fill(search);
    await page.locator(".quick-input-widget:visible .monaco-list-row").first().waitFor();
    await page.waitForTimeout(500);
    await page.keyboard.press("Enter");
    const [kind, id] = address.split("/");
    const main = kind === "pitfall" ? `main[data-pitfall="${id}"]` : `main[data-page="${address}"]`;
    const frame = await tools.webviewFrame(main);
    await before?.(frame);
    await frame.evaluate(
      ([selector, end]) => {
        const element = document.querySelector(selector);
        if (end) element?.scrollIntoView({ block: "end" });
        else (element?.closest("section") ?? document.querySelector("h1"))?.scrollIntoView({ block: "start" });
      },
      /** @type {const} */ ([top, end ?? false]),
    );
    await tools.settle();
    const file = path.join(folder, `${name}-${theme}.png`);
    await page.screenshot({ path: file });
    console.log(`Wrote ${path.relative(root, file)}`);
  }
  await browser.close();
  server.stop();
}
process.exit();
