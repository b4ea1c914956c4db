import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { ClassDef, FunctionNode, Module, Name, Node } from "../../src/python/ast";
import { parse } from "../../src/python/parser";
import { buildScopes, lookup, type ScopeTree } from "../../src/python/scopes";
import type { Scope, ScopeSymbol } from "../../src/python/symbols";
import { walk } from "../../src/python/walk";

const TARGET = 14;

function scopesOf(text: string): { module: Module; tree: ScopeTree; names: Name[] } {
  const { module } = parse(text);
  return { module, tree: buildScopes(module, { target: TARGET }), names: namesIn(module) };
}

function namesIn(root: Node): Name[] {
  const names: Name[] = [];
  walk(root, (node) => {
    if (node.kind === "Name") names.push(node);
  });
  return names;
}

/** Which kind of scope holds the value of the last name written `id`. */
function holderOf(text: string, id: string): string {
  const { tree, names } = scopesOf(text);
  const name = names.filter((found) => found.id === id).pop()!;
  const resolved = tree.resolve(name);
  return typeof resolved === "string" ? resolved : `${resolved.scope.kind} ${resolved.scope.name}`;
}

function bindingsOf(text: string, name: string): string[] {
  const { tree } = scopesOf(text);
  const found = tree.scopes.flatMap((scope) => [...scope.symbols.values()]).filter((symbol) => symbol.name === name);
  const bindings = new Set(found.flatMap((symbol) => symbol.bindings));
  return [...bindings].map(({ kind, start, end, value }) => {
    const given = value ? ` = ${text.slice(value.start, value.end)}` : "";
    return `${kind} ${text.slice(start, end)}${given}`;
  });
}

describe("where the value of a name lives", () => {
  const cases: [title: string, text: string, name: string, holder: string][] = [
    ["a local", "def f(a):\n  return a", "a", "function f"],
    ["a name of the module", "x = 1\ndef f():\n  return x", "x", "global"],
    ["a name of the module, in the module", "x = 1\nx", "x", "module top"],
    ["a builtin in the module", "len", "len", "global"],
    ["an enclosing function", "def f(a):\n  def g():\n    return lambda: a", "a", "function f"],
    ["a class body is not seen from its methods", "class C:\n  x = 1\n  def m(self): return x", "x", "global"],
    ["a class body is not seen from its comprehensions", "class C:\n  x = 1\n  y = [x for _ in ()]", "x", "global"],
    ["the first iterable is evaluated in the class", "class C:\n  x = 1\n  y = [_ for _ in x]", "x", "class C"],
    ["annotations of methods see the class", "class C:\n  T = 1\n  def m(self, a: T): ...", "T", "class C"],
    ["defaults are evaluated outside", "def f(a):\n  def g(b=a): ...", "a", "function f"],
    ["decorators are evaluated outside", "def f(a):\n  @a\n  def a(): ...", "a", "function f"],
    ["a walrus in a comprehension", "def f():\n  [y := x for x in ()]\n  return y", "y", "function f"],
    ["inside the comprehension too", "def f():\n  [[y := x for x in ()] for z in ()]", "y", "function f"],
    ["a comprehension keeps its target", "def f(x):\n  return [x for x in ()]", "x", "comprehension listcomp"],
    ["global", "def f(x):\n  def g():\n    global x\n    return x", "x", "global"],
    ["below global", "def f(x):\n  def g():\n    global x\n    def h(): return x", "x", "global"],
    ["nonlocal", "def f(x):\n  def g():\n    nonlocal x\n    x = 1", "x", "function f"],
    ["nonlocal without a binding", "def f():\n  nonlocal x\n  x = 1", "x", "unknown"],
    ["__class__", "class C:\n  def m(self): return __class__", "__class__", "unknown"],
    ["a type parameter", "class C[T]:\n  def m(self): return T", "T", "typeParams C"],
    ["a private name", "class C:\n  def m(self, __a): return __a", "__a", "function m"],
    ["except name", "def f():\n  try: ...\n  except E as e: e", "e", "function f"],
    ["del binds", "def f():\n  del x\n  x", "x", "function f"],
    ["a pattern", "def f(v):\n  match v:\n    case {'k': [*x]}: x", "x", "function f"],
  ];
  for (const [title, text, name, holder] of cases) {
    it(title, () => assert.equal(holderOf(text, name), holder));
  }

  it("annotations of local variables capture nothing since 3.14", () => {
    const text = "def f(a):\n  def g():\n    x: a = 1";
    const { module } = parse(text);
    for (const [target, resolution] of [
      [13, "cell"],
      [14, "local"],
    ] as const) {
      const tree = buildScopes(module, { target });
      assert.equal(tree.scopeOf(module.body[0]!)!.symbols.get("a")!.resolution, resolution);
    }
  });

  it("a comprehension makes a cell only before 3.12", () => {
    const { module } = parse("def f(a):\n  return [a for _ in ()]");
    for (const [target, resolution] of [
      [11, "cell"],
      [12, "local"],
    ] as const) {
      const tree = buildScopes(module, { target });
      const symbol = tree.scopeOf(module.body[0]!)!.symbols.get("a")!;
      assert.equal(symbol.resolution, resolution);
      assert.equal(symbol.captures.length, 1);
    }
  });

  it("lookup finds what a new name would mean", () => {
    const { module, tree } = scopesOf("x = 1\ndef f(a):\n  class C:\n    b = 1\n    def m(self): ...");
    const method = tree.scopes.find((scope) => scope.name === "m")!;
    const kinds = ["x", "a", "b", "self", "len"].map((name) => lookup(method, name)?.scope.name ?? null);
    assert.deepEqual(kinds, ["top", "f", null, "m", null]);
    assert.equal(tree.scopeOf(module), tree.root);
  });
});

