import json
import socket
from library import NetError, RETRYABLE

FATAL = (MemoryError, OSError)


class AppError(Exception):
    pass


try:
    print(int("x"))
except (ValueError, TypeError):
    print("no number")


def three_classes(text):
    try:
        return int(text)
    except (ValueError, TypeError, OverflowError) as error:
        print(error)


def with_and(text):
    try:
        return int(text)
    except (ValueError, TypeError):
        return 0


def in_parentheses(text):
    try:
        return int(text)
    except (ValueError, TypeError) as error:
        return error


def dotted(text):
    try:
        return json.loads(text)
    except (json.JSONDecodeError, socket.timeout):
        return None


def own_and_imported(call):
    try:
        call()
    except (AppError, NetError):
        return None
    except (NetError, AppError):
        return 1


def unknown_but_a_class(call, client):
    try:
        call()
    except (client.ConnectionError, client.Timeout):
        return None


def ends_with_a_tuple(call):
    try:
        call()
    except (ValueError, KeyError, IndexError):
        return None


def inside_a_tuple(call):
    try:
        call()
    except (KeyError, IndexError, TypeError):
        return None


def a_pipe(text):
    try:
        return int(text)
    except (ValueError, TypeError):
        return 0


def a_pipe_of_three(text):
    try:
        return int(text)
    except (ValueError, TypeError, AppError) as error:
        return error


class Loader:
    async def load(self, source):
        try:
            return await source.read()
        except (OSError, EOFError):
            return b""

    def nested(self, source):
        def attempt():
            try:
                return source.read()
            except* (OSError, EOFError):
                print("nothing")

        return attempt()


# ---------------------------------------------------------------- silent


def tuple_is_fine(text):
    try:
        return int(text)
    except (ValueError, TypeError):
        return 0


def two_clauses_are_fine(text):
    try:
        return int(text)
    except ValueError:
        return 0
    except TypeError:
        return 1


def sum_of_tuples_is_fine(call):
    try:
        call()
    except FATAL + (KeyError,):
        return None


def perhaps_empty_tuple_is_fine(call, retry_on):
    try:
        call()
    except retry_on or Exception:
        return None


def constant_is_fine(call):
    try:
        call()
    except RETRYABLE or OSError:
        return None


def own_tuple_is_fine(call):
    try:
        call()
    except FATAL or KeyError:
        return None


def attribute_is_fine(call, policy):
    try:
        call()
    except policy.errors or OSError:
        return None


def call_is_fine(call, errors_for):
    try:
        call()
    except errors_for("load") or OSError:
        return None


def chosen_is_fine(call, strict):
    try:
        call()
    except ValueError if strict else Exception:
        return None


def bare_is_fine(call):
    try:
        call()
    except:
        raise


def condition_in_the_body_is_fine(call, errors):
    try:
        call()
    except OSError as error:
        if isinstance(error, FileNotFoundError | PermissionError) or errors:
            return None
        raise


def rebound_class_is_fine(call, strict):
    Failure = ()
    if strict:
        Failure = ValueError
    try:
        call()
    except Failure or KeyError:
        return None
