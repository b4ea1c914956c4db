import asyncio


def reducers(orders, words):
    total = sum([order.price for order in orders])
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built only to be added up and thrown away. Drop the square brackets: `sum` takes the values one by one.
    paid = all([order.paid for order in orders])
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built completely before `all` looks at it, so it cannot stop at the first answer. Drop the square brackets: `all` takes the values one by one.
    late = any([order.days > 30 for order in orders if order.open])
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built completely before `any` looks at it, so it cannot stop at the first answer. Drop the square brackets: `any` takes the values one by one.
    return total, paid, late, any([word.startswith("a") for word in words])
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built completely before `any` looks at it, so it cannot stop at the first answer. Drop the square brackets: `any` takes the values one by one.


def with_start(orders):
    first = sum([order.price for order in orders], 10)
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built only to be added up and thrown away. Drop the square brackets: `sum` takes the values one by one.
    second = sum([order.price for order in orders], start=10)
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built only to be added up and thrown away. Drop the square brackets: `sum` takes the values one by one.
    third = sum([ n * n for n in range(3) ])
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built only to be added up and thrown away. Drop the square brackets: `sum` takes the values one by one.
    fourth = sum([n for n in range(3)],)
#                ^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built only to be added up and thrown away. Drop the square brackets: `sum` takes the values one by one.
    return first + second + third + fourth


class Basket:
    def total(self):
        return sum(
            [
#           ^ list-in-reducer: The list is built only to be added up and thrown away. Drop the square brackets: `sum` takes the values one by one.
                # the price of each item
                item.price * item.count
                for item in self.items
            ]
        )


large = any([number > 10 for row in [[1, 2], [30]] for number in row])
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built completely before `any` looks at it, so it cannot stop at the first answer. Drop the square brackets: `any` takes the values one by one.


async def in_coroutine(rows):
    return sum([len(row) for row in rows])
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built only to be added up and thrown away. Drop the square brackets: `sum` takes the values one by one.


def generators_are_fine(orders):
    return sum(order.price for order in orders), any(order.paid for order in orders)


def lists_are_fine(numbers):
    return sum(numbers), sum([1, 2, 3]), any([numbers, 1]), sum([])


def other_functions_are_fine(numbers, words):
    best = max([n * n for n in numbers], numbers)
    least = min(numbers, [n for n in numbers])
    text = ", ".join([word.upper() for word in words])
    return best, least, text, sorted([n for n in numbers]), len([n for n in numbers if n])


async def awaited_is_fine(rows, check):
    checked = all([await check(row) for row in rows])
    found = any([row async for row in rows])
    return checked, found, await asyncio.sleep(0)


def shadowed_is_fine(sum, orders):
    return sum([order.price for order in orders])


def used_again_is_fine(orders):
    prices = [order.price for order in orders]
    return sum(prices) / len(prices)


def method_is_fine(frame, orders):
    return frame.sum([order.price for order in orders])


def taken_one_by_one(batches):
    return sum([next(iter(batch)) for batch in batches])
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built only to be added up and thrown away. Drop the square brackets: `sum` takes the values one by one.


def extremes(words):
    longest = max([len(word) for word in words])
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built only to be searched and thrown away. Drop the square brackets: `max` takes the values one by one.
    return longest, min([word for word in words if word], key=len)
#                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ list-in-reducer: The list is built only to be searched and thrown away. Drop the square brackets: `min` takes the values one by one.
