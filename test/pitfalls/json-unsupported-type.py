import json
import uuid
from collections import deque
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum, IntEnum
from json import dump, dumps
from pathlib import Path


@dataclass
class Customer:
    name: str


class Cart(dict):
    pass


class Size(IntEnum):
    SMALL = 1


def dates_and_numbers(file):
    print(json.dumps({"created": datetime.now()}))
#                                ^^^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a datetime: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.
    print(dumps([date.today(), 1], indent=2))
#                ^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a date: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.
    json.dump({"price": Decimal("9.99")}, file)
#                       ^^^^^^^^^^^^^^^ json-unsupported-type: `json.dump` raises TypeError for a Decimal: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.
    dump({"id": uuid.uuid4(), "file": "a"}, file, indent=2)
#               ^^^^^^^^^^^^ json-unsupported-type: `json.dump` raises TypeError for a UUID: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.
    return json.dumps({"path": Path("a.txt")})
#                              ^^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a Path: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.


def collections(words):
    json.dumps({"tags": {"new", "sale"}})
#                       ^^^^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a set: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.
    json.dumps(set(words))
#              ^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a set: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.
    json.dumps([frozenset(words)])
#               ^^^^^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a frozenset: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.
    json.dumps(word for word in words)
#             ^^^^^^^^^^^^^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a generator: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.
    json.dumps({"queue": deque(words)})
#                        ^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a deque: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.
    json.dumps({"words": map(str.lower, words)})
#                        ^^^^^^^^^^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for an iterator: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.
    prices = {"tea": 3}
    json.dumps(prices.keys())
#              ^^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a view: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.


def other_values():
    json.dumps({"data": b"abc"})
#                       ^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for bytes: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it first, or pass a function as `default=`.
    json.dumps({"number": 3 + 4j})
#                         ^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a complex number: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it first, or pass a function as `default=`.
    json.dumps({(1, 2): "point"})
#               ^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a tuple as a key: JSON knows only objects, lists, strings, numbers, true, false and null. Keys must be strings or numbers: join the parts into one string.
    json.dumps({(x, x): x for x in range(3)})
#               ^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a tuple as a key: JSON knows only objects, lists, strings, numbers, true, false and null. Keys must be strings or numbers: join the parts into one string.
    json.dumps({"handler": lambda: 1})
#                          ^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a function: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it first, or pass a function as `default=`.
    json.dumps({"customer": Customer("Ada")})
#                           ^^^^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for an object of `Customer`: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it first, or pass a function as `default=`.


def named_first():
    record = {"name": "Ada", "born": date(1815, 12, 10)}
    text = json.dumps(record)
#                     ^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a date: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.
    now = datetime.now()
    return text + json.dumps({"now": now})
#                                    ^^^ json-unsupported-type: `json.dumps` raises TypeError for a datetime: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.


class Exporter:
    def export(self):
        customer = Customer("Ada")
        return json.dumps(customer)
#                         ^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for an object of `Customer`: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it first, or pass a function as `default=`.


async def in_coroutine(response):
    await response.send(json.dumps({"time": datetime.utcnow()}))
#                                           ^^^^^^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a datetime: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.


unique = {"a", "b"}
print(json.dumps(unique))
#                ^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a set: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.


def converted_is_fine(words, moment):
    json.dumps({"created": datetime.now().isoformat(), "day": str(date.today())})
    json.dumps({"price": float(Decimal("9.99")), "tags": sorted(set(words))})
    json.dumps({"id": str(uuid.uuid4()), "data": b"abc".decode(), "list": list(words)})
    json.dumps({"moment": moment})


def default_is_fine(file):
    json.dumps({"created": datetime.now()}, default=str)
    json.dump({"created": datetime.now()}, file, cls=json.JSONEncoder)
    options = {"default": str}
    json.dumps({"created": datetime.now()}, **options)


def known_types_are_fine():
    json.dumps({"a": [1, 2.5, None, True, "x"], "b": (1, 2), 3: {}, None: 1})
    json.dumps(Cart(a=1))
    json.dumps({"size": Size.SMALL})
    json.dumps({(1, 2): 3}, skipkeys=True)


def changed_first_is_fine():
    record = {"when": datetime.now()}
    record["when"] = record["when"].isoformat()
    return json.dumps(record)


def rebound_is_fine():
    tags = {"new", "sale"}
    tags = sorted(tags)
    return json.dumps(tags)


def expected_error_is_fine(case):
    try:
        json.dumps({1, 2})
    except TypeError as error:
        print(error)
    with case.assertRaises(TypeError):
        json.dumps({1, 2})


def other_writer_is_fine(yaml, orjson):
    yaml.dumps({"created": datetime.now()})
    orjson.dumps({"created": datetime.now()})


def filled_later(now=None):
    from datetime import datetime

    record = {}
    record["at"] = datetime.now()
    return json.dumps(record)
#                     ^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a datetime: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.


def replaced_later():
    from datetime import datetime

    record = {}
    record["at"] = datetime.now()
    record["at"] = str(record["at"])
    return json.dumps(record)


class Happening:
    def __init__(self, name):
        from datetime import datetime

        self.name = name
        self.created = datetime.now()
        self.tags = set()
        self.moved = datetime.now()

    def move(self):
        self.moved = None

    def created_as_json(self):
        return json.dumps({"name": self.name, "created": self.created})
#                                                        ^^^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a datetime: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.

    def tags_as_json(self):
        return json.dumps(self.tags)
#                         ^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a set: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.

    def moved_as_json(self):
        return json.dumps([self.name, self.moved])


def built_by_dict(level):
    record = dict(level=level, tags={level})
    fine = dict(level=level, tags=[level])
    return json.dumps(record), json.dumps(fine)
#                     ^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a set: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.


class Colour(Enum):
    RED = 1


class Shade(str, Enum):
    DARK = "dark"


def members():
    return json.dumps({"colour": Colour.RED}), json.dumps({"shade": Shade.DARK, "value": Colour.RED.value})
#                                ^^^^^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a member of `Colour`: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it first, or pass a function as `default=`.


def joined(rows):
    return json.dumps(rows | {"keys": {"a"}}), json.dumps(rows | {"keys": ["a"]})
#                                     ^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a set: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.


def stamped(user, other):
    user["seen"] = datetime.now()
    other["seen"] = datetime.now().isoformat()
    return json.dumps(user), json.dumps(other)
#                     ^^^^ json-unsupported-type: `json.dumps` raises TypeError for a datetime: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it, or pass `default=str`.


def walrus():
    if record := {"tags": {"a"}}:
        return json.dumps(record)
#                         ^^^^^^ json-unsupported-type: `json.dumps` raises TypeError for a set: JSON knows only objects, lists, strings, numbers, true, false and null. Convert it to a list.
    return None
