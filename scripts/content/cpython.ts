/** Two real Pythons for what we print: CPython 3.14 in Pyodide, and the machine's python3 where there is one. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PyodideInterface } from "pyodide";

/** Each program is a list of pieces that run as one module; only what the last piece prints counts. Null is skipped. */
export interface Job {
  readonly run: readonly (readonly string[] | null)[];
  readonly compile: readonly string[];
}

/**
 * What each program printed (with the last line of a traceback; null: it was skipped, or stopped after the time limit),
 * and why each piece of code does not compile.
 */
export interface Outcome {
  readonly version: readonly [number, number];
  readonly printed: readonly (string | null)[];
  readonly errors: readonly (string | null)[];
}

/** After so many seconds the machine's python3 gives a program up. */
export const TIME_LIMIT = 20;

const HARNESS = join(__dirname, "run_fences.py");
/** Files that every program finds in its working directory. */
const DATA = "content/data";
let loading: Promise<PyodideInterface> | undefined;

/** One Pyodide for the whole process. */
export async function pyodide(): Promise<PyodideInterface> {
  loading ??= import("pyodide").then(({ loadPyodide }) => loadPyodide());
  return loading;
}

function requestOf(job: Job): string {
  const names = existsSync(DATA)
    ? readdirSync(DATA).filter((name) => /\.(csv|json|jsonl|log|txt|toml)$/.test(name))
    : [];
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(DATA, name), "utf8")]));
  return JSON.stringify({ ...job, files, seconds: TIME_LIMIT });
}

export async function askPyodide(job: Job): Promise<Outcome> {
  const python = await pyodide();
  const scope = python.toPy({ __name__: "run_fences" });
  python.runPython(readFileSync(HARNESS, "utf8"), { globals: scope });
  const answer = scope.get("answer");
  try {
    return JSON.parse(answer(requestOf(job)));
  } finally {
    answer.destroy();
    scope.destroy();
  }
}

/** Null where this machine has no python3. It runs beside this process, so begin it first. */
export function askNative(job: Job): Promise<Outcome | null> {
  return new Promise((resolve, reject) => {
    const child = spawn("python3", [HARNESS], { stdio: ["pipe", "pipe", "pipe"] });
    const [printed, complaints]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (chunk: Buffer) => printed.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => complaints.push(chunk));
    child.on("error", () => resolve(null));
    child.on("close", (status) => {
      if (status === 0) resolve(JSON.parse(Buffer.concat(printed).toString()) as Outcome);
      else reject(new Error(`python3 failed: ${Buffer.concat(complaints).toString()}`));
    });
    child.stdin.on("error", () => undefined);
    child.stdin.end(requestOf(job));
  });
}
