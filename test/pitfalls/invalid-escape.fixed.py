import re
from re import compile as build

DIGITS = re.compile(r"\d+")
path = r"C:\program files\data"
print(r"100\% sure", r'a\ b')


def strings(name):
    a = r"\d"
    b = rb"\d\w"
    c = rf"\d{name}\w"
    d = r"\."
    e = r"""first \[
    second \]"""
    g = "tab\t and \\d"
    h = "one\n" r"two\s"
    i = f"{name!r:\n>10}\\-" if name else r"\("
    return a, b, c, d, e, g, h, i


def patterns(text):
    words = re.findall(r"\bword\b", text)
    twice = re.search(r"(a)\1", text)
    first = re.sub("(\\w+) x", r"\1", text)
    found = re.match(r"\t\bkey\n", text)
    mixed = re.split("\\s\\b", text)
    built = build(r"\bend")
    return words, twice, first, found, mixed, built


class Parser:
    r"""Reads \d and \w.

    A box: \_/
    """

    separator = r"\,"

    async def read(self, line=rb"\_"):
        r'''Splits at \;'''
        return [re.split(r"\|", part) for part in line]


# ------------------------------------------------------------------ silence
def raw_strings_are_fine(name):
    return r"\d", rb"\w", Rb"\w", rf"\d{name}", R"C:\dir", r"""\s""", re.compile(r"\bword\b")


def known_escapes_are_fine(name):
    a = "\n\t\r\\\'\"\a\b\f\v\0\x41\101\u00e4\U0001F600\N{BULLET}"
    b = b"\n\x00\101\\"
    c = f"{name}\n\\{name}"
    d = "first \
    second"
    return a, b, c, d, "\\d", "\\\\", f"{{\\d}}", f"{name:\t>5}"


def nested_quotes_are_fine(name):
    return f"{name['a']}\t", f"{'x'}{name}", "it's", 'say "hi"', """a "quoted" word"""


def other_calls_are_fine(text, pattern):
    return text.split("\b"), print("\1"), pattern.sub("\1", text), re.escape("\b")


def backspace_in_class_is_fine(text):
    return re.sub(r"[\b]", "", text), "\b", re.sub(".\b", "", text)


def windows_path():
    return "C:\\Users\new"


def cut_short():
    return "data\\x", "\\u12", "\\N", "fine \x41 \u0041 \U00000041 \N{BULLET}", b"\\u0041 \\x4"
