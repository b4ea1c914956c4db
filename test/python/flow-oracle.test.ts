import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import type { Name } from "../../src/python/ast";
import { buildFlow, fallsThrough, isReachable } from "../../src/python/flow";
import { parse } from "../../src/python/parser";
import { reachingDefinitions } from "../../src/python/reaching";
import { buildScopes } from "../../src/python/scopes";
import { walk } from "../../src/python/walk";
import { randomFrom } from "./corpus";

const PROGRAMS = 300;
const NAMES = ["a", "b"];

/** A random function of branches, loops and handlers; every binding carries its line, every read its number. */
function program(seed: number): string {
  const random = randomFrom(seed);
  const lines = ["def f():"];
  let reads = 0;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const add = (depth: number, text: string) => lines.push("    ".repeat(depth) + text);
  const here = () => lines.length + 1;
  const value = () => `D(${here()})`;
  const test = () => {
    const name = pick(NAMES);
    return pick(["C()", "C()", `C() and (${name} := ${value()}) and C()`, `C() or (${name} := ${value()})`, "not C()"]);
  };

  function block(depth: number, inLoop: boolean, inFinally: boolean): void {
    const count = 1 + Math.floor(random() * 3);
    for (let i = 0; i < count; i++) {
      if (statement(depth, inLoop, inFinally)) return;
    }
  }

  /** True where the statement jumps. */
  function statement(depth: number, inLoop: boolean, inFinally: boolean): boolean {
    const name = pick(NAMES);
    const kinds = ["assign", "assign", "read", "read", "may", "def", "del", "walrus", "comp", "ternary"];
    if (depth < 4) kinds.push("if", "if", "while", "for", "try", "try", "with", "suppress", "match", "forever");
    if (random() < 0.15) kinds.push("return", "raise");
    if (random() < 0.3 && inLoop) kinds.push("break", "continue");
    const kind = pick(kinds);
    switch (kind) {
      case "assign":
        add(depth, `${name} = ${value()}`);
        return false;
      case "read":
        add(depth, `R(${reads++}, ${name})`);
        return false;
      case "may":
        add(depth, "M()");
        return false;
      case "def":
        add(depth, `def ${name}(): pass`);
        return false;
      case "del":
        add(depth, `if "${name}" in locals(): del ${name}`);
        return false;
      case "walrus":
        add(depth, `C() and (${name} := ${value()})`);
        return false;
      case "comp":
        add(depth, `[(${name} := item) for item in L(${here()}) if C()]`);
        return false;
      case "ternary":
        add(depth, `${name} = ${value()} if C() else R(${reads++}, ${pick(NAMES)}) or ${value()}`);
        return false;
      case "if":
        add(depth, `if ${test()}:`);
        block(depth + 1, inLoop, inFinally);
        if (random() < 0.3) {
          add(depth, `elif ${test()}:`);
          block(depth + 1, inLoop, inFinally);
        }
        if (random() < 0.5) {
          add(depth, "else:");
          block(depth + 1, inLoop, inFinally);
        }
        return false;
      case "while":
      case "for":
      case "forever":
        if (kind === "for") add(depth, `for ${name} in L(${here()}):`);
        else add(depth, kind === "while" ? `while ${test()}:` : "while True:");
        if (kind === "forever") add(depth + 1, `if ${value()} and C(): break`);
        block(depth + 1, true, inFinally);
        if (random() < 0.3) {
          add(depth, "else:");
          block(depth + 1, inLoop, inFinally);
        }
        return false;
      case "with":
        add(depth, `with S(${here()}) as ${name}:`);
        block(depth + 1, inLoop, inFinally);
        return false;
      case "suppress":
        add(depth, "with contextlib.suppress(E1):");
        block(depth + 1, inLoop, inFinally);
        return false;
      case "match":
        add(depth, `match D(${here() + 1}):`);
        add(depth + 1, `case ${name} if C():`);
        block(depth + 2, inLoop, inFinally);
        if (random() < 0.5) {
          add(depth + 1, "case _:");
          block(depth + 2, inLoop, inFinally);
        }
        return false;
      case "try": {
        const handlers = Math.floor(random() * 3);
        const hasFinally = handlers === 0 || random() < 0.4;
        add(depth, "try:");
        if (random() < 0.7) add(depth + 1, "M()");
        block(depth + 1, inLoop, inFinally);
        for (let i = 0; i < handlers; i++) {
          add(depth, pick(["except E1:", `except E1 as ${name}:`, `except (E1, E2) as ${name}:`, "except E2:"]));
          block(depth + 1, inLoop, inFinally);
        }
        if (handlers > 0 && random() < 0.4) {
          add(depth, "else:");
          block(depth + 1, inLoop, inFinally);
        }
        if (hasFinally) {
          add(depth, "finally:");
          block(depth + 1, inLoop, true);
        }
        return false;
      }
      case "raise":
        add(depth, "raise E1");
        return true;
      case "return":
        add(depth, "return 1");
        return true;
      default:
        add(depth, kind);
        return true;
    }
  }

  add(1, `if C(): ${NAMES.join(" = ")} = ${value()}`);
  for (let i = 0; i < 4; i++) if (statement(1, false, false)) break;
  for (const name of NAMES) add(1, `R(${reads++}, ${name})`);
  return `${lines.join("\n")}\n`;
}

