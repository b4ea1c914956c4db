"""The world a program runs in: output and input, a clock that only sleeping moves, an event loop that never waits,
and walls around what is not the learner's. Each part is put in place before a run and taken away after it."""

import builtins

__builtins__ = dict(vars(builtins))  # our own: a learner may rebind the public ones

import asyncio
import io
import os
import signal
import sys
import time

from .objects import has, type_mro

MISSING = object()
STARTED_AT = 1000.0  # what monotonic clocks show at the start of every run
READING = 1e-6  # seconds that pass with every look at a clock, so that no difference is zero
DAY = 86400
# Private references: a learner may rebind the public ones.
real_clock, real_time = time.perf_counter, time.time


class Stop(BaseException):
    """A limit was reached. Not an Exception, so `except Exception` lets it pass."""


class Clock:
    """The program's time, and the limits of the run: real seconds, and a day of sleep."""

    def __init__(self, limits):
        self.seconds = limits["seconds"]
        self.ticks, self.passed = 0, 0.0
        self.read_by_program = False
        self.stopped = None  # why the run was stopped
        self.deadline = real_clock() + self.seconds
        self.date = real_time()

    def stop(self, why):
        self.stopped = self.stopped or why
        raise Stop(why)

    def tick(self):
        """For every line, call or turn of a loop; raises again where the program swallowed the first Stop."""
        if self.stopped:
            raise Stop(self.stopped)
        self.ticks += 1
        if self.ticks & 63 == 0 and real_clock() > self.deadline:
            self.stop("time")

    def now(self):
        self.read_by_program = True
        self.passed += READING
        return self.passed

    def advance(self, seconds):
        self.passed += seconds
        if self.passed > DAY:
            self.stop("sleep")

    def sleep(self, seconds):
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        self.tick()
        self.advance(seconds)

    def patches(self):
        def since(start):
            return lambda: start + self.now()

        def nanoseconds(read):
            return lambda: int(read() * 1e9)

        readers = {name: since(STARTED_AT) for name in ("monotonic", "perf_counter", "process_time", "thread_time")}
        readers["time"] = since(self.date)
        yield time, "sleep", self.sleep
        for name, read in readers.items():
            if hasattr(time, name):
                yield time, name, read
                yield time, name + "_ns", nanoseconds(read)


class Output:
    """What the program printed, as [stream, text] pieces in order; stream 0 is stdout, 1 is stderr."""

    def __init__(self, limits, clock):
        self.limit, self.clock = limits["output"], clock
        self.pieces, self.size = [], 0
        self.out, self.err = Stream(self, 0), Stream(self, 1)

    def write(self, stream, text):
        if self.clock.stopped:
            return  # what libraries print while a stopped program unwinds
        room = self.limit - self.size
        part = text[: max(0, room)]
        if part:
            self.size += len(part)
            if self.pieces and self.pieces[-1][0] == stream and len(self.pieces[-1][1]) < 64:
                self.pieces[-1][1].append(part)
            else:
                self.pieces.append([stream, [part]])
        if len(text) > room:
            self.clock.stop("output")

    def runs(self):
        merged = []
        for stream, parts in self.pieces:
            text = "".join(parts)
            if merged and merged[-1][0] == stream:
                merged[-1][1] += text
            else:
                merged.append([stream, text])
        return merged


class Stream(io.TextIOBase):
    encoding, errors = "utf-8", "strict"

    def __init__(self, output, number):
        self.output, self.number = output, number

    def writable(self):
        return True

    def isatty(self):
        return False

    def fileno(self):
        raise io.UnsupportedOperation("fileno")

    def write(self, text):
        if type(text) is not str:
            if not isinstance(text, str):
                raise TypeError(f"write() argument must be str, not {type(text).__name__}")
            text = str.__str__(text)
        self.output.write(self.number, text)
        return len(text)


class Lines(io.TextIOBase):
    """The lines of the input box as `sys.stdin` and `input()`, which echoes them as a terminal would."""

    def __init__(self, lines, output):
        self.lines, self.output, self.used = [str(line) for line in lines], output, 0

    def readable(self):
        return True

    def readline(self, size=-1):
        if self.used >= len(self.lines):
            return ""
        self.used += 1
        return self.lines[self.used - 1] + "\n"

    def read(self, size=-1):
        return "".join(iter(self.readline, ""))

    def __iter__(self):
        return iter(self.readline, "")

    def input(self, prompt=""):
        sys.stdout.write(str(prompt))
        line = self.readline()
        if not line:
            raise EOFError("EOF when reading a line")
        sys.stdout.write(line)
        return line[:-1]


