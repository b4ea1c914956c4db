import builtins
from builtins import BaseException as Root


class ShopError(Exception):
    pass


class OutOfStock(ShopError):
    pass


class PaymentError(Exception):
    """The card was refused."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


class ValidationError(Exception):
    """The input is wrong, so we have to stop here."""


class AbortWorker(Exception):
    pass


class Mixed(dict, Exception):
    pass


class WithKeyword(Exception, metaclass=type):
    def __str__(self):
        return "text"  # shown to the user


def local():
    class LocalError(Exception):
        pass

    return LocalError


if builtins:

    class Conditional(Exception):
        pass


class Outer:
    class InnerError(Exception):
        pass


# ---------------------------------------------------------------- silent


class GoodError(Exception):
    pass


class AlsoGood(ValueError):
    pass


class Interrupted(KeyboardInterrupt):
    pass


class Quit(SystemExit):
    pass


class Cancelled(BaseException):
    """Raised into a task to cancel it; must not be caught by except Exception."""


class CancelledError(BaseException):
    """The task was cancelled."""


class Unwind(BaseException):
    # control flow: leaves the nested loops of the solver
    pass


class HardStop(BaseException):
    # Not an Exception, so that handlers of plug-ins never swallow it.
    pass


class Shutdown(BaseException):  # shuts the worker down
    pass


class Group(BaseExceptionGroup):
    pass


def shadowed(BaseException):
    class Local(BaseException):
        pass

    return Local


class UsesIt:
    base = BaseException

    def kind(self, error: BaseException):
        return isinstance(error, BaseException)


import builtins


class FromModule(Exception):
    pass
