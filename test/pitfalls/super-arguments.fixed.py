from dataclasses import dataclass

from somewhere import Other


class Document:
    def __init__(self, title=""):
        self.title = title

    def show(self):
        return self.title


class Letter(Document):
    def __init__(self, title):
        super().__init__(title)

    def show(self):
        return super().show()

    @classmethod
    def make(cls):
        return super().__new__(cls)

    def __new__(cls, *args):
        return super().__new__(cls)

    async def later(self):
        return super().show()

    @property
    def text(self):
        return super().title


class TypeOf(Document):
    def __init__(self):
        super().__init__()

    def show(self):
        return super().show()


class Note(Letter):
    def show(self):
        return super().show()


class Stranger(Document):
    def show(self):
        return super().show()


class InNested(Document):
    def show(self):
        def inner():
            return super(InNested, self).show()

        return [inner() for _ in range(2)]

    def all(self):
        return [super(InNested, self).show() for _ in range(2)]


@dataclass(slots=True)
class Slotted(Document):
    x: int = 0

    def show(self):
        return super(Slotted, self).show()


def local():
    class Local(Document):
        def show(self):
            return super().show()

    return Local


class OtherName(Document):
    def show(this):
        return super().show()


# ================================================================ silence


class Short(Document):
    def __init__(self):
        super().__init__()

    @classmethod
    def make(cls):
        return super().__new__(cls)

    @staticmethod
    def static(thing):
        return super(Short, Short).show(thing)


class OtherObject(Document):
    def show(self, other=None):
        return super(OtherObject, other).show()

    def proxy(self):
        return super(OtherObject)


class UnknownClass(Other):
    def show(self):
        return super(Other, self).show()


def outside(thing):
    return super(Document, thing).show()


def shadowed(super):
    class Inner:
        def run(self):
            return super(Inner, self)

    return Inner


class Module:
    show = lambda self: self


class Alias(Document):
    def show(self):
        kind = type(self)
        return super(kind, self).show()
