import typing
import typing as t
from typing import Any, Callable, Dict, List, List as L, Optional, Tuple as Pair, Union

Names = list[str]
table: dict[str, int] = {}


def find(names: list[str], key: str | None = None) -> int | str | None:
    return key


class Shop:
    items: list[dict[str, int]]

    async def load(self, path: t.Optional["Shop"], rows: "list") -> set[int]:
        rows: type[int] = int
        return rows

    def nested(self, a: list[int] | None, b: dict[str, int] | None) -> frozenset[str]:
        return a, b


def plain(x: list, y: tuple):
    return x, y


# ------------------------------------------------------------------ silence
def modern_is_fine(names: list[str], key: str | None = None) -> dict[str, int]:
    return {}


def other_names_are_fine(x: Any, call: Callable[[int], str], y: typing.Iterable[int], z: t.Literal["a"]):
    return x, call, y, z


class Node:
    List = list

    def own_names_are_fine(self, ast):
        return ast.List, self.List, ast.Dict


def bare_optional_is_fine():
    return Optional, typing.Union


class Caught:
    @property
    def type(self):
        return ValueError

    def matches(self, expected: type[BaseException]) -> bool:
        return issubclass(self.type, expected)


def renamed(words: list[str]) -> int:
    return len(words)
