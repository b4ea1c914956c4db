import asyncio
import asyncio as aio
from asyncio import gather, run, wait


async def fetch(url):
    await asyncio.sleep(0)
    return url


async def statement(urls):
    asyncio.gather(*[fetch(url) for url in urls])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.gather(…)` only makes a future, and nothing waits for its tasks: their results and errors are lost, and they are cancelled when the program ends first. Write `await` before it.
    gather(fetch(1), fetch(2))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `gather(…)` only makes a future, and nothing waits for its tasks: their results and errors are lost, and they are cancelled when the program ends first. Write `await` before it.
    aio.gather(fetch(1), return_exceptions=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `aio.gather(…)` only makes a future, and nothing waits for its tasks: their results and errors are lost, and they are cancelled when the program ends first. Write `await` before it.


async def waits(tasks):
    asyncio.wait(tasks)
#   ^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.wait(…)` only makes a coroutine, and nothing awaits it, so it never starts to wait. Write `await` before it.
    wait(tasks)
#   ^^^^^^^^^^^ await-less-gather: `wait(…)` only makes a coroutine, and nothing awaits it, so it never starts to wait. Write `await` before it.


async def unpacked():
    first, second = asyncio.gather(fetch(1), fetch(2))
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.gather(…)` only makes a future, which cannot be unpacked; its result can. Write `await` before it.
    return first, second


async def iterated(urls):
    for page in asyncio.gather(*map(fetch, urls)):
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.gather(…)` only makes a future, which cannot be iterated; its result may be. Write `await` before it.
        print(page)
    return [page for page in gather(*map(fetch, urls))]
#                            ^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `gather(…)` only makes a future, which cannot be iterated; its result may be. Write `await` before it.


async def indexed(urls):
    return asyncio.gather(*map(fetch, urls))[0]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.gather(…)` only makes a future, which has no items; its result may have them. Write `await` before it.


async def shown(urls):
    print(asyncio.gather(*map(fetch, urls)))
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.gather(…)` only makes a future, and `print` gets that object, not its result. Write `await` before it.
    pages = asyncio.gather(*map(fetch, urls))
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.gather(…)` only makes a future, and `pages` is that object, not its result; nothing awaits it. Write `await` before it.
    for page in pages:
        print(page)


async def never_read(urls):
    pages = asyncio.gather(*map(fetch, urls))
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.gather(…)` only makes a future, and `pages` is never awaited. Write `await` before it.


def before_the_loop():
    asyncio.run(asyncio.gather(fetch(1), fetch(2)))
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.gather(…)` is evaluated before asyncio.run starts its event loop, and gather needs a running one. Write `async def main(): await …` and run main().


async def nested_loop():
    asyncio.run(fetch(1))
#   ^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.run(…)` starts an event loop, but an async function already runs inside one, so this raises RuntimeError. Write `await` instead.
    page = asyncio.run(fetch(2))
#          ^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.run(…)` starts an event loop, but an async function already runs inside one, so this raises RuntimeError. Write `await` instead.
    size = run(fetch(3)).size
#          ^^^^^^^^^^^^^ await-less-gather: `run(…)` starts an event loop, but an async function already runs inside one, so this raises RuntimeError. Write `await` instead.
    loop = asyncio.get_event_loop()
    loop.run_until_complete(fetch(4))
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `loop.run_until_complete(…)` starts an event loop, but an async function already runs inside one, so this raises RuntimeError. Write `await` instead.
    return page, size


class Crawler:
    async def crawl(self, urls):
        asyncio.gather(*(self.fetch(url) for url in urls))
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.gather(…)` only makes a future, and nothing waits for its tasks: their results and errors are lost, and they are cancelled when the program ends first. Write `await` before it.

    async def fetch(self, url):
        return asyncio.run(fetch(url))
#              ^^^^^^^^^^^^^^^^^^^^^^^ await-less-gather: `asyncio.run(…)` starts an event loop, but an async function already runs inside one, so this raises RuntimeError. Write `await` instead.

    async def awaited_is_fine(self, urls):
        return await asyncio.gather(*(self.fetch(url) for url in urls))


async def awaited_is_fine(urls):
    await asyncio.gather(*map(fetch, urls))
    first, second = await gather(fetch(1), fetch(2))
    done, pending = await asyncio.wait([asyncio.create_task(fetch(1))])
    return first, second, done, pending


async def awaited_later_is_fine(urls):
    both = asyncio.gather(fetch(urls[0]), fetch(urls[1]))
    await asyncio.sleep(1)
    return await both


async def cancelled_is_fine(urls):
    group = asyncio.gather(*map(fetch, urls))
    group.cancel()


def returned_is_fine(urls):
    return asyncio.gather(*map(fetch, urls))


async def passed_is_fine(urls):
    await asyncio.wait_for(asyncio.gather(*map(fetch, urls)), 5)
    await asyncio.shield(asyncio.gather(*map(fetch, urls)))
    handles = []
    handles.append(asyncio.gather(*map(fetch, urls)))
    await handles[0]


def run_from_sync_code_is_fine():
    asyncio.run(fetch(1))
    loop = asyncio.new_event_loop()
    loop.run_until_complete(asyncio.wait([fetch(1)]))


async def run_in_a_thread_is_fine():
    await asyncio.to_thread(lambda: asyncio.run(fetch(1)))

    def inner():
        return asyncio.run(fetch(1))

    return await asyncio.to_thread(inner)


async def expected_error_is_fine(case):
    with case.assertRaises(RuntimeError):
        asyncio.run(fetch(1))


async def other_run_is_fine(app, subprocess):
    app.run(fetch)
    subprocess.run(["ls"])
    app.gather("nuts")


if __name__ == "__main__":
    asyncio.run(fetch(1))
