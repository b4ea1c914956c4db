import package

__limit = 10
__version__ = "1"


class Account:
    __count = 0

    def __init__(self, balance):
        self._balance = balance
        self._items = []

    def __check(self):
        return self._balance > 0

    def show(self):
        return self._balance, self.__check(), self.__count

    def limited(self):
        return self._balance > __limit

    def by_text(self):
        return getattr(self, "_Account__balance")

    def asks(self):
        setattr(self, "_Account__balance", 3)
        return hasattr(self, "_Account__items")


class Savings(Account):
    def interest(self):
        return self._balance * 2

    def check(self):
        return self.__check()

    def reset(self):
        self.own = self._items


class Other:
    def read(self, account: Account):
        return account._balance


account = Account(3)
print(account._balance)
account._balance = 0
print(Account.__count)
print(account.__check())
print(getattr(account, "_Account__balance"))


def outside(thing):
    return thing._items


def local():
    class Local:
        def __init__(self):
            self._x = 1

    one = Local()
    return one._x


# ================================================================ silence


class Same:
    def __init__(self, value):
        self.__value = value

    def __eq__(self, other):
        return self.__value == other.__value

    def nested(self):
        def inner():
            return self.__value

        return [self.__value for _ in range(3)], inner, lambda: self.__value

    @property
    def value(self):
        return self.__value

    def __private(self):
        return self.__class__.__name__, self.__dict__

    def call(self):
        return self.__private()


class OwnName(Account):
    def __init__(self):
        self.__balance = 1

    def read(self):
        return self.__balance


class SingleUnderscore:
    def __init__(self):
        self._x = 1


class SingleChild(SingleUnderscore):
    def read(self):
        return self._x


class UnknownBase(package.Base):
    def read(self):
        return self.__something


same = Same(1)
print(same.value, same.__class__, same.__dict__, package.__name__, __version__)
print(package.__private)
print(same._Same__value, getattr(same, "value"), getattr(same, "__class__"))


class Marker:
    pass


marker = Marker()
marker.__tag = 1
print(marker.__tag)


def read(thing):
    return thing.__tag, thing.__unknown


class Local:
    def run(self):
        __limit = 3
        return __limit

    def builtins(self):
        return __name__, __file__


class Vault:
    def __init__(self):
        self.__code = 1


print(hasattr(Vault(), "_Vault__code"))


class Tally:
    __count = 0


class TallyOfMore(Tally):
    __more = 0

    def add(self):
        self.__count += 1
        self.__more += 1
