from threading import Thread

COLORS = [
    "red",
    "green"
#   ^^^^^^^ missing-comma: No comma stands between `"green"` and `"blue"`, so Python joins them to the one string `"greenblue"`. Put the comma between them.
    "blue",
    "yellow",
]
METHODS = {"GET", "POST" "PUT", "DELETE"}
#                 ^^^^^^^^^^^^ missing-comma: No comma stands between `"POST"` and `"PUT"`, so Python joins them to the one string `"POSTPUT"`. Put the comma between them.
HOSTS = (
    "db.example.com",
    "mail.example.com"
#   ^^^^^^^^^^^^^^^^^^ missing-comma: No comma stands between `"mail.example.com"` and `"www.example.com"`, so Python joins them to the one string `"mail.example.comwww.example.com"`. Put the comma between them.
    "www.example.com",
)
DAYS = [
    "Monday"
#   ^^^^^^^^ missing-comma: No comma stands between `"Monday"` and `"Tuesday"`, so Python joins them to the one string `"MondayTuesday"`. Put the comma between them.
    "Tuesday",
    "Wednesday",
    "Thursday"
#   ^^^^^^^^^^ missing-comma: No comma stands between `"Thursday"` and `"Friday"`, so Python joins them to the one string `"ThursdayFriday"`. Put the comma between them.
    "Friday"
    "Saturday",
]
ADMINS = ("ada")
#         ^^^^^ missing-comma: Parentheses alone make no tuple, so `ADMINS` is just `"ada"`. The comma makes the tuple: write `("ada",)`.
LIMITS: tuple = (10)
#                ^^ missing-comma: Parentheses alone make no tuple, so `LIMITS` is just `10`. The comma makes the tuple: write `(10,)`.
__all__ = ("main")
#          ^^^^^^ missing-comma: Parentheses alone make no tuple, so `__all__` is just `"main"`. The comma makes the tuple: write `("main",)`.


def is_admin(user):
    return user in ADMINS


def options(parser):
    parser.add_argument("-v" "--verbose", action="store_true")
#                       ^^^^^^^^^^^^^^^^ missing-comma: No comma stands between `"-v"` and `"--verbose"`, so Python joins them to the one string `"-v--verbose"`. Put the comma between them.
    return set(["txt", "csv" "json", "xml"])
#                      ^^^^^^^^^^^^ missing-comma: No comma stands between `"csv"` and `"json"`, so Python joins them to the one string `"csvjson"`. Put the comma between them.


class Importer:
    suffixes = [".txt", ".csv" ".json"]
#                       ^^^^^^^^^^^^^^ missing-comma: No comma stands between `".csv"` and `".json"`, so Python joins them to the one string `".csv.json"`. Put the comma between them.

    def start(self, load, path, cursor):
        worker = Thread(target=load, args=(path))
#                                          ^^^^ missing-comma: Parentheses alone make no tuple, so `Thread` gets `path` itself and not a tuple of it. The comma makes the tuple: write `(path,)`.
        cursor.execute("select * from users where name = ?", (path))
#                                                             ^^^^ missing-comma: Parentheses alone make no tuple, so `execute` gets `path` itself and not a tuple of it. The comma makes the tuple: write `(path,)`.
        return worker

    async def names(self):
        names = ("ada")
#                ^^^^^ missing-comma: Parentheses alone make no tuple, so `names` is just `"ada"`. The comma makes the tuple: write `("ada",)`.
        return [name for name in names], join("usr", "local" "share", "man")
#                                                    ^^^^^^^^^^^^^^^ missing-comma: No comma stands between `"local"` and `"share"`, so Python joins them to the one string `"localshare"`. Put the comma between them.


def numbers():
    step = (3)
#           ^ missing-comma: Parentheses alone make no tuple, so `step` is just `3`. The comma makes the tuple: write `(3,)`.
    for n in step:
        print(n)


def cities():
    return [
        "New York",
        "Los Angeles"
#       ^^^^^^^^^^^^^ missing-comma: No comma stands between `"Los Angeles"` and `"San Francisco"`, so Python joins them to the one string `"Los AngelesSan Francisco"`. Put the comma between them.
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
    favourite = ("tea")
#                ^^^^^ missing-comma: Parentheses alone make no tuple, so `favourite` is just `"tea"`. The comma makes the tuple: write `("tea",)`.
    for drink in favourite:
        print(drink)
    word = ("tea")
    for char in word:
        print(char)


COMMIT = [
    "git",
    "commit"
#   ^^^^^^^^ missing-comma: No comma stands between `"commit"` and `"-m"`, so Python joins them to the one string `"commit-m"`. Put the comma between them.
    "-m",
    "text",
]
DASHES = ["one", "two" "three-", "four"]
#                ^^^^^^^^^^^^^^ missing-comma: No comma stands between `"two"` and `"three-"`, so Python joins them to the one string `"twothree-"`. Put the comma between them.


def is_picture(extension, letter, path):
    if letter in ("abc") or extension in ("abc, def"):
        return path[0] in ("xy")
    return extension in (".jpg")
#                        ^^^^^^ missing-comma: Parentheses alone make no tuple, so `extension` is looked for inside the text. The comma makes the tuple: write `(".jpg",)`.


VALID = ("yes")
#        ^^^^^ missing-comma: Parentheses alone make no tuple, so `VALID` is just `"yes"`. The comma makes the tuple: write `("yes",)`.
VOWELS = ("aeiou")
query_values = (42)
#               ^^ missing-comma: Parentheses alone make no tuple, so `query_values` is just `42`. The comma makes the tuple: write `(42,)`.


def check_answer(answer, letter, cursor):
    cursor.execute("select ?", query_values)
    return answer in VALID and letter in VOWELS
