import os
from collections import Counter, defaultdict

stock = {"tea": 3, "milk": 0}


def prices_of(basket: dict):
    prices = {"tea": 3, "milk": 1}
    for name in prices:
#               ^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `prices[name]`. `prices.items()` gives key and value together.
        print(name, prices[name])
    for name in prices.keys():
#               ^^^^^^^^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `prices[name]`. `prices.items()` gives key and value together.
        if prices[name] > 2:
            print(name, "is expensive at", prices[name])
    for name in basket:
#               ^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `basket[name]`. `basket.items()` gives key and value together.
        print(basket[name])
    return [f"{name}: {prices[name]}" for name in prices]
#                                                 ^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `prices[name]`. `prices.items()` gives key and value together.


def filtered(scores: dict[str, int]):
    good = {name: scores[name] for name in scores if scores[name] > 3}
#                                          ^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `scores[name]`. `scores.items()` gives key and value together.
    total = sum(scores[name] for name in scores.keys())
#                                        ^^^^^^^^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `scores[name]`. `scores.items()` gives key and value together.
    return good, total


def known_types(words):
    counts = Counter(words)
    groups = defaultdict(list)
    for word in counts:
#               ^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `counts[word]`. `counts.items()` gives key and value together.
        groups[counts[word]].append(word)
    for size in groups:
#               ^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `groups[size]`. `groups.items()` gives key and value together.
        print(size, len(groups[size]))


def unknown_type(settings, other):
    for name in settings:
#               ^^^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `settings[name]`. `settings.items()` gives key and value together.
        print(name, settings[name])
    return [other[k] for k in other.keys()]
#                             ^^^^^^^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `other[k]`. `other.items()` gives key and value together.


def total_of(d):
    total = 0
    for k in d:
#            ^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `d[k]`. `d.items()` gives key and value together.
        total += d[k]
    return total


def membership(user: dict, roles):
    if "name" in user.keys():
#                ^^^^^^^^^^^ dict-key-iteration: `in user` looks the key up in the dictionary itself; the view of `keys()` adds a call and no meaning. Drop `.keys()`.
        return True
    return "admin" not in roles.keys()
#                         ^^^^^^^^^^^^ dict-key-iteration: `in roles` looks the key up in the dictionary itself; the view of `keys()` adds a call and no meaning. Drop `.keys()`.


class Shop:
    def __init__(self):
        self.stock = {}

    def report(self):
        for name in self.stock:
#                   ^^^^^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `self.stock[name]`. `self.stock.items()` gives key and value together.
            print(name, self.stock[name])


async def in_coroutine():
    settings = {"debug": 1}
    for name in settings:
#               ^^^^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `settings[name]`. `settings.items()` gives key and value together.
        print(name, settings[name])


for name in stock:
#           ^^^^^ dict-key-iteration: This loop walks over the keys and then looks every value up again with `stock[name]`. `stock.items()` gives key and value together.
    print(name, stock[name])


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
