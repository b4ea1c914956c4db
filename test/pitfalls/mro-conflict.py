import abc
import enum
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from somewhere import Unknown

T = TypeVar("T")


class A:
    pass


class B(A):
    pass


class C(B):
    pass


class BaseFirst(A, B):
#               ^^^^ mro-conflict: There is no method resolution order for these bases: `A` stands before `B`, which derives from it and has to come first. Python raises TypeError when it makes `BaseFirst`. Name the more special class first.
    pass


class Three(A, C, B):
#           ^^^^^^^ mro-conflict: There is no method resolution order for these bases: `A` stands before `C`, which derives from it and has to come first. Python raises TypeError when it makes `Three`. Name the more special class first.
    pass


class ObjectFirst(object, A):
#                 ^^^^^^^^^ mro-conflict: There is no method resolution order for these bases: `object` stands before `A`, which derives from it and has to come first. Python raises TypeError when it makes `ObjectFirst`. Name the more special class first.
    pass


class Twice(A, A):
#              ^ mro-conflict: `A` is among the bases twice: Python raises TypeError when it makes `Twice`. Name it once.
    pass


class X(A):
    pass


class XB(X, B):
    pass


class BX(B, X):
    pass


class Disagree(XB, BX):
#              ^^^^^^ mro-conflict: There is no method resolution order for these bases: the bases ask for contradicting orders. Python raises TypeError when it makes `Disagree`. Name the more special class first.
    pass


class Dictionaries(dict, OrderedDict):
#                  ^^^^^^^^^^^^^^^^^ mro-conflict: There is no method resolution order for these bases: `dict` stands before `OrderedDict`, which derives from it and has to come first. Python raises TypeError when it makes `Dictionaries`. Name the more special class first.
    pass


class Errors(Exception, ValueError):
#            ^^^^^^^^^^^^^^^^^^^^^ mro-conflict: There is no method resolution order for these bases: `Exception` stands before `ValueError`, which derives from it and has to come first. Python raises TypeError when it makes `Errors`. Name the more special class first.
    pass


class Abstract(Iterable, Sequence):
#              ^^^^^^^^^^^^^^^^^^ mro-conflict: There is no method resolution order for these bases: `Iterable` stands before `Sequence`, which derives from it and has to come first. Python raises TypeError when it makes `Abstract`. Name the more special class first.
    pass


class Layout(int, str):
#            ^^^^^^^^ mro-conflict: Objects of `int` and `str` are laid out differently in memory, so no class can be both: Python raises TypeError when it makes `Layout`. Derive from one and hold the other in an attribute.
    pass


class Containers(list, dict):
#                ^^^^^^^^^^ mro-conflict: Objects of `list` and `dict` are laid out differently in memory, so no class can be both: Python raises TypeError when it makes `Containers`. Derive from one and hold the other in an attribute.
    pass


class Text(str):
    pass


class OwnText(Text, int):
#             ^^^^^^^^^ mro-conflict: Objects of `str` and `int` are laid out differently in memory, so no class can be both: Python raises TypeError when it makes `OwnText`. Derive from one and hold the other in an attribute.
    pass


class Flag(bool):
#          ^^^^ mro-conflict: `bool` cannot be a base class: Python raises TypeError when it makes `Flag`. Hold such an object in an attribute instead.
    pass


class MetaOne(type):
    pass


class MetaTwo(type):
    pass


class WithOne(metaclass=MetaOne):
    pass


class WithTwo(metaclass=MetaTwo):
    pass


class BothMetas(WithOne, WithTwo):
#               ^^^^^^^^^^^^^^^^ mro-conflict: The bases have the metaclasses `MetaOne` and `MetaTwo`, and neither derives from the other: Python raises TypeError when it makes `BothMetas`. Make a metaclass that derives from both.
    pass


class AbstractMeta(abc.ABC, WithOne):
#                  ^^^^^^^^^^^^^^^^ mro-conflict: The bases have the metaclasses `abc.ABCMeta` and `MetaOne`, and neither derives from the other: Python raises TypeError when it makes `AbstractMeta`. Make a metaclass that derives from both.
    pass


def local():
    class Inner(A, B):
#               ^^^^ mro-conflict: There is no method resolution order for these bases: `A` stands before `B`, which derives from it and has to come first. Python raises TypeError when it makes `Inner`. Name the more special class first.
        pass

    return Inner


class Outer:
    class Nested(A, C):
#                ^^^^ mro-conflict: There is no method resolution order for these bases: `A` stands before `C`, which derives from it and has to come first. Python raises TypeError when it makes `Nested`. Name the more special class first.
        pass


# ================================================================ silence


class Right(B, A):
    pass


class RightThree(C, B, A):
    pass


class ObjectLast(A, object):
    pass


class Diamond(X, B):
    pass


class Same(XB, X):
    pass


class Ordered(OrderedDict, dict):
    pass


class MoreErrors(ValueError, KeyError):
    pass


class MyError(ValueError, Exception):
    pass


class UnknownBase(Unknown, A, B):
    pass


class WithUnknown(A, Unknown):
    pass


class OneShape(Text, A):
    pass


class IntAndMixin(A, int):
    pass


class BoolLike(int):
    pass


class Colour(str, enum.Enum):
    RED = "red"


class Level(int, enum.Enum):
    LOW = 1


class Stack(Generic[T], A):
    pass


class Looks(Protocol[T]):
    pass


class LooksMore(Looks[T], Protocol[T]):
    pass


class MetaChild(MetaOne):
    pass


class WithChild(metaclass=MetaChild):
    pass


class RelatedMetas(WithOne, WithChild):
    pass


class CombinedMeta(MetaOne, MetaTwo):
    pass


class AbcOnly(abc.ABC, Sequence):
    pass


class ListSequence(list, Sequence):
    pass


if Unknown:

    class Maybe(A):
        pass
else:

    class Maybe(B):
        pass


class FromMaybe(A, Maybe):
    pass


class Single(A):
    pass
