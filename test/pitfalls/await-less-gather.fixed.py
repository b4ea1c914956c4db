import asyncio
import asyncio as aio
from asyncio import gather, run, wait


async def fetch(url):
    await asyncio.sleep(0)
    return url


async def statement(urls):
    await asyncio.gather(*[fetch(url) for url in urls])
    await gather(fetch(1), fetch(2))
    await aio.gather(fetch(1), return_exceptions=True)


async def waits(tasks):
    await asyncio.wait(tasks)
    await wait(tasks)


async def unpacked():
    first, second = await asyncio.gather(fetch(1), fetch(2))
    return first, second


async def iterated(urls):
    for page in await asyncio.gather(*map(fetch, urls)):
        print(page)
    return [page for page in await gather(*map(fetch, urls))]


async def indexed(urls):
    return (await asyncio.gather(*map(fetch, urls)))[0]


async def shown(urls):
    print(await asyncio.gather(*map(fetch, urls)))
    pages = await asyncio.gather(*map(fetch, urls))
    for page in pages:
        print(page)


async def never_read(urls):
    pages = await asyncio.gather(*map(fetch, urls))


def before_the_loop():
    asyncio.run(asyncio.gather(fetch(1), fetch(2)))


async def nested_loop():
    await fetch(1)
    page = await fetch(2)
    size = (await fetch(3)).size
    loop = asyncio.get_event_loop()
    await fetch(4)
    return page, size


class Crawler:
    async def crawl(self, urls):
        await asyncio.gather(*(self.fetch(url) for url in urls))

    async def fetch(self, url):
        return await fetch(url)

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
