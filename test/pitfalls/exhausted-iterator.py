import csv
import functools
import itertools
import json
import statistics
from collections.abc import Iterator
from itertools import islice

prices = (float(text) for text in ["1", "2"])
total = sum(prices)
highest = max(prices)
#             ^^^^^^ exhausted-iterator: Here `prices` is empty: it is a generator expression, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.

names = map(str.title, ["ada", "guido"])
for name in names:
    print(name)
for name in names:
#           ^^^^^ exhausted-iterator: Here `names` is empty: it is an iterator made by `map`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.
    print(name)


def evens(limit):
    for number in range(limit):
        if number % 2 == 0:
            yield number


def twice_in_one_expression(numbers):
    squares = (n * n for n in numbers)
    return sum(squares) / len(list(squares))
#                                  ^^^^^^^ exhausted-iterator: Here `squares` is empty: it is a generator expression, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


def from_a_generator_function():
    numbers = evens(10)
    print(list(numbers))
    print(list(numbers))
#              ^^^^^^^ exhausted-iterator: Here `numbers` is empty: it is an iterator made by `evens`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


def zip_and_filter(left, right):
    pairs = zip(left, right)
    first = dict(pairs)
    kept = filter(None, left)
    joined = ", ".join(kept)
    return first, joined, sorted(pairs), set(kept)
#                                ^^^^^ exhausted-iterator: Here `pairs` is empty: it is an iterator made by `zip`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.
#                                            ^^^^ exhausted-iterator: Here `kept` is empty: it is an iterator made by `filter`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


def enumerated(rows):
    numbered = enumerate(rows)
    print([row for _, row in numbered])
    return {i for i, _ in numbered}
#                         ^^^^^^^^ exhausted-iterator: Here `numbered` is empty: it is an iterator made by `enumerate`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


def in_a_loop(left, right, rows):
    pairs = zip(left, right)
    for row in rows:
        for a, b in pairs:
#                   ^^^^^ exhausted-iterator: The loop comes here again, but then `pairs` is empty: it is an iterator made by `zip`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.
            print(row, a, b)


def nested_over_the_same(limit):
    numbers = (n for n in range(limit))
    for a in numbers:
        for b in numbers:
#                ^^^^^^^ exhausted-iterator: Both loops walk over the same `numbers`: the inner one takes all that is left, so the outer one ends after its first round. It is a generator expression, which can be walked over once. Make a list of it once, or make a new iterator for each use.
            print(a, b)


def always_true(rows):
    matches = (row for row in rows if row)
    if matches:
#      ^^^^^^^ exhausted-iterator: `matches` is a generator expression, which can be walked over once, and an iterator is always true, even when nothing is in it. Make a list of it, then test the list.
        return "found"
    return "none"


def always_true_negated(rows):
    matches = filter(None, rows)
    if not matches:
#          ^^^^^^^ exhausted-iterator: `matches` is an iterator made by `filter`, which can be walked over once, and an iterator is always true, even when nothing is in it. Make a list of it, then test the list.
        return None
    return list(matches)


def file_read_twice(path):
    with open(path, encoding="utf-8") as file:
        count = len(file.readlines())
        text = file.read()
#              ^^^^ exhausted-iterator: Here `file` is empty: it is a file, which is read from where it stands, and it has been used up. Rewind it with file.seek(0), or keep what you read.
    return count, text


