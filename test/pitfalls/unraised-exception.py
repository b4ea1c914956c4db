import contextlib
import json
import subprocess
import warnings
from library import BaseFailure, Problem

import pytest


class AppError(Exception):
    def __init__(self, code):
        super().__init__(code)


class StorageError(AppError):
    pass


class Half(BaseFailure, ValueError):
    pass


class Report:
    pass


class Imported(BaseFailure):
    pass


age = int("-3")
if age < 0:
    ValueError("age must not be negative")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unraised-exception: `ValueError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def checked(amount):
    if amount <= 0:
        ValueError("amount must be positive")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unraised-exception: `ValueError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.
    return amount


def in_else(kind):
    if kind == "a":
        return 1
    else:
        TypeError(f"unknown kind {kind}")
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unraised-exception: `TypeError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def no_arguments():
    NotImplementedError()
#   ^^^^^^^^^^^^^^^^^^^^^ unraised-exception: `NotImplementedError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def own_class(code):
    AppError(code)
#   ^^^^^^^^^^^^^^ unraised-exception: `AppError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def child_of_own_class(code):
    StorageError(code)
#   ^^^^^^^^^^^^^^^^^^ unraised-exception: `StorageError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def known_and_unknown_base(code):
    Half(code)
#   ^^^^^^^^^^ unraised-exception: `Half(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def library_class(text):
    json.JSONDecodeError("broken", text, 0)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unraised-exception: `json.JSONDecodeError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def library_class_with_keyword(command):
    subprocess.CalledProcessError(returncode=1, cmd=command)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unraised-exception: `subprocess.CalledProcessError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def in_a_handler(text):
    try:
        return int(text)
    except ValueError as error:
        AppError(str(error))
#       ^^^^^^^^^^^^^^^^^^^^ unraised-exception: `AppError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def in_a_loop(rows):
    for row in rows:
        if not row:
            RuntimeError(
#           ^^^^^^^^^^^^^ unraised-exception: `RuntimeError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.
                "empty row",
            )
        print(row)


def in_match(command):
    match command:
        case "go":
            return 1
        case _:
            ValueError(command)
#           ^^^^^^^^^^^^^^^^^^^ unraised-exception: `ValueError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


def system_exit():
    SystemExit(2)
#   ^^^^^^^^^^^^^ unraised-exception: `SystemExit(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.


class Account:
    def withdraw(self, amount):
        if amount > self.balance:
            ValueError("not enough money")
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unraised-exception: `ValueError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.
        self.balance -= amount

    async def close(self):
        def check():
            RuntimeError("still open")  # never
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^ unraised-exception: `RuntimeError(…)` makes an exception object and drops it: nothing is raised, and the code below runs as if all were well. Write `raise` before it.

        check()


# ---------------------------------------------------------------- silent


def raised_is_fine(amount):
    if amount <= 0:
        raise ValueError("amount must be positive")


def returned_is_fine(code):
    return AppError(code)


def stored_is_fine(code):
    error = AppError(code)
    errors = [ValueError("a"), ValueError("b")]
    return error, errors


def passed_on_is_fine(future, code):
    future.set_exception(AppError(code))
    print(ValueError("text"))


def yielded_is_fine(code):
    yield AppError(code)


def expected_by_pytest_is_fine():
    with pytest.raises(TypeError):
        AppError()


def expected_by_unittest_is_fine(self):
    with self.assertRaises(TypeError):
        AppError()
    with self.assertRaisesRegex(TypeError, "missing"):
        AppError()


def suppressed_is_fine():
    with contextlib.suppress(TypeError):
        AppError()


def constructor_test_is_fine(self):
    try:
        AppError()
    except TypeError:
        print("as expected")


def other_class_is_fine():
    Report()


def imported_class_is_unknown():
    Problem("x")


def unknown_base_is_fine():
    Imported("x")


def warning_is_fine():
    warnings.warn(UserWarning("old"))
    DeprecationWarning("old")


def shadowed_is_fine(ValueError):
    ValueError("a callback")


def local_function_is_fine():
    def TypeError(text):
        print(text)

    TypeError("x")


def asked_is_fine():
    try:
        ExceptionGroup
    except NameError:
        return None
    return ValueError


def lambda_is_fine():
    make = lambda text: ValueError(text)
    make("x")


def named_only(size):
    if size < 0:
        ValueError
#       ^^^^^^^^^^ unraised-exception: `ValueError` alone only names the exception: nothing is raised, and the code below runs as if all were well. Write `raise` before it.
    return size
