import asyncio
import json
import os
import random
import time
from abc import ABC, abstractmethod
from collections import Counter, OrderedDict, defaultdict, deque
from random import shuffle
from typing import Protocol

# ---- a known receiver


def sort_assigned():
    numbers = [3, 1, 2]
    ordered = sorted(numbers)
    return ordered


def sort_with_key(rows: list):
    rows.sort(key=len, reverse=True)
    ordered = rows
    return ordered[0]


def sort_then_used_again():
    numbers = [3, 1, 2]
    numbers.sort()
    ordered = numbers
    print(numbers)
    return ordered


def sort_returned():
    numbers = list(range(3))
    return sorted(numbers)


def reverse_returned(text):
    letters = list(text)
    letters.reverse()
    return letters


def append_returned(item):
    items = []
    items.append(item)
    return items


def extend_assigned(more: list[int]):
    items = [1]
    items.extend(more)
    all_items = items
    return all_items


def as_argument():
    numbers = [3, 1]
    print(numbers.sort())
    print(numbers.append(1), 2)


def in_for():
    numbers = [3, 1]
    for number in reversed(numbers):
        print(number)


def as_operand():
    numbers = [3, 1]
    return numbers.append(1) + [2]


def chained():
    numbers = [3, 1]
    numbers.append(4).append(5)
    first = sorted(numbers)[0]
    return first


def in_condition():
    numbers = [3, 1]
    if numbers.remove(3):
        print("removed")
    while numbers.append(1):
        pass


def in_f_string():
    numbers = [3, 1]
    return f"sorted: {sorted(numbers)}"


def in_comprehension(rows):
    found = []
    return [found.append(row) for row in rows]


def in_comparison():
    names = {"a"}
    return names.add("b") == names


def in_display():
    numbers = [1]
    return [numbers.clear(), 1], {"a": sorted(numbers)}


def in_tuple_target():
    first, second = [1], [2]
    a, b = sorted(first), sorted(second)
    return a, b


def sets():
    names = set()
    names.add("a")
    more = names
    return more, names.update("b")


def dictionaries(extra):
    table = {}
    table.update(extra)
    merged = table
    return merged


def fresh_receivers(a, b):
    merged = dict(a).update(b)
    ordered = sorted(list(a))
    again = sorted([3, 1])
    copied = sorted(a).reverse()
    return merged, ordered, again, copied


def other_containers():
    jobs = deque()
    counts = Counter()
    groups = defaultdict(list)
    order = OrderedDict()
    buffer = bytearray()
    jobs.appendleft(1)
    a = jobs
    counts.update("ab")
    b = counts
    groups.clear()
    c = groups
    order.move_to_end("a")
    d = order
    buffer.extend(b"a")
    e = buffer
    return a, b, c, d, e


def annotated_parameters(names: set[str], table: dict[str, int], rows: list[str]):
    names.discard("a")
    a = names
    table.clear()
    b = table
    rows.insert(0, "a")
    c = rows
    return a, b, c


class Basket:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


class Queue:
    def __init__(self):
        self.jobs = []

    def ordered(self):
        self.jobs.sort()


# ---- the receiver is the target


def same_name(items):
    items.append(1)
    return items


def same_name_extend(items, more):
    items.extend(more)
    return items


def same_name_sort(items):
    items.sort()
    return items


def same_name_in_loop(rows):
    found = []
    for row in rows:
        found.append(row)
    return found


class Stack:
    def push(self, item):
        self.stack.append(item)


def same_place(thing):
    thing.rows.append(1)
    return thing


# ---- functions that return None


def library():
    cards = list(range(52))
    random.shuffle(cards)
    mixed = cards
    shuffle(cards)
    again = cards
    text = print("hello")
    nap = time.sleep(1)
    path = os.makedirs("a")
    return mixed, again, text, nap, path


def print_returned():
    return 1 + print("x")


def unbound_method():
    numbers = [3, 1]
    list.sort(numbers)
    ordered = numbers
    return ordered


def print_in_print(name):
    print(print(name))


def shown(name):
    print("Hello,", name)


greeting = shown("Ann")
print(shown("Ann"))


def doubled(numbers):
    for index, number in enumerate(numbers):
        numbers[index] = number * 2


