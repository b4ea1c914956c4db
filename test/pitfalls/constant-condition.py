import re
from enum import Enum

x = input("x: ")
if x == "a" or "b":
#  ^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone
    print("always")

number = len(x)
if number == 1 or 2:
#  ^^^^^^^^^^^^^^^^ constant-condition
    print("always")

while number == 1 or 2 or 3:
#     ^^^^^^^^^^^^^^^^^^^^^ constant-condition
    break

if not (x == "yes" or "y"):
#       ^^^^^^^^^^^^^^^^^ constant-condition
    print("never")


class Color(Enum):
    RED = 1
    GREEN = 2


READ = "r"
WRITE = "w"


def or_constant(x, y, items, color, mode):
    if x != "a" or "b":
#      ^^^^^^^^^^^^^^^ constant-condition
        return 1
    if y and x == 1 or 2:
#            ^^^^^^^^^^^ constant-condition
        return 2
    if y and x == 1 or 2 or y:
#            ^^^^^^^^^^^ constant-condition
        return 3
    if x == 1 or x == 2 or 3:
#      ^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 4
    if not x == 1 or 2:
#      ^^^^^^^^^^^^^^^ constant-condition
        return 5
    if x in items or "z":
#      ^^^^^^^^^^^^^^^^^ constant-condition
        return 6
    if x is None or "none":
#      ^^^^^^^^^^^^^^^^^^^ constant-condition
        return 7
    if x == (1, 2) or (3, 4):
#      ^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 8
    if color == Color.RED or Color.GREEN:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 9
    if mode == READ or WRITE:
#      ^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 10
    if x == -1 or -2:
#      ^^^^^^^^^^^^^ constant-condition
        return 11
    if items[0] == "a" or "b" or items.first == "a" or "b":
#      ^^^^^^^^^^^^^^^^^^^^^^ constant-condition
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 12
    if x == b"a" or b"b":
#      ^^^^^^^^^^^^^^^^^ constant-condition
        return 13
    if x > 5 or 10 or y and x <= 3 or 4:
#      ^^^^^^^^^^^ constant-condition
#                           ^^^^^^^^^^^ constant-condition
        return 14
    if x == 1 or True:
#      ^^^^^^^^^^^^^^ info constant-condition
        return 14
    if x.lower() == "a" or "b":
#      ^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 15
    return 0


def value_contexts(x):
    flag = x == "y" or "yes"
#          ^^^^^^^^^^^^^^^^^ constant-condition
    print(x == 1 or 2, [v for v in x if v == "a" or "b"])
#         ^^^^^^^^^^^ constant-condition
#                                       ^^^^^^^^^^^^^^^ constant-condition
    return x == "y" or "yes"
#          ^^^^^^^^^^^^^^^^^ constant-condition


def constants_before_in(s, items):
    if "a" or "b" in s:
#      ^^^^^^^^^^^^^^^ constant-condition: `"a"` stands alone
        return 1
    if "a" and "b" in s:
#      ^^^^^^^^^^^^^^^^ constant-condition
        return 2
    if "a" or "b" or "c" in s:
#      ^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 3
    if "a" or "b" not in s:
#      ^^^^^^^^^^^^^^^^^^^ constant-condition
        return 4
    if 1 or 2 in items:
#      ^^^^^^^^^^^^^^^ constant-condition
        return 5
    if items or 1 or 2 == s:
#               ^^^^^^^^^^^ constant-condition
        return 5
    if any("x" or "y" in item for item in items):
#          ^^^^^^^^^^^^^^^^^^ constant-condition
        return 6
    return 0


def and_constant(x, y):
    if x == 1 and 2:
#      ^^^^^^^^^^^^ constant-condition
        return 1
    if x != "a" and "b":
#      ^^^^^^^^^^^^^^^^ constant-condition
        return 2
    if y and (z := x) and x == "a" and "b":
#                         ^^^^^^^^^^^^^^^^ constant-condition
        return z
    return x == 1 and 2
#          ^^^^^^^^^^^^ constant-condition


def distinct(x, self, y):
    if x != 1 or x != 2:
#      ^^^^^^^^^^^^^^^^ constant-condition: always True
        return 1
    if x == 1 and x == 2:
#      ^^^^^^^^^^^^^^^^^ constant-condition: always False
        return 2
    if x != "a" or x != "b" or x != "c":
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 3
    if self.kind != "a" or self.kind != "b":
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 4
    if y or (x[0] == "a" and x[0] == "b"):
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 5
    if x != None or x != "":
#      ^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 6
    if x is not None or x != "":
#      ^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 7
    if 1 != x or 2 != x:
