import asyncio
import contextlib
import json
import logging
import os
import queue

logger = logging.getLogger(__name__)

try:
    settings = json.loads(os.environ["SETTINGS"])
except Exception:
    logger.exception("Ignored an error")


def passes(path):
    try:
        os.remove(path)
    except Exception:
        logger.exception("passes() failed")


def bare(path):
    try:
        os.remove(path)
    except:
        logger.exception("bare() failed")


def ellipsis_body(path):
    try:
        os.remove(path)
    except Exception:
        logger.exception("ellipsis_body() failed")


def text_body(path):
    try:
        os.remove(path)
    except BaseException:
        logger.exception("text_body() failed")


def named_but_not_used(path):
    try:
        os.remove(path)
    except Exception as error:
        logger.exception("named_but_not_used() failed")


def in_a_tuple(path):
    try:
        os.remove(path)
    except (ValueError, Exception):
        logger.exception("in_a_tuple() failed")


def skips_the_rest(paths):
    for path in paths:
        try:
            os.remove(path)
        except Exception:
            logger.exception("skips_the_rest() failed")
            continue


def returns_none(path):
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except Exception:
        logger.exception("returns_none() failed")
        return None


def returns_nothing(job):
    try:
        job.run()
    except Exception:
        logger.exception("returns_nothing() failed")
        return


def returns_false(path):
    try:
        os.remove(path)
        return True
    except Exception:
        logger.exception("returns_false() failed")
        return False


def returns_empty(path):
    try:
        return path.read_text()
    except:
        logger.exception("returns_empty() failed")
        return ""


def returns_empty_list(path):
    try:
        return path.read_text().splitlines()
    except Exception:
        logger.exception("returns_empty_list() failed")
        return []


def two_steps_in_a_narrow_handler(path):
    total = 0
    try:
        rows = json.loads(path.read_text())
        total = sum(row["amount"] for row in rows)
    except KeyError:
        logger.exception("two_steps_in_a_narrow_handler() failed")
    return total


def explained_but_wide(path):
    try:
        os.remove(path)
    except Exception:
        # another process may hold it
        logger.exception("explained_but_wide() failed")


def explained_on_the_line(path):
    try:
        os.remove(path)
    except Exception:  # nobody minds
        logger.exception("explained_on_the_line() failed")


def closing_goes_wrong(file):
    try:
        file.close()
    except Exception:
        logger.exception("closing_goes_wrong() failed")


def is_hashable(value):
    try:
        hash(value)
        return True
    except Exception:
        logger.exception("is_hashable() failed")
        return False


class Importer:
    def load(self, rows):
        for row in rows:
            try:
                self.save(row)
            except Exception:
                logger.exception("load() failed")

    async def load_later(self, rows):
        try:
            await self.save_all(rows)
        except* Exception:
            logger.exception("load_later() failed")

    def nested(self):
        def attempt():
            try:
                self.load([])
            except Exception:
                logger.exception("attempt() failed")

        attempt()


# ---------------------------------------------------------------- silent


def success_in_else_is_fine(rows):
    try:
        first = rows[0]
        name = first["name"]
    except LookupError:
        pass
    else:
        print(name)


def one_step_under_a_condition_is_fine(row, groups):
    try:
        if row.group:
            row.number = groups[row.group]
    except KeyError:
        pass


def next_attempt_is_fine(paths):
    for path in paths:
        try:
            text = path.read_text()
            return json.loads(text)
        except ValueError:
            pass
    return None


def logged_is_fine(path):
    try:
        os.remove(path)
    except Exception:
        logger.exception("could not remove %s", path)


def raised_again_is_fine(path):
    try:
        os.remove(path)
    except Exception as error:
        raise RuntimeError(path) from error


def fallback_is_fine(text):
    try:
        number = int(text)
    except Exception:
        number = 0
    return number


def counted_is_fine(rows):
    failed = 0
    for row in rows:
        try:
            row.save()
        except Exception:
            failed += 1
            continue
    return failed


def meaningful_return_is_fine(text):
    try:
        int(text)
    except Exception:
        return "not a number"
    return "number"


def probing_for_failure_is_fine(check):
    try:
        check()
        return False
    except Exception:
        return True


