from __future__ import annotations

import abc
import bisect
import copy
import functools
import random
from collections import Counter, OrderedDict, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple, Optional, Protocol, overload

# ---- changed in place


def append_to(item, items=[]):
#                         ^^ mutable-default: Calls of `append_to` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    items.append(item)
    return items


def set_entry(key, value, table={}):
#                               ^^ mutable-default: Calls of `set_entry` that leave out `table` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
    table[key] = value


def add_to_set(name, *, names=set()):
#                             ^^^^^ mutable-default: Calls of `add_to_set` that leave out `names` share one set, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the set inside.
    """Docstring stays first."""
    names.add(name)
    return len(names)


def delete_entry(key, table={"a": 1, "b": 2}):
#                           ^^^^^^^^^^^^^^^^ mutable-default: Calls of `delete_entry` that leave out `table` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
    del table[key]
    return len(table)


def augmented(more, items=[1, 2]):
#                         ^^^^^^ mutable-default: Calls of `augmented` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    items += more
    return len(items)


def merged(extra, table=dict()):
#                       ^^^^^^ mutable-default: Calls of `merged` that leave out `table` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
    table |= extra
    return len(table)


def slices(values, items=list()):
#                        ^^^^^^ mutable-default: Calls of `slices` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    items[:] = values
    return len(items)


def nested_store(row, grid=[[0], [0]]):
#                          ^^^^^^^^^^ mutable-default: Calls of `nested_store` that leave out `grid` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    grid[0][0] = row
    return len(grid)


def inner_append(row, groups={"a": [], "b": []}):
#                            ^^^^^^^^^^^^^^^^^^ mutable-default: Calls of `inner_append` that leave out `groups` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
    groups["a"].append(row)
    return len(groups)


def through_alias(item, items=[]):
#                             ^^ mutable-default: Calls of `through_alias` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    target = items
    target.append(item)
    return len(target)


def through_two_aliases(item, items=[]):
#                                   ^^ mutable-default: Calls of `through_two_aliases` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    first = items
    second = first
    second.extend(item)


def bytes_buffer(chunk, buffer=bytearray()):
#                              ^^^^^^^^^^^ mutable-default: Calls of `bytes_buffer` that leave out `buffer` share one bytearray, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the bytearray inside.
    buffer.extend(chunk)
    return bytes(buffer)


def with_deque(job, jobs=deque()):
#                        ^^^^^^^ mutable-default: Calls of `with_deque` that leave out `jobs` share one deque, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the deque inside.
    jobs.appendleft(job)


def with_defaultdict(word, words=defaultdict(list)):
#                                ^^^^^^^^^^^^^^^^^ mutable-default: Calls of `with_defaultdict` that leave out `words` share one defaultdict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the defaultdict inside.
    words[word[0]].append(word)
    return words


def with_counter(word, counts=Counter()):
#                             ^^^^^^^^^ mutable-default: Calls of `with_counter` that leave out `counts` share one Counter, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the Counter inside.
    counts[word] += 1
    return len(counts)


def with_ordered(key, order=OrderedDict()):
#                           ^^^^^^^^^^^^^ mutable-default: Calls of `with_ordered` that leave out `order` share one OrderedDict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the OrderedDict inside.
    order[key] = True


def from_comprehension(row, rows=[[] for _ in range(3)]):
#                                ^^^^^^^^^^^^^^^^^^^^^^ mutable-default: Calls of `from_comprehension` that leave out `rows` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    rows[0].append(row)


def dict_comprehension(key, table={name: 0 for name in "abc"}):
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mutable-default: Calls of `dict_comprehension` that leave out `table` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
    table[key] = 1


def set_comprehension(key, keys={name for name in "abc"}):
#                               ^^^^^^^^^^^^^^^^^^^^^^^^ mutable-default: Calls of `set_comprehension` that leave out `keys` share one set, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the set inside.
    keys.discard(key)


def removes_while_walking(limit, queue=[1, 2, 3]):
#                                      ^^^^^^^^^ mutable-default: Calls of `removes_while_walking` that leave out `queue` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    while queue:
        limit -= queue.pop()
    return limit


def known_function(items=[3, 1, 2]):
#                        ^^^^^^^^^ mutable-default: Calls of `known_function` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    random.shuffle(items)
    return items[0]


