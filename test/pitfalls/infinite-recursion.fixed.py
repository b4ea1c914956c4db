import functools
import sys
from functools import lru_cache
from typing import overload


def factorial(n):
    return n * factorial(n - 1)


def countdown(n):
    print(n)
    countdown(n - 1)


def base_case_too_late(n):
    result = base_case_too_late(n - 1)
    if n == 0:
        return 0
    return result


def both_branches(n):
    if n > 0:
        return both_branches(n - 1)
    else:
        return both_branches(n + 1)


def ternary_both(n):
    return ternary_both(n - 1) if n else ternary_both(n + 1)


@lru_cache(maxsize=None)
def fib(n):
    return fib(n - 1) + fib(n - 2)


def outer():
    def inner(x):
        return inner(x + 1)

    return inner


def ping(n):
    return pong(n)


def pong(n):
    return ping(n)


class Tree:
    def __init__(self, items):
        self.items = items

    def depth(self):
        return 1 + self.depth()

    @classmethod
    def build(cls):
        return cls.build()

    @staticmethod
    def helper(n):
        return Tree.helper(n)

    @property
    def size(self):
        return self._size

    @functools.cached_property
    def total(self):
        return self._total + 1

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        if not value:
            raise ValueError(value)
        self._name = value

    @property
    def guarded(self):
        if not self.items:
            raise ValueError
        return self._guarded

    def __len__(self):
        return len(self)

    def __repr__(self):
        return f"Tree({self!r})"

    def __str__(self):
        return "tree " + str(self)

    def __eq__(self, other):
        return self == other

    def __hash__(self):
        return hash(self)

    def __bool__(self):
        return not self

    def __contains__(self, item):
        return item in self

    def __getitem__(self, key):
        return self[key]

    def __setitem__(self, key, value):
        self[key] = value

    def __call__(self):
        return self()

    def __add__(self, other):
        return self + other

    def __lt__(self, other):
        return self < other


class Sets:
    def __setattr__(self, name, value):
        print(name)
        super().__setattr__(name, value)


class SetsBuiltin:
    def __setattr__(self, key, value):
        super().__setattr__(key, value)


class Reads:
    def __getattr__(self, name):
        return self.missing[name]


class ReadsAll:
    def __getattribute__(self, name):
        return self.__dict__[name]


class ShowsItself:
    def __repr__(self):
        return f"<{self}>"


class MakesItself:
    def __init__(self):
        self.child = MakesItself()


class NewItself:
    def __new__(cls):
        return cls()


# ================================================================ silence


def good(n):
    if n <= 1:
        return 1
    return n * good(n - 1)


def good_ternary(n):
    return 1 if n <= 1 else n * good_ternary(n - 1)


def good_and(n):
    return n > 0 and good_and(n - 1)


def good_or(n):
    return n == 0 or good_or(n - 1)


def walk(node):
    print(node)
    for child in node.children:
        walk(child)


def walk_comprehension(node):
    return [walk_comprehension(child) for child in node.children]


def walk_while(node):
    while node:
        walk_while(node.left)
        node = node.right


def raises_first(n):
    if n < 0:
        raise ValueError(n)
    raises_first(n - 1)


def exits_first(n):
    if n < 0:
        sys.exit(1)
    exits_first(n - 1)


def generator(n):
    yield n
    yield from generator(n + 1)


async def later(n):
    await later(n)


def in_lambda(n):
    return lambda: in_lambda(n)


def nested_same_name(n):
    def good(n):
        return n

    return good(n)


def caught(n):
    try:
        return caught(n.next)
    except AttributeError:
        return n


def in_match(n):
    match n:
        case 0:
            return 0
        case _:
            return in_match(n - 1)


def retries():
    while True:
        answer = input()
        if answer:
            return retries()


@overload
def shape(x: int) -> int: ...
@overload
def shape(x: str) -> str: ...
def shape(x):
    return x


def replaced(n):
    return replaced(n)


replaced = print


def even(n):
    return True if n == 0 else odd(n - 1)


def odd(n):
    return False if n == 0 else even(n - 1)


def decorator(fn):
    return lambda *a: None


