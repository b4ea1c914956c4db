import itertools

names = ["ada", "bob", "eve"]
ages = [36, 41]
for name, age in zip(names, ages, strict=True):
    print(name, age)


def by_name(people, scores):
    return dict(zip(people, scores, strict=True))


def show(people, scores, *rest):
    for person, score in zip(people, scores, strict=True):
        print(person, score)
    return {p: s for p, s in zip(people, scores, strict=True)}


class Table:
    def pairs(self, left: list, right: list):
        return [(a, b) for a, b in zip(left, right, strict=True)]

    async def fill(self):
        return list(zip((1, 2, 3), ["a", "b"], strict=True))


# ------------------------------------------------------------------ silence
def strict_is_fine(people, scores):
    return dict(zip(people, scores, strict=True)), dict(zip(people, scores, strict=False))


def neighbours_are_fine(rows):
    return [(a, b) for a, b in zip(rows, rows[1:])], zip(*rows), list(zip(rows, rows))


def endless_ones_are_fine(rows):
    return [(a, b) for a, b in zip(rows, itertools.count())], dict(zip(rows, range(10)))


def equal_lengths_are_fine():
    keys = ["a", "b"]
    values = [1, 2]
    return dict(zip(keys, values)), list(zip((1, 2), (3, 4)))


def headers_are_fine(header, row):
    return dict(zip(header, row))


def checked_is_fine(left, right):
    if len(left) != len(right):
        raise ValueError("lengths differ")
    return [a * b for a, b in zip(left, right)]


def made_of_one_is_fine(rows):
    left = [row.a for row in rows]
    right = [row.b for row in rows]
    return dict(zip(left, right))


def grown_lists_are_fine(extra):
    left = [1, 2]
    right = [1]
    right.append(extra)
    return list(zip(left, right))


def passed_on_is_fine(left, right):
    return zip(left, right)


def table(keys, values):
    return dict(zip(keys, values, strict=True))


def people():
    names = load_names()
    ages = load_ages()
    return {name: age for name, age in zip(names, ages, strict=True)}


def same_source_is_fine():
    first = load_names()
    second = load_names()
    return list(zip(first, second))


class Pairs:
    def __init__(self, names, values, source):
        self.names = list(names)
        self.values = values
        self.keys, self.items = source
        self.columns = names

    def merged(self):
        return dict(zip(self.names, self.values, strict=True))

    def other(self):
        return dict(zip(self.keys, self.items)), dict(zip(self.columns, self.values))


def mean_error(predicted, actual):
    return sum(abs(p - a) for p, a in zip(predicted, actual, strict=True)) / len(predicted)


def mean_error_of_equal(predicted, actual):
    if len(predicted) != len(actual):
        raise ValueError("different lengths")
    return sum(abs(p - a) for p, a in zip(predicted, actual)) / len(predicted)


def updated(keys, values):
    table = {}
    table.update(zip(keys, values, strict=True))
    return table
