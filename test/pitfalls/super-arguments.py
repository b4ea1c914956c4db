from dataclasses import dataclass

from somewhere import Other


class Document:
    def __init__(self, title=""):
        self.title = title

    def show(self):
        return self.title


class Letter(Document):
    def __init__(self, title):
        super(Letter, self).__init__(title)
#       ^^^^^^^^^^^^^^^^^^^ super-arguments: super(Letter, self) says what super() knows by itself, and it breaks when the class is renamed. Write super().

    def show(self):
        return super(Letter, self).show()
#              ^^^^^^^^^^^^^^^^^^^ super-arguments: super(Letter, self) says what super() knows by itself, and it breaks when the class is renamed. Write super().

    @classmethod
    def make(cls):
        return super(Letter, cls).__new__(cls)
#              ^^^^^^^^^^^^^^^^^^ super-arguments: super(Letter, cls) says what super() knows by itself, and it breaks when the class is renamed. Write super().

    def __new__(cls, *args):
        return super(Letter, cls).__new__(cls)
#              ^^^^^^^^^^^^^^^^^^ super-arguments: super(Letter, cls) says what super() knows by itself, and it breaks when the class is renamed. Write super().

    async def later(self):
        return super(Letter, self).show()
#              ^^^^^^^^^^^^^^^^^^^ super-arguments: super(Letter, self) says what super() knows by itself, and it breaks when the class is renamed. Write super().

    @property
    def text(self):
        return super( Letter , self ).title
#              ^^^^^^^^^^^^^^^^^^^^^^ super-arguments: super( Letter , self ) says what super() knows by itself, and it breaks when the class is renamed. Write super().


class TypeOf(Document):
    def __init__(self):
        super(type(self), self).__init__()
#       ^^^^^^^^^^^^^^^^^^^^^^^ warning super-arguments: `type(self)` is the class of the object, which may be a subclass of `TypeOf`: there this method then calls itself without end. Write super().

    def show(self):
        return super(self.__class__, self).show()
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning super-arguments: `self.__class__` is the class of the object, which may be a subclass of `TypeOf`: there this method then calls itself without end. Write super().


class Note(Letter):
    def show(self):
        return super(Letter, self).show()
#              ^^^^^^^^^^^^^^^^^^^ warning super-arguments: super(Letter, …) goes on after `Letter` in the order, so `Letter` is left out. Write super() to call the next class after `Note`.


class Stranger(Document):
    def show(self):
        return super(Note, self).show()
#              ^^^^^^^^^^^^^^^^^ warning super-arguments: `Note` is not among the bases of `Stranger`, so this raises TypeError. Write super().


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
#              ^^^^^^^^^^^^^^^^^^^^ super-arguments: super(Slotted, self) says what super() knows by itself, and it breaks when the class is renamed. Write super().


def local():
    class Local(Document):
        def show(self):
            return super(Local, self).show()
#                  ^^^^^^^^^^^^^^^^^^ super-arguments: super(Local, self) says what super() knows by itself, and it breaks when the class is renamed. Write super().

    return Local


class OtherName(Document):
    def show(this):
        return super(OtherName, this).show()
#              ^^^^^^^^^^^^^^^^^^^^^^ super-arguments: super(OtherName, this) says what super() knows by itself, and it breaks when the class is renamed. Write super().


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
