import itertools

names = ["ada", "bob", "eve"]
ages = [36, 41]
for name, age in zip(names, ages):
#                ^^^^^^^^^^^^^^^^ warning zip-length-mismatch: `names` and `ages` have 3 and 2 items, and `zip` stops at the end of the shortest: the rest is dropped without a word. `strict=True` raises an error instead.
    print(name, age)


def by_name(people, scores):
    return dict(zip(people, scores))
#               ^^^^^^^^^^^^^^^^^^^ zip-length-mismatch: If `people` and `scores` differ in length, `zip` drops the rest of the longer one without a word. Say `strict=True` if they have to be equal.


def show(people, scores, *rest):
    for person, score in zip(people, scores):
#                        ^^^^^^^^^^^^^^^^^^^ zip-length-mismatch: If `people` and `scores` differ in length, `zip` drops the rest of the longer one without a word. Say `strict=True` if they have to be equal.
        print(person, score)
    return {p: s for p, s in zip(people, scores)}
#                            ^^^^^^^^^^^^^^^^^^^ zip-length-mismatch: If `people` and `scores` differ in length, `zip` drops the rest of the longer one without a word. Say `strict=True` if they have to be equal.


class Table:
    def pairs(self, left: list, right: list):
        return [(a, b) for a, b in zip(left, right)]
#                                  ^^^^^^^^^^^^^^^^ zip-length-mismatch: If `left` and `right` differ in length, `zip` drops the rest of the longer one without a word. Say `strict=True` if they have to be equal.

    async def fill(self):
        return list(zip((1, 2, 3), ["a", "b"]))
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning zip-length-mismatch: `(1, 2, 3)` and `["a", "b"]` have 3 and 2 items, and `zip` stops at the end of the shortest: the rest is dropped without a word. `strict=True` raises an error instead.


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
    return dict(zip(keys, values))
#               ^^^^^^^^^^^^^^^^^ zip-length-mismatch: If `keys` and `values` differ in length, `zip` drops the rest of the longer one without a word. Say `strict=True` if they have to be equal.


def people():
    names = load_names()
    ages = load_ages()
    return {name: age for name, age in zip(names, ages)}
#                                      ^^^^^^^^^^^^^^^^ zip-length-mismatch: If `names` and `ages` differ in length, `zip` drops the rest of the longer one without a word. Say `strict=True` if they have to be equal.


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
        return dict(zip(self.names, self.values))
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ zip-length-mismatch: If `self.names` and `self.values` differ in length, `zip` drops the rest of the longer one without a word. Say `strict=True` if they have to be equal.

    def other(self):
        return dict(zip(self.keys, self.items)), dict(zip(self.columns, self.values))


def mean_error(predicted, actual):
    return sum(abs(p - a) for p, a in zip(predicted, actual)) / len(predicted)
#                                     ^^^^^^^^^^^^^^^^^^^^^^ zip-length-mismatch: If `predicted` and `actual` differ in length, `zip` drops the rest of the longer one without a word. Say `strict=True` if they have to be equal.


def mean_error_of_equal(predicted, actual):
    if len(predicted) != len(actual):
        raise ValueError("different lengths")
    return sum(abs(p - a) for p, a in zip(predicted, actual)) / len(predicted)


def updated(keys, values):
    table = {}
    table.update(zip(keys, values))
#                ^^^^^^^^^^^^^^^^^ zip-length-mismatch: If `keys` and `values` differ in length, `zip` drops the rest of the longer one without a word. Say `strict=True` if they have to be equal.
    return table
