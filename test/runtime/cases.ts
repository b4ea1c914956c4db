/** Programs that try to hang, fill, break or leave their sandbox, and what the learner is told. */
export interface Case {
  readonly name: string;
  readonly source: string;
  readonly input?: readonly string[];
  /** In the sentences about the run. */
  readonly says: RegExp;
  /** What stdout shows, where that is the point. */
  readonly output?: string;
}

const unblocked = (names: string, body: string) => `import sys
for name in ${JSON.stringify(names.split(" "))}:
    sys.modules.pop(name, None)
${body}`;

export const CASES: readonly Case[] = [
  { name: "an endless loop", source: "while True: pass", says: /never ends/ },
  {
    name: "an endless loop that catches everything",
    source: "while True:\n    try:\n        x = 1\n    except BaseException:\n        pass",
    says: /never ends/,
  },
  { name: "an endless loop in C", source: "print(1)\nsum(range(10**12))", says: /inside one call/ },
  {
    name: "a regular expression without end",
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
    says: /MemoryError|never ends/,
  },
  { name: "a flood of output", source: "while True:\n    print('x' * 1000)", says: /printed more than 65,536/ },
  { name: "one huge line", source: "print('x' * 10**7)", says: /printed more than 65,536/ },
  { name: "os._exit", source: "import os\nos._exit(3)", says: /ended the interpreter/ },
  { name: "os.abort", source: "import os\nos.abort()", says: /ended the interpreter/ },
  { name: "the exit below os._exit", source: "import posix\nposix._exit(3)", says: /broke the interpreter/ },
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
  { name: "another program", source: "import subprocess\nsubprocess.run(['ls'])", says: /No other program/ },
  { name: "os.system", source: "import os\nprint(os.system('ls'))", says: /No other program/ },
  { name: "a socket", source: "import socket", says: /switched off here/ },
  { name: "the web", source: "import urllib.request", says: /switched off here/ },
  { name: "the page", source: "import js", says: /switched off here/ },
  { name: "Pyodide", source: "from pyodide.code import run_js", says: /switched off here/ },
  { name: "memory by ctypes", source: "import ctypes", says: /switched off here/ },
  { name: "input beyond the lines", source: "input()\ninput()", input: ["one"], says: /EOFError.*none left/s },
  { name: "a file of the computer", source: "open('/etc/passwd')", says: /no file of your computer/ },
  { name: "a syntax error", source: "x = 1\nif x\n    print(x)\n", says: /SyntaxError: expected ':' \(line 2\)/ },
  { name: "a megabyte of source", source: `# ${"x".repeat(1_000_000)}\n`, says: /longer than 200,000/ },
  {
    name: "nesting without end",
    source: "x = []\nfor _ in range(100000):\n    x = [x]\nprint(x)",
    says: /broke the interpreter|RecursionError/,
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
    source:
      "import sys\nfor tool in range(6):\n    if sys.monitoring.get_tool(tool):\n        sys.monitoring.free_tool_id(tool)\nwhile True: pass",
    says: /never ends|inside one call/,
  },
];
