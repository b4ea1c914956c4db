import itertools

rows = [[1], [2, 3]] * 100
flat = sum(rows, [])
#      ^^^^^^^^^^^^^ quadratic-concatenation: `sum` adds lists with `+`, which copies everything so far in each step: the time grows with the square of the length. Use `itertools.chain.from_iterable`.
pages = []
for row in rows:
    pages = pages + [row]
#   ^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `pages + …` makes a new list and copies everything in it, every round: the time grows with the square of the length. Use `append` or `+=`, which change the list in place.


def flatten(groups):
    return sum((g.members for g in groups), []), sum(groups, start=()), sum([g.members for g in groups], [])
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `sum` adds lists with `+`, which copies everything so far in each step: the time grows with the square of the length. Use `itertools.chain.from_iterable`.
#                                                ^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `sum` adds tuples with `+`, which copies everything so far in each step: the time grows with the square of the length. Use `itertools.chain.from_iterable`.
#                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `sum` adds lists with `+`, which copies everything so far in each step: the time grows with the square of the length. Use `itertools.chain.from_iterable`.


def squares(numbers):
    result = []
    for number in numbers:
        result = result + [number * number]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `result + …` makes a new list and copies everything in it, every round: the time grows with the square of the length. Use `append` or `+=`, which change the list in place.
    return result


def merged(parts, extra):
    result = list(extra)
    while parts:
        result = result + parts.pop()
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `result + …` makes a new list and copies everything in it, every round: the time grows with the square of the length. Use `append` or `+=`, which change the list in place.
        result = result + [1, 2]
#       ^^^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `result + …` makes a new list and copies everything in it, every round: the time grows with the square of the length. Use `append` or `+=`, which change the list in place.
    return result


def tuples(rows):
    found = ()
    for row in rows:
        found += (row.key,)
#       ^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: A tuple cannot grow, so every round copies `found` as a whole: the time grows with the square of the length. Append to a list and make the tuple at the end.
    other = tuple(rows)
    for row in rows:
        other = other + (row,)
#       ^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `other + …` makes a new tuple and copies everything in it, every round: the time grows with the square of the length. Append to a list and make the tuple at the end.
    return found, other


def seen_from_outside(rows, keep):
    result = []
    keep(result)
    for row in rows:
        result = result + [row]
#       ^^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `result + …` makes a new list and copies everything in it, every round: the time grows with the square of the length. Use `append` or `+=`, which change the list in place.
    return result


class Tree:
    async def walk(self, nodes):
        out: list = []
        async for node in nodes:
            out = out + [node.name] + node.children
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `out + …` makes a new list and copies everything in it, every round: the time grows with the square of the length. Use `append` or `+=`, which change the list in place.
        return out


# ------------------------------------------------------------------ silence
def in_place_is_fine(rows):
    out = []
    for row in rows:
        out += [row]
        out.append(row)
        out.extend([row])
    return out


def sums_of_numbers_are_fine(rows):
    return sum(rows), sum(rows, 0), sum((r.price for r in rows), 10.5), sum([[1], [2]], [])


def strings_belong_to_another_pitfall(rows):
    text = ""
    for row in rows:
        text = text + row
    return text


def outside_a_loop_is_fine(a, b):
    out = [1]
    out = out + a
    return out + b


def new_in_each_round_is_fine(rows):
    for row in rows:
        out = [row]
        out = out + [1]
        print(out)


def numbers_are_fine(rows):
    total = 0
    for row in rows:
        total = total + row
    return total


def a_few_rounds_are_fine(rows):
    out = []
    for part in (rows, rows):
        out = out + part
    return out


def unknown_types_are_fine(out, rows):
    for row in rows:
        out = out + [row]
    return out


def itertools_is_fine(rows):
    return list(itertools.chain.from_iterable(rows))


def the_other_way_round(rows):
    out = []
    for row in rows:
        out = [row] + out
#       ^^^^^^^^^^^^^^^^^ quadratic-concatenation: `[…] + out` makes a new list and copies everything in it, every round: the time grows with the square of the length. Append, and reverse once at the end; or use a deque and `appendleft`.
    return out


def own_sum_is_fine(rows):
    def sum(values, start):
        return start

    return sum(rows, [])


def starred(rows):
    found = []
    for row in rows:
        found = [*found, row]
#       ^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `[*found, …]` makes a new list and copies everything in it, every round: the time grows with the square of the length. Use `append` or `+=`, which change the list in place.
    return found


def other_star(rows):
    found = []
    for row in rows:
        found = [*row, row]
    return found


def reduced(rows):
    import operator
    from functools import reduce

    total = reduce(operator.add, rows, 0)
    return total, reduce(operator.add, rows, []), reduce(lambda a, b: a + b, rows, []), sum(rows, list())
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `reduce` adds lists with `+` here, which copies everything so far in each step: the time grows with the square of the length. Use `itertools.chain.from_iterable`.
#                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ quadratic-concatenation: `reduce` adds lists with `+` here, which copies everything so far in each step: the time grows with the square of the length. Use `itertools.chain.from_iterable`.
#                                                                                       ^^^^^^^^^^^^^^^^^ quadratic-concatenation: `sum` adds lists with `+`, which copies everything so far in each step: the time grows with the square of the length. Use `itertools.chain.from_iterable`.


def backwards_once(rows, row):
    out = list(rows)
    out = [row] + out
    return out