#      ^^^^^^^^^^^^^^^^ constant-condition
        return 8
    while x != "y" or x != "n":
#         ^^^^^^^^^^^^^^^^^^^^ constant-condition
        x = input()
    return [v for v in x if v != READ or v != WRITE]
#                           ^^^^^^^^^^^^^^^^^^^^^^^ constant-condition


def grouped(x, s):
    if x == ("a" or "b"):
#      ^^^^^^^^^^^^^^^^^ constant-condition: only with `"a"`
        return 1
    if x != ("a" or "b"):
#      ^^^^^^^^^^^^^^^^^ constant-condition
        return 2
    if ("a" or "b") in s:
#      ^^^^^^^^^^^^^^^^^ constant-condition
        return 3
    if x in ("a" or "b"):
#      ^^^^^^^^^^^^^^^^^ constant-condition
        return 4
    if x == ("a" and "b"):
#      ^^^^^^^^^^^^^^^^^^ constant-condition
        return 5
    if x == "a" | "b":
#      ^^^^^^^^^^^^^^ constant-condition
        return 6
    if x == 1 | 2:
#      ^^^^^^^^^^ constant-condition
        return 7
    if isinstance(x, int or float):
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 8
    if not isinstance(x, (str or bytes)):
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 9
    if s.startswith("a" or "b") or s.endswith("x" or "y" or "z"):
#      ^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition
        return 10
    return 0


def precedence(a, b):
    if a == 1 & b == 2:
#      ^^^^^^^^^^^^^^^ constant-condition: `&` binds tighter
        return 1
    if a == "x" | b == "y":
#      ^^^^^^^^^^^^^^^^^^^ constant-condition
        return 2
    return a > 0 & b > 0
#          ^^^^^^^^^^^^^ constant-condition


class Account:
    role = "guest"

    def may_edit(self):
        return self.role == "admin" or "editor"
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition

    async def run(self, kind):
        match kind:
            case _ if kind == 1 or 2:
#                     ^^^^^^^^^^^^^^ constant-condition
                return await self.start()
        assert kind == "a" or "b", kind
#              ^^^^^^^^^^^^^^^^^^ constant-condition
        return 1 if kind == 3 or 4 else 2
#                   ^^^^^^^^^^^^^^ constant-condition


def nested():
    def check(v):
        return (lambda w: w == v.name or "any")
#                         ^^^^^^^^^^^^^^^^^^^^ constant-condition

    return check


# ------------------------------------------------------------------ silence
def defaults_are_fine(name, count):
    name = name or "anonymous"
    count = count or 1
    return name or count or "none", (name or "x") == "x", name.strip() or "y"


def two_questions_are_fine(x, y, s):
    if x == 1 or y:
        return 1
    if x == 1 or y == 2 or x > 5:
        return 2
    if x == 1 or x == 2:
        return 3
    if x != 1 and x != 2:
        return 4
    if "a" in s or "b" in s:
        return 5
    if x == "a" or "b" in s:
        return 6
    if x == 1 or compute(y) or y.ready:
        return 7
    if x in (1, 2) or not y:
        return 8
    return x == 1 and y == 2


def compute(y):
    return y


def falsy_end_is_fine(x):
    return x == 1 or False, x == 1 or None, x == 1 or 0, x == "a" or "", x == 1 or ()


def ternary_idiom_is_fine(n, active):
    label = n == 1 and "item" or "items"
    css = active == n and "active"
    return label, css


def different_subjects_are_fine(x, y, rows):
    return x != 1 or y != 2, x == 1 and y == 2, next(rows) == 1 and next(rows) == 2, x[0] != 1 or x[1] != 1


def same_value_is_fine(x):
    return x == 1 and x == True, x != 1 or x != 1.0


def unknown_values_are_fine(x, a, b):
    return x != a or x != b, x == a and x == b, x == (a or b), x == (a or "b")


DEBUG = True


def flags_are_fine(x, color, verbose):
    if x == 1 or DEBUG:
        return 1
    if color == Color.RED or verbose.ENABLED:
        return 2
    while True:
        break
    while 1:
        break
    if x == 1 or x.RED:
        return 3
    return color == Color.RED or color == Color.GREEN


def bits_are_fine(mode, mask):
    return mode == READ | WRITE, mode == 0x1 | 0x2, mode & 1 == 1, (mode & 4) == 4, mode == mask | 1, mode == 1 | mask


def unions_are_fine(x, s):
    return isinstance(x, int | str), isinstance(x, (int, str)), s.startswith(("a", "b")), re.match("a" or "b", s)


def short_circuit_demos_are_fine():
    print("a" or "b", 0 or "x", [] or [1], "" and "y", None or "z")
    return 1 and 2
