"""Runs small functions many times with random branches and says which binding each read really saw.

Standard input: a JSON list of sources, each defining `f`. Names in them: D(line) a value that remembers the line of its
binding, L(line) such values in a row, S(line) a context manager that gives one, C() a random truth, M() nothing or a
random exception, R(read, value) notes a read. Standard output: for each source the pairs [read, line] that were seen
(line null: unbound, "except": the exception of a handler) and whether the end of the function was reached.
"""

import contextlib
import json
import random
import sys


class Stop(BaseException):
    pass


class E1(Exception):
    pass


class E2(Exception):
    pass


class Run:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.steps = 0
        self.seen = set()

    def step(self):
        self.steps += 1
        if self.steps > 300:
            raise Stop

    def names(self):
        def D(line):
            self.step()
            return line

        def L(line):
            self.step()
            return [line] * self.random.choice([0, 1, 2])

        @contextlib.contextmanager
        def S(line):
            self.step()
            yield line

        def C():
            self.step()
            return self.random.random() < 0.5

        def M():
            self.step()
            if self.random.random() < 0.3:
                raise self.random.choice([E1, E2])

        def R(read, value):
            if isinstance(value, BaseException):
                value = "except"
            elif callable(value):
                value = value.__code__.co_firstlineno
            self.seen.add((read, value))

        return {**locals(), "E1": E1, "E2": E2, "contextlib": contextlib}


def main():
    results = []
    for source in json.load(sys.stdin):
        code = compile(source, "<program>", "exec")
        seen = set()
        ended = False
        for seed in range(60):
            run = Run(seed)
            names = run.names()
            exec(code, names)
            try:
                ended |= names["f"]() is None
            except (Stop, E1, E2):
                pass
            seen |= run.seen
        results.append({"seen": sorted(seen, key=repr), "ended": ended})
    json.dump(results, sys.stdout)


main()
