stock = {"apple": 3, "pear": 0}
print(stock.keys()[0])
#     ^^^^^^^^^^^^^^^ dictionary-view-indexing: `stock.keys()` is a view, not a list: it cannot be indexed. Make a list of it first: `list(stock.keys())`.
names = stock.keys()
print(names[0], names[-1])
#     ^^^^^^^^ dictionary-view-indexing: `names` (from `stock.keys()`) is a view, not a list: it cannot be indexed. Make a list of it first: `list(stock.keys())`.
#               ^^^^^^^^^ dictionary-view-indexing: `names` (from `stock.keys()`) is a view, not a list: it cannot be indexed. Make a list of it first: `list(stock.keys())`.
numbers = map(int, ["1", "2"])
print(numbers[0], len(numbers))
#     ^^^^^^^^^^ dictionary-view-indexing: `numbers` (from `map(int, ["1", "2"])`) is an iterator, not a list: it cannot be indexed. Make a list of it first: `list(map(int, ["1", "2"]))`.
#                 ^^^^^^^^^^^^ dictionary-view-indexing: `numbers` (from `map(int, ["1", "2"])`) is an iterator, not a list: it has no length. Make a list of it first: `list(map(int, ["1", "2"]))`.


def views(scores: dict, config):
    first = scores.items()[0]
#           ^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `scores.items()` is a view, not a list: it cannot be indexed. Make a list of it first: `list(scores.items())`.
    best = scores.values()[-1]
#          ^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `scores.values()` is a view, not a list: it cannot be indexed. Make a list of it first: `list(scores.values())`.
    part = config.keys()[1:3]
#          ^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `config.keys()` is a view, not a list: it cannot be sliced. Make a list of it first: `list(config.keys())`.
    both = scores.keys() + config.keys()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `scores.keys()` is a view, not a list: it cannot be added to anything. Make a list of it first: `list(scores.keys())`.
    scores.keys().sort()
#   ^^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `scores.keys()` is a view, not a list: it has no method `sort`. Make a list of it first: `sorted(scores.keys())`.
    values = config.values()
    values.sort()
#   ^^^^^^^^^^^^^ dictionary-view-indexing: `values` (from `config.values()`) is a view, not a list: it has no method `sort`. Make a list of it first: `sorted(config.values())`.
    return first, best, part, both, values.index(3)
#                                   ^^^^^^^^^^^^^^^ dictionary-view-indexing: `values` (from `config.values()`) is a view, not a list: it has no method `index`. Make a list of it first: `list(config.values())`.


def iterators(rows, users):
    a = map(str, rows)[0]
#       ^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `map(str, rows)` is an iterator, not a list: it cannot be indexed. Make a list of it first: `list(map(str, rows))`.
    b = filter(None, rows)[-1]
#       ^^^^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `filter(None, rows)` is an iterator, not a list: it cannot be indexed. Make a list of it first: `list(filter(None, rows))`.
    c = zip(rows, users)[0]
#       ^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `zip(rows, users)` is an iterator, not a list: it cannot be indexed. Make a list of it first: `list(zip(rows, users))`.
    d = enumerate(rows)[1]
#       ^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `enumerate(rows)` is an iterator, not a list: it cannot be indexed. Make a list of it first: `list(enumerate(rows))`.
    e = reversed(rows)[0]
#       ^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `reversed(rows)` is an iterator, not a list: it cannot be indexed. Make a list of it first: `list(reversed(rows))`.
    f = (row for row in rows)[0]
#       ^^^^^^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `(row for row in rows)` is an iterator, not a list: it cannot be indexed. Make a list of it first: `list((row for row in rows))`.
    g = len(filter(None, users)), len(zip(rows, users)), len(row for row in rows)
#       ^^^^^^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `filter(None, users)` is an iterator, not a list: it has no length. Make a list of it first: `list(filter(None, users))`.
#                                 ^^^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `zip(rows, users)` is an iterator, not a list: it has no length. Make a list of it first: `list(zip(rows, users))`.
#                                                        ^^^^^^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `(row for row in rows)` is an iterator, not a list: it has no length. Make a list of it first: `list((row for row in rows))`.
    pairs = zip(rows, users)
    active = (u for u in users if u.active)
    pairs.append((1, 2))
