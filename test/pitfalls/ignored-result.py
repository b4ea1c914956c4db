import copy
import os
from datetime import date, datetime
from pathlib import Path

name = "  ada lovelace "
name.strip()
#^^^^^^^^^^^ ignored-result: `name.strip()` returns a new string; strings never change. Nobody keeps the result, and `name` stays as it was: assign it to a name.
name.title()
#^^^^^^^^^^^ ignored-result: `name.title()` returns a new string; strings never change. Nobody keeps the result, and `name` stays as it was: assign it to a name.

prices = [30, 10, 20]
sorted(prices)
#^^^^^^^^^^^^^ ignored-result: `sorted(prices)` returns a new list. Nobody keeps the result, and `prices` stays as it was: assign it to a name.
prices.index(10)
#^^^^^^^^^^^^^^^ ignored-result: `prices.index(10)` only returns a value. Nobody keeps the result: assign it to a name.
count = 0
count == 1
#^^^^^^^^^ ignored-result: `count == 1` compares and drops the answer; `count` stays as it was. To assign, write one `=`.
count + 1
#^^^^^^^^ ignored-result: `count + 1` works out a value. Nobody keeps the result, and `count` stays as it was: assign it to a name.
print(name, prices, count)

words = ["a", "b"]
for word in words:
    word.upper()
#   ^^^^^^^^^^^^ ignored-result: `word.upper()` returns a new string; strings never change. Nobody keeps the result, and `word` stays as it was: assign it to a name.
map(print, words)
#^^^^^^^^^^^^^^^^ ignored-result: `map(print, words)` is lazy: it makes an iterator that nobody reads, so `print` is never called. Use a `for` loop, or keep the result.


def clean(text):
    text.replace("-", " ")
#   ^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `text.replace("-", " ")` returns a new string; strings never change. Nobody keeps the result, and `text` stays as it was: assign it to a name.
    text.lower()
#   ^^^^^^^^^^^^ ignored-result: `text.lower()` returns a new string; strings never change. Nobody keeps the result, and `text` stays as it was: assign it to a name.
    return text


def annotated(text: str, old: str, new: str):
    text.replace(old, new)
#   ^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `text.replace(old, new)` returns a new string; strings never change. Nobody keeps the result, and `text` stays as it was: assign it to a name.
    text.encode("utf-8")
#   ^^^^^^^^^^^^^^^^^^^^ ignored-result: `text.encode("utf-8")` returns a new string; strings never change. Nobody keeps the result: assign it to a name.
    text.format(1)
#   ^^^^^^^^^^^^^^ ignored-result: `text.format(1)` returns a new string; strings never change. Nobody keeps the result, and `text` stays as it was: assign it to a name.
    " ".join([text])
#   ^^^^^^^^^^^^^^^^ ignored-result: `" ".join([text])` returns a new string; strings never change. Nobody keeps the result: assign it to a name.
    "{} is {}".format(text, old)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `"{} is {}".format(text, old)` returns a new string; strings never change. Nobody keeps the result: assign it to a name.
    return text


def lazy(users, notify):
    map(notify, users)
#   ^^^^^^^^^^^^^^^^^^ ignored-result: `map(notify, users)` is lazy: it makes an iterator that nobody reads, so `notify` is never called. Use a `for` loop, or keep the result.
    filter(lambda user: user.active, users)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `filter(lambda user: user.active, users)` is lazy: it makes an iterator that nobody reads, so the lambda is never called. Use a `for` loop, or keep the result.
    zip(users, users)
#   ^^^^^^^^^^^^^^^^^ ignored-result: `zip(users, users)` returns an iterator. Nobody keeps the result: assign it to a name.
    reversed(users)
#   ^^^^^^^^^^^^^^^ ignored-result: `reversed(users)` returns an iterator. Nobody keeps the result: assign it to a name.


def builtins_dropped(values, n):
    len(values)
