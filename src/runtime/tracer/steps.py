"""Steps of a run: `sys.monitoring` events of the learner's own code, each with a snapshot as the change to the one before.

A step is a dict: `event` (line, call never: a call shows as the first line inside; return, yield, unwind, exception),
`line`, `printed` (characters so far), `frames` (ids, outermost first), and where there is something to say `hidden`
(how many calls of a deep recursion are left out), `changed` ([id, name, line, [[name, object id, 1 if through a cell]]]),
`code` (number of the code object that runs, as `code_objects` counts; -1 for one that is not part of the text),
`value` (object id of what is returned, yielded or raised), `objects` ({id: encoded}, new or changed), `gone` (ids).
A `line` step shows the state before that line runs.

A frame that waits (a generator's) is known by address only: a reference would keep its locals alive when it is dropped.
"""

import builtins

__builtins__ = dict(vars(builtins))  # our own: a learner may rebind the public ones

import asyncio
import sys
import types

from .objects import FILE, MACHINERY, Heap

MISSING = object()
TASKS = 0  # the id of the pseudo frame that lists waiting asyncio tasks
OUTERMOST = 2  # of a deep recursion, so many frames from the outside are shown
TOOL = 3
task_name = asyncio.Task.get_name
CO_OPTIMIZED, CO_GENERATOR, CO_COROUTINE, CO_ASYNC_GENERATOR = 0x1, 0x20, 0x80, 0x200


