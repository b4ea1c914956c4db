import enum
from enum import Enum

country = input("Country: ")
if country is "DE":
#  ^^^^^^^^^^^^^^^ is-literal: `country is "DE"`
    print("Moin")

age = int(input("Age: "))
if age is not 18:
#  ^^^^^^^^^^^^^ is-literal: write `age != 18`
    print("not exactly of age")

a = 257
b = 257
print(a is b)
#     ^^^^^^ is-literal: `a` and `b` hold plain values

x = 1000
y = 1000
same = x is y
#      ^^^^^^ is-literal
print(same)

LIMIT = 1000
NAME = "root"


def constants(n, user):
    if n is LIMIT:
#      ^^^^^^^^^^ is-literal: `LIMIT` is a number
        return 1
    return user is not NAME
#          ^^^^^^^^^^^^^^^^ is-literal


def numbers(n, m):
    return [
        n is 5,
#       ^^^^^^ is-literal
        n is -1,
#       ^^^^^^^ is-literal
        n is +1,
#       ^^^^^^^ is-literal
        n is 2.5,
#       ^^^^^^^^ is-literal
        n is 1j,
#       ^^^^^^^ is-literal
        n is 0x10,
#       ^^^^^^^^^ is-literal
        5 is n,
#       ^^^^^^ is-literal
        n is m + 1,
#       ^^^^^^^^^^ is-literal
        n is 2 * m,
#       ^^^^^^^^^^ is-literal
        n % 2 is 0,
#       ^^^^^^^^^^ is-literal
        not n is 3,
#           ^^^^^^ is-literal
    ]


def texts(s, who):
    if s is "yes" or s is b"yes":
#      ^^^^^^^^^^ is-literal
#                    ^^^^^^^^^^^ is-literal
        return True
    if s is "a" "b":
#      ^^^^^^^^^^^^ is-literal
        return True
    if s is f"hello {who}":
#      ^^^^^^^^^^^^^^^^^^^ is-literal: a new string
        return True
    if s.lower() is "q" or s.upper() is who.upper():
#      ^^^^^^^^^^^^^^^^ is-literal
#                          ^^^^^^^^^^^^^^^^^^^^^^^^ is-literal
        return True
    return s is ""
#          ^^^^^^^ is-literal


def displays(items, pair):
    if items is []:
#      ^^^^^^^^^^^ is-literal: always False
        return 0
    if items is not {}:
#      ^^^^^^^^^^^^^^^ is-literal: always True
        return 1
    if pair is (1, 2) or pair is ():
#      ^^^^^^^^^^^^^^ is-literal
#                        ^^^^^^^^^^ is-literal
        return 2
    if pair is (items, 2):
#      ^^^^^^^^^^^^^^^^^^ is-literal
        return 3
    if items is {1, 2} or items is [i for i in pair]:
#      ^^^^^^^^^^^^^^^ is-literal
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ is-literal
        return 4
    return items is {i: i for i in pair}
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ is-literal


def calls(s, t):
    if len(s) is len(t):
#      ^^^^^^^^^^^^^^^^ is-literal: `len(s)`
        return 1
    if s is str(t) or int(s) is t:
#      ^^^^^^^^^^^ is-literal
#                     ^^^^^^^^^^^ is-literal
        return 2
    if t is int("5") or float(s) is not t or abs(s) is t:
#      ^^^^^^^^^^^^^ is-literal
#                       ^^^^^^^^^^^^^^^^^ is-literal
#                                            ^^^^^^^^^^^ is-literal
        return 3
    return round(s, 2) is t, ord(s) is t, sum(t) is s, list(s) is t, tuple(s) is t
#          ^^^^^^^^^^^^^^^^ is-literal
#                            ^^^^^^^^^^^ is-literal
#                                         ^^^^^^^^^^^ is-literal
#                                                      ^^^^^^^^^^^^ is-literal
#                                                                    ^^^^^^^^^^^^^ is-literal


def chains(a, b, c):
    if a is b is c:
        return 0
    if a is b is 5:
#           ^^^^^^ is-literal
        return 1
    return 0 is b is c
#          ^^^^^^ is-literal


class Order:
    state: str = "new"

    def is_new(self):
        return self.state is "new"
#              ^^^^^^^^^^^^^^^^^^^ is-literal

    async def paid(self, total):
        while self.state is not "paid":
#             ^^^^^^^^^^^^^^^^^^^^^^^^ is-literal
            await total
        assert self.state is "paid", "not paid"
#              ^^^^^^^^^^^^^^^^^^^^ is-literal


def scopes(values):
    first = [v for v in values if v is 1]
#                                 ^^^^^^ is-literal
    second = list(filter(lambda v: v is "x", values))
#                                  ^^^^^^^^ is-literal
    if (n := len(values)) and n is 3:
#                             ^^^^^^ is-literal
        return first
    match values:
        case [one] if one is "one":
#                     ^^^^^^^^^^^^ is-literal
            return second
    return 1 if first is 'none' else 0
#               ^^^^^^^^^^^^^^^ is-literal


def local_constants():
    limit = 300
    other = 300

    def inner():
        return limit is other
#              ^^^^^^^^^^^^^^ is-literal

    return inner() and limit is other
#                      ^^^^^^^^^^^^^^ is-literal


def typed_names(a: str, b: str, flag):
    first = int("1000")
    second = int("1000")
    joined = "".join(["a", "b"])
    label = "ab"
    return a is b, first is second, joined is label
#          ^^^^^^ is-literal
#                  ^^^^^^^^^^^^^^^ is-literal
#                                   ^^^^^^^^^^^^^^^ is-literal


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
