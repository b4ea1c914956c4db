import asyncio
import contextlib
import functools
import time
from functools import update_wrapper, wraps

import wrapt


def timed(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        start = time.perf_counter()
        result = func(*args, **kwargs)
        print(time.perf_counter() - start)
        return result

    return wrapper


def with_docstring(function):
    """Docstring stays."""

    # The comment stays too.
    @functools.wraps(function)
    def inner(*args, **kwargs):
        """Calls it."""
        return function(*args, **kwargs)

    return inner


def twice(fn):
    @functools.wraps(fn)
    def run(*args):
        fn(*args)
        return fn(*args)

    return run


def retry(times):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            for _ in range(times):
                try:
                    return func(*args, **kwargs)
                except OSError:
                    pass
            return None

        return wrapper

    return decorate


def asynchronous(func):
    @functools.wraps(func)
    async def wrapper(*args, **kwargs):
        await asyncio.sleep(0)
        return await func(*args, **kwargs)

    return wrapper


def generator(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        yield from func(*args, **kwargs)

    return wrapper


def for_methods(method):
    @functools.wraps(method)
    def wrapper(self, *args, **kwargs):
        print(self)
        return method(self, *args, **kwargs)

    return wrapper


def same_parameters(func):
    @functools.wraps(func)
    def shout(text):
        return func(text).upper()

    return shout


def no_parameters(func):
    @functools.wraps(func)
    def hello():
        print("before")
        func()
        print("after")

    return hello


def other_name(view):
    @functools.wraps(view)
    def wrapper(request, *args, **kwargs):
        return view(request, *args, **kwargs)

    return wrapper


@other_name
def page(request):
    return request


@retry(3)
def load(path):
    return path


def optional_call(func=None, *, prefix=""):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            print(prefix)
            return func(*args, **kwargs)

        return wrapper

    return decorate if func is None else decorate(func)


def with_other_decorator(func):
    @functools.lru_cache
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)

    return wrapper


def in_lambda_form(func):
    return functools.wraps(func)(lambda *args, **kwargs: func(*args, **kwargs))


def conditional(func):
    if not func:
        return func

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)

    return wrapper


def async_and_sync(func):
    if asyncio.iscoroutinefunction(func):

        @functools.wraps(func)
        async def wrapper(*args, **kwargs):
            return await func(*args, **kwargs)

    else:

        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            return func(*args, **kwargs)

    return wrapper


def through_helper_value(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        call = func
        return call(*args, **kwargs)

    result = wrapper
    return result


class Tools:
    @staticmethod
    def logged(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            return func(*args, **kwargs)

        return wrapper

    def register(self, func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            self.calls += 1
            return func(*args, **kwargs)

        return wrapper


def only_args(func):
    @functools.wraps(func)
    def wrapper(*args):
        try:
            return func(*args)
        finally:
            print("done")

    return wrapper


# ================================================================ silence


def wrapped_is_fine(func):
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)

    return wrapper


def wrapped_by_name(func):
    @wraps(func)
    async def wrapper(*args, **kwargs):
        return await func(*args, **kwargs)

    return wrapper


def update_wrapper_is_fine(func):
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)

    update_wrapper(wrapper, func)
    return wrapper


def returned_update_wrapper(func):
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)

    return functools.update_wrapper(wrapper, func)


def wraps_called_directly(func):
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)

    return functools.wraps(func)(wrapper)


def names_by_hand(func):
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)

    wrapper.__name__ = func.__name__
    wrapper.__doc__ = func.__doc__
    return wrapper


def with_wrapt(func):
    @wrapt.decorator
    def wrapper(wrapped, instance, args, kwargs):
        return func(*args, **kwargs)

    return wrapper


def own_copier(func):
    @copy_metadata(func)
    def wrapper(*args, **kwargs):
        return func(*args, **kwargs)

    return wrapper


def copy_metadata(source):
    return wraps(source)


def unchanged(func):
    print(func.__name__)
    return func


def registry(name):
    def decorate(func):
        HANDLERS[name] = func
        return func

    return decorate


def partial_is_fine(func):
    return functools.partial(func, 1)


def class_is_fine(func):
    class Wrapper:
        def __call__(self, *args, **kwargs):
            return func(*args, **kwargs)

    return Wrapper()


def callback_factory(func, value):
    def on_click(event):
        func(value)

    return on_click


def adapter(func):
    def adapted(row):
        return func(row.name, row.size)

    return adapted


def make_key(func):
    def key(item):
        return func(item[0])

    return key


def compose(outer, inner):
    def composed(value):
        return outer(inner(value))

    return composed


def add_later(amount):
    def add(value):
        return value + amount

    return add


def never_calls(func):
    def wrapper(*args, **kwargs):
        return len(args)

    return wrapper


def not_returned(func):
    def helper(*args, **kwargs):
        return func(*args, **kwargs)

    return helper(1)


def decorated_class(cls):
    def make(*args, **kwargs):
        return cls(*args, **kwargs)

    return make


@decorated_class
class Thing:
    pass


def context(func):
    @contextlib.contextmanager
    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        yield func(*args, **kwargs)

    return wrapper


def property_factory(function):
    def getter(self):
        return function(self.value)

    return property(getter)


def counter():
    count = 0

    def step():
        nonlocal count
        count += 1
        return count

    return step


def apply(func, *args, **kwargs):
    return func(*args, **kwargs)


HANDLERS = {}


def instrumented(methods):
    def _tidy(fn):
        fn.__doc__ = getattr(list, fn.__name__).__doc__

    def append(fn):
        def append(self, item):
            methods.append(item)
            fn(self, item)

        _tidy(append)
        return append

    return append


def routes(table, path):
    def decorate(handler):
        @functools.wraps(handler)
        def call(*args, **kwargs):
            return handler(*args, **kwargs)

        table[path] = call
        return call

    return decorate


def later(callback):
    def call(*args):
        return callback(*args)

    return call
