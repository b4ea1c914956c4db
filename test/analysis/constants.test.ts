import * as assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { constantOf, isExactDecimal, isTruthy, keyOf, pythonRepr } from "../../src/analysis/constants";
import type { Expr } from "../../src/python/ast";
import { parse } from "../../src/python/parser";

const expression = (text: string): Expr => {
  const [statement] = parse(text).module.body;
  assert.equal(statement?.kind, "Expr", text);
  return (statement as { value: Expr }).value;
};
const nothing = () => null;

/** Answers of CPython to Python expressions about these texts. */
function python(program: string, input: unknown): unknown {
  const { stdout, stderr } = spawnSync("python3", ["-W", "ignore", "-c", program], {
    input: JSON.stringify(input),
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  return JSON.parse(stdout);
}

const VALUES = [
  "0 1 -1 +5 ~7 2**10 10**30 -7//2 -7%3 7%-3 1<<70 -1>>3 6&3 6|3 6^3 True False not_0 True&False True+True",
  "1.0 0.1+0.2 1/3 1e16 1e22 1.5e-7 1e-5 123456789.125 -0.0 2.5*4 1e308*10 7/2 3-2.5 10**20/4 0.1*3 5e-324",
  "1j 2-3j 1+0j -2j 'a' \"it's\" 'a'+'b' 'ab'*3 'a'*0 b'x' b'x'+b'\\xff' u'a' r'\\n' 'é' '\\x80\\n' None ... ()",
  "(1,) (1,2) (1,(2.0,True)) (1,)+(2,) (1,2)*2 ((),) 0x10 0b11 0o17 1_000 2**53 2.0**0 9007199254740993 9007199254740992.0",
]
  .join(" ")
  .split(" ")
  .map((text) => text.replace("not_0", "not 0"));

describe("constants", () => {
  it("have CPython's value and truth", () => {
    const known = VALUES.filter((text) => constantOf(expression(text), nothing) !== null);
    const skipped = VALUES.filter((text) => !known.includes(text));
    assert.deepEqual(skipped, ["10**20/4", "2.0**0"], "what is not worked out");
    const expected = python(
      "import json, sys; print(json.dumps([[repr(v), bool(v)] for v in map(eval, json.load(sys.stdin))]))",
      known,
    );
    const actual = known.map((text) => {
      const value = constantOf(expression(text), nothing)!;
      return [pythonRepr(value), isTruthy(value)];
    });
    assert.deepEqual(actual, expected);
  });

  it("have one key exactly where CPython finds them equal", () => {
    const known = VALUES.filter((text) => constantOf(expression(text), nothing) !== null);
    const expected = python(
      "import json, sys\nv = list(map(eval, json.load(sys.stdin)))\nprint(json.dumps([[int({a: 1}.get(b, 0)) for b in v] for a in v]))",
      known,
    );
    const keys = known.map((text) => constantOf(expression(text), nothing)!.key);
    assert.deepEqual(
      keys.map((a) => keys.map((b) => Number(a === b))),
      expected,
    );
  });

  it("leave alone what is no constant, too large or undefined", () => {
    for (const text of [
      "x",
      "f()",
      "[1]",
      "{1}",
      "1/0",
      "1%0",
      "2**5000",
      "'a'*10000",
      "'a'+1",
      "-'a'",
      "f'{x}'",
      "1 < 2",
      "1e308*10 - 1e308*10",
    ])
      assert.equal(constantOf(expression(text), nothing), null, text);
  });

  it("follow names that the caller can resolve, without end in circles", () => {
    const table: Record<string, Expr> = { A: expression("3"), B: expression("A + 1"), C: expression("C") };
    const value = (text: string) => constantOf(expression(text), (name) => table[name.id] ?? null)?.value;
    assert.deepEqual([value("B * 2"), value("-A"), value("C"), value("D")], [8, -3, undefined, undefined]);
  });

  it("tell keys without a value by their text", () => {
    const key = (text: string) => keyOf(expression(text), nothing);
    assert.equal(key("Color.RED"), key("Color . RED"));
    assert.equal(key("(Color.RED, 1)"), key("(Color.RED, True)"));
    assert.equal(key('f"{a.b!r}-{c:>{n}}"'), key("f'{a.b!r}-{c:>{n}}'"));
    assert.notEqual(key("a"), key("'a'"));
    assert.notEqual(key('f"{a}"'), key('f"{a!r}"'));
    for (const text of ["f()", "a[0]", "(a, f())", 'f"{f()}"']) assert.equal(key(text), null, text);
  });

  it("know which decimals fit into a float", () => {
    const texts = [
      "0.1",
      "0.5",
      "0.25",
      "3.0",
      "1e3",
      "1e22",
      "1e23",
      "2.5e-1",
      "0.3",
      ".75",
      "5.",
      "1_0.5",
      "1e-3",
      "9007199254740993.0",
      "0.0",
    ];
    const expected = python(
      "import json, sys\nfrom decimal import Decimal\nprint(json.dumps([Decimal(float(t)) == Decimal(t.replace('_', '')) for t in json.load(sys.stdin)]))",
      texts,
    );
    assert.deepEqual(texts.map(isExactDecimal), expected);
  });
});
