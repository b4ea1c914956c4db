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
#^^^^^^^^^^^^^^^^^^^^^^^ circular-import: `orders.py` imports this module in line 2, before it binds `total` in line 8: when it is loaded first, this import fails with ImportError (partially initialized module). Import inside the function that needs `total`, or import the module itself and use its attribute later, or move what both need into a third module.


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
#^^^^^^^^^^^^^^^^^^^^^^^^^^^ circular-import: `right.py` imports this module in line 2, before it binds `right` in line 5: when it is loaded first, this import fails with ImportError (partially initialized module). Import inside the function that needs `right`, or import the module itself and use its attribute later, or move what both need into a third module.


def left():
    return right


# file: both/right.py
from .left import left
#^^^^^^^^^^^^^^^^^^^^^ circular-import: `left.py` imports this module in line 2, before it binds `left` in line 5: when it is loaded first, this import fails with ImportError (partially initialized module). Import inside the function that needs `left`, or import the module itself and use its attribute later, or move what both need into a third module.


def right():
    return left


# file: ring/__init__.py
# file: ring/a.py
from .b import b
#^^^^^^^^^^^^^^^ circular-import: These modules import names from each other in a circle: `b.py` → `c.py` → here. Whichever is loaded first, one of the imports fails with ImportError (partially initialized module). Move what they share into a module of its own, or import inside the functions.


def a():
    return b


# file: ring/b.py
from .c import c
#^^^^^^^^^^^^^^^ circular-import: These modules import names from each other in a circle: `c.py` → `a.py` → here. Whichever is loaded first, one of the imports fails with ImportError (partially initialized module). Move what they share into a module of its own, or import inside the functions.


def b():
    return c


# file: ring/c.py
from .a import a
#^^^^^^^^^^^^^^^ circular-import: These modules import names from each other in a circle: `a.py` → `b.py` → here. Whichever is loaded first, one of the imports fails with ImportError (partially initialized module). Move what they share into a module of its own, or import inside the functions.


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
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ circular-import: `face/__init__.py` imports this module in line 2, before it binds `VERSION` in line 4: when it is loaded first, this import fails with ImportError (partially initialized module). Import inside the function that needs `VERSION`, or import the module itself and use its attribute later, or move what both need into a third module.


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
#^^^^^^^^^^^^^^^^^^^^^^^ circular-import: This module imports `value` from itself, while it is not loaded yet: ImportError. Remove the import; the name is here already.

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
