import asyncio
import os
import queue
import socket
import sqlite3
import subprocess
import threading
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep as nap

import httpx
import requests

session = requests.Session()


async def sleeps(job):
    await asyncio.sleep(1)
    while not job.done:
        await asyncio.sleep(0.1)


async def asks_the_network(url):
    page = await asyncio.to_thread(requests.get, url, timeout=5)
    data = (await asyncio.to_thread(requests.post, url, json={})).json()
    other = await asyncio.to_thread(httpx.get, url)
    with await asyncio.to_thread(urllib.request.urlopen, url) as answer:
        print(answer.status)
    return page, data, other, await asyncio.to_thread(requests.request, "GET", url)


async def asks_with_a_session(url):
    own = requests.Session()
    first = await asyncio.to_thread(own.get, url)
    second = await asyncio.to_thread(session.get, url)
    with requests.Session() as third:
        await asyncio.to_thread(third.post, url)
    with httpx.Client() as client:
        await asyncio.to_thread(client.get, url)
    return first, second


async def runs_programs():
    await asyncio.to_thread(subprocess.run, ["ls"])
    listing = await asyncio.to_thread(subprocess.check_output, ["ls"])
    await asyncio.to_thread(os.system, "ls")
    process = subprocess.Popen(["ls"])
    await asyncio.to_thread(process.wait)
    return listing


async def asks_a_person():
    name = await asyncio.to_thread(input, "Name? ")
    return name


async def reads_files(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return text, Path(path).read_text(encoding="utf-8")


async def asks_a_database():
    connection = sqlite3.connect("shop.db")
    cursor = connection.cursor()
    cursor.execute("select 1")
    connection.commit()


async def waits_for_threads(work):
    jobs = queue.Queue()
    job = await asyncio.to_thread(jobs.get)
    lock = threading.Lock()
    lock.acquire()
    thread = threading.Thread(target=work)
    thread.start()
    await asyncio.to_thread(thread.join)
    with ThreadPoolExecutor() as pool:
        future = pool.submit(work, job)
        return await asyncio.to_thread(future.result)


async def connects(host: str, line: socket.socket):
    plain = await asyncio.to_thread(socket.create_connection, (host, 80))
    await asyncio.to_thread(line.recv, 1024)
    return plain


def load(url):
    return requests.get(url).json()


def load_all(urls):
    return [load(url) for url in urls]


async def blocked_by_a_helper(urls):
    first = await asyncio.to_thread(load, urls[0])
    rest = await asyncio.to_thread(load_all, urls)
    return first, rest


async def in_comprehensions(urls):
    return [await asyncio.to_thread(requests.get, url) for url in urls]


class Client:
    def __init__(self):
        self.http = requests.Session()

    async def page(self, url):
        return await asyncio.to_thread(self.http.get, url)

    async def wait(self):
        await asyncio.to_thread(self.pause)

    def pause(self):
        time.sleep(1)

    def starter(self):
        async def run():
            await asyncio.sleep(2)

        return run

    async def stream(self):
        for number in range(3):
            await asyncio.sleep(1)
            yield number


# ---------------------------------------------------------------- silent


async def async_sleep_is_fine():
    await asyncio.sleep(1)


def sync_function_is_fine(url):
    time.sleep(1)
    return requests.get(url)


async def threads_are_fine(url):
    await asyncio.to_thread(time.sleep, 1)
    await asyncio.to_thread(load, url)
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, requests.get, url)
    return await loop.run_in_executor(None, lambda: requests.get(url))


async def nested_sync_function_is_fine(url):
    def work():
        time.sleep(1)
        return requests.get(url)

    return await asyncio.to_thread(work)


async def lambda_is_fine(loop):
    loop.call_later(1, lambda: time.sleep(0))


async def not_called_is_fine(schedule):
    schedule(time.sleep, 1)
    return requests.get


async def async_client_is_fine(url):
    async with httpx.AsyncClient() as client:
        return await client.get(url)


async def async_objects_are_fine():
    jobs = asyncio.Queue()
    lock = asyncio.Lock()
    async with lock:
        return await jobs.get()


async def not_waiting_is_fine(work):
    jobs = queue.Queue()
    jobs.put(1)
    jobs.put_nowait(1)
    lock = threading.Lock()
    if lock.acquire(blocking=False):
        lock.release()
    try:
        return jobs.get(block=False)
    except queue.Empty:
        return jobs.get_nowait()


async def subprocess_of_asyncio_is_fine():
    process = await asyncio.create_subprocess_exec("ls")
    await process.wait()
    return await process.communicate()


async def asyncio_future_is_fine(future):
    await asyncio.wait([future])
    return future.result()


async def task_result_is_fine(job):
    task = asyncio.create_task(job())
    await asyncio.wait({task})
    return task.result()


async def own_name_is_fine(requests, input):
    requests.get("x")
    return input("x")


async def generator_helper_is_fine(urls):
    for page in lazy_pages(urls):
        return page


def lazy_pages(urls):
    for url in urls:
        yield requests.get(url)


async def async_helper_is_fine(url):
    return await asks_the_network(url)


async def path_arithmetic_is_fine(path):
    return Path(path).parent / "x", os.path.join(path, "y")


async def dictionary_get_is_fine(prices):
    return prices.get("tea")


class Poller:
    async def run(self):
        await asyncio.to_thread(self.wait)
        self.count()

    def wait(self):
        time.sleep(1)

    def count(self):
        self.total = 1

    def synchronous_method_is_fine(self):
        time.sleep(1)


async def more_processes_and_files(path):
    import pathlib

    await asyncio.to_thread(os.spawnl, os.P_WAIT, "ls", "ls")
    await asyncio.to_thread(os.waitid, os.P_ALL, 0, os.WEXITED)
    pathlib.Path(path).touch()


async def futures_in_a_list(pool_size, numbers):
    from concurrent.futures import ThreadPoolExecutor, as_completed

    with ThreadPoolExecutor(pool_size) as pool:
        futures = [pool.submit(pow, n, 2) for n in numbers]
        results = [await asyncio.to_thread(future.result) for future in futures]
        pending = []
        for n in numbers:
            pending.append(pool.submit(pow, n, 3))
        for future in pending:
            results.append(await asyncio.to_thread(future.result))
        return results, await asyncio.to_thread(pending[0].result)


async def tasks_in_a_list_are_fine(numbers):
    tasks = [asyncio.create_task(asyncio.sleep(n)) for n in numbers]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]
