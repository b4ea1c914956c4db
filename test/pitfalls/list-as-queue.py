import collections

jobs = []
for number in range(100):
    jobs.append(number)
while jobs:
    print(jobs.pop(0))
#         ^^^^^^^^^^^ list-as-queue: `pop(0)` takes the first item of the list `jobs` and moves all others one place, every time. A `collections.deque` does it in constant time with `popleft()`.


def breadth_first(graph, start):
    queue = [start]
    seen = {start}
    while queue:
        node = queue.pop(0)
#              ^^^^^^^^^^^^ list-as-queue: `pop(0)` takes the first item of the list `queue` and moves all others one place, every time. A `collections.deque` does it in constant time with `popleft()`.
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return seen


def work_off(tasks):
    while len(tasks) > 0:
        task = tasks.pop(0)
#              ^^^^^^^^^^^^ list-as-queue: `pop(0)` takes the first item of the list `tasks` and moves all others one place, every time. A `collections.deque` does it in constant time with `popleft()`.
        task.run()


def backwards(rows):
    lines = []
    for row in rows:
        lines.insert(0, row)
#       ^^^^^^^^^^^^^^^^^^^^ list-as-queue: `insert(0, …)` moves every item of the list `lines` one place, every time. Use `collections.deque` with `appendleft`, or append and reverse once at the end.
    return lines


def window(stream: list, size: int):
    recent = list(stream)
    for item in stream:
        recent.append(item)
        if len(recent) > size:
            recent.pop(0)
#           ^^^^^^^^^^^^^ list-as-queue: `pop(0)` takes the first item of the list `recent` and moves all others one place, every time. A `collections.deque` does it in constant time with `popleft()`.
    return sum(recent)


class Queue:
    def __init__(self):
        self.items = []

    def put(self, item):
        self.items.append(item)

    def get(self):
        return self.items.pop(0)
#              ^^^^^^^^^^^^^^^^^ list-as-queue: `pop(0)` takes the first item of the list `self.items` and moves all others one place, every time. A `collections.deque` does it in constant time with `popleft()`.

    async def drain(self, send):
        while self.items:
            await send(self.items.pop(0))
#                      ^^^^^^^^^^^^^^^^^ list-as-queue: `pop(0)` takes the first item of the list `self.items` and moves all others one place, every time. A `collections.deque` does it in constant time with `popleft()`.


# ------------------------------------------------------------------ silence
def a_deque_is_fine(start):
    queue = collections.deque([start])
    while queue:
        print(queue.popleft())


def the_end_is_fine(stack: list):
    while stack:
        stack.pop()
        stack.insert(1, 2)


def once_is_fine(argv: list):
    program = argv.pop(0)
    argv.insert(0, "x")
    return program, argv


def small_lists_are_fine():
    names = ["a", "b", "c"]
    while names:
        print(names.pop(0))


def dicts_are_fine(rows):
    table: dict = {}
    for row in rows:
        table.pop(0)


def unknown_receivers_are_fine(window, rows):
    for row in rows:
        window.insert(0, row)
        window.pop(0)


def slices_need_a_list(source):
    lines = list(source)
    while lines:
        lines.pop(0)
        print(lines[1:3])


class Tabs:
    def __init__(self):
        self.tabs = []

    def first(self):
        return self.tabs.pop(0)


def once_per_round(options, names):
    for option in options:
        libraries = list(names)
        if option.static:
            libraries.insert(0, option.name)
        print(libraries)


class Writer:
    def __init__(self):
        self.waiting = []

    def add(self, data):
        self.waiting.append(data)

    def flush(self, send):
        for data in list(self.waiting):
            rest = send(data)
            if rest:
                self.waiting.insert(0, rest)
                break


class FrontQueue:
    def __init__(self):
        self.items = []
        self.recent = []

    def enqueue(self, item):
        self.items.insert(0, item)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^ list-as-queue: `insert(0, …)` moves every item of the list `self.items` one place, every time. Use `collections.deque` with `appendleft`, or append and reverse once at the end.
        self.recent.insert(0, item)

    def dequeue(self):
        return self.items.pop()
