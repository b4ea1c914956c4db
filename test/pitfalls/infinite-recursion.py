import functools
import sys
from functools import lru_cache
from typing import overload


def factorial(n):
    return n * factorial(n - 1)
#              ^^^^^^^^^^^^^^^^ infinite-recursion: Every way through `factorial` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.


def countdown(n):
    print(n)
    countdown(n - 1)
#   ^^^^^^^^^^^^^^^^ infinite-recursion: Every way through `countdown` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.


def base_case_too_late(n):
    result = base_case_too_late(n - 1)
#            ^^^^^^^^^^^^^^^^^^^^^^^^^ infinite-recursion: Every way through `base_case_too_late` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.
    if n == 0:
        return 0
    return result


def both_branches(n):
    if n > 0:
        return both_branches(n - 1)
#              ^^^^^^^^^^^^^^^^^^^^ infinite-recursion: Every way through `both_branches` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.
    else:
        return both_branches(n + 1)


def ternary_both(n):
    return ternary_both(n - 1) if n else ternary_both(n + 1)
#          ^^^^^^^^^^^^^^^^^^^ infinite-recursion: Every way through `ternary_both` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.


@lru_cache(maxsize=None)
def fib(n):
    return fib(n - 1) + fib(n - 2)
#          ^^^^^^^^^^ infinite-recursion: Every way through `fib` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.


def outer():
    def inner(x):
        return inner(x + 1)
#              ^^^^^^^^^^^^ infinite-recursion: Every way through `inner` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.

    return inner


def ping(n):
    return pong(n)
#          ^^^^^^^ infinite-recursion: `ping` always calls `pong`, which always calls `ping` again: neither ever ends, and Python stops them with RecursionError. Return without the call in a base case first.


def pong(n):
    return ping(n)


class Tree:
    def __init__(self, items):
        self.items = items

    def depth(self):
        return 1 + self.depth()
#                  ^^^^^^^^^^^^ infinite-recursion: Every way through `depth` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.

    @classmethod
    def build(cls):
        return cls.build()
#              ^^^^^^^^^^^ infinite-recursion: Every way through `build` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.

    @staticmethod
    def helper(n):
        return Tree.helper(n)
#              ^^^^^^^^^^^^^^ infinite-recursion: Every way through `helper` comes to this call of itself, so it never ends: Python stops it with RecursionError. Return without the call in a base case first.

    @property
    def size(self):
        return self.size
#              ^^^^^^^^^ infinite-recursion: `self.size` in the getter of `size` runs the same getter again, without end: Python stops it with RecursionError. Keep the value under another name, such as self._size.

    @functools.cached_property
    def total(self):
        return self.total + 1
#              ^^^^^^^^^^ infinite-recursion: `self.total` in the getter of `total` runs the same getter again, without end: Python stops it with RecursionError. Keep the value under another name, such as self._total.

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        if not value:
            raise ValueError(value)
        self.name = value
#       ^^^^^^^^^ infinite-recursion: `self.name` in the setter of `name` runs the same setter again, without end: Python stops it with RecursionError. Keep the value under another name, such as self._name.

    @property
    def guarded(self):
        if not self.items:
            raise ValueError
        return self.guarded
#              ^^^^^^^^^^^^ infinite-recursion: `self.guarded` in the getter of `guarded` runs the same getter again, without end: Python stops it with RecursionError. Keep the value under another name, such as self._guarded.

    def __len__(self):
        return len(self)
#              ^^^^^^^^^ infinite-recursion: `len(self)` makes Python call __len__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __repr__(self):
        return f"Tree({self!r})"
#                     ^^^^^^^^ infinite-recursion: `{self!r}` makes Python call __repr__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __str__(self):
        return "tree " + str(self)
#                        ^^^^^^^^^ infinite-recursion: `str(self)` makes Python call __str__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __eq__(self, other):
        return self == other
#              ^^^^^^^^^^^^^ infinite-recursion: `self == other` makes Python call __eq__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __hash__(self):
        return hash(self)
#              ^^^^^^^^^^ infinite-recursion: `hash(self)` makes Python call __hash__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __bool__(self):
        return not self
#              ^^^^^^^^ infinite-recursion: `not self` makes Python call __bool__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __contains__(self, item):
        return item in self
#              ^^^^^^^^^^^^ infinite-recursion: `item in self` makes Python call __contains__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __getitem__(self, key):
        return self[key]
#              ^^^^^^^^^ infinite-recursion: `self[key]` makes Python call __getitem__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __setitem__(self, key, value):
        self[key] = value
