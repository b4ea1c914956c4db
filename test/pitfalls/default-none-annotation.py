import typing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional, TypeVar, Union

T = TypeVar("T")


def find(name: str = None, *, limit: int = None):
#              ^^^ default-none-annotation: `name` is None by default, but `str` does not allow None: callers and type checkers are told wrong. Write `str | None`.
#                                    ^^^ default-none-annotation: `limit` is None by default, but `int` does not allow None: callers and type checkers are told wrong. Write `int | None`.
    return name, limit


def load(path: Path = None, names: list[str] = None, when: Union[int, str] = None, call: Callable[[], int] = None):
#              ^^^^ default-none-annotation: `path` is None by default, but `Path` does not allow None: callers and type checkers are told wrong. Write `Path | None`.
#                                  ^^^^^^^^^ default-none-annotation: `names` is None by default, but `list[str]` does not allow None: callers and type checkers are told wrong. Write `list[str] | None`.
#                                                          ^^^^^^^^^^^^^^^ default-none-annotation: `when` is None by default, but `Union[int, str]` does not allow None: callers and type checkers are told wrong. Write `Union[int, str] | None`.
#                                                                                        ^^^^^^^^^^^^^^^^^ default-none-annotation: `call` is None by default, but `Callable[[], int]` does not allow None: callers and type checkers are told wrong. Write `Callable[[], int] | None`.
    return path, names, when, call


class User:
    def rename(self, other: "User", keys: dict = None, mode: int | str = None):
#                                         ^^^^ default-none-annotation: `keys` is None by default, but `dict` does not allow None: callers and type checkers are told wrong. Write `dict | None`.
#                                                            ^^^^^^^^^ default-none-annotation: `mode` is None by default, but `int | str` does not allow None: callers and type checkers are told wrong. Write `int | str | None`.
        return other, keys, mode

    async def merge(self, names: typing.List[str] = None):
#                                ^^^^^^^^^^^^^^^^ default-none-annotation: `names` is None by default, but `typing.List[str]` does not allow None: callers and type checkers are told wrong. Write `typing.List[str] | None`.
        return names


def copy(user: User = None):
#              ^^^^ default-none-annotation: `user` is None by default, but `User` does not allow None: callers and type checkers are told wrong. Write `User | None`.
    return user


@dataclass
class Order:
    note: str = None
#         ^^^ default-none-annotation: `note` is None by default, but `str` does not allow None: callers and type checkers are told wrong. Write `str | None`.
    price: float = 0.0


# ------------------------------------------------------------------ silence
def optional_is_fine(a: Optional[int] = None, b: int | None = None, c: Union[int, None] = None, d: "str | None" = None):
    return a, b, c, d


def open_types_are_fine(a: Any = None, b: object = None, c: T = None, d: None = None, e: Unknown = None):
    return a, b, c, d, e


def other_defaults_are_fine(a: int = 0, b: str = "", c=None, d: int = ...):
    return a, b, c, d


def no_default_is_fine(a: int, *args: int, **kwargs: str):
    value: int = None
    return a, args, kwargs, value


def aliases_are_unknown(a: Alias = None, b: "Alias" = None, c: typing.Optional[str] = None):
    return a, b, c


def quoted(a: "int" = None, b: 'list[str]' = None, c: "Node" = None):
#             ^^^^^ default-none-annotation: `a` is None by default, but `int` does not allow None: callers and type checkers are told wrong. Write `int | None`.
#                              ^^^^^^^^^^^ default-none-annotation: `b` is None by default, but `list[str]` does not allow None: callers and type checkers are told wrong. Write `list[str] | None`.
#                                                     ^^^^^^ default-none-annotation: `c` is None by default, but `Node` does not allow None: callers and type checkers are told wrong. Write `Node | None`.
    return a, b, c


class Node:
    pass


def quoted_that_may_hold_none(a: "int | None" = None, b: "Optional[int]" = None, c: "Unknown" = None, d: "list[int] | None" = None):
    return a, b, c, d


def annotated(
    a: typing.Annotated[int, "unit"] = None,
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ default-none-annotation: `a` is None by default, but `typing.Annotated[int, "unit"]` does not allow None: callers and type checkers are told wrong. Write `typing.Annotated[int, "unit"] | None`.
    b: typing.Union["int", "str"] = None,
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^ default-none-annotation: `b` is None by default, but `typing.Union["int", "str"]` does not allow None: callers and type checkers are told wrong. Write `typing.Union["int", "str"] | None`.
    c: typing.Annotated[typing.Optional[int], "unit"] = None,
    d: typing.Union["int", "None"] = None,
):
    return a, b, c, d
