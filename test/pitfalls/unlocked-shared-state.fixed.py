import itertools
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Thread

counter = 0
total = 0
balance = 100
safe = 0
single = 0
hits = {}
lock = threading.Lock()
numbers = itertools.count()
local = threading.local()


def count():
    global counter
    for _ in range(1000):
        counter += 1


def count_slowly():
    global counter
    value = counter
    time.sleep(0.001)
    counter = value + 1


def withdraw(amount):
    global balance
    if balance >= amount:
        balance = balance - amount


def visit(page):
    hits[page] += 1


def locked_is_fine():
    global safe
    with lock:
        safe += 1


def acquired_is_fine():
    global safe
    lock.acquire()
    try:
        safe += 1
    finally:
        lock.release()


def only_one_thread_is_fine():
    global single
    single += 1


def never_in_a_thread_is_fine():
    global total
    total += 1


def own_local_is_fine():
    mine = 0
    for number in range(10):
        mine += number
    local.value += 1
    return mine


threads = [threading.Thread(target=count) for _ in range(4)]
for thread in threads:
    thread.start()
for _ in range(3):
    Thread(target=count_slowly).start()
first = Thread(target=withdraw, args=(10,))
second = Thread(target=withdraw, args=(20,))
others = [Thread(target=f) for f in (locked_is_fine, acquired_is_fine)]
many = [Thread(target=locked_is_fine) for _ in range(3)]
more = [Thread(target=acquired_is_fine) for _ in range(3)]
again = [Thread(target=own_local_is_fine) for _ in range(3)]
alone = Thread(target=only_one_thread_is_fine)


def crawl(pages):
    with ThreadPoolExecutor() as pool:
        pool.map(visit, pages)


class Counter:
    def __init__(self):
        self.value = 0
        self.steps = {"done": 0}

    def increment(self):
        self.value += 1


def worker(shared):
    for _ in range(100):
        shared.increment()


def start_workers():
    shared = Counter()
    for _ in range(4):
        threading.Thread(target=worker, args=(shared,)).start()


class Server:
    def __init__(self):
        self.requests = 0
        self.errors = 0
        self._lock = threading.Lock()

    def serve(self):
        for _ in range(4):
            threading.Thread(target=self.handle).start()
        for _ in range(4):
            threading.Thread(target=self.locked_method_is_fine).start()

    def handle(self):
        self.requests += 1

    def locked_method_is_fine(self):
        with self._lock:
            self.errors += 1


def nested_function():
    done = 0

    def step():
        nonlocal done
        done += 1

    with ThreadPoolExecutor(4) as pool:
        for _ in range(10):
            pool.submit(step)
    return done


def add(stats, key):
    stats[key] += 1


def shared_argument():
    stats = {"a": 0}
    for key in stats:
        Thread(target=add, args=(stats, key)).start()


class Downloader(threading.Thread):
    count = 0

    def run(self):
        self.size = 1
        self.size += 1
        Downloader.count += 1


downloaders = [Downloader() for _ in range(3)]


def score(item):
    item.points += 1
    return item


def own_item_for_each_call_is_fine(items):
    with ThreadPoolExecutor() as pool:
        return list(pool.map(score, items))


class Task:
    def __init__(self):
        self.steps = 0

    def advance(self):
        self.steps += 1


def own_object_for_each_thread_is_fine():
    for _ in range(4):
        task = Task()
        Thread(target=task.advance).start()


def queue_is_fine(results: queue.Queue):
    def put():
        results.put(next(numbers))

    for _ in range(3):
        Thread(target=put).start()


visits = 0


def count_visit():
    global visits
    value = visits
    value += 1
    visits = value


def show_visit():
    global visits
    value = 0
    value += 1
    visits = value


visitors = [threading.Thread(target=count_visit) for _ in range(4)]
viewers = [threading.Thread(target=show_visit) for _ in range(4)]


class Purse:
    coins = 0

    def put(self, count):
        now = self.coins
        now = now + count
        self.coins = now


purse = Purse()
payers = [threading.Thread(target=purse.put, args=(1,)) for _ in range(4)]


class Hits:
    def __init__(self):
        self.by_key = {}
        self.seen = {}

    def hit(self, key):
        self.by_key[key] = self.by_key.get(key, 0) + 1
        self.seen[key] = key + "!"

    def run(self, keys):
        with ThreadPoolExecutor() as pool:
            for key in keys:
                pool.submit(self.hit, key)
