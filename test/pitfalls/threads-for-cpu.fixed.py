import hashlib
import math
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from threading import Thread

import numpy as np
import requests


def count(limit):
    total = 0
    for number in range(limit):
        total += number * number
    return total


def is_prime(number):
    return number > 1 and all(number % d for d in range(2, math.isqrt(number) + 1))


def primes(limit):
    return [n for n in range(limit) if is_prime(n)]


def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


def countdown(n):
    while n > 0:
        n -= 1


def download(url):
    total = 0
    for _ in range(3):
        total += len(requests.get(url).content)
    return total


def wait(seconds):
    for number in range(3):
        time.sleep(seconds * number)


def digest(blocks):
    return [hashlib.sha256(block * 2).hexdigest() for block in blocks]


def matrix(size):
    for number in range(size):
        np.ones(size * number).sum()


def write(path, rows):
    with open(path, "w") as file:
        for row in rows:
            file.write(str(row * 2))


def unknown(items, handle):
    return [handle(item * 2) for item in items]


def label(name):
    return "hello " + name


def locked(lock, numbers):
    for number in numbers:
        lock.acquire()
        print(number + 1)


threads = [threading.Thread(target=count, args=(10,)) for _ in range(4)]
Thread(target=countdown, args=(10**8,)).start()


def in_a_pool(numbers):
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(is_prime, numbers)))
        pool.submit(primes, 1000)
        futures = [pool.submit(fibonacci, n) for n in numbers]
    return futures


class Worker:
    def run(self):
        total = 0
        for number in range(10):
            total += number
        return total

    def start(self):
        Thread(target=self.run).start()


def waiting_is_fine(urls):
    with ThreadPoolExecutor() as pool:
        pool.map(download, urls)
        pool.map(wait, [1, 2])
        pool.submit(write, "a.txt", urls)


def native_code_is_fine(blocks):
    Thread(target=digest, args=(blocks,)).start()
    Thread(target=matrix, args=(100,)).start()


def unknown_calls_are_fine(items, handle):
    Thread(target=unknown, args=(items, handle)).start()
    Thread(target=handle).start()
    Thread(target=locked, args=(handle, items)).start()


def short_functions_are_fine():
    Thread(target=label, args=("ada",)).start()
    Thread(target=lambda: 1 + 1).start()


def processes_are_fine(numbers):
    with ProcessPoolExecutor() as pool:
        return list(pool.map(is_prime, numbers))


class Cruncher(threading.Thread):
    def run(self):
        total = 0
        for i in range(10**6):
            total += i * i
        self.total = total


class Sleeper(threading.Thread):
    def run(self):
        import time

        for i in range(10):
            time.sleep(i * 2)


class Waiter(threading.Thread):
    def run(self):
        while True:
            self.total += self.jobs.get()


def roots():
    for number in range(1_000_000):
        math.sqrt(number)


def start_roots():
    return [threading.Thread(target=roots) for _ in range(4)]
