from collections import defaultdict


def by_length(words):
    groups = {}
    for word in words:
        if len(word) not in groups:
#          ^^^^^^^^^^^^^^^^^^^^^^^ manual-grouping: `groups` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            groups[len(word)] = []
        groups[len(word)].append(word)
    return groups


def by_first(words):
    groups = {}
    for word in words:
        key = word[0]
        if key not in groups:
#          ^^^^^^^^^^^^^^^^^ manual-grouping: `groups` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            groups[key] = []
        groups[key].append(word)
    return groups


def sets(pairs):
    graph = dict()
    for a, b in pairs:
        if a not in graph.keys():
#          ^^^^^^^^^^^^^^^^^^^^^ manual-grouping: `graph` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            graph[a] = set()
        graph[a].add(b)  # an edge
    return graph


def either_way(words):
    groups = {}
    for word in words:
        if word[0] in groups:
#          ^^^^^^^^^^^^^^^^^ manual-grouping: `groups` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            groups[word[0]].append(word)
        else:
            groups[word[0]] = [word]
    return groups


def mirrored(words):
    groups = {}
    for word in words:
        if word not in groups:
#          ^^^^^^^^^^^^^^^^^^ manual-grouping: `groups` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            groups[word] = {word}
        else:
            groups[word].add(word)
    return groups


class Index:
    def __init__(self):
        self.pages = {}

    def add(self, word, page):
        if word not in self.pages:
#          ^^^^^^^^^^^^^^^^^^^^^^ manual-grouping: `self.pages` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            self.pages[word] = []
        self.pages[word].append(page)


async def unknown_mapping(store, rows):
    for row in rows:
        if row.day not in store:
#          ^^^^^^^^^^^^^^^^^^^^ manual-grouping: `store` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            store[row.day] = []
        store[row.day].extend(row.items)


totals = {}
for name in ["a", "b"]:
    if name not in totals:
#      ^^^^^^^^^^^^^^^^^^ manual-grouping: `totals` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
        totals[name] = []
    totals[name].append(1)


def setdefault_is_fine(words):
    groups = {}
    for word in words:
        groups.setdefault(word[0], []).append(word)
    return groups


def defaultdict_is_fine(words):
    groups = defaultdict(list)
    for word in words:
        groups[word[0]].append(word)
        if word not in groups:
            groups[word] = []
        groups[word].append(word)
    return groups


def cache_is_fine(cache, key, load):
    if key not in cache:
        cache[key] = load(key)
    return cache[key]


def more_work_is_fine(groups, key, word):
    if key not in groups:
        groups[key] = []
        print("new group", key)
    groups[key].append(word)


def other_key_is_fine(groups, key, other):
    if key not in groups:
        groups[key] = []
    groups[other].append(key)


def filled_start_is_fine(groups, key, word):
    if key not in groups:
        groups[key] = ["first"]
    groups[key].append(word)


def error_for_unknown_is_fine(groups, key, word):
    if key not in groups:
        raise KeyError(key)
    groups[key].append(word)


def else_branch_is_fine(groups, key, word):
    if key not in groups:
        groups[key] = []
    else:
        groups[key].append(word)


def by_attempt(rows):
    groups = {}
    for row in rows:
        try:
#       ^^^ manual-grouping: `groups` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            groups[row.key].append(row)
        except KeyError:
            groups[row.key] = [row]
    return groups


def known_groups(rows, groups):
    for row in rows:
        try:
            groups[row.key].append(row)
        except KeyError:
            print("unknown", row)


def negated(edges):
    graph = {}
    for left, right in edges:
        if not left in graph:
#          ^^^^^^^^^^^^^^^^^ manual-grouping: `graph` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            graph[left] = []
        graph[left].append(right)
    return graph


def negated_other(edges):
    graph = {}
    for left, right in edges:
        if not left == right:
            graph[left] = []
        graph[left].append(right)
    return graph


def empty_then_filled(words):
    groups = {}
    for word in words:
        if word[0] in groups:
#          ^^^^^^^^^^^^^^^^^ manual-grouping: `groups` looks up the same key several times to make sure that a group exists. `setdefault` does it in one step; collections.defaultdict does it for the whole dictionary.
            groups[word[0]].append(word)
        else:
            groups[word[0]] = []
            groups[word[0]].append(word)
    return groups


def something_else_for_new_ones(words):
    groups = {}
    for word in words:
        if word[0] in groups:
            groups[word[0]].append(word)
        else:
            groups[word[0]] = []
            print(word)
    return groups