def one_call_narrow_class_is_fine(text):
    value = None
    try:
        value = int(text)
    except ValueError:
        pass
    return value


def narrow_return_is_fine(text):
    try:
        number = int(text)
        return number * 2
    except ValueError:
        return None


def narrow_continue_is_fine(lines):
    total = 0
    for line in lines:
        try:
            name, amount = line.split(";")
            total += float(amount)
        except ValueError:
            continue
    return total


def narrow_and_explained_is_fine(rows):
    try:
        first = next(rows)
        print(first["name"])
    except KeyError:
        # old exports have no name
        pass


def missing_file_is_fine(path, backup):
    try:
        os.unlink(path)
        os.rmdir(backup)
    except FileNotFoundError:
        pass


def existing_directory_is_fine(path):
    try:
        os.mkdir(path)
        os.mkdir(path + "/cache")
    except FileExistsError:
        pass


def missing_key_is_fine(cache, name):
    try:
        del cache[name]
        del cache[name.lower()]
    except KeyError:
        pass


def optional_module_is_fine():
    try:
        import readline
        import rlcompleter
    except ImportError:
        pass


def fallback_module_is_fine():
    try:
        import tomllib as toml
    except ModuleNotFoundError:
        import tomli as toml
    return toml


def end_of_iteration_is_fine(rows):
    try:
        while True:
            print(next(rows))
            print("--")
    except StopIteration:
        pass


def ctrl_c_is_fine(server):
    try:
        print("serving")
        server.serve_forever()
    except KeyboardInterrupt:
        pass


async def cancelled_is_fine(task):
    task.cancel()
    try:
        await task
        await task.cleanup()
    except asyncio.CancelledError:
        pass


def empty_queue_is_fine(jobs):
    try:
        while True:
            job = jobs.get_nowait()
            job.run()
    except queue.Empty:
        pass


def suppress_is_fine(path):
    with contextlib.suppress(FileNotFoundError):
        os.remove(path)


class Connection:
    def close(self):
        try:
            self.socket.shutdown(2)
            self.socket.close()
        except Exception:
            pass

    def __exit__(self, *exc_info):
        try:
            self.close()
        except Exception:
            pass

    def __del__(self):
        try:
            self.close()
        except Exception:
            pass

    def _cleanup(self):
        try:
            os.remove(self.path)
        except Exception:
            pass


# A number is an answer: broad-except speaks of it.
def minus_one(text):
    try:
        return int(text)
    except Exception:
        return -1


def minus_something_is_fine(text):
    try:
        return int(text)
    except Exception:
        return -len(text)


def finds_out(load, name):
    found = None
    try:
        module = load(name)
        found = module.default
    except AttributeError:
        pass
    if found is None:
        raise LookupError(name)
    return found


def falls_back(response, encode, headers):
    try:
        response = encode(response)
        headers["encoding"] = "gzip"
    except NotImplementedError:
        pass
    return response


def still_counts(rows):
    total = 0
    for row in rows:
        try:
            value = int(row)
            total = total + value
        except ValueError:
            logger.exception("still_counts() failed")
    return total


def has_network(connect):
    answer = False
    try:
        connect("::1")
        answer = True
    except Exception:
        logger.exception("has_network() failed")
    return answer


def is_iterable(value):
    try:
        iter(value)
    except Exception:
        return False
    return True


def leave(stream, code):
    try:
        stream.close()
        stream.flush()
    except Exception:
        pass
    raise SystemExit(code)


def tries_ten_times(make):
    for number in range(10):
        try:
            make(number)
        except Exception:
            logger.exception("tries_ten_times() failed")
        else:
            return number
    raise OSError("no free number")


def add(known, version, parse):
    # ignore invalid versions
    try:
        parse(version)
    except Exception:
        logger.exception("add() failed")
        return
    known.append(version)


def reports(job, show):
    try:
        job()
    except ValueError as error:
        try:
            show(error)
        except Exception:
            logger.exception("reports() failed")


def shown(value):
    text = None
    try:
        if hasattr(value, "show"):
            text = value.show()
            text = text.strip()
    except AttributeError:
        pass
    if text is not None:
        return text
    return repr(value)
