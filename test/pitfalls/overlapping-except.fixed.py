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
except ValueError:
    settings = {}


def child_first(table, key):
    try:
        return table[key]
    except LookupError:
        return None


def child_between(table, key):
    try:
        return table[key]
    except (TypeError, LookupError) as error:
        print(error)


def everything(text):
    try:
        return int(text)
    except Exception:
        return None


def twice(text):
    try:
        return int(text)
    except (ValueError, TypeError):
        return None


def other_names(path):
    try:
        return open(path, encoding="utf-8")
    except OSError:
        return None


def three_names(sock):
    try:
        return sock.recv(10)
    except (OSError, ValueError):
        return None


async def timeouts(job):
    try:
        await job
    except TimeoutError:
        print("late")


def own_classes(save):
    try:
        save()
    except (AppError, ApiError):
        return None


def over_several_lines(text):
    try:
        return json.loads(text)
    except (
        ValueError,  # anything else
    ):
        return None


def without_last_comma(text):
    try:
        return json.loads(text)
    except (
        ValueError,  # anything
    ):
        return None


class Reader:
    def read(self, path):
        try:
            return path.read_text()
        except* OSError:
            print("no text")

    def nested(self):
        def attempt(text):
            try:
                return text.encode("ascii")
            except UnicodeError:
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
