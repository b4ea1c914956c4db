from abc import ABC
from dataclasses import dataclass
from functools import cached_property

from somewhere import Mixin


class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Point3D(Point):
    __slots__ = ("z",)

    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Pixel(Point):
    __slots__ = ()


class Named(Point):
    """A point with a name."""

    __slots__ = ("name", "colour")

    def __init__(self, x, y, name, colour):
        super().__init__(x, y)
        self.name, self.colour = name, colour


class OnlyMethods(Point):
    __slots__ = ()
    unit = "px"

    def length(self):
        return abs(self.x) + abs(self.y)


class Deep(Pixel):
    __slots__ = ()

    def parent_has_a_dict_already(self):
        return self.x


class Slotted(Point):
    __slots__ = ("z",)


class BelowSlotted(Slotted):
    __slots__ = ()

    def move(self):
        self.z = 1


class EmptySlotsIsFine(Point):
    __slots__ = ()


class WithDictIsFine(Point):
    __slots__ = ("__dict__",)


class UnknownBaseIsFine(Point, Mixin):
    pass


class Plain:
    pass


class OtherBaseHasDictIsFine(Point, Plain):
    pass


class OnPurposeIsFine(Point):
    """Has a __dict__, so that callers can attach notes."""


class CommentIsFine(Point):
    # No slots here: plugins set attributes.
    pass


class CachedIsFine(Point):
    @cached_property
    def length(self):
        return self.x + self.y


class Open:
    __slots__ = ("a", "__dict__")


class OfOpenIsFine(Open):
    pass


@dataclass(slots=True)
class Row:
    a: int


class SubRow(Row):
    __slots__ = ()

    def double(self):
        return self.a * 2


@dataclass(slots=True)
class OwnSlotsIsFine(Row):
    b: int


@dataclass
class DecoratedWithoutSlots(Row):
    b: int


class Shape(ABC):
    __slots__ = ("name",)


class Circle(Shape):
    radius = 1

    def grow(self):
        self.radius = 2


class Property(Point):
    __slots__ = ()

    @property
    def both(self):
        return self.x, self.y

    @both.setter
    def both(self, pair):
        self.x, self.y = pair

    def reset(self):
        self.both = 0, 0


def local():
    class Inner(Point):
        __slots__ = ()

    return Inner


class EmptyParent:
    __slots__ = ()


class OfEmptyParentIsFine(EmptyParent):
    def __init__(self):
        self.a = 1


@dataclass(slots=True)
class Base:
    x: int


@dataclass
class WithoutSlots(Base):
    y: int = 0


@dataclass(slots=True)
class WithSlots(Base):
    y: int = 0
