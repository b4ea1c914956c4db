import datetime as dt
import os
import random
import secrets
import time
import uuid
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import count
from pathlib import Path
from time import perf_counter as clock
from typing import NamedTuple, Optional

import typer
from fastapi import Depends, Query


def log(message, when=datetime.now()):
#                     ^^^^^^^^^^^^^^ frozen-default: datetime.now() runs once, when `log` is defined: every call that leaves out `when` gets that same moment. Use None as the default and make the value inside.
    print(when, message)


def log_utc(message, when=datetime.utcnow()):
#                         ^^^^^^^^^^^^^^^^^ frozen-default: datetime.utcnow() runs once, when `log_utc` is defined: every call that leaves out `when` gets that same moment. Use None as the default and make the value inside.
    print(when, message)


def module_alias(message, when=dt.datetime.now(dt.timezone.utc)):
#                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ frozen-default: dt.datetime.now(dt.timezone.utc) runs once, when `module_alias` is defined: every call that leaves out `when` gets that same moment. Use None as the default and make the value inside.
    print(when, message)


def today(day=date.today()):
#             ^^^^^^^^^^^^ frozen-default: date.today() runs once, when `today` is defined: every call that leaves out `day` gets that same moment. Use None as the default and make the value inside.
    return day


def elapsed(start=time.time()):
#                 ^^^^^^^^^^^ frozen-default: time.time() runs once, when `elapsed` is defined: every call that leaves out `start` gets that same moment. Use None as the default and make the value inside.
    return time.time() - start


def from_import_alias(begun=clock()):
#                           ^^^^^^^ frozen-default: clock() runs once, when `from_import_alias` is defined: every call that leaves out `begun` gets that same moment. Use None as the default and make the value inside.
    return begun


def arithmetic(deadline=time.time() + 5):
#                       ^^^^^^^^^^^^^^^ frozen-default: time.time() runs once, when `arithmetic` is defined: every call that leaves out `deadline` gets that same moment. Use None as the default and make the value inside.
    return deadline


def left_arithmetic(deadline=5 + time.monotonic()):
#                            ^^^^^^^^^^^^^^^^^^^^ frozen-default: time.monotonic() runs once, when `left_arithmetic` is defined: every call that leaves out `deadline` gets that same moment. Use None as the default and make the value inside.
    return deadline


def annotated_immutable(n: int = random.randint(1, 10)):
#                                ^^^^^^^^^^^^^^^^^^^^^ frozen-default: random.randint(1, 10) runs once, when `annotated_immutable` is defined: every call that leaves out `n` gets that same random value. Use None as the default and make the value inside.
    return n


def annotated_optional(n: Optional[int] = random.randint(1, 10)):
#                                         ^^^^^^^^^^^^^^^^^^^^^ frozen-default: random.randint(1, 10) runs once, when `annotated_optional` is defined: every call that leaves out `n` gets that same random value. Use None as the default and make the value inside.
    return n


def roll(sides=6, value=random.choice([1, 2, 3])):
#                       ^^^^^^^^^^^^^^^^^^^^^^^^ frozen-default: random.choice([1, 2, 3]) runs once, when `roll` is defined: every call that leaves out `value` gets that same random value. Use None as the default and make the value inside.
    return value


def token(value=secrets.token_hex(8)):
#               ^^^^^^^^^^^^^^^^^^^^ frozen-default: secrets.token_hex(8) runs once, when `token` is defined: every call that leaves out `value` gets that same random value. Use None as the default and make the value inside.
    return value


def make_id(key: str = str(uuid.uuid4())):
#                      ^^^^^^^^^^^^^^^^^ frozen-default: uuid.uuid4() runs once, when `make_id` is defined: every call that leaves out `key` gets that same id. Use None as the default and make the value inside.
    return key


def hex_id(key=uuid.uuid1().hex):
#              ^^^^^^^^^^^^^^^^ frozen-default: uuid.uuid1() runs once, when `hex_id` is defined: every call that leaves out `key` gets that same id. Use None as the default and make the value inside.
    return key


