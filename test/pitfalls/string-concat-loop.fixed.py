names = ["ada", "bob"]
text = "".join(name + "\n" for name in names)
print(text)


def receipt(items):
    out = "".join(f"{item.name}: {item.price}\n" for item in items)
    return out


def table(rows):
    parts = ["<table>"]
    for row in rows:
        parts.append("<tr>")
        for cell in row:
            parts.append("<td>" + str(cell) + "</td>")
        parts.append("</tr>")
    html = "".join(parts)
    html += "</table>"
    return html


def reads(stream):
    data = str()
    while chunk := stream.read(1024):
        data = data + chunk
    return data


def with_commas(values):
    line = ""
    for value in values:
        if line:
            line += ", "
        line += str(value)
    return line


class Report:
    def __init__(self):
        self.text = ""

    def fill(self, rows):
        for row in rows:
            self.text += row

    async def collect(self, source):
        parts = []
        async for part in source:
            parts.append(part)
        body = "".join(parts)
        return body


def reversed_word(word):
    back = ""
    for letter in word:
        back = letter + back
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
    return text


def other_format_is_fine(words):
    text = ""
    for word in words:
        text = f"{word}!"
    return text
