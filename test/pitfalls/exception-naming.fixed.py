import json
from library import Base

__all__ = ["NotFoundError", "load"]


class NotFoundError(Exception):
    pass


class ConfigProblemError(ValueError):
    """The file is broken."""


class DiskFullError(NotFoundError, OSError):
    def __init__(self, path):
        super().__init__(path)


class BrokenJsonError(json.JSONDecodeError):
    pass


class ParseError(Exception):
    pass


class HttpError(Exception):
    pass


class OldStyleWarning(DeprecationWarning):
    pass


class HalfError(Base, ValueError):
    pass


def load(path):
    try:
        return open(path, encoding="utf-8").read()
    except FileNotFoundError as error:
        raise NotFoundError(path) from error
    except (DiskFullError, ConfigProblemError):
        return None


class Outer:
    class Missing(LookupError):
        pass

    def find(self, key) -> "NotFound":
        raise self.Missing(key)


if json:

    class ConditionalError(Exception):
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
