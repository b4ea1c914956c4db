def export(rows, header=True, quoted=False, limit=10):
    return rows, header, quoted, limit


export([], header=False)
export([], header=False, quoted=True, limit=5)


class Printer:
    def __init__(self, color: bool, duplex: bool):
        self.color = color
        self.duplex = duplex

    def send(self, page, draft=False, urgent=False):
        return page, draft, urgent

    async def run(self, page):
        self.send(page, draft=True, urgent=len(page) > 3)
        return self.send(page, draft=(True))


printer = Printer(color=True, duplex=False)


def outer():
    def inner(a: bool, b: bool = False, /):
        return a, b

    return inner(True, False)


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
plot.draw(grid=True, legend=False)
plot.draw(grid=True, legend=False)


class Page:
    @staticmethod
    def render(text, bold=False, italic=False):
        return text, bold, italic

    @classmethod
    def load(cls, path, cached: bool, strict: bool):
        return cls(), path, cached, strict

    def show(self):
        return self.render("a", bold=True, italic=False), Page.load("b", cached=True, strict=True)


print(Page.render("a", bold=True, italic=True))
