import re
from enum import Enum

x = input("x: ")
if x == "a" or "b":
#  ^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone here: Python reads `(x == "a") or "b"`, and a constant that counts as true makes that always true. Write `x in ("a", "b")`.
    print("always")

number = len(x)
if number == 1 or 2:
#  ^^^^^^^^^^^^^^^^ constant-condition: `2` stands alone here: Python reads `(number == 1) or 2`, and a constant that counts as true makes that always true. Write `number in (1, 2)`.
    print("always")

while number == 1 or 2 or 3:
#     ^^^^^^^^^^^^^^^^^^^^^ constant-condition: `2` stands alone here: Python reads `(number == 1) or 2`, and a constant that counts as true makes that always true. Write `number in (1, 2, 3)`.
    break

if not (x == "yes" or "y"):
#       ^^^^^^^^^^^^^^^^^ constant-condition: `"y"` stands alone here: Python reads `(x == "yes") or "y"`, and a constant that counts as true makes that always true. Write `x in ("yes", "y")`.
    print("never")


class Color(Enum):
    RED = 1
    GREEN = 2


READ = "r"
WRITE = "w"


def or_constant(x, y, items, color, mode):
    if x != "a" or "b":
#      ^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone here: Python reads `(x != "a") or "b"`, and a constant that counts as true makes that always true. Write `x not in ("a", "b")`.
        return 1
    if y and x == 1 or 2:
#            ^^^^^^^^^^^ constant-condition: `2` stands alone here: Python reads `(y and x == 1) or 2`, and a constant that counts as true makes that always true. Write `x in (1, 2)`.
        return 2
    if y and x == 1 or 2 or y:
#            ^^^^^^^^^^^ constant-condition: `2` stands alone here: Python reads `(y and x == 1) or 2`, and a constant that counts as true makes that always true. Write `x in (1, 2)`.
        return 3
    if x == 1 or x == 2 or 3:
#      ^^^^^^^^^^^^^^^^^^^^^ constant-condition: `3` stands alone here: Python reads `(x == 2) or 3`, and a constant that counts as true makes that always true. Write `x in (1, 2, 3)`.
        return 4
    if not x == 1 or 2:
#      ^^^^^^^^^^^^^^^ constant-condition: `2` stands alone here: Python reads `(not x == 1) or 2`, and a constant that counts as true makes that always true. Write out each comparison.
        return 5
    if x in items or "z":
#      ^^^^^^^^^^^^^^^^^ constant-condition: `"z"` stands alone here: Python reads `(x in items) or "z"`, and a constant that counts as true makes that always true. Write out each comparison.
        return 6
    if x is None or "none":
#      ^^^^^^^^^^^^^^^^^^^ constant-condition: `"none"` stands alone here: Python reads `(x is None) or "none"`, and a constant that counts as true makes that always true. Write out each comparison.
        return 7
    if x == (1, 2) or (3, 4):
#      ^^^^^^^^^^^^^^^^^^^^^ constant-condition: `(3, 4)` stands alone here: Python reads `(x == (1, 2)) or (3, 4)`, and a constant that counts as true makes that always true. Write `x in ((1, 2), (3, 4))`.
        return 8
    if color == Color.RED or Color.GREEN:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `Color.GREEN` stands alone here: Python reads `(color == Color.RED) or Color.GREEN`, and a constant that counts as true makes that always true. Write `color in (Color.RED, Color.GREEN)`.
        return 9
    if mode == READ or WRITE:
#      ^^^^^^^^^^^^^^^^^^^^^ constant-condition: `WRITE` stands alone here: Python reads `(mode == READ) or WRITE`, and a constant that counts as true makes that always true. Write `mode in (READ, WRITE)`.
        return 10
    if x == -1 or -2:
#      ^^^^^^^^^^^^^ constant-condition: `-2` stands alone here: Python reads `(x == -1) or -2`, and a constant that counts as true makes that always true. Write `x in (-1, -2)`.
        return 11
    if items[0] == "a" or "b" or items.first == "a" or "b":
#      ^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone here: Python reads `(items[0] == "a") or "b"`, and a constant that counts as true makes that always true. Write `items[0] in ("a", "b")`.
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone here: Python reads `(items.first == "a") or "b"`, and a constant that counts as true makes that always true. Write `items.first in ("a", "b")`.
        return 12
    if x == b"a" or b"b":
