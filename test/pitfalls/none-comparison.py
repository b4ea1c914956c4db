import asyncio
from typing import Optional

result = None
if result == None:
#  ^^^^^^^^^^^^^^ none-comparison: `result == None` asks the `__eq__` of `result`, which may answer anything. There is only one None: write `result is None`.
    print("nothing")

if result != None:
#  ^^^^^^^^^^^^^^ none-comparison: `result != None` asks the `__eq__` of `result`, which may answer anything. There is only one None: write `result is not None`.
    print("something")

name = "Ada"
print(None == name)
#     ^^^^^^^^^^^^ none-comparison: `None == name` asks the `__eq__` of `name`, which may answer anything. There is only one None: write `name is None`.
print(None != (name or "x"))
#     ^^^^^^^^^^^^^^^^^^^^^ none-comparison: `None != (name or "x")` asks the `__eq__` of `(name or "x")`, which may answer anything. There is only one None: write `(name or "x") is not None`.

settings = {"debug": None}
value = settings.get("debug")
while value == None:
#     ^^^^^^^^^^^^^ none-comparison: `value == None` asks the `__eq__` of `value`, which may answer anything. There is only one None: write `value is None`.
    value = 1


def find(items, wanted=None):
    if wanted == None:
#      ^^^^^^^^^^^^^^ none-comparison: `wanted == None` asks the `__eq__` of `wanted`, which may answer anything. There is only one None: write `wanted is None`.
        return []
    return [item for item in items if item != wanted and item != None]
#                                                        ^^^^^^^^^^^^ none-comparison: `item != None` asks the `__eq__` of `item`, which may answer anything. There is only one None: write `item is not None`.


def chain(a, b):
    if a == None == b:
#      ^^^^^^^^^ none-comparison: `a == None` asks the `__eq__` of `a`, which may answer anything. There is only one None: write `a is None`.
#           ^^^^^^^^^ none-comparison: `None == b` asks the `__eq__` of `b`, which may answer anything. There is only one None: write `b is None`.
        return 1
    if a == b != None:
#           ^^^^^^^^^ none-comparison: `b != None` asks the `__eq__` of `b`, which may answer anything. There is only one None: write `b is not None`.
        return 2
    return a == None != None
#          ^^^^^^^^^ none-comparison: `a == None` asks the `__eq__` of `a`, which may answer anything. There is only one None: write `a is None`.
#               ^^^^^^^^^^^^ none-comparison: `None != None` asks the `__eq__` of `None`, which may answer anything. There is only one None: write `None is not None`.


def two_links(x, y):
    return x == None and y == None
#          ^^^^^^^^^ none-comparison: `x == None` asks the `__eq__` of `x`, which may answer anything. There is only one None: write `x is None`.
#                        ^^^^^^^^^ none-comparison: `y == None` asks the `__eq__` of `y`, which may answer anything. There is only one None: write `y is None`.


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def last(self):
        node = self
        while node.next != None:
#             ^^^^^^^^^^^^^^^^^ none-comparison: `node.next != None` asks the `__eq__` of `node.next`, which may answer anything. There is only one None: write `node.next is not None`.
            node = node.next
        return node

    def is_leaf(self) -> bool:
        return self.next == None
#              ^^^^^^^^^^^^^^^^^ none-comparison: `self.next == None` asks the `__eq__` of `self.next`, which may answer anything. There is only one None: write `self.next is None`.

    def __eq__(self, other):
        if other == None:
#          ^^^^^^^^^^^^^ none-comparison: `other == None` asks the `__eq__` of `other`, which may answer anything. There is only one None: write `other is None`.
            return False
        return self.value == other.value


async def wait(queue: asyncio.Queue):
    item = await queue.get()
    if item == None:
#      ^^^^^^^^^^^^ none-comparison: `item == None` asks the `__eq__` of `item`, which may answer anything. There is only one None: write `item is None`.
        return
    assert item.payload != None, "empty item"
#          ^^^^^^^^^^^^^^^^^^^^ none-comparison: `item.payload != None` asks the `__eq__` of `item.payload`, which may answer anything. There is only one None: write `item.payload is not None`.


def annotated(limit: int | None = None, title: Optional[str] = None):
    if limit == None:
#      ^^^^^^^^^^^^^ none-comparison: `limit == None` asks the `__eq__` of `limit`, which may answer anything. There is only one None: write `limit is None`.
        limit = 10
    if not title == None:
#          ^^^^^^^^^^^^^ none-comparison: `title == None` asks the `__eq__` of `title`, which may answer anything. There is only one None: write `title is None`.
        print(title)
    return limit