BLOCKED = (
    "js pyodide_js pyodide pyodide.code pyodide.ffi pyodide.http pyodide.webloop pyodide._package_loader _pyodide "
    "_pyodide_core _pyodide._base _pyodide._core_docs micropip ctypes _ctypes socket _socket faulthandler "
    "_testcapi _testinternalcapi _interpreters _interpchannels _interpqueues"
).split()


def block_imports():
    """`None` in sys.modules makes every way to import a name fail. Returns what takes it back."""
    saved = {name: sys.modules.get(name, MISSING) for name in BLOCKED}
    sys.modules.update(dict.fromkeys(BLOCKED))

    def unblock():
        for name, module in saved.items():
            if module is MISSING:
                sys.modules.pop(name, None)
            else:
                sys.modules[name] = module

    return unblock


def recursion_patches(top):
    """The program may set any recursion limit and reads what it set; the real one stays what the stack bears."""
    real_set, shown = sys.setrecursionlimit, [1000]

    def set_limit(limit):
        real_set(min(limit, top) if type(limit) is int else limit)
        shown[0] = limit

    yield sys, "setrecursionlimit", set_limit
    yield sys, "getrecursionlimit", lambda: shown[0]


def system_patches(clock, output):
    """The calls that would end the interpreter under our feet end the program instead; other programs do not start."""
    real_write, real_raise, handler_of = os.write, signal.raise_signal, signal.getsignal

    def leave(*args):
        clock.stop("exit")

    def no_program(*args, **options):
        raise OSError(138, "emscripten does not support processes.")

    def write(fd, data, /):
        if fd not in (1, 2):
            return real_write(fd, data)
        text = bytes(data)
        output.write(fd - 1, text.decode("utf-8", "replace"))
        return len(text)

    def no_debugger(*args, **options):
        output.write(1, "breakpoint() stops nothing here. Use Step, and click the line to stop at.\n")

    def raise_signal(number, /):
        if handler_of(number) is signal.SIG_DFL:
            leave()
        real_raise(number)

    def kill(pid, number, /):
        if pid not in (0, -1, os.getpid()):
            raise ProcessLookupError(71, "No such process")
        raise_signal(number)

    yield signal, "raise_signal", raise_signal
    yield os, "kill", kill
    yield os, "write", write
    yield sys, "breakpointhook", no_debugger
    for name in ("system", "popen", "execv", "execve"):
        yield os, name, no_program
    for name in ("_exit", "abort", "killpg"):
        if hasattr(os, name):
            yield os, name, leave


class NeverWaits:
    """In place of a selector: no time passes but on the program's clock."""

    def __init__(self, clock):
        self.clock = clock

    def select(self, timeout):
        self.clock.tick()
        if timeout is None:
            self.clock.stop("deadlock")
        if timeout > 0:
            self.clock.advance(timeout)
        return []


def loop_patches(clock, recorder):
    class Loop(asyncio.BaseEventLoop):
        def __init__(self):
            super().__init__()
            self._selector = NeverWaits(clock)
            recorder.loop = self

        def time(self):
            return STARTED_AT + clock.passed

        def _process_events(self, events):
            pass

        def _write_to_self(self):
            pass

        def run_in_executor(self, executor, func, *args):
            raise RuntimeError("can't start new thread")

        async def _make_subprocess_transport(self, *args, **options):
            raise OSError(138, "emscripten does not support processes.")

        async def create_connection(self, *args, **options):
            raise OSError("there is no network in the playground")

        create_server = create_datagram_endpoint = create_connection

    yield asyncio, "new_event_loop", Loop
    yield asyncio.events, "new_event_loop", Loop


HINTS = (
    (RuntimeError, "can't start new thread", "Threads do not run here. In a terminal they do."),
    (ImportError, "halted; None in sys.modules", "This module reaches outside the playground, so it is switched off here."),
    (ImportError, "No module named", "Only Python's own library is here. In a terminal, pip installs others."),
    (OSError, "does not support processes", "No other program can be started from here."),
    (OSError, "no network", "Nothing leaves the playground. In a terminal, programs reach the network."),
    (OSError, "No space left", "The files of a program hold 64 MB in all here."),
    (OSError, "Function not implemented", "There is no operating system below the playground; this call does not exist here."),
    (OverflowError, "cannot fit", "That is more than the playground's memory can ever hold."),
    (MemoryError, "", "The program asked for more memory than the playground has."),
    (RecursionError, "", "The program called itself too often. Look for the case in which it should stop."),
    (EOFError, "", "Each input() takes one line of the input box, and there was none left."),
    (FileNotFoundError, "", "The playground sees no file of your computer, only those that the program itself wrote."),
)


def hint_for(error, message):
    classes = type_mro(type(error))
    return next((hint for kind, part, hint in HINTS if has(classes, kind) and part in message), None)
