double = lambda x: x * 2
#^^^^^^^^^^^^^^^^^^^^^^^ lambda-assignment: A lambda with a name is a `def` that hides it: tracebacks and `double.__name__` say `<lambda>`. Write `def double(x)`.
no_arguments = lambda: 42  # the answer
#^^^^^^^^^^^^^^^^^^^^^^^^ lambda-assignment: A lambda with a name is a `def` that hides it: tracebacks and `no_arguments.__name__` say `<lambda>`. Write `def no_arguments()`.


def shop(prices):
    net = lambda price, tax=0.2, *rest, key=None: (price / (1 + tax), rest, key)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lambda-assignment: A lambda with a name is a `def` that hides it: tracebacks and `net.__name__` say `<lambda>`. Write `def net(price, tax=0.2, *rest, key=None)`.
    return [net(price) for price in prices]


class Cart:
    def total(self):
        add = lambda a, b: a + b
#       ^^^^^^^^^^^^^^^^^^^^^^^^ lambda-assignment: A lambda with a name is a `def` that hides it: tracebacks and `add.__name__` say `<lambda>`. Write `def add(a, b)`.
        return add(1, 2)

    async def show(self):
        label: "Callable" = lambda item: f"{item}"
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lambda-assignment: A lambda with a name is a `def` that hides it: tracebacks and `label.__name__` say `<lambda>`. Write `def label(item)`.
        return label(1)


if double:
    later = lambda: double(3)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ lambda-assignment: A lambda with a name is a `def` that hides it: tracebacks and `later.__name__` say `<lambda>`. Write `def later()`.


# ------------------------------------------------------------------ silence
def arguments_are_fine(names):
    return sorted(names, key=lambda name: name.lower()), [lambda: 1], {"a": lambda: 2}


class Options:
    key = lambda self: 1
    factory: "Callable" = lambda: []


def attributes_are_fine(obj, table):
    obj.key = lambda: 1
    table["x"] = lambda: 2
    obj.first, table["y"] = lambda: 1, lambda: 2


def other_definitions_are_fine(flag, log=None):
    if log is None:
        log = lambda text: None
    if flag:
        step = lambda x: x + 1
    else:
        step = lambda x: x - 1
    return log, step


def results_are_fine(flag):
    value = (lambda: 1)()
    chosen = flag or (lambda: 2)
    return value, chosen


def real_functions_are_fine():
    def add(a, b):
        return a + b

    return add


def several_at_once():
    first, second = lambda: 1, lambda: 2
#                   ^^^^^^^^^ lambda-assignment: A lambda with a name is a `def` that hides it: tracebacks and `first.__name__` say `<lambda>`. Write `def first()`.
#                              ^^^^^^^^^ lambda-assignment: A lambda with a name is a `def` that hides it: tracebacks and `second.__name__` say `<lambda>`. Write `def second()`.
    return first, second


class Pair:
    first, second = lambda self: 1, lambda self: 2
