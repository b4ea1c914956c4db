import re
from re import compile as make

WORDS = r"^(\w+\s?)*$"
words = re.compile(WORDS)
#                  ^^^^^ catastrophic-regex: `(\w+\s?)*` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
email = re.compile(r"^([a-zA-Z0-9]+)*@example\.com$")
#                     ^^^^^^^^^^^^^^^ catastrophic-regex: `([a-zA-Z0-9]+)*` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
simple = re.match(r"(a+)+$", input())
#                   ^^^^^ catastrophic-regex: `(a+)+` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
short = re.search(r"^(a|aa)+$", input())
#                    ^^^^^^^ catastrophic-regex: `(a|aa)+` repeats alternatives that match the same text. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
same = re.search("^(?:a|a)*b", input())
#                  ^^^^^^^^ catastrophic-regex: `(?:a|a)*` repeats alternatives that match the same text. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
digits = re.search(r"(\d|\w)+!", input())
#                    ^^^^^^^^ catastrophic-regex: `(\d|\w)+` repeats alternatives that match the same text. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
dots = re.compile(r"(.*)*x")
#                   ^^^^^ catastrophic-regex: `(.*)*` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
full = re.fullmatch(r"(x+)+", input())
#                     ^^^^^ catastrophic-regex: `(x+)+` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
later = re.compile(r"(?:ab+|b)+(?:y*)*z")
#                              ^^^^^^^ catastrophic-regex: `(?:y*)*` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
deep = re.compile(r"((a*)*)*b")
#                    ^^^^^ catastrophic-regex: `(a*)*` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
listed = re.sub(r"^(.+,)+;", "", input())
#                  ^^^^^^ catastrophic-regex: `(.+,)+` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
folded = re.compile(r"(a|A)+b", re.I)
#                     ^^^^^^ catastrophic-regex: `(a|A)+` repeats alternatives that match the same text. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
multi = make(rb"(\s*\s+)*:")
#               ^^^^^^^^^ catastrophic-regex: `(\s*\s+)*` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
spaces = re.compile(r"\s*\s*$")
#                     ^^^^^^ hint catastrophic-regex: `\s*\s*` repeats the same characters twice in a row, so a text that fails later is split at every place: the work grows with the square of its length. Write one repeat.
twice = re.search(r"x.*.*y", input())
#                    ^^^^ hint catastrophic-regex: `.*.*` repeats the same characters twice in a row, so a text that fails later is split at every place: the work grows with the square of its length. Write one repeat.
verbose = re.compile(
    r"""
    ^ (?: \w+ )+   # words
#     ^^^^^^^^^^ catastrophic-regex: this part is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
    $
    """,
    re.VERBOSE,
)
at_least = re.compile(r"^(?:a{2,})+$")
#                        ^^^^^^^^^^ catastrophic-regex: `(?:a{2,})+` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
named = re.compile(r"^(?P<part>[a-z]+)+$")
#                     ^^^^^^^^^^^^^^^^^ catastrophic-regex: `(?P<part>[a-z]+)+` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
joined = re.compile(r"^(\w+" r"\s*)*$")
#                   ^^^^^^^^^^^^^^^^^^ catastrophic-regex: `(\w+\s*)*` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.


def whole(text):
    pattern = re.compile(r"([a-z]+)*")
#                          ^^^^^^^^^ catastrophic-regex: `([a-z]+)*` is a repeat inside a repeat that can split one text in very many ways. Where the rest does not match, `re` tries them all, and each character more doubles the time. Make every character fit in one way only.
    return pattern.fullmatch(text)


def fine(text):
    re.compile(r"(a+)+")
    re.compile(r"^(\w+\s)*$")
    re.compile(r"^(?:[a-z]+-)*[a-z]+$")
    re.compile(r"^\d+(?:,\d+)*$")
    re.compile(r"^(a+){1,3}$")
    re.compile(r"^(?:a++)+$")
    re.compile(r"^(?>a+)+$")
    re.compile(r"^(a+)++$")
    re.match(r"^(a+)+$", "aaaa")
    re.compile(r"(a|b)*c")
    re.compile(r"(?:.|\n)*x")
    re.compile(r"(a|ab)*c")
    re.compile(r"^\s*(.*?)\s*$")
    re.compile(r"\d*\.?\d*$")
    re.compile(r"(?:\\.|[^\\\"])*\"")
    re.compile(r"(?:[^\"\\]+|\\.)\"")
    re.compile(r"(a+)(b+)$")
    re.compile(r"[*+]*[)+]")
    re.compile(r"(a*)*.*")
    re.compile(r"(A|a)+b")
    re.compile(r"(")
    re.compile(text + r"(a+)+$")
    words.match(text)
    text.match(r"(a+)+$")
    return re.compile(r"^(?:\w+\.)+\w+$")
