logged_in = False
count = 0
users = []
table = {}
debug = False


def log_in(password):
    if password == "x":
        logged_in = True
#       ^^^^^^^^^ global-misuse: This makes a new local `logged_in` that nobody reads; the `logged_in` of the module stays as it is. Write `global logged_in` at the top of `log_in` if it is meant, or better return the value.


def show():
    return logged_in, count, debug


def register(name):
    users.append(name)
    count = len(users)
#   ^^^^^ global-misuse: This makes a new local `count` that nobody reads; the `count` of the module stays as it is. Write `global count` at the top of `register` if it is meant, or better return the value.


class Settings:
    def enable(self):
        debug = True
#       ^^^^^ global-misuse: This makes a new local `debug` that nobody reads; the `debug` of the module stays as it is. Write `global debug` at the top of `enable` if it is meant, or better return the value.


def only_reads():
    global count
#          ^^^^^ global-misuse: `global count` does nothing here: the function only reads `count` or changes the object, and only assigning needs the statement. Remove it.
    return count


def only_changes(name):
    global users, table
#          ^^^^^ global-misuse: `global users` does nothing here: the function only reads `users` or changes the object, and only assigning needs the statement. Remove it.
#                 ^^^^^ global-misuse: `global table` does nothing here: the function only reads `table` or changes the object, and only assigning needs the statement. Remove it.
    users.append(name)
    table[name] = 1


def one_of_two():
    global count, users
#                 ^^^^^ global-misuse: `global users` does nothing here: the function only reads `users` or changes the object, and only assigning needs the statement. Remove it.
    count = len(users)


def parameter(count):
    global count
#          ^^^^^ warning global-misuse: SyntaxError: `count` is a parameter of this function and cannot be global as well. Give one of them another name.
    count = 1


def too_late():
    print(count)
    global count
#          ^^^^^ warning global-misuse: SyntaxError: `count` is used in this function before the global statement. Move the statement to the top of the function.
    count = 1


def assigned_before():
    count = 2
    global count
#          ^^^^^ warning global-misuse: SyntaxError: `count` is used in this function before the global statement. Move the statement to the top of the function.


global users
#      ^^^^^ global-misuse: At module level `users` is global anyway, so this line does nothing. Remove it: the functions that assign the name need it.


def no_binding():
    def inner():
        nonlocal missing
#                ^^^^^^^ warning global-misuse: SyntaxError: no function around this one has a variable `missing`. Give it a value in the function around it first.
        missing = 1

    return inner


def meant_global():
    nonlocal count
#            ^^^^^ warning global-misuse: SyntaxError: no function around this one has a variable `count`. It belongs to the module: write global.
    count = 1


def nonlocal_parameter():
    value = 1

    def inner(value):
        nonlocal value
#                ^^^^^ warning global-misuse: SyntaxError: `value` is a parameter of this function and cannot be nonlocal as well. Give one of them another name.
        value = 2

    return inner, value


def in_nested():
    def inner():
        logged_in = True
#       ^^^^^^^^^ global-misuse: This makes a new local `logged_in` that nobody reads; the `logged_in` of the module stays as it is. Write `global logged_in` at the top of `inner` if it is meant, or better return the value.

    return inner


if debug:
    global debug
#          ^^^^^ global-misuse: At module level `debug` is global anyway, so this line does nothing. Remove it: the functions that assign the name need it.


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
