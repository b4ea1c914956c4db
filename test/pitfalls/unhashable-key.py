from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

prices = {["apple", "red"]: 3, ("pear", "green"): 4}
#         ^^^^^^^^^^^^^^^^ unhashable-key: `["apple", "red"]` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
visited = set()
visited.add([0, 1])
#           ^^^^^^ unhashable-key: `[0, 1]` is a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.
board = {}
cell = [2, 3]
board[cell] = "x"
#     ^^^^ unhashable-key: `cell` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
print(cell in board)
#     ^^^^ unhashable-key: `cell` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
unique = set([[1, 2], [1, 2]])
#             ^^^^^^ unhashable-key: `[1, 2]` is a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.
#                     ^^^^^^ unhashable-key: `[1, 2]` is a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.


def displays(name):
    a = {[name]: 1, {"k": 1}: 2, (name, [1]): 3, name: [4]}
#        ^^^^^^ unhashable-key: `[name]` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
#                   ^^^^^^^^ unhashable-key: `{"k": 1}` is a dictionary, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple of its items or one of its values.
#                                ^^^^^^^^^^^ unhashable-key: `(name, [1])` holds a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
    b = {{1, 2}, (1, {2}), name, [c for c in name]}
#        ^^^^^^ unhashable-key: `{1, 2}` is a set, which can change and has no hash: it cannot be a member of a set (TypeError). Use a frozenset.
#                ^^^^^^^^ unhashable-key: `(1, {2})` holds a set, which can change and has no hash: it cannot be a member of a set (TypeError). Use a frozenset.
#                                ^^^^^^^^^^^^^^^^^ unhashable-key: `[c for c in name]` is a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.
    c = {[k]: v for k, v in a.items()}
#        ^^^ unhashable-key: `[k]` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
    d = {[k, 1] for k in b}
#        ^^^^^^ unhashable-key: `[k, 1]` is a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.
    return a, b, c, d, {list(name): 1}, {set(name)}
#                       ^^^^^^^^^^ unhashable-key: `list(name)` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
#                                        ^^^^^^^^^ unhashable-key: `set(name)` is a set, which can change and has no hash: it cannot be a member of a set (TypeError). Use a frozenset.


def subscripts(row: list):
    seen = {}
    counts = defaultdict(int)
    seen[[1, 2]] = 3
#        ^^^^^^ unhashable-key: `[1, 2]` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
    counts[row] += 1
#          ^^^ unhashable-key: `row` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
    del seen[{1: 2}]
#            ^^^^^^ unhashable-key: `{1: 2}` is a dictionary, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple of its items or one of its values.
    print(seen[list(row)])
#              ^^^^^^^^^ unhashable-key: `list(row)` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
    seen.get([1], 0)
#            ^^^ unhashable-key: `[1]` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
    seen.setdefault(row, [])
#                   ^^^ unhashable-key: `row` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
    return seen.pop({1})
#                   ^^^ unhashable-key: `{1}` is a set, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a frozenset.


def constructors():
    tally = Counter([["a"], ["b"]])
#                    ^^^^^ unhashable-key: `["a"]` is a list, which can change and has no hash: it cannot be a key of a Counter (TypeError). Use a tuple.
#                           ^^^^^ unhashable-key: `["b"]` is a list, which can change and has no hash: it cannot be a key of a Counter (TypeError). Use a tuple.
    names = frozenset([{"x": 1}])
#                      ^^^^^^^^ unhashable-key: `{"x": 1}` is a dictionary, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple of its items or one of its values.
    pairs = [[1, 2], [3]]
    return tally, names, set(pairs), dict.fromkeys([[1], [2]]), set([n, 1] for n in names), hash([1])
#                            ^^^^^ unhashable-key: `pairs` holds a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.
#                                                   ^^^ unhashable-key: `[1]` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
#                                                        ^^^ unhashable-key: `[2]` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
#                                                                   ^^^^^^ unhashable-key: `[n, 1]` is a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.
#                                                                                                ^^^ unhashable-key: `[1]` is a list, which can change and has no hash: it cannot be hashed (TypeError). Use a tuple.


class Bag(list):
    pass


class Settings(dict):
    def names(self):
        return sorted(self)


def instances():
    bag = Bag([1])
    tags = {Settings(), Settings(a=1)}
#           ^^^^^^^^^^ unhashable-key: `Settings()` is an object of `Settings`, which can change and has no hash: it cannot be a member of a set (TypeError). Give `Settings` a `__hash__`, or use another key.
#                       ^^^^^^^^^^^^^ unhashable-key: `Settings(a=1)` is an object of `Settings`, which can change and has no hash: it cannot be a member of a set (TypeError). Give `Settings` a `__hash__`, or use another key.
    owners = {bag: "ada"}
#             ^^^ unhashable-key: `bag` is an object of `Bag`, which can change and has no hash: it cannot be a dictionary key (TypeError). Give `Bag` a `__hash__`, or use another key.
    return tags, owners


