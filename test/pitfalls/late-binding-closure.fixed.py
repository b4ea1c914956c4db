import asyncio
import atexit
import functools
import re
import signal
import threading
import tkinter
from concurrent.futures import ThreadPoolExecutor
from functools import partial, reduce

# ---- the textbook

functions = []
for number in range(3):
    functions.append(lambda number=number: number)

listed = [lambda n=n: n for n in range(3)]
in_set = {lambda n=n: n for n in range(3)}
in_dict = {n: lambda n=n: n for n in range(3)}
materialised = list(lambda n=n: n for n in range(3))
as_tuple = tuple(lambda n=n: n for n in range(3))
computed = [lambda x, n=n: x * n for n in range(3)]
nested_display = [(n, lambda n=n: n) for n in range(3)]


def appended(names):
    handlers = []
    for name in names:
        handlers.append(lambda name=name: print(name))
    return handlers


def inner_def(names):
    handlers = []
    for name in names:

        def handler(name=name):
            return name

        handlers.append(handler)
    return handlers


def inner_async_def(urls):
    jobs = []
    for url in urls:

        async def job(url=url):
            return await fetch(url)

        jobs.append(job)
    return jobs


def into_dict(names):
    table = {}
    for name in names:
        table[name] = lambda name=name: name
    return table


def into_dict_by_name(names):
    table = {}
    for name in names:

        def show(prefix="", name=name):
            print(prefix, name)

        table[name] = show
    return table


def into_attribute(buttons):
    for button in buttons:
        button.on_click = lambda button=button: print(button.text)


def through_setattr(target, names):
    for name in names:
        setattr(target, name, lambda name=name: name)


def in_display(names):
    rows = []
    for name in names:
        rows.append({"name": name, "run": lambda name=name: name})
    return rows


def derived_variable(names):
    handlers = []
    for name in names:
        label = name.title()
        handlers.append(lambda label=label: label)
    return handlers


def both_variables(pairs):
    handlers = []
    for key, value in pairs:
        handlers.append(lambda key=key, value=value: (key, value))
    return handlers


def enumerated(names):
    handlers = {}
    for index, name in enumerate(names):
        handlers[name] = lambda event, index=index: (event, index)
    return handlers


def counting_while(limit):
    handlers = []
    index = 0
    while index < limit:
        handlers.append(lambda index=index: index)
        index += 1
    return handlers


def rebound_after_the_def(lines):
    handlers = []
    line = None
    for number, text in enumerate(lines):

        def show(line=line):
            return line

        line = f"{number}: {text}"
        handlers.append(show)
    return handlers


def read_after_the_loop(names):
    handler = None
    for name in names:
        handler = lambda name=name: name
        if name.startswith("x"):
            chosen = handler
    return chosen, handler


def yielded(names):
    for name in names:
        yield lambda name=name: name


def threads(urls):
    for url in urls:
        threading.Thread(target=lambda url=url: download(url)).start()


def thread_by_def(urls):
    for url in urls:

        def work(url=url):
            download(url)

        threading.Thread(target=work).start()


def timers(names):
    for name in names:
        threading.Timer(1, lambda name=name: print(name)).start()


def pool(urls):
    with ThreadPoolExecutor() as executor:
        for url in urls:
            executor.submit(lambda url=url: download(url))


def futures(tasks, names):
    for task, name in zip(tasks, names):
        task.add_done_callback(lambda done, name=name: print(done, name))


def event_loop(names):
    loop = asyncio.get_running_loop()
    for name in names:
        loop.call_later(1, lambda name=name: print(name))
        loop.call_soon(lambda name=name: print(name))


def window(root, labels):
    for label in labels:
        tkinter.Button(root, text=label, command=lambda label=label: print(label)).pack()


def any_widget(make, labels):
    for label in labels:
        make(label, callback=lambda label=label: print(label))
        make(label, on_press=lambda label=label: print(label))


def connected(signals):
    for entry in signals:
        entry.changed.connect(lambda *, entry=entry: print(entry))


def at_exit(files):
    for file in files:
        atexit.register(lambda file=file: file_name(file))


