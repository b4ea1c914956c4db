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


def log(message, when=None):
    if when is None:
        when = datetime.now()
    print(when, message)


def log_utc(message, when=None):
    if when is None:
        when = datetime.utcnow()
    print(when, message)


def module_alias(message, when=None):
    if when is None:
        when = dt.datetime.now(dt.timezone.utc)
    print(when, message)


def today(day=None):
    if day is None:
        day = date.today()
    return day


def elapsed(start=time.time()):
    return time.time() - start


def from_import_alias(begun=None):
    if begun is None:
        begun = clock()
    return begun


def arithmetic(deadline=None):
    if deadline is None:
        deadline = time.time() + 5
    return deadline


def left_arithmetic(deadline=None):
    if deadline is None:
        deadline = 5 + time.monotonic()
    return deadline


def annotated_immutable(n: int | None = None):
    if n is None:
        n = random.randint(1, 10)
    return n


def annotated_optional(n: Optional[int] = None):
    if n is None:
        n = random.randint(1, 10)
    return n


def roll(sides=6, value=None):
    if value is None:
        value = random.choice([1, 2, 3])
    return value


def token(value=None):
    if value is None:
        value = secrets.token_hex(8)
    return value


def make_id(key: str | None = None):
    if key is None:
        key = str(uuid.uuid4())
    return key


def hex_id(key=None):
    if key is None:
        key = uuid.uuid1().hex
    return key


def formatted(stamp=None):
    if stamp is None:
        stamp = datetime.now().strftime("%Y-%m-%d")
    return stamp


def in_fstring(name=None):
    if name is None:
        name = f"run-{time.time()}"
    return name


def conditional(value=None):
    if value is None:
        value = random.random() if os.name else 0.5
    return value


def with_pid(pid=None):
    if pid is None:
        pid = os.getpid()
    return pid


def asks(name=None):
    if name is None:
        name = input("Name? ")
    return name


def writes(text, file=None):
    if file is None:
        file = open("log.txt", "a")
    file.write(text)


def keyword_only(*, seed=None):
    if seed is None:
        seed = random.random()
    return seed


def positional_only(seed=None, /):
    if seed is None:
        seed = random.random()
    return seed


async def asynchronous(when=None):
    if when is None:
        when = datetime.now()
    return when


class Order:
    def __init__(self, created=None, number=None):
        if created is None:
            created = datetime.now()
        if number is None:
            number = uuid.uuid4()
        self.created = created
        self.number = number

    @staticmethod
    def stamp(now=None):
        if now is None:
            now = time.strftime("%H:%M")
        return now

    @classmethod
    def make(cls, now=None):
        if now is None:
            now = time.ctime()
        return now


def outer():
    def inner(when=None):
        if when is None:
            when = time.perf_counter()
        return when

    return inner


stamp = lambda when=time.time(): when

numbers = count(1)


def ticket(number=None):
    if number is None:
        number = next(numbers)
    return number


def now():
    return datetime.now()


def current():
    moment = time.time()
    return moment


def through_function(when=None):
    if when is None:
        when = now()
    return when


def through_local(when=None):
    if when is None:
        when = current()
    return when


today_of = date.today


def through_alias(day=None):
    if day is None:
        day = today_of()
    return day


def own_generator(value=None):
    if value is None:
        value = random.Random().randint(1, 6)
    return value


def documented(message, when=None):
    """Writes a line."""
    if when is None:
        when = datetime.now()
    print(when, message)


def two(first=None, second=None):
    if first is None:
        first = random.random()
    if second is None:
        second = random.random()
    return first + second


def on_one_line(when=time.time()): return when


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
