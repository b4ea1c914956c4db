total = 0
current = None
score, lives = 0, 3
_cache = None
_ready = False
settings = {}
mode = "slow"


def add(price):
    global total
#          ^^^^^ global-statement: `add` changes `total` for the whole program, as 2 functions do: its result depends on what ran before, and tests disturb each other. Pass the value in and return the new one, or keep it in an object.
    total += price


def log_in(user):
    global current
#          ^^^^^^^ global-statement: `log_in` changes `current` for the whole program, as 2 functions do: its result depends on what ran before, and tests disturb each other. Pass the value in and return the new one, or keep it in an object.
    current = user


def log_out():
    global current
#          ^^^^^^^ global-statement: `log_out` changes `current` for the whole program, as 2 functions do: its result depends on what ran before, and tests disturb each other. Pass the value in and return the new one, or keep it in an object.
    current = None


class Game:
    def lose(self):
        global lives, score
#              ^^^^^ global-statement: `lose` changes `lives` and `score` for the whole program: its result depends on what ran before, and tests disturb each other. Pass the value in and return the new one, or keep it in an object.
        lives = lives - 1
        score += 1

    async def restart(self):
        global lives
#              ^^^^^ global-statement: `restart` changes `lives` for the whole program, as 2 functions do: its result depends on what ran before, and tests disturb each other. Pass the value in and return the new one, or keep it in an object.
        lives = 3


def outer():
    def inner():
        global total
#              ^^^^^ global-statement: `inner` changes `total` for the whole program, as 2 functions do: its result depends on what ran before, and tests disturb each other. Pass the value in and return the new one, or keep it in an object.
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
#          ^^^^^ global-statement: `widen` changes `width` and `height` for the whole program, as 2 functions do: its result depends on what ran before, and tests disturb each other. Pass the value in and return the new one, or keep it in an object.
    width += 1
    height -= 1


def reset_for_tests():
    global width, height
    width, height = 3, 4
