import csv
import itertools
from contextlib import suppress
from itertools import count


def take(rows, limit):
    for number, row in enumerate(rows):
        if number == limit:
            return
        yield row


def until_empty(lines):
    for line in lines:
        if not line.strip():
            return
        yield line


def with_value(lines):
    total = 0
    for line in lines:
        if line == "end":
            return total
        total += 1
        yield line


async def from_socket(reader):
    while True:
        line = await reader.readline()
        if not line:
            return
        yield line


def pairs(items):
    iterator = iter(items)
    while True:
        try:
            first = next(iterator)
        except StopIteration:
            return
        try:
            second = next(iterator)
        except StopIteration:
            return
        yield first, second


def yields_directly(iterator, size):
    for _ in range(size):
        try:
            yield next(iterator)
        except StopIteration:
            return


def header_first(path):
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.reader(file)
        try:
            header = next(reader)
        except StopIteration:
            return
        for row in reader:
            yield dict(zip(header, row))


def wrong_handler(items):
    iterator = iter(items)
    while True:
        try:
            try:
                yield next(iterator)
            except StopIteration:
                return
        except ValueError:
            yield None


def chunk(iterator):
    return tuple(next(iterator) for _ in range(3))


def two_at_a_time(iterator):
    return list((next(iterator), next(iterator)) for _ in range(2))


class Reader:
    def __iter__(self):
        for line in self.lines:
            if line == "":
                return
            yield line

    def blocks(self):
        def inner(lines):
            while True:
                try:
                    yield next(lines), next(lines)
                except StopIteration:
                    return

        return inner(self.lines)

    def all(self):
        yield from self.head
        return


# ---------------------------------------------------------------- silent


def return_is_fine(rows, limit):
    for number, row in enumerate(rows):
        if number == limit:
            return
        yield row


def caught_is_fine(items):
    iterator = iter(items)
    while True:
        try:
            first = next(iterator)
        except StopIteration:
            return
        yield first


def caught_in_a_tuple_is_fine(items):
    iterator = iter(items)
    while True:
        try:
            yield next(iterator)
        except (StopIteration, ValueError):
            return


def suppressed_is_fine(items):
    iterator = iter(items)
    with suppress(StopIteration):
        while True:
            yield next(iterator)


def raised_and_caught_is_fine(items):
    try:
        for item in items:
            if item is None:
                raise StopIteration
            yield item
    except StopIteration:
        yield "end"


def default_is_fine(iterator):
    while (item := next(iterator, None)) is not None:
        yield item


def endless_is_fine(items):
    numbers = itertools.count(1)
    letters = itertools.cycle("ab")
    for item in items:
        yield next(numbers), next(letters), item


def endless_by_alias_is_fine(items):
    ticket = count()
    for item in items:
        yield next(ticket), item


def naturals():
    number = 0
    while True:
        yield number
        number += 1


def own_endless_is_fine(items):
    numbers = naturals()
    for item in items:
        yield next(numbers), item


def first_of_a_display_is_fine(items):
    letters = iter("abc")
    yield next(letters)
    yield from items


def checked_is_fine(items):
    if not items:
        return
    iterator = iter(items)
    yield next(iterator)


def checked_around_is_fine(items):
    if items:
        yield next(iter(items))


def no_generator_is_fine(iterator):
    raise StopIteration


def first_is_fine(iterator):
    return next(iterator)


def list_comprehension_is_another_matter(iterator):
    return [next(iterator) for _ in range(3)]


def counting_is_fine(items):
    ids = itertools.count()
    return {item: number for item, number in ((item, next(ids)) for item in items)}


def other_exception_is_fine(rows):
    for row in rows:
        if not row:
            raise ValueError("empty row")
        yield row


def nested_function_is_fine(rows):
    def step(iterator):
        return next(iterator)

    for row in rows:
        yield step(row)


def makes_a_generator_is_fine(iterator):
    def rest():
        yield from iterator

    next(iterator)
    return rest()


class Countdown:
    def __init__(self, start):
        self.number = start
        self.ids = itertools.count()

    def __iter__(self):
        return self

    def __next__(self):
        if self.number == 0:
            raise StopIteration
        self.number -= 1
        return self.number

    def numbered(self, items):
        for item in items:
            yield next(self.ids), item


def shadowed_is_fine(next, items):
    for item in items:
        yield next(item)


def header_first(lines):
    try:
        yield lines.__next__()
    except StopIteration:
        return
    for line in lines:
        yield line


async def pages():
    yield 1
    return


class Pages:
    async def __anext__(self):
        raise StopAsyncIteration

    def __next__(self):
        return self.lines.__next__()


def blocks(file):
    it = iter(lambda: file.read(10), "")
    while True:
        try:
            block = next(it)
        except StopIteration:
            return
        yield block


def zeros(count):
    it = iter(int, 1)
    while True:
        yield next(it)
