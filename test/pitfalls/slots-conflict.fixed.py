from dataclasses import dataclass

from somewhere import Base


class Pixel:
    __slots__ = ("x", "y", "colour", "moved", "index", "file")

    def __init__(self, x, y, colour):
        self.x = x
        self.y = y
        self.colour = colour

    def move(self):
        self.moved = True
        for self.index in range(3):
            pass
        with open("x") as self.file:
            pass


class WithList:
    __slots__ = ["a", "b"]

    def set(self, a, b):
        self.a, self.b = a, b


class Joined:
    __slots__ = ("a",) + ("b",)

    def count(self):
        self.n = 1
        self.n += 1


class ByDict:
    __slots__ = {"a": "first", "b": "second"}

    def run(self):
        self.c = 3


class Child(Pixel):
    __slots__ = ("z", "w",)

    def run(self):
        self.x = 1
        self.z = 2
        self.w = 3


class Private:
    __slots__ = ("__secret", "__other",)

    def run(self):
        self.__secret = 1
        self.__other = 2


class Default:
    __slots__ = ("x", "y")
    x = 0


class AnnotatedDefault:
    __slots__ = ("x",)
    x: int = 0


class MethodSlot:
    __slots__ = ("area",)

    def area(self):
        return 1


class NoComma:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name


class OneText:
    __slots__ = ("x", "y")


class Spaces:
    __slots__ = ("x", "y")


class BadName:
    __slots__ = ("first name", "x")


class Redefines(Pixel):
    __slots__ = ("x", "q")


class LeftBase:
    __slots__ = ("left",)


class RightBase:
    __slots__ = ("right",)


class BothBases(LeftBase, RightBase):
    __slots__ = ()


class BothAgain(LeftBase, RightBase):
    pass


pixel = Pixel(1, 2, 3)
pixel.z = 4


def outside():
    one = LeftBase()
    one.middle = 3
    return one


@dataclass(slots=True)
class Data:
    x: int

    def set(self):
        self.y = 3


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
