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
  /**
   * Makes the next run the first again, as that run would do itself: so an answer need not wait for it.
   * False where the interpreter must not be used again.
   */
  reset(): boolean;
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
  readonly filesystems: { readonly MEMFS: MemoryFiles };
  readonly ErrnoError: new (errno: number) => Error;
  readonly streams: ({ readonly fd: number } | null | undefined)[];
  close(stream: { readonly fd: number }): void;
  chdir(path: string): void;
  readdir(path: string): string[];
  lstat(path: string): { readonly mode: number; readonly size: number; readonly ctime: Date };
  isDir(mode: number): boolean;
  rmdir(path: string): void;
  unlink(path: string): void;
  mkdirTree(path: string): void;
  writeFile(path: string, text: string): void;
}

/** Emscripten's files, which are outside Python's memory. Sizes are bytes. */
interface MemoryFiles {
  readonly ops_table: { readonly file: { readonly stream: { write: Write } } };
  resizeFileStorage(node: FileNode, size: number): void;
}
interface FileNode {
  readonly usedBytes: number;
}
type Write = (
  stream: { readonly node: FileNode },
  from: Uint8Array,
  offset: number,
  length: number,
  position: number,
  own?: boolean,
) => number;

/** Memory that a program may take; beyond it Python raises MemoryError. In bytes. */
const MEMORY_LIMIT = 512 * 2 ** 20;
/** Memory never shrinks: an interpreter that has more is not used again. */
const MEMORY_KEPT = 96 * 2 ** 20;
/** What a program may write to files, in bytes; beyond it the disk is full. */
const DISK = 64 * 2 ** 20;
const NO_SPACE_LEFT = 51;
const HOME = "/home/pyodide";
/** Folders of the program: emptied after each run. */
const ITS_OWN = [HOME, "/tmp"];
/** What programs of lessons import most: in the snapshot it costs nothing. */
export const LIBRARY =
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
  const disk = limitDisk(files);
  // What a program prints is taken before it gets here; the rest would fill the console.
  for (const set of [python.setStdout, python.setStderr]) set({ write: (bytes: Uint8Array) => bytes.length });
  // Everything is done once, so that what the first run sets up for itself is in the memory that is put back.
  call(WARM_UP);
  // What is there now stays: the collection that ends each run need not look at it.
  python.runPython("import gc; gc.collect(); gc.freeze()");
  const base = module.HEAPU8.slice();
  const stack = module.stackSave();
  const outside = stateOf(files, "/");
  let clean = true;
  let dead = false;

  /** Memory, stack pointer and files as they were. No proxy of a Python object may be alive but `call`. */
  const reset = (): boolean => {
    if (clean) return true;
    if (dead) return false;
    if (module.HEAPU8.length > Math.max(MEMORY_KEPT, base.length)) return false;
    try {
      for (const stream of files.streams) if (stream && stream.fd > 2) quietly(() => files.close(stream));
      files.chdir(HOME);
      for (const folder of ITS_OWN) empty(files, folder);
      disk.written = 0;
      // Python's own library is a file as well.
      if (stateOf(files, "/") !== outside) return false;
    } catch {
      return false;
    }
    module.HEAPU8.set(base);
    module.HEAPU8.fill(0, base.length);
    module.stackRestore(stack);
    clean = true;
    return true;
  };
  return {
    run(request) {
      if (!reset()) return { stack: false, text: "the interpreter could not be put back" };
      clean = false;
      let answer: unknown;
      try {
        answer = call(request);
      } catch (error) {
        dead = true;
        const text = String(error instanceof Error ? error.message : error).slice(-500);
        return { stack: /call stack/i.test(text), text };
      }
      // Once it counts itself as dead, Pyodide answers with nothing.
      dead = typeof answer !== "string";
      return typeof answer === "string" ? { json: answer } : { stack: false, text: "no answer" };
    },
    reset,
    memory: () => module.HEAPU8.length,
  };
}

/** Counts what files grow by, in bytes, and ends that at the limit. */
function limitDisk({ filesystems: { MEMFS }, ErrnoError }: FileSystem): { written: number } {
  const disk = { written: 0 };
  const take = (node: FileNode, size: number) => {
    disk.written += Math.max(0, size - node.usedBytes);
    if (disk.written > DISK) throw new ErrnoError(NO_SPACE_LEFT);
  };
  const { resizeFileStorage } = MEMFS;
  MEMFS.resizeFileStorage = (node, size) => {
    take(node, size);
    resizeFileStorage(node, size);
  };
  const { stream } = MEMFS.ops_table.file;
  const { write } = stream;
  stream.write = (to, from, offset, length, position, own) => {
    take(to.node, position + length);
    return write(to, from, offset, length, position, own);
  };
  return disk;
}

/** All files but the program's own, as text that changes when one of them does. */
function stateOf(files: FileSystem, folder: string): string {
  return files
    .readdir(folder)
    .filter((name) => name !== "." && name !== "..")
    .map((name) => {
      const path = `${folder === "/" ? "" : folder}/${name}`;
      // Devices have no state that could be read.
      if (path === "/dev" || path === "/proc") return `${path} ${files.readdir(path)}`;
      const { mode, size, ctime } = files.lstat(path);
      if (ITS_OWN.includes(path)) return `${path} ${mode}`;
      return files.isDir(mode) ? `${path} ${mode} ${stateOf(files, path)}` : `${path} ${mode} ${size} ${+ctime}`;
    })
    .join("\n");
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
