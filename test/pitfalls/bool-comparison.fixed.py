is_open = True
if is_open:
    print("open")
if is_open:
    print("open")

answer = input() == "y"
print(answer)


def tests(user, items):
    if user.active:
        return 1
    if not user.active:
        return 2
    while items.ready():
        items.step()
    assert user.active, "inactive"
    if not user.active:
        return 3
    if user.active:
        return 4
    if user.active:
        return 5
    if user.active:
        return 6
    return user.active


def parts(a, b, items):
    if a and not b:
        return 1
    if a == 1 or b:
        return 2
    good = [i for i in items if i.ok]
    first = next((i for i in items if not i.ok), None)
    label = "yes" if a else "no"
    ready = list(filter(lambda i: i.ready, items))
    return good, first, label, ready


def known_values(flag: bool, text: str):
    short = not flag
    same = isinstance(text, str)
    empty = not (text == "")
    starts = not text.startswith("a")
    return short, same, empty, starts


class Switch:
    on: bool = False

    def is_on(self):
        return self.on

    async def wait(self):
        while not self.on:
            await self.tick()
        match self.on:
            case value if value:
                return value


def chained(a, b):
    return a == b == True


def walrus(check):
    if (found := check()):
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
