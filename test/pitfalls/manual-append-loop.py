names = []
for user in [1, 2]:
#^^^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `names`. A list comprehension says that in one expression and cannot be mixed up with other work.
    names.append(str(user))


def adults(people):
    result = []
    for person in people:
#   ^^^^^^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `result`. A list comprehension says that in one expression and cannot be mixed up with other work.
        if person.age >= 18:
            result.append(person.name)
    return result


def pairs(table):
    rows: list[tuple] = list()
    for key, (low, high) in table.items():
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `rows`. A list comprehension says that in one expression and cannot be mixed up with other work.
        rows.append((key, low + high))
    copy = []
    for row in rows:
#   ^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `copy`. `list(…)` says that in one word and cannot be mixed up with other work.
        copy.append(row)
    return rows, copy


class Cart:
    def prices(self):
        prices = []
        for item in self.items:
#       ^^^^^^^^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `prices`. A list comprehension says that in one expression and cannot be mixed up with other work.
            prices.append(item.price if item.price else self.default)
        return prices

    async def labels(self, items):
        labels = []
        for number, item in enumerate(items):
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `labels`. A list comprehension says that in one expression and cannot be mixed up with other work.
            if (item.visible if item else False):
                labels.append(f"{number}: {item}")
        return labels


def with_comment(rows):
    out = []
    for row in rows:
#   ^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `out`. A list comprehension says that in one expression and cannot be mixed up with other work.
        # only the key counts
        out.append(row.key)
    return out


def long_one(configurations, default_configuration):
    relevant_configurations = []
    for configuration in configurations.values():
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `relevant_configurations`. A list comprehension says that in one expression and cannot be mixed up with other work.
        if configuration.environment != default_configuration.environment:
            relevant_configurations.append(configuration.merged_with(default_configuration))
    return relevant_configurations


def read_later(rows):
    out = []
    for row in rows:
#   ^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `out`. A list comprehension says that in one expression and cannot be mixed up with other work.
        out.append(row.key)
    return out, row


# ------------------------------------------------------------------ silence
def comprehensions_are_fine(rows):
    return [row.key for row in rows if row.key]


def more_work_is_fine(rows):
    out = []
    for row in rows:
        row.clean()
        out.append(row)
    return out


def else_is_fine(rows):
    out = []
    for row in rows:
        if row:
            out.append(row)
        else:
            print("empty")
    for row in rows:
        out.append(row)
    else:
        print("done")
    return out


def reading_the_list_is_fine(rows):
    out = []
    for row in rows:
        if row not in out:
            out.append(row)
    total = []
    for row in rows:
        total.append(sum(total) + row)
    return out, total


def filled_before_is_fine(rows):
    out = ["head"]
    for row in rows:
        out.append(row)
    lines = []
    lines.append("head")
    for row in rows:
        lines.append(row)
    return out, lines


async def awaiting_is_fine(rows, fetch):
    out = []
    for row in rows:
        out.append(await fetch(row))
    async for row in fetch(rows):
        out.append(row)
    return out


def yielding_is_fine(rows):
    out = []
    for row in rows:
        out.append((yield row))
    return out


def breaking_is_fine(rows):
    out = []
    for row in rows:
        if not row:
            break
        out.append(row)
    while rows:
        out.append(rows.pop())
    return out


def other_receivers_are_fine(rows, queue, box):
    items = []
    for row in rows:
        queue.append(row)
    for row in rows:
        box.items.append(row)
    return items


def nested_loops_are_fine(grid):
    out = []
    for row in grid:
        for cell in row:
            out.append(cell)
    return out


def cleaned(lines):
    found = []
    for line in lines:
#   ^^^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `found`. A list comprehension says that in one expression and cannot be mixed up with other work.
        word = line.strip()
        found.append(word.lower())
    return found


def last_word(lines):
    found = []
    for line in lines:
        word = line.strip()
        found.append(word)
    return found, word


def compared(lines):
    found = []
    for line in lines:
        word = line.strip(found)
        found.append(word)
    return found


def named(rows):
    found = []
    for row in rows:
#   ^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `found`. A list comprehension says that in one expression and cannot be mixed up with other work.
        if row.done:
            name = row.name.strip()
            found.append(name)
    return found


def named_loudly(rows):
    found = []
    for row in rows:
        if row.done:
            print(row)
            found.append(row)
    return found


def lengths(path):
    sizes = []
    with open(path, encoding="utf-8") as file:
        for line in file:
#       ^^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `sizes`. A list comprehension says that in one expression and cannot be mixed up with other work.
            sizes.append(len(line))
    return sizes


def lengths_after_the_header(path):
    sizes = []
    with open(path, encoding="utf-8") as file:
        next(file)
        for line in file:
            sizes.append(len(line))
    return sizes


def emails(load):
    found = []
    users = load()
    for user in users:
#   ^^^^^^^^^^^^^^^^^^ manual-append-loop: The loop does nothing but fill `found`. A list comprehension says that in one expression and cannot be mixed up with other work.
        if user["active"]:
            found.append(user["email"])
    return found


def emails_twice(load):
    found = []
    copy = found
    for user in load():
        found.append(user["email"])
    return found, copy
