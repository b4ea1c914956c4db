def export(rows, header=True, quoted=False, limit=10):
    return rows, header, quoted, limit


export([], False)
#          ^^^^^ boolean-positional-flag: `False` alone does not tell which switch it is, and two switches are easily swapped. Name it: `header=False`.
export([], False, True, 5)
#          ^^^^^ boolean-positional-flag: `False` alone does not tell which switch it is, and two switches are easily swapped. Name it: `header=False`.


class Printer:
    def __init__(self, color: bool, duplex: bool):
        self.color = color
        self.duplex = duplex

    def send(self, page, draft=False, urgent=False):
        return page, draft, urgent

    async def run(self, page):
        self.send(page, True, len(page) > 3)
#                       ^^^^ boolean-positional-flag: `True` alone does not tell which switch it is, and two switches are easily swapped. Name it: `draft=True`.
        return self.send(page, (True))
#                               ^^^^ boolean-positional-flag: `True` alone does not tell which switch it is, and two switches are easily swapped. Name it: `draft=True`.


printer = Printer(True, False)
#                 ^^^^ boolean-positional-flag: `True` alone does not tell which switch it is, and two switches are easily swapped. Name it: `color=True`.


def outer():
    def inner(a: bool, b: bool = False, /):
        return a, b

    return inner(True, False)
#                ^^^^ boolean-positional-flag: `True` alone does not tell which switch it is, and two switches are easily swapped. Name it: `a=True`.


# ------------------------------------------------------------------ silence
def names_are_fine():
    export([], header=False, quoted=True)
    Printer(color=True, duplex=False)


def save(path, force=False):
    return path, force


def one_switch_is_fine():
    save("x", True)


def unknown_functions_are_fine(obj, run):
    obj.export([], True, False)
    run(True, False)
    print(True, False)


def variables_are_fine(header, quoted):
    export([], header, quoted)


def star_arguments_are_fine(rest):
    export(*rest, True)
    export([], *rest, **{"header": True})


def keyword_only(rows, *, header=True, quoted=False):
    return rows, header, quoted


def values_that_are_no_switches_are_fine():
    keyword_only(True)
    export(True)


class Plot:
    def draw(self, grid: bool, legend: bool):
        return grid, legend


plot = Plot()
plot.draw(True, False)
#         ^^^^ boolean-positional-flag: `True` alone does not tell which switch it is, and two switches are easily swapped. Name it: `grid=True`.
plot.draw(grid=True, legend=False)


class Page:
    @staticmethod
    def render(text, bold=False, italic=False):
        return text, bold, italic

    @classmethod
    def load(cls, path, cached: bool, strict: bool):
        return cls(), path, cached, strict

    def show(self):
        return self.render("a", True, False), Page.load("b", True, True)
#                               ^^^^ boolean-positional-flag: `True` alone does not tell which switch it is, and two switches are easily swapped. Name it: `bold=True`.
#                                                            ^^^^ boolean-positional-flag: `True` alone does not tell which switch it is, and two switches are easily swapped. Name it: `cached=True`.


print(Page.render("a", True, True))
#                      ^^^^ boolean-positional-flag: `True` alone does not tell which switch it is, and two switches are easily swapped. Name it: `bold=True`.