describe("bindings", () => {
  const cases: [text: string, bindings: string[]][] = [
    ["x = y = 1\nx += 2\nx: int = 3\nx: str", ["assign x = 1", "augassign x", "annassign x = 3", "annassign x"]],
    ["x, (y, z) = 1, (2, 3)\n[y, *x] = a, b", ["assign x = 1", "assign x"]],
    ["for x in x: pass\nwith a as (x, b): pass\n(x := 2)", ["for x", "with x", "walrus x = 2"]],
    ["import x.y\nimport a.b as x\nfrom x import y, z as x", ["import x", "import x", "importFrom x"]],
    ["def x(): ...\nclass x: ...\ntype x = 1\ndel x", ["def x", "class x", "typeAlias x", "del x"]],
    ["def f(x: int, *, y=x): x", ["param x"]],
    ["try: ...\nexcept E as x: ...\nmatch 1:\n  case [x, *y] as z: ...", ["except x", "match x"]],
    [
      "[x for x in ()]\n[x for y in () for x in y]\ndef f[x](): ...",
      ["comprehension x", "comprehension x", "typeParam x"],
    ],
    ["def f():\n  [(x := 1) for _ in ()]\n  x = 2", ["walrus x = 1", "assign x = 2"]],
    ["def f():\n  global x\n  x = 1\nx = 2", ["assign x = 2", "assign x = 1"]],
  ];
  for (const [text, bindings] of cases)
    it(text.replaceAll("\n", " ⏎ "), () => assert.deepEqual(bindingsOf(text, "x"), bindings));

  it("uses and bindings are in document order", () => {
    const text =
      "def f(x=[x for x in x], *, y: x = lambda: x) -> x:\n  g(*x, k=x, *x)\n  return {x: x for a in x if x}\n";
    for (const source of [text, readFileSync("test/python/scopes-cases.py", "utf8").replace(/^####.*$/gm, "")]) {
      for (const scope of scopesOf(source).tree.scopes) {
        for (const symbol of scope.symbols.values()) {
          assertSorted(symbol.uses);
          assertSorted(symbol.bindings);
        }
      }
    }
  });
});

function assertSorted(items: readonly { readonly start: number }[]): void {
  for (let i = 1; i < items.length; i++) assert.ok(items[i - 1]!.start <= items[i]!.start);
}

describe("a unit alone says the same as the whole file", () => {
  const cases = readFileSync("test/python/scopes-cases.py", "utf8").split(/^####/m).slice(1);
  for (const text of cases) {
    const [title] = text.split("\n", 1);
    it(title!.trim(), () => compareUnits(text.slice(title!.length + 1)));
  }
});

function compareUnits(text: string): void {
  const { module, tree: whole, names } = scopesOf(text);
  const futureAnnotations = whole.futureAnnotations;
  const options = { target: TARGET, futureAnnotations } as const;
  const top = new Set<Node>(module.body.filter(isDefinition));
  const units: ScopeTree[] = [buildScopes(module, { ...options, opaque: (node) => top.has(node) })];
  for (const node of module.body) {
    if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef") units.push(buildScopes([node], options));
    if (node.kind !== "ClassDef") continue;
    const members = node.body.filter((member) => member.kind === "FunctionDef" || member.kind === "AsyncFunctionDef");
    const opaque = (definition: FunctionNode | ClassDef) => members.includes(definition as FunctionNode);
    const body = buildScopes([node], { ...options, opaque });
    units.push(body);
    const own = body.scopeOf(node)!;
    const inClass = {
      name: node.name.name,
      typeParams: node.type_params.map((param) => param.name.name),
      binds: (name: string) => (own.symbols.get(name)?.bindings.length ?? 0) > 0,
    };
    for (const member of members) units.push(buildScopes([member], { ...options, inClass }));
  }
  for (const name of names) {
    const expected = whole.symbolOf(name);
    const found = units.map((unit) => unit.symbolOf(name)).filter((symbol) => symbol !== undefined);
    assert.equal(found.length, expected ? 1 : 0, `${name.id} at ${name.start} is in one unit`);
    if (!expected) continue;
    assert.equal(found[0]!.name, expected.name);
    assert.equal(found[0]!.scope.kind, expected.scope.kind);
    if (isPartial(expected.scope)) continue;
    const unit = units.find((candidate) => candidate.symbolOf(name))!;
    assert.equal(found[0]!.resolution, expected.resolution, `${name.id} at ${name.start}`);
    assert.equal(placeOf(unit.resolve(name)), placeOf(whole.resolve(name)), `${name.id} at ${name.start}`);
  }
}

function isDefinition(node: Node): boolean {
  return node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef" || node.kind === "ClassDef";
}

/** The module, and classes: their names are bound by several units. */
function isPartial(scope: Scope): boolean {
  return scope.kind === "module" || scope.kind === "class";
}

function placeOf(resolved: ScopeSymbol | "global" | "unknown"): string {
  if (typeof resolved === "string") return resolved;
  // What a class binds is known by name only outside its own unit.
  if (resolved.scope.kind === "class") return "global";
  return `${resolved.name} of ${resolved.scope.kind} ${resolved.scope.name}`;
}
