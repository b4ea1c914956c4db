count = 0
count += 1
count -= 1
total = 5
total += 1
total -= 1
print(++count)


def loops(items, limit):
    i = 0
    while i < len(items):
        print(items[i])
        i += 1
    while ++i < limit:
        pass
    for item in items:
        limit -= item.size
        limit += 2
    return --i


class Counter:
    def __init__(self):
        self.hits = 0
        self.by_page = {}

    def hit(self, page):
        self.hits += 1
        self.hits += 1
        self.by_page[page] += 1
        self.by_page[page] += 1

    async def later(self):
        self.hits -= 1
        return [++n for n in self.by_page]


# ------------------------------------------------------------------ silence
def augmented_is_fine(n, step):
    n += 1
    n -= step
    n = n + 1
    return n


def signs_are_fine(n, m):
    a = -1
    b=-1
    c = +1
    d=+1
    e = -n
    f = - n
    g = n - -m
    h = n + +m
    i = - -n
    j = +(+n)
    k = -(-n)
    return a, b, c, d, e, f, g, h, i, j, k


def numbers_are_fine():
    return --5, ++5, -(-5), +-5, -+5


def other_operators_are_fine(n):
    return ~~n, not not n, -+n, +-n


def defaults_are_fine(a=-1, b=+1, *, c =-1):
    d =-1
    return call(a=-1, b =- 1), d
