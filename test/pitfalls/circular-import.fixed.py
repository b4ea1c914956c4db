# file: orders.py
import customers
from catalogue import price_of

DISCOUNT = 0.1


def total(items):
    return sum(price_of(item) for item in items) * (1 - DISCOUNT)


def buyer(order):
    return customers.name_of(order)


# file: customers.py
from orders import total


def name_of(order):
    return order["name"]


def spent(orders):
    return sum(total(order) for order in orders)


# file: catalogue.py
import os

PRICES = {"tea": 3}


def price_of(item):
    from orders import DISCOUNT

    return PRICES[item] * (1 - DISCOUNT) + len(os.sep)


# file: bound_before.py
LIMIT = 3

import uses_bound


def check():
    return uses_bound.check()


# file: uses_bound.py
from bound_before import LIMIT


def check():
    return LIMIT


# file: module_only.py
import module_back


class Base:
    other = None


# file: module_back.py
import module_only


def make():
    return module_only.Base()


# file: typed.py
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typed_back import Node


class Tree:
    root: "Node"


# file: typed_back.py
from typed import Tree


class Node:
    tree: Tree


# file: guarded.py
try:
    from guarded_back import speed
except ImportError:
    speed = None


def slow():
    return speed


# file: guarded_back.py
from guarded import slow


def speed():
    return slow()


# file: script.py
def run():
    return 1


if __name__ == "__main__":
    import script_back

    script_back.go()


# file: script_back.py
from script import run


def go():
    return run()


# file: both/__init__.py
# file: both/left.py
from both.right import right


def left():
    return right


# file: both/right.py
from .left import left


def right():
    return left


# file: ring/__init__.py
# file: ring/a.py
from .b import b


def a():
    return b


# file: ring/b.py
from .c import c


def b():
    return c


# file: ring/c.py
from .a import a


def c():
    return a


# file: loose/__init__.py
# file: loose/a.py
from .b import b


def a():
    return b


# file: loose/b.py
from . import c


def b():
    return c.c


# file: loose/c.py
from .a import a


def c():
    return a


# file: face/__init__.py
from .core import run

VERSION = "1"
__all__ = ["run", "VERSION"]


# file: face/core.py
from . import VERSION, helpers


def run():
    return VERSION, helpers


# file: face/helpers.py
from face import run as again

x = again


# file: ordered/__init__.py
from .late import run_late
from .early import run_early

__all__ = ["run_early", "run_late"]


# file: ordered/early.py
from . import late


def run_early():
    return late


# file: ordered/late.py
from .early import run_early


def run_late():
    return run_early


# file: starred.py
from starred_names import *
import starred_back


def shown():
    return starred_back


# file: starred_names.py
shown = 1


# file: starred_back.py
from starred import shown


def again():
    return shown


# file: lonely.py
from lonely import value

value = 3


# file: lazy.py
import lazy_back


def __getattr__(name):
    return lazy_back, name


late = 1


# file: lazy_back.py
from lazy import late


def use():
    return late
