import abc
import functools
from abc import abstractmethod
from functools import cached_property
from typing import Protocol


class Box:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self._name = "box"

    @property
    def area(self):
#       ^^^^ property-without-return: The property `area` has no return, so reading it always gives None. Return the value.
        self.width * self.height

    @property
    def name(self):
#       ^^^^ property-without-return: The property `name` has no return, so reading it always gives None. Return the value.
        """The name."""
        self._name

    @property
    def label(self):
#       ^^^^^ property-without-return: The property `label` has no return, so reading it always gives None. Return the value.
        text = f"{self._name}!"

    @property
    def shown(self):
#       ^^^^^ property-without-return: The property `shown` has no return, so reading it always gives None. Return the value.
        print(self._name)

    @property
    def bare(self):
#       ^^^^ property-without-return: The property `bare` has no return, so reading it always gives None. Return the value.
        if self.width:
            return
        self.height += 1

    @cached_property
    def volume(self):
#       ^^^^^^ property-without-return: The cached property `volume` has no return, so reading it always gives None. Return the value.
        self.area * 3

    @functools.cached_property
    def weight(self):
#       ^^^^^^ property-without-return: The cached property `weight` has no return, so reading it always gives None. Return the value.
        weight = self.width
        weight += 1

    @property
    def conditional(self) -> str:
#       ^^^^^^^^^^^ property-without-return: The property `conditional` has no return, so reading it always gives None. Return the value.
        if self.width:
            self._name
        else:
            self._name.upper()

    @property
    def nested(self):
#       ^^^^^^ property-without-return: The property `nested` has no return, so reading it always gives None. Return the value.
        def inner():
            return 1

        inner()

    @property
    def guarded(self):
#       ^^^^^^^ property-without-return: The property `guarded` has no return, so reading it always gives None. Return the value.
        try:
            self._name
        except AttributeError:
            raise


def local():
    class Local:
        @property
        def x(self):
#           ^ property-without-return: The property `x` has no return, so reading it always gives None. Return the value.
            self._x

    return Local


class Outer:
    class Inner:
        @property
        def y(self):
#           ^ property-without-return: The property `y` has no return, so reading it always gives None. Return the value.
            len(self.items)


# ================================================================ silence


class Good:
    @property
    def returns(self):
        return self._x

    @property
    def returns_none(self):
        return None

    @property
    def generator(self):
        yield 1

    @property
    def raises(self):
        raise AttributeError("write only")

    @property
    def raises_or_returns(self):
        if self._x:
            return 1
        raise AttributeError("x")

    @property
    def stub(self): ...

    @property
    def passes(self):
        pass

    @property
    def not_implemented(self):
        raise NotImplementedError

    @property
    @abstractmethod
    def abstract(self):
        print("no value")

    @abc.abstractproperty
    def old_abstract(self):
        print("no value")

    @property
    def forever(self):
        while True:
            self.step()

    @property
    def in_with(self):
        with self.lock:
            return self._x

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = new

    @value.deleter
    def value(self):
        del self._value

    def method(self):
        self._x

    @staticmethod
    def static():
        print("x")

    @cached_property
    def cached(self):
        return 1


class Looks(Protocol):
    @property
    def size(self) -> int:
        """The size."""


def property_like(fn):
    return fn


class Other:
    @property_like
    def x(self):
        self._x


@property
def at_module_level(self):
    print("no class")


class Shadowed:
    def property(fn):
        return fn

    @property
    def y(self):
        self._y
