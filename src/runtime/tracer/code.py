"""What CPython makes of a program: for each code object its instructions (`dis`) and its names (`symtable`).

Compiles and never executes: no code of the learner runs, and no object of theirs exists. All sizes are limited.

`listing(source)` is a dict: `python` (version), `error` (why there is nothing, else None), `units`, `more` (units left out).
A unit is one code object. Units stand in the order of `steps.code_objects`, so a step names one by its number:
    name, kind, line   its first line; of a decorated function that of the decorator
    parent    number of the unit it is written in, None for the module
    rows      instructions: [line or None, label or 0, operation, argument]; `cut` says that there are more
    handlers  [[from label, to label, label]]: where an exception between two labels goes on
    names     [[name, scope, uses]], see `scope_of` and `uses_of`; `unlisted` counts those left out
"""

import builtins

__builtins__ = dict(vars(builtins))  # our own: a learner may rebind the public ones

import dis
import symtable
import sys
import types
import warnings
from itertools import islice

from .objects import FILE, bytes_text, clip, int_text, str_text
from .steps import CO_OPTIMIZED, code_objects

MAX_UNITS, MAX_ROWS, MAX_HANDLERS, MAX_NAMES, MAX_TEXT = 200, 4000, 40, 1500, 80
MAX_ITEMS, MAX_DEPTH = 24, 4  # of a constant that holds others
LONGEST = 32  # bytes that an instruction with its caches may take
BUILTINS = frozenset(dir(builtins))
GIVEN = frozenset(("__name__", "__file__", "__doc__", "__spec__", "__loader__", "__package__", "__builtins__"))
KINDS = {
    "module": "module", "function": "function", "class": "class", "annotation": "annotations",
    "type parameters": "type parameters", "type alias": "type alias", "type variable": "type variable",
    "<lambda>": "lambda", "<genexpr>": "generator expression",
}  # fmt: skip
HIDDEN = frozenset(("__classdict__", "__conditional_annotations__", "__type_params__"))
GENERIC = "<generic parameters of "


def listing(source):
    answer = {"python": sys.version.split()[0], "error": None, "units": [], "more": 0}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            codes = list(code_objects(compile(source, FILE, "exec", dont_inherit=True)))
            root = symtable.symtable(source, FILE, "exec")
        answer["more"] = max(0, len(codes) - MAX_UNITS)
        answer["units"] = units_of(codes[:MAX_UNITS], root)
    except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError) as error:
        answer.update(error=clip(f"{type(error).__name__}: {error}", 200), units=[], more=0)
    return answer


def units_of(codes, root):
    parents = {id(const): i for i, code in enumerate(codes) for const in code.co_consts if type(const) is types.CodeType}
    units, room = [], {"rows": MAX_ROWS, "names": MAX_NAMES}
    bound = names_of_module(root)
    tables, inside = [], []  # of each code object: its own, and those of what is written in it, by name
    for i, code in enumerate(codes):
        parent = parents.get(id(code))
        table = root if i == 0 else take_table(code, inside[parent])
        tables.append(table)
        inside.append({} if table is None else children_by_name(table))
        unit = {"name": clip(title_of(code), MAX_TEXT), "kind": kind_of(code, table), "line": code.co_firstlineno}
        unit.update(parent=parent, **instructions_of(code, room), **names_of(code, table, bound, room))
        units.append(unit)
    return units


# ---------- which symbol table belongs to which code object ----------


def children_by_name(table):
    """Without the scopes of annotations that hold no name: most of them have no code object."""
    found = {}
    for child in table.get_children():
        if table_kind(child) != "annotation" or listed_symbols(child):
            found.setdefault(table_name(child), []).append((child.get_lineno(), child))
    return found


def take_table(code, tables):
    """The table that `code` was made from, in the order of the text; code that nobody can reach has only a table.

    The line of a table is that of `def`, the line of its code object that of a decorator; of a class's annotations the
    former is that of the first annotation, the latter that of `class`.
    """
    named = tables.get(code.co_name.strip("<>"), [])
    free, first = set(code.co_freevars), code.co_firstlineno
    last = max((line for _, _, line in code.co_lines() if line), default=first)
    for near in (lambda line: line == first, lambda line: first <= line <= last, lambda line: first <= line):
        for i, (line, table) in enumerate(named):
            if near(line) and free_names(table) == free:
                del named[i]
                return table
    return None


def table_name(table):
    name = table.get_name()
    return (GENERIC + name).strip("<>") if table_kind(table) == "type parameters" else name


def free_names(table):
    return {symbol.get_name() for symbol in table.get_symbols() if symbol.is_free() or symbol.is_free_class()}


def table_kind(table):
    return str(table.get_type())


def title_of(code):
    name = code.co_name
    return name[len(GENERIC) : -1] if name.startswith(GENERIC) else name


def kind_of(code, table):
    if code.co_name in KINDS:
        return KINDS[code.co_name]
    if table is None:
        return "function" if code.co_flags & CO_OPTIMIZED else "class"
    return KINDS.get(table_kind(table), "function")