class Recorder:
    """What `watch` calls; `limits["steps"]` 0 records nothing."""

    def __init__(self, limits, clock, space, output):
        self.limits, self.clock, self.output = limits, clock, output
        self.heap = Heap(limits, space)
        self.hidden_names = set(space)
        self.steps, self.weight = [], 0
        self.full = limits["steps"] == 0
        self.stack = []  # running frames of the learner's code
        self.ids, self.next_id = {}, 1  # address of a frame -> (id, code)
        self.spaces = {}  # id of a module's or class body's frame -> its real namespace
        self.cells = {}  # id of a frame -> {name: address of its cell}
        self.lines = {}  # id of a frame -> the last line it was at
        self.last_frames, self.sent = {}, {}
        self.numbers, self.last_number = {}, 0  # address of a code object -> its number
        self.loop = None  # the learner's event loop

    def started(self, frame):
        self.stack.append(frame)
        code, known = frame.f_code, self.ids.get(id(frame))
        if known is None or known[1] is not code:
            self.ids[id(frame)] = (self.next_id, code)
            # While an inlined comprehension runs in a module or class body, f_locals shows its hidden names only.
            if not code.co_flags & CO_OPTIMIZED:
                self.spaces[self.next_id] = frame.f_locals
            self.next_id += 1

    def line_of(self, frame):
        """Its line; the last one where CPython knows none, as for a return that nobody wrote."""
        ident = self.ids[id(frame)][0] if id(frame) in self.ids else None
        line = frame.f_lineno or self.lines.get(ident) or frame.f_code.co_firstlineno
        self.lines[ident] = line
        return line

    def left(self, frame, event, value=MISSING):
        self.record(event, self.line_of(frame), value)
        if self.stack and self.stack[-1] is frame:
            self.stack.pop()
        elif frame in self.stack:  # the frames above it left while there was no room on the stack to tell us
            del self.stack[self.stack.index(frame) :]
        if event != "yield":
            ident, _ = self.ids.pop(id(frame), (None, None))
            self.spaces.pop(ident, None)
            self.cells.pop(ident, None)
            self.lines.pop(ident, None)

    def raised(self, frame, error):
        # StopIteration in a coroutine is how await is built.
        flags = frame.f_code.co_flags
        if type(error) is StopIteration and flags & CO_COROUTINE:
            return
        if type(error) is StopAsyncIteration and flags & (CO_COROUTINE | CO_ASYNC_GENERATOR):
            return
        self.record("exception", self.line_of(frame), error)

    def record(self, event, line, value=MISSING):
        if self.full:
            return
        if len(self.steps) >= self.limits["steps"] or self.weight > self.limits["weight"]:
            self.full = True
            return
        try:
            self.append(event, line, value)
        except RecursionError:
            pass  # no room for us on the stack; the learner's own error comes next

    def record_last(self, error, event):
        """Where the program ended although recording had stopped before: the frames are those of the traceback."""
        if not self.full or not self.steps:
            return
        frames, trace = [], error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == FILE:
                frames.append((trace.tb_frame, trace.tb_lineno))
            trace = trace.tb_next
        if not frames:
            return
        self.stack = []
        for frame, _ in frames:
            if frame not in self.stack:
                self.started(frame)
        self.append(event, frames[-1][1], error if event == "exception" else MISSING)
        self.stack = []

    def append(self, event, line, value):
        stack, most = self.stack, self.limits["frames"]
        shown = stack if len(stack) <= most else stack[:OUTERMOST] + stack[OUTERMOST - most :]
        frames = []

        def roots(ref):
            for frame in shown:
                ident = self.ids[id(frame)][0]
                names = [[name, ref(held)] for name, held in self.names(frame, ident)]
                frames.append([ident, frame.f_code.co_qualname, self.line_of(frame), names])
            waiting = self.waiting()
            if waiting:
                frames.insert(1, [TASKS, "<tasks>", 0, [[name, ref(task)] for name, task in waiting]])
            return None if value is MISSING else ref(value)

        value_id, objects = self.heap.walk(roots)
        for frame in shown:
            self.mark_cells(frame, next(row for row in frames if row[0] == self.ids[id(frame)][0]))
        step = {"event": event, "line": line, "printed": self.output.size, "frames": [row[0] for row in frames]}
        if len(shown) < len(stack):
            step["hidden"] = len(stack) - len(shown)
        changed = [row for row in frames if self.last_frames.get(row[0]) != row]
        self.last_frames = {row[0]: row for row in frames}
        if changed:
            step["changed"] = changed
        number = self.numbers.get(id(stack[-1].f_code), -1) if stack else -1
        if number != self.last_number:
            step["code"] = self.last_number = number
        if value_id is not None:
            step["value"] = value_id
        new = {ident: encoded for ident, encoded in objects.items() if self.sent.get(ident) != encoded}
        gone = [ident for ident in self.sent if ident not in objects]
        if new:
            step["objects"] = new
            self.weight += sum(1 + sum(len(part) for part in each.values() if type(part) is list) for each in new.values())
        if gone:
            step["gone"] = gone
        self.sent = objects
        self.steps.append(step)

    def names(self, frame, ident):
        space = self.spaces.get(ident)
        if space is None:
            return [(name, held) for name, held in dict(frame.f_locals).items() if name[0] != "."]
        pairs = []
        if type(space) is dict:
            pairs = [
                (name, held)
                for name, held in list(dict.items(space))
                if type(name) is str and name not in self.hidden_names and name not in MACHINERY
            ]
        now = frame.f_locals
        if now is not space and type(now) is not dict:
            pairs += [(name, held) for name, held in dict(now).items() if name[0] != "."]
        return pairs

    def waiting(self):
        if self.loop is None:
            return []
        now = asyncio.current_task(self.loop)
        tasks = [task for task in asyncio.all_tasks(self.loop) if task is not now and type(task) is asyncio.Task]
        return sorted(((task_name(task), task) for task in tasks), key=lambda pair: pair[0])

    def mark_cells(self, frame, row):
        """Points captured names at the cells that functions hold.

        No call tells which cell a running frame uses. Writing through f_locals does: the cell that shows a marker is it.
        """
        code = frame.f_code
        captured = code.co_cellvars + code.co_freevars
        if not captured:
            return
        known = self.cells.setdefault(row[0], {})
        for i, (name, _) in enumerate(row[3]):
            if name not in captured:
                continue
            address = known.get(name)
            if address is None:
                address = find_cell(frame, name, self.heap.cells.get(name, ()))
                if address is None:
                    continue
                known[name] = address
            ident = self.heap.now.get(address)
            if ident is not None:
                row[3][i] = [name, ident, 1]


