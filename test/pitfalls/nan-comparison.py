import math
from decimal import Decimal
from math import nan as NAN

import numpy as np

value = float(input())
if value == float("nan"):
#  ^^^^^^^^^^^^^^^^^^^^^ nan-comparison: `value == float("nan")` is always False: NaN equals nothing, not even itself. Ask `math.isnan(value)` instead.
    print("missing")
if value != math.nan:
#  ^^^^^^^^^^^^^^^^^ nan-comparison: `value != math.nan` is always True: NaN equals nothing, not even itself. Ask `math.isnan(value)` instead.
    print("present")

nan = float("NaN")
print(value == nan, nan is value)
#     ^^^^^^^^^^^^ nan-comparison: `value == nan` is always False: NaN equals nothing, not even itself. Ask `math.isnan(value)` instead.
#                   ^^^^^^^^^^^^ nan-comparison: `nan is value` asks for one object, but a calculation makes a NaN object of its own. Ask `math.isnan(value)` instead.


def spellings(x, row):
    if x == float("nan") or x == float(" -NaN "):
#      ^^^^^^^^^^^^^^^^^ nan-comparison: `x == float("nan")` is always False: NaN equals nothing, not even itself. Ask `math.isnan(x)` instead.
#                           ^^^^^^^^^^^^^^^^^^^^ nan-comparison: `x == float(" -NaN ")` is always False: NaN equals nothing, not even itself. Ask `math.isnan(x)` instead.
        return 1
    if x != float('NAN') or float("nan") == x:
#      ^^^^^^^^^^^^^^^^^ nan-comparison: `x != float('NAN')` is always True: NaN equals nothing, not even itself. Ask `math.isnan(x)` instead.
#                           ^^^^^^^^^^^^^^^^^ nan-comparison: `float("nan") == x` is always False: NaN equals nothing, not even itself. Ask `math.isnan(x)` instead.
        return 2
    if x == NAN or row.price == np.nan:
#      ^^^^^^^^ nan-comparison: `x == NAN` is always False: NaN equals nothing, not even itself. Ask `math.isnan(x)` instead.
#                  ^^^^^^^^^^^^^^^^^^^ nan-comparison: `row.price == np.nan` is always False: NaN equals nothing, not even itself. Ask `np.isnan(row.price)` instead.
        return 3
    if x < math.nan or x >= math.nan:
#      ^^^^^^^^^^^^ nan-comparison: `x < math.nan` is always False: NaN has no place in the order of numbers. Ask `math.isnan(x)` instead.
#                      ^^^^^^^^^^^^^ nan-comparison: `x >= math.nan` is always False: NaN has no place in the order of numbers. Ask `math.isnan(x)` instead.
        return 4
    if x is math.nan or x is not float("nan"):
#      ^^^^^^^^^^^^^ nan-comparison: `x is math.nan` asks for one object, but a calculation makes a NaN object of its own. Ask `math.isnan(x)` instead.
#                       ^^^^^^^^^^^^^^^^^^^^^ nan-comparison: `x is not float("nan")` asks for one object, but a calculation makes a NaN object of its own. Ask `math.isnan(x)` instead.
        return 5
    return [p for p in row if p == math.nan]
#                             ^^^^^^^^^^^^^ nan-comparison: `p == math.nan` is always False: NaN equals nothing, not even itself. Ask `math.isnan(p)` instead.


def decimals(price: Decimal, x):
    return price == Decimal("NaN"), x != Decimal("nan"), price == float("nan")
#          ^^^^^^^^^^^^^^^^^^^^^^^ nan-comparison: `price == Decimal("NaN")` is always False: NaN equals nothing, not even itself. Ask `price.is_nan()` instead.
#                                   ^^^^^^^^^^^^^^^^^^^ nan-comparison: `x != Decimal("nan")` is always True: NaN equals nothing, not even itself. Ask `x.is_nan()` instead.
#                                                        ^^^^^^^^^^^^^^^^^^^^^ nan-comparison: `price == float("nan")` is always False: NaN equals nothing, not even itself. Ask `price.is_nan()` instead.


def membership(x, values):
    return x in (None, math.nan), x not in [float("nan")], math.nan in values
#          ^^^^^^^^^^^^^^^^^^^^^ nan-comparison: `x in (None, math.nan)` finds NaN only when it is the very same object, since NaN equals nothing. Ask `math.isnan(x)` instead.
#                                 ^^^^^^^^^^^^^^^^^^^^^^^ nan-comparison: `x not in [float("nan")]` finds NaN only when it is the very same object, since NaN equals nothing. Ask `math.isnan(x)` instead.
#                                                          ^^^^^^^^^^^^^^^^^^ nan-comparison: `math.nan in values` finds NaN only when it is the very same object, since NaN equals nothing. Ask `math.isnan(values)` instead.


class Series:
    missing = float("nan")

    def gaps(self, values):
        missing = math.nan
        return [i for i, v in enumerate(values) if v == missing]
#                                                  ^^^^^^^^^^^^ nan-comparison: `v == missing` is always False: NaN equals nothing, not even itself. Ask `math.isnan(v)` instead.

    async def wait(self, read):
        while (value := await read()) == math.nan:
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nan-comparison: `(value := await read()) == math.nan` is always False: NaN equals nothing, not even itself. Ask `math.isnan(value := await read())` instead.
            pass
        return value * 2 == -math.nan
#              ^^^^^^^^^^^^^^^^^^^^^^ nan-comparison: `value * 2 == -math.nan` is always False: NaN equals nothing, not even itself. Ask `math.isnan(value * 2)` instead.


def both():
    return float("nan") == float("nan"), 0 < math.nan < 5
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nan-comparison: `float("nan") == float("nan")` is always False: NaN equals nothing, not even itself. Ask `math.isnan(float("nan"))` instead.
#                                        ^^^^^^^^^^^^ nan-comparison: `0 < math.nan` is always False: NaN has no place in the order of numbers. Ask `math.isnan(0)` instead.
#                                            ^^^^^^^^^^^^ nan-comparison: `math.nan < 5` is always False: NaN has no place in the order of numbers. Ask `math.isnan(5)` instead.


# ------------------------------------------------------------------ silence
def questions_are_fine(x, values):
    return math.isnan(x), not math.isnan(x), np.isnan(values), x != x, Decimal("NaN").is_nan()


def other_values_are_fine(x):
    return x == float("inf"), x == math.inf, x == float("1.5"), x == "nan", x == float(x), x == Decimal("1")


def rebound_is_fine(x, flag):
    nan = float("nan")
    if flag:
        nan = 0.0
    return x == nan


def own_float_is_fine(x):
    def float(text):
        return text

    return x == float("nan")


def default_values_are_fine(x=math.nan, *, y=float("nan")):
    np.testing.assert_equal(x, np.nan)
    return x, y


def parameters_are_fine(x, nan, grandma_nan):
    return x == nan, x is grandma_nan
