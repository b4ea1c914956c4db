import weakref

sizes = {}
seen = set()
names = {}
log = []
memo = {}
active = set()
refs = {}


class Shape:
    pass


def measure(shape):
    key = id(shape)
#         ^^^^^^^^^ identity-as-key: `id(shape)` is unique only while the object lives, and the caller may drop it: `sizes` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.
    if key not in sizes:
        sizes[key] = len(str(shape))
    return sizes[key]


def visit(node):
    if id(node) in seen:
        return
    seen.add(id(node))
#            ^^^^^^^^ identity-as-key: `id(node)` is unique only while the object lives, and the caller may drop it: `seen` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.


def label(shape, text):
    names[id(shape)] = text
#         ^^^^^^^^^ identity-as-key: `id(shape)` is unique only while the object lives, and the caller may drop it: `names` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.


async def note(shape):
    log.append(id(shape))
#              ^^^^^^^^^ identity-as-key: `id(shape)` is unique only while the object lives, and the caller may drop it: `log` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.


class Registry:
    def __init__(self):
        self.known = {}
        self.kept = {}
        self.running = set()

    def register(self, shape, name):
        self.known[id(shape)] = name
#                  ^^^^^^^^^ identity-as-key: `id(shape)` is unique only while the object lives, and the caller may drop it: `self.known` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.

    def default(self, shape):
        return self.known.setdefault(id(shape), 0)
#                                    ^^^^^^^^^ identity-as-key: `id(shape)` is unique only while the object lives, and the caller may drop it: `self.known` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.

    def keeps_the_object_is_fine(self, shape, name):
        self.kept[id(shape)] = (shape, name)

    def keeps_it_itself_is_fine(self, shape):
        self.kept[id(shape)] = shape

    def taken_out_again_is_fine(self, shape):
        self.running.add(id(shape))
        try:
            return str(shape)
        finally:
            self.running.discard(id(shape))


def temporary():
    found = set()
    for _ in range(3):
        found.add(id(Shape()))
#                 ^^^^^^^^^^^ identity-as-key: `id(Shape())` is unique only while the object lives, and nothing holds the new object: `found` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.
    return found


def in_a_loop():
    found = set()
    for _ in range(3):
        shape = Shape()
        found.add(id(shape))
#                 ^^^^^^^^^ identity-as-key: `id(shape)` is unique only while the object lives, and each round makes a new one: `found` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.
    return found


for shape in (Shape() for _ in range(3)):
    log.append(id(shape))
#              ^^^^^^^^^ identity-as-key: `id(shape)` is unique only while the object lives, and each round makes a new one: `log` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.


def memo_is_fine(value):
    memo[id(value)] = [value]


def stored_elsewhere_is_fine(value):
    log.append(value)
    seen.add(id(value))


def guard_is_fine(value):
    active.add(id(value))
    print(value)
    active.remove(id(value))


def local_container_is_fine(values):
    known = set()
    for value in values:
        if id(value) in known:
            return True
        known.add(id(value))
    return False


def kept_in_a_list_is_fine():
    shapes = []
    numbers = []
    for _ in range(3):
        shape = Shape()
        shapes.append(shape)
        numbers.append(id(shape))
    return shapes, numbers


def weak_is_fine(value):
    refs[id(value)] = weakref.ref(value)


def only_printed_is_fine(value):
    print(id(value))
    return id(value) == id(None)


def other_key_is_fine(value):
    names[value] = id(value)


def own_id_is_fine(value, id):
    names[id(value)] = 1


numbers = {}
for count in range(3):
    numbers[id([count])] = count
#           ^^^^^^^^^^^ identity-as-key: `id([count])` is unique only while the object lives, and nothing holds the new object: `numbers` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.


def count_lists(n):
    numbers = set()
    for i in range(n):
        one = [i]
        numbers.add(id(one))
#                   ^^^^^^^ identity-as-key: `id(one)` is unique only while the object lives, and each round makes a new one: `numbers` keeps the number, and another object can get the same one. Keep the object as well, or use a key that belongs to it.
    return len(numbers)


def count_kept_lists_is_fine(n):
    numbers = set()
    kept = []
    for i in range(n):
        one = [i]
        kept.append(one)
        numbers.add(id(one))
    return len(numbers)
