import collections
import enum
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from typing import ClassVar, Final, NamedTuple

from somewhere import Model


class Cart:
    items = []
#           ^^ mutable-class-attribute: All instances of `Cart` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.items.

    def __init__(self, owner):
        self.owner = owner

    def add(self, item):
        self.items.append(item)


class WithoutInit:
    """Docstring stays."""

    seen = set()  # names
#          ^^^^^ mutable-class-attribute: All instances of `WithoutInit` share this one set, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.seen.

    def visit(self, name):
        self.seen.add(name)


class SubscriptStore:
    table = {}
#           ^^ mutable-class-attribute: All instances of `SubscriptStore` share this one dict, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.table.

    def put(self, key, value):
        self.table[key] = value


class SubscriptDelete:
    table = dict(a=1)
#           ^^^^^^^^^ mutable-class-attribute: All instances of `SubscriptDelete` share this one dict, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.table.

    def drop(self, key):
        del self.table[key]


class AugmentedAttribute:
    lines = []
#           ^^ mutable-class-attribute: All instances of `AugmentedAttribute` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.lines.

    def write(self, line):
        self.lines += [line]


class AugmentedItem:
    counts = collections.Counter()
#            ^^^^^^^^^^^^^^^^^^^^^ mutable-class-attribute: All instances of `AugmentedItem` share this one Counter, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.counts.

    def count(self, word):
        self.counts[word] += 1


class ThroughAlias:
    lines = []
#           ^^ mutable-class-attribute: All instances of `ThroughAlias` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.lines.

    def write(self, line):
        lines = self.lines
        lines.append(line)


class Annotated:
    names: list[str] = []
#                      ^^ mutable-class-attribute: All instances of `Annotated` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.names.

    def add(self, name):
        self.names.append(name)


class SeveralChanges:
    jobs = deque()
#          ^^^^^^^ mutable-class-attribute: All instances of `SeveralChanges` share this one deque, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.jobs.
    done = defaultdict(list)
#          ^^^^^^^^^^^^^^^^^ mutable-class-attribute: All instances of `SeveralChanges` share this one defaultdict, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.done.

    def push(self, job):
        self.jobs.append(job)

    def finish(self):
        job = self.jobs.popleft()
        self.done[job.kind].append(job)


class InnerContainer:
    groups = {"a": [], "b": []}
#            ^^^^^^^^^^^^^^^^^^ mutable-class-attribute: All instances of `InnerContainer` share this one dict, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.groups.

    def add(self, item):
        self.groups["a"].append(item)


class FromComprehension:
    grid = [[0] * 3 for _ in range(3)]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ mutable-class-attribute: All instances of `FromComprehension` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.grid.

    def mark(self, row, column):
        self.grid[row][column] = 1


class AsyncChange:
    pages = {}
#           ^^ mutable-class-attribute: All instances of `AsyncChange` share this one dict, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.pages.

    async def fetch(self, url):
        self.pages[url] = await url.read()


class NestedFunctionChange:
    events = []
#            ^^ mutable-class-attribute: All instances of `NestedFunctionChange` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.events.

    def handler(self):
        def on_event(event):
            self.events.append(event)

        return on_event


class InAProperty:
    log = []
#         ^^ mutable-class-attribute: All instances of `InAProperty` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.log.

    @property
    def value(self):
        self.log.append("read")
        return 1


class OtherSelfName:
    items = []
#           ^^ mutable-class-attribute: All instances of `OtherSelfName` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.items.

    def add(this, item):
        this.items.append(item)


class Parent:
    children = []
#              ^^ mutable-class-attribute: All instances of `Parent` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.children.


class Child(Parent):
    def add(self, child):
        self.children.append(child)


class UsedFromOutside:
    tags = []
#          ^^ mutable-class-attribute: All instances of `UsedFromOutside` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.tags.


def label():
    thing = UsedFromOutside()
    thing.tags.append("new")
    return thing


class RebindOnlyElsewhere:
    items = []
#           ^^ mutable-class-attribute: All instances of `RebindOnlyElsewhere` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.items.

    def add(self, item):
        self.items.append(item)

    def reset(self):
        self.items = []


class RebindAfterTheChange:
    items = []
#           ^^ mutable-class-attribute: All instances of `RebindAfterTheChange` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.items.

    def load(self, more):
        self.items.extend(more)
        self.items = sorted(self.items)


class Entry:
    def __init__(self):
        self.notes = []


class HoldsInstance:
    entry = Entry()
#           ^^^^^^^ mutable-class-attribute: All instances of `HoldsInstance` share this one Entry, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.entry.

    def rename(self, name):
        self.entry.name = name


class TupleHoldsList:
    pair = ([], [])
#          ^^^^^^^^ mutable-class-attribute: All instances of `TupleHoldsList` share this one tuple, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.pair.

    def left(self, item):
        self.pair[0].append(item)


def factory():
    class Local:
        items = []
#               ^^ mutable-class-attribute: All instances of `Local` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.items.

        def add(self, item):
            self.items.append(item)

    return Local


class Outer:
    class Inner:
        items = []
