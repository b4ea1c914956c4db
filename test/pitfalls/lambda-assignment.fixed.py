def double(x):
    return x * 2
def no_arguments():
    return 42  # the answer


def shop(prices):
    def net(price, tax=0.2, *rest, key=None):
        return (price / (1 + tax), rest, key)
    return [net(price) for price in prices]


class Cart:
    def total(self):
        def add(a, b):
            return a + b
        return add(1, 2)

    async def show(self):
        label: "Callable" = lambda item: f"{item}"
        return label(1)


if double:
    def later():
        return double(3)


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
    return first, second


class Pair:
    first, second = lambda self: 1, lambda self: 2
