import json
from library import ApiError

settings = json.loads("{}")


def only_handler(path):
    print("reading", path)
    with open(path, encoding="utf-8") as file:
        # the whole file

        return file.read()


def bound(text):
    return int(text)


def bare(text):
    return int(text)


def last_of_two(text):
    try:
        return int(text)
    except ValueError:
        return 0


def sibling_below(table, key):
    try:
        return table[key]
    except TypeError:
        return None


def with_finally(lock):
    try:
        lock.use()
    finally:
        lock.release()


def with_else(text):
    number = int(text)
    print(number)
    return number


def explained(text):
    return int(text)


def imported_class(call):
    call()


class Job:
    async def run(self):
        await self.start()

    def text(self):
        try:
            return """two
            lines"""
        except ValueError:
            raise


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
