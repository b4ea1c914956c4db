from collections import defaultdict

evens = odds = []
#^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `evens` and `odds` are two names for one list: a change through one shows in the other. Give each name its own.
for n in range(10):
    if n % 2:
        odds.append(n)
    else:
        evens.append(n)
print(evens, odds)

wins = losses = draws = {}
#^^^^^^^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `wins`, `losses` and `draws` are 3 names for one dictionary: a change through one shows in the others. Give each name its own.
wins["ada"] = 3
print(losses, draws)


def split_scores(scores):
    passed = failed = []
#   ^^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `passed` and `failed` are two names for one list: a change through one shows in the other. Give each name its own.
    for score in scores:
        (passed if score > 50 else failed).append(score)
        passed.append(score)
    return passed, failed


def seen_and_done(items):
    seen = done = set()
#   ^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `seen` and `done` are two names for one set: a change through one shows in the other. Give each name its own.
    for item in items:
        seen.add(item)
    by_day = by_name = defaultdict(list)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `by_day` and `by_name` are two names for one defaultdict: a change through one shows in the other. Give each name its own.
    by_day[1].append(2)
    by_name["x"] = []
    first = second = [0] * 3
#   ^^^^^^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `first` and `second` are two names for one list: a change through one shows in the other. Give each name its own.
    first[0] = 1
    second += [2]
    rows = cols = list(items)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `rows` and `cols` are two names for one list: a change through one shows in the other. Give each name its own.
    rows.sort()
    return done, cols


class Cart:
    def __init__(self):
        self.items = self.gifts = []
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `self.items` and `self.gifts` are two names for one list: a change through one shows in the other. Give each name its own.
        self.prices = self.cache = {}
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `self.prices` and `self.cache` are two names for one dictionary: a change through one shows in the other. Give each name its own.

    def add(self, item):
        self.items.append(item)
        self.prices[item] = 1

    async def gift(self, item):
        self.gifts.append(item)
        return self.cache


class Node:
    def __init__(self):
        self.children = []

    def add(self, child):
        self.children.append(child)


def nodes():
    left = right = Node()
#   ^^^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `left` and `right` are two names for one object: a change through one shows in the other. Give each name its own.
    left.children.append(1)
    left.add(2)
    left.label = "left"
    return right


# ------------------------------------------------------------------ silence
def immutable_values_are_fine():
    a = b = 0
    c = d = ""
    e = f = ()
    g = h = None
    a += 1
    c += "x"
    return a, b, c, d, e, f, g, h


def rebound_is_fine(items):
    best = current = []
    for item in items:
        current = [*current, item]
        if len(current) > len(best):
            best = current
    return best


def cursor_in_a_tree_is_fine(word):
    root = node = {}
    for letter in word:
        node = node.setdefault(letter, {})
    return root


def only_read_is_fine(items):
    first = second = [1, 2]
    return first[0] + second[1] + len(items)


def second_name_is_never_used(items):
    kept = dropped = []
    kept.append(1)
    return kept


class Registry:
    def __init__(self):
        self.names = names = []
        names.append("first")
        self.by_name = self.by_id = None


def made_elsewhere_is_fine(make, items):
    a = b = make()
    a.append(1)
    c = d = items
    c.append(1)
    return b, d


def two_lists_are_fine():
    a, b = [], []
    a.append(1)
    c = []
    c.append(2)
    return a, b, c


def groups_of(rows):
    from collections import defaultdict

    by_name = by_age = defaultdict(list)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mutable-singleton-default-chain: `by_name` and `by_age` are two names for one defaultdict: a change through one shows in the other. Give each name its own.
    for row in rows:
        by_name[row.name].append(row)
        by_age[row.age].append(row)
    return by_name, by_age
