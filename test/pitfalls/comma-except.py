import json
import select
import socket
from socket import error as socket_error

from library import ApiError, RateLimit, retryable

FATAL = (MemoryError, OSError)
later = (KeyError, IndexError)

try:
    settings = json.loads("{}")
except ValueError, e:
#      ^^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `e` is looked up as a class when an exception arrives. Write `except ValueError as e`.
    settings = {}


def uses_the_name(text):
    try:
        return int(text)
    except ValueError, error:
#          ^^^^^^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `error` is looked up as a class when an exception arrives. Write `except ValueError as error`.
        print("no number:", error)


def does_not_use_it(text):
    try:
        return int(text)
    except ValueError, err:
#          ^^^^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `err` is looked up as a class when an exception arrives. Write `except ValueError as err`.
        return None


def tuple_and_name(text):
    try:
        return int(text)
    except (ValueError, TypeError), exc:
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `exc` is looked up as a class when an exception arrives. Write `except (ValueError, TypeError) as exc`.
        print(exc)


def dotted_class(text):
    try:
        return json.loads(text)
    except json.JSONDecodeError, problem:
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `problem` is looked up as a class when an exception arrives. Write `except json.JSONDecodeError as problem`.
        print(problem)


def unpacked(sock):
    try:
        return sock.recv(10)
    except socket.error, (code, message):
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `(code, message)` is looked up as a class when an exception arrives. Write `except socket.error as (code, message)`.
        print(code, message)


def unknown_class(call):
    try:
        call()
    except ApiError, e:  # old style
#          ^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `e` is looked up as a class when an exception arrives. Write `except ApiError as e`.
        print(e)


def name_bound_by_another_handler(text):
    try:
        return int(text)
    except TypeError as e:
        print(e)
    except ValueError, e:
#          ^^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `e` is looked up as a class when an exception arrives. Write `except ValueError as e`.
        print(e)


def name_of_a_plain_value(text):
    count = 0
    try:
        return int(text)
    except ValueError, count:
#          ^^^^^^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `count` is looked up as a class when an exception arrives. Write `except ValueError as count`.
        print(count)


def one_capital(text):
    try:
        return int(text)
    except ValueError, E:
#          ^^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `E` is looked up as a class when an exception arrives. Write `except ValueError as E`.
        print(E)


class Reader:
    def read(self, path):
        try:
            return open(path, encoding="utf-8").read()
        except IOError, e:
#              ^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `e` is looked up as a class when an exception arrives. Write `except IOError as e`.
            print(e.errno)
        finally:
            print("done")

    def nested(self):
        def attempt():
            try:
                return self.read("x")
            except Exception, e:
#                  ^^^^^^^^^^^^ comma-except: This is how Python 2 named the exception. Up to 3.13 it is a SyntaxError; from 3.14 on it means two classes, so `e` is looked up as a class when an exception arrives. Write `except Exception as e`.
                print(e)

        return attempt


# ---------------------------------------------------------------- silent


def two_classes_are_fine(text):
    try:
        return int(text)
    except ValueError, TypeError:
        return None


def three_classes_are_fine(text):
    try:
        return int(text)
    except ValueError, TypeError, KeyError:
        return None


def in_parentheses_is_fine(call):
    try:
        call()
    except (ValueError, later):
        return None


def library_class_in_small_letters_is_fine(sock):
    try:
        return sock.recv(10)
    except ValueError, socket.error:
        return None
    except select.error, socket_error:
        return None


def imported_classes_are_fine(call):
    try:
        call()
    except ApiError, RateLimit:
        return None
    except ApiError, retryable:
        return None


def own_tuple_is_fine(call):
    try:
        call()
    except ValueError, later:
        return None


def parameter_is_fine(call, errors):
    try:
        call()
    except ValueError, errors:
        return None


def local_tuple_is_fine(call, strict):
    ignored = (KeyError,) if strict else ()
    try:
        call()
    except ValueError, ignored:
        return None


def attribute_is_fine(call, api):
    try:
        call()
    except ValueError, api.error:
        return None


def as_is_fine(text):
    try:
        return int(text)
    except (ValueError, TypeError) as e:
        print(e)
