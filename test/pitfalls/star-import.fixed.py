import math
import os.path as path
from collections import Counter, defaultdict
from math import *
from os.path import *
from .models import *
from . import *
from _heapq import *

try:
    from tkinter import *
except ImportError:
    pass

if path:
    from turtle import *


def named_imports_are_fine():
    from math import pi, sqrt

    return pi * sqrt(2)


def multiplication_is_fine(a, b, *rest, **options):
    print(*rest, **options)
    return a * b**2


class AttributesAreFine:
    from math import floor

    counter = Counter
