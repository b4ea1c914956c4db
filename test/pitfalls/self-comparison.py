limit = 10
size = 20
if size == size:
#  ^^^^^^^^^^^^ self-comparison: Both sides of `size == size` are `size`, so it is True for all ordinary values and decides nothing. One side should name something else.
    print("same")
print(limit - limit)
#     ^^^^^^^^^^^^^ self-comparison: Both operands are `limit`, so `limit - limit` is 0 whatever the number. One of them should name something else.


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __eq__(self, other):
        return self.x == self.x and self.y == other.y
#              ^^^^^^^^^^^^^^^^ self-comparison: `self.x == self.x` compares the object with itself, so the other one plays no part here. The right side should ask `other.x`.

    def __lt__(self, point, /):
        return (self.x, self.y) < (self.x, self.y) or self.x < self.x
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ self-comparison: Both sides of `(self.x, self.y) < (self.x, self.y)` are `(self.x, self.y)`, so it is False for all ordinary values and decides nothing. One side should name something else.
#                                                     ^^^^^^^^^^^^^^^ self-comparison: `self.x < self.x` compares the object with itself, so the other one plays no part here. The right side should ask `point.x`.

    def __le__(self, other):
        return self.x <= other.x and self.y[0] <= self.y[0]
#                                    ^^^^^^^^^^^^^^^^^^^^^^ self-comparison: `self.y[0] <= self.y[0]` compares the object with itself, so the other one plays no part here. The right side should ask `other.y[0]`.


class Version:
    def __eq__(self, other):
        if self is self:
#          ^^^^^^^^^^^^ self-comparison: `self is self` compares the object with itself, so the other one plays no part here. The right side should ask `other`.
            return True
        return other.parts == other.parts
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^ self-comparison: Both sides of `other.parts == other.parts` are `other.parts`, so it is True for all ordinary values and decides nothing. One side should name something else.


def comparisons(a, b, row):
    if a == a:
#      ^^^^^^ self-comparison: Both sides of `a == a` are `a`, so it is True for all ordinary values and decides nothing. One side should name something else.
        return 1
    if a.size >= a.size or a < a:
#      ^^^^^^^^^^^^^^^^ self-comparison: Both sides of `a.size >= a.size` are `a.size`, so it is True for all ordinary values and decides nothing. One side should name something else.
#                          ^^^^^ self-comparison: Both sides of `a < a` are `a`, so it is False for all ordinary values and decides nothing. One side should name something else.
        return 2
    while row["x"] == row["x"]:
#         ^^^^^^^^^^^^^^^^^^^^ self-comparison: Both sides of `row["x"] == row["x"]` are `row["x"]`, so it is True for all ordinary values and decides nothing. One side should name something else.
        return 3
    if a is a or b is not b:
#      ^^^^^^ self-comparison: Both sides of `a is a` are `a`, so it is True for all ordinary values and decides nothing. One side should name something else.
#                ^^^^^^^^^^ self-comparison: Both sides of `b is not b` are `b`, so it is False for all ordinary values and decides nothing. One side should name something else.
        return 4
    if 0 < a > a:
#          ^^^^^ self-comparison: Both sides of `a > a` are `a`, so it is False for all ordinary values and decides nothing. One side should name something else.
        return 5
    return [x for x in row if x == x]
#                             ^^^^^^ self-comparison: Both sides of `x == x` are `x`, so it is True for all ordinary values and decides nothing. One side should name something else.


def arithmetic(price, cost, self):
    margin = price - price
#            ^^^^^^^^^^^^^ self-comparison: Both operands are `price`, so `price - price` is 0 whatever the number. One of them should name something else.
    share = price.net / price.net
#           ^^^^^^^^^^^^^^^^^^^^^ self-comparison: Both operands are `price.net`, so `price.net / price.net` is 1 whatever the number. One of them should name something else.
    rest = cost % cost
#          ^^^^^^^^^^^ self-comparison: Both operands are `cost`, so `cost % cost` is 0 whatever the number. One of them should name something else.
    return margin, share, rest, cost // cost
#                               ^^^^^^^^^^^^ self-comparison: Both operands are `cost`, so `cost // cost` is 1 whatever the number. One of them should name something else.


def conditions(a, b, user):
    if a and b and a:
#                  ^ self-comparison: `a` stands twice in this condition; asking again changes nothing. It should name something else, or go.
        return 1
    if user.name or user.name:
#                   ^^^^^^^^^ self-comparison: `user.name` stands twice in this condition; asking again changes nothing. It should name something else, or go.
        return 2
    return a > 0 and a > 0
#                    ^^^^^ self-comparison: `a > 0` stands twice in this condition; asking again changes nothing. It should name something else, or go.


async def nested(queue):
    def inner(task):
        return task.id == task.id
#              ^^^^^^^^^^^^^^^^^^ self-comparison: Both sides of `task.id == task.id` are `task.id`, so it is True for all ordinary values and decides nothing. One side should name something else.

    return lambda x: x >= x
#                    ^^^^^^ self-comparison: Both sides of `x >= x` are `x`, so it is True for all ordinary values and decides nothing. One side should name something else.


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
