names = ["ada", "bob"]
text = ""
for name in names:
    text += name + "\n"
#   ^^^^^^^^^^^^^^^^^^^ string-concat-loop: Every round makes a new string from `text` and the next piece; CPython can often spare that for a local name, other cases and other Pythons copy again and again. Collect the pieces in a list and `"".join` them once.
print(text)


def receipt(items):
    out = ""
    for item in items:
        out += f"{item.name}: {item.price}\n"
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string-concat-loop: Every round makes a new string from `out` and the next piece; CPython can often spare that for a local name, other cases and other Pythons copy again and again. Collect the pieces in a list and `"".join` them once.
    return out


def table(rows):
    html = "<table>"
    for row in rows:
        html += "<tr>"
#       ^^^^^^^^^^^^^^ string-concat-loop: Every round makes a new string from `html` and the next piece; CPython can often spare that for a local name, other cases and other Pythons copy again and again. Collect the pieces in a list and `"".join` them once.
        for cell in row:
            html += "<td>" + str(cell) + "</td>"
        html += "</tr>"
    html += "</table>"
    return html


def reads(stream):
    data = str()
    while chunk := stream.read(1024):
        data = data + chunk
#       ^^^^^^^^^^^^^^^^^^^ string-concat-loop: Every round makes a new string from `data` and the next piece; CPython can often spare that for a local name, other cases and other Pythons copy again and again. Collect the pieces in a list and `"".join` them once.
    return data


def with_commas(values):
    line = ""
    for value in values:
        if line:
            line += ", "
#           ^^^^^^^^^^^^ string-concat-loop: Every round makes a new string from `line` and the next piece; CPython can often spare that for a local name, other cases and other Pythons copy again and again. Collect the pieces in a list and `"".join` them once.
        line += str(value)
    return line


class Report:
    def __init__(self):
        self.text = ""

    def fill(self, rows):
        for row in rows:
            self.text += row
#           ^^^^^^^^^^^^^^^^ string-concat-loop: Every round makes a new string from `self.text` and the next piece; through an attribute the time grows with the square of the length. Collect the pieces in a list and `"".join` them once.

    async def collect(self, source):
        body = ""
        async for part in source:
            body += part
#           ^^^^^^^^^^^^ string-concat-loop: Every round makes a new string from `body` and the next piece; CPython can often spare that for a local name, other cases and other Pythons copy again and again. Collect the pieces in a list and `"".join` them once.
        return body


def reversed_word(word):
    back = ""
    for letter in word:
        back = letter + back
#       ^^^^^^^^^^^^^^^^^^^^ string-concat-loop: Every round makes a new string from `back` and the next piece; CPython can often spare that for a local name, other cases and other Pythons copy again and again. Collect the pieces in a list and `"".join` them once.
        back += "-"
    return back


# ------------------------------------------------------------------ silence
def numbers_are_fine(items):
    total = 0
    for item in items:
        total += item.price
    return total


def lists_are_fine(items):
    out = []
    for item in items:
        out += [item]
    return out


def a_few_rounds_are_fine():
    text = ""
    for word in ("a", "b", "c"):
        text += word
    for _ in range(3):
        text += "."
    return text


def new_in_each_round_is_fine(rows):
    for row in rows:
        line = ""
        line += row
        line += "\n"
        print(line)


def outside_a_loop_is_fine(name):
    text = "Hello "
    text += name
    return text


def read_in_the_loop_is_fine(stream, handle):
    buffer = ""
    for chunk in stream:
        buffer += chunk
        handle(buffer)
    padded = "x"
    while len(padded) < 8:
        padded += "0"
    return padded


def unknown_types_are_fine(start, items):
    for item in items:
        start += item
    return start


def joined_is_fine(items):
    return "".join(str(item) for item in items)


class Counter:
    total = 0

    def numbers_in_attributes_are_fine(self, rows):
        for row in rows:
            self.total += row
            row.text += "x" * 2


def by_format(words):
    text = ""
    for word in words:
        text = f"{text}{word}"
#       ^^^^^^^^^^^^^^^^^^^^^^ string-concat-loop: Every round makes a new string from `text` and the next piece; CPython can often spare that for a local name, other cases and other Pythons copy again and again. Collect the pieces in a list and `"".join` them once.
    return text


def other_format_is_fine(words):
    text = ""
    for word in words:
        text = f"{word}!"
    return text
