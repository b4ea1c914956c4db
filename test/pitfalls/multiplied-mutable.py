import enum
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

grid = [[0] * 3] * 3
#      ^^^^^^^^^^^^^ multiplied-mutable: `[0] * 3` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
grid[0][0] = 1

n = 4
rows = [[]] * n
#      ^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
rows[0].append(1)
print(rows)

groups = dict.fromkeys(["a", "b"], [])
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `[]` is made once, so every key gets the same object: a change to one shows in all. Make a new one each time, with a comprehension.
groups["a"].append(1)

row = [0, 0, 0]
matrix = [row] * 3
#        ^^^^^^^^^ multiplied-mutable: `row` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
matrix[1][2] = 5


def empty_board(size):
    board = [["."] * size for _ in range(size)] * 2 if size > 9 else [["."] * size] * size
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `["."] * size` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
#                                                                    ^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `["."] * size` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    return board


def kinds(n, keys):
    a = [{}] * n
#       ^^^^^^^^ multiplied-mutable: `{}` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    a[0]["x"] = 1
    b = [set()] * n
#       ^^^^^^^^^^^ multiplied-mutable: `set()` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    b[0].add(1)
    c = n * [dict()]
#       ^^^^^^^^^^^^ multiplied-mutable: `dict()` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    c[0].update(x=1)
    d = [deque()] * 2
#       ^^^^^^^^^^^^^ multiplied-mutable: `deque()` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    d[0].append(1)
    e = [defaultdict(int)] * n
#       ^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `defaultdict(int)` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    e[0]["k"] += 1
    f = [bytearray(3)] * n
#       ^^^^^^^^^^^^^^^^^^ multiplied-mutable: `bytearray(3)` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    f[0][0] = 1
    g = [list()] * n
#       ^^^^^^^^^^^^ multiplied-mutable: `list()` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    g[0] += [1]
    h = [[i for i in keys]] * n
#       ^^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `[i for i in keys]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    h[0].sort()
    k = ([],) * 3
#       ^^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    k[0].append(1)
    m = [[], []] * n
#       ^^^^^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    m[1].append(1)
    o = [(0, [])] * n
#       ^^^^^^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    o[0][1].append(1)
    p = [None, []] * n
#       ^^^^^^^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    p[1].append(2)
    q = [[0] * 3] * len(keys)
#       ^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `[0] * 3` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    q[0][0] = 1
    r = [[0] * 3] * (n + 1)
#       ^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `[0] * 3` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    r[0][0] = 1
    return a, b, c, d, e, f, g, h, k, m, o, p, q, r


class Node:
    def __init__(self):
        self.children = []

    def add(self, child):
        self.children.append(child)


class Table:
    def __init__(self, width, height):
        self.cells = [[None] * width] * height
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `[None] * width` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
        self.nodes = [Node()] * width
#                    ^^^^^^^^^^^^^^^^ multiplied-mutable: `Node()` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
        self.index = dict.fromkeys(range(height), set())
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `set()` is made once, so every key gets the same object: a change to one shows in all. Make a new one each time, with a comprehension.

    def mark(self, x, y):
        self.cells[y][x] = 1

    @staticmethod
    async def build(n):
        return [[]] * n
#              ^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.


def keys_of(names, value, other: list):
    table = dict.fromkeys(names, {})
#           ^^^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `{}` is made once, so every key gets the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    table["a"]["x"] = 1
    ordered = OrderedDict.fromkeys(names, [])
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `[]` is made once, so every key gets the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    ordered["a"].append(1)
    shared = []
    by_name = dict.fromkeys(names, shared)
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `shared` is made once, so every key gets the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    by_name["a"].append(1)
    counted = dict.fromkeys(names, dict(a=1))
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ multiplied-mutable: `dict(a=1)` is made once, so every key gets the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    counted["a"]["b"] = 2
    lists = [other] * 2
#           ^^^^^^^^^^^ multiplied-mutable: `other` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    lists[0].append(1)
    return table, ordered, by_name, counted, lists


def loops(n):
    cells = [[0] * n] * n
#           ^^^^^^^^^^^^^ multiplied-mutable: `[0] * n` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    for line in cells:
        line.append(1)
    boxes = [[]] * n
#           ^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    for i in range(n):
        boxes[i].append(i)
    alias = [[]] * n
#           ^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    first = alias[0]
    first.append(1)

    def inner():
        inside = [[]] * n
#                ^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
        inside[0].extend([1])

    return inner


def in_place(n):
    lines = [[]]
    lines *= n
#   ^^^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    lines[0].append(1)
    base = [[0]]
    wide = base * n
#          ^^^^^^^^ multiplied-mutable: `[0]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    wide[0].append(1)


