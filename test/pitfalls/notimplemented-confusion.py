import abc
from functools import total_ordering


def later(path):
    raise NotImplemented
#         ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` is a value that operator methods return, no exception. Raising it gives a TypeError about something else. Raise NotImplementedError.


def later_with_text(path):
    raise NotImplemented("comes in version 2")
#         ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` is a value that operator methods return, no exception. Raising it gives a TypeError about something else. Raise NotImplementedError.


async def later_async(path):
    if path:
        raise NotImplemented()
#             ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` is a value that operator methods return, no exception. Raising it gives a TypeError about something else. Raise NotImplementedError.


class Shape:
    def area(self):
        raise NotImplemented
#             ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` is a value that operator methods return, no exception. Raising it gives a TypeError about something else. Raise NotImplementedError.

    def scale(self, factor):
        raise NotImplemented("scale") from None
#             ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` is a value that operator methods return, no exception. Raising it gives a TypeError about something else. Raise NotImplementedError.


class Sound:
    def play(self):
        return NotImplementedError
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ notimplemented-confusion: This returns the exception instead of raising it: the caller gets an ordinary value, which counts as true, and goes on. Write `raise`.

    def stop(self):
        """Comes later."""
        return NotImplementedError("stop")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ notimplemented-confusion: This returns the exception instead of raising it: the caller gets an ordinary value, which counts as true, and goes on. Write `raise`.


@total_ordering
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplementedError
#                  ^^^^^^^^^^^^^^^^^^^ notimplemented-confusion: `__eq__` returns an exception class, which counts as a true result. Python then never asks the other operand. Return NotImplemented.
        return self.cents == other.cents

    def __lt__(self, other):
        if not isinstance(other, Money):
            return NotImplementedError("cannot compare")
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ notimplemented-confusion: `__lt__` returns an exception object, which counts as a true result. Python then never asks the other operand. Return NotImplemented.
        return self.cents < other.cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        raise NotImplementedError("only money")
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ notimplemented-confusion: `__add__` raises where it should decline: Python never asks the other operand, and even `==` or `in` can fail. Return NotImplemented, then Python tries the other side and raises TypeError itself if need be.

    def __radd__(self, other):
        if other == 0:
            return self
        raise NotImplementedError
#             ^^^^^^^^^^^^^^^^^^^ notimplemented-confusion: `__radd__` raises where it should decline: Python never asks the other operand, and even `==` or `in` can fail. Return NotImplemented, then Python tries the other side and raises TypeError itself if need be.

    def __imul__(self, factor):
        if isinstance(factor, int):
            self.cents *= factor
            return self
        else:
            raise NotImplementedError
#                 ^^^^^^^^^^^^^^^^^^^ notimplemented-confusion: `__imul__` raises where it should decline: Python never asks the other operand, and even `==` or `in` can fail. Return NotImplemented, then Python tries the other side and raises TypeError itself if need be.


class Length:
    def __sub__(self, other):
        if not isinstance(other, Length):
            raise NotImplementedError(f"cannot subtract {other}")
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ notimplemented-confusion: `__sub__` raises where it should decline: Python never asks the other operand, and even `==` or `in` can fail. Return NotImplemented, then Python tries the other side and raises TypeError itself if need be.
        return Length()

    def __gt__(self, other):
        if other:
            raise NotImplementedError
#                 ^^^^^^^^^^^^^^^^^^^ notimplemented-confusion: `__gt__` raises where it should decline: Python never asks the other operand, and even `==` or `in` can fail. Return NotImplemented, then Python tries the other side and raises TypeError itself if need be.


class Version:
    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __ne__(self, other):
        return not self.__eq__(other)
#                  ^^^^^^^^^^^^^^^^^^ notimplemented-confusion: `__eq__` may return NotImplemented, and `not NotImplemented` is False with a warning since Python 3.9, and a TypeError since 3.14. Use the operator: it handles NotImplemented for you.

    def __lt__(self, other):
        raise NotImplementedError