def nested():
    def inner(text):
        return "-" if text == None else text
#                     ^^^^^^^^^^^^ none-comparison: `text == None` asks the `__eq__` of `text`, which may answer anything. There is only one None: write `text is None`.

    return inner


lookup = {"a": [1, None]}
print(lookup["a"][1] == None)
#     ^^^^^^^^^^^^^^^^^^^^^^ none-comparison: `lookup["a"][1] == None` asks the `__eq__` of `lookup["a"][1]`, which may answer anything. There is only one None: write `lookup["a"][1] is None`.
print(lookup.get("b") == None)
#     ^^^^^^^^^^^^^^^^^^^^^^^ none-comparison: `lookup.get("b") == None` asks the `__eq__` of `lookup.get("b")`, which may answer anything. There is only one None: write `lookup.get("b") is None`.
missing = [key for key in lookup if lookup[key] == None]
#                                   ^^^^^^^^^^^^^^^^^^^ none-comparison: `lookup[key] == None` asks the `__eq__` of `lookup[key]`, which may answer anything. There is only one None: write `lookup[key] is None`.
count = sum(1 for key in lookup if lookup[key] != None)
#                                  ^^^^^^^^^^^^^^^^^^^ none-comparison: `lookup[key] != None` asks the `__eq__` of `lookup[key]`, which may answer anything. There is only one None: write `lookup[key] is not None`.
same = list(filter(lambda pair: pair == None, lookup.items()))
#                               ^^^^^^^^^^^^ none-comparison: `pair == None` asks the `__eq__` of `pair`, which may answer anything. There is only one None: write `pair is None`.
shortest = min(lookup, key=lambda key: lookup[key] == None)
#                                      ^^^^^^^^^^^^^^^^^^^ none-comparison: `lookup[key] == None` asks the `__eq__` of `lookup[key]`, which may answer anything. There is only one None: write `lookup[key] is None`.
label = ["no", "yes"][result == None]
#                     ^^^^^^^^^^^^^^ none-comparison: `result == None` asks the `__eq__` of `result`, which may answer anything. There is only one None: write `result is None`.
if (found := lookup.get("z")) and found != None:
#                                 ^^^^^^^^^^^^^ none-comparison: `found != None` asks the `__eq__` of `found`, which may answer anything. There is only one None: write `found is not None`.
    print(found)
if (
#  ^ none-comparison: `( result ) == None` asks the `__eq__` of `( result )`, which may answer anything. There is only one None: write `( result ) is None`.
    result
) == None:
    print("lines")
match result:
    case _ if result == None:
#             ^^^^^^^^^^^^^^ none-comparison: `result == None` asks the `__eq__` of `result`, which may answer anything. There is only one None: write `result is None`.
        print("guard")


# ------------------------------------------------------------------ silence
def identity_is_fine(a, b):
    if a is None or b is not None:
        return None is a
    return not (a is None)


def other_comparisons_are_fine(a, b):
    return a == b, a != 0, a == "None", a in (None, 1), None in [a], a < b, a == [None], a == (None, 1)


def match_is_fine(a):
    match a:
        case None:
            return 0
        case _:
            return 1


def query_is_fine(session, User, table):
    active = session.query(User).filter(User.deleted_at == None).all()
    named = session.query(User).filter(User.name != None, User.age > 3)
    chosen = table.select().where(table.c.parent == None)
    grouped = session.query(User).having(User.total != None)
    nested_or = session.query(User).filter((User.a == None) | (User.b == None))
    return active, named, chosen, grouped, nested_or


def frame_is_fine(df, arr):
    empty = df[df["city"] == None]
    other = df[(df.city == None) & (df.age != None)]
    located = df.loc[df.city == None, "age"]
    blank = arr[arr == None]
    masked = df.mask(df["a"] == None)
    return empty, other, located, blank, masked


class Column:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return Condition(self, other)


class Condition:
    def __init__(self, left, right):
        self.left, self.right = left, right


def built_expression_is_fine():
    column = Column("age")
    condition = column == None
    return condition, Column("name") == None


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x


def test_eq_with_none():
    assert not (Point(1) == None)
    assert Point(1) != None


class PointTests:
    def test_equality(self):
        point = Point(2)
        self.assertFalse(point == None)
        self.assertTrue(point != None)


def parts_of_a_query_are_fine(sql, adapt, pairs):
    return sql.and_(*[sql.or_(adapt(x) != y, adapt(x) == None) for x, y in pairs])
