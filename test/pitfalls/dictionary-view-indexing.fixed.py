stock = {"apple": 3, "pear": 0}
print(list(stock.keys())[0])
names = list(stock.keys())
print(names[0], names[-1])
numbers = list(map(int, ["1", "2"]))
print(numbers[0], len(numbers))


def views(scores: dict, config):
    first = list(scores.items())[0]
    best = list(scores.values())[-1]
    part = list(config.keys())[1:3]
    both = list(scores.keys()) + list(config.keys())
    scores.keys().sort()
    values = list(config.values())
    values.sort()
    return first, best, part, both, values.index(3)


def iterators(rows, users):
    a = list(map(str, rows))[0]
    b = list(filter(None, rows))[-1]
    c = list(zip(rows, users))[0]
    d = list(enumerate(rows))[1]
    e = list(reversed(rows))[0]
    f = [row for row in rows][0]
    g = len(list(filter(None, users))), len(list(zip(rows, users))), len([row for row in rows])
    pairs = list(zip(rows, users))
    active = [u for u in users if u.active]
    pairs.append((1, 2))
    return a, b, c, d, e, f, g, len(pairs), active[0], len(active)


def ranges():
    days = list(range(3)) + [4]
    more = [0] + list(range(5))
    list(range(3)).append(4)
    numbers = list(range(5))
    numbers[0] = 3
    return days, more


class Inventory:
    def __init__(self):
        self.stock = {}

    def first(self):
        return list(self.stock.keys())[0]

    async def count(self, rows):
        return [len(list(map(str, row))) for row in rows], (lambda d: list(d.keys())[0])


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
