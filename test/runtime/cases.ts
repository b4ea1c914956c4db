/** Programs that try to hang, fill, break or leave their sandbox, and what the learner is told. */
export interface Case {
  readonly name: string;
  readonly source: string;
  readonly input?: readonly string[];
  /** In the sentences about the run. */
  readonly says: RegExp;
  /** Nothing but the clock ends it. */
  readonly endless?: true;
  /** What stdout shows, where that is the point. */
  readonly output?: string;
}

/** What must run after each of them: it needs a module that is read from Python's own library, and sees the files. */
export const NEXT = { source: "import colorsys, os\nprint('still here', os.listdir())\n", output: "still here []\n" };

const unblocked = (names: string, body: string) => `import sys
for name in ${JSON.stringify(names.split(" "))}:
    sys.modules.pop(name, None)
${body}`;

export const CASES: readonly Case[] = [
  { name: "an endless loop", endless: true, source: "while True: pass", says: /never ends/ },
  {
    name: "an endless loop that catches everything",
    endless: true,
    source: "while True:\n    try:\n        x = 1\n    except BaseException:\n        pass",
    says: /never ends/,
  },
  { name: "an endless loop in C", endless: true, source: "print(1)\nsum(range(10**12))", says: /inside one call/ },
  {
    name: "a regular expression without end",
    endless: true,
    source: "import re\nre.match('(a+)+$', 'a' * 40 + 'b')",
    says: /inside one call/,
  },
  { name: "endless sleep", source: "import time\nwhile True:\n    time.sleep(1000)", says: /more than a day/ },
  {
    name: "a long sleep",
    source: "import time\ntime.sleep(3600)\nprint('awake')",
    says: /^Clocks|^$/,
    output: "awake\n",
  },
  { name: "too much at once", source: "x = [0] * 10**9", says: /MemoryError.*more memory than the playground has/s },
  { name: "more than any memory", source: "x = 'x' * 10**10", says: /OverflowError.*can ever hold/s },
  {
    name: "more and more",
    source: "x = []\nwhile True:\n    x.append(bytearray(10**7))",
    says: /MemoryError|never ends|inside one call/,
  },
  { name: "a flood of output", source: "while True:\n    print('x' * 1000)", says: /printed more than 65,536/ },
  { name: "one huge line", source: "print('x' * 10**7)", says: /printed more than 65,536/ },
  {
    name: "a flood below print",
    source: "import os\nwhile True:\n    os.write(1, b'x' * 1000)",
    says: /printed more than 65,536/,
  },
  { name: "output below print", source: "import os\nprint(1)\nos.write(1, b'2\\n')", says: /^$/, output: "1\n2\n" },
  {
    name: "a file without end",
    source: "f = open('big', 'wb')\nwhile True:\n    f.write(b'x' * 10**7)",
    says: /No space left.*64 MB/s,
  },
  {
    name: "a huge hole in a file",
    source: "import os\nopen('a', 'w')\nos.truncate('a', 2 * 10**9)",
    says: /No space left/,
  },
  { name: "Python's library taken away", source: "import os\nos.remove('/lib/python314.zip')", says: /^$/ },
  {
    name: "its own folder taken away",
    source: "import os\nos.chdir('/')\nos.rmdir('/home/pyodide')\nopen('/home/pyodide', 'w').write('x')",
    says: /^$/,
  },
  { name: "os._exit", source: "import os\nos._exit(3)", says: /ended the interpreter/ },
  { name: "os.abort", source: "import os\nos.abort()", says: /ended the interpreter/ },
  { name: "the exit below os._exit", source: "import posix\nposix._exit(3)", says: /ended the interpreter/ },
  {
    name: "a signal that kills",
    source: "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
    says: /ended the interpreter/,
  },
  {
    name: "a signal that is handled",
    source:
      "import signal\nsignal.signal(signal.SIGTERM, lambda *_: print('got it'))\nsignal.raise_signal(signal.SIGTERM)",
    says: /^$/,
    output: "got it\n",
  },
  {
    name: "a thread",
    source: "import threading\nthreading.Thread(target=print).start()",
    says: /Threads do not run here/,
  },
  {
    name: "a pool of threads",
    source: "from concurrent.futures import ThreadPoolExecutor\nThreadPoolExecutor().submit(print)",
    says: /Threads do not run here/,
  },
  {
    name: "a thread below threading",
    source: "import _thread\n_thread.start_new_thread(print, ())",
    says: /Threads do not run here/,
  },
  {
    name: "a thread of asyncio",
    source: "import asyncio\nasync def main():\n    await asyncio.to_thread(print)\nasyncio.run(main())",
    says: /Threads do not run here/,
  },
  { name: "a second process", source: "import os\nos.fork()", says: /no operating system below/ },
  { name: "a pool of processes", source: "import multiprocessing\nmultiprocessing.Pool()", says: /switched off here/ },
  { name: "in place of this program", source: "import os\nos.execv('/bin/ls', ['ls'])", says: /No other program/ },
  {
    name: "another program by asyncio",
    source: "import asyncio\nasync def main():\n    await asyncio.create_subprocess_exec('ls')\nasyncio.run(main())",
    says: /No other program/,
  },
  {
    name: "a connection by asyncio",
    source: "import asyncio\nasync def main():\n    await asyncio.open_connection('127.0.0.1', 9)\nasyncio.run(main())",
    says: /Nothing leaves the playground/,
  },
  { name: "a server", source: "import http.server", says: /switched off here/ },
  { name: "another program", source: "import subprocess\nsubprocess.run(['ls'])", says: /No other program/ },
  { name: "os.system", source: "import os\nprint(os.system('ls'))", says: /No other program/ },
  { name: "a socket", source: "import socket", says: /switched off here/ },
  { name: "the web", source: "import urllib.request", says: /switched off here/ },
  { name: "the page", source: "import js", says: /switched off here/ },
  { name: "Pyodide", source: "from pyodide.code import run_js", says: /switched off here/ },
  {
    name: "the page by another way in",
    source: "import importlib\nimportlib.import_module('pyodide_js')",
    says: /switched off here/,
  },
  { name: "the page below the import statement", source: "__import__('_pyodide_core')", says: /switched off here/ },
  {
    name: "the page among all objects",
    source: "import gc\nprint([type(each) for each in gc.get_objects() if type(each).__name__.startswith('Js')])",
    says: /^$/,
    output: "[]\n",
  },
  { name: "memory by ctypes", source: "import ctypes", says: /switched off here/ },
  { name: "input beyond the lines", source: "input()\ninput()", input: ["one"], says: /EOFError.*none left/s },
  { name: "a debugger", source: "breakpoint()\nprint('went on')", says: /^$/, output: "went on\n" },
  { name: "a number without end", endless: true, source: "10**10**8", says: /inside one call/ },
  { name: "a file of the computer", source: "open('/etc/passwd')", says: /no file of your computer/ },
  { name: "a syntax error", source: "x = 1\nif x\n    print(x)\n", says: /SyntaxError: expected ':' \(line 2\)/ },
  { name: "a megabyte of source", source: `# ${"x".repeat(1_000_000)}\n`, says: /longer than 200,000/ },
  {
    name: "nesting without end",
    source: "x = []\nfor _ in range(100000):\n    x = [x]\nprint(x)",
    says: /broke the interpreter|RecursionError|inside one call/,
  },
  { name: "recursion", source: "def f():\n    return f()\nf()", says: /RecursionError.*called itself too often/s },
  {
    name: "recursion through the engine",
    source: "class A:\n    def __repr__(self):\n        return repr(self)\nrepr(A())",
    says: /RecursionError.*called itself too often/s,
  },
  {
    name: "a recursion limit raised",
    source: "import sys\nsys.setrecursionlimit(10**6)\ndef f():\n    return f()\nf()",
    says: /RecursionError/,
  },
  {
    name: "a patched interpreter",
    source:
      "import builtins, json, sys\nbuiltins.len = builtins.print = None\njson.dumps = json.loads = 5\nsys.modules.clear()",
    says: /^$/,
  },
  {
    name: "the page, with the block taken away",
    source: unblocked(
      "js pyodide_js _pyodide_core",
      "import js\nprint(js.constructor.constructor('return typeof fetch')())",
    ),
    says: /Error/,
  },
  {
    name: "a socket, with the block taken away",
    source: unblocked(
      "socket _socket",
      "import socket\ns = socket.socket()\ns.settimeout(1)\ns.connect(('127.0.0.1', 9))\ns.send(b'x')",
    ),
    says: /Error/,
  },
  {
    name: "memory, with the block taken away",
    source: unblocked("ctypes _ctypes", "import ctypes\nctypes.memset(1000000, 255, 200000)\nprint('done')"),
    says: /^$|broke the interpreter|Error|never ends|inside one call/,
  },
  {
    name: "the recorder",
    endless: true,
    source:
      "import sys\nfor tool in range(6):\n    if sys.monitoring.get_tool(tool):\n        sys.monitoring.free_tool_id(tool)\nwhile True: pass",
    says: /never ends|inside one call/,
  },
];

