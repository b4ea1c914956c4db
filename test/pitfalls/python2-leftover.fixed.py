import functools
import importlib
import itertools
import string
import sys
import urllib2
from StringIO import StringIO

print("hello")
name = input("Name: ")
for i in range(3):
    print(i, name)
print()


def syntax(out, a, b):
    print("a", a)
    if a != b:
        print("%s and %s" % (a, b))
    exec("a = 1")
    if b: raise ValueError("bad value")
    print("x" % a, file=out)
    print(a, end=" ")


def names(items, scores):
    text = str(items)
    if isinstance(text, str):
        total = functools.reduce(lambda a, b: a + b, items)
        return chr(total), int(3)
    for key, value in scores.items():
        print(key, value)
    if "ada" in scores and "bob" not in scores:
        return [k for k in scores.keys()], scores.itervalues()
    rows = iter(items)
    first = rows.next()
    print(first, file=sys.stderr)
    print(file=sys.stdout)
    return execfile("setup.py"), file("x"), importlib.reload(string)


def library():
    pairs = zip([1], [2])
    return string.ascii_letters, string.ascii_lowercase, sys.maxsize, pairs


class Money:
    __metaclass__ = type

    def __bool__(self):
        return True

    def __truediv__(self, other):
        return 1

    def __cmp__(self, other):
        return 0

    def __str__(self):
        return "x"

    async def show(self):
        print()


class Countdown:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


# ------------------------------------------------------------------ silence
try:
    text_type = unicode
except NameError:
    text_type = str

try:
    import cPickle as pickle
except ImportError:
    import pickle

if sys.version_info[0] < 3:
    range = xrange


def functions_are_fine(out):
    print("hello", end="")
    print()
    print("x", file=out)
    exec("a = 1")
    raise ValueError("bad")


def own_names_are_fine(long, file, unicode):
    reduce = sum
    return long, file, unicode, reduce([1])


def texts_are_fine():
    """
    print "in a docstring"
    """
    return 'print "x"', "a <> b"


class Table:
    def itervalues(self):
        return iter([])

    def __bool__(self):
        return True

    def __nonzero__(self):
        return self.__bool__()

    def next(self):
        return self.itervalues()


def other_objects_are_fine(node, page, printer):
    printer >> page
    return node.next(), page.next(3), node.next, string.ascii_letters


callback = print


def old_signs(name):
    mode = 0o755
    size = 10
    return repr(name)


def new_signs(name):
    return 0o755, 10, repr(name), "0755 10L `name`", 0, 00


def by_length(a, b):
    return cmp(len(a), len(b))


class Version:
    def __cmp__(self, other):
        return cmp(self.parts, other.parts)
