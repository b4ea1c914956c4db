/** Programs for the tests of recording, drawing and running. One string each, because what they are about is their text. */
import type { Moment } from "../../src/runtime/diagram/moment";

const py = (strings: TemplateStringsArray) => `${strings.raw[0]!.replace(/^\n/, "")}`;

/** What the diagrams are for; pictures of them are looked at. */
export const SCENES: Readonly<Record<string, string>> = {
  alias: py`
a = [1, 2, 3]
b = a
c = a[:]
b.append(4)
print(a is b, a is c, c)
`,
  nested: py`
row = [0] * 3
grid = [row] * 3
good = [[0] * 3 for _ in range(3)]
grid[0][0] = 1
good[0][0] = 1
print(grid, good)
`,
  default: py`
def add(item, items=[]):
    items.append(item)
    return items

one = add("a")
two = add("b")
own = add("c", [])
print(one, two, own)
`,
  closures: py`
def make():
    late = [lambda: i for i in range(3)]
    early = [lambda i=i: i for i in range(3)]
    return late, early

late, early = make()
print([f() for f in late], [f() for f in early])
`,
  copy: py`
import copy

team = {"name": "blue", "members": ["Ann", "Bo"]}
shallow = team.copy()
deep = copy.deepcopy(team)
shallow["name"] = "red"
shallow["members"].append("Cy")
print(team, deep)
`,
  attributes: py`
class Dog:
    tricks = []
    legs = 4

    def __init__(self, name):
        self.name = name

    def learn(self, trick):
        self.tricks.append(trick)

fido = Dog("Fido")
rex = Dog("Rex")
fido.learn("roll")
rex.legs = 3
print(rex.tricks, fido.legs, rex.legs)
`,
  generator: py`
def evens(limit):
    n = 0
    while n < limit:
        yield n
        n += 2

nums = evens(6)
same = nums
first = next(nums)
second = next(same)
print(first, second, list(nums))
`,
  cycle: py`
class Node:
    def __init__(self, value):
        self.value = value
        self.next = None

a = Node(1)
a.next = Node(2)
a.next.next = a
loop = [a]
loop.append(loop)
print(a.next.next is a, len(loop))
`,
  counter: py`
def counter():
    n = 0

    def step():
        nonlocal n
        n += 1
        return n

    return step

a = counter()
b = counter()
print(a(), a(), b())
`,
  linked: py`
class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

def reverse(head):
    prev = None
    while head:
        following = head.next
        head.next = prev
        prev = head
        head = following
    return prev

items = Node(1, Node(2, Node(3, Node(4))))
items = reverse(items)
print(items.value, items.next.next.value)
`,
  tree: py`
class Tree:
    def __init__(self, key, left=None, right=None):
        self.key, self.left, self.right = key, left, right

def build(low, high):
    if low > high:
        return None
    middle = (low + high) // 2
    return Tree(middle, build(low, middle - 1), build(middle + 1, high))

root = build(1, 15)
rows = [[r * c for c in range(4)] for r in range(5)]
by_name = {"first": rows[0], "tree": root.left, "pair": (rows[1], rows[2])}
people = [{"name": n, "tags": [n.lower()]} for n in ("Ann", "Bo", "Cy")]
best = people[1]
odd = {1, 3, 5}
print(root.key, best)
`,
  identity: py`
a = 256
b = 256
c = [a, 1000, "hi"]
d = 1000
e = "hi"
pair = (a, c)
nothing = None
print(a is b)
`,
  tasks: py`
import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    return name.upper()

async def main():
    first = asyncio.create_task(fetch("a", 2))
    second = asyncio.create_task(fetch("b", 1))
    return [await first, await second]

print(asyncio.run(main()))
`,
  recursion: py`
def total(numbers):
    if not numbers:
        return 0
    return numbers[0] + total(numbers[1:])

print(total([1, 2, 3]))
`,
  inheritance: py`
class Base:
    registry = {}

    def __init_subclass__(cls):
        Base.registry[cls.__name__] = cls

class Left(Base):
    limit = [1]

class Right(Base):
    limit = Left.limit

x = Right()
x.limit.append(2)
print(Left.limit, list(Base.registry))
`,
};

