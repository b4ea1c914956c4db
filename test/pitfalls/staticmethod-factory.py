from dataclasses import dataclass
from enum import Enum
from typing import final


class Invoice:
    def __init__(self, number, total=0):
        self.number = number
        self.total = total

    @staticmethod
    def from_row(row):
        return Invoice(row["number"], row["total"])
#              ^^^^^^^ staticmethod-factory: `from_row` always makes an object of `Invoice`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).

    @staticmethod
    def empty():
        return Invoice(0)
#              ^^^^^^^ staticmethod-factory: `empty` always makes an object of `Invoice`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).

    @staticmethod
    def by_steps(text):
        number, total = text.split(",")
        invoice = Invoice(number)
#                 ^^^^^^^ staticmethod-factory: `by_steps` always makes an object of `Invoice`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).
        invoice.total = total
        return invoice

    @staticmethod
    def maybe(row):
        return Invoice(row["number"]) if row else None
#              ^^^^^^^ staticmethod-factory: `maybe` always makes an object of `Invoice`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).

    @staticmethod
    def many(rows):
        return [Invoice(row["number"]) for row in rows]
#               ^^^^^^^ staticmethod-factory: `many` always makes an object of `Invoice`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).

    @staticmethod
    async def load(source):
        row = await source.read()
        if not row:
            return Invoice(0)
#                  ^^^^^^^ staticmethod-factory: `load` always makes an object of `Invoice`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).
        return Invoice(row["number"])

    @classmethod
    def from_text(cls, text):
        return Invoice(*text.split(","))
#              ^^^^^^^ staticmethod-factory: `from_text` names `Invoice` although it is handed the class: called through a subclass it still makes an object of `Invoice`. Call cls(…).

    @classmethod
    def named_otherwise(klass, text):
        made = Invoice(text)
#              ^^^^^^^ staticmethod-factory: `named_otherwise` names `Invoice` although it is handed the class: called through a subclass it still makes an object of `Invoice`. Call klass(…).
        return made

    @staticmethod
    def has_cls_already(cls):
        return Invoice(cls)
#              ^^^^^^^ staticmethod-factory: `has_cls_already` always makes an object of `Invoice`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).

    @classmethod
    def by_cls_is_fine(cls, text):
        return cls(text)

    @staticmethod
    def helper_is_fine(text):
        return text.strip()

    @staticmethod
    def only_compares_is_fine(number):
        return Invoice(number).total > 0

    @staticmethod
    def keeps_none_is_fine(rows):
        blank = Invoice(0)
        return len(rows) - blank.total

    @staticmethod
    def other_class_is_fine(number):
        return Receipt(number)

    def method_is_fine(self):
        return Invoice(self.number)

    @classmethod
    def nested_function_is_fine(cls):
        def make():
            return Invoice(1)

        return make


class Receipt:
    def __init__(self, number):
        self.number = number

    @classmethod
    def of_another_class_is_fine(cls, invoice):
        return Invoice(invoice.number)


@final
class Closed:
    @staticmethod
    def final_is_fine():
        return Closed()


class Colour(Enum):
    RED = 1

    @classmethod
    def lookup_is_fine(cls, value):
        return Colour(value)


@dataclass
class Point:
    x: int
    y: int

    @staticmethod
    def origin():
        return Point(0, 0)
#              ^^^^^ staticmethod-factory: `origin` always makes an object of `Point`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).


def outer():
    class Local:
        @staticmethod
        def make():
            return Local()
#                  ^^^^^ staticmethod-factory: `make` always makes an object of `Local`: a static method does not know through which class it was called, so a subclass gets an object of the wrong class. Make it a class method and call cls(…).

        @classmethod
        def make_by_cls_is_fine(cls):
            return cls()

    return Local


def rebound_is_fine():
    class Shape:
        @staticmethod
        def make():
            return Shape()

    Shape = print
    return Shape


class Absolute:
    @classmethod
    def simplify(cls, base, exponent):
        if exponent < 0:
            return -Absolute(base)
        return max(Absolute(base) ** exponent, base)


class Power:
    def __init__(self, base, exponent):
        self.base = base
        self.exponent = exponent

    @classmethod
    def rewritten(cls, base, exponent):
        if exponent == 1:
            return Absolute(base)
        return Power(base, exponent)

    @staticmethod
    def multiplied(left, right):
        if not isinstance(left, Power):
            return left * right
        return Power(left.base * right.base, 1)


class Joiner:
    def __init__(self, between):
        self.between = between

    @classmethod
    def lines(cls, parts):
        joiner = Joiner("\n")
        return joiner.join(parts)

    @classmethod
    def commas(cls):
        made = Joiner(", ")
#              ^^^^^^ staticmethod-factory: `commas` names `Joiner` although it is handed the class: called through a subclass it still makes an object of `Joiner`. Call cls(…).
        made.last = True
        return made
