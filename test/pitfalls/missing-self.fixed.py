import functools
from abc import ABC, abstractmethod
from typing import Protocol

from pydantic import field_validator
from somewhere import Interface


class Lamp:
    def __init__(self):
        self.on = False

    def toggle(self):
        self.on = not self.on

    def click(self):
        print("click")

    async def later(self):
        return 1

    @property
    def state(self):
        return self.on

    @classmethod
    def make(cls):
        return Lamp()

    def dim(self, level):
        self.level = level

    def greet(self, name):
        print("Hello", name)

    def area(self, width, height):
        return width * height

    @classmethod
    def build(cls):
        return cls()

    @classmethod
    def named(cls):
        return cls.__name__

    @classmethod
    def wrong(cls):
        return cls()

    @staticmethod
    def static(self, x):
        return x

    def keyword_only(self, *, x):
        return x

    @staticmethod
    def count():
        return 3

    def nested(self):
        def inner():
            return self.on

        return inner


Lamp.count()


def local():
    class Local:
        def run(self):
            return 1

    return Local


class Outer:
    class Inner:
        def run(self, value):
            return self.value + value


# ================================================================ silence


class Good:
    def method(self):
        return self

    def other_name(instance):
        return instance.x

    def underscore(_):
        return 1

    def private(_self):
        return 1

    def args(*args):
        return args[0]

    def positional(self, /, x):
        return x

    @classmethod
    def make(cls):
        return cls()

    @classmethod
    def kind(klass):
        return klass()

    @staticmethod
    def helper(x):
        return x

    @staticmethod
    def nothing():
        return 1

    def __new__(cls):
        return object.__new__(cls)

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)

    def __class_getitem__(cls, item):
        return cls

    @functools.lru_cache
    def cached(self):
        return 1

    def reads_attributes(thing):
        return thing.x + thing.y


class Meta(type):
    def __call__(cls):
        return super().__call__()

    def names(cls):
        return cls.__name__


class Callbacks:
    def on_match(lexer, match):
        yield match.start()

    def decorator(fn):
        return fn

    def upper(text):
        return text.upper()

    tokens = {"a": on_match}
    NAME = upper("x")

    @decorator
    def method(self):
        return 1


class Validated:
    @field_validator("x")
    def check(value):
        return value


class IThing(Interface):
    def run():
        """Runs."""

    def stop(force):
        """Stops."""


class Looks(Protocol):
    def draw(self) -> None: ...


class Base(ABC):
    @abstractmethod
    def run(self): ...


def function():
    def inner():
        return 1

    return inner


class HasLambda:
    double = lambda x: x * 2
    run = staticmethod(lambda: 1)


def with_self(self):
    class Inner:
        def run():
            return 1

        value = run()

    return Inner


class Registered:
    def make(cls):
        return cls()

    make = classmethod(make)


class Numbers:
    def __radd__(x, y):
        return y + x

    def _generate_next_value_(name, start):
        return name


class OtherLanguage:
    def show(self):
        return self.x


class Borrowed:
    def __init__(self, owner):
        self.owner = owner