#      ^^^^^^^^^^^^^^^^^ constant-condition: `b"b"` stands alone here: Python reads `(x == b"a") or b"b"`, and a constant that counts as true makes that always true. Write `x in (b"a", b"b")`.
        return 13
    if x > 5 or 10 or y and x <= 3 or 4:
#      ^^^^^^^^^^^ constant-condition: `10` stands alone here: Python reads `(x > 5) or 10`, and a constant that counts as true makes that always true. Write out each comparison.
#                           ^^^^^^^^^^^ constant-condition: `4` stands alone here: Python reads `(y and x <= 3) or 4`, and a constant that counts as true makes that always true. Write out each comparison.
        return 14
    if x == 1 or True:
#      ^^^^^^^^^^^^^^ info constant-condition: `True` stands alone here: Python reads `(x == 1) or True`, and a constant that counts as true makes that always true. Write out each comparison.
        return 14
    if x.lower() == "a" or "b":
#      ^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone here: Python reads `(x.lower() == "a") or "b"`, and a constant that counts as true makes that always true. Write `x.lower() in ("a", "b")`.
        return 15
    return 0


def value_contexts(x):
    flag = x == "y" or "yes"
#          ^^^^^^^^^^^^^^^^^ constant-condition: `"yes"` stands alone here: Python reads `(x == "y") or "yes"`, and a constant that counts as true makes that always true. Write `x in ("y", "yes")`.
    print(x == 1 or 2, [v for v in x if v == "a" or "b"])
#         ^^^^^^^^^^^ constant-condition: `2` stands alone here: Python reads `(x == 1) or 2`, and a constant that counts as true makes that always true. Write `x in (1, 2)`.
#                                       ^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone here: Python reads `(v == "a") or "b"`, and a constant that counts as true makes that always true. Write `v in ("a", "b")`.
    return x == "y" or "yes"
#          ^^^^^^^^^^^^^^^^^ constant-condition: `"yes"` stands alone here: Python reads `(x == "y") or "yes"`, and a constant that counts as true makes that always true. Write `x in ("y", "yes")`.


def constants_before_in(s, items):
    if "a" or "b" in s:
#      ^^^^^^^^^^^^^^^ constant-condition: `"a"` stands alone here, and a constant that is not empty counts as true, so the condition is always true. Write the comparison out for each: `"a" in s or …`.
        return 1
    if "a" and "b" in s:
#      ^^^^^^^^^^^^^^^^ constant-condition: `"a"` stands alone here, and a constant that is not empty counts as true, so only `"b" in s` is asked. Write the comparison out for each: `"a" in s and …`.
        return 2
    if "a" or "b" or "c" in s:
#      ^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `"a"` stands alone here, and a constant that is not empty counts as true, so the condition is always true. Write the comparison out for each: `"a" in s or …`.
        return 3
    if "a" or "b" not in s:
#      ^^^^^^^^^^^^^^^^^^^ constant-condition: `"a"` stands alone here, and a constant that is not empty counts as true, so the condition is always true. Write the comparison out for each: `"a" not in s or …`.
        return 4
    if 1 or 2 in items:
#      ^^^^^^^^^^^^^^^ constant-condition: `1` stands alone here, and a constant that is not empty counts as true, so the condition is always true. Write the comparison out for each: `1 in items or …`.
        return 5
    if items or 1 or 2 == s:
#               ^^^^^^^^^^^ constant-condition: `1` stands alone here, and a constant that is not empty counts as true, so the condition is always true. Write the comparison out for each: `1 == s or …`.
        return 5
    if any("x" or "y" in item for item in items):
#          ^^^^^^^^^^^^^^^^^^ constant-condition: `"x"` stands alone here, and a constant that is not empty counts as true, so the condition is always true. Write the comparison out for each: `"x" in item or …`.
        return 6
    return 0


def and_constant(x, y):
    if x == 1 and 2:
#      ^^^^^^^^^^^^ constant-condition: `2` stands alone here: Python reads `(x == 1) and 2`, and a constant that counts as true adds nothing. Write out each comparison.
        return 1
    if x != "a" and "b":
#      ^^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone here: Python reads `(x != "a") and "b"`, and a constant that counts as true adds nothing. Write `x not in ("a", "b")`.
        return 2
    if y and (z := x) and x == "a" and "b":
#                         ^^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone here: Python reads `(x == "a") and "b"`, and a constant that counts as true adds nothing. Write out each comparison.
        return z
    return x == 1 and 2
