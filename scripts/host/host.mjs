// @ts-check
// A real VS Code without a window: its server with the extension host, and a browser page with its workbench.
import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { isEnding, plainEnvironment, run, start, temporaryFolder } from "../processes.mjs";
import { findChromium } from "./chromium.mjs";
import { installHost } from "./install.mjs";

/** Settings of every bundled VS Code: no network, no noise, nothing that moves by itself. */
const quiet = {
  "chat.disableAIFeatures": true,
  "editor.hover.delay": 100,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.simpleDialog.enable": true,
  "git.enabled": false,
  "npm.autoDetect": "off",
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  // Else a window whose address names a file forgets its other editors when it is reloaded.
  "window.restoreWindows": "preserve",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/**
 * @typedef {object} ServerOptions
 * @property {Record<string, unknown>} [settings] user settings on top of the quiet ones
 * @property {Record<string, string>} [env] extra environment of the server and its extension host
 * @property {string[]} [vsix] packages to install first
 * @property {string[]} [folders] absolute paths of extensions to install as they are
 * @property {(line: string) => void} [say] hears about steps that take long
 *
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] absolute path of the folder to open
 * @property {string} [openFile] absolute path of the file to open in it
 * @property {string[]} [extensionPaths] absolute paths of extensions under development
 * @property {string} [testsPath] absolute path of the module whose `run` is called in the extension host
 */

/**
 * Starts VS Code's server on a free port with a user profile of its own; `stop` ends it and removes the profile.
 * @param {ServerOptions} [options]
 */
export async function startServer({ settings = {}, env = {}, vsix = [], folders = [], say = () => {} } = {}) {
  const host = await installHost(say);
  const { folder, remove } = temporaryFolder("coach-vscode");
  const at = (/** @type {string} */ name) => path.join(folder, name);
  for (const name of ["data/User", "data/Machine", "extensions", "tmp"]) mkdirSync(at(name), { recursive: true });
  const allSettings = { ...quiet, ...settings };
  // VS Code runs one extension under development at a time; without a list it takes what it finds in its folder.
  for (const each of folders) cpSync(each, at(`extensions/${path.basename(each)}`), { recursive: true });
  // Which of the two is read depends on the scope of a setting; both are ours.
  for (const scope of ["User", "Machine"]) {
    writeFileSync(at(`data/${scope}/settings.json`), JSON.stringify(allSettings));
  }
  // TMPDIR: the server leaves sockets behind there. An empty gallery: VS Code asks no marketplace.
  const serverEnv = { ...plainEnvironment(), TMPDIR: at("tmp"), EXTENSIONS_GALLERY: "{}", ...env };
  const base = [
    host.serverMain,
    "--accept-server-license-terms",
    ...["--server-data-dir", folder, "--user-data-dir", at("data"), "--extensions-dir", at("extensions")],
  ];
  for (const file of vsix) {
    const { code, output } = await run(host.node, [...base, "--install-extension", file], { env: serverEnv });
    if (code !== 0) throw new Error(`VS Code did not install ${file}:\n${output}`);
  }
  const token = randomBytes(16).toString("hex");
  // Without the smoke test driver the workbench ignores the payload of its address.
  const args = ["--host", "127.0.0.1", "--port", "0", "--connection-token", token, "--enable-smoke-test-driver"];
  const { child, end } = start(host.node, [...base, ...args, "--disable-telemetry"], { env: serverEnv });
  const stop = () => {
    end();
    remove();
  };
  let log = "";
  /** @type {number} */
  const port = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
        log += text;
        const listening = /Extension host agent listening on (\d+)/.exec(log);
        if (listening) resolve(Number(listening[1]));
      });
    }
    child.on("error", reject);
    child.on("exit", (code) => reject(new Error(`VS Code's server ended with ${code}:\n${log}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    version: host.version,
    origin,
    profile: { userFolder: at("data"), settings: /** @type {Record<string, unknown>} */ (allSettings) },
    stop,
    log: () => log,
    /** Resolves when the server ends although nobody asked it to. */
    ended: new Promise((/** @type {(value: void) => void} */ resolve) => {
      child.on("exit", () => isEnding() || resolve());
    }),
    /** @param {WorkbenchOptions} options */
    address: (options) => workbenchAddress(port, token, options),
  };
}

/** Where an extension under development in the web worker seems to come from; nothing of it leaves this machine. */
export const webOrigin = "https://extension.test";

/**
 * Opens the workbench in a page. With `web` the `browser` entry of the extensions under development runs in the web
 * worker extension host, as in a VS Code on the web: they come from a web address, which the browser answers itself.
 * (VS Code's own `extensionDevelopmentKind` has no effect in a browser, and an extension that comes from the server
 * cannot start workers there.)
 * @param {import("playwright-core").Page} page
 * @param {Awaited<ReturnType<typeof startServer>>} server
 * @param {WorkbenchOptions & { web?: boolean }} options
 */
export async function openWorkbench(page, server, { web, ...options }) {
  if (web) {
    await developForWeb(page.context(), options.extensionPaths ?? [], options.testsPath);
    await page.goto(server.address({ ...options, extensionPaths: [], testsPath: "" }));
  } else {
    await page.goto(server.address(options));
  }
}

/**
 * @param {import("playwright-core").BrowserContext} context
 * @param {string[]} extensionPaths
 * @param {string | undefined} testsPath
 */
async function developForWeb(context, extensionPaths, testsPath) {
  const uri = (/** @type {string} */ file) => ({ scheme: "https", authority: "extension.test", path: encodeURI(file) });
  const development = {
    extensions: extensionPaths.map(uri),
    ...(testsPath ? { extensionTestsPath: uri(testsPath) } : {}),
  };
  const headers = { "access-control-allow-origin": "*" };
  await context.route(`${webOrigin}/**`, async (route) => {
    const file = decodeURI(decodeURI(new URL(route.request().url()).pathname));
    const inside = extensionPaths.some((folder) => file.startsWith(`${folder}/`));
    await route.fulfill(inside && existsSync(file) ? { path: file, headers } : { status: 404, headers });
  });
  // The workbench reads its options from an attribute of its page.
  await context.addInitScript((options) => {
    const read = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = read.call(this, name);
      if (this.id !== "vscode-workbench-web-configuration" || name !== "data-settings" || !value) return value;
      const settings = JSON.parse(value);
      settings.developmentOptions = { ...settings.developmentOptions, ...options };
      return JSON.stringify(settings);
    };
  }, development);
}

/**
 * @param {number} port
 * @param {string} token
 * @param {WorkbenchOptions} options
 */
function workbenchAddress(port, token, { folder, openFile, extensionPaths = [], testsPath }) {
  const remote = (/** @type {string} */ file) => `vscode-remote://127.0.0.1:${port}${encodeURI(file)}`;
  const payload = extensionPaths.map((each) => ["extensionDevelopmentPath", remote(each)]);
  if (testsPath) payload.push(["extensionTestsPath", remote(testsPath)]);
  if (openFile) payload.push(["openFile", remote(openFile)]);
  payload.push(["skipWelcome", "true"]);
  const query = new URLSearchParams(folder ? { folder } : { ew: "true" });
  query.set("tkn", token);
  query.set("payload", JSON.stringify(payload));
  return `http://127.0.0.1:${port}/?${query}`;
}

/** Starts a browser without a window. */
export async function launchBrowser() {
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  // --no-sandbox: CI runs as root, where Chromium's sandbox does not start; the only page is our own VS Code.
  const args = [...quiet, "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--font-render-hinting=none"];
  // Signals are answered in one place, processes.mjs; when this process exits, the browser goes along.
  const signals = { handleSIGHUP: false, handleSIGINT: false, handleSIGTERM: false };
  return chromium.launch({ ...(await findChromium()), ...signals, headless: true, args });
}
