import logging
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from somewhere import Base

logger = logging.getLogger(__name__)


class Order:
    def __init__(self, number, total):
        self.number = number
        self.total = total

    def __repr__(self):
        return f"Order(number={self.number!r}, total={self.total!r})"


class Customer:
    def __init__(self, name, city):
        self.name = name
        self.city = city
        self._cache = {}

    def __repr__(self):
        return f"Customer(name={self.name!r}, city={self.city!r})"


class Item:
    def __init__(self, name, price):
        self._name, self._price = name, price

    def __repr__(self):
        return f"Item(_name={self._name!r}, _price={self._price!r})"

    def describe(self):
        return f"an item: {self}"


class Logged:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __repr__(self):
        return f"Logged(a={self.a!r}, b={self.b!r})"


class Listed:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __repr__(self):
        return f"Listed(a={self.a!r}, b={self.b!r})"


class Looped:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __repr__(self):
        return f"Looped(a={self.a!r}, b={self.b!r})"


class Annotated:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __repr__(self):
        return f"Annotated(a={self.a!r}, b={self.b!r})"


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
    def __init__(self, weight, city):
        self.weight = weight
        self.city = city

    def __repr__(self):
        return f"Parcel(weight={self.weight!r}, city={self.city!r})"


class Letter:
    def __init__(self, weight, city):
        self.weight = weight
        self.city = city

    def __repr__(self):
        return f"Letter(weight={self.weight!r}, city={self.city!r})"


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
    def __init__(self, suit, rank):
        self.suit = suit
        self.rank = rank

    def __repr__(self):
        return f"Piece(suit={self.suit!r}, rank={self.rank!r})"


class Deck:
    def __init__(self):
        self.cards = [Piece(suit, rank) for suit in "SH" for rank in range(2)]

    def show(self):
        print(self.cards)


class Seat:
    def __init__(self, row, number):
        self.row = row
        self.number = number

    def __repr__(self):
        return f"Seat(row={self.row!r}, number={self.number!r})"


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
    def __init__(self, name, time):
        self.name = name
        self.time = time

    def __repr__(self):
        return f"Stop(name={self.name!r}, time={self.time!r})"


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
    def __init__(self, name, price):
        self.name = name
        self.price = price

    def __repr__(self):
        return f"Pen(name={self.name!r}, price={self.price!r})"


cart = []
cart.append(Pen("blue", 2))
print(cart)


class Link:
    def __init__(self, value, next_link):
        self.value = value
        self.next_link = next_link

    def __repr__(self):
        return f"Link(value={self.value!r}, next_link={self.next_link!r})"


def show_links(link: Link):
    while link:
        print(link)
        link = link.next_link
