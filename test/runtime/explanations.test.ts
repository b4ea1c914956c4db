import assert from "node:assert/strict";
import { run } from "../../scripts/tracer";
import { endingOf, reasonOf, valuesAt } from "../../src/runtime/sentences";

/** Programs, and what the learner is told about how each ends. */
const ENDINGS: readonly (readonly [source: string, reason: RegExp, values?: string])[] = [
  [
    "def mean(numbers):\n    total = sum(numbers)\n    return total / len(numbers)\nmean([])",
    /divided by is 0/,
    "numbers=[] total=0",
  ],
  ["print(totl)", /the name totl/],
  [
    "def outer():\n    def inner():\n        return late\n    inner()\n    late = 1\nouter()",
    /uses late of the function around/,
  ],
  ["n = 1\ndef f():\n    n += 1\nf()", /assigns to n somewhere/],
  ["x = [1]\nx[1]", /This one lies outside/, "x=[1]"],
  ["[].pop()", /nothing left to take out/],
  ["set().pop()", /nothing left to take out/],
  ["{}.popitem()", /nothing left to take out/],
  ["ages = {'Ann': 3}\nname = 'Bob'\nages[name]", /no such key/, "ages={'Ann': 3} name='Bob'"],
  ["x = [2, 1].sort()\nx.append(3)", /value before \.append is None/, "x=None"],
  ["'a'.push('b')", /of type str, and neither it nor its class has an attribute push/],
  ["import math\nmath.squareroot", /nothing of the name squareroot/],
  ["x = None\nx[0]", /The value is None/],
  ["for each in None: pass", /The value is None/],
  ["list = [1]\nlist('a')", /something of type list, which is no function/],
  ["(1)[0]", /value of type int has none/],
  ["for each in 5: pass", /value of type int has none/],
  ["t = (1, 2)\nt[0] = 3", /type tuple cannot be changed in place/, "t=(1, 2)"],
  ["'a' + 1", /joins a str to another str, and the other value is of type int/],
  ["1 + 'a'", /what \+ means between a value of type int and one of type str/],
  ["sorted([1, 'a'])", /have no order, so < cannot/],
  ["def f(a): pass\nf()", /fewer arguments/],
  ["def f(*, a): pass\nf()", /fewer arguments/],
  ["class A:\n    def m(): pass\nA().m()", /more arguments.*the object before the dot/],
  ["def f(a=1): pass\nf(1, 2)", /more arguments/],
  ["def f(a): pass\nf(b=1)", /no parameter b/],
  ["def f(a): pass\nf(1, a=1)", /gives a twice/],
  ["{[]: 1}", /value of type list is not/],
  ["{1, []}", /value of type list is not/],
  ["int('1.5')", /no whole number/],
  ["float('x')", /no number/],
  ["a, b = 1, 2, 3", /more values on the right/],
  ["a, b = [1]", /fewer values on the right/],
  ["[1].index(2)", /does not occur there/],
  ["[1].remove(2)", /does not occur there/],
  ["'a'.index('b')", /does not occur there/],
  ["next(iter([]))", /nothing more to give/],
  ["assert 1 == 2", /condition behind assert was false/],
  ["d = {1: 1}\nfor k in d:\n    d[k + 1] = 1", /adds or removes items/],
  ["from math import squareroot", /nothing of the name squareroot/],
  ["raise ExceptionGroup('g', [ValueError(1)])", /Several things failed/],
  ["if 1:\n        x = 1\n\tx = 2", /tabs and by spaces|as far to the right/],
  ["if 1:\nx = 1", /After a colon/],
  ["x = 1\n  y = 2", /nothing opened a block/],
  ["if 1:\n    if 2:\n        x = 1\n      y = 2", /block that is still open/],
  ["print((1)", /The bracket \( is opened here/],
  ["print(1))", /a \) that closes nothing/],
  ["if 1\n    x = 1", /ends with a colon/],
  ["print('a)", /none ends it/],
  ["print(f'a)", /none ends it/],
  ["if x = 1: pass", /To compare two values/],
  ["return 1", /return only makes sense/],
  ["break", /break only makes sense/],
  ["x = = 1", /none of it has run/],
  ["import numpy", /pip installs others/],
  ["input()", /takes one line of the input box/],
];

describe("how a program ends in an error", () => {
  for (const [source, reason, values] of ENDINGS)
    it(`is explained: ${JSON.stringify(source)}`, async () => {
      const result = await run(source, { steps: 0 });
      assert.ok(result.error !== null, "it fails");
      assert.match(reasonOf(result.error) ?? "nothing", reason, `${endingOf(result)}`);
      if (values !== undefined) {
        const line = source.split("\n")[(result.error.line ?? 1) - 1] ?? "";
        const shown = valuesAt(result.error, line).map(([name, value]) => `${name}=${value}`);
        assert.equal(shown.join(" "), values);
      }
    });

  it("shows the values of the innermost function, on one line each, and no definitions", async () => {
    const { error } = await run(
      "import math\nclass Box: pass\nlimit = 3\ndef f(items, /, box=Box(), *rest):\n    part = {'k': [1, (2,), {3}]}\n    long = list(range(99))\n    return items[limit]\nf('ab')\n",
      { steps: 0 },
    );
    assert.equal(error?.where, "f");
    assert.deepEqual(error?.locals, [
      ["items", "'ab'"],
      ["box", "<Box>"],
      ["rest", "()"],
      ["part", "{'k': [1, <tuple>, <set>]}"],
      ["long", "[0, 1, 2, 3, 4, 5, 6, 7, 8, …]"],
    ]);
  });

  it("asks no code of the learner for them", async () => {
    const { error, output } = await run(
      "class Meta(type):\n    def __eq__(cls, other): print('asked')\n    __hash__ = type.__hash__\nclass Loud(dict, metaclass=Meta):\n    def __getattribute__(self, name): print('asked')\n    def __repr__(self): print('asked')\n    def __len__(self): print('asked')\n    def __iter__(self): print('asked')\n    items = keys = __iter__\ndef f():\n    loud = Loud()\n    1 / 0\nf()\n",
      { steps: 0 },
    );
    assert.deepEqual(error?.locals, [["loud", "<Loud>"]]);
    assert.deepEqual(output, []);
  });
});
