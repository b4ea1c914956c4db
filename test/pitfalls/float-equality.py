import cmath
import math
from decimal import Decimal
from fractions import Fraction
from math import pi, sqrt

import pytest

if 0.1 + 0.2 == 0.3:
#  ^^^^^^^^^^^^^^^^ float-equality: `0.1 + 0.2 == 0.3` is False: `0.1 + 0.2` gives 0.30000000000000004, since most decimals have no exact binary form. Compare with `math.isclose`.
    print("never")

print(0.1 + 0.2 != 0.3, 1.1 + 2.2 == 3.3, 3 * 0.1 == 0.3, 0.1 * 3 == 0.3, 1 - 0.9 == 0.1)
#     ^^^^^^^^^^^^^^^^ float-equality: `0.1 + 0.2 != 0.3` is True: `0.1 + 0.2` gives 0.30000000000000004, since most decimals have no exact binary form. Compare with `math.isclose`.
#                       ^^^^^^^^^^^^^^^^ float-equality: `1.1 + 2.2 == 3.3` is False: `1.1 + 2.2` gives 3.3000000000000003, since most decimals have no exact binary form. Compare with `math.isclose`.
#                                         ^^^^^^^^^^^^^^ float-equality: `3 * 0.1 == 0.3` is False: `3 * 0.1` gives 0.30000000000000004, since most decimals have no exact binary form. Compare with `math.isclose`.
#                                                         ^^^^^^^^^^^^^^ float-equality: `0.1 * 3 == 0.3` is False: `0.1 * 3` gives 0.30000000000000004, since most decimals have no exact binary form. Compare with `math.isclose`.
#                                                                         ^^^^^^^^^^^^^^ float-equality: `1 - 0.9 == 0.1` is False: `1 - 0.9` gives 0.09999999999999998, since most decimals have no exact binary form. Compare with `math.isclose`.
print(0.1 + 0.1 == 0.2)
#     ^^^^^^^^^^^^^^^^ info float-equality: `0.1 + 0.1 == 0.2` is True by luck: other decimals, or the same ones in another order, miss by the last digit. Compare computed floats with `math.isclose`.

total = 0.1 + 0.2
if total == 0.3:
#  ^^^^^^^^^^^^ float-equality: `total == 0.3` is False: `total` gives 0.30000000000000004, since most decimals have no exact binary form. Compare with `math.isclose`.
    print("never")

a = 0.1
b = 0.2
c = a + b
print(c == 0.3, a + b == 0.3)
#     ^^^^^^^^ float-equality: `c == 0.3` is False: `c` gives 0.30000000000000004, since most decimals have no exact binary form. Compare with `math.isclose`.
#               ^^^^^^^^^^^^ float-equality: `a + b == 0.3` is False: `a + b` gives 0.30000000000000004, since most decimals have no exact binary form. Compare with `math.isclose`.
print(sum([0.1, 0.2]) == 0.3, sum([0.1] * 10) == 1.0, 0.3 == sum((a, b)))
#     ^^^^^^^^^^^^^^^^^^^^^^ float-equality: `sum([0.1, 0.2])` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(sum([0.1, 0.2]), 0.3)`.
#                             ^^^^^^^^^^^^^^^^^^^^^^ float-equality: `sum([0.1] * 10)` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(sum([0.1] * 10), 1.0)`.
#                                                     ^^^^^^^^^^^^^^^^^^ float-equality: `sum((a, b))` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(0.3, sum((a, b)))`.
print(math.sqrt(2) ** 2 == 2, sqrt(2) * sqrt(2) == 2.0, math.sin(math.pi) == 0, math.sin(pi) == 0.0)
#     ^^^^^^^^^^^^^^^^^^^^^^ float-equality: `math.sqrt(2) ** 2` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(math.sqrt(2) ** 2, 2)`.
#                             ^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `sqrt(2) * sqrt(2)` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(sqrt(2) * sqrt(2), 2.0)`.
#                                                       ^^^^^^^^^^^^^^^^^^^^^^ float-equality: `math.sin(math.pi)` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(math.sin(math.pi), 0, abs_tol=1e-09)`.
#                                                                               ^^^^^^^^^^^^^^^^^^^ float-equality: `math.sin(pi)` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(math.sin(pi), 0.0, abs_tol=1e-09)`.
print(2 ** 0.5 * 2 ** 0.5 == 2)
#     ^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `2 ** 0.5 * 2 ** 0.5` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(2 ** 0.5 * 2 ** 0.5, 2)`.
print(0.1 + 0.2 in [0.3, 0.6], total not in (0.3, 0.4))
#     ^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `in` compares with `==`, and `0.1 + 0.2` is computed with floats, so it may miss the value by the last digit. Use `any(math.isclose(…))`.
#                              ^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `in` compares with `==`, and `total` is computed with floats, so it may miss the value by the last digit. Use `any(math.isclose(…))`.

