import copy
import os
from datetime import date, datetime
from pathlib import Path

name = "  ada lovelace "
name = name.strip()
name = name.title()

prices = [30, 10, 20]
prices = sorted(prices)
prices.index(10)
count = 0
count = 1
count = count + 1
print(name, prices, count)

words = ["a", "b"]
for word in words:
    word = word.upper()
map(print, words)


def clean(text):
    text = text.replace("-", " ")
    text = text.lower()
    return text


def annotated(text: str, old: str, new: str):
    text = text.replace(old, new)
    text.encode("utf-8")
    text = text.format(1)
    " ".join([text])
    "{} is {}".format(text, old)
    return text


def lazy(users, notify):
    map(notify, users)
    filter(lambda user: user.active, users)
    zip(users, users)
    reversed(users)


def builtins_dropped(values, n):
    len(values)
    values = sorted(values, key=len, reverse=True)
    age = "5"
    age = int(age)
    n = str(n)
    round(2.5)
    list((1, 2))
    n = abs(n)


def containers(names: set, scores: dict, pair: tuple):
    names = names.union({"x"})
    scores.get("ada")
    scores.copy()
    pair.count(1)
    [1, 2].copy()


class Order:
    def __init__(self, state):
        self.state = state
        self.lines = []

    def close(self):
        self.state = "closed"
        self.lines.append

    async def finish(self, handle):
        self.close
        handle.close()
        self.state = self.state.strip()


def assigned_by_comparison(cell, row):
    cell.value = 5
    row["x"] = cell
    if cell:
        cell = None


def library(when: date, path: Path, items):
    when = when.replace(day=1)
    datetime.now().replace(hour=0)
    path = path.with_suffix(".txt")
    copy.copy(items)
    copy.deepcopy(items)


def sums(total: int, first: list, second: list):
    total = total + 1
    first = first + second
    n = 3
    n = n * 2
    return total


def outer_variable():
    def inner():
        name.strip()
        prices = []

    return inner


def even_in_try(line):
    try:
        line = line.strip()
        line = sorted(line)
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
    a < b
    a == b == 3


def rich_lines(lines):
    for line in lines:
        line.rstrip()
        line.pad_left(3)


def values_alone(x, y, rows):
    x < y
    [row * 2 for row in rows]
    not x
    42
    [x, y]
    import os.path
    import re

    os.path.join("a", "b")
    re.sub("a", "b", "abc")
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
    save(), load()
    None


def timeit_abs():
    abs(3)
    sorted([2, 1])


def names_methods_of_known_objects(path):
    file = open(path)
    file.close()
    words = ["b", "a"]
    words.copy()
    return words
