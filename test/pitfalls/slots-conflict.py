from dataclasses import dataclass

from somewhere import Base


class Pixel:
    __slots__ = ("x", "y")

    def __init__(self, x, y, colour):
        self.x = x
        self.y = y
        self.colour = colour
#       ^^^^^^^^^^^ slots-conflict: `Pixel` has no slot for `colour` and no __dict__, so this assignment raises AttributeError. Add "colour" to __slots__.

    def move(self):
        self.moved = True
#       ^^^^^^^^^^ slots-conflict: `Pixel` has no slot for `moved` and no __dict__, so this assignment raises AttributeError. Add "moved" to __slots__.
        for self.index in range(3):
#           ^^^^^^^^^^ slots-conflict: `Pixel` has no slot for `index` and no __dict__, so this assignment raises AttributeError. Add "index" to __slots__.
            pass
        with open("x") as self.file:
#                         ^^^^^^^^^ slots-conflict: `Pixel` has no slot for `file` and no __dict__, so this assignment raises AttributeError. Add "file" to __slots__.
            pass


class WithList:
    __slots__ = ["a"]

    def set(self, a, b):
        self.a, self.b = a, b
#               ^^^^^^ slots-conflict: `WithList` has no slot for `b` and no __dict__, so this assignment raises AttributeError. Add "b" to __slots__.


class Joined:
    __slots__ = ("a",) + ("b",)

    def count(self):
        self.n = 1
#       ^^^^^^ slots-conflict: `Joined` has no slot for `n` and no __dict__, so this assignment raises AttributeError. Add "n" to __slots__.
        self.n += 1


class ByDict:
    __slots__ = {"a": "first", "b": "second"}

    def run(self):
        self.c = 3
#       ^^^^^^ slots-conflict: `ByDict` has no slot for `c` and no __dict__, so this assignment raises AttributeError. Add "c" to __slots__.


class Child(Pixel):
    __slots__ = ("z",)

    def run(self):
        self.x = 1
        self.z = 2
        self.w = 3
#       ^^^^^^ slots-conflict: `Child` has no slot for `w` and no __dict__, so this assignment raises AttributeError. Add "w" to __slots__.


class Private:
    __slots__ = ("__secret",)

    def run(self):
        self.__secret = 1
        self.__other = 2
#       ^^^^^^^^^^^^ slots-conflict: `Private` has no slot for `__other` and no __dict__, so this assignment raises AttributeError. Add "__other" to __slots__.


class Default:
    __slots__ = ("x", "y")
    x = 0
#   ^^^^^ slots-conflict: `x` is a slot and has a value in the class body too: Python raises ValueError when it makes `Default`, as both want the same place in the class. Set the value in __init__.


class AnnotatedDefault:
    __slots__ = ("x",)
    x: int = 0
#   ^^^^^^^^^^ slots-conflict: `x` is a slot and has a value in the class body too: Python raises ValueError when it makes `AnnotatedDefault`, as both want the same place in the class. Set the value in __init__.


class MethodSlot:
    __slots__ = ("area",)

    def area(self):
#       ^^^^ slots-conflict: `area` is a slot and has a value in the class body too: Python raises ValueError when it makes `MethodSlot`, as both want the same place in the class. Set the value in __init__.
        return 1


class NoComma:
    __slots__ = ("name")
#                ^^^^^^ hint slots-conflict: ("name") is text in parentheses, not a tuple. Python takes it as one slot, but the next name you add without a comma joins it. Write the comma.

    def __init__(self, name):
        self.name = name


class OneText:
    __slots__ = "x, y"
#               ^^^^^^ slots-conflict: "x, y" is no name, so Python raises TypeError when it makes `OneText`. Write the slots as a tuple of names.


class Spaces:
    __slots__ = "x y"
#               ^^^^^ slots-conflict: "x y" is no name, so Python raises TypeError when it makes `Spaces`. Write the slots as a tuple of names.


class BadName:
    __slots__ = ("first name", "x")
#                ^^^^^^^^^^^^ slots-conflict: "first name" is no name, so Python raises TypeError when it makes `BadName`. Write the slots as a tuple of names.


class Redefines(Pixel):
    __slots__ = ("x", "q")
#                ^^^ hint slots-conflict: `Pixel` already has the slot `x`: every `Redefines` keeps two places for it and can use one. Name only new slots here.