# ---------- instructions ----------


class Shown:
    """Stands for a constant, so that `dis` writes a short text for it, however large it is."""

    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


def instructions_of(code, room):
    bytecode = code.co_code[: LONGEST * (room["rows"] + 1)]  # `dis` looks at all of it before it gives the first
    constants = tuple(Shown(constant_text(const)) for const in code.co_consts)
    listed = dis.Bytecode(code.replace(co_consts=constants, co_code=bytecode))
    rows = [
        [each.line_number or None, each.label or 0, each.opname, clip(argument_text(each), MAX_TEXT)]
        for each in islice(listed, room["rows"])
    ]
    room["rows"] -= len(rows)
    handlers = [
        [entry.start_label, entry.end_label, entry.target_label]
        for entry in islice(listed.exception_entries, MAX_HANDLERS if rows else 0)
    ]
    cut = room["rows"] <= 0 and next(islice(listed, len(rows), None), None) is not None
    return {"rows": rows, "cut": cut, "handlers": handlers}


def argument_text(instruction):
    if instruction.argrepr or instruction.arg is None:
        return instruction.argrepr
    return str(instruction.arg)


def constant_text(value, depth=0):
    if type(value) is types.CodeType:
        return f"code of {title_of(value)}"
    if type(value) is str:
        return str_text(value, MAX_TEXT - 10)
    if type(value) is bytes:
        return bytes_text(value, MAX_TEXT - 10)
    if type(value) is int:
        return int_text(value, MAX_TEXT)
    if type(value) is tuple or type(value) is frozenset:
        if depth == MAX_DEPTH:
            return "…"
        parts = [constant_text(each, depth + 1) for each in islice(value, MAX_ITEMS)]
        rest = ", …" if len(value) > MAX_ITEMS else "," if type(value) is tuple and len(value) == 1 else ""
        if type(value) is tuple:
            return f"({', '.join(parts)}{rest})"
        return f"frozenset({{{', '.join(parts)}{rest}}})"
    if type(value) is slice:
        return f"slice({', '.join(constant_text(each, depth + 1) for each in (value.start, value.stop, value.step))})"
    return clip(repr(value), MAX_TEXT)


# ---------- names ----------


def names_of_module(root):
    """What the module binds, and what functions bind in it by `global`."""
    bound, waiting = set(), [root]
    while waiting:
        table = waiting.pop()
        waiting += table.get_children()
        for symbol in table.get_symbols():
            here = table is root and symbol.is_local() and not symbol.is_comp_iter()
            if here or symbol.is_declared_global() and symbol.is_assigned():
                bound.add(symbol.get_name())
    return bound


def names_of(code, table, bound, room):
    symbols = [] if table is None else listed_symbols(table)
    names = [
        [clip(each.get_name(), MAX_TEXT), scope_of(each, code, table, bound), uses_of(each)]
        for each in symbols[: max(0, room["names"])]
    ]
    room["names"] -= len(names)
    return {"names": names, "unlisted": len(symbols) - len(names)}


def listed_symbols(table):
    """Without those that the compiler adds for itself."""
    return [each for each in table.get_symbols() if each.get_name()[0] != "." and each.get_name() not in HIDDEN]


def scope_of(symbol, code, table, bound):
    """Where a name lives: in this code alone (`local`), in a cell that it makes or is given (`cell`, `free`), among the
    globals (`declared` by a `global` statement), among the built-in names, or nowhere that the text says (`unknown`)."""
    name = symbol.get_name()
    if symbol.is_free():
        return "free"
    if name in code.co_cellvars:
        return "cell"
    if symbol.is_comp_iter():
        return "local"  # to the comprehension, whose code is part of this one
    if table_kind(table) == "module":
        return global_scope(name, bound)
    if symbol.is_declared_global():
        return "declared"
    return global_scope(name, bound) if symbol.is_global() else "local"


def global_scope(name, bound):
    return "global" if name in bound or name in GIVEN else "builtin" if name in BUILTINS else "unknown"


def uses_of(symbol):
    """What this code does with a name."""
    made = {made_by(table) for table in symbol.get_namespaces() if table.get_name() != "genexpr"}
    told = (
        ("parameter", symbol.is_parameter()),
        ("type parameter", symbol.is_type_parameter()),
        ("imported", symbol.is_imported()),
        ("function", "function" in made),
        ("class", "class" in made),
        ("type alias", "type alias" in made),
        ("comprehension", symbol.is_comp_iter()),
        ("assigned", symbol.is_assigned() and not (made or symbol.is_comp_iter() or symbol.is_type_parameter())),
        ("nonlocal", symbol.is_nonlocal()),
        ("annotated", symbol.is_annotated()),
        ("read", symbol.is_referenced()),
    )
    return [word for word, said in told if said]


def made_by(table):
    """A generic function or class has a scope for its type parameters around its own."""
    inner = [each for each in table.get_children() if each.get_name() == table.get_name()]
    return table_kind(inner[0] if inner and table_kind(table) == "type parameters" else table)
