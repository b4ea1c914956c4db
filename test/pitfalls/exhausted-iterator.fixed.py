import csv
import functools
import itertools
import json
import statistics
from collections.abc import Iterator
from itertools import islice

prices = [float(text) for text in ["1", "2"]]
total = sum(prices)
highest = max(prices)

names = list(map(str.title, ["ada", "guido"]))
for name in names:
    print(name)
for name in names:
    print(name)


def evens(limit):
    for number in range(limit):
        if number % 2 == 0:
            yield number


def twice_in_one_expression(numbers):
    squares = [n * n for n in numbers]
    return sum(squares) / len(list(squares))


def from_a_generator_function():
    numbers = list(evens(10))
    print(list(numbers))
    print(list(numbers))


def zip_and_filter(left, right):
    pairs = list(zip(left, right))
    first = dict(pairs)
    kept = list(filter(None, left))
    joined = ", ".join(kept)
    return first, joined, sorted(pairs), set(kept)


def enumerated(rows):
    numbered = list(enumerate(rows))
    print([row for _, row in numbered])
    return {i for i, _ in numbered}


def in_a_loop(left, right, rows):
    pairs = list(zip(left, right))
    for row in rows:
        for a, b in pairs:
            print(row, a, b)


def nested_over_the_same(limit):
    numbers = [n for n in range(limit)]
    for a in numbers:
        for b in numbers:
            print(a, b)


def always_true(rows):
    matches = [row for row in rows if row]
    if matches:
        return "found"
    return "none"


def always_true_negated(rows):
    matches = list(filter(None, rows))
    if not matches:
        return None
    return list(matches)


def file_read_twice(path):
    with open(path, encoding="utf-8") as file:
        count = len(file.readlines())
        file.seek(0)
        text = file.read()
    return count, text


def file_walked_twice(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            print(line)
        file.seek(0)
        for line in file:
            print(line.upper())


def csv_rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
        count = sum(1 for _ in rows)
        for row in rows:
            print(count, row)


def from_itertools(rows):
    chained = list(itertools.chain(rows, rows))
    print(*chained)
    return [*chained]


def several_consumers(values, seen):
    unique = [v for v in values if v]
    seen.extend(unique)
    average = statistics.mean(unique)
    product = functools.reduce(max, unique)
    return average, product


def asked_first(values):
    big = [v for v in values if v > 10]
    if any(big):
        return list(big)
    return []


def membership_first(values):
    big = list(map(int, values))
    if 3 in big:
        print("three")
    return sum(big)


def through_a_wrapper(values):
    numbers = list(map(int, values))
    for i, n in enumerate(numbers):
        print(i, n)
    return max(numbers)


def two_lazy_halves(values):
    numbers = list(map(int, values))
    even = [n for n in numbers if n % 2 == 0]
    odd = [n for n in numbers if n % 2]
    return even, odd


def unpacked(values):
    numbers = list(map(int, values))
    low, high = numbers
    return low, high, sum(numbers)


def promised(rows: Iterator[str]):
    rows = list(rows)
    count = sum(1 for _ in rows)
    for row in rows:
        print(count, row)


async def in_a_coroutine(values):
    numbers = [int(v) for v in values]
    print(max(numbers))
    return min(numbers)


class Report:
    def lines(self):
        yield "a"
        yield "b"

    def show(self):
        lines = list(self.lines())
        print("\n".join(lines))
        print(len(list(lines)))

    def nested(self, rows):
        def inner():
            kept = list(filter(None, rows))
            print(list(kept))
            return list(kept)

        return inner


def one_branch_then_another(values, verbose):
    numbers = list(map(int, values))
    if verbose:
        print(list(numbers))
    return sum(numbers)


def normalise(numbers):
    total = sum(numbers)
    return [number / total for number in numbers]


def keep_rows(rows):
    rows = list(rows)
    return len(rows), sorted(rows)


def lent_to_a_function_that_walks_twice(values):
    first = normalise([int(v) for v in values])
    second = normalise(list(map(int, values)))
    third = normalise(list(evens(10)))
    numbers = (int(v) for v in values)
    return first, second, third, normalise(list(numbers))


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
    squares = list(squares_of(numbers))
    total = sum(squares)
    lower = list(lower_of(words))
    again = listed(words)
    return total, max(squares), set(lower), sorted(lower), set(again), sorted(again)


async def countdown():
    yield 2
    yield 1


async def both():
    numbers = countdown()
    first = [n async for n in numbers]
    async for n in numbers:
        first.append(n)
    return first


class Lines:
    def __init__(self, lines, numbers):
        self.lines = [line.strip() for line in lines]
        self.numbers = list(map(int, numbers))
        self.names = [line.upper() for line in lines]
        self.once = zip(lines, numbers)

    def count(self):
        return sum(1 for _ in self.lines) + len(self.names)

    def text(self):
        return ", ".join(self.lines) + ", ".join(self.names)

    def total(self):
        return sum(self.numbers)

    def largest(self):
        return max(self.numbers)

    def pairs(self):
        return dict(self.once)

    def first_pair_is_fine(self):
        return next(self.once)
