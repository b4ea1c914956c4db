// @ts-check
/**
 * `npm run bench -- --editor`: in a real VS Code, the time from opening a file of 1,000 lines to its first diagnostics, of
 * our extension and of one with an empty language server, which publishes a diagnostic as soon as a file is opened. Both
 * are started by the language of the first file; each has files of its own, so that neither works for the other. And
 * what our own code takes of the extension host until it is active. It takes `dist/` as `npm run build` left it.
 *
 * Beside the time on the clock stands the processor time of the extension host's own thread (Linux): the clock also
 * counts what other programs do.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { coach, corpus, textOfLines } from "./bench-texts.mjs";
import { launchBrowser, openWorkbench, startServer } from "./host/host.mjs";
import { temporaryFolder } from "./processes.mjs";

const WINDOWS = 3;
const FILES = 12;
const LINES = 1000;
const MARK = "::editor ";
const GOAL = 50;

const EMPTY_SERVER = `
const { createConnection, TextDocumentSyncKind } = require("vscode-languageserver/node");
const connection = createConnection();
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
connection.onDidOpenTextDocument(({ textDocument: { uri } }) =>
  connection.sendDiagnostics({ uri, diagnostics: [{ range, message: "opened" }] }));
connection.listen();
`;
const EMPTY_EXTENSION = `
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");
exports.activate = (context) => {
  const run = { module: context.asAbsolutePath("server.js"), transport: TransportKind.ipc };
  const client = new LanguageClient("empty", "Empty", { run, debug: run }, { documentSelector: [{ language: "empty" }] });
  context.subscriptions.push(client);
  void client.start();
};
`;
const EMPTY_MANIFEST = {
  name: "empty-server",
  publisher: "python-interview-coach",
  version: "0.0.1",
  engines: { vscode: "^1.100.0" },
  main: "./extension.js",
  activationEvents: ["onLanguage:empty"],
  contributes: { languages: [{ id: "empty", extensions: [".empty"] }] },
  capabilities: { untrustedWorkspaces: { supported: true } },
};

/** Runs inside the extension host. */
const INSIDE = `
const vscode = require("vscode");
const fs = require("node:fs");
const path = require("node:path");
const cpu = () => {
  try { return Number(fs.readFileSync("/proc/thread-self/schedstat", "utf8").split(" ")[0]) / 1e6; }
  catch { return Number.NaN; }
};
const timed = async (work) => {
  const [began, spent] = [performance.now(), cpu()];
  const waiting = work();
  if (waiting instanceof Promise) await waiting;
  return { wall: performance.now() - began, cpu: cpu() - spent };
};
const open = async (uri) => {
  const began = performance.now();
  const shown = new Promise((resolve) => {
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((each) => each.toString() === uri.toString())) return;
      if (vscode.languages.getDiagnostics(uri).length === 0) return;
      listening.dispose();
      resolve(performance.now() - began);
    });
  });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const time = await shown;
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await new Promise((resolve) => setTimeout(resolve, 300));
  return time;
};
exports.run = async () => {
  const ours = vscode.extensions.getExtension("python-interview-coach.python-interview-coach");
  const wasActive = ours.isActive;
  // What VS Code does itself when a window opens is over by then.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const load = await timed(() => { require(path.join(ours.extensionPath, ours.packageJSON.main)); });
  const activation = await timed(() => Promise.resolve(ours.activate()));
  const root = vscode.workspace.workspaceFolders[0].uri;
  const opened = { coach: [], empty: [] };
  // The one after the other, file by file, so that both have the same machine.
  for (let i = 0; i < FILES; i++) {
    opened.coach.push(await open(vscode.Uri.joinPath(root, "file" + i + ".py")));
    opened.empty.push(await open(vscode.Uri.joinPath(root, "file" + i + ".empty")));
  }
  console.log(MARK + JSON.stringify({ wasActive, load, activation, opened }));
};
`;

const root = path.resolve(".");
const { folder, remove } = temporaryFolder("coach-bench");
const at = (/** @type {string} */ name) => path.join(folder, name);
for (const name of ["workspace", "empty-server"]) mkdirSync(at(name));
const bundle = (/** @type {string} */ contents, /** @type {string} */ outfile) =>
  build({
    stdin: { contents, resolveDir: root },
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode"],
    logLevel: "warning",
  });
