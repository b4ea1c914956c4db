import copy

DEFAULTS = {"theme": "light", "window": {"width": 800}}


def settings_for(width):
    settings = copy.deepcopy(DEFAULTS)
    settings["window"]["width"] = width
    return settings


grid = [[0] * 3 for _ in range(3)]
sliced = copy.deepcopy(grid)
sliced[0][0] = 1
print(grid)

rows = [[1, 2], [3, 4]]
listed = copy.deepcopy(rows)
listed[0].append(9)
print(rows)


def method_copy(config):
    new = copy.deepcopy(config)
    new["db"]["port"] = 1
    return new


def of_dict(config: dict):
    new = copy.deepcopy(config)
    new["tags"].append("x")
    return new


def starred(board):
    other = copy.deepcopy(board)
    other[1][2] = "x"
    return other


def unpacked(options):
    mine = copy.deepcopy(options)
    mine["paths"].clear()
    return mine


def unpacked_more(options):
    mine = {**options, "name": "x"}
    mine["paths"]["a"] = 1
    return mine


def augmented(matrix):
    result = copy.deepcopy(matrix)
    result[0][0] += 1
    return result


def deleted(table):
    other = copy.deepcopy(table)
    del other["a"]["b"]
    return other


def by_loop(matrix):
    result = copy.deepcopy(matrix)
    for row in result:
        row.append(0)
    return result


def by_values(groups: dict):
    result = copy.deepcopy(groups)
    for members in result.values():
        members.sort()
    return result


def by_items(groups: dict):
    result = copy.deepcopy(groups)
    for name, members in result.items():
        members.append(name)
    return result


def by_name(matrix):
    result = copy.deepcopy(matrix)
    first = result[0]
    first[0] = 1
    return result


class Cart:
    def __init__(self):
        self.items = []


cart = Cart()
other_cart = copy.deepcopy(cart)
other_cart.items.append("lamp")
print(cart.items)


class Board:
    def __init__(self):
        self.cells = [[0], [1]]

    def after(self, row):
        cells = copy.deepcopy(self.cells)
        cells[row][0] = 1
        return cells


def same_name(board):
    board = copy.deepcopy(board)
    board[0][0] = 1
    return board


# ================================================================ silence


def deep(config):
    new = copy.deepcopy(config)
    new["db"]["port"] = 1
    return new


def outer_only(config):
    new = config.copy()
    new["name"] = "x"
    new.pop("old", None)
    del new["other"]
    return new


def rows_copied(grid):
    result = [row[:] for row in grid]
    result[0][0] = 1
    return result


def inner_copied(config):
    new = config.copy()
    new["db"] = dict(config["db"])
    new["db"]["port"] = 1
    return new


def inner_replaced(grid):
    result = grid[:]
    result[0] = result[0][:]
    result[0][0] = 1
    return result


def only_read(grid):
    result = grid[:]
    print(result[0][0], len(result[0]))
    return result


def flat(names):
    result = list(names)
    result.append("x")
    result.sort()
    return result


def partial(items):
    head = items[1:]
    return head


def text(word: str):
    letters = list(word)
    letters[0] = "x"
    return letters


def throw_away():
    rows = [[1], [2]]
    result = rows[:]
    result[0][0] = 5
    return result


def from_generator(lines):
    rows = list(line.split() for line in lines)
    rows[0].append("x")
    return rows


def from_call(make):
    rows = list(make())
    rows[0].append(1)
    return rows


def new_elements(grid):
    result = grid.copy()
    result.append([])
    result[-1].append(1)
    return result


def rebound(grid):
    result = grid[:]
    result = [[0]]
    result[0][0] = 1
    return result


def loop_reads(grid):
    result = grid[:]
    for row in result:
        print(row)
        row = list(row)
        row.append(1)
    return result


def other_copy(thing):
    return thing.copy()


def marks_objects(items):
    pending = list(items)
    for item in pending:
        item.seen = True
    return pending


def own_copy(context):
    mine = context.copy()
    mine.flags["x"] = 1
    return mine


BOARD = [[0, 0], [0, 0]]
SECOND = copy.deepcopy(BOARD)
SECOND[0][0] = 1


USER = {"name": "", "tags": []}


def new_user(name):
    user = copy.deepcopy(USER)
    user["name"] = name
    user["tags"].append("new")
    return user


def own_tags(name, tags):
    user = USER.copy()
    user["tags"] = tags
    user["tags"].append("new")
    return user


def slices_are_lists_of_their_own(values, size):
    rows = list(values)
    for start in range(0, len(rows), size):
        part = rows[start:start + size]
        part.append(None)
        yield part
    rows[1:].append(None)


def slices_hold_the_same_objects(values):
    rows = copy.deepcopy(values)
    rows[1:][0].append(None)
    return rows, values


def grown_inside():
    rows = [[1, 2], [3, 4]]
    clone = copy.deepcopy(rows)
    clone[0] += [5]
    return rows, clone


def counted_up():
    counts = [1, 2]
    clone = list(counts)
    clone[0] += 5
    return counts, clone
