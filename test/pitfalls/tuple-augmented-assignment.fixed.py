scores = ([1, 2], [3])
scores[0].append(4)
point = (1, 2)
point[0] += 1
print(scores, point)


def shapes(pair: tuple, extra):
    row = ("ada", [], {"x"}, {})
    row[1].extend(["math", "art"])
    row[1].extend(extra)
    row[2] |= {"y"}
    row[3] |= {"k": 1}
    row[0] += "!"
    row[-3] *= 2
    pair[1] -= 1
    pair[0].append(extra)
    made = tuple(extra)
    made[2] += 1
    both = (1, 2) + (3,)
    both[0] += 1
    return row


class Team:
    def __init__(self):
        self.members = ([], [])

    def join(self, name):
        self.members[0].append(name)

    async def count(self):
        totals = 0, 0
        for _ in self.members:
            totals[1] += 1
        return totals


# ------------------------------------------------------------------ silence
def lists_are_fine(rows: list, table: dict):
    pair = [1, 2]
    pair[0] += 1
    rows[0] += [1]
    table["x"] += 1
    return pair


def whole_tuple_is_fine():
    pair = (1, 2)
    pair += (3,)
    return pair


def inside_the_tuple_is_fine():
    row = ("ada", [], {"n": 0})
    row[1].append(1)
    row[2]["n"] += 1
    row[1][0] += 2
    return row


def rebound_is_fine(pair, flag):
    values = (1, 2)
    values = list(values)
    values[0] += 1
    pair[0] += 1
    other = (1, 2)
    if flag:
        other = [1, 2]
    other[0] += 1
    return values
