import contextlib
import os
import sys
from typing import TYPE_CHECKING, NoReturn, assert_never

if TYPE_CHECKING:
    from decimal import Decimal

visits = 0
names = []
total = 0
limit = 10

# ---- no path gives it a value


def counts():
    visits += 1
#   ^^^^^^ unbound-local: `visits` is local to `counts`, because the function binds it, and it has no value here yet: UnboundLocalError. The `visits` outside is another variable. Declare `global visits`, or pass the value in and return the new one.


def reads_first():
    print(total)
#         ^^^^^ unbound-local: `total` is local to `reads_first`, because the function binds it, and it has no value here yet: UnboundLocalError. The `total` outside is another variable. Declare `global total`, or pass the value in and return the new one.
    total = 1
    return total


def reads_first_in_condition(value):
    if value > limit:
#              ^^^^^ unbound-local: `limit` is local to `reads_first_in_condition`, because the function binds it, and it has no value here yet: UnboundLocalError. The `limit` outside is another variable. Declare `global limit`, or pass the value in and return the new one.
        limit = value
    return limit


def never_had_one():
    print(message)
#         ^^^^^^^ unbound-local: `message` is local to `never_had_one`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
    message = "hello"


def reads_itself():
    names = names + ["x"]
#           ^^^^^ unbound-local: `names` is local to `reads_itself`, because the function binds it, and it has no value here yet: UnboundLocalError. The `names` outside is another variable. Declare `global names`, or pass the value in and return the new one.
    return names


def closure():
    count = 0

    def step():
        count += 1
#       ^^^^^ unbound-local: `count` is local to `step`, because the function binds it, and it has no value here yet: UnboundLocalError. The `count` outside is another variable. Declare `nonlocal count`, or pass the value in and return the new one.
        return count

    return step


def closure_reads_first():
    state = "new"

    def change():
        print(state)
#             ^^^^^ unbound-local: `state` is local to `change`, because the function binds it, and it has no value here yet: UnboundLocalError. The `state` outside is another variable. Declare `nonlocal state`, or pass the value in and return the new one.
        state = "old"
        return state

    return change


def after_except(text):
    try:
        return int(text)
    except ValueError as error:
        print(error)
    return error
#          ^^^^^ unbound-local: `error` is removed at the end of the except block, so it has no value here: UnboundLocalError. Keep it under another name inside the block.


def after_del(rows):
    del rows
    return rows
#          ^^^^ unbound-local: `rows` has been deleted, so it has no value here: UnboundLocalError. Give it a value again, or delete it later.


def del_first():
    del missing
#       ^^^^^^^ unbound-local: `missing` is local to `del_first`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
    missing = 1


def import_inside(path):
    print(os.sep)
#         ^^ unbound-local: `os` is local to `import_inside`, because the function binds it, and it has no value here yet: UnboundLocalError. The `os` outside is another variable. Declare `global os`, or pass the value in and return the new one.
    import os

    return os.path.join(path)


def function_inside():
    helper()
#   ^^^^^^ unbound-local: `helper` is local to `function_inside`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.

    def helper():
        return 1


def loop_variable():
    print(row)
#         ^^^ unbound-local: `row` is local to `loop_variable`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
    for row in range(3):
        print(row)


def with_target(path):
    handle.close()
#   ^^^^^^ unbound-local: `handle` is local to `with_target`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
    with open(path) as handle:
        return handle.read()


def walrus(stream):
    print(line)
#         ^^^^ unbound-local: `line` is local to `walrus`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
    while line := stream.readline():
        print(line)


def matched(command):
    print(rest)
#         ^^^^ unbound-local: `rest` is local to `matched`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
    match command:
        case [_, *rest]:
            return rest


async def asynchronous(queue):
    pending -= 1
#   ^^^^^^^ unbound-local: `pending` is local to `asynchronous`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
    return await queue.get()


class Counter:
    total = 0

    def add(self):
        total += 1
#       ^^^^^ unbound-local: `total` is local to `add`, because the function binds it, and it has no value here yet: UnboundLocalError. The `total` outside is another variable. Declare `global total`, or pass the value in and return the new one.
        return self

    async def fetch(self):
        print(visits)
#             ^^^^^^ unbound-local: `visits` is local to `fetch`, because the function binds it, and it has no value here yet: UnboundLocalError. The `visits` outside is another variable. Declare `global visits`, or pass the value in and return the new one.
        visits = 1


def generator():
    yield visits
#         ^^^^^^ unbound-local: `visits` is local to `generator`, because the function binds it, and it has no value here yet: UnboundLocalError. The `visits` outside is another variable. Declare `global visits`, or pass the value in and return the new one.
    visits = 2


def inside_comprehension():
    result = [factor * n for n in range(3)]
#             ^^^^^^ unbound-local: `factor` is local to `inside_comprehension`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
    factor = 2
    return result


def in_default():
    def inner(value=later):
