/** The runtime under Node: the same interpreter and runner as in a page, in this process or in a worker thread. */
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import { keptSnapshot, sources } from "../../scripts/tracer";
import type { Environment, Port } from "../../src/runtime/runner";

let threadCode: string | undefined;
function thread(): string {
  threadCode ??= buildSync({
    entryPoints: [join(__dirname, "thread.ts")],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    external: ["pyodide"],
    logLevel: "error",
  }).outputFiles[0]!.text;
  return threadCode;
}

/**
 * Everything as in a page, but that workers are threads. `snapshots` collects what is to be kept; without it the page is
 * one that has a snapshot already.
 */
export function nodeEnvironment(
  snapshots = [keptSnapshot()].filter((each) => each !== null),
): Environment & { terminated(): number } {
  let terminated = 0;
  // Pyodide reads its files itself under Node.
  const library = new ArrayBuffer(0);
  const wasm = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]));
  return {
    files: async () => ({ wasm, library, sources, snapshot: snapshots[0] ?? null }),
    port: async (): Promise<Port> => {
      const worker = new Worker(thread(), { eval: true, stderr: true, stdout: true });
      return {
        post: (message) => worker.postMessage(message),
        listen: (message, broken) => {
          worker.on("message", message);
          worker.on("error", (error) => broken(error.message));
        },
        terminate: () => {
          terminated++;
          void worker.terminate();
        },
      };
    },
    keep: (snapshot) => snapshots.push(snapshot),
    terminated: () => terminated,
  };
}
