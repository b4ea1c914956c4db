import enum
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

grid = [[0] * 3 for _ in range(3)]
grid[0][0] = 1

n = 4
rows = [[] for _ in range(n)]
rows[0].append(1)
print(rows)

groups = {key: [] for key in ["a", "b"]}
groups["a"].append(1)

row = [0, 0, 0]
matrix = [row.copy() for _ in range(3)]
matrix[1][2] = 5


def empty_board(size):
    board = [["."] * size for _ in range(size)] * 2 if size > 9 else [["."] * size for _ in range(size)]
    return board


def kinds(n, keys):
    a = [{} for _ in range(n)]
    a[0]["x"] = 1
    b = [set() for _ in range(n)]
    b[0].add(1)
    c = [dict() for _ in range(n)]
    c[0].update(x=1)
    d = [deque() for _ in range(2)]
    d[0].append(1)
    e = [defaultdict(int) for _ in range(n)]
    e[0]["k"] += 1
    f = [bytearray(3) for _ in range(n)]
    f[0][0] = 1
    g = [list() for _ in range(n)]
    g[0] += [1]
    h = [[i for i in keys] for _ in range(n)]
    h[0].sort()
    k = tuple([] for _ in range(3))
    k[0].append(1)
    m = [[], []] * n
    m[1].append(1)
    o = [(0, []) for _ in range(n)]
    o[0][1].append(1)
    p = [None, []] * n
    p[1].append(2)
    q = [[0] * 3 for _ in range(len(keys))]
    q[0][0] = 1
    r = [[0] * 3 for _ in range(n + 1)]
    r[0][0] = 1
    return a, b, c, d, e, f, g, h, k, m, o, p, q, r


class Node:
    def __init__(self):
        self.children = []

    def add(self, child):
        self.children.append(child)


class Table:
    def __init__(self, width, height):
        self.cells = [[None] * width for _ in range(height)]
        self.nodes = [Node() for _ in range(width)]
        self.index = {key: set() for key in range(height)}

    def mark(self, x, y):
        self.cells[y][x] = 1

    @staticmethod
    async def build(n):
        return [[] for _ in range(n)]


def keys_of(names, value, other: list):
    table = {key: {} for key in names}
    table["a"]["x"] = 1
    ordered = OrderedDict.fromkeys(names, [])
    ordered["a"].append(1)
    shared = []
    by_name = {key: shared.copy() for key in names}
    by_name["a"].append(1)
    counted = {key: dict(a=1) for key in names}
    counted["a"]["b"] = 2
    lists = [other.copy() for _ in range(2)]
    lists[0].append(1)
    return table, ordered, by_name, counted, lists


def loops(n):
    cells = [[0] * n for _ in range(n)]
    for line in cells:
        line.append(1)
    boxes = [[] for _ in range(n)]
    for i in range(n):
        boxes[i].append(i)
    alias = [[] for _ in range(n)]
    first = alias[0]
    first.append(1)

    def inner():
        inside = [[] for _ in range(n)]
        inside[0].extend([1])

    return inner


def in_place(n):
    lines = [[]]
    lines *= n
    lines[0].append(1)
    base = [[0]]
    wide = base * n
    wide[0].append(1)


def given_away(n, sink):
    sink([[0] * 3 for _ in range(n)])
    made = [[] for _ in range(n)]
    sink(made)
    sink.rows = [[] for _ in range(n)]
    return {"rows": [[] for _ in range(n)]}, [r for r in [[] for _ in range(n)]]


def only_read(n):
    zeros = [[0] * 3 for _ in range(n)]
    for line in zeros:
        print(line)
    defaults = {key: [] for key in "ab"}
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

    def put(self, x, y):
        self.rows[y][x] = 1


def product_of_numbers(width, height):
    size = 2 * width
    sizes = [size] * height
    sizes[0] = 1
    return sizes
