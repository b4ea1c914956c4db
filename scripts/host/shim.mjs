#!/usr/bin/env node
// @ts-check
// Stands in for the `code` program: @vscode/test-electron starts it, and it runs the tests in the bundled VS Code.
import path from "node:path";
import { format, parseArgs } from "node:util";
import { isEnding } from "../processes.mjs";
import { launchBrowser, openWorkbench, startServer } from "./host.mjs";

/** What VS Code's own log says in every run: how it connects, what it does without a gallery and native modules. */
const noise = new RegExp(
  [
    "connection token|Creating a socket|reconnection-grace-time|AgentHost|Service Worker|AccountPolicyGate",
    "authentication provider|Loading development extension|ChatModelSelection|Creation of workbench contribution",
    "additional builtin extensions|Could not locate the bindings file|Cannot find module '\\./build/Release/",
  ].join("|"),
);

const several = /** @type {const} */ ({ type: "string", multiple: true });
const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  strict: false,
  options: {
    extensionDevelopmentPath: several,
    extensionDevelopmentKind: { type: "string" },
    extensionTestsPath: { type: "string" },
    "user-data-dir": { type: "string" },
    "extensions-dir": { type: "string" },
  },
});
const absolute = (/** @type {unknown} */ file) => path.resolve(String(file));

const extensionPaths = (values.extensionDevelopmentPath ?? []).map(absolute);
const web = values.extensionDevelopmentKind === "web";
const server = await startServer({ say: console.log });
console.log(`Tests run in VS Code ${server.version} (bundled).`);
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
const ended = new Promise((/** @type {(code: number) => void} */ resolve) => {
  const broken = (/** @type {string} */ what) => () => {
    if (isEnding()) return;
    console.error(`${what} ended before the tests did`);
    resolve(1);
  };
  page.on("crash", broken("the page"));
  browser.on("disconnected", broken("the browser"));
  server.ended.then(broken("VS Code's server"));
  page.exposeFunction("codeAutomationExit", resolve);
});
await page.exposeFunction("codeAutomationLog", (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
  const text = format(...args);
  if (!noise.test(text)) (type === "error" ? process.stderr : process.stdout).write(`${text}\n`);
});
const testsPath = absolute(values.extensionTestsPath).replace(/\.js$/, "");
const folder = positionals[0] ? { folder: absolute(positionals[0]) } : {};
await openWorkbench(page, server, { extensionPaths, testsPath, web, ...folder });
process.exit(await ended);
