import argparse
import json
import logging
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler

# ---- the builtin is needed later: a warning


def called_later(prices):
    list = sorted(prices)
#   ^^^^ shadowed-builtin: `list` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `list_`.
    print(list[0])
    return list(map(str, prices))


def number_called(scores):
    sum = 0
#   ^^^ shadowed-builtin: `sum` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `sum_`.
    for score in scores:
        sum += score
    return sum(scores) / sum


def text_called(names):
    str = ""
#   ^^^ shadowed-builtin: `str` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `str_`.
    for name in names:
        str += name
    return str + str(len(names))


def dict_called(pairs):
    dict = {}
#   ^^^^ shadowed-builtin: `dict` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `dict_`.
    return dict(pairs)


def comprehension_value(rows):
    max = [row[0] for row in rows]
#   ^^^ shadowed-builtin: `max` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `max_`.
    return max(rows)


def loop_variable(rows):
    for id in rows:
#       ^^ shadowed-builtin: `id` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `id_`.
        print(id)
    return id(rows)


def parameter(list):
    print(list[0])
    return list(range(3))
#          ^^^^ shadowed-builtin: `list` is the parameter here, not the builtin that this line needs. It hides the builtin in the whole function. Give the parameter another name.


def parameter_with_default(values, len=0):
    return len(values)
#          ^^^ shadowed-builtin: `len` is the parameter here, not the builtin that this line needs. It hides the builtin in the whole function. Give the parameter another name.


def checked(value, type):
    str = "text"
#   ^^^ shadowed-builtin: `str` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `str_`.
    return isinstance(value, str) or type == str


def caught(text):
    ValueError = "bad"
#   ^^^^^^^^^^ shadowed-builtin: `ValueError` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `ValueError_`.
    try:
        return int(text)
    except ValueError:
        return None


def annotated(rows):
    list = [rows[0]]
#   ^^^^ shadowed-builtin: `list` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `list_`.

    def inner(values: list[int]) -> None:
        print(values)

    return list, inner


def local_annotation_is_never_evaluated(rows):
    list = [rows[0]]
#   ^^^^ hint shadowed-builtin: `list` hides the builtin of that name from here on. A later list(…) in this scope would call this one. Another name, such as `list_`, avoids the surprise.
    result: list[int] = []
    return result


def in_nested_function(rows):
    len = 3
#   ^^^ shadowed-builtin: `len` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `len_`.

    def size():
        return len(rows)

    return size


def before_the_assignment(rows):
    count = len(rows)
    len = count * 2
#   ^^^ hint shadowed-builtin: `len` hides the builtin of that name from here on. A later len(…) in this scope would call this one. Another name, such as `len_`, avoids the surprise.
    return len


def unpacked(rows):
    min, max = rows[0], rows[-1]
#   ^^^ hint shadowed-builtin: `min` hides the builtin of that name from here on. A later min(…) in this scope would call this one. Another name, such as `min_`, avoids the surprise.
#        ^^^ hint shadowed-builtin: `max` hides the builtin of that name from here on. A later max(…) in this scope would call this one. Another name, such as `max_`, avoids the surprise.
    return min, max


def unpacked_numbers(rows):
    low, max = 0, 9
#        ^^^ shadowed-builtin: `max` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `max_`.
    return max(rows) + low


def with_statement(path):
    with open(path) as input:
#                      ^^^^^ hint shadowed-builtin: `input` hides the builtin of that name from here on. A later input(…) in this scope would call this one. Another name, such as `input_`, avoids the surprise.
        return input.read()


async def asynchronous(stream):
    bytes = b""
#   ^^^^^ shadowed-builtin: `bytes` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `bytes_`.
    async for chunk in stream:
        bytes += bytes(chunk)
    return bytes


class Shop:
    def total(self, prices):
        sum = 0
#       ^^^ shadowed-builtin: `sum` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `sum_`.
        for price in prices:
            sum += price
        return sum([sum])


def in_match(command):
    match command:
        case ["add", id, *rest]:
#                    ^^ hint shadowed-builtin: `id` hides the builtin of that name from here on. A later id(…) in this scope would call this one. Another name, such as `id_`, avoids the surprise.
            return id, rest
        case {"type": type}:
#                     ^^^^ hint shadowed-builtin: `type` hides the builtin of that name from here on. A later type(…) in this scope would call this one. Another name, such as `type_`, avoids the surprise.
            return type


def with_walrus(stream):
    while next := stream.readline():
#         ^^^^ hint shadowed-builtin: `next` hides the builtin of that name from here on. A later next(…) in this scope would call this one. Another name, such as `next_`, avoids the surprise.
        print(next)


# ---- not needed later: a hint


