from collections import deque

numbers = [1, 2, 2, 3]
for number in list(numbers):
    if number == 2:
        numbers.remove(number)

stock = {"apples": 0, "pears": 4}
for fruit in list(stock):
    if not stock[fruit]:
        del stock[fruit]


def parameter(items):
    for item in list(items):
        if item.stale:
            items.remove(item)
    return items


def views(prices):
    for name, price in list(prices.items()):
        if price < 0:
            del prices[name]
    for name in list(prices.keys()):
        prices.pop(name)
    for price in list(prices.values()):
        prices[price] = price
    for name in list(prices):
        prices[name.lower()] = 0


def wrapped(rows, others):
    for index, row in reversed(list(enumerate(rows))):
        if not row:
            rows.pop(index)
    for row, other in zip(rows, list(others)):
        if row == other:
            others.remove(other)
    for row in reversed(list(rows)):
        if not row:
            rows.remove(row)
    for row in iter(rows):
        rows.insert(0, row)
    for index, row in enumerate(rows, start=1):
        del rows[index]


def by_index(rows):
    for i in reversed(range(len(rows))):
        if not rows[i]:
            del rows[i]
    for i in reversed(range(0, len(rows))):
        rows.pop(i)


def never_ends():
    names = ["a"]
    for name in list(names):
        names.append(name * 2)


def grows_in_place(names):
    for name in list(names):
        names += [name]
    for name in list(names):
        names[:0] = [name]


def sets(words):
    seen = set(words)
    for word in list(seen):
        seen.add(word.lower())
    for word in list(seen):
        if not word:
            seen.discard(word)
    for word in list(seen):
        seen |= {word.upper()}


def queues():
    jobs = deque([1, 2, 3])
    for job in list(jobs):
        if job > 1:
            jobs.appendleft(job)


def alias(rows):
    view = rows
    for row in list(view):
        if not row:
            rows.remove(row)


def part_of_a_mapping(data):
    for row in list(data["rows"]):
        if not row:
            data["rows"].remove(row)


def in_a_comprehension(rows):
    [rows.remove(row) for row in list(rows) if not row]
    return rows


def next_round_of_the_outer_loop(rows):
    for row in list(rows):
        for other in row.others:
            if other == row:
                rows.remove(other)
                break


def leaves_on_one_path_only(rows, strict):
    for row in list(rows):
        if not row:
            rows.remove(row)
            if strict:
                break


def keys_of_a_parameter(prices, names):
    for name in list(prices):
        if not prices[name]:
            del prices[name]
    for name in list(names):
        names.pop(name)
    for name in list(prices):
        lower = name.lower()
        prices[lower] = 1


def keys_renamed(settings, graph):
    for key in list(settings):
        if key.startswith("_"):
            settings[key[1:]] = settings.pop(key)
    for node in list(graph):
        for other in graph[node]:
            if other not in graph:
                graph[other] = []


def work_list(targets):
    for target in targets:
        if target.parts:
            targets.extend(target.parts)


class Room:
    def __init__(self):
        self.guests = []
        self.doors = {}

    def send_home(self, tired):
        for guest in list(self.guests):
            if guest in tired:
                self.guests.remove(guest)

    def lock(self):
        for name, door in list(self.doors.items()):
            if door.broken:
                self.doors.pop(name)

    async def close(self):
        for guest in list(self.guests):
            await guest.leave()
            self.guests.remove(guest)

    def aliased(self):
        guests = self.guests
        for guest in list(guests):
            if guest.tired:
                self.guests.remove(guest)


def with_match_and_try(events):
    for event in list(events):
        match event:
            case {"kind": "old"}:
                events.remove(event)
    for event in list(events):
        try:
            event.run()
        except ValueError:
            events.remove(event)


# ---------------------------------------------------------------- silent


def rotating_is_fine(rows):
    for row in rows:
        rows.append(rows.pop(0))
        rows.insert(0, rows.pop())


def swapped_for_a_new_list_is_fine(names):
    old, names = names, []
    for name in old:
        names.append(name.title())
    return names


def level_by_level_is_fine(tree, root):
    level = [root]
    while level:
        this_level, level = level, []
        for node in this_level:
            level.extend(tree[node])
    following = [root]
    while following:
        this_level = following
        following = []
        for node in this_level:
            following.extend(tree[node])


def key_that_is_there_is_fine(tree):
    parents = dict.fromkeys(tree)
    for node in parents:
        parent = parents[node]
        parents[parent] = node


def items_of_items_are_fine(graph):
    for node in graph:
        for other in graph[node]:
            graph[other].append(node)


