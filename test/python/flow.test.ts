import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Module, Name, Node, Stmt } from "../../src/python/ast";
import {
  alwaysLeaves,
  buildFlow,
  canReachAgain,
  type Flow,
  fallsThrough,
  isReachable,
  reachesExit,
  reachesNextRound,
} from "../../src/python/flow";
import { parse } from "../../src/python/parser";
import { type Reaching, reachingDefinitions } from "../../src/python/reaching";
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
    const ways = (["normal", "raise"] as const).filter((kind) => reachesExit(flow, stmt, kind));
    assert.deepEqual(ways, words.sort(), message);
  } else assert.fail(`unknown claim "${claim}" in ${FIXTURE}`);
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