/** The eight scenes of which pictures are recorded, and the moment of each. */
export const STANDARD: Readonly<Record<string, Moment>> = {
  alias: { after: 4 },
  nested: { after: 4 },
  default: { after: 2, visit: 2 },
  closures: { after: 6 },
  copy: { after: 7 },
  attributes: { after: 14 },
  generator: { after: 10 },
  cycle: { after: 10 },
};

/** Classes that print whenever they are asked anything. Each prints "made" and nothing else. */
export const NOISY: Readonly<Record<string, string>> = {
  "every special method": py`
class Meta(type):
    def __repr__(cls): print("META repr"); return "M"
    def __getattribute__(cls, name): print("META getattribute", name); return type.__getattribute__(cls, name)
    def __instancecheck__(cls, other): print("instancecheck"); return True
    def __hash__(cls): print("META hash"); return 1
    def __eq__(cls, other): print("META eq"); return True
class A(metaclass=Meta):
    __slots__ = ("s", "__dict__")
    def __init__(self): object.__setattr__(self, "v", 1); object.__setattr__(self, "s", 2)
    def __repr__(self): print("REPR"); return "A"
    def __str__(self): print("STR"); return "A"
    def __eq__(self, other): print("EQ"); return True
    def __hash__(self): print("HASH"); return 1
    def __getattr__(self, name): print("GETATTR", name); raise AttributeError(name)
    def __getattribute__(self, name): print("GETATTRIBUTE", name); return object.__getattribute__(self, name)
    def __len__(self): print("LEN"); return 3
    def __iter__(self): print("ITER"); return iter([])
    def __bool__(self): print("BOOL"); return True
    @property
    def __class__(self): print("CLASS"); return int
    @property
    def p(self): print("PROP"); return 1
a = A()
b = [a, {"k": a}]
print("made")
`,
  "subclasses of built-in types": py`
class L(list):
    def __getitem__(self, i): print("L getitem"); return 0
    def __iter__(self): print("L iter"); return iter([])
    def __len__(self): print("L len"); return 99
    def __repr__(self): print("L repr"); return "?"
class D(dict):
    def items(self): print("D items"); return []
    def __iter__(self): print("D iter"); return iter([])
    def keys(self): print("D keys"); return []
    def __getitem__(self, key): print("D getitem"); return 1
class S(set):
    def __iter__(self): print("S iter"); return iter([])
    def __len__(self): print("S len"); return 9
class I(int):
    def __repr__(self): print("I repr"); return "I"
    def __int__(self): print("I int"); return 5
    def __add__(self, other): print("I add"); return 5
    def __hash__(self): print("I hash"); return 5
class Text(str):
    def __repr__(self): print("Text repr"); return "I"
    def __str__(self): print("Text str"); return "I"
    def __len__(self): print("Text len"); return 1
class F(float):
    def __repr__(self): print("F repr"); return "I"
class T(tuple):
    def __len__(self): print("T len"); return 0
    def __getitem__(self, i): print("T getitem"); return 0
class E(Exception):
    def __str__(self): print("E str"); return "x"
    def __repr__(self): print("E repr"); return "x"
    @property
    def args(self): print("E args"); return ()
held = [L([1, 2]), D(a=1), S([1]), I(7), T([1]), Text("q"), F(1.5), E(1)]
print("made")
`,
  "a tzinfo, a pattern and a descriptor": py`
import datetime, re
class Zone(datetime.tzinfo):
    def __repr__(self): print("Zone repr"); return "Z"
    def utcoffset(self, when): print("Zone offset"); return datetime.timedelta(0)
class Text(str):
    def __repr__(self): print("Text repr"); return "T"
class P:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, cls): print("GET"); return 5
class Q:
    x = P()
when = datetime.datetime(2020, 1, 1, tzinfo=Zone())
at = datetime.time(1, tzinfo=Zone())
pattern = re.compile(Text("a"))
q = Q()
print("made")
`,
};

