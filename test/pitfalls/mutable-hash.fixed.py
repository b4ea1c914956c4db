from dataclasses import dataclass, field


class Player:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return hash(self.name)

    def rename(self, name):
        self.name = name


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def move(self, dx):
        self.x += dx


class Tags:
    def __init__(self):
        self.tags = []

    def __hash__(self):
        return hash(tuple(self.tags))

    def add(self, tag):
        self.tags.append(tag)


class Setter:
    def __init__(self, value):
        self._value = value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = new

    def __hash__(self):
        return hash(self._value)


class SetterRead:
    def __init__(self, value):
        self._value = value

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, new):
        self._value = new

    def __hash__(self):
        return hash(self.value)


class MoreThanEq:
    def __init__(self, code, label):
        self.code = code
        self.label = label

    def __eq__(self, other):
        return self.code == other.code

    def __hash__(self):
        return hash((self.code, self.label))


class IdentityHash:
    def __init__(self, code):
        self.code = code

    def __eq__(self, other):
        return self.code == other.code

    def __hash__(self):
        return id(self)


@dataclass(unsafe_hash=True)
class Data:
    name: str

    def rename(self, name):
        self.name = name


class Outside:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return self.x == other.x

    def __hash__(self):
        return hash(self.x)


outside = Outside(1)
seen = {outside}
outside.x = 2


def in_function():
    point = Outside(1)
    table = {point: "a"}
    point.x = 3
    return table


def added():
    group = set()
    one = Outside(1)
    group.add(one)
    one.x = 5
    return group


@dataclass(unsafe_hash=True)
class Open:
    x: int


opened = Open(1)
names = {opened: 1}
opened.x = 2


# ================================================================ silence


class Stable:
    def __init__(self, code):
        self.code = code
        self.label = ""

    def __eq__(self, other):
        return self.code == other.code

    def __hash__(self):
        return hash(self.code)

    def rename(self, label):
        self.label = label


class Cached:
    def __init__(self, items):
        self.items = tuple(items)
        self._hash = None

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self.items)
        return self._hash


class FewerThanEq:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __eq__(self, other):
        return self.a == other.a and self.b == other.b

    def __hash__(self):
        return hash(self.a)


class Helper:
    def __init__(self, text):
        self._parse(text)

    def _parse(self, text):
        self.value = int(text)

    def __hash__(self):
        return hash(self.value)


class SetState:
    def __init__(self, value):
        self.value = value

    def __setstate__(self, state):
        self.value = state

    def __hash__(self):
        return hash(self.value)


class ByIdentity:
    def __init__(self, value):
        self.value = value

    def change(self, value):
        self.value = value

    def __hash__(self):
        return id(self)


@dataclass(frozen=True)
class Frozen:
    name: str


@dataclass(unsafe_hash=True)
class Excluded:
    code: int
    name: str = field(default="", hash=False)

    def rename(self, name):
        self.name = name


@dataclass
class Unhashable:
    name: str

    def rename(self, name):
        self.name = name


class NoHash:
    def __init__(self, x):
        self.x = x

    def move(self):
        self.x += 1


def never_kept():
    free = Outside(1)
    free.x = 2
    return free


def other_attribute():
    kept = Outside(1)
    group = {kept}
    kept.note = "x"
    return group


class HashOfMethod:
    def __init__(self, a):
        self.a = a

    def key(self):
        return self.a

    def __eq__(self, other):
        return self.a == other.a

    def __hash__(self):
        return hash(self.key())


class NoneHash:
    __hash__ = None

    def __init__(self):
        self.x = 1


class ComparesDict:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name)


class KeptHash:
    def __init__(self, code):
        self.code = code
        self._hash = None

    def __eq__(self, other):
        return self.code == other.code

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self.code)
        return self._hash


class Counted:
    def __init__(self, code):
        self.code = code

    def __eq__(self, other):
        return self.code == other.code

    def __hash__(self):
        return hash(self.code)

    def following(self):
        code = self.code
        code += 1
        return code


class KeepsItsHash:
    def __new__(cls, symbols):
        made = object.__new__(cls)
        made.symbols = symbols
        made._hash = hash(symbols)
        return made

    def __eq__(self, other):
        return self.symbols == other.symbols

    def __hash__(self):
        return self._hash


class Named:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Named) and self.name == other.name

    def __hash__(self):
        return hash((self.__class__.__name__, self.name))
