from dataclasses import dataclass


class Account:
    opened = 0
    rate = 0.02
    bank = "City Bank"
    retries = 3
    level: int = 1

    def __init__(self, owner):
        self.owner = owner
        self.opened += 1
#       ^^^^^^^^^^^ class-attribute-shadowing: `self.opened` reads `opened` of the class and writes a new one into the object, so `Account.opened` stays as it is. Change it in the class: Account.opened.

    def reopen(self):
        self.opened = self.opened + 1
#       ^^^^^^^^^^^ class-attribute-shadowing: `self.opened` reads `opened` of the class and writes a new one into the object, so `Account.opened` stays as it is. Change it in the class: Account.opened.

    def raise_rate(self, by):
        self.rate += by
#       ^^^^^^^^^ class-attribute-shadowing: `self.rate` reads `rate` of the class and writes a new one into the object, so `Account.rate` stays as it is. Change it in the class: Account.rate.

    def rename_bank(self, name):
        self.bank = name
#       ^^^^^^^^^ class-attribute-shadowing: `self.bank` makes an attribute of this one object, but the value is read from the class, where `Account.bank` stays as it is. Change it in the class: Account.bank.

    def levelled(self):
        def step():
            self.level += 1
#           ^^^^^^^^^^ class-attribute-shadowing: `self.level` reads `level` of the class and writes a new one into the object, so `Account.level` stays as it is. Change it in the class: Account.level.

        return step

    async def later(self):
        self.opened -= 1
#       ^^^^^^^^^^^ class-attribute-shadowing: `self.opened` reads `opened` of the class and writes a new one into the object, so `Account.opened` stays as it is. Change it in the class: Account.opened.

    def keep_trying_is_fine(self):
        self.retries -= 1
        return self.retries

    @classmethod
    def show(cls):
        return cls.rate, Account.bank

    def show_level(self):
        return type(self).level


print(Account.opened)


class Session:
    started = 0

    def __init__(self):
        Session.started += 1

    def by_type_is_fine(self):
        type(self).started += 1

    @classmethod
    def by_cls_is_fine(cls):
        cls.started += 1


print(Session.started)


class Player:
    lives = 3
    score = 0

    def __init__(self, lives):
        self.lives = lives

    def lose_is_fine(self):
        self.lives -= 1

    def hit_is_fine(self, points):
        self.score += points
        return self.score


print(Player.lives)


class Themed:
    colour = "red"

    def paint_is_fine(self, colour):
        self.colour = colour

    def draw(self):
        return self.colour


print(Themed.colour)


class Reset:
    steps = 0

    def clear(self):
        self.steps = 0

    def step_after_reset_is_fine(self):
        self.steps += 1


print(Reset.steps)


class Listed:
    names = []

    def mutable_is_another_matter(self):
        self.names += ["x"]


print(Listed.names)


@dataclass
class Counted:
    n: int = 0

    def field_is_fine(self):
        self.n += 1


print(Counted.n)


class Own:
    total = 0

    def static_name_is_fine(this, self):
        self.total += 1


print(Own.total)


def local():
    class Ticket:
        number = 0

        def __init__(self):
            self.number += 1
#           ^^^^^^^^^^^ class-attribute-shadowing: `self.number` reads `number` of the class and writes a new one into the object, so `Ticket.number` stays as it is. Change it in the class: type(self).number.

        @classmethod
        def sold(cls):
            return cls.number

    return Ticket


class OnlyWrittenOnClass:
    used = 0

    def use_is_fine(self):
        self.used += 1


OnlyWrittenOnClass.used = 5
