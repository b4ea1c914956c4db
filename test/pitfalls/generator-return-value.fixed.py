from contextlib import contextmanager


def lines(path, cache):
    if path in cache:
        return cache[path]
    for line in path:
        yield line


for line in lines([], {}):
    print(line)


def pages(book):
    if not book:
        return []
    for page in book:
        yield page


class Tree:
    def walk(self, node):
        if node is None:
            return [1, 2]
        yield node
        yield from self.walk(node.left)

    def names(self):
        yield "a"
        names = ["b"]
        return names


def outer(rows):
    def inner():
        for row in rows:
            yield row
        return f"{rows} done"

    return list(inner())


# ------------------------------------------------------------------ silence
def bare_return_is_fine(rows):
    if not rows:
        return
    for row in rows:
        yield row
    return None


def no_generator_is_fine(rows):
    if not rows:
        return []
    return [row for row in rows]


def counting(rows):
    count = 0
    for row in rows:
        yield row
        count += 1
    return count


def delegating_is_fine(rows):
    count = yield from counting(rows)
    print(count)


def step():
    received = yield 1
    return [received]


@contextmanager
def managed_is_fine():
    yield 1
    return 2


def nobody_knows(rows):
    for row in rows:
        yield row
    return rows.total


def nested_return_is_fine(rows):
    def key(row):
        return [row]

    for row in rows:
        yield key(row)


def handed_on(rows):
    yield rows
    return [1]


def run(scheduler):
    scheduler.spawn(handed_on([]))


async def async_is_fine(rows):
    for row in rows:
        yield row


def delegating(path):
    if not path:
        return []
    yield from path


print(list(delegating("")))


def delegated_result(path):
    found = yield from delegate(path)
    return found


print(list(delegated_result("")))


def search(tree, wanted):
    if tree.value == wanted:
        return [tree]
    for child in tree.children:
        yield from search(child, wanted)


found = [node for node in search(root, 3)]


def answering():
    yield 1
    return [2]


def asking_is_fine():
    answer = yield from answering()
    print(answer)
