import collections
from collections import OrderedDict

value = input()
if type(value) == str:
#  ^^^^^^^^^^^^^^^^^^ type-equality: `type(value) == str` asks for the exact class, so an object of a subclass does not count. Write `isinstance(value, str)`.
    print("text")
print(type(value) is int, type(value) != bool)
#     ^^^^^^^^^^^^^^^^^^ type-equality: `type(value) is int` asks for the exact class, so an object of a subclass does not count. That keeps out True and False, which may be meant; otherwise write `isinstance(value, int)`.
#                         ^^^^^^^^^^^^^^^^^^^ type-equality: `type(value) != bool` asks for the exact class, so an object of a subclass does not count. That keeps out True and False, which may be meant; otherwise write `not isinstance(value, bool)`.


class Shape:
    pass


class Circle(Shape):
    pass


def area(shape, values):
    if type(shape) == Shape:
#      ^^^^^^^^^^^^^^^^^^^^ type-equality: `type(shape) == Shape` asks for the exact class, so an object of a subclass does not count. Write `isinstance(shape, Shape)`.
        return 0
    if type(shape) is not Circle:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `type(shape) is not Circle` asks for the exact class, so an object of a subclass does not count. Write `not isinstance(shape, Circle)`.
        return 1
    if dict == type(values):
#      ^^^^^^^^^^^^^^^^^^^^ type-equality: `dict == type(values)` asks for the exact class, so an object of a subclass does not count. Write `isinstance(values, dict)`.
        return 2
    if type(values) in (list, tuple):
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `type(values) in (list, tuple)` asks for the exact class, so an object of a subclass does not count. Write `isinstance(values, (list, tuple))`.
        return 3
    if type(values) not in [set]:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `type(values) not in [set]` asks for the exact class, so an object of a subclass does not count. Write `not isinstance(values, set)`.
        return 4
    if shape.__class__ == Circle or values.__class__ is OrderedDict:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `shape.__class__ == Circle` asks for the exact class, so an object of a subclass does not count. Write `isinstance(shape, Circle)`.
#                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `values.__class__ is OrderedDict` asks for the exact class, so an object of a subclass does not count. Write `isinstance(values, OrderedDict)`.
        return 5
    if type(shape).__name__ == "Circle":
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `type(shape).__name__ == "Circle"` asks for the exact class, so an object of a subclass does not count. Write `isinstance(shape, Circle)`.
        return 6
    if shape.__class__.__name__ != "Shape":
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `shape.__class__.__name__ != "Shape"` asks for the exact class, so an object of a subclass does not count. Write `not isinstance(shape, Shape)`.
        return 7
    if not type(values) == collections.OrderedDict:
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `type(values) == collections.OrderedDict` asks for the exact class, so an object of a subclass does not count. Write `isinstance(values, collections.OrderedDict)`.
        return 8
    return [v for v in values if type(v) is dict]
#                                ^^^^^^^^^^^^^^^ type-equality: `type(v) is dict` asks for the exact class, so an object of a subclass does not count. Write `isinstance(v, dict)`.


class Parser:
    def parse(self, node):
        while type(node) == list:
#             ^^^^^^^^^^^^^^^^^^ type-equality: `type(node) == list` asks for the exact class, so an object of a subclass does not count. Write `isinstance(node, list)`.
            node = node[0]
        return lambda n: type(n) == float
#                        ^^^^^^^^^^^^^^^^ type-equality: `type(n) == float` asks for the exact class, so an object of a subclass does not count. Write `isinstance(n, float)`.

    async def error(self, error):
        if type(error) == ValueError:
#          ^^^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `type(error) == ValueError` asks for the exact class, so an object of a subclass does not count. Write `isinstance(error, ValueError)`.
            return "yes" if type(self.last) != str else "no"
#                           ^^^^^^^^^^^^^^^^^^^^^^ type-equality: `type(self.last) != str` asks for the exact class, so an object of a subclass does not count. Write `not isinstance(self.last, str)`.


# ------------------------------------------------------------------ silence
def isinstance_is_fine(value):
    return isinstance(value, str), isinstance(value, (list, tuple)), issubclass(type(value), int)


def same_types_are_fine(a, b):
    return type(a) == type(b), type(a) is type(b), a.__class__ is b.__class__, type(a) is type(None)


class Point:
    def __eq__(self, other):
        return type(other) is Point and self.x == other.x

    def __deepcopy__(self, memo):
        if type(self) == Point:
            return self


def test_makes_a_circle():
    assert type(Circle()) is Circle


def unknown_classes_are_fine(value, cls, kinds, registry):
    return type(value) is cls, type(value) in kinds, type(value) == registry.default, type(value).__name__ == cls


def other_names_are_fine(value, function):
    return value.type == str, function.__name__ == "main", type(value).__name__ in cls_names(), value is str


def own_type_is_fine(value):
    def type(thing):
        return thing.kind

    return type(value) == str


def three_arguments_are_fine(namespace):
    return type("Made", (), namespace) == Shape


class Base:
    def __init__(self):
        if type(self) is Base or self.__class__ == Base:
            raise TypeError("abstract")


def by_example(value):
    from datetime import date, datetime

    kind = type(value)
    if type(value) == type("") or kind == dict:
#      ^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `type(value) == type("")` asks for the exact class, so an object of a subclass does not count. Write `isinstance(value, str)`.
#                                 ^^^^^^^^^^^^ type-equality: `kind == dict` asks for the exact class, so an object of a subclass does not count. Write `isinstance(value, dict)`.
        return 1
    if type(value) == datetime:
#      ^^^^^^^^^^^^^^^^^^^^^^^ type-equality: `type(value) == datetime` asks for the exact class, so an object of a subclass does not count. Write `isinstance(value, datetime)`.
        return 2
    return type(value) == date


def two_objects_are_fine(left, right):
    kind = type(left)
    return type(left) == type(right) or kind is dict


def check_headers(assert_, headers):
    assert_(type(headers) is list, "headers must be of type list")


def is_plain(value):
    if type(value) in {bool, int, str}:
        return True
    if type(value) is dict:
        return all(is_plain(item) for item in value.values())
    return False
