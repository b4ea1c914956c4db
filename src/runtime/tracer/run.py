"""One run: `run_json(request)` takes and gives JSON text, and leaves nothing of the program behind that it can help.

A request with the kind `code` asks what CPython makes of a program, and runs nothing."""

import builtins

__builtins__ = dict(vars(builtins))  # our own: a learner may rebind the public ones

import asyncio
import atexit
import gc
import json
import linecache
import random
import sys
import traceback
import types

from .code import listing
from .objects import FILE, MACHINERY, clip, has, on_one_line, type_mro, type_name
from .steps import Recorder, watch
from .world import (
    Clock, Lines, Output, Stop, block_imports, system_patches, hint_for, loop_patches, real_clock, recursion_patches,
)  # fmt: skip

# Private references: a learner may rebind the public ones.
encode = json.JSONEncoder(separators=(",", ":"), ensure_ascii=True).encode
decode = json.loads
set_recursion_limit, get_recursion_limit = sys.setrecursionlimit, sys.getrecursionlimit
run_exit_functions = atexit._run_exitfuncs
collect = gc.collect
MAX_ERROR_TEXT, MAX_FRAMES = 6000, 40
OURS = __file__.rpartition("/")[0]


def run_json(text):
    request = decode(text)
    return encode(listing(request["source"]) if request.get("kind") == "code" else run(request))


def run(request):
    source, limits = request["source"], request["limits"]
    began = real_clock()
    clock = Clock(limits)
    output = Output(limits, clock)
    module = types.ModuleType("__main__")
    space = module.__dict__
    space.update(__builtins__=builtins, __file__=FILE)
    recorder = Recorder(limits, clock, space, output)
    lines = Lines(request["input"], output)
    result = {"python": sys.version.split()[0], "error": None, "exit": None}
    linecache.cache[FILE] = (len(source), None, source.splitlines(True), FILE)
    if request["seed"] is not None:
        random.seed(request["seed"])
    else:
        random.seed()  # a memory snapshot would bring the same numbers every time

    restore = enter(module, output, lines, [
        *clock.patches(), *recursion_patches(limits["recursion"]), *system_patches(clock, output), *loop_patches(clock, recorder),
        (builtins, "input", lines.input), (sys, "stdout", output.out), (sys, "stderr", output.err), (sys, "stdin", lines),
        (sys, "__stdout__", output.out), (sys, "__stderr__", output.err), (sys, "__stdin__", lines), (sys, "argv", [FILE]),
    ])  # fmt: skip
    old_limit = get_recursion_limit()
    names, modules = dict(vars(builtins)), dict(sys.modules)

    def repair():
        """So that what we use of the library works even after a program that rebinds the names it uses."""
        vars(builtins).update(names)
        sys.modules.update(modules)

    try:
        code = compile(source, FILE, "exec", dont_inherit=True)
        set_recursion_limit(limits["recursion"])
        clock.deadline = real_clock() + clock.seconds
        watch(code, space, recorder, clock)
    except Stop as stop:
        recorder.record_last(stop, "line")
    except SystemExit as leaving:
        result["exit"] = exit_text(leaving, output)
    except BaseException as error:
        set_recursion_limit(old_limit)
        repair()
        recorder.record_last(error, "exception")
        result["error"] = {**describe(error), **place_of(error, recorder.hidden_names)}
    finally:
        set_recursion_limit(old_limit)
        repair()
        result["ran"] = round((real_clock() - clock.deadline + clock.seconds) * 1000, 2)
        end_program(space, recorder)
        restore()
    result.update(
        stopped=clock.stopped,
        output=output.runs(),
        steps=recorder.steps,
        partial=recorder.full and limits["steps"] > 0,
        truncated=recorder.heap.truncated,
        clock=clock.read_by_program,
        ms=round((real_clock() - began) * 1000, 2),
    )
    return result


def enter(module, output, lines, patches):
    """Sets what the program sees; returns what sets it back."""
    saved = [(owner, name, getattr(owner, name)) for owner, name, _ in patches]
    for owner, name, value in patches:
        setattr(owner, name, value)
    main = sys.modules.get("__main__")
    sys.modules["__main__"] = module
    loop = asyncio.events._get_running_loop()  # Pyodide's own counts as running all the time
    asyncio.events._set_running_loop(None)
    unblock = block_imports()

    def restore():
        unblock()
        asyncio.events._set_running_loop(loop)
        sys.modules["__main__"] = main
        for owner, name, value in saved:
            setattr(owner, name, value)

    return restore


def exit_text(leaving, output):
    code = leaving.code
    if type(code) is str:
        output.write(1, code + "\n")
        return "1"
    return "0" if code is None else repr(code) if type(code) is int else "1"


def end_program(space, recorder):
    """What CPython does last: exit functions, then it forgets the globals and collects cycles; `__del__` may print."""
    recorder.stack.clear()
    recorder.spaces.clear()
    recorder.heap.known = {}
    try:
        run_exit_functions()
        for private in (True, False):
            for name in list(space):
                if name != "__builtins__" and (name[:1] == "_" and name[:2] != "__") is private:
                    space[name] = None
        collect()
    except BaseException:
        pass  # a stopped program may be stopped again here


def place_of(error, hidden):
    """The function in which it happened and the values of its names: of the learner's innermost frame."""
    frame, trace = None, error.__traceback__
    while trace is not None:
        frame = trace.tb_frame if trace.tb_frame.f_code.co_filename == FILE else frame
        trace = trace.tb_next
    if frame is None or not has((dict, LOCALS), type(frame.f_locals)):
        return {}
    found, name = [], frame.f_code.co_name
    for key, value in dict(frame.f_locals).items():
        if type(key) is not str or key[:1] == "." or key in hidden or key in MACHINERY or len(found) == 24:
            continue
        # What is defined once and for all says nothing about the moment.
        cls = type(value)
        if not has(DEFINITIONS, cls) and not has(type_mro(cls), type):
            found.append([key, on_one_line(value, 60)])
    return {"where": None if name == "<module>" else name, "locals": found}


LOCALS = type((lambda: sys._getframe().f_locals)())
DEFINITIONS = types.FunctionType, types.ModuleType, types.BuiltinFunctionType


def describe(error):
    """An uncaught exception as CPython prints it, without our own frames."""
    cls = type(error)
    info = {"type": type_name(cls), "message": "", "text": "", "line": None, "hint": None}
    try:
        report = traceback.TracebackException.from_exception(error)
        frames = [frame for frame in report.stack if not frame.filename.startswith(OURS)]
        report.stack = traceback.StackSummary.from_list(frames[:MAX_FRAMES])
        if len(frames) > MAX_FRAMES:
            report.stack = traceback.StackSummary.from_list(frames[:3] + frames[-3:])
        mine = [frame.lineno for frame in frames if frame.filename == FILE]
        info["line"] = mine[-1] if mine else None
        if isinstance(error, SyntaxError) and error.filename == FILE:
            info["at"] = [error.lineno, error.offset, error.end_lineno, error.end_offset]
            info["line"] = error.lineno
            info["message"] = clip(str(error.msg), 500)
        else:
            info["message"] = clip(str(error), 500)
        info["text"] = clip("".join(report.format()), MAX_ERROR_TEXT)
    except BaseException as problem:  # the learner's __str__ may fail
        info["message"] = f"its text could not be made: {type_name(type(problem))}"
        info["text"] = f"{info['type']}: {info['message']}\n"
    info["hint"] = hint_for(error, info["message"])
    return info