def known_insertion(value, items=[]):
#                                ^^ mutable-default: Calls of `known_insertion` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    bisect.insort(items, value)


def recursive(node, path=[]):
#                        ^^ mutable-default: Calls of `recursive` that leave out `path` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    path.append(node)
    for child in node.children:
        recursive(child, path)
    return len(path)


def flatten(nested, result=[]):
#                          ^^ mutable-default: Calls of `flatten` that leave out `result` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    for item in nested:
        if isinstance(item, list):
            flatten(item, result)
        else:
            result.append(item)
    return result


def only_the_set_changes(node, seen=set()):
#                                   ^^^^^ mutable-default: Calls of `only_the_set_changes` that leave out `seen` share one set, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the set inside.
    if node in seen:
        return 0
    seen.add(node)
    return 1 + sum(only_the_set_changes(child, seen) for child in node.children)


def helper_changes_it(row, rows=[]):
#                               ^^ mutable-default: Calls of `helper_changes_it` that leave out `rows` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    _push(rows, row)
    return len(rows)


def _push(rows, row):
    rows.append(row)


def conditional(item, items=[]):
#                           ^^ mutable-default: Calls of `conditional` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    if item:
        items.append(item)
    else:
        print(items)


def rebound_on_one_path(item, fresh, items=[]):
#                                          ^^ mutable-default: Calls of `rebound_on_one_path` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    if fresh:
        items = list(items)
    items.append(item)
    return len(items)


def rebound_too_late(item, items=[]):
#                                ^^ mutable-default: Calls of `rebound_too_late` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    items.append(item)
    items = list(items)
    return items


def in_try(item, items=[]):
#                      ^^ mutable-default: Calls of `in_try` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    try:
        items.append(item)
    finally:
        print(item)


def in_match(event, log=[]):
#                       ^^ mutable-default: Calls of `in_match` that leave out `log` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    match event:
        case {"kind": "click"}:
            log.append(event)
        case _:
            pass


def in_with(path, lines=[]):
#                       ^^ mutable-default: Calls of `in_with` that leave out `lines` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    with open(path, encoding="utf-8") as file:
        lines.extend(file)


def in_comprehension(values, out=[]):
#                                ^^ mutable-default: Calls of `in_comprehension` that leave out `out` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    [out.append(value) for value in values]


def with_walrus(item, items=[]):
#                           ^^ mutable-default: Calls of `with_walrus` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    (again := items).append(item)
    return len(again)


def positional_only(item, items=[], /):
#                               ^^ mutable-default: Calls of `positional_only` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    items.append(item)


def star_args(*names, registry={}, **options):
#                              ^^ mutable-default: Calls of `star_args` that leave out `registry` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
    for name in names:
        registry[name] = options


def annotated(item: int, items: list[int] = []) -> list[int]:
#                                           ^^ mutable-default: Calls of `annotated` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    items.append(item)
    return items


def annotated_optional(item: int, items: Optional[list[int]] = []) -> None:
#                                                              ^^ mutable-default: Calls of `annotated_optional` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    items.append(item)


def annotated_as_text(item: int, items: "list[int]" = []) -> None:
#                                                     ^^ mutable-default: Calls of `annotated_as_text` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    items.append(item)


def two_of_them(key, keys=[], table={}):
#                         ^^ mutable-default: Calls of `two_of_them` that leave out `keys` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
#                                   ^^ mutable-default: Calls of `two_of_them` that leave out `table` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
    keys.append(key)
    table[key] = len(keys)


def long_signature(
    key,
    keys=[],
#        ^^ mutable-default: Calls of `long_signature` that leave out `keys` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    *,
    table={},  # per call
#         ^^ mutable-default: Calls of `long_signature` that leave out `table` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
):
    keys.append(key)
    table[key] = True


async def asynchronous(url, pages=[]):
#                                 ^^ mutable-default: Calls of `asynchronous` that leave out `pages` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    pages.append(await url.read())
    return pages


def generator(values, window=[]):
#                            ^^ mutable-default: Calls of `generator` that leave out `window` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    for value in values:
        window.append(value)
        yield len(window)


@functools.lru_cache
def decorated(item, items=[]):
#                         ^^ mutable-default: Calls of `decorated` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    items.append(item)


class Basket:
    def __init__(self, owner, items=[]):