@lru_cache(maxsize=None)
def total(values):
    return sum(values)


@cache
def largest(values):
    return max(values)


def cached_calls():
    return total([1, 2]), largest({3, 4}), total((1, 2))
#                ^^^^^^ unhashable-key: `[1, 2]` is a list, which can change and has no hash: it cannot be an argument of `total`, whose cache uses arguments as keys (TypeError). Use a tuple.
#                                 ^^^^^^ unhashable-key: `{3, 4}` is a set, which can change and has no hash: it cannot be an argument of `largest`, whose cache uses arguments as keys (TypeError). Use a frozenset.


class Grid:
    def __init__(self):
        self.cells = {}

    def put(self, value):
        self.cells[[0, 0]] = value
#                  ^^^^^^ unhashable-key: `[0, 0]` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.

    async def ask(self, key: dict):
        self.cells[key] = 1
#                  ^^^ unhashable-key: `key` is a dictionary, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple of its items or one of its values.
        return [1] in {1, 2}, key not in self.cells
#              ^^^ unhashable-key: `[1]` is a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.
#                             ^^^ unhashable-key: `key` is a dictionary, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple of its items or one of its values.


# ------------------------------------------------------------------ silence
def hashable_keys_are_fine(name, point):
    table = {(1, 2): 1, frozenset({1}): 2, name: [3], "k": {}, None: [], b"x": set(), 1.5: 2}
    table[name] = [1]
    table[1, 2] = 3
    table[tuple([1, 2])] = 4
    table[str([1])] = 5
    return table, {name, (name, 1)}, {len([1]): 1}, table.get(name, [])


def arrays_are_fine(a, df, np):
    grid = np.zeros((3, 3))
    return a[[1, 2]], df[["x", "y"]], grid[[0, 1], [1, 2]], a[list(df)]


def lists_with_lists_are_fine(rows: list):
    rows.append([1])
    rows.remove([1])
    return [1] in rows, rows[0], [[1], [2]], ([1], [2])


def slices_are_fine(text, rows: list):
    return text[1:2], rows[:3], {}.get("k", [])


def sets_in_sets_are_fine(groups: set):
    groups.discard({1})
    return {1} in groups, groups | {1}, set([1, 2]), set([(1, 2)]), set("abc")


@dataclass
class Tag:
    name: str


class Compared:
    def __eq__(self, other):
        return True


def left_to_the_class_is_fine():
    return {Compared(): 1}, {Tag("a")}


class Key:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)


class Plain:
    pass


@dataclass(frozen=True)
class Frozen:
    name: str


@dataclass(eq=False)
class Identity:
    name: str


@dataclass(unsafe_hash=True)
class Forced:
    name: str


def instances_with_hash_are_fine():
    return {Key(1): 1, Plain(): 2, Frozen("a"): 3, Identity("b"): 4, Forced("c"): 5}


def rebound_is_fine(flag):
    key = [1, 2]
    if flag:
        key = tuple(key)
    other = [1]
    other = tuple(other)
    return {key: 1, other: 2}


def unknown_is_fine(key, make):
    return {key: 1, make(): 2, key.parts: 3, make([1]): 4}


def uncached_is_fine():
    def total(values):
        return sum(values)

    return total([1, 2])


by_pair = {pair: 1 for pair in [[1, 2], [3, 4]]}
#          ^^^^ unhashable-key: `pair` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
by_text = {pair: 1 for pair in ["ab", "cd"]}
from_pairs = dict([([1, 2], "a"), ("b", "c")])
#                   ^^^^^^ unhashable-key: `[1, 2]` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.


def counted(lines):
    counts = {}
    for row in ([1], [2]):
        counts[row] = lines
#              ^^^ unhashable-key: `row` is a list, which can change and has no hash: it cannot be a dictionary key (TypeError). Use a tuple.
    for row in ([1], [2]):
        counts[tuple(row)] = lines
    for row in ((1,), (2,)):
        counts[row] = lines
    return counts


def renamed_counter():
    from collections import Counter as Tally

    return Tally([[1], [2]]), Tally([(1,), (2,)])
#                 ^^^ unhashable-key: `[1]` is a list, which can change and has no hash: it cannot be a key of a Counter (TypeError). Use a tuple.
#                      ^^^ unhashable-key: `[2]` is a list, which can change and has no hash: it cannot be a key of a Counter (TypeError). Use a tuple.


def seen_lines(lines):
    seen = set()
    for line in lines:
        parts = line.split(",")
        if parts in seen:
#          ^^^^^ unhashable-key: `parts` is a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.
            continue
        seen.add(parts)
#                ^^^^^ unhashable-key: `parts` is a list, which can change and has no hash: it cannot be a member of a set (TypeError). Use a tuple.
        seen.add(line.partition(","))
        seen.add(tuple(parts))
        seen.add(line.split(lines))
