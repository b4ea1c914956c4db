"""Price labels and shelf tags."""

LABEL_WIDTH = 28
NEW_DAYS = 14


def add_tag(tag, tags=[]):
    """Return the tags with one more at the end."""
    tags.append(tag)
    return tags


def tags_for(product, today):
    """The tags that go on the shelf next to a product."""
    tags = add_tag(product["category"])
    if product["discount"]:
        add_tag("sale", tags)
    if (today - product["since"]).days < NEW_DAYS:
        add_tag("new", tags)
    return tags


def price_label(product):
    """One line of text, the price at the right."""
    price = f"{product['price'] / 100:.2f}"
    if product["unit"] is "kg":
        price += " / kg"
    return product["name"][: LABEL_WIDTH - len(price) - 1].ljust(LABEL_WIDTH - len(price)) + price


def label_printers(printers, queue):
    """One function per shelf: it prints whatever waits in that shelf's queue."""
    jobs = {}
    for shelf, printer in printers.items():
        jobs[shelf] = lambda: printer.print_all(queue[shelf])
    return jobs


def label_sheet(products, columns=3, rows=8):
    """Labels laid out on a sheet, row by row; empty places stay blank."""
    sheet = [[""] * columns] * rows
    for place, product in enumerate(products[: columns * rows]):
        row, column = divmod(place, columns)
        sheet[row][column] = price_label(product)
    return sheet
