filename = "report.txt"
print(filename.rstrip(".txt"))
#     ^^^^^^^^^^^^^^^^^^^^^^^ strip-substring: `rstrip` takes a set of characters: this removes any of `. t x` from the end, in any order, and may eat more than `.txt`. Use `removesuffix`.
print("http://python.org".lstrip("http://"))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ strip-substring: `lstrip` takes a set of characters: this removes any of `h t p : /` from the start, in any order, and may eat more than `http://`. Use `removeprefix`.
print("example.com".strip(".com"))
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ strip-substring: `strip` takes a set of characters: this removes any of `. c o m` from both ends, in any order, and may eat more than `.com`. Use `removeprefix` or `removesuffix`.


def suffixes(path, name, price):
    stem = path.rstrip(".py")
#          ^^^^^^^^^^^^^^^^^^ strip-substring: `rstrip` takes a set of characters: this removes any of `. p y` from the end, in any order, and may eat more than `.py`. Use `removesuffix`.
    table = name.rstrip("_test")
#           ^^^^^^^^^^^^^^^^^^^^ strip-substring: `rstrip` takes a set of characters: this removes any of `_ t e s` from the end, in any order, and may eat more than `_test`. Use `removesuffix`.
    unit = price.rstrip("px")
#          ^^^^^^^^^^^^^^^^^^ strip-substring: `rstrip` takes a set of characters: this removes any of `p x` from the end, in any order, and may eat more than `px`. Use `removesuffix`.
    whole = str(price).rstrip(".0")
#           ^^^^^^^^^^^^^^^^^^^^^^^ strip-substring: `rstrip` takes a set of characters: this removes any of `. 0` from the end, in any order, and may eat more than `.0`. Use `removesuffix`.
    kind = name.rstrip("ies")
#          ^^^^^^^^^^^^^^^^^^ strip-substring: `rstrip` takes a set of characters: this removes any of `i e s` from the end, in any order, and may eat more than `ies`. Use `removesuffix`.
    return stem, table, unit, whole, kind


def prefixes(url, key, line):
    host = url.lstrip("www.")
#          ^^^^^^^^^^^^^^^^^^ strip-substring: `lstrip` takes a set of characters: this removes any of `w .` from the start, in any order, and may eat more than `www.`. Use `removeprefix`.
    site = url.lstrip("https://")
#          ^^^^^^^^^^^^^^^^^^^^^^ strip-substring: `lstrip` takes a set of characters: this removes any of `h t p s : /` from the start, in any order, and may eat more than `https://`. Use `removeprefix`.
    number = key.lstrip("0x")
#            ^^^^^^^^^^^^^^^^ strip-substring: `lstrip` takes a set of characters: this removes any of `0 x` from the start, in any order, and may eat more than `0x`. Use `removeprefix`.
    rest = line.lstrip("ERROR: ")
#          ^^^^^^^^^^^^^^^^^^^^^^ strip-substring: `lstrip` takes a set of characters: this removes any of `E R O :  ` from the start, in any order, and may eat more than `ERROR: `. Use `removeprefix`.
    return host, site, number, rest, line.split(",")[0].lstrip("id=")
#                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ strip-substring: `lstrip` takes a set of characters: this removes any of `i d =` from the start, in any order, and may eat more than `id=`. Use `removeprefix`.


SUFFIX = ".json"


class Store:
    prefix = "tmp"

    def name(self, raw: str):
        return self.clean(raw).strip("abc"), raw.rstrip(SUFFIX)
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ strip-substring: `strip` takes a set of characters: this removes any of `a b c` from both ends, in any order, and may eat more than `abc`. Use `removeprefix` or `removesuffix`.
#                                            ^^^^^^^^^^^^^^^^^^ strip-substring: `rstrip` takes a set of characters: this removes any of `. j s o n` from the end, in any order, and may eat more than `.json`. Use `removesuffix`.

    async def names(self, rows):
        return [row.rstrip(".jpeg") async for row in rows]
#               ^^^^^^^^^^^^^^^^^^^ strip-substring: `rstrip` takes a set of characters: this removes any of `. j p e g` from the end, in any order, and may eat more than `.jpeg`. Use `removesuffix`.


def both_sides(tag, data: bytes):
    return tag.strip("<b>"), tag.strip("b'"), tag.strip("prefix_"), data.strip(b"--end"), tag.strip("hello")
#                                             ^^^^^^^^^^^^^^^^^^^^ strip-substring: `strip` takes a set of characters: this removes any of `p r e f i x _` from both ends, in any order, and may eat more than `prefix_`. Use `removeprefix` or `removesuffix`.
#                                                                   ^^^^^^^^^^^^^^^^^^^^ strip-substring: `strip` takes a set of characters: this removes any of `- e n d` from both ends, in any order, and may eat more than `--end`. Use `removeprefix` or `removesuffix`.
#                                                                                         ^^^^^^^^^^^^^^^^^^ strip-substring: `strip` takes a set of characters: this removes any of `h e l o` from both ends, in any order, and may eat more than `hello`. Use `removeprefix` or `removesuffix`.


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
