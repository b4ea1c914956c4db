import itertools
from itertools import groupby
from operator import attrgetter, itemgetter

sales = [("north", 3), ("south", 4), ("north", 5)]
for region, rows in groupby(sorted(sales, key=lambda sale: sale[0]), key=lambda sale: sale[0]):
    print(region, list(rows))
totals = {}
for region, rows in groupby(sorted(sales, key=itemgetter(0)), key=itemgetter(0)):
    totals[region] = sum(amount for _, amount in rows)


def unsorted(people, orders):
    by_city = {city: list(group) for city, group in groupby(sorted(people, key=attrgetter("city")), key=attrgetter("city"))}
    for day, group in itertools.groupby(sorted(orders, key=lambda order: order.day), lambda order: order.day):
        print(day, len(list(group)))
    for size, group in groupby(sorted(sorted(people, key=attrgetter("name")), key=attrgetter("size")), key=attrgetter("size")):
        print(size, list(group))
    people.sort(key=attrgetter("age"))
    for city, group in groupby(sorted(people, key=attrgetter("city")), attrgetter("city")):
        print(city, *group)
    return by_city


def kept(people):
    people.sort(key=attrgetter("city"))
    out = {}
    pairs = []
    for city, group in groupby(people, key=attrgetter("city")):
        out[city] = list(group)
    for city, group in groupby(people, key=attrgetter("city")):
        pairs.append((city, list(group)))
    a = {city: list(group) for city, group in groupby(people, key=attrgetter("city"))}
    b = [list(group) for _, group in groupby(people, key=attrgetter("city"))]
    c = [(key, list(group)) for key, group in groupby(people, key=attrgetter("city"))]
    d = {key: list(group) for key, group in groupby(people, key=attrgetter("city"))}
    groups = groupby(people, key=attrgetter("city"))
    e = [(city, list(group)) for city, group in groups]
    return out, pairs, a, b, c, d, e


class Report:
    def twice(self, rows):
        rows = sorted(rows, key=itemgetter("day"))
        for day, group in groupby(rows, key=itemgetter("day")):
            group = list(group)
            total = sum(row["net"] for row in group)
            for row in group:
                print(day, row, total)

    async def measured(self, rows):
        for day, group in groupby(sorted(rows, key=len), key=len):
            group = list(group)
            print(len(list(group)))
            if day:
                await self.send(list(group))


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
        group = list(group)
        for person in people:
            give(person, group)


def passed_twice(rows, give):
    for size, group in groupby(sorted(rows, key=len), key=len):
        group = list(group)
        if size > 1:
            give("a", group)
        give("b", group)


def taken_again_and_again(rows, found):
    for _, group in groupby(sorted(rows, key=len), key=len):
        group = list(group)
        found.append([list(group) for _ in range(3)])


def crossed(rows, found):
    for _, group in groupby(sorted(rows, key=len), key=len):
        group = list(group)
        found.extend([(a, b) for a in group for b in group])


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
    groups = [(key, list(group)) for key, group in groupby(sorted(rows, key=len), key=len)]
    return [(size, list(group)) for size, group in groups]
