import functools
from collections import defaultdict
from functools import cache, lru_cache


@lru_cache
def settings(name):
    return {"name": name, "debug": False}


@functools.cache
def primes(limit):
    found = []
    for number in range(2, limit):
        if all(number % prime for prime in found):
            found.append(number)
    return found


@lru_cache(maxsize=None)
def tags():
    return {"new", "sale"}


@cache
def grouped(text):
    groups = defaultdict(list)
    for word in text.split():
        groups[len(word)].append(word)
    return groups


@cache
def names(path):
    return tuple(path.split("/"))


@cache
def maybe(flag):
    if flag:
        return []
    return ()


def plain(name):
    return [name]


def stored_item():
    config = settings("shop")
    config["debug"] = True
    return config


def appended():
    numbers = primes(10)
    numbers.append(11)
    numbers.sort()
    return numbers


def augmented():
    numbers = primes(20)
    numbers += [23]
    del numbers[0]
    return numbers


def directly(key):
    primes(30).append(31)
    settings("shop")["debug"] = True
    tags().discard(key)


class Shop:
    def label(self):
        known = tags()
        known.add("cheap")
        return known


async def in_coroutine():
    words = grouped("a b")
    words.clear()


start = primes(5)
start.reverse()


def reading_is_fine():
    numbers = primes(10)
    print(len(numbers), numbers[0], sorted(numbers))
    return settings("shop")["debug"], primes(3).index(2)


def copy_is_fine():
    numbers = list(primes(10))
    numbers.append(11)
    config = dict(settings("shop"))
    config["debug"] = True
    more = primes(10).copy()
    more.append(1)
    return numbers + primes(3)


def tuple_is_fine():
    parts = names("a/b")
    parts += ("c",)
    return parts


def uncached_is_fine():
    found = plain("a")
    found.append("b")
    return found


def unknown_type_is_fine():
    found = maybe(True)
    found.append(1)


def rebound_is_fine():
    numbers = primes(10)
    numbers = numbers + [1]
    numbers.append(2)
    return numbers


def shadowed_is_fine(primes):
    numbers = primes(10)
    numbers.append(1)


from functools import lru_cache as keep


@keep(maxsize=None)
def neighbours():
    return {"a": ["b"], "b": []}


def connect(first, second):
    graph = neighbours()
    graph[first].append(second)


@functools.cache
def preferences(path) -> dict:
    return parse(path)


@functools.cache
def options():
    import json

    with open("options.json") as file:
        return json.load(file)


def change_settings():
    found: dict = preferences("a")
    found["debug"] = True
    read = options()
    read.update(debug=False)
    copied = dict(options())
    copied["debug"] = True
    return neighbours()["a"]


class Tables:
    @staticmethod
    @functools.lru_cache(None)
    def table():
        return {}

    def fill(self, key):
        found = self.table()
        found[key] = 1

    def read_is_fine(self, key):
        return self.table().get(key)


@functools.cache
def words_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read().split()


def longest_word(path):
    words = words_of(path)
    words.sort(key=len)
    return words[-1]


def number_of_words_is_fine(path):
    words = words_of(path)
    return len(words), sorted(words)
