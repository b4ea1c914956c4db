import re
from re import compile as make

WORDS = r"^(\w+\s?)*$"
words = re.compile(WORDS)
email = re.compile(r"^([a-zA-Z0-9]+)*@example\.com$")
simple = re.match(r"(a+)+$", input())
short = re.search(r"^(a|aa)+$", input())
same = re.search("^(?:a|a)*b", input())
digits = re.search(r"(\d|\w)+!", input())
dots = re.compile(r"(.*)*x")
full = re.fullmatch(r"(x+)+", input())
later = re.compile(r"(?:ab+|b)+(?:y*)*z")
deep = re.compile(r"((a*)*)*b")
listed = re.sub(r"^(.+,)+;", "", input())
folded = re.compile(r"(a|A)+b", re.I)
multi = make(rb"(\s*\s+)*:")
spaces = re.compile(r"\s*\s*$")
twice = re.search(r"x.*.*y", input())
verbose = re.compile(
    r"""
    ^ (?: \w+ )+   # words
    $
    """,
    re.VERBOSE,
)
at_least = re.compile(r"^(?:a{2,})+$")
named = re.compile(r"^(?P<part>[a-z]+)+$")
joined = re.compile(r"^(\w+" r"\s*)*$")


def whole(text):
    pattern = re.compile(r"([a-z]+)*")
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
