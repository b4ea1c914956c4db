/** The tables about the standard library against the Python at hand: each line of them is imported, asked or run. */
import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { ABSTRACT_METHODS } from "../../src/analysis/facts/abstract";
import { BLOCKING_CALLS, BLOCKING_METHODS, COROUTINE_METHODS, COROUTINES } from "../../src/analysis/facts/blocking";
import { exceptionClass, exceptionNames, isExceptionKind } from "../../src/analysis/facts/exceptions";
import { OPENERS } from "../../src/analysis/facts/files";
import { TAKES_ALL, TAKES_ALL_AT, TAKES_LAZILY, TAKES_SOME } from "../../src/analysis/facts/iterators";
import { SIZE_METHODS } from "../../src/analysis/facts/sizes";
import type { Minor } from "../../src/python/ast";

const RESOLVE = `
import sys, json, importlib, warnings
warnings.simplefilter("ignore")
def resolve(dotted):
    parts = dotted.split(".")
    for i in range(len(parts), 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:i]))
        except BaseException:
            continue
        try:
            for part in parts[i:]:
                found = getattr(found, part)
        except AttributeError:
            return None
        return found
    import builtins
    return getattr(builtins, dotted, None)
data = json.load(sys.stdin)
`;

/** Runs Python with \`data\` and \`resolve\` at hand; the script prints one JSON value. */
function ask<T>(script: string, data: unknown): T {
  const run = spawnSync("python3", ["-c", RESOLVE + script], { input: JSON.stringify(data), encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout) as T;
}

describe("facts about the standard library", () => {
  it("exceptions: names mean the same class, and who derives from whom", () => {
    const names = [...exceptionNames()].filter((name) => name !== "WindowsError");
    const { minor, classes } = ask<{ minor: Minor; classes: Record<string, string[]> }>(
      `
known = {name: resolve(name) for name in data}
known = {name: cls for name, cls in known.items() if isinstance(cls, type) and issubclass(cls, BaseException)}
print(json.dumps({"minor": sys.version_info[1], "classes": {
    name: [other for other, parent in known.items() if issubclass(cls, parent)] for name, cls in known.items()}}))`,
      names,
    );
    assert.ok(Object.keys(classes).length > 250);
    const canonical = (name: string) => exceptionClass(name, minor) ?? assert.fail(name);
    for (const [name, parents] of Object.entries(classes))
      for (const other of Object.keys(classes))
        assert.equal(isExceptionKind(canonical(name), canonical(other)), parents.includes(other), `${name} < ${other}`);
  });

  it("exceptions: every builtin exception is known", () => {
    const builtin = ask<string[]>(
      `
import builtins
print(json.dumps([n for n, v in vars(builtins).items() if isinstance(v, type) and issubclass(v, BaseException)]))`,
      null,
    );
    for (const name of builtin) assert.ok(exceptionClass(`builtins.${name}`, 14), name);
  });

  it("abstract classes: the names that keep them from being instantiated", () => {
    const expected = ask<Record<string, string[]>>(
      "print(json.dumps({name: sorted(resolve(name).__abstractmethods__) for name in data}))",
      Object.keys(ABSTRACT_METHODS),
    );
    for (const [name, methods] of Object.entries(ABSTRACT_METHODS))
      assert.deepEqual([...methods].sort(), expected[name]);
  });

  it("exceptions: aliases by version", () => {
    assert.equal(exceptionClass("asyncio.TimeoutError", 10), "asyncio.TimeoutError");
    assert.equal(exceptionClass("asyncio.TimeoutError", 11), "TimeoutError");
    assert.equal(isExceptionKind("asyncio.TimeoutError", "OSError"), false);
    assert.equal(exceptionClass("socket.timeout", 9), "socket.timeout");
    assert.equal(isExceptionKind("socket.timeout", "OSError"), true);
    assert.equal(exceptionClass("socket.timeout", 10), "TimeoutError");
    assert.equal(exceptionClass("shop.OutOfStock", 14), null);
  });

  it("iterators: who takes everything, something, or nothing yet", () => {
    const expected: Record<string, [string, number]> = {};
    for (const name of TAKES_ALL) expected[name] = ["all", 0];
    for (const [name, at] of Object.entries(TAKES_ALL_AT)) expected[name] = ["all", at];
    for (const name of TAKES_SOME) expected[name] = ["some", 0];
    for (const name of TAKES_LAZILY) expected[name] = ["none", 0];
    const seen = ask<Record<string, string | null>>(
      `
import io, itertools, heapq
class Count:
    def __init__(self, items): self.source, self.taken, self.ended = iter(items), 0, False
    def __iter__(self): return self
    def __next__(self):
        try: item = next(self.source)
        except StopIteration:
            self.ended = True
            raise
        self.taken += 1
        return item
    def read(self, size=-1): return "".join(self)
def items(name):
    if name in ("builtins.dict", "collections.OrderedDict", "collections.defaultdict"): return [(1, 2), (3, 4), (5, 6)]
    if name.startswith("csv") or name == "json.load": return ["1", "2", "3"]
    if name.endswith("from_iterable") or name.endswith("starmap"): return [(1,), (2,), (3,)]
    if name == "builtins.all": return [1, 0, 1]
    return [1, 2, 3]
def arguments(name, it):
    before = {"builtins.map": [abs], "builtins.filter": [None], "itertools.dropwhile": [bool], "itertools.takewhile": [bool],
        "itertools.filterfalse": [bool], "itertools.starmap": [max], "functools.reduce": [max], "heapq.nlargest": [2],
        "heapq.nsmallest": [2], "collections.defaultdict": [int]}.get(name, [])
    after = {"itertools.batched": [2], "itertools.combinations": [2], "itertools.combinations_with_replacement": [2],
        "itertools.compress": [[1, 1, 1]]}.get(name, [])
    return [*before, it, *after]
out = {}
for name in data:
    function = resolve(name)
    if function is None:
        out[name] = None
        continue
    it = Count(items(name))
    function(*arguments(name, it))
    out[name] = "all" if it.ended else "some" if it.taken else "none"
print(json.dumps(out))`,
      Object.keys(expected),
    );
    for (const [name, [amount]] of Object.entries(expected))
      if (seen[name] !== null) assert.equal(seen[name], amount, name);
  });

  it("sizes: the methods that change how many items a collection has", () => {
    const seen = ask<Record<string, Record<string, string>>>(
      `
import collections
make = {"list": lambda: [1, 2, 3], "dict": lambda: {1: 1, 2: 2, 3: 3}, "set": lambda: {1, 2, 3}, "deque": lambda: collections.deque([1, 2, 3])}
tries = [(), (2,), (9,), (0, 9), ([8, 9],), ({8: 8, 9: 9},), ({2, 9},), ({2},)]
out = {}
for kind, new in make.items():
    out[kind] = {}
    for name in dir(new()):
        if name.startswith("_"): continue
        sizes = set()
        for arguments in tries:
            thing = new()
            try: getattr(thing, name)(*arguments)
            except Exception: continue
            sizes.add((len(thing) > 3) - (len(thing) < 3))
        if sizes - {0}: out[kind][name] = "both" if {1, -1} <= sizes else "grow" if 1 in sizes else "shrink"
print(json.dumps(out))`,
      null,
    );
    const plain = Object.fromEntries(Object.entries(SIZE_METHODS).map(([type, methods]) => [type, { ...methods }]));
    assert.deepEqual(seen, plain);
  });

  it("coroutines: the functions and methods are coroutine functions, and asyncio has no others", () => {
    const methods = Object.entries(COROUTINE_METHODS).flatMap(([cls, names]) =>
      names.split(" ").map((name) => `${cls}.${name}`),
    );
    const { wrong, missing } = ask<{ wrong: string[]; missing: string[] }>(
      `
import inspect, asyncio
listed = {name: resolve(name) for name in data if not name.startswith(("anyio", "trio", "aiohttp", "httpx"))}
wrong = [n for n, f in listed.items() if f is not None and not inspect.iscoroutinefunction(f)]
own = {"asyncio." + n for n, f in vars(asyncio).items() if not n.startswith("_") and inspect.iscoroutinefunction(f)}
print(json.dumps({"wrong": wrong, "missing": sorted(own - set(listed))}))`,
      [...COROUTINES, ...methods],
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(missing, []);
  });

  it("blocking calls: the names of the standard library exist", () => {
    const library =
      /^(builtins|time|urllib\.|socket|select|smtplib|ftplib|subprocess|os|getpass|io|sqlite3|concurrent|http\.|threading|multiprocessing|queue|pathlib)/;
    const names = [
      ...BLOCKING_CALLS.keys(),
      ...Object.entries(BLOCKING_METHODS).flatMap(([cls, { methods }]) => methods.split(" ").map((m) => `${cls}.${m}`)),
    ].filter((name) => library.test(name) && !/^threading\.Lock\./.test(name));
    const gone = ask<string[]>(`print(json.dumps([n for n in data if resolve(n) is None]))`, names);
    assert.deepEqual(gone, []);
  });

  it("openers: each gives something that `with` closes", () => {
    const missing = ask<string[]>(
      `
import os, socket, tempfile, zipfile, tarfile, gzip, wave, pathlib
os.chdir(tempfile.mkdtemp())
pathlib.Path("a.txt").write_text("x = 1\\n")
with zipfile.ZipFile("a.zip", "w"): pass
with tarfile.open("a.tar", "w"): pass
with wave.open("a.wav", "wb") as w: w.setnchannels(1), w.setsampwidth(1), w.setframerate(8000)
server = socket.create_server(("127.0.0.1", 0))
use = {
    "os.fdopen": lambda f: f(os.open("a.txt", os.O_RDONLY)),
    "zipfile.ZipFile": lambda f: f("a.zip"), "wave.open": lambda f: f("a.wav"),
    "tarfile.open": lambda f: f("a.tar"), "tarfile.TarFile": lambda f: f("a.tar"), "tarfile.TarFile.open": lambda f: f("a.tar"),
    "shelve.open": lambda f: f("shelf"), "dbm.open": lambda f: f("data", "c"),
    "gzip.GzipFile": lambda f: f("a.gz", "wb"), "gzip.open": lambda f: f("a.gz", "wb"),
    "bz2.open": lambda f: f("a.bz2", "wb"), "bz2.BZ2File": lambda f: f("a.bz2", "wb"),
    "lzma.open": lambda f: f("a.xz", "wb"), "lzma.LZMAFile": lambda f: f("a.xz", "wb"),
    "socket.socket": lambda f: f(), "socket.create_connection": lambda f: f(server.getsockname()),
    "tempfile.TemporaryFile": lambda f: f(), "tempfile.NamedTemporaryFile": lambda f: f(), "tempfile.SpooledTemporaryFile": lambda f: f(),
    "pathlib.Path.open": lambda f: f(pathlib.Path("a.txt")),
}
bad = []
for name in data:
    thing = use.get(name, lambda f: f("a.txt"))(resolve(name))
    if not (hasattr(thing, "__enter__") and hasattr(thing, "close")): bad.append(name)
    thing.close()
print(json.dumps(bad))`,
      [...OPENERS],
    );
    assert.deepEqual(missing, []);
  });
});
