import os
import sys
from sys import exit as leave

for n in range(10):
    if n > 3:
        break
    continue


def price(item):
    return item.net * 1.19


def check(age):
    if age < 0:
        raise ValueError(age)
    if age > 100:
        return "old"
    else:
        return "young"


def stop(code):
    if code:
        sys.exit(code)
    elif code == 2:
        leave()
    os._exit(0)


class Cart:
    def total(self):
        while True:
            return 1

    async def load(self, rows):
        with self.lock:
            return await rows

        for row in rows:
            if row:
                continue
            elif row is None:
                raise ValueError
            else:
                break
        return rows

    def after_yield(self):
        yield 1
        return

    def outer(self):
        return self.inner



def multi_line():
    return 1


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


def ends(queue):
    while True:
        if queue.run():
            break
    print("here")


def inner_break(queue):
    while 1:
        for item in queue:
            break


def every_way(path):
    try:
        return int(path)
    except ValueError:
        raise


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


def some_cases(value):
    match value:
        case 1:
            return "one"
        case other if other > 3:
            return "many"
    print("here")


def renamed_exit():
    leave(1)


def after_a_file(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def after_what_may_swallow(path, quiet):
    with quiet():
        return path.read_text()
    return None
