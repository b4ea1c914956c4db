def add_bonus(score):
    score += 10
    return score


score = 50
score = add_bonus(score)
print(score)


def add_guest(guests, name):
    guests.append(name)


people = ["Ann"]
add_guest(people, "Ben")
print(people)


def sort_names(names):
    names.sort()


names = ["b", "a"]
sort_names(names)
print(names)


def clear(items):
    items.clear()


def shout(text):
    print("shouting")
    text = text.upper()
    return text


def trim(values, limit):
    values[:] = values[:limit]


def double(numbers):
    numbers[:] = [n * 2 for n in numbers]


def swap(a, b):
    a, b = b, a


def main():
    items = [1, 2]
    clear(items)
    word = "hi"
    word = shout(text=word)
    values = [1, 2, 3]
    trim(values, 2)
    numbers = [1]
    double(numbers)
    return items, word, values, numbers


def two_more(items):
    if items:
        items.extend([1, 2])


pair = [0]
two_more(pair)
print(len(pair))


def replace(config):
    config = {"debug": True}
    return config


config = {}
config = replace(config)
print(config)


def rename(name: str, suffix):
    name += suffix
    return name


title = "a"
title = rename(title, "b")
print(title)


# ================================================================ silence


def returns(score):
    score += 10
    return score


score = returns(score)
print(score)


def reads(name):
    name = name.strip()
    print(name)


label = " x "
reads(label)
print(label)


def in_place(items):
    items.append(1)


def extends(items):
    items += [1]


def extends_by_name(items, more):
    items += more


def extends_annotated(items: list, more: list):
    items += more


boxes = []
in_place(boxes)
extends(boxes)
extends_by_name(boxes, boxes)
extends_annotated(boxes, boxes)
print(boxes)


def releases(data):
    print(len(data))
    data = None


blob = b"x"
releases(blob)
print(blob)


def not_read_after(value):
    value += 1


once = 1
not_read_after(once)


def literal_argument(value):
    value += 1


literal_argument(3)


def never_called(value):
    value += 1


def in_loop(values):
    for value in values:
        value += 1


many = [1]
in_loop(many)
print(many)


def captured(count):
    def show():
        return count

    count += 1
    print(show())


total = 1
captured(total)
print(total)


def loop_reads(n):
    while n > 0:
        n -= 1


left = 3
loop_reads(left)
print(left)


def generator(n):
    n += 1
    yield 1


for _ in generator(left):
    print(left)


def callback(value):
    value += 1


handlers = [callback]
callback(total)
print(total, handlers)


def reassigned(value):
    value += 1


again = 1
reassigned(again)
again = 2
print(again)


class Counter:
    def add(self, value):
        value += 1


Counter().add(total)
print(total)


def default(items=None):
    items = items or []
    print(items)


default(boxes)
print(boxes)


def exchange(left, right):
    left, right = right, left


def exchanged(left, right):
    left, right = right, left
    return left, right


first, second = 1, 2
exchange(first, second)
print(first, second, exchanged(first, second))


def increase(counter, by=1):
    counter += by
    return counter


def hits():
    seen = 0
    seen = increase(seen)
    seen = increase(seen, 5)
    return seen


def hits_in_a_list(found):
    found = increase(found)
    return found


class Bank:
    def add_to(self, balance, amount):
        balance = balance + amount

    def show(self, balance):
        balance = balance + 1
        print(balance)

    def run(self):
        total = 100
        self.add_to(total, 50)
        self.show(total)
        return total
