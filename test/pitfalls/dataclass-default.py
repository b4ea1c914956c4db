import dataclasses
import random
import time
import uuid
from collections import defaultdict, deque
from dataclasses import KW_ONLY, InitVar, dataclass
from datetime import datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import ClassVar, NamedTuple, Optional

import attr
import attrs

DEFAULT_TAGS = ["a"]


@dataclass
class RefusedList:
    items: list = []
#                 ^^ dataclass-default: A mutable list as the default of `items` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).


@dataclass
class RefusedFilledList:
    items: list[int] = [1, 2]
#                      ^^^^^^ dataclass-default: A mutable list as the default of `items` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).


@dataclass()
class RefusedDict:
    name: str
    options: dict[str, int] = {}
#                             ^^ dataclass-default: A mutable dict as the default of `options` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).


@dataclasses.dataclass
class RefusedSet:
    names: set = set()
#                ^^^^^ dataclass-default: A mutable set as the default of `names` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).


@dataclass(order=True)
class RefusedCalls:
    a: list = list()
#             ^^^^^^ dataclass-default: A mutable list as the default of `a` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).
    b: dict = dict(x=1)
#             ^^^^^^^^^ dataclass-default: A mutable dict as the default of `b` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).
    c: deque = deque()
#              ^^^^^^^ dataclass-default: A mutable deque as the default of `c` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).
    d: defaultdict = defaultdict(list)
#                    ^^^^^^^^^^^^^^^^^ dataclass-default: A mutable defaultdict as the default of `d` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).
    e: list = [n for n in range(3)]
#             ^^^^^^^^^^^^^^^^^^^^^ dataclass-default: A mutable list as the default of `e` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).


@dataclass
class RefusedByName:
    tags: list = DEFAULT_TAGS
#                ^^^^^^^^^^^^ dataclass-default: A mutable list as the default of `tags` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).


@dataclass
class RefusedInField:
    items: list = dataclasses.field(default=[])
#                                           ^^ dataclass-default: A mutable list as the default of `items` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).
    more: dict = dataclasses.field(default={}, repr=False)
#                                          ^^ dataclass-default: A mutable dict as the default of `more` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).


@dataclass
class CalledFactory:
    items: list = dataclasses.field(default_factory=[])
#                                                   ^^ dataclass-default: The factory of `items` is a list, not a function: making a `CalledFactory` without `items` raises TypeError. Give the function that makes it, without calling it.
    more: dict = dataclasses.field(default_factory=dict())
#                                                  ^^^^^^ dataclass-default: The factory of `more` is a dict, not a function: making a `CalledFactory` without `more` raises TypeError. Give the function that makes it, without calling it.


@dataclass
class TupleOfLists:
    pair: tuple = ([], [])
#                 ^^^^^^^^ dataclass-default: Every `TupleOfLists` without `pair` shares the objects in this one tuple: a change through one instance shows in all of them. Use field(default_factory=…).


class Address:
    def __init__(self, city="Berlin"):
        self.city = city


@dataclass
class SharedInstance:
    address: Address = Address()
#                      ^^^^^^^^^ dataclass-default: Every `SharedInstance` without `address` shares this one Address: a change through one instance shows in all of them. Use field(default_factory=…).
    second: Address = Address("Graz")
#                     ^^^^^^^^^^^^^^^ dataclass-default: Every `SharedInstance` without `second` shares this one Address: a change through one instance shows in all of them. Use field(default_factory=…).


@dataclass
class Size:
    width: int = 0


@dataclass
class SharedDataclass:
    size: Size = Size()
#                ^^^^^^ dataclass-default: A mutable Size as the default of `size` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).


@dataclass
class FrozenValues:
    made: float = time.time()
#                 ^^^^^^^^^^^ dataclass-default: time.time() runs once, when the class is made: every `FrozenValues` without `made` gets that same moment. Use field(default_factory=…).
    when: datetime = datetime.now()
#                    ^^^^^^^^^^^^^^ dataclass-default: datetime.now() runs once, when the class is made: every `FrozenValues` without `when` gets that same moment. Use field(default_factory=…).
    key: str = str(uuid.uuid4())
#              ^^^^^^^^^^^^^^^^^ dataclass-default: uuid.uuid4() runs once, when the class is made: every `FrozenValues` without `key` gets that same id. Use field(default_factory=…).
    dice: int = random.randint(1, 6)
#               ^^^^^^^^^^^^^^^^^^^^ dataclass-default: random.randint() runs once, when the class is made: every `FrozenValues` without `dice` gets that same random value. Use field(default_factory=…).
    other: float = dataclasses.field(default=random.random())
#                                            ^^^^^^^^^^^^^^^ dataclass-default: random.random() runs once, when the class is made: every `FrozenValues` without `other` gets that same random value. Use field(default_factory=…).


@dataclass
class NotAField:
    name: str
    items = []
#           ^^ dataclass-default: `items` has no annotation, so it is no field of `NotAField` but one list that all instances share. Annotate it and use field(default_factory=…), or write ClassVar.


@dataclass
class FieldWithoutAnnotation:
    name: str
    items = dataclasses.field(default_factory=list)
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dataclass-default: `items` has no annotation, so it is no field: Python raises TypeError when it makes `FieldWithoutAnnotation`. Annotate it.


