import json
from library import Base

__all__ = ["NotFound", "load"]


class NotFound(Exception):
#     ^^^^^^^^ exception-naming: `NotFound` is an exception, but its name does not say so, and `raise NotFound` or `except NotFound` reads like any other class. PEP 8 asks for the ending "Error" for errors: `NotFoundError`.
    pass


class ConfigProblem(ValueError):
#     ^^^^^^^^^^^^^ exception-naming: `ConfigProblem` is an exception, but its name does not say so, and `raise ConfigProblem` or `except ConfigProblem` reads like any other class. PEP 8 asks for the ending "Error" for errors: `ConfigProblemError`.
    """The file is broken."""


class DiskFull(NotFound, OSError):
#     ^^^^^^^^ exception-naming: `DiskFull` is an exception, but its name does not say so, and `raise DiskFull` or `except DiskFull` reads like any other class. PEP 8 asks for the ending "Error" for errors: `DiskFullError`.
    def __init__(self, path):
        super().__init__(path)


class BrokenJson(json.JSONDecodeError):
#     ^^^^^^^^^^ exception-naming: `BrokenJson` is an exception, but its name does not say so, and `raise BrokenJson` or `except BrokenJson` reads like any other class. PEP 8 asks for the ending "Error" for errors: `BrokenJsonError`.
    pass


class ParseFailure(Exception):
#     ^^^^^^^^^^^^ exception-naming: `ParseFailure` is an exception, but its name does not say so, and `raise ParseFailure` or `except ParseFailure` reads like any other class. PEP 8 asks for the ending "Error" for errors: `ParseError`.
    pass


class HttpErr(Exception):
#     ^^^^^^^ exception-naming: `HttpErr` is an exception, but its name does not say so, and `raise HttpErr` or `except HttpErr` reads like any other class. PEP 8 asks for the ending "Error" for errors: `HttpError`.
    pass


class OldStyle(DeprecationWarning):
#     ^^^^^^^^ exception-naming: `OldStyle` is an exception, but its name does not say so, and `raise OldStyle` or `except OldStyle` reads like any other class. PEP 8 asks for the ending "Error" for errors: `OldStyleWarning`.
    pass


class Half(Base, ValueError):
#     ^^^^ exception-naming: `Half` is an exception, but its name does not say so, and `raise Half` or `except Half` reads like any other class. PEP 8 asks for the ending "Error" for errors: `HalfError`.
    pass


def load(path):
    try:
        return open(path, encoding="utf-8").read()
    except FileNotFoundError as error:
        raise NotFound(path) from error
    except (DiskFull, ConfigProblem):
        return None


class Outer:
    class Missing(LookupError):
#         ^^^^^^^ exception-naming: `Missing` is an exception, but its name does not say so, and `raise Missing` or `except Missing` reads like any other class. PEP 8 asks for the ending "Error" for errors: `MissingError`.
        pass

    def find(self, key) -> "NotFound":
        raise self.Missing(key)


if json:

    class Conditional(Exception):
#         ^^^^^^^^^^^ exception-naming: `Conditional` is an exception, but its name does not say so, and `raise Conditional` or `except Conditional` reads like any other class. PEP 8 asks for the ending "Error" for errors: `ConditionalError`.
        pass


# ---------------------------------------------------------------- silent


class ShopError(Exception):
    pass


class ShopException(Exception):
    pass


class ShopWarning(UserWarning):
    pass


class error(Exception):
    pass


class ShopExit(Exception):
    pass


class StopShopIteration(Exception):
    pass


class ShopErrors(ExceptionGroup):
    pass


class Quit(SystemExit):
    pass


class EndOfRows(StopIteration):
    pass


class Cancelled(BaseException):
    pass


class StopReading(Exception):
    pass


class QuitGame(Exception):
    pass


class TaskCancelled(Exception):
    pass


class error_reply(Exception):
    pass


class _Restart(Exception):
    pass


class Unknown(Base):
    pass


class Plain:
    pass


class Names(dict):
    pass


def helper_in_a_function_is_fine():
    class Found(Exception):
        pass

    return Found


def shadowed_base_is_fine(Exception):
    class Local(Exception):
        pass

    return Local
