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
    raise ValueError("age must not be negative")


def checked(amount):
    if amount <= 0:
        raise ValueError("amount must be positive")
    return amount


def in_else(kind):
    if kind == "a":
        return 1
    else:
        raise TypeError(f"unknown kind {kind}")


def no_arguments():
    raise NotImplementedError()


def own_class(code):
    raise AppError(code)


def child_of_own_class(code):
    raise StorageError(code)


def known_and_unknown_base(code):
    raise Half(code)


def library_class(text):
    raise json.JSONDecodeError("broken", text, 0)


def library_class_with_keyword(command):
    raise subprocess.CalledProcessError(returncode=1, cmd=command)


def in_a_handler(text):
    try:
        return int(text)
    except ValueError as error:
        raise AppError(str(error))


def in_a_loop(rows):
    for row in rows:
        if not row:
            raise RuntimeError(
                "empty row",
            )
        print(row)


def in_match(command):
    match command:
        case "go":
            return 1
        case _:
            raise ValueError(command)


def system_exit():
    raise SystemExit(2)


class Account:
    def withdraw(self, amount):
        if amount > self.balance:
            raise ValueError("not enough money")
        self.balance -= amount

    async def close(self):
        def check():
            raise RuntimeError("still open")  # never

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
        raise ValueError
    return size
