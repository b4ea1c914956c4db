import asyncio


def reducers(orders, words):
    total = sum(order.price for order in orders)
    paid = all(order.paid for order in orders)
    late = any(order.days > 30 for order in orders if order.open)
    return total, paid, late, any(word.startswith("a") for word in words)


def with_start(orders):
    first = sum((order.price for order in orders), 10)
    second = sum((order.price for order in orders), start=10)
    third = sum(n * n for n in range(3))
    fourth = sum((n for n in range(3)),)
    return first + second + third + fourth


class Basket:
    def total(self):
        return sum(
                # the price of each item
                item.price * item.count
                for item in self.items
        )


large = any(number > 10 for row in [[1, 2], [30]] for number in row)


async def in_coroutine(rows):
    return sum(len(row) for row in rows)


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
    return sum(next(iter(batch)) for batch in batches)


def extremes(words):
    longest = max(len(word) for word in words)
    return longest, min((word for word in words if word), key=len)
