/** The playground's own interpreter and tracer, under Node: what pages show of a run is what a learner would see. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Interpreter, type Load, start } from "../src/runtime/interpreter";
import { LIMITS, type Limits, type RunResult, readResult } from "../src/runtime/protocol";

const folder = join(__dirname, "../src/runtime/tracer");

/** The Python half, by file name. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith(".py"))
    .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
);

export const load: Load = async (options) => (await import("pyodide")).loadPyodide(options);

let interpreter: Promise<Interpreter> | undefined;

/** Runs in this process: for programs that end by themselves. */
export async function run(
  source: string,
  limits: Partial<Limits> = {},
  input: readonly string[] = [],
): Promise<RunResult> {
  interpreter ??= start(load, sources, null).then((started) => started.interpreter);
  const request = { source, input, seed: 1, limits: { ...LIMITS, seconds: 20, ...limits } };
  const started = await interpreter;
  const answer = started.run(JSON.stringify(request));
  if (!started.reset()) interpreter = undefined;
  if (!("json" in answer)) throw new Error(answer.text);
  const result = readResult(answer.json);
  if (result === null) throw new Error(`not a result: ${answer.json.slice(0, 500)}`);
  return result;
}