#          ^^^^^^^^^^^^ constant-condition: `2` stands alone here: Python reads `(x == 1) and 2`, and a constant that counts as true adds nothing. Write out each comparison.


def distinct(x, self, y):
    if x != 1 or x != 2:
#      ^^^^^^^^^^^^^^^^ constant-condition: This is always True: `x` cannot equal both values, so one of the `!=` always holds. Join them with `and`, or use `not in`.
        return 1
    if x == 1 and x == 2:
#      ^^^^^^^^^^^^^^^^^ constant-condition: This is always False: `x` cannot equal both values at once. Join them with `or`, or use `in`.
        return 2
    if x != "a" or x != "b" or x != "c":
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always True: `x` cannot equal both values, so one of the `!=` always holds. Join them with `and`, or use `not in`.
        return 3
    if self.kind != "a" or self.kind != "b":
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always True: `self.kind` cannot equal both values, so one of the `!=` always holds. Join them with `and`, or use `not in`.
        return 4
    if y or (x[0] == "a" and x[0] == "b"):
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always False: `x[0]` cannot equal both values at once. Join them with `or`, or use `in`.
        return 5
    if x != None or x != "":
#      ^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always True: `x` cannot equal both values, so one of the `!=` always holds. Join them with `and`, or use `not in`.
        return 6
    if x is not None or x != "":
#      ^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always True: `x` cannot equal both values, so one of the `!=` always holds. Join them with `and`, or use `not in`.
        return 7
    if 1 != x or 2 != x:
#      ^^^^^^^^^^^^^^^^ constant-condition: This is always True: `x` cannot equal both values, so one of the `!=` always holds. Join them with `and`, or use `not in`.
        return 8
    while x != "y" or x != "n":
#         ^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always True: `x` cannot equal both values, so one of the `!=` always holds. Join them with `and`, or use `not in`.
        x = input()
    return [v for v in x if v != READ or v != WRITE]
#                           ^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always True: `v` cannot equal both values, so one of the `!=` always holds. Join them with `and`, or use `not in`.


def grouped(x, s):
    if x == ("a" or "b"):
#      ^^^^^^^^^^^^^^^^^ constant-condition: `"a" or "b"` is worked out first and gives `"a"`, so this compares only with `"a"`. Use `in` with a tuple of all values.
        return 1
    if x != ("a" or "b"):
#      ^^^^^^^^^^^^^^^^^ constant-condition: `"a" or "b"` is worked out first and gives `"a"`, so this compares only with `"a"`. Use `in` with a tuple of all values.
        return 2
    if ("a" or "b") in s:
#      ^^^^^^^^^^^^^^^^^ constant-condition: `"a" or "b"` is worked out first and gives `"a"`, so this compares only with `"a"`. Use `in` with a tuple of all values.
        return 3
    if x in ("a" or "b"):
#      ^^^^^^^^^^^^^^^^^ constant-condition: `"a" or "b"` is worked out first and gives `"a"`, so this compares only with `"a"`. Use `in` with a tuple of all values.
        return 4
    if x == ("a" and "b"):
#      ^^^^^^^^^^^^^^^^^^ constant-condition: `"a" and "b"` is worked out first and gives `"b"`, so this compares only with `"b"`. Use `in` with a tuple of all values.
        return 5
    if x == "a" | "b":
#      ^^^^^^^^^^^^^^ constant-condition: `|` is not "or": it combines the bits of both sides before the comparison. Use `in` with a tuple of all values.
        return 6
    if x == 1 | 2:
#      ^^^^^^^^^^ constant-condition: `|` is not "or": it combines the bits of both sides before the comparison. Use `in` with a tuple of all values.
        return 7
    if isinstance(x, int or float):
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `int or float` is worked out first and gives `int`, so nothing else is checked. Pass a tuple: `(int, float)`.
        return 8
    if not isinstance(x, (str or bytes)):
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `str or bytes` is worked out first and gives `str`, so nothing else is checked. Pass a tuple: `(str, bytes)`.
        return 9
    if s.startswith("a" or "b") or s.endswith("x" or "y" or "z"):
#      ^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `"a" or "b"` is worked out first and gives `"a"`, so nothing else is checked. Pass a tuple: `("a", "b")`.
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `"x" or "y" or "z"` is worked out first and gives `"x"`, so nothing else is checked. Pass a tuple: `("x", "y", "z")`.
        return 10
    return 0


def precedence(a, b):
    if a == 1 & b == 2:
