import math
from decimal import Decimal
from math import nan as NAN

import numpy as np

value = float(input())
if math.isnan(value):
    print("missing")
if not math.isnan(value):
    print("present")

nan = float("NaN")
print(math.isnan(value), math.isnan(value))


def spellings(x, row):
    if math.isnan(x) or math.isnan(x):
        return 1
    if not math.isnan(x) or math.isnan(x):
        return 2
    if math.isnan(x) or np.isnan(row.price):
        return 3
    if x < math.nan or x >= math.nan:
        return 4
    if math.isnan(x) or not math.isnan(x):
        return 5
    return [p for p in row if math.isnan(p)]


def decimals(price: Decimal, x):
    return price.is_nan(), not x.is_nan(), price.is_nan()


def membership(x, values):
    return x in (None, math.nan), x not in [float("nan")], math.nan in values


class Series:
    missing = float("nan")

    def gaps(self, values):
        missing = math.nan
        return [i for i, v in enumerate(values) if math.isnan(v)]

    async def wait(self, read):
        while math.isnan(value := await read()):
            pass
        return math.isnan(value * 2)


def both():
    return float("nan") == float("nan"), 0 < math.nan < 5


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