def formatted(stamp=datetime.now().strftime("%Y-%m-%d")):
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ frozen-default: datetime.now() runs once, when `formatted` is defined: every call that leaves out `stamp` gets that same moment. Use None as the default and make the value inside.
    return stamp


def in_fstring(name=f"run-{time.time()}"):
#                   ^^^^^^^^^^^^^^^^^^^^ frozen-default: time.time() runs once, when `in_fstring` is defined: every call that leaves out `name` gets that same moment. Use None as the default and make the value inside.
    return name


def conditional(value=random.random() if os.name else 0.5):
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ frozen-default: random.random() runs once, when `conditional` is defined: every call that leaves out `value` gets that same random value. Use None as the default and make the value inside.
    return value


def with_pid(pid=os.getpid()):
#                ^^^^^^^^^^^ frozen-default: os.getpid() runs once, when `with_pid` is defined: every call that leaves out `pid` gets that same process id. Use None as the default and make the value inside.
    return pid


def asks(name=input("Name? ")):
#             ^^^^^^^^^^^^^^^ frozen-default: input("Name? ") runs once, when `asks` is defined: every call that leaves out `name` gets that same answer. Use None as the default and make the value inside.
    return name


def writes(text, file=open("log.txt", "a")):
#                     ^^^^^^^^^^^^^^^^^^^^ frozen-default: open("log.txt", "a") runs once, when `writes` is defined: every call that leaves out `file` gets that same open file. Use None as the default and open the file inside.
    file.write(text)


def keyword_only(*, seed=random.random()):
#                        ^^^^^^^^^^^^^^^ frozen-default: random.random() runs once, when `keyword_only` is defined: every call that leaves out `seed` gets that same random value. Use None as the default and make the value inside.
    return seed


def positional_only(seed=random.random(), /):
#                        ^^^^^^^^^^^^^^^ frozen-default: random.random() runs once, when `positional_only` is defined: every call that leaves out `seed` gets that same random value. Use None as the default and make the value inside.
    return seed


async def asynchronous(when=datetime.now()):
#                           ^^^^^^^^^^^^^^ frozen-default: datetime.now() runs once, when `asynchronous` is defined: every call that leaves out `when` gets that same moment. Use None as the default and make the value inside.
    return when


class Order:
    def __init__(self, created=datetime.now(), number=uuid.uuid4()):
#                              ^^^^^^^^^^^^^^ frozen-default: datetime.now() runs once, when `__init__` is defined: every call that leaves out `created` gets that same moment. Use None as the default and make the value inside.
#                                                     ^^^^^^^^^^^^ frozen-default: uuid.uuid4() runs once, when `__init__` is defined: every call that leaves out `number` gets that same id. Use None as the default and make the value inside.
        self.created = created
        self.number = number

    @staticmethod
    def stamp(now=time.strftime("%H:%M")):
#                 ^^^^^^^^^^^^^^^^^^^^^^ frozen-default: time.strftime("%H:%M") runs once, when `stamp` is defined: every call that leaves out `now` gets that same moment. Use None as the default and make the value inside.
        return now

    @classmethod
    def make(cls, now=time.ctime()):
#                     ^^^^^^^^^^^^ frozen-default: time.ctime() runs once, when `make` is defined: every call that leaves out `now` gets that same moment. Use None as the default and make the value inside.
        return now


def outer():
    def inner(when=time.perf_counter()):
#                  ^^^^^^^^^^^^^^^^^^^ frozen-default: time.perf_counter() runs once, when `inner` is defined: every call that leaves out `when` gets that same moment. Use None as the default and make the value inside.
        return when

    return inner


stamp = lambda when=time.time(): when
#                   ^^^^^^^^^^^ frozen-default: time.time() runs once, when the lambda is defined: every call that leaves out `when` gets that same moment. Write a def that makes it inside.

numbers = count(1)


def ticket(number=next(numbers)):
#                 ^^^^^^^^^^^^^ frozen-default: next(numbers) runs once, when `ticket` is defined: every call that leaves out `number` gets that same number. Use None as the default and make the value inside.
    return number


def now():
    return datetime.now()


def current():
    moment = time.time()
    return moment