class LeftBase:
    __slots__ = ("left",)


class RightBase:
    __slots__ = ("right",)


class BothBases(LeftBase, RightBase):
#               ^^^^^^^^^^^^^^^^^^^ slots-conflict: `LeftBase` and `RightBase` both have slots of their own, so no object can be laid out as both: Python raises TypeError when it makes `BothBases`. Give one of them __slots__ = ().
    __slots__ = ()


class BothAgain(LeftBase, RightBase):
#               ^^^^^^^^^^^^^^^^^^^ slots-conflict: `LeftBase` and `RightBase` both have slots of their own, so no object can be laid out as both: Python raises TypeError when it makes `BothAgain`. Give one of them __slots__ = ().
    pass


pixel = Pixel(1, 2, 3)
pixel.z = 4
#^^^^^^ slots-conflict: `Pixel` has no slot for `z` and no __dict__, so this assignment raises AttributeError. Add "z" to __slots__ if it belongs to the class.


def outside():
    one = LeftBase()
    one.middle = 3
#   ^^^^^^^^^^ slots-conflict: `LeftBase` has no slot for `middle` and no __dict__, so this assignment raises AttributeError. Add "middle" to __slots__ if it belongs to the class.
    return one


@dataclass(slots=True)
class Data:
    x: int

    def set(self):
        self.y = 3
#       ^^^^^^ slots-conflict: `Data` has no slot for `y` and no __dict__, so this assignment raises AttributeError. Add "y" to __slots__.


# ================================================================ silence


class Fits:
    __slots__ = ("x", "y", "_z")
    kind = "fits"

    def __init__(self):
        self.x = self.y = self._z = 0

    @property
    def z(self):
        return self._z

    @z.setter
    def z(self, value):
        self._z = value

    def set(self):
        self.z = 3
        del self.x


class HasDict:
    __slots__ = ("x", "__dict__")

    def set(self):
        self.anything = 1


class DictBase:
    pass


class FromDictBase(DictBase):
    __slots__ = ("x",)

    def set(self):
        self.anything = 1


class NoSlotsChild(LeftBase):
    def set(self):
        self.anything = 1


class UnknownBase(Base):
    __slots__ = ("x",)

    def set(self):
        self.anything = 1


NAMES = ("x", "y")


class Dynamic:
    __slots__ = NAMES

    def set(self):
        self.anything = 1


class Comprehension:
    __slots__ = tuple(name for name in NAMES)

    def set(self):
        self.anything = 1


class SetAttr:
    __slots__ = ("x",)

    def __setattr__(self, name, value):
        object.__setattr__(self, "x", value)

    def set(self):
        self.anything = 1


class OneName:
    __slots__ = "name"

    def __init__(self):
        self.name = "x"


class Tuple:
    __slots__ = ("name",)


class Mixin:
    __slots__ = ()


class WithMixin(LeftBase, Mixin):
    __slots__ = ("more",)

    def set(self):
        self.left = self.more = 1


class ErrorWithSlots(Exception):
    __slots__ = ("code",)

    def set(self):
        self.anything = 1


class Annotated:
    __slots__ = ("x",)
    x: int

    def set(self):
        self.x = 1


class Related(Child):
    __slots__ = ()


class TwoRelated(Related, Child):
    __slots__ = ()


class Plain:
    def set(self):
        self.anything = 1


plain = Plain()
plain.more = 1


def loose():
    thing = NoSlotsChild()
    thing.more = 1
    try:
        fits = Fits()
        fits.more = 1
    except AttributeError:
        return None
    return thing


def shadow(Pixel):
    pixel = Pixel()
    pixel.z = 1


class Cursor:
    __slots__ = ("rows",)
    streams = False

    def execute(self, cursor):
        if self.streams:
            self.cursor = cursor


class StreamingCursor(Cursor):
    __slots__ = ("cursor",)
    streams = True


class Seat:
    __slots__ = ("row",)


class NumberedSeat(Seat):
    __slots__ = Seat.__slots__ + ("number",)

    def __init__(self, row, number):
        self.row = row
        self.number = number
        self.price = 3
#       ^^^^^^^^^^ slots-conflict: `NumberedSeat` has no slot for `price` and no __dict__, so this assignment raises AttributeError. Add "price" to __slots__.
