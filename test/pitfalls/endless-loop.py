import time

count = 0
while count < 5:
#^^^^^^^^^^^^^^ endless-loop: Nothing in the loop changes `count`, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a `break`.
    print(count)

while True:
#^^^^^^^^^ info endless-loop: This loop never ends: nothing in it breaks, returns or raises. Add a `break` for the case in which it is done.
    print("Menu")
    choice = input("> ")
    print(choice)


def wait(n, limit):
    i = 0
    while i < n:
#   ^^^^^^^^^^^ endless-loop: Nothing in the loop changes `i` and `n`, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a `break`.
        print(i)
    while limit > 0 and n != 3:
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ endless-loop: Nothing in the loop changes `limit` and `n`, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a `break`.
        i += 1
    done = False
    while not done:
#   ^^^^^^^^^^^^^^ endless-loop: Nothing in the loop changes `done`, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a `break`.
        if i > 10:
            print("done")
        i += 1
    while 1:
#   ^^^^^^^ endless-loop: This loop never ends: nothing in it breaks, returns or raises. Add a `break` for the case in which it is done.
        i = i + 1
    total = 0
    items = [1, 2]
    while len(items) > 0:
#   ^^^^^^^^^^^^^^^^^^^^ endless-loop: Nothing in the loop changes `items`, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a `break`.
        total += items[0]
    return total


class Counter:
    def __init__(self):
        self.n = 0

    def count(self, stop):
        n = 0
        while n <= stop:
#       ^^^^^^^^^^^^^^^ endless-loop: Nothing in the loop changes `n` and `stop`, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a `break`.
            self.n += 1
            for x in range(3):
                if x:
                    break

    def collect(self):
        found = []
        while True:
#       ^^^^^^^^^^ endless-loop: This loop never ends: nothing in it breaks, returns or raises. Add a `break` for the case in which it is done.
            found.append("x")
            for item in found:
                while item:
                    break

    async def spin(self, left: int):
        while left:
#       ^^^^^^^^^^ endless-loop: Nothing in the loop changes `left`, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a `break`.
            self.n += 1


# ------------------------------------------------------------------ silence
def updated_is_fine(n, items):
    i = 0
    while i < n:
        i += 1
    while items:
        items.pop()
    while (line := input()) != "quit":
        print(line)
    while n > 0:
        n, i = n - 1, i + 1
    while n < 10:
        for n in range(20):
            print(n)


def leaving_is_fine(n, queue):
    while True:
        if n > 3:
            break
        n += 1
    while True:
        return n
    while n < 3:
        if queue:
            raise ValueError
    while True:
        try:
            queue.get()
        except IndexError:
            break


def generators_are_fine():
    n = 0
    while True:
        yield n


async def servers_are_fine(reader, n):
    while True:
        await reader.read()
    while n < 3:
        await reader.read()


def daemons_are_fine(server, worker):
    while True:
        server.handle_request()
    while True:
        time.sleep(1)
        worker()
    while True:
        exit()


def attributes_and_calls_are_fine(self, queue, stop):
    while self.running:
        self.step()
    while not queue.empty():
        print("waiting")
    while queue:
        queue.process()
    while stop:
        check(stop)


running = True


def stop_running():
    global running
    running = False


def globals_are_fine():
    while running:
        time.sleep(1)


def nonlocals_are_fine(connect):
    open_ = True

    def close():
        nonlocal open_
        open_ = False

    connect(close)
    while open_:
        time.sleep(1)


def modified_in_place_is_fine(items, todo: list, seen: dict):
    while len(todo) > 3:
        del todo[0]
    while len(items) < 3:
        items.append(1)
    while len(seen) < 5:
        seen[len(seen)] = 1
    while todo:
        print(next(iter(todo)))


def walk_with_bound_methods(root):
    stack = [root]
    pop = stack.pop
    push = stack.append
    while stack:
        node = pop()
        for child in node.children:
            push(child)


def skips_the_step(rows):
    i = 0
    while i < len(rows):
        if rows[i] == "skip":
            continue
#           ^^^^^^^^ endless-loop: This `continue` skips the statement that changes `i`, so the next round is the same one and the loop never ends. Change `i` before the `continue`.
        i += 1


def prints_and_skips(n):
    while n > 0:
        if n % 2 == 0:
            print("even", n)
            continue
#           ^^^^^^^^ endless-loop: This `continue` skips the statement that changes `n`, so the next round is the same one and the loop never ends. Change `n` before the `continue`.
        n -= 1


def counts_beside(pending):
    total = 0
    while pending:
#   ^^^^^^^^^^^^^ endless-loop: Nothing in the loop changes `pending`, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a `break`.
        total += 1
    return total


def steps_before_is_fine(rows):
    i = 0
    while i < len(rows):
        i += 1
        if i % 2:
            continue
        print(i)


def asks_again_is_fine(limit, ask):
    tries = 0
    while tries < limit:
        if ask() == "again":
            continue
        tries += 1


def walks_is_fine(rows, other):
    i = 0
    while i < len(rows):
        if other.ready:
            continue
        if rows[i]:
            i += 2
            continue
        i += 1


def alias_is_fine(pending):
    same = pending
    while pending:
        same.pop()


def stays_at_the_head(head):
    node = head
    while node is not None:
#   ^^^^^^^^^^^^^^^^^^^^^^ endless-loop: Nothing in the loop changes `node`, so once the condition is true it stays true and the loop never ends. Update the variable in the body, or add a `break`.
        print(node.value)


def goes_on_is_fine(head):
    node = head
    while node is not None:
        print(node.value)
        node = node.next


def always_by_text():
    while "running":
#   ^^^^^^^^^^^^^^^ endless-loop: This loop never ends: nothing in it breaks, returns or raises. Add a `break` for the case in which it is done.
        print("again")


def binary_search(items, target):
    low, high = 0, len(items) - 1
    while low <= high:
#   ^^^^^^^^^^^^^^^^^ endless-loop: Nothing that this loop reads changes from one round to the next: where the first round does not leave it, no round does, and it never ends. Update a variable that the conditions read.
        middle = (low + high) // 2
        if items[middle] == target:
            return middle
        guess = items[middle]
        print("no", guess)
    return -1


def leaves_at_once_or_never(limit):
    while True:
#   ^^^^^^^^^^ endless-loop: Nothing that this loop reads changes from one round to the next: where the first round does not leave it, no round does, and it never ends. Update a variable that the conditions read.
        if limit > 3:
            break
        print(limit)


def always_leaves_is_fine(limit):
    while True:
        if limit > 3:
            return 1
        return 2


def moves_on_is_fine(items, target, text):
    low = 0
    while low <= len(items):
        middle = low // 2
        if items[middle] == target:
            return middle
        low = middle + 1
    while text:
        if text[0] == "#":
            break
        text = text[1:]
    while True:
        if next(target):
            return text


def asks_again_is_fine(limit):
    while limit < 3:
        number = int(input())
        if number > limit:
            break


stopped = False


def others_may_change_it_is_fine(event):
    while not stopped:
        if event.is_set():
            return
    while True:
        if stopped:
            return
        print("waiting")
