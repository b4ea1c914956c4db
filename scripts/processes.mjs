// @ts-check
// Children and temporary folders that must not outlive this process, however it ends.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** @type {Set<() => void>} */
const undos = new Set();
/** @type {Set<import("node:child_process").ChildProcess>} */
const children = new Set();
let listening = false;

/**
 * Runs the synchronous `undo` once, when the returned function is called or else when this process ends.
 * @param {() => void} undo
 */
export function atEnd(undo) {
  if (!listening) {
    listening = true;
    process.on("exit", () => {
      for (const each of [...undos].reverse()) {
        try {
          each();
        } catch (error) {
          console.error(error);
        }
      }
    });
    for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
      process.on(signal, () => endBySignal(128 + number));
    }
    // A signal sent to `npm` alone ends npm's shell and never arrives here; that the parent is gone does.
    const parent = process.ppid;
    const orphaned = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(orphaned);
      endBySignal(128 + 15);
    }, 300);
    orphaned.unref();
  }
  const once = () => {
    if (undos.delete(once)) undo();
  };
  undos.add(once);
  return once;
}

let ending = false;

/** Whether this process has been told to end: what its children do from then on is no news. */
export const isEnding = () => ending;

/**
 * Children may have children and folders of their own: they get the time to clean up. A second signal does not wait.
 * @param {number} exitCode
 */
async function endBySignal(exitCode) {
  if (ending) process.exit(exitCode);
  ending = true;
  const leaders = [...children];
  for (const leader of leaders) signalGroup(leader, "SIGTERM");
  const deadline = Date.now() + 5_000;
  while (Date.now() < deadline && leaders.some((leader) => signalGroup(leader, 0))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  process.exit(exitCode);
}

/**
 * A new folder for this run and the function that removes it; it goes in any case when this process ends.
 * @param {string} name
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `${name}-`));
  return { folder, remove: atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })) };
}

/**
 * Starts a program in a process group of its own, so that `end` takes its children along.
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 */
export function start(program, args, options = {}) {
  const windows = process.platform === "win32";
  // npm and code are .cmd files on Windows, which only a shell can start.
  const child = spawn(windows ? `"${program}"` : program, windows ? args.map((arg) => `"${arg}"`) : args, {
    detached: !windows,
    shell: windows,
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  children.add(child);
  const end = atEnd(() => {
    signalGroup(child, "SIGKILL");
    children.delete(child);
  });
  return { child, end };
}

/**
 * Sends a signal to a child and its children; 0 only asks.
 * @param {import("node:child_process").ChildProcess} leader
 * @param {"SIGTERM" | "SIGKILL" | 0} signal
 * @returns {boolean} whether anybody was there to hear it
 */
function signalGroup(leader, signal) {
  if (leader.pid === undefined) return false;
  if (process.platform === "win32") {
    const alive = leader.exitCode === null && leader.signalCode === null;
    if (alive && signal !== 0) spawnSync("taskkill", ["/pid", String(leader.pid), "/t", "/f"]);
    return alive;
  }
  try {
    return process.kill(-leader.pid, signal);
  } catch {
    return false;
  }
}

/**
 * Runs a program to its end; `onText` sees what it prints, as it prints it. Rejects only when it cannot start.
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions & { onText?: (text: string) => void, minutes?: number }} [options]
 *   `minutes` is when it is ended by force
 * @returns {Promise<{ code: number, output: string }>} the exit code, 1 for a signal, and stdout and stderr as printed
 */
export function run(program, args, { onText, minutes, ...options } = {}) {
  const { child, end } = start(program, args, options);
  let output = "";
  const hear = (/** @type {string} */ text) => {
    output += text;
    onText?.(text);
  };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", hear);
  const limit =
    minutes &&
    setTimeout(() => {
      hear(`\nEnded by force after ${minutes} minutes.\n`);
      signalGroup(child, "SIGTERM");
      setTimeout(end, 5_000);
    }, minutes * 60_000);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      // Its children still clean up, and nothing new is to begin.
      if (ending) return;
      if (limit) clearTimeout(limit);
      end();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * This process's environment without the settings that an outer `npm` hands down, which would steer an inner one.
 * @returns {NodeJS.ProcessEnv}
 */
export function plainEnvironment() {
  const kept = /^npm_config_(cache|registry|userconfig|cafile|proxy|https_proxy|noproxy)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)));
}
