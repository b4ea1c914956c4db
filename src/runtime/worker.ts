/** What runs in the page's worker: Pyodide in one bundle, its files by message, and no way out of here. */
import { loadPyodide } from "pyodide";
// @ts-expect-error: has no types; Pyodide would import it by address, which a worker made from a blob cannot.
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { type Interpreter, type Load, start } from "./interpreter";
import type { FromWorker, ToWorker } from "./worker-messages";

const post = self.postMessage.bind(self) as (message: FromWorker, transfer?: Transferable[]) => void;
let interpreter: Interpreter | null = null;

/** Everything by which code in a worker reaches its page, its origin's storage or a network. */
const DOORS = (
  "fetch XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport RTCPeerConnection importScripts indexedDB " +
  "caches BroadcastChannel Worker SharedWorker MessageChannel postMessage close navigator FileReaderSync"
).split(" ");

const NO_PACKAGES = {
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.2", version: "314.0.7" },
  packages: {},
};

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case "start":
      return boot(data);
    case "run": {
      if (interpreter === null) return;
      const answer = interpreter.run(data.request);
      if (!("json" in answer)) return post({ type: "fatal", ...answer });
      post({ type: "done", json: answer.json, memory: interpreter.memory() });
      if (interpreter.reset()) return;
      interpreter = null;
      return post({ type: "worn" });
    }
    default:
      data satisfies never;
  }
};

async function boot({ wasm, library, sources, snapshot }: Extract<ToWorker, { type: "start" }>): Promise<void> {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiateStreaming = async (_source, imports) => ({
    module: wasm,
    instance: await instantiate(wasm, imports),
  });
  self.fetch = async (input) => {
    const name = String(input instanceof Request ? input.url : input)
      .split("/")
      .pop();
    if (name === "pyodide.asm.wasm") return new Response();
    if (name === "python_stdlib.zip") return new Response(library);
    throw new TypeError("there is no network here");
  };
  const load: Load = (options) =>
    loadPyodide({
      ...options,
      createPyodideModule,
      indexURL: "https://local.invalid/",
      lockFileContents: JSON.stringify(NO_PACKAGES),
    } as Parameters<typeof loadPyodide>[0]);
  try {
    const started = await start(load, sources, snapshot);
    interpreter = started.interpreter;
    for (const door of DOORS)
      if (door in self) Object.defineProperty(self, door, { value: undefined, configurable: false, writable: false });
    post({ type: "ready", snapshot: started.snapshot }, started.snapshot === null ? [] : [started.snapshot]);
  } catch (error) {
    post({ type: "failed", text: String(error instanceof Error ? error.message : error).slice(0, 500) });
  }
}
