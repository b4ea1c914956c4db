import cmath
import math
from decimal import Decimal
from fractions import Fraction
from math import pi, sqrt

import pytest

if 0.1 + 0.2 == 0.3:
#  ^^^^^^^^^^^^^^^^ float-equality: 0.30000000000000004
    print("never")

print(0.1 + 0.2 != 0.3, 1.1 + 2.2 == 3.3, 3 * 0.1 == 0.3, 0.1 * 3 == 0.3, 1 - 0.9 == 0.1)
#     ^^^^^^^^^^^^^^^^ float-equality
#                       ^^^^^^^^^^^^^^^^ float-equality
#                                         ^^^^^^^^^^^^^^ float-equality
#                                                         ^^^^^^^^^^^^^^ float-equality
#                                                                         ^^^^^^^^^^^^^^ float-equality
print(0.1 + 0.1 == 0.2)
#     ^^^^^^^^^^^^^^^^ info float-equality: by luck

total = 0.1 + 0.2
if total == 0.3:
#  ^^^^^^^^^^^^ float-equality: 0.30000000000000004
    print("never")

a = 0.1
b = 0.2
c = a + b
print(c == 0.3, a + b == 0.3)
#     ^^^^^^^^ float-equality
#               ^^^^^^^^^^^^ float-equality
print(sum([0.1, 0.2]) == 0.3, sum([0.1] * 10) == 1.0, 0.3 == sum((a, b)))
#     ^^^^^^^^^^^^^^^^^^^^^^ float-equality
#                             ^^^^^^^^^^^^^^^^^^^^^^ float-equality
#                                                     ^^^^^^^^^^^^^^^^^^ float-equality
print(math.sqrt(2) ** 2 == 2, sqrt(2) * sqrt(2) == 2.0, math.sin(math.pi) == 0, math.sin(pi) == 0.0)
#     ^^^^^^^^^^^^^^^^^^^^^^ float-equality
#                             ^^^^^^^^^^^^^^^^^^^^^^^^ float-equality
#                                                       ^^^^^^^^^^^^^^^^^^^^^^ float-equality
#                                                                               ^^^^^^^^^^^^^^^^^^^ float-equality
print(2 ** 0.5 * 2 ** 0.5 == 2)
#     ^^^^^^^^^^^^^^^^^^^^^^^^ float-equality
print(0.1 + 0.2 in [0.3, 0.6], total not in (0.3, 0.4))
#     ^^^^^^^^^^^^^^^^^^^^^^^ float-equality
#                              ^^^^^^^^^^^^^^^^^^^^^^^ float-equality

level = 0.0
while level != 1.0:
#     ^^^^^^^^^^^^ float-equality: may never end
    level += 0.1


def steps(start, stop):
    x = start
    while x != stop:
#         ^^^^^^^^^ float-equality: may never end
        x += 0.1
    y = 1.0
    while not y == 0:
#             ^^^^^^ float-equality
        y = y - 0.1
    return x, y


def accumulated(prices):
    total = 0.0
    for _ in prices:
        total += 0.1
    return total == 1.0
#          ^^^^^^^^^^^^ float-equality


def shares(amount, parts):
    if amount / 3 == 0.1:
#      ^^^^^^^^^^^^^^^^^ float-equality: math.isclose(amount / 3, 0.1)
        return 1
    if amount * 1.1 == parts * 1.1:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality
        return 2
    if amount * 0.2 == parts:
#      ^^^^^^^^^^^^^^^^^^^^^ float-equality
        return 3
    if 0.7 == amount * 0.1:
#      ^^^^^^^^^^^^^^^^^^^ float-equality
        return 4
    if float(amount) / 7 == float(parts) / 7:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality
        return 5
    if amount % 0.1 == 0:
#      ^^^^^^^^^^^^^^^^^ float-equality
        return 6
    if amount * parts == 29.97:
#      ^^^^^^^^^^^^^^^^^^^^^^^ float-equality
        return 7
    return amount / 3 in [0.1, 0.2]
#          ^^^^^^^^^^^^^^^^^^^^^^^^ float-equality


def average(values, expected: float):
    mean = sum(values) / len(values)
    if mean == 3.3:
#      ^^^^^^^^^^^ float-equality
        return 1
    if mean == expected:
#      ^^^^^^^^^^^^^^^^ float-equality
        return 2
    return sum(values) / len(values) != expected
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality


