import functools
from dataclasses import dataclass
from enum import Enum
from functools import cache, cached_property, lru_cache
from functools import lru_cache as remember


class Report:
    def __init__(self, rows):
        self.rows = rows

    @lru_cache
#    ^^^^^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Report` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
    def total(self):
        return sum(self.rows)

    @lru_cache(maxsize=None)
#    ^^^^^^^^^^^^^^^^^^^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Report` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
    def share(self, name):
        return len(name) / len(self.rows)

    @functools.cache
#    ^^^^^^^^^^^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Report` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
    def by_name(self, name, *, exact=True):
        return [row for row in self.rows if row == name and exact]

    @remember(128)
#    ^^^^^^^^^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Report` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
    def top(self, count):
        return self.rows[:count]

    @property
    @cache
#    ^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Report` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
    def mean(self):
        return sum(self.rows) / len(self.rows)


class Assigned:
    def _area(self):
        return 4

    area = lru_cache(maxsize=None)(_area)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Assigned` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
    size = cache(_area)
#          ^^^^^^^^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Assigned` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.


class Outer:
    class Inner:
        @cache
#        ^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Inner` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
        def value(self):
            return 1


def local_class():
    class Local:
        @cache
#        ^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Local` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
        def value(self):
            return 1

    return Local


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __eq__(self, other):
        return self.cents == other.cents

    @lru_cache
#    ^^^^^^^^^ warning cached-method: The cache uses `self` as part of its key, and `Money` defines equality without a hash, so every call raises TypeError. Cache in the instance, or define `__hash__`.
    def in_euro(self, rate):
        return self.cents * rate


@dataclass
class Point:
    x: int
    y: int

    @cache
#    ^^^^^ warning cached-method: The cache uses `self` as part of its key, and `Point` defines equality without a hash, so every call raises TypeError. Cache in the instance, or define `__hash__`.
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


class Called:
    @cache
#    ^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Called` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
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
#    ^^^^^^^^^^^^^^^^^^^ cached-method: The cache belongs to the class and keeps every `self` it has seen, so no `Loader` is freed while its entry stays. Cache in the instance: functools.cached_property, or a dictionary made in `__init__`.
    async def load(self, key):
        return key
