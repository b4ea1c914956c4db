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


def append_to(item, items=None):
    if items is None:
        items = []
    items.append(item)
    return items


def set_entry(key, value, table=None):
    if table is None:
        table = {}
    table[key] = value


def add_to_set(name, *, names=None):
    """Docstring stays first."""
    if names is None:
        names = set()
    names.add(name)
    return len(names)


def delete_entry(key, table=None):
    if table is None:
        table = {"a": 1, "b": 2}
    del table[key]
    return len(table)


def augmented(more, items=None):
    if items is None:
        items = [1, 2]
    items += more
    return len(items)


def merged(extra, table=None):
    if table is None:
        table = dict()
    table |= extra
    return len(table)


def slices(values, items=None):
    if items is None:
        items = list()
    items[:] = values
    return len(items)


def nested_store(row, grid=None):
    if grid is None:
        grid = [[0], [0]]
    grid[0][0] = row
    return len(grid)


def inner_append(row, groups=None):
    if groups is None:
        groups = {"a": [], "b": []}
    groups["a"].append(row)
    return len(groups)


def through_alias(item, items=None):
    if items is None:
        items = []
    target = items
    target.append(item)
    return len(target)


def through_two_aliases(item, items=None):
    if items is None:
        items = []
    first = items
    second = first
    second.extend(item)


def bytes_buffer(chunk, buffer=None):
    if buffer is None:
        buffer = bytearray()
    buffer.extend(chunk)
    return bytes(buffer)


def with_deque(job, jobs=None):
    if jobs is None:
        jobs = deque()
    jobs.appendleft(job)


def with_defaultdict(word, words=None):
    if words is None:
        words = defaultdict(list)
    words[word[0]].append(word)
    return words


def with_counter(word, counts=None):
    if counts is None:
        counts = Counter()
    counts[word] += 1
    return len(counts)


def with_ordered(key, order=None):
    if order is None:
        order = OrderedDict()
    order[key] = True


def from_comprehension(row, rows=None):
    if rows is None:
        rows = [[] for _ in range(3)]
    rows[0].append(row)


def dict_comprehension(key, table=None):
    if table is None:
        table = {name: 0 for name in "abc"}
    table[key] = 1


def set_comprehension(key, keys=None):
    if keys is None:
        keys = {name for name in "abc"}
    keys.discard(key)


def removes_while_walking(limit, queue=None):
    if queue is None:
        queue = [1, 2, 3]
    while queue:
        limit -= queue.pop()
    return limit


def known_function(items=None):
    if items is None:
        items = [3, 1, 2]
    random.shuffle(items)
    return items[0]


def known_insertion(value, items=None):
    if items is None:
        items = []
    bisect.insort(items, value)


def recursive(node, path=None):
    if path is None:
        path = []
    path.append(node)
    for child in node.children:
        recursive(child, path)
    return len(path)


def flatten(nested, result=None):
    if result is None:
        result = []
    for item in nested:
        if isinstance(item, list):
            flatten(item, result)
        else:
            result.append(item)
    return result


def only_the_set_changes(node, seen=None):
    if seen is None:
        seen = set()
    if node in seen:
        return 0
    seen.add(node)
    return 1 + sum(only_the_set_changes(child, seen) for child in node.children)


def helper_changes_it(row, rows=None):
    if rows is None:
        rows = []
    _push(rows, row)
    return len(rows)


def _push(rows, row):
    rows.append(row)


def conditional(item, items=None):
    if items is None:
        items = []
    if item:
        items.append(item)
    else:
        print(items)


def rebound_on_one_path(item, fresh, items=None):
    if items is None:
        items = []
    if fresh:
        items = list(items)
    items.append(item)
    return len(items)


def rebound_too_late(item, items=None):
    if items is None:
        items = []
    items.append(item)
    items = list(items)
    return items


def in_try(item, items=None):
    if items is None:
        items = []
    try:
        items.append(item)
    finally:
        print(item)


def in_match(event, log=None):
    if log is None:
        log = []
    match event:
        case {"kind": "click"}:
            log.append(event)
        case _:
            pass


def in_with(path, lines=None):
    if lines is None:
        lines = []
    with open(path, encoding="utf-8") as file:
        lines.extend(file)


def in_comprehension(values, out=None):
    if out is None:
        out = []
    [out.append(value) for value in values]


def with_walrus(item, items=None):
    if items is None:
        items = []
    (again := items).append(item)
    return len(again)


def positional_only(item, items=None, /):
    if items is None:
        items = []
    items.append(item)


def star_args(*names, registry=None, **options):
    if registry is None:
        registry = {}
    for name in names:
        registry[name] = options


def annotated(item: int, items: list[int] | None = None) -> list[int]:
    if items is None:
        items = []
    items.append(item)
    return items


