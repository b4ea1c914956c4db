BANNED = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
words = open("words.txt", encoding="utf-8").read().split()
known = [word.lower() for word in words]
for word in words:
    if word in known:
#      ^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `known` after another, and the loop asks again and again. A set answers in one step.
        print(word)


def duplicates(rows):
    seen = []
    for row in rows:
        if row.key in seen:
#          ^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `seen` after another, and the loop asks again and again. A set answers in one step.
            print("again", row.key)
        else:
            seen.append(row.key)


def common(left, right):
    names = [person.name for person in right]
    return [person for person in left if person.name in names]
#                                        ^^^^^^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `names` after another, and the loop asks again and again. A set answers in one step.


def crawl(start, links):
    visited = []
    waiting = [start]
    while waiting:
        page = waiting.pop()
        if page not in visited:
#          ^^^^^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `visited` after another, and the loop asks again and again. A set answers in one step.
            visited.append(page)
            waiting.extend(links[page])


def vowels_and_more(letters):
    return [c for c in letters if c in ["a", "e", "i", "o", "u", "y", "ä", "ö", "ü"]]
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of this list after another, and the loop asks again and again. A set answers in one step.


def allowed(lines):
    codes = list(range(1000))
    for line in lines:
        if int(line) in codes:
#          ^^^^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `codes` after another, and the loop asks again and again. A set answers in one step.
            yield line


def each_number_once(text):
    seen = []
    for part in text.split():
        number = int(part)
        if number not in seen:
#          ^^^^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `seen` after another, and the loop asks again and again. A set answers in one step.
            seen.append(number)
            print(number)


class Filter:
    async def run(self, source, ids):
        wanted = sorted(ids)
        async for item in source:
            if item.id in wanted:
#              ^^^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `wanted` after another, and the loop asks again and again. A set answers in one step.
                await item.keep()


# ------------------------------------------------------------------ silence
def sets_are_fine(rows):
    seen = set()
    for row in rows:
        if row in seen:
            continue
        seen.add(row)


def a_few_items_are_fine(rows):
    modes = ["r", "w", "a"]
    return [row for row in rows if row.mode in modes or row.kind in ["x", "y"]]


def one_test_is_fine(name, rows):
    names = [row.name for row in rows]
    return name in names


def order_needed_is_fine(rows):
    unique = []
    for row in rows:
        if row not in unique:
            unique.append(row)
    return unique


def index_needed_is_fine(rows, names):
    keys = [row.key for row in rows]
    for name in names:
        if name in keys:
            print(keys.index(name))


def unhashable_items_are_fine(rows):
    seen = []
    for row in rows:
        if [row.a, row.b] not in seen:
            seen.append([row.a, row.b])


def strings_and_dicts_are_fine(text, rows, table):
    for row in rows:
        if row in text or row in table:
            print(row)


def made_in_the_loop_is_fine(groups):
    for group in groups:
        names = [m.name for m in group]
        if group.leader in names:
            print(group)


def parameters_are_unknown(rows, wanted):
    return [row for row in rows if row in wanted]


def walked_too_is_fine(rows, known):
    extra = list(known)
    for row in rows:
        if row in extra:
            print(row)
    for item in extra:
        print(item)


def read_by_a_nested_function_is_left_alone(rows):
    names = [row.name for row in rows]

    def is_known(name):
        return name in names

    return is_known


class Crawler:
    def __init__(self):
        self.visited = []
        self.order = []

    def crawl(self, urls):
        for url in urls:
            if url in self.visited:
#              ^^^^^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `self.visited` after another, and the loop asks again and again. A set answers in one step.
                continue
            self.visited.append(url)

    def walk(self, urls):
        for url in urls:
            if url in self.order:
                continue
            self.order.append(url)
        return self.order[0]


class WordFilter:
    BANNED = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
    FEW = ["a", "b"]

    def clean(self, names):
        return [name for name in names if name not in self.BANNED]
#                                         ^^^^^^^^^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `self.BANNED` after another, and the loop asks again and again. A set answers in one step.

    def shorten(self, names):
        return [name for name in names if name not in self.FEW]


def common(left: list[int], right: list[int]) -> list[int]:
    return [item for item in left if item in right]
#                                    ^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `right` after another, and the loop asks again and again. A set answers in one step.


def common_and_first(left: list[int], right: list[int]) -> list[int]:
    return [item for item in left if item in right and right[0] > 0]


def unknown_codes(codes, path):
    allowed = path.read_text().split()
    return [code for code in codes if code not in allowed]
#                                     ^^^^^^^^^^^^^^^^^^^ list-membership: `in` compares with one item of the list `allowed` after another, and the loop asks again and again. A set answers in one step.


def without_repeats(rows):
    seen = []
    return [row for row in rows if not (row in seen or seen.append(row))]
#                                       ^^^^^^^^^^^ list-membership: `in` compares with one item of the list `seen` after another, and the loop asks again and again. A set answers in one step.
