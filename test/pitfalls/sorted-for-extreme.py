def extremes(numbers, people):
    smallest = sorted(numbers)[0]
#              ^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[0]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `min(…)` finds it in one pass.
    largest = sorted(numbers)[-1]
#             ^^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[-1]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `max(…)` finds it in one pass.
    oldest = sorted(people, key=lambda p: p.age)[-1]
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[-1]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `max(…)` finds it in one pass.
    youngest = sorted(people, key=lambda p: p.age, reverse=True)[-1]
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[-1]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `min(…)` finds it in one pass.
    highest = sorted(numbers, reverse=True)[0]
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[0]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `max(…)` finds it in one pass.
    plain = sorted(numbers, reverse=False)[0].real
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[0]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `min(…)` finds it in one pass.
    return smallest, largest, oldest, youngest, highest, plain


def generator(words):
    return sorted(len(word) for word in words)[0]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[0]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `min(…)` finds it in one pass.


def named(numbers):
    ordered = sorted(numbers)
#             ^^^^^^^^^^^^^^^ sorted-for-extreme: Only the last item of `ordered` is used, which needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `max(…)` finds it in one pass.
    return ordered[-1]


class Scores:
    def best(self):
        return sorted(self.scores.items(), key=lambda item: item[1], reverse=True)[0][0]
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[0]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `max(…)` finds it in one pass.


async def in_coroutine(rows):
    return sorted(await rows.all())[0]
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[0]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `min(…)` finds it in one pass.


winner = sorted([3, 1, 2])[-1]
#        ^^^^^^^^^^^^^^^^^^^^^ sorted-for-extreme: `sorted(…)[-1]` needs one item, but sorting puts all of them in order first: O(n log n) and a new list. `max(…)` finds it in one pass.


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
