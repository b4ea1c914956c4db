import asyncio
import json
import socket
from library import ApiError, RateLimit


class AppError(Exception):
    pass


class StorageError(AppError):
    pass


try:
    settings = json.loads("{}")
except (ValueError, json.JSONDecodeError):
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `json.JSONDecodeError` is a kind of `ValueError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
    settings = {}


def child_first(table, key):
    try:
        return table[key]
    except (KeyError, LookupError):
#          ^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `KeyError` is a kind of `LookupError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        return None


def child_between(table, key):
    try:
        return table[key]
    except (TypeError, KeyError, LookupError) as error:
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `KeyError` is a kind of `LookupError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        print(error)


def everything(text):
    try:
        return int(text)
    except (ValueError, TypeError, Exception):
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `ValueError` is a kind of `Exception`; `TypeError` is a kind of `Exception`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        return None


def twice(text):
    try:
        return int(text)
    except (ValueError, TypeError, ValueError):
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `ValueError` stands here twice. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        return None


def other_names(path):
    try:
        return open(path, encoding="utf-8")
    except (IOError, OSError):
#          ^^^^^^^^^^^^^^^^^^ overlapping-except: `IOError` is another name for `OSError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        return None


def three_names(sock):
    try:
        return sock.recv(10)
    except (OSError, socket.error, socket.timeout, ValueError):
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `socket.error` is another name for `OSError`; `socket.timeout` is a kind of `OSError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        return None


async def timeouts(job):
    try:
        await job
    except (asyncio.TimeoutError, TimeoutError):
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `asyncio.TimeoutError` is another name for `TimeoutError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        print("late")


def own_classes(save):
    try:
        save()
    except (StorageError, AppError, ApiError):
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `StorageError` is a kind of `AppError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        return None


def over_several_lines(text):
    try:
        return json.loads(text)
    except (
#          ^ overlapping-except: `json.JSONDecodeError` is a kind of `ValueError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        json.JSONDecodeError,  # broken text
        ValueError,  # anything else
    ):
        return None


def without_last_comma(text):
    try:
        return json.loads(text)
    except (
#          ^ overlapping-except: `json.JSONDecodeError` is a kind of `ValueError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
        ValueError,  # anything
        json.JSONDecodeError
    ):
        return None


class Reader:
    def read(self, path):
        try:
            return path.read_text()
        except* (FileNotFoundError, OSError):
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `FileNotFoundError` is a kind of `OSError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
            print("no text")

    def nested(self):
        def attempt(text):
            try:
                return text.encode("ascii")
            except (UnicodeEncodeError, UnicodeError):
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ overlapping-except: `UnicodeEncodeError` is a kind of `UnicodeError`. The shorter clause catches just the same, and the extra name suggests a case that does not exist. Drop it, or handle it in a clause of its own above.
                return b""

        return attempt


# ---------------------------------------------------------------- silent


def siblings_are_fine(table, key):
    try:
        return table[key]
    except (KeyError, IndexError, TypeError):
        return None


def imported_classes_are_unknown(call):
    try:
        call()
    except (ApiError, RateLimit):
        return None


def two_clauses_are_fine(text):
    try:
        return int(text)
    except UnicodeError:
        return 0
    except ValueError:
        return 1


def one_class_is_fine(text):
    try:
        return int(text)
    except (ValueError,):
        return 0


def own_class_of_the_same_name_is_fine(call):
    class TimeoutError(Exception):
        pass

    try:
        call()
    except (OSError, TimeoutError):
        return None


def isinstance_is_another_matter(error):
    return isinstance(error, (KeyError, LookupError))


def cancelled_is_no_exception(call):
    try:
        call()
    except (Exception, asyncio.CancelledError):
        return None


def names_bound_twice_are_unknown(call, strict):
    Failure = ValueError
    if strict:
        Failure = KeyError
    try:
        call()
    except (Failure, LookupError):
        return None
