from unittest import mock

import settings


def is_ready():
    return True


def total(values):
    return sum(values)


if is_ready():
    print("go")


def waits():
    while not is_ready():
        pass


def main():
    print(is_ready())


main()


class Stock:
    def __init__(self, items):
        self.items = items
        self.on_change = None

    def is_empty(self):
        return not self.items

    def count(self):
        return len(self.items)

    def has(self, item):
        return item in self.items

    def save(self):
        self.items.sort()

    @property
    def size(self):
        return len(self.items)

    @classmethod
    def empty(cls):
        return cls([])

    @staticmethod
    def limit():
        return 3

    def report(self):
        if self.is_empty():
            return "sold out"
        if not self.is_empty() and self.items:
            return "ok"
        if self.count() > 3:
            return "many"
        if self.count() == 0:
            return "none"
        if self.has:
            return "has"
        self.save()
        text = f"{self.count()} left"
        more = self.count() + 1
        assert self.is_empty()
        small = 1 if self.is_empty() else 2
        if self.limit() < 3:
            return self.empty()
        return text, more, small


stock = Stock([])
if stock.is_empty():
    print("empty")
stock.save()
print(f"{stock.count()}")


def check(text, line: str):
    if text.isdigit():
        return int(text)
    if line.upper() == "YES":
        return 1
    if line.startswith:
        return 2
    return [c for c in text if c.isalpha()]


def closes_as_an_ignored_result(path):
    file = open(path)
    file.close


def test_mock():
    sender = mock.Mock()
    sender.send("x")
    sender.send.assert_called_once()
    sender.send.assert_called_with
    sender.send.assert_not_called()


# ================================================================ silence


def handler():
    return 1


def other_handler():
    return 2


chosen = handler
if chosen:
    print(chosen())


def run(callback=None, key=handler):
    if callback:
        callback()
    if key == handler:
        return key
    if key is other_handler:
        return 1
    return f"{key}"


class Callbacks:
    def __init__(self, on_close=None):
        self.on_close = on_close

    def on_open(self):
        return 1

    def close(self):
        if self.on_close:
            self.on_close()
        if self.on_open():
            return 1
        return sorted([], key=self.weight)

    def weight(self, item):
        return 1


class Replaced:
    def hook(self):
        return 1

    def set(self, hook):
        self.hook = hook

    def run(self):
        if self.hook:
            return self.hook()
        return None


class Uses:
    @property
    def ready(self):
        return True

    def run(self):
        if self.ready:
            return f"{self.ready}"
        return self.ready == 1


class Decorated:
    @settings.lazy
    def value(self):
        return 1

    def run(self):
        if self.value:
            return self.value + 1
        return None


def passes():
    return list(map(total, [[1]])), {"total": total}, total([1])


if total is not None:
    print(total([1]))

if settings.ready:
    print(settings.count > 3)

try:
    import fast
except ImportError:
    fast = None

if fast:
    print(fast)

try:
    from quick import speed
except ImportError:

    def speed():
        return 1


if speed:
    print("x")


def attributes(thing, text: str):
    if thing.is_empty and thing.exists:
        return thing.count > 3
    if text.isdigit():
        return text.upper() == "A"
    thing.name
    return f"{thing.name} {text}"


class Sub(Stock):
    count = 3

    def run(self):
        return self.count > 2


try:
    later
except NameError:

    def later(job):
        return job()


import drivers


class Dialect(drivers.Default):
    @classmethod
    def dbapi(cls):
        return __import__("sqlite3")

    def version(self):
        if not self.dbapi:
            return ()
        return self.parse(self.dbapi.version)


def save_all():
    print("saved")


try:
    save_all()
except OSError:
    print("not saved")


_opener = None


class Sandbox:
    if _opener:

        def _opener(self, path):
            return path


def favourite() -> str:
    return "orange"


def is_favourite(fruit: str = "apple"):
    return fruit == favourite()


def default_answer(question):
    return question


def is_the_function(callback):
    return callback == default_answer


is_quiet = lambda: True


def asks_a_lambda(rows):
    return [row for row in rows if is_quiet()]


def asks_in_a_comprehension(rows):
    return [row for row in rows if default_answer]