def quiet_assignment(rows):
    list = [row for row in rows]
#   ^^^^ hint shadowed-builtin: `list` hides the builtin of that name from here on. A later list(…) in this scope would call this one. Another name, such as `list_`, avoids the surprise.
    return list


def quiet_loop(rows):
    for object in rows:
#       ^^^^^^ hint shadowed-builtin: `object` hides the builtin of that name from here on. A later object(…) in this scope would call this one. Another name, such as `object_`, avoids the surprise.
        print(object)


def filter(rows):
#   ^^^^^^ hint shadowed-builtin: `filter` hides the builtin of that name from here on. A later filter(…) in this scope would call this one. Another name, such as `filter_`, avoids the surprise.
    return [row for row in rows if row]


def quiet_nested(rows):
    def hash(row):
#       ^^^^ hint shadowed-builtin: `hash` hides the builtin of that name from here on. A later hash(…) in this scope would call this one. Another name, such as `hash_`, avoids the surprise.
        return row * 31

    return [hash(row) for row in rows]


def quiet_augmented(rows):
    sum = 0
#   ^^^ hint shadowed-builtin: `sum` hides the builtin of that name from here on. A later sum(…) in this scope would call this one. Another name, such as `sum_`, avoids the surprise.
    for row in rows:
        sum += row
    return sum


def quiet_annotated():
    dict: object = {"a": 1}
#   ^^^^ hint shadowed-builtin: `dict` hides the builtin of that name from here on. A later dict(…) in this scope would call this one. Another name, such as `dict_`, avoids the surprise.
    return dict


def quiet_parameter(list):
#                   ^^^^ hint shadowed-builtin: `list` hides the builtin of that name from here on. A later list(…) in this scope would call this one. Another name, such as `list_`, avoids the surprise.
    return [value * 2 for value in list]


def quiet_parameters(str, *, tuple=0):
#                    ^^^ hint shadowed-builtin: `str` hides the builtin of that name from here on. A later str(…) in this scope would call this one. Another name, such as `str_`, avoids the surprise.
#                            ^^^^^ hint shadowed-builtin: `tuple` hides the builtin of that name from here on. A later tuple(…) in this scope would call this one. Another name, such as `tuple_`, avoids the surprise.
    return str, tuple


def ranges_are_fine(min, max, *, len=0):
    return max - min + len


def quiet_import():
    from codecs import open
#                      ^^^^ hint shadowed-builtin: `open` hides the builtin of that name from here on. A later open(…) in this scope would call this one. Another name, such as `open_`, avoids the surprise.

    return open("x")


# ---- class bodies


class Query:
    list = ["a"]
#   ^^^^ shadowed-builtin: `list` hides the builtin for the rest of the class body, and `list[int]` needs it. Rename the member, or write builtins.list there.

    size = len(list)
    rows: list[int] = []


class Service:
    def list(self):
#       ^^^^ shadowed-builtin: `list` hides the builtin for the rest of the class body, and `list[str]` needs it. Rename the member, or write builtins.list there.
        return []

    def names(self) -> list[str]:
        return []


class Maker:
    dict = {}
#   ^^^^ shadowed-builtin: `dict` hides the builtin for the rest of the class body, and `dict(a=1)` needs it. Rename the member, or write builtins.dict there.
    copy = dict(a=1)


class Defaults:
    def type(self):
#       ^^^^ shadowed-builtin: `type` hides the builtin for the rest of the class body, and `type("x")` needs it. Rename the member, or write builtins.type there.
        return 1

    def check(self, kind=type("x")):
        return kind


# ---- module level

input = "fixed"
#^^^^ shadowed-builtin: `input` hides the builtin, and the builtin is needed later: that line fails or does something else. Rename the variable, for example to `input_`.
answer = input("Your name? ")

tuple = (1, 2)
#^^^^ hint shadowed-builtin: `tuple` hides the builtin of that name from here on. A later tuple(…) in this scope would call this one. Another name, such as `tuple_`, avoids the surprise.
for vars in tuple:
#   ^^^^ hint shadowed-builtin: `vars` hides the builtin of that name from here on. A later vars(…) in this scope would call this one. Another name, such as `vars_`, avoids the surprise.
    print(vars)


# ================================================================ silence


class Handler(BaseHTTPRequestHandler):
    def log_message(self, format, *args):
        logging.info(format, *args)


class Parser(HTMLParser):
    def error(self, type, id):
        print(type, id)


class Base:
    def find(self, list, max):
#                  ^^^^ hint shadowed-builtin: `list` hides the builtin of that name from here on. A later list(…) in this scope would call this one. Another name, such as `list_`, avoids the surprise.
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
