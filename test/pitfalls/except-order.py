import asyncio
import json
import queue
import socket
import subprocess
import urllib.error
from json import JSONDecodeError
from unknown_library import ApiError, RateLimitError


class AppError(Exception):
    pass


class StorageError(AppError):
    pass


class DiskFull(StorageError, OSError):
    pass


class Foreign(ApiError):
    pass


AppFailure = AppError
FAILURES = (KeyError, ValueError)

try:
    print(1 / int("0"))
except ArithmeticError:
    print("arithmetic")
except ZeroDivisionError:
#      ^^^^^^^^^^^^^^^^^ except-order: This handler never runs: `ZeroDivisionError` is a kind of `ArithmeticError`, and `except ArithmeticError` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
    print("division")


def exception_first(text):
    try:
        return int(text)
    except Exception:
        return None
    except ValueError:
#          ^^^^^^^^^^ except-order: This handler never runs: `ValueError` is a kind of `Exception`, and `except Exception` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        return 0


def base_exception_first(text):
    try:
        return int(text)
    except BaseException as error:
        print(error)
    except KeyboardInterrupt:
#          ^^^^^^^^^^^^^^^^^ except-order: This handler never runs: `KeyboardInterrupt` is a kind of `BaseException`, and `except BaseException` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        print("bye")


def lookup_first(table, key):
    try:
        return table[key]
    except LookupError:
        return None
    # the key is new
    except KeyError as error:
#          ^^^^^^^^ except-order: This handler never runs: `KeyError` is a kind of `LookupError`, and `except LookupError` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        print("missing", error)  # said on purpose
        # and nothing else

    finally:
        print("done")


