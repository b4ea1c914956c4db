import enum
from enum import Enum

country = input("Country: ")
if country is "DE":
#  ^^^^^^^^^^^^^^^ is-literal: `country is "DE"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `country == "DE"`.
    print("Moin")

age = int(input("Age: "))
if age is not 18:
#  ^^^^^^^^^^^^^ is-literal: `age is not 18` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `age != 18`.
    print("not exactly of age")

a = 257
b = 257
print(a is b)
#     ^^^^^^ is-literal: `a is b` asks for identity, but `a` and `b` hold plain values; whether equal ones are one object is up to the interpreter. Compare values: write `a == b`.

x = 1000
y = 1000
same = x is y
#      ^^^^^^ is-literal: `x is y` asks for identity, but `x` and `y` hold plain values; whether equal ones are one object is up to the interpreter. Compare values: write `x == y`.
print(same)

LIMIT = 1000
NAME = "root"


def constants(n, user):
    if n is LIMIT:
#      ^^^^^^^^^^ is-literal: `n is LIMIT` asks for identity, but `LIMIT` is a number; equal values need not be one object. Compare values: write `n == LIMIT`.
        return 1
    return user is not NAME
#          ^^^^^^^^^^^^^^^^ is-literal: `user is not NAME` asks for identity, but `NAME` is a text; equal values need not be one object. Compare values: write `user != NAME`.


def numbers(n, m):
    return [
        n is 5,
#       ^^^^^^ is-literal: `n is 5` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `n == 5`.
        n is -1,
#       ^^^^^^^ is-literal: `n is -1` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `n == -1`.
        n is +1,
#       ^^^^^^^ is-literal: `n is +1` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `n == +1`.
        n is 2.5,
#       ^^^^^^^^ is-literal: `n is 2.5` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `n == 2.5`.
        n is 1j,
#       ^^^^^^^ is-literal: `n is 1j` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `n == 1j`.
        n is 0x10,
#       ^^^^^^^^^ is-literal: `n is 0x10` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `n == 0x10`.
        5 is n,
#       ^^^^^^ is-literal: `5 is n` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `5 == n`.
        n is m + 1,
#       ^^^^^^^^^^ is-literal: `n is m + 1` asks for the same object, but `m + 1` makes its own; equal values need not be one object. Compare values: write `n == m + 1`.
        n is 2 * m,
#       ^^^^^^^^^^ is-literal: `n is 2 * m` asks for the same object, but `2 * m` makes its own; equal values need not be one object. Compare values: write `n == 2 * m`.
        n % 2 is 0,
#       ^^^^^^^^^^ is-literal: `n % 2 is 0` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `n % 2 == 0`.
        not n is 3,
#           ^^^^^^ is-literal: `n is 3` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `n == 3`.
    ]


def texts(s, who):
    if s is "yes" or s is b"yes":
#      ^^^^^^^^^^ is-literal: `s is "yes"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `s == "yes"`.
#                    ^^^^^^^^^^^ is-literal: `s is b"yes"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `s == b"yes"`.
        return True
    if s is "a" "b":
#      ^^^^^^^^^^^^ is-literal: `s is "a" "b"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `s == "a" "b"`.
        return True
    if s is f"hello {who}":
#      ^^^^^^^^^^^^^^^^^^^ is-literal: `s is f"hello {who}"` asks for the same object, but an f-string makes a new string each time. Compare values: write `s == f"hello {who}"`.
        return True
    if s.lower() is "q" or s.upper() is who.upper():
#      ^^^^^^^^^^^^^^^^ is-literal: `s.lower() is "q"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `s.lower() == "q"`.
#                          ^^^^^^^^^^^^^^^^^^^^^^^^ is-literal: `s.upper() is who.upper()` asks for the same object, but `s.upper()` makes its own; equal values need not be one object. Compare values: write `s.upper() == who.upper()`.
        return True
    return s is ""
#          ^^^^^^^ is-literal: `s is ""` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `s == ""`.


def displays(items, pair):
    if items is []:
#      ^^^^^^^^^^^ is-literal: `items is []` is always False: `[]` is a new object, made at that moment. Compare values: write `items == []`.
        return 0
    if items is not {}:
#      ^^^^^^^^^^^^^^^ is-literal: `items is not {}` is always True: `{}` is a new object, made at that moment. Compare values: write `items != {}`.
        return 1
    if pair is (1, 2) or pair is ():
