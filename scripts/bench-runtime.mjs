/**
 * `npm run bench -- --runtime`: how long a learner waits for Python, in the window of a real VS Code.
 *
 * Cold: a page that has just been opened, from the click on Run to the printed line. Kept: the same with the snapshot that
 * an earlier page made. Warm: from the click on Step to the picture, and from a key to the next picture. Memory: of the
 * worker after all standard scenes, as Chromium counts it for that worker alone: its heap, and the buffers that belong
 * to it, of which Python's memory is one and the copy that it is put back from another.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { tsImport } from "tsx/esm/api";
import { launchBrowser, openWorkbench, startServer } from "./host/host.mjs";
import { pageTools, themes } from "./host/page.mjs";
import { temporaryFolder } from "./processes.mjs";

const { SCENES } = await tsImport("../test/runtime/scenes.ts", import.meta.url);
const ROUNDS = 10;
const SNIPPET = `def add_tag(tag, tags=[]):
    """Return the tags with one more at the end."""
    tags.append(tag)
    return tags


class Basket:
    def __init__(self, owner):
        self.owner = owner


breakfast = add_tag("eggs")
dinner = add_tag("soup")
basket = Basket(dinner)
print(dinner, basket.owner is breakfast)
`;

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const row = (name, list, goal) =>
  console.log(
    `${name.padEnd(44)} median ${median(list).toFixed(1).padStart(8)} ms   worst ${Math.max(...list)
      .toFixed(1)
      .padStart(8)} ms   goal ${goal} ms`,
  );

/**
 * Bytes that Chromium counts for each worker made from a blob.
 * @param {import("playwright-core").Browser} browser
 */
async function workerMemory(browser) {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets", { filter: [{}] });
  const workers = targetInfos.filter(({ type, url }) => type === "worker" && /^blob:/.test(url));
  const found = [];
  for (const { targetId } of workers) {
    const { sessionId } = await session.send("Target.attachToTarget", { targetId, flatten: false });
    const answer = new Promise((resolve) => {
      session.on("Target.receivedMessageFromTarget", (event) => {
        const said = event.sessionId === sessionId ? JSON.parse(event.message) : {};
        if (said.id === 1) resolve(said.result);
      });
    });
    const message = JSON.stringify({ id: 1, method: "Runtime.getHeapUsage" });
    await session.send("Target.sendMessageToTarget", { sessionId, message });
    found.push(await answer);
  }
  return found;
}

const { folder, remove } = temporaryFolder("coach-bench");
const server = await startServer({
  settings: { "workbench.colorTheme": themes.light },
  vsix: [],
  folders: [],
  env: {},
  say: () => undefined,
});
const browser = await launchBrowser();
try {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
  const tools = pageTools(page, server.profile);
  await openWorkbench(page, server, { folder, extensionPaths: [path.resolve(".")], web: false });
  await page.locator(".monaco-workbench").waitFor();
  const store = path.join(
    server.profile.userFolder,
    "User/globalStorage/python-interview-coach.python-interview-coach/python",
  );

  const open = async () => {
    await tools.runCommand("Interview Coach: Open Playground");
    const frame = await tools.webviewFrame("#playground");
    await frame.locator("#playground .program").waitFor();
    return frame;
  };
  const close = () => tools.runCommand("View: Close All Editors");
  const press = (frame, label, wanted) =>
    frame.evaluate(
      ([label, wanted]) =>
        new Promise((resolve) => {
          const began = performance.now();
          const seen = () => {
            if (document.querySelector(wanted) === null) return;
            observer.disconnect();
            resolve(performance.now() - began);
          };
          const observer = new MutationObserver(seen);
          observer.observe(document.body, { childList: true, subtree: true });
          [...document.querySelectorAll("button")].find((button) => button.textContent === label).click();
        }),
      [label, wanted],
    );

  const cold = [];
  for (let i = 0; i < ROUNDS; i++) {
    rmSync(store, { recursive: true, force: true });
    const frame = await open();
    cold.push(await press(frame, "Run", ".results samp"));
    if (i === ROUNDS - 1) await page.waitForTimeout(8_000);
    await close();
  }
  const kept = [];
  for (let i = 0; i < ROUNDS; i++) {
    const frame = await open();
    kept.push(await press(frame, "Run", ".results samp"));
    await close();
  }

  const frame = await open();
  await frame.evaluate(() => {
    const Plain = window.Worker;
    window.Worker = class extends Plain {
      constructor(url) {
        super(url);
        this.addEventListener("message", ({ data }) => {
          window.coachMemory = data.memory ?? window.coachMemory;
        });
      }
    };
  });
  await frame.getByRole("button", { name: "Edit", exact: true }).click();
  await frame.locator("textarea.source").fill(SNIPPET);
  await frame.getByRole("button", { name: "Done", exact: true }).click();
  const warm = [];
  for (let i = 0; i <= ROUNDS * 2; i++) {
    await frame.evaluate(() => document.querySelector(".player")?.remove());
    // Nobody is faster, and the memory of the run before is put back meanwhile.
    await page.waitForTimeout(150);
    warm.push(await press(frame, "Step", ".player svg.dg"));
  }
  const steps = await frame.evaluate(() => {
    const slider = document.querySelector(".player input.range");
    const times = [];
    for (let at = 1; at <= Number(slider.max); at++) {
      const began = performance.now();
      slider.value = String(at);
      slider.dispatchEvent(new Event("input"));
      document.querySelector(".player svg").getBoundingClientRect();
      times.push(performance.now() - began);
    }
    return times;
  });
  // The worker says how much memory Python has with every answer.
  let python = 0;
  for (const source of Object.values(SCENES)) {
    await frame.getByRole("button", { name: "Edit", exact: true }).click();
    await frame.locator("textarea.source").fill(source);
    await frame.getByRole("button", { name: "Done", exact: true }).click();
    await press(frame, "Step", ".player svg.dg");
    python = Math.max(python, await frame.evaluate(() => window.coachMemory ?? 0));
  }
  const memory = await workerMemory(browser);
  console.log(`${ROUNDS} pages each; ${SNIPPET.split("\n").length - 1} lines, ${steps.length + 1} steps`);
  row("first run of a page, without a snapshot", cold, 3500);
  row("first run of a page, from a kept snapshot", kept, 1000);
  row("step through 15 lines, until the picture", warm.slice(1), 30);
  row("one step", steps, 16);
  const megabytes = (bytes) => (bytes / 2 ** 20).toFixed(1).padStart(8);
  // The largest is ours; the others are of VS Code.
  const worker = memory.map(({ totalSize, backingStorageSize }) => totalSize + backingStorageSize);
  console.log(
    `worker after ${Object.keys(SCENES).length} scenes: ${megabytes(Math.max(...worker))} MB, goal 200 MB; of it Python's own memory ${megabytes(python)} MB`,
  );
} finally {
  await browser.close();
  server.stop();
  remove();
}
process.exit(0);
