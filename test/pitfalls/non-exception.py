import json
import library
from dataclasses import dataclass
from library import Failure, Base


class OutOfStock:
    def __init__(self, name):
        self.name = name


@dataclass
class Problem:
    name: str


@library.register
class Registered:
    pass


class Closed(object):
    pass


class Mixin:
    pass


class TooLate(OutOfStock):
    pass


class RealError(Mixin, Exception):
    pass


class Unknown(Base):
    pass


class Built(metaclass=library.Meta):
    pass


def reason():
    return "no reason"


def make_error(text):
    return ValueError(text)


settings = {}
if "port" not in settings:
    raise "no port"
#         ^^^^^^^^^ non-exception: `raise` needs an exception, and `"no port"` is a string. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def text_in_a_name(name):
    message = f"unknown name: {name}"
    raise message
#         ^^^^^^^ non-exception: `raise` needs an exception, and `message` is a string. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def data_class(name):
    raise Problem(name)
#         ^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and the class `Problem` does not derive from Exception. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def text(name):
    raise "unknown name: " + name
#         ^^^^^^^^^^^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and `"unknown name: " + name` is a string. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def formatted(name):
    raise f"unknown name: {name}"
#         ^^^^^^^^^^^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and `f"unknown name: {name}"` is a string. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def formatted_by_method(name):
    raise "unknown name: {}".format(name)
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and `"unknown name: {}".format(name)` is a string. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def formatted_by_percent(name):
    raise ("unknown name: %s" % name)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and `"unknown name: %s" % name` is a string. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def number():
    raise 404
#         ^^^ non-exception: `raise` needs an exception, and `404` is a number. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def none():
    raise None
#         ^^^^ non-exception: `raise` needs an exception, and this is None. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def old_pair(name):
    raise (ValueError, name)
#         ^^^^^^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and `(ValueError, name)` is a tuple. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def a_list():
    raise ["first", "second"]
#         ^^^^^^^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and `["first", "second"]` is a list. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def not_implemented_class():
    raise str
#         ^^^ non-exception: `raise` needs an exception, and `str` is no exception class. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def text_object(code):
    raise str(code)
#         ^^^^^^^^^ non-exception: `raise` needs an exception, and `str(code)` is an object of the class str. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def printed():
    raise print("stop")
#         ^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and `print("stop")` is what print() gives back. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def own_class(name):
    raise OutOfStock(name)
#         ^^^^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and the class `OutOfStock` does not derive from Exception. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def own_class_without_call():
    raise Closed
#         ^^^^^^ non-exception: `raise` needs an exception, and the class `Closed` does not derive from Exception. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def child_of_own_class(name):
    raise TooLate(name)
#         ^^^^^^^^^^^^^ non-exception: `raise` needs an exception, and the class `TooLate` does not derive from Exception. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def function_itself():
    raise reason
#         ^^^^^^ non-exception: `raise` needs an exception, and `reason` is a function. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def module_itself():
    raise json
#         ^^^^ non-exception: `raise` needs an exception, and `json` is a module. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.


def text_as_cause(error):
    raise ValueError("wrong") from "the file"
#                                  ^^^^^^^^^^ non-exception: What follows `from` must be an exception or None, and `"the file"` is a string. Python raises a TypeError here instead. Name the exception that you caught.


def catches_text(call):
    try:
        call()
    except "ValueError":
#          ^^^^^^^^^^^^ non-exception: `except` needs exception classes, and `"ValueError"` is a string. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        return None


def catches_a_list(call):
    try:
        call()
    except [ValueError, KeyError]:
#          ^^^^^^^^^^^^^^^^^^^^^^ non-exception: `except` needs exception classes, and `[ValueError, KeyError]` is a list. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        return None


def catches_a_short_list(call):
    try:
        call()
    except [ValueError]:
#          ^^^^^^^^^^^^ non-exception: `except` needs exception classes, and `[ValueError]` is a list. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        return None


def catches_an_object(call):
    try:
        call()
    except ValueError():
#          ^^^^^^^^^^^^ non-exception: `except` needs exception classes, and `ValueError()` is an object, not a class. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        return None