level = 0.0
while level != 1.0:
#     ^^^^^^^^^^^^ float-equality: `level` changes in steps of 0.1, which has no exact binary form, so it can step over the value. This loop may never end: use `<` or `>`, or count in whole numbers.
    level += 0.1


def steps(start, stop):
    x = start
    while x != stop:
#         ^^^^^^^^^ float-equality: `x` changes in steps of 0.1, which has no exact binary form, so it can step over the value. This loop may never end: use `<` or `>`, or count in whole numbers.
        x += 0.1
    y = 1.0
    while not y == 0:
#             ^^^^^^ float-equality: `y` changes in steps of 0.1, which has no exact binary form, so it can step over the value. This loop may never end: use `<` or `>`, or count in whole numbers.
        y = y - 0.1
    return x, y


def accumulated(prices):
    total = 0.0
    for _ in prices:
        total += 0.1
    return total == 1.0
#          ^^^^^^^^^^^^ float-equality: `total` changes in steps of 0.1, which has no exact binary form, so it can step over the value. Compare with `math.isclose`, or count in whole numbers.


def shares(amount, parts):
    if amount / 3 == 0.1:
#      ^^^^^^^^^^^^^^^^^ float-equality: `amount / 3` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(amount / 3, 0.1)`.
        return 1
    if amount * 1.1 == parts * 1.1:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `amount * 1.1` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(amount * 1.1, parts * 1.1)`.
        return 2
    if amount * 0.2 == parts:
#      ^^^^^^^^^^^^^^^^^^^^^ float-equality: `amount * 0.2` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(amount * 0.2, parts)`.
        return 3
    if 0.7 == amount * 0.1:
#      ^^^^^^^^^^^^^^^^^^^ float-equality: `amount * 0.1` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(0.7, amount * 0.1)`.
        return 4
    if float(amount) / 7 == float(parts) / 7:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `float(parts) / 7` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(float(amount) / 7, float(parts) / 7)`.
        return 5
    if amount % 0.1 == 0:
#      ^^^^^^^^^^^^^^^^^ float-equality: `amount % 0.1` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(amount % 0.1, 0, abs_tol=1e-09)`.
        return 6
    if amount * parts == 29.97:
#      ^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `amount * parts` is computed and then compared with 29.97, which has no exact binary form. Rounding decides the answer; compare with a tolerance: `math.isclose(amount * parts, 29.97)`.
        return 7
    return amount / 3 in [0.1, 0.2]
#          ^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `in` compares with `==`, and `amount / 3` is computed with floats, so it may miss the value by the last digit. Use `any(math.isclose(…))`.


def average(values, expected: float):
    mean = sum(values) / len(values)
    if mean == 3.3:
#      ^^^^^^^^^^^ float-equality: `mean` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(mean, 3.3)`.
        return 1
    if mean == expected:
#      ^^^^^^^^^^^^^^^^ float-equality: `mean` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(mean, expected)`.
        return 2
    return sum(values) / len(values) != expected
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `sum(values) / len(values)` is computed with floats, which are rounded at every step, so `!=` may go wrong by the last digit. Compare with a tolerance: `not math.isclose(sum(values) / len(values), expected)`.