#                   ^^^^^ unbound-local: `later` is local to `in_default`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
        return value

    later = 1
    return inner, later


def in_annotated_assignment():
    score: int
    return score
#          ^^^^^ unbound-local: `score` is local to `in_annotated_assignment`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.


def only_once(value):
    while value:
        step += 1
#       ^^^^ unbound-local: `step` is local to `only_once`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
        value -= step


def sums_up(numbers):
    for number in numbers:
        result = result + number
#                ^^^^^^ unbound-local: `result` is local to `sums_up`, because the function binds it, and it has no value here yet: UnboundLocalError. Give it a value first.
    return result


# ---- some path gives it none: a hint


def branch_only(flag):
    if flag:
        result = 1
    return result
#          ^^^^^^ info unbound-local: `result` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def branch_chain(mode):
    if mode == "a":
        label = "A"
    elif mode == "b":
        label = "B"
    print(label)
#         ^^^^^ hint unbound-local: `label` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def empty_loop(rows):
    for row in rows:
        last = row
    return last
#          ^^^^ hint unbound-local: `last` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def empty_loop_variable(rows):
    for row in rows:
        print(row)
    return row
#          ^^^ hint unbound-local: `row` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def failing_try(path):
    try:
        text = open(path).read()
    except OSError:
        print("missing")
    return text
#          ^^^^ info unbound-local: `text` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def in_finally(path):
    try:
        handle = open(path)
        print(handle.read())
    finally:
        handle.close()
#       ^^^^^^ info unbound-local: `handle` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def match_without_wildcard(command):
    match command:
        case "go":
            speed = 1
        case "stop":
            speed = 0
    return speed
#          ^^^^^ hint unbound-local: `speed` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def early_in_the_handler(path):
    try:
        size = len(path.read())
        path.close()
    except OSError:
        print(size)
#             ^^^^ hint unbound-local: `size` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


# ================================================================ silence


def handler_calls_a_raiser(path):
    try:
        text = open(path).read()
    except OSError:
        complain(path)
    return text


def complain(path):
    raise RuntimeError(path)


def saved_first_is_fine(thing):
    try:
        saved = thing.value
        thing.value = 1
        thing.run()
    finally:
        thing.value = saved


def filled_beside_is_fine(rows):
    chunks = []
    for row in rows:
        text = repr(row)
        chunks.append(text)
    if len(chunks) == 1:
        return text
    return None


def complementary_conditions_are_fine(text, pattern):
    try:
        first = position = text.index(pattern)
    except ValueError:
        position = None
    if not position:
        first = text
    return first


def every_handler_binds(action):
    try:
        action()
        code = 0
    except SystemExit:
        code = 1
    except:
        code = 2
    finally:
        print(code)


def declared_global():
    global visits
    visits += 1


def declared_nonlocal():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


def mutation_is_fine():
    names.append("x")
    names[0] = "y"
    return names


def reading_is_fine():
    return total + visits


def parameter_is_fine(total):
    total += 1
    return total


def both_branches(flag):
    if flag:
        result = 1
    else:
        result = 2
    return result


def other_branch_leaves(flag):
    if flag:
        result = 1
    elif flag is None:
        return None
    else:
        raise ValueError
    return result


def other_branch_exits(flag):
    if flag:
        result = 1
    else:
        sys.exit(1)
    return result


def last_case_never_comes(value):
    match value:
        case int():
            kind = "number"
        case other:
            assert_never(other)
    return kind


def handler_returns_in_with(path):
    try:
        text = open(path).read()
    except OSError as error:
        with error:
            return None
    return text


def other_branch_hard_exit(flag):
    if flag:
        result = 1
    else:
        os._exit(1)
    return result


def fail(message) -> NoReturn:
    raise RuntimeError(message)


def other_branch_fails(flag):
    if flag:
        result = 1
    else:
        fail("no")
    return result


def never_returns(flag: bool):
    if flag is True:
        result = 1
    elif flag is False:
        result = 2
    else:
        assert_never(flag)
    return result


def handler_leaves(path):
    try:
        text = open(path).read()
    except OSError:
        return None
    return text


def handler_raises(path):
    try:
        text = open(path).read()
    except OSError as error:
        raise SystemExit(1) from error
    return text


def handler_sets(path):
    try:
        text = open(path).read()
    except OSError:
        text = ""
    return text


def else_of_try(path):
    try:
        handle = open(path)
    except OSError:
        print("missing")
    else:
        print(handle.read())


def handler_continues(paths):
    for path in paths:
        try:
            text = open(path).read()
        except OSError:
            continue
        print(text)


def same_condition_again(flag):
    if flag:
        result = 1
    print("between")
    if flag:
        return result
    return None


def same_condition_negated(flag):
    if not flag:
        result = 1
    if not flag:
        print(result)
    if flag:
        return 0
    return result


def flag_beside_it(rows):
    found = False
    for row in rows:
        if row > 3:
            match = row
            found = True
    if found:
        return match
    return None


