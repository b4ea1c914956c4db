import time


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.seconds = time.perf_counter() - self.start
        return True
#       ^^^^^^^^^^^ exit-swallows-exception: `__exit__` returns True whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.


class Connection:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        await self.close()
        return True
#       ^^^^^^^^^^^ exit-swallows-exception: `__aexit__` returns True whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.


class Number:
    def __exit__(self, *details):
        self.close()
        return 1
#       ^^^^^^^^ exit-swallows-exception: `__exit__` returns 1 whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.


class TwoWays:
    def __exit__(self, exc_type, exc, traceback):
        if exc_type is None:
            self.commit()
            return True
#           ^^^^^^^^^^^ exit-swallows-exception: `__exit__` returns True whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.
        else:
            self.rollback()
            return True


class EarlyReturn:
    def __exit__(self, exc_type, exc, traceback):
        if self.closed:
            return True
#           ^^^^^^^^^^^ exit-swallows-exception: `__exit__` returns True whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.
        self.closed = True
        return True


class Logged:
    def __exit__(self, exc_type, exc, traceback):
        if exc:
            print("failed", exc)
        return True  # done
#       ^^^^^^^^^^^ exit-swallows-exception: `__exit__` returns True whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.


def in_a_function():
    class Local:
        def __exit__(self, *details):
            return True
#           ^^^^^^^^^^^ exit-swallows-exception: `__exit__` returns True whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.

    return Local()


if time:

    class Conditional:
        def __exit__(self, *details):
            return "done"
#           ^^^^^^^^^^^^^ exit-swallows-exception: `__exit__` returns "done" whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.


# ---------------------------------------------------------------- silent


class ReturnsNothingIsFine:
    def __exit__(self, *details):
        self.close()


class ReturnsFalseIsFine:
    def __exit__(self, *details):
        self.close()
        return False


class ReturnsNoneIsFine:
    def __exit__(self, *details):
        self.close()
        return None


class ChecksTheTypeIsFine:
    def __exit__(self, exc_type, exc, traceback):
        return exc_type is not None and issubclass(exc_type, KeyError)


class OnlySomeIsFine:
    def __exit__(self, exc_type, exc, traceback):
        if exc_type is KeyError:
            return True
        return False


class FallsThroughIsFine:
    def __exit__(self, exc_type, exc, traceback):
        if exc_type is KeyError:
            return True


class SuppressErrors:
    def __exit__(self, *details):
        return True


class IgnoreMissing:
    def __exit__(self, *details):
        return True


class Stage:
    """Runs a stage and swallows its errors."""

    def __exit__(self, *details):
        return True


class Explained:
    def __exit__(self, *details):
        return True  # errors are ignored here on purpose


class AttributeIsFine:
    def __exit__(self, *details):
        return self.handled


class DelegatesIsFine:
    def __exit__(self, *details):
        return self.inner.__exit__(*details)


class OtherMethodIsFine:
    def exit(self):
        return True

    def __enter__(self):
        return True


def __exit__(self, *details):
    return True


class RaisesIsFine:
    def __exit__(self, exc_type, exc, traceback):
        if exc_type:
            raise RuntimeError("failed") from exc
        return False


class NestedFunctionIsFine:
    def __exit__(self, *details):
        def later():
            return True

        self.after(later)


class ByName:
    def __exit__(self, kind, error, trace):
        handled = True
        self.release()
        return handled
#       ^^^^^^^^^^^^^^ exit-swallows-exception: `__exit__` returns handled whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.


class WhateverReleaseSays:
    def __exit__(self, kind, error, trace):
        return self.release() or True
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ exit-swallows-exception: `__exit__` returns self.release() or True whatever happens, so every exception in the `with` block disappears: the code after it runs as if all were well. Return False, or nothing, unless you checked the exception type.


class WhatReleaseSaysIsFine:
    def __exit__(self, kind, error, trace):
        handled = False
        if kind is KeyError:
            handled = True
        return handled
