import re
from re import compile as build

DIGITS = re.compile("\d+")
#                    ^^ invalid-escape: `\d` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\d`.
path = "C:\program files\data"
#         ^^ invalid-escape: `\p` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\p`.
print("100\% sure", 'a\ b')
#         ^^ invalid-escape: `\%` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\%`.
#                     ^^ invalid-escape: `\ ` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\ `.


def strings(name):
    a = "\d"
#        ^^ invalid-escape: `\d` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\d`.
    b = b"\d\w"
#         ^^ invalid-escape: `\d` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\d`.
    c = f"\d{name}\w"
#         ^^ invalid-escape: `\d` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\d`.
    d = u"\."
#         ^^ invalid-escape: `\.` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\.`.
    e = """first \[
#                ^^ invalid-escape: `\[` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\[`.
    second \]"""
    g = "tab\t and \d"
#                  ^^ invalid-escape: `\d` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\d`.
    h = "one\n" "two\s"
#                   ^^ invalid-escape: `\s` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\s`.
    i = f"{name!r:\n>10}\-" if name else "\("
#                       ^^ invalid-escape: `\-` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\-`.
#                                         ^^ invalid-escape: `\(` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\(`.
    return a, b, c, d, e, g, h, i


def patterns(text):
    words = re.findall("\bword\b", text)
#                       ^^ invalid-escape: Python turns `\b` into a backspace character before `re` sees it, so it is no word boundary. Make the string raw.
    twice = re.search("(a)\1", text)
#                         ^^ invalid-escape: Python turns `\1` into the character with the code 1 before `re` sees it, so it is no group reference. Make the string raw.
    first = re.sub("(\\w+) x", "\1", text)
#                               ^^ invalid-escape: Python turns `\1` into the character with the code 1 before `re` sees it, so it is no group reference. Make the string raw.
    found = re.match("\t\bkey\n", text)
#                       ^^ invalid-escape: Python turns `\b` into a backspace character before `re` sees it, so it is no word boundary. Make the string raw.
    mixed = re.split("\\s\b", text)
#                        ^^ invalid-escape: Python turns `\b` into a backspace character before `re` sees it, so it is no word boundary. Make the string raw.
    built = build("\bend")
#                  ^^ invalid-escape: Python turns `\b` into a backspace character before `re` sees it, so it is no word boundary. Make the string raw.
    return words, twice, first, found, mixed, built


class Parser:
    """Reads \d and \w.
#            ^^ hint invalid-escape: `\d` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\d`.

    A box: \_/
    """

    separator = "\,"
#                ^^ invalid-escape: `\,` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\,`.

    async def read(self, line=b"\_"):
#                               ^^ invalid-escape: `\_` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\_`.
        '''Splits at \;'''
#                    ^^ hint invalid-escape: `\;` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\;`.
        return [re.split("\|", part) for part in line]
#                         ^^ invalid-escape: `\|` is no escape that Python knows. It keeps the backslash for now and warns; a later version may refuse it. Write a raw string, or `\\|`.


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
    return "C:\Users\new"
#             ^^ invalid-escape: `\U` begins a character code of eight hexadecimal digits, and that does not follow: Python refuses the whole file with a SyntaxError. In a path or a pattern write a raw string, or `\\U`.


def cut_short():
    return "data\x", "\u12", "\N", "fine \x41 \u0041 \U00000041 \N{BULLET}", b"\u0041 \x4"
#               ^^ invalid-escape: `\x` begins a character code of two hexadecimal digits, and that does not follow: Python refuses the whole file with a SyntaxError. In a path or a pattern write a raw string, or `\\x`.
#                     ^^ invalid-escape: `\u` begins a character code of four hexadecimal digits, and that does not follow: Python refuses the whole file with a SyntaxError. In a path or a pattern write a raw string, or `\\u`.
#                             ^^ invalid-escape: `\N` begins a character name in braces, and that does not follow: Python refuses the whole file with a SyntaxError. In a path or a pattern write a raw string, or `\\N`.
#                                                                                     ^^ invalid-escape: `\x` begins a character code of two hexadecimal digits, and that does not follow: Python refuses the whole file with a SyntaxError. In a path or a pattern write a raw string, or `\\x`.
