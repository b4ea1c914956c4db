import asyncio
import asyncio as aio
from asyncio import create_task, ensure_future as later


async def work(n=0):
    await asyncio.sleep(n)
    return n


async def dropped():
    asyncio.create_task(work())
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
    aio.create_task(work(), name="worker")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
    create_task(work(1))
#   ^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
    later(work(2))
#   ^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
    asyncio.ensure_future(work())
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
    await asyncio.sleep(1)


async def named_but_never_read():
    task = asyncio.create_task(work())
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: `task` is never read again, so nothing waits for this task or keeps it when the function ends; its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
    _ = asyncio.create_task(work())
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: `_` is never read again, so nothing waits for this task or keeps it when the function ends; its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
    await asyncio.sleep(1)


async def callback_keeps_nothing():
    asyncio.create_task(work()).add_done_callback(print)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.


async def in_a_loop(urls):
    for url in urls:
        if url:
            asyncio.create_task(work(url))
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.


async def comprehension_as_statement(urls):
    [asyncio.create_task(work(url)) for url in urls]
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.


async def on_a_loop():
    loop = asyncio.get_running_loop()
    loop.create_task(work())
#   ^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
    asyncio.get_running_loop().create_task(work())
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.


def from_outside(loop: asyncio.AbstractEventLoop, event_loop):
    loop.create_task(work())
#   ^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
    event_loop.create_task(work())
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.


class Server:
    def __init__(self, loop):
        self.loop = loop
        self.tasks = set()

    def start(self):
        self.loop.create_task(work())
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.

    async def serve(self):
        asyncio.create_task(self.handle())
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: Nothing keeps this task. The event loop holds only a weak reference, so the task can vanish halfway, and its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.

    async def handle(self):
        await asyncio.sleep(0)

    def kept_in_attribute_is_fine(self):
        self.task = self.loop.create_task(work())
        self.tasks.add(asyncio.create_task(work()))


async def awaited_is_fine():
    await asyncio.create_task(work())
    task = asyncio.create_task(work())
    await task


async def gathered_is_fine(urls):
    tasks = [asyncio.create_task(work(url)) for url in urls]
    await asyncio.gather(*tasks)
    await asyncio.wait([asyncio.create_task(work())])


def returned_is_fine():
    return asyncio.create_task(work())


def lambda_is_fine():
    return lambda: asyncio.create_task(work())


async def group_is_fine(urls):
    async with asyncio.TaskGroup() as group:
        for url in urls:
            group.create_task(work(url))


async def nursery_is_fine(nursery, tg):
    nursery.create_task(work())
    tg.create_task(work())


async def scheduler_of_another_library_is_fine(app, client):
    app.create_task(work())
    client.board.create_task("write the report")


async def read_in_inner_function_is_fine():
    task = asyncio.create_task(work())

    def stop():
        task.cancel()

    return stop


async def kept_in_collection_is_fine(jobs, key):
    jobs[key] = asyncio.create_task(work())
    jobs.setdefault(key, asyncio.create_task(work()))
    a = b = asyncio.create_task(work())
    await a
    await b


async def global_keeps_it():
    global watcher
    watcher = asyncio.create_task(work())


async def shadowed_name_is_fine(create_task):
    create_task(work)
    create_task("water the plants")


class Board:
    def create_task(self, title):
        return title


def board_is_fine():
    loop = Board()
    loop.create_task("paint")


async def only_watched(request):
    if request:
        task = asyncio.ensure_future(work())
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: `task` is never kept, so nothing waits for this task or keeps it when the function ends; its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
        task.set_name("work")
        task.add_done_callback(print)


async def watched_and_kept_is_fine(request, running):
    task = asyncio.ensure_future(work())
    task.add_done_callback(running.discard)
    running.add(task)


async def annotated():
    task: asyncio.Task = asyncio.create_task(work())
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: `task` is never read again, so nothing waits for this task or keeps it when the function ends; its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.


async def lists_that_only_grow(numbers):
    first = [asyncio.create_task(asyncio.sleep(n)) for n in numbers]
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: `first` collects this task, but nothing ever waits for what is in it, and it is gone when the function ends; errors stay unseen. Await them: await asyncio.gather(*first), or use asyncio.TaskGroup.
    second = []
    third = []
    for n in numbers:
        second.append(asyncio.create_task(asyncio.sleep(n)))
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: `second` collects this task, but nothing ever waits for what is in it, and it is gone when the function ends; errors stay unseen. Await them: await asyncio.gather(*second), or use asyncio.TaskGroup.
        task = asyncio.create_task(asyncio.sleep(n))
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dropped-task: `task` is never kept, so nothing waits for this task or keeps it when the function ends; its errors stay unseen. Keep the task in a set or an attribute, await it, or use asyncio.TaskGroup.
        third.append(task)
    print("started", len(second))


async def lists_that_are_awaited_are_fine(numbers, kept):
    first = [asyncio.create_task(asyncio.sleep(n)) for n in numbers]
    await asyncio.gather(*first)
    second = []
    for n in numbers:
        second.append(asyncio.create_task(asyncio.sleep(n)))
    for task in second:
        await task
    third = {asyncio.create_task(asyncio.sleep(1))}
    kept.extend(third)
    fourth = [asyncio.create_task(asyncio.sleep(2))]

    def stop():
        for task in fourth:
            task.cancel()

    return stop