@dataclass
class WrongOrder:
    name: str = ""
    age: int
#   ^^^^^^^^ dataclass-default: Field `age` has no default but follows `name`, which has one: Python raises TypeError when it makes `WrongOrder`. Move `age` before it, give it a default, or make it keyword-only.


@dataclass
class WrongOrderLater:
    name: str
    tags: list = dataclasses.field(default_factory=list)
    note: Optional[str]
#   ^^^^^^^^^^^^^^^^^^^ dataclass-default: Field `note` has no default but follows `tags`, which has one: Python raises TypeError when it makes `WrongOrderLater`. Move `note` before it, give it a default, or make it keyword-only.
    rest: int = 0


@dataclass
class Base:
    name: str = ""


@dataclass
class Child(Base):
    age: int
#   ^^^^^^^^ dataclass-default: Field `age` has no default but follows `name`, which has one: Python raises TypeError when it makes `Child`. Move `age` before it, give it a default, or make it keyword-only.


@dataclass(kw_only=False)
class FieldCallWithoutDefault:
    name: str = "x"
    age: int = dataclasses.field(repr=False)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dataclass-default: Field `age` has no default but follows `name`, which has one: Python raises TypeError when it makes `FieldCallWithoutDefault`. Move `age` before it, give it a default, or make it keyword-only.


@attr.s(auto_attribs=True)
class OldAttrs:
    items: list = []
#                 ^^ dataclass-default: Every `OldAttrs` without `items` shares this one list: a change through one instance shows in all of them. Use a factory.


@attrs.define
class NewAttrs:
    items: list = []
#                 ^^ dataclass-default: Every `NewAttrs` without `items` shares this one list: a change through one instance shows in all of them. Use a factory.
    names: dict = attrs.field(default={})
#                                     ^^ dataclass-default: Every `NewAttrs` without `names` shares this one dict: a change through one instance shows in all of them. Use a factory.


def in_a_function():
    @dataclass
    class Local:
        items: list = []
#                     ^^ dataclass-default: A mutable list as the default of `items` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).

    return Local


class Outer:
    @dataclass
    class Inner:
        items: list = []
#                     ^^ dataclass-default: A mutable list as the default of `items` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).


# ================================================================ silence


@dataclass
class Factories:
    items: list = dataclasses.field(default_factory=list)
    table: dict = dataclasses.field(default_factory=lambda: {"a": 1})
    when: datetime = dataclasses.field(default_factory=datetime.now)


@dataclass
class Immutable:
    a: int = 0
    b: str = "x"
    c: tuple = ()
    d: tuple = (1, "a")
    e: frozenset = frozenset({1})
    f: Optional[list] = None
    g: float = float("inf")
    h: Path = Path("data")
    i: Decimal = Decimal("1.5")
    j: datetime = datetime(2024, 1, 1)


@dataclass
class Shared:
    table: ClassVar[dict] = {}
    names: "ClassVar[list[str]]" = []
    count: int = 0
    REGISTRY = {}
    _cache = {}
    registry = {}


@dataclass(frozen=True)
class FrozenPoint:
    x: int = 0


class Pair(NamedTuple):
    left: int = 0


class Colour(Enum):
    RED = 1


class Stateless:
    def run(self):
        return 1


@dataclass
class FrozenInstances:
    point: FrozenPoint = FrozenPoint()
    pair: Pair = Pair()
    colour: Colour = Colour.RED
    runner: Stateless = Stateless()


@dataclass
class KeywordOnly:
    name: str = ""
    _: KW_ONLY
    age: int


@dataclass(kw_only=True)
class AllKeywordOnly:
    name: str = ""
    age: int


@dataclass
class OneKeywordOnly:
    name: str = ""
    age: int = dataclasses.field(kw_only=True)


@dataclass
class NotInInit:
    name: str = ""
    total: int = dataclasses.field(init=False)

    def __post_init__(self):
        self.total = len(self.name)


@dataclass
class InOrder:
    name: str
    age: int = 0
    kind: ClassVar[str]
    seed: InitVar[int] = 0


@dataclass
class OverridesField(InOrder):
    name: str
    more: int = 0


@dataclass(kw_only=True)
class KeywordChild(Base):
    age: int


class PlainClass:
    items: list = []
    name: str = ""
    age: int
    when: float = time.time()


class Person(NamedTuple):
    name: str
    tags: tuple = ()


@dataclass
class Methods:
    name: str

    def rename(self, names=()):
        items = []
        return items


def not_a_dataclass(cls):
    return cls


@not_a_dataclass
class Other:
    items: list = []


@dataclass(init=False)
class OwnInit:
    name: str = ""
    age: int

    def __init__(self, age):
        self.age = age


@attrs.define
class GoodAttrs:
    items: list = attrs.field(factory=list)
    more: list = attrs.Factory(list)


def default_tags():
    """The tags of a new post."""
    return ["new"]


def default_name():
    return "post"


@dataclass
class Tagged:
    tags: list = default_tags()
#                ^^^^^^^^^^^^^^ dataclass-default: A mutable list as the default of `tags` is refused: Python raises ValueError when it makes the class. Use field(default_factory=…).
    name: str = default_name()
