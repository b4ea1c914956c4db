import pytest

total = 3
assert (total == 4, "four expected")
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total == 4, message`.

assert (total, f"got {total}")
#      ^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total, message`.
assert (
#      ^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total == 5, message`.
    total == 5,
    "five expected",
)


def test_sum():
    assert (sum([1, 2]) == 4, "wrong" " sum")
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert sum([1, 2]) == 4, message`.
    assert (total == 3, 'it is "three"')  # kept
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total == 3, message`.
    assert(total == 3, "no space")
#         ^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total == 3, message`.
    if total: assert (total == 3, "one line"); print("next")
#                    ^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total == 3, message`.


def test_message_is_an_expression(text):
    assert (total == 3, text)
#          ^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total == 3, message`.
    assert (total == 3, "got %d" % total)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total == 3, message`.
    assert (total == 3, "got {}".format(total))
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total == 3, message`.
    assert (total == 3, str(total))
#          ^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert total == 3, message`.


class TestCart:
    def test_total(self):
        assert (self.total() == 3, "total")
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert self.total() == 3, message`.

    async def test_async(self):
        assert (await self.fetch() == 3, "fetched")
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert await self.fetch() == 3, message`.

    def test_two_conditions(self):
        assert (self.total() == 3, self.count > 1)
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Join the conditions: `assert self.total() == 3 and self.count > 1`.
        assert (self.total() == 3, self.count > 1, "and a message")
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of three, and a tuple with something in it is always true. Drop the parentheses: `assert self.total() == 3, message`.
        assert (isinstance(self.count, int), self.count in (1, 2))
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Join the conditions: `assert isinstance(self.count, int) and self.count in (1, 2)`.

    def test_one_element(self):
        assert (self.total() == 3,)
#              ^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of one, and a tuple with something in it is always true. Drop the comma: `assert self.total() == 3`.

    def test_message_twice(self):
        assert (self.total() == 3, "inner"), "outer"
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert self.total() == 3, message`.

    def test_commented(self):
        assert (
#              ^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert self.total() == 3, message`.
            self.total() == 3,  # three articles
            "total",
        )

    def test_inner_parentheses(self):
        assert ((self.total() or self.count), "one of them")
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert self.total() or self.count, message`.
        assert (self.total(), ("a long "
#              ^^^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert condition, message`.
                               "message"))

    def test_long_condition(self):
        assert (
#              ^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert condition, message`.
            self.total()
            == 3,
            "three expected",
        )


def nested():
    def check(value):
        assert (value > 0, "positive")
#              ^^^^^^^^^^^^^^^^^^^^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert value > 0, message`.

    return check


def named_tuple_of_condition_and_message(value):
    rule = (value > 0, "must be positive")
    assert rule
#          ^^^^ assert-tuple: This assertion can never fail: it tests a tuple of two, and a tuple with something in it is always true. Drop the parentheses: `assert value > 0, message`.
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
