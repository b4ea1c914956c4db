limit = 10
size = 20
if size == size:
    print("same")
print(limit - limit)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __lt__(self, point, /):
        return (self.x, self.y) < (self.x, self.y) or self.x < point.x

    def __le__(self, other):
        return self.x <= other.x and self.y[0] <= other.y[0]


class Version:
    def __eq__(self, other):
        if self is other:
            return True
        return other.parts == other.parts


def comparisons(a, b, row):
    if a == a:
        return 1
    if a.size >= a.size or a < a:
        return 2
    while row["x"] == row["x"]:
        return 3
    if a is a or b is not b:
        return 4
    if 0 < a > a:
        return 5
    return [x for x in row if x == x]


def arithmetic(price, cost, self):
    margin = price - price
    share = price.net / price.net
    rest = cost % cost
    return margin, share, rest, cost // cost


def conditions(a, b, user):
    if a and b and a:
        return 1
    if user.name or user.name:
        return 2
    return a > 0 and a > 0


async def nested(queue):
    def inner(task):
        return task.id == task.id

    return lambda x: x >= x


# ------------------------------------------------------------------ silence
def not_a_number_is_fine(x):
    return x != x, not x == x


def is_nan(value):
    return not (value == value)


def has_nan(values):
    return any(v == v for v in values)


def calls_are_fine(queue, dice):
    return queue.get() == queue.get(), dice() - dice(), next(queue) == next(queue), dice() and dice()


def different_things_are_fine(a, b, row):
    return a == b, a.x == b.x, row[0] == row[1], a.x - a.y, a and b, a[b] == a["b"]


def constants_are_fine():
    return 1 == 1, "a" == "a", 1 - 1, True or True


def other_operators_are_fine(x):
    return x + x, x * x, x ** x, x in x, x | x


def assignment_between_is_fine(x):
    return (x := x + 1) == x


def test_equality_is_reflexive():
    point = Point(1, 2)
    assert point == point
    assert point <= point


class Money:
    def __eq__(self, other):
        return self.amount == other.amount and self.currency == other.currency


INF = 1e300 * 1e300
NAN = INF - INF


def is_finite(x):
    return x - x == 0.0


def bench_equality(formula):
    return [formula == formula for _ in range(10)]