def find_cell(frame, name, candidates):
    if not candidates:
        return None
    mark, proxy = object(), frame.f_locals
    held = proxy[name]
    proxy[name] = mark
    try:
        for cell in candidates:
            try:
                if cell.cell_contents is mark:
                    return id(cell)
            except ValueError:
                pass
    finally:
        proxy[name] = held
    return None


def with_room(act, *args):
    """An exception passes already: one of our own, for want of stack, must not take its place."""
    try:
        act(*args)
    except RecursionError:
        pass


def code_objects(code):
    """A code object and all that are written inside it."""
    yield code
    for const in code.co_consts:
        if type(const) is types.CodeType:
            yield from code_objects(const)


def watch(code, space, recorder, clock):
    """Executes the program while `recorder` sees its steps and `clock` its time."""
    mon, events, getframe = sys.monitoring, sys.monitoring.events, sys._getframe
    codes, lines = list(code_objects(code)), {}
    recorder.numbers = {id(each): number for number, each in enumerate(codes)}
    for each in codes:
        lines[each] = {offset: line for start, end, line in each.co_lines() for offset in range(start, end, 2)}
    full_set = events.PY_START | events.PY_RESUME | events.LINE | events.PY_RETURN | events.PY_YIELD | events.JUMP
    thin_set = events.PY_START | events.JUMP
    thin = recorder.full

    def listen():
        """Recording is over, or was never asked for: only loops and calls are counted from here on."""
        nonlocal thin
        thin = recorder.full
        for each in codes:
            mon.set_local_events(TOOL, each, thin_set if thin else full_set)
        mon.set_events(TOOL, 0 if thin else events.PY_THROW | events.PY_UNWIND | events.RAISE)

    def on_start(code, offset):
        if thin:
            clock.tick()
        else:
            recorder.started(getframe(1))

    def on_line(code, line):
        clock.tick()
        recorder.record("line", line)
        if recorder.full and not thin:
            listen()

    def on_return(code, offset, value):
        recorder.left(getframe(1), "return", value)

    def on_yield(code, offset, value):
        recorder.left(getframe(1), "yield", value)

    def on_jump(code, offset, target):
        if target > offset:
            return
        clock.tick()
        # No LINE event comes for a loop within one line; `while True: pass` jumps to itself.
        table = lines.get(code)
        if not thin and table is not None and table.get(offset) == table.get(target):
            recorder.record("line", table.get(target))
            if recorder.full:
                listen()

    # These three come for all code and not for the learner's alone.
    def on_throw(code, offset, error):
        if code.co_filename == FILE:
            recorder.started(getframe(1))

    def on_unwind(code, offset, error):
        if code.co_filename == FILE:
            with_room(recorder.left, getframe(1), "unwind")

    def on_raise(code, offset, error):
        if code.co_filename == FILE and not clock.stopped:
            with_room(recorder.raised, getframe(1), error)

    callbacks = {
        events.PY_START: on_start,
        events.PY_RESUME: on_start,
        events.LINE: on_line,
        events.PY_RETURN: on_return,
        events.PY_YIELD: on_yield,
        events.JUMP: on_jump,
        events.PY_THROW: on_throw,
        events.PY_UNWIND: on_unwind,
        events.RAISE: on_raise,
    }
    if mon.get_tool(TOOL):
        mon.free_tool_id(TOOL)
    mon.use_tool_id(TOOL, "coach")
    for event, callback in callbacks.items():
        mon.register_callback(TOOL, event, callback)
    try:
        listen()
        exec(code, space)
    finally:
        if mon.get_tool(TOOL):  # else the learner has freed it
            mon.set_events(TOOL, 0)
            for each in codes:
                mon.set_local_events(TOOL, each, 0)
            for event in callbacks:
                mon.register_callback(TOOL, event, None)
            mon.free_tool_id(TOOL)
