import codecs
import contextlib
import csv
import gzip
import io
import json
import pickle
import socket
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

settings = json.load(open("settings.json", encoding="utf-8"))
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.

log = open("log.txt", "w", encoding="utf-8")
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `log.close()` is skipped when something before it fails or leaves, and `log` stays open. Open it with `with`, which closes it on every way out of the block.
log.write("started")
log.close()


def read_at_once(path):
    return open(path, encoding="utf-8").read()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.


def lines_at_once(path):
    for line in open(path, encoding="utf-8"):
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.
        print(line)
    words = [line.split() for line in open(path, encoding="utf-8")]
#                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.
    return words, list(open(path, encoding="utf-8"))
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.


def handed_to_a_reader(path):
    for row in csv.reader(open(path, newline="", encoding="utf-8")):
#                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.
        print(row)
    json.dump({}, open(path, "w", encoding="utf-8"))
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.
    return pickle.load(open(path, "rb"))
#                      ^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.


def written_at_once(path, text):
    open(path, "w", encoding="utf-8").write(text)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.
    print(text, file=open(path, "a", encoding="utf-8"))
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.


def closed_at_the_end(path):
    file = open(path, encoding="utf-8")
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `file.close()` is skipped when something before it fails or leaves, and `file` stays open. Open it with `with`, which closes it on every way out of the block.
    text = file.read()
    # the comment stays
    if not text:
        print("empty")
    file.close()
    return text


def never_closed(path):
    file = open(path, encoding="utf-8")
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `file` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
    return file.read()


def closed_on_one_path(path, strict):
    file = open(path, encoding="utf-8")
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `file.close()` is skipped when something before it fails or leaves, and `file` stays open. Open it with `with`, which closes it on every way out of the block.
    if strict:
        return None
    file.close()
    return path


def closed_in_the_try_only(path):
    try:
        file = open(path, encoding="utf-8")
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `file.close()` is skipped when something before it fails or leaves, and `file` stays open. Open it with `with`, which closes it on every way out of the block.
        text = file.read()
        file.close()
    except OSError:
        text = ""
    return text


def in_a_loop(paths):
    texts = []
    for path in paths:
        file = open(path, encoding="utf-8")
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `file` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
        texts.append(file.read())
    return texts


def other_openers(path):
    packed = gzip.open(path, "rb")
#            ^^^^^^^^^^^^^^^^^^^^^ open-without-with: `packed.close()` is skipped when something before it fails or leaves, and `packed` stays open. Open it with `with`, which closes it on every way out of the block.
    data = packed.read()
    packed.close()
    archive = zipfile.ZipFile(path)
#             ^^^^^^^^^^^^^^^^^^^^^ open-without-with: `archive.close()` is skipped when something before it fails or leaves, and `archive` stays open. Open it with `with`, which closes it on every way out of the block.
    names = archive.namelist()
    archive.close()
    reader = io.open(path, encoding="utf-8")
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `reader` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
    print(reader.readline())
    old = codecs.open(path, "r", "utf-8")
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `old` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
    print(old.readline())
    note = Path(path).open(encoding="utf-8")
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `note` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
    note.readline()
    scratch = tempfile.TemporaryFile()
#             ^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `scratch` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
    scratch.write(data)
    line = socket.create_connection(("localhost", 80))
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `line` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
    line.sendall(b"GET /")
    return data, names


def lent_to_a_parser(path):
    file = open(path, encoding="utf-8")
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `file.close()` is skipped when something before it fails or leaves, and `file` stays open. Open it with `with`, which closes it on every way out of the block.
    rows = list(csv.reader(file))
    file.close()
    return rows


def lent_to_an_own_function(path):
    file = open(path, encoding="utf-8")
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `file` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
    show(file)


def show(file):
    for line in file:
        print(line)


def two_at_once(source, target):
    reader = open(source, encoding="utf-8")
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `reader.close()` is skipped when something before it fails or leaves, and `reader` stays open. Open it with `with`, which closes it on every way out of the block.
    writer = open(target, "w", encoding="utf-8")
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `writer.close()` is skipped when something before it fails or leaves, and `writer` stays open. Open it with `with`, which closes it on every way out of the block.
    writer.write(reader.read())
    reader.close()
    writer.close()


class Store:
    def load(self):
        file = open(self.path, encoding="utf-8")
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `file.close()` is skipped when something before it fails or leaves, and `file` stays open. Open it with `with`, which closes it on every way out of the block.
        self.data = json.load(file)
        file.close()

    async def load_later(self):
        self.text = open(self.path, encoding="utf-8").read()
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.

    def nested(self):
        def read():
            file = open(self.path, encoding="utf-8")
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: `file` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
            return file.readlines()

        return read


# ---------------------------------------------------------------- silent


def finally_further_down_is_fine(path):
    try:
        file = open(path, encoding="utf-8")
    except OSError:
        print("cannot open", path)
        return None
    print("reading", path)
    try:
        return file.read()
    finally:
        file.close()


def with_further_down_is_fine(path):
    file = open(path, encoding="utf-8")
    print("reading", file.name)
    with file:
        return file.read()


def perhaps_not_ours_is_fine(source):
    if isinstance(source, str):
        source = open(source, encoding="utf-8")
    return source.read()


