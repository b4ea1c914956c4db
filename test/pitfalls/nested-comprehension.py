matrix = [[1, -2], [3, 4]]
flat = [x for row in matrix for x in row if x if x > 0]
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-comprehension: This comprehension has 2 loops and 2 filters; the order in which they run is hard to see. Write the loops as statements, or give a part a name of its own.


def pairs(groups):
    names = {m.name for g in groups if g.active for m in g.members if m.adult}
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-comprehension: This comprehension has 2 loops and 2 filters; the order in which they run is hard to see. Write the loops as statements, or give a part a name of its own.
    table = {a: b for a in groups for b in a for c in b for _ in c}
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-comprehension: This comprehension has 4 loops; the order in which they run is hard to see. Write the loops as statements, or give a part a name of its own.
    return names, table, sum(x for x in groups if x if x > 1 if x < 9)
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-comprehension: This comprehension has one loop and 3 filters; the order in which they run is hard to see. Write the loops as statements, or give a part a name of its own.


class Report:
    async def cells(self, pages):
        return [c async for p in pages async for t in p.tables for r in t if r for c in r]
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nested-comprehension: This comprehension has 4 loops and one filter; the order in which they run is hard to see. Write the loops as statements, or give a part a name of its own.


# ------------------------------------------------------------------ silence
def two_clauses_are_fine(matrix):
    return [x for row in matrix for x in row if x], [x for x in matrix if x if x > 1], {x for x in matrix}


def joined_conditions_are_fine(rows):
    return [row for row in rows if row.a and row.b and row.c and row.d]


def loops_are_fine(groups):
    names = set()
    for group in groups:
        if group.active:
            for member in group.members:
                names.add(member.name)
    return names


def comprehensions_inside_are_fine(matrix):
    return [[x for x in row if x] for row in matrix if row], [sum(x for x in row if x) for row in matrix if row]
