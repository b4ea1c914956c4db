"""CPython's own symbol tables as one line of text per scope, and the hash of that text per file.

Run natively: `oracle_symtable.py hash` prints "path<TAB>hash" for each file of the standard library (the hash is "-"
where the file does not compile); `oracle_symtable.py show FILE` prints the text; `oracle_symtable.py cases` reads a JSON
list of modules and prints the list of their texts, null for what does not compile. Under pyodide only the functions are
used. test/python/symtable-view.ts writes the same text from our scopes.
"""

import hashlib
import os
import sys
import sysconfig

import _symtable

KINDS = {
    getattr(_symtable, constant): kind
    for constant, kind in [
        ("TYPE_MODULE", "module"),
        ("TYPE_CLASS", "class"),
        ("TYPE_FUNCTION", "function"),
        ("TYPE_ANNOTATION", "annotation"),
        ("TYPE_TYPE_ALIAS", "typeAlias"),
        ("TYPE_TYPE_PARAMETERS", "typeParams"),
        ("TYPE_TYPE_VARIABLE", "typeVariable"),
    ]
    if hasattr(_symtable, constant)
}


def utf16(text):
    return text.encode("utf-16-be", "surrogatepass")


def lines_of(block, indent=""):
    """The block and the blocks in it, sorted so that the order of visiting does not matter."""
    names = ",".join(f"{name}:{block.symbols[name]}" for name in sorted(block.symbols, key=utf16))
    children = sorted((lines_of(child, indent + "  ") for child in block.children), key=utf16)
    return f"{indent}{KINDS[block.type]} {block.name} {block.lineno} {names}\n{''.join(children)}"


def show(text):
    try:
        return lines_of(_symtable.symtable(text, "<file>", "exec"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def digest(text):
    shown = show(text)
    return "-" if shown is None else hashlib.md5(shown.encode("utf-8", "surrogatepass")).hexdigest()


def read(path):
    with open(path, "rb") as file:
        data = file.read()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None


def library_files():
    for folder, folders, files in os.walk(sysconfig.get_paths()["stdlib"]):
        folders[:] = sorted(name for name in folders if name not in ("site-packages", "__pycache__"))
        for name in sorted(files):
            if name.endswith(".py"):
                yield os.path.join(folder, name)


def main():
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogatepass")
    if sys.argv[1] == "show":
        sys.stdout.write(show(read(sys.argv[2])) or "-")
        return
    import warnings

    warnings.simplefilter("ignore")
    if sys.argv[1] == "cases":
        import json

        json.dump([show(text) for text in json.load(sys.stdin)], sys.stdout)
        return
    for path in library_files():
        text = read(path)
        print(path, "-" if text is None else digest(text), sep="\t")


if __name__ == "__main__":
    main()
