"""Objects as plain data: `Heap.walk` encodes what is reachable from some roots.

Never runs code of the learner. Whatever is read is read through C-level descriptors that were taken from the built-in
types when this module was imported: a class may define or patch any method, property or metaclass and is not asked.
Keeps no reference between two walks, so nothing lives longer because it is looked at.

An encoded object is a dict: `kind`, `type` (a word for people), then what the kind has:
    value   text
    list    items (ids), total, base (list, tuple or deque), slots (attributes of a subclass)
    set     items, total, slots
    dict    pairs (key id, value id), total, slots
    record  slots (a named tuple)
    object  slots ([name, id]; the first is __class__ where the learner wrote the class), text (value of a subclass of int, str, …)
    class   text (name), slots (`base` rows, then its own attributes)
    function  text (name and parameters), slots (`x=` default, `x` closure cell, `.x` attribute), line
    cell    slots (at most one, unnamed)
    generator  text (name), slots (locals, then what it awaits), line, state
    method  text, slots
    cut     not looked at: a limit was reached
"""

import builtins

__builtins__ = dict(vars(builtins))  # our own: a learner may rebind the public ones

import asyncio
import collections
import datetime
import decimal
import fractions
import functools
import types

FILE = "main.py"

type_dict = type.__dict__["__dict__"].__get__
type_mro = type.__dict__["__mro__"].__get__
type_bases = type.__dict__["__bases__"].__get__
type_name = type.__dict__["__name__"].__get__
exception_args = BaseException.__dict__["args"].__get__
numerator = fractions.Fraction.__dict__["_numerator"].__get__
denominator = fractions.Fraction.__dict__["_denominator"].__get__
decimal_text = decimal.Decimal.__str__
task_coroutine, task_done = asyncio.Task.get_coro, asyncio.Task.done
datetime_zone, time_zone = datetime.datetime.__dict__["tzinfo"].__get__, datetime.time.__dict__["tzinfo"].__get__
datetime_text, time_text = datetime.datetime.__repr__, datetime.time.__repr__
date_text, span_text = datetime.date.__repr__, datetime.timedelta.__repr__
partial_func, partial_args, partial_keywords = (functools.partial.__dict__[n].__get__ for n in ("func", "args", "keywords"))
list_iterator = type(iter([]))
list_iterator_state = list_iterator.__reduce__
Deque = collections.deque

# What a class body gets without the learner writing it.
MACHINERY = frozenset(
    "__module__ __qualname__ __doc__ __dict__ __weakref__ __firstlineno__ __static_attributes__ __annotate__ "
    "__annotate_func__ __annotations__ __annotations_cache__ __classdictcell__ __classcell__ __conditional_annotations__ "
    "__parameters__ __orig_bases__ __match_args__ __dataclass_params__ __dataclass_fields__ __replace__ "
    "__abstractmethods__ _abc_impl __type_params__ __generic_class__ __classdict__".split()
)
GENERATORS = {
    types.GeneratorType: ("gi", "generator", "gi_yieldfrom", "yield from"),
    types.CoroutineType: ("cr", "coroutine", "cr_await", "awaiting"),
    types.AsyncGeneratorType: ("ag", "async generator", "ag_await", "awaiting"),
}
VIEWS = {type({}.keys()): "keys of a dict", type({}.values()): "values of a dict", type({}.items()): "items of a dict"}


def clip(text, size):
    return text if len(text) <= size else text[: size - 1] + "…"


def int_text(value, size):
    bits = int.bit_length(value)
    if bits <= 2000:
        return clip(int.__repr__(value), size)
    return f"{'-' if int.__lt__(value, 0) else ''}integer of {bits} bits"


def str_text(value, size):
    if str.__len__(value) <= size:
        return clip(str.__repr__(value), size + 2)
    return str.__repr__(str.__getitem__(value, slice(0, size - 1))) + "…"