def flag_none_beside_it(rows):
    best = None
    for row in rows:
        if best is None or row > best:
            best = row
            where = row * 2
    if best is not None:
        return where
    return None


def endless(stream):
    while True:
        line = stream.readline()
        if not line:
            break
    return line


def endless_retry(action):
    while True:
        try:
            value = action()
            break
        except OSError:
            continue
    return value


def loop_with_else(rows):
    for row in rows:
        if row:
            found = row
            break
    else:
        found = None
    return found


def loop_with_else_raise(rows):
    for row in rows:
        if row:
            found = row
            break
    else:
        raise LookupError
    return found


def first_round(rows):
    first = True
    for row in rows:
        if first:
            previous = row
            first = False
        print(previous)


def match_with_wildcard(command):
    match command:
        case "go":
            speed = 1
        case _:
            speed = 0
    return speed


def constant_range():
    for index in range(3):
        value = index
    return value


def literal_list():
    for name in ["a", "b"]:
        last = name
    return last


def guarded_by_locals():
    if "maybe" in locals():
        return maybe
    maybe = 1
    return maybe


def with_exec(code):
    exec(code)
    return result


def handled(text):
    try:
        value = int(text)
    except ValueError:
        pass
    try:
        return value
    except NameError:
        return None


def suppressed_later(path):
    with contextlib.suppress(OSError):
        size = os.stat(path).st_size
        print(size)


def except_name_inside(text):
    try:
        return int(text)
    except ValueError as error:
        message = str(error)
    return message


def except_name_kept(text):
    error = None
    try:
        return int(text)
    except ValueError as problem:
        error = problem
    return error


def del_then_set(rows):
    del rows
    rows = []
    return rows


def del_in_loop(rows):
    for row in rows:
        copy = list(row)
        print(copy)
        del copy


def annotation_only_is_fine():
    score: int
    score = 1
    return score


def nested_reads_later():
    def show():
        return later

    later = 1
    return show()


def recursion():
    def walk(node):
        return [walk(child) for child in node]

    return walk


def comprehension_variable(rows):
    return [row for row in rows], [row * 2 for row in rows]


def lambda_reads_later():
    show = lambda: later
    later = 1
    return show()


def typed(amount: "Decimal"):
    return amount


class Scope:
    visits = visits
    total = total + 1


def walrus_in_test(stream):
    if (line := stream.readline()) and line.strip():
        return line
    return line


def short_circuit(text):
    return text and (first := text[0]) and first


def enters_first(path):
    with open(path) as handle:
        text = handle.read()
    return text


def star_import_unknown(flag):
    if flag:
        from os import path
    else:
        path = None
    return path


def finally_with_guard(path):
    handle = None
    try:
        handle = open(path)
    finally:
        if handle:
            handle.close()


def assert_false(flag):
    if flag:
        value = 1
    else:
        assert False, "impossible"
    return value


def while_with_break(stream):
    while 1:
        chunk = stream.read()
        if chunk:
            break
    return chunk


class Sender:
    def fail(self, problem):
        raise RuntimeError(problem)

    def send(self, text):
        try:
            size = int(text)
        except ValueError as error:
            self.fail(error)
        return size

    def resend(self, text, handle):
        try:
            size = int(text)
        except ValueError as error:
            handle(error, text)
        return size
#              ^^^^ hint unbound-local: `size` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.

    def nested(self, stack):
        try:
            if stack:
                entry = stack[-1]
            else:
                entry = None
            yield stack
        finally:
            if entry:
#              ^^^^^ hint unbound-local: `entry` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.
                entry.pop()


class Options:
    def parse(self, text, parser, log):
        try:
            size = int(text)
        except ValueError:
            parser.error("no number")
        try:
            count = int(text)
        except ValueError:
            log.error("no number")
        return size, count
#                    ^^^^^ info unbound-local: `count` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def first_even(numbers):
    for number in numbers:
        if number % 2 == 0:
            even = number
            break
    else:
        print("none")
    return even
#          ^^^^ info unbound-local: `even` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def first_idle(users):
    for user in users:
        if not user.active:
            idle = user
    return idle
#          ^^^^ info unbound-local: `idle` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def with_header(lines, header_seen):
    for line in lines:
        if not header_seen:
            header = line
            header_seen = True
    return header


def first_of(rows):
    for index, row in enumerate(rows):
        if index == 0:
            first = row
    return first


def success_breaks_out(action):
    for _ in range(3):
        try:
            action()
        except ValueError as failure:
            error = failure
        else:
            break
    raise error
#         ^^^^^ info unbound-local: `error` may have no value here: on some path nothing binds it, and then this line raises UnboundLocalError. Give it a start value, or handle the other case.


def success_returns_is_fine(action):
    for _ in range(3):
        try:
            return action()
        except ValueError as failure:
            error = failure
    raise error
