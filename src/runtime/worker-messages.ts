/** What a page and its worker say to each other. */

/** Page to worker. `wasm` and `library` are files of Pyodide, the first compiled; `sources` are those of `tracer/` by name. */
export type ToWorker =
  | {
      readonly type: "start";
      readonly wasm: WebAssembly.Module;
      readonly library: ArrayBuffer;
      readonly sources: Readonly<Record<string, string>>;
      readonly snapshot: ArrayBuffer | null;
    }
  /** `request` is a `RunRequest` as JSON. */
  | { readonly type: "run"; readonly request: string };

/** Worker to page. */
export type FromWorker =
  /** `snapshot`: made by a start without one. */
  | { readonly type: "ready"; readonly snapshot: ArrayBuffer | null }
  /** `memory` of the interpreter, in bytes. */
  | { readonly type: "done"; readonly json: string; readonly memory: number }
  /** The run that is done has used it up: it answers no other. */
  | { readonly type: "worn" }
  /** The interpreter is gone. `stack`: it overflowed the engine's stack. */
  | { readonly type: "fatal"; readonly stack: boolean; readonly text: string }
  /** It did not start. */
  | { readonly type: "failed"; readonly text: string };
