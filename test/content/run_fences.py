"""Runs pieces of code one after the other and tells what each printed; used natively and inside Pyodide."""

import asyncio
import contextlib
import io
import json
import os
import sys
import time
import traceback
import warnings


class SleepingLoop(asyncio.BaseEventLoop):
    """An event loop without sockets, for Pyodide, where the usual one would need the browser's."""

    class Selector:
        def select(self, timeout):
            time.sleep(timeout or 0)
            return []

    def __init__(self):
        super().__init__()
        self._selector = self.Selector()

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


def run(code):
    """What the code printed, and the last lines of the traceback where it failed."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            exec(compile(code, "<page>", "exec", dont_inherit=True), {"__name__": "__main__"})
        except BaseException as error:
            out.write("".join(traceback.format_exception_only(error)))
    return out.getvalue()


def compiles(code):
    """None, or why the code does not compile."""
    try:
        compile(code, "<page>", "exec", dont_inherit=True)
    except SyntaxError as error:
        return str(error)
    return None


def answer(request):
    """The request names what to run and what to compile; so does the answer, in the same order."""
    if sys.platform == "emscripten":
        asyncio.events._set_running_loop(None)
        asyncio.events.new_event_loop = SleepingLoop
    warnings.simplefilter("ignore")
    job = json.loads(request)
    return json.dumps(
        {
            "version": list(sys.version_info[:2]),
            "printed": [run(code) for code in job["run"]],
            "errors": [compiles(code) for code in job["compile"]],
        }
    )


if __name__ == "__main__":
    request = sys.stdin.read()
    os.chdir(sys.argv[1])
    result = answer(request)
    print(result)
