names = ["ada"]
if len(names) == 0:
#  ^^^^^^^^^^^^^^^ len-zero-check: This asks whether `names` is empty, and counts for it. An empty collection is false by itself: write `not names`.
    print("nobody")


def check(orders: list, text: str, table: dict):
    if len(orders) > 0 and not len(text):
#      ^^^^^^^^^^^^^^^ len-zero-check: This asks whether `orders` is empty, and counts for it. An empty collection is false by itself: write `orders`.
#                              ^^^^^^^^^ len-zero-check: This asks whether `text` is empty, and counts for it. An empty collection is false by itself: write `text`.
        return 1
    while len(orders) >= 1:
#         ^^^^^^^^^^^^^^^^ len-zero-check: This asks whether `orders` is empty, and counts for it. An empty collection is false by itself: write `orders`.
        orders.pop()
    empty = len(table) == 0
#           ^^^^^^^^^^^^^^^ len-zero-check: This asks whether `table` is empty, and counts for it. An empty collection is false by itself: write `not table`.
    full = len(table) != 0
#          ^^^^^^^^^^^^^^^ len-zero-check: This asks whether `table` is empty, and counts for it. An empty collection is false by itself: write `table`.
    assert len(text), "empty"
#          ^^^^^^^^^ len-zero-check: This asks whether `text` is empty, and counts for it. An empty collection is false by itself: write `text`.
    return empty, full, [t for t in orders if 0 < len(orders)]
#                                             ^^^^^^^^^^^^^^^ len-zero-check: This asks whether `orders` is empty, and counts for it. An empty collection is false by itself: write `orders`.


class Cart:
    def __init__(self):
        self.items = []

    def is_empty(self):
        return len(self.items) == 0
#              ^^^^^^^^^^^^^^^^^^^^ len-zero-check: This asks whether `self.items` is empty, and counts for it. An empty collection is false by itself: write `not self.items`.

    async def pay(self, items):
        if not len(items):
#              ^^^^^^^^^^ len-zero-check: This asks whether `items` is empty, and counts for it. An empty collection is false by itself: write `items`.
            return "nothing"
        return "x" if len(items) < 1 else "y"
#                     ^^^^^^^^^^^^^^ len-zero-check: This asks whether `items` is empty, and counts for it. An empty collection is false by itself: write `not items`.


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
