import enum
from dataclasses import dataclass
from enum import Enum, IntEnum, auto, unique

prices = {
    "tea": 1,
    "coffee": 2,
    "tea": 3,
#   ^^^^^ duplicate-key: The key `"tea"` is already there with the value `1`
}

answers = {True: "yes", 1: "one", 1.0: "exactly one"}
#                       ^ duplicate-key: `1` and `True` are the same key
#                                 ^^^ duplicate-key: `1.0` and `1` are the same key

zero = {0: "a", False: "b", -0: "c", 0.0: "d"}
#               ^^^^^ duplicate-key
#                           ^^ duplicate-key
#                                    ^^^ duplicate-key
negative = {-1: "a", -1: "b", -1.0: "c", 1: "d"}
#                    ^^ duplicate-key
#                             ^^^^ duplicate-key
big = {2**53: "a", 9007199254740992: "b", 0x10: "c", 16: "d", 1_000: "e", 1000: "f"}
#                  ^^^^^^^^^^^^^^^^ duplicate-key
#                                                    ^^ duplicate-key
#                                                                         ^^^^ duplicate-key
texts = {"ab": 1, 'ab': 2, "a" "b": 3, u"ab": 4, r"ab": 5, "\x61": 6, "a": 7}
#                 ^^^^ duplicate-key
#                          ^^^^^^^ duplicate-key
#                                      ^^^^^ duplicate-key
#                                                ^^^^^ duplicate-key
#                                                                     ^^^ duplicate-key
raw = {b"ab": 1, b'ab': 2, "ab": 3}
#                ^^^^^ duplicate-key
nothing = {None: 1, None: 2, ...: 3, ...: 4}
#                   ^^^^ duplicate-key
#                                    ^^^ duplicate-key
pairs = {(1, 2): "a", (1.0, 2): "b", (1, (2, "x")): "c", (True, (2, "x")): "d"}
#                     ^^^^^^^^ duplicate-key
#                                                        ^^^^^^^^^^^^^^^^ duplicate-key
imaginary = {1j: "a", 1j: "b", 1 + 0j: "c", 1: "d"}
#                     ^^ duplicate-key
#                                           ^ duplicate-key
redundant = {"a": 1, "b": 2, "a": 1}
#                            ^^^ info duplicate-key: with the same value

A = "x"
B = "x"
by_name = {A: 1, "x": 2}
#                ^^^ duplicate-key
both_names = {A: 1, B: 2}
#                   ^ duplicate-key


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


hexes = {Color.RED: "#f00", Color.GREEN: "#0f0", Color.RED: "#e00"}
#                                                ^^^^^^^^^ duplicate-key
tupled = {(Color.RED, 1): "a", (Color.RED, True): "b"}
#                              ^^^^^^^^^^^^^^^^^ duplicate-key


def same_names(key, other):
    first = {key: 1, other: 2, key: 3}
#                              ^^^ duplicate-key
    second = {f"{key}-a": 1, f"{key}-a": 2, f"{key}-b": 3}
#                            ^^^^^^^^^^ duplicate-key
    return first, second


def spreads(base, key):
    one = {"a": 1, **{"b": 2, "a": 3}}
#                             ^^^ duplicate-key
    two = {**base, "a": 1, "a": 2}
#                          ^^^ duplicate-key
    three = {"a": compute(key), "b": 1, "a": compute(key) + 1}
#                                       ^^^ duplicate-key
    return one, two, three


def compute(key):
    return len(key)


async def nested():
    def inner():
        return {"outer": {"a": 1, "a": 2}, "inner": [{"b": 1, "b": 2}]}
#                                 ^^^ duplicate-key
#                                                             ^^^ duplicate-key

    return inner, {"x": await inner(), "x": 2}
#                                      ^^^ duplicate-key


class Config:
    defaults = {"debug": False, "level": 1, "debug": True}
#                                           ^^^^^^^ duplicate-key

    def load(self, extra={"a": 1, "a": 2}):
#                                 ^^^ duplicate-key
        return dict(extra, host="a", **{"port": 1, "host": "b"})
#                                                  ^^^^^^ duplicate-key: `dict()` gets `host` twice


merged = dict(a=1, **{"a": 2})
#                     ^^^ duplicate-key

