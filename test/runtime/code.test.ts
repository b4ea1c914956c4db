import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { bare, begin, run } from "../../scripts/tracer";
import type { Interpreter } from "../../src/runtime/interpreter";
import { type Listing, LONGEST_SOURCE, readListing } from "../../src/runtime/protocol";
import { createRunner, type Runner } from "../../src/runtime/runner";
import { groupsOf, namesOf, nounOf, pathOf, placeOf, titleOf, unitsOf } from "../../src/webview/code-view";
import { CASES, RECURSIONS } from "./cases";
import { nodeEnvironment } from "./python";
import { LIFETIMES, NATIVE, SCENES } from "./scenes";

let interpreter: Interpreter;
/** It took so much memory that a page would start another. */
let worn = false;
const fresh = async () => {
  worn = false;
  interpreter = await begin();
};

function answerTo(source: string): string {
  const answer = interpreter.run(JSON.stringify({ kind: "code", source }));
  assert.ok("json" in answer, `the interpreter is gone: ${"text" in answer ? answer.text : ""}`);
  worn = !interpreter.reset();
  return answer.json;
}
function list(source: string): Listing {
  const listing = readListing(answerTo(source));
  assert.ok(listing !== null, "not a listing");
  return listing;
}
/** What the table of a scope says, by name. */
function words(listing: Listing, title: string): Record<string, string> {
  const index = listing.units.findIndex((unit) => titleOf(unit) === title);
  return Object.fromEntries(namesOf(listing, index).map(({ name, lives, does }) => [name, `${lives}; ${does}`]));
}

const COUNTER = `import math
from os import path as where

def counter(start, *rest, step=1):
    count = start
    @staticmethod
    def tick(by: int = 2):
        nonlocal count
        global total
        total = count = count + by
        return [lambda: i for i in rest if i]
    return tick

class Shelf(Missing):
    kind: str = "wood"
    def add(self):
        return super().add(), (n for n in self.books)

squares = [n * n for n in range(3)]
print(total, __name__)
`;