#      ^^^^^^^^^^^^^^^ constant-condition: `&` binds tighter than the comparisons: Python works out `1 & b` first and compares with that. Write `and`, or put each comparison in parentheses for arrays.
        return 1
    if a == "x" | b == "y":
#      ^^^^^^^^^^^^^^^^^^^ constant-condition: `|` binds tighter than the comparisons: Python works out `"x" | b` first and compares with that. Write `or`, or put each comparison in parentheses for arrays.
        return 2
    return a > 0 & b > 0
#          ^^^^^^^^^^^^^ constant-condition: `&` binds tighter than the comparisons: Python works out `0 & b` first and compares with that. Write `and`, or put each comparison in parentheses for arrays.


class Account:
    role = "guest"

    def may_edit(self):
        return self.role == "admin" or "editor"
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `"editor"` stands alone here: Python reads `(self.role == "admin") or "editor"`, and a constant that counts as true makes that always true. Write `self.role in ("admin", "editor")`.

    async def run(self, kind):
        match kind:
            case _ if kind == 1 or 2:
#                     ^^^^^^^^^^^^^^ constant-condition: `2` stands alone here: Python reads `(kind == 1) or 2`, and a constant that counts as true makes that always true. Write `kind in (1, 2)`.
                return await self.start()
        assert kind == "a" or "b", kind
#              ^^^^^^^^^^^^^^^^^^ constant-condition: `"b"` stands alone here: Python reads `(kind == "a") or "b"`, and a constant that counts as true makes that always true. Write `kind in ("a", "b")`.
        return 1 if kind == 3 or 4 else 2
#                   ^^^^^^^^^^^^^^ constant-condition: `4` stands alone here: Python reads `(kind == 3) or 4`, and a constant that counts as true makes that always true. Write `kind in (3, 4)`.


def nested():
    def check(v):
        return (lambda w: w == v.name or "any")
#                         ^^^^^^^^^^^^^^^^^^^^ constant-condition: `"any"` stands alone here: Python reads `(w == v.name) or "any"`, and a constant that counts as true makes that always true. Write out each comparison.

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


def key_of(event, keys):
    if event.key == keys.K_a or keys.K_b:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ constant-condition: `keys.K_b` stands alone here: Python reads `(event.key == keys.K_a) or keys.K_b`, and a constant that counts as true makes that always true. Write out each comparison.
        return 1
    return event.key == keys.K_a or event.key == keys.K_b


def decided(ready, rows):
    if ready or True:
#      ^^^^^^^^^^^^^ info constant-condition: `True` decides this condition alone: it is always true, whatever the rest says. Delete it, or write what was meant.
        return 1
    if ready and False:
#      ^^^^^^^^^^^^^^^ info constant-condition: `False` decides this condition alone: it is always false, whatever the rest says. Delete it, or write what was meant.
        return 2
    found = ready or True
    return found, [row for row in rows if row and ready]


def limits(age, other, size):
    if age < 13 and age > 19:
#      ^^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always False: no number is above 19 and below 13, whatever `age` is. Join the two with `or`, or check the limits.
        return "teen"
    if age > 10 or age < 20:
#      ^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always True: every number is above 10 or below 20, whatever `age` is. Join the two with `and`, or check the limits.
        return "any"
    if 3 < size and size < 3:
#      ^^^^^^^^^^^^^^^^^^^^^ constant-condition: This is always False: no number is above 3 and below 3, whatever `size` is. Join the two with `or`, or check the limits.
        return "none"
    if 100 > size > 200:
#      ^^^^^^^^^^^^^^^^ constant-condition: This is always False: no number is between 100 and 200 in this order. Swap the two limits.
        return "empty"
    if 200 < size < 100:
#      ^^^^^^^^^^^^^^^^ constant-condition: This is always False: no number is between 200 and 100 in this order. Swap the two limits.
        return "empty"
    return age >= 3 or age < 3
#          ^^^^^^^^^^^^^^^^^^^ constant-condition: This is always True: every number is above 3 or below 3, whatever `age` is. Join the two with `and`, or check the limits.


def limits_are_fine(age, other, size, items):
    if age > 13 and age < 19 or age < 3 or age > 80:
        return "teen"
    if age <= 3 and age >= 3:
        return "three"
    if age < 3 or age > 3 or other > 2:
        return "other"
    if age < 13 and other > 19:
        return "both"
    if items.pop() < 13 and items.pop() > 19:
        return "items"
    return 100 < size < 200 or 200 > size > 100
