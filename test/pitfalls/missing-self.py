import functools
from abc import ABC, abstractmethod
from typing import Protocol

from pydantic import field_validator
from somewhere import Interface


class Lamp:
    def __init__(self):
        self.on = False

    def toggle():
#       ^^^^^^ missing-self: Python passes the object as the first argument, and `toggle` takes none: calling it on an instance raises TypeError. Add `self`.
        self.on = not self.on

    def click():
#       ^^^^^ missing-self: Python passes the object as the first argument, and `click` takes none: calling it on an instance raises TypeError. Add `self`.
        print("click")

    async def later():
#             ^^^^^ missing-self: Python passes the object as the first argument, and `later` takes none: calling it on an instance raises TypeError. Add `self`.
        return 1

    @property
    def state():
#       ^^^^^ missing-self: Python passes the object as the first argument, and `state` takes none: calling it on an instance raises TypeError. Add `self`.
        return self.on

    @classmethod
    def make():
#       ^^^^ missing-self: Python passes the class as the first argument, and `make` takes none: calling it on the class raises TypeError. Add `cls`.
        return Lamp()

    def dim(level):
#           ^^^^^ missing-self: `dim` uses `self` but does not take it: `level` gets the object, and `self` is a NameError. Add `self` as the first parameter.
        self.level = level

    def greet(name):
#             ^^^^ hint missing-self: The first parameter of a method gets the object, whatever its name: here `name` does. Add `self`, or mark `greet` with @staticmethod.
        print("Hello", name)

    def area(width, height):
#            ^^^^^ hint missing-self: The first parameter of a method gets the object, whatever its name: here `width` does. Add `self`, or mark `area` with @staticmethod.
        return width * height

    def build(cls):
#       ^^^^^ missing-self: `build` is an ordinary method, so `cls` gets the object, not the class. Mark it with @classmethod.
        return cls()

    def named(cls):
#       ^^^^^ hint missing-self: `named` is an ordinary method, so `cls` gets the object, not the class. Mark it with @classmethod.
        return cls.__name__

    @classmethod
    def wrong(self):
#             ^^^^ hint missing-self: `wrong` is a class method: this parameter gets the class, not an object. Call it `cls`.
        return self()

    @staticmethod
    def static(self, x):
#              ^^^^ hint missing-self: `static` is a static method: nobody passes the object, so `self` gets the caller's first argument. Drop `self`, or drop @staticmethod.
        return x

    def keyword_only(*, x):
#       ^^^^^^^^^^^^ missing-self: Python passes the object as the first argument, and `keyword_only` takes none: calling it on an instance raises TypeError. Add `self`.
        return x

    def count():
#       ^^^^^ info missing-self: `count` takes no parameter, so it works as `Lamp.count()` only: on an instance it raises TypeError. Mark it with @staticmethod.
        return 3

    def nested():
#       ^^^^^^ missing-self: Python passes the object as the first argument, and `nested` takes none: calling it on an instance raises TypeError. Add `self`.
        def inner():
            return self.on

        return inner


Lamp.count()


def local():
    class Local:
        def run():
#           ^^^ missing-self: Python passes the object as the first argument, and `run` takes none: calling it on an instance raises TypeError. Add `self`.
            return 1

    return Local


class Outer:
    class Inner:
        def run(value):
#               ^^^^^ missing-self: `run` uses `self` but does not take it: `value` gets the object, and `self` is a NameError. Add `self` as the first parameter.
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
    def show(this):
#            ^^^^ hint missing-self: Python has no `this`: the first parameter of a method gets the object, and everybody calls it `self`. Rename it, so that others see at once what it is.
        return this.x


class Borrowed:
    def __init__(this, owner):
#                ^^^^ hint missing-self: Python has no `this`: the first parameter of a method gets the object, and everybody calls it `self`. Rename it, so that others see at once what it is.
        this.owner = owner
