import os
import re
import sys

age = int(input("age: "))
assert age >= 0, "age must not be negative"
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `age`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.

name = os.environ["USER"]
assert name
#^^^^^^^^^^ hint assert-validation: This assert checks `name`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.

assert len(sys.argv) > 1, "usage: report FILE"
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `sys.argv`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.


def withdraw(account, amount):
    assert amount > 0, "amount must be positive"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `amount`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    account.balance -= amount


def documented(text, limit):
    """Cuts the text."""
    assert isinstance(text, str)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `text`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    assert 0 < limit < 100
#   ^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `limit`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    return text[:limit]


def without_message(rate):
    assert not rate > 1
#   ^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `rate`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    return rate * 2


def permission(user, document):
    assert user.is_admin, f"{user} may not delete"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `user`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    document.delete()


async def in_async(client, url):
    assert url.startswith("https://")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `url`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    return await client.get(url)


def keyword_only(*, mode):
    assert mode in ("r", "w")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `mode`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    return mode


class Account:
    def __init__(self, balance):
        assert balance >= 0
#       ^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `balance`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
        self.balance = balance

    def deposit(self, amount):
        assert isinstance(amount, int) and amount > 0, "no amount"
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `amount`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
        self.balance += amount


def takes_one(queue):
    found = queue.first()
    assert queue.pop() == found
#          ^^^^^^^^^^^ warning assert-validation: `queue.pop()` changes something, and `python -O` leaves out every assert together with what stands in it. Then the program does something else. Do the work in a line of its own, and assert on the result.
    return found


def removes(names, unwanted):
    known = list(names)
    print(unwanted)
    assert known.remove(unwanted) is None
#          ^^^^^^^^^^^^^^^^^^^^^^ warning assert-validation: `known.remove(unwanted)` changes something, and `python -O` leaves out every assert together with what stands in it. Then the program does something else. Do the work in a line of its own, and assert on the result.
    return known


def reads_next(rows):
    iterator = iter(rows)
    assert next(iterator) == "header"
#          ^^^^^^^^^^^^^^ warning assert-validation: `next(iterator)` changes something, and `python -O` leaves out every assert together with what stands in it. Then the program does something else. Do the work in a line of its own, and assert on the result.
    return list(iterator)


def finds(text):
    text = text.strip()
    assert (match := re.match(r"\d+", text)), "no number"
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning assert-validation: `match := re.match(r"\d+", text)` sets a name that other lines read, and `python -O` leaves out every assert together with what stands in it. Then the program does something else. Do the work in a line of its own, and assert on the result.
    return match.group()


async def waits(lock, seconds):
    print(seconds)
    assert await lock.wait(seconds), "no lock"
#          ^^^^^^^^^^^^^^^^^^^^^^^^ warning assert-validation: `await lock.wait(seconds)` waits and works, and `python -O` leaves out every assert together with what stands in it. Then the program does something else. Do the work in a line of its own, and assert on the result.


def locks(lock, strict):
    print(strict)
    assert strict or lock.acquire(timeout=1)
#                    ^^^^^^^^^^^^^^^^^^^^^^^ warning assert-validation: `lock.acquire(timeout=1)` changes something, and `python -O` leaves out every assert together with what stands in it. Then the program does something else. Do the work in a line of its own, and assert on the result.


def writes(file, text):
    print(text)
    assert file.write(text) == len(text), "short write"
#          ^^^^^^^^^^^^^^^^ warning assert-validation: `file.write(text)` changes something, and `python -O` leaves out every assert together with what stands in it. Then the program does something else. Do the work in a line of its own, and assert on the result.


# ---------------------------------------------------------------- silent


def invariant_is_fine(items):
    total = sum(items)
    assert total >= 0
    return total


def narrowing_is_fine(found):
    assert found is not None
    return found.name


def two_narrowings_are_fine(found, other):
    assert found is not None and other is not None
    return found.name + other.name


def _private_is_fine(amount):
    assert amount > 0
    return amount


class _Private:
    def deposit(self, amount):
        assert amount > 0


def nested_is_fine(amounts):
    def add(amount):
        assert amount > 0
        return amount

    return [add(amount) for amount in amounts]


def test_total_is_fine(total):
    assert total == 3
    assert total.pop() == 3


def check_is_fine(amount):
    assert amount > 0


def assert_valid_is_fine(amount):
    assert amount > 0


def no_parameter_is_fine(amount):
    assert os.sep == "/"
    return amount


def late_is_fine(text):
    parts = text.split()
    assert parts
    return parts


def walrus_for_the_message_is_fine(items):
    copy = list(items)
    assert (size := len(copy)) < 100, f"{size} items"
    return copy


def fresh_object_is_fine(items):
    copy = sorted(items)
    assert list(copy).pop() == max(copy)
    return copy


def looks_only_is_fine(items):
    copy = dict(items)
    assert copy.get("a") == copy["a"]
    assert copy.keys()
    return copy


def arithmetic_is_fine(calculator):
    print("checking")
    assert calculator.add(1, 2) == 3


class State:
    def step(self):
        assert self.ready
        return self

    def in_a_branch(self, amount):
        if amount:
            assert amount > 0
        return amount


def raises_is_fine(amount):
    if amount <= 0:
        raise ValueError("amount must be positive")
    return amount


def first_of_a_fresh_iterator_is_fine(rows):
    total = len(rows)
    assert next(iter(rows)) is not None
    return total


class Tracker:
    def add(self, requirement: "Requirement") -> None:
        assert requirement.link
        self.paths = [requirement.link]


def tuples_are_another_pitfall(amount):
    assert (amount > 0, "must be positive")
    return amount


def removed(names):
    _done = [1]
    assert names.remove("a") is None
#          ^^^^^^^^^^^^^^^^^ warning assert-validation: `names.remove("a")` changes something, and `python -O` leaves out every assert together with what stands in it. Then the program does something else. Do the work in a line of its own, and assert on the result.


class Tree:
    def add(self, child):
        assert child.parent is None
        child.parent = self

    def remove(self, child):
        assert child.parent is self
        child.parent = None

    def begin(self, connection):
        assert connection._transaction is None
        assert not connection._closed
        connection.begin()

    def cell(self, top, left):
        assert self.block[top][left] == "+"
        return self.block[top]

    def move(self, child, role):
        assert role is Role.ADMIN
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `role`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
        return child


def narrowing_is_fine(host: "str | bytes | Host", port: object):
    assert isinstance(host, tuple)
    assert isinstance(port, int)
    return host, port


def annotated_alike(age: int):
    assert isinstance(age, int)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `age`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    return age


def is_equal(a, b, msg=None):
    """Helper of a test suite."""
    assert a == b, msg or f"{a} is not {b}"


def needs_order(order, message):
    assert order.status == "open", "order must be open"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `order`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    return order, message


def exact_type(data):
    assert type(data) is bytes
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `data`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    return data


def says_that_it_is_internal(candidate, name):
    assert candidate.name == name, f"Internal issue: {candidate.name} is not {name}"
    return candidate


def one_of_a_union_is_fine(name: "str | bytes", size: "int | None"):
    assert isinstance(name, str)
    return len(name) if size is None else size


def list_of_numbers(items: "list[int]"):
    assert isinstance(items, list)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint assert-validation: This assert checks `items`, which comes from outside, and `python -O` leaves it out. Wrong values then pass, and with the check on, the caller gets an AssertionError, which says "bug". Raise ValueError or TypeError.
    return items
