import contextlib
import os
import shutil
import sys
import tempfile
import time
from contextlib import asynccontextmanager, contextmanager

from library import connect


@contextmanager
def opened(path):
    file = open(path, encoding="utf-8")
    try:
        yield file
    finally:
        file.close()


@contextmanager
def timer(label):
    start = time.perf_counter()
    try:
        yield
    finally:
        print(label, time.perf_counter() - start)


@contextlib.contextmanager
def working_directory(path):
    before = os.getcwd()
    os.chdir(path)

    try:
        yield path  # the block runs here
    finally:

        # go back
        os.chdir(before)


@contextmanager
def captured(stream):
    old = sys.stdout
    sys.stdout = stream
    try:
        yield stream
    finally:
        sys.stdout = old


@contextmanager
def locked(lock):
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


@contextmanager
def environment(name, value):
    os.environ[name] = value
    try:
        yield
    finally:
        del os.environ[name]


@contextmanager
def temporary():
    path = tempfile.mkdtemp()
    try:
        yield path
    finally:
        shutil.rmtree(path)


@asynccontextmanager
async def connection(pool):
    conn = await pool.acquire()
    try:
        yield conn
    finally:
        await pool.release(conn)


@contextmanager
def session(factory):
    db = factory()
    try:
        yield db
        db.commit()
    finally:
        db.close()


@contextmanager
def handlers_raise(factory):
    db = factory()
    try:
        yield db
    except ValueError:
        db.rollback()
        raise
    db.close()


@contextmanager
def maybe_closed(path):
    file = connect(path)
    try:
        result = yield file
    finally:
        if result is not None:
            file.close()


@contextmanager
def says_so(name):
    print("entering", name)
    try:
        yield name
    finally:
        print("leaving", name)


@contextmanager
def swapped(owner, name, value):
    old = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, old)


@contextmanager
def pushed(stack, item):
    stack.append(item)
    try:
        yield
    finally:
        stack.pop()


class Editor:
    @contextmanager
    def busy(self):
        self.is_busy = True
        try:
            yield self
        finally:
            self.is_busy = False

    @contextmanager
    def deeper(self):
        self.depth += 1
        try:
            yield
        finally:
            self.depth -= 1

    def nested(self):
        @contextmanager
        def inner():
            self.open()
            try:
                yield
            finally:
                self.close()

        return inner()


# ---------------------------------------------------------------- silent


@contextmanager
def finally_is_fine(path):
    file = open(path, encoding="utf-8")
    try:
        yield file
    finally:
        file.close()


@contextmanager
def with_is_fine(path):
    with open(path, encoding="utf-8") as file:
        yield file
    os.remove(path)


@contextmanager
def nothing_after_is_fine(path):
    print("reading", path)
    yield path


@contextmanager
def success_only_is_fine(db):
    yield db
    db.commit()


@contextmanager
def result_only_is_fine(rows):
    found = []
    yield found
    rows.extend(found)


@contextmanager
def handled_for_one_error(db):
    try:
        yield db
    except ValueError:
        print("failed")
    db.close()


@contextmanager
def names_of_other_languages_are_fine(report):
    yield report
    report.constructor()
    report.toString()


@contextmanager
def set_only_afterwards_is_fine(report):
    yield report
    report.set_title("done")


@contextmanager
def two_yields_are_fine(path):
    if path:
        yield path
    else:
        yield None
    print("closing")


def plain_generator_is_fine(path):
    file = open(path, encoding="utf-8")
    yield file
    file.close()


@contextmanager
def outer_finally_is_fine(lock):
    lock.acquire()
    try:
        print("locked")
        yield
        print("still locked")
    finally:
        lock.release()


@contextmanager
def stack_is_fine(paths):
    with contextlib.ExitStack() as stack:
        yield [stack.enter_context(open(path, encoding="utf-8")) for path in paths]
    print("closed")


@contextmanager
def pop_of_a_result_is_fine(results):
    yield results
    print(results.pop())


def own_contextmanager_is_unknown(contextmanager):
    @contextmanager
    def inner(lock):
        lock.acquire()
        yield
        lock.release()

    return inner


class WithMethods:
    @contextmanager
    def guarded(self):
        self.open()
        try:
            yield self
        finally:
            self.close()

    def rows(self):
        self.open()
        yield 1
        self.close()


@contextmanager
def every_error_is_handled_is_fine(db):
    try:
        yield db
    except Exception:
        print("failed")
    db.close()


@contextmanager
def dropping_a_name_is_fine(rows):
    found = list(rows)
    yield found
    del found


@contextmanager
def borrowed(pool):
    item = pool.get()
    try:
        yield item
    finally:
        pool.put(item)


@contextmanager
def handing_over_is_fine(source, target):
    item = source.get()
    yield item
    target.put(item)


class Guarded:
    @contextmanager
    def closing_before_an_error_is_fine(self):
        self.error = None
        yield
        if self.error is not None:
            self.close()
            raise self.error


@contextmanager
def released_on_both_ways_is_fine(lock):
    lock.acquire()
    try:
        yield lock
    except:
        lock.release()
        raise
    else:
        lock.release()


@contextmanager
def released_on_one_way(lock):
    lock.acquire()
    try:
        yield lock
    except BaseException:
        print("failed")
        raise
    else:
        lock.release()