#                                   ^^ mutable-default: Calls of `__init__` that leave out `items` share one list, and the function keeps it. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
        self.owner = owner
        self.items = items

    def add(self, item, log=[]):
#                           ^^ mutable-default: Calls of `add` that leave out `log` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
        log.append(item)
        self.items.append(item)

    @classmethod
    def make(cls, owner, extras={}):
#                               ^^ mutable-default: Calls of `make` that leave out `extras` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
        extras[owner] = True
        return cls(owner)

    @staticmethod
    def tidy(items=[]):
#                  ^^ mutable-default: Calls of `tidy` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
        items.sort()

    class Inner:
        def push(self, item, items=[]):
#                                  ^^ mutable-default: Calls of `push` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
            items.append(item)


def factory():
    def inner(item, items=[]):
#                         ^^ mutable-default: Calls of `inner` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
        items.append(item)
        return items

    return inner


if random.random() > 2:

    def under_if(item, items=[]):
#                            ^^ mutable-default: Calls of `under_if` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
        items.append(item)


collect = lambda item, found=[]: found.append(item)
#                            ^^ mutable-default: Calls of the lambda that leave out `found` share one list, and the function changes it. What one call puts in, the next one finds. Write a def that creates it inside.
count_up = lambda key, counts={}: counts.setdefault(key, len(counts))
#                             ^^ mutable-default: Calls of the lambda that leave out `counts` share one dict, and the function changes it. What one call puts in, the next one finds. Write a def that creates it inside.


def one_line(item, items=[]): items.append(item)
#                        ^^ mutable-default: Calls of `one_line` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.


# ---- stored, returned, yielded, captured


def returned(items=[]):
#                  ^^ mutable-default: Calls of `returned` that leave out `items` share one list, and the function hands it out. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
    return items


def returned_after_reading(flag, options={}):
#                                        ^^ mutable-default: Calls of `returned_after_reading` that leave out `options` share one dict, and the function hands it out. Whoever changes it changes it for all of them. Use None as the default and create the dict inside.
    if flag in options:
        return None
    return options


def returned_in_a_tuple(items=[]):
#                             ^^ mutable-default: Calls of `returned_in_a_tuple` that leave out `items` share one list, and the function hands it out. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
    return len(items), items


def yielded(values, batch=[]):
#                         ^^ mutable-default: Calls of `yielded` that leave out `batch` share one list, and the function hands it out. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
    for value in values:
        yield value
    yield batch


def stored_in_container(name, tags=[]):
#                                  ^^ mutable-default: Calls of `stored_in_container` that leave out `tags` share one list, and the function keeps it. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
    REGISTRY[name] = tags


def stored_in_list(name, tags=[]):
#                             ^^ mutable-default: Calls of `stored_in_list` that leave out `tags` share one list, and the function keeps it. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
    ALL_TAGS.append(tags)


def stored_in_display(tags=[]):
#                          ^^ mutable-default: Calls of `stored_in_display` that leave out `tags` share one list, and the function hands it out. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
    return {"tags": tags}


def stored_globally(tags=[]):
#                        ^^ mutable-default: Calls of `stored_globally` that leave out `tags` share one list, and the function keeps it. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
    global current_tags
    current_tags = tags


def captured(items=[]):
#                  ^^ mutable-default: Calls of `captured` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    def push(item):
        items.append(item)

    return push


def captured_by_lambda(items=[]):
#                            ^^ mutable-default: Calls of `captured_by_lambda` that leave out `items` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
    return lambda item: items.append(item)


REGISTRY = {}
ALL_TAGS = []
current_tags = None


class Node:
    def __init__(self, value, children=[], parent=None):
#                                      ^^ mutable-default: Calls of `__init__` that leave out `children` share one list, and the function keeps it. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
        self.value, self.parent = value, parent
        self.children = children

    def with_tuple_target(self, left=[], right=()):
#                                    ^^ mutable-default: Calls of `with_tuple_target` that leave out `left` share one list, and the function keeps it. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
        self.left, self.right = left, right


# ---- shared module objects

DEFAULT_OPTIONS = {"retries": 3}


def configure(name, options=DEFAULT_OPTIONS):
#                           ^^^^^^^^^^^^^^^ mutable-default: Calls of `configure` that leave out `options` share one dict, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the dict inside.
    options["name"] = name
    return len(options)


