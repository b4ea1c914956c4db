import functools

RATE = 0.19
LIMIT = 100


class Invoice:
    currency = "EUR"
    RATE = 0.07

    def __init__(self, net):
        self.net = net

    def text(self):
        return f"{self.net} {self.currency}"

    def total(self):
        return self.net * (1 + self.RATE)

    def gross(self):
        return self.helper(self.net)

    def helper(self, value):
        return value

    @classmethod
    def name(cls):
        return cls.currency.lower()

    @staticmethod
    def symbol():
        return Invoice.currency

    async def later(self):
        return self.currency

    def nested(self):
        def inner():
            return self.currency

        return inner

    def in_lambda(self):
        return lambda: self.currency

    def in_comprehension(self):
        return [self.currency for _ in range(3)]

    def own_self(self):
        return lambda self: currency

    def argument(self):
        print(self.currency)


class Numbers:
    factor = 3
    LIMIT = 10
    tripled = [n * factor for n in range(3)]
    table = {n: factor for n in range(3)}
    unique = {factor for _ in range(3)}
    lazy = list(n * factor for n in range(3))
    second = [a for a in range(3) for b in range(factor)]
    condition = [n for n in range(200) if n > LIMIT]
    make = lambda self: factor


class Outer:
    size = 3

    class Inner:
        def method(self):
            return self.width

        width = 4


def make():
    class Local:
        colour = "red"

        def paint(self):
            return self.colour

    return Local


class Account:
    limit = 10

    def check(self, amount):
        if amount > self.limit:
            return False
        return self.store(amount)

    def store(self, amount):
        return self.validate(amount)

    @staticmethod
    def validate(amount):
        return amount > 0


class Sizes:
    max = 10

    def over(self, n):
        return n > self.max


# ================================================================ silence


class Prefixed:
    limit = 10

    def check(self, amount):
        return amount > self.limit

    @classmethod
    def make(cls):
        return cls.limit

    @staticmethod
    def static():
        return Prefixed.limit


class InHeaders:
    size = 3
    kind = "x"

    def default(self, n=size, *, m=size):
        return n + m

    def decorator(fn):
        return fn

    @decorator
    def decorated(self):
        return 1

    @functools.lru_cache(size)
    def cached(self) -> kind:
        return 1

    def annotated(self, value: kind) -> "kind":
        other: kind = value
        return other


class FirstIterable:
    names = ["a", "b"]
    upper = [n.upper() for n in names]
    table = {n: 1 for n in names}
    lengths = list(len(n) for n in names)
    doubled = names * 2


class Builtins:
    id = 0
    type = "x"

    def list(self):
        return list(self.items())

    def items(self):
        return [id(self), type(self), self.type]

    def print(self):
        print("x")


class SameValue:
    RATE = 0.19

    def total(self):
        return RATE


def validate_all(values):
    return values


class GlobalFunction:
    def validate_all(self):
        return validate_all([1])

    def open(self, path):
        return open(path)


class LocalNames:
    value = 1

    def local(self):
        value = 2
        return value

    def parameter(self, value):
        return value

    def loop(self):
        for value in range(3):
            print(value)
        return [value for value in range(3)]

    def closure(self):
        value = 3

        def inner():
            return value

        return inner


def enclosing():
    limit = 3

    class Local:
        limit = 4

        def read(self):
            return limit

    return Local


class Guarded:
    token = 1

    def read(self):
        try:
            return token
        except NameError:
            return None


class OnlyDeclared:
    path: str

    def read(self):
        return self.path


class Declares:
    counter = 0

    def bump(self):
        global counter
        counter = 1
        return counter


class WithImport:
    import os

    def cwd(self):
        return self.os.getcwd()


class NestedRead:
    a = 1
    b = a + 1
    c = [a, b]
    if a:
        d = a


def register_all(kind):
    return kind


register_one = register_all


class Registers:
    register_one = register_all

    def run(self):
        register_one(int)


class Service:
    timeout = 5
    hosts = ["a"]

    class Client:
        limit = 3

        def wait(self):
            return timeout

        def own_is_fine(self, hosts):
            return hosts

    class Options:
        first = hosts


class InnerDefinesItsOwnIsFine:
    size = 1

    class Inner:
        size = 2
        double = size * 2
