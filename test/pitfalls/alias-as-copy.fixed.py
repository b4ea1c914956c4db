import copy


def discount(prices, percent):
    original = copy.copy(prices)
    for i in range(len(prices)):
        prices[i] *= 1 - percent / 100
    return sum(original) - sum(prices)


scores = [3, 1, 2]
backup = scores.copy()
scores.sort()
print(backup)

first = [1, 2]
second = first.copy()
second.append(3)
print(first)


def through_alias():
    settings = {"debug": False}
    new_settings = settings.copy()
    new_settings["debug"] = True
    return settings, new_settings


def old_value(board: list):
    old_board = copy.deepcopy(board)
    board[0][1] = "x"
    return old_board


def removed():
    names = {"a", "b"}
    saved = names.copy()
    names.discard("a")
    return saved


def deleted():
    items = [1, 2, 3]
    items_copy = items.copy()
    del items_copy[0]
    print(items)


def augmented():
    rows = [[1]]
    snapshot = copy.deepcopy(rows)
    rows[0].append(2)
    return snapshot


def comprehension():
    values = [n for n in range(3)]
    prev = values.copy()
    values.clear()
    return prev


class Board:
    def undo(self, cells: dict):
        before = cells.copy()
        cells["a"] = 1
        return before


async def later():
    queue = []
    original_queue = queue.copy()
    queue.append(1)
    return len(original_queue)


def plain_names():
    xs = [1, 2]
    ys = xs.copy()
    ys[0] = 9
    return xs, ys


# ================================================================ silence


def real_copy(prices):
    original = prices[:]
    prices.sort()
    return original


def method_copy():
    settings = {"a": 1}
    new_settings = settings.copy()
    new_settings["a"] = 2
    return settings


def deep():
    rows = [[1]]
    backup = copy.deepcopy(rows)
    rows[0].append(2)
    return backup


def only_read():
    names = ["a"]
    saved = names
    return len(names) + len(saved)


def rebound():
    items = [1]
    old = items
    items = items + [2]
    return old, items


def rebound_before_change():
    items = [1]
    old = items
    items = []
    items.append(2)
    return old, items


def numbers():
    count = 1
    old_count = count
    count += 1
    return old_count, count


def text():
    name = "a"
    old = name
    name += "b"
    return old, name


def walk(root):
    node = root
    while node:
        node.append(1)
        node = node.next
    return root


def read_before_change():
    values = [1]
    original = values
    print(original)
    values.append(2)
    return values


def intended():
    result = {}
    current = result
    current["a"] = {}
    current = current["a"]
    return result


def compared():
    a = [1]
    b = a
    b.append(2)
    print(a is b, a)


def swap(a, b):
    tmp = a
    a = b
    b = tmp
    return a, b


def fibonacci():
    prev, cur = 0, 1
    old = prev
    prev = cur
    cur = old + cur
    return cur


def nested_list():
    last_row = []
    rows = [last_row]
    last_row.append(1)
    return rows


def unknown(thing):
    other = thing
    other.append(1)
    return thing


def loop():
    rows = []
    for line in open("x"):
        cells = rows
        cells.append(line)
    return rows


def instance():
    class Thing:
        pass

    thing = Thing()
    old = thing
    thing.name = "x"
    return old


def function_copy():
    names = ["a"]
    saved = list(names)
    more = sorted(names)
    names.append("b")
    return saved, more


def swapped(op1: list, op2: list):
    if len(op1) < len(op2):
        tmp = op2
        other = op1
    else:
        tmp = op1
        other = op2
    tmp.append(len(other))
    return op1, op2


def passes(rules, start):
    results = [start]
    for rule in rules:
        new_results = []
        for result in results:
            new_results.append(rule(result))
        results = new_results
    return results


class Board:
    def __init__(self):
        self.rows = [[0], [1]]
        self.moves = []

    def step(self):
        old_rows = copy.deepcopy(self.rows)
        self.rows[0][0] = 1
        return old_rows != self.rows

    def fresh_is_fine(self):
        old_moves = self.moves
        self.moves = []
        self.moves.append(1)
        return old_moves

    def view_is_fine(self):
        rows = self.rows
        rows[0][0] = 1
        return self.rows


def grown_in_place(values: set):
    values_copy = values.copy()
    values_copy |= {4}
    return len(values), len(values_copy)


def grown_list():
    first = [1]
    backup = first.copy()
    first += [2]
    print(backup, first)


def number_is_fine(count: int):
    old_count = count
    count += 1
    return old_count, count


def next_generation(grid: list):
    next_grid = grid.copy()
    for row in range(3):
        next_grid[row] = 1
    return next_grid == grid


def shuffled():
    import random

    deck = list(range(52))
    original_deck = deck.copy()
    random.shuffle(deck)
    return deck == original_deck


class Editor:
    def __init__(self):
        self.lines = []
        self.words = []
        self.old_words = None
        self.saved_lines = self.lines.copy()

    def type(self, text):
        self.lines.append(text)
        self.words.append(text)

    def is_changed(self):
        return self.lines != self.saved_lines

    def swap_is_fine(self):
        self.old_words = self.words
        self.words = []
        return self.old_words


class Memory:
    def __init__(self):
        self.items = {}
        self.backup = {}

    def put(self, key, value):
        self.items[key] = value

    def save(self):
        self.backup = self.items.copy()

    def undo(self):
        self.items = self.backup


class Careful:
    def __init__(self):
        self.items = {}
        self.backup = {}

    def put(self, key, value):
        self.items = {**self.items, key: value}

    def save_is_fine(self):
        self.backup = self.items

    def undo(self):
        self.items = self.backup


def kept_before_a_copy_is_fine(matrix, overwrite):
    if not overwrite:
        original = matrix
        matrix = matrix.copy()
    matrix.append(1)
    if not overwrite:
        original.done = matrix
    return matrix


def walking_to_the_root_is_fine(path):
    node = dict(path)
    while "previous" in node:
        key, previous = node["previous"]
        previous = dict(previous)
        previous[key] = node.copy()
        node["previous"] = (key, previous)
        node = previous
    return node
