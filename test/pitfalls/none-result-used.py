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
    ordered = numbers.sort()
#             ^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
    return ordered


def sort_with_key(rows: list):
    ordered = rows.sort(key=len, reverse=True)
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
    return ordered[0]


def sort_then_used_again():
    numbers = [3, 1, 2]
    ordered = numbers.sort()
#             ^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
    print(numbers)
    return ordered


def sort_returned():
    numbers = list(range(3))
    return numbers.sort()
#          ^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().


def reverse_returned(text):
    letters = list(text)
    return letters.reverse()
#          ^^^^^^^^^^^^^^^^^ none-result-used: `reverse` changes the list and returns None, so the value used here is None. Reverse first and use the list afterwards, or use reversed().


def append_returned(item):
    items = []
    return items.append(item)
#          ^^^^^^^^^^^^^^^^^^ none-result-used: `append` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.


def extend_assigned(more: list[int]):
    items = [1]
    all_items = items.extend(more)
#               ^^^^^^^^^^^^^^^^^^ none-result-used: `extend` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    return all_items


def as_argument():
    numbers = [3, 1]
    print(numbers.sort())
#         ^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
    print(numbers.append(1), 2)
#         ^^^^^^^^^^^^^^^^^ none-result-used: `append` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.


def in_for():
    numbers = [3, 1]
    for number in numbers.reverse():
#                 ^^^^^^^^^^^^^^^^^ none-result-used: `reverse` changes the list and returns None, so the value used here is None. Reverse first and use the list afterwards, or use reversed().
        print(number)


def as_operand():
    numbers = [3, 1]
    return numbers.append(1) + [2]
#          ^^^^^^^^^^^^^^^^^ none-result-used: `append` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.


def chained():
    numbers = [3, 1]
    numbers.append(4).append(5)
#   ^^^^^^^^^^^^^^^^^ none-result-used: `append` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    first = numbers.sort()[0]
#           ^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
    return first


def in_condition():
    numbers = [3, 1]
    if numbers.remove(3):
#      ^^^^^^^^^^^^^^^^^ none-result-used: `remove` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
        print("removed")
    while numbers.append(1):
#         ^^^^^^^^^^^^^^^^^ none-result-used: `append` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
        pass


def in_f_string():
    numbers = [3, 1]
    return f"sorted: {numbers.sort()}"
#                     ^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().


def in_comprehension(rows):
    found = []
    return [found.append(row) for row in rows]
#           ^^^^^^^^^^^^^^^^^ none-result-used: `append` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.


def in_comparison():
    names = {"a"}
    return names.add("b") == names
#          ^^^^^^^^^^^^^^ none-result-used: `add` changes the set and returns None, so the value used here is None. Call it as a statement and use the object afterwards.


def in_display():
    numbers = [1]
    return [numbers.clear(), 1], {"a": numbers.sort()}
#           ^^^^^^^^^^^^^^^ none-result-used: `clear` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
#                                      ^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().


def in_tuple_target():
    first, second = [1], [2]
    a, b = first.sort(), second.sort()
#          ^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
#                        ^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
    return a, b


def sets():
    names = set()
    more = names.add("a")
#          ^^^^^^^^^^^^^^ none-result-used: `add` changes the set and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    return more, names.update("b")
#                ^^^^^^^^^^^^^^^^^ none-result-used: `update` changes the set and returns None, so the value used here is None. Call it as a statement and use the object afterwards.


def dictionaries(extra):
    table = {}
    merged = table.update(extra)
#            ^^^^^^^^^^^^^^^^^^^ none-result-used: `update` changes the dict and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    return merged


def fresh_receivers(a, b):
    merged = dict(a).update(b)
#            ^^^^^^^^^^^^^^^^^ none-result-used: `update` changes the dict and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    ordered = list(a).sort()
#             ^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
    again = [3, 1].sort()
#           ^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
    copied = sorted(a).reverse()
#            ^^^^^^^^^^^^^^^^^^^ none-result-used: `reverse` changes the list and returns None, so the value used here is None. Reverse first and use the list afterwards, or use reversed().
    return merged, ordered, again, copied


def other_containers():
    jobs = deque()
    counts = Counter()
    groups = defaultdict(list)
    order = OrderedDict()
    buffer = bytearray()
    a = jobs.appendleft(1)
#       ^^^^^^^^^^^^^^^^^^ none-result-used: `appendleft` changes the deque and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    b = counts.update("ab")
#       ^^^^^^^^^^^^^^^^^^^ none-result-used: `update` changes the Counter and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    c = groups.clear()
#       ^^^^^^^^^^^^^^ none-result-used: `clear` changes the defaultdict and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    d = order.move_to_end("a")
#       ^^^^^^^^^^^^^^^^^^^^^^ none-result-used: `move_to_end` changes the OrderedDict and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    e = buffer.extend(b"a")
#       ^^^^^^^^^^^^^^^^^^^ none-result-used: `extend` changes the bytearray and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    return a, b, c, d, e


def annotated_parameters(names: set[str], table: dict[str, int], rows: list[str]):
    a = names.discard("a")
#       ^^^^^^^^^^^^^^^^^^ none-result-used: `discard` changes the set and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    b = table.clear()
#       ^^^^^^^^^^^^^ none-result-used: `clear` changes the dict and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    c = rows.insert(0, "a")
#       ^^^^^^^^^^^^^^^^^^^ none-result-used: `insert` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    return a, b, c


