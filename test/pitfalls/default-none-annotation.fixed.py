import typing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional, TypeVar, Union

T = TypeVar("T")


def find(name: str | None = None, *, limit: int | None = None):
    return name, limit


def load(path: Path | None = None, names: list[str] | None = None, when: Union[int, str] | None = None, call: Callable[[], int] | None = None):
    return path, names, when, call


class User:
    def rename(self, other: "User", keys: dict | None = None, mode: int | str | None = None):
        return other, keys, mode

    async def merge(self, names: typing.List[str] | None = None):
        return names


def copy(user: User | None = None):
    return user


@dataclass
class Order:
    note: str | None = None
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


def quoted(a: "int | None" = None, b: 'list[str] | None' = None, c: "Node | None" = None):
    return a, b, c


class Node:
    pass


def quoted_that_may_hold_none(a: "int | None" = None, b: "Optional[int]" = None, c: "Unknown" = None, d: "list[int] | None" = None):
    return a, b, c, d


def annotated(
    a: typing.Annotated[int, "unit"] | None = None,
    b: typing.Union["int", "str"] | None = None,
    c: typing.Annotated[typing.Optional[int], "unit"] = None,
    d: typing.Union["int", "None"] = None,
):
    return a, b, c, d
