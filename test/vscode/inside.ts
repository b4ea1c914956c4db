/** Entry of the tests that run inside an extension host, node or web; `api-tests` are the files of `api/`, bundled. */
import "mocha/mocha.js";
import * as vscode from "vscode";

declare const RESULT_MARK: string;
declare const GREP: string;

export function run(): Promise<void> {
  const host = "WorkerGlobalScope" in globalThis ? "web worker" : "node";
  console.log(`VS Code ${vscode.version}, ${host} extension host`);
  mocha.setup({ ui: "bdd", reporter: "spec", timeout: 60_000, ...(GREP ? { grep: GREP } : {}) });
  require("api-tests");
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  return new Promise((resolve, reject) => {
    const ended = () => {
      console.log(`${RESULT_MARK}${JSON.stringify({ passed, failed, skipped })}`);
      if (failed > 0) reject(new Error(`${failed} tests failed`));
      else resolve();
    };
    // The prototype's `run`: the instance's own wants a page address, which the node host has not.
    Mocha.prototype.run
      .call(mocha, ended)
      .on("pass", () => passed++)
      .on("fail", () => failed++)
      .on("pending", () => skipped++);
  });
}
