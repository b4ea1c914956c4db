logged_in = False
count = 0
users = []
table = {}
debug = False


def log_in(password):
    global logged_in
    if password == "x":
        logged_in = True


def show():
    return logged_in, count, debug


def register(name):
    global count
    users.append(name)
    count = len(users)


class Settings:
    def enable(self):
        global debug
        debug = True


def only_reads():
    return count


def only_changes(name):
    users.append(name)
    table[name] = 1


def one_of_two():
    global count
    count = len(users)


def parameter(count):
    count = 1


def too_late():
    global count
    print(count)
    count = 1


def assigned_before():
    global count
    count = 2




def no_binding():
    def inner():
        missing = 1

    return inner


def meant_global():
    global count
    count = 1


def nonlocal_parameter():
    value = 1

    def inner(value):
        value = 2

    return inner, value


def in_nested():
    def inner():
        global logged_in
        logged_in = True

    return inner


if debug:
    pass


# ================================================================ silence


def sets():
    global count
    count = 1


def adds():
    global count
    count += 1


def loops():
    global count
    for count in range(3):
        pass


def imports():
    global json
    import json


def defines():
    global helper

    def helper():
        return 1


def makes_class():
    global Kind

    class Kind:
        pass


def deletes():
    global count
    del count


def catches():
    global error
    try:
        pass
    except ValueError as error:
        pass


def opens():
    global handle
    with open("x") as handle:
        pass


def walrus():
    global count
    return [count := n for n in range(3)]


def annotated():
    global size
    size = 1


def reads_local():
    count = 3
    return count


def passes_local():
    users = ["x"]
    print(users)


def counter():
    total = 0

    def add():
        nonlocal total
        total += 1
        return total

    return add


def closure_read():
    debug = True

    def inner():
        return debug

    return inner


def other_name():
    result = 3
    unused = result


def underscore():
    _ = 3


CONSTANT = 1
_ = 2
unread = 1


def sets_unread():
    unread = 2


def unpacks(pair):
    count, rest = pair
    return rest


def reads_only_without_global():
    return count, users, table


class Body:
    count = 3
    users = []


def comprehension():
    return [count for count in range(3)]


def parameter_named(debug=False):
    return debug


def function_names():
    show = 3


LEVELS = {"opcode": 3}
opcode = LEVELS["opcode"]
require = None


def same_value_is_fine(code):
    opcode = LEVELS["opcode"]
    return code


def shows_the_opcode():
    return opcode, require


def publishes_its_names_is_fine(working_set):
    require = working_set.require
    globals().update(locals())
