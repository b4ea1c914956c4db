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
        self.name = name

    def hit(self, points):
        self.scores2 = points
        self.score = self.score + points

    async def pay(self, amount):
        if amount > 0:
            self.balance = self.balance + amount

    def nested(self):
        def step():
            self.score = 1

        return step

    def unpacked(self):
        self.balance, rest = divmod(10, 3)
        return rest

    def annotated(self):
        self.score: int = 3

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
        self.colour = colour


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
        self.battery = 100

    def left(self):
        return self.battery


class Dog(Robot):
    def recharge(self):
        self.battery = 50


class Cat(Robot):
    def rename(self):
        self.names = ["Tom"]
        print(self.names)


class Light:
    def __init__(self):
        self.brightness = 5

    def dim(self):
        self.brightness = 1

    def shown(self):
        return self.brightness
