orders = []
for order in orders:
    print(order)
else:
#^^^ warning loop-else-without-break: This `else` belongs to the `for` loop and means "no break". The loop has no `break`, so it always runs, not just for an empty loop. Put the lines after the loop, or add the `break`.
    print("no orders")

n = 3
while n > 0:
    n -= 1
else:  # done
#^^^ warning loop-else-without-break: This `else` belongs to the `while` loop and means "no break". The loop has no `break`, so it always runs, not just for an empty loop. Put the lines after the loop, or add the `break`.
    print("empty")

for order in orders: print(order)
else: print("none")
#^^^ warning loop-else-without-break: This `else` belongs to the `for` loop and means "no break". The loop has no `break`, so it always runs, not just for an empty loop. Put the lines after the loop, or add the `break`.


def find(users, name):
    for user in users:
        if user.name == name:
            return user
    else:
#   ^^^^ hint loop-else-without-break: This `else` belongs to the `for` loop, which has no `break`, so it adds nothing: the lines could stand after the loop.
        # not found
        user = None

        print("nobody")
    return user


def check(rows):
    for row in rows:
        if row < 0:
            raise ValueError(row)
    else:
#   ^^^^ hint loop-else-without-break: This `else` belongs to the `for` loop, which has no `break`, so it adds nothing: the lines could stand after the loop.
        return True


def inner_break(rows):
    for row in rows:
        for cell in row:
            if cell:
                break
    else:
#   ^^^^ warning loop-else-without-break: This `else` belongs to the `for` loop and means "no break". The loop has no `break`, so it always runs, not just for an empty loop. Put the lines after the loop, or add the `break`.
        print("""a long
        text""")


class Poller:
    async def poll(self, feed):
        async for item in feed:
            self.handle(item)
        else:
#       ^^^^ warning loop-else-without-break: This `else` belongs to the `for` loop and means "no break". The loop has no `break`, so it always runs, not just for an empty loop. Put the lines after the loop, or add the `break`.
            if self.empty:
                self.close()

    def retry(self):
        while self.left:
            try:
                self.send()
            except OSError:
                continue
        else:
#       ^^^^ warning loop-else-without-break: This `else` belongs to the `while` loop and means "no break". The loop has no `break`, so it always runs, not just for an empty loop. Put the lines after the loop, or add the `break`.
            self.stop()

    def nested(self, rows):
        for row in rows:

            def helper():
                while True:
                    break

            helper()
        else:
#       ^^^^ warning loop-else-without-break: This `else` belongs to the `for` loop and means "no break". The loop has no `break`, so it always runs, not just for an empty loop. Put the lines after the loop, or add the `break`.
            self.stop()


# ------------------------------------------------------------------ silence
def break_is_fine(users, name):
    for user in users:
        if user.name == name:
            break
    else:
        return None
    return user


def deep_break_is_fine(rows):
    while rows:
        try:
            with rows.pop() as row:
                match row:
                    case None:
                        break
        finally:
            print("next")
    else:
        print("all")
    for row in rows:
        for cell in row:
            if cell:
                break
        else:
            break
    else:
        print("no break in the inner else")


def without_else_is_fine(rows):
    for row in rows:
        print(row)
    while rows:
        rows.pop()
    if rows:
        print("if")
    else:
        print("else of if")
    try:
        print(rows)
    except ValueError:
        pass
    else:
        print("else of try")


def endless_is_fine():
    while True:
        print("once")
        return 1
    else:
        print("never")
