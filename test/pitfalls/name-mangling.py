import package

__limit = 10
__version__ = "1"


class Account:
    __count = 0

    def __init__(self, balance):
        self.__balance = balance
        self.__items = []

    def __check(self):
        return self.__balance > 0

    def show(self):
        return self.__balance, self.__check(), self.__count

    def limited(self):
        return self.__balance > __limit
#                               ^^^^^^^ name-mangling: NameError: inside a class Python reads `__limit` as `_Account__limit`, and the module has `__limit`. Name the module's one with a single underscore.

    def by_text(self):
        return getattr(self, "__balance")
#                            ^^^^^^^^^^^ name-mangling: Text is not mangled: the attribute is called `_Account__balance`, so getattr does not find "__balance". Use one leading underscore, or write the attribute with a dot inside the class.

    def asks(self):
        setattr(self, "__balance", 3)
#                     ^^^^^^^^^^^ name-mangling: Text is not mangled: the attribute is called `_Account__balance`, so setattr does not find "__balance". Use one leading underscore, or write the attribute with a dot inside the class.
        return hasattr(self, "__items")
#                            ^^^^^^^^^ name-mangling: Text is not mangled: the attribute is called `_Account__items`, so hasattr does not find "__items". Use one leading underscore, or write the attribute with a dot inside the class.


class Savings(Account):
    def interest(self):
        return self.__balance * 2
#              ^^^^^^^^^^^^^^ name-mangling: AttributeError: `__balance` of `Account` is called `_Account__balance` outside that class, and here Python looks for `_Savings__balance`. Use one leading underscore for what others may use.

    def check(self):
        return self.__check()
#              ^^^^^^^^^^^^ name-mangling: AttributeError: `__check` of `Account` is called `_Account__check` outside that class, and here Python looks for `_Savings__check`. Use one leading underscore for what others may use.

    def reset(self):
        self.own = self.__items
#                  ^^^^^^^^^^^^ name-mangling: AttributeError: `__items` of `Account` is called `_Account__items` outside that class, and here Python looks for `_Savings__items`. Use one leading underscore for what others may use.


class Other:
    def read(self, account: Account):
        return account.__balance
#              ^^^^^^^^^^^^^^^^^ name-mangling: AttributeError: `__balance` of `Account` is called `_Account__balance` outside that class, and here Python looks for `_Other__balance`. Use one leading underscore for what others may use.


account = Account(3)
print(account.__balance)
#     ^^^^^^^^^^^^^^^^^ name-mangling: AttributeError: `__balance` of `Account` is called `_Account__balance` outside that class, and here Python looks for `__balance`. Use one leading underscore for what others may use.
account.__balance = 0
#^^^^^^^^^^^^^^^^ name-mangling: This makes a new attribute `__balance`: the one of `Account` is called `_Account__balance` outside that class and does not change. Use one leading underscore, or a method of `Account`.
print(Account.__count)
#     ^^^^^^^^^^^^^^^ name-mangling: AttributeError: `__count` of `Account` is called `_Account__count` outside that class, and here Python looks for `__count`. Use one leading underscore for what others may use.
print(account.__check())
#     ^^^^^^^^^^^^^^^ name-mangling: AttributeError: `__check` of `Account` is called `_Account__check` outside that class, and here Python looks for `__check`. Use one leading underscore for what others may use.
print(getattr(account, "__balance"))
#                      ^^^^^^^^^^^ name-mangling: Text is not mangled: the attribute is called `_Account__balance`, so getattr does not find "__balance". Use one leading underscore, or write the attribute with a dot inside the class.


def outside(thing):
    return thing.__items
#          ^^^^^^^^^^^^^ name-mangling: Outside the class `Account` its `__items` is called `_Account__items`, so this raises AttributeError for its objects. Use one leading underscore, or offer a property.


def local():
    class Local:
        def __init__(self):
            self.__x = 1

    one = Local()
    return one.__x
#          ^^^^^^^ name-mangling: AttributeError: `__x` of `Local` is called `_Local__x` outside that class, and here Python looks for `__x`. Use one leading underscore for what others may use.


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


print(hasattr(Vault(), "__code"))
#                      ^^^^^^^^ name-mangling: Text is not mangled: the attribute is called `_Vault__code`, so hasattr does not find "__code". Use one leading underscore, or write the attribute with a dot inside the class.


class Tally:
    __count = 0


class TallyOfMore(Tally):
    __more = 0

    def add(self):
        self.__count += 1
#       ^^^^^^^^^^^^ name-mangling: AttributeError: `__count` of `Tally` is called `_Tally__count` outside that class, and here Python looks for `_TallyOfMore__count`. Use one leading underscore for what others may use.
        self.__more += 1