def bytes_text(value, size):
    return clip(bytes.__repr__(bytes.__getitem__(value, slice(0, size))), size)


def range_text(value, size):
    small = all(int.bit_length(n) < 200 for n in (value.start, value.stop, value.step))
    return range.__repr__(value) if small else "range(…)"


def datetime_or_type(value, size):
    return datetime_text(value) if datetime_zone(value) is None else "datetime with a time zone"


def time_or_type(value, size):
    return time_text(value) if time_zone(value) is None else "time with a time zone"


def has(classes, wanted):
    """`in` would ask a metaclass of the learner whether it is equal."""
    return any(each is wanted for each in classes)


def by_address(table):
    """A table of types that is looked up without asking the hash of a class, which a metaclass may define."""
    return {id(cls): entry for cls, entry in table.items()}


# Types without identity for a learner: shown by their text. Exact types only, so no method of a subclass can answer.
VALUES = by_address({
    int: int_text,
    str: str_text,
    bytes: bytes_text,
    range: range_text,
    bool: lambda value, size: "True" if value else "False",
    float: lambda value, size: float.__repr__(value),
    complex: lambda value, size: complex.__repr__(value),
    types.NoneType: lambda value, size: "None",
    types.EllipsisType: lambda value, size: "...",
    types.NotImplementedType: lambda value, size: "NotImplemented",
    types.BuiltinFunctionType: lambda value, size: f"built-in {value.__name__}()",
    types.ModuleType: lambda value, size: f"module {module_name(value)}",
    types.CodeType: lambda value, size: f"code {value.co_name}",
    bytearray: lambda value, size: clip(bytearray.__repr__(bytearray.__getitem__(value, slice(0, size))), size),
    property: lambda value, size: "property",
    decimal.Decimal: lambda value, size: clip(f"Decimal('{decimal_text(value)}')", size),
    datetime.date: lambda value, size: date_text(value),
    datetime.timedelta: lambda value, size: span_text(value),
    datetime.datetime: datetime_or_type,
    datetime.time: time_or_type,
    **{view: (lambda value, size, text=text: text) for view, text in VIEWS.items()},
})


BRACKETS = by_address({list: "[]", tuple: "()", set: "{}", frozenset: "{}", dict: "{}"})


def on_one_line(value, size, depth=2):
    """A value as text for people, without asking the learner's code; None for what is no value to them."""
    cls = type(value)
    text = VALUES.get(id(cls))
    if text is not None:
        return text(value, size)
    brackets = BRACKETS.get(id(cls))
    if brackets is None or depth == 0:
        return f"<{type_name(cls)}>"
    total = cls.__len__(value)
    some = [each for _, each in zip(range(9), dict.items(value) if cls is dict else cls.__iter__(value))]
    if cls is dict:
        parts = [f"{on_one_line(k, 20, depth - 1)}: {on_one_line(v, 20, depth - 1)}" for k, v in some]
    else:
        parts = [on_one_line(each, 20, depth - 1) for each in some]
    if total == 0 and cls not in (list, tuple, dict):
        return "set()"
    inside = ", ".join(parts) + (", …" if total > len(some) else "," if cls is tuple and total == 1 else "")
    return clip(brackets[0] + inside + brackets[1], size)


def module_name(module):
    name = types.ModuleType.__getattribute__(module, "__dict__").get("__name__")
    return name if type(name) is str else "?"


def instance_dict(obj, cls):
    """The real attribute dict of an instance; None where it has none."""
    for base in type_mro(cls):
        getter = type_dict(base).get("__dict__")
        if type(getter) is types.GetSetDescriptorType:
            try:
                found = getter.__get__(obj, cls)
            except (AttributeError, TypeError):
                return None
            return found if type(found) is dict else None
    return None


