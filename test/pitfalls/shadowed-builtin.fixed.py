import argparse
import json
import logging
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler

# ---- the builtin is needed later: a warning


def called_later(prices):
    list_ = sorted(prices)
    print(list_[0])
    return list(map(str, prices))


def number_called(scores):
    sum_ = 0
    for score in scores:
        sum_ += score
    return sum(scores) / sum_


def text_called(names):
    str_ = ""
    for name in names:
        str_ += name
    return str_ + str(len(names))


def dict_called(pairs):
    dict_ = {}
    return dict(pairs)


def comprehension_value(rows):
    max_ = [row[0] for row in rows]
    return max(rows)


def loop_variable(rows):
    for id_ in rows:
        print(id_)
    return id(rows)


def parameter(list_):
    print(list_[0])
    return list(range(3))


def parameter_with_default(values, len_=0):
    return len(values)


def checked(value, type):
    str_ = "text"
    return isinstance(value, str) or type == str_


def caught(text):
    ValueError_ = "bad"
    try:
        return int(text)
    except ValueError:
        return None


def annotated(rows):
    list_ = [rows[0]]

    def inner(values: list[int]) -> None:
        print(values)

    return list_, inner


def local_annotation_is_never_evaluated(rows):
    list_ = [rows[0]]
    result: list[int] = []
    return result


def in_nested_function(rows):
    len_ = 3

    def size():
        return len(rows)

    return size


def before_the_assignment(rows):
    count = len(rows)
    len_ = count * 2
    return len_


def unpacked(rows):
    min_, max_ = rows[0], rows[-1]
    return min_, max_


def unpacked_numbers(rows):
    low, max_ = 0, 9
    return max(rows) + low


def with_statement(path):
    with open(path) as input_:
        return input_.read()


async def asynchronous(stream):
    bytes_ = b""
    async for chunk in stream:
        bytes_ += bytes(chunk)
    return bytes_


class Shop:
    def total(self, prices):
        sum_ = 0
        for price in prices:
            sum_ += price
        return sum([sum_])


def in_match(command):
    match command:
        case ["add", id_, *rest]:
            return id_, rest
        case {"type": type_}:
            return type_


def with_walrus(stream):
    while next_ := stream.readline():
        print(next_)


# ---- not needed later: a hint


def quiet_assignment(rows):
    list_ = [row for row in rows]
    return list_


def quiet_loop(rows):
    for object_ in rows:
        print(object_)


def filter_(rows):
    return [row for row in rows if row]


def quiet_nested(rows):
    def hash_(row):
        return row * 31

    return [hash_(row) for row in rows]


def quiet_augmented(rows):
    sum_ = 0
    for row in rows:
        sum_ += row
    return sum_


def quiet_annotated():
    dict_: object = {"a": 1}
    return dict_


def quiet_parameter(list_):
    return [value * 2 for value in list_]


def quiet_parameters(str_, *, tuple_=0):
    return str_, tuple_


def ranges_are_fine(min, max, *, len=0):
    return max - min + len


def quiet_import():
    from codecs import open as open_

    return open_("x")


# ---- class bodies


class Query:
    list = ["a"]

    size = len(list)
    rows: list[int] = []


class Service:
    def list(self):
        return []

    def names(self) -> list[str]:
        return []


class Maker:
    dict = {}
    copy = dict(a=1)


class Defaults:
    def type(self):
        return 1

    def check(self, kind=type("x")):
        return kind


# ---- module level

input_ = "fixed"
answer = input("Your name? ")

tuple_ = (1, 2)
for vars_ in tuple_:
    print(vars_)


# ================================================================ silence


class Handler(BaseHTTPRequestHandler):
    def log_message(self, format, *args):
        logging.info(format, *args)


class Parser(HTMLParser):
    def error(self, type, id):
        print(type, id)


class Base:
    def find(self, list_, max):
        raise NotImplementedError


class Derived(Base):
    def find(self, list, max):
        return list[:max]


def common_parameters(id, type, format, input, file, dir, hash, object=None, filter=None, all=False):
    return id, type, format, input, file, dir, hash, object, filter, all


def keyword_in_call(rows):
    return sorted(rows, key=len), argparse.Namespace(id=1, type="x", list=rows)


class Plain:
    id = 1
    type = "x"
    list = None

    def __init__(self, id, type):
        self.id = id
        self.type = type
        self.list = [id]

    def max(self):
        return max(self.list)

    def sum(self):
        return sum(len(self.list) for _ in range(3))


class OnlyDeclares:
    type: str
    kind: type[int]
    list: "object"

    def names(self) -> list[str]:
        return []


class WithProperty:
    @property
    def type(self):
        return self._type

    @type.setter
    def type(self, value):
        self._type = value

    @property
    def id(self):
        return id(self)


class EnumLike:
    format = "json"
    file = format


def comprehension_targets(rows):
    return [id for id in rows] + [type for type, _ in rows]


def underscore(rows):
    for _ in rows:
        pass
    return _


def attribute_targets(thing):
    thing.list = []
    thing["max"] = 1
    thing.id, thing.type = 1, 2
    return thing


def uses_of_builtins(rows):
    return list(rows), sum(rows), max(rows), id(rows), type(rows)


def rarely_needed():
    copyright = "me"
    credits = 3
    license = "MIT"
    exit = True
    return copyright, credits, license, exit


def other_names():
    list_ = []
    type_name = "x"
    return list_, type_name, json


xrange = range
unicode = str
lambda_parameter = lambda id: id


def found_sooner_is_fine(rows, len=len, *, str=str):
    return [str(len(row)) for row in rows]
