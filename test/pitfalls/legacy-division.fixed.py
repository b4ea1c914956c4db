values = [3, 1, 2]
print(values[len(values) // 2])
half = len(values) // 2
print(values[:half])
for n in range(10 // 2):
    print(n)


def binary_search(items, wanted):
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle - 1
    return None


def places(items: list, text: str, width: int, n):
    a = items[n // 2]
    b = text[: len(text) // 2], text[len(text) // 2 :], text[::n // 2]
    c = range(0, n // 2), range(n // 2 + 1), range(width // n)
    d = "-" * (width // 2), (n // 2) * " ", [0] * (n // 2), text * (width // 2)
    e = items[len(items) // 2 - 1]
    items[width // 2] = 0
    del items[len(items) // 2]
    return a, b, c, d, e


class Board:
    def __init__(self):
        self.cells = [0] * 9

    def middle(self):
        return self.cells[len(self.cells) // 2]

    async def rows(self, size: int):
        return [self.cells[i] for i in range(size // 3)]


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
    n //= 2
    return rows[:n]


def made_whole(rows):
    n = len(rows)
    n /= 2
    n = int(n)
    return rows[:n]


def pieces(rows, n):
    size = len(rows) // n
    return [rows[i * size : (i + 1) * size] for i in range(n)]


def share(rows, n):
    size = len(rows) / n
    return [i * size for i in range(n)]


def pages(total, size):
    for page in range(total // size + 1):
        yield page


def middle_of(total, items, size):
    return items[total / size]


def put_in_the_middle(item):
    items = [1, 2, 3]
    items.insert(len(items) // 2, item)
    return items


def put_somewhere(tree, item, size):
    tree.insert(size / 2, item)
    return tree.pop(size / 2)
