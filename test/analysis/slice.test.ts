import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { run } from "../../scripts/tracer";
import { NOT_HERE, RUNS_HERE } from "../../src/analysis/facts/runnable";
import { type NoSlice, type Slice, sliceOf } from "../../src/analysis/slice/slice";
import { analyze } from "../../src/pitfalls/coach";
import { randomFrom, stdlib } from "../python/corpus";

/** What a program did: why it does not compile, its output, and the last line of its error. */
interface Ran {
  readonly compile: string | null;
  /** By CPython's own symbol table. */
  readonly unbound: readonly string[];
  readonly out: string;
  readonly error: string;
  readonly late: boolean;
}

const SCRIPT = `
import ast, builtins, json, re, subprocess, symtable, sys, tempfile, warnings
from concurrent.futures import ThreadPoolExecutor
warnings.simplefilter("ignore")
texts, runs = json.load(sys.stdin)
def unbound(text):
    """Names that CPython looks up in the module or among the builtins, and that neither has."""
    read, bound, tables = set(), set(), [symtable.symtable(text, "<slice>", "exec")]
    while tables:
        table = tables.pop()
        tables += table.get_children()
        for symbol in table.get_symbols():
            top = table.get_type() == "module"
            if symbol.is_referenced() and (top or symbol.is_global() and not symbol.is_local()):
                read.add(symbol.get_name())
            if (symbol.is_assigned() or symbol.is_imported()) and (top or symbol.is_declared_global()):
                bound.add(symbol.get_name())
    if "from __future__ import annotations" in text:
        read -= {node.id for tree in ast.walk(ast.parse(text)) for part in ("annotation", "returns")
                 for node in ast.walk(getattr(tree, part, None) or ast.Pass()) if isinstance(node, ast.Name)}
    return sorted(read - bound - set(dir(builtins)) - KNOWN)
KNOWN = {"__name__", "__file__", "__doc__", "__builtins__", "__spec__", "__loader__", "__package__", "__class__",
         "WindowsError", "PythonFinalizationError"}
def perform(text):
    if sys.version_info < (3, 14):  # PEP 758
        text = re.sub(r"(?m)^( *except )([^(:\\n][^:\\n]*,[^:\\n]*):", r"\\1(\\2):", text)
    result = {"compile": None, "unbound": [], "out": "", "error": "", "late": False}
    try:
        compile(text, "<slice>", "exec")
    except (SyntaxError, ValueError) as error:
        return {**result, "compile": str(error)}
    result["unbound"] = unbound(text)
    if not runs:
        return result
    with tempfile.TemporaryDirectory() as folder:
        try:
            done = subprocess.run([sys.executable, "-I", "-S", "-W", "ignore", "-c", text], capture_output=True, text=True,
                                  timeout=30, cwd=folder, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return {**result, "late": True}
    return {**result, "out": done.stdout, "error": (done.stderr.strip().splitlines() or [""])[-1]}
with ThreadPoolExecutor(2) as pool:
    print(json.dumps(list(pool.map(perform, texts))))`;

