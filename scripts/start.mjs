// @ts-check
// `npm start`: builds and packages the extension and opens VS Code with it on sample/, in a profile of its own.
// Options (after `--`):
//   --bundled          use the VS Code from npm even if one is installed
//   --open FILE        open this file of the sample first
//   --vsix FILE        use this package instead of building one
//   --screenshot FILE  open nothing visible; write a picture of the sample with one explanation page, and end
//   --theme THEME      light, dark, hc-light or hc-dark (for the picture)
//   --pitfall ID       the pitfall that the picture explains; by default the first one in the file
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launchBrowser, startServer } from "./host/host.mjs";
import { pageTools, themes } from "./host/page.mjs";
import { atEnd, plainEnvironment, run, temporaryFolder } from "./processes.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const sample = path.join(root, "sample");
const { values: wish } = parseArgs({
  options: {
    bundled: { type: "boolean", default: false },
    open: { type: "string" },
    vsix: { type: "string" },
    screenshot: { type: "string" },
    theme: { type: "string", default: "light" },
    pitfall: { type: "string" },
  },
});
const openFile = path.join(sample, wish.open ?? firstPythonFile());
const say = console.log;

const vsix = wish.vsix ? path.resolve(wish.vsix) : await packageExtension();
const code = wish.screenshot || wish.bundled ? undefined : await installedCode();
if (wish.screenshot) await takePicture(path.resolve(wish.screenshot));
else if (code) await openInstalled(code);
else await openBundled();
process.exit();

function firstPythonFile() {
  const files = readdirSync(sample, { recursive: true, encoding: "utf8" });
  const [first] = files.filter((file) => file.endsWith(".py")).sort();
  if (!first) throw new Error("sample/ has no Python file");
  return first;
}

async function packageExtension() {
  await step("Building and packaging the extension", "npm", ["run", "package"]);
  return path.join(root, "dist/python-interview-coach.vsix");
}

/**
 * Runs a program that must succeed; shows its output only when it does not.
 * @param {string} what
 * @param {string} program
 * @param {string[]} args
 */
async function step(what, program, args) {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`;
  say(`${what} …`);
  const alive = setInterval(() => say(`… ${seconds()}`), 10_000);
  const { code: exitCode, output } = await run(program, args, { cwd: root, env: plainEnvironment() });
  clearInterval(alive);
  if (exitCode !== 0) {
    say(output);
    say(`${what} failed: ${program} ${args.join(" ")}`);
    process.exit(1);
  }
  say(`  done, ${seconds()}`);
}

/** The name of the installed `code`, if it can be used here. */
async function installedCode() {
  const display = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!display) return undefined;
  // Inside WSL `code` is the one of Windows, which does not understand our folders.
  if (process.env.WSL_DISTRO_NAME) return undefined;
  const answer = await run("code", ["--version"], { env: plainEnvironment() }).catch(() => undefined);
  const version = answer?.code === 0 ? /^1\.(\d+)\.\d+/.exec(answer.output) : undefined;
  if (!version) return undefined;
  /** @type {{ engines: { vscode: string } }} */
  const { engines } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  if (Number(version[1]) >= Number(engines.vscode.split(".")[1])) return "code";
  say(`The installed VS Code is ${version[0]}; the extension needs ${engines.vscode}.`);
  return undefined;
}

/**
 * Opens the installed VS Code and waits until its window is closed.
 * @param {string} program
 */
async function openInstalled(program) {
  const { folder } = temporaryFolder("coach-code");
  const data = path.join(folder, "data");
  mkdirSync(path.join(data, "User"), { recursive: true });
  const settings = { "security.workspace.trust.enabled": false, "workbench.startupEditor": "none" };
  writeFileSync(path.join(data, "User/settings.json"), JSON.stringify(settings));
  const profile = ["--user-data-dir", data, "--extensions-dir", path.join(folder, "extensions")];
  if (process.getuid?.() === 0) profile.push("--no-sandbox");
  await step("Installing the extension into a temporary profile", program, [...profile, "--install-extension", vsix]);
  say("Opening VS Code. Close its window or press Ctrl+C to end.");
  // `code` hands over to a process of its own, whose number VS Code keeps in this file.
  atEnd(() => {
    try {
      process.kill(Number(readFileSync(path.join(data, "code.lock"), "utf8")), "SIGKILL");
    } catch {
      // It has ended already, or never began.
    }
  });
  const { code: exitCode, output } = await run(
    program,
    [...profile, "--wait", "--new-window", "--disable-telemetry", "--skip-release-notes", sample, openFile],
    { env: plainEnvironment() },
  );
  if (exitCode !== 0) {
    say(output);
    process.exit(1);
  }
}

/** Serves the bundled VS Code until Ctrl+C. */
async function openBundled() {
  say("Starting the bundled VS Code …");
  const server = await startServer({ vsix: [vsix], say });
  const address = server.address({ folder: sample, openFile });
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  say(`\nVS Code ${server.version} with the extension:\n\n  ${address}\n`);
  say(display ? "It opens in your browser. Press Ctrl+C to end." : "Open this address in a browser. Ctrl+C ends it.");
  if (display) {
    // Not ours to end: it may be the person's own browser that starts here.
    const opener = spawn("xdg-open", [address], { stdio: "ignore", detached: true });
    opener.on("error", () => say("No browser was found.")).unref();
  }
  await server.ended;
  say(`VS Code's server ended by itself:\n${server.log()}`);
  process.exit(1);
}

/**
 * Writes a picture of the window: the sample file with its findings, and one explanation beside it.
 * @param {string} file
 */
async function takePicture(file) {
  const theme = themes[/** @type {keyof typeof themes} */ (wish.theme)];
  if (!theme) throw new Error(`--theme is one of ${Object.keys(themes).join(", ")}`);
  const settings = {
    "workbench.colorTheme": theme,
    "editor.minimap.enabled": false,
    "editor.fontSize": 13,
    "window.commandCenter": false,
    "workbench.layoutControl.enabled": false,
  };
  say("Starting VS Code …");
  const server = await startServer({ vsix: [vsix], settings, say });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1360, height: 850 }, deviceScaleFactor: 2 });
  await page.goto(server.address({ folder: sample, openFile }));
  const tools = pageTools(page, server.profile);
  await tools.explain(wish.pitfall);
  await tools.webviewFrame("h1");
  await tools.settle();
  mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  await browser.close();
  server.stop();
  say(`Wrote ${path.relative(process.cwd(), file)} (VS Code ${server.version}).`);
}
