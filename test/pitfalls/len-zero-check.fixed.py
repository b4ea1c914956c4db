names = ["ada"]
if not names:
    print("nobody")


def check(orders: list, text: str, table: dict):
    if orders and not text:
        return 1
    while orders:
        orders.pop()
    empty = not table
    full = bool(table)
    assert text, "empty"
    return empty, full, [t for t in orders if orders]


class Cart:
    def __init__(self):
        self.items = []

    def is_empty(self):
        return not self.items

    async def pay(self, items):
        if not len(items):
            return "nothing"
        return "x" if len(items) < 1 else "y"


# ------------------------------------------------------------------ silence
def truth_is_fine(names: list):
    if not names:
        return 0
    return 1 if names else 2


def other_numbers_are_fine(names: list):
    if len(names) == 1 or len(names) > 2:
        return len(names) - 1
    return len(names) >= 0


def chains_of_lengths_are_fine(names: list):
    if len(names) == 0:
        return "nobody"
    elif len(names) == 1:
        return "one"
    else:
        return "many"


def ranges_are_fine(names: list):
    return len(names) > 0 and len(names) < 10, 0 < len(names) < 5


def own_types_are_fine(frame: "DataFrame", box: Box):
    if len(frame) == 0 or len(box) == 0:
        return 1


def using_the_number_is_fine(names):
    count = len(names)
    return count == 0, print(len(names)), len(names) * 2


def own_len_is_fine(names):
    def len(x):
        return 0

    return len(names) == 0
