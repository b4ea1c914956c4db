import abc
import functools
from abc import ABC, ABCMeta, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pytest
from somewhere import Base, register


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @abstractmethod
    def name(self):
        return "shape"


shape = Shape()
#       ^^^^^^^ abstract-instantiation: `Shape` is abstract (area, name), so this call raises TypeError. Make an instance of a subclass that defines these methods.


class Circle(Shape):
    def area(self):
        return 3


circle = Circle()
#        ^^^^^^^^ abstract-instantiation: `Circle` does not define name, which its base declares abstract, so this call raises TypeError. Define it in `Circle`.
print(Circle().area())
#     ^^^^^^^^ abstract-instantiation: `Circle` does not define name, which its base declares abstract, so this call raises TypeError. Define it in `Circle`.


class WithMeta(metaclass=ABCMeta):
    @abc.abstractmethod
    def run(self):
        pass


def make():
    return WithMeta()
#          ^^^^^^^^^^ abstract-instantiation: `WithMeta` is abstract (run), so this call raises TypeError. Make an instance of a subclass that defines the method.


class Dotted(abc.ABC):
    @property
    @abc.abstractmethod
    def size(self): ...

    @staticmethod
    @abc.abstractmethod
    def parse(text): ...

    @classmethod
    @abc.abstractmethod
    def build(cls): ...


async def later():
    return [Dotted() for _ in range(3)]
#           ^^^^^^^^ abstract-instantiation: `Dotted` is abstract (build, parse, size), so this call raises TypeError. Make an instance of a subclass that defines these methods.


class OnlyAnnotated(Dotted):
    size: int
    parse = staticmethod(len)

    @classmethod
    def build(cls):
        return cls()


OnlyAnnotated()
#^^^^^^^^^^^^^^ abstract-instantiation: `OnlyAnnotated` is abstract (size), so this call raises TypeError. Make an instance of a subclass that defines the method.


class GrandChild(Circle):
    def colour(self):
        return "red"


class User:
    def method(self):
        return GrandChild()
#              ^^^^^^^^^^^^ abstract-instantiation: `GrandChild` does not define name, which its base declares abstract, so this call raises TypeError. Define it in `GrandChild`.


class Rows(Sequence):
    def __getitem__(self, index):
        return index


rows = Rows()
#      ^^^^^^ abstract-instantiation: `Rows` does not define __len__, which collections.abc.Sequence declares abstract, so this call raises TypeError. Define it in `Rows`.


class Table(Mapping):
    def __getitem__(self, key):
        return key

    def __len__(self):
        return 0


Table()
#^^^^^^ abstract-instantiation: `Table` does not define __iter__, which collections.abc.Mapping declares abstract, so this call raises TypeError. Define it in `Table`.


@dataclass
class Item(Shape):
    width: int = 0

    def area(self):
        return self.width


Item(3)
#^^^^^^ abstract-instantiation: `Item` does not define name, which its base declares abstract, so this call raises TypeError. Define it in `Item`.


def local():
    class Plugin(ABC):
        @abstractmethod
        def load(self): ...

    return Plugin()
#          ^^^^^^^^ abstract-instantiation: `Plugin` is abstract (load), so this call raises TypeError. Make an instance of a subclass that defines the method.


# ================================================================ silence


class Square(Shape):
    def area(self):
        return 1

    def name(self):
        return "square"


Square()


class ByAssignment(Shape):
    area = lambda self: 1
    name = "x"


ByAssignment()


class Sized(Dotted):
    size = 3
    parse = len
    build = print


Sized()


@dataclass
class FieldDefaults(Dotted):
    size: int = 3
    parse: object = None
    build: object = None


FieldDefaults()


class Mixin:
    def area(self):
        return 1

    def name(self):
        return "mixin"


class Mixed(Mixin, Shape):
    pass


Mixed()


class Count(Iterator):
    def __next__(self):
        return 1


Count()


class FullTable(Mapping):
    def __getitem__(self, key):
        return key

    def __len__(self):
        return 0

    def __iter__(self):
        return iter(())


FullTable()


class NoMeta:
    @abstractmethod
    def run(self): ...


NoMeta()


class NoAbstract(ABC):
    def run(self):
        return 1


NoAbstract()


class Unknown(Base):
    @abstractmethod
    def run(self): ...


Unknown()


class Factory(ABC):
    def __new__(cls):
        return object.__new__(Square)

    @abstractmethod
    def run(self): ...


Factory()


@register
class Decorated(ABC):
    @abstractmethod
    def run(self): ...


Decorated()


def test_refused():
    with pytest.raises(TypeError):
        Shape()


def shown():
    try:
        Shape()
    except TypeError as error:
        print(error)


def not_called(kind=Shape):
    return issubclass(kind, Shape), Shape.area, functools.partial(print, Shape)


class Rebound(ABC):
    @abstractmethod
    def run(self): ...


Rebound = functools.partial(print)
Rebound()


class ImplementsProperty(Dotted):
    @property
    def size(self):
        return 1

    @staticmethod
    def parse(text):
        return text

    @classmethod
    def build(cls):
        return cls()


ImplementsProperty()


def shadowed(Shape):
    return Shape()