describe("what CPython makes of a program", () => {
  before(fresh);

  it("is listed piece by piece, nested as it is written, with the version", async () => {
    const { python, error, units, more } = list(COUNTER);
    assert.equal(python, (await run("pass")).python);
    assert.deepEqual([error, more], [null, 0]);
    assert.deepEqual(
      units.map((unit, i) => [...pathOf(units, i).map((each) => titleOf(units[each]!)), unit.line].join(" ")),
      [
        "Global 1",
        "Global counter() 4",
        "Global counter() annotations 7",
        "Global counter() tick() 6",
        "Global counter() tick() lambda 11",
        "Global class Shelf 14",
        "Global class Shelf add() 16",
        "Global class Shelf add() generator expression 17",
        "Global class Shelf annotations 14",
      ],
    );
    assert.equal(placeOf(units[1]!, 0), "counter(), line 4");
    assert.equal(placeOf(units[1]!, 4), "counter(), earlier");
    assert.deepEqual(
      [0, 1, 4, 5].map((i) => nounOf(units[i]!)),
      ["the module", "the function counter()", "the lambda", "class Shelf"],
    );
  });

  it("says in words where each name lives and what is done with it", () => {
    const listing = list(COUNTER);
    assert.deepEqual(words(listing, "Global"), {
      math: "global; imported",
      where: "global; imported",
      counter: "global; defined by def",
      total: "global; read",
      Shelf: "global; defined by class",
      Missing: "unknown: nothing in the text binds it; read",
      squares: "global; assigned",
      n: "the comprehension's own; loop variable, read",
      range: "built-in; read",
      print: "built-in; read",
      __name__: "global; read",
    });
    assert.deepEqual(words(listing, "counter()"), {
      start: "local; parameter, read",
      rest: "local, in a cell that tick() shares; parameter",
      step: "local; parameter",
      count: "local, in a cell that tick() shares; assigned",
      tick: "local; defined by def, read",
      staticmethod: "built-in; read",
    });
    assert.deepEqual(words(listing, "tick()"), {
      by: "local; parameter, read",
      count: "free: in a cell of counter(); assigned, declared nonlocal, read",
      total: "global, by a global statement; assigned",
      rest: "free: in a cell of counter(); read",
      i: "the comprehension's own, in a cell that lambda shares; loop variable, read",
    });
    assert.deepEqual(words(listing, "class Shelf"), {
      kind: "the class body; assigned, annotated",
      add: "the class body; defined by def",
    });
    assert.equal(words(listing, "add()").__class__, "free: in a cell of class Shelf; read");
    assert.equal(words(list("def f():\n    global x\n    x = 1\n"), "Global").x, "global; assigned in f()");
    const generic = list(
      "class Box[T]:\n    def get(self) -> T: ...\ntype Pair[A] = tuple[A, A]\ndef f[V](v: V): ...\n",
    );
    assert.deepEqual(words(generic, "Global"), {
      Box: "global; defined by class",
      Pair: "global; defined by type",
      f: "global; defined by def",
    });
    assert.match(words(generic, "type parameters of Box").T ?? "", /^local, in a cell.*; type parameter$/);
  });

  it("shows instructions with readable arguments, by line", () => {
    const { units } = list("def f(n):\n    while n:\n        n -= 1\n    return (1, 'a'), {2, 3} == n\n\nf(2)\n");
    const { groups } = groupsOf(units[1]!, 0);
    assert.deepEqual([...new Set(groups.map(({ line }) => line))], [1, 2, 3, 4]);
    assert.deepEqual(groups[0], { line: 1, rows: [[1, 0, "RESUME", "0"]] });
    const rows = groups.flatMap((group) => group.rows);
    const text = rows.map(([, , operation, argument]) => `${operation} ${argument}`);
    for (const each of ["LOAD_CONST (1, 'a')", "COMPARE_OP ==", "BINARY_OP -=", "RETURN_VALUE "])
      assert.ok(text.includes(each), `${each} in ${text.join(", ")}`);
    assert.ok(units[0]!.rows.some(([, , , argument]) => argument === "code of f"));
    assert.ok(
      units.every((unit) => !JSON.stringify(unit).includes("0x")),
      "no address",
    );
  });

  it("has a label wherever a jump or an exception leads", () => {
    const all = { ...SCENES, ...NATIVE };
    let jumps = 0;
    for (const [name, source] of Object.entries(all))
      for (const unit of list(source).units) {
        const labels = new Set(unit.rows.map(([, label]) => label));
        const targets = unit.rows.flatMap(([, , , argument]) => /^to L(\d+)$/.exec(argument)?.[1] ?? []);
        for (const target of [...targets.map(Number), ...unit.handlers.map(([, , handler]) => handler)])
          assert.ok(labels.has(target), `L${target} in ${titleOf(unit)} of ${name}`);
        jumps += targets.length;
      }
    assert.ok(jumps > 100, `only ${jumps} jumps`);
  });

  it("is the same in every answer", () => {
    assert.equal(answerTo(COUNTER), answerTo(COUNTER));
  });

  for (const [name, source] of Object.entries({ ...SCENES, ...LIFETIMES }))
    it(`knows which piece of code runs at each step: ${name}`, async () => {
      const { steps } = await run(source);
      const { units } = list(source);
      const frames = new Map<number, string>();
      for (const [i, index] of unitsOf(steps).entries()) {
        const step = steps[i]!;
        for (const [id, qualified] of step.changed ?? []) frames.set(id, qualified);
        const unit = units[index];
        assert.ok(unit !== undefined, `step ${i} runs unit ${index}`);
        assert.equal(frames.get(step.frames.at(-1)!)?.split(".").at(-1), unit.name);
        if (step.event === "line")
          assert.ok(
            unit.rows.some(([line]) => line === step.line),
            `step ${i}: line ${step.line} has instructions in ${titleOf(unit)}`,
          );
      }
    });

  it("tells two functions on one line apart, and code of another text from both", async () => {
    const source = "f = lambda: 1; g = lambda: 2\ng()\nexec(compile('h = [f()]', 'main.py', 'exec'))\n";
    const { steps } = await run(source);
    const { units } = list(source);
    const inside = unitsOf(steps).map((index) => (index < 0 ? "other" : `${titleOf(units[index]!)} ${index}`));
    assert.deepEqual([...new Set(inside)].sort(), ["Global 0", "lambda 1", "lambda 2"]);
    assert.equal(inside.indexOf("lambda 2") < inside.indexOf("lambda 1"), true, "g is called before f");
  });

  it("has the lines of what is shown where it goes on with earlier code", () => {
    const earlier = "def double(x):\n    return 2 * x\n\n";
    const { units } = list(`${earlier}print(double(3))\ndef show():\n    return double(4)\n`);
    const { groups, earlier: hidden } = groupsOf(units[0]!, 3);
    assert.deepEqual(
      groups.map(({ line }) => line),
      [1, 2],
    );
    assert.equal(hidden + groups.reduce((sum, { rows }) => sum + rows.length, 0), units[0]!.rows.length);
    assert.ok(hidden >= 4, "the definition and the start of the module");
    assert.deepEqual(groupsOf(units[1]!, 3), { groups: [], earlier: units[1]!.rows.length });
    assert.deepEqual([...new Set(groupsOf(units[2]!, 3).groups.map(({ line }) => line))], [2, 3]);
  });

  it("runs nothing of it", () => {
    for (const source of [
      "while True: pass",
      "import os\nos._exit(1)",
      "raise SystemExit",
      "@print\ndef f(x=1/0): ...",
    ])
      assert.equal(list(source).error, null);
  });

  it("stays small, and answers whatever the text is", async () => {
    const units = { functions: "def f(): pass\n".repeat(10_000), lambdas: `f = ${"lambda: ".repeat(150)}0` };
    const one = {
      lines: "x = 1\n".repeat(40_000),
      megabyte: "x = 1\n".repeat(175_000),
      names: Array.from({ length: 9_000 }, (_, i) => `name_${i} = 0\n`).join(""),
      text: `x = "${"a".repeat(190_000)}"`,
      digits: `x = 0x${"f".repeat(190_000)}`,
      bytes: `x = b"${"\\xff".repeat(40_000)}"`,
      tuple: `x = ${"(".repeat(90)}1,${"),".repeat(90)}`,
      long: `${"n".repeat(50_000)} = (${"1, ".repeat(20_000)})`,
    };
    for (const [name, source] of Object.entries({ ...units, ...one })) {
      const answer = answerTo(source);
      const listing = readListing(answer);
      assert.equal(listing?.error, null, name);
      assert.ok(answer.length < 400_000, `${name}: ${answer.length} characters`);
      if (worn) await fresh();
      const [module] = listing!.units;
      if (name === "functions") assert.deepEqual([listing!.units.length, listing!.more], [200, 9_801]);
      if (name !== "names") continue;
      assert.deepEqual([module!.rows.length, module!.cut], [4000, true]);
      assert.deepEqual([module!.names.length, module!.unlisted], [1500, 7500]);
    }
    for (const source of ["x = (", "a\0b", "'\ud800'", "return", `x = ${"-".repeat(20_000)}1`, "(".repeat(500)]) {
      const { error, units: none } = list(source);
      assert.match(error ?? "", /Error: /, source.slice(0, 20));
      assert.deepEqual(none, []);
    }
    assert.deepEqual(
      list("").units.map(({ kind }) => kind),
      ["module"],
    );
  });

  it("is checked as what it is: data of a stranger", () => {
    const good = list("def f(x): return x\n");
    assert.deepEqual(readListing(JSON.stringify(good)), good);
    const [module, f] = good.units;
    const bad: unknown[] = [
      null,
      { ...good, surprise: 1 },
      { ...good, python: 3 },
      { ...good, units: [{ ...module, parent: 0 }, f] },
      { ...good, units: [module, { ...f, parent: 1 }] },
      { ...good, units: [module, { ...f, parent: 0.5 }] },
      { ...good, units: [module, { ...f, parent: null }] },
      { ...good, units: [module, { ...f, kind: "toString" }] },
      { ...good, units: [{ ...module, rows: [[1, 0, "NOP"]] }] },
      { ...good, units: [{ ...module, names: [["x", "local", ["__proto__"]]] }] },
    ];
    for (const value of bad)
      assert.equal(readListing(JSON.stringify(value)), null, JSON.stringify(value)?.slice(0, 80));
    assert.equal(readListing("{"), null);
  });
});