def copies_are_fine(rows, prices, words):
    for row in list(rows):
        rows.remove(row)
    for row in rows[:]:
        rows.remove(row)
    for row in rows.copy():
        rows.remove(row)
    for row in tuple(rows):
        rows.append(row)
    for row in sorted(rows):
        rows.remove(row)
    for name, price in list(prices.items()):
        prices.pop(name)
    for name in [name for name in prices]:
        del prices[name]
    for word in words - {"a"}:
        words.remove(word)
    for index, row in enumerate(list(rows)):
        rows.remove(row)
    for word in set(words):
        words.discard(word)


def leaving_the_loop_is_fine(rows):
    for row in rows:
        if row.broken:
            rows.remove(row)
            break
    for row in rows:
        if row.old:
            rows.remove(row)
            print("removed")
            return row
    for row in rows:
        rows.remove(row)
        raise ValueError(row)


def value_of_an_existing_key_is_fine(prices):
    for name in prices:
        prices[name] = 0
    for name, price in prices.items():
        prices[name] = price * 2
    for name in prices.keys():
        prices[name] += 1


def existing_position_is_fine(rows):
    for index, row in enumerate(rows):
        rows[index] = row.strip()
    for i in range(len(rows)):
        rows[i] = rows[i] * 2
    for i, row in zip(range(len(rows)), rows):
        rows[i] = row


def guarded_key_is_fine():
    totals = {"a": 1, "b": 2}
    for name in totals:
        if "total" in totals:
            totals["total"] += totals[name]
    for name in totals:
        totals["a"] = totals[name]


def another_list_is_fine(rows):
    kept = []
    for row in rows:
        if row:
            kept.append(row)
    for row in kept:
        rows.remove(row)
    return kept


def rebound_first_is_fine(rows):
    for row in rows:
        rows = list(rows)
        rows.append(row)
    return rows


def rebound_attribute_is_fine(room):
    for guest in room.guests:
        room.guests = [other for other in room.guests if other is not guest]


def backwards_by_index_is_fine(rows):
    for i in range(len(rows) - 1, -1, -1):
        if not rows[i]:
            del rows[i]
    for i in reversed(range(len(rows))):
        if not rows[i]:
            rows.pop(i)


def appending_by_index_is_fine(rows):
    for i in range(len(rows)):
        rows.append(rows[i])


def while_loop_is_fine(rows):
    while rows:
        row = rows.pop()
        rows.extend(row.parts)


def nested_function_is_fine(rows):
    for row in rows:

        def drop(row=row):
            rows.remove(row)

        row.on_close(drop)
        row.on_error(lambda row=row: rows.remove(row))


def walks_another_level_is_fine(tree):
    for node in tree.nodes:
        tree.names.append(node.name)
        node.nodes.append(tree)


def progress_is_fine(bar):
    for step in bar:
        bar.update(1)
        step.run()


def pure_methods_are_fine(rows):
    for row in rows:
        print(rows.index(row), rows.count(row))
        rows.sort


def pruning_is_fine(os, top):
    for root, dirs, files in os.walk(top):
        for name in files:
            dirs.append(name)
        dirs[:] = [d for d in dirs if not d.startswith(".")]


def different_subscript_is_fine(data):
    for row in data["old"]:
        data["new"].append(row)
    for key in data["old"]:
        data[key] = 1


def result_is_fine(rows):
    for row in rows.children():
        rows.remove(row)
    for row in rows.find("a"):
        rows.append(row)


class Cookies:
    """Walks over a snapshot, so its own loop may clear it."""

    def __init__(self):
        self.jar = {}

    def __iter__(self):
        return iter(list(self.jar))

    def clear(self, name):
        del self.jar[name]

    def expire(self):
        for name in self:
            self.clear(name)
        for name in self:
            self.jar.pop(name)


def unknown_object_is_fine():
    jar = Cookies()
    for name in jar:
        jar.clear(name)


def after_the_loop_is_fine(rows):
    for row in rows:
        print(row)
    else:
        rows.clear()
    rows.append(1)


async def async_stream_is_fine(stream):
    async for message in stream:
        stream.update(seen=message)


def by_operator(names, numbers):
    for name in list(names):
        names |= {name.upper()}
    for number in list(numbers):
        numbers -= {number}
    doubled = [1, 2]
    for number in list(doubled):
        doubled *= 2
    total = [1, 2]
    for number in total:
        number -= 1


def places_of_a_list_are_fine(reals):
    for i, (u, f) in enumerate(reals):
        for j, (v, g) in enumerate(reals[i + 1:]):
            reals[i + j + 1] = (v, g, u, f)
        reals[i] = (u, f)


def as_many_items_are_fine(parts):
    for i, part in enumerate(parts):
        parts[i + 1:] = [other - part for other in parts[i + 1:]]
