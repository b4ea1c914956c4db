/** CPython inside a worker: started from a memory snapshot where there is one, and put back after every run. */
import type { PyodideConfig, PyodideInterface } from "pyodide";

/** `_makeSnapshot` and `_loadSnapshot` are not documented; Pyodide's version is pinned for their sake. */
export type LoadOptions = PyodideConfig & {
  _makeSnapshot?: boolean;
  _loadSnapshot?: ArrayBuffer;
  createPyodideModule?: unknown;
};
export type Load = (options: LoadOptions) => Promise<PyodideInterface>;

/** One run: the answer's JSON, or why the interpreter is gone. */
export type Answer = { readonly json: string } | { readonly stack: boolean; readonly text: string };

export interface Interpreter {
  /** `request` is a `RunRequest` as JSON. After an answer without `json` the interpreter must not be used again. */
  run(request: string): Answer;
  /** Memory of the interpreter, in bytes. */
  memory(): number;
}

/** The parts of Emscripten's module that are used. */
interface Module {
  readonly HEAPU8: Uint8Array<ArrayBuffer>;
  readonly stackSave: () => number;
  readonly stackRestore: (pointer: number) => void;
}

interface FileSystem {
  readonly streams: ({ readonly fd: number } | null | undefined)[];
  close(stream: { readonly fd: number }): void;
  chdir(path: string): void;
  readdir(path: string): string[];
  lstat(path: string): { readonly mode: number };
  isDir(mode: number): boolean;
  rmdir(path: string): void;
  unlink(path: string): void;
  mkdirTree(path: string): void;
  writeFile(path: string, text: string): void;
}

/** Memory that a program may take; beyond it Python raises MemoryError. In bytes. */
const MEMORY_LIMIT = 512 * 2 ** 20;
const HOME = "/home/pyodide";
/** What programs of lessons import most: in the snapshot it costs nothing. */
const LIBRARY =
  "abc, bisect, collections, contextlib, copy, dataclasses, datetime, enum, functools, heapq, itertools, json, math, operator, re, string, typing, weakref";

/** Starts an interpreter; without a `snapshot` it makes one. A snapshot that does not load is done without. */
export async function start(
  load: Load,
  sources: Readonly<Record<string, string>>,
  snapshot: ArrayBuffer | null,
): Promise<{ interpreter: Interpreter; snapshot: ArrayBuffer | null }> {
  limitMemory();
  // No global of JavaScript for Python to find, and the same order of sets of strings in every run.
  const options: LoadOptions = { jsglobals: {}, env: { HOME, PYTHONHASHSEED: "0" } };
  if (snapshot !== null)
    try {
      const python = await load({ ...options, _loadSnapshot: snapshot });
      python.runPython("import tracer.run");
      return { interpreter: interpreterOf(python), snapshot: null };
    } catch {
      // Another build of Pyodide made it, or it is damaged.
    }
  const python = await load({ ...options, _makeSnapshot: true });
  const files = python.FS as unknown as FileSystem;
  files.mkdirTree("/coach/tracer");
  for (const [name, text] of Object.entries(sources)) files.writeFile(`/coach/tracer/${name}`, text);
  python.runPython(`import sys; sys.path.insert(0, "/coach"); import tracer.run, ${LIBRARY}; sys.path.pop(0)`);
  // Finds the modules of JavaScript for Python.
  python.runPython('sys.meta_path[:] = [each for each in sys.meta_path if type(each).__name__ != "JsFinder"]');
  const made = python.makeMemorySnapshot() as Uint8Array<ArrayBuffer>;
  return { interpreter: interpreterOf(python), snapshot: made.slice().buffer };
}

function interpreterOf(python: PyodideInterface): Interpreter {
  const call = python.runPython("tracer.run.run_json") as (request: string) => unknown;
  const module = (python as unknown as { _module: Module })._module;
  const files = python.FS as unknown as FileSystem;
  // Everything is done once, so that what the first run sets up for itself is in the memory that is put back.
  call(WARM_UP);
  const base = module.HEAPU8.slice();
  const stack = module.stackSave();

  /** Memory, stack pointer and files as they were. No proxy of a Python object may be alive but `call`. */
  const putBack = () => {
    for (const stream of files.streams) if (stream && stream.fd > 2) quietly(() => files.close(stream));
    files.chdir(HOME);
    for (const folder of [HOME, "/tmp"]) empty(files, folder);
    module.HEAPU8.set(base);
    module.HEAPU8.fill(0, base.length);
    module.stackRestore(stack);
  };
  return {
    run(request) {
      let answer: unknown;
      try {
        answer = call(request);
      } catch (error) {
        const text = String(error instanceof Error ? error.message : error).slice(-500);
        return { stack: /call stack/i.test(text), text };
      }
      // Once it counts itself as dead, Pyodide answers with nothing.
      if (typeof answer !== "string") return { stack: false, text: "no answer" };
      putBack();
      return { json: answer };
    },
    memory: () => module.HEAPU8.length,
  };
}

const WARM_UP = JSON.stringify({
  source:
    "import asyncio\nasync def main():\n    await asyncio.sleep(0)\nasyncio.run(main())\nprint([1], {2: 'x'})\n1/0\n",
  input: [],
  seed: 1,
  limits: {
    ...{ steps: 50, objects: 50, items: 9, text: 60, depth: 8, frames: 9, recursion: 300 },
    ...{ weight: 9999, output: 999, seconds: 9 },
  },
});

function empty(files: FileSystem, folder: string): void {
  for (const name of files.readdir(folder)) {
    if (name === "." || name === "..") continue;
    const path = `${folder}/${name}`;
    quietly(() => {
      if (files.isDir(files.lstat(path).mode)) {
        empty(files, path);
        files.rmdir(path);
      } else files.unlink(path);
    });
  }
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // What the program did to its own files is no concern of ours.
  }
}

let limited = false;
/** Lets memory grow up to the limit; beyond it `malloc` fails as it does on a full machine. */
function limitMemory(): void {
  if (limited) return;
  limited = true;
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (pages: number) {
    if (this.buffer.byteLength + pages * 65536 > MEMORY_LIMIT) throw new RangeError("the program's memory is full");
    return grow.call(this, pages);
  };
}
