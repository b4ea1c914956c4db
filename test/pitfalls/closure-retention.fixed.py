import csv
import json
from pathlib import Path

handlers = []


def load_rows():
    return [1]


def make_counter(path):
    rows = path.read_text().splitlines()
    text = path.read_text()

    text_length = len(text)

    def count():
        return text_length

    print(len(rows))
    return count


def by_lambda(button):
    rows = load_rows()
    rows_length = len(rows)
    button.bind("<click>", lambda event: print(event, rows_length))


def registered(app):
    data = json.load(open("data.json"))

    data_name = data["name"]

    @app.route("/name")
    def name():
        return data_name

    data_name = data["name"]
    handlers.append(lambda: data_name)


def stored(self):
    numbers = [0] * 10_000_000
    numbers_first = numbers[0]
    self.first = lambda: numbers_first


def keyword(widget):
    names = sorted(list(range(10**6)))
    names_length = len(names)
    widget.configure(command=lambda: print(names_length))


def frame(path):
    table = load_rows()

    table_shape = table.shape

    async def shape():
        return table_shape, table_shape

    return {"shape": shape}


def two_parts(path):
    body = path.read_bytes()

    def show():
        return body[0], len(body)

    return show


def comprehension_is_a_hint(items):
    prices = [item.price for item in items]
    prices_item = prices[-1]
    return lambda: prices_item


def through_a_name(path):
    body = path.read_bytes()
    body_length = len(body)
    show = lambda: body_length
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
    data_length = len(data)
    callbacks.append(lambda: data_length)


def short_list_is_fine(callbacks):
    data = [0] * 3
    callbacks.append(lambda: len(data))
