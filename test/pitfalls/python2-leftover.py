import itertools
import string
import sys
import urllib2
#      ^^^^^^^ python2-leftover: The module `urllib2` is Python 2; its content moved to `urllib.request` and `urllib.error`. This import fails.
from StringIO import StringIO
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^ python2-leftover: The module `StringIO` is Python 2; its content moved to `io`. This import fails.

print "hello"
#^^^^^^^^^^^^ python2-leftover: `print` is a function since Python 3, and without parentheses this is a syntax error. Put its arguments in parentheses.
name = raw_input("Name: ")
#      ^^^^^^^^^ python2-leftover: `raw_input` is Python 2; the name is gone, so this raises NameError. Write `input`.
for i in xrange(3):
    print i, name
#   ^^^^^^^^^^^^^ python2-leftover: `print` is a function since Python 3, and without parentheses this is a syntax error. Put its arguments in parentheses.
print
#^^^^ python2-leftover: `print` without parentheses was a statement in Python 2 that wrote an empty line. Here it only names the function. Write `print()`.


def syntax(out, a, b):
    print "a", a
#   ^^^^^^^^^^^^ python2-leftover: `print` is a function since Python 3, and without parentheses this is a syntax error. Put its arguments in parentheses.
    if a <> b:
#        ^^ python2-leftover: `<>` is Python 2. Write `!=`.
        print "%s and %s" % (a, b)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ python2-leftover: `print` is a function since Python 3, and without parentheses this is a syntax error. Put its arguments in parentheses.
    exec "a = 1"
#   ^^^^^^^^^^^^ python2-leftover: `exec` is a function since Python 3. Put the code in parentheses.
    if b: raise ValueError, "bad value"
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ python2-leftover: `raise Class, value` is Python 2. Call the class: the value goes into the parentheses.
    print >>out, "x" % a
    print a,
#   ^^^^^^^^ python2-leftover: `print` is a function since Python 3, and without parentheses this is a syntax error. Put its arguments in parentheses.


def names(items, scores):
    text = unicode(items)
#          ^^^^^^^ python2-leftover: `unicode` is Python 2; the name is gone, so this raises NameError. Write `str`.
    if isinstance(text, basestring):
#                       ^^^^^^^^^^ python2-leftover: `basestring` is Python 2; the name is gone, so this raises NameError. Write `str`.
        total = reduce(lambda a, b: a + b, items)
#               ^^^^^^ python2-leftover: `reduce` is Python 2; the name is gone, so this raises NameError. Write `functools.reduce`.
        return unichr(total), long(3)
#              ^^^^^^ python2-leftover: `unichr` is Python 2; the name is gone, so this raises NameError. Write `chr`.
#                             ^^^^ python2-leftover: `long` is Python 2; the name is gone, so this raises NameError. Write `int`.
    for key, value in scores.iteritems():
#                     ^^^^^^^^^^^^^^^^^^ python2-leftover: `.iteritems()` is Python 2; the method is gone, so this raises AttributeError. Write `scores.items()`.
        print(key, value)
    if scores.has_key("ada") and not scores.has_key("bob"):
#      ^^^^^^^^^^^^^^^^^^^^^ python2-leftover: `.has_key()` is Python 2; the method is gone, so this raises AttributeError. Write `"ada" in scores`.
#                                    ^^^^^^^^^^^^^^^^^^^^^ python2-leftover: `.has_key()` is Python 2; the method is gone, so this raises AttributeError. Write `"bob" not in scores`.
        return [k for k in scores.iterkeys()], scores.itervalues()
#                          ^^^^^^^^^^^^^^^^^ python2-leftover: `.iterkeys()` is Python 2; the method is gone, so this raises AttributeError. Write `scores.keys()`.
    rows = iter(items)
    first = rows.next()
    print >>sys.stderr, first
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ python2-leftover: `print >>` is the Python 2 way to print to a file. Here it shifts the function and raises TypeError. Write `print(first, file=sys.stderr)`.
    print >>sys.stdout
#   ^^^^^^^^^^^^^^^^^^ python2-leftover: `print >>` is the Python 2 way to print to a file. Here it shifts the function and raises TypeError. Write `print(file=sys.stdout)`.
    return execfile("setup.py"), file("x"), reload(string)
#          ^^^^^^^^ python2-leftover: `execfile` is Python 2; the name is gone, so this raises NameError. Read the file and use `exec`.
#                                ^^^^ python2-leftover: `file` is Python 2; the name is gone, so this raises NameError. Write `open`.
#                                           ^^^^^^ python2-leftover: `reload` is Python 2; the name is gone, so this raises NameError. Write `importlib.reload`.


def library():
    pairs = itertools.izip([1], [2])
#           ^^^^^^^^^^^^^^ python2-leftover: `itertools.izip` is Python 2 and no longer there. Write `zip`.
    return string.letters, string.lowercase, sys.maxint, pairs
#          ^^^^^^^^^^^^^^ python2-leftover: `string.letters` is Python 2 and no longer there. Write `string.ascii_letters`.
#                          ^^^^^^^^^^^^^^^^ python2-leftover: `string.lowercase` is Python 2 and no longer there. Write `string.ascii_lowercase`.
#                                            ^^^^^^^^^^ python2-leftover: `sys.maxint` is Python 2 and no longer there. Write `sys.maxsize`.


class Money:
    __metaclass__ = type
#   ^^^^^^^^^^^^^^^^^^^^ python2-leftover: `__metaclass__` is Python 2; here it is an ordinary attribute without effect. Write `class Name(metaclass=…)`.

    def __nonzero__(self):
#       ^^^^^^^^^^^ python2-leftover: Python 3 never calls `__nonzero__`. The method is called `__bool__` now.
        return True

    def __div__(self, other):
#       ^^^^^^^ python2-leftover: Python 3 never calls `__div__`. The method is called `__truediv__` now.
        return 1

    def __cmp__(self, other):
#       ^^^^^^^ python2-leftover: Python 3 never calls `__cmp__`. Define `__eq__` and `__lt__`.
        return 0

    def __unicode__(self):
#       ^^^^^^^^^^^ python2-leftover: Python 3 never calls `__unicode__`. The method is called `__str__` now.
        return "x"

    async def show(self):
        print
#       ^^^^^ python2-leftover: `print` without parentheses was a statement in Python 2 that wrote an empty line. Here it only names the function. Write `print()`.


class Countdown:
    def __iter__(self):
        return self

    def next(self):
#       ^^^^ python2-leftover: An iterator is asked for its next value by `__next__` since Python 3; `next` is never called. Rename the method.
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
    mode = 0755
#          ^^^^ python2-leftover: A leading 0 made an octal number in Python 2. Write `0o755`.
    size = 10L
#          ^^^ python2-leftover: Python 3 has one kind of whole number, of any size, and no `L` behind it. Write `10`.
    return `name`
#          ^^^^^^ python2-leftover: Backticks are Python 2. Write `repr(name)`.


def new_signs(name):
    return 0o755, 10, repr(name), "0755 10L `name`", 0, 00


def by_length(a, b):
    return cmp(len(a), len(b))
#          ^^^ python2-leftover: `cmp` is Python 2; the name is gone, so this raises NameError. Write `(a > b) - (a < b)`.


class Version:
    def __cmp__(self, other):
#       ^^^^^^^ python2-leftover: Python 3 never calls `__cmp__`. Define `__eq__` and `__lt__`.
        return cmp(self.parts, other.parts)