def slot_values(obj, cls):
    """Name and value of every filled `__slots__` member."""
    for base in reversed(type_mro(cls)):
        space = type_dict(base)
        if "__slots__" not in space:
            continue
        for name, member in space.items():
            if type(member) is types.MemberDescriptorType and type(name) is str and not name.startswith("__"):
                try:
                    yield name, member.__get__(obj, cls)
                except AttributeError:
                    pass


def signature(code):
    """The parameters of a function as they are written, without defaults."""
    names, positional, keyword = code.co_varnames, code.co_argcount, code.co_kwonlyargcount
    parts = list(names[:positional])
    if code.co_posonlyargcount:
        parts.insert(code.co_posonlyargcount, "/")
    rest = positional + keyword
    if code.co_flags & 4:
        parts.append("*" + names[rest])
        rest += 1
    elif keyword:
        parts.append("*")
    parts += names[positional : positional + keyword]
    if code.co_flags & 8:
        parts.append("**" + names[rest])
    return "(" + ", ".join(parts) + ")"


def written_by_learner(cls):
    return type_dict(cls).get("__module__") == "__main__"


class Heap:
    """Small ids for objects, the same for the same object from walk to walk, and the encoding of what is reachable.

    An id could be given again only if an object dies and another of the same type takes its address between two walks.
    """

    def __init__(self, limits, space):
        self.limits = limits
        self.space = space  # the learner's globals: functions with others are library functions
        self.next_id = 1
        self.known = {}  # address -> (id, type), of what the last walk reached
        self.truncated = False

    def walk(self, visit_roots):
        """Calls `visit_roots(ref)`, which names the roots; returns its answer and {id: encoded} of what they reach."""
        self.now, self.alive, self.queue, self.cells = {}, [], Deque(), {}
        try:
            answer = visit_roots(lambda obj: self.ref(obj, 0))
            done, boxes = {}, 0
            while self.queue:
                obj, cls, ident, depth = self.queue.popleft()
                text = VALUES.get(id(cls))
                if text is not None:
                    done[ident] = {"kind": "value", "type": type_name(cls), "text": text(obj, self.limits["text"])}
                elif boxes >= self.limits["objects"] or depth > self.limits["depth"]:
                    self.truncated = True
                    done[ident] = {"kind": "cut", "type": type_name(cls)}
                else:
                    boxes += 1
                    done[ident] = self.encode(obj, cls, depth + 1)
            self.known = {id(obj): (self.now[id(obj)], cls) for obj, cls in self.alive}
            return answer, done
        finally:
            self.alive = self.queue = None

    def ref(self, obj, depth):
        address, cls = id(obj), type(obj)
        ident = self.now.get(address)
        if ident is None:
            before = self.known.get(address)
            if before is not None and before[1] is cls:
                ident = before[0]
            else:
                ident = self.next_id
                self.next_id += 1
            self.now[address] = ident
            self.alive.append((obj, cls))  # only for the length of this walk
            self.queue.append((obj, cls, ident, depth))
        return ident

    def slots(self, pairs, depth, limit=None):
        out = []
        for name, value in pairs:
            if len(out) >= (limit or self.limits["items"]):
                self.truncated = True
                break
            out.append([name, self.ref(value, depth)])
        return out

    def attributes(self, obj, cls, depth):
        space = instance_dict(obj, cls)
        named = ((name if type(name) is str else "?", value) for name, value in list(dict.items(space))) if space else ()
        return self.slots(named, depth) + self.slots(slot_values(obj, cls), depth)

    def encode(self, obj, cls, depth):
        special = SPECIAL.get(id(cls))
        if special is not None:
            return special(self, obj, cls, depth)
        mro = type_mro(cls)
        if has(mro, type):
            return self.klass(obj, depth)
        own = written_by_learner(cls)
        extra = self.attributes(obj, cls, depth) if own else []
        name = type_name(cls)
        for base in (list, tuple, Deque):
            if has(mro, base):
                return self.sequence(obj, cls, base, extra, depth)
        if has(mro, dict):
            room = range(self.limits["items"])
            pairs = [[self.ref(key, depth), self.ref(value, depth)] for _, (key, value) in zip(room, dict.items(obj))]
            return {"kind": "dict", "type": name, "pairs": pairs, "total": dict.__len__(obj), "slots": extra}
        for base in (set, frozenset):
            if has(mro, base):
                room = range(self.limits["items"])
                items = [self.ref(value, depth) for _, value in zip(room, base.__iter__(obj))]
                return {"kind": "set", "type": name, "items": items, "total": base.__len__(obj), "slots": extra}
        if has(mro, BaseException):
            return {"kind": "object", "type": name, "slots": [["args", self.ref(exception_args(obj), depth)], *extra]}
        member = instance_dict(obj, cls) if own else None
        if member is not None and type(member.get("_name_")) is str and "_sort_order_" in member:
            return {"kind": "value", "type": name, "text": f"{name}.{member['_name_']}"}  # of an Enum
        if own:
            encoded = {"kind": "object", "type": name, "slots": [["__class__", self.ref(cls, depth)], *extra]}
            text = self.inherited_text(obj, mro)
            return encoded if text is None else {**encoded, "text": text}
        return {"kind": "value", "type": name, "text": f"<{ {'FutureIter': 'the awaited future', 'ReferenceType': 'weak reference'}.get(name, name) }>"}

    def inherited_text(self, obj, mro):
        size = self.limits["text"]
        if has(mro, int):
            return int_text(int.__add__(obj, 0), size)
        if has(mro, str):
            return str_text(obj, size)
        if has(mro, float):
            return float.__repr__(obj)
        return bytes_text(obj, size) if has(mro, bytes) else None

    def sequence(self, obj, cls, base, extra, depth):
        total = base.__len__(obj)
        if base is Deque:
            part = [value for _, value in zip(range(self.limits["items"]), Deque.__iter__(obj))]
        else:
            part = base.__getitem__(obj, slice(0, self.limits["items"]))
        fields = type_dict(cls).get("_fields") if base is tuple and cls is not tuple else None
        if type(fields) is tuple and len(fields) == total == len(part):
            slots = self.slots(zip((f if type(f) is str else "?" for f in fields), part), depth)
            return {"kind": "record", "type": type_name(cls), "slots": slots}
        items = [self.ref(value, depth) for value in part]
        word = type_name(base)
        return {"kind": "list", "type": type_name(cls), "base": word, "items": items, "total": total, "slots": extra}

    def function(self, fn, cls, depth):
        code = fn.__code__
        if fn.__globals__ is not self.space or code.co_filename != FILE:
            module = fn.__module__ if type(fn.__module__) is str else "?"
            return {"kind": "value", "type": "function", "text": f"{module}.{fn.__qualname__}()"}
        defaults = fn.__defaults__ or ()
        names = code.co_varnames[: code.co_argcount]
        pairs = [(name + "=", value) for name, value in zip(names[len(names) - len(defaults) :], defaults)]
        pairs += [(name + "=", value) for name, value in (fn.__kwdefaults__ or {}).items()]
        for name, cell in zip(code.co_freevars, fn.__closure__ or ()):
            pairs.append((name, cell))
            self.cells.setdefault(name, []).append(cell)
        pairs += [("." + name, value) for name, value in list(dict.items(fn.__dict__))[:6] if type(name) is str]
        slots, text = self.slots(pairs, depth), fn.__name__ + signature(code)
        return {"kind": "function", "type": "function", "text": text, "slots": slots, "line": code.co_firstlineno}

    def klass(self, cls, depth):
        space = type_dict(cls)
        module = space.get("__module__")
        if module != "__main__":
            where = f"{module}." if type(module) is str and module != "builtins" else ""
            return {"kind": "value", "type": "type", "text": f"class {where}{type_name(cls)}"}
        pairs = [("base", base) for base in type_bases(cls) if base is not object]
        pairs += [
            (name, value)
            for name, value in space.items()
            if type(name) is str
            and name not in MACHINERY
            and type(value) not in (types.MemberDescriptorType, types.GetSetDescriptorType)
            and not (type(value) is types.FunctionType and value.__code__.co_filename != FILE)
        ]
        return {"kind": "class", "type": "class", "text": type_name(cls), "slots": self.slots(pairs, depth)}

    def generator(self, gen, cls, depth):
        prefix, word, waits, label = GENERATORS[cls]
        frame, code = getattr(gen, prefix + "_frame"), getattr(gen, prefix + "_code")
        if code.co_filename != FILE:
            return {"kind": "value", "type": word, "text": f"{word} {code.co_name}"}
        if frame is None:
            return {"kind": "generator", "type": word, "text": code.co_name, "slots": [], "line": 0, "state": "finished"}
        running, suspended = getattr(gen, prefix + "_running"), getattr(gen, prefix + "_suspended")
        state = "running" if running else "suspended" if suspended else "not started"
        slots = self.slots(((name, value) for name, value in dict(frame.f_locals).items() if name[0] != "."), depth)
        inner = getattr(gen, waits)
        if inner is not None:
            slots.append([label, self.ref(inner, depth)])
        line = frame.f_lineno or code.co_firstlineno
        return {"kind": "generator", "type": word, "text": code.co_name, "slots": slots, "line": line, "state": state}

    def method(self, method, cls, depth):
        fn = method.__func__
        slots = [["__self__", self.ref(method.__self__, depth)], ["__func__", self.ref(fn, depth)]]
        text = fn.__qualname__ if type(fn) is types.FunctionType else "?"
        return {"kind": "method", "type": "method", "text": text, "slots": slots}

    def wrapped_method(self, wrapper, cls, depth):
        slots = [["__func__", self.ref(wrapper.__func__, depth)]]
        return {"kind": "method", "type": type_name(cls), "text": "", "slots": slots}

    def cell(self, cell, cls, depth):
        try:
            slots = [["", self.ref(cell.cell_contents, depth)]]
        except ValueError:
            slots = []
        return {"kind": "cell", "type": "cell", "slots": slots}

    def task(self, task, cls, depth):
        coroutine = task_coroutine(task)
        slots = [] if coroutine is None else [["coroutine", self.ref(coroutine, depth)]]
        state = "finished" if task_done(task) else "waiting"
        return {"kind": "object", "type": "Task", "slots": slots, "text": state}

    def partial(self, obj, cls, depth):
        parts = (("func", partial_func(obj)), ("args", partial_args(obj)), ("keywords", partial_keywords(obj)))
        return {"kind": "object", "type": "partial", "slots": self.slots(parts, depth)}

    def fraction(self, obj, cls, depth):
        parts = numerator(obj), denominator(obj)
        text = f"Fraction({', '.join(int_text(n, 30) if type(n) is int else '?' for n in parts)})"
        return {"kind": "value", "type": "Fraction", "text": text}

    def list_iterator(self, obj, cls, depth):
        state = list_iterator_state(obj)  # (iter, (the list,), index), or without the index when it is exhausted
        if len(state) < 3:
            return {"kind": "object", "type": "list iterator", "slots": [], "text": "exhausted"}
        text = f"next: index {state[2]}"
        return {"kind": "object", "type": "list iterator", "slots": [["over", self.ref(state[1][0], depth)]], "text": text}


SPECIAL = by_address({
    types.FunctionType: Heap.function,
    types.MethodType: Heap.method,
    types.CellType: Heap.cell,
    staticmethod: Heap.wrapped_method,
    classmethod: Heap.wrapped_method,
    asyncio.Task: Heap.task,
    functools.partial: Heap.partial,
    fractions.Fraction: Heap.fraction,
    list_iterator: Heap.list_iterator,
    **dict.fromkeys(GENERATORS, Heap.generator),
})
