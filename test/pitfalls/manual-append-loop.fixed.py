names = [str(user) for user in [1, 2]]


def adults(people):
    result = [person.name for person in people if person.age >= 18]
    return result


def pairs(table):
    rows: list[tuple] = [(key, low + high) for key, (low, high) in table.items()]
    copy = list(rows)
    return rows, copy


class Cart:
    def prices(self):
        prices = [item.price if item.price else self.default for item in self.items]
        return prices

    async def labels(self, items):
        labels = [
            f"{number}: {item}"
            for number, item in enumerate(items)
            if (item.visible if item else False)
        ]
        return labels


def with_comment(rows):
    out = []
    for row in rows:
        # only the key counts
        out.append(row.key)
    return out


def long_one(configurations, default_configuration):
    relevant_configurations = [
        configuration.merged_with(default_configuration)
        for configuration in configurations.values()
        if configuration.environment != default_configuration.environment
    ]
    return relevant_configurations


def read_later(rows):
    out = []
    for row in rows:
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
        if user["active"]:
            found.append(user["email"])
    return found


def emails_twice(load):
    found = []
    copy = found
    for user in load():
        found.append(user["email"])
    return found, copy
