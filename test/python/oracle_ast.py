"""CPython's own tree of Python files, written so that two trees can be compared as text.

Each node is its class name with its start and end (UTF-16 offsets in the file), then its fields in the order of
`_fields`, one item per line. Used as a module by the tests that run in Pyodide, and as a program by the others:

    python3 oracle_ast.py stdlib   prints "<sha1> <path>" for each file of its standard library
    python3 oracle_ast.py <path>   prints the whole dump of one file

What the two sides leave out is listed in ast-dump.ts.
"""

import ast
import gc
import hashlib
import os
import re
import struct
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(200_000)
if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)

LEFT_OUT = {"type_comment", "type_ignores"}
ADDED = {
    "FunctionDef": ("type_params",),
    "AsyncFunctionDef": ("type_params",),
    "ClassDef": ("type_params",),
    "TypeVar": ("default_value",),
    "ParamSpec": ("default_value",),
    "TypeVarTuple": ("default_value",),
}
LISTS = {"type_params"}
# Before 3.12 the nodes inside f-strings have no usable positions.
INSIDE_FORMATTED = sys.version_info >= (3, 12)
NAMED = "\\N{".encode("utf-16-le")


def fields_of(cls):
    fields = [f for f in cls._fields if f not in LEFT_OUT]
    return tuple(fields + [f for f in ADDED.get(cls.__name__, ()) if f not in fields])


FIELDS = {
    cls: fields_of(cls)
    for cls in vars(ast).values()
    if isinstance(cls, type) and issubclass(cls, ast.AST)
}
NAMES = {cls: cls.__name__ for cls in FIELDS}
BARE = {
    cls
    for cls in FIELDS
    if issubclass(cls, (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop))
}


def constant(value):
    kind = type(value)
    if kind is str:
        return "str " + value
    if kind is bytes:
        return "bytes " + value.decode("latin-1")
    if kind is int:
        return f"int {value:x}"
    if kind is float:
        return "float " + struct.pack(">d", value).hex()
    if kind is complex:
        return "complex " + struct.pack(">d", value.imag).hex()
    return {True: "bool true", False: "bool false", None: "NoneType", ...: "ellipsis"}[value]


def dump(source):
    """The dump of a file's bytes as a list of strings. Raises what ast.parse raises."""
    tree = ast.parse(source)
    text = source.decode("utf-8")
    bom = 1 if text.startswith("\ufeff") else 0
    lines = re.split("\r\n|\r|\n", text[bom:])
    breaks = [len(m) for m in re.findall("\r\n|\r|\n", text)]
    breaks.append(0)
    starts = [0]
    at = bom
    wide = {}
    for number, (line, brk) in enumerate(zip(lines, breaks), 1):
        starts.append(at)
        if line.isascii():
            at += len(line) + brk
        else:
            wide[number] = line.encode("utf-8")
            at += len(line.encode("utf-16-le", "surrogatepass")) // 2 + brk
    named = "\\N{" in text
    units = text.encode("utf-16-le", "surrogatepass") if named else b""

    def offset(line, column):
        if line in wide:
            head = wide[line][:column].decode("utf-8")
            return starts[line] + len(head.encode("utf-16-le", "surrogatepass")) // 2
        return starts[line] + column

    out = []
    write = out.append

    def node(n):
        cls = type(n)
        name = NAMES[cls]
        of = n.__dict__
        line = of.get("lineno")
        if line is None:
            write(name)
        else:
            if wide:
                start = offset(line, of["col_offset"])
                end = offset(of["end_lineno"], of["end_col_offset"])
            else:
                start = starts[line] + of["col_offset"]
                end = starts[of["end_lineno"]] + of["end_col_offset"]
            write(f"{name} {start} {end}")
            # The two that are most of a tree, without the loop below.
            if cls is ast.Name:
                write("=" + n.id)
                write(NAMES[type(n.ctx)])
                return
            if cls is ast.Constant:
                if n.kind == "u":
                    write("u")
                if named and type(n.value) is str and NAMED in units[2 * start : 2 * end]:
                    write("named")
                else:
                    write(constant(n.value))
                return
            if cls is ast.JoinedStr and not INSIDE_FORMATTED:
                return
        for field in FIELDS[cls]:
            value = of.get(field)
            kind = type(value)
            if kind in BARE:
                write(NAMES[kind])
            elif kind in FIELDS:
                node(value)
            elif kind is list:
                write("[")
                for item in value:
                    if type(item) in BARE:
                        write(NAMES[type(item)])
                    elif type(item) in FIELDS:
                        node(item)
                    elif item is None:
                        write("-")
                    else:
                        write("=" + item)
                write("]")
            elif value is None:
                if field in LISTS:
                    write("[")
                    write("]")
                else:
                    write("-")
            elif kind is str:
                write("=" + value)
            else:
                write(str(value).lower())

    node(tree)
    return out


def readable(source):
    """Whether the file is UTF-8 and CPython reads it."""
    head = source[:200].split(b"\n", 2)[:2]
    for line in head:
        found = re.match(rb"[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", line)
        if found and found[1].lower().replace(b"_", b"-") not in (b"utf-8", b"utf8"):
            return False
    try:
        source.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def digest(source):
    """The SHA-1 of the dump, or a word that says why there is none."""
    if not readable(source):
        return "encoding"
    try:
        out = dump(source)
    except (SyntaxError, ValueError):
        return "error"
    except (RecursionError, MemoryError):
        return "deep"
    return hashlib.sha1("\n".join(out).encode("utf-16-le", "surrogatepass")).hexdigest()


def full(source):
    """The dump as text, or what CPython says against the file."""
    try:
        return "\n".join(dump(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        return f"{type(error).__name__}: {error}"


def stdlib():
    import sysconfig

    for folder, folders, files in os.walk(sysconfig.get_paths()["stdlib"]):
        folders[:] = sorted(f for f in folders if f not in ("site-packages", "dist-packages", "__pycache__"))
        for name in sorted(files):
            if name.endswith(".py"):
                yield os.path.join(folder, name)


def main():
    if sys.argv[1] != "stdlib":
        with open(sys.argv[1], "rb") as file:
            sys.stdout.buffer.write(full(file.read()).encode("utf-16-le", "surrogatepass"))
        return
    gc.disable()  # Trees have no circles.
    for path in stdlib():
        with open(path, "rb") as file:
            print(digest(file.read()), path, flush=True)


if __name__ == "__main__":
    main()