/** When things die, and how often they are referred to. */
export const LIFETIMES: Readonly<Record<string, string>> = {
  "names and containers": py`
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def f():
    r = R("local")
    print("in f")
f()
print("after f")
x = R(1)
x = R(2)
print("rebound")
y = [R(3)]
y.clear()
print("cleared")
z = R("cycle")
z.me = z
last = R("last")
_first = R("first")
print("end")
`,
  "generators that are dropped": py`
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def guarded():
    r = R("guarded")
    try:
        yield 1
    finally:
        print("finally")
def plain():
    r = R("plain")
    yield 1
    yield 2
a = guarded()
next(a)
del a
print("guarded is gone")
b = plain()
next(b)
b = None
print("plain is gone")
c = (R(i) for i in range(3))
next(c)
next(c)
del c
print("expression is gone")
async def co():
    r = R("coroutine")
    import asyncio
    await asyncio.sleep(0)
d = co()
d.send(None)
d.close()
print("coroutine is gone")
`,
  "closures and cells": py`
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def outer():
    r = R("captured")
    def inner():
        return r.n
    return inner
f = outer()
print(f())
f = None
print("closure is gone")
def again():
    r = R("freed")
    g = lambda: r
    g()
    del r
    print("deleted in frame")
again()
`,
  "exceptions and references": py`
import sys, weakref
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def fail():
    r = R("in fail")
    raise ValueError(1)
try:
    fail()
except ValueError as e:
    k = R("handled")
    print(sys.getrefcount(e))
print("after")
o = R("weak")
w = weakref.ref(o)
print(sys.getrefcount(o))
del o
print(w())
a = [1]
b = a
print(sys.getrefcount(a), sys.getrefcount(sys.getrefcount) > 1)
def count(x):
    y = x
    return sys.getrefcount(x)
print(count([]))
`,
  "the end of the program": py`
import atexit, weakref
class R:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
atexit.register(print, "exit function")
a = R("a")
b = [R("b")]
b.append(b)
weakref.finalize(a, print, "finalized")
print("end")
`,
};

