is_open = True
if is_open == True:
#  ^^^^^^^^^^^^^^^ bool-comparison: `is_open == True` asks a question twice: `is_open` is a truth value already. Write `is_open`.
    print("open")
if is_open != False:
#  ^^^^^^^^^^^^^^^^ bool-comparison: `is_open != False` asks a question twice: `is_open` is a truth value already. Write `is_open`.
    print("open")

answer = input() == "y"
print(answer == True)
#     ^^^^^^^^^^^^^^ bool-comparison: `answer == True` asks a question twice: `answer` is a truth value already. Write `answer`.


def tests(user, items):
    if user.active == True:
#      ^^^^^^^^^^^^^^^^^^^ bool-comparison: `user.active == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `user.active`.
        return 1
    if user.active == False:
#      ^^^^^^^^^^^^^^^^^^^^ bool-comparison: `user.active == False` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `not user.active`.
        return 2
    while items.ready() == True:
#         ^^^^^^^^^^^^^^^^^^^^^ bool-comparison: `items.ready() == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `items.ready()`.
        items.step()
    assert user.active == True, "inactive"
#          ^^^^^^^^^^^^^^^^^^^ bool-comparison: `user.active == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `user.active`.
    if not user.active == True:
#          ^^^^^^^^^^^^^^^^^^^ bool-comparison: `user.active == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `user.active`.
        return 3
    if not user.active == False:
#          ^^^^^^^^^^^^^^^^^^^^ bool-comparison: `user.active == False` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `not user.active`.
        return 4
    if True == user.active:
#      ^^^^^^^^^^^^^^^^^^^ bool-comparison: `True == user.active` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `user.active`.
        return 5
    if False != user.active:
#      ^^^^^^^^^^^^^^^^^^^^ bool-comparison: `False != user.active` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `user.active`.
        return 6
    return user.active == True
#          ^^^^^^^^^^^^^^^^^^^ bool-comparison: `user.active == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `user.active`.


def parts(a, b, items):
    if a == True and b == False:
#      ^^^^^^^^^ bool-comparison: `a == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `a`.
#                    ^^^^^^^^^^ bool-comparison: `b == False` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `not b`.
        return 1
    if a == 1 or b == True:
#                ^^^^^^^^^ bool-comparison: `b == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `b`.
        return 2
    good = [i for i in items if i.ok == True]
#                               ^^^^^^^^^^^^ bool-comparison: `i.ok == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `i.ok`.
    first = next((i for i in items if i.ok != True), None)
#                                     ^^^^^^^^^^^^ bool-comparison: `i.ok != True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `not i.ok`.
    label = "yes" if a == True else "no"
#                    ^^^^^^^^^ bool-comparison: `a == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `a`.
    ready = list(filter(lambda i: i.ready == True, items))
#                                 ^^^^^^^^^^^^^^^ bool-comparison: `i.ready == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `i.ready`.
    return good, first, label, ready


def known_values(flag: bool, text: str):
    short = flag == False
#           ^^^^^^^^^^^^^ bool-comparison: `flag == False` asks a question twice: `flag` is a truth value already. Write `not flag`.
    same = isinstance(text, str) == True
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bool-comparison: `isinstance(text, str) == True` asks a question twice: `isinstance(text, str)` is a truth value already. Write `isinstance(text, str)`.
    empty = (text == "") == False
#           ^^^^^^^^^^^^^^^^^^^^^ bool-comparison: `(text == "") == False` asks a question twice: `text == ""` is a truth value already. Write `not text == ""`.
    starts = text.startswith("a") != True
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bool-comparison: `text.startswith("a") != True` asks a question twice: `text.startswith("a")` is a truth value already. Write `not text.startswith("a")`.
    return short, same, empty, starts


class Switch:
    on: bool = False

    def is_on(self):
        return self.on == True
#              ^^^^^^^^^^^^^^^ bool-comparison: `self.on == True` asks a question twice: `self.on` is a truth value already. Write `self.on`.

    async def wait(self):
        while self.on == False:
#             ^^^^^^^^^^^^^^^^ bool-comparison: `self.on == False` asks a question twice: `self.on` is a truth value already. Write `not self.on`.
            await self.tick()
        match self.on:
            case value if value == True:
#                         ^^^^^^^^^^^^^ bool-comparison: `value == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `value`.
                return value


def chained(a, b):
    return a == b == True
#               ^^^^^^^^^ bool-comparison: `b == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `b`.


def walrus(check):
    if (found := check()) == True:
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^ bool-comparison: `(found := check()) == True` asks a question twice: it also compares with the numbers 1 and 0, and says nothing about other true or false values. Write `found := check()`.
        return found


# ------------------------------------------------------------------ silence
def plain_truth_is_fine(flag, items):
    if flag:
        return not items
    return flag is True, flag is False


def comparing_values_is_fine(a, b, expected):
    if a == b or a == 1 or a == "True":
        return True
    assert a == expected
    return a == 0


def values_of_any_kind_are_fine(value, options):
    isTrue = value == True
    options["strict"] = value == False
    print(value == True)
    return {"same": value == True}, isTrue


def three_states_are_fine(flag):
    if flag is None:
        return "unknown"
    if flag == True:
        return "yes"
    return "no"


def told_apart_is_fine(value):
    if value is True:
        return "bool"
    return "one" if value == True else "other"


def queries_are_fine(session, User, df):
    session.query(User).filter(User.active == True)
    session.select(User).where((User.active == True) & (User.age > 3))
    return df[df.active == True], df.loc[df["ok"] == False]


def constants_are_fine():
    return True == 1, False == 0