def annotated_optional(item: int, items: Optional[list[int]] = None) -> None:
    if items is None:
        items = []
    items.append(item)


def annotated_as_text(item: int, items: "list[int] | None" = None) -> None:
    if items is None:
        items = []
    items.append(item)


def two_of_them(key, keys=None, table=None):
    if keys is None:
        keys = []
    if table is None:
        table = {}
    keys.append(key)
    table[key] = len(keys)


def long_signature(
    key,
    keys=None,
    *,
    table=None,  # per call
):
    if keys is None:
        keys = []
    if table is None:
        table = {}
    keys.append(key)
    table[key] = True


async def asynchronous(url, pages=None):
    if pages is None:
        pages = []
    pages.append(await url.read())
    return pages


def generator(values, window=None):
    if window is None:
        window = []
    for value in values:
        window.append(value)
        yield len(window)


@functools.lru_cache
def decorated(item, items=None):
    if items is None:
        items = []
    items.append(item)


class Basket:
    def __init__(self, owner, items=None):
        if items is None:
            items = []
        self.owner = owner
        self.items = items

    def add(self, item, log=None):
        if log is None:
            log = []
        log.append(item)
        self.items.append(item)

    @classmethod
    def make(cls, owner, extras=None):
        if extras is None:
            extras = {}
        extras[owner] = True
        return cls(owner)

    @staticmethod
    def tidy(items=None):
        if items is None:
            items = []
        items.sort()

    class Inner:
        def push(self, item, items=None):
            if items is None:
                items = []
            items.append(item)


def factory():
    def inner(item, items=None):
        if items is None:
            items = []
        items.append(item)
        return items

    return inner


if random.random() > 2:

    def under_if(item, items=None):
        if items is None:
            items = []
        items.append(item)


collect = lambda item, found=[]: found.append(item)
count_up = lambda key, counts={}: counts.setdefault(key, len(counts))


def one_line(item, items=[]): items.append(item)


# ---- stored, returned, yielded, captured


def returned(items=None):
    if items is None:
        items = []
    return items


def returned_after_reading(flag, options=None):
    if options is None:
        options = {}
    if flag in options:
        return None
    return options


def returned_in_a_tuple(items=None):
    if items is None:
        items = []
    return len(items), items


def yielded(values, batch=None):
    if batch is None:
        batch = []
    for value in values:
        yield value
    yield batch


def stored_in_container(name, tags=None):
    if tags is None:
        tags = []
    REGISTRY[name] = tags


def stored_in_list(name, tags=None):
    if tags is None:
        tags = []
    ALL_TAGS.append(tags)


def stored_in_display(tags=None):
    if tags is None:
        tags = []
    return {"tags": tags}


def stored_globally(tags=None):
    if tags is None:
        tags = []
    global current_tags
    current_tags = tags


def captured(items=None):
    if items is None:
        items = []
    def push(item):
        items.append(item)

    return push


def captured_by_lambda(items=None):
    if items is None:
        items = []
    return lambda item: items.append(item)


REGISTRY = {}
ALL_TAGS = []
current_tags = None


class Node:
    def __init__(self, value, children=None, parent=None):
        if children is None:
            children = []
        self.value, self.parent = value, parent
        self.children = children

    def with_tuple_target(self, left=None, right=()):
        if left is None:
            left = []
        self.left, self.right = left, right


# ---- shared module objects

DEFAULT_OPTIONS = {"retries": 3}


def configure(name, options=None):
    if options is None:
        options = DEFAULT_OPTIONS.copy()
    options["name"] = name
    return len(options)


class Settings:
    EMPTY = []

    def load(self, names=None):
        if names is None:
            names = EMPTY.copy()
        names.append("x")


def hands_out_the_constant(options=None):
    if options is None:
        options = DEFAULT_OPTIONS.copy()
    return options


def display_leaves(name, roles=None):
    if roles is None:
        roles = ["guest"]
    user = {"name": name, "roles": roles}
    return user


class Account:
    def __init__(self):
        self.entries = []

    def book(self, amount):
        self.entries.append(amount)


def deposit(amount, account=None):
    if account is None:
        account = Account()
    account.book(amount)


def relabel(text, account=None):
    if account is None:
        account = Account()
    account.label = text


def tuple_of_lists(item, pair=None):
    if pair is None:
        pair = ([], [])
    pair[0].append(item)


# ---- passed on: a hint


def passed_on(url, headers=None):
    if headers is None:
        headers = {}
    return send(url, headers=headers)


def passed_to_method(client, params=None):
    if params is None:
        params = []
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
    def __init__(self, extensions=None):
        if extensions is None:
            extensions = []
        self._extensions = extensions

    def add(self, extension):
        return Certificate([*self._extensions, extension])


class Basket:
    def __init__(self, items=None):
        if items is None:
            items = []
        self._items = items

    def put(self, item):
        self._items.append(item)
