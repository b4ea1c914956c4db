import asyncio
import atexit
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Process
from threading import Thread, Timer


def download():
    print("downloading")


def download_all(urls, retries=1):
    for url in urls:
        print(url, retries)


def total(numbers):
    return sum(numbers) * 1.0


def label():
    text = "done"
    return text


def product(a, b):
    return a * b


def make_handler(name):
    def handler():
        print(name)

    return handler


def pick(handlers, name):
    return handlers[name]


def abstract_task():
    raise NotImplementedError


async def load():
    await asyncio.sleep(0)


def threads(urls):
    threading.Thread(target=download).start()
    worker = Thread(target=download_all, args=(urls,), daemon=True)
    process = Process(target=download_all, args=(urls, 3))
    Timer(5, download).start()
    Timer(5, download_all, args=(urls,)).start()
    Thread(target=print, args=("hello",)).start()
    Thread(target=time.sleep, args=(1,)).start()
    Thread(target=label).start()
    Thread(target=product, args=(2, 3)).start()
    return worker, process


def executors(urls, root, loop):
    with ThreadPoolExecutor() as pool:
        pool.submit(download)
        job = pool.submit(download_all, urls, 2)
        job.add_done_callback(download)
    root.after(1000, download)
    loop.call_later(1, download_all, urls)
    atexit.register(download)
    list(map(download, urls))


def buttons(tk, scheduler):
    tk.Button(tk, text="Load", command=download)
    tk.Button(tk, text="Load", command=lambda: download_all(["a"]))
    scheduler.every(10).do(download)


for number in range(3):
    thread = threading.Thread(target=download)
    thread.start()


class Poller:
    def start(self):
        threading.Thread(target=self.poll).start()

    def poll(self):
        print("poll")

    def handler(self):
        return self.poll

    def started_later_is_fine(self):
        threading.Thread(target=self.poll).start()
        threading.Thread(target=self.handler()).start()


def functions_are_fine(urls, root, pool):
    threading.Thread(target=download).start()
    threading.Thread(target=download_all, args=(urls,)).start()
    Timer(5, download).start()
    pool.submit(download_all, urls)
    root.after(1000, lambda: download())
    atexit.register(download)


def factories_are_fine(handlers, root):
    threading.Thread(target=make_handler("a")).start()
    root.after(1000, make_handler("b"))
    Thread(target=pick(handlers, "c")).start()
    sorted([], key=make_handler("d"))


def unknown_functions_are_fine(root, factory):
    Thread(target=factory()).start()
    root.after(1000, factory("x"))
    Thread(target=abstract_task()).start()


def coroutines_are_fine(loop):
    loop.run_in_executor(None, download)
    asyncio.run(load())


def results_as_plain_arguments_are_fine(urls, report):
    report(label())
    report(title=label())
    print(download())
    report.after("monday", label())


def decorated_is_unknown(app):
    @app.task
    def job():
        print("job")

    Thread(target=job()).start()


def later():
    pass


class Job:
    def start(self):
        """Subclasses say what."""

    def run(self):
        Thread(target=self.start()).start()


Thread(target=later).start()


def wire(button, window, scheduler, pool):
    from threading import Timer as Later

    button.clicked.connect(say_hello)
    window.bind("<Return>", say_hello)
    window.protocol("WM_DELETE_WINDOW", say_hello)
    scheduler.enter(5, 1, say_hello)
    pool.map(say_hello, [1, 2])
    Later(5, say_hello).start()
    button.clicked.connect(say_hello)
    scheduler.enter(5, 1, say_hello)
    print(pool.map(len, ["a"]))


def say_hello():
    print("hello")


def nightly():
    print("night")


def add_jobs(scheduler, button):
    scheduler.add_job(nightly, "interval", hours=24)
    button.on_click(nightly)
    scheduler.add_job(nightly, "interval", hours=24)