def geometry(x, y, r: float):
    if math.sqrt(x * x + y * y) == r:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality
        return 1
    if math.hypot(x, y) == 0.1 or math.exp(x) == math.exp(y):
#      ^^^^^^^^^^^^^^^^^^^^^^^ float-equality
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality
        return 2
    if sqrt(x**2 + y**2) == compute(r):
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info float-equality
        return 3
    return math.pi * r ** 2 == 78.54
#          ^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality


class Circle:
    def __init__(self, r: float):
        self.r = r

    def same(self, other):
        return self.r * 3.14 == other.r * 3.14
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality

    async def wait(self, clock):
        while clock.now * 0.001 != 0.3:
#             ^^^^^^^^^^^^^^^^^^^^^^^^ float-equality
            await clock.tick()
        assert not self.r * 0.1 == 0.3, "far"
#                  ^^^^^^^^^^^^^^^^^^^ float-equality


def in_other_places(values, n):
    matching = [v for v in values if v * 0.1 == 0.7]
#                                    ^^^^^^^^^^^^^^ float-equality
    chosen = 1 if n / 3 == 0.7 else 2
#                 ^^^^^^^^^^^^ float-equality
    if (half := n * 0.3) and half == 0.9:
#                            ^^^^^^^^^^^ float-equality
        return list(filter(lambda v: v / 3 == 0.3, matching))
#                                    ^^^^^^^^^^^^ float-equality
    match n:
        case _ if n * 1.5e-3 == 0.3:
#                 ^^^^^^^^^^^^^^^^^ float-equality
            return chosen
    if 0.3 in [v * 0.1 for v in values]:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality
        return matching
    return n * 0.1 == 0.3 == values
#          ^^^^^^^^^^^^^^ float-equality


# ------------------------------------------------------------------ silence
def sentinels_are_fine(x, ratio, obj):
    if x == 0.0 or ratio == 1.0 or obj.scale == -1.0 or x == 0.5:
        return 1
    if math.copysign(1.0, x) == -1.0 or x == float("inf") or x == math.inf or compute(x) == 2.5:
        return 2
    return x != x


def compute(x):
    return x


def exact_fractions_are_fine(x):
    return 0.5 + 0.25 == 0.75, 0.5 * 3 == 1.5, x * 0.5 == 2.5, x / 2 == 3, 1.0 + 2.0 == 3.0, 2**0.5 == compute(2)


def exact_steps_are_fine(x):
    level = 0.0
    while level != 1.0:
        level += 0.25
    count = 0
    while count != 10:
        count += 1
    return level == count


def tolerances_are_fine(a, b):
    ok = math.isclose(a * 0.1, b) and abs(a * 0.1 - b) < 1e-9
    assert 0.1 + 0.2 == pytest.approx(0.3)
    assert a * 0.1 == pytest.approx(b)
    return ok, round(a * 0.1, 2) == 0.3, cmath.isclose(a, b), a * 0.1 <= b


def exact_types_are_fine(a, b):
    price = Decimal("0.1") + Decimal("0.2")
    part = Fraction(1, 3)
    return price == Decimal("0.3"), part / 2 == Fraction(1, 6), Decimal("0.1") * 3 == price, part * 3 == 1, a // 3 == b // 3


def unknown_quotients_are_fine(a, b, c, d):
    return a / b == c / d, 5 / 10 == 0.5, 6 / 3 == 2


def known_constants(x):
    third = 1 / 3
    return third * 3 == 1, third == x
#          ^^^^^^^^^^^^^^ info float-equality: by luck
#                          ^^^^^^^^^^ info float-equality


def integers_are_fine(a: int, b: int):
    return a + b == 3, a * b == 12, a % 2 == 0, sum([1, 2]) == 3, a * 2 == b, a**2 == b, a - b == 0, len(str(a)) / 1 == b


def whole_number_test_is_fine(x):
    root = math.sqrt(x)
    return root == int(root), x / 3 == int(x / 3), x % 1 == 0, x / 2 == x // 2, math.sqrt(x) == round(math.sqrt(x))


def stored_values_are_fine(rates, key, x: float, y: float):
    rate = 0.1
    return rates[key] == 0.1, rate == 0.1, x == y, x in (0.1, 0.2), float("0.1") == 0.1, rate == rates[key]


def paths_are_fine(tmp_path, root, name, other):
    return tmp_path / "a" == root / "a", root / name == root / other


def strings_are_fine(a, b):
    return "%0.1f" % a == "%0.1f" % b, a + b == "ab", a * 3 == "aaa"
