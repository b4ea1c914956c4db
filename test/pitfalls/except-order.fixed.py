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
except ZeroDivisionError:
    print("division")
except ArithmeticError:
    print("arithmetic")


def exception_first(text):
    try:
        return int(text)
    except ValueError:
        return 0
    except Exception:
        return None


def base_exception_first(text):
    try:
        return int(text)
    except KeyboardInterrupt:
        print("bye")
    except BaseException as error:
        print(error)


def lookup_first(table, key):
    try:
        return table[key]
    except KeyError as error:
        print("missing", error)  # said on purpose
        # and nothing else
    except LookupError:
        return None
    # the key is new

    finally:
        print("done")


def library_classes(path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except json.JSONDecodeError as error:
        print(error.lineno)
    except ValueError:
        return {}


def from_import(text):
    try:
        return json.loads(text)
    except JSONDecodeError:
        return []
    except ValueError:
        return {}


def url_errors(opener, url):
    try:
        return opener(url)
    except urllib.error.HTTPError as error:
        print(error.code)
    except urllib.error.URLError as error:
        print(error.reason)
    except OSError:
        return None


def aliases(path):
    try:
        return open(path, encoding="utf-8").read()
    except IOError:
        return ""


def socket_alias(sock):
    try:
        return sock.recv(10)
    except ConnectionResetError:
        return None
    except socket.error:
        return b""


async def builtin_timeout(job):
    try:
        await job
    except TimeoutError:
        print("late")


def in_file(save):
    try:
        save()
    except StorageError:
        print("storage")
    except AppError:
        print("app")


def in_file_alias(save):
    try:
        save()
    except StorageError:
        print("storage")
    except AppFailure:
        print("app")


def two_parents(save):
    try:
        save()
    except DiskFull:
        print("full")
    except OSError:
        print("os")


def partly_in_a_tuple(text):
    try:
        return int(text)
    except LookupError:
        return 1
    except (KeyError, ValueError):
        return 2


def wholly_in_a_tuple(text):
    try:
        return int(text)
    except (KeyError, UnicodeError):
        return 2
    except (LookupError, ValueError):
        return 1


def tuple_in_a_name(text):
    try:
        return int(text)
    except UnicodeDecodeError:
        return 2
    except FAILURES:
        return 1


def same_twice(text):
    try:
        return int(text)
    except ValueError:
        return 1
    except TypeError:
        return 2


def one_between(table):
    try:
        return table.pop()
    except KeyError:
        return 3
    except Exception:
        return 1
    except unknown.Error:
        return 2


class Worker:
    def run(self, jobs):
        while True:
            try:
                jobs.get_nowait().run()
            except queue.Empty:
                continue
            except Exception:
                break

    def nested(self, command):
        def attempt():
            try:
                subprocess.run(command, check=True)
            except subprocess.CalledProcessError:
                return None
            except subprocess.SubprocessError:
                return False
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
    except requests.Timeout:
        return 1
    except requests.exceptions.RequestException:
        return None


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
