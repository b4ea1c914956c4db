from dataclasses import dataclass

from somewhere import Widget


class Player:
    def __init__(self, name):
        self.name = name
        self.score = 0
        self.balance = 0.0
        self.x_min = 0
        self.item1 = None
        self.games = []
        self.size = 1
        self._cache = None

    def rename(self, name):
        self.nmae = name
#            ^^^^ attribute-typo: Nothing reads `nmae`, and `Player` has `name`: this looks like a slip, and Python makes a new attribute without a word, so `name` keeps its old value. Write `name`.

    def hit(self, points):
        self.scores2 = points
        self.scor = self.score + points
#            ^^^^ attribute-typo: Nothing reads `scor`, and `Player` has `score`: this looks like a slip, and Python makes a new attribute without a word, so `score` keeps its old value. Write `score`.

    async def pay(self, amount):
        if amount > 0:
            self.balence = self.balance + amount
#                ^^^^^^^ attribute-typo: Nothing reads `balence`, and `Player` has `balance`: this looks like a slip, and Python makes a new attribute without a word, so `balance` keeps its old value. Write `balance`.

    def nested(self):
        def step():
            self.scoore = 1
#                ^^^^^^ attribute-typo: Nothing reads `scoore`, and `Player` has `score`: this looks like a slip, and Python makes a new attribute without a word, so `score` keeps its old value. Write `score`.

        return step

    def unpacked(self):
        self.balancee, rest = divmod(10, 3)
#            ^^^^^^^^ attribute-typo: Nothing reads `balancee`, and `Player` has `balance`: this looks like a slip, and Python makes a new attribute without a word, so `balance` keeps its old value. Write `balance`.
        return rest

    def annotated(self):
        self.scote: int = 3
#            ^^^^^ attribute-typo: Nothing reads `scote`, and `Player` has `score`: this looks like a slip, and Python makes a new attribute without a word, so `score` keeps its old value. Write `score`.

    def siblings_are_fine(self):
        self.y_min = 1
        self.item2 = 2
        self.game = None
        self.cache = 3
        self.siz = 4

    def right_name_is_fine(self):
        self.score = 3

    def read_later_is_fine(self):
        self.sore = True

    def is_sore(self):
        return self.sore

    def read_from_outside_is_fine(self):
        self.store = 1

    def both_are_fine(self):
        self.balances_ = 1
        self.balance = 2
        self.valance = 3

    def set_twice_is_fine(self):
        self.shore = 1

    def set_again_is_fine(self):
        self.shore = 2


def outside(player):
    return player.store


class Panel(Widget):
    def __init__(self):
        self.width = 1

    def unknown_base_is_fine(self):
        self.widht = 2


class ByProperty:
    def __init__(self):
        self.value = 1

    @property
    def valve(self):
        return self.value

    @valve.setter
    def valve(self, new):
        self.value = new

    def property_is_fine(self):
        self.valve = 2


class Caught:
    def __init__(self):
        self.title = ""

    def __setattr__(self, name, value):
        super().__setattr__(name, value)

    def own_setattr_is_fine(self):
        self.tilte = "x"


class WithSlots:
    __slots__ = ("title",)

    def __init__(self):
        self.title = ""

    def raises_anyway(self):
        self.tilte = "x"


class Child(Player):
    def __init__(self):
        super().__init__("x")
        self.colour = "red"

    def paint(self, colour):
        self.color = colour
#            ^^^^^ attribute-typo: Nothing reads `color`, and `Child` has `colour`: this looks like a slip, and Python makes a new attribute without a word, so `colour` keeps its old value. Write `colour`.


class NotInInit:
    def start(self):
        self.running = True

    def stop_is_fine(self):
        self.runing = False


@dataclass
class Robot:
    name: str
    battery: int = 100

    def charge(self):
        self.batery = 100
#            ^^^^^^ attribute-typo: Nothing reads `batery`, and `Robot` has `battery`: this looks like a slip, and Python makes a new attribute without a word, so `battery` keeps its old value. Write `battery`.

    def left(self):
        return self.battery


class Dog(Robot):
    def recharge(self):
        self.battrey = 50
#            ^^^^^^^ attribute-typo: Nothing reads `battrey`, and `Dog` has `battery`: this looks like a slip, and Python makes a new attribute without a word, so `battery` keeps its old value. Write `battery`.


class Cat(Robot):
    def rename(self):
        self.names = ["Tom"]
        print(self.names)


class Light:
    def __init__(self):
        self.brightness = 5

    def dim(self):
        self.brightnes = 1
#            ^^^^^^^^^ attribute-typo: Nothing reads `brightnes`, and `Light` has `brightness`: this looks like a slip, and Python makes a new attribute without a word, so `brightness` keeps its old value. Write `brightness`.

    def shown(self):
        return self.brightness
