import json
import logging
import os
import sys
import traceback

logger = logging.getLogger(__name__)

try:
    port = int(os.environ["PORT"])
except (ValueError, KeyError):
    port = 8080


def prints(text):
    try:
        number = int(text)
    except ValueError:
        print("that was no number")
        number = 0
    return number


def logs_without_the_traceback(job):
    try:
        job.run()
    except Exception:
        logger.error("job failed")


def bound_but_not_used(job):
    try:
        job.run()
    except Exception as error:
        print("job failed")
        return -1


def in_a_tuple(job):
    try:
        job.run()
    except (ValueError, Exception):
        print("job failed")


def base(job):
    try:
        job.run()
    except BaseException:
        print("job failed")


def counts(rows):
    failed = 0
    for row in rows:
        try:
            row["total"] = row["price"] * row["count"]
        except KeyError:
            failed += 1
    return failed


def reads_a_file(path):
    try:
        with open(path, encoding="utf-8") as file:
            settings = json.load(file)
    except (OSError, ValueError):
        settings = {}
    return settings


def divides(total, count):
    try:
        return total / count
    except ZeroDivisionError:
        return "-"


def first(items, position):
    try:
        value = items[position]
    except (LookupError):
        value = "none"
    return value


class Service:
    def start(self):
        try:
            self.connect()
        except Exception:
            self.connected = False

    async def poll(self):
        while True:
            try:
                await self.fetch()
            except Exception:
                self.errors += 1
                continue

    def nested(self):
        def attempt():
            try:
                self.connect()
            except* Exception:
                print("not today")

        return attempt


# ---------------------------------------------------------------- silent


def narrow_is_fine(text):
    try:
        return int(text)
    except ValueError:
        print("no number")


def raises_again_is_fine(job):
    try:
        job.run()
    except Exception:
        job.rollback()
        raise


def raises_sometimes_is_fine(job, strict):
    try:
        job.run()
    except Exception:
        if strict:
            raise
        print("failed")


def uses_the_exception_is_fine(job):
    try:
        job.run()
    except Exception as error:
        print(f"job failed: {error}")


def stores_it_is_fine(job, failures):
    try:
        job.run()
    except BaseException as error:
        failures.append(error)


def passes_it_on_is_fine(job, future):
    try:
        future.set_result(job.run())
    except BaseException as error:
        future.set_exception(error)


def logger_exception_is_fine(job):
    try:
        job.run()
    except Exception:
        logger.exception("job failed")


def exc_info_is_fine(job):
    try:
        job.run()
    except Exception:
        logger.warning("job failed", exc_info=True)


def traceback_is_fine(job):
    try:
        job.run()
    except Exception:
        traceback.print_exc()


def sys_exc_info_is_fine(job):
    try:
        job.run()
    except Exception:
        return sys.exc_info()[1]


def exit_is_fine(job):
    try:
        job.run()
    except Exception:
        print("giving up")
        sys.exit(1)


class Shown:
    def __repr__(self):
        try:
            return f"<{self.compute()}>"
        except Exception:
            return "<unknown>"


def error_hook_is_fine(self, record):
    try:
        self.emit(record)
    except Exception:
        self.handleError(record)


def optional_import_is_fine():
    try:
        import readline
    except Exception:
        readline = None
    return readline


def swallowed_belongs_to_another_pitfall(job):
    try:
        job.run()
    except Exception:
        pass


def test_code_is_fine(job):
    try:
        job.run()
    except Exception:
        job.failed = True


def own_class_is_fine(job):
    class Exception(ValueError):
        pass

    try:
        job.run()
    except Exception:
        print("known")


def bare_belongs_to_another_pitfall(job):
    try:
        job.run()
    except:
        print("failed")


def told_to_others(transport, deferred, log):
    try:
        transport.write(b"x")
    except BaseException:
        deferred.errback()
    try:
        transport.write(b"y")
    except Exception:
        log.err()


def raised_again(cursor, log, util):
    try:
        cursor.run()
    except Exception:
        with util.safe_reraise():
            cursor.close()
    try:
        cursor.run()
    except BaseException:
        log.deferr()


def number_or_zero(text):
    try:
        return int(text)
    except ValueError:
        return 0


def swallowing_is_another_pitfall(text):
    try:
        return int(text)
    except Exception:
        return None


def logged_without_traceback(run, log):
    try:
        run()
    except Exception:
        log.error("failed", exc_info=False)


def reason_is_given(source):
    try:
        return source.lookup("level")
    except Exception:
        # Plug-ins may raise anything here, and a missing level must not stop the start.
        return "default"


def a_word_is_no_reason(source):
    try:
        return source.lookup("level")
    except Exception:  # noqa: BLE001
        # use default
        return "default"


def any_object_may_raise_in_str(thing):
    try:
        return str(thing)
    except Exception:
        return "<no text>"


class Loader:
    def give_up(self, name):
        message = f"cannot load {name}"
        raise RuntimeError(message)

    def note(self, name):
        self.failed[name] = sys.exc_info()

    def helper_raises_is_fine(self, name):
        try:
            self.load(name)
        except Exception:
            self.give_up(name)

    def helper_notes_is_fine(self, name):
        try:
            self.load(name)
        except Exception:
            self.note(name)

    def exits_is_fine(self, name, exit_program):
        try:
            self.load(name)
        except Exception:
            exit_program(1)
            exit_with(2)

    def load(self, name):
        return name
