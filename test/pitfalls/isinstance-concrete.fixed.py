from collections.abc import Mapping, Sequence


def total(prices):
    if isinstance(prices, list):
        return sum(prices)
    return prices


def average(values):
    if not isinstance(values, list):
        raise TypeError("values must be a list")
    return sum(values) / len(values)


def show(settings):
    if isinstance(settings, dict):
        for name, value in settings.items():
            print(name, value)


def fixed_record_is_fine(row):
    if not isinstance(row, tuple):
        raise TypeError("no tuple")
    return row[0]


async def has_all(tags):
    if isinstance(tags, set):
        return [tag for tag in tags if tag in tags]
    return []


class Report:
    def add(self, rows):
        if isinstance(rows, list):
            for row in rows:
                self.write(row)
        else:
            self.write(rows)

    def write(self, row):
        print(row)

    def nested_is_fine(self, rows):
        if isinstance(rows, list):
            for row in rows:
                self.nested_is_fine(row)


def abstract_is_fine(rows):
    if isinstance(rows, Sequence):
        return len(rows)
    return 0


def mapping_is_fine(rows):
    if isinstance(rows, Mapping):
        return len(rows)
    return 0


def mutates_is_fine(rows):
    if isinstance(rows, list):
        rows.append(1)
        return len(rows)
    return 0


def item_store_is_fine(rows):
    if isinstance(rows, list):
        rows[0] = 1


def inner_change_is_fine(rows):
    if isinstance(rows, dict):
        rows["a"].append(1)


def passes_on_is_fine(rows, send):
    if isinstance(rows, list):
        send(rows)


def stores_is_fine(rows):
    if isinstance(rows, list):
        copy = rows
        return len(copy)
    return 0


def several_types_is_fine(value):
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ", ".join(str(v) for v in value)
    return None


def recursion_is_fine(value):
    if isinstance(value, list):
        return [recursion_is_fine(v) for v in value]
    return value


def local_is_fine():
    value = input().split()
    if isinstance(value, list):
        return len(value)
    return 0


def several_in_tuple_is_fine(value):
    if isinstance(value, (list, tuple)):
        return len(value)
    return 0


def not_used_is_fine(value):
    if isinstance(value, list):
        return 1
    return 0


def as_value_is_fine(value):
    return isinstance(value, list) and len(value) > 3


def rebound_is_fine(value):
    value = value or []
    if isinstance(value, list):
        return len(value)
    return 0


def shadowed_is_fine(value, list):
    if isinstance(value, list):
        return len(value)
    return 0


def first_of(rows):
    assert isinstance(rows, list)
    return rows[0]


def grown_is_fine(rows):
    assert isinstance(rows, list)
    rows.append(1)
    return rows[0]


def joined(items):
    if isinstance(items, list):
        return ", ".join(items)
    return "none"


def first_if_any(rows, wanted):
    if wanted and isinstance(rows, list):
        return rows[0]
    return None


def mean(data):
    if isinstance(data, (list, set)):
        return sum(data) / len(data)
    return data


def size(tags):
    return len(tags) if isinstance(tags, set) else 1


def changed_in_expression_is_fine(tags):
    return tags.append(1) if isinstance(tags, list) else None


def sequences_of_both_kinds_are_fine(data):
    if isinstance(data, (list, tuple)):
        return sum(data)
    return data
