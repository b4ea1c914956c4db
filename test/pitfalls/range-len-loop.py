names = ["ada", "bob"]
for i in range(len(names)):
#        ^^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `names[i]`. Python walks over the items themselves: write `for item in names`.
    print(names[i])


def with_number(names):
    for i in range(len(names)):
#            ^^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `names[i]`. Python walks over the items themselves: write `for i, item in enumerate(names)`.
        print(i, names[i])
    for index in range(0, len(names)):
#                ^^^^^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `names[index]`. Python walks over the items themselves: write `for index, item in enumerate(names)`.
        print(index + 1, names[index].title())


def total(prices: list):
    result = 0
    for i in range(len(prices)):
#            ^^^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `prices[i]`. Python walks over the items themselves: write `for item in prices`.
        if prices[i] > 0:
            result += prices[i]
    return result, [prices[i] * 2 for i in range(len(prices))]
#                                          ^^^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `prices[i]`. Python walks over the items themselves: write `for item in prices`.


def find(entries, wanted):
    for i in range(len(entries)):
#            ^^^^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `entries[i]`. Python walks over the items themselves: write `for i, item in enumerate(entries)`.
        if entries[i] == wanted:
            return i
    return -1


class Cart:
    def show(self):
        for i in range(len(self.boxes)):
#                ^^^^^^^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `self.boxes[i]`. Python walks over the items themselves: write `for item in self.boxes`.
            print(self.boxes[i].name)

    async def send(self, post):
        words = list(self.words)
        for i in range(len(words)):
#                ^^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `words[i]`. Python walks over the items themselves: write `for item in words`.
            await post(words[i])


def nested(rows):
    for i in range(len(rows)):
#            ^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `rows[i]`. Python walks over the items themselves: write `for item in rows`.
        for cell in rows[i]:
            print(cell)


# ------------------------------------------------------------------ silence
def items_are_fine(names):
    for name in names:
        print(name)
    for number, name in enumerate(names):
        print(number, name)


def stores_are_fine(xs, k):
    for i in range(len(xs)):
        xs[i] *= k
    for i in range(len(xs)):
        xs[i] = 0
    for i in range(len(xs)):
        del xs[i]


def neighbours_are_fine(xs):
    for i in range(len(xs)):
        print(xs[i], xs[i - 1])
    for i in range(len(xs)):
        print(xs[i], xs[i + 1 :])


def other_sequences_are_fine(xs, ys):
    for i in range(len(xs)):
        print(xs[i], ys[i])
    return [xs[i] * ys[i] for i in range(len(xs))]


def pairs_are_fine(xs):
    for i in range(len(xs)):
        for j in range(i + 1, len(xs)):
            print(xs[i], xs[j])


def changed_in_the_loop_is_fine(xs):
    for i in range(len(xs)):
        if xs[i]:
            xs.pop(0)
    for i in range(len(xs)):
        xs = xs[i]


def only_counting_is_fine(xs):
    for i in range(len(xs)):
        print(i)
    for _ in range(len(xs)):
        print("x")
    for i in range(1, len(xs)):
        print(xs[i])
    for i in range(len(xs) - 1):
        print(xs[i])
    for i in range(0, len(xs), 2):
        print(xs[i])


def read_after_the_loop_is_fine(xs):
    for i in range(len(xs)):
        if xs[i]:
            break
    return i


def comparing_the_index_is_fine(xs):
    for i in range(len(xs)):
        if i > 0:
            print(",")
        print(xs[i])


def own_range_is_fine(xs):
    def range(n):
        return []

    for i in range(len(xs)):
        print(xs[i])


def cells_are_reached_through_items_too(grid):
    for i in range(len(grid)):
#            ^^^^^^^^^^^^^^^^ range-len-loop: The loop counts indexes only to look up `grid[i]`. Python walks over the items themselves: write `for item in grid`.
        grid[i][0] = 1
        print(grid[i])