describe("the runner", () => {
  let runner: Runner;
  before(() => {
    runner = createRunner(nodeEnvironment());
  });
  after(() => runner.dispose());

  it("lists the code of programs that do not behave, and runs the next one", async () => {
    const hostile = [...CASES.map(({ source }) => source), ...Object.values(RECURSIONS)];
    for (const source of hostile) {
      const listing = await runner.list(source);
      assert.ok(source.length > LONGEST_SOURCE ? listing === null : listing !== null, source.slice(0, 200));
    }
    assert.deepEqual((await runner.run("print('still here')")).output, [[0, "still here\n"]]);
  });

  it("lists between two runs, in order", async () => {
    const results = await Promise.all([runner.run("x = 1"), runner.list("y = 2"), runner.run("print(3)")]);
    assert.equal(results[1]?.units[0]?.names[0]?.[0], "y");
    assert.deepEqual(results[2].output, [[0, "3\n"]]);
  });
});

/** In every fourth file each code object finds the table that has its parameters, its locals and its cells; arguments are those of `dis`. */
const ORACLE = `
import dis, sys, symtable, warnings, zipfile
from tracer import code as ours
from tracer.steps import code_objects
warnings.simplefilter("ignore")
count, problems = 0, []
archive = zipfile.ZipFile("/library.zip")
for name in sorted(each for each in archive.namelist() if each.endswith(".py"))[::4]:
    source = archive.read(name).decode()
    try:
        codes = list(code_objects(compile(source, "main.py", "exec", dont_inherit=True)))
    except SyntaxError:
        continue
    parents = {id(k): i for i, c in enumerate(codes) for k in c.co_consts if type(k) is type(c)}
    inside = []
    for i, code in enumerate(codes):
        count += 1
        table = symtable.symtable(source, "main.py", "exec") if i == 0 else ours.take_table(code, inside[parents[id(code)]])
        inside.append({} if table is None else ours.children_by_name(table))
        place = name, code.co_qualname, code.co_firstlineno
        if table is None:
            if code.co_name != "__annotate__":
                problems.append(("no table", *place))
        elif code.co_flags & 1 and code.co_name != "__annotate__":
            symbols = [each for each in table.get_symbols() if each.get_name()[0] != "."]
            last = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
            mine = {each for each in code.co_varnames + code.co_cellvars if each[0] != "."}
            if {each.get_name() for each in symbols if each.is_parameter()} != {n for n in code.co_varnames[:last] if n[0] != "."}:
                problems.append(("parameters", *place))
            if {each.get_name() for each in symbols if each.is_local()} != mine:
                problems.append(("locals", *place))
        if i % 50 == 0:
            rows = ours.instructions_of(code, {"rows": 10**6})["rows"]
            for (line, label, operation, argument), true in zip(rows, dis.Bytecode(code), strict=True):
                wanted = true.argrepr or ("" if true.arg is None else str(true.arg))
                if (operation, line) != (true.opname, true.line_number or None):
                    problems.append(("operation", *place, operation))
                if argument != wanted and "code object" not in wanted and len(wanted) < 60:
                    problems.append(("argument", *place, argument, wanted))
f"{count} {problems}"
`;

describe("CPython's own library", () => {
  it("agrees about the table of each code object, and about instructions", async () => {
    const python = await bare();
    python.FS.writeFile("/library.zip", readFileSync("node_modules/pyodide/python_stdlib.zip"));
    const [count, ...problems] = (python.runPython(ORACLE) as string).split(" ");
    assert.ok(Number(count) > 3_000, `only ${count} code objects`);
    assert.equal(problems.join(" "), "[]");
  });
});
