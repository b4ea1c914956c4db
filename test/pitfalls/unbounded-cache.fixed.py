import enum
import functools
from functools import cache, lru_cache
from typing import Literal


class Colour(enum.Enum):
    RED = 1


@functools.lru_cache(maxsize=1024)
def render(template, context):
    return template.format(context)


@functools.lru_cache(maxsize=1024)
def search(query: tuple[str, ...]):
    return sorted(query)


@lru_cache(maxsize=1024)
def fetch_user(user_id):
    return {"id": user_id}


@functools.lru_cache(1024)
def parse(text, *, strict=False):
    return text.split() if strict else []


def outer():
    @functools.lru_cache(maxsize=1024)
    def inner(request):
        return request.path

    return inner


_cache = {}
memo: dict[str, str] = dict()
_bounded_cache = {}
_cleared_cache = {}
_counted_cache = {}
_number_cache = {}
_filled_cache = {"a": 1}
groups = {}


def load_page(url):
    if url not in _cache:
        _cache[url] = url.upper()
    return _cache[url]


def translate(word, language):
    if (word, language) in memo:
        return memo[(word, language)]
    memo[word, language] = word + language
    return memo[word, language]


@cache
def fibonacci_is_fine(n):
    return n if n < 2 else fibonacci_is_fine(n - 1) + fibonacci_is_fine(n - 2)


@lru_cache(maxsize=None)
def paths_are_recursive(grid, word):
    return 1 if not word else paths_are_recursive(grid, word[1:])


@cache
def configuration_is_fine():
    return {"debug": True}


@cache
def number_is_fine(number: int, name: str, colour: Colour, mode: Literal["a", "b"]):
    return number * 2


@cache
def small_is_fine(n, width, deep=False):
    return n * width


@lru_cache
def default_size_is_fine(text):
    return text.upper()


@lru_cache(maxsize=256)
def bounded_is_fine(text):
    return text.upper()


@cache
def cleared_is_fine(text):
    return text.upper()


def reset():
    cleared_is_fine.cache_clear()


class MethodIsAnotherPitfall:
    @cache
    def load(self, text):
        return text


def bounded_dictionary_is_fine(url):
    if url not in _bounded_cache:
        if len(_bounded_cache) > 100:
            _bounded_cache.clear()
        _bounded_cache[url] = url.upper()
    return _bounded_cache[url]


def forget(url):
    del _cleared_cache[url]


def deleted_entries_are_fine(url):
    if url not in _cleared_cache:
        _cleared_cache[url] = url.upper()
    return _cleared_cache[url]


def counted_is_fine(url):
    if url not in _counted_cache:
        _counted_cache[url] = url.upper()
    if len(_counted_cache) > 10:
        _counted_cache.popitem()
    return _counted_cache[url]


def number_key_is_fine(n):
    if n not in _number_cache:
        _number_cache[n] = n * n
    return _number_cache[n]


def grouping_is_fine(word):
    if word not in groups:
        groups[word] = []
    groups[word].append(word)


def local_cache_is_fine(words):
    cache = {}
    for word in words:
        if word not in cache:
            cache[word] = word.upper()
    return cache


def constant_key_is_fine():
    if "settings" not in _cache:
        _cache["settings"] = 1
    return _cache["settings"]


PRICE_CACHE = {}
NAME_CACHE = {}
USER_CACHE = {}
SMALL_CACHE = {}


def price_of(item):
    try:
        return PRICE_CACHE[item]
    except KeyError:
        PRICE_CACHE[item] = price = load(item)
        return price


def name_of(k):
    found = NAME_CACHE.get(k)
    if found is None:
        found = NAME_CACHE[k] = load(k)
    return found


def user_of(user):
    if user in USER_CACHE:
        return USER_CACHE[user]
    value = USER_CACHE[user] = load(user)
    return value


def number_of(n):
    if n not in SMALL_CACHE:
        SMALL_CACHE[n] = n * n
    return SMALL_CACHE[n]


results = {}
properties_cache = {}


def compute(query):
    if query in results:
        return results[query]
    value = query.strip().lower()
    results[query] = value
    return value


def make_property(name):
    try:
        return properties_cache[name]
    except KeyError:
        names = {}
        exec(f"def get(self): return self.{name}", names)
        properties_cache[name] = property(names["get"])
        return properties_cache[name]


class Api:
    @staticmethod
    @functools.lru_cache(maxsize=1024)
    def fetch(url):
        return url * 2

    @staticmethod
    @functools.cache
    def version():
        return 2


class Repository:
    _cache = {}
    _limited_cache = {}

    def get(self, key):
        if key not in self._cache:
            self._cache[key] = self.load(key)
        return self._cache[key]

    def get_some(self, key):
        if key not in self._limited_cache:
            if len(self._limited_cache) > 100:
                self._limited_cache.clear()
            self._limited_cache[key] = self.load(key)
        return self._limited_cache[key]

    def load(self, key):
        return key


class Single:
    _cache = {}

    def __new__(cls, *args):
        if cls not in cls._cache:
            cls._cache[cls] = super().__new__(cls)
        return cls._cache[cls]


name_cache = {}


def name_of_machine(short=False, upper=0):
    found = name_cache.get((short, upper))
    if found is None:
        found = name_cache[(short, upper)] = str(short) * upper
    return found


def name_of_host(host, short=False):
    if (host, short) not in name_cache:
        name_cache[(host, short)] = host.upper()
    return name_cache[(host, short)]
