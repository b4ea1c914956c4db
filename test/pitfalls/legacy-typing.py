import typing
import typing as t
from typing import Any, Callable, Dict, List, List as L, Optional, Tuple as Pair, Union

Names = List[str]
#       ^^^^ legacy-typing: `List` from `typing` is out of date: since Python 3.9 `list` itself takes the brackets. Write `list`.
table: Dict[str, int] = {}
#      ^^^^ legacy-typing: `Dict` from `typing` is out of date: since Python 3.9 `dict` itself takes the brackets. Write `dict`.


def find(names: List[str], key: Optional[str] = None) -> Union[int, str, None]:
#               ^^^^ legacy-typing: `List` from `typing` is out of date: since Python 3.9 `list` itself takes the brackets. Write `list`.
#                               ^^^^^^^^ legacy-typing: `Optional[…]` is the old spelling: since Python 3.10 `|` joins types, and `| None` shows what is meant. Write `X | None`.
#                                                        ^^^^^ legacy-typing: `Union[…]` is the old spelling: since Python 3.10 `|` joins types. Write `X | Y`.
    return key


class Shop:
    items: typing.List[typing.Dict[str, int]]
#          ^^^^^^^^^^^ legacy-typing: `List` from `typing` is out of date: since Python 3.9 `list` itself takes the brackets. Write `list`.
#                      ^^^^^^^^^^^ legacy-typing: `Dict` from `typing` is out of date: since Python 3.9 `dict` itself takes the brackets. Write `dict`.

    async def load(self, path: t.Optional["Shop"], rows: "list") -> t.Set[int]:
#                              ^^^^^^^^^^ legacy-typing: `Optional[…]` is the old spelling: since Python 3.10 `|` joins types, and `| None` shows what is meant. Write `X | None`.
#                                                                   ^^^^^ legacy-typing: `Set` from `typing` is out of date: since Python 3.9 `set` itself takes the brackets. Write `set`.
        rows: typing.Type[int] = int
#             ^^^^^^^^^^^ legacy-typing: `Type` from `typing` is out of date: since Python 3.9 `type` itself takes the brackets. Write `type`.
        return rows

    def nested(self, a: Optional[List[int]], b: Union[Dict[str, int], None]) -> typing.FrozenSet[str]:
#                       ^^^^^^^^ legacy-typing: `Optional[…]` is the old spelling: since Python 3.10 `|` joins types, and `| None` shows what is meant. Write `X | None`.
#                                ^^^^ legacy-typing: `List` from `typing` is out of date: since Python 3.9 `list` itself takes the brackets. Write `list`.
#                                               ^^^^^ legacy-typing: `Union[…]` is the old spelling: since Python 3.10 `|` joins types. Write `X | Y`.
#                                                     ^^^^ legacy-typing: `Dict` from `typing` is out of date: since Python 3.9 `dict` itself takes the brackets. Write `dict`.
#                                                                               ^^^^^^^^^^^^^^^^ legacy-typing: `FrozenSet` from `typing` is out of date: since Python 3.9 `frozenset` itself takes the brackets. Write `frozenset`.
        return a, b


def plain(x: List, y: typing.Tuple):
#            ^^^^ legacy-typing: `List` from `typing` is out of date: since Python 3.9 `list` itself takes the brackets. Write `list`.
#                     ^^^^^^^^^^^^ legacy-typing: `Tuple` from `typing` is out of date: since Python 3.9 `tuple` itself takes the brackets. Write `tuple`.
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

    def matches(self, expected: typing.Type[BaseException]) -> bool:
#                               ^^^^^^^^^^^ legacy-typing: `Type` from `typing` is out of date: since Python 3.9 `type` itself takes the brackets. Write `type`.
        return issubclass(self.type, expected)


def renamed(words: L[str]) -> int:
#                  ^ legacy-typing: `List` from `typing` is out of date: since Python 3.9 `list` itself takes the brackets. Write `list`.
    return len(words)
