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
    time.sleep(1)
#   ^^^^^^^^^^^^^ blocking-call-in-async: `time.sleep` sleeps and stops the whole event loop meanwhile: no other task can run. Write `await asyncio.sleep(…)`.
    while not job.done:
        nap(0.1)
#       ^^^^^^^^ blocking-call-in-async: `time.sleep` sleeps and stops the whole event loop meanwhile: no other task can run. Write `await asyncio.sleep(…)`.


async def asks_the_network(url):
    page = requests.get(url, timeout=5)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `requests.get` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    data = requests.post(url, json={}).json()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `requests.post` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    other = httpx.get(url)
#           ^^^^^^^^^^^^^^ blocking-call-in-async: `httpx.get` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    with urllib.request.urlopen(url) as answer:
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `urllib.request.urlopen` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
        print(answer.status)
    return page, data, other, requests.request("GET", url)
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `requests.request` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).


async def asks_with_a_session(url):
    own = requests.Session()
    first = own.get(url)
#           ^^^^^^^^^^^^ blocking-call-in-async: `requests.Session.get` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    second = session.get(url)
#            ^^^^^^^^^^^^^^^^ blocking-call-in-async: `requests.Session.get` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    with requests.Session() as third:
        third.post(url)
#       ^^^^^^^^^^^^^^^ blocking-call-in-async: `requests.Session.post` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    with httpx.Client() as client:
        client.get(url)
#       ^^^^^^^^^^^^^^^ blocking-call-in-async: `httpx.Client.get` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    return first, second


async def runs_programs():
    subprocess.run(["ls"])
#   ^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `subprocess.run` waits for another program and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    listing = subprocess.check_output(["ls"])
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `subprocess.check_output` waits for another program and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    os.system("ls")
#   ^^^^^^^^^^^^^^^ blocking-call-in-async: `os.system` waits for another program and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    process = subprocess.Popen(["ls"])
#             ^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `subprocess.Popen` waits for another program and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    process.wait()
#   ^^^^^^^^^^^^^^ blocking-call-in-async: `subprocess.Popen.wait` waits for another program and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    return listing


async def asks_a_person():
    name = input("Name? ")
#          ^^^^^^^^^^^^^^^ blocking-call-in-async: `input` waits for a person and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    return name


async def reads_files(path):
    with open(path, encoding="utf-8") as file:
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint blocking-call-in-async: `open` waits for the disk and stops the whole event loop meanwhile: no other task can run. For big files or slow disks, read in a thread with asyncio.to_thread.
        text = file.read()
    return text, Path(path).read_text(encoding="utf-8")
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint blocking-call-in-async: `pathlib.Path.read_text` waits for the disk and stops the whole event loop meanwhile: no other task can run. For big files or slow disks, read in a thread with asyncio.to_thread.


async def asks_a_database():
    connection = sqlite3.connect("shop.db")
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `sqlite3.connect` waits for the database and stops the whole event loop meanwhile: no other task can run. Use an asynchronous driver, or keep the database work in one thread.
    cursor = connection.cursor()
    cursor.execute("select 1")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `sqlite3.Cursor.execute` waits for the database and stops the whole event loop meanwhile: no other task can run. Use an asynchronous driver, or keep the database work in one thread.
    connection.commit()
#   ^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `sqlite3.Connection.commit` waits for the database and stops the whole event loop meanwhile: no other task can run. Use an asynchronous driver, or keep the database work in one thread.


async def waits_for_threads(work):
    jobs = queue.Queue()
    job = jobs.get()
#         ^^^^^^^^^^ blocking-call-in-async: `queue.Queue.get` waits for another thread and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    lock = threading.Lock()
    lock.acquire()
#   ^^^^^^^^^^^^^^ blocking-call-in-async: `threading.Lock.acquire` waits for another thread and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
#   ^^^^^^^^^^^^^ blocking-call-in-async: `threading.Thread.join` waits for another thread and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    with ThreadPoolExecutor() as pool:
        future = pool.submit(work, job)
        return future.result()
#              ^^^^^^^^^^^^^^^ blocking-call-in-async: `concurrent.futures.Future.result` waits for another thread and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).


async def connects(host: str, line: socket.socket):
    plain = socket.create_connection((host, 80))
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `socket.create_connection` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    line.recv(1024)
#   ^^^^^^^^^^^^^^^ blocking-call-in-async: `socket.socket.recv` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    return plain


def load(url):
    return requests.get(url).json()


def load_all(urls):
    return [load(url) for url in urls]


async def blocked_by_a_helper(urls):
    first = load(urls[0])
#           ^^^^^^^^^^^^^ blocking-call-in-async: `load` calls `requests.get`, which waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    rest = load_all(urls)
#          ^^^^^^^^^^^^^^ blocking-call-in-async: `load_all` calls `requests.get`, which waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    return first, rest


async def in_comprehensions(urls):
    return [requests.get(url) for url in urls]
#           ^^^^^^^^^^^^^^^^^ blocking-call-in-async: `requests.get` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).


class Client:
    def __init__(self):
        self.http = requests.Session()

    async def page(self, url):
        return self.http.get(url)
#              ^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `requests.Session.get` waits for the network and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).

    async def wait(self):
        self.pause()
#       ^^^^^^^^^^^^ blocking-call-in-async: `self.pause` calls `time.sleep`, which sleeps and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).

    def pause(self):
        time.sleep(1)

    def starter(self):
        async def run():
            time.sleep(2)
#           ^^^^^^^^^^^^^ blocking-call-in-async: `time.sleep` sleeps and stops the whole event loop meanwhile: no other task can run. Write `await asyncio.sleep(…)`.

        return run

    async def stream(self):
        for number in range(3):
            time.sleep(1)
#           ^^^^^^^^^^^^^ blocking-call-in-async: `time.sleep` sleeps and stops the whole event loop meanwhile: no other task can run. Write `await asyncio.sleep(…)`.
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

    os.spawnl(os.P_WAIT, "ls", "ls")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `os.spawnl` waits for another program and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    os.waitid(os.P_ALL, 0, os.WEXITED)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `os.waitid` waits for another program and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
    pathlib.Path(path).touch()
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ hint blocking-call-in-async: `pathlib.Path.touch` waits for the disk and stops the whole event loop meanwhile: no other task can run. For big files or slow disks, read in a thread with asyncio.to_thread.


async def futures_in_a_list(pool_size, numbers):
    from concurrent.futures import ThreadPoolExecutor, as_completed

    with ThreadPoolExecutor(pool_size) as pool:
        futures = [pool.submit(pow, n, 2) for n in numbers]
        results = [future.result() for future in futures]
#                  ^^^^^^^^^^^^^^^ blocking-call-in-async: `concurrent.futures.Future.result` waits for another thread and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
        pending = []
        for n in numbers:
            pending.append(pool.submit(pow, n, 3))
        for future in pending:
            results.append(future.result())
#                          ^^^^^^^^^^^^^^^ blocking-call-in-async: `concurrent.futures.Future.result` waits for another thread and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).
        return results, pending[0].result()
#                       ^^^^^^^^^^^^^^^^^^^ blocking-call-in-async: `concurrent.futures.Future.result` waits for another thread and stops the whole event loop meanwhile: no other task can run. Use an asynchronous counterpart, or run it in a thread: await asyncio.to_thread(…).


async def tasks_in_a_list_are_fine(numbers):
    tasks = [asyncio.create_task(asyncio.sleep(n)) for n in numbers]
    await asyncio.wait(tasks)
    return [task.result() for task in tasks]
