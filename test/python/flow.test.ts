import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Module, Name, Node, Stmt } from "../../src/python/ast";
import {
  alwaysLeaves,
  buildFlow,
  canReach,
  canReachAgain,
  everyPathPasses,
  type Flow,
  fallsThrough,
  isReachable,
  type PathOptions,
  reachesExit,
  reachesNextRound,
} from "../../src/python/flow";
import { parse } from "../../src/python/parser";
import { type Reached, type Reaching, reachingDefinitions } from "../../src/python/reaching";
import { buildScopes, type ScopeTree } from "../../src/python/scopes";

/** A program with everything a claim may ask about it. */
interface Program {
  readonly tree: ScopeTree;
  readonly flow: Flow;
  readonly reaching: Reaching;
  readonly nodes: readonly Node[];
  readonly lineOf: (node: { readonly start: number }) => number;
}

const FIXTURE = "test/python/flow-cases.py";
const programs = readFileSync(FIXTURE, "utf8")
  .split(/^#### /m)
  .slice(1);

describe("control flow and reaching definitions", () => {
  for (const text of programs) {
    const title = text.slice(0, text.indexOf("\n"));
    it(title, () => {
      const lines = text.split("\n");
      const program = read(text);
      const claims = lines.map((line) => (line.split("  # ")[1] ?? "").split(";").map((claim) => claim.trim()));
      claims[0] = [];
      for (const [line, list] of claims.entries()) {
        let name: string | undefined;
        for (const claim of list) {
          name = /^(\w+) <-/.exec(claim)?.[1] ?? name;
          if (claim !== "") check(program, line, claim, name);
        }
      }
      for (const stmt of program.flow.starts.keys()) {
        const line = program.lineOf(stmt);
        const expected = !claims[line]!.includes("unreachable");
        assert.equal(isReachable(program.flow, stmt), expected, `line ${line} is ${expected ? "" : "not "}reachable`);
      }
    });
  }
});

function read(text: string): Program {
  // The title becomes a comment so that lines and offsets stay.
  const source = `#${text.slice(1)}`;
  const { module, problems } = parse(source);
  assert.deepEqual(problems, []);
  const tree = buildScopes(module, { target: 14 });
  const nodes = allNodes(module);
  const fn = nodes.find((node) => node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef");
  const owner = fn && !/# module/.test(text) ? fn : module;
  const flow = buildFlow(tree.scopeOf(owner)!, tree);
  const lineOf = (node: { readonly start: number }) => source.slice(0, node.start).split("\n").length - 1;
  return { tree, flow, reaching: reachingDefinitions(flow, tree), nodes, lineOf };
}

/** All nodes in document order. */
function allNodes(root: Module): Node[] {
  const out: Node[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (value && typeof value === "object") {
      if ("kind" in value) out.push(value as Node);
      Object.values(value).forEach(visit);
    }
  };
  visit(root);
  return out.sort((a, b) => a.start - b.start);
}

function check(program: Program, line: number, claim: string, name: string | undefined): void {
  const { flow, reaching, lineOf } = program;
  const message = `line ${line}: ${claim}`;
  const definitions = /^(\w+) <- (.+)$/.exec(claim);
  if (definitions) {
    const { bindings, unbound } = reaching.at(readOn(program, line, definitions[1]!));
    const lines = bindings.map(lineOf).sort((a, b) => a - b);
    const found = [...lines.map(String), ...(unbound ? ["unbound"] : [])];
    assert.equal([...new Set(found)].join(", ") || "nothing", definitions[2], message);
    return;
  }
  const [verb, ...words] = claim.replaceAll(",", "").split(" ");
  if (claim === "module" || claim === "unreachable") return;
  if (claim === "falls through" || claim === "never falls through") {
    assert.equal(fallsThrough(flow), claim === "falls through", message);
  } else if (claim === "again" || claim === "not again") {
    assert.equal(canReachAgain(flow, statementOn(program, line)), claim === "again", message);
  } else if (claim === "round" || claim === "no round") {
    const stmt = statementOn(program, line);
    const loop = loopAround(program, stmt);
    assert.equal(reachesNextRound(flow, stmt, loop), claim === "round", message);
  } else if (claim === "single" || claim === "not single") {
    assert.equal(reaching.single(readOn(program, line, name)) !== null, claim === "single", message);
  } else if (claim === "untracked") {
    assert.equal(reaching.at(readOn(program, line, name)).tracked, false, message);
  } else if (claim === "may end") {
    assert.equal(alwaysLeaves(flow, bodyOn(program, line)), null, message);
  } else if (verb === "leaves") {
    const ways = alwaysLeaves(flow, bodyOn(program, line));
    assert.deepEqual(ways && [...ways].sort(), words.sort(), message);
  } else if (verb === "uses") {
    const bindings = [...flow.scope.symbols.values()].flatMap((symbol) => symbol.bindings);
    const binding = bindings.find((found) => lineOf(found) === line);
    assert.deepEqual(reaching.usesOf(binding!).map(lineOf), words.map(Number), message);
  } else if (verb === "exits") {
    const stmt = statementOn(program, line);
    const { ways: expected, options } = avoided(program, words);
    const ways = (["normal", "raise"] as const).filter((kind) => reachesExit(flow, stmt, kind, options));
    assert.deepEqual(ways, expected.sort(), message);
  } else if (verb === "reaches" || claim.startsWith("never reaches")) {
    const { ways, options } = avoided(program, words);
    const target = statementOn(program, Number(ways.pop()));
    const [from, reaches] = [statementOn(program, line), verb === "reaches"];
    assert.equal(canReach(flow, from, target, options), reaches, message);
    const through = options.avoiding;
    if (through) assert.equal(everyPathPasses(flow, from, target, through), !reaches, message);
  } else assert.fail(`unknown claim "${claim}" in ${FIXTURE}`);
}

/** "normal avoiding 5": the words before, and the option that no path goes over that line. */
function avoided({ lineOf }: Program, words: readonly string[]): { ways: string[]; options: PathOptions } {
  const at = words.indexOf("avoiding");
  if (at === -1) return { ways: [...words], options: {} };
  const line = Number(words[at + 1]);
  return { ways: words.slice(0, at), options: { avoiding: (node) => lineOf(node) === line } };
}

/** The first read on a line, of a given name or of any. */
function readOn({ nodes, lineOf }: Program, line: number, name?: string): Name {
  const found = nodes.filter((node): node is Name => node.kind === "Name" && lineOf(node) === line);
  const augmented = nodes.flatMap((node) => (node.kind === "AugAssign" ? [node.target as Node] : []));
  const read = found.find((node) => (!name || node.id === name) && (node.ctx === "Load" || augmented.includes(node)));
  assert.ok(read, `no read of ${name ?? "a name"} on line ${line}`);
  return read;
}

function statementOn({ flow, lineOf }: Program, line: number): Stmt {
  const found = [...flow.starts.keys()].find((stmt) => lineOf(stmt) === line);
  assert.ok(found, `no statement on line ${line}`);
  return found;
}

function bodyOn({ nodes, lineOf }: Program, line: number): readonly Stmt[] {
  const found = nodes.find((node) => lineOf(node) === line && "body" in node && Array.isArray(node.body));
  assert.ok(found, `no block opens on line ${line}`);
  return (found as { body: Stmt[] }).body;
}

function loopAround({ nodes }: Program, stmt: Stmt): Node {
  const loops = nodes.filter((node) => node.kind === "For" || node.kind === "AsyncFor" || node.kind === "While");
  const around = loops.filter((loop) => loop.body.some((inner) => inner.start <= stmt.start && stmt.end <= inner.end));
  return around[around.length - 1]!;
}

describe("programs of any size and depth", function () {
  this.timeout(0);
  const rows = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i)).join("");
  // Each ends in a read of `x`: how many bindings reach it.
  const cases: [title: string, text: string, bindings: number][] = [
    ["20,000 elif", `if a == 0: x = 0\n${rows(20_000, (i) => `elif a == ${i}: x = ${i}\n`)}x`, 20_001],
    ["20,000 elif that bind different names", `if a: x = 0\n${rows(20_000, (i) => `elif a: y${i} = a\n`)}x`, 1],
    ["5,000 statements", `${rows(5_000, (i) => `x = g(${i})\n`)}x`, 1],
    ["5,000 statements in try", `try:\n${rows(5_000, (i) => `  x = g(${i})\n`)}except E: x`, 4_999],
    ["5,000 names in try", `x = 0\ntry:\n${rows(5_000, (i) => `  y${i} = g()\n`)}except E: pass\nx`, 1],
    ["5,000 ifs", `${rows(5_000, (i) => `if a: x = ${i}\n`)}x`, 5_000],
    ["5,000 loops", `${rows(5_000, () => "for x in a:\n  if a: continue\n  if b: break\n")}x`, 5_000],
    ["5,000 with", `${rows(5_000, () => "with a() as x: pass\n")}x`, 1],
    ["5,000 cases", `match a:\n${rows(5_000, (i) => `  case [${i}, x]: pass\n`)}x`, 5_000],
    ["a sum of 20,000", `x = a${" + a".repeat(20_000)}\nx`, 1],
    ["20,000 and", `x = 0\nif a${" and a".repeat(20_000)}: x = 1\nx`, 2],
    ["20,000 conditional expressions", `x = ${rows(20_000, () => "a if b else ")}c\nx`, 1],
    ["20,000 comparisons", `x = a${" < a".repeat(20_000)}\nx`, 1],
    ["20,000 calls in a row", `x = a${".b()".repeat(20_000)}\nx`, 1],
  ];
  for (const [title, text, bindings] of cases) {
    it(title, () => {
      const { module, problems } = parse(text);
      assert.deepEqual(problems, []);
      assert.equal(lastRead(module).bindings.length, bindings);
    });
  }

  for (const [depth, title, text] of [
    [5_000, "if", "if a:\n  pass\nelse:\n  x = 1\n"],
    [5_000, "while", "while a:\n  pass\nelse:\n  x = 1\n"],
    [5_000, "for", "for x in a:\n  pass\n"],
    [5_000, "try", "try:\n  pass\nexcept E as x:\n  g()\nelse:\n  x = 1\nfinally:\n  x = g()\n"],
    // Each way out of a `with` leads to every one around it; CPython stops at 20.
    [500, "with", "with a as x:\n  pass\n"],
  ] as const) {
    it(`${depth} nested ${title}`, () => {
      // Deeper than CPython allows, so no text can say it.
      const outer = parse(text).module.body[0] as Stmt & { body: Stmt[] };
      let inner: Stmt = outer;
      for (let i = 1; i < depth; i++) inner = { ...outer, body: [inner] } as Stmt;
      const [read] = parse("x").module.body;
      const { bindings } = lastRead({ kind: "Module", parent: null, start: 0, end: 0, body: [inner, read!] });
      assert.ok(bindings.length > 0);
    });
  }
});

function lastRead(module: Module): Reached {
  const tree = buildScopes(module, { target: 14 });
  const flow = buildFlow(tree.root, tree);
  assert.equal(fallsThrough(flow), true);
  let last = flow.points.length - 1;
  while (flow.points[last]!.kind !== "Name") last--;
  return reachingDefinitions(flow, tree).at(flow.points[last] as Name);
}