#   ^^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `pairs` (from `zip(rows, users)`) is an iterator, not a list: it has no method `append`. Make a list of it first: `list(zip(rows, users))`.
    return a, b, c, d, e, f, g, len(pairs), active[0], len(active)
#                               ^^^^^^^^^^ dictionary-view-indexing: `pairs` (from `zip(rows, users)`) is an iterator, not a list: it has no length. Make a list of it first: `list(zip(rows, users))`.
#                                           ^^^^^^^^^ dictionary-view-indexing: `active` (from `(u for u in users if u.active)`) is an iterator, not a list: it cannot be indexed. Make a list of it first: `list((u for u in users if u.active))`.
#                                                      ^^^^^^^^^^^ dictionary-view-indexing: `active` (from `(u for u in users if u.active)`) is an iterator, not a list: it has no length. Make a list of it first: `list((u for u in users if u.active))`.


def ranges():
    days = range(3) + [4]
#          ^^^^^^^^^^^^^^ dictionary-view-indexing: `range(3)` is a range, not a list: it cannot be added to anything. Make a list of it first: `list(range(3))`.
    more = [0] + range(5)
#          ^^^^^^^^^^^^^^ dictionary-view-indexing: `range(5)` is a range, not a list: it cannot be added to anything. Make a list of it first: `list(range(5))`.
    range(3).append(4)
#   ^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `range(3)` is a range, not a list: it has no method `append`. Make a list of it first: `list(range(3))`.
    numbers = range(5)
    numbers[0] = 3
#   ^^^^^^^^^^ dictionary-view-indexing: `numbers` (from `range(5)`) is a range, not a list: it cannot be changed. Make a list of it first: `list(range(5))`.
    return days, more


class Inventory:
    def __init__(self):
        self.stock = {}

    def first(self):
        return self.stock.keys()[0]
#              ^^^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `self.stock.keys()` is a view, not a list: it cannot be indexed. Make a list of it first: `list(self.stock.keys())`.

    async def count(self, rows):
        return [len(map(str, row)) for row in rows], (lambda d: d.keys()[0])
#               ^^^^^^^^^^^^^^^^^^ dictionary-view-indexing: `map(str, row)` is an iterator, not a list: it has no length. Make a list of it first: `list(map(str, row))`.
#                                                               ^^^^^^^^^^^ dictionary-view-indexing: `d.keys()` is a view, not a list: it cannot be indexed. Make a list of it first: `list(d.keys())`.


# ------------------------------------------------------------------ silence
def lists_are_fine(stock: dict, rows):
    names = list(stock.keys())
    names.sort()
    ordered = sorted(stock.keys())
    return names[0], ordered[0], list(map(str, rows))[0], list(zip(rows, rows))[-1], len(list(filter(None, rows)))


def iterating_is_fine(stock: dict, rows):
    for name in stock.keys():
        print(name, stock[name])
    return len(stock.keys()), next(iter(stock)), "apple" in stock.keys(), stock.keys() & {"a"}, next(map(str, rows))


def ranges_are_sequences(n):
    numbers = range(n)
    return numbers[0], range(5)[2], len(range(3)), range(n).index(2), numbers[1:3]


def rebound_is_fine(rows, flag):
    values = map(str, rows)
    values = list(values)
    other = rows.keys()
    if flag:
        other = rows.names()
    return values[0], len(values), other[0]


class Table:
    def items(self):
        return ["a"]

    def first(self, other):
        return self.items()[0], other.items()[0]


def other_methods_are_fine(soup, row):
    return soup.find_all("a")[0], row.items(1)[0], row.keys, row.values


def own_map_is_fine(values):
    def map(function, items):
        return [function(item) for item in items]

    return map(str, values)[0]


def frames_are_fine(df, users_df):
    return df.keys()[0], users_df.values()[0], df.items()[0]
