def extremes(numbers, people):
    smallest = min(numbers)
    largest = max(numbers)
    oldest = max(people, key=lambda p: p.age)
    youngest = min(people, key=lambda p: p.age)
    highest = max(numbers)
    plain = min(numbers).real
    return smallest, largest, oldest, youngest, highest, plain


def generator(words):
    return min(len(word) for word in words)


def named(numbers):
    ordered = sorted(numbers)
    return ordered[-1]


class Scores:
    def best(self):
        return max(self.scores.items(), key=lambda item: item[1])[0]


async def in_coroutine(rows):
    return min(await rows.all())


winner = max([3, 1, 2])


def several_are_fine(numbers):
    first, second = sorted(numbers)[:2]
    ordered = sorted(numbers)
    return first, second, sorted(numbers)[1], sorted(numbers)[-2], ordered[0], ordered[-1]


def median_is_fine(numbers):
    ordered = sorted(numbers)
    return ordered[len(ordered) // 2]


def other_lists_are_fine(numbers, names):
    numbers.sort()
    return numbers[0], names[-1], list(numbers)[0], reversed(numbers)


def unknown_order_is_fine(numbers, descending):
    return sorted(numbers, reverse=descending)[0]


def empty_is_handled_is_fine(numbers):
    try:
        return sorted(numbers)[0]
    except IndexError:
        return None


def own_sorted_is_fine(sorted, numbers):
    return sorted(numbers)[0]


def popped_in_a_loop_is_fine(numbers):
    ordered = sorted(numbers)
    while ordered:
        print(ordered.pop(), ordered[0])
