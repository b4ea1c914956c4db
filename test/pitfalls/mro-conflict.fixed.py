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


class BaseFirst(B, A):
    pass


class Three(C, B, A):
    pass


class ObjectFirst(A, object):
    pass


class Twice(A):
    pass


class X(A):
    pass


class XB(X, B):
    pass


class BX(B, X):
    pass


class Disagree(XB, BX):
    pass


class Dictionaries(OrderedDict, dict):
    pass


class Errors(ValueError, Exception):
    pass


class Abstract(Sequence, Iterable):
    pass


class Layout(int, str):
    pass


class Containers(list, dict):
    pass


class Text(str):
    pass


class OwnText(Text, int):
    pass


class Flag(bool):
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
    pass


class AbstractMeta(abc.ABC, WithOne):
    pass


def local():
    class Inner(B, A):
        pass

    return Inner


class Outer:
    class Nested(C, A):
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
