import sys


def find_user(users, name):
#   ^^^^^^^^^ inconsistent-return: `find_user` returns `user` on one path, and on another it ends without `return`, which gives None. A caller cannot see which is meant: write `return None`, or raise an error.
    for user in users:
        if user.name == name:
            return user


owner = find_user([], "ada")


def discount(total):
#   ^^^^^^^^ inconsistent-return: `discount` returns `total * 0.1` on one path, and on another a bare `return` gives None. A caller cannot see which is meant: write `return None`, or raise an error.
    if total > 100:
        return total * 0.1
    if total < 0:
        return
    print("no discount")


def price(total):
    return total - discount(total)


def is_even(number):
#   ^^^^^^^ inconsistent-return: `is_even` returns `True` on one path, and on another it ends without `return`, which gives None. A caller cannot see which is meant: write `return None`, or raise an error.
    if number % 2 == 0:
        return True


class Cart:
    def first(self):
#       ^^^^^ inconsistent-return: `first` returns `self.items[0]` on one path, and on another it ends without `return`, which gives None. A caller cannot see which is meant: write `return None`, or raise an error.
        if self.items:
            return self.items[0]

    async def load(self, path):
#             ^^^^ inconsistent-return: `load` returns `await self.read(path)` on one path, and on another it ends without `return`, which gives None. A caller cannot see which is meant: write `return None`, or raise an error.
        try:
            return await self.read(path)
        except OSError:
            print("not found")

    def show(self):
        print(self.first(), self.load("x"))


def outer():
    def inner(x):
#       ^^^^^ inconsistent-return: `inner` returns `1` on one path, and on another it ends without `return`, which gives None. A caller cannot see which is meant: write `return None`, or raise an error.
        if x:
            return 1
        else:
            print("none")

    return [inner(x) for x in range(3)]


# ------------------------------------------------------------------ silence
def explicit_is_fine(users, name):
    for user in users:
        if user.name == name:
            return user
    return None


def always_returns_is_fine(x):
    if x:
        return 1
    else:
        return 2


def raises_is_fine(x):
    if x:
        return 1
    raise ValueError(x)


def exits_is_fine(x):
    if x:
        return 1
    sys.exit(2)


def endless_is_fine(queue):
    while True:
        item = queue.get()
        if item:
            return item


def matched_is_fine(x):
    match x:
        case 1:
            return "one"
        case _:
            return "many"


def never_returns_a_value_is_fine(x):
    if x:
        return
    print(x)


def generators_are_fine(xs):
    for x in xs:
        yield x
    if not xs:
        return []


def result_not_used(x):
    if x:
        return print(x)
    print("no")


def nobody_calls_it(users):
    for user in users:
        if user:
            return user


def uses():
    result_not_used(1)
    return (
        explicit_is_fine([], ""), always_returns_is_fine(1), raises_is_fine(1), exits_is_fine(1), endless_is_fine(1),
        matched_is_fine(1), never_returns_a_value_is_fine(1), generators_are_fine([]), with_is_fine(1),
    )


def raising_helper_is_fine(text):
    if text:
        return text.upper()
    complain(text)


def parser_error_is_fine(parser, text):
    if text:
        return text.upper()
    parser.error("no text")


def complain(text):
    raise ValueError(text)


shouted = raising_helper_is_fine("a") + parser_error_is_fine(None, "b")


def with_is_fine(lock):
    try:
        return lock.take()
    finally:
        lock.free()


import framework


class Tangent(framework.Function):
    def is_real(self):
        if self.args[0].is_real:
            return True


class Guess:
    def _is_even(self):
        if self.known:
            return False


@framework.register(Guess)
def is_greater(left, right):
    if left > right:
        return True


def rounded(value):
    """Return the value with two digits, else None."""
    if value.is_number:
        return round(value, 2)


print(rounded(framework.value) or 0)
