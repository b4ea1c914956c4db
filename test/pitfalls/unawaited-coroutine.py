import asyncio
import contextlib
import functools
from asyncio import sleep as pause


async def fetch(url):
    await asyncio.sleep(0)
    return url


async def allowed(user):
    await asyncio.sleep(0)
    return user == "ada"


async def rows(path):
    yield path


def plain(url):
    return url


async def dropped(url):
    fetch(url)
#   ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.
    asyncio.sleep(1)
#   ^^^^^^^^^^^^^^^^ unawaited-coroutine: `asyncio.sleep(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.
    pause(1)
#   ^^^^^^^^ unawaited-coroutine: `pause(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.


async def in_conditions(user):
    if allowed(user):
#      ^^^^^^^^^^^^^ unawaited-coroutine: `allowed(…)` only makes a coroutine, and a coroutine is always true, so this test decides nothing. Write `await` before the call.
        print("hello")
    while not allowed(user):
#             ^^^^^^^^^^^^^ unawaited-coroutine: `allowed(…)` only makes a coroutine, and a coroutine is always true, so this test decides nothing. Write `await` before the call.
        print("wait")
    if user and allowed(user):
#               ^^^^^^^^^^^^^ unawaited-coroutine: `allowed(…)` only makes a coroutine, and a coroutine is always true, so this test decides nothing. Write `await` before the call.
        print("hello")
    assert allowed(user)
#          ^^^^^^^^^^^^^ unawaited-coroutine: `allowed(…)` only makes a coroutine, and a coroutine is always true, so this test decides nothing. Write `await` before the call.
    return 1 if allowed(user) else 2
#               ^^^^^^^^^^^^^ unawaited-coroutine: `allowed(…)` only makes a coroutine, and a coroutine is always true, so this test decides nothing. Write `await` before the call.


async def in_expressions(url):
    if fetch(url) == "done":
#      ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and the comparison sees that object, not its result. Write `await` before the call.
        print("done")
    total = 1 + fetch(url)
#               ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and you can calculate only with its result. Write `await` before the call.
    text = f"result: {fetch(url)}"
#                     ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and the text shows that object, not its result. Write `await` before the call.
    name = fetch(url).upper()
#          ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, which has no `upper`; its result may have it. Write `await` before the call.
    first = fetch(url)[0]
#           ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, which has no items; its result may have them. Write `await` before the call.
    print(fetch(url))
#         ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and `print` gets that object, not its result. Write `await` before the call.
    text += str(fetch(url))
#               ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and `str` gets that object, not its result. Write `await` before the call.
    for letter in fetch(url):
#                 ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, which cannot be iterated; its result may be. Write `await` before the call.
        print(letter)
    upper = [letter.upper() for letter in fetch(url)]
#                                         ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, which cannot be iterated; its result may be. Write `await` before the call.
    total += fetch(url)
#            ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and you can calculate only with its result. Write `await` before the call.
    return total, text, name, first, upper


async def read_later(url):
    answer = fetch(url)
#            ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and `answer` is that object, not its result; nothing awaits it. Write `await` before the call.
    print(answer.title())
    return len(url)


def from_ordinary_code(url):
    fetch(url)
#   ^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Await it in an async function, or run it with asyncio.run().


fetch("https://example.org")
#^^^^^^^^^^^^^^^^^^^^^^^^^^^ unawaited-coroutine: `fetch(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Await it in an async function, or run it with asyncio.run().


async def known_objects():
    jobs = asyncio.Queue()
    jobs.put(1)
#   ^^^^^^^^^^^ unawaited-coroutine: `jobs.put(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.
    lock = asyncio.Lock()
    lock.acquire()
#   ^^^^^^^^^^^^^^ unawaited-coroutine: `lock.acquire(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.
    lock.release()
    asyncio.wait_for(jobs.get(), 1)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unawaited-coroutine: `asyncio.wait_for(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.


async def written(writer: asyncio.StreamWriter):
    writer.write(b"hello")
    writer.drain()
#   ^^^^^^^^^^^^^^ unawaited-coroutine: `writer.drain(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.
    writer.close()
    await writer.wait_closed()


async def inner_function():
    async def inner():
        await asyncio.sleep(1)

    inner()
#   ^^^^^^^ unawaited-coroutine: `inner(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.


class Client:
    async def connect(self):
        await asyncio.sleep(0)

    async def send(self, text):
        self.connect()
#       ^^^^^^^^^^^^^^ unawaited-coroutine: `self.connect(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.
        if self.ready():
#          ^^^^^^^^^^^^ unawaited-coroutine: `self.ready(…)` only makes a coroutine, and a coroutine is always true, so this test decides nothing. Write `await` before the call.
            print(text)

    async def ready(self):
        return True

    @staticmethod
    async def ping():
        await asyncio.sleep(0)

    @classmethod
    async def create(cls):
        cls.ping()
#       ^^^^^^^^^^ unawaited-coroutine: `cls.ping(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.
        return cls()

    def close(self):
        self.connect()
#       ^^^^^^^^^^^^^^ unawaited-coroutine: `self.connect(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Await it in an async function, or run it with asyncio.run().


async def with_an_instance():
    client = Client()
    client.connect()
#   ^^^^^^^^^^^^^^^^ unawaited-coroutine: `client.connect(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.
    Client().connect()
#   ^^^^^^^^^^^^^^^^^^ unawaited-coroutine: `Client().connect(…)` only makes a coroutine, and nothing awaits it, so its body never runs. Write `await` before the call.


# ---------------------------------------------------------------- silent


async def awaited_is_fine(url):
    await fetch(url)
    answer = await fetch(url)
    if await allowed(answer):
        return (await fetch(url)).upper()
    async with asyncio.timeout(1):
        return await asyncio.wait_for(fetch(url), 1)


async def gathered_for_later_is_fine(urls):
    both = asyncio.gather(fetch(urls[0]), fetch(urls[1]))
    print(both.done())
    both.cancel()


def expected_error_is_fine(pytest):
    with pytest.raises(TypeError):
        fetch()


async def passed_on_is_fine(urls):
    first, second = await asyncio.gather(fetch(urls[0]), fetch(urls[1]))
    task = asyncio.create_task(fetch(urls[0]))
    coroutines = [fetch(url) for url in urls]
    others = await asyncio.gather(*coroutines)
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch(urls[0]))
    return first, second, await task, others


