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
#     ^^^^^^^ slotless-subclass: `Point` has __slots__, but `Point3D` has none of its own: its objects get a __dict__ again, which holds `z`. That costs the memory that the slots save, and misspelt attributes pass. Add __slots__ = ("z",).
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z


class Pixel(Point):
#     ^^^^^ slotless-subclass: `Point` has __slots__, but `Pixel` has none of its own: its objects get a __dict__ again. That costs the memory that the slots save, and misspelt attributes pass. Add __slots__ = ().
    pass


class Named(Point):
#     ^^^^^ slotless-subclass: `Point` has __slots__, but `Named` has none of its own: its objects get a __dict__ again, which holds `name`, `colour`. That costs the memory that the slots save, and misspelt attributes pass. Add __slots__ = ("name", "colour").
    """A point with a name."""

    def __init__(self, x, y, name, colour):
        super().__init__(x, y)
        self.name, self.colour = name, colour


class OnlyMethods(Point):
#     ^^^^^^^^^^^ slotless-subclass: `Point` has __slots__, but `OnlyMethods` has none of its own: its objects get a __dict__ again. That costs the memory that the slots save, and misspelt attributes pass. Add __slots__ = ().
    unit = "px"

    def length(self):
        return abs(self.x) + abs(self.y)


class Deep(Pixel):
    def parent_has_a_dict_already(self):
        return self.x


class Slotted(Point):
    __slots__ = ("z",)


class BelowSlotted(Slotted):
#     ^^^^^^^^^^^^ slotless-subclass: `Slotted` has __slots__, but `BelowSlotted` has none of its own: its objects get a __dict__ again. That costs the memory that the slots save, and misspelt attributes pass. Add __slots__ = ().
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
#     ^^^^^^ slotless-subclass: `Row` has __slots__, but `SubRow` has none of its own: its objects get a __dict__ again. That costs the memory that the slots save, and misspelt attributes pass. Add __slots__ = ().
    def double(self):
        return self.a * 2


@dataclass(slots=True)
class OwnSlotsIsFine(Row):
    b: int


@dataclass
class DecoratedWithoutSlots(Row):
#     ^^^^^^^^^^^^^^^^^^^^^ slotless-subclass: `Row` has __slots__, but `DecoratedWithoutSlots` has none of its own: its objects get a __dict__ again. That costs the memory that the slots save, and misspelt attributes pass. Give its dataclass `slots=True` too.
    b: int


class Shape(ABC):
    __slots__ = ("name",)


class Circle(Shape):
#     ^^^^^^ slotless-subclass: `Shape` has __slots__, but `Circle` has none of its own: its objects get a __dict__ again, which holds `radius`. That costs the memory that the slots save, and misspelt attributes pass. Add __slots__ = ("radius",).
    radius = 1

    def grow(self):
        self.radius = 2


class Property(Point):
#     ^^^^^^^^ slotless-subclass: `Point` has __slots__, but `Property` has none of its own: its objects get a __dict__ again. That costs the memory that the slots save, and misspelt attributes pass. Add __slots__ = ().
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
#         ^^^^^ slotless-subclass: `Point` has __slots__, but `Inner` has none of its own: its objects get a __dict__ again. That costs the memory that the slots save, and misspelt attributes pass. Add __slots__ = ().
        pass

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
#     ^^^^^^^^^^^^ slotless-subclass: `Base` has __slots__, but `WithoutSlots` has none of its own: its objects get a __dict__ again. That costs the memory that the slots save, and misspelt attributes pass. Give its dataclass `slots=True` too.
    y: int = 0


@dataclass(slots=True)
class WithSlots(Base):
    y: int = 0
