import enum
from dataclasses import dataclass
from enum import Enum, IntEnum, auto, unique

prices = {
    "tea": 1,
    "coffee": 2,
    "tea": 3,
#   ^^^^^ duplicate-key: The key `"tea"` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
}

answers = {True: "yes", 1: "one", 1.0: "exactly one"}
#                       ^ duplicate-key: `1` and `True` are the same key, since they are equal: this entry silently replaces the value `"yes"`. Keep one of the two or correct the key.
#                                 ^^^ duplicate-key: `1.0` and `1` are the same key, since they are equal: this entry silently replaces the value `"one"`. Keep one of the two or correct the key.

zero = {0: "a", False: "b", -0: "c", 0.0: "d"}
#               ^^^^^ duplicate-key: `False` and `0` are the same key, since they are equal: this entry silently replaces the value `"a"`. Keep one of the two or correct the key.
#                           ^^ duplicate-key: `-0` and `False` are the same key, since they are equal: this entry silently replaces the value `"b"`. Keep one of the two or correct the key.
#                                    ^^^ duplicate-key: `0.0` and `-0` are the same key, since they are equal: this entry silently replaces the value `"c"`. Keep one of the two or correct the key.
negative = {-1: "a", -1: "b", -1.0: "c", 1: "d"}
#                    ^^ duplicate-key: The key `-1` is already there with the value `"a"`, which this entry silently replaces. Keep one of the two or correct the key.
#                             ^^^^ duplicate-key: `-1.0` and `-1` are the same key, since they are equal: this entry silently replaces the value `"b"`. Keep one of the two or correct the key.
big = {2**53: "a", 9007199254740992: "b", 0x10: "c", 16: "d", 1_000: "e", 1000: "f"}
#                  ^^^^^^^^^^^^^^^^ duplicate-key: `9007199254740992` and `2**53` are the same key, since they are equal: this entry silently replaces the value `"a"`. Keep one of the two or correct the key.
#                                                    ^^ duplicate-key: The key `16` is already there with the value `"c"`, which this entry silently replaces. Keep one of the two or correct the key.
#                                                                         ^^^^ duplicate-key: The key `1000` is already there with the value `"e"`, which this entry silently replaces. Keep one of the two or correct the key.
texts = {"ab": 1, 'ab': 2, "a" "b": 3, u"ab": 4, r"ab": 5, "\x61": 6, "a": 7}
#                 ^^^^ duplicate-key: The key `'ab'` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
#                          ^^^^^^^ duplicate-key: The key `"a" "b"` is already there with the value `2`, which this entry silently replaces. Keep one of the two or correct the key.
#                                      ^^^^^ duplicate-key: The key `u"ab"` is already there with the value `3`, which this entry silently replaces. Keep one of the two or correct the key.
#                                                ^^^^^ duplicate-key: The key `r"ab"` is already there with the value `4`, which this entry silently replaces. Keep one of the two or correct the key.
#                                                                     ^^^ duplicate-key: The key `"a"` is already there with the value `6`, which this entry silently replaces. Keep one of the two or correct the key.
raw = {b"ab": 1, b'ab': 2, "ab": 3}
#                ^^^^^ duplicate-key: The key `b'ab'` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
nothing = {None: 1, None: 2, ...: 3, ...: 4}
#                   ^^^^ duplicate-key: The key `None` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
#                                    ^^^ duplicate-key: The key `...` is already there with the value `3`, which this entry silently replaces. Keep one of the two or correct the key.
pairs = {(1, 2): "a", (1.0, 2): "b", (1, (2, "x")): "c", (True, (2, "x")): "d"}
#                     ^^^^^^^^ duplicate-key: `(1.0, 2)` and `(1, 2)` are the same key, since they are equal: this entry silently replaces the value `"a"`. Keep one of the two or correct the key.
#                                                        ^^^^^^^^^^^^^^^^ duplicate-key: `(True, (2, "x"))` and `(1, (2, "x"))` are the same key, since they are equal: this entry silently replaces the value `"c"`. Keep one of the two or correct the key.
imaginary = {1j: "a", 1j: "b", 1 + 0j: "c", 1: "d"}
#                     ^^ duplicate-key: The key `1j` is already there with the value `"a"`, which this entry silently replaces. Keep one of the two or correct the key.
#                                           ^ duplicate-key: `1` and `1 + 0j` are the same key, since they are equal: this entry silently replaces the value `"c"`. Keep one of the two or correct the key.
redundant = {"a": 1, "b": 2, "a": 1}
#                            ^^^ info duplicate-key: The key `"a"` is already there with the same value. Nothing is lost, but one of the two is superfluous: remove it.