def kept_by_an_own_function_is_fine(path, files):
    file = open(path, encoding="utf-8")
    keep(files, file)


def keep(files, file):
    files.append(file)


def with_is_fine(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def several_are_fine(source, target):
    with open(source, encoding="utf-8") as reader, open(target, "w", encoding="utf-8") as writer:
        writer.write(reader.read())


def later_with_is_fine(path):
    file = open(path, encoding="utf-8")
    with file:
        return file.read()


def try_finally_is_fine(path):
    file = open(path, encoding="utf-8")
    try:
        return file.read()
    finally:
        file.close()


def guarded_close_is_fine(path):
    file = None
    try:
        file = open(path, encoding="utf-8")
        return file.read()
    except OSError:
        return ""
    finally:
        if file:
            file.close()


def guarded_with_none_is_fine(path):
    file = None
    try:
        file = open(path, encoding="utf-8")
        return file.read()
    finally:
        if file is not None:
            file.close()


def closing_is_fine(host):
    with contextlib.closing(socket.create_connection((host, 80))) as line:
        line.sendall(b"GET /")


def stack_is_fine(paths):
    with contextlib.ExitStack() as stack:
        files = [stack.enter_context(open(path, encoding="utf-8")) for path in paths]
        extra = open(paths[0], encoding="utf-8")
        stack.callback(extra.close)
        return [file.read() for file in files], extra.read()


def returned_is_fine(path):
    return open(path, encoding="utf-8")


def returned_by_name_is_fine(path):
    file = open(path, encoding="utf-8")
    file.readline()
    return file


def returned_in_a_tuple_is_fine(path):
    file = open(path, encoding="utf-8")
    return file, file.readline()


def returned_reader_is_fine(path):
    file = open(path, newline="", encoding="utf-8")
    return csv.reader(file)


def yielded_is_fine(path):
    file = open(path, encoding="utf-8")
    yield file


@contextlib.contextmanager
def lent_is_fine(path):
    file = open(path, encoding="utf-8")
    try:
        yield file
    finally:
        file.close()


@contextlib.contextmanager
def half_a_context_manager_is_fine(path):
    file = open(path, encoding="utf-8")
    yield file.fileno()
    file.close()


def in_memory_is_fine(data):
    return gzip.GzipFile(fileobj=io.BytesIO(data)).read()


def redirected_is_fine(path):
    out = open(path, "w", encoding="utf-8")
    return subprocess.Popen(["ls"], stdout=out)


def redirected_at_once_is_fine(path):
    subprocess.Popen(["ls"], stdout=open(path, "w", encoding="utf-8"))
    sys.stdout = open(path, "w", encoding="utf-8")


def handed_over_is_fine(path, wrap):
    file = open(path, "rb")
    return io.TextIOWrapper(file)


def stored_is_fine(path, files):
    file = open(path, encoding="utf-8")
    files.append(file)
    files[path] = open(path, encoding="utf-8")


def global_is_fine(path):
    global shared
    shared = open(path, encoding="utf-8")


audit = open("audit.txt", "a", encoding="utf-8")


def record(text):
    audit.write(text)


def captured_is_fine(path):
    file = open(path, encoding="utf-8")

    def next_line():
        return file.readline()

    return next_line


def choice_is_fine(path):
    file = open(path, encoding="utf-8") if path else sys.stdin
    return file.read()


def touched_is_fine(path):
    open(path, "w", encoding="utf-8").close()


def whole_text_is_fine(path):
    return Path(path).read_text(encoding="utf-8")


def own_open_is_fine(door, open):
    handle = open(door)
    handle.push()


def other_open_is_fine(webbrowser, page):
    window = webbrowser.open(page)
    return window.title


def closed_at_once_is_fine(path):
    file = open(path, "w", encoding="utf-8")
    file.close()


class Recorder:
    def __init__(self, path):
        self.file = open(path, "w", encoding="utf-8")
        writer = open(path, "w", encoding="utf-8")
        self.writer = writer

    def close(self):
        self.file.close()
        self.writer.close()


def copied(source, target):
    old, new = open(source), open(target, "w")
#              ^^^^^^^^^^^^ open-without-with: `old.close()` is skipped when something before it fails or leaves, and `old` stays open. Open it with `with`, which closes it on every way out of the block.
#                            ^^^^^^^^^^^^^^^^^ open-without-with: `new.close()` is skipped when something before it fails or leaves, and `new` stays open. Open it with `with`, which closes it on every way out of the block.
    new.write(old.read())
    new.close()
    old.close()


def handed_out(source, target):
    old, new = open(source), open(target, "w")
    return old, new


def old_database(path):
    import dbm.dumb

    table = dbm.dumb.open(path)
#           ^^^^^^^^^^^^^^^^^^^ open-without-with: `table` is never closed: it stays open, and what was written to it may be lost. Open it with `with`, which closes it on every way out of the block.
    return table["a"]


def table(path, keep):
    rows = csv.reader(open(path, newline="", encoding="utf-8"))
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ open-without-with: The file that `open(…)` gives has no name and is never closed. Open it with `with`, which closes it on every way out of the block.
    for row in rows:
        print(row)
    kept = csv.reader(open(path, newline="", encoding="utf-8"))
    keep(kept)
