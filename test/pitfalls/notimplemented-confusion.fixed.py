import abc
from functools import total_ordering


def later(path):
    raise NotImplementedError


def later_with_text(path):
    raise NotImplementedError("comes in version 2")


async def later_async(path):
    if path:
        raise NotImplementedError()


class Shape:
    def area(self):
        raise NotImplementedError

    def scale(self, factor):
        raise NotImplementedError("scale") from None


class Sound:
    def play(self):
        raise NotImplementedError

    def stop(self):
        """Comes later."""
        raise NotImplementedError("stop")


@total_ordering
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents == other.cents

    def __lt__(self, other):
        if not isinstance(other, Money):
            return NotImplemented
        return self.cents < other.cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        return NotImplemented

    def __radd__(self, other):
        if other == 0:
            return self
        return NotImplemented

    def __imul__(self, factor):
        if isinstance(factor, int):
            self.cents *= factor
            return self
        else:
            return NotImplemented


class Length:
    def __sub__(self, other):
        if not isinstance(other, Length):
            return NotImplemented
        return Length()

    def __gt__(self, other):
        if other:
            return NotImplemented


class Version:
    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __ne__(self, other):
        return not (self == other)

    def __lt__(self, other):
        return NotImplemented

    def __gt__(self, other):
        if NotImplemented:
            return True
        return bool(NotImplemented) or (NotImplemented and other)

    def same(self, other):
        while not NotImplemented:
            assert NotImplemented, "text"
        return 1 if NotImplemented else 2


class Temperature(Version):
    def differs(self, other):
        return not (self == other)


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
