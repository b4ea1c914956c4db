class Simple:
    def __init__(self, x):
        self.x = x


class ReturnsTrue:
    def __init__(self, x):
        if not x:
            return
        self.x = x


class ReturnsNumber:
    def __init__(self):
        return


class ReturnsExpression:
    def __init__(self, a, b):
        self.total = a + b


class ReturnsDisplay:
    def __init__(self, a):
        return


class ReturnsText:
    def __init__(self, name):
        self.name = name


class ReturnsCall:
    def __init__(self):
        return self.build()

    def build(self):
        return 3


class ReturnsObject:
    def __init__(self):
        return dict(a=1)


class ReturnsInstance:
    def __init__(self):
        return Simple(1)


class ReturnsParameter:
    def __init__(self, other):
        return


class Conditional:
    def __init__(self, flag):
        return


class Yields:
    def __init__(self):
        yield 1


class YieldsFrom:
    def __init__(self, items):
        self.items = items
        yield from items


class Asynchronous:
    async def __init__(self, url):
        self.url = url


class InTry:
    def __init__(self, path):
        try:
            self.file = open(path)
        except OSError:
            return


def local():
    class Local:
        def __init__(self):
            return

    return Local


class Outer:
    class Inner:
        def __init__(self):
            return


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