class Settings:
    EMPTY = []

    def load(self, names=EMPTY):
#                        ^^^^^ mutable-default: Calls of `load` that leave out `names` share one list, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the list inside.
        names.append("x")


def hands_out_the_constant(options=DEFAULT_OPTIONS):
#                                  ^^^^^^^^^^^^^^^ hint mutable-default: Calls of `hands_out_the_constant` that leave out `options` share one dict, and the function hands it out. Whoever changes it changes it for all of them. Use None as the default and create the dict inside.
    return options


def display_leaves(name, roles=["guest"]):
#                              ^^^^^^^^^ mutable-default: Calls of `display_leaves` that leave out `roles` share one list, and the function hands it out. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
    user = {"name": name, "roles": roles}
    return user


class Account:
    def __init__(self):
        self.entries = []

    def book(self, amount):
        self.entries.append(amount)


def deposit(amount, account=Account()):
#                           ^^^^^^^^^ mutable-default: Calls of `deposit` that leave out `account` share one Account, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the Account inside.
    account.book(amount)


def relabel(text, account=Account()):
#                         ^^^^^^^^^ mutable-default: Calls of `relabel` that leave out `account` share one Account, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the Account inside.
    account.label = text


def tuple_of_lists(item, pair=([], [])):
#                             ^^^^^^^^ mutable-default: Calls of `tuple_of_lists` that leave out `pair` share one tuple, and the function changes it. What one call puts in, the next one finds. Use None as the default and create the tuple inside.
    pair[0].append(item)


# ---- passed on: a hint


def passed_on(url, headers={}):
#                          ^^ hint mutable-default: `passed_on` passes this one dict on. If the receiver changes it, every later call without `headers` sees the change. Use None as the default and create the dict inside.
    return send(url, headers=headers)


def passed_to_method(client, params=[]):
#                                   ^^ hint mutable-default: `passed_to_method` passes this one list on. If the receiver changes it, every later call without `params` sees the change. Use None as the default and create the list inside.
    client.fetch(params)


# ================================================================ silence


def tuple_is_fine(items=()):
    return items


def none_is_fine(items=None):
    if items is None:
        items = []
    items.append(1)
    return items


def text_and_numbers_are_fine(name="x", count=0, ratio=1.5, raw=b"", flag=True, rest=..., limits=(1, "a")):
    name += "y"
    count += 1
    return name, count, ratio, raw, flag, rest, limits


def frozenset_is_fine(names=frozenset({"a"})):
    return names


def read_only_iteration(skip=["a", "b"]):
    for name in skip:
        print(name)


def read_only_membership(word, stop_words={"the", "a"}):
    return word not in stop_words


def read_only_lookup(code, names={"de": "German"}):
    return names.get(code, names["de"]) + str(len(names))


def read_only_builtins(values=[1, 2, 3]):
    return sum(values) + max(values) + len(sorted(values)) + int(any(values))


def read_only_unpacking(values=[1, 2, 3]):
    first, *rest = values
    return [first, *values, *rest]


def read_only_join(parts=["a"]):
    return "-".join(parts) + f"{parts}" + "%s" % parts[0]


def read_only_copy(table={"a": 1}):
    mine = dict(table)
    mine["b"] = 2
    other = table.copy()
    other.clear()
    third = copy.deepcopy(table)
    third["c"] = 3
    return mine, other, {**table}


def read_only_star_call(args=[], options={}):
    return send(*args, **options)


def rebound_first_is_fine(item, items=[]):
    items = list(items)
    items.append(item)
    return items


def sliced_first_is_fine(item, items=[]):
    items = items[:]
    items.append(item)
    return items


def or_is_fine(item, items=[]):
    items = items or []
    items.append(item)
    return items


def not_is_fine(item, items=[]):
    if not items:
        items = []
    items.append(item)
    return items


def plus_is_fine(item, items=[]):
    items = items + [item]
    return items


def plus_returned_is_fine(item, items=[]):
    return items + [item]


def rebound_on_both_paths(flag, items=[]):
    if flag:
        items = [1]
    else:
        items = list(items)
    items.append(2)
    return items


def rebound_by_loop(rows=[]):
    for rows in ([1], [2]):
        rows.append(3)


def rebound_by_with(make, handle=[]):
    with make() as handle:
        handle.append(1)


