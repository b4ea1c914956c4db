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
    items: list = dataclasses.field(default_factory=list)


@dataclass
class RefusedFilledList:
    items: list[int] = dataclasses.field(default_factory=lambda: [1, 2])


@dataclass()
class RefusedDict:
    name: str
    options: dict[str, int] = dataclasses.field(default_factory=dict)


@dataclasses.dataclass
class RefusedSet:
    names: set = dataclasses.field(default_factory=set)


@dataclass(order=True)
class RefusedCalls:
    a: list = dataclasses.field(default_factory=list)
    b: dict = dataclasses.field(default_factory=lambda: dict(x=1))
    c: deque = dataclasses.field(default_factory=deque)
    d: defaultdict = dataclasses.field(default_factory=lambda: defaultdict(list))
    e: list = [n for n in range(3)]


@dataclass
class RefusedByName:
    tags: list = dataclasses.field(default_factory=DEFAULT_TAGS.copy)


@dataclass
class RefusedInField:
    items: list = dataclasses.field(default_factory=list)
    more: dict = dataclasses.field(default_factory=dict, repr=False)


@dataclass
class CalledFactory:
    items: list = dataclasses.field(default_factory=list)
    more: dict = dataclasses.field(default_factory=dict)


@dataclass
class TupleOfLists:
    pair: tuple = dataclasses.field(default_factory=lambda: ([], []))


class Address:
    def __init__(self, city="Berlin"):
        self.city = city


@dataclass
class SharedInstance:
    address: Address = dataclasses.field(default_factory=Address)
    second: Address = dataclasses.field(default_factory=lambda: Address("Graz"))


@dataclass
class Size:
    width: int = 0


@dataclass
class SharedDataclass:
    size: Size = dataclasses.field(default_factory=Size)


@dataclass
class FrozenValues:
    made: float = dataclasses.field(default_factory=time.time)
    when: datetime = dataclasses.field(default_factory=datetime.now)
    key: str = dataclasses.field(default_factory=lambda: str(uuid.uuid4()))
    dice: int = dataclasses.field(default_factory=lambda: random.randint(1, 6))
    other: float = dataclasses.field(default_factory=random.random)


@dataclass
class NotAField:
    name: str
    items = []


@dataclass
class FieldWithoutAnnotation:
    name: str
    items = dataclasses.field(default_factory=list)


@dataclass
class WrongOrder:
    name: str = ""
    age: int


@dataclass
class WrongOrderLater:
    name: str
    tags: list = dataclasses.field(default_factory=list)
    note: Optional[str]
    rest: int = 0


@dataclass
class Base:
    name: str = ""


@dataclass
class Child(Base):
    age: int


@dataclass(kw_only=False)
class FieldCallWithoutDefault:
    name: str = "x"
    age: int = dataclasses.field(repr=False)


@attr.s(auto_attribs=True)
class OldAttrs:
    items: list = attr.ib(factory=list)


@attrs.define
class NewAttrs:
    items: list = attrs.field(factory=list)
    names: dict = attrs.field(factory=dict)


def in_a_function():
    @dataclass
    class Local:
        items: list = dataclasses.field(default_factory=list)

    return Local


class Outer:
    @dataclass
    class Inner:
        items: list = dataclasses.field(default_factory=list)


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
    tags: list = dataclasses.field(default_factory=default_tags)
    name: str = default_name()