/** More programs whose output is compared with the machine's python3. */
export const NATIVE: Readonly<Record<string, string>> = {
  comprehensions: py`
xs = [1, 2, 3]
ys = [x * 2 for x in xs]
d = {k: v for k, v in zip(xs, ys)}
g = (x for x in xs)
class C:
    a = 1
    b = [n for n in range(2)]
    c = {n: [m for m in range(2)] for n in range(2)}
print(sum(g), d, C.b, C.c)
`,
  "one-line loops": py`
i = 0
while i < 3: i += 1
for j in range(3): pass
print(i, j)
`,
  exceptions: py`
def f(n):
    if n == 0:
        raise ValueError("bad")
    f(n - 1)
try:
    f(2)
except ValueError as e:
    print("caught", e)
else:
    print("never")
finally:
    print("finally")
try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise KeyError("k") from e
except KeyError as e:
    print(repr(e), repr(e.__cause__))
`,
  decorators: py`
import functools
def shout(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        return f(*args, **kwargs).upper()
    return wrapper
@shout
def greet(name, *, greeting="hello"):
    return f"{greeting} {name}"
print(greet("ann"), greet("bo", greeting="hi"), greet.__name__)
`,
  match: py`
def kind(x):
    match x:
        case [first, *rest]:
            return f"list {first} {rest}"
        case {"k": value}:
            return f"dict {value}"
        case int() | float():
            return "number"
        case _:
            return "other"
for each in ([1, 2], {"k": 3}, 4.5, None):
    print(kind(each))
`,
  "context managers": py`
import contextlib
@contextlib.contextmanager
def section(name):
    print("in", name)
    try:
        yield name
    finally:
        print("out", name)
with section("a") as a, section("b"):
    print(a)
with contextlib.suppress(KeyError):
    {}["x"]
with contextlib.ExitStack() as stack:
    for n in range(2):
        stack.callback(print, "callback", n)
`,
  dataclasses: py`
from dataclasses import dataclass, field, asdict
@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)
a, b = Point(1), Point(1, 2)
a.tags.append("t")
print(a < b, a, asdict(b), sorted([b, a])[0] is a)
`,
  enums: py`
import enum
class Color(enum.Enum):
    RED = 1
    GREEN = 2
class Flag(enum.IntFlag):
    A = 1
    B = 2
print(Color.RED, Color(2).name, list(Color), Flag.A | Flag.B, Color["RED"] is Color.RED)
`,
  "named tuples": py`
from collections import namedtuple
from typing import NamedTuple
P = namedtuple("P", "x y")
class Q(NamedTuple):
    a: int
    b: str = "z"
p, q = P(1, 2), Q(1)
print(p, q, p._replace(x=5), q._asdict(), p + (3,))
`,
  collections: py`
import collections
c = collections.Counter("abracadabra")
d = collections.defaultdict(list)
for word in ("apple", "avocado", "bean"):
    d[word[0]].append(word)
q = collections.deque([1, 2, 3], maxlen=3)
q.append(4)
print(c.most_common(2), dict(d), q, collections.ChainMap({"a": 1}, {"a": 2})["a"])
`,
  sorting: py`
people = [("Bo", 30), ("Ann", 25), ("Cy", 30)]
print(sorted(people, key=lambda p: (-p[1], p[0])))
people.sort(key=lambda p: p[1])
print(people, max(people, key=lambda p: p[1]))
`,
  slicing: py`
x = list(range(10))
x[2:5] = ["a"]
del x[::3]
print(x, x[::-1], x[-2:], "hello"[1:-1])
`,
  formatting: py`
n, f = 1234567, 3.14159
print(f"{n:,} {n:>10} {f:.2f} {f!r} {'x':^5}| {n=} {{}}")
print("{} {name}".format(1, name="b"), "%5.1f" % f)
`,
  unpacking: py`
a, *b, c = range(5)
(d, e), f = (1, 2), 3
print(a, b, c, d, e, f, *b, sep="-")
def g(*args, k=1, **kw): return args, k, kw
print(g(*[1, 2], **{"k": 3, "z": 4}))
`,
  generators: py`
def average():
    total, n, value = 0, 0, None
    while True:
        sent = yield value
        if sent is None:
            return total
        total += sent
        n += 1
        value = total / n
def outer():
    result = yield from average()
    print("total", result)
    yield "done"
g = outer()
next(g)
print(g.send(10), g.send(20))
print(g.send(None))
`,
  iterators: py`
class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
c = Countdown(3)
print(list(c), list(c), list(zip("ab", range(5))))
`,
  properties: py`
class Celsius:
    def __init__(self, degrees): self.degrees = degrees
    @property
    def fahrenheit(self): return self.degrees * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, value): self.degrees = (value - 32) * 5 / 9
    @classmethod
    def zero(cls): return cls(0)
    @staticmethod
    def unit(): return "C"
c = Celsius.zero()
c.fahrenheit = 212
print(c.degrees, c.fahrenheit, Celsius.unit())
`,
  "method resolution": py`
class A:
    def hi(self): return "A"
class B(A):
    def hi(self): return "B" + super().hi()
class C(A):
    def hi(self): return "C" + super().hi()
class D(B, C):
    def hi(self): return "D" + super().hi()
print(D().hi(), [k.__name__ for k in D.__mro__])
`,
  "special methods": py`
class V:
    def __init__(self, *xs): self.xs = xs
    def __add__(self, o): return V(*(a + b for a, b in zip(self.xs, o.xs)))
    def __eq__(self, o): return self.xs == o.xs
    def __hash__(self): return hash(self.xs)
    def __repr__(self): return f"V{self.xs}"
    def __len__(self): return len(self.xs)
    def __getitem__(self, i): return self.xs[i]
    def __contains__(self, x): return x in self.xs
print(V(1, 2) + V(3, 4), V(1) == V(1), {V(1): 2}[V(1)], len(V(1, 2)), list(V(5, 6)), 3 in V(3))
`,
  scopes: py`
x = "global"
def outer():
    x = "outer"
    def inner():
        nonlocal x
        x = "inner"
    inner()
    return x
def bad():
    try:
        print(x)
        x = 1
    except UnboundLocalError as e:
        print(type(e).__name__)
print(outer(), x)
bad()
`,
  strings: py`
s = "Hello, World"
print(s.split(", "), s.partition(","), s.replace("l", "L", 1), s.title(), s.find("z"), "-".join("abc"))
print("é".encode(), b"abc"[0], "\u00e9" == "e\u0301", "  x ".strip())
`,
  numbers: py`
print(7 // -2, 7 % -2, divmod(-7, 2), 0.1 + 0.2, round(2.5), round(3.5), 10**20, 1e16 + 1)
print(int("ff", 16), bin(10), 5 & 3, ~5, 1 << 10, True + True, float("inf") > 10**100)
`,
  dictionaries: py`
d = {"b": 1, "a": 2}
d["c"] = 3
d |= {"a": 9}
print(d, list(d), d.get("z"), d.setdefault("y", []), d.pop("b"), {**d, "k": 0})
try:
    for k in d: d[k + "x"] = 1
except RuntimeError as e:
    print(e)
`,
  sets: py`
a, b = {1, 2, 3}, {2, 3, 4}
print(a & b, a | b, a - b, a ^ b, a <= b, frozenset([1]) in {frozenset([1])})
`,
  caching: py`
import functools
@functools.lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info().hits, functools.reduce(lambda a, b: a * b, range(1, 6)))
`,
  "itertools and heapq": py`
import heapq, itertools, bisect
print(list(itertools.chain([1], [2, 3])), list(itertools.combinations("abc", 2)))
print([(k, list(g)) for k, g in itertools.groupby("aabbb")], heapq.nsmallest(2, [3, 1, 2]))
print(bisect.bisect([1, 3, 5], 3), list(itertools.islice(itertools.count(5, 2), 3)))
`,
  "tasks and queues": py`
import asyncio
async def producer(queue):
    for i in range(3):
        await queue.put(i)
        await asyncio.sleep(0.1)
    await queue.put(None)
async def consumer(queue):
    while (item := await queue.get()) is not None:
        print("got", item)
async def main():
    queue = asyncio.Queue(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(producer(queue))
        group.create_task(consumer(queue))
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timed out")
asyncio.run(main())
`,
  "cancelling and groups": py`
import asyncio
async def worker(n):
    try:
        await asyncio.sleep(n)
        if n == 2: raise ValueError(n)
        return n
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
async def main():
    print(await asyncio.gather(worker(1), worker(2), return_exceptions=True))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker(2))
            group.create_task(worker(5))
    except* ValueError as group:
        print([repr(e) for e in group.exceptions])
    task = asyncio.create_task(worker(9))
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main saw it")
asyncio.run(main())
`,
  "async generators and locks": py`
import asyncio
async def ticks(n):
    for i in range(n):
        await asyncio.sleep(1)
        yield i
async def main():
    print([i async for i in ticks(3)])
    lock, order = asyncio.Lock(), []
    async def one(name, delay):
        async with lock:
            await asyncio.sleep(delay)
            order.append(name)
    await asyncio.gather(one("a", 3), one("b", 1))
    print(order)
loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
`,
  "time and sleep": py`
import time
start = time.monotonic()
time.sleep(0.25)
print(round(time.monotonic() - start, 2))
`,
  "files in memory": py`
import json, os, pathlib, tempfile
folder = pathlib.Path(tempfile.mkdtemp())
(folder / "a.json").write_text(json.dumps({"k": [1, None, True]}))
with open(folder / "a.json", encoding="utf-8") as file:
    print(json.load(file), sorted(os.listdir(folder)))
`,
  "regular expressions": py`
import re
print(re.findall(r"(\w)(\d)", "a1 b2"), re.sub(r"\s+", " ", "a  b"), re.match("x", "y"))
print(re.fullmatch(r"(?P<year>\d{4})-(\d\d)", "2024-05")["year"])
`,
  "walrus and chains": py`
if (n := len("abc")) > 2 and 1 < n < 5:
    print(n, not n, n or 0, None or "x", [] and 1)
print([y for x in range(5) if (y := x * x) % 2 == 0], 1 if n else 2)
`,
  "abstract classes and protocols": py`
from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable
class Shape(ABC):
    @abstractmethod
    def area(self): ...
class Square(Shape):
    def __init__(self, a): self.a = a
    def area(self): return self.a ** 2
@runtime_checkable
class HasArea(Protocol):
    def area(self): ...
try:
    Shape()
except TypeError as e:
    print("abstract")
print(Square(3).area(), isinstance(Square(1), HasArea))
`,
  "exit code": py`
import sys
print("before")
sys.exit(0)
`,
};
