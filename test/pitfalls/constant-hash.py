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
        return 1
#              ^ constant-hash: Every `Point` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


class Zero:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Zero) and self.name == other.name

    def __hash__(self):
        """All the same."""
        return 0
#              ^ constant-hash: Every `Zero` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


class Named:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return SEED
#              ^^^^ constant-hash: Every `Named` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


class HashOfConstant:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name.lower() == other.name.lower()

    def __hash__(self):
        return hash("HashOfConstant")
#              ^^^^^^^^^^^^^^^^^^^^^^ constant-hash: Every `HashOfConstant` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


class Tuple:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return hash((1, 2))
#              ^^^^^^^^^^^^ constant-hash: Every `Tuple` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


class Negative:
    __slots__ = ("a",)

    def __hash__(self):
        return -1
#              ^^ constant-hash: Every `Negative` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


@dataclass
class Data:
    x: int

    def __hash__(self):
        return 42
#              ^^ constant-hash: Every `Data` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


class ByLambda:
    def __init__(self, x):
        self.x = x

    __hash__ = lambda self: 3
#                           ^ constant-hash: Every `ByLambda` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


class Arithmetic:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        return 31 * 17
#              ^^^^^^^ constant-hash: Every `Arithmetic` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


def local():
    class Local:
        def __init__(self, x):
            self.x = x

        def __hash__(self):
            return 7
#                  ^ constant-hash: Every `Local` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.

    return Local


class Child(Point):
    def __hash__(self):
        return 5
#              ^ constant-hash: Every `Child` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


class Branches:
    def __init__(self, x):
        self.x = x

    def __hash__(self):
        if self.x:
            return 1
        return 1
#              ^ constant-hash: Every `Branches` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


class FromUnknown(Base):
    def __hash__(self):
        return 1
#              ^ constant-hash: Every `FromUnknown` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.


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
        return seed
#              ^^^^ constant-hash: Every `Counted` has this same hash, so a set or dictionary of them compares each with all others: what should take constant time becomes linear. Hash the fields that __eq__ compares.