def library_classes(path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except ValueError:
        return {}
    except json.JSONDecodeError as error:
#          ^^^^^^^^^^^^^^^^^^^^ except-order: This handler never runs: `json.JSONDecodeError` is a kind of `ValueError`, and `except ValueError` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        print(error.lineno)


def from_import(text):
    try:
        return json.loads(text)
    except ValueError:
        return {}
    except JSONDecodeError:
#          ^^^^^^^^^^^^^^^ except-order: This handler never runs: `JSONDecodeError` is a kind of `ValueError`, and `except ValueError` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        return []


def url_errors(opener, url):
    try:
        return opener(url)
    except OSError:
        return None
    except urllib.error.URLError as error:
#          ^^^^^^^^^^^^^^^^^^^^^ except-order: This handler never runs: `urllib.error.URLError` is a kind of `OSError`, and `except OSError` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        print(error.reason)
    except urllib.error.HTTPError as error:
#          ^^^^^^^^^^^^^^^^^^^^^^ except-order: This handler never runs: `urllib.error.HTTPError` is a kind of `OSError`, and `except OSError` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        print(error.code)


def aliases(path):
    try:
        return open(path, encoding="utf-8").read()
    except IOError:
        return ""
    except OSError:
#          ^^^^^^^ except-order: This handler never runs: `OSError` is another name for a class that `except IOError` above catches. Python takes the first clause that fits, from top to bottom. Merge the two handlers.
        return None


def socket_alias(sock):
    try:
        return sock.recv(10)
    except socket.error:
        return b""
    except ConnectionResetError:
#          ^^^^^^^^^^^^^^^^^^^^ except-order: This handler never runs: `ConnectionResetError` is a kind of `socket.error`, and `except socket.error` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        return None


async def builtin_timeout(job):
    try:
        await job
    except TimeoutError:
        print("late")
    except asyncio.TimeoutError:
#          ^^^^^^^^^^^^^^^^^^^^ except-order: This handler never runs: `asyncio.TimeoutError` is another name for a class that `except TimeoutError` above catches. Python takes the first clause that fits, from top to bottom. Merge the two handlers.
        print("late again")


def in_file(save):
    try:
        save()
    except AppError:
        print("app")
    except StorageError:
#          ^^^^^^^^^^^^ except-order: This handler never runs: `StorageError` is a kind of `AppError`, and `except AppError` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        print("storage")


def in_file_alias(save):
    try:
        save()
    except AppFailure:
        print("app")
    except StorageError:
#          ^^^^^^^^^^^^ except-order: This handler never runs: `StorageError` is a kind of `AppFailure`, and `except AppFailure` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        print("storage")


def two_parents(save):
    try:
        save()
    except OSError:
        print("os")
    except DiskFull:
#          ^^^^^^^^ except-order: This handler never runs: `DiskFull` is a kind of `OSError`, and `except OSError` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        print("full")


def partly_in_a_tuple(text):
    try:
        return int(text)
    except LookupError:
        return 1
    except (KeyError, ValueError):
#           ^^^^^^^^ info except-order: `KeyError` never gets here: `except LookupError` above catches it first. Python takes the first clause that fits. Put the narrower clause before the broader one, or drop the name here.
        return 2


def wholly_in_a_tuple(text):
    try:
        return int(text)
    except (LookupError, ValueError):
        return 1
    except (KeyError, UnicodeError):
#          ^^^^^^^^^^^^^^^^^^^^^^^^ except-order: This handler never runs: each class of `(KeyError, UnicodeError)` is a kind of what `except (LookupError, ValueError)` above catches. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        return 2


def tuple_in_a_name(text):
    try:
        return int(text)
    except FAILURES:
        return 1
    except UnicodeDecodeError:
#          ^^^^^^^^^^^^^^^^^^ except-order: This handler never runs: `UnicodeDecodeError` is a kind of what `except FAILURES` above catches. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        return 2


def same_twice(text):
    try:
        return int(text)
    except ValueError:
        return 1
    except TypeError:
        return 2
    except ValueError:
#          ^^^^^^^^^^ except-order: This handler never runs: `except ValueError` above already catches it. Python takes the first clause that fits, from top to bottom. Merge the two handlers.
        return 3


def one_between(table):
    try:
        return table.pop()
    except Exception:
        return 1
    except unknown.Error:
        return 2
    except KeyError:
#          ^^^^^^^^ except-order: This handler never runs: `KeyError` is a kind of `Exception`, and `except Exception` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        return 3


class Worker:
    def run(self, jobs):
        while True:
            try:
                jobs.get_nowait().run()
            except Exception:
                break
            except queue.Empty:
#                  ^^^^^^^^^^^ except-order: This handler never runs: `queue.Empty` is a kind of `Exception`, and `except Exception` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
                continue

    def nested(self, command):
        def attempt():
            try:
                subprocess.run(command, check=True)
            except subprocess.SubprocessError:
                return False
            except subprocess.CalledProcessError:
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ except-order: This handler never runs: `subprocess.CalledProcessError` is a kind of `subprocess.SubprocessError`, and `except subprocess.SubprocessError` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
                return None
            return True

        return attempt()


# ---------------------------------------------------------------- silent


def narrow_first_is_fine(text):
    try:
        return int(text)
    except UnicodeError:
        return 0
    except ValueError:
        return 1
    except Exception:
        return 2
    except BaseException:
        raise


def siblings_are_fine(table, key):
    try:
        return table[key]
    except KeyError:
        return 0
    except IndexError:
        return 1
    except (TypeError, ValueError):
        return 2


def imported_classes_are_unknown(call):
    try:
        call()
    except ApiError:
        return 1
    except RateLimitError:
        return 2


def unknown_base_is_fine(call):
    try:
        call()
    except RateLimitError:
        return 1
    except Foreign:
        return 2


def bare_last_is_fine(text):
    try:
        return int(text)
    except Exception:
        return 1
    except:
        return 2


def groups_are_fine(call):
    try:
        call()
    except* ValueError:
        print("values")
    except* UnicodeError:
        print("the rest")


def nested_tries_are_fine(text):
    try:
        try:
            return int(text)
        except Exception:
            raise
    except ValueError:
        return 0


def two_tries_are_fine(text):
    try:
        return int(text)
    except Exception:
        print("no number")
    try:
        return float(text)
    except ValueError:
        return 0


def parameter_is_fine(call, errors):
    try:
        call()
    except errors:
        return 1
    except ValueError:
        return 2


def own_class_of_the_same_name_is_fine(call):
    class TimeoutError(Exception):
        pass

    try:
        call()
    except OSError:
        return 1
    except TimeoutError:
        return 2


def cancelled_is_no_exception(call):
    try:
        call()
    except Exception:
        return 1
    except asyncio.CancelledError:
        return 2
    except (KeyboardInterrupt, SystemExit):
        return 3


def several_bindings_are_fine(call, strict):
    if strict:
        Problem = Exception
    else:
        Problem = ValueError
    try:
        call()
    except Problem:
        return 1
    except KeyError:
        return 2


def fetched(url):
    import requests

    try:
        return requests.get(url, timeout=3)
    except requests.exceptions.RequestException:
        return None
    except requests.Timeout:
#          ^^^^^^^^^^^^^^^^ except-order: This handler never runs: `requests.Timeout` is a kind of `requests.exceptions.RequestException`, and `except requests.exceptions.RequestException` above catches it first. Python takes the first clause that fits, from top to bottom. Put the narrower clause first.
        return 1


def fetched_in_order_is_fine(url):
    import requests

    try:
        return requests.get(url, timeout=3)
    except requests.exceptions.ConnectTimeout:
        return 1
    except requests.Timeout:
        return 2
    except requests.RequestException:
        return 3
