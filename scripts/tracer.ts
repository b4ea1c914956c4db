/** The playground's own interpreter and tracer, under Node: what pages show of a run is what a learner would see. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { PyodideInterface } from "pyodide";
import { version } from "pyodide/package.json";
import { type Interpreter, type Load, start } from "../src/runtime/interpreter";
import { LIMITS, type Limits, type RunResult, readResult } from "../src/runtime/protocol";

const runtime = join(__dirname, "../src/runtime");
const folder = join(runtime, "tracer");

/** The Python half, by file name. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".py"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);

export const load: Load = async (options) => (await import("pyodide")).loadPyodide(options);

/** Keeps a snapshot, as a page does: a start from one takes a third of the time. */
const KEPT = ".cache/snapshots";

/** Another text of ours has another snapshot. */
function snapshotFile(): string {
  const recipe = [version, readFileSync(join(runtime, "interpreter.ts"), "utf8"), sources];
  return join(KEPT, `${createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 16)}.bin`);
}

/** What `begin` has kept, in this process or an earlier one. */
export function keptSnapshot(): ArrayBuffer | null {
  const file = snapshotFile();
  if (!existsSync(file)) return null;
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

let bareOne: Promise<PyodideInterface> | undefined;

/** CPython as it is in a page before a program runs, to be asked about itself; one for the whole process. */
export function bare(): Promise<PyodideInterface> {
  const restore = async () => {
    if (keptSnapshot() === null) await begin();
    return load({ jsglobals: {}, _loadSnapshot: keptSnapshot()! });
  };
  bareOne ??= restore();
  return bareOne;
}

/** A new interpreter; the first one for these texts of ours also makes the snapshot for all others. */
export async function begin(): Promise<Interpreter> {
  const file = snapshotFile();
  const { interpreter, snapshot } = await start(load, sources, keptSnapshot());
  if (snapshot !== null) {
    mkdirSync(KEPT, { recursive: true });
    const others = readdirSync(KEPT).filter((name) => name.endsWith(".bin") && name !== basename(file));
    for (const old of others) rmSync(join(KEPT, old), { force: true });
    // Renamed when it is whole: another process may be reading.
    writeFileSync(`${file}.${process.pid}`, new Uint8Array(snapshot));
    renameSync(`${file}.${process.pid}`, file);
  }
  return interpreter;
}

let interpreter: Promise<Interpreter> | undefined;

/** Runs in this process: for programs that end by themselves. */
export async function run(
  source: string,
  limits: Partial<Limits> = {},
  input: readonly string[] = [],
): Promise<RunResult> {
  interpreter ??= begin();
  const request = { source, input, seed: 1, limits: { ...LIMITS, seconds: 20, ...limits } };
  const started = await interpreter;
  const answer = started.run(JSON.stringify(request));
  if (!started.reset()) interpreter = undefined;
  if (!("json" in answer)) throw new Error(answer.text);
  const result = readResult(answer.json);
  if (result === null) throw new Error(`not a result: ${answer.json.slice(0, 500)}`);
  return result;
}
