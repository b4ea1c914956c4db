import asyncio
import threading
from threading import Lock, RLock

lock = Lock()
door = threading.RLock()
semaphore = threading.Semaphore(2)
total = 0


def deposit(amount):
    global total
    with lock:
        # the balance
        total += amount

        if total < 0:
            raise ValueError(total)


def early_return(key, store):
    door.acquire()
    if key not in store:
        door.release()
        return None
    value = store[key]
    door.release()
    return value


def never_released(job):
    lost_lock = Lock()
    lost_lock.acquire()
    job()


class Account:
    def __init__(self):
        self._lock = threading.Lock()
        self.balance = 0

    def withdraw(self, amount):
        with self._lock:
            self.balance -= amount

    def in_except_only(self, amount):
        self._lock.acquire()
        try:
            self.balance -= amount
        except TypeError:
            self._lock.release()
            raise
        self._lock.release()

    def finally_is_fine(self, amount):
        self._lock.acquire()
        try:
            self.balance -= amount
        finally:
            self._lock.release()

    def with_is_fine(self, amount):
        with self._lock:
            self.balance -= amount

    def __enter__(self):
        self._lock.acquire()
        return self

    def __exit__(self, *details):
        self._lock.release()


async def in_coroutine(work):
    gate = asyncio.Lock()
    async with gate:
        await work()


semaphore.acquire()
print("working")
semaphore.release()


def timeout_is_fine():
    if lock.acquire(timeout=1):
        try:
            print("got it")
        finally:
            lock.release()


def non_blocking_is_fine():
    got = lock.acquire(blocking=False)
    if got:
        print("got it")
        lock.release()


def finally_around_is_fine(work):
    try:
        lock.acquire()
        work()
    finally:
        lock.release()


def nested_finally_is_fine(work):
    door.acquire()
    try:
        try:
            work()
        except ValueError:
            pass
    finally:
        print("done")
        if work:
            door.release()


def released_by_another_function_is_fine(pool_lock):
    pool_lock.acquire()


def other_things_are_fine(connection, camera):
    connection.acquire()
    camera.acquire()
    print("picture")
    camera.release()


def waiting_for_all_is_fine(locks):
    for lock in locks:
        lock.acquire()
        lock.release()


module_lock = threading.Lock()
module_lock.acquire()
print("one at a time")
module_lock.release()
