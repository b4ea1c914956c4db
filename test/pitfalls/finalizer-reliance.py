import os
import shutil
import socket
import tempfile
import warnings

from somewhere import Base


class LogFile:
    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")

    def write(self, line):
        self.file.write(line)

    def __del__(self):
#       ^^^^^^^ finalizer-reliance: Only __del__ does `self.file.close()`, and nobody can say when that runs: after the last reference is gone, late where there is a cycle, perhaps never at exit. Give `LogFile` a close() with __enter__ and __exit__, so that a with statement ends it.
        self.file.close()


class Scratch:
    def __init__(self):
        self.folder = tempfile.mkdtemp()

    def __del__(self):
#       ^^^^^^^ finalizer-reliance: Only __del__ does `shutil.rmtree(…)`, and nobody can say when that runs: after the last reference is gone, late where there is a cycle, perhaps never at exit. Give `Scratch` a close() with __enter__ and __exit__, so that a with statement ends it.
        shutil.rmtree(self.folder, ignore_errors=True)


class PidFile:
    def __init__(self, path):
        self.path = path

    def __del__(self):
#       ^^^^^^^ finalizer-reliance: Only __del__ does `os.remove(self.path)`, and nobody can say when that runs: after the last reference is gone, late where there is a cycle, perhaps never at exit. Give `PidFile` a close() with __enter__ and __exit__, so that a with statement ends it.
        try:
            os.remove(self.path)
        except OSError:
            pass


class Client:
    def __init__(self, host):
        self._socket = socket.create_connection((host, 80))

    def __del__(self):
#       ^^^^^^^ finalizer-reliance: Only __del__ does `self._socket.close()`, and nobody can say when that runs: after the last reference is gone, late where there is a cycle, perhaps never at exit. Give `Client` a close() with __enter__ and __exit__, so that a with statement ends it.
        if self._socket:
            self._socket.close()


class Locked:
    def __init__(self, lock):
        self.lock = lock
        lock.acquire()

    def __del__(me):
#       ^^^^^^^ finalizer-reliance: Only __del__ does `me.lock.release()`, and nobody can say when that runs: after the last reference is gone, late where there is a cycle, perhaps never at exit. Give `Locked` a close() with __enter__ and __exit__, so that a with statement ends it.
        me.lock.release()


class WithCloseIsFine:
    def __init__(self, path):
        self.file = open(path, encoding="utf-8")

    def close(self):
        self.file.close()

    def __del__(self):
        self.file.close()


class ContextManagerIsFine:
    def __init__(self, path):
        self.file = open(path, encoding="utf-8")

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.file.close()

    def __del__(self):
        self.file.close()


class AsyncIsFine:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc_info):
        await self.pool.close()

    def __del__(self):
        self.pool.terminate()


class OnlyWarnsIsFine:
    def __init__(self):
        self.closed = False

    def __del__(self):
        if not self.closed:
            warnings.warn("not closed", ResourceWarning)


class OnlyPrintsIsFine:
    def __del__(self):
        print("gone")


class UnknownBaseIsFine(Base):
    def __del__(self):
        self.file.close()


class Parent:
    def stop(self):
        self.timer.cancel()


class InheritsStopIsFine(Parent):
    def __del__(self):
        self.timer.stop()


class OtherNameIsFine:
    def delete(self):
        self.file.close()


def local():
    class Handle:
        def __del__(self):
#           ^^^^^^^ finalizer-reliance: Only __del__ does `self.connection.disconnect()`, and nobody can say when that runs: after the last reference is gone, late where there is a cycle, perhaps never at exit. Give `Handle` a close() with __enter__ and __exit__, so that a with statement ends it.
            self.connection.disconnect()

    return Handle


def __del__(self):
    self.file.close()


class ByHelper:
    def __init__(self, connection):
        self.connection = connection

    def _give_back(self):
        self.connection.close()

    def __del__(self):
#       ^^^^^^^ finalizer-reliance: Only __del__ does `self.connection.close()`, and nobody can say when that runs: after the last reference is gone, late where there is a cycle, perhaps never at exit. Give `ByHelper` a close() with __enter__ and __exit__, so that a with statement ends it.
        self._give_back()


class HelperThatOnlyCountsIsFine:
    alive = 0

    def _count(self):
        print("one less")

    def __del__(self):
        self._count()