@decorator
def wrapped(n):
    return wrapped(n)


class Base:
    def run(self):
        return self.run()

    def step(self):
        return self.other.step()

    def open(self, path):
        return open(path)

    def good(self, n):
        return good(n)

    def close(self):
        super().close()


class Child(Base):
    def run(self):
        return 1


class Fine:
    def __init__(self, data):
        self._data = data
        self._size = 0

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        if isinstance(value, str):
            self.size = int(value)
        else:
            self._size = value

    def __setattr__(self, name, value):
        super().__setattr__(name, value)

    def __getattr__(self, name):
        return getattr(self._data, name)

    def __getattribute__(self, name):
        return object.__getattribute__(self, name)

    def __repr__(self):
        return f"Fine({self._data!r}, {str(self._size)})"

    def __eq__(self, other):
        return self._data == other._data

    def __len__(self):
        return len(self._data)

    def __iter__(self):
        return iter(self._data)

    def __contains__(self, item):
        return item in self._data

    def __getitem__(self, key):
        if isinstance(key, int):
            return self._data[key]
        return [self[k] for k in key]

    def __hash__(self):
        return hash(self._data)

    def __lt__(self, other):
        return other > self

    def __ne__(self, other):
        return not self == other

    def __str__(self):
        return repr(self)


class Named:
    def __repr__(self):
        return str(self)

    def __str__(self):
        return "named"


class Node:
    def __init__(self, depth):
        self.child = Node(depth - 1) if depth else None

    def __new__(cls, depth):
        return super().__new__(cls)

    def __setattr__(self, name, value):
        if name == "depth":
            self.other = value
        else:
            object.__setattr__(self, name, value)


class Module:
    def save(self):
        save(self)


def save(thing):
    return thing


class Version:
    def __repr__(self):
        return "Version " + str(self)


class StrictVersion(Version):
    def __str__(self):
        return "1.0"


class Lazy:
    def __getattribute__(self, name):
        self.__class__ = Fine
        return self.__spec__


class Proxy:
    def __init__(self, connections):
        self.__dict__["_connections"] = connections

    def __getattr__(self, name):
        return getattr(self._connections, name)


class Columns:
    def __init__(self):
        object.__setattr__(self, "_index", {})

    def __getattr__(self, name):
        return self._index[name]


class Shown:
    def __str__(self):
        return "shown: %s" % self

    def __repr__(self):
        return "Shown({!r})".format(self)


class ShownByReprIsFine:
    def __str__(self):
        return "shown: %r" % self + "%s" % (self.name,)

    def __repr__(self):
        return "shown: {}".format(self.name)


def spring(n):
    print("spring", n)
    return summer(n)


def summer(n):
    return autumn(n + 1)


def autumn(n):
    warm = n * 2
    return spring(warm)


def monday(n):
    return tuesday(n)


def tuesday(n):
    return wednesday(n) if n else 0


def wednesday(n):
    return monday(n - 1)


def morning():
    return noon()


def noon():
    return evening


def evening():
    return morning()


class Session:
    def open(self):
        return self.connect()

    def connect(self):
        return self.open()

    def __init__(self):
        self.reset()

    def reset(self):
        self.__init__()


class Template:
    def read_is_fine(self):
        return self.read_into()

    def read_into(self):
        return self.read_is_fine()


class Reader(Template):
    def read_into(self):
        return 3


class Price:
    def __init__(self, amount):
        self.amount = amount

    def __eq__(self, other):
        if isinstance(other, Price):
            return self == other
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, int):
            other = Price(other)
            return self < other
        return self.amount < other.amount

    def __setattr__(self, name, value):
        if value is None:
            raise ValueError(name)
        super().__setattr__(name, value)

    def __add__(self, other):
        if not hasattr(self, "_ready"):
            self._ready = True
            return self + other
        return self.amount


class PathBase:
    def __repr__(self):
        return repr(str(self))

    def remove(self):
        return self.unlink()


class ProxyMixin:
    def __getattr__(self, name):
        return getattr(self.target, name)


class LogBase:
    def __repr__(self):
        return repr(self)


class Database:
    def __getattr__(self, name):
        return getattr(self.target, name)
