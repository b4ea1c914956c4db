from collections import Counter, defaultdict


def words_in(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
    return counts


def by_initial(words):
    counts = dict()
    for word in words:
        counts[word[0].lower()] = 1 + counts.get(word[0].lower(), 0)
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
    return counts


def two_branches(letters):
    counts = {}
    for letter in letters:
        if letter in counts:
#       ^^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
            counts[letter] += 1
        else:
            counts[letter] = 1
    return counts


def mirrored(letters):
    counts = {}
    for letter in letters:
        if letter not in counts.keys():
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
            counts[letter] = 1
        else:
            counts[letter] += 1
    return counts


def zero_first(letters):
    counts = {}
    for letter in letters:
        if letter not in counts:
            counts[letter] = 0
        counts[letter] += 1
#       ^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
    return counts


def with_condition(letters):
    seen = {}
    total = 0
    for letter in letters:
        if letter.isalpha():
            # only letters
            seen[letter] = seen.get(letter, 0) + 1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `seen` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
            total += 1
    return seen, total


class Poll:
    def result(self, votes):
        counts = {}
        for vote in votes:
            counts[vote.name] = counts.get(vote.name, 0) + 1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
        return counts


async def in_coroutine(rows):
    counts = {}
    async for row in rows:
        print(row)
    for row in await rows.all():
        counts[row] = counts.get(row, 0) + 1
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
    return counts


totals = {}
for color in ["red", "blue", "red"]:
    totals[color] = totals.get(color, 0) + 1
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `totals` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.


def counter_is_fine(words):
    counts = Counter(words)
    for word in words:
        counts[word] += 1
    return counts


def defaultdict_is_fine(words):
    counts = defaultdict(int)
    for word in words:
        counts[word] += 1
    return counts


def sums_are_fine(orders):
    totals = {}
    for order in orders:
        totals[order.name] = totals.get(order.name, 0) + order.price
    return totals


def known_keys_are_fine(votes):
    counts = {"yes": 0, "no": 0}
    for vote in votes:
        counts[vote] = counts.get(vote, 0) + 1
        counts[vote] += 1
    return counts


def other_start_is_fine(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 10) + 1
    return counts


def other_key_is_fine(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word.lower(), 0) + 1
    return counts


def without_loop_is_fine(counts, word):
    counts[word] = counts.get(word, 0) + 1


def given_dictionary_is_fine(counts, words):
    for word in words:
        counts[word] = counts.get(word, 0) + 1


def list_is_fine(numbers):
    buckets = [0] * 10
    for number in numbers:
        buckets[number] += 1
    return buckets


def by_attempt(words):
    counts = {}
    for word in words:
        try:
#       ^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
            counts[word] += 1
        except KeyError:
            counts[word] = 1
    return counts


def by_setdefault(words):
    counts = {}
    for word in words:
        counts.setdefault(word, 0)
        counts[word] += 1
#       ^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
    return counts


def from_ten(words):
    counts = {}
    for word in words:
        try:
            counts[word] += 1
        except KeyError:
            counts[word] = 10
    return counts


def by_sum(words):
    counts = {}
    for word in words:
        if word in counts:
#       ^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
            counts[word] = counts[word] + 1
        else:
            counts[word] = 1
    return counts


def by_weight(words, weights):
    counts = {}
    for word in words:
        if word in counts:
            counts[word] = counts[word] + weights[word]
        else:
            counts[word] = 1
    return counts


class Votes:
    def __init__(self, known):
        self.counts = {}
        self.known = known

    def count(self, votes):
        for vote in votes:
            self.counts[vote] = self.counts.get(vote, 0) + 1
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `self.counts` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.

    def count_known(self, votes):
        for vote in votes:
            self.known[vote] = self.known.get(vote, 0) + 1


def letters(text: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for letter in text:
        if letter in found:
#       ^^^^^^^^^^^^^^^^^^^ manual-counting: This loop counts into `found` by hand: the first time of each key needs its own case. collections.Counter counts any iterable and gives 0 for missing keys.
            found[letter] += 1
        else:
            found[letter] = 1
    return found
