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

with open("settings.json", encoding="utf-8") as file:
    settings = json.load(file)

with open("log.txt", "w", encoding="utf-8") as log:
    log.write("started")


def read_at_once(path):
    return Path(path).read_text(encoding="utf-8")


def lines_at_once(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            print(line)
    with open(path, encoding="utf-8") as file:
        words = [line.split() for line in file]
    with open(path, encoding="utf-8") as file:
        return words, list(file)


def handed_to_a_reader(path):
    with open(path, newline="", encoding="utf-8") as file:
        for row in csv.reader(file):
            print(row)
    with open(path, "w", encoding="utf-8") as file:
        json.dump({}, file)
    with open(path, "rb") as file:
        return pickle.load(file)


def written_at_once(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    with open(path, "a", encoding="utf-8") as file:
        print(text, file=file)


def closed_at_the_end(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
        # the comment stays
        if not text:
            print("empty")
    return text


def never_closed(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def closed_on_one_path(path, strict):
    with open(path, encoding="utf-8") as file:
        if strict:
            return None
    return path


def closed_in_the_try_only(path):
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except OSError:
        text = ""
    return text


def in_a_loop(paths):
    texts = []
    for path in paths:
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    return texts


def other_openers(path):
    with gzip.open(path, "rb") as packed:
        data = packed.read()
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
    with io.open(path, encoding="utf-8") as reader:
        print(reader.readline())
    with codecs.open(path, "r", "utf-8") as old:
        print(old.readline())
    with Path(path).open(encoding="utf-8") as note:
        note.readline()
    with tempfile.TemporaryFile() as scratch:
        scratch.write(data)
    with socket.create_connection(("localhost", 80)) as line:
        line.sendall(b"GET /")
    return data, names


def lent_to_a_parser(path):
    with open(path, encoding="utf-8") as file:
        rows = list(csv.reader(file))
    return rows


def lent_to_an_own_function(path):
    with open(path, encoding="utf-8") as file:
        show(file)


def show(file):
    for line in file:
        print(line)


def two_at_once(source, target):
    reader = open(source, encoding="utf-8")
    with open(target, "w", encoding="utf-8") as writer:
        writer.write(reader.read())
        reader.close()


class Store:
    def load(self):
        with open(self.path, encoding="utf-8") as file:
            self.data = json.load(file)

    async def load_later(self):
        self.text = Path(self.path).read_text(encoding="utf-8")

    def nested(self):
        def read():
            with open(self.path, encoding="utf-8") as file:
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
    new.write(old.read())
    new.close()
    old.close()


def handed_out(source, target):
    old, new = open(source), open(target, "w")
    return old, new


def old_database(path):
    import dbm.dumb

    with dbm.dumb.open(path) as table:
        return table["a"]


def table(path, keep):
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
    for row in rows:
        print(row)
    kept = csv.reader(open(path, newline="", encoding="utf-8"))
    keep(kept)
