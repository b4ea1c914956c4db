values = [3, 1, 2]
print(values[len(values) / 2])
#            ^^^^^^^^^^^^^^^ legacy-division: `len(values) / 2` is a float, also when the division comes out even, and an index must be an int: this raises TypeError. Divide with `//`.
half = len(values) / 2
print(values[:half])
#             ^^^^ legacy-division: `half` (from `len(values) / 2`) is a float, also when the division comes out even, and a slice bound must be an int: this raises TypeError. Divide with `//`.
for n in range(10 / 2):
#              ^^^^^^ legacy-division: `10 / 2` is a float, also when the division comes out even, and an argument of `range` must be an int: this raises TypeError. Divide with `//`.
    print(n)


def binary_search(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) / 2
        if items[middle] == wanted:
#                ^^^^^^ legacy-division: `middle` (from `(low + high) / 2`) is a float, also when the division comes out even, and an index must be an int: this raises TypeError. Divide with `//`.
            return middle
        if items[middle] < wanted:
#                ^^^^^^ legacy-division: `middle` (from `(low + high) / 2`) is a float, also when the division comes out even, and an index must be an int: this raises TypeError. Divide with `//`.
            low = middle + 1
        else:
            high = middle - 1
    return None


def places(items: list, text: str, width: int, n):
    a = items[n / 2]
#             ^^^^^ legacy-division: `n / 2` is a float, also when the division comes out even, and an index must be an int: this raises TypeError. Divide with `//`.
    b = text[: len(text) / 2], text[len(text) / 2 :], text[::n / 2]
#              ^^^^^^^^^^^^^ legacy-division: `len(text) / 2` is a float, also when the division comes out even, and a slice bound must be an int: this raises TypeError. Divide with `//`.
#                                   ^^^^^^^^^^^^^ legacy-division: `len(text) / 2` is a float, also when the division comes out even, and a slice bound must be an int: this raises TypeError. Divide with `//`.
#                                                            ^^^^^ legacy-division: `n / 2` is a float, also when the division comes out even, and a slice bound must be an int: this raises TypeError. Divide with `//`.
    c = range(0, n / 2), range(n / 2 + 1), range(width / n)
#                ^^^^^ legacy-division: `n / 2` is a float, also when the division comes out even, and an argument of `range` must be an int: this raises TypeError. Divide with `//`.
#                              ^^^^^^^^^ legacy-division: `n / 2 + 1` (from `n / 2`) is a float, also when the division comes out even, and an argument of `range` must be an int: this raises TypeError. Divide with `//`.
#                                                ^^^^^^^^^ legacy-division: `width / n` is a float, also when the division comes out even, and an argument of `range` must be an int: this raises TypeError. Divide with `//`.
    d = "-" * (width / 2), (n / 2) * " ", [0] * (n / 2), text * (width / 2)
#              ^^^^^^^^^ legacy-division: `width / 2` is a float, also when the division comes out even, and the count of a repetition must be an int: this raises TypeError. Divide with `//`.
#                           ^^^^^ legacy-division: `n / 2` is a float, also when the division comes out even, and the count of a repetition must be an int: this raises TypeError. Divide with `//`.
#                                                ^^^^^ legacy-division: `n / 2` is a float, also when the division comes out even, and the count of a repetition must be an int: this raises TypeError. Divide with `//`.
#                                                                ^^^^^^^^^ legacy-division: `width / 2` is a float, also when the division comes out even, and the count of a repetition must be an int: this raises TypeError. Divide with `//`.
    e = items[len(items) / 2 - 1]
#             ^^^^^^^^^^^^^^^^^^ legacy-division: `len(items) / 2 - 1` (from `len(items) / 2`) is a float, also when the division comes out even, and an index must be an int: this raises TypeError. Divide with `//`.
    items[width / 2] = 0
#         ^^^^^^^^^ legacy-division: `width / 2` is a float, also when the division comes out even, and an index must be an int: this raises TypeError. Divide with `//`.
    del items[len(items) / 2]
#             ^^^^^^^^^^^^^^ legacy-division: `len(items) / 2` is a float, also when the division comes out even, and an index must be an int: this raises TypeError. Divide with `//`.
    return a, b, c, d, e


class Board:
    def __init__(self):
        self.cells = [0] * 9

    def middle(self):
        return self.cells[len(self.cells) / 2]
#                         ^^^^^^^^^^^^^^^^^^^ legacy-division: `len(self.cells) / 2` is a float, also when the division comes out even, and an index must be an int: this raises TypeError. Divide with `//`.

    async def rows(self, size: int):
        return [self.cells[i] for i in range(size / 3)]
#                                            ^^^^^^^^ legacy-division: `size / 3` is a float, also when the division comes out even, and an argument of `range` must be an int: this raises TypeError. Divide with `//`.


# ------------------------------------------------------------------ silence
def floor_is_fine(items, n: int):
    half = n // 2
    return items[half], items[: n // 2], range(n // 2), "-" * (n // 2)


def converted_is_fine(items, n: int):
    return items[int(n / 2)], range(round(n / 2)), "-" * int(n / 2), items[: int(len(items) / 2)]


def numbers_are_fine(n: int, total: float):
    half = n / 2
    return half, n / 2 * 3, 3 * (n / 2), total * (n / 2), [n / 2], print(n / 2)


def keys_are_fine(n: int, cache, path, prices: dict):
    cache[n / 2] = 1
    return prices[n / 2], cache[path / "name"], {n / 2: 1}


def paths_are_fine(root, files, name):
    return files[root / name], files[root / "a"]


def rebound_is_fine(items, n: int, flag):
    half = n / 2
    half = int(half)
    other = n / 2
    if flag:
        other = 3
    return items[half], items[other]


def halved(rows):
    n = len(rows)
    n /= 2
    return rows[:n]
#                ^ legacy-division: `n` (from `n /= 2`) is a float, also when the division comes out even, and a slice bound must be an int: this raises TypeError. Divide with `//=`.


def made_whole(rows):
    n = len(rows)
    n /= 2
    n = int(n)
    return rows[:n]


def pieces(rows, n):
    size = len(rows) / n
    return [rows[i * size : (i + 1) * size] for i in range(n)]
#                    ^^^^ legacy-division: `size` (from `len(rows) / n`) is a float, also when the division comes out even, and a slice bound must be an int: this raises TypeError. Divide with `//`.
#                                     ^^^^ legacy-division: `size` (from `len(rows) / n`) is a float, also when the division comes out even, and a slice bound must be an int: this raises TypeError. Divide with `//`.


def share(rows, n):
    size = len(rows) / n
    return [i * size for i in range(n)]


def pages(total, size):
    for page in range(total / size + 1):
#                     ^^^^^^^^^^^^^^^^ legacy-division: `total / size + 1` (from `total / size`) is a float, also when the division comes out even, and an argument of `range` must be an int: this raises TypeError. Divide with `//`.
        yield page


def middle_of(total, items, size):
    return items[total / size]


def put_in_the_middle(item):
    items = [1, 2, 3]
    items.insert(len(items) / 2, item)
#                ^^^^^^^^^^^^^^ legacy-division: `len(items) / 2` is a float, also when the division comes out even, and an index must be an int: this raises TypeError. Divide with `//`.
    return items


def put_somewhere(tree, item, size):
    tree.insert(size / 2, item)
    return tree.pop(size / 2)
