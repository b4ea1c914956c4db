total = 0
current = None
score, lives = 0, 3
_cache = None
_ready = False
settings = {}
mode = "slow"


def add(price):
    global total
    total += price


def log_in(user):
    global current
    current = user


def log_out():
    global current
    current = None


class Game:
    def lose(self):
        global lives, score
        lives = lives - 1
        score += 1

    async def restart(self):
        global lives
        lives = 3


def outer():
    def inner():
        global total
        total = 0

    return inner


# ------------------------------------------------------------------ silence
def filled_once_is_fine():
    global _cache
    if _cache is None:
        _cache = {}
    return _cache


def started_once_is_fine():
    global _ready
    if not _ready:
        _ready = True


def only_read_is_fine():
    global settings
    settings["a"] = 1
    return settings


def set_in_one_place_is_fine(value):
    global mode
    mode = value


def locals_are_fine(prices):
    total = 0
    for price in prices:
        total += price
    return total


def nonlocal_is_fine():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


width, height = 3, 4


def widen():
    global width, height
    width += 1
    height -= 1


def reset_for_tests():
    global width, height
    width, height = 3, 4
