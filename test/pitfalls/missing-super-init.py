import threading
from collections import UserDict
from dataclasses import dataclass
from enum import Enum
from html.parser import HTMLParser
from logging import Handler
from typing import NamedTuple, Protocol

from somewhere import Base


class Animal:
    def __init__(self, name):
        self.name = name
        self.legs = 4


class Dog(Animal):
    def __init__(self, name, breed):
#       ^^^^^^^^ missing-super-init: `Dog.__init__` replaces `Animal.__init__`, which never runs: instances of `Dog` have no `name`, `legs`, and reading it raises AttributeError. Call super().__init__(…) first.
        self.breed = breed


print(Dog("Rex", "Lab").name)


class Cat(Animal):
    def __init__(self, colour):
#       ^^^^^^^^ missing-super-init: `Cat.__init__` replaces `Animal.__init__`, which never runs: instances of `Cat` have no `name`, `legs`, and reading it raises AttributeError. Call super().__init__(…) first.
        self.colour = colour

    def describe(self):
        return f"{self.colour} {self.legs}"


class Shelf:
    def __init__(self):
        self.books = []

    def add(self, book):
        self.books.append(book)


class Archive(Shelf):
    def __init__(self, year):
#       ^^^^^^^^ missing-super-init: `Archive.__init__` replaces `Shelf.__init__`, which never runs: instances of `Archive` have no `books`, and reading it raises AttributeError. Call super().__init__(…) first.
        """Keeps one year."""
        self.year = year


class DeepArchive(Archive):
    def place(self):
        return 1


class Unread:
    def __init__(self, unread_flag=False):
        self.unread_flag_value = unread_flag


class UnreadChild(Unread):
    def __init__(self):
#       ^^^^^^^^ info missing-super-init: `UnreadChild.__init__` replaces `Unread.__init__`, which never runs: instances of `UnreadChild` have no `unread_flag_value`. Call super().__init__(…) first.
        self.other = 1


class Registers:
    def __init__(self):
        register(self)


class RegistersNot(Registers):
    def __init__(self):
#       ^^^^^^^^ info missing-super-init: `RegistersNot.__init__` replaces `Registers.__init__`, which never runs: what it sets up is missing. Call super().__init__(…) first.
        self.value = 1


class Worker(threading.Thread):
    def __init__(self, jobs):
#       ^^^^^^^^ missing-super-init: This __init__ replaces that of `threading.Thread`, which never runs: start() raises RuntimeError. Call super().__init__() in it.
        self.jobs = jobs

    def run(self):
        print(self.jobs)


class Parser(HTMLParser):
    def __init__(self):
#       ^^^^^^^^ missing-super-init: This __init__ replaces that of `HTMLParser`, which never runs: feed() raises AttributeError. Call super().__init__() in it.
        self.links = []


class Sink(Handler):
    def __init__(self):
#       ^^^^^^^^ missing-super-init: This __init__ replaces that of `Handler`, which never runs: the handler has no level and no lock. Call super().__init__() in it.
        self.lines = []


class Settings(UserDict):
    def __init__(self, path):
#       ^^^^^^^^ missing-super-init: This __init__ replaces that of `UserDict`, which never runs: it has no data. Call super().__init__() in it.
        self.path = path


class Config:
    def __init__(self, path, *, strict=False, depth):
        self.config_path = path
        self.strict_mode = strict
        self.depth = depth


class AppConfig(Config):
    def __init__(self, path, depth, app):
#       ^^^^^^^^ missing-super-init: `AppConfig.__init__` replaces `Config.__init__`, which never runs: instances of `AppConfig` have no `config_path`, `strict_mode`, `depth`, and reading it raises AttributeError. Call super().__init__(…) first.
        self.app = app

    def show(self):
        return self.config_path


def local():
    class Parent:
        def __init__(self):
            self.local_value = 1

    class Child(Parent):
        def __init__(self):
