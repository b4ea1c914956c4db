_shared = None


class Settings:
    _instance = None

    def __new__(cls, *args):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self, path="settings.toml"):
#       ^^^^^^^^ singleton-reinit: `Settings()` hands out the same object each time, but Python runs '__init__' on it every time and so sets it back. Leave '__init__' out and set the state once where '__new__' makes the object, or return early when that is done.
        self.path = path
        self.values = {}


class Early:
    _instance = None

    def __new__(cls):
        if cls._instance is not None:
            return cls._instance
        made = object.__new__(cls)
        cls._instance = made
        return made

    def __init__(self):
#       ^^^^^^^^ singleton-reinit: `Early()` hands out the same object each time, but Python runs '__init__' on it every time and so sets it back. Leave '__init__' out and set the state once where '__new__' makes the object, or return early when that is done.
        super().__init__()
        self.items = []


class PerKey:
    _known = {}

    def __new__(cls, key):
        if key not in cls._known:
            cls._known[key] = super().__new__(cls)
        return cls._known[key]

    def __init__(self, key):
#       ^^^^^^^^ singleton-reinit: `PerKey()` hands out the same object each time, but Python runs '__init__' on it every time and so sets it back. Leave '__init__' out and set the state once where '__new__' makes the object, or return early when that is done.
        self.key, self.hits = key, 0


class ByTry:
    def __new__(cls):
        try:
            return cls.only
        except AttributeError:
            cls.only = super(ByTry, cls).__new__(cls)
            return cls.only

    def __init__(self):
#       ^^^^^^^^ singleton-reinit: `ByTry()` hands out the same object each time, but Python runs '__init__' on it every time and so sets it back. Leave '__init__' out and set the state once where '__new__' makes the object, or return early when that is done.
        self.count: int = 0


class ByGlobal:
    def __new__(cls):
        global _shared
        if not _shared:
            _shared = super().__new__(cls)
        return _shared

    def __init__(self):
#       ^^^^^^^^ singleton-reinit: `ByGlobal()` hands out the same object each time, but Python runs '__init__' on it every time and so sets it back. Leave '__init__' out and set the state once where '__new__' makes the object, or return early when that is done.
        self.started = False


class ByHasattr:
    def __new__(cls, *args, **kwargs):
        if not hasattr(cls, "instance"):
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
#       ^^^^^^^^ singleton-reinit: `ByHasattr()` hands out the same object each time, but Python runs '__init__' on it every time and so sets it back. Leave '__init__' out and set the state once where '__new__' makes the object, or return early when that is done.
        self.value = value


class Base:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance


class Inherited(Base):
    def __init__(self):
#       ^^^^^^^^ singleton-reinit: `Inherited()` hands out the same object each time, but Python runs '__init__' on it every time and so sets it back. Leave '__init__' out and set the state once where '__new__' makes the object, or return early when that is done.
        self.rows = []


class NoInitIsFine:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.values = {}
        return cls._instance


class GuardedIsFine:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        if getattr(self, "_ready", False):
            return
        self.values = {}
        self._ready = True


class GuardedByIfIsFine:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        if not hasattr(self, "values"):
            self.values = {}


class GuardedInWithIsFine:
    _instance = None
    _lock = open

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        with self._lock:
            if self._ready:
                return
            self.values = {}


class KeepsIsFine:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        self.values = getattr(self, "values", {})


class FreshEachTimeIsFine:
    made = 0

    def __new__(cls, value):
        cls.made += 1
        return super().__new__(cls)

    def __init__(self, value):
        self.value = value


class OnlyPreparesIsFine:
    def __new__(cls, value):
        made = super().__new__(cls)
        made.created = True
        if value is None:
            made.created = False
        return made

    def __init__(self, value):
        self.value = value


class EmptyInitIsFine:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __init__(self):
        pass


class Meta(type):
    _made = {}

    def __call__(cls, *args):
        if cls not in cls._made:
            cls._made[cls] = super().__call__(*args)
        return cls._made[cls]


class ByMetaclassIsFine(metaclass=Meta):
    def __init__(self):
        self.values = {}


def factory():
    class Local:
        _one = None

        def __new__(cls):
            cls._one = cls._one or super().__new__(cls)
            return cls._one

        def __init__(self):
#           ^^^^^^^^ singleton-reinit: `Local()` hands out the same object each time, but Python runs '__init__' on it every time and so sets it back. Leave '__init__' out and set the state once where '__new__' makes the object, or return early when that is done.
            self.values = []

    return Local