describe("what really reaches a read", function () {
  this.timeout(120_000);
  const version = spawnSync("python3", ["-c", "import sys; print(sys.version_info >= (3, 10))"], { encoding: "utf8" });
  const known = version.stdout?.trim() === "True";

  it(known ? `in ${PROGRAMS} random functions` : "nothing compared: python3 ≥ 3.10 is not there", () => {
    if (!known) return;
    const sources = Array.from({ length: PROGRAMS }, (_, seed) => program(seed));
    // At run time a read must not fail where the name is unbound, so it goes through locals().
    const runnable = sources.map((text) => text.replace(/R\((\d+), (\w)\)/g, 'R($1, locals().get("$2"))'));
    const run = spawnSync("python3", ["test/python/oracle_flow.py"], {
      encoding: "utf8",
      input: JSON.stringify(runnable),
      maxBuffer: 1 << 28,
    });
    assert.equal(run.status, 0, run.stderr);
    const results: { seen: [number, number | "except" | null][]; ended: boolean }[] = JSON.parse(run.stdout);
    let seen = 0;
    let claimed = 0;
    let possible = 0;
    for (const [i, text] of sources.entries()) {
      const { module } = parse(text);
      const tree = buildScopes(module, { target: 14 });
      const flow = buildFlow(tree.scopeOf(module.body[0]!)!, tree);
      const reaching = reachingDefinitions(flow, tree);
      if (results[i]!.ended) assert.ok(fallsThrough(flow), `the end is reached\n${text}`);
      const reads = new Map<number, Name>();
      walk(module, (node) => {
        if (node.kind !== "Call" || node.func.kind !== "Name" || node.func.id !== "R") return;
        const [number, name] = node.args;
        if (number?.kind === "Constant" && name?.kind === "Name") reads.set(Number(number.value), name);
      });
      const lineOf = (start: number) => text.slice(0, start).split("\n").length;
      const executed = new Set(results[i]!.seen.map(([read]) => read));
      for (const [read, name] of reads) {
        if (!executed.has(read)) continue;
        const { bindings, unbound } = reaching.at(name);
        claimed += bindings.length + (unbound ? 1 : 0);
        possible += tree.symbolOf(name)!.bindings.length + 1;
      }
      for (const [read, line] of results[i]!.seen) {
        seen++;
        const name = reads.get(read)!;
        const { bindings, unbound } = reaching.at(name);
        assert.ok(isReachable(flow, name), `read ${read} is reached\n${text}`);
        const found =
          line === null
            ? unbound
            : bindings.some((binding) =>
                line === "except" ? binding.kind === "except" : lineOf(binding.start) === line,
              );
        assert.ok(found, `read ${read} sees ${line ?? "nothing"}\n${text}`);
      }
    }
    // The claims must not hold merely because they name everything.
    assert.ok(claimed < possible * 0.6, `${seen} seen, ${claimed} claimed, ${possible} possible`);
  });
});
