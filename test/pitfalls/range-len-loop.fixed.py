names = ["ada", "bob"]
for item in names:
    print(item)


def with_number(names):
    for i, name in enumerate(names):
        print(i, name)
    for index, name in enumerate(names):
        print(index + 1, name.title())


def total(prices: list):
    result = 0
    for price in prices:
        if price > 0:
            result += price
    return result, [prices[i] * 2 for i in range(len(prices))]


def find(entries, wanted):
    for i, entry in enumerate(entries):
        if entry == wanted:
            return i
    return -1


class Cart:
    def show(self):
        for box in self.boxes:
            print(box.name)

    async def send(self, post):
        words = list(self.words)
        for word in words:
            await post(word)


def nested(rows):
    for row in rows:
        for cell in row:
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
    for item in grid:
        item[0] = 1
        print(item)
