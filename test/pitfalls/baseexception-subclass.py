import builtins
from builtins import BaseException as Root


class ShopError(BaseException):
#               ^^^^^^^^^^^^^ baseexception-subclass: `except Exception` does not catch `ShopError`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
    pass


class OutOfStock(ShopError):
    pass


class PaymentError(BaseException):
#                  ^^^^^^^^^^^^^ baseexception-subclass: `except Exception` does not catch `PaymentError`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
    """The card was refused."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


class ValidationError(BaseException):
#                     ^^^^^^^^^^^^^ baseexception-subclass: `except Exception` does not catch `ValidationError`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
    """The input is wrong, so we have to stop here."""


class AbortWorker(BaseException):
#                 ^^^^^^^^^^^^^ info baseexception-subclass: `except Exception` does not catch `AbortWorker`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
    pass


class Mixed(dict, BaseException):
#                 ^^^^^^^^^^^^^ baseexception-subclass: `except Exception` does not catch `Mixed`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
    pass


class WithKeyword(BaseException, metaclass=type):
#                 ^^^^^^^^^^^^^ baseexception-subclass: `except Exception` does not catch `WithKeyword`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
    def __str__(self):
        return "text"  # shown to the user


def local():
    class LocalError(BaseException):
#                    ^^^^^^^^^^^^^ baseexception-subclass: `except Exception` does not catch `LocalError`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
        pass

    return LocalError


if builtins:

    class Conditional(BaseException):
#                     ^^^^^^^^^^^^^ baseexception-subclass: `except Exception` does not catch `Conditional`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
        pass


class Outer:
    class InnerError(BaseException):
#                    ^^^^^^^^^^^^^ baseexception-subclass: `except Exception` does not catch `InnerError`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
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


class FromModule(builtins.BaseException):
#                ^^^^^^^^^^^^^^^^^^^^^^ baseexception-subclass: `except Exception` does not catch `FromModule`: it goes past every ordinary handler, like Ctrl+C, and ends the program or the worker. Derive errors from Exception.
    pass
