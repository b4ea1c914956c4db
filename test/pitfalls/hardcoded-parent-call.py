import threading
from typing import Generic, TypeVar

T = TypeVar("T")


class Device:
    def __init__(self, name):
        self.name = name

    def start(self, speed=1):
        self.speed = speed

    def stop(self):
        self.speed = 0


class Printer(Device):
    def __init__(self, name):
        Device.__init__(self, name)
#       ^^^^^^^^^^^^^^^ hardcoded-parent-call: `Device.__init__` goes to `Device` even in a `Copier`, where another class comes in between, and that one is left out. Call super().__init__(…).

    def start(self, speed=1):
        Device.start(self, speed=speed)
#       ^^^^^^^^^^^^ hint hardcoded-parent-call: `Device.start` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().start(…).

    def stop(self):
        return Device.stop(self)
#              ^^^^^^^^^^^ hint hardcoded-parent-call: `Device.stop` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().stop(…).


class Scanner(Device):
    def __init__(self, name):
        super().__init__(name)

    def by_super_is_fine(self):
        return super().stop()


class Copier(Printer, Scanner):
    def __init__(self, name):
        Printer.__init__(self, name)
#       ^^^^^^^^^^^^^^^^ hardcoded-parent-call: `Printer.__init__` goes to `Printer` alone, whatever else `Copier` derives from: in a diamond a class is left out or runs twice. Call super().__init__(…).
        Scanner.__init__(self, name)
#       ^^^^^^^^^^^^^^^^ hardcoded-parent-call: `Scanner.__init__` goes to `Scanner` alone, whatever else `Copier` derives from: in a diamond a class is left out or runs twice. Call super().__init__(…).

    def start(self, speed=1):
        if speed:
            Scanner.start(self, speed)
#           ^^^^^^^^^^^^^ hardcoded-parent-call: `Scanner.start` goes to `Scanner` alone, whatever else `Copier` derives from: in a diamond a class is left out or runs twice. Call super().start(…).

    def stop(self):
        # The scanner has to stop first.
        Scanner.stop(self)
        Printer.stop(self)  # then the printer


class Worker(threading.Thread):
    def __init__(self, job):
        threading.Thread.__init__(self, daemon=True)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^ hint hardcoded-parent-call: `threading.Thread.__init__` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().__init__(…).
        self.job = job

    async def run(self):
        await threading.Thread.run(self)
#             ^^^^^^^^^^^^^^^^^^^^ hint hardcoded-parent-call: `threading.Thread.run` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().run(…).


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item


class NamedBox(Box[str]):
    def __init__(self, item, name):
        Box.__init__(self, item)
#       ^^^^^^^^^^^^ hint hardcoded-parent-call: `Box.__init__` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().__init__(…).
        self.name = name


class Frozen(object):
    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)

    def __init__(self):
        object.__init__(self)


class Helper(Device):
    def reset_of_another_method_is_fine(self):
        Device.stop(self)

    def stop(self):
        return Device.stop(self.other)

    def start(self, other):
        return Device.start(other)

    def nested_is_fine(self):
        def stop():
            Device.stop(self)

        return stop


class Unrelated:
    def stop(self):
        Device.stop(self)


class Registry(dict):
    @classmethod
    def fromkeys(cls, keys):
        return dict.fromkeys(keys)

    def __setitem__(self, key, value):
        dict.__setitem__(self, key.lower(), value)
#       ^^^^^^^^^^^^^^^^ hint hardcoded-parent-call: `dict.__setitem__` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().__setitem__(…).


def local():
    class Child(Device):
        def stop(self):
            Device.stop(
#           ^^^^^^^^^^^ hint hardcoded-parent-call: `Device.stop` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().stop(…).
                self,
            )

    return Child


def module_function_is_fine(self):
    Device.stop(self)


class Passing(Device):
    def start(self, *args, **kwargs):
        Device.start(self, *args, **kwargs)
#       ^^^^^^^^^^^^ hint hardcoded-parent-call: `Device.start` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().start(…).

    def stop(self, **options):
        Device.stop(self, **options)
#       ^^^^^^^^^^^ hint hardcoded-parent-call: `Device.stop` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().stop(…).


