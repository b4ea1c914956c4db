import * as assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { doubtfulIn } from "../../src/analysis/assigned";
import { Document, type Unit } from "../../src/analysis/document";
import { Model } from "../../src/analysis/model";

/** The functions and methods of a text, with those inside them. */
function functions(text: string): Model[] {
  const document = new Document(text, { pitfalls: [] });
  const units = new Set<Unit>(document.chunks.flatMap((chunk) => (chunk.unit && !chunk.broken ? [chunk.unit] : [])));
  return [...units].filter((unit) => unit.kind === "function").map((unit) => new Model(document, unit));
}

const doubtful = (model: Model): ReadonlySet<string> => doubtfulIn(model, model.unit.chunks[0]!);

const FOLDER = "test/pitfalls";

describe("names that surely have a value", () => {
  it("are never those that the flow graph sees without one", function () {
    this.timeout(120_000);
    let unbound = 0;
    for (const file of readdirSync(FOLDER).filter((one) => one.endsWith(".py")))
      for (const model of functions(readFileSync(`${FOLDER}/${file}`, "utf8"))) {
        const names = doubtful(model);
        for (const name of model.nodes("Name")) {
          if (name.ctx === "Store" && model.parent(name)?.kind !== "AugAssign") continue;
          const variable = model.variable(name);
          const home = variable.kind === "global" ? null : variable.symbol?.scope.node;
          if (!home || home.kind === "ClassDef" || model.evaluator(name) !== home) continue;
          const reached = name.ctx === "Del" ? model.before(name, variable) : model.reached(name);
          if (!reached?.unbound || !reached.tracked) continue;
          unbound++;
          assert.ok(names.has(name.id), `${file}: ${name.id} in ${model.text(model.unit.node as never).slice(0, 60)}`);
        }
      }
    assert.ok(unbound > 50, `only ${unbound} reads without a value`);
  });

  const told: readonly [title: string, body: string, doubtful: string][] = [
    ["both branches assign", "if a:\n  x = 1\nelse:\n  x = 2\nreturn x", ""],
    ["the other branch leaves", "if a:\n  x = 1\nelse:\n  return\nreturn x", ""],
    ["one of three branches does not", "if a:\n  x = 1\nelif b:\n  pass\nelse:\n  x = 2\nreturn x", "x"],
    ["the loop may have no round", "for i in a:\n  x = i\nreturn x", "x"],
    ["a loop without end is left by break", "while True:\n  x = a()\n  if x:\n    break\nreturn x", ""],
    ["the break comes first", "while True:\n  if a:\n    break\n  x = 1\nreturn x", "x"],
    ["the handler leaves", "try:\n  x = a()\nexcept E:\n  return\nreturn x", ""],
    ["the handler goes on", "try:\n  x = a()\nexcept E:\n  pass\nreturn x", "x"],
    ["finally comes early", "try:\n  x = a()\nfinally:\n  print(x)\nreturn x", "x"],
    ["finally assigns", "try:\n  b()\nfinally:\n  x = 1\nreturn x", ""],
    ["the with block goes on after an error", "with suppress(E):\n  x = a()\nreturn x", "x"],
    ["the with block is left by an error", "with a() as f:\n  x = f()\nreturn x, f", ""],
    ["no case fits", "match a:\n  case 1:\n    x = 1\nreturn x", "x"],
    ["it is deleted", "x = 1\ndel x\nreturn x", "x"],
    ["the handler's name goes", "try:\n  a()\nexcept E as x:\n  pass\nreturn x", "x"],
    ["an inner function reads it later", "def g():\n  return x\nx = 1\nreturn g", ""],
    ["an inner function has one of its own", "def g():\n  if a:\n    x = 1\n  return x\nreturn g", "x"],
    ["an inner class has one of its own", "class C:\n  x = 1\nif a:\n  x = 2\nreturn x, C", "x"],
    ["a lambda is called later", "g = lambda: x\nx = 1\nreturn g, x", ""],
    ["a default is read at once", "g = lambda y=x: y\nx = 1\nreturn g, x", "x"],
    ["only a comprehension binds it", "y = [x for x in a]\nreturn x", "x"],
  ];
  it("more names than bits", () => {
    const names = Array.from({ length: 100 }, (_, i) => `x${i}`);
    const lines = names.map((name, i) => (i % 10 === 0 ? `  if a: ${name} = 1\n` : `  ${name} = 1\n`));
    const [model] = functions(`def f(a):\n${lines.join("")}  return ${names.join(", ")}\n`);
    assert.equal([...doubtful(model!)].join(), names.filter((_, i) => i % 10 === 0).join());
  });

  for (const [title, body, names] of told)
    it(title, () => {
      const text = `def f(a, b):\n${body.replace(/^/gm, "  ")}\n`;
      const [model] = functions(text);
      assert.equal([...doubtful(model!)].filter((name) => name !== "f").join(), names);
    });
});
