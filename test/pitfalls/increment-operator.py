count = 0
++count
#^^^^^^ increment-operator: `++count` is not an increment in Python: it puts two signs before the value, and `count` stays as it was. Write `count += 1`.
--count
#^^^^^^ increment-operator: `--count` is not an increment in Python: it puts two signs before the value, and `count` stays as it was. Write `count -= 1`.
total = 5
total =+ 1
#^^^^^^^^^ increment-operator: `=+` is not an operator: this stores `1` and forgets what `total` was. To change it by `1`, write `total += 1`.
total =- 1
#^^^^^^^^^ increment-operator: `=-` is not an operator: this stores minus `1` and forgets what `total` was. To change it by `1`, write `total -= 1`.
print(++count)
#     ^^^^^^^ increment-operator: `++count` is not an increment in Python: it puts two signs before the value, and `count` stays as it was. Write `count += 1`.


def loops(items, limit):
    i = 0
    while i < len(items):
        print(items[i])
        ++i
#       ^^^ increment-operator: `++i` is not an increment in Python: it puts two signs before the value, and `i` stays as it was. Write `i += 1`.
    while ++i < limit:
#         ^^^ increment-operator: `++i` is not an increment in Python: it puts two signs before the value, and `i` stays as it was. Write `i += 1`.
        pass
    for item in items:
        limit =- item.size
#       ^^^^^^^^^^^^^^^^^^ increment-operator: `=-` is not an operator: this stores minus `item.size` and forgets what `limit` was. To change it by `item.size`, write `limit -= item.size`.
        limit =+2
#       ^^^^^^^^^ increment-operator: `=+` is not an operator: this stores `2` and forgets what `limit` was. To change it by `2`, write `limit += 2`.
    return --i
#          ^^^ increment-operator: `--i` is not an increment in Python: it puts two signs before the value, and `i` stays as it was. Write `i -= 1`.


class Counter:
    def __init__(self):
        self.hits = 0
        self.by_page = {}

    def hit(self, page):
        ++self.hits
#       ^^^^^^^^^^^ increment-operator: `++self.hits` is not an increment in Python: it puts two signs before the value, and `self.hits` stays as it was. Write `self.hits += 1`.
        self.hits =+ 1
#       ^^^^^^^^^^^^^^ increment-operator: `=+` is not an operator: this stores `1` and forgets what `self.hits` was. To change it by `1`, write `self.hits += 1`.
        self.by_page[page] =+ 1
#       ^^^^^^^^^^^^^^^^^^^^^^^ increment-operator: `=+` is not an operator: this stores `1` and forgets what `self.by_page[page]` was. To change it by `1`, write `self.by_page[page] += 1`.
        ++self.by_page[page]
#       ^^^^^^^^^^^^^^^^^^^^ increment-operator: `++self.by_page[page]` is not an increment in Python: it puts two signs before the value, and `self.by_page[page]` stays as it was. Write `self.by_page[page] += 1`.

    async def later(self):
        --self.hits
#       ^^^^^^^^^^^ increment-operator: `--self.hits` is not an increment in Python: it puts two signs before the value, and `self.hits` stays as it was. Write `self.hits -= 1`.
        return [++n for n in self.by_page]
#               ^^^ increment-operator: `++n` is not an increment in Python: it puts two signs before the value, and `n` stays as it was. Write `n += 1`.


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
