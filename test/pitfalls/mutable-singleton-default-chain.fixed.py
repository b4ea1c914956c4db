from collections import defaultdict

evens = []
odds = []
for n in range(10):
    if n % 2:
        odds.append(n)
    else:
        evens.append(n)
print(evens, odds)

wins = {}
losses = {}
draws = {}
wins["ada"] = 3
print(losses, draws)


def split_scores(scores):
    passed = []
    failed = []
    for score in scores:
        (passed if score > 50 else failed).append(score)
        passed.append(score)
    return passed, failed


def seen_and_done(items):
    seen = set()
    done = set()
    for item in items:
        seen.add(item)
    by_day = defaultdict(list)
    by_name = defaultdict(list)
    by_day[1].append(2)
    by_name["x"] = []
    first = [0] * 3
    second = [0] * 3
    first[0] = 1
    second += [2]
    rows = list(items)
    cols = list(items)
    rows.sort()
    return done, cols


class Cart:
    def __init__(self):
        self.items = []
        self.gifts = []
        self.prices = {}
        self.cache = {}

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
    left = Node()
    right = Node()
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

    by_name = defaultdict(list)
    by_age = defaultdict(list)
    for row in rows:
        by_name[row.name].append(row)
        by_age[row.age].append(row)
    return by_name, by_age
