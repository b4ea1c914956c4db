filename = "report.txt"
print(filename.removesuffix(".txt"))
print("http://python.org".removeprefix("http://"))
print("example.com".removesuffix(".com"))


def suffixes(path, name, price):
    stem = path.removesuffix(".py")
    table = name.removesuffix("_test")
    unit = price.removesuffix("px")
    whole = str(price).removesuffix(".0")
    kind = name.removesuffix("ies")
    return stem, table, unit, whole, kind


def prefixes(url, key, line):
    host = url.removeprefix("www.")
    site = url.removeprefix("https://")
    number = key.removeprefix("0x")
    rest = line.removeprefix("ERROR: ")
    return host, site, number, rest, line.split(",")[0].removeprefix("id=")


SUFFIX = ".json"


class Store:
    prefix = "tmp"

    def name(self, raw: str):
        return self.clean(raw).removeprefix("abc").removesuffix("abc"), raw.removesuffix(SUFFIX)

    async def names(self, rows):
        return [row.removesuffix(".jpeg") async for row in rows]


def both_sides(tag, data: bytes):
    return tag.strip("<b>"), tag.strip("b'"), tag.removeprefix("prefix_"), data.removesuffix(b"--end"), tag.removeprefix("hello").removesuffix("hello")


# ------------------------------------------------------------------ silence
def sets_of_signs_are_fine(text):
    return text.strip(), text.strip("/"), text.strip(" \t\r\n"), text.strip("()[]"), text.strip("'\""), text.rstrip(",;.")


def single_letters_are_fine(text):
    return text.strip("x"), text.rstrip("L"), text.rstrip("lL"), text.lstrip("rR"), text.rstrip("aa"), text.lstrip("-")


def digits_are_fine(text):
    return text.lstrip("0"), text.rstrip("0123456789"), text.strip("0."), text.rstrip("0").rstrip("."), text.lstrip("+-0")


def alphabets_are_fine(text):
    return text.strip("abcdefghijklmnopqrstuvwxyz"), text.strip("aeiou"), text.strip("0123456789abcdef"), text.strip("xX")


def affix_methods_are_fine(text):
    return text.removesuffix(".txt"), text.removeprefix("www."), text.replace(".txt", "")


def unknown_arguments_are_fine(text, chars, obj):
    return text.strip(chars), obj.strip(), text.strip(obj.chars), text.rstrip(chars + "x")


class Wire:
    def strip(self, what):
        return what


def other_types_are_fine():
    wire = Wire()
    return wire.strip("copper")