import loaders
from engine import Expr, Operation


class Product(Expr, Operation):
    def evaluate(self, precision):
        return Operation.evaluate(self, precision)


class Loader(loaders.Reader, loaders.Scanner):
    def __init__(self, stream):
        loaders.Reader.__init__(self, stream)
        loaders.Scanner.__init__(self)


class Cooperative:
    def update(self, *args):
        super().update(*args)


class Table(Cooperative, dict):
    def update(self, *args):
        dict.update(self, *args)
        self.changed = True


class Connection(loaders.Reader, object):
    def __init__(self, host):
        loaders.Reader.__init__(self, host)
#       ^^^^^^^^^^^^^^^^^^^^^^^ hint hardcoded-parent-call: `loaders.Reader.__init__` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().__init__(…).


class Rough(loaders.Reader, loaders.Scanner):
    def __init__(self, stream):
        loaders.Reader.__init__(self, stream)
#       ^^^^^^^^^^^^^^^^^^^^^^^ hint hardcoded-parent-call: `loaders.Reader.__init__` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().__init__(…).


class Sender:
    def __init__(self, target):
        self.target = target

    def flush(self):
        print("sent to", self.target)

    def tell(self):
        return 0


class Receiver:
    def __init__(self, source):
        self.source = source

    def flush(self):
        print("taken from", self.source)

    def tell(self):
        return 1


class Channel(Sender, Receiver):
    def __init__(self, source, target):
        Receiver.__init__(self, source)
        Sender.__init__(self, target)

    def tell(self):
        if self.target:
            return Sender.tell(self)
        else:
            return Receiver.tell(self)


class OneOfTwo(Sender, Receiver):
    def flush(self):
        return Sender.flush(self)

    def tell(self):
        return Receiver.tell(self)


class HalfSender(Sender, Receiver):
    def flush(self):
        Sender.flush(self)
#       ^^^^^^^^^^^^ hardcoded-parent-call: `Sender.flush` goes to `Sender` alone, whatever else `HalfSender` derives from: in a diamond a class is left out or runs twice. Call super().flush(…).


class Silent:
    pass


class QuietSender(Sender, Silent):
    def flush(self):
        Sender.flush(self)
#       ^^^^^^^^^^^^ hint hardcoded-parent-call: `Sender.flush` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().flush(…).


class Basis:
    def __init__(self, level=0):
        self.level = level


class Left(Basis):
    def __init__(self):
        Basis.__init__(self, 1)
#       ^^^^^^^^^^^^^^ hardcoded-parent-call: `Basis.__init__` goes to `Basis` even in a `Bottom`, where another class comes in between, and that one is left out. Call super().__init__(…).


class Right(Basis):
    def __init__(self):
        Basis.__init__(self, 2)
#       ^^^^^^^^^^^^^^ hint hardcoded-parent-call: `Basis.__init__` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().__init__(…).


class Bottom(Left, Right):
    def __init__(self):
        Left.__init__(self)
#       ^^^^^^^^^^^^^ hardcoded-parent-call: `Left.__init__` goes to `Left` alone, whatever else `Bottom` derives from: in a diamond a class is left out or runs twice. Call super().__init__(…).
        Right.__init__(self)
#       ^^^^^^^^^^^^^^ hardcoded-parent-call: `Right.__init__` goes to `Right` alone, whatever else `Bottom` derives from: in a diamond a class is left out or runs twice. Call super().__init__(…).


class DummyList(Basis):
    def __init__(self):
        Basis.__init__(self, 3)
#       ^^^^^^^^^^^^^^ hint hardcoded-parent-call: `Basis.__init__` names the class it derives from: change the base, or add a second one, and this call goes to the wrong place. Call super().__init__(…).


class Inner(Basis):
    pass


class DummyInner(DummyList, Inner):
    def __init__(self):
        Inner.__init__(self)
#       ^^^^^^^^^^^^^^ hardcoded-parent-call: `Inner.__init__` goes to `Inner` alone, whatever else `DummyInner` derives from: in a diamond a class is left out or runs twice. Call super().__init__(…).