def file_walked_twice(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            print(line)
        for line in file:
#                   ^^^^ exhausted-iterator: Here `file` is empty: it is a file, which is read from where it stands, and it has been used up. Rewind it with file.seek(0), or keep what you read.
            print(line.upper())


def csv_rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        count = sum(1 for _ in rows)
        for row in rows:
#                  ^^^^ exhausted-iterator: Here `rows` is empty: it is an iterator made by `csv.reader`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.
            print(count, row)


def from_itertools(rows):
    chained = itertools.chain(rows, rows)
    print(*chained)
    return [*chained]
#            ^^^^^^^ exhausted-iterator: Here `chained` is empty: it is an iterator made by `itertools.chain`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


def several_consumers(values, seen):
    unique = (v for v in values if v)
    seen.extend(unique)
    average = statistics.mean(unique)
#                             ^^^^^^ exhausted-iterator: Here `unique` is empty: it is a generator expression, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.
    product = functools.reduce(max, unique)
    return average, product


def asked_first(values):
    big = (v for v in values if v > 10)
    if any(big):
        return list(big)
#                   ^^^ hint exhausted-iterator: Here `big` is no longer complete: it is a generator expression, which can be walked over once, and `any`, `all` or `in` has already taken a part of it. Make a list of it once, or make a new iterator for each use.
    return []


def membership_first(values):
    big = map(int, values)
    if 3 in big:
        print("three")
    return sum(big)
#              ^^^ hint exhausted-iterator: Here `big` is no longer complete: it is an iterator made by `map`, which can be walked over once, and `any`, `all` or `in` has already taken a part of it. Make a list of it once, or make a new iterator for each use.


def through_a_wrapper(values):
    numbers = map(int, values)
    for i, n in enumerate(numbers):
        print(i, n)
    return max(numbers)
#              ^^^^^^^ exhausted-iterator: Here `numbers` is empty: it is an iterator made by `map`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


def two_lazy_halves(values):
    numbers = map(int, values)
    even = [n for n in numbers if n % 2 == 0]
    odd = [n for n in numbers if n % 2]
#                     ^^^^^^^ exhausted-iterator: Here `numbers` is empty: it is an iterator made by `map`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.
    return even, odd


def unpacked(values):
    numbers = map(int, values)
    low, high = numbers
    return low, high, sum(numbers)
#                         ^^^^^^^ exhausted-iterator: Here `numbers` is empty: it is an iterator made by `map`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


def promised(rows: Iterator[str]):
    count = sum(1 for _ in rows)
    for row in rows:
#              ^^^^ exhausted-iterator: Here `rows` is empty: it is an iterator, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.
        print(count, row)


async def in_a_coroutine(values):
    numbers = (int(v) for v in values)
    print(max(numbers))
    return min(numbers)
#              ^^^^^^^ exhausted-iterator: Here `numbers` is empty: it is a generator expression, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


class Report:
    def lines(self):
        yield "a"
        yield "b"

    def show(self):
        lines = self.lines()
        print("\n".join(lines))
        print(len(list(lines)))
#                      ^^^^^ exhausted-iterator: Here `lines` is empty: it is an iterator made by `lines`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.

    def nested(self, rows):
        def inner():
            kept = filter(None, rows)
            print(list(kept))
            return list(kept)
#                       ^^^^ exhausted-iterator: Here `kept` is empty: it is an iterator made by `filter`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.

        return inner


def one_branch_then_another(values, verbose):
    numbers = map(int, values)
    if verbose:
        print(list(numbers))
    return sum(numbers)
#              ^^^^^^^ exhausted-iterator: Here `numbers` is empty: it is an iterator made by `map`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


def normalise(numbers):
    total = sum(numbers)
    return [number / total for number in numbers]


def keep_rows(rows):
    rows = list(rows)
    return len(rows), sorted(rows)


def lent_to_a_function_that_walks_twice(values):
    first = normalise(int(v) for v in values)
#                    ^^^^^^^^^^^^^^^^^^^^^^^^ exhausted-iterator: `normalise` walks over `numbers` twice, but this is a generator expression, which can be walked over once: the second time it is empty. Pass a list.
    second = normalise(map(int, values))
#                      ^^^^^^^^^^^^^^^^ exhausted-iterator: `normalise` walks over `numbers` twice, but this is an iterator made by `map`, which can be walked over once: the second time it is empty. Pass a list.
    third = normalise(evens(10))
#                     ^^^^^^^^^ exhausted-iterator: `normalise` walks over `numbers` twice, but this is an iterator made by `evens`, which can be walked over once: the second time it is empty. Pass a list.
    numbers = (int(v) for v in values)
    return first, second, third, normalise(numbers)
#                                          ^^^^^^^ exhausted-iterator: `normalise` walks over `numbers` twice, but this is a generator expression, which can be walked over once: the second time it is empty. Pass a list.


# ---------------------------------------------------------------- silent


def lent_once_is_fine(values):
    print(keep_rows(int(v) for v in values))
    print(normalise([int(v) for v in values]))
    return normalise(values)


def shortest_of_two_is_fine(values):
    numbers = map(int, values)
    head = [n for _, n in zip(range(3), numbers)]
    return head, list(numbers)


def inner_loop_goes_on_is_fine(arguments):
    words = iter(arguments)
    for word in words:
        if word == "--":
            for rest in words:
                print(rest)


def list_is_fine(values):
    numbers = [int(v) for v in values]
    return sum(numbers) / len(numbers), max(numbers)


def made_a_list_is_fine(values):
    numbers = list(map(int, values))
    if numbers:
        return min(numbers), max(numbers)
    return None


def range_is_fine():
    numbers = range(3)
    return list(numbers), sum(numbers)


def dictionary_views_are_fine(prices):
    items = prices.items()
    print(list(items))
    return sorted(items)


def made_again_is_fine():
    numbers = evens(10)
    print(list(numbers))
    numbers = evens(10)
    print(list(numbers))


def branches_are_fine(values, flat):
    numbers = map(int, values)
    if flat:
        return list(numbers)
    else:
        return sum(numbers)


def choice_is_fine(values, flat):
    numbers = map(int, values)
    return list(numbers) if flat else sum(numbers)


def header_first_is_fine(file):
    rows = csv.reader(file)
    header = next(rows)
    return header, [row for row in rows]


def next_with_default_is_fine(values):
    numbers = iter(values)
    first = next(numbers, None)
    rest = list(numbers)
    return first, rest


def some_then_rest_is_fine(values):
    numbers = iter(values)
    head = list(islice(numbers, 3))
    tail = list(numbers)
    return head, tail


def continue_where_stopped_is_fine(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                break
        return [line for line in lines]


def rewound_is_fine(path):
    with open(path, encoding="utf-8") as file:
        count = len(file.readlines())
        file.seek(0)
        return count, file.read()


def written_and_read_is_fine(path):
    with open(path, "w+", encoding="utf-8") as file:
        file.write("hello")
        file.seek(0)
        print(file.read())


def parts_of_a_file_are_fine(path):
    with open(path, "rb") as file:
        magic = file.read(4)
        size = file.read(2)
        return magic, size, file.read()


def pairs_of_one_iterator_are_fine(values):
    numbers = iter(values)
    return [a + b for a, b in zip(numbers, numbers)]


def read_ahead_is_fine(values):
    numbers = iter(values)
    for a in numbers:
        b = next(numbers, None)
        print(a, b)


def rest_inside_the_loop_is_fine(lines):
    lines = iter(lines)
    for line in lines:
        if line == "---":
            return list(lines)
    return []


def tee_is_fine(values):
    first, second = itertools.tee(map(int, values))
    return sum(first), max(second)


def fresh_in_every_round_is_fine(rows):
    for row in rows:
        numbers = map(int, row)
        print(sum(numbers))


def endless_is_fine():
    counter = itertools.count()
    first = list(islice(counter, 3))
    for number in counter:
        if number > 5:
            return first, number
    return None


def cycle_is_fine(colours, rows):
    colour = itertools.cycle(colours)
    first = dict(zip(rows, colour))
    second = dict(zip(rows, colour))
    return first, second


def passed_on_is_fine(values, show):
    numbers = map(int, values)
    show(numbers)
    return numbers


def shown_is_fine(values):
    numbers = map(int, values)
    print(numbers, type(numbers))
    return list(numbers)


def called_again_is_fine():
    print(list(evens(4)))
    print(sum(evens(4)))


def returned_early_is_fine(values, flat):
    numbers = map(int, values)
    if flat:
        return list(numbers)
    return sum(numbers)


def optional_is_fine(values):
    numbers = None
    if values:
        numbers = map(int, values)
    if numbers:
        return list(numbers)
    return []


def rebound_builtin_is_fine(values, map):
    numbers = map(int, values)
    print(list(numbers))
    return list(numbers)


def unknown_annotation_is_fine(rows: list[str]):
    count = sum(1 for _ in rows)
    return [count, *rows]


def json_of_a_file_is_fine(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def compared_with_none_is_fine(values):
    numbers = map(int, values) if values else None
    if numbers is None:
        return []
    return list(numbers)


class Lazy:
    def again_is_fine(self, rows):
        kept = (row for row in rows)
        kept = list(kept)
        return kept, len(kept), sum(kept)


def squares_of(numbers):
    return (n * n for n in numbers)


def lower_of(words):
    return map(str.lower, words)


def listed(words):
    return [word.lower() for word in words]


def made_by_a_function(numbers, words):
    squares = squares_of(numbers)
    total = sum(squares)
    lower = lower_of(words)
    again = listed(words)
    return total, max(squares), set(lower), sorted(lower), set(again), sorted(again)
#                     ^^^^^^^ exhausted-iterator: Here `squares` is empty: it is an iterator made by `squares_of`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.
#                                                  ^^^^^ exhausted-iterator: Here `lower` is empty: it is an iterator made by `lower_of`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.


async def countdown():
    yield 2
    yield 1


async def both():
    numbers = countdown()
    first = [n async for n in numbers]
    async for n in numbers:
#                  ^^^^^^^ exhausted-iterator: Here `numbers` is empty: it is an iterator made by `countdown`, which can be walked over once, and it has been used up. Make a list of it once, or make a new iterator for each use.
        first.append(n)
    return first


class Lines:
    def __init__(self, lines, numbers):
        self.lines = (line.strip() for line in lines)
        self.numbers = map(int, numbers)
        self.names = [line.upper() for line in lines]
        self.once = zip(lines, numbers)

    def count(self):
        return sum(1 for _ in self.lines) + len(self.names)

    def text(self):
        return ", ".join(self.lines) + ", ".join(self.names)
#                        ^^^^^^^^^^ info exhausted-iterator: `self.lines` is a generator expression, which can be walked over once, and `count` walks over it too: whichever runs second finds nothing. Make a list of it in __init__.

    def total(self):
        return sum(self.numbers)

    def largest(self):
        return max(self.numbers)
#                  ^^^^^^^^^^^^ info exhausted-iterator: `self.numbers` is an iterator made by `map`, which can be walked over once, and `total` walks over it too: whichever runs second finds nothing. Make a list of it in __init__.

    def pairs(self):
        return dict(self.once)

    def first_pair_is_fine(self):
        return next(self.once)
