import enum
from dataclasses import dataclass
from enum import Enum, IntEnum, auto, unique

prices = {
    "tea": 3,
    "coffee": 2,
}

answers = {True: "exactly one"}

zero = {0: "d"}
negative = {-1: "c", 1: "d"}
big = {2**53: "b", 0x10: "d", 1_000: "f"}
texts = {"ab": 5, "\x61": 7}
raw = {b"ab": 2, "ab": 3}
nothing = {None: 2, ...: 4}
pairs = {(1, 2): "b", (1, (2, "x")): "d"}
imaginary = {1j: "b", 1 + 0j: "d"}
redundant = {"a": 1, "b": 2}

A = "x"
B = "x"
by_name = {A: 2}
both_names = {A: 2}


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


hexes = {Color.RED: "#e00", Color.GREEN: "#0f0"}
tupled = {(Color.RED, 1): "b"}


def same_names(key, other):
    first = {key: 3, other: 2}
    second = {f"{key}-a": 2, f"{key}-b": 3}
    return first, second


def spreads(base, key):
    one = {"a": 1, **{"b": 2, "a": 3}}
    two = {**base, "a": 2}
    three = {"a": compute(key), "b": 1, "a": compute(key) + 1}
    return one, two, three


def compute(key):
    return len(key)


async def nested():
    def inner():
        return {"outer": {"a": 2}, "inner": [{"b": 2}]}

    return inner, {"x": await inner(), "x": 2}


class Config:
    defaults = {"debug": True, "level": 1}

    def load(self, extra={"a": 2}):
        return dict(extra, host="a", **{"port": 1, "host": "b"})


merged = dict(a=1, **{"a": 2})

# ------------------------------------------------------------------ sets
vowels = {"a", "e", "o"}
numbers = {1, 2}
marks = frozenset({"x", "y"})
couples = {(1, 2), (2, 1)}
spread_set = {*vowels, "z"}
members = {Color.RED, Color.BLUE}
named = {A}
listed = {
    "one",
    "two",
}


# ------------------------------------------------------------------ enum members
class Level(Enum):
    LOW = 1
    MEDIUM = 2
    NORMAL = 2
    ON = True


class Status(str, Enum):
    OPEN = "open"
    CLOSED = "closed"
    DONE = "closed"

    def describe(self):
        return self.value


@unique
class Port(IntEnum):
    HTTP = 80
    WEB = 80


class Planet(enum.Enum):
    EARTH = (1, 2)
    TERRA = (1, 2)
    MARS = (2, 3)


def local_enum():
    class Side(enum.StrEnum):
        LEFT = "l"
        FIRST = "l"

    return Side


# ------------------------------------------------------------------ match
def command(word, point):
    match word:
        case "go":
            return 1
        case "stop" | "halt":
            return 2
        case "go":
            return 3
        case "wait" | "halt":
            return 4
    match point:
        case 1:
            return 1
        case True:
            return 2
        case Color.RED:
            return 3
        case Color.RED:
            return 4
        case None | None:
            return 5
        case -1 | -1.0:
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


HIGHLIGHTED = {
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "match", "nonlocal", "not", "or", "pass", "raise", "return", "try", "type", "while", "with",
    "yield", "case", "abs", "all", "any", "bin", "bool", "chr", "dict", "dir", "divmod", "eval",
    "exec", "float", "format", "hash", "help", "hex", "id", "input", "int", "iter", "len", "list",
    "map", "max", "min", "next", "oct", "open", "ord", "pow", "print", "range", "repr", "pass",
}


def words_of_a_table_are_fine(word):
    return word in HIGHLIGHTED
