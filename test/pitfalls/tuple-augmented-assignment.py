scores = ([1, 2], [3])
scores[0] += [4]
#^^^^^^^^^^^^^^^ tuple-augmented-assignment: `scores[0] += [4]` changes the list and then raises TypeError, because `scores` is a tuple and takes no assignment. Change the list itself, with `extend`.
point = (1, 2)
point[0] += 1
#^^^^^^^^^^^^ tuple-augmented-assignment: `point[0] += 1` raises TypeError: `point` is a tuple and takes no assignment; if the item is mutable, it is changed all the same. Use a list, or build a new tuple.
print(scores, point)


def shapes(pair: tuple, extra):
    row = ("ada", [], {"x"}, {})
    row[1] += ["math", "art"]
#   ^^^^^^^^^^^^^^^^^^^^^^^^^ tuple-augmented-assignment: `row[1] += ["math", "art"]` changes the list and then raises TypeError, because `row` is a tuple and takes no assignment. Change the list itself, with `extend`.
    row[1] += extra
#   ^^^^^^^^^^^^^^^ tuple-augmented-assignment: `row[1] += extra` changes the list and then raises TypeError, because `row` is a tuple and takes no assignment. Change the list itself, with `extend`.
    row[2] |= {"y"}
#   ^^^^^^^^^^^^^^^ tuple-augmented-assignment: `row[2] |= {"y"}` changes the set and then raises TypeError, because `row` is a tuple and takes no assignment. Change the set itself, with `update`.
    row[3] |= {"k": 1}
#   ^^^^^^^^^^^^^^^^^^ tuple-augmented-assignment: `row[3] |= {"k": 1}` changes the dict and then raises TypeError, because `row` is a tuple and takes no assignment. Change the dict itself, with `update`.
    row[0] += "!"
#   ^^^^^^^^^^^^^ tuple-augmented-assignment: `row[0] += "!"` raises TypeError: `row` is a tuple and takes no assignment; if the item is mutable, it is changed all the same. Use a list, or build a new tuple.
    row[-3] *= 2
#   ^^^^^^^^^^^^ tuple-augmented-assignment: `row[-3] *= 2` changes the list and then raises TypeError, because `row` is a tuple and takes no assignment. Change the list itself, with `extend`.
    pair[1] -= 1
#   ^^^^^^^^^^^^ tuple-augmented-assignment: `pair[1] -= 1` raises TypeError: `pair` is a tuple and takes no assignment; if the item is mutable, it is changed all the same. Use a list, or build a new tuple.
    pair[0] += [extra]
#   ^^^^^^^^^^^^^^^^^^ tuple-augmented-assignment: `pair[0] += [extra]` changes the list and then raises TypeError, because `pair` is a tuple and takes no assignment. Change the list itself, with `extend`.
    made = tuple(extra)
    made[2] += 1
#   ^^^^^^^^^^^^ tuple-augmented-assignment: `made[2] += 1` raises TypeError: `made` is a tuple and takes no assignment; if the item is mutable, it is changed all the same. Use a list, or build a new tuple.
    both = (1, 2) + (3,)
    both[0] += 1
#   ^^^^^^^^^^^^ tuple-augmented-assignment: `both[0] += 1` raises TypeError: `both` is a tuple and takes no assignment; if the item is mutable, it is changed all the same. Use a list, or build a new tuple.
    return row


class Team:
    def __init__(self):
        self.members = ([], [])

    def join(self, name):
        self.members[0] += [name]
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ tuple-augmented-assignment: `self.members[0] += [name]` changes the list and then raises TypeError, because `self.members` is a tuple and takes no assignment. Change the list itself, with `extend`.

    async def count(self):
        totals = 0, 0
        for _ in self.members:
            totals[1] += 1
#           ^^^^^^^^^^^^^^ tuple-augmented-assignment: `totals[1] += 1` raises TypeError: `totals` is a tuple and takes no assignment; if the item is mutable, it is changed all the same. Use a list, or build a new tuple.
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