def through_function(when=now()):
#                         ^^^^^ frozen-default: now() runs once, when `through_function` is defined: every call that leaves out `when` gets that same moment. Use None as the default and make the value inside.
    return when


def through_local(when=current()):
#                      ^^^^^^^^^ frozen-default: current() runs once, when `through_local` is defined: every call that leaves out `when` gets that same moment. Use None as the default and make the value inside.
    return when


today_of = date.today


def through_alias(day=today_of()):
#                     ^^^^^^^^^^ frozen-default: today_of() runs once, when `through_alias` is defined: every call that leaves out `day` gets that same moment. Use None as the default and make the value inside.
    return day


def own_generator(value=random.Random().randint(1, 6)):
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ frozen-default: random.Random().randint(1, 6) runs once, when `own_generator` is defined: every call that leaves out `value` gets that same random value. Use None as the default and make the value inside.
    return value


def documented(message, when=datetime.now()):
#                            ^^^^^^^^^^^^^^ frozen-default: datetime.now() runs once, when `documented` is defined: every call that leaves out `when` gets that same moment. Use None as the default and make the value inside.
    """Writes a line."""
    print(when, message)


def two(first=random.random(), second=random.random()):
#             ^^^^^^^^^^^^^^^ frozen-default: random.random() runs once, when `two` is defined: every call that leaves out `first` gets that same random value. Use None as the default and make the value inside.
#                                     ^^^^^^^^^^^^^^^ frozen-default: random.random() runs once, when `two` is defined: every call that leaves out `second` gets that same random value. Use None as the default and make the value inside.
    return first + second


def on_one_line(when=time.time()): return when
#                    ^^^^^^^^^^^ frozen-default: time.time() runs once, when `on_one_line` is defined: every call that leaves out `when` gets that same moment. Use None as the default and make the value inside.


# ================================================================ silence


def none_is_fine(when=None):
    if when is None:
        when = datetime.now()
    return when


def path_is_fine(where=Path("data"), other=Path.home() / "x"):
    return where, other


def numbers_are_fine(rate=Decimal("0.19"), part=Fraction(1, 3), big=float("inf"), size=int("7")):
    return rate, part, big, size


def environment_is_fine(home=os.environ.get("HOME"), shell=os.getenv("SHELL")):
    return home, shell


MISSING = object()


def sentinel_is_fine(value=object(), other=MISSING):
    return value, other


def immutable_makers(names=frozenset({"a"}), pair=tuple([1, 2]), text=str(3), span=range(3)):
    return names, pair, text, span


def get_session():
    return 1


def framework(session=Depends(get_session), q=Query(None), name=typer.Option("x")):
    return session, q, name


@dataclass(frozen=True)
class Frozen:
    x: int = 0


class Pair(NamedTuple):
    x: int = 0


def frozen_instances(a=Frozen(), b=Pair(1)):
    return a, b


def fixed_dates(start=datetime(2024, 1, 1), day=date(2024, 1, 1), pause=dt.timedelta(days=1)):
    return start, day, pause


def function_itself(make=datetime.now, draw=random.random, opener=open):
    return make(), draw(), opener


def in_lambda(make=lambda: datetime.now(), key=lambda x: random.random()):
    return make(), key


PROGRAM_START = time.time()


def named_start(start=PROGRAM_START):
    return time.time() - start


def in_body():
    when = datetime.now()
    return when


def fixed():
    return 7


def constant_function(value=fixed(), parsed=datetime.strptime("2024", "%Y"), at=datetime.fromtimestamp(0)):
    return value, parsed, at


def decorator_argument(limit):
    return lambda fn: fn


@decorator_argument(time.time())
def decorated(x=1):
    return x


def annotation_only(when: datetime, *args: time.struct_time):
    return when, args


def formats_a_given_time(text=time.strftime("%Y", time.gmtime(0)) if False else "2024"):
    return text


def own_generator_object(rng=random.Random(7), system=random.SystemRandom()):
    return rng, system


class random_like:
    def random(self):
        return 4


fake = random_like()


def not_the_module(value=fake.random()):
    return value


def later_value(n=len("abc"), m=max(1, 2)):
    return n, m
