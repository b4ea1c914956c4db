import asyncio
import threading
from threading import Lock, RLock

lock = Lock()
door = threading.RLock()
semaphore = threading.Semaphore(2)
total = 0


def deposit(amount):
    global total
    lock.acquire()
#   ^^^^^^^^^^^^^^ lock-without-with: An exception or return before `lock.release()` leaves `lock` locked for ever, and every other thread waits for it. Use `with lock:`, which always releases it.
    # the balance
    total += amount

    if total < 0:
        raise ValueError(total)
    lock.release()


def early_return(key, store):
    door.acquire()
#   ^^^^^^^^^^^^^^ lock-without-with: An exception or return before `door.release()` leaves `door` locked for ever, and every other thread waits for it. Use `with door:`, which always releases it.
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
        self._lock.acquire()
#       ^^^^^^^^^^^^^^^^^^^^ lock-without-with: An exception or return before `self._lock.release()` leaves `self._lock` locked for ever, and every other thread waits for it. Use `with self._lock:`, which always releases it.
        self.balance -= amount
        self._lock.release()

    def in_except_only(self, amount):
        self._lock.acquire()
#       ^^^^^^^^^^^^^^^^^^^^ lock-without-with: An exception or return before `self._lock.release()` leaves `self._lock` locked for ever, and every other thread waits for it. Use `with self._lock:`, which always releases it.
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
    await gate.acquire()
#         ^^^^^^^^^^^^^^ lock-without-with: An exception or return before `gate.release()` leaves `gate` locked for ever, and every other thread waits for it. Use `with gate:`, which always releases it.
    await work()
    gate.release()


semaphore.acquire()
#^^^^^^^^^^^^^^^^^^ lock-without-with: An exception or return before `semaphore.release()` leaves `semaphore` locked for ever, and every other thread waits for it. Use `with semaphore:`, which always releases it.
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
#^^^^^^^^^^^^^^^^^^^^ lock-without-with: An exception or return before `module_lock.release()` leaves `module_lock` locked for ever, and every other thread waits for it. Use `with module_lock:`, which always releases it.
print("one at a time")
module_lock.release()
