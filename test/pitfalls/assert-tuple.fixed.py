import pytest

total = 3
assert total == 4, "four expected"

assert total, f"got {total}"
assert total == 5, "five expected"


def test_sum():
    assert sum([1, 2]) == 4, "wrong" " sum"
    assert total == 3, 'it is "three"'  # kept
    assert total == 3, "no space"
    if total: assert total == 3, "one line"; print("next")


def test_message_is_an_expression(text):
    assert total == 3, text
    assert total == 3, "got %d" % total
    assert total == 3, "got {}".format(total)
    assert total == 3, str(total)


class TestCart:
    def test_total(self):
        assert self.total() == 3, "total"

    async def test_async(self):
        assert await self.fetch() == 3, "fetched"

    def test_two_conditions(self):
        assert self.total() == 3 and self.count > 1
        assert (self.total() == 3, self.count > 1, "and a message")
        assert isinstance(self.count, int) and self.count in (1, 2)

    def test_one_element(self):
        assert self.total() == 3

    def test_message_twice(self):
        assert (self.total() == 3, "inner"), "outer"

    def test_commented(self):
        assert (
            self.total() == 3  # three articles
        ), "total"

    def test_inner_parentheses(self):
        assert (self.total() or self.count), "one of them"
        assert self.total(), ("a long "
                               "message")

    def test_long_condition(self):
        assert (
            self.total()
            == 3
        ), "three expected"


def nested():
    def check(value):
        assert value > 0, "positive"

    return check


def named_tuple_of_condition_and_message(value):
    rule = (value > 0, "must be positive")
    assert rule
    return value


# ------------------------------------------------------------------ silence
def plain_is_fine(a, b):
    assert a == b, "same"
    assert (a == b), "same"
    assert (a or b), ("a long "
                      "message")
    assert a, (b, "a tuple as message is odd but harmless")


def compared_tuples_are_fine(a, b):
    assert (a, b) == (1, 2)
    assert (1, 2) != (a, b), "different"
    assert a in (1, 2)
    assert isinstance(a, (int, str))
    assert not (a, b) == (0, 0)


def empty_tuple_fails_loudly():
    assert ()


def maybe_empty_is_fine(items):
    assert (*items,)
    assert tuple(items)
    assert [items, "a list is another story"]


def variable_is_fine(a, b):
    pair = (a, b)
    assert pair
    rule = ()
    assert rule
    assert a


def calls_are_fine(a):
    assert all((a > 1, a < 5))
    assert any((a == 1, a == 2)), "one or two"
    with pytest.raises(AssertionError):
        assert (a)
