for line in ["a", "b"]:
    print(line)


def names(rows):
    for key, value in rows:
        print(key)
        if value:
            print(value)


class Reader:
    async def read(self, source):
        for chunk in source:
            await self.handle(chunk)

    def work_after(self, it):
        for row in it:
            self.rows.append(row)
            if row is None:
                continue
            yield row


# ------------------------------------------------------------------ silence
def for_loops_are_fine(rows):
    for row in rows:
        print(row)


def reading_two_at_a_time_is_fine(it):
    while True:
        try:
            key = next(it)
            value = next(it)
        except StopIteration:
            break
        print(key, value)


def defaults_are_fine(it):
    while True:
        row = next(it, None)
        if row is None:
            break
        print(row)


def other_handlers_are_fine(it):
    while True:
        try:
            row = next(it)
        except StopIteration:
            print("end")
            break
        print(row)
    while True:
        try:
            row = next(it)
        except (StopIteration, ValueError):
            break
        print(row)


def returning_is_fine(it):
    while True:
        try:
            row = next(it)
        except StopIteration:
            return row
        print(row)


def conditions_are_fine(it, ready):
    while ready():
        try:
            row = next(it)
        except StopIteration:
            break
        print(row)


def passing_it_on_is_fine(it, parse):
    while True:
        try:
            row = next(it)
        except StopIteration:
            break
        parse(row, it)


def show_all(rows):
    it = iter(rows)
    while True:
        try:
            print(next(it))
        except StopIteration:
            break


def until_return(gen):
    while 1:
        try:
            value = gen.__next__()
        except StopIteration:
            return
        print(value)


def with_an_answer(gen):
    while True:
        try:
            value = next(gen)
        except StopIteration as end:
            return end.value
        print(value)


def collected(source):
    rows = iter(source)
    out = []
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return out
        out.append(row)


def ended_outside(lines):
    it = iter(lines)
    try:
        while True:
            line = next(it)
            print(line)
    except StopIteration:
        pass


def ended_outside_with_news(lines):
    it = iter(lines)
    try:
        while True:
            line = next(it)
            print(line)
    except StopIteration as end:
        print(end.value)


def added_up(numbers):
    total = 0
    while True:
        try:
            total += next(numbers)
        except StopIteration:
            break
    return total