def geometry(x, y, r: float):
    if math.sqrt(x * x + y * y) == r:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `math.sqrt(x * x + y * y)` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(math.sqrt(x * x + y * y), r)`.
        return 1
    if math.hypot(x, y) == 0.1 or math.exp(x) == math.exp(y):
#      ^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `math.hypot(x, y)` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(math.hypot(x, y), 0.1)`.
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `math.exp(y)` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(math.exp(x), math.exp(y))`.
        return 2
    if sqrt(x**2 + y**2) == compute(r):
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info float-equality: `sqrt(x**2 + y**2)` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(sqrt(x**2 + y**2), compute(r))`.
        return 3
    return math.pi * r ** 2 == 78.54
#          ^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `math.pi * r ** 2` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(math.pi * r ** 2, 78.54)`.


class Circle:
    def __init__(self, r: float):
        self.r = r

    def same(self, other):
        return self.r * 3.14 == other.r * 3.14
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `self.r * 3.14` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(self.r * 3.14, other.r * 3.14)`.

    async def wait(self, clock):
        while clock.now * 0.001 != 0.3:
#             ^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `clock.now * 0.001` is computed with floats, which are rounded at every step, so `!=` may go wrong by the last digit. Compare with a tolerance: `not math.isclose(clock.now * 0.001, 0.3)`.
            await clock.tick()
        assert not self.r * 0.1 == 0.3, "far"
#                  ^^^^^^^^^^^^^^^^^^^ float-equality: `self.r * 0.1` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(self.r * 0.1, 0.3)`.


def in_other_places(values, n):
    matching = [v for v in values if v * 0.1 == 0.7]
#                                    ^^^^^^^^^^^^^^ float-equality: `v * 0.1` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(v * 0.1, 0.7)`.
    chosen = 1 if n / 3 == 0.7 else 2
#                 ^^^^^^^^^^^^ float-equality: `n / 3` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(n / 3, 0.7)`.
    if (half := n * 0.3) and half == 0.9:
#                            ^^^^^^^^^^^ float-equality: `half` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(half, 0.9)`.
        return list(filter(lambda v: v / 3 == 0.3, matching))
#                                    ^^^^^^^^^^^^ float-equality: `v / 3` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(v / 3, 0.3)`.
    match n:
        case _ if n * 1.5e-3 == 0.3:
#                 ^^^^^^^^^^^^^^^^^ float-equality: `n * 1.5e-3` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(n * 1.5e-3, 0.3)`.
            return chosen
    if 0.3 in [v * 0.1 for v in values]:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ float-equality: `in` compares with `==`, and `v * 0.1` is computed with floats, so it may miss the value by the last digit. Use `any(math.isclose(…))`.
        return matching
    return n * 0.1 == 0.3 == values
#          ^^^^^^^^^^^^^^ float-equality: `n * 0.1` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(n * 0.1, 0.3 == values)`.


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
#          ^^^^^^^^^^^^^^ info float-equality: `third * 3 == 1` is True by luck: other decimals, or the same ones in another order, miss by the last digit. Compare computed floats with `math.isclose`.
#                          ^^^^^^^^^^ info float-equality: `third` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(third, x)`.


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


class Purse:
    def __init__(self):
        self.total = 0.0
        self.coins = 0.0

    def add_dime(self):
        self.total += 0.1
        self.coins += 0.5

    def is_full(self):
        return self.total == 0.3
#              ^^^^^^^^^^^^^^^^^ float-equality: `self.total` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(self.total, 0.3)`.

    def is_half_full_is_fine(self):
        return self.coins == 1.5


def with_tax(prices):
    total = 0
    for price in prices:
        total += price * 1.1
    return total == 3.3
#          ^^^^^^^^^^^^ float-equality: `total` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(total, 3.3)`.


def counted_is_fine(prices):
    total = 0
    for price in prices:
        total += price * 2
    return total == 6


def sum_of_listed_prices():
    total = 0
    for price in [0.1, 0.2]:
        total += price
    for step in [1, 2]:
        total += step
    return total == 0.3
#          ^^^^^^^^^^^^ float-equality: `total` is computed with floats, which are rounded at every step, so `==` may go wrong by the last digit. Compare with a tolerance: `math.isclose(total, 0.3)`.


def sum_of_listed_numbers_is_fine():
    total = 0
    for step in [1, 2]:
        total += step
    return total == 3
