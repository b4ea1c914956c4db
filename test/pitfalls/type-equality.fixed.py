import collections
from collections import OrderedDict

value = input()
if isinstance(value, str):
    print("text")
print(isinstance(value, int), not isinstance(value, bool))


class Shape:
    pass


class Circle(Shape):
    pass


def area(shape, values):
    if isinstance(shape, Shape):
        return 0
    if not isinstance(shape, Circle):
        return 1
    if isinstance(values, dict):
        return 2
    if isinstance(values, (list, tuple)):
        return 3
    if not isinstance(values, set):
        return 4
    if isinstance(shape, Circle) or isinstance(values, OrderedDict):
        return 5
    if isinstance(shape, Circle):
        return 6
    if not isinstance(shape, Shape):
        return 7
    if not isinstance(values, collections.OrderedDict):
        return 8
    return [v for v in values if isinstance(v, dict)]


class Parser:
    def parse(self, node):
        while isinstance(node, list):
            node = node[0]
        return lambda n: isinstance(n, float)

    async def error(self, error):
        if isinstance(error, ValueError):
            return "yes" if not isinstance(self.last, str) else "no"


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
    if isinstance(value, str) or isinstance(value, dict):
        return 1
    if isinstance(value, datetime):
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
