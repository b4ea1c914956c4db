import os
from collections import Counter, defaultdict

stock = {"tea": 3, "milk": 0}


def prices_of(basket: dict):
    prices = {"tea": 3, "milk": 1}
    for name, value in prices.items():
        print(name, value)
    for name, value in prices.items():
        if value > 2:
            print(name, "is expensive at", value)
    for name, value in basket.items():
        print(value)
    return [f"{name}: {value}" for name, value in prices.items()]


def filtered(scores: dict[str, int]):
    good = {name: value for name, value in scores.items() if value > 3}
    total = sum(value for value in scores.values())
    return good, total


def known_types(words):
    counts = Counter(words)
    groups = defaultdict(list)
    for word, value in counts.items():
        groups[value].append(word)
    for size, value in groups.items():
        print(size, len(value))


def unknown_type(settings, other):
    for name, value in settings.items():
        print(name, value)
    return [value for value in other.values()]


def total_of(d):
    total = 0
    for value in d.values():
        total += value
    return total


def membership(user: dict, roles):
    if "name" in user:
        return True
    return "admin" not in roles


class Shop:
    def __init__(self):
        self.stock = {}

    def report(self):
        for name, value in self.stock.items():
            print(name, value)


async def in_coroutine():
    settings = {"debug": 1}
    for name, value in settings.items():
        print(name, value)


for name, value in stock.items():
    print(name, value)


def items_are_fine(prices: dict):
    for name, price in prices.items():
        print(name, price)
    for name in prices:
        print(name)
    return "tea" in prices, list(prices.keys()), sorted(prices)


def changed_is_fine(prices: dict):
    for name in prices:
        prices[name] = prices[name] * 2
    for name in prices:
        prices[name] += 1
    for name in list(prices):
        del prices[name]
    for name in prices:
        print(prices[name])
        prices.pop(name)


def other_dictionary_is_fine(prices: dict, amounts: dict):
    for name in prices:
        print(amounts[name])
    return {name: amounts[name] for name in prices}


def lists_are_fine(numbers: list, table: list):
    for number in numbers:
        print(numbers[number])
    for index in range(len(table)):
        print(table[index])


def unknown_sequence_is_fine(parent, node):
    for index in parent:
        print(parent[index], node[index])


def rebound_key_is_fine(prices: dict):
    for name in prices:
        name = name.lower()
        print(prices[name])


def passed_on_is_fine(prices: dict, change):
    for name in prices:
        change(prices)
        print(prices[name])


def own_keys_are_fine(row):
    keys = row.keys()
    return "a" in keys, "a" in os.environ