class Basket:
    def __init__(self):
        self.items = []

    def add(self, item):
        return self.items.append(item)
#              ^^^^^^^^^^^^^^^^^^^^^^^ none-result-used: `append` changes the list and returns None, so the value used here is None. Call it as a statement and use the object afterwards.


class Queue:
    def __init__(self):
        self.jobs = []

    def ordered(self):
        self.jobs = self.jobs.sort()
#                   ^^^^^^^^^^^^^^^^ none-result-used: `self.jobs` is None from here on: `sort` changes the list and returns None. The list is thrown away. Call the method as a statement, without the assignment.


# ---- the receiver is the target


def same_name(items):
    items = items.append(1)
#           ^^^^^^^^^^^^^^^ none-result-used: `items` is None from here on: `append` changes the list and returns None. The list is thrown away. Call the method as a statement, without the assignment.
    return items


def same_name_extend(items, more):
    items = items.extend(more)
#           ^^^^^^^^^^^^^^^^^^ none-result-used: `items` is None from here on: `extend` changes the list and returns None. The list is thrown away. Call the method as a statement, without the assignment.
    return items


def same_name_sort(items):
    items = items.sort()
#           ^^^^^^^^^^^^ none-result-used: `items` is None from here on: `sort` changes the list and returns None. The list is thrown away. Call the method as a statement, without the assignment.
    return items


def same_name_in_loop(rows):
    found = []
    for row in rows:
        found = found.append(row)
#               ^^^^^^^^^^^^^^^^^ none-result-used: `found` is None from here on: `append` changes the list and returns None. The list is thrown away. Call the method as a statement, without the assignment.
    return found


class Stack:
    def push(self, item):
        self.stack = self.stack.append(item)
#                    ^^^^^^^^^^^^^^^^^^^^^^^ none-result-used: `self.stack` is None from here on: `append` changes the list and returns None. The list is thrown away. Call the method as a statement, without the assignment.


def same_place(thing):
    thing.rows = thing.rows.append(1)
#                ^^^^^^^^^^^^^^^^^^^^ none-result-used: `thing.rows` is None from here on: `append` changes the list and returns None. The list is thrown away. Call the method as a statement, without the assignment.
    return thing


# ---- functions that return None


def library():
    cards = list(range(52))
    mixed = random.shuffle(cards)
#           ^^^^^^^^^^^^^^^^^^^^^ none-result-used: `random.shuffle` returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    again = shuffle(cards)
#           ^^^^^^^^^^^^^^ none-result-used: `shuffle` returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    text = print("hello")
#          ^^^^^^^^^^^^^^ none-result-used: `print` returns None, so the value used here is None. Call it as a statement.
    nap = time.sleep(1)
#         ^^^^^^^^^^^^^ none-result-used: `time.sleep` returns None, so the value used here is None. Call it as a statement.
    path = os.makedirs("a")
#          ^^^^^^^^^^^^^^^^ none-result-used: `os.makedirs` returns None, so the value used here is None. Call it as a statement.
    return mixed, again, text, nap, path


def print_returned():
    return 1 + print("x")
#              ^^^^^^^^^^ none-result-used: `print` returns None, so the value used here is None. Call it as a statement.


def unbound_method():
    numbers = [3, 1]
    ordered = list.sort(numbers)
#             ^^^^^^^^^^^^^^^^^^ none-result-used: `list.sort` returns None, so the value used here is None. Call it as a statement and use the object afterwards.
    return ordered


def print_in_print(name):
    print(print(name))
#         ^^^^^^^^^^^ none-result-used: `print` returns None, so the value used here is None. Call it as a statement.


def shown(name):
    print("Hello,", name)


greeting = shown("Ann")
#          ^^^^^^^^^^^^ none-result-used: `shown` returns None: it has no return with a value, so the value used here is None. Return the value in the function, or call it as a statement.
print(shown("Ann"))
#     ^^^^^^^^^^^^ none-result-used: `shown` returns None: it has no return with a value, so the value used here is None. Return the value in the function, or call it as a statement.


def doubled(numbers):
    for index, number in enumerate(numbers):
        numbers[index] = number * 2


def uses_own():
    for number in doubled([1, 2]):
#                 ^^^^^^^^^^^^^^^ none-result-used: `doubled` returns None: it has no return with a value, so the value used here is None. Return the value in the function, or call it as a statement.
        print(number)
    return 1 + doubled([1])
#              ^^^^^^^^^^^^ none-result-used: `doubled` returns None: it has no return with a value, so the value used here is None. Return the value in the function, or call it as a statement.


def bare_return(flag):
    if flag:
        return
    print("x")


value = bare_return(True)
#       ^^^^^^^^^^^^^^^^^ none-result-used: `bare_return` returns None: it has no return with a value, so the value used here is None. Return the value in the function, or call it as a statement.

# ---- at module level

letters = ["b", "a"]
ordered = letters.sort()
#         ^^^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
letters = letters.append("c")
#         ^^^^^^^^^^^^^^^^^^^ none-result-used: `letters` is None from here on: `append` changes the list and returns None. The list is thrown away. Call the method as a statement, without the assignment.


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
    return items.sort()
#          ^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().


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
    result = names.sort()
#            ^^^^^^^^^^^^ none-result-used: `sort` changes the list and returns None, so the value used here is None. Sort first and use the list afterwards, or use sorted().
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
