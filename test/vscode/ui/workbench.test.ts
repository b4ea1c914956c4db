import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Page } from "playwright-core";
import { eventually, type Tools, withWorkbench } from "../ui";

const LABELS = `def add_tag(tag, tags=[]):
    tags.append(tag)
    return tags


def is_free(price):
    for job in range(3):
        print(lambda: job)
    return price is "free"
`;
const files = { "labels.py": LABELS };

const row = (page: Page, label: string) => page.locator(`.pane-body .monaco-list-row[aria-label^="${label}"]`).first();

async function openSideBar(page: Page): Promise<void> {
  const icon = page.locator('.activitybar a[aria-label^="Interview Coach"]').first();
  const curriculum = row(page, "0. How Python runs your code");
  await eventually("the side bar", async () => {
    if (!(await curriculum.isVisible())) await icon.click({ timeout: 2_000 });
    await curriculum.waitFor({ timeout: 2_000 });
  });
}

/** What the language status says, opened by its sign beside the language's name. */
async function languageStatus(page: Page): Promise<string> {
  const sign = page.locator('.statusbar-item[id="status.languageStatus"]');
  const hover = page.locator(".hover-language-status");
  return eventually("the language status", async () => {
    await page.mouse.move(5, 300);
    await sign.hover({ timeout: 2_000 });
    await hover.first().waitFor({ timeout: 2_000 });
    return (await hover.allInnerTexts()).join("\n");
  });
}

const notifications = (page: Page) => page.locator(".notification-toast").count();

async function fix(page: Page, tools: Tools): Promise<void> {
  const finding = row(page, "Identity test with a literal, line")
    .or(row(page, "Mutable default argument, line"))
    .first();
  await finding.hover();
  await finding.locator('.action-label[aria-label="Apply Fix"]').click();
  await eventually("one finding less", async () => assert.equal(await tools.squiggles.count(), 1));
}

describe("the side bar", () => {
  it("shows the curriculum and what is in this file, and both can be used", async () => {
    await withWorkbench({ files, openFile: "labels.py" }, async (page, tools) => {
      await tools.squiggle(1);
      await openSideBar(page);
      await row(page, "18. Inside CPython").or(row(page, "12. Testing and debugging")).first().waitFor();
      await row(page, "Mutable default argument, line 1: Calls of").waitFor();
      await tools.settle();
      await tools.shot("sidebar-light");

      await row(page, "4. Functions").click();
      const pitfall = row(page, "Mutable default argument, pitfall, bug");
      await pitfall.hover();
      await pitfall.locator('.action-label[aria-label="Mark as Read"]').click();
      await row(page, "Mutable default argument, pitfall, bug, read").waitFor();
      assert.match(await page.locator(".pane-header", { hasText: "Curriculum" }).innerText(), /1 of \d+ read/);

      await row(page, "Mutable default argument, pitfall, bug").click();
      const frame = await tools.webviewFrame('main[data-pitfall="mutable-default"]');
      await frame.locator("#code .sq").waitFor();
      assert.equal(await page.locator(".editor-group-container").count(), 2);
      await frame.locator('[data-action="read"][aria-pressed="true"]').waitFor();

      await fix(page, tools);
      assert.equal(await notifications(page), 0);
    });
  });

  it("has the same in the dark", async () => {
    await withWorkbench({ files, openFile: "labels.py", theme: "dark" }, async (page, tools) => {
      await tools.squiggle(1);
      await openSideBar(page);
      await row(page, "4. Functions").click();
      await tools.explain("mutable-default");
      await tools.webviewFrame('main[data-pitfall="mutable-default"]');
      await tools.settle();
      await tools.shot("sidebar-dark");
    });
  });

  it("invites to a Python file where there is none", async () => {
    await withWorkbench({ files: { "notes.txt": "nothing\n" }, openFile: "notes.txt" }, async (page, tools) => {
      await openSideBar(page);
      await page.getByRole("button", { name: "Open the Sample Project" }).click();
      await eventually("the sample", async () =>
        assert.equal(await page.locator(".tab.active").getAttribute("data-resource-name"), "labels.py"),
      );
      await tools.squiggle();
      assert.equal(await notifications(page), 0);
    });
  });
});

describe("the language status", () => {
  it("counts, names the project's Python, and says which setting makes no sense", async () => {
    const project = { ...files, "pyproject.toml": '[project]\nname = "x"\nrequires-python = ">=3.9"\n' };
    await withWorkbench({ files: project, openFile: "labels.py" }, async (page, tools) => {
      await tools.squiggle(1);
      const status = await languageStatus(page);
      assert.match(status, /Coach: 2 findings/);
      assert.match(status, /Profile coach, Python 3\.9/);

      tools.changeSettings({ "pythonCoach.profile": "loud", "pythonCoach.levels": { "mutable-default": "fatal" } });
      await eventually("the complaint", async () => {
        const complaint = await languageStatus(page);
        assert.match(complaint, /pythonCoach\.profile: "loud" is not used\. \(and 1 more\)/);
      });
      await tools.shot("status");
      assert.equal(await tools.squiggles.count(), 2);
      assert.equal(await notifications(page), 0);
    });
  });
});

describe("a card for a construct", () => {
  it("is shown where no finding is", async () => {
    await withWorkbench({ files, openFile: "labels.py", theme: "dark" }, async (page, tools) => {
      await tools.squiggle(1);
      const word = page.locator(".view-line span span", { hasText: /^lambda$/ }).first();
      const hover = page.locator(".monaco-hover:visible", { hasText: "made in a loop" }).first();
      await eventually("the card", async () => {
        await page.mouse.move(1_000, 700);
        await word.hover({ timeout: 2_000 });
        await hover.waitFor({ timeout: 2_000 });
      });
      await tools.shot("card-dark");
      await hover.locator("a", { hasText: "Late-binding closure in a loop" }).click();
      await tools.webviewFrame('main[data-pitfall="late-binding-closure"]');
    });
  });
});

describe("a folder that is not trusted, in the web extension host", () => {
  it("has findings, pages and fixes", async () => {
    await withWorkbench({ files, openFile: "labels.py", web: true, restricted: true }, async (page, tools) => {
      await tools.explain("mutable-default");
      const frame = await tools.webviewFrame('main[data-pitfall="mutable-default"]');
      await frame.locator('[data-action="apply"]').click();
      await frame.locator("#code .good").waitFor();
      assert.equal((await tools.visibleLines())[0], "def add_tag(tag, tags=None):");
      assert.equal(await page.locator(".editor-group-container").count(), 2);
    });
  });
});
