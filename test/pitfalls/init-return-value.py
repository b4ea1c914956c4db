class Simple:
    def __init__(self, x):
        self.x = x
        return self
#              ^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `Simple` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class ReturnsTrue:
    def __init__(self, x):
        if not x:
            return False
#                  ^^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsTrue` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.
        self.x = x
        return True
#              ^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsTrue` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class ReturnsNumber:
    def __init__(self):
        return 1
#              ^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsNumber` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class ReturnsExpression:
    def __init__(self, a, b):
        self.total = a + b
        return self.total
#              ^^^^^^^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsExpression` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class ReturnsDisplay:
    def __init__(self, a):
        return [a]
#              ^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsDisplay` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class ReturnsText:
    def __init__(self, name):
        self.name = name
        return f"made {name}"
#              ^^^^^^^^^^^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsText` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class ReturnsCall:
    def __init__(self):
        return self.build()
#              ^^^^^^^^^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsCall` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.

    def build(self):
        return 3


class ReturnsObject:
    def __init__(self):
        return dict(a=1)
#              ^^^^^^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsObject` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class ReturnsInstance:
    def __init__(self):
        return Simple(1)
#              ^^^^^^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsInstance` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class ReturnsParameter:
    def __init__(self, other):
        return other
#              ^^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `ReturnsParameter` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class Conditional:
    def __init__(self, flag):
        return None if flag else self
#              ^^^^^^^^^^^^^^^^^^^^^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `Conditional` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


class Yields:
    def __init__(self):
        yield 1
#       ^^^^^^^ init-return-value: A yield makes __init__ a generator function, which returns a generator: making `Yields` raises TypeError. Move it to another method.


class YieldsFrom:
    def __init__(self, items):
        self.items = items
        yield from items
#       ^^^^^^^^^^^^^^^^ init-return-value: A yield makes __init__ a generator function, which returns a generator: making `YieldsFrom` raises TypeError. Move it to another method.


class Asynchronous:
    async def __init__(self, url):
#             ^^^^^^^^ init-return-value: An async __init__ returns a coroutine: making `Asynchronous` raises TypeError. Keep __init__ plain and write an async classmethod that awaits and then makes the object.
        self.url = url


class InTry:
    def __init__(self, path):
        try:
            self.file = open(path)
        except OSError:
            return -1
#                  ^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `InTry` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


def local():
    class Local:
        def __init__(self):
            return {}
#                  ^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `Local` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.

    return Local


class Outer:
    class Inner:
        def __init__(self):
            return ()
#                  ^^ init-return-value: __init__ fills an object that already exists, so it may only return None: making `Inner` raises TypeError here. Drop the value; use a classmethod or __new__ to decide which object is made.


# ================================================================ silence


class BareReturn:
    def __init__(self, x):
        if not x:
            return
        self.x = x


class ReturnsNone:
    def __init__(self):
        return None


class ReturnsSuper(Simple):
    def __init__(self):
        return super().__init__(1)


class ReturnsUnknownCall:
    def __init__(self, setup):
        return setup(self)


class ReturnsPrint:
    def __init__(self):
        return print("made")


class ReturnsOwnNone:
    def __init__(self):
        return self.build()

    def build(self):
        self.x = 1


class NestedFunction:
    def __init__(self):
        def inner():
            return 1

        self.make = lambda: 2
        self.inner = inner


class NestedGenerator:
    def __init__(self):
        def items():
            yield 1

        self.items = (n for n in items())


class New:
    def __new__(cls):
        return super().__new__(cls)


def __init__(self):
    return 1


class OtherMethods:
    def init(self):
        return self

    def __init_subclass__(cls):
        return None

    def __enter__(self):
        return self


class NoneBothWays:
    def __init__(self, flag):
        return None if flag else None


class ReturnsNoneName:
    def __init__(self):
        nothing = None
        return nothing
