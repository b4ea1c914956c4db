import asyncio

import aiohttp


async def fetch(url, retries=1):
    await asyncio.sleep(0)
    return url * retries


async def appended(urls):
    pages = []
    for url in urls:
        pages.append(await fetch(url))
#                    ^^^^^^^^^^^^^^^^ sequential-awaits: Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not depend on each other, start them together and await `asyncio.gather(…)`.
    return pages


async def appended_later(urls, pages):
    for url in urls:
        pages.append(await fetch(url, retries=3))
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-awaits: Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not depend on each other, start them together and await `asyncio.gather(…)`.


async def named_first(urls):
    pages = []
    for url in urls:
        print("fetching", url)
        page = await fetch(url)
#              ^^^^^^^^^^^^^^^^ sequential-awaits: Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not depend on each other, start them together and await `asyncio.gather(…)`.
        pages.append(page)
    return pages


async def into_dictionary(users):
    by_name = {}
    for user in users:
        by_name[user.name] = await user.load()
#                            ^^^^^^^^^^^^^^^^^ sequential-awaits: Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not depend on each other, start them together and await `asyncio.gather(…)`.
    return by_name


async def into_dictionary_by_name(users):
    found = {}
    for number, user in enumerate(users):
        key = user.name.lower()
        profile = await fetch(key)
#                 ^^^^^^^^^^^^^^^^ sequential-awaits: Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not depend on each other, start them together and await `asyncio.gather(…)`.
        found[key] = profile
    return found


async def comprehension(urls):
    return [await fetch(url) for url in urls if url]
#           ^^^^^^^^^^^^^^^^ sequential-awaits: Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not depend on each other, start them together and await `asyncio.gather(…)`.


async def with_a_http_client(urls):
    pages = []
    async with aiohttp.ClientSession() as session:
        for url in urls:
            pages.append(await session.get(url))
#                        ^^^^^^^^^^^^^^^^^^^^^^ sequential-awaits: Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not depend on each other, start them together and await `asyncio.gather(…)`.
    return pages


class Crawler:
    async def crawl(self, urls):
        self.pages = []
        for url in urls:
            self.pages.append(await self.fetch(url))
#                             ^^^^^^^^^^^^^^^^^^^^^ sequential-awaits: Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not depend on each other, start them together and await `asyncio.gather(…)`.

    async def fetch(self, url):
        return await asyncio.to_thread(len, url)


async def together_is_fine(urls):
    pages = await asyncio.gather(*(fetch(url) for url in urls))
    tasks = [asyncio.create_task(fetch(url)) for url in urls]
    for task in tasks:
        pages.append(await task)
    return pages + [await task for task in tasks]


async def dependent_is_fine(cursor):
    pages = []
    for number in range(10):
        page = await fetch(cursor, number)
        pages.append(page)
        cursor = page[-1]
    return pages


async def previous_answers_are_arguments_is_fine(questions):
    history = []
    for question in questions:
        history.append(await fetch(question, history))
    return history


async def rate_limited_is_fine(urls):
    pages = []
    for url in urls:
        pages.append(await fetch(url))
        await asyncio.sleep(1)
    return pages


async def semaphore_is_fine(urls, limit):
    pages = []
    for url in urls:
        async with limit:
            pages.append(await fetch(url))
    return pages


async def stops_early_is_fine(urls):
    pages = []
    for url in urls:
        page = await fetch(url)
        if not page:
            break
        pages.append(page)
    return pages


async def shared_connection_is_fine(ids, db, conn):
    rows = []
    for one in ids:
        rows.append(await db.find(one))
    for one in ids:
        rows.append(await fetch(conn, one))
    return rows


async def queue_is_fine(queue, count):
    items = []
    for _ in range(count):
        items.append(await queue.get())
    return items


async def same_call_again_is_fine(poll):
    states = []
    for _ in range(3):
        states.append(await poll())
    return states


async def side_effects_in_order_is_fine(messages, chat):
    for message in messages:
        await chat.post(message)


async def async_iteration_is_fine(rows):
    found = []
    async for row in rows:
        found.append(await fetch(row))
    return found + [await fetch(row) async for row in rows]


async def sleeping_is_fine(delays):
    return [await asyncio.sleep(delay, delay) for delay in delays]


async def by_name(names):
    return {name: await fetch(name) for name in names}
#                 ^^^^^^^^^^^^^^^^^ sequential-awaits: Each round waits for its own answer before the next one starts, so the waiting times add up. When the calls do not depend on each other, start them together and await `asyncio.gather(…)`.


async def keys_are_fine(names):
    return {await fetch(name): name for name in names}