def stored_partial(names):
    jobs = []
    for name in names:
        jobs.append(partial(lambda extra, name=name: (extra, name), 1))
    return jobs


class Emitter:
    def __init__(self):
        self.listeners = []

    def on(self, listener):
        self.listeners.append(listener)

    def connect_all(self, names):
        for name in names:
            self.on(lambda name=name: print(name))

    def tag(self, names):
        self.handlers = {}
        for name in names:
            self.handlers[name] = lambda name=name: name


LISTENERS = []


def subscribe(listener):
    LISTENERS.append(listener)


def storing_helper(names):
    for name in names:
        subscribe(lambda name=name: name)


def tasks_made_in_a_loop(names):
    tasks = []
    for name in names:

        async def job(name=name):
            print(name)

        tasks.append(asyncio.create_task(job()))
    return tasks


def extended_in_place(names):
    handlers = []
    for name in names:
        handlers += [lambda name=name: name]
    return handlers


class Pressed:
    def __init__(self, action):
        self.action = action


def kept_by_an_instance(names):
    buttons = []
    for name in names:
        buttons.append(Pressed(lambda name=name: name))
    return buttons


def with_star(names):
    handlers = []
    for name in names:
        handlers.append(lambda *args, name=name: (args, name))
    return handlers


def with_keywords(names):
    handlers = []
    for name in names:
        handlers.append(lambda a, b=1, name=name, **rest: (a, b, rest, name))
    return handlers


async def asynchronous(stream):
    handlers = []
    async for chunk in stream:
        handlers.append(lambda chunk=chunk: chunk)
    return handlers


def nested_loops(rows):
    handlers = []
    for row in rows:
        for cell in row:
            handlers.append(lambda row=row, cell=cell: (row, cell))
    return handlers


def inner_comprehension(names):
    handlers = []
    for name in names:
        handlers.append(lambda name=name: [name + c for c in "ab"])
    return handlers


def in_a_comprehension(table):
    return {key: (lambda value=value: value) for key, value in table.items()}


def sorted_but_kept(names):
    handlers = []
    for name in names:
        handlers.append(sorted([lambda name=name: name], key=id)[0])
    return handlers


def with_walrus(stream):
    handlers = []
    while line := stream.readline():
        handlers.append(lambda line=line: line)
    return handlers


def put_and_add(queue, names):
    pending = set()
    for name in names:
        queue.put(lambda name=name: name)
        pending.add(lambda name=name: name)
        queue.insert(0, lambda name=name: name)


def signals(numbers):
    for number in numbers:
        signal.signal(number, lambda *_, number=number: print(number))


# ================================================================ silence


def default_argument_is_fine(names):
    handlers = []
    for name in names:
        handlers.append(lambda name=name: name)

        def handler(*, name=name):
            return name

        handlers.append(handler)
    return handlers


def partial_is_fine(names):
    return [partial(print, name) for name in names]


def factory_is_fine(names):
    def make(name):
        return lambda: name

    return [make(name) for name in names]


def called_at_once_is_fine(names):
    for name in names:
        (lambda: print(name))()
        helper = lambda: name
        print(helper())

        def show():
            return name

        show()


def sort_keys_are_fine(rows, weights):
    for weight in weights:
        rows.sort(key=lambda row: row * weight)
        print(sorted(rows, key=lambda row: row - weight))
        print(max(rows, key=lambda row: row - weight), min(rows, key=lambda row: row % weight))


def eager_builtins_are_fine(rows, limits):
    kept = []
    for limit in limits:
        kept.append(list(filter(lambda row: row < limit, rows)))
        kept.extend(map(lambda row: row + limit, rows))
        kept.append(sum(map(lambda row: row * limit, rows)))
        print(any(map(lambda row: row > limit, rows)), all(row > limit for row in rows))
        kept.append(reduce(lambda a, b: a + b * limit, rows))
        print(next(filter(lambda row: row == limit, rows), None))
    return kept


def lazy_wrapper_in_for_is_fine(rows, limits):
    for limit in limits:
        for row in filter(lambda row: row < limit, rows):
            print(row)