def given_away(n, sink):
    sink([[0] * 3] * n)
#        ^^^^^^^^^^^^^ hint multiplied-mutable: `[0] * 3` is made once, so every row is the same object. It is never changed here, so nothing breaks yet; make separate ones before anybody writes to it.
    made = [[]] * n
#          ^^^^^^^^ info multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    sink(made)
    sink.rows = [[]] * n
#               ^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
    return {"rows": [[]] * n}, [r for r in [[]] * n]
#                   ^^^^^^^^ multiplied-mutable: `[]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.
#                                          ^^^^^^^^ hint multiplied-mutable: `[]` is made once, so every row is the same object. It is never changed here, so nothing breaks yet; make separate ones before anybody writes to it.


def only_read(n):
    zeros = [[0] * 3] * n
#           ^^^^^^^^^^^^^ hint multiplied-mutable: `[0] * 3` is made once, so every row is the same object. It is never changed here, so nothing breaks yet; make separate ones before anybody writes to it.
    for line in zeros:
        print(line)
    defaults = dict.fromkeys("ab", [])
#              ^^^^^^^^^^^^^^^^^^^^^^^ hint multiplied-mutable: `[]` is made once, so every key gets the same object. It is never changed here, so nothing breaks yet; make separate ones before anybody writes to it.
    print(defaults["a"], len(zeros), zeros[0][0])


# ------------------------------------------------------------------ silence
@dataclass(frozen=True)
class Point:
    x: int = 0


class Pair(NamedTuple):
    a: int = 0


class Shade(enum.Enum):
    DARK = 1


def immutable_elements_are_fine(n, text):
    return [0] * n, [None] * n, [()] * n, ["a"] * n, [(0, 0)] * n, "ab" * n, (1, 2) * n, [text] * 3, [frozenset()] * n


def frozen_instances_are_fine(n):
    return [Point()] * n, [Pair()] * n, [Shade(1)] * n, [Shade.DARK] * n, [Point] * n


def comprehensions_are_fine(n):
    grid = [[0] * n for _ in range(n)]
    grid[0][0] = 1
    table = {key: [] for key in range(n)}
    table[0].append(1)
    return grid, table, [[] for _ in range(3)], [i for i in range(n)] * 2


def once_is_fine():
    one = 1
    return [[]] * 1, [[]] * 0, [[]] * one, 1 * [{}]


def shared_iterator_is_fine(data, n):
    return list(zip(*[iter(data)] * 2)), zip(*([iter(data)] * n))


def numbers_are_fine(a, b):
    return a * b, 2 * 3, a.rows * 2, [a, b] * 2, [a.x] * 3, [a()] * 2, [len(a)] * 2


def fromkeys_is_fine(names, value):
    return dict.fromkeys(names), dict.fromkeys(names, 0), dict.fromkeys(names, ()), dict.fromkeys(names, value), dict.fromkeys([])


def replaced_rows_are_fine(n):
    table = [[]] * n
    for i in range(n):
        table[i] = [0] * i
    return table


def read_only_places_are_fine(n, answer):
    assert answer == [[0] * 3] * 3
    image = np.array([[0] * 3] * n)
    print(len([[]] * n), sum([[1]] * n, []))
    for pair in zip([[1]] * n, "ab"):
        print(pair)
    return image, np.zeros((n, n)), answer == dict.fromkeys("ab", [])


class Ring:
    size = 2
    rows = [[size]] * 3
#          ^^^^^^^^^^^^ multiplied-mutable: `[size]` is made once, so every row is the same object: a change to one shows in all. Make a new one each time, with a comprehension.

    def __init__(self, size):
        self.slots = [[]] * size

    def put(self, index, item):
        self.slots[index] = [item]

    def first(self):
        return len(self.slots[0]), self.slots[0][0]


def shared_name_is_fine(events, n):
    queue = [events]
    queue.append(n)
    return list(map(len, [queue] * n))


class TestGrid:
    def test_grid(self):
        self.assertEqual(self.make(), [[0] * 3] * 3)


def spread_is_fine(rows, n):
    return [*rows] * n, [*rows, 0] * n


def rebound_is_fine(flag, n):
    cell = 0
    if flag:
        cell = []
    return [cell] * n


class Field:
    def __init__(self, width, height):
        row = [0] * width
        self.rows = [row] * height
#                   ^^^^^^^^^^^^^^ info multiplied-mutable: `row` is made once, so every element is the same object: a change to one shows in all. Make a new one each time, with a comprehension.

    def put(self, x, y):
        self.rows[y][x] = 1


def product_of_numbers(width, height):
    size = 2 * width
    sizes = [size] * height
    sizes[0] = 1
    return sizes
