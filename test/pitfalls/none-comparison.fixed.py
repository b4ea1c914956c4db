import asyncio
from typing import Optional

result = None
if result is None:
    print("nothing")

if result is not None:
    print("something")

name = "Ada"
print(name is None)
print((name or "x") is not None)

settings = {"debug": None}
value = settings.get("debug")
while value is None:
    value = 1


def find(items, wanted=None):
    if wanted is None:
        return []
    return [item for item in items if item != wanted and item is not None]


def chain(a, b):
    if a is None is b:
        return 1
    if a == b is not None:
        return 2
    return a is None is not None


def two_links(x, y):
    return x is None and y is None


class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next

    def last(self):
        node = self
        while node.next is not None:
            node = node.next
        return node

    def is_leaf(self) -> bool:
        return self.next is None

    def __eq__(self, other):
        if other is None:
            return False
        return self.value == other.value


async def wait(queue: asyncio.Queue):
    item = await queue.get()
    if item is None:
        return
    assert item.payload is not None, "empty item"


def annotated(limit: int | None = None, title: Optional[str] = None):
    if limit is None:
        limit = 10
    if title is not None:
        print(title)
    return limit


def nested():
    def inner(text):
        return "-" if text is None else text

    return inner


lookup = {"a": [1, None]}
print(lookup["a"][1] is None)
print(lookup.get("b") is None)
missing = [key for key in lookup if lookup[key] is None]
count = sum(1 for key in lookup if lookup[key] is not None)
same = list(filter(lambda pair: pair is None, lookup.items()))
shortest = min(lookup, key=lambda key: lookup[key] is None)
label = ["no", "yes"][result is None]
if (found := lookup.get("z")) and found is not None:
    print(found)
if (
    result
) is None:
    print("lines")
match result:
    case _ if result is None:
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
