import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Node } from "../../src/python/ast";
import { alwaysLeaves, buildFlow, type Flow, isReachable, pointsOf, Role } from "../../src/python/flow";
import { parse } from "../../src/python/parser";
import { reachingDefinitions } from "../../src/python/reaching";
import { buildScopes, type ScopeTree } from "../../src/python/scopes";
import type { Scope } from "../../src/python/symbols";
import { children } from "../../src/python/walk";
import { stdlib } from "./corpus";

/** One file in so many is looked at; PYTHON_COACH_CORPUS=1 looks at all. */
const STEP = process.env.PYTHON_COACH_CORPUS ? 1 : 4;

describe("flow of every function of the standard library", function () {
  this.timeout(0);

  it(`one file in ${STEP}`, () => {
    let functions = 0;
    for (const [i, { name, text }] of stdlib().entries()) {
      if (i % STEP !== 0) continue;
      const { module } = parse(text);
      const tree = buildScopes(module, { target: 14 });
      for (const scope of tree.scopes) {
        if (!["module", "class", "function", "lambda"].includes(scope.kind)) continue;
        functions++;
        assert.doesNotThrow(() => checkFlow(scope, tree), `${name}: ${scope.kind} ${scope.name}`);
      }
    }
    assert.ok(functions > 100, `${functions} functions`);
  });
});

function checkFlow(scope: Scope, tree: ScopeTree): void {
  const flow = buildFlow(scope, tree);
  const reaching = reachingDefinitions(flow, tree);
  for (const node of ownNodes(scope)) {
    if (node.kind !== "Name") continue;
    assert.ok(pointsOf(flow, node).length > 0, `${node.id} at ${node.start} has a point`);
    if (node.ctx !== "Load") continue;
    const { bindings, unbound, tracked } = reaching.at(node);
    if (tracked) assert.equal(bindings.length > 0 || unbound, isReachable(flow, node), `${node.id} at ${node.start}`);
    for (const binding of bindings) {
      if (tracked) assert.ok(reaching.usesOf(binding).includes(node), `${node.id} at ${node.start} is a use`);
    }
  }
  for (const body of flow.bodies.keys()) alwaysLeaves(flow, body);
  for (let block = 0; block < flow.next.length; block++) checkBlock(flow, tree, block);
}

/** Where an error may be caught, nothing is bound before it. */
function checkBlock(flow: Flow, tree: ScopeTree, block: number): void {
  if (flow.onError[block] === flow.exits.raise) return;
  let bound = false;
  for (let i = flow.first[block]!; i < flow.last[block]!; i++) {
    assert.equal(flow.blockOf[i], block);
    assert.ok(!(bound && flow.raises[i]), `point ${i} may raise after a binding`);
    if (flow.roles[i] === Role.evaluate && tree.bindingOf(flow.points[i]!)) bound = true;
  }
}

/** The nodes that the code of a scope evaluates itself. */
function ownNodes(scope: Scope): Node[] {
  const out: Node[] = [];
  const owner = scope.node as Node & { body: Node | Node[] };
  const pending: Node[] = Array.isArray(owner.body) ? [...owner.body] : [owner.body];
  while (pending.length > 0) {
    const node = pending.pop()!;
    if (node.kind === "FunctionDef" || node.kind === "AsyncFunctionDef") {
      pending.push(...node.decorator_list, ...node.args.defaults);
    } else if (node.kind === "ClassDef") pending.push(...node.decorator_list, ...node.bases);
    else if (node.kind === "Lambda") pending.push(...node.args.defaults);
    else if (node.kind === "TypeAlias") out.push(node.name);
    else if (node.kind === "AnnAssign") pending.push(...(node.value ? [node.target, node.value] : []));
    else {
      out.push(node);
      children(node, (child) => pending.push(child));
    }
  }
  return out;
}

describe("half-typed programs", function () {
  this.timeout(0);
  for (const name of ["scopes-cases.py", "flow-cases.py"]) {
    it(`prefixes of ${name}, and its programs without one of their tokens`, () => {
      for (const program of readFileSync(`test/python/${name}`, "utf8")
        .split(/^#### /m)
        .slice(1)) {
        const tokens = [...program.matchAll(/\w+|\s+|./gs)].filter((_, i) => i % 3 === 0);
        for (const { index, 0: token } of tokens) {
          analyse(program.slice(0, index));
          analyse(program.slice(0, index) + program.slice(index + token.length));
        }
      }
    });
  }
});

function analyse(text: string): void {
  const { module } = parse(`#${text}`);
  const tree = buildScopes(module, { target: 14 });
  for (const scope of tree.scopes) {
    if (!["module", "class", "function", "lambda"].includes(scope.kind)) continue;
    const flow = buildFlow(scope, tree);
    const reaching = reachingDefinitions(flow, tree);
    for (const symbol of scope.symbols.values()) {
      for (const use of symbol.uses) reaching.at(use);
      for (const binding of symbol.bindings) reaching.usesOf(binding);
    }
    for (const body of flow.bodies.keys()) alwaysLeaves(flow, body);
  }
}