def catches_an_object_in_a_tuple(call):
    try:
        call()
    except (KeyError, ValueError("x")):
#                     ^^^^^^^^^^^^^^^ non-exception: `except` needs exception classes, and `ValueError("x")` is an object, not a class. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        return None


def catches_a_plain_class(call):
    try:
        call()
    except Mixin:
#          ^^^^^ non-exception: `except` needs exception classes, and the class `Mixin` does not derive from Exception. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        return None


def catches_a_module(call):
    try:
        call()
    except json:
#          ^^^^ non-exception: `except` needs exception classes, and `json` is a module. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        return None


def catches_a_builtin(call):
    try:
        call()
    except str:
#          ^^^ non-exception: `except` needs exception classes, and `str` is no exception class. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        return None


class Shop:
    def sell(self, name):
        if name not in self.stock:
            raise "sold out"
#                 ^^^^^^^^^^ non-exception: `raise` needs an exception, and `"sold out"` is a string. So Python raises a TypeError about the `raise` itself, and your message is lost. Raise an object of an exception class.

    async def order(self, name):
        try:
            await self.send(name)
        except (OSError, 404):
#                        ^^^ non-exception: `except` needs exception classes, and `404` is a number. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
            return None


# ---------------------------------------------------------------- silent


def class_is_fine():
    raise ValueError


def object_is_fine():
    raise ValueError("text")


def own_exception_is_fine():
    raise RealError


def decorated_class_is_unknown():
    raise Registered()


def unknown_base_is_fine():
    raise Unknown()


def metaclass_is_unknown():
    raise Built()


def imported_is_fine():
    raise Failure("x")


def function_result_is_fine(text):
    raise make_error(text)


def variable_is_fine(problems):
    error = problems.get("first")
    raise error


def parameter_is_fine(error):
    raise error


def again_is_fine(call):
    try:
        call()
    except OSError as error:
        raise error from None


def cause_is_fine(call):
    try:
        call()
    except OSError as error:
        raise RealError("x") from error


def tuple_of_classes_is_fine(call):
    try:
        call()
    except (ValueError, KeyError):
        return None


def nested_tuple_is_fine(call):
    try:
        call()
    except (ValueError, (KeyError, IndexError)):
        return None


def attribute_is_fine(call, client):
    try:
        call()
    except client.Error:
        raise client.Error


def module_class_is_fine(call):
    try:
        call()
    except json.JSONDecodeError:
        raise library.Problem


def shadowed_name_is_fine(str):
    raise str


def local_class_is_fine():
    class Stop(Exception):
        pass

    raise Stop


def rebound_is_fine(strict):
    problem = "text"
    if strict:
        problem = ValueError("x")
    raise problem


def call_that_gives_classes_is_fine(call, errors):
    try:
        call()
    except errors():
        return None


def decorated_function_is_fine(call):
    @library.error
    def failure():
        pass

    raise failure


def empty_tuple_is_fine(call):
    try:
        call()
    except ():
        return None


def inside_a_star(others):
    try:
        work()
    except (*others, *(RuntimeError, "KeyError")):
#                                    ^^^^^^^^^^ non-exception: `except` needs exception classes, and `"KeyError"` is a string. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        pass


def tuple_of_classes_is_fine(classes):
    try:
        work()
    except tuple(classes):
        pass


def names_a_class_that_is_none(parse, text):
    try:
        return parse(text)
    except range:
#          ^^^^^ non-exception: `except` needs exception classes, and `range` is no exception class. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler. Name a class that derives from Exception.
        return None


NOT_ALL_CLASSES = (ZeroDivisionError, OSError, 4)
ALL_CLASSES = (ZeroDivisionError, OSError)


def keeps_the_classes(parse, text):
    try:
        return parse(text)
    except NOT_ALL_CLASSES:
#          ^^^^^^^^^^^^^^^ non-exception: `except` needs exception classes, and `NOT_ALL_CLASSES` also holds `4`. Python notices only when an exception arrives here, and raises a TypeError instead of running the handler.
        return None


def keeps_the_classes_is_fine(parse, text):
    try:
        return parse(text)
    except ALL_CLASSES:
        return None
