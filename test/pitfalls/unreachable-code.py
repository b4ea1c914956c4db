import os
import sys
from sys import exit as leave

for n in range(10):
    if n > 3:
        break
        print("too much")
#       ^^^^^^^^^^^^^^^^^ unreachable-code: This never runs: the `break` before it always leaves. Remove it, or move it up.
    continue
    print(n)
#   ^^^^^^^^ unreachable-code: This never runs: the `continue` before it always leaves. Remove it, or move it up.


def price(item):
    return item.net * 1.19
    print("done")
#   ^^^^^^^^^^^^^ unreachable-code: This and what follows in the block never run: the `return` before it always leaves. Remove it, or move it up.
    item.sold = True


def check(age):
    if age < 0:
        raise ValueError(age)
        return None
#       ^^^^^^^^^^^ unreachable-code: This never runs: the `raise` before it always leaves. Remove it, or move it up.
    if age > 100:
        return "old"
    else:
        return "young"
    return "never"
#   ^^^^^^^^^^^^^^ unreachable-code: This never runs: every branch of the `if` before it always leaves. Remove it, or move it up.


def stop(code):
    if code:
        sys.exit(code)
        print("bye")
#       ^^^^^^^^^^^^ unreachable-code: This never runs: `sys.exit(code)` before it always leaves. Remove it, or move it up.
    elif code == 2:
        leave()
        return 1
#       ^^^^^^^^ unreachable-code: This never runs: `leave()` before it always leaves. Remove it, or move it up.
    os._exit(0)
    code += 1
#   ^^^^^^^^^ unreachable-code: This never runs: `os._exit(0)` before it always leaves. Remove it, or move it up.


class Cart:
    def total(self):
        while True:
            return 1
            break
#           ^^^^^ unreachable-code: This never runs: the `return` before it always leaves. Remove it, or move it up.
        try:
            return 2
            self.log()
#           ^^^^^^^^^^ unreachable-code: This never runs: the `return` before it always leaves. Remove it, or move it up.
        except ValueError:
            raise
            self.log()
#           ^^^^^^^^^^ unreachable-code: This never runs: the `raise` before it always leaves. Remove it, or move it up.
        finally:
            pass

    async def load(self, rows):
        with self.lock:
            return await rows
            self.done = True
#           ^^^^^^^^^^^^^^^^ unreachable-code: This never runs: the `return` before it always leaves. Remove it, or move it up.

        for row in rows:
            if row:
                continue
            elif row is None:
                raise ValueError
            else:
                break
            print(row)
#           ^^^^^^^^^^ unreachable-code: This never runs: every branch of the `if` before it always leaves. Remove it, or move it up.
        return rows; print("after")
#                    ^^^^^^^^^^^^^^ unreachable-code: This never runs: the `return` before it always leaves. Remove it, or move it up.

    def after_yield(self):
        yield 1
        return
        yield 2
#       ^^^^^^^ unreachable-code: This never runs: the `return` before it always leaves. Remove it, or move it up.

    def outer(self):
        return self.inner

        @property
#       ^^^^^^^^^ unreachable-code: This never runs: the `return` before it always leaves. Remove it, or move it up.
        def inner(self):
            return 3


def multi_line():
    return 1
    print(
#   ^^^^^^ unreachable-code: This never runs: the `return` before it always leaves. Remove it, or move it up.
        "a",
        "b",
    )


# ------------------------------------------------------------------ silence
def early_return_is_fine(a):
    if a:
        return 1
    for x in a:
        if x:
            continue
        print(x)
        break
    return 2


def empty_generator_is_fine():
    return
    yield


def error_generator_is_fine():
    raise NotImplementedError
    yield 1


def guards_are_fine(kind):
    if kind == 1:
        return "a"
    elif kind == 2:
        return "b"
    else:
        assert_never(kind)
    return "c"


def stated_as_impossible_is_fine(kind):
    if kind:
        return 1
    else:
        return 2
    raise AssertionError("unreachable")


def other_exits_are_fine(parser, self):
    parser.exit()
    print("a")
    self.exit(1)
    self.quit()
    return 3


def own_exit_is_fine():
    def exit(code):
        print(code)

    exit(1)
    return 2


def branches_are_fine(flag):
    if flag:
        return 1
    elif flag is None:
        print("none")
    else:
        return 2
    print("reached")
    try:
        return 3
    finally:
        print("cleanup")


def endless(queue):
    while True:
        queue.run()
    print("never")
#   ^^^^^^^^^^^^^^ unreachable-code: This never runs: the endless loop before it always leaves. Remove it, or move it up.


def ends(queue):
    while True:
        if queue.run():
            break
    print("here")


def inner_break(queue):
    while 1:
        for item in queue:
            break
    print("never")
#   ^^^^^^^^^^^^^^ unreachable-code: This never runs: the endless loop before it always leaves. Remove it, or move it up.


def every_way(path):
    try:
        return int(path)
    except ValueError:
        raise
    print("never")
#   ^^^^^^^^^^^^^^ unreachable-code: This never runs: every way through the `try` before it always leaves. Remove it, or move it up.


def some_way(path):
    try:
        return int(path)
    except ValueError:
        pass
    print("here")


def every_case(value):
    match value:
        case 1:
            return "one"
        case _:
            return "many"
    print("never")
#   ^^^^^^^^^^^^^^ unreachable-code: This never runs: every `case` before it always leaves. Remove it, or move it up.


def some_cases(value):
    match value:
        case 1:
            return "one"
        case other if other > 3:
            return "many"
    print("here")


def renamed_exit():
    leave(1)
    print("never")
#   ^^^^^^^^^^^^^^ unreachable-code: This never runs: `leave(1)` before it always leaves. Remove it, or move it up.


def after_a_file(path):
    with open(path, encoding="utf-8") as file:
        return file.read()
    return None
#   ^^^^^^^^^^^ unreachable-code: This never runs: the end of the `with` block before it always leaves. Remove it, or move it up.


def after_what_may_swallow(path, quiet):
    with quiet():
        return path.read_text()
    return None
