import os
import re
import sys

age = int(input("age: "))
if age < 0:
    raise ValueError("age must not be negative")

name = os.environ["USER"]
if not name:
    raise ValueError("expected name")

if len(sys.argv) <= 1:
    raise ValueError("usage: report FILE")


def withdraw(account, amount):
    if amount <= 0:
        raise ValueError("amount must be positive")
    account.balance -= amount


def documented(text, limit):
    """Cuts the text."""
    if not isinstance(text, str):
        raise TypeError("text must be str")
    if not (0 < limit < 100):
        raise ValueError("expected 0 < limit < 100")
    return text[:limit]


def without_message(rate):
    if rate > 1:
        raise ValueError("expected not rate > 1")
    return rate * 2


def permission(user, document):
    if not user.is_admin:
        raise ValueError(f"{user} may not delete")
    document.delete()


async def in_async(client, url):
    if not url.startswith("https://"):
        raise ValueError("invalid argument")
    return await client.get(url)


def keyword_only(*, mode):
    if mode not in ("r", "w"):
        raise ValueError("invalid argument")
    return mode


class Account:
    def __init__(self, balance):
        if balance < 0:
            raise ValueError("expected balance >= 0")
        self.balance = balance

    def deposit(self, amount):
        if not (isinstance(amount, int) and amount > 0):
            raise ValueError("no amount")
        self.balance += amount


def takes_one(queue):
    found = queue.first()
    result = queue.pop()
    assert result == found
    return found


def removes(names, unwanted):
    known = list(names)
    print(unwanted)
    result = known.remove(unwanted)
    assert result is None
    return known


def reads_next(rows):
    iterator = iter(rows)
    result = next(iterator)
    assert result == "header"
    return list(iterator)


def finds(text):
    text = text.strip()
    match = re.match(r"\d+", text)
    assert match, "no number"
    return match.group()


async def waits(lock, seconds):
    print(seconds)
    result = await lock.wait(seconds)
    assert result, "no lock"


def locks(lock, strict):
    print(strict)
    assert strict or lock.acquire(timeout=1)


def writes(file, text):
    print(text)
    result = file.write(text)
    assert result == len(text), "short write"


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
    result = names.remove("a")
    assert result is None


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
        if role is not Role.ADMIN:
            raise ValueError("expected role is Role.ADMIN")
        return child


def narrowing_is_fine(host: "str | bytes | Host", port: object):
    assert isinstance(host, tuple)
    assert isinstance(port, int)
    return host, port


def annotated_alike(age: int):
    if not isinstance(age, int):
        raise TypeError("age must be int")
    return age


def is_equal(a, b, msg=None):
    """Helper of a test suite."""
    assert a == b, msg or f"{a} is not {b}"


def needs_order(order, message):
    if order.status != "open":
        raise ValueError("order must be open")
    return order, message


def exact_type(data):
    if type(data) is not bytes:
        raise ValueError("expected type(data) is bytes")
    return data


def says_that_it_is_internal(candidate, name):
    assert candidate.name == name, f"Internal issue: {candidate.name} is not {name}"
    return candidate


def one_of_a_union_is_fine(name: "str | bytes", size: "int | None"):
    assert isinstance(name, str)
    return len(name) if size is None else size


def list_of_numbers(items: "list[int]"):
    if not isinstance(items, list):
        raise TypeError("items must be list")
    return items
