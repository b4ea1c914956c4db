// @ts-check
// Runs the tests of api/ inside an extension host: node test/vscode/run-inside.mjs node|web [--only PART] [--grep TEXT]
// Files called *.node.test.ts run in the node host only, *.web.test.ts in the web host only, all others in both.
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runTests } from "@vscode/test-electron";
import esbuild from "esbuild";
import { chooseVSCode } from "../../scripts/host/choose.mjs";
import { temporaryFolder } from "../../scripts/processes.mjs";
import Counted from "../../scripts/reporter.cjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "../..");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string", default: "" }, grep: { type: "string", default: "" } },
});
const host = positionals[0] === "web" ? "web" : "node";
const other = host === "web" ? ".node.test.ts" : ".web.test.ts";
const files = readdirSync(path.join(here, "api"), { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".test.ts") && !file.endsWith(other) && `vscode/api/${file}`.includes(values.only),
);
if (files.length === 0) throw new Error(`no test file of test/vscode/api matches "${values.only}"`);

// Inside the extension's folder: VS Code runs tests in the host of the extension they lie in.
const extension = path.resolve(root, process.env.COACH_EXTENSION ?? ".");
const outfile = path.join(extension, "out/vscode", host, "index.js");
mkdirSync(path.dirname(outfile), { recursive: true });
await esbuild.build({
  entryPoints: [path.join(here, "inside.ts")],
  outfile,
  bundle: true,
  format: "cjs",
  platform: host === "web" ? "browser" : "node",
  target: "es2022",
  sourcemap: "inline",
  external: ["vscode"],
  // The web worker has no Node modules.
  alias: host === "web" ? { "node:assert/strict": path.join(here, "web-assert.ts") } : {},
  define: { RESULT_MARK: JSON.stringify(Counted.resultMark), GREP: JSON.stringify(values.grep) },
  // Mocha's browser bundle assigns module.exports; what VS Code calls must be set after it.
  footer: { js: "module.exports = { run };" },
  logLevel: "warning",
  plugins: [
    {
      name: "api-tests",
      setup(build) {
        build.onResolve({ filter: /^api-tests$/ }, () => ({ path: "api-tests", namespace: "coach" }));
        build.onLoad({ filter: /.*/, namespace: "coach" }, () => ({
          contents: files.map((file) => `require(${JSON.stringify(`./api/${file}`)});`).join("\n"),
          resolveDir: here,
        }));
        build.onResolve({ filter: /^mocha$/ }, () => ({ path: "mocha", namespace: "coach-mocha" }));
        build.onLoad({ filter: /.*/, namespace: "coach-mocha" }, () => ({ contents: "module.exports = globalThis;" }));
      },
    },
  ],
});

const { folder } = temporaryFolder("coach-inside");
for (const name of ["workspace", "data", "extensions"]) mkdirSync(path.join(folder, name));
try {
  await runTests({
    vscodeExecutablePath: await chooseVSCode(console.log),
    extensionDevelopmentPath: extension,
    extensionTestsPath: outfile,
    launchArgs: [
      path.join(folder, "workspace"),
      `--user-data-dir=${path.join(folder, "data")}`,
      `--extensions-dir=${path.join(folder, "extensions")}`,
      ...(host === "web" ? ["--extensionDevelopmentKind=web"] : []),
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