# ------------------------------------------------------------------ sets
vowels = {"a", "e", "a", "o"}
#                   ^^^ info duplicate-key
numbers = {1, 2, 1.0, True}
#                ^^^ duplicate-key: `1.0` and `1` are equal
#                     ^^^^ duplicate-key
marks = frozenset({"x", "y", "x"})
#                            ^^^ info duplicate-key
couples = {(1, 2), (2, 1), (1, 2)}
#                          ^^^^^^ info duplicate-key
spread_set = {*vowels, "z", "z"}
#                           ^^^ info duplicate-key
members = {Color.RED, Color.BLUE, Color.RED}
#                                 ^^^^^^^^^ info duplicate-key
named = {A, "x"}
#           ^^^ duplicate-key
listed = {
    "one",
    "two",
    "one",
#   ^^^^^ info duplicate-key
}


# ------------------------------------------------------------------ enum members
class Level(Enum):
    LOW = 1
    MEDIUM = 2
    NORMAL = 2
#   ^^^^^^ duplicate-key: `NORMAL` is no new member but an alias of `MEDIUM`
    ON = True
#   ^^ duplicate-key


class Status(str, Enum):
    OPEN = "open"
    CLOSED = "closed"
    DONE = "closed"
#   ^^^^ duplicate-key

    def describe(self):
        return self.value


@unique
class Port(IntEnum):
    HTTP = 80
    WEB = 80
#   ^^^ duplicate-key: @unique


class Planet(enum.Enum):
    EARTH = (1, 2)
    TERRA = (1, 2)
#   ^^^^^ duplicate-key
    MARS = (2, 3)


def local_enum():
    class Side(enum.StrEnum):
        LEFT = "l"
        FIRST = "l"
#       ^^^^^ duplicate-key

    return Side


# ------------------------------------------------------------------ match
def command(word, point):
    match word:
        case "go":
            return 1
        case "stop" | "halt":
            return 2
        case "go":
#            ^^^^ duplicate-key: can never match
            return 3
        case "wait" | "halt":
#                     ^^^^^^ duplicate-key
            return 4
    match point:
        case 1:
            return 1
        case True:
#            ^^^^ duplicate-key
            return 2
        case Color.RED:
            return 3
        case Color.RED:
#            ^^^^^^^^^ duplicate-key
            return 4
        case None | None:
#                   ^^^^ duplicate-key
            return 5
        case -1 | -1.0:
#                 ^^^^ duplicate-key
            return 6


# ------------------------------------------------------------------ silence
def distinct_is_fine(a, b):
    return {1: "a", "1": "b", b"1": "c", (1,): "d", 2: "e", 1.5: "f", None: "g", "": "h", 0: "i"}, {a: 1, b: 2}


def override_after_spread_is_fine(base, other):
    return {**base, "a": 1}, {"a": 1, **base}, {**base, **other}, {"a": 1, **base, "a": 2}, dict(base, a=1)


def calls_are_fine(items, key):
    return {next(items): 1, next(items): 2}, {items[0]: 1, items[0]: 2}, {f"{key()}": 1, f"{key()}": 2}


def case_matters_is_fine():
    return {"Tea": 1, "tea": 2, "tea ": 3}, {"a", "A", b"a"}, {1, "1", 1.5}, {(1, 2), (2, 1)}


def rebound_name_is_fine(flag):
    size = 1
    if flag:
        size = 2
    return {size: "a", 1: "b"}


def changing_attribute_is_fine(reader):
    return {reader.position: reader.read(), reader.position: reader.read()}


def walrus_is_fine(n):
    return {n: 1, (n := n + 1): 2, n: 3}


def separate_dicts_are_fine():
    return {"a": 1}, {"a": 2}, [{"a": 3}, {"a": 4}], {"a": {"a": 1}}


def keywords_are_fine(extra):
    return dict(a=1, b=2, **{"c": 3}), dict(a=1, **extra), dict({"a": 1}, a=2), compute(**{"key": "a"})


class Shade(Enum):
    LIGHT = 1
    DARK = 2
    BRIGHT = LIGHT
    DIM = auto()
    DULL = auto()
    PALE = SOFT = 9
    FAINT = 1  # alias of LIGHT, kept for old files
    _ignore_ = ["temp"]


class Flags(enum.Flag):
    READ = 1
    WRITE = 2
    BOTH = READ | WRITE
    ALL = 3


class Coordinate(Enum):
    def __new__(cls, code):
        member = object.__new__(cls)
        member._value_ = (code, len(cls.__members__))
        return member

    A = 1
    B = 1


class Constants:
    SMALL = 1
    TINY = 1


@dataclass
class Settings:
    width: int = 80
    height: int = 80


def guarded_case_is_fine(word, flag):
    match word:
        case "go" if flag:
            return 1
        case "go":
            return 2
        case True:
            return 3
        case 1:
            return 4
        case [1, 1] | {"a": 1, "b": 1}:
            return 5
        case other:
            return other
