/** Two real Pythons for the tests of what we print: CPython 3.14 in Pyodide, and the machine's python3 where there is one. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PyodideInterface } from "pyodide";

export interface Job {
  readonly run: readonly string[];
  readonly compile: readonly string[];
}

/** What each piece printed (with the last line of a traceback), and why each does not compile. */
export interface Outcome {
  readonly version: readonly [number, number];
  readonly printed: readonly string[];
  readonly errors: readonly (string | null)[];
}

const HARNESS = join(__dirname, "run_fences.py");
let loading: Promise<PyodideInterface> | undefined;

/** One Pyodide for the whole process. */
export async function pyodide(): Promise<PyodideInterface> {
  loading ??= import("pyodide").then(({ loadPyodide }) => loadPyodide());
  return loading;
}

export async function askPyodide(job: Job): Promise<Outcome> {
  const python = await pyodide();
  const scope = python.toPy({ __name__: "run_fences" });
  python.runPython(readFileSync(HARNESS, "utf8"), { globals: scope });
  const answer = scope.get("answer");
  try {
    return JSON.parse(answer(JSON.stringify(job)));
  } finally {
    answer.destroy();
    scope.destroy();
  }
}

/** Null where this machine has no python3. */
export function askNative(job: Job): Outcome | null {
  const folder = mkdtempSync(join(tmpdir(), "coach-"));
  try {
    const result = spawnSync("python3", [HARNESS, folder], {
      input: JSON.stringify(job),
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    if (result.error) return null;
    if (result.status !== 0) throw new Error(`python3 failed: ${result.stderr}`);
    return JSON.parse(result.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
