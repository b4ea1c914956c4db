from dataclasses import dataclass
from enum import Enum
from typing import final


class Invoice:
    def __init__(self, number, total=0):
        self.number = number
        self.total = total

    @classmethod
    def from_row(cls, row):
        return cls(row["number"], row["total"])

    @classmethod
    def empty(cls):
        return cls(0)

    @classmethod
    def by_steps(cls, text):
        number, total = text.split(",")
        invoice = cls(number)
        invoice.total = total
        return invoice

    @classmethod
    def maybe(cls, row):
        return cls(row["number"]) if row else None

    @classmethod
    def many(cls, rows):
        return [cls(row["number"]) for row in rows]

    @classmethod
    async def load(cls, source):
        row = await source.read()
        if not row:
            return cls(0)
        return cls(row["number"])

    @classmethod
    def from_text(cls, text):
        return cls(*text.split(","))

    @classmethod
    def named_otherwise(klass, text):
        made = klass(text)
        return made

    @staticmethod
    def has_cls_already(cls):
        return Invoice(cls)

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

    @classmethod
    def origin(cls):
        return cls(0, 0)


def outer():
    class Local:
        @classmethod
        def make(cls):
            return cls()

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
        made = cls(", ")
        made.last = True
        return made
