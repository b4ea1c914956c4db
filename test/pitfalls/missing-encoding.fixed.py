import io
import os
import pathlib
from pathlib import Path

with open("names.txt", encoding="utf-8") as file:
    names = file.readlines()
log = open("app.log", mode="a", encoding="utf-8")


def load(path):
    with open(path, "r", encoding="utf-8") as file, open((path + "x"), "w", encoding="utf-8",) as copy:
        copy.write(file.read())
    return io.open(path, "rt", 1, encoding="utf-8")


def notes(folder: Path):
    text = (folder / "notes.txt").read_text(encoding="utf-8")
    Path("copy.txt").write_text(text, encoding="utf-8")
    with pathlib.Path("more.txt").open("w", encoding="utf-8") as file:
        file.write(text)
    target = Path.home() / "x"
    return target.read_text(encoding="utf-8")


class Store:
    def save(self, rows):
        with open(
            self.path,
            "w",
            newline="", encoding="utf-8",
        ) as file:
            file.writelines(rows)

    async def lines(self):
        return [line for line in open(self.path, encoding="utf-8")]


# ------------------------------------------------------------------ silence
def named_is_fine(path):
    open(path, encoding="utf-8")
    open(path, "w", encoding="ascii")
    open(path, "r", -1, "utf-8")
    open(path, encoding=None)


def binary_is_fine(path):
    open(path, "rb")
    open(path, mode="wb")
    open(path, "r+b")
    Path(path).read_bytes()


def unknown_modes_are_fine(path, mode, options, args):
    open(path, mode)
    open(path, mode=mode)
    open(path, **options)
    open(*args)
    open(path, "r" + mode)


def other_opens_are_fine(path, archive, Image, url):
    os.open(path, os.O_RDONLY)
    archive.open("x")
    Image.open(path)
    url.read_text()


def named_paths_are_fine(path: Path):
    path.read_text("utf-8")
    path.write_text("x", encoding="utf-8")
    path.open("rb")
    path.open(encoding="utf-8")


def own_open_is_fine(path):
    def open(path):
        return path

    return open(path)


def opened_elsewhere(fd, stderr_fd_copy):
    with open(fd) as file, open(stderr_fd_copy, "w") as log:
        log.write(file.read())


with open("/dev/tty") as terminal:
    print(terminal.readline())


def packed(path, raw):
    import bz2
    import gzip
    import io
    import tempfile

    with gzip.open(path, "rt", encoding="utf-8") as one, bz2.open(path, "rt", 9, "utf-8") as two, gzip.open(path) as three:
        print(one, two, three)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8") as one, tempfile.TemporaryFile() as two, tempfile.TemporaryFile("wb") as three:
        print(one, two, three)
    return io.TextIOWrapper(raw, encoding="utf-8"), io.TextIOWrapper(raw, "utf-8")


def renamed(path):
    from io import open as io_open

    return io_open(path, encoding="utf-8")


def only_made_is_fine(path):
    open(path, "w").close()
