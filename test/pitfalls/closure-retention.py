import csv
import json
from pathlib import Path

handlers = []


def load_rows():
    return [1]


def make_counter(path):
    rows = path.read_text().splitlines()
    text = path.read_text()

    def count():
        return len(text)
#              ^^^^^^^^^ closure-retention: This function lives on and keeps all of `text` in memory, though it needs only `len(text)`. Work that out before, and let the function hold the small value.

    print(len(rows))
    return count


def by_lambda(button):
    rows = load_rows()
    button.bind("<click>", lambda event: print(event, len(rows)))
#                                                     ^^^^^^^^^ closure-retention: This function lives on and keeps all of `rows` in memory, though it needs only `len(rows)`. Work that out before, and let the function hold the small value.


def registered(app):
    data = json.load(open("data.json"))

    @app.route("/name")
    def name():
        return data["name"]
#              ^^^^^^^^^^^^ closure-retention: This function lives on and keeps all of `data` in memory, though it needs only `data["name"]`. Work that out before, and let the function hold the small value.

    handlers.append(lambda: data["name"])
#                           ^^^^^^^^^^^^ closure-retention: This function lives on and keeps all of `data` in memory, though it needs only `data["name"]`. Work that out before, and let the function hold the small value.


def stored(self):
    numbers = [0] * 10_000_000
    self.first = lambda: numbers[0]
#                        ^^^^^^^^^^ closure-retention: This function lives on and keeps all of `numbers` in memory, though it needs only `numbers[0]`. Work that out before, and let the function hold the small value.


def keyword(widget):
    names = sorted(list(range(10**6)))
    widget.configure(command=lambda: print(len(names)))
#                                          ^^^^^^^^^^ closure-retention: This function lives on and keeps all of `names` in memory, though it needs only `len(names)`. Work that out before, and let the function hold the small value.


def frame(path):
    table = load_rows()

    async def shape():
        return table.shape, table.shape
#              ^^^^^^^^^^^ closure-retention: This function lives on and keeps all of `table` in memory, though it needs only `table.shape`. Work that out before, and let the function hold the small value.

    return {"shape": shape}


def two_parts(path):
    body = path.read_bytes()

    def show():
        return body[0], len(body)
#              ^^^^^^^ closure-retention: This function lives on and keeps all of `body` in memory, though it needs only `body[0]`. Work that out before, and let the function hold the small value.

    return show


def comprehension_is_a_hint(items):
    prices = [item.price for item in items]
    return lambda: prices[-1]
#                  ^^^^^^^^^^ hint closure-retention: This function lives on and keeps all of `prices` in memory, though it needs only `prices[-1]`. Work that out before, and let the function hold the small value.


def through_a_name(path):
    body = path.read_bytes()
    show = lambda: len(body)
#                  ^^^^^^^^^ closure-retention: This function lives on and keeps all of `body` in memory, though it needs only `len(body)`. Work that out before, and let the function hold the small value.
    return show


def needs_all_is_fine(path):
    rows = path.read_text()

    def find(word):
        return word in rows and len(rows)

    return find


def index_varies_is_fine(path):
    rows = path.read_text()
    return lambda i: rows[i]


def calls_method_is_fine(path):
    rows = path.read_text()
    return lambda: rows.upper()


def stays_inside_is_fine(path):
    rows = path.read_text()

    def count():
        return len(rows)

    return count()


def sort_key_is_fine(path, items):
    rows = path.read_text()
    return sorted(items, key=lambda item: item - len(rows))


def small_is_fine(name):
    pair = (name, 1)
    return lambda: pair[0]


def parameter_is_fine(rows):
    return lambda: len(rows)


def grows_later_is_fine(path):
    rows = list(path.read_text())

    def count():
        return len(rows)

    handlers.append(count)
    rows.append("x")


def bound_before_is_fine(path):
    rows = path.read_text()
    size = len(rows)
    return lambda: size


def default_is_fine(path):
    rows = path.read_text()
    return lambda size=len(rows): size


ROWS = Path("x").name


def global_is_fine():
    return lambda: len(ROWS)


def own_local_is_fine(path):
    def count():
        rows = path.read_text()
        return len(rows)

    return count


def reader_is_fine(path):
    reader = csv.reader(open(path))
    return lambda: reader.line_num


def register_size(callbacks, n):
    data = [0] * n
    callbacks.append(lambda: len(data))
#                            ^^^^^^^^^ hint closure-retention: This function lives on and keeps all of `data` in memory, though it needs only `len(data)`. Work that out before, and let the function hold the small value.


def short_list_is_fine(callbacks):
    data = [0] * 3
    callbacks.append(lambda: len(data))