#           ^^^^^^^^ missing-super-init: `Child.__init__` replaces `Parent.__init__`, which never runs: instances of `Child` have no `local_value`, and reading it raises AttributeError. Call super().__init__(…) first.
            self.x = 2

        def read(self):
            return self.local_value

    return Child


class Grand(Dog):
    def __init__(self, age):
#       ^^^^^^^^ missing-super-init: `Grand.__init__` replaces `Dog.__init__`, which never runs: instances of `Grand` have no `breed`, and reading it raises AttributeError. Call super().__init__(…) first.
        self.age = age

    def show(self):
        return self.breed


# ================================================================ silence


class CallsSuper(Animal):
    def __init__(self, name):
        super().__init__(name)
        self.x = 1


class CallsLast(Animal):
    def __init__(self, name):
        self.x = 1
        super().__init__(name)


class CallsBase(Animal):
    def __init__(self, name):
        Animal.__init__(self, name)


class OldSuper(Animal):
    def __init__(self, name):
        super(OldSuper, self).__init__(name)


class Conditional(Animal):
    def __init__(self, name=None):
        if name:
            super().__init__(name)
        else:
            self.name = "none"


class ThroughHelper(Animal):
    def __init__(self, name):
        self._setup(name)

    def _setup(self, name):
        super().__init__(name)


class SetsAll(Animal):
    def __init__(self):
        self.name = "x"
        self.legs = 2


class SetsAllByHelper(Animal):
    def __init__(self):
        self.reset()

    def reset(self):
        self.name = "x"
        self.legs = 2


class ClassLevel(Animal):
    name = "x"
    legs = 0

    def __init__(self):
        self.x = 1


class Inherits(Animal):
    def speak(self):
        return self.name


class Empty:
    def __init__(self):
        pass


class OverEmpty(Empty):
    def __init__(self):
        self.x = 1


class Raises:
    def __init__(self):
        raise NotImplementedError


class OverRaises(Raises):
    def __init__(self):
        self.x = 1


class UnknownBase(Base):
    def __init__(self):
        self.x = 1


class MixedUnknown(Animal, Base):
    def __init__(self):
        self.x = 1


class Error(Exception):
    def __init__(self, code):
        self.code = code


class NoInit:
    def run(self):
        return 1


class OverNoInit(NoInit):
    def __init__(self):
        self.x = 1


class Looks(Protocol):
    def __init__(self):
        self.shape = 1


class Draws(Looks):
    def __init__(self):
        self.x = 1


@dataclass
class Point:
    x: int


class Refuses(Animal):
    def __init__(self):
        raise TypeError("no instances")


class Bulk(Animal):
    def __init__(self, **values):
        self.__dict__.update(values)


class Custom(Animal):
    def __new__(cls):
        return object.__new__(cls)

    def __init__(self):
        self.x = 1


class Pair(NamedTuple):
    left: int


class Colour(Enum):
    def __init__(self, code):
        self.code = code


class GoodWorker(threading.Thread):
    def __init__(self):
        threading.Thread.__init__(self)
        self.x = 1


class Prints:
    def __init__(self):
        print("made")


class OverPrints(Prints):
    def __init__(self):
        self.x = 1


def register(thing):
    return thing


class Sensor:
    def __init__(self):
        self.values = []


class NamedSensor(Sensor):
    def __init__(self, name):
#       ^^^^^^^^ missing-super-init: `NamedSensor.__init__` replaces `Sensor.__init__`, which never runs: instances of `NamedSensor` have no `values`, and reading it raises AttributeError. Call super().__init__(…) first.
        super().__init__
        self.name = name

    def mean(self):
        return sum(self.values) / len(self.values)


class PlainGetter:
    def __init__(self, cols):
        self.cols = cols

    def _cols(self):
        return self.cols

    def __call__(self):
        return list(self._cols())


class GetterByKey(PlainGetter):
    def __init__(self, keys):
        self.keys = keys

    def _cols(self):
        return [key.upper() for key in self.keys]