await bundle(EMPTY_SERVER, at("empty-server/server.js"));
await bundle(EMPTY_EXTENSION, at("empty-server/extension.js"));
writeFileSync(at("empty-server/package.json"), JSON.stringify(EMPTY_MANIFEST));
// VS Code runs it in the host of the extension it lies in.
const inside = path.join(root, "out/bench/editor.js");
mkdirSync(path.dirname(inside), { recursive: true });
writeFileSync(inside, `const FILES = ${FILES}, MARK = ${JSON.stringify(MARK)};\n${INSIDE}`);

const modules = await corpus();
let written = 0;
for (let i = 0; written < FILES; i++) {
  const text = textOfLines(modules.slice(i), LINES);
  // Without a finding nobody could tell when it was looked at.
  if (coach.analyze(text, {}).length === 0) continue;
  for (const kind of ["py", "empty"]) writeFileSync(at(`workspace/file${written}.${kind}`), text);
  written++;
}

/**
 * @typedef {{ wall: number, cpu: number }} Time
 * @typedef {{ wasActive: boolean, load: Time, activation: Time, opened: { coach: number[], empty: number[] } }} Result
 */

/** @returns {Promise<Result>} */
async function inWindow() {
  const server = await startServer({ folders: [at("empty-server")] });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    /** @type {Result | null} */
    let result = null;
    let log = "";
    await page.exposeFunction("codeAutomationLog", (/** @type {string} */ _, /** @type {unknown[]} */ args) => {
      const text = args.map(String).join(" ");
      log += `${text}\n`;
      const found = new RegExp(`${MARK}(\\{.*\\})`).exec(text);
      if (found?.[1]) result = JSON.parse(found[1]);
    });
    const ended = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve));
    const options = { folder: at("workspace"), extensionPaths: [root], testsPath: inside.replace(/\.js$/, "") };
    await openWorkbench(page, server, { ...options, web: false });
    await ended;
    if (result === null) throw new Error(`VS Code measured nothing:\n${log}`);
    return result;
  } finally {
    await browser.close();
    server.stop();
  }
}

/** @type {Result[]} */
const results = [];
try {
  for (let i = 0; i < WINDOWS; i++) results.push(await inWindow());
} finally {
  remove();
}

const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
const ms = (/** @type {number} */ value) => `${value.toFixed(0)} ms`;
const row = (/** @type {string} */ what, /** @type {number[]} */ ours, /** @type {number[]} */ empty) =>
  `| ${what} | ${ms(median(ours))} | ${ms(median(empty))} | ${ms(median(ours) - median(empty))} |`;
const { coach: first, empty: firstEmpty } = {
  coach: results.map(({ opened }) => opened.coach[0] ?? Number.NaN),
  empty: results.map(({ opened }) => opened.empty[0] ?? Number.NaN),
};
console.log(
  [
    `| From opening a file of ${LINES.toLocaleString("en")} lines to its first diagnostics | Interview Coach | empty server | our share |`,
    "| --- | --- | --- | --- |",
    row("The first file of a window; ours is active by then, the empty server starts with it", first, firstEmpty),
    row(
      "Further files",
      results.flatMap(({ opened }) => opened.coach.slice(1)),
      results.flatMap(({ opened }) => opened.empty.slice(1)),
    ),
  ].join("\n"),
);
const part = (/** @type {string} */ what, /** @type {Time[]} */ times) =>
  console.log(
    `${what.padEnd(24)} ${ms(median(times.map(({ wall }) => wall)))} on the clock, ${ms(median(times.map(({ cpu }) => cpu)))} of the processor`,
  );
console.log(
  `\nmedian of ${WINDOWS} windows, ${FILES} files each; Node ${process.version}; load ${os.loadavg()[0]?.toFixed(1)}`,
);
if (results.some(({ wasActive }) => wasActive)) console.log("our extension was active before it was measured");
part(
  "evaluating the bundle",
  results.map(({ load }) => load),
);
part(
  "activate",
  results.map(({ activation }) => activation),
);
const own = median(results.map(({ load, activation }) => load.cpu + activation.cpu));
const verdict = Number.isNaN(own) ? "not measured here" : own <= GOAL ? "met" : "not met";
console.log(`our own code until it is active: ${ms(own)} of the processor, goal ${ms(GOAL)}: ${verdict}`);