A = "x"
B = "x"
by_name = {A: 1, "x": 2}
#                ^^^ duplicate-key: `"x"` and `A` are the same key, since they are equal: this entry silently replaces the value `1`. Keep one of the two or correct the key.
both_names = {A: 1, B: 2}
#                   ^ duplicate-key: `B` and `A` are the same key, since they are equal: this entry silently replaces the value `1`. Keep one of the two or correct the key.


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


hexes = {Color.RED: "#f00", Color.GREEN: "#0f0", Color.RED: "#e00"}
#                                                ^^^^^^^^^ duplicate-key: The key `Color.RED` is already there with the value `"#f00"`, which this entry silently replaces. Keep one of the two or correct the key.
tupled = {(Color.RED, 1): "a", (Color.RED, True): "b"}
#                              ^^^^^^^^^^^^^^^^^ duplicate-key: `(Color.RED, True)` and `(Color.RED, 1)` are the same key, since they are equal: this entry silently replaces the value `"a"`. Keep one of the two or correct the key.


def same_names(key, other):
    first = {key: 1, other: 2, key: 3}
#                              ^^^ duplicate-key: The key `key` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
    second = {f"{key}-a": 1, f"{key}-a": 2, f"{key}-b": 3}
#                            ^^^^^^^^^^ duplicate-key: The key `f"{key}-a"` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
    return first, second


def spreads(base, key):
    one = {"a": 1, **{"b": 2, "a": 3}}
#                             ^^^ duplicate-key: The key `"a"` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
    two = {**base, "a": 1, "a": 2}
#                          ^^^ duplicate-key: The key `"a"` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
    three = {"a": compute(key), "b": 1, "a": compute(key) + 1}
#                                       ^^^ duplicate-key: The key `"a"` is already there with the value `compute(key)`, which this entry silently replaces. Keep one of the two or correct the key.
    return one, two, three


def compute(key):
    return len(key)


async def nested():
    def inner():
        return {"outer": {"a": 1, "a": 2}, "inner": [{"b": 1, "b": 2}]}
#                                 ^^^ duplicate-key: The key `"a"` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
#                                                             ^^^ duplicate-key: The key `"b"` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.

    return inner, {"x": await inner(), "x": 2}
#                                      ^^^ duplicate-key: The key `"x"` is already there with the value `await inner()`, which this entry silently replaces. Keep one of the two or correct the key.


class Config:
    defaults = {"debug": False, "level": 1, "debug": True}
#                                           ^^^^^^^ duplicate-key: The key `"debug"` is already there with the value `False`, which this entry silently replaces. Keep one of the two or correct the key.

    def load(self, extra={"a": 1, "a": 2}):
#                                 ^^^ duplicate-key: The key `"a"` is already there with the value `1`, which this entry silently replaces. Keep one of the two or correct the key.
        return dict(extra, host="a", **{"port": 1, "host": "b"})
#                                                  ^^^^^^ duplicate-key: `dict()` gets `host` twice, once as a keyword and once from this dict. That raises a TypeError: drop one of them.


merged = dict(a=1, **{"a": 2})
#                     ^^^ duplicate-key: `dict()` gets `a` twice, once as a keyword and once from this dict. That raises a TypeError: drop one of them.

