import enum
import functools
from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple
from unittest import mock

import attr
from somewhere import Base


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


points = {Point(0, 0)}


class Name:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        if not isinstance(other, Name):
            return NotImplemented
        return self.text == other.text

    def __hash__(self):
        return hash(self.text)


ages = {Name("Ann"): 31}


class Money:
    def __init__(self, amount, currency):
        self.amount = amount
        self.currency = currency

    def __eq__(self, other):
        return isinstance(other, Money) and self.amount == other.amount and self.currency == other.currency

    def __hash__(self):
        return hash((self.amount, self.currency))


def prices():
    euro = Money(1, "EUR")
    seen = set()
    seen.add(euro)
    return seen


class Key:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)


def stored():
    table = {}
    table[Key(1)] = "one"
    return table


class Tag:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return self.text == other.text

    def __hash__(self):
        return hash(self.text)


print(hash(Tag("a")))


class Cell:
    def __init__(self, row):
        self.row = row

    def __eq__(self, other):
        return self.row == other.row

    def __hash__(self):
        return hash(self.row)


cells = set([Cell(1), Cell(2)])


class Item:
    def __init__(self, code):
        self.code = code

    def __eq__(self, other):
        return self.code == other.code

    def __hash__(self):
        return hash(self.code)


unique = {Item(code) for code in range(3)}


class Route:
    def __init__(self, path):
        self.path = path

    def __eq__(self, other):
        return self.path == other.path

    def __hash__(self):
        return hash(self.path)


lookup = {Route(path): path for path in ("/", "/a")}


class Query:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return self.text == other.text

    def __hash__(self):
        return hash(self.text)


@functools.lru_cache
def run(query):
    return query


run(Query("a"))


class Member:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)


print(Member("a") in {1, 2, 3})


@dataclass(frozen=True)
class Record:
    code: int
    label: str = ""


records = {Record(1)}


@dataclass(order=True, frozen=True)
class Ordered:
    code: int


by_record = {Ordered(1): "one"}


class ParentPoint:
    def __eq__(self, other):
        return type(self) is type(other)


class ChildPoint(ParentPoint):
    pass


children = {ChildPoint()}


class LosesTheHash(tuple):
    def __eq__(self, other):
        return len(self) == len(other)


lost = frozenset([LosesTheHash()])


def in_a_function():
    class Local:
        def __eq__(self, other):
            return True

    return {Local()}


# ---- only defined: a hint at the class


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"Vector({self.x}, {self.y})"


class Mutable:
    __hash__ = None

    def __init__(self, items):
        self.items = items

    def add(self, item):
        self.items = self.items + [item]

    def __eq__(self, other):
        return self.items == other.items


class Assigned:
    __hash__ = None

    def _same(self, other):
        return True

    __eq__ = _same


class OwnHashLost(Vector):
    __hash__ = None

    def __eq__(self, other):
        return self is other


# ================================================================ silence


class Both:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)


class Declared:
    __hash__ = None

    def __eq__(self, other):
        return True


class TakenBack(Both):
    def __eq__(self, other):
        return self.x == other.x

    __hash__ = Both.__hash__


class UnknownBase(Base):
    def __eq__(self, other):
        return True


class AlreadyUnhashable(dict):
    def __eq__(self, other):
        return True


class AlreadyUnhashableList(list):
    def __eq__(self, other):
        return len(self) == len(other)


class CountedWords(Counter):
    def __eq__(self, other):
        return True


@dataclass(frozen=True)
class Frozen:
    x: int


@dataclass(unsafe_hash=True)
class Unsafe:
    x: int


@dataclass(eq=False)
class ByIdentity:
    x: int


@dataclass(frozen=True)
class FrozenWithEq:
    x: int

    def __eq__(self, other):
        return self.x == other.x


@dataclass
class NeverHashed:
    x: int
    tags: list = field(default_factory=list)


@attr.s(hash=True)
class Attrs:
    def __eq__(self, other):
        return True


class Row(NamedTuple):
    x: int


class Colour(enum.Enum):
    RED = 1


class NoEq:
    pass


class OnlyHash:
    def __hash__(self):
        return 1


class NotEqual:
    def __lt__(self, other):
        return True

    def __ne__(self, other):
        return True


fine = {Both(1), Frozen(1), Unsafe(1), ByIdentity(1), Row(1), Colour.RED, NoEq(), OnlyHash()}
also_fine = {NoEq(): 1, Row(2): 2}
in_list = [NeverHashed(1)]
in_values = {"a": NeverHashed(1)}
compared = NeverHashed(1) == NeverHashed(1)
in_a_list = NeverHashed(1) in [NeverHashed(1)]


class FakeUser:
    def __eq__(self, other):
        return True


class MockThing(mock.Mock):
    def __eq__(self, other):
        return True


class AnyText:
    """Equal to every text, for assertions."""

    def __eq__(self, other):
        return isinstance(other, str)


@functools.total_ordering
class Rank:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def __lt__(self, other):
        return self.value < other.value


ranks = {Rank(1), Rank(2)}


class Coin:
    __hash__ = None

    def __init__(self, amount):
        self.amount = amount

    def _same(self, other):
        return self.amount == other.amount

    __eq__ = _same
