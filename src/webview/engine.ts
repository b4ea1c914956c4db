/** Python for this page: fetched, started and kept when the first program is run, and not before. */

import { createRunner, type Environment, type Port, type Runner } from "../runtime/runner";
import type { FromWorker, ToWorker } from "../runtime/worker-messages";

/** Where the extension says the files are; see `runtimeAttributes` in src/extension/page-html.ts. */
export interface Addresses {
  /** The folder of the worker and of Pyodide's data. */
  readonly runtime: string;
  /** The snapshot of an earlier page; empty for none. */
  readonly kept: string;
}

/** `keep` is given a packed snapshot to store under a name, which says what it is a snapshot of. */
export function createEngine({ runtime, kept }: Addresses, keep: (name: string, data: ArrayBuffer) => void): Runner {
  let workerUrl: Promise<string> | undefined;
  let name = "";

  const environment: Environment = {
    async files() {
      const snapshot = kept === "" ? null : unpacked(kept);
      const [wasm, library, tracer] = await Promise.all([
        fetched(`${runtime}/pyodide.asm.wasm`).then(async (response) =>
          WebAssembly.compile(await response.arrayBuffer()),
        ),
        fetched(`${runtime}/python_stdlib.zip`).then((response) => response.arrayBuffer()),
        fetched(`${runtime}/tracer.json`).then((response) => response.json() as Promise<Tracer>),
      ]);
      name = `${tracer.key}.gz`;
      return {
        wasm,
        library,
        sources: tracer.sources,
        snapshot: kept.endsWith(`/${name}`) ? await snapshot : null,
      };
    },
    async port() {
      workerUrl ??= fetched(`${runtime}/worker.js`)
        .then((response) => response.text())
        // A worker from an address would be of another origin than the page.
        .then((code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
      return portOf(new Worker(await workerUrl));
    },
    keep(snapshot) {
      // Not before the page is idle: the first answer is what somebody waits for.
      setTimeout(() => void packed(snapshot).then((data) => keep(name, data)), 1500);
    },
  };
  return createRunner(environment);
}

/** dist/runtime/tracer.json; `key` names the build of Pyodide and the Python half. */
interface Tracer {
  readonly key: string;
  readonly sources: Readonly<Record<string, string>>;
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.split("/").pop()} could not be read (${response.status})`);
  return response;
}

/** Null where there is none, or it is damaged. */
async function unpacked(address: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(address);
    if (!response.ok || response.body === null) return null;
    return await new Response(response.body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  } catch {
    return null;
  }
}

const packed = (snapshot: ArrayBuffer): Promise<ArrayBuffer> =>
  new Response(new Blob([snapshot]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();

function portOf(worker: Worker): Port {
  return {
    post: (message: ToWorker) => worker.postMessage(message),
    listen(message, broken) {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => message(data);
      worker.onerror = (event) => broken(event.message);
    },
    terminate: () => worker.terminate(),
  };
}
