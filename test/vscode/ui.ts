/** A real VS Code window for one test: a workbench page in a headless browser, its tools, and what it requested. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContextOptions, Page, Request } from "playwright-core";
import { launchBrowser, openWorkbench, startServer, webOrigin } from "../../scripts/host/host.mjs";
import { eventually, pageTools, themes } from "../../scripts/host/page.mjs";
import { temporaryFolder } from "../../scripts/processes.mjs";

export { eventually };

const root = path.join(__dirname, "../..");
const recorder = path.join(__dirname, "record-connections.cjs");
const shots = path.join(root, ".cache/shots");

/** What VS Code is started with; the folder is always a temporary copy, so a test may change every file. */
export interface WorkbenchOptions {
  /** A folder to copy, relative to the repository; for example `sample`. */
  folder?: string;
  /** Files to write into the folder: relative path to text. */
  files?: Record<string, string>;
  /** A file of the folder to open at the start, relative to it. */
  openFile?: string;
  /** User settings. */
  settings?: Record<string, unknown>;
  theme?: keyof typeof themes;
  /** Run the extension from this folder, relative to the repository. By default the repository itself. */
  extension?: string;
  /** Run these extensions as well; folders relative to the repository. */
  alongside?: string[];
  /** Install these packages (paths relative to the repository) and run nothing from a folder. */
  vsix?: string[];
  /** Run the extension's `browser` entry in the web worker extension host. */
  web?: boolean;
  /** Switch workspace trust on and leave the folder untrusted. */
  restricted?: boolean;
  /** Extra environment of the extension host. */
  env?: Record<string, string>;
  /** Of the browser: `viewport`, `reducedMotion`, `forcedColors`, … */
  browser?: BrowserContextOptions;
}

/** What a test gets besides the page. */
export interface Tools extends ReturnType<typeof pageTools> {
  /** The temporary folder that is open. */
  folder: string;
  /** VS Code's version. */
  version: string;
  /** Every request of the page, its frames and workers so far. */
  requests: Request[];
  /** Addresses of requests that left this VS Code (`data:` and `blob:` stay inside); none of them got an answer. */
  foreignRequests(): string[];
  /** Where the Node processes of this VS Code (server, extension host, language server) connected to: `host:port`. */
  connections(): string[];
  /** Saves a picture of the window as `.cache/shots/<name>.png`. */
  shot(name: string): Promise<void>;
}

let announced = false;

/** Opens VS Code, runs `body` in it and closes it; on failure a picture is left in `.cache/shots`. */
export async function withWorkbench(
  options: WorkbenchOptions,
  body: (page: Page, tools: Tools) => Promise<void>,
): Promise<void> {
  const { folder: temporary, remove } = temporaryFolder("coach-ui");
  const folder = path.join(temporary, "project");
  mkdirSync(folder);
  if (options.folder) cpSync(path.join(root, options.folder), folder, { recursive: true });
  for (const [name, text] of Object.entries(options.files ?? {})) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const extension = path.join(root, options.extension ?? ".");
  const alongside = (options.alongside ?? []).map((each) => path.join(root, each));
  const theme = options.theme ?? "light";
  const highContrast = theme === "hc-light" || theme === "hc-dark";
  const settings = {
    "workbench.colorTheme": themes[highContrast ? "dark" : theme],
    ...(options.restricted ? restrictedSettings : {}),
    ...options.settings,
  };
  const vsix = options.vsix?.map((file) => path.join(root, file)) ?? [];
  const connections = path.join(temporary, "connections");
  writeFileSync(connections, "");
  const env = { NODE_OPTIONS: `--require ${JSON.stringify(recorder)}`, COACH_CONNECTIONS: connections, ...options.env };
  const server = await startServer({ settings, vsix, folders: options.web ? [] : alongside, env, say: console.log });
  if (!announced) console.log(`VS Code ${server.version}, bundled, its window in a browser page`);
  announced = true;
  const browser = await launchBrowser().catch((error) => {
    // A server that nobody ends would keep the whole suite from ending.
    server.stop();
    remove();
    throw error;
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options.browser });
    const requests: Request[] = [];
    const own = [`${server.origin}/`, `${webOrigin}/`, "data:", "blob:"];
    const inside = (url: string) => own.some((start) => url.startsWith(start));
    context.on("request", (request) => requests.push(request));
    await context.route(
      (url) => !inside(url.href),
      (route) => route.abort(),
    );
    const page = await context.newPage();
    const tools: Tools = {
      ...pageTools(page, server.profile),
      folder,
      version: server.version,
      requests,
      // VS Code's own address for files of a webview: its service worker answers, no network is asked.
      foreignRequests: () =>
        requests
          .map((request) => request.url())
          .filter((url) => !inside(url) && !new URL(url).hostname.endsWith(".vscode-resource.vscode-cdn.net")),
      connections: () => readFileSync(connections, "utf8").split("\n").filter(Boolean),
      shot: async (name) => {
        await page.screenshot({ path: path.join(shots, `${name}.png`) });
      },
    };
    const openFile = options.openFile && path.join(folder, options.openFile);
    const workbench = {
      folder,
      extensionPaths: [...(options.vsix ? [] : [extension]), ...(options.web ? alongside : [])],
      web: options.web ?? false,
      ...(openFile ? { openFile } : {}),
    };
    try {
      await openWorkbench(page, server, workbench);
      await page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
      if (openFile) await page.locator(".monaco-editor .view-lines").first().waitFor({ timeout: 60_000 });
      if (highContrast) await keepTheme(page, tools, themes[theme]);
      await body(page, tools);
    } catch (error) {
      const name = `failed-${new Date().toISOString().replace(/\W/g, "-")}`;
      await tools.shot(name).catch(() => undefined);
      console.log(`    picture of the window: .cache/shots/${name}.png`);
      throw error;
    }
  } finally {
    await browser.close();
    server.stop();
    remove();
  }
}

/** While it starts, VS Code 1.139 replaces a theme of high contrast, even one that was chosen a moment ago. */
async function keepTheme(page: Page, tools: Tools, theme: string): Promise<void> {
  const chosen = page.locator(".monaco-workbench.hc-black, .monaco-workbench.hc-light");
  await eventually(`the theme ${theme}`, async () => {
    tools.changeSettings({ "workbench.colorTheme": themes.dark });
    await page.locator(".monaco-workbench.vs-dark").waitFor({ timeout: 5_000 });
    tools.changeSettings({ "workbench.colorTheme": theme });
    await chosen.waitFor({ timeout: 5_000 });
    await page.waitForTimeout(4_000);
    if ((await chosen.count()) === 0) throw new Error("VS Code replaced it");
  });
}

const restrictedSettings = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
  "security.workspace.trust.banner": "never",
};
