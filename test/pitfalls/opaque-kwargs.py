def connect(host, **kwargs):
#                   ^^^^^^ opaque-kwargs: `connect` takes any keyword and reads only `port` and `timeout`: the header does not say so, and a misspelt name is ignored. Make them keyword-only parameters.
    port = kwargs.get("port", 5432)
    timeout = kwargs.pop("timeout", None)
    return host, port, timeout


def area(**sides):
#          ^^^^^ opaque-kwargs: `area` takes any keyword and reads only `width` and `height`: the header does not say so, and a misspelt name is ignored. Make them keyword-only parameters.
    return sides["width"] * sides["height"]


class Mail:
    def __init__(self, **options):
#                        ^^^^^^^ opaque-kwargs: `__init__` takes any keyword and reads only `sender` and `copy`: the header does not say so, and a misspelt name is ignored. Make them keyword-only parameters.
        self.sender = options["sender"]
        self.copy = options.get("copy")

    async def send(self, text, *rest, **kw):
#                                       ^^ opaque-kwargs: `send` takes any keyword and reads only `urgent`: the header does not say so, and a misspelt name is ignored. Make them keyword-only parameters.
        if "urgent" in kw:
            print("now")
        return text, rest, kw.get("urgent")


def shared_default(**kwargs):
#                    ^^^^^^ opaque-kwargs: `shared_default` takes any keyword and reads only `names` and `key`: the header does not say so, and a misspelt name is ignored. Make them keyword-only parameters.
    return kwargs.get("names", list()), kwargs["key"], kwargs.get("key")


# ------------------------------------------------------------------ silence
def handed_on_is_fine(target, **kwargs):
    return target(**kwargs), kwargs["a"]


def any_key_is_fine(**kwargs):
    return {key.upper(): value for key, value in kwargs.items()}


def computed_keys_are_fine(name, **kwargs):
    return kwargs[name], kwargs.get(name)


def checked_is_fine(**kwargs):
    size = kwargs.pop("size", 1)
    if kwargs:
        raise TypeError(f"unknown: {kwargs}")
    return size


def unused_is_fine(event, **kwargs):
    return event


def _private_is_fine(**kwargs):
    return kwargs["a"]


class Base:
    def save(self, *, force=False):
        return force


class Child(Base):
    def __init__(self, **kwargs):
        self.name = kwargs["name"]


def logged(function):
    def wrapper(**kwargs):
        print(kwargs["name"])
        return function()

    return wrapper


def stored_is_fine(box, **kwargs):
    box.options = kwargs
    kwargs["a"] = 1
