import logging
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from somewhere import Base

logger = logging.getLogger(__name__)


class Order:
#     ^^^^^ missing-repr: Objects of `Order` are printed, but the class has no __repr__: all you see is <Order object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, number, total):
        self.number = number
        self.total = total


class Customer:
#     ^^^^^^^^ missing-repr: Objects of `Customer` are printed, but the class has no __repr__: all you see is <Customer object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, name, city):
        self.name = name
        self.city = city
        self._cache = {}


class Item:
#     ^^^^ missing-repr: Objects of `Item` are printed, but the class has no __repr__: all you see is <Item object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, name, price):
        self._name, self._price = name, price

    def describe(self):
        return f"an item: {self}"


class Logged:
#     ^^^^^^ missing-repr: Objects of `Logged` are printed, but the class has no __repr__: all you see is <Logged object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, a, b):
        self.a = a
        self.b = b


class Listed:
#     ^^^^^^ missing-repr: Objects of `Listed` are printed, but the class has no __repr__: all you see is <Listed object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, a, b):
        self.a = a
        self.b = b


class Looped:
#     ^^^^^^ missing-repr: Objects of `Looped` are printed, but the class has no __repr__: all you see is <Looped object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, a, b):
        self.a = a
        self.b = b


class Annotated:
#     ^^^^^^^^^ missing-repr: Objects of `Annotated` are printed, but the class has no __repr__: all you see is <Annotated object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, a, b):
        self.a = a
        self.b = b


class WithReprIsFine:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __repr__(self):
        return "x"


class WithStrIsFine:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __str__(self):
        return "x"


class InheritsReprIsFine(WithReprIsFine):
    def __init__(self, a, b):
        self.a = a
        self.b = b


class OneAttributeIsFine:
    def __init__(self, a):
        self.a = a


class NeverShownIsFine:
    def __init__(self, a, b):
        self.a = a
        self.b = b


class UnknownBaseIsFine(Base):
    def __init__(self, a, b):
        self.a = a
        self.b = b


class ErrorIsFine(Exception):
    def __init__(self, a, b):
        self.a = a
        self.b = b


class ColourIsFine(Enum):
    RED = 1


class RowIsFine(NamedTuple):
    a: int
    b: int


@dataclass
class DataIsFine:
    a: int
    b: int


order = Order(1, 20)
print(order)
print("order:", order)


def greet():
    customer = Customer("Ada", "Paris")
    return f"Hello {customer}"


def log():
    logger.info("got %s", Logged(1, 2))


print([Listed(1, 2), Listed(3, 4)])

for looped in [Looped(1, 2), Looped(3, 4)]:
    print(looped)


def show(thing: Annotated):
    print(thing)


unseen = NeverShownIsFine(1, 2)
print(unseen.a, f"{unseen.b}")
print(WithReprIsFine(1, 2), WithStrIsFine(1, 2), InheritsReprIsFine(1, 2), OneAttributeIsFine(1))
print(UnknownBaseIsFine(1, 2), ErrorIsFine(1, 2), ColourIsFine.RED, RowIsFine(1, 2), DataIsFine(1, 2))


class Parcel:
#     ^^^^^^ missing-repr: Objects of `Parcel` are printed, but the class has no __repr__: all you see is <Parcel object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, weight, city):
        self.weight = weight
        self.city = city


class Letter:
#     ^^^^^^ missing-repr: Objects of `Letter` are printed, but the class has no __repr__: all you see is <Letter object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, weight, city):
        self.weight = weight
        self.city = city


class Card:
    def __init__(self, weight, city):
        self.weight = weight
        self.city = city


def show_post():
    parcel = Parcel(3, "Ulm")
    letter = Letter(1, "Ulm")
    card = Card(1, "Ulm")
    print("sent {}".format(parcel))
    print("sent %s" % letter)
    print("sent {0.city}".format(card), "%d" % card)


class Piece:
#     ^^^^^ missing-repr: Objects of `Piece` are printed, but the class has no __repr__: all you see is <Piece object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, suit, rank):
        self.suit = suit
        self.rank = rank


class Deck:
    def __init__(self):
        self.cards = [Piece(suit, rank) for suit in "SH" for rank in range(2)]

    def show(self):
        print(self.cards)


class Seat:
#     ^^^^ missing-repr: Objects of `Seat` are printed, but the class has no __repr__: all you see is <Seat object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, row, number):
        self.row = row
        self.number = number


class Hall:
    def __init__(self):
        self.seats = []
        self.rows = []

    def add(self, row, number):
        self.seats.append(Seat(row, number))
        self.rows.append(row)

    def show(self):
        print(self.rows)
        for seat in self.seats:
            print(seat)


class Stop:
#     ^^^^ missing-repr: Objects of `Stop` are printed, but the class has no __repr__: all you see is <Stop object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, name, time):
        self.name = name
        self.time = time


def stops(times):
    found = []
    for name, time in times:
        found.append(Stop(name, time))
    print(f"stops: {found}")


class Quiet:
    def __init__(self, name, time):
        self.name = name
        self.time = time


def quiet(times):
    found = []
    for name, time in times:
        found.append(Quiet(name, time))
    for each in found:
        print(each.name)


class Pen:
#     ^^^ missing-repr: Objects of `Pen` are printed, but the class has no __repr__: all you see is <Pen object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, name, price):
        self.name = name
        self.price = price


cart = []
cart.append(Pen("blue", 2))
print(cart)


class Link:
#     ^^^^ missing-repr: Objects of `Link` are printed, but the class has no __repr__: all you see is <Link object at 0x…>, in logs and in the debugger too. Add a __repr__ that names the class and its values.
    def __init__(self, value, next_link):
        self.value = value
        self.next_link = next_link


def show_links(link: Link):
    while link:
        print(link)
        link = link.next_link