# ------------------------------------------------------------------ sets
vowels = {"a", "e", "a", "o"}
#                   ^^^ info duplicate-key: `"a"` is in this set already, and a set holds each value once. Remove the second one or correct it.
numbers = {1, 2, 1.0, True}
#                ^^^ duplicate-key: `1.0` and `1` are equal, so the set holds only the first of them. Remove one or correct it.
#                     ^^^^ duplicate-key: `True` and `1` are equal, so the set holds only the first of them. Remove one or correct it.
marks = frozenset({"x", "y", "x"})
#                            ^^^ info duplicate-key: `"x"` is in this set already, and a set holds each value once. Remove the second one or correct it.
couples = {(1, 2), (2, 1), (1, 2)}
#                          ^^^^^^ info duplicate-key: `(1, 2)` is in this set already, and a set holds each value once. Remove the second one or correct it.
spread_set = {*vowels, "z", "z"}
#                           ^^^ info duplicate-key: `"z"` is in this set already, and a set holds each value once. Remove the second one or correct it.
members = {Color.RED, Color.BLUE, Color.RED}
#                                 ^^^^^^^^^ info duplicate-key: `Color.RED` is in this set already, and a set holds each value once. Remove the second one or correct it.
named = {A, "x"}
#           ^^^ duplicate-key: `"x"` and `A` are equal, so the set holds only the first of them. Remove one or correct it.
listed = {
    "one",
    "two",
    "one",
#   ^^^^^ info duplicate-key: `"one"` is in this set already, and a set holds each value once. Remove the second one or correct it.
}


# ------------------------------------------------------------------ enum members
class Level(Enum):
    LOW = 1
    MEDIUM = 2
    NORMAL = 2
#   ^^^^^^ duplicate-key: `NORMAL` is no new member but an alias of `MEDIUM`, since both have the value 2. Give it its own value, or write `NORMAL = MEDIUM` to show that you mean it.
    ON = True
#   ^^ duplicate-key: `ON` is no new member but an alias of `LOW`, since both have the value True. Give it its own value, or write `ON = LOW` to show that you mean it.


class Status(str, Enum):
    OPEN = "open"
    CLOSED = "closed"
    DONE = "closed"
#   ^^^^ duplicate-key: `DONE` is no new member but an alias of `CLOSED`, since both have the value "closed". Give it its own value, or write `DONE = CLOSED` to show that you mean it.

    def describe(self):
        return self.value


@unique
class Port(IntEnum):
    HTTP = 80
    WEB = 80
#   ^^^ duplicate-key: `WEB` has the value of `HTTP`, and `@unique` forbids that: the class statement raises ValueError. Give it a value of its own.


class Planet(enum.Enum):
    EARTH = (1, 2)
    TERRA = (1, 2)
#   ^^^^^ duplicate-key: `TERRA` is no new member but an alias of `EARTH`, since both have the value (1, 2). Give it its own value, or write `TERRA = EARTH` to show that you mean it.
    MARS = (2, 3)


def local_enum():
    class Side(enum.StrEnum):
        LEFT = "l"
        FIRST = "l"
#       ^^^^^ duplicate-key: `FIRST` is no new member but an alias of `LEFT`, since both have the value "l". Give it its own value, or write `FIRST = LEFT` to show that you mean it.

    return Side


# ------------------------------------------------------------------ match
def command(word, point):
    match word:
        case "go":
            return 1
        case "stop" | "halt":
            return 2
        case "go":
#            ^^^^ duplicate-key: `"go"` can never match: `"go"` above takes every value that equals it, and the first matching case wins. Remove it or correct the literal.
            return 3
        case "wait" | "halt":
#                     ^^^^^^ duplicate-key: `"halt"` can never match: `"halt"` above takes every value that equals it, and the first matching case wins. Remove it or correct the literal.
            return 4
    match point:
        case 1:
            return 1
        case True:
#            ^^^^ duplicate-key: `True` can never match: `1` above takes every value that equals it, and the first matching case wins. Remove it or correct the literal.
            return 2
        case Color.RED:
            return 3
        case Color.RED:
#            ^^^^^^^^^ duplicate-key: `Color.RED` can never match: `Color.RED` above takes every value that equals it, and the first matching case wins. Remove it or correct the literal.
            return 4
        case None | None:
#                   ^^^^ duplicate-key: `None` can never match: `None` above takes every value that equals it, and the first matching case wins. Remove it or correct the literal.
            return 5
        case -1 | -1.0:
#                 ^^^^ duplicate-key: `-1.0` can never match: `-1` above takes every value that equals it, and the first matching case wins. Remove it or correct the literal.
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