#      ^^^^^^^^^^^^^^ is-literal: `pair is (1, 2)` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `pair == (1, 2)`.
#                        ^^^^^^^^^^ is-literal: `pair is ()` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `pair == ()`.
        return 2
    if pair is (items, 2):
#      ^^^^^^^^^^^^^^^^^^ is-literal: `pair is (items, 2)` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `pair == (items, 2)`.
        return 3
    if items is {1, 2} or items is [i for i in pair]:
#      ^^^^^^^^^^^^^^^ is-literal: `items is {1, 2}` is always False: `{1, 2}` is a new object, made at that moment. Compare values: write `items == {1, 2}`.
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ is-literal: `items is [i for i in pair]` is always False: `[i for i in pair]` is a new object, made at that moment. Compare values: write `items == [i for i in pair]`.
        return 4
    return items is {i: i for i in pair}
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ is-literal: `items is {i: i for i in pair}` is always False: `{i: i for i in pair}` is a new object, made at that moment. Compare values: write `items == {i: i for i in pair}`.


def calls(s, t):
    if len(s) is len(t):
#      ^^^^^^^^^^^^^^^^ is-literal: `len(s) is len(t)` asks for the same object, but `len(s)` makes its own; equal values need not be one object. Compare values: write `len(s) == len(t)`.
        return 1
    if s is str(t) or int(s) is t:
#      ^^^^^^^^^^^ is-literal: `s is str(t)` asks for the same object, but `str(t)` makes its own; equal values need not be one object. Compare values: write `s == str(t)`.
#                     ^^^^^^^^^^^ is-literal: `int(s) is t` asks for the same object, but `int(s)` makes its own; equal values need not be one object. Compare values: write `int(s) == t`.
        return 2
    if t is int("5") or float(s) is not t or abs(s) is t:
#      ^^^^^^^^^^^^^ is-literal: `t is int("5")` asks for the same object, but `int("5")` makes its own; equal values need not be one object. Compare values: write `t == int("5")`.
#                       ^^^^^^^^^^^^^^^^^ is-literal: `float(s) is not t` asks for the same object, but `float(s)` makes its own; equal values need not be one object. Compare values: write `float(s) != t`.
#                                            ^^^^^^^^^^^ is-literal: `abs(s) is t` asks for the same object, but `abs(s)` makes its own; equal values need not be one object. Compare values: write `abs(s) == t`.
        return 3
    return round(s, 2) is t, ord(s) is t, sum(t) is s, list(s) is t, tuple(s) is t
#          ^^^^^^^^^^^^^^^^ is-literal: `round(s, 2) is t` asks for the same object, but `round(s, 2)` makes its own; equal values need not be one object. Compare values: write `round(s, 2) == t`.
#                            ^^^^^^^^^^^ is-literal: `ord(s) is t` asks for the same object, but `ord(s)` makes its own; equal values need not be one object. Compare values: write `ord(s) == t`.
#                                         ^^^^^^^^^^^ is-literal: `sum(t) is s` asks for the same object, but `sum(t)` makes its own; equal values need not be one object. Compare values: write `sum(t) == s`.
#                                                      ^^^^^^^^^^^^ is-literal: `list(s) is t` asks for the same object, but `list(s)` makes its own; equal values need not be one object. Compare values: write `list(s) == t`.
#                                                                    ^^^^^^^^^^^^^ is-literal: `tuple(s) is t` asks for the same object, but `tuple(s)` makes its own; equal values need not be one object. Compare values: write `tuple(s) == t`.


def chains(a, b, c):
    if a is b is c:
        return 0
    if a is b is 5:
#           ^^^^^^ is-literal: `b is 5` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `b == 5`.
        return 1
    return 0 is b is c
#          ^^^^^^ is-literal: `0 is b` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `0 == b`.


class Order:
    state: str = "new"

    def is_new(self):
        return self.state is "new"
#              ^^^^^^^^^^^^^^^^^^^ is-literal: `self.state is "new"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `self.state == "new"`.

    async def paid(self, total):
        while self.state is not "paid":
#             ^^^^^^^^^^^^^^^^^^^^^^^^ is-literal: `self.state is not "paid"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `self.state != "paid"`.
            await total
        assert self.state is "paid", "not paid"
