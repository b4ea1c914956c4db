import itertools

rows = [[1], [2, 3]] * 100
flat = list(itertools.chain.from_iterable(rows))
pages = []
for row in rows:
    pages.append(row)


def flatten(groups):
    return list(itertools.chain.from_iterable((g.members for g in groups))), tuple(itertools.chain.from_iterable(groups)), list(itertools.chain.from_iterable([g.members for g in groups]))


def squares(numbers):
    result = []
    for number in numbers:
        result.append(number * number)
    return result


def merged(parts, extra):
    result = list(extra)
    while parts:
        result += parts.pop()
        result += [1, 2]
    return result


def tuples(rows):
    found = ()
    for row in rows:
        found += (row.key,)
    other = tuple(rows)
    for row in rows:
        other = other + (row,)
    return found, other


def seen_from_outside(rows, keep):
    result = []
    keep(result)
    for row in rows:
        result.append(row)
    return result


class Tree:
    async def walk(self, nodes):
        out: list = []
        async for node in nodes:
            out = out + [node.name] + node.children
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
    return out


def own_sum_is_fine(rows):
    def sum(values, start):
        return start

    return sum(rows, [])


def starred(rows):
    found = []
    for row in rows:
        found = [*found, row]
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
    return total, reduce(operator.add, rows, []), reduce(lambda a, b: a + b, rows, []), list(itertools.chain.from_iterable(rows))


def backwards_once(rows, row):
    out = list(rows)
    out = [row] + out
    return out
