from threading import Thread

COLORS = [
    "red",
    "green",
    "blue",
    "yellow",
]
METHODS = {"GET", "POST", "PUT", "DELETE"}
HOSTS = (
    "db.example.com",
    "mail.example.com",
    "www.example.com",
)
DAYS = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
]
ADMINS = ("ada",)
LIMITS: tuple = (10,)
__all__ = ("main",)


def is_admin(user):
    return user in ADMINS


def options(parser):
    parser.add_argument("-v", "--verbose", action="store_true")
    return set(["txt", "csv", "json", "xml"])


class Importer:
    suffixes = [".txt", ".csv", ".json"]

    def start(self, load, path, cursor):
        worker = Thread(target=load, args=(path,))
        cursor.execute("select * from users where name = ?", (path,))
        return worker

    async def names(self):
        names = ("ada",)
        return [name for name in names], join("usr", "local", "share", "man")


def numbers():
    step = (3,)
    for n in step:
        print(n)


def cities():
    return [
        "New York",
        "Los Angeles",
        "San Francisco",
        "Las Vegas",
    ]


# ------------------------------------------------------------------ silence
def wrapped_sentences_are_fine(name):
    return [
        "The first message.",
        "The second message is so long that it needs "
        "a second line.",
        "The third one.",
    ]


def parenthesised_groups_are_fine():
    return ["red", ("green" "blue"), "yellow"], [("a" "b")]


def one_element_is_fine():
    print("one" "two")
    return ["green" "blue"]


def long_pieces_are_fine():
    return ["a", "b", "0123456789abcdef0123456789abcdef" "0123456789abcdef0123456789abcdef"]


def regular_expressions_are_fine():
    return [r"\d+", r"[a-z]+" r"\d*", r"\w"], ["a+", "(?:b" "|c)", "d"]


def mixed_kinds_are_fine(name):
    return ["ada", f"{name}" "bob", "eve"], [1, "a" "b", 2]


def punctuation_is_fine():
    return ["key", "name=" "value", "other"], ["one", "two, " "three", "four"], ["head", "line\n" "line", "tail"]


def urls_are_fine():
    return ["https://example.com/a", "https://example.com/" "b", "https://example.com/c"]


def real_tuples_are_fine(run, path, cursor, params):
    names = ("ada",)
    label = ("total")
    text = ("a long text "
            "over two lines")
    cursor.execute("select 1", (params))
    Thread(target=run, args=(path,))
    Thread(target=run, args=())
    cursor.execute("select ?", (path,))
    return [n for n in names], label, text, "a" in label


def strings_that_are_walked_are_fine():
    vowel = ("aeiou")
    return [c for c in vowel]


def calls_with_long_texts_are_fine(log, parser):
    log("warning", "the file is " "missing")
    parser.add_argument("--name", help="the name " "of it")
    raise ValueError("no such" " thing", "x")


def walks_over_letters():
    favourite = ("tea",)
    for drink in favourite:
        print(drink)
    word = ("tea")
    for char in word:
        print(char)


COMMIT = [
    "git",
    "commit",
    "-m",
    "text",
]
DASHES = ["one", "two", "three-", "four"]


def is_picture(extension, letter, path):
    if letter in ("abc") or extension in ("abc, def"):
        return path[0] in ("xy")
    return extension in (".jpg",)


VALID = ("yes",)
VOWELS = ("aeiou")
query_values = (42,)


def check_answer(answer, letter, cursor):
    cursor.execute("select ?", query_values)
    return answer in VALID and letter in VOWELS
