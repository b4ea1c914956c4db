import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { eventually, withWorkbench } from "../ui";

const fixture = { extension: "test/vscode/fixture-extension", files: { "a.py": "x = 1\nif x == None:\n    pass\n" } };

describe("the harness, with its own small extension", () => {
  for (const web of [false, true]) {
    it(`hovers, lists, fixes, explains and opens a page in the ${web ? "web" : "node"} extension host`, async () => {
      await withWorkbench({ ...fixture, openFile: "a.py", web, restricted: web }, async (page, tools) => {
        const hover = await tools.hoverSquiggle();
        assert.match(await hover.innerText(), /Compare with is/);
        assert.equal(await hover.locator("a.code-link").innerText(), "none-compare");
        const problems = await tools.openProblems();
        await problems.locator("a", { hasText: "none-compare" }).waitFor();
        assert.ok((await tools.quickFixTitles()).includes("Write is None"));
        await tools.quickFix("Write is None");
        await page.locator(".view-line", { hasText: "is" }).waitFor();
        await tools.squiggles.first().waitFor({ state: "detached" });
        assert.equal((await tools.visibleLines())[1], "if x is None:");
        await page.keyboard.press("Control+z");
        await tools.explain("none-compare");
        await tools.webviewFrame("h1:has-text('Fixture explanation')");
        await tools.runCommand("Harness Fixture: Open Page");
        const frame = await tools.webviewFrame("h1:has-text('Fixture page')");
        assert.equal(await frame.locator("p").innerText(), web ? "restricted" : "trusted");
        assert.deepEqual(tools.foreignRequests(), []);
        await tools.shot(`harness-${web ? "web" : "node"}`);
      });
    });
  }

  it("sees what an extension asks the network for, in either extension host", async () => {
    await withWorkbench({ ...fixture, openFile: "a.py" }, async (_page, tools) => {
      await tools.squiggle();
      assert.deepEqual(tools.connections(), []);
      await tools.runCommand("Harness Fixture: Fetch");
      await eventually("a connection", async () => assert.deepEqual(tools.connections(), ["example.invalid:443"]));
    });
    await withWorkbench({ ...fixture, openFile: "a.py", web: true }, async (_page, tools) => {
      await tools.squiggle();
      assert.deepEqual(tools.foreignRequests(), []);
      await tools.runCommand("Harness Fixture: Fetch");
      await eventually("a request", async () =>
        assert.deepEqual(tools.foreignRequests(), ["https://example.invalid/"]),
      );
    });
  });
});
