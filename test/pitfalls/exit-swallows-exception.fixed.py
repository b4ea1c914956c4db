import time


class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.seconds = time.perf_counter() - self.start
        return False


class Connection:
    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        await self.close()
        return False


class Number:
    def __exit__(self, *details):
        self.close()
        return False


class TwoWays:
    def __exit__(self, exc_type, exc, traceback):
        if exc_type is None:
            self.commit()
            return False
        else:
            self.rollback()
            return False


class EarlyReturn:
    def __exit__(self, exc_type, exc, traceback):
        if self.closed:
            return False
        self.closed = True
        return False


class Logged:
    def __exit__(self, exc_type, exc, traceback):
        if exc:
            print("failed", exc)
        return False  # done


def in_a_function():
    class Local:
        def __exit__(self, *details):
            return False

    return Local()


if time:

    class Conditional:
        def __exit__(self, *details):
            return False


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
        return False


class WhateverReleaseSays:
    def __exit__(self, kind, error, trace):
        return False


class WhatReleaseSaysIsFine:
    def __exit__(self, kind, error, trace):
        handled = False
        if kind is KeyError:
            handled = True
        return handled