#               ^^ mutable-class-attribute: All instances of `Inner` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.items.

        def add(self, item):
            self.items.append(item)


class ConditionalInit:
    items = []
#           ^^ mutable-class-attribute: All instances of `ConditionalInit` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.items.

    def __init__(self, items=None):
        if items is not None:
            self.items = items

    def add(self, item):
        self.items.append(item)


class ReadThroughTheClass:
    names = []
#           ^^ mutable-class-attribute: All instances of `ReadThroughTheClass` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.names.

    def __init__(self):
        self.size = 0

    def add(self, name):
        self.names.append(name)


print(ReadThroughTheClass.names)


class OnlyOnce:
    seen = []
#          ^^ info mutable-class-attribute: All instances of `OnlyOnce` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.seen.

    def add(self, name):
        self.seen.append(name)


only = OnlyOnce()


# ================================================================ silence


class RebindInInit:
    items = []

    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


class RebindInInitByTuple:
    items = []
    table = {}

    def __init__(self):
        self.items, self.table = [], {}

    def add(self, item):
        self.items.append(item)
        self.table[item] = 1


class RebindInPostInit:
    items = []

    def __post_init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


class RebindInNew:
    items = []

    def __new__(cls):
        self = super().__new__(cls)
        self.items = []
        return self

    def add(self, item):
        self.items.append(item)


class RebindFirstInTheMethod:
    items = []

    def load(self, rows):
        self.items = []
        for row in rows:
            self.items.append(row)


class ParentInitRebinds:
    items = []

    def __init__(self):
        self.items = []


class ChildOfIt(ParentInitRebinds):
    def add(self, item):
        self.items.append(item)


class RebindByHelper:
    items = []

    def __init__(self):
        self.reset()

    def reset(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


class ReadOnly:
    keywords = ["if", "else"]
    names = {"a": 1}

    def known(self, word):
        return word in self.keywords or self.names.get(word)

    def every(self):
        for word in self.keywords:
            yield word


class Constants:
    TABLE = {}
    _CACHE = {}

    def put(self, key, value):
        self.TABLE[key] = value
        self._CACHE[key] = value


class Declared:
    shared: ClassVar[list] = []
    fixed: Final = {}
    text: "ClassVar[dict]" = {}

    def add(self, item):
        self.shared.append(item)
        self.fixed[item] = 1
        self.text[item] = 1


class Registry:
    handlers = {}

    @classmethod
    def register(cls, name, function):
        cls.handlers[name] = function

    def run(self, name):
        return self.handlers[name]()


class RegistryByName:
    instances = []

    def __init__(self):
        RegistryByName.instances.append(self)


class RegistryByType:
    instances = []

    def __init__(self):
        type(self).instances.append(self)
        self.__class__.instances.append(self)


class EntersItself:
    everyone = []
    by_object = {}

    def __init__(self, name):
        self.everyone.append(self)
        self.by_object[self] = name


class ResetByName:
    log = []

    def write(self, line):
        self.log.append(line)

    @staticmethod
    def clear():
        ResetByName.log = []


class NamedAsShared:
    _registry = {}
    shared_lines = []

    def add(self, key, value):
        self._registry[key] = value
        self.shared_lines.append(value)


class Immutable:
    pair = (1, 2)
    name = "x"
    count = 0
    names = frozenset()

    def step(self):
        self.count += 1
        self.name += "y"
        self.pair += (3,)


class Colour(enum.Enum):
    RED = []

    def add(self, item):
        self.value.append(item)


class Row(NamedTuple):
    cells: list = []

    def add(self, cell):
        self.cells.append(cell)


@dataclass
class Data:
    items: list = field(default_factory=list)

    def add(self, item):
        self.items.append(item)


class UnknownBase(Model):
    items = []

    def add(self, item):
        self.items.append(item)


class UnknownMeta(metaclass=Model):
    items = []

    def add(self, item):
        self.items.append(item)


class LocalListOfTheSameName:
    items = []

    def add(self, item):
        items = []
        items.append(item)
        return items


class OtherObject:
    items = []

    def add(self, other, item):
        other.items.append(item)


class Slots:
    __slots__ = ["a"]
    __match_args__ = ("a",)

    def grow(self):
        self.a = [1]
        self.a.append(2)


class StaticMethod:
    items = []

    @staticmethod
    def add(self, item):
        self.items.append(item)


class CopyFirst:
    items = [1]

    def extended(self, item):
        items = list(self.items)
        items.append(item)
        return items


class PlusMakesANewOne:
    items = []

    def add(self, item):
        self.items = self.items + [item]


class Method:
    def items(self):
        return []

    def add(self, item):
        self.items().append(item)


class OverriddenBySubclass:
    items = []


class Overrider(OverriddenBySubclass):
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)


class Schedule:
    entries = []
#             ^^ mutable-class-attribute: All instances of `Schedule` share this one list, and a method changes it through the instance: what one puts in, all others see. Create it in __init__ as self.entries.

    def plan(self, when, what):
        import heapq

        heapq.heappush(self.entries, (when, what))


class ReadSchedule:
    entries = [(1, "a")]

    def soonest(self):
        import heapq

        return heapq.nsmallest(3, self.entries)