def element_returned_is_fine(index, names=["a", "b"]):
    return names[index]


def string_from_element(index, names=["a", "b"]):
    name = names[index]
    name += "!"
    return name


def memo(n, cache={}):
    if n in cache:
        return cache[n]
    cache[n] = n if n < 2 else memo(n - 1) + memo(n - 2)
    return cache[n]


def memo_with_get(n, _memo={}):
    known = _memo.get(n)
    if known is None:
        known = _memo[n] = n * n
    return known


def memo_with_try(n, seen={}):
    try:
        return seen[n]
    except KeyError:
        seen[n] = n * n
        return seen[n]


def list_as_cache(_cache=[]):
    if not _cache:
        _cache.append(len(REGISTRY))
    return _cache[0]


def namespace_on_purpose(names=globals()):
    names["x"] = 1


memo_lambda = lambda n, cache={}: cache[n] if n in cache else n


def annotated_read_only(names: Sequence[str] = [], table: Mapping[str, int] = {}, more: Iterable[int] = []):
    return send(names, table, more)


class Looks(Protocol):
    def look(self, where: list = []) -> list: ...


class Abstract(abc.ABC):
    @abc.abstractmethod
    def build(self, parts=[]):
        """Subclasses decide."""
        raise NotImplementedError


@overload
def choose(items: list = ...) -> int: ...
@overload
def choose(items: None) -> None: ...
def choose(items=None):
    return items


@dataclass(frozen=True)
class Frozen:
    name: str = ""


class Pair(NamedTuple):
    left: int = 0


class Colour(Enum):
    RED = 1


def frozen_instances(a=Frozen(), b=Pair(), c=Colour.RED):
    return a, b, c


class Policy:
    def __init__(self, width=78):
        self.width = width

    def fold(self, text):
        return text[: self.width]


def immutable_looking_instance(text, policy=Policy()):
    return policy.fold(text)


class Message:
    def __init__(self, policy=Policy()):
        self.policy = policy


def other_variable_with_the_same_name(flag, items=[]):
    def inner():
        items = []
        items.append(1)
        return items

    return inner() if flag else len(items)


def shadowed_by_comprehension(items=[]):
    return [items.append(1) for items in ([], [])]


def closure_that_reads(names=["a"]):
    def check(name):
        return name in names

    return check


def constant_table(code, table=DEFAULT_OPTIONS):
    return table[code]


def mutated_elsewhere(items=[]):
    others = []
    others.append(len(items))
    others.extend(items)
    return others


def fast_local_is_fine(code, DEFAULT_OPTIONS=DEFAULT_OPTIONS):
    DEFAULT_OPTIONS[code] = 1


def boxed_counter(count=[0]):
    count[0] += 1
    print(count[0])


def sentinel(value=[]):
    if value is EMPTY:
        return None
    return send(value)


def named_and_passed_on(options=DEFAULT_OPTIONS):
    return send(options)


class Settings2:
    def __init__(self):
        self.names = []

    def load(self):
        def inner(names=self.names):
            names.append(1)

        return inner


EMPTY = []


def compares(items=[]):
    return items == [] or items is None or not items


def sorted_copy(items=[3, 1]):
    ordered = sorted(items)
    ordered.append(4)
    return ordered


def reversed_walk(items=[3, 1]):
    for index, item in enumerate(reversed(items)):
        print(index, item)
    return [item for item in items if item]


def unreachable_change(items=[]):
    return len(items)
    items.append(1)


def call_makes_the_default(items=tuple([1, 2])):
    return items


def function_default(make=list):
    items = make()
    items.append(1)
    return items


send = print


def a_list_as_cache_is_fine(load, cache=[]):
    if cache:
        return cache
    cache.extend(load())
    return cache


class Certificate:
    def __init__(self, extensions=[]):
#                                 ^^ hint mutable-default: Calls of `__init__` that leave out `extensions` share one list, and the function keeps it. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
        self._extensions = extensions

    def add(self, extension):
        return Certificate([*self._extensions, extension])


class Basket:
    def __init__(self, items=[]):
#                            ^^ mutable-default: Calls of `__init__` that leave out `items` share one list, and the function keeps it. Whoever changes it changes it for all of them. Use None as the default and create the list inside.
        self._items = items

    def put(self, item):
        self._items.append(item)
