import json
from library import ApiError

try:
    settings = json.loads("{}")
except ValueError:
    raise
#   ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.


def only_handler(path):
    print("reading", path)
    try:
        with open(path, encoding="utf-8") as file:
            # the whole file

            return file.read()
    except OSError:
        raise
#       ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.


def bound(text):
    try:
        return int(text)
    except ValueError as error:
        raise error
#       ^^^^^^^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.


def bare(text):
    try:
        return int(text)
    except:
        raise
#       ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.


def last_of_two(text):
    try:
        return int(text)
    except ValueError:
        return 0
    except Exception:
        raise
#       ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.


def sibling_below(table, key):
    try:
        return table[key]
    except KeyError:
        raise
#       ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.
    except TypeError:
        return None


def with_finally(lock):
    try:
        lock.use()
    except Exception:
        raise
#       ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.
    finally:
        lock.release()


def with_else(text):
    try:
        number = int(text)
    except ValueError:
        raise
#       ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.
    else:
        print(number)
        return number


def explained(text):
    try:
        return int(text)
    except ValueError:
        raise  # the caller knows better
#       ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.


def imported_class(call):
    try:
        call()
    except ApiError:
        raise
#       ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.


class Job:
    async def run(self):
        try:
            await self.start()
        except (OSError, ValueError):
            raise
#           ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.

    def text(self):
        try:
            return """two
            lines"""
        except ValueError:
            raise
#           ^^^^^ reraise-only: This handler only raises the exception again, so the code does the same without it, and is shorter. Remove it, or do something here before the `raise`.


# ---------------------------------------------------------------- silent


def broader_below_is_fine(table, key):
    try:
        return table[key]
    except KeyError:
        raise
    except LookupError:
        return None


def exception_below_is_fine(call):
    try:
        call()
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        print(error)


def bare_below_is_fine(call):
    try:
        call()
    except ValueError:
        raise
    except:
        print("failed")


def unknown_below_is_fine(call):
    try:
        call()
    except ValueError:
        raise
    except ApiError:
        return None


def unknown_here_is_fine(call):
    try:
        call()
    except ApiError:
        raise
    except ValueError:
        return None


def logs_first_is_fine(call):
    try:
        call()
    except ValueError:
        print("failed")
        raise


def translates_is_fine(call):
    try:
        call()
    except ValueError as error:
        raise RuntimeError("failed") from error


def cause_is_fine(call):
    try:
        call()
    except ValueError as error:
        raise error from None


def other_object_is_fine(call, problem):
    try:
        call()
    except ValueError:
        raise problem


def condition_is_fine(call, strict):
    try:
        call()
    except ValueError:
        if strict:
            raise
