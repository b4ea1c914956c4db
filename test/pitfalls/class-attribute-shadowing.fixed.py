from dataclasses import dataclass


class Account:
    opened = 0
    rate = 0.02
    bank = "City Bank"
    retries = 3
    level: int = 1

    def __init__(self, owner):
        self.owner = owner
        Account.opened += 1

    def reopen(self):
        Account.opened = Account.opened + 1

    def raise_rate(self, by):
        Account.rate += by

    def rename_bank(self, name):
        Account.bank = name

    def levelled(self):
        def step():
            Account.level += 1

        return step

    async def later(self):
        Account.opened -= 1

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
            type(self).number += 1

        @classmethod
        def sold(cls):
            return cls.number

    return Ticket


class OnlyWrittenOnClass:
    used = 0

    def use_is_fine(self):
        self.used += 1


OnlyWrittenOnClass.used = 5