#   ^^^^^^^^^^^ ignored-result: `len(values)` only returns a value. Nobody keeps the result: assign it to a name.
    sorted(values, key=len, reverse=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `sorted(values, key=len, reverse=True)` returns a new list. Nobody keeps the result, and `values` stays as it was: assign it to a name.
    age = "5"
    int(age)
#   ^^^^^^^^ ignored-result: `int(age)` only returns a value. Nobody keeps the result, and `age` stays as it was: assign it to a name.
    str(n)
#   ^^^^^^ ignored-result: `str(n)` only returns a value. Nobody keeps the result, and `n` stays as it was: assign it to a name.
    round(2.5)
#   ^^^^^^^^^^ ignored-result: `round(2.5)` only returns a value. Nobody keeps the result: assign it to a name.
    list((1, 2))
#   ^^^^^^^^^^^^ ignored-result: `list((1, 2))` only returns a value. Nobody keeps the result, and `(1, 2)` stays as it was: assign it to a name.
    abs(n)
#   ^^^^^^ ignored-result: `abs(n)` only returns a value. Nobody keeps the result, and `n` stays as it was: assign it to a name.


def containers(names: set, scores: dict, pair: tuple):
    names.union({"x"})
#   ^^^^^^^^^^^^^^^^^^ ignored-result: `names.union({"x"})` returns a new object. Nobody keeps the result, and `names` stays as it was: assign it to a name.
    scores.get("ada")
#   ^^^^^^^^^^^^^^^^^ ignored-result: `scores.get("ada")` only returns a value. Nobody keeps the result: assign it to a name.
    scores.copy()
#   ^^^^^^^^^^^^^ ignored-result: `scores.copy()` only returns a value. Nobody keeps the result: assign it to a name.
    pair.count(1)
#   ^^^^^^^^^^^^^ ignored-result: `pair.count(1)` only returns a value. Nobody keeps the result: assign it to a name.
    [1, 2].copy()
#   ^^^^^^^^^^^^^ ignored-result: `[1, 2].copy()` only returns a value. Nobody keeps the result: assign it to a name.


class Order:
    def __init__(self, state):
        self.state = state
        self.lines = []

    def close(self):
        self.state == "closed"
#       ^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `self.state == "closed"` compares and drops the answer; `self.state` stays as it was. To assign, write one `=`.
        self.lines.append
#       ^^^^^^^^^^^^^^^^^ ignored-result: `self.lines.append` names the method but does not call it, so nothing happens. Add `()`.

    async def finish(self, handle):
        self.close
        handle.close
#       ^^^^^^^^^^^^ ignored-result: `handle.close` names the method but does not call it, so nothing happens. Add `()`.
        self.state.strip()
#       ^^^^^^^^^^^^^^^^^^ ignored-result: `self.state.strip()` returns a new string; strings never change. Nobody keeps the result, and `self.state` stays as it was: assign it to a name.


def assigned_by_comparison(cell, row):
    cell.value == 5
#   ^^^^^^^^^^^^^^^ ignored-result: `cell.value == 5` compares and drops the answer; `cell.value` stays as it was. To assign, write one `=`.
    row["x"] == cell
#   ^^^^^^^^^^^^^^^^ ignored-result: `row["x"] == cell` compares and drops the answer; `row["x"]` stays as it was. To assign, write one `=`.
    if cell:
        cell == None
#       ^^^^^^^^^^^^ ignored-result: `cell == None` compares and drops the answer; `cell` stays as it was. To assign, write one `=`.


def library(when: date, path: Path, items):
    when.replace(day=1)
#   ^^^^^^^^^^^^^^^^^^^ ignored-result: `when.replace(day=1)` returns a new object. Nobody keeps the result, and `when` stays as it was: assign it to a name.
    datetime.now().replace(hour=0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `datetime.now().replace(hour=0)` returns a new object. Nobody keeps the result, and `datetime.now()` stays as it was: assign it to a name.
    path.with_suffix(".txt")
#   ^^^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `path.with_suffix(".txt")` returns a new object. Nobody keeps the result, and `path` stays as it was: assign it to a name.
    copy.copy(items)
#   ^^^^^^^^^^^^^^^^ ignored-result: `copy.copy(items)` makes a copy. Nobody keeps the result: assign it to a name.
    copy.deepcopy(items)
#   ^^^^^^^^^^^^^^^^^^^^ ignored-result: `copy.deepcopy(items)` makes a copy. Nobody keeps the result: assign it to a name.


def sums(total: int, first: list, second: list):
    total + 1
#   ^^^^^^^^^ ignored-result: `total + 1` works out a value. Nobody keeps the result, and `total` stays as it was: assign it to a name.
    first + second
#   ^^^^^^^^^^^^^^ ignored-result: `first + second` works out a value. Nobody keeps the result, and `first` stays as it was: assign it to a name.
    n = 3
    n * 2
#   ^^^^^ ignored-result: `n * 2` works out a value. Nobody keeps the result, and `n` stays as it was: assign it to a name.
    return total


def outer_variable():
    def inner():
        name.strip()
#       ^^^^^^^^^^^^ ignored-result: `name.strip()` returns a new string; strings never change. Nobody keeps the result, and `name` stays as it was: assign it to a name.
        prices == []
#       ^^^^^^^^^^^^ ignored-result: `prices == []` compares and drops the answer; `prices` stays as it was. To assign, write one `=`.

    return inner


def even_in_try(line):
    try:
        line.strip()
#       ^^^^^^^^^^^^ ignored-result: `line.strip()` returns a new string; strings never change. Nobody keeps the result, and `line` stays as it was: assign it to a name.
        sorted(line)
#       ^^^^^^^^^^^^ ignored-result: `sorted(line)` returns a new list. Nobody keeps the result, and `line` stays as it was: assign it to a name.
    except ValueError:
        pass


# ------------------------------------------------------------------ silence
def kept_is_fine(text, items):
    text = text.strip()
    clean_text = text.replace("a", "b")
    ordered = sorted(items)
    return clean_text, ordered, text.upper()


def changes_in_place_is_fine(items: list, names: set, table: dict):
    items.append(1)
    items.sort()
    items.pop()
    names.add(2)
    table.pop("x")
    table.setdefault("y", 1)
    table.update({})


def probing_is_fine(text: str, value, items: list):
    try:
        int(value)
        text.encode("ascii")
        items.index(value)
        value + 1
        value == 5
    except (ValueError, TypeError):
        return False
    return True


def running_an_iterator_is_fine(jobs, job):
    list(map(job, jobs))
    any(job(j) for j in jobs)
    list(jobs)
    sum(1 for _ in jobs)
    tuple(jobs)
    deque = list(open("x"))
    return deque


def files_are_fine(path: Path, target, df):
    path.replace(target)
    os.replace(path, target)
    target.replace(path)
    df.replace(1, 2, inplace=True)


def expected_errors_are_fine(pytest, case, value):
    with pytest.raises(TypeError):
        len(value)
    with case.assertRaises(ValueError):
        value == 3
    with pytest.raises(TypeError):
        value + 1


def test_repr_does_not_fail_is_fine(value=None):
    str(value)
    repr(value)


def other_objects_are_fine(window, plt, task, dag, job):
    plt.title("Sales")
    window.close()
    window.format()
    task >> job
    dag | job
    job.run
    ...
    "a note"
    window.split("x")
    job.join()


class Turtle:
    def swapcase(self):
        self.moved = True

    def run(self, other):
        self.swapcase()
        other.swapcase()


def own_names_are_fine(values):
    def sorted(things):
        things.done = True

    sorted(values)


async def awaited_is_fine(task):
    await task
    await task.strip()


def shown_is_fine(text):
    print(text.strip())
    yield text.upper()


def other_comparisons(a, b):
    assert a == b
    a is b
#   ^^^^^^ ignored-result: `a is b` only compares. Nobody keeps the result: assign it to a name.
    a < b
#   ^^^^^ ignored-result: `a < b` only compares. Nobody keeps the result: assign it to a name.
    a == b == 3
#   ^^^^^^^^^^^ ignored-result: `a == b == 3` only compares. Nobody keeps the result: assign it to a name.


def rich_lines(lines):
    for line in lines:
        line.rstrip()
        line.pad_left(3)


def values_alone(x, y, rows):
    x < y
#   ^^^^^ ignored-result: `x < y` only compares. Nobody keeps the result: assign it to a name.
    [row * 2 for row in rows]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `[row * 2 for row in rows]` makes a new object. Nobody keeps the result: assign it to a name.
    not x
#   ^^^^^ ignored-result: `not x` is only a value. Nobody keeps the result: assign it to a name.
    42
#   ^^ ignored-result: `42` is only a value. Nobody keeps the result: assign it to a name.
    [x, y]
#   ^^^^^^ ignored-result: `[x, y]` is only a value. Nobody keeps the result: assign it to a name.
    import os.path
    import re

    os.path.join("a", "b")
#   ^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `os.path.join("a", "b")` only returns a value. Nobody keeps the result: assign it to a name.
    re.sub("a", "b", "abc")
#   ^^^^^^^^^^^^^^^^^^^^^^^ ignored-result: `re.sub("a", "b", "abc")` only returns a value. Nobody keeps the result: assign it to a name.
    return x


def values_that_do_something_are_fine(x, y, rows):
    "a text"
    ...
    x and rows.append(y)
    [rows.append(row) for row in x]
    x, y
    x[0]
    x.name
    -x
    try:
        x < 1
    except TypeError:
        return False
    with raises(TypeError):
        x < "a"


def commas(save, load):
    save(),
#   ^^^^^^^ ignored-result: The comma makes a tuple that nobody keeps of this result. Delete the comma.
    save(), load()
#   ^^^^^^^^^^^^^^ ignored-result: The comma makes a tuple that nobody keeps of these results. Give each call a line of its own.
    None
#   ^^^^ ignored-result: `None` is only a value. Nobody keeps the result: assign it to a name.


def timeit_abs():
    abs(3)
    sorted([2, 1])


def names_methods_of_known_objects(path):
    file = open(path)
    file.close
#   ^^^^^^^^^^ ignored-result: `file.close` names the method but does not call it, so nothing happens. Add `()`.
    words = ["b", "a"]
    words.copy
#   ^^^^^^^^^^ ignored-result: `words.copy` names the method but does not call it, so nothing happens. Add `()`.
    return words