def returned_is_fine(url):
    return fetch(url)


def yielded_is_fine(urls):
    for url in urls:
        yield fetch(url)


async def assigned_then_awaited_is_fine(url):
    coroutine = fetch(url)
    print("started", url)
    return await coroutine


async def assigned_then_passed_is_fine(url):
    coroutine = fetch(url)
    print(coroutine)
    return await asyncio.wait_for(coroutine, 1)


async def closed_is_fine(url):
    coroutine = fetch(url)
    coroutine.close()
    fetch(url).close()


async def fallback_is_fine(cached, url):
    coroutine = cached or fetch(url)
    return await coroutine


async def chosen_is_fine(cached, url):
    return await (fetch(url) if cached is None else fetch(cached))


def lambda_is_fine(urls):
    return map(lambda url: fetch(url), urls)


async def async_generator_is_fine(path):
    async for row in rows(path):
        print(row)
    return [row async for row in rows(path)]


async def sync_call_is_fine(url):
    plain(url)
    if plain(url):
        return plain(url).upper()


def started_is_fine(url):
    asyncio.run(fetch(url))


def loop_is_fine(loop, url):
    loop.run_until_complete(fetch(url))
    loop.create_task(fetch(url))


def stored_is_fine(jobs, url):
    jobs.append(fetch(url))
    jobs[0] = fetch(url)
    jobs.first = fetch(url)


def run_now(function):
    @functools.wraps(function)
    def wrapper(*args):
        return asyncio.run(function(*args))

    return wrapper


@run_now
async def decorated(url):
    return await fetch(url)


def decorated_is_fine(url):
    decorated(url)
    return decorated(url).upper()


@contextlib.asynccontextmanager
async def session():
    yield 1


async def async_with_is_fine():
    async with session() as number:
        return number


def rebound(url):
    return url


if plain("x"):

    async def rebound(url):
        return url


def rebound_name_is_fine(url):
    rebound(url)


class Base:
    async def start(self):
        await asyncio.sleep(0)

    def begin(self):
        self.start()


class Synchronous(Base):
    def start(self):
        print("started")


async def shadowed_parameter_is_fine(fetch, url):
    fetch(url)
    return fetch(url).upper()


async def task_objects_are_fine(url):
    task = asyncio.create_task(fetch(url))
    if task.done():
        print(task.result())
    task.cancel()


async def unknown_queue_is_fine(queue, writer):
    queue.put(1)
    writer.drain()


async def nowait_is_fine():
    jobs = asyncio.Queue()
    jobs.put_nowait(1)
    if jobs.empty():
        return jobs.qsize()


async def two_answers():
    return 1, 2


async def unpacked():
    first, second = two_answers()
#                   ^^^^^^^^^^^^^ unawaited-coroutine: `two_answers(…)` only makes a coroutine, which cannot be unpacked; its result may be. Write `await` before the call.
    both = await two_answers()
    return first, second, both


async def price(number):
    await asyncio.sleep(0)
    return number


async def kept_in_a_list():
    prices = [price(n) for n in range(3)]
#             ^^^^^^^^ unawaited-coroutine: `price(…)` only makes a coroutine, and `prices` holds such objects, not their results; nothing awaits them. Write `await` before the call.
    print(sum(prices))


async def shown_one_by_one():
    prices = []
    for number in range(3):
        prices.append(price(number))
#                     ^^^^^^^^^^^^^ unawaited-coroutine: `price(…)` only makes a coroutine, and `prices` holds such objects, not their results; nothing awaits them. Write `await` before the call.
    for each in prices:
        print(each)


async def added_up_at_once():
    return sum(price(n) for n in range(3))
#              ^^^^^^^^ unawaited-coroutine: `price(…)` only makes a coroutine, and the items are such objects, not their results. Write `await` before the call.


async def gathered_later():
    prices = [price(n) for n in range(3)]
    print(len(prices))
    return await asyncio.gather(*prices)


async def awaited_one_by_one():
    prices = []
    for number in range(3):
        prices.append(price(number))
    for each in prices:
        print(await each)


async def handed_out():
    prices = [price(1), price(2)]
    return prices


async def is_cheap(number):
    return number < 3


async def filtered(numbers):
    return [n for n in numbers if is_cheap(n)], [n for n in numbers if await is_cheap(n)]
#                                 ^^^^^^^^^^^ unawaited-coroutine: `is_cheap(…)` only makes a coroutine, and a coroutine is always true, so this test decides nothing. Write `await` before the call.
