import json
import library
from dataclasses import dataclass
from library import Failure, Base


class OutOfStock(Exception):
    def __init__(self, name):
        self.name = name


@dataclass
class Problem(Exception):
    name: str


@library.register
class Registered:
    pass


class Closed(Exception):
    pass


class Mixin(Exception):
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
    raise Exception("no port")


def text_in_a_name(name):
    message = f"unknown name: {name}"
    raise Exception(message)


def data_class(name):
    raise Problem(name)


def text(name):
    raise Exception("unknown name: " + name)


def formatted(name):
    raise Exception(f"unknown name: {name}")


def formatted_by_method(name):
    raise Exception("unknown name: {}".format(name))


def formatted_by_percent(name):
    raise Exception("unknown name: %s" % name)


def number():
    raise 404


def none():
    raise None


def old_pair(name):
    raise ValueError(name)


def a_list():
    raise ["first", "second"]


def not_implemented_class():
    raise str


def text_object(code):
    raise str(code)


def printed():
    raise print("stop")


def own_class(name):
    raise OutOfStock(name)


def own_class_without_call():
    raise Closed


def child_of_own_class(name):
    raise TooLate(name)


def function_itself():
    raise reason


def module_itself():
    raise json


def text_as_cause(error):
    raise ValueError("wrong") from "the file"


def catches_text(call):
    try:
        call()
    except "ValueError":
        return None


def catches_a_list(call):
    try:
        call()
    except (ValueError, KeyError):
        return None


def catches_a_short_list(call):
    try:
        call()
    except (ValueError,):
        return None


def catches_an_object(call):
    try:
        call()
    except ValueError:
        return None


def catches_an_object_in_a_tuple(call):
    try:
        call()
    except (KeyError, ValueError):
        return None


def catches_a_plain_class(call):
    try:
        call()
    except Mixin:
        return None


def catches_a_module(call):
    try:
        call()
    except json:
        return None


def catches_a_builtin(call):
    try:
        call()
    except str:
        return None


class Shop:
    def sell(self, name):
        if name not in self.stock:
            raise Exception("sold out")

    async def order(self, name):
        try:
            await self.send(name)
        except (OSError, 404):
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
        return None


NOT_ALL_CLASSES = (ZeroDivisionError, OSError, 4)
ALL_CLASSES = (ZeroDivisionError, OSError)


def keeps_the_classes(parse, text):
    try:
        return parse(text)
    except NOT_ALL_CLASSES:
        return None


def keeps_the_classes_is_fine(parse, text):
    try:
        return parse(text)
    except ALL_CLASSES:
        return None
