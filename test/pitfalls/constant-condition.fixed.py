import re
from enum import Enum

x = input("x: ")
if x in ("a", "b"):
    print("always")

number = len(x)
if number in (1, 2):
    print("always")

while number in (1, 2, 3):
    break

if not (x in ("yes", "y")):
    print("never")


class Color(Enum):
    RED = 1
    GREEN = 2


READ = "r"
WRITE = "w"


def or_constant(x, y, items, color, mode):
    if x not in ("a", "b"):
        return 1
    if y and x in (1, 2):
        return 2
    if y and x in (1, 2) or y:
        return 3
    if x in (1, 2, 3):
        return 4
    if not x == 1 or 2:
        return 5
    if x in items or "z":
        return 6
    if x is None or "none":
        return 7
    if x in ((1, 2), (3, 4)):
        return 8
    if color in (Color.RED, Color.GREEN):
        return 9
    if mode in (READ, WRITE):
        return 10
    if x in (-1, -2):
        return 11
    if items[0] in ("a", "b") or items.first in ("a", "b"):
        return 12
    if x in (b"a", b"b"):
        return 13
    if x > 5 or 10 or y and x <= 3 or 4:
        return 14
    if x == 1 or True:
        return 14
    if x.lower() in ("a", "b"):
        return 15
    return 0


def value_contexts(x):
    flag = x in ("y", "yes")
    print(x in (1, 2), [v for v in x if v in ("a", "b")])
    return x in ("y", "yes")


def constants_before_in(s, items):
    if "a" in s or "b" in s:
        return 1
    if "a" in s and "b" in s:
        return 2
    if "a" in s or "b" in s or "c" in s:
        return 3
    if "a" not in s or "b" not in s:
        return 4
    if 1 in items or 2 in items:
        return 5
    if items or 1 == s or 2 == s:
        return 5
    if any("x" in item or "y" in item for item in items):
        return 6
    return 0


def and_constant(x, y):
    if x == 1 and 2:
        return 1
    if x not in ("a", "b"):
        return 2
    if y and (z := x) and x == "a" and "b":
        return z
    return x == 1 and 2


def distinct(x, self, y):
    if x not in (1, 2):
        return 1
    if x in (1, 2):
        return 2
    if x not in ("a", "b", "c"):
        return 3
    if self.kind not in ("a", "b"):
        return 4
    if y or (x[0] in ("a", "b")):
        return 5
    if x not in (None, ""):
        return 6
    if x is not None or x != "":
        return 7
    if x not in (1, 2):
        return 8
    while x not in ("y", "n"):
        x = input()
    return [v for v in x if v not in (READ, WRITE)]


def grouped(x, s):
    if x in ("a", "b"):
        return 1
    if x not in ("a", "b"):
        return 2
    if ("a" or "b") in s:
        return 3
    if x in ("a" or "b"):
        return 4
    if x in ("a", "b"):
        return 5
    if x in ("a", "b"):
        return 6
    if x in (1, 2):
        return 7
    if isinstance(x, (int, float)):
        return 8
    if not isinstance(x, (str, bytes)):
        return 9
    if s.startswith(("a", "b")) or s.endswith(("x", "y", "z")):
        return 10
    return 0


def precedence(a, b):
    if a == 1 and b == 2:
        return 1
    if a == "x" or b == "y":
        return 2
    return a > 0 and b > 0


class Account:
    role = "guest"

    def may_edit(self):
        return self.role in ("admin", "editor")

    async def run(self, kind):
        match kind:
            case _ if kind in (1, 2):
                return await self.start()
        assert kind in ("a", "b"), kind
        return 1 if kind in (3, 4) else 2


def nested():
    def check(v):
        return (lambda w: w == v.name or "any")

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
        return 1
    return event.key == keys.K_a or event.key == keys.K_b


def decided(ready, rows):
    if ready or True:
        return 1
    if ready and False:
        return 2
    found = ready or True
    return found, [row for row in rows if row and ready]


def limits(age, other, size):
    if age < 13 and age > 19:
        return "teen"
    if age > 10 or age < 20:
        return "any"
    if 3 < size and size < 3:
        return "none"
    if 100 > size > 200:
        return "empty"
    if 200 < size < 100:
        return "empty"
    return age >= 3 or age < 3


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
