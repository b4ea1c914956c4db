import enum
from enum import Enum

country = input("Country: ")
if country == "DE":
    print("Moin")

age = int(input("Age: "))
if age != 18:
    print("not exactly of age")

a = 257
b = 257
print(a == b)

x = 1000
y = 1000
same = x == y
print(same)

LIMIT = 1000
NAME = "root"


def constants(n, user):
    if n == LIMIT:
        return 1
    return user != NAME


def numbers(n, m):
    return [
        n == 5,
        n == -1,
        n == +1,
        n == 2.5,
        n == 1j,
        n == 0x10,
        5 == n,
        n == m + 1,
        n == 2 * m,
        n % 2 == 0,
        not n == 3,
    ]


def texts(s, who):
    if s == "yes" or s == b"yes":
        return True
    if s == "a" "b":
        return True
    if s == f"hello {who}":
        return True
    if s.lower() == "q" or s.upper() == who.upper():
        return True
    return s == ""


def displays(items, pair):
    if items == []:
        return 0
    if items != {}:
        return 1
    if pair == (1, 2) or pair == ():
        return 2
    if pair == (items, 2):
        return 3
    if items == {1, 2} or items == [i for i in pair]:
        return 4
    return items == {i: i for i in pair}


def calls(s, t):
    if len(s) == len(t):
        return 1
    if s == str(t) or int(s) == t:
        return 2
    if t == int("5") or float(s) != t or abs(s) == t:
        return 3
    return round(s, 2) == t, ord(s) == t, sum(t) == s, list(s) == t, tuple(s) == t


def chains(a, b, c):
    if a is b is c:
        return 0
    if a is b == 5:
        return 1
    return 0 == b is c


class Order:
    state: str = "new"

    def is_new(self):
        return self.state == "new"

    async def paid(self, total):
        while self.state != "paid":
            await total
        assert self.state == "paid", "not paid"


def scopes(values):
    first = [v for v in values if v == 1]
    second = list(filter(lambda v: v == "x", values))
    if (n := len(values)) and n == 3:
        return first
    match values:
        case [one] if one == "one":
            return second
    return 1 if first == 'none' else 0


def local_constants():
    limit = 300
    other = 300

    def inner():
        return limit == other

    return inner() and limit == other


def typed_names(a: str, b: str, flag):
    first = int("1000")
    second = int("1000")
    joined = "".join(["a", "b"])
    label = "ab"
    return a == b, first == second, joined == label


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
