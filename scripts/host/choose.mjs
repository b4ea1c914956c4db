// @ts-check
// Which VS Code the tests inside the extension host run in.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { unsupported } from "./install.mjs";

const shim = fileURLToPath(new URL("shim.mjs", import.meta.url));
const cache = fileURLToPath(new URL("../../.cache/vscode", import.meta.url));

/**
 * The program to start: the desktop VS Code, downloaded once, where there is a display and the download answers within
 * five seconds; else the bundled one. COACH_VSCODE=bundled or COACH_VSCODE=download insists. Throws where neither runs.
 * @param {(line: string) => void} say
 */
export async function chooseVSCode(say) {
  const wish = process.env.COACH_VSCODE;
  const display = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (wish === "bundled" || (!wish && !display && !unsupported)) return shim;
  const obstacle = await downloadObstacle();
  if (!obstacle) {
    say("Using the desktop VS Code, downloaded once into .cache/vscode.");
    return downloadAndUnzipVSCode({ version: "stable", cachePath: path.join(cache) });
  }
  if (wish === "download") throw new Error(obstacle);
  if (unsupported) throw new Error(`No VS Code to test in: ${obstacle}, and ${unsupported}.`);
  say(`${obstacle}; using the bundled one.`);
  return shim;
}

/** @returns {Promise<string | undefined>} */
async function downloadObstacle() {
  try {
    const address = "https://update.code.visualstudio.com/api/releases/stable";
    const { ok, status } = await fetch(address, { signal: AbortSignal.timeout(5_000) });
    return ok ? undefined : `VS Code's download server answers ${status}`;
  } catch (error) {
    return `VS Code's download server cannot be reached (${error instanceof Error ? error.message : error})`;
  }
}
