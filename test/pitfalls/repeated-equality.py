answer = input()
if answer == "y" or answer == "yes" or answer == "ok":
#  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-equality: `answer` is compared with one value after another, and a forgotten `answer ==` would go unnoticed. Say it once: `answer in ("y", "yes", "ok")`.
    print("go")


def kinds(event, code, Color):
    if event.type == "click" or event.type == "tap" or event.type == "key":
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-equality: `event.type` is compared with one value after another, and a forgotten `event.type ==` would go unnoticed. Say it once: `event.type in ("click", "tap", "key")`.
        return 1
    if code != 200 and code != 201 and code != -1:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-equality: `code` is compared with one value after another, and a forgotten `code ==` would go unnoticed. Say it once: `code not in (200, 201, -1)`.
        return 2
    if code == 1 or event is None or code == 2 or code == 3 or code == 4:
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-equality: `code` is compared with one value after another, and a forgotten `code ==` would go unnoticed. Say it once: `code in (2, 3, 4)`.
        return 3
    return (
        code == Color.RED
#       ^^^^^^^^^^^^^^^^^ repeated-equality: `code` is compared with one value after another, and a forgotten `code ==` would go unnoticed. Say it once: `code in (Color.RED, Color.GREEN, Color.BLUE)`.
        or code == Color.GREEN
        or code == Color.BLUE
    )


class Lexer:
    async def skip(self):
        while self.char == " " or self.char == "\t" or (self.char == "\n"):
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-equality: `self.char` is compared with one value after another, and a forgotten `self.char ==` would go unnoticed. Say it once: `self.char in (" ", "\t", "\n")`.
            await self.next()


# ------------------------------------------------------------------ silence
def two_are_fine(x):
    return x == 1 or x == 2


def membership_is_fine(x):
    return x in (1, 2, 3)


def different_subjects_are_fine(x, y, z):
    return x == 1 or y == 2 or z == 3, x == 1 or y == 1 or x == 2


def variables_are_fine(x, a, b, c):
    return x == a or x == b or x == c


def calls_are_fine(read):
    return read() == 1 or read() == 2 or read() == 3


def mixed_operators_are_fine(x):
    return x == 1 or x != 2 or x > 3, x == 1 and x == 2 and x == 3


def chains_are_fine(x):
    return x == 1 == True or x == 2 == True or x == 3 == True


def floats_and_none_are_fine(x):
    return x == 0.1 or x == 0.2 or x == 0.3, x == None or x == True or x == False


def constants_first(name):
    return "x" == name or "y" == name or "z" == name
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ repeated-equality: `name` is compared with one value after another, and a forgotten `name ==` would go unnoticed. Say it once: `name in ("x", "y", "z")`.


def constants_first_of_others(name, other):
    return "x" == name or "y" == other or "z" == name
