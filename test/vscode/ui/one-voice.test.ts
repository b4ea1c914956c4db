import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Page } from "playwright-core";
import { eventually, type Tools, type WorkbenchOptions, withWorkbench } from "../ui";

const SHOP = `def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags


def is_free(price):
    return price is "free"


def wanted(order):
    return no_such_name
`;

const withPeers = (name: string, body: (page: Page, tools: Tools) => Promise<void>, rest: WorkbenchOptions = {}) =>
  withWorkbench({ files: { [name]: SHOP }, openFile: name, alongside: ["test/vscode/peer-extension"], ...rest }, body);

const ours = (page: Page) => page.locator(".monaco-editor .squiggly-warning");
const theirs = (page: Page) => page.locator(".monaco-editor .squiggly-error");

const count = (page: Page, own: number, others: number) =>
  eventually(`${own} underlines of ours and ${others} of others`, async () =>
    assert.deepEqual([await ours(page).count(), await theirs(page).count()], [own, others]),
  );

const peers = (tools: Tools, what: string) => tools.runCommand(`Peer Fixture: ${what}`);

/** Looks at every frame that is drawn; the answer is how often our underlines came or went meanwhile. */
async function watchOurs(page: Page): Promise<() => Promise<number>> {
  // As text, because the compiler of the tests would put helpers of its own into a function.
  await page.evaluate(`{
    const seen = (window.seen = { changes: 0, last: -1 });
    const look = () => {
      const now = document.querySelectorAll(".monaco-editor .squiggly-warning").length;
      if (seen.last >= 0 && now !== seen.last) seen.changes += 1;
      seen.last = now;
      requestAnimationFrame(look);
    };
    look();
  }`);
  return () => page.evaluate<number>("window.seen.changes");
}

describe("one voice", () => {
  it("leaves the underline to another tool, explains on it, and comes back when it goes or is not wanted", async () => {
    await withPeers("shop.py", async (page, tools) => {
      await count(page, 2, 0);

      await peers(tools, "Ruff Speaks");
      await count(page, 0, 3);
      const hover = await tools.hoverSquiggle();
      assert.match(await hover.innerText(), /Ruff complains/);
      assert.doesNotMatch(await hover.innerText(), /Calls of 'add_tag'/);

      // Ruff repairs nothing here, so our repair is offered on its underline.
      const titles = await tools.quickFixTitles();
      assert.ok(titles.includes("Explain with Interview Coach: Mutable default argument"), titles.join("\n"));
      assert.ok(titles.includes("Ruff: Disable for this line"), titles.join("\n"));
      assert.ok(titles.includes("Create the list inside the function"), titles.join("\n"));
      assert.ok(!titles.some((title) => /^(Explain “|Ignore “|Set level)/.test(title)), titles.join("\n"));
      // Nothing but the code is known of a name that is missing: no page is guessed.
      assert.ok(!(await tools.quickFixTitles(2)).some((title) => /Interview Coach/.test(title)));

      await peers(tools, "All Fall Silent");
      await count(page, 2, 0);

      await peers(tools, "Pylint Speaks");
      await count(page, 1, 1);
      assert.ok((await tools.quickFixTitles()).some((title) => /^Explain with Interview Coach: Mutable/.test(title)));
      await peers(tools, "Ruff Speaks and Repairs");
      await count(page, 0, 4);
      const both = await tools.quickFixTitles(1);
      assert.ok(both.includes("Ruff: Repair"), both.join("\n"));
      assert.ok(!both.includes("Create the list inside the function"), both.join("\n"));

      tools.changeSettings({ "pythonCoach.oneVoice": false });
      await count(page, 2, 4);
      tools.changeSettings({ "pythonCoach.oneVoice": true });
      await count(page, 0, 4);
      await tools.quickFix("Explain with Interview Coach: Mutable", 1);
      const frame = await tools.webviewFrame('main[data-pitfall="mutable-default"]');
      await frame.locator("#code .sq").waitFor();
      await tools.shot("one-voice");
    });
  });

  it("does not flicker while a tool speaks in bursts and while lines move", async () => {
    await withPeers("shop.py", async (page, tools) => {
      await count(page, 2, 0);
      await peers(tools, "Ruff Speaks");
      await count(page, 0, 3);
      const changes = await watchOurs(page);
      await peers(tools, "Ruff Speaks in a Burst");
      await page.waitForTimeout(4_000);
      await count(page, 0, 3);

      // Ruff does not look again by itself here: its old ranges move along.
      await page.locator(".monaco-editor .view-line").first().click();
      await page.keyboard.press("Control+Home");
      for (let i = 0; i < 5; i++) {
        await page.keyboard.press("Enter");
        await page.waitForTimeout(250);
      }
      await page.waitForTimeout(2_500);
      await count(page, 0, 3);
      assert.equal(await changes(), 0);
    });
  });

  it("never shows ours where the other tool was first, in either extension host", async () => {
    for (const web of [false, true])
      await withPeers(
        "early.py",
        async (page, tools) => {
          await count(page, 0, 3);
          await page.locator('.activitybar a[aria-label^="Interview Coach"]').first().click();
          const row = page.locator(
            '.monaco-list-row[aria-label^="Mutable default argument, line 1, underlined by Ruff"]',
          );
          await row.waitFor();
          await count(page, 0, 3);
          await tools.shot(`one-voice-tree-${web ? "web" : "node"}`);
        },
        { web },
      );
  });
});

describe("the command that explains", () => {
  it("knows what other tools call a pitfall", async () => {
    await withWorkbench({ files: { "a.py": "x = 1\n" }, openFile: "a.py" }, async (page, tools) => {
      for (const code of ["B006", "W0102", "dangerous-default-value", "S5717"]) {
        await tools.runCommand("pythonCoach.explain");
        const input = page.locator(".quick-input-widget:visible input[type='text']");
        await page.locator(".quick-input-widget:visible .monaco-list-row").nth(3).waitFor();
        await input.fill(code);
        const first = page.locator(".quick-input-widget:visible .monaco-list-row.focused");
        await first.filter({ hasText: `mutable-default, ${code}` }).waitFor();
        await page.keyboard.press("Enter");
        await tools.webviewFrame('main[data-pitfall="mutable-default"]');
        await tools.runCommand("View: Close All Editors");
      }
    });
  });
});