#              ^^^^^^^^^^^^^^^^^^^^ is-literal: `self.state is "paid"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `self.state == "paid"`.


def scopes(values):
    first = [v for v in values if v is 1]
#                                 ^^^^^^ is-literal: `v is 1` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `v == 1`.
    second = list(filter(lambda v: v is "x", values))
#                                  ^^^^^^^^ is-literal: `v is "x"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `v == "x"`.
    if (n := len(values)) and n is 3:
#                             ^^^^^^ is-literal: `n is 3` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `n == 3`.
        return first
    match values:
        case [one] if one is "one":
#                     ^^^^^^^^^^^^ is-literal: `one is "one"` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `one == "one"`.
            return second
    return 1 if first is 'none' else 0
#               ^^^^^^^^^^^^^^^ is-literal: `first is 'none'` asks whether both sides are one object; equal values need not be, so it works only by luck. Compare values: write `first == 'none'`.


def local_constants():
    limit = 300
    other = 300

    def inner():
        return limit is other
#              ^^^^^^^^^^^^^^ is-literal: `limit is other` asks for identity, but `limit` and `other` hold plain values; whether equal ones are one object is up to the interpreter. Compare values: write `limit == other`.

    return inner() and limit is other
#                      ^^^^^^^^^^^^^^ is-literal: `limit is other` asks for identity, but `limit` and `other` hold plain values; whether equal ones are one object is up to the interpreter. Compare values: write `limit == other`.


def typed_names(a: str, b: str, flag):
    first = int("1000")
    second = int("1000")
    joined = "".join(["a", "b"])
    label = "ab"
    return a is b, first is second, joined is label
#          ^^^^^^ is-literal: `a is b` asks for identity, but `a` and `b` hold plain values; whether equal ones are one object is up to the interpreter. Compare values: write `a == b`.
#                  ^^^^^^^^^^^^^^^ is-literal: `first is second` asks for identity, but `first` and `second` hold plain values; whether equal ones are one object is up to the interpreter. Compare values: write `first == second`.
#                                   ^^^^^^^^^^^^^^^ is-literal: `joined is label` asks for identity, but `joined` and `label` hold plain values; whether equal ones are one object is up to the interpreter. Compare values: write `joined == label`.


# ------------------------------------------------------------------ silence
def passed_on_is_fine(a: str, b: list, c: list):
    same = a
    return a is same, b is c, a is b


MISSING = object()
_UNSET = "<unset>"
DEFAULTS = ["a", "b"]


class Color(Enum):
    RED = 1
    BLUE = 2


class Level(enum.IntEnum):
    LOW = 1


def singletons_are_fine(a, b):
    return a is None, a is not None, a is True, b is False, a is ..., a is NotImplemented, None is a


def sentinels_are_fine(value=MISSING):
    return value is MISSING


def text_marker_as_default_is_fine(value=_UNSET):
    if value is _UNSET:
        return None
    return value


SUPPRESS = "==SUPPRESS=="
STATE_OK = 1


def status():
    return STATE_OK


def handed_on_markers_are_fine(action, table):
    action.default = SUPPRESS
    return action.help is SUPPRESS, status() is STATE_OK, table[0] is not SUPPRESS


def classes_and_members_are_fine(a, color):
    return type(a) is int, a.__class__ is str, color is Color.RED, type(a) is type(1), color is Level.LOW, a is list


def objects_are_fine(a, b, items):
    copied = items[:]
    return a is b, a.parent is b.parent, copied is items, items[0] is items[1], a is DEFAULTS, a() is b()


def equality_is_fine(a, s):
    return a == 5, s == "yes", a != [], s in ("a", "b"), len(a) == len(s)


def rebound_name_is_fine(a, flag):
    n = 5
    if flag:
        n = a
    return a is n


def same_list_is_fine():
    first = [1, 2]
    second = first
    third = [1, 2]
    return first is second, first is third


def answers_with_none_are_fine(a):
    return str(a) is None, len(a) is not None, "x" is None, [] is None


def own_len_is_fine(a, b):
    def len(thing):
        return thing.marker

    return len(a) is len(b)


def other_methods_are_fine(a, b):
    return a.get() is b.get(), a.copy() is not a, a.root() is b.root()


def parameters_are_fine(a=5, b=5):
    return a is b


def two_bindings_are_fine(flag):
    if flag:
        state = "on"
    else:
        state = "off"
    return state is flag