/** Programs that call themselves without end, each in another way; many overflow the engine's own stack first. */
export const RECURSIONS: Readonly<Record<string, string>> = {
  plain: "def f(n): return f(n + 1)\nf(0)",
  repr: "class A:\n  def __repr__(self): return repr(self)\nrepr(A())",
  format: "class A:\n  def __str__(self): return f'{self}'\nstr(A())",
  "repr of a list": "class A:\n  def __repr__(self): return str([self])\nrepr(A())",
  partial:
    "from functools import partial\ndef f(o, *, u=1):\n  r = partial(f, u=1)\n  for x in o: r(x)\na = []\na.append(a)\nf(a)",
  sorted: "def k(x): return sorted([1], key=k)\nk(1)",
  getattr: "class A:\n  def __getattr__(self, n): return getattr(self, n)\nA().x",
  getattribute: "class A:\n  def __getattribute__(self, n): return self.x\nA().x",
  property: "class A:\n  @property\n  def x(self): return self.x\nA().x",
  setattr: "class A:\n  def __setattr__(self, n, v): self.x = v\nA().x = 1",
  eq: "class A:\n  def __eq__(self, o): return self == o\nA() == A()",
  "eq of lists": "class A:\n  def __eq__(self, o): return [self] == [o]\nA() == A()",
  hash: "class A:\n  def __hash__(self): return hash((self,))\nhash(A())",
  map: "def f(x): return list(map(f, [x]))\nf(1)",
  generator: "def g(n):\n  yield n\n  yield from g(n + 1)\nfor x in g(0): pass",
  cache: "from functools import lru_cache\n@lru_cache\ndef f(n): return f(n + 1)\nf(0)",
  decorator:
    "import functools\ndef d(f):\n  @functools.wraps(f)\n  def w(*a): return f(*a)\n  return w\n@d\ndef f(n): return f(n + 1)\nf(0)",
  init: "class A:\n  def __init__(self): self.a = A()\nA()",
  new: "class A:\n  def __new__(cls): return cls()\nA()",
  call: "class A:\n  def __call__(self): return self()\nA()()",
  iter: "class A:\n  def __iter__(self): return iter(self)\niter(A())",
  len: "class A:\n  def __len__(self): return len(self)\nlen(A())",
  add: "class A:\n  def __add__(self, o): return self + o\nA() + 1",
  contains: "class A:\n  def __contains__(self, o): return o in self\n1 in A()",
  deepcopy: "import copy\na = []\nfor i in range(400): a = [a]\ncopy.deepcopy(a)",
  "less than": "class A:\n  def __lt__(self, o): return sorted([self, o])\nsorted([A(), A()])",
  exec: "def f(): exec('f()')\nf()",
  json: "import json\na = []\nfor i in range(2000): a = [a]\njson.dumps(a)",
  re: "import re\ndef f(m): return re.sub('a', f, 'a')\nf(1)",
  super: "class A:\n  def m(self): return type(self)().m()\nA().m()",
  coroutine: "import asyncio\nasync def f(): await f()\nasyncio.run(f())",
};
