import functools
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property, lru_cache
from functools import lru_cache as remember


class Report:
    def __init__(self, rows):
        self.rows = rows

    @functools.cached_property
    def total(self):
        return sum(self.rows)

    @lru_cache(maxsize=None)
    def share(self, name):
        return len(name) / len(self.rows)

    @functools.cache
    def by_name(self, name, *, exact=True):
        return [row for row in self.rows if row == name and exact]

    @remember(128)
    def top(self, count):
        return self.rows[:count]

    @property
    @cache
    def mean(self):
        return sum(self.rows) / len(self.rows)


class Assigned:
    def _area(self):
        return 4

    area = lru_cache(maxsize=None)(_area)
    size = cache(_area)


class Outer:
    class Inner:
        @functools.cached_property
        def value(self):
            return 1


def local_class():
    class Local:
        @functools.cached_property
        def value(self):
            return 1

    return Local


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return self.cents == other.cents

    @lru_cache
    def in_euro(self, rate):
        return self.cents * rate


@dataclass
class Point:
    x: int
    y: int

    @functools.cached_property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


class Called:
    @cache
    def total(self):
        return 1

    def twice(self):
        return self.total() * 2


service = Called()


class PropertyIsFine:
    @cached_property
    def total(self):
        return 1

    @property
    def other(self):
        return 2


class StaticIsFine:
    @staticmethod
    @lru_cache
    def load(path):
        return path

    @classmethod
    @cache
    def default(cls):
        return cls()


class ColourIsFine(Enum):
    RED = 1

    @lru_cache
    def rgb(self):
        return (255, 0, 0)


class MetaIsFine(type):
    @cache
    def fields(cls):
        return dir(cls)


@dataclass(frozen=True)
class FrozenIsFine:
    x: int

    @cache
    def square(self):
        return self.x**2


class SettingsIsFine:
    @cache
    def read(self, name):
        return name


SETTINGS = SettingsIsFine()


class SingletonIsFine:
    def __new__(cls):
        return object.__new__(cls)

    @cache
    def read(self, name):
        return name


@lru_cache
def function_is_fine(path):
    return path


class OtherDecoratorIsFine:
    @other.lru_cache
    def total(self):
        return 1

    @cache_page(60)
    def page(self):
        return 2


class OwnCacheIsFine:
    def __init__(self):
        self.load = lru_cache(maxsize=32)(self._load)

    def _load(self, name):
        return name


class Loader:
    @functools.lru_cache
    async def load(self, key):
        return key
