import functools
from contextlib import contextmanager
from typing import overload


def area(width):
    return width * width


def area(width, height):
#   ^^^^ redefined-function: `area` is defined a second time, and the first definition is lost: Python has no overloading, the last `def` wins. Give one of them another name, or use a default for the parameter.
    return width * height


class Cart:
    def add(self, item):
        self.items = [item]

    def add(self, item, count):
#       ^^^ redefined-function: `Cart.add` is defined a second time, and the first definition is lost: Python has no overloading, the last `def` wins. Give one of them another name, or use a default for the parameter.
        self.items = [item] * count

    @property
    def total(self):
        return 1

    @property
    def total(self):
#       ^^^^^ redefined-function: `Cart.total` is defined a second time, and the first definition is lost: Python has no overloading, the last `def` wins. Give one of them another name, or use a default for the parameter.
        return 2

    @staticmethod
    async def load(path):
        return path

    @staticmethod
    async def load(path, mode):
#             ^^^^ redefined-function: `Cart.load` is defined a second time, and the first definition is lost: Python has no overloading, the last `def` wins. Give one of them another name, or use a default for the parameter.
        return path, mode


def tests():
    def test_empty():
        assert not []

    def test_empty():
#       ^^^^^^^^^^ redefined-function: `test_empty` is defined a second time, and the first definition is lost: Python has no overloading, the last `def` wins. Give one of them another name, or use a default for the parameter.
        assert not ()

    return test_empty


if __name__ == "__main__":

    def main():
        print("one")

    def main():
#       ^^^^ redefined-function: `main` is defined a second time, and the first definition is lost: Python has no overloading, the last `def` wins. Give one of them another name, or use a default for the parameter.
        print("two")

    main()


@functools.lru_cache
def cached(x):
    return x


@functools.lru_cache
def cached(x, y):
#   ^^^^^^ redefined-function: `cached` is defined a second time, and the first definition is lost: Python has no overloading, the last `def` wins. Give one of them another name, or use a default for the parameter.
    return x, y


# ------------------------------------------------------------------ silence
class Accessors:
    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        self._name = value


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


@functools.singledispatch
def show(value):
    print(value)


@show.register
def _(value: int):
    print("int", value)


@show.register
def _(value: str):
    print("str", value)


def used_in_between():
    return 1


first = used_in_between


def used_in_between():
    return first() + 1


if first():

    def by_condition():
        return 1

else:

    def by_condition():
        return 2


try:

    def with_fallback():
        return 1

except ImportError:

    def with_fallback():
        return 2


def wrapped_is_fine(route):
    @route("/a")
    def page():
        return 1

    @route("/b")
    def page():
        return 2


def deleted_or_used_is_fine(register):
    def handler():
        return 1

    register(handler)

    def handler():
        return 2

    register(handler)


def placeholder():
    pass


def placeholder():
    return 1


@contextmanager
def opened():
    yield 1


class Other:
    def area(self):
        return 1


class Shape:
    sides = 3


class Shape:
#     ^^^^^ redefined-function: `Shape` is defined a second time, and the first definition is lost: the last one wins. Give one of them another name.
    sides = 4


class Wide:
    size = 1


class Wide(Wide):
    size = 2


def outer():
    class Inner:
        a = 1

    class Inner:
#         ^^^^^ redefined-function: `Inner` is defined a second time, and the first definition is lost: the last one wins. Give one of them another name.
        a = 2

    return Inner
