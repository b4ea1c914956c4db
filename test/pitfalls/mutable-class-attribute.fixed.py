import collections
import enum
from collections import OrderedDict, defaultdict, deque
from dataclasses import dataclass, field
from typing import ClassVar, Final, NamedTuple

from somewhere import Model


class Cart:
    def __init__(self, owner):
        self.items = []
        self.owner = owner

    def add(self, item):
        self.items.append(item)


class WithoutInit:
    """Docstring stays."""

    def __init__(self):
        self.seen = set()  # names

    def visit(self, name):
        self.seen.add(name)


class SubscriptStore:
    def __init__(self):
        self.table = {}

    def put(self, key, value):
        self.table[key] = value


class SubscriptDelete:
    def __init__(self):
        self.table = dict(a=1)

    def drop(self, key):
        del self.table[key]


class AugmentedAttribute:
    def __init__(self):
        self.lines = []

    def write(self, line):
        self.lines += [line]


class AugmentedItem:
    def __init__(self):
        self.counts = collections.Counter()

    def count(self, word):
        self.counts[word] += 1


class ThroughAlias:
    def __init__(self):
        self.lines = []

    def write(self, line):
        lines = self.lines
        lines.append(line)


class Annotated:
    names: list[str]

    def __init__(self):
        self.names = []

    def add(self, name):
        self.names.append(name)


class SeveralChanges:
    def __init__(self):
        self.jobs = deque()
        self.done = defaultdict(list)

    def push(self, job):
        self.jobs.append(job)

    def finish(self):
        job = self.jobs.popleft()
        self.done[job.kind].append(job)


class InnerContainer:
    def __init__(self):
        self.groups = {"a": [], "b": []}

    def add(self, item):
        self.groups["a"].append(item)


class FromComprehension:
    def __init__(self):
        self.grid = [[0] * 3 for _ in range(3)]

    def mark(self, row, column):
        self.grid[row][column] = 1


class AsyncChange:
    def __init__(self):
        self.pages = {}

    async def fetch(self, url):
        self.pages[url] = await url.read()


class NestedFunctionChange:
    def __init__(self):
        self.events = []

    def handler(self):
        def on_event(event):
            self.events.append(event)

        return on_event


class InAProperty:
    def __init__(self):
        self.log = []

    @property
    def value(self):
        self.log.append("read")
        return 1


class OtherSelfName:
    def __init__(self):
        self.items = []

    def add(this, item):
        this.items.append(item)


class Parent:
    def __init__(self):
        self.children = []


class Child(Parent):
    def add(self, child):
        self.children.append(child)


class UsedFromOutside:
    def __init__(self):
        self.tags = []


def label():
    thing = UsedFromOutside()
    thing.tags.append("new")
    return thing


class RebindOnlyElsewhere:
    def __init__(self):
        self.items = []

    def add(self, item):
        self.items.append(item)

    def reset(self):
        self.items = []


class RebindAfterTheChange:
    def __init__(self):
        self.items = []

    def load(self, more):
        self.items.extend(more)
        self.items = sorted(self.items)


class Entry:
    def __init__(self):
        self.notes = []


class HoldsInstance:
    def __init__(self):
        self.entry = Entry()

    def rename(self, name):
        self.entry.name = name


class TupleHoldsList:
    def __init__(self):
        self.pair = ([], [])

    def left(self, item):
        self.pair[0].append(item)


def factory():
    class Local:
        def __init__(self):
            self.items = []

        def add(self, item):
            self.items.append(item)

    return Local


class Outer:
    class Inner:
        def __init__(self):
            self.items = []

        def add(self, item):
            self.items.append(item)


class ConditionalInit:
    def __init__(self, items=None):
        self.items = []
        if items is not None:
            self.items = items

    def add(self, item):
        self.items.append(item)


class ReadThroughTheClass:
    names = []

    def __init__(self):
        self.size = 0

    def add(self, name):
        self.names.append(name)


print(ReadThroughTheClass.names)


class OnlyOnce:
    def __init__(self):
        self.seen = []

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
    def __init__(self):
        self.entries = []

    def plan(self, when, what):
        import heapq

        heapq.heappush(self.entries, (when, what))


class ReadSchedule:
    entries = [(1, "a")]

    def soonest(self):
        import heapq

        return heapq.nsmallest(3, self.entries)
