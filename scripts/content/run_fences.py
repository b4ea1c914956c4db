"""Runs pieces of code one after the other and tells what each printed; used natively and inside Pyodide."""

import asyncio
import builtins
import contextlib
import gc
import io
import json
import linecache
import os
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
import types
import warnings

BROWSER = sys.platform == "emscripten"


class SleepingLoop(asyncio.BaseEventLoop):
    """
    An event loop without sockets, for Pyodide, where the usual one would need the browser's. By its clock a sleep is
    never longer than asked for, so that a busy machine changes no order.
    """

    class Selector:
        overslept = 0.0

        def select(self, timeout):
            before = time.monotonic()
            time.sleep(timeout or 0)
            self.overslept += time.monotonic() - before - (timeout or 0)
            return []

    def __init__(self):
        super().__init__()
        self._selector = self.Selector()

    def time(self):
        return time.monotonic() - self._selector.overslept

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def last_lines(error):
    """The end of the traceback as Python itself shows it."""
    short = "".join(traceback.format_exception_only(error)).splitlines()
    if isinstance(error, (BaseExceptionGroup, SystemExit)):
        return "\n".join(short) + "\n"
    shown = io.StringIO()
    with contextlib.redirect_stderr(shown):
        sys.__excepthook__(type(error), error, error.__traceback__)
    return "\n".join(shown.getvalue().splitlines()[-len(short) :]) + "\n"


def perform(pieces, quiet, loud):
    """Executes the pieces as one module; all but the last one print into `quiet`."""
    main = types.ModuleType("__main__")
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    for number, code in enumerate(pieces):
        last = number == len(pieces) - 1
        name = f"<page {number}>"
        if not BROWSER and last:
            name = main.__file__ = os.path.join(os.getcwd(), "page.py")
            with open(name, "w", encoding="utf-8") as file:
                file.write("\n".join(pieces))
        linecache.cache[name] = (len(code), None, code.splitlines(True), name)
        with contextlib.redirect_stdout(loud if last else quiet):
            try:
                exec(compile(code, name, "exec", dont_inherit=True), main.__dict__)
            except BaseException as error:
                sys.stdout.write(last_lines(error))


def unpack(files, folder):
    os.chdir(folder)
    for name, text in files.items():
        with open(name, "w", encoding="utf-8", newline="") as file:
            file.write(text)


def run_here(pieces, files, _seconds):
    """In this process, which is put back afterwards: Pyodide has no other."""
    import decimal
    import logging

    out = io.StringIO()
    modules, names, environment, path = set(sys.modules), dict(vars(builtins)), dict(os.environ), list(sys.path)
    limit, main, home = sys.getrecursionlimit(), sys.modules["__main__"], os.getcwd()
    folder = tempfile.mkdtemp()
    try:
        unpack(files, folder)
        with warnings.catch_warnings(), decimal.localcontext():
            perform(pieces, io.StringIO(), out)
    finally:
        os.chdir(home)
        shutil.rmtree(folder, ignore_errors=True)
        sys.modules["__main__"], sys.path[:] = main, path
        for name in set(sys.modules) - modules:
            if str(getattr(sys.modules[name], "__file__", "")).startswith(tempfile.gettempdir()):
                del sys.modules[name]
        for name in set(vars(builtins)) - set(names):
            delattr(builtins, name)
        vars(builtins).update(names)
        os.environ.clear()
        os.environ.update(environment)
        sys.setrecursionlimit(limit)
        sys.settrace(None)
        sys.setprofile(None)
        for tool in range(6) if hasattr(sys, "monitoring") else ():
            if sys.monitoring.get_tool(tool):
                sys.monitoring.set_events(tool, 0)
                sys.monitoring.free_tool_id(tool)
        gc.enable()
        logging.root.handlers.clear()
        logging.root.setLevel(logging.WARNING)
    return out.getvalue()


def run_apart(pieces, files, seconds):
    """In a process of its own; None where it takes too long."""
    folder = tempfile.mkdtemp()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setsid()
            os.close(reader)
            nothing = os.open(os.devnull, os.O_RDWR)
            os.dup2(nothing, 0)
            os.dup2(writer, 1)
            os.dup2(nothing, 2)
            os.set_inheritable(1, True)
            sys.stdin = open(0, encoding="utf-8", closefd=False)
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)
            unpack(files, folder)
            sys.path[0] = folder
            loud = open(1, "w", encoding="utf-8", errors="surrogateescape", closefd=False, buffering=1)
            sys.stdout = loud
            perform(pieces, io.StringIO(), loud)
            if "threading" in sys.modules:
                sys.modules["threading"]._shutdown()
            import atexit

            atexit._run_exitfuncs()
            sys.stdout.flush()
            loud.flush()
        finally:
            os._exit(0)
    os.close(writer)
    deadline = time.monotonic() + seconds
    chunks = []
    while True:
        left = deadline - time.monotonic()
        ready = left > 0 and select.select([reader], [], [], left)[0]
        chunk = os.read(reader, 1 << 16) if ready else None
        if not chunk:
            break
        chunks.append(chunk)
    os.close(reader)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    shutil.rmtree(folder, ignore_errors=True)
    return b"".join(chunks).decode("utf-8", "surrogateescape") if chunk == b"" else None


def compiles(code):
    """None, or why the code does not compile."""
    try:
        compile(code, "<page>", "exec", dont_inherit=True)
    except SyntaxError as error:
        return str(error)
    return None


def answer(request):
    """The request names what to run and what to compile; so does the answer, in the same order."""
    if BROWSER:
        asyncio.events._set_running_loop(None)
        asyncio.events.new_event_loop = SleepingLoop
    warnings.simplefilter("ignore")
    job = json.loads(request)
    run = run_here if BROWSER or not hasattr(os, "fork") else run_apart
    return json.dumps(
        {
            "version": list(sys.version_info[:2]),
            "printed": [run(pieces, job["files"], job["seconds"]) if pieces else None for pieces in job["run"]],
            "errors": [compiles(code) for code in job["compile"]],
        }
    )


if __name__ == "__main__":
    print(answer(sys.stdin.read()))
