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
        super().__init__(name)

    def start(self, speed=1):
        super().start(speed=speed)

    def stop(self):
        return super().stop()


class Scanner(Device):
    def __init__(self, name):
        super().__init__(name)

    def by_super_is_fine(self):
        return super().stop()


class Copier(Printer, Scanner):
    def __init__(self, name):
        Printer.__init__(self, name)
        Scanner.__init__(self, name)

    def start(self, speed=1):
        if speed:
            Scanner.start(self, speed)

    def stop(self):
        # The scanner has to stop first.
        Scanner.stop(self)
        Printer.stop(self)  # then the printer


class Worker(threading.Thread):
    def __init__(self, job):
        super().__init__(daemon=True)
        self.job = job

    async def run(self):
        await super().run()


class Box(Generic[T]):
    def __init__(self, item: T):
        self.item = item


class NamedBox(Box[str]):
    def __init__(self, item, name):
        super().__init__(item)
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
        super().__setitem__(key.lower(), value)


def local():
    class Child(Device):
        def stop(self):
            super().stop()

    return Child


def module_function_is_fine(self):
    Device.stop(self)


class Passing(Device):
    def start(self, *args, **kwargs):
        super().start(*args, **kwargs)

    def stop(self, **options):
        super().stop(**options)


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
        super().__init__(host)


class Rough(loaders.Reader, loaders.Scanner):
    def __init__(self, stream):
        super().__init__(stream)


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
        super().flush()


class Silent:
    pass


class QuietSender(Sender, Silent):
    def flush(self):
        super().flush()


class Basis:
    def __init__(self, level=0):
        self.level = level


class Left(Basis):
    def __init__(self):
        super().__init__(1)


class Right(Basis):
    def __init__(self):
        super().__init__(2)


class Bottom(Left, Right):
    def __init__(self):
        Left.__init__(self)
        Right.__init__(self)


class DummyList(Basis):
    def __init__(self):
        super().__init__(3)


class Inner(Basis):
    pass


class DummyInner(DummyList, Inner):
    def __init__(self):
        Inner.__init__(self)
