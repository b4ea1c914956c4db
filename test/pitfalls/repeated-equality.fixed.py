answer = input()
if answer in ("y", "yes", "ok"):
    print("go")


def kinds(event, code, Color):
    if event.type in ("click", "tap", "key"):
        return 1
    if code not in (200, 201, -1):
        return 2
    if code == 1 or event is None or code in (2, 3, 4):
        return 3
    return (
        code in (Color.RED, Color.GREEN, Color.BLUE)
    )


class Lexer:
    async def skip(self):
        while self.char == " " or self.char == "\t" or (self.char == "\n"):
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
    return name in ("x", "y", "z")


def constants_first_of_others(name, other):
    return "x" == name or "y" == other or "z" == name