/** Compiles programs in CPython and may run them; null where there is no python3. */
function perform(texts: readonly string[], runs: boolean): Ran[] | null {
  const done = spawnSync("python3", ["-c", SCRIPT], {
    input: JSON.stringify([texts, runs]),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (done.error) return null;
  assert.equal(done.status, 0, done.stderr);
  return JSON.parse(done.stdout) as Ran[];
}

const isSlice = (found: Slice | NoSlice): found is Slice => "source" in found;

/** The slice for the place before `«` in a text. */
function cut(marked: string, pitfall = "any"): Slice | NoSlice {
  const start = marked.indexOf("«");
  assert.ok(start >= 0, "the place is marked");
  return sliceOf(marked.replace("«", ""), { start, end: start + 1, pitfall });
}

interface Shape {
  readonly name: string;
  readonly code: string;
  readonly pitfall?: string;
  /** The whole program. */
  readonly program?: string;
  readonly has?: readonly string[];
  readonly lacks?: readonly string[];
  /** What it prints. */
  readonly prints?: string;
  readonly reason?: RegExp;
  /** The exception that it ends in, as the code of the learner does. */
  readonly raises?: RegExp;
}

const SHAPES: readonly Shape[] = [
  {
    name: "a statement of the module prints what it binds",
    code: 'import os\n\nPRICES = {"tea": 2, «"tea": 3}\nother = 1\n',
    program: 'PRICES = {"tea": 2, "tea": 3}\nprint(PRICES)\n',
    prints: "{'tea': 3}\n",
  },
  {
    name: "a statement of the module with those that show what came of it",
    code: "rows = «[[0]] * 2\nrows[0][0] = 1\nnames = []\nprint(rows)\n",
    program: "rows = [[0]] * 2\nrows[0][0] = 1\nprint(rows)\n",
    prints: "[[1], [1]]\n",
  },
  {
    name: "a function with the constants, functions and imports that it reaches",
    code: "import math\nimport os\n\nRATE = 0.5\nUNUSED = 1\n\n\ndef helper(x):\n    return math.floor(x)\n\n\ndef unused():\n    return os.sep\n\n\ndef total(amount):\n    return «helper(amount * RATE)\n",
    program:
      "import math\n\nRATE = 0.5\n\n\ndef helper(x):\n    return math.floor(x)\n\n\ndef total(amount):\n    return helper(amount * RATE)\n\n\nprint(total(2.5))\n",
    prints: "1\n",
  },
  {
    name: "the names of an import that nobody needs are left out",
    code: "from math import ceil, floor, pi\nimport json, os\n\n\ndef area(radius):\n    return «floor(pi * radius) + len(json.dumps(radius))\n",
    has: ["from math import floor, pi\n", "import json\n"],
    lacks: ["ceil", "os"],
  },
  {
    name: "arguments are the literals of a real call",
    code: 'def tag(text, tags=[]«):\n    tags.append(text)\n    return tags\n\n\nprint(tag("eggs"))\nprint(tag("soup", ["a"]))\n',
    pitfall: "mutable-default",
    has: ['print(tag("eggs"))\nprint(tag("soup"))\n'],
    prints: "['eggs']\n['eggs', 'soup']\n",
  },
  {
    name: "two calls where the point is what stays between them",
    code: "def tag(text, tags=[]«):\n    tags.append(text)\n    return tags\n",
    pitfall: "mutable-default",
    prints: "['one two three']\n['one two three', 'four five']\n",
  },
  {
    name: "a constant of the module as an argument is written out",
    code: 'NAMES = ["a", "b"]\n\n\ndef show(names):\n    return «names[0]\n\n\nprint(show(NAMES))\n',
    has: ['print(show(["a", "b"]))'],
    prints: "a\n",
  },
  {
    name: "a parameter with a default is left to it",
    code: "def power(base, exponent=2):\n    return «base**exponent\n",
    has: ["print(power(3))"],
    prints: "9\n",
  },
  {
    name: "keyword-only parameters are given by name",
    code: "def power(*, base, exponent=2):\n    return «base**exponent\n",
    has: ["print(power(base=3))"],
  },
  {
    name: "positional-only parameters are given by position",
    code: "def power(base, /, exponent):\n    return «base**exponent\n",
    has: ["print(power(3, 5))"],
  },
  {
    name: "star-arguments get something to look at",
    code: "def total(*numbers):\n    return «sum(numbers)\n",
    has: ["print(total(3, 5))"],
    prints: "8\n",
  },
  {
    name: "options get the keys that the function cannot do without",
    code: 'def box(**options):\n    return «options["width"] * options.get("height", 2)\n',
    has: ["print(box(width="],
  },
  {
    name: "annotations say what goes in",
    code: "def join(words: list[str], count: int, table: dict[str, float], flag: bool | None) -> str:\n    return «words[0] * count\n",
    has: ['["tea", "cake", "soup"]', '{"tea": 2.5, "cake": 4.0}'],
    prints: "teateateateatea\n",
  },
  {
    name: "a class of the file as an annotation is made",
    code: "class Point:\n    def __init__(self, x: int, y: int):\n        self.x, self.y = x, y\n\n\ndef length(point: Point) -> int:\n    return «point.x + point.y\n",
    has: ["print(length(Point(3, 5)))"],
    prints: "8\n",
  },
  {
    name: "a loop over a parameter asks for a list",
    code: "def doubled(items):\n    return [«item * 2 for item in items]\n",
    prints: "[6, 10, 4]\n",
  },
  {
    name: "keys that are written out ask for a dict with them",
    code: 'def label(row):\n    return «row["name"] + ": " + row["city"]\n',
    has: ['"name": "Ada"', '"city": '],
  },
  {
    name: "attributes ask for an object that has them",
    code: "def label(user):\n    return «user.name.upper() + user.email\n",
    has: ["from types import SimpleNamespace\n", 'name="Ada"'],
    prints: "ADAgrace@example.org\n",
  },
  {
    name: "a class of the file that has the attributes is taken first",
    code: "class User:\n    def __init__(self, name):\n        self.name = name\n\n\ndef label(user):\n    return «user.name.upper()\n",
    has: ['print(label(User("Ada")))'],
    lacks: ["SimpleNamespace"],
    prints: "ADA\n",
  },
  {
    name: "methods of strings, lists and numbers say what goes in",
    code: "def mixed(a, b, c):\n    b.append(a.upper())\n    return b, «c + 1\n",
    prints: "(['tea', 'cake', 'soup', 'ONE TWO THREE'], 3)\n".replace("ONE TWO THREE", "TEA"),
  },
  {
    name: "a function that gives nothing back shows what it changed",
    code: "def drop(items):\n    for item in items:\n        «items.remove(item)\n",
    has: ['items = ["tea", "cake", "soup"]\ndrop(items)\nprint(items)\n'],
    prints: "['cake']\n",
  },
  {
    name: "a method with the other methods that it reaches",
    code: "class Cart:\n    limit = 3\n\n    def __init__(self, owner):\n        self.owner = owner\n        self.items = []\n\n    # Not needed here.\n    def clear(self):\n        self.items.clear()\n\n    def check(self):\n        return len(self.items) < self.limit\n\n    def add(self, item):\n        if «self.check():\n            self.items.append(item)\n        return self.items\n",
    has: ["limit = 3", "def check(self)", 'cart = Cart("Ada")\nprint(cart.add("tea"))\n'],
    lacks: ["clear(self)", "Not needed"],
    prints: "['tea']\n",
  },
  {
    name: "a method inherited from a class of the file",
    code: 'class Base:\n    def __init__(self, name):\n        self.name = name\n\n    def greet(self):\n        return "hi " + self.name\n\n    def unused(self):\n        pass\n\n\nclass Child(Base):\n    def shout(self):\n        return «self.greet().upper()\n',
    lacks: ["unused"],
    prints: "HI ADA\n",
  },
  {
    name: "class methods and static methods are called on the class",
    code: 'class Invoice:\n    def __init__(self, number):\n        self.number = number\n\n    @staticmethod\n    def of(row):\n        return «Invoice(row["number"]).number\n',
    has: ["print(Invoice.of({"],
    prints: "3\n",
  },
  {
    name: "an object that begins empty is filled first",
    code: "class Cart:\n    def __init__(self):\n        self.lines = {}\n\n    def add(self, article):\n        self.lines[article] = 1\n\n    def drop(self, stock):\n        for article in self.lines:\n            if stock.get(article, 0) == 0:\n                del «self.lines[article]\n",
    pitfall: "mutation-while-iterating",
    has: ['cart.add("tea")\ncart.add("cake")\n'],
    raises: /^RuntimeError: dictionary changed size during iteration/,
  },
  {
    name: "a text is made so that it can be taken apart",
    code: 'def price(line):\n    name, cents = line.split(";")\n    return «name.upper(), int(cents)\n',
    prints: "('TEA', 7)\n",
  },
  {
    name: "a property is read",
    code: "class Basket:\n    def __init__(self, prices):\n        self.prices = prices\n\n    @property\n    def total(self):\n        «return sum(self.prices)\n",
    has: ["print(basket.total)"],
    prints: "10\n",
  },
  {
    name: "special methods are used as Python uses them",
    code: "class Bag:\n    def __init__(self, items):\n        self.items = items\n\n    def __len__(self):\n        return «len(self.items)\n",
    has: ["print(len(bag))"],
    prints: "3\n",
  },
  {
    name: "an attribute of the class is looked for at a second object",
    code: "class Cart:\n    items = [«]\n\n    def __init__(self, owner):\n        self.owner = owner\n\n    def add(self, item):\n        self.items.append(item)\n",
    pitfall: "mutable-class-attribute",
    prints: "['tea']\n",
  },
  {
    name: "equality is tried on two equal objects",
    code: "class Seat:\n    def __init__(self, row):\n        self.row = row\n\n    def __eq__(self, other):\n        return «self.row == other.row\n\n    def __hash__(self):\n        return 1\n",
    pitfall: "constant-hash",
    prints: "True\n1\n",
  },
  {
    name: "a dataclass is made of its fields",
    code: 'from dataclasses import dataclass, field\n\n\n@dataclass\nclass Order:\n    name: str\n    count: int\n    tags: list[str] = field(default_factory=list)\n\n    def label(self):\n        return «f"{self.count} {self.name}"\n',
    prints: "5 Ada\n",
  },
  {
    name: "a named tuple and an enum",
    code: 'from enum import Enum\nfrom typing import NamedTuple\n\n\nclass Size(Enum):\n    SMALL = 1\n    BIG = 2\n\n\nclass Cup(NamedTuple):\n    size: Size\n    price: float\n\n\ndef label(cup: Cup):\n    return «f"{cup.size.name} {cup.price}"\n',
    prints: "SMALL 4.0\n",
  },
  {
    name: "an asynchronous function runs in a loop",
    code: "import asyncio\n\n\nasync def fetch(item):\n    await asyncio.sleep(0)\n    return «item * 2\n",
    has: ["print(asyncio.run(fetch("],
  },
  {
    name: "asyncio is imported where the file does not",
    code: "async def later(number):\n    return «number + 1\n",
    has: ["import asyncio\n"],
    prints: "4\n",
  },
  {
    name: "what is awaited can be awaited",
    code: "async def price(shop, item):\n    return «await shop.price_of(item)\n",
    has: ["asyncio.sleep(0, "],
  },
  {
    name: "an asynchronous loop gets something asynchronous",
    code: "async def collect(stream):\n    return [«line async for line in stream]\n",
    has: ["async def each_item():"],
    prints: "['tea', 'cake', 'soup']\n",
  },
  {
    name: "an asynchronous generator",
    code: "async def count(limit):\n    for i in range(limit):\n        «yield i\n",
    prints: "[0, 1, 2]\n",
  },
  {
    name: "a generator is listed",
    code: "def doubled(items):\n    for item in items:\n        «yield item * 2\n",
    has: ["print(list(doubled([3, 5, 2])))"],
  },
  {
    name: "a generator without an end is asked twice",
    code: "def count():\n    n = 0\n    while True:\n        «yield n\n        n += 1\n",
    prints: "0\n1\n",
  },
  {
    name: "a nested function runs with the one around it",
    code: "def outer(items):\n    def inner(item):\n        return «item + 1\n\n    return [inner(item) for item in items]\n",
    prints: "[4, 6, 3]\n",
  },
  {
    name: "a closure that is given back is called twice",
    code: "def make_counter():\n    count = 0\n\n    def step():\n        nonlocal count\n        «count += 1\n        return count\n\n    return step\n",
    prints: "1\n2\n",
  },
  {
    name: "functions made in a loop are called after it",
    code: "def make(labels):\n    found = []\n    for label in labels:\n        found.append(lambda: «label)\n    return found\n",
    pitfall: "late-binding-closure",
    prints: "soup\nsoup\nsoup\n",
  },
  {
    name: "a decorator decorates an example",
    code: "def logged(func):\n    def wrapper(*args):\n        «return func(*args)\n\n    return wrapper\n",
    pitfall: "missing-wraps",
    prints: "4\nwrapper\n",
  },
  {
    name: "a decorator with arguments",
    code: "def retry(times):\n    def decorate(func):\n        def wrapper(*args):\n            for _ in range(times):\n                «result = func(*args)\n            return result\n\n        return wrapper\n\n    return decorate\n",
    has: ["@retry(3)\n"],
    prints: "4\n",
  },
  {
    name: "a context manager is entered",
    code: "from contextlib import contextmanager\n\n\n@contextmanager\ndef opened(name):\n    «yield name\n",
    has: ['with opened("Ada") as value:\n    print(value)\n'],
    prints: "Ada\n",
  },
  {
    name: "decorators of the file and of the library come along",
    code: "import functools\n\n\ndef twice(func):\n    @functools.wraps(func)\n    def wrapper(n):\n        return func(func(n))\n\n    return wrapper\n\n\n@twice\n@functools.lru_cache\ndef step(n):\n    return «n + 1\n",
    prints: "5\n",
  },
  {
    name: "a global is shown after it was set",
    code: "balance = 0\n\n\ndef deposit(amount):\n    global balance\n    «balance += amount\n",
    has: ["deposit(3)\n", "print(balance)\n"],
    prints: "3\n",
  },
  {
    name: "a name that hides a builtin or one of the module",
    code: "total = 5\n\n\ndef add(total, list):\n    return «total + len(list)\n",
    lacks: ["total = 5"],
    prints: "6\n",
  },
  {
    name: "what changes a constant while the file is loaded comes along",
    code: 'TABLE = {}\nTABLE["a"] = 1\nTABLE.update(b=2)\nOTHER = []\nOTHER.append(1)\n\n\ndef size():\n    return «len(TABLE)\n',
    lacks: ["OTHER"],
    prints: "2\n",
  },
  {
    name: "of two definitions of a name the one with the finding is run",
    code: "def size():\n    return «1\n\n\ndef size():\n    return 2\n",
    prints: "1\n",
  },
  {
    name: "the guard of the module is left out",
    code: 'import sys\n\n\ndef main(count):\n    return «count + 1\n\n\nif __name__ == "__main__":\n    main(int(sys.argv[1]))\n',
    lacks: ["__name__", "sys"],
    prints: "4\n",
  },
  {
    name: "a finding in the guard runs the guard",
    code: 'def size():\n    return 2\n\n\nif __name__ == "__main__":\n    result = «size()\n    print(result)\n',
    prints: "2\n",
  },
  {
    name: "a definition in a condition of the module",
    code: "import sys\n\nif sys.version_info >= (3, 8):\n\n    def size(items):\n        return «len(items)\n\nelse:\n    size = None\n",
    prints: "3\n",
  },
  {
    name: "an import that may fail may fail",
    code: "try:\n    import numpy as np\nexcept ImportError:\n    np = None\n\n\ndef size(items):\n    return «len(items) if np is None else np.size(items)\n",
    has: ["except ImportError"],
  },
  {
    name: "a module of somebody else that the slice does not need is left out",
    code: "import requests\n\n\ndef fetch(url):\n    return requests.get(url)\n\n\ndef size(items):\n    return «len(items)\n",
    lacks: ["requests"],
    prints: "3\n",
  },
  {
    name: "annotations alone bring no module of somebody else",
    code: "import pandas as pd\n\n\ndef size(frame: pd.DataFrame, items: list) -> pd.Series:\n    return «len(items)\n",
    has: ["from __future__ import annotations\n"],
    lacks: ["import pandas"],
    prints: "3\n",
  },
  {
    name: "annotations alone bring what the library has",
    code: "from typing import Optional, List\n\n\ndef size(items: Optional[int]) -> Optional[int]:\n    return «items\n",
    has: ["from typing import Optional\n"],
    lacks: ["List"],
    prints: "3\n",
  },
  {
    name: "a file to read is written first",
    code: "def lines(path):\n    with open(path) as file:\n        return «file.readlines()\n",
    prints: "['tea;3\\n', 'cake;2\\n']\n",
  },
  {
    name: "line breaks and tabs of any kind",
    code: "X = 2\r\n\r\n\r\ndef size(items):\r\n\tif items:\r\n\t\treturn «len(items) * X\r\n\treturn 0\r\n",
    prints: "6\n",
  },
  {
    name: "a test of unittest runs",
    code: "import unittest\n\n\nclass TestSize(unittest.TestCase):\n    def test_size(self):\n        «self.assertEqual(len([1]), 1)\n",
    prints: "test_size passed\n",
  },
  {
    name: "an exception of the learner's code is its own",
    code: "def first(results):\n    ordered = results.sort()\n    return «ordered[0]\n",
    raises: /^TypeError: 'NoneType' object is not subscriptable/,
  },
  {
    name: "a statement on the line of another",
    code: "a = 1; b = [[]] «* 2; c = 3\n",
    program: "b = [[]] * 2\nprint(b)\n",
    prints: "[[], []]\n",
  },
  {
    name: "a recursive function",
    code: "def depth(tree):\n    return 1 + «max([depth(child) for child in tree.values()], default=0)\n",
    lacks: ["tree.values()\ntree"],
  },
  {
    name: "a method of a class in a class",
    code: "class Outer:\n    class Inner:\n        def size(self, items):\n            return «len(items)\n",
    has: ["Outer.Inner()"],
    prints: "3\n",
  },
  {
    name: "a private name of a class",
    code: "class Account:\n    def __init__(self, balance):\n        self.__balance = balance\n\n    def __fee(self):\n        return 1\n\n    def total(self):\n        return «self.__balance - self.__fee()\n",
    has: ["def __fee"],
  },
  {
    name: "a class of the file that completes an abstract one",
    code: 'from abc import ABC, abstractmethod\n\n\nclass Shape(ABC):\n    @abstractmethod\n    def area(self): ...\n\n    def label(self):\n        return «f"{self.area()} cm"\n\n\nclass Square(Shape):\n    def __init__(self, side):\n        self.side = side\n\n    def area(self):\n        return self.side**2\n',
    prints: "9 cm\n",
  },
  // ---- why not
  {
    name: "a module of somebody else",
    code: "import requests\n\n\ndef fetch(url):\n    return «requests.get(url)\n",
    reason: /`requests`.*neither in this file nor in Python's own library/,
  },
  {
    name: "a module of somebody else imported in the function",
    code: "def fetch(url):\n    import requests\n\n    return «requests.get(url)\n",
    reason: /`requests`/,
  },
  {
    name: "a decorator from a module of somebody else",
    code: "from flask import Flask\n\napp = Flask(__name__)\n\n\n@app.route('/')\ndef index():\n    return «1\n",
    reason: /`flask`/,
  },
  {
    name: "a relative import",
    code: "from .models import User\n\n\ndef make(name):\n    return «User(name)\n",
    reason: /own package \(`from \.models import …`\)/,
  },
  {
    name: "a module that is switched off",
    code: "import urllib.request\n\n\ndef fetch(url):\n    return «urllib.request.urlopen(url)\n",
    reason: /`urllib\.request`.*does not run/,
  },
  {
    name: "a thread",
    code: "import threading\n\n\ndef start(work):\n    «threading.Thread(target=work).start()\n",
    reason: /`threading\.Thread`.*threads do not run/,
  },
  {
    name: "a thread pool under another name",
    code: "from concurrent.futures import ThreadPoolExecutor as Pool\n\n\ndef start(work):\n    with Pool() as pool:\n        «pool.submit(work)\n",
    reason: /threads do not run/,
  },
  {
    name: "another program",
    code: "import subprocess\n\n\ndef start(command):\n    return «subprocess.run(command)\n",
    reason: /no other program/,
  },
  {
    name: "a network",
    code: "import asyncio\n\n\nasync def start(host):\n    return «await asyncio.open_connection(host, 80)\n",
    reason: /no network/,
  },
  {
    name: "text that is not Python",
    code: "def f(x):\n    return «x +\n",
    reason: /^Line 2 is not Python: /,
  },
  {
    name: "a name that nothing defines",
    code: "def f(x):\n    return «unknown(x)\n",
    reason: /^`unknown` is not defined/,
  },
  {
    name: "a name that may come through a star",
    code: "from math import *\n\n\ndef area(radius):\n    return «pi * radius\n",
    reason: /`pi` may come from `from math import \*`/,
  },
  {
    name: "an abstract class that nothing completes",
    code: "from abc import ABC, abstractmethod\n\n\nclass Shape(ABC):\n    @abstractmethod\n    def area(self): ...\n\n    def label(self):\n        return «self.area()\n",
    reason: /abstract/,
  },
  {
    name: "more than one can look at",
    code: `def long(x):\n    «x += 1\n${"    x += 1\n".repeat(200)}    return x\n`,
    reason: /^It needs 20\d lines/,
  },
  {
    name: "a return outside of a function",
    code: "x = 1\nif x:\n    return «x\n",
    reason: /`return` stands outside of a function/,
  },
  {
    name: "an await outside of a function, as notebooks allow it",
    code: "import asyncio\n\nresult = await «asyncio.sleep(0)\n",
    reason: /`await` stands outside of a function/,
  },
  {
    name: "a nonlocal without a function around",
    code: "def f():\n    nonlocal «x\n    x = 1\n",
    reason: /`nonlocal x`/,
  },
  {
    name: "a global that is declared too late",
    code: "x = 1\n\n\ndef f():\n    print(x)\n    global «x\n    x = 2\n",
    reason: /before it is declared/,
  },
];

describe("a slice of a file", () => {
  const found = SHAPES.map(({ code, pitfall }) => cut(code, pitfall));
  const offered = found.flatMap((each, i) => (isSlice(each) ? [i] : []));
  let ran: Ran[] | null = null;
  before(function () {
    this.timeout(0);
    ran = perform(
      offered.map((i) => (found[i] as Slice).source),
      true,
    );
  });
  for (const [i, shape] of SHAPES.entries())
    it(shape.name, function () {
      const own = found[i]!;
      if (shape.reason) {
        assert.ok(!isSlice(own), JSON.stringify(own));
        assert.match(own.reason, shape.reason);
        return;
      }
      assert.ok(isSlice(own), JSON.stringify(own));
      const { source } = own;
      if (shape.program !== undefined) assert.equal(source, shape.program);
      for (const part of shape.has ?? []) assert.ok(source.includes(part), `${part} is in:\n${source}`);
      for (const part of shape.lacks ?? []) assert.ok(!source.includes(part), `${part} is not in:\n${source}`);
      const wanted = shape.code.slice(shape.code.lastIndexOf("\n", shape.code.indexOf("«")) + 1).split("\n")[0]!;
      const line = source.split("\n")[own.findingLine - 1]!;
      assert.ok(wanted.replace("«", "").includes(line.trim()), `${line} is the line of the finding`);
      if (ran === null) this.skip();
      const { compile, unbound, out, error, late } = ran[offered.indexOf(i)]!;
      assert.equal(compile, null, source);
      assert.deepEqual(unbound, [], source);
      assert.equal(late, false, source);
      if (shape.raises) assert.match(error, shape.raises);
      else assert.equal(error, "", source);
      assert.doesNotMatch(error, /NameError/);
      if (shape.prints !== undefined) assert.equal(out, shape.prints, source);
      else if (!shape.raises) assert.notEqual(out, "", "something is to be seen");
    });
});

const CARETS = /^# *\^+ (?:(?:hint|info|warning) )?[a-z0-9-]+(?:: .*)?\n/gm;

/** Every slice for the findings of a text, with the words for those that there is none for. */
function slicesOf(text: string, only: string): (Slice | NoSlice)[] {
  return analyze(text, { profile: "strict" })
    .filter(({ pitfall }) => pitfall === only)
    .map((finding) => sliceOf(text, finding));
}

describe("slices of all that the pitfalls show", () => {
  const ids = readdirSync("test/pitfalls")
    .filter((name) => name.endsWith(".py") && !name.endsWith(".fixed.py"))
    .map((name) => name.slice(0, -3));
  const check = (kind: string, texts: readonly (readonly [id: string, text: string])[], least: number) =>
    it(`of ${kind} compile, bind their names, and are most of them`, function () {
      this.timeout(0);
      const all = texts.flatMap(([id, text]) => slicesOf(text, id));
      const offered = all.filter(isSlice);
      for (const each of all) if (!isSlice(each)) assert.match(each.reason, /^[^\n]+\.$/);
      const compiled = perform(
        offered.map(({ source }) => source),
        false,
      );
      for (const [i, { compile, unbound }] of (compiled ?? []).entries()) {
        assert.equal(compile, null, offered[i]!.source);
        assert.deepEqual(unbound, [], offered[i]!.source);
      }
      const share = offered.length / all.length;
      console.log(`        ${offered.length} of ${all.length} (${Math.round(share * 1000) / 10} %)`);
      assert.ok(share > least, `${share}`);
    });
  check(
    "the pages",
    ids.map((id) => {
      const page = readFileSync(`content/pitfalls/${id}.md`, "utf8");
      return [id, /^```python bad\n([\s\S]*?)^```$/m.exec(page)![1]!];
    }),
    0.9,
  );
  check(
    "the fixtures",
    ids.map((id) => [id, readFileSync(`test/pitfalls/${id}.py`, "utf8").replace(CARETS, "")]),
    0.9,
  );
});

describe("slices of damaged texts", () => {
  it("never throw, wherever the finding is", function () {
    this.timeout(0);
    const random = randomFrom(3);
    const names = readdirSync("test/pitfalls").filter((name) => name.endsWith(".py"));
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    for (let i = 0; i < 400; i++) {
      let text = readFileSync(`test/pitfalls/${pick(names)}`, "utf8");
      for (let cuts = 0; cuts < 3; cuts++) {
        const at = Math.floor(random() * text.length);
        text = text.slice(0, at) + text.slice(at + Math.floor(random() * 40));
      }
      const start = Math.floor(random() * text.length);
      const own = sliceOf(text, {
        start,
        end: start + 3,
        pitfall: pick(["mutable-default", "late-binding-closure", "any"]),
      });
      assert.ok(isSlice(own) ? own.findingLine >= 1 : own.reason.length > 0);
    }
  });
});

describe("slices of Python's own library", () => {
  it("never throw, and compile", function () {
    this.timeout(0);
    const random = randomFrom(7);
    const found: Slice[] = [];
    let looked = 0;
    for (const { text } of stdlib()) {
      if (random() > 0.3 || text.length > 150_000) continue;
      for (const finding of analyze(text, { profile: "strict" })) {
        looked++;
        const own = sliceOf(text, finding);
        if (isSlice(own)) found.push(own);
      }
    }
    assert.ok(looked >= 200, `${looked}`);
    // The library is that of 3.14; what compiles it may be older.
    const old = found.filter(({ source }) => !/^\s*(?:(?:async )?def|class) \w+\[|^\s*type \w+\b.*=/m.test(source));
    assert.ok(old.length > 0.9 * found.length, `${old.length} of ${found.length}`);
    const compiled = perform(
      old.map(({ source }) => source),
      false,
    );
    for (const [i, { compile, unbound }] of (compiled ?? []).entries()) {
      assert.equal(compile, null, old[i]!.source);
      assert.deepEqual(unbound, [], old[i]!.source);
    }
    console.log(`        ${found.length} of ${looked}`);
  });
});

describe("what runs inside a page", () => {
  it("is what the bundled Python imports", async function () {
    this.timeout(0);
    const names = (set: ReadonlySet<string>) => JSON.stringify([...set]);
    const result = await run(
      `import importlib, warnings
warnings.simplefilter("ignore")
for name in ${names(RUNS_HERE)}:
    try:
        importlib.import_module(name)
    except BaseException as error:
        print(name, "does not run:", error)
for name in ${names(NOT_HERE)}:
    try:
        importlib.import_module(name)
        print(name, "runs")
    except BaseException:
        pass
print("done")
`,
      { steps: 0 },
    );
    assert.equal(result.output.map(([, text]) => text).join(""), "done\n");
  });
});
