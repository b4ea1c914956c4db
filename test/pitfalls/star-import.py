import math
import os.path as path
from collections import Counter, defaultdict
from math import *
#^^^^^^^^^^^^^^^^^ star-import: This puts every public name of `math` into your module: readers cannot see where a name comes from, and it can replace names you already have. Import the names you use, or `import math`.
from os.path import *
#^^^^^^^^^^^^^^^^^^^^ star-import: This puts every public name of `os.path` into your module: readers cannot see where a name comes from, and it can replace names you already have. Import the names you use, or `import os.path`.
from .models import *
#^^^^^^^^^^^^^^^^^^^^ star-import: This puts every public name of `.models` into your module: readers cannot see where a name comes from, and it can replace names you already have. Import the names you use, or `import the module`.
from . import *
#^^^^^^^^^^^^^^ star-import: This puts every public name of `.` into your module: readers cannot see where a name comes from, and it can replace names you already have. Import the names you use, or `import the module`.
from _heapq import *

try:
    from tkinter import *
#   ^^^^^^^^^^^^^^^^^^^^^ star-import: This puts every public name of `tkinter` into your module: readers cannot see where a name comes from, and it can replace names you already have. Import the names you use, or `import tkinter`.
except ImportError:
    pass

if path:
    from turtle import *
#   ^^^^^^^^^^^^^^^^^^^^ star-import: This puts every public name of `turtle` into your module: readers cannot see where a name comes from, and it can replace names you already have. Import the names you use, or `import turtle`.


def named_imports_are_fine():
    from math import pi, sqrt

    return pi * sqrt(2)


def multiplication_is_fine(a, b, *rest, **options):
    print(*rest, **options)
    return a * b**2


class AttributesAreFine:
    from math import floor

    counter = Counter
