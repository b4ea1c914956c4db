from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

prices = {("apple", "red"): 3, ("pear", "green"): 4}
visited = set()
visited.add((0, 1))
board = {}
cell = [2, 3]
board[tuple(cell)] = "x"
print(cell in board)
unique = set([(1, 2), (1, 2)])


def displays(name):
    a = {(name,): 1, {"k": 1}: 2, (name, [1]): 3, name: [4]}
    b = {frozenset({1, 2}), (1, {2}), name, tuple([c for c in name])}
    c = {(k,): v for k, v in a.items()}
    d = {(k, 1) for k in b}
    return a, b, c, d, {tuple(list(name)): 1}, {frozenset(set(name))}


def subscripts(row: list):
    seen = {}
    counts = defaultdict(int)
    seen[(1, 2)] = 3
    counts[tuple(row)] += 1
    del seen[{1: 2}]
    print(seen[tuple(list(row))])
    seen.get((1,), 0)
    seen.setdefault(tuple(row), [])
    return seen.pop({1})


def constructors():
    tally = Counter([("a",), ("b",)])
    names = frozenset([{"x": 1}])
    pairs = [[1, 2], [3]]
    return tally, names, set(pairs), dict.fromkeys([(1,), (2,)]), set((n, 1) for n in names), hash([1])


class Bag(list):
    pass


class Settings(dict):
    def names(self):
        return sorted(self)


def instances():
    bag = Bag([1])
    tags = {Settings(), Settings(a=1)}
    owners = {bag: "ada"}
    return tags, owners


@lru_cache(maxsize=None)
def total(values):
    return sum(values)


@cache
def largest(values):
    return max(values)


def cached_calls():
    return total((1, 2)), largest(frozenset({3, 4})), total((1, 2))


class Grid:
    def __init__(self):
        self.cells = {}

    def put(self, value):
        self.cells[(0, 0)] = value

    async def ask(self, key: dict):
        self.cells[key] = 1
        return [1] in {1, 2}, key not in self.cells


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


by_pair = {tuple(pair): 1 for pair in [[1, 2], [3, 4]]}
by_text = {pair: 1 for pair in ["ab", "cd"]}
from_pairs = dict([((1, 2), "a"), ("b", "c")])


def counted(lines):
    counts = {}
    for row in ([1], [2]):
        counts[tuple(row)] = lines
    for row in ([1], [2]):
        counts[tuple(row)] = lines
    for row in ((1,), (2,)):
        counts[row] = lines
    return counts


def renamed_counter():
    from collections import Counter as Tally

    return Tally([(1,), (2,)]), Tally([(1,), (2,)])


def seen_lines(lines):
    seen = set()
    for line in lines:
        parts = line.split(",")
        if parts in seen:
            continue
        seen.add(parts)
        seen.add(line.partition(","))
        seen.add(tuple(parts))
        seen.add(line.split(lines))
