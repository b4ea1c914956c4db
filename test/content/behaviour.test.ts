/** Fixes that claim to keep behaviour: before and after run in CPython on generated inputs and must do the same. */
import * as assert from "node:assert/strict";
import { askNative, askPyodide } from "../../scripts/content/cpython";
import { analyze } from "../../src/pitfalls/coach";

interface Case {
  readonly pitfall: string;
  /** Defines `subject`. */
  readonly code: string;
  /** A Python expression for the arguments of one call; `r` is a seeded `random.Random`. */
  readonly inputs: string;
}

const words = '[r.choice(["ant", "bee", "", "cow"]) for _ in range(r.randrange(6))]';
const numbers = "[r.randrange(-3, 6) for _ in range(r.randrange(1, 7))]";

const CASES: readonly Case[] = [
  {
    pitfall: "len-zero-check",
    code: "def subject(count):\n    rows = list(range(count))\n    if len(rows) == 0:\n        return 'empty'\n    return rows[-1]\n",
    inputs: "(r.randrange(4),)",
  },
  {
    pitfall: "list-in-reducer",
    code: "def subject(numbers):\n    return any([n > 4 for n in numbers]), all([n > -3 for n in numbers])\n",
    inputs: `(${numbers},)`,
  },
  {
    pitfall: "repeated-equality",
    code: "def subject(animal):\n    return animal == 'ant' or animal == 'bee' or animal == 'cow'\n",
    inputs: `(r.choice(["ant", "bee", "cow", "dog", "", "Ant"]),)`,
  },
  {
    pitfall: "manual-append-loop",
    code: "def subject(words):\n    long = []\n    for word in words:\n        if word:\n            long.append(word.upper())\n    return long\n",
    inputs: `(${words},)`,
  },
  {
    pitfall: "range-len-loop",
    code: "def subject(words):\n    names = list(words)\n    total = 0\n    for i in range(len(names)):\n        total += len(names[i])\n    return total\n",
    inputs: `(${words},)`,
  },
  {
    pitfall: "manual-grouping",
    code: "def subject(words):\n    groups = {}\n    for word in words:\n        if word not in groups:\n            groups[word] = []\n        groups[word].append(len(groups))\n    return groups\n",
    inputs: `(${words},)`,
  },
  {
    pitfall: "quadratic-concatenation",
    code: "def subject(rows):\n    return sum(rows, [])\n",
    inputs: `([${numbers} for _ in range(r.randrange(4))],)`,
  },
  {
    pitfall: "lambda-assignment",
    code: "def subject(numbers):\n    double = lambda n, by=2: n * by\n    return [double(n) for n in numbers] + [double(3, by=5)]\n",
    inputs: `(${numbers},)`,
  },
  {
    pitfall: "overlapping-except",
    code: "def subject(text):\n    try:\n        return int(text), {}[text]\n    except (LookupError, KeyError, ValueError) as error:\n        return type(error).__name__\n",
    inputs: `(r.choice(["1", "x", "", "42"]),)`,
  },
  {
    pitfall: "reraise-only",
    code: "def subject(text):\n    try:\n        return int(text)\n    except ValueError:\n        raise\n",
    inputs: `(r.choice(["1", "x", "", "42"]),)`,
  },
  {
    pitfall: "super-arguments",
    code: "class Base:\n    def __init__(self, size):\n        self.size = size\n\n\nclass Box(Base):\n    def __init__(self, size):\n        super(Box, self).__init__(size + 1)\n\n\ndef subject(size):\n    return Box(size).size\n",
    inputs: "(r.randrange(9),)",
  },
  {
    pitfall: "invalid-escape",
    code: 'import re\n\n\ndef subject(text):\n    return re.findall("\\d+", text)\n',
    inputs: `("".join(r.choice("a1 29") for _ in range(8)),)`,
  },
  {
    pitfall: "legacy-typing",
    code: "from typing import Dict, List, Optional\n\n\ndef subject(rows: List[int]) -> Optional[Dict[int, int]]:\n    return {n: n * n for n in rows} or None\n",
    inputs: `(${numbers},)`,
  },
];

const driver = (inputs: string) => `
import random
r = random.Random(20)
for _ in range(200):
    given = ${inputs}
    try:
        result = repr(subject(*given))
    except Exception as error:
        result = type(error).__name__ + ": " + str(error)
    print(result, given)
`;

const edited = (text: string, edits: readonly { start: number; end: number; text: string }[]) =>
  [...edits].reverse().reduce((all, e) => all.slice(0, e.start) + e.text + all.slice(e.end), text);

describe("fixes that keep behaviour", function () {
  this.timeout(180_000);
  const programs = CASES.map(({ pitfall, code, inputs }) => {
    let after = code;
    let applied = 0;
    for (; applied < 9; applied++) {
      const finding = analyze(after, { profile: "strict" }).find((f) => f.pitfall === pitfall);
      const fix = finding?.fixes.find((one) => one.safe);
      if (!fix) break;
      after = edited(after, fix.edits);
    }
    return { pitfall, applied, before: code + driver(inputs), after: after + driver(inputs), text: after };
  });

  for (const { pitfall, applied, text } of programs)
    it(`${pitfall} has a safe fix here, and then nothing to find`, () => {
      assert.ok(applied > 0, `no safe fix for ${pitfall}`);
      assert.deepEqual(
        analyze(text, { profile: "strict" }).filter((f) => f.pitfall === pitfall),
        [],
      );
    });

  it("do the same on 200 generated inputs, on every CPython there is", async () => {
    const run = programs.flatMap(({ before, after }) => [[before], [after]]);
    const job = { run, compile: [] };
    for (const outcome of [await askPyodide(job), await askNative(job)]) {
      if (!outcome) continue;
      for (const [i, { pitfall }] of programs.entries()) {
        const before: string | null | undefined = outcome.printed[2 * i];
        const after: string | null | undefined = outcome.printed[2 * i + 1];
        assert.ok(before && before.split("\n").length === 201, `${pitfall}: ${before?.slice(-200)}`);
        assert.ok(new Set(before.split("\n")).size > 3, `${pitfall}: its inputs are all alike`);
        assert.equal(after, before, pitfall);
      }
    }
  });
});
