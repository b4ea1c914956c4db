// @ts-check
// What a person does in VS Code's window, as functions of the browser page that shows it.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {import("playwright-core").Page} Page
 * @typedef {import("playwright-core").Frame} Frame
 * @typedef {import("playwright-core").Locator} Locator
 */

/** The names of VS Code's four basic colour themes. */
export const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "hc-light": "Default High Contrast Light",
  "hc-dark": "Default High Contrast",
};

/** How long, in milliseconds, to wait for something that VS Code should show; machines are shared. */
const patience = 30_000;

/**
 * Repeats `attempt` until it does not throw: key presses and mouse moves get lost while VS Code moves its focus.
 * @template T
 * @param {string} what named in the error when patience runs out
 * @param {() => Promise<T>} attempt
 * @returns {Promise<T>}
 */
export async function eventually(what, attempt) {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${error instanceof Error ? error.message : error}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/**
 * The actions on one page, of a VS Code with this profile.
 * @param {Page} page
 * @param {{ userFolder: string, settings: Record<string, unknown> }} profile
 */
export function pageTools(page, profile) {
  const short = { timeout: 2_000 };
  const squiggles = page.locator(
    ".squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint, .monaco-editor .cdr[class*='squiggly']",
  );

  /** Opens the quick input with `text` typed into it and clicks the row with exactly this label. */
  async function pick(/** @type {string} */ key, /** @type {string} */ text, /** @type {string} */ label) {
    const input = page.locator(".quick-input-widget:visible input[type='text']");
    const rows = page.locator(".quick-input-widget:visible .monaco-list-row");
    await eventually(`"${label}" in the list for "${text}"`, async () => {
      if (!(await input.isVisible())) await page.keyboard.press(key);
      await input.fill(text, short);
      const row = rows.filter({ has: page.getByText(label, { exact: true }) }).first();
      try {
        await row.click(short);
      } catch {
        const offered = await rows.allInnerTexts();
        await page.keyboard.press("Escape");
        throw new Error(`VS Code offers ${JSON.stringify(offered.slice(0, 8))}`);
      }
    });
  }

  /** Runs a command from the command palette, by what it is called there or by its id in our package.json. */
  async function runCommand(/** @type {string} */ name) {
    const title = commandTitles()[name] ?? name;
    await pick("F1", `>${title}`, title);
  }

  /** Opens a file of the folder by its name. */
  async function openFile(/** @type {string} */ name) {
    await pick("Control+p", name, path.basename(name));
    await page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor({ timeout: patience });
  }

  /** The `nth` squiggle of any severity, once it is drawn. */
  async function squiggle(nth = 0) {
    await squiggles.nth(nth).waitFor({ timeout: patience });
    return squiggles.nth(nth);
  }

  /** Rests the mouse on the `nth` squiggle and returns the hover that appears. */
  async function hoverSquiggle(nth = 0) {
    const mark = await squiggle(nth);
    const hover = page.locator(".monaco-hover:visible:not(.workbench-hover)").filter({ hasText: /\S/ }).first();
    return eventually("a hover on the squiggle", async () => {
      const box = await mark.boundingBox();
      if (!box) throw new Error("the squiggle is gone");
      // Away and back, so that a hover that lost its trigger gets a new one.
      await page.mouse.move(box.x + box.width + 200, box.y + 300);
      await page.mouse.move(box.x + box.width / 2 - 2, box.y + box.height / 2 - 3);
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 3);
      await hover.waitFor(short);
      return hover;
    });
  }

  /** Opens the explanation of the first finding, or of the first with this code, by the link in its hover. */
  async function explain(/** @type {string | undefined} */ id) {
    await squiggle();
    for (let nth = 0; nth < (await squiggles.count()); nth++) {
      const link = (await hoverSquiggle(nth)).locator("a.code-link", id ? { hasText: new RegExp(`^${id}$`) } : {});
      // The parts of a hover come one after the other.
      const there = await link
        .first()
        .waitFor(short)
        .then(
          () => true,
          () => false,
        );
      if (!there) continue;
      await link.first().click({ timeout: patience });
      return;
    }
    throw new Error(`no finding ${id ?? "with a link"} in view`);
  }

  /** Waits until the window has stopped changing: no hover, no notification, two equal pictures in a row. */
  async function settle() {
    await page.mouse.move(5, 5);
    let before = await page.screenshot();
    await eventually("a window at rest", async () => {
      await page.waitForTimeout(400);
      const now = await page.screenshot();
      const still = now.equals(before);
      before = now;
      if (!still) throw new Error("it keeps changing");
    });
  }

  /** Shows the Problems panel and returns its list; rows are `.monaco-list-row`, links of codes are `a`. */
  async function openProblems() {
    const panel = page.locator(".markers-panel");
    await eventually("the Problems panel", async () => {
      if (!(await panel.isVisible())) await runCommand("View: Focus Problems");
      await panel.waitFor(short);
    });
    return panel;
  }

  /** Puts the cursor on the `nth` squiggle and opens its menu of code actions. */
  async function openQuickFixes(nth = 0) {
    const menu = page.locator(".action-widget:has(.monaco-list-row)");
    return eventually("the menu of quick fixes", async () => {
      const mark = await squiggle(nth);
      const box = await mark.boundingBox();
      if (!box) throw new Error("the squiggle is gone");
      await page.keyboard.press("Escape");
      await page.mouse.click(box.x + Math.min(4, box.width / 2), box.y + box.height / 2 - 3);
      await page.keyboard.press("Control+.");
      await menu.waitFor(short);
      return menu;
    });
  }

  /** The titles of the code actions offered on the `nth` squiggle. */
  async function quickFixTitles(nth = 0) {
    const menu = await openQuickFixes(nth);
    const titles = await menu.locator(".monaco-list-row.action .title").allInnerTexts();
    await page.keyboard.press("Escape");
    return titles.map(plain);
  }

  /** Chooses the code action with this title on the `nth` squiggle. */
  async function quickFix(/** @type {string | RegExp} */ title, nth = 0) {
    const menu = await openQuickFixes(nth);
    await menu.locator(".monaco-list-row.action", { hasText: title }).first().click({ timeout: patience });
    await menu.waitFor({ state: "detached", timeout: patience });
  }

  /** The content frame of the webview whose document has an element for `selector`. */
  async function webviewFrame(/** @type {string} */ selector) {
    return eventually(`a webview with ${selector}`, async () => {
      const contents = page.frames().filter((frame) => /\/fake\.html\?/.test(frame.url()));
      for (const frame of contents) {
        if (
          (await frame
            .locator(selector)
            .count()
            .catch(() => 0)) > 0
        )
          return frame;
      }
      throw new Error(`none of ${contents.length} webviews has it`);
    });
  }

  /** The lines that the first editor shows, top to bottom. */
  async function visibleLines(editor = page.locator(".monaco-editor .view-lines").first()) {
    const lines = await editor.locator(".view-line").evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, text: element.textContent ?? "" }))
        .sort((a, b) => a.top - b.top)
        .map((line) => line.text),
    );
    return lines.map(plain);
  }

  /** Changes user settings while VS Code runs; it notices by itself. */
  function changeSettings(/** @type {Record<string, unknown>} */ changes) {
    Object.assign(profile.settings, changes);
    for (const scope of ["User", "Machine"]) {
      writeFileSync(path.join(profile.userFolder, scope, "settings.json"), JSON.stringify(profile.settings));
    }
  }

  return {
    runCommand,
    openFile,
    squiggles,
    squiggle,
    hoverSquiggle,
    explain,
    settle,
    openProblems,
    quickFixTitles,
    quickFix,
    webviewFrame,
    visibleLines,
    changeSettings,
  };
}

/**
 * What the command palette calls our commands.
 * @returns {Record<string, string>} by id
 */
function commandTitles() {
  const read = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), "utf8"));
  const texts = read("package.nls.json");
  const said = (/** @type {string} */ text) => text.replace(/^%(.*)%$/, (_, key) => texts[key]);
  /** @type {{ command: string, title: string, category?: string }[]} */
  const commands = read("package.json").contributes.commands;
  return Object.fromEntries(
    commands.map(({ command, title, category }) => [command, (category ? `${said(category)}: ` : "") + said(title)]),
  );
}

/** Monaco draws spaces as no-break spaces. */
function plain(/** @type {string} */ text) {
  return text.replaceAll("\u00a0", " ");
}
