import abc
from dataclasses import dataclass

from somewhere import Base

SEED = 17


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __hash__(self):
        return hash((self.x, self.y))


class Zero:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Zero) and self.name == other.name

    def __hash__(self):
        """All the same."""
        return hash(self.name)


class Named:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return SEED


class HashOfConstant:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name.lower() == other.name.lower()

    def __hash__(self):
        return hash("HashOfConstant")


class Tuple:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash((1, 2))


class Negative:
    __slots__ = ("a",)

    def __hash__(self):
        return -1


@dataclass
class Data:
    x: int

    def __hash__(self):
        return 42


class ByLambda:
    def __init__(self, x):
        self.x = x

    __hash__ = lambda self: 3


class Arithmetic:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return 31 * 17


def local():
    class Local:
        def __init__(self, x):
            self.x = x

        def __hash__(self):
            return 7

    return Local


class Child(Point):
    def __hash__(self):
        return 5


class Branches:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        if self.x:
            return 1
        return 1


class FromUnknown(Base):
    def __hash__(self):
        return 1


# ================================================================ silence


class Good:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return hash(self.x)


class Combined:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return 31 * hash(self.x) + 17


class Stateless:
    def __eq__(self, other):
        return isinstance(other, Stateless)

    def __hash__(self):
        return 0


class Marker:
    NAME = "marker"

    def __hash__(self):
        return hash(self.NAME)


class OfType:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return hash(type(self))


class Different:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        if self.x:
            return 1
        return 2


class Identity:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return id(self)


class Refused:
    __hash__ = None


class RaisesError:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        raise TypeError("not hashable")


def __hash__(self):
    return 1


class OtherMethod:
    def __init__(self, x):
        self.x = x

    def __len__(self):
        return 1

    def __bool__(self):
        return True


class AbstractHash:
    def __init__(self, x):
        self.x = x

    @abc.abstractmethod
    def __hash__(self):
        return 0


class Counted:
    def __eq__(self, other):
        return self.count == other.count

    def __hash__(self):
        """The field comes from elsewhere."""
        seed = 7
        return hash(self.count)