def uses_own():
    for number in doubled([1, 2]):
        print(number)
    return 1 + doubled([1])


def bare_return(flag):
    if flag:
        return
    print("x")


value = bare_return(True)

# ---- at module level

letters = ["b", "a"]
letters.sort()
ordered = letters
letters.append("c")


# ================================================================ silence


def statements_are_fine():
    numbers = [3, 1]
    numbers.sort()
    numbers.append(2)
    numbers.reverse()
    random.shuffle(numbers)
    print(numbers)
    shown("x")
    return numbers


def sorted_is_fine(rows):
    rows = sorted(rows)
    copy = rows.copy()
    last = copy.pop()
    return rows, copy, last, copy.index(1), copy.count(2)


def values_are_fine():
    table = {}
    names = {1}
    jobs = deque([1])
    first = table.setdefault("a", [])
    second = table.pop("a")
    third = table.get("a")
    fourth = names.union({2})
    fifth = jobs.popleft()
    return first, second, third, fourth, fifth, names.pop()


def seen_idiom(rows):
    seen = set()
    return [row for row in rows if not (row in seen or seen.add(row))]


def seen_idiom_with_and(rows):
    seen = set()
    return [row for row in rows if row not in seen and not seen.add(row)]


def lambda_bodies():
    log = []
    handler = lambda event: log.append(event)
    other = lambda: print("x")
    return handler, other, sorted(log, key=lambda row: shown(row))


def unknown_receivers(frame, path, thing, queue):
    frame = frame.append({"a": 1}, ignore_index=True).copy()
    path = path.replace("a", "b")
    cursor = thing.find().sort("name")
    other = queue.extend([1])
    query = thing.update(name="x")
    return frame, path, cursor, other, query


def strings_are_fine(text):
    text = text.strip()
    parts = text.split()
    joined = ",".join(parts)
    return joined.replace("a", "b").upper()


def rebound_receiver(make):
    items = []
    items = make()
    result = items.append(1)
    return result


def two_possible_types(flag, make):
    items = [] if flag else make()
    return sorted(items)


class Fluent:
    def insert(self, index, item):
        return self

    def reverse(self):
        return self


def own_class_is_fine(thing):
    chain = Fluent().insert(0, 1).reverse()
    other = Fluent()
    other = other.insert(0, 2)
    thing = thing.reverse()
    return chain, other, thing


class Hook:
    def build(self):
        """Subclasses return something."""

    def prepare(self):
        pass

    def run(self):
        part = self.build()
        other = self.prepare()
        return part, other


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    def describe(self):
        return self.area()


class Sized(Protocol):
    def size(self) -> int: ...


def raises(message):
    raise ValueError(message)


def stub(value): ...


def documented_stub(value):
    """To be written."""


def not_written(value):
    raise NotImplementedError


def generator():
    yield 1


async def asynchronous():
    print("x")


def decorator(function):
    return lambda *args: 1


@decorator
def decorated():
    print("x")


def returns_something(flag):
    if flag:
        return 1


async def uses():
    error = raises("x")
    a = stub(1)
    b = documented_stub(1)
    c = list(generator())
    await asynchronous()
    d = await asyncio.sleep(1, "result")
    e = decorated()
    f = returns_something(True)
    g = not_written(1)
    return error, a, b, c, d, e, f, g


def return_of_a_procedure_is_a_style(name):
    if not name:
        return shown("nobody")
    return print(name)


def tail_calls_of_a_procedure(name, handlers):
    if name in handlers:
        return handlers[name](name)
    return shown(name)


def expression_statements(flag, items: list):
    flag and items.append(1)
    items.append(1) if flag else items.clear()
    [items.append(row) for row in range(3)]
    _ = items.append(2)


def callback_reference(items: list):
    return items.append, items.sort


def shadowed_print():
    print = json.dumps
    text = print({})
    return text


def compare_with_none(items: list):
    assert items.append(1) is None
    return items.sort() is None


def says_so() -> None:
    return print("done")


def names_in_order(names):
    names.sort()
    result = names
    return result


def table_in_order(table):
    result = table.sort()
    return result


def rows_by_column(rows):
    return rows.sort("column")


def grown_clauses(clauses, make):
    context = make.Clauses()
    context = context.extend(clauses)
    return context
