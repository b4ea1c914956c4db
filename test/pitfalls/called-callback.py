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
    threading.Thread(target=download()).start()
#                           ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `threading.Thread` gets its result (None) instead of a function to call later. Pass `download` without calling it.
    worker = Thread(target=download_all(urls), daemon=True)
#                          ^^^^^^^^^^^^^^^^^^ called-callback: `download_all(…)` runs right here, and `Thread` gets its result (None) instead of a function to call later. Pass `download_all` without calling it, and its arguments separately.
    process = Process(target=download_all(urls, 3))
#                            ^^^^^^^^^^^^^^^^^^^^^ called-callback: `download_all(…)` runs right here, and `Process` gets its result (None) instead of a function to call later. Pass `download_all` without calling it, and its arguments separately.
    Timer(5, download()).start()
#            ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `Timer` gets its result (None) instead of a function to call later. Pass `download` without calling it.
    Timer(5, download_all(urls)).start()
#            ^^^^^^^^^^^^^^^^^^ called-callback: `download_all(…)` runs right here, and `Timer` gets its result (None) instead of a function to call later. Pass `download_all` without calling it, and its arguments separately.
    Thread(target=print("hello")).start()
#                 ^^^^^^^^^^^^^^ called-callback: `print(…)` runs right here, and `Thread` gets its result (None) instead of a function to call later. Pass `print` without calling it, and its arguments separately.
    Thread(target=time.sleep(1)).start()
#                 ^^^^^^^^^^^^^ called-callback: `time.sleep(…)` runs right here, and `Thread` gets its result (None) instead of a function to call later. Pass `time.sleep` without calling it, and its arguments separately.
    Thread(target=label()).start()
#                 ^^^^^^^ called-callback: `label(…)` runs right here, and `Thread` gets its result (no function) instead of a function to call later. Pass `label` without calling it.
    Thread(target=product(2, 3)).start()
#                 ^^^^^^^^^^^^^ called-callback: `product(…)` runs right here, and `Thread` gets its result (no function) instead of a function to call later. Pass `product` without calling it, and its arguments separately.
    return worker, process


def executors(urls, root, loop):
    with ThreadPoolExecutor() as pool:
        pool.submit(download())
#                   ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `pool.submit` gets its result (None) instead of a function to call later. Pass `download` without calling it.
        job = pool.submit(download_all(urls, 2))
#                         ^^^^^^^^^^^^^^^^^^^^^ called-callback: `download_all(…)` runs right here, and `pool.submit` gets its result (None) instead of a function to call later. Pass `download_all` without calling it, and its arguments separately.
        job.add_done_callback(download())
#                             ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `job.add_done_callback` gets its result (None) instead of a function to call later. Pass `download` without calling it.
    root.after(1000, download())
#                    ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `root.after` gets its result (None) instead of a function to call later. Pass `download` without calling it.
    loop.call_later(1, download_all(urls))
#                      ^^^^^^^^^^^^^^^^^^ called-callback: `download_all(…)` runs right here, and `loop.call_later` gets its result (None) instead of a function to call later. Pass `download_all` without calling it, and its arguments separately.
    atexit.register(download())
#                   ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `atexit.register` gets its result (None) instead of a function to call later. Pass `download` without calling it.
    list(map(download(), urls))
#            ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `map` gets its result (None) instead of a function to call later. Pass `download` without calling it.


def buttons(tk, scheduler):
    tk.Button(tk, text="Load", command=download())
#                                      ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `tk.Button` gets its result (None) instead of a function to call later. Pass `download` without calling it.
    tk.Button(tk, text="Load", command=download_all(["a"]))
#                                      ^^^^^^^^^^^^^^^^^^^ called-callback: `download_all(…)` runs right here, and `tk.Button` gets its result (None) instead of a function to call later. Pass `download_all` without calling it, and its arguments separately.
    scheduler.every(10).do(download())
#                          ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `scheduler.every(10).do` gets its result (None) instead of a function to call later. Pass `download` without calling it.


for number in range(3):
    thread = threading.Thread(target=download())
#                                    ^^^^^^^^^^ called-callback: `download(…)` runs right here, and `threading.Thread` gets its result (None) instead of a function to call later. Pass `download` without calling it.
    thread.start()


class Poller:
    def start(self):
        threading.Thread(target=self.poll()).start()
#                               ^^^^^^^^^^^ called-callback: `self.poll(…)` runs right here, and `threading.Thread` gets its result (None) instead of a function to call later. Pass `self.poll` without calling it.

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


Thread(target=later()).start()
#             ^^^^^^^ called-callback: `later(…)` runs right here, and `Thread` gets its result (None) instead of a function to call later. Pass `later` without calling it.


def wire(button, window, scheduler, pool):
    from threading import Timer as Later

    button.clicked.connect(say_hello())
#                          ^^^^^^^^^^^ called-callback: `say_hello(…)` runs right here, and `button.clicked.connect` gets its result (None) instead of a function to call later. Pass `say_hello` without calling it.
    window.bind("<Return>", say_hello())
#                           ^^^^^^^^^^^ called-callback: `say_hello(…)` runs right here, and `window.bind` gets its result (None) instead of a function to call later. Pass `say_hello` without calling it.
    window.protocol("WM_DELETE_WINDOW", say_hello())
#                                       ^^^^^^^^^^^ called-callback: `say_hello(…)` runs right here, and `window.protocol` gets its result (None) instead of a function to call later. Pass `say_hello` without calling it.
    scheduler.enter(5, 1, say_hello())
#                         ^^^^^^^^^^^ called-callback: `say_hello(…)` runs right here, and `scheduler.enter` gets its result (None) instead of a function to call later. Pass `say_hello` without calling it.
    pool.map(say_hello(), [1, 2])
#            ^^^^^^^^^^^ called-callback: `say_hello(…)` runs right here, and `pool.map` gets its result (None) instead of a function to call later. Pass `say_hello` without calling it.
    Later(5, say_hello()).start()
#            ^^^^^^^^^^^ called-callback: `say_hello(…)` runs right here, and `Later` gets its result (None) instead of a function to call later. Pass `say_hello` without calling it.
    button.clicked.connect(say_hello)
    scheduler.enter(5, 1, say_hello)
    print(pool.map(len, ["a"]))


def say_hello():
    print("hello")


def nightly():
    print("night")


def add_jobs(scheduler, button):
    scheduler.add_job(nightly(), "interval", hours=24)
#                     ^^^^^^^^^ called-callback: `nightly(…)` runs right here, and `scheduler.add_job` gets its result (None) instead of a function to call later. Pass `nightly` without calling it.
    button.on_click(nightly())
#                   ^^^^^^^^^ called-callback: `nightly(…)` runs right here, and `button.on_click` gets its result (None) instead of a function to call later. Pass `nightly` without calling it.
    scheduler.add_job(nightly, "interval", hours=24)