#             ^^^^^^^^^^^^^^^^^^^ info notimplemented-confusion: `__lt__` raises where it should decline: Python never asks the other operand, and even `==` or `in` can fail. Return NotImplemented, then Python tries the other side and raises TypeError itself if need be.

    def __gt__(self, other):
        if NotImplemented:
#          ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` has no truth value: testing it warns since Python 3.9 and raises TypeError since 3.14. Compare a result with `is NotImplemented`.
            return True
        return bool(NotImplemented) or (NotImplemented and other)
#                   ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` has no truth value: testing it warns since Python 3.9 and raises TypeError since 3.14. Compare a result with `is NotImplemented`.
#                                       ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` has no truth value: testing it warns since Python 3.9 and raises TypeError since 3.14. Compare a result with `is NotImplemented`.

    def same(self, other):
        while not NotImplemented:
#                 ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` has no truth value: testing it warns since Python 3.9 and raises TypeError since 3.14. Compare a result with `is NotImplemented`.
            assert NotImplemented, "text"
#                  ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` has no truth value: testing it warns since Python 3.9 and raises TypeError since 3.14. Compare a result with `is NotImplemented`.
        return 1 if NotImplemented else 2
#                   ^^^^^^^^^^^^^^ notimplemented-confusion: `NotImplemented` has no truth value: testing it warns since Python 3.9 and raises TypeError since 3.14. Compare a result with `is NotImplemented`.


class Temperature(Version):
    def differs(self, other):
        return not self.__eq__(other)
#                  ^^^^^^^^^^^^^^^^^^ notimplemented-confusion: `__eq__` may return NotImplemented, and `not NotImplemented` is False with a warning since Python 3.9, and a TypeError since 3.14. Use the operator: it handles NotImplemented for you.


# ---------------------------------------------------------------- silent


def raises_the_error_is_fine():
    raise NotImplementedError("comes later")


def shadowed_is_fine(NotImplemented):
    raise NotImplemented


class GoodMoney:
    def __eq__(self, other):
        if not isinstance(other, GoodMoney):
            return NotImplemented
        return self.cents == other.cents

    def __lt__(self, other):
        result = compare(self, other)
        if result is NotImplemented:
            return NotImplemented
        return result < 0

    def __add__(self, other):
        return NotImplemented if other is None else GoodMoney()

    def __ne__(self, other):
        return not self == other

    def __sub__(self, other):
        raise TypeError("subtract something else")


class Sparse:
    def __add__(self, other):
        if other == 0:
            return self
        raise NotImplementedError("adding a number fills the whole matrix")

    def __pow__(self, other):
        if other != int(other):
            raise NotImplementedError("only whole exponents so far")
        return self


class AbstractStyle:
    def area(self):
        raise NotImplementedError

    def __lt__(self, other):
        raise NotImplementedError

    def error_class(self):
        return NotImplementedError

    def __len__(self):
        raise NotImplementedError


class Base(abc.ABC):
    @abc.abstractmethod
    def __eq__(self, other):
        raise NotImplementedError


class Overridden:
    def __add__(self, other):
        raise NotImplementedError


class Overrides(Overridden):
    def __add__(self, other):
        return 1


class NoComparison:
    def __eq__(self, other):
        return self is other

    def __ne__(self, other):
        return not self.__eq__(other)


class Nested:
    def __add__(self, other):
        def helper():
            raise NotImplementedError

        return helper


def operator_name_outside_a_class_is_fine():
    def __add__(a, b):
        raise NotImplementedError

    return __add__


def compared_is_fine(a, b):
    if a.__eq__(b) is not NotImplemented:
        return True
    return a.__eq__(b) == NotImplemented


def last_operand_is_fine(a):
    return a or NotImplemented


def other_object_is_fine(a, b):
    return not a.__eq__(b)