def re_sub_is_fine(text, table):
    for pattern, value in table.items():
        text = re.sub(pattern, lambda match: match[0] + value, text)
    return text


def data_frame_is_fine(frame, columns):
    for column in columns:
        frame[column] = frame[column].apply(lambda cell: cell + column)
        frame = frame.assign(total=frame.groupby(lambda row: row + column).sum())
    return frame


def call_now(function):
    return function()


def calling_helper_is_fine(names):
    for name in names:
        call_now(lambda: print(name))


def return_follows_is_fine(names):
    for name in names:
        if name:
            return lambda: name
    return None


def break_follows_is_fine(names):
    handlers = []
    for name in names:
        handlers.append(lambda: name)
        break
    return handlers


def raise_follows_is_fine(names):
    handlers = []
    for name in names:
        handlers.append(lambda: name)
        raise LookupError(handlers)


def bound_before_the_loop_is_fine(names, prefix):
    handlers = []
    suffix = "!"
    for _ in names:
        handlers.append(lambda: prefix + suffix)
    return handlers


def own_parameter_is_fine(names):
    handlers = []
    for name in names:
        handlers.append(lambda name: name)
    return handlers


def own_comprehension_variable_is_fine(names):
    handlers = []
    for name in names:
        handlers.append(lambda values: [name for name in values])
    return handlers


def lazy_generator_is_fine(numbers):
    for function in (lambda: number for number in numbers):
        print(function())


def generator_expression_elements(names):
    return any(name == other for other in names for name in names)


def immediately_called_function_is_fine(names):
    handlers = []
    for name in names:

        def make(name):
            return lambda: name

        handlers.append(make(name))
    return handlers


def called_in_the_same_round(names):
    for name in names:

        def attempt():
            return name.upper()

        for _ in range(3):
            if attempt():
                break


def live_value_is_fine(names):
    count = 0
    handlers = []
    for name in names:
        handlers.append(lambda name=name: (name, count))
    return handlers


def live_accumulator_is_fine(names):
    totals = {}
    handlers = []
    for name in names:
        totals[name] = 0
        handlers.append(lambda name=name: totals[name])
    return handlers


def global_function_is_fine(names):
    return [lambda: print("x") for _ in names]


def created_once_after_the_loop(names):
    for name in names:
        print(name)
    return lambda: name


def inside_a_function_called_per_round(names):
    def work(name):
        result = []
        result.append(lambda: name)
        return result

    for name in names:
        work(name)


def loop_inside_the_closure(names):
    handlers = []

    def run():
        for name in names:
            print(name)

    handlers.append(run)
    return handlers


def decorated_and_called(names):
    for name in names:

        @functools.lru_cache
        def cost(position):
            return position + len(name)

        print(cost(1))


async def awaited_in_the_round(loop, names):
    for name in names:
        await loop.run_in_executor(None, lambda: print(name))
        await asyncio.create_task(fetch(name))


def joined_in_the_round(names):
    for name in names:
        thread = threading.Thread(target=lambda: print(name))
        thread.start()
        thread.join()


def default_evaluated_now(names):
    handlers = []
    for name in names:
        handlers.append(lambda text=name.upper(): text)
    return handlers


def first_iterable_is_evaluated_now(rows):
    return [list(cell for cell in row) for row in rows]


def with_statement_is_fine(names, context):
    for name in names:
        with context(name):
            print(sorted(names, key=lambda other: other == name))


def class_in_loop(names):
    for name in names:

        class Item:
            label = name

        print(Item())


def next_is_fine(rows, keys):
    return [next((row for row in rows if row == key), None) for key in keys]


def key_of_groupby_in_for(rows, sizes):
    import itertools

    for size in sizes:
        for key, group in itertools.groupby(rows, key=lambda row: row // size):
            print(key, list(group))


def substituted(patterns, text):
    return [re.compile(p).sub(lambda m: m[0] + p, text) for p in patterns]


fetch = download = file_name = print


def updated(names):
    actions = {}
    for name in names:
        actions.update({name: lambda name=name: print(name)})
    return actions
