/** The thread behind `nodeEnvironment`: what src/runtime/worker.ts is in a page. */
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { type Interpreter, type Load, start } from "../../src/runtime/interpreter";
import type { FromWorker, ToWorker } from "../../src/runtime/worker-messages";

/** Code from a string has no place of its own, so Pyodide is told where its files are. */
const indexURL = join(process.cwd(), "node_modules/pyodide/");
const load: Load = async (options) => (await import("pyodide")).loadPyodide({ indexURL, ...options });

let interpreter: Interpreter | undefined;
const post = (message: FromWorker) => parentPort!.postMessage(message);

parentPort!.on("message", async (message: ToWorker) => {
  if (message.type === "start") {
    const started = await start(load, message.sources, message.snapshot);
    interpreter = started.interpreter;
    post({ type: "ready", snapshot: started.snapshot });
  } else if (interpreter !== undefined) {
    const answer = interpreter.run(message.request);
    if (!("json" in answer)) return post({ type: "fatal", ...answer });
    post({ type: "done", json: answer.json, memory: interpreter.memory() });
    if (interpreter.reset()) return;
    interpreter = undefined;
    post({ type: "worn" });
  }
});
