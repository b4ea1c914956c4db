/** Texts that nobody writes and machines do: for each, the time at double size must not be much more than double. */
import { analyze } from "../../src/pitfalls/coach";

interface Hostile {
  readonly name: string;
  /** The text for a size; at size 1 it is half of what the name says. */
  readonly make: (size: number) => string;
}

const lines = (n: number, line: (i: number) => string) => Array.from({ length: n }, (_, i) => line(i)).join("\n");

/** At size 2, the sizes of the names. */
export const HOSTILE: readonly Hostile[] = [
  { name: "5,000 nested parentheses", make: (k) => `x = ${"(".repeat(2_500 * k)}1${")".repeat(2_500 * k)}\n` },
  {
    name: "a file of 100,000 lines",
    make: (k) =>
      lines(12_500 * k, (i) => `def f${i}(a, b=None):\n    c = a + ${i}\n    return c if b is None else b\n`),
  },
  { name: "one line of 10 MB", make: (k) => `x = [${"1234567, ".repeat(555_555 * k)}]\n` },
  { name: "one string of 10 MB", make: (k) => `x = "${"abcdefghi ".repeat(500_000 * k)}"\n` },
  { name: "50,000 findings", make: (k) => lines(25_000 * k, (i) => `assert (x${i % 7}, "no")`) },
  { name: "50,000 findings in functions", make: (k) => lines(25_000 * k, (i) => `def f${i}(x=[]):\n    x.append(1)`) },
  {
    name: "a dict display of 100,000 keys",
    make: (k) => `d = {\n${lines(50_000 * k, (i) => `    "key${i}": ${i},`)}\n}\n`,
  },
  {
    name: "20,000 elif",
    make: (k) =>
      `def f(x):\n    if x == 0:\n        return 0\n${lines(10_000 * k, (i) => `    elif x == ${i + 1}:\n        y = ${i}`)}\n`,
  },
  { name: "10,000 operands", make: (k) => `x = ${"a + ".repeat(5_000 * k)}b\n` },
  { name: "10,000 operands of `and`", make: (k) => `x = ${lines(5_000 * k, (i) => `a${i} and \\`)}\n b\n` },
  {
    name: "a class with 5,000 methods",
    make: (k) =>
      `class A:\n${lines(2_500 * k, (i) => `    def m${i}(self, x):\n        self.a${i} = x\n        return self.m${i ? i - 1 : 0}(x)\n`)}\n`,
  },
  {
    name: "5,000 functions that call each other",
    make: (k) =>
      lines(2_500 * k, (i) => `def f${i}(x):\n    return f${(i * 7) % (2_500 * k)}(x) + f${i ? i - 1 : 0}(x)\n`),
  },
  {
    name: "10,000 module-level names in one function",
    make: (k) => `def f():\n${lines(5_000 * k, (i) => `    v${i} = v${i ? i - 1 : 0}`)}\n`,
  },
  { name: "10,000 imports", make: (k) => lines(5_000 * k, (i) => `import m${i}`) },
  {
    name: "a function of 20,000 statements with loops",
    make: (k) =>
      `def f(x):\n${lines(2_500 * k, (i) => `    for i${i} in x:\n        if i${i}:\n            continue\n        x[${i}] = i${i}`)}\n`,
  },
];

/** How much longer double the size may take, and how often a bad ratio is measured again. */
const MOST = 2.5;
const TRIES = 4;

export interface Growth {
  readonly name: string;
  /** Milliseconds for the full size. */
  readonly milliseconds: number;
  readonly ratio: number;
  readonly problem: string | null;
}

/** Measures one text at full and at half size, the best of some runs. `scale` makes all of it smaller. */
export function growthOf({ name, make }: Hostile, scale = 1): Growth {
  const texts = [make(scale), make(2 * scale)] as const;
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] as [number, number];
  const errors: string[] = [];
  for (let round = 0; round < TRIES; round++) {
    for (const i of [0, 1] as const) {
      const start = performance.now();
      try {
        const findings = analyze(texts[i], {
          profile: "strict",
          onCrash: (id, error) => errors.push(`${id}: ${error}`),
        });
        void findings.length;
      } catch (error) {
        errors.push(String(error));
      }
      best[i] = Math.min(best[i], performance.now() - start);
    }
    if (errors.length > 0 || best[1] / best[0] <= MOST) break;
  }
  const ratio = best[1] / best[0];
  const problem =
    errors.length > 0
      ? `${name}: ${errors[0]}`
      : // What takes no time has no growth.
        ratio > MOST && best[1] > 20
        ? `${name}: ${ratio.toFixed(1)} times as long at double size`
        : null;
  return { name, milliseconds: best[1], ratio, problem };
}
