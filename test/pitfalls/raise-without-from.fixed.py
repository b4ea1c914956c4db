import sys
import click
import json
from library import ConfigError

try:
    import yaml
except ImportError:
    raise RuntimeError("install pyyaml first")


class AppError(Exception):
    pass


class Stop(SystemExit):
    pass


try:
    settings = json.loads("{}")
except ValueError as err:
    raise AppError("settings are broken") from err


def bound_name(text):
    try:
        return int(text)
    except ValueError as error:
        raise AppError(f"no number: {text}") from error


def message_repeated(text):
    try:
        return int(text)
    except ValueError as e:
        raise AppError(str(e)) from e


def no_name(table, key):
    try:
        return table[key]
    except KeyError:
        raise AttributeError(key) from None


def class_only(table, key):
    try:
        return table[key]
    except (KeyError, IndexError) as err:
        raise AppError from err


def same_class_new_object(text):
    try:
        return int(text)
    except ValueError as error:
        raise ValueError("not a number") from error


def name_taken(text, err):
    try:
        return int(text)
    except ValueError as error:
        raise AppError(err) from error


def imported_class(path):
    try:
        return open(path, encoding="utf-8")
    except OSError as error:
        raise ConfigError(path) from error


def dotted_class(path, api):
    try:
        return open(path, encoding="utf-8")
    except OSError as error:
        raise api.ConfigError(path) from error


def bare_handler(text):
    try:
        return int(text)
    except:
        raise AppError(text) from None


def in_a_condition(text):
    try:
        return int(text)
    except ValueError as error:
        if text == "":
            raise AppError("empty") from error
        raise (AppError("no number")) from error


def two_in_one_handler(text):
    try:
        return int(text)
    except (ValueError) as err:
        if text == "":
            raise AppError("empty") from err
        raise AppError("no number") from err


def rebound_name(text):
    try:
        return int(text)
    except ValueError as error:
        error = str(error)
        raise AppError(error) from None


def import_in_a_function():
    try:
        import yaml
    except ImportError as err:
        raise AppError("install pyyaml") from err


class Loader:
    def load(self, path):
        try:
            return self.read(path)
        except OSError as error:
            try:
                return self.backup(path)
            except OSError as err:
                raise AppError(path) from err

    async def fetch(self, url):
        try:
            return await self.client.get(url)
        except* OSError as group:
            raise AppError(url) from group


# ---------------------------------------------------------------- silent


def cause_is_fine(text):
    try:
        return int(text)
    except ValueError as error:
        raise AppError(text) from error


def none_is_fine(text):
    try:
        return int(text)
    except ValueError:
        raise AppError(text) from None


def again_is_fine(text):
    try:
        return int(text)
    except ValueError:
        raise


def bound_again_is_fine(text):
    try:
        return int(text)
    except ValueError as error:
        raise error


def with_traceback_is_fine(text):
    try:
        return int(text)
    except ValueError as error:
        raise error.with_traceback(None)


def same_type_is_fine(text):
    try:
        return int(text)
    except ValueError as error:
        raise type(error)(f"{text}: {error}")


def own_class_of_it_is_fine(text):
    try:
        return int(text)
    except ValueError as error:
        raise error.__class__(text)


def exit_is_fine(text):
    try:
        return int(text)
    except ValueError:
        raise SystemExit(2)


def own_exit_is_fine(text):
    try:
        return int(text)
    except ValueError:
        raise Stop(2)


def click_exit_is_fine(text):
    try:
        return int(text)
    except ValueError:
        raise click.Abort()


def stop_iteration_is_fine(rows):
    try:
        return rows.pop()
    except IndexError:
        raise StopIteration


def not_implemented_is_fine(rows):
    try:
        return rows.pop()
    except AttributeError:
        raise NotImplementedError("rows need pop()")


def interrupt_is_fine(rows):
    try:
        return rows.pop()
    except EOFError:
        raise KeyboardInterrupt


def helper_that_chains_is_fine(text):
    try:
        return int(text)
    except ValueError as error:
        raise wrap(error)


def variable_is_fine(text, problem):
    try:
        return int(text)
    except ValueError:
        raise problem


def nested_function_is_fine(text):
    try:
        return int(text)
    except ValueError:

        def fail():
            raise AppError(text)

        return fail


def in_else_is_fine(text):
    try:
        number = int(text)
    except ValueError:
        return 0
    else:
        raise AppError(number)


def in_the_try_is_fine(text):
    try:
        raise AppError(text)
    except ValueError:
        return sys.exc_info()
    finally:
        print("done")


def class_of_elsewhere(rows):
    try:
        return rows["key"]
    except KeyError as err:
        raise StoreError from err


def constant_is_fine(rows):
    try:
        return rows["key"]
    except KeyError:
        raise FAILURE


class Lookup:
    def __init__(self):
        self.values = {}

    def __getattr__(self, name):
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None

    def by_name(self, name):
        try:
            return self.values[name]
        except KeyError as error:
            raise ValueError(f"no {name}") from error
