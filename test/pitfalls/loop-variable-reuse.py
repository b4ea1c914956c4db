rows = [[1, 2], [3]]
for i in range(2):
    for i in range(len(rows[i])):
#       ^ warning loop-variable-reuse: The inner loop reuses `i`, the variable of the outer loop. After it, `i` is the inner loop's last value, and the outer one is lost for this round. Give the inner variable a name of its own.
        print(i)
    print("row", i)

names = ["ada", "bob"]
for names in names:
#   ^^^^^ warning loop-variable-reuse: The loop variable has the name of what it runs over: after the first round `names` is one element, and the collection has no name any more. Choose another name for the element.
    print(names)
print(names)

for n in range(10):
    print(n)
    if n == 3:
        n += 2
#       ^^^^^^ loop-variable-reuse: `n += 2` does not skip a round: at the next one the `for` loop gives `n` the next number of the range. Use `continue`, a step in `range`, or a `while` loop.


def report(orders, lines):
    for order in orders:
        for order in order.parts:
#           ^^^^^ warning loop-variable-reuse: The inner loop reuses `order`, the variable of the outer loop. After it, `order` is the inner loop's last value, and the outer one is lost for this round. Give the inner variable a name of its own.
            order.check()
            print(order)
        order.close()
    for i, line in enumerate(lines):
        for i, word in enumerate(line):
#           ^ warning loop-variable-reuse: The inner loop reuses `i`, the variable of the outer loop. After it, `i` is the inner loop's last value, and the outer one is lost for this round. Give the inner variable a name of its own.
            print(word)
        lines[i] = line
    for x in orders:
        for y in x:
            for x in y:
#               ^ warning loop-variable-reuse: The inner loop reuses `x`, the variable of the outer loop. After it, `x` is the inner loop's last value, and the outer one is lost for this round. Give the inner variable a name of its own.
                print(x)
        print(x)


class Table:
    def show(self, cells):
        for cell in cells:
            print(cell)
        for cells in cells:
#           ^^^^^ loop-variable-reuse: The loop variable has the name of what it runs over: after the first round `cells` is one element, and the collection has no name any more. Choose another name for the element.
            print(cells)

    async def load(self, feeds):
        async for item in feeds:
            for item in item.children:
#               ^^^^ warning loop-variable-reuse: The inner loop reuses `item`, the variable of the outer loop. After it, `item` is the inner loop's last value, and the outer one is lost for this round. Give the inner variable a name of its own.
                await item.load()
            await item.done()

    def skip(self, items):
        for index in range(len(items)):
            if items[index] is None:
                index += 1
#               ^^^^^^^^^^ loop-variable-reuse: `index += 1` does not skip a round: at the next one the `for` loop gives `index` the next number of the range. Use `continue`, a step in `range`, or a `while` loop.
                continue
            print(items[index])


# ------------------------------------------------------------------ silence
def own_names_are_fine(rows):
    for row in rows:
        for cell in row:
            print(cell)
        print(row)


def not_read_afterwards_is_fine(rows):
    for i in range(3):
        print(i)
        for i in range(2):
            print(i)
    for line in rows:
        for line in line.split():
            print(line)


def one_after_the_other_is_fine(rows):
    for i in range(3):
        print(i)
    for i in range(4):
        print(i)
    print(i)


def normalising_is_fine(lines):
    for line in lines:
        line = line.strip()
        print(line)
    for i in range(3):
        i += 1
        print(i)
    for i in range(10):
        if i > 5:
            i -= 5
        print(i)


def underscore_is_fine(rows):
    for _ in range(3):
        for _ in rows:
            print("x")
        print(_)


def comprehensions_are_fine(rows):
    for row in rows:
        print([row for row in row], {row: 1 for row in "ab"})
        print(row)


def other_scopes_are_fine(rows):
    for row in rows:

        def inner():
            for row in [1]:
                print(row)

        inner()
        print(row)


def bound_again_is_fine(rows):
    for row in rows:
        for row in [1]:
            print(row)
        row = "x"
        print(row)


def while_loops_are_fine(items):
    i = 0
    while i < 3:
        i += 1
    total = 0
    for item in items:
        total += item
    for word in items.words:
        word += "!"
    return total
