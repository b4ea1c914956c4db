import itertools
from itertools import groupby
from operator import attrgetter, itemgetter

sales = [("north", 3), ("south", 4), ("north", 5)]
for region, rows in groupby(sales, key=lambda sale: sale[0]):
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint groupby-unsorted: `groupby` only groups neighbours, and `sales` is not sorted by the same key: one key may come several times. Sort first: `sorted(sales, key=lambda sale: sale[0])`.
    print(region, list(rows))
totals = {}
for region, rows in groupby(sales, key=itemgetter(0)):
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ groupby-unsorted: `groupby` only groups neighbours, and `sales` is not sorted by the same key: one key may come several times, and later groups overwrite earlier ones. Sort first: `sorted(sales, key=itemgetter(0))`.
    totals[region] = sum(amount for _, amount in rows)


def unsorted(people, orders):
    by_city = {city: list(group) for city, group in groupby(people, key=attrgetter("city"))}
#                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ groupby-unsorted: `groupby` only groups neighbours, and `people` is not sorted by the same key: one key may come several times, and later groups overwrite earlier ones. Sort first: `sorted(people, key=attrgetter("city"))`.
    for day, group in itertools.groupby(orders, lambda order: order.day):
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint groupby-unsorted: `groupby` only groups neighbours, and `orders` is not sorted by the same key: one key may come several times. Sort first: `sorted(orders, key=lambda order: order.day)`.
        print(day, len(list(group)))
    for size, group in groupby(sorted(people, key=attrgetter("name")), key=attrgetter("size")):
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint groupby-unsorted: `groupby` only groups neighbours, and `sorted(people, key=attrgetter("name"))` is not sorted by the same key: one key may come several times. Sort first: `sorted(sorted(people, key=attrgetter("name")), key=attrgetter("size"))`.
        print(size, list(group))
    people.sort(key=attrgetter("age"))
    for city, group in groupby(people, attrgetter("city")):
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint groupby-unsorted: `groupby` only groups neighbours, and `people` is not sorted by the same key: one key may come several times. Sort first: `sorted(people, key=attrgetter("city"))`.
        print(city, *group)
    return by_city


def kept(people):
    people.sort(key=attrgetter("city"))
    out = {}
    pairs = []
    for city, group in groupby(people, key=attrgetter("city")):
        out[city] = group
#                   ^^^^^ groupby-unsorted: `group` is kept as it is, but it is an iterator over the data that `groupby` reads: at the next group it is empty. Keep `list(group)`.
    for city, group in groupby(people, key=attrgetter("city")):
        pairs.append((city, group))
#                           ^^^^^ groupby-unsorted: `group` is kept as it is, but it is an iterator over the data that `groupby` reads: at the next group it is empty. Keep `list(group)`.
    a = {city: group for city, group in groupby(people, key=attrgetter("city"))}
#              ^^^^^ groupby-unsorted: `group` is kept as it is, but it is an iterator over the data that `groupby` reads: at the next group it is empty. Keep `list(group)`.
    b = [group for _, group in groupby(people, key=attrgetter("city"))]
#        ^^^^^ groupby-unsorted: `group` is kept as it is, but it is an iterator over the data that `groupby` reads: at the next group it is empty. Keep `list(group)`.
    c = list(groupby(people, key=attrgetter("city")))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ groupby-unsorted: `list` runs through all groups before anybody reads one, and each step of `groupby` empties the group before it. Turn each group into a list as it comes.
    d = dict(groupby(people, key=attrgetter("city")))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ groupby-unsorted: `dict` runs through all groups before anybody reads one, and each step of `groupby` empties the group before it. Turn each group into a list as it comes.
    groups = groupby(people, key=attrgetter("city"))
    e = [(city, group) for city, group in groups]
#               ^^^^^ groupby-unsorted: `group` is kept as it is, but it is an iterator over the data that `groupby` reads: at the next group it is empty. Keep `list(group)`.
    return out, pairs, a, b, c, d, e


class Report:
    def twice(self, rows):
        rows = sorted(rows, key=itemgetter("day"))
        for day, group in groupby(rows, key=itemgetter("day")):
            total = sum(row["net"] for row in group)
            for row in group:
#                      ^^^^^ groupby-unsorted: `group` was already read to its end, so there is nothing left here. Make a list of it at the start of the loop.
                print(day, row, total)

    async def measured(self, rows):
        for day, group in groupby(sorted(rows, key=len), key=len):
            print(len(list(group)))
            if day:
                await self.send(list(group))
#                                    ^^^^^ groupby-unsorted: `group` was already read to its end, so there is nothing left here. Make a list of it at the start of the loop.


# ------------------------------------------------------------------ silence
def sorted_is_fine(people, rows):
    for city, group in groupby(sorted(people, key=attrgetter("city")), key=attrgetter("city")):
        print(city, list(group))
    people.sort(key=lambda p: (p.city, p.name))
    for city, group in groupby(people, key=lambda person: person.city):
        print(city, list(group))
    ordered = sorted(rows, key=itemgetter(0))
    for key, group in groupby(ordered, itemgetter(0)):
        print(key, list(group))
    for key, group in groupby(sorted(rows), key=lambda row: row[0]):
        print(key, list(group))


def runs_are_fine(bits, text):
    packed = [(bit, len(list(run))) for bit, run in groupby(bits)]
    letters = [letter for letter, _ in groupby("aaabbc")]
    return packed, letters, sum(1 for _ in groupby(text))


def visible_order_is_fine():
    data = [("a", 1), ("a", 2), ("b", 3)]
    return {key: list(group) for key, group in groupby(data, key=lambda row: row[0])}


def queries_are_fine(session, Order):
    orders = session.query(Order).order_by(Order.day)
    for day, group in groupby(orders, key=attrgetter("day")):
        print(day, list(group))
    for day, group in groupby(session.sorted_rows, key=attrgetter("day")):
        print(day, list(group))


def listed_is_fine(bits, out):
    for bit, run in groupby(bits):
        run = list(run)
        out.append(run)
        print(len(run), sum(run))
    for bit, run in groupby(bits):
        out.append(list(run))


def one_branch_each_is_fine(bits):
    for bit, run in groupby(bits):
        if bit:
            print(list(run))
        else:
            print(sum(run))


def other_groupby_is_fine(df, tools):
    def groupby(items, key):
        return []

    return df.groupby("city"), tools.groupby(df, key=len), dict(groupby(df, len))


def shared_out(rows, people, give):
    for _, group in groupby(sorted(rows, key=len), key=len):
        for person in people:
            give(person, group)
#                        ^^^^^ info groupby-unsorted: `group` may have been already read to its end in the round before, so there is nothing left here. Make a list of it at the start of the loop.


def passed_twice(rows, give):
    for size, group in groupby(sorted(rows, key=len), key=len):
        if size > 1:
            give("a", group)
        give("b", group)
#                 ^^^^^ info groupby-unsorted: `group` may have been already read to its end, so there is nothing left here. Make a list of it at the start of the loop.


def taken_again_and_again(rows, found):
    for _, group in groupby(sorted(rows, key=len), key=len):
        found.append([list(group) for _ in range(3)])
#                          ^^^^^ groupby-unsorted: `group` was already read to its end in the round before, so there is nothing left here. Make a list of it at the start of the loop.


def crossed(rows, found):
    for _, group in groupby(sorted(rows, key=len), key=len):
        found.extend([(a, b) for a in group for b in group])
#                                                    ^^^^^ groupby-unsorted: `group` was already read to its end, so there is nothing left here. Make a list of it at the start of the loop.


def each_once_is_fine(rows, give, found):
    for size, group in groupby(sorted(rows, key=len), key=len):
        if size > 1:
            give("a", group)
            continue
        found.append([row for row in group])
    for size, group in groupby(sorted(rows, key=len), key=len):
        give(size, [row.strip() for row in group])
    for size, group in groupby(sorted(rows, key=len), key=len):
        found[size].extend(row[0] for row in group)


def listed_under_the_same_name(rows):
    groups = groupby(sorted(rows, key=len), key=len)
    groups = list(groups)
#            ^^^^^^^^^^^^ groupby-unsorted: `list` runs through all groups before anybody reads one, and each step of `groupby` empties the group before it. Turn each group into a list as it comes.
    return [(size, list(group)) for size, group in groups]