#       ^^^^^^^^^ infinite-recursion: `self[key]` makes Python call __setitem__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __call__(self):
        return self()
#              ^^^^^^ infinite-recursion: `self()` makes Python call __call__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __add__(self, other):
        return self + other
#              ^^^^^^^^^^^^ infinite-recursion: `self + other` makes Python call __add__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __lt__(self, other):
        return self < other
#              ^^^^^^^^^^^^ infinite-recursion: `self < other` makes Python call __lt__ again, without end: it stops with RecursionError. Work with the attributes of self instead.


class Sets:
    def __setattr__(self, name, value):
        print(name)
        self.name = value
#       ^^^^^^^^^ infinite-recursion: `self.name` makes Python call __setattr__ again, without end: it stops with RecursionError. Call super().__setattr__(…).


class SetsBuiltin:
    def __setattr__(self, key, value):
        setattr(self, key, value)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ infinite-recursion: `setattr(self, key, value)` makes Python call __setattr__ again, without end: it stops with RecursionError. Call super().__setattr__(…).


class Reads:
    def __getattr__(self, name):
        return self.missing[name]
#              ^^^^^^^^^^^^ infinite-recursion: `self.missing` makes Python call __getattr__ again, without end: it stops with RecursionError. Set the attribute in __init__, or read it from self.__dict__.


class ReadsAll:
    def __getattribute__(self, name):
        return self.__dict__[name]
#              ^^^^^^^^^^^^^ infinite-recursion: `self.__dict__` makes Python call __getattribute__ again, without end: it stops with RecursionError. Call super().__getattribute__(…).


class ShowsItself:
    def __repr__(self):
        return f"<{self}>"
#                 ^^^^^^ infinite-recursion: `{self}` makes Python call __repr__ again, without end: it stops with RecursionError. Work with the attributes of self instead.


class MakesItself:
    def __init__(self):
        self.child = MakesItself()
#                    ^^^^^^^^^^^^^ infinite-recursion: `MakesItself()` makes Python call __init__ again, without end: it stops with RecursionError. Use super().__new__(cls), or make the other object elsewhere.


class NewItself:
    def __new__(cls):
        return cls()
#              ^^^^^ infinite-recursion: `cls()` makes Python call __new__ again, without end: it stops with RecursionError. Use super().__new__(cls), or make the other object elsewhere.


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
#              ^^^^^^^^^^^^^^^^^^ infinite-recursion: `"shown: %s" % self` makes Python call __str__ again, without end: it stops with RecursionError. Work with the attributes of self instead.

    def __repr__(self):
        return "Shown({!r})".format(self)
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^ infinite-recursion: `"Shown({!r})".format(self)` makes Python call __repr__ again, without end: it stops with RecursionError. Work with the attributes of self instead.


class ShownByReprIsFine:
    def __str__(self):
        return "shown: %r" % self + "%s" % (self.name,)

    def __repr__(self):
        return "shown: {}".format(self.name)


def spring(n):
    print("spring", n)
    return summer(n)
#          ^^^^^^^^^ infinite-recursion: `spring` always calls `summer`, which always calls `autumn`, and that calls `spring` again: none of them ever ends, and Python stops them with RecursionError. Return without the call in a base case first.


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
#              ^^^^^^^^^^^^^^ infinite-recursion: `open` always calls `connect`, and that calls `open` again: neither ever ends, and Python stops them with RecursionError. Return without the call in a base case first.

    def connect(self):
        return self.open()

    def __init__(self):
        self.reset()
#       ^^^^^^^^^^^^ infinite-recursion: `__init__` always calls `reset`, and that calls `__init__` again: neither ever ends, and Python stops them with RecursionError. Return without the call in a base case first.

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
#                  ^^^^^^^^^^^^^ infinite-recursion: `self == other` makes Python call __eq__ again, without end: it stops with RecursionError. Work with the attributes of self instead.
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, int):
            other = Price(other)
            return self < other
        return self.amount < other.amount

    def __setattr__(self, name, value):
        if value is None:
            raise ValueError(name)
        setattr(self, name, value)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ infinite-recursion: `setattr(self, name, value)` makes Python call __setattr__ again, without end: it stops with RecursionError. Call super().__setattr__(…).

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
#              ^^^^^^^^^^ infinite-recursion: `repr(self)` makes Python call __repr__ again, without end: it stops with RecursionError. Work with the attributes of self instead.


class Database:
    def __getattr__(self, name):
        return getattr(self.target, name)
#                      ^^^^^^^^^^^ infinite-recursion: `self.target` makes Python call __getattr__ again, without end: it stops with RecursionError. Set the attribute in __init__, or read it from self.__dict__.
