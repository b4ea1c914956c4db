import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { withWorkbench } from "../ui";

describe("the packaged extension", () => {
  it("draws a finding, explains it beside the code, and asks the network for nothing", async () => {
    const vsix = ["dist/python-interview-coach.vsix"];
    const files = { "cart.py": "def add(item, cart=[]):\n    cart.append(item)\n    return cart\n" };
    await withWorkbench({ vsix, files, openFile: "cart.py" }, async (page, tools) => {
      const hover = await tools.hoverSquiggle();
      assert.match(await hover.innerText(), /mutable-default/);
      await tools.explain("mutable-default");
      const explanation = await tools.webviewFrame("h1");
      assert.notEqual((await explanation.locator("h1").first().innerText()).trim(), "");
      assert.equal(await page.locator(".editor-group-container").count(), 2, "code and explanation side by side");
      assert.deepEqual(tools.foreignRequests(), []);
      assert.deepEqual(tools.connections(), []);
      await tools.shot("installed");
    });
  });
});
