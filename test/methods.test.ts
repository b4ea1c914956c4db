import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { NONE_FUNCTIONS, NONE_METHODS, PURE_METHODS, VALUE_MUTATORS } from "../src/analysis/facts/methods";

function python(script: string, input: unknown): unknown {
  const run = spawnSync("python3", ["-I", "-c", script], { input: JSON.stringify(input), encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  return JSON.parse(run.stdout);
}

const TYPES = [...new Set([NONE_METHODS, VALUE_MUTATORS, PURE_METHODS].flatMap((table) => Object.keys(table)))];

describe("facts about methods", () => {
  it("name every method of the builtin containers and texts exactly once", () => {
    const theirs = python(
      `
import json, sys, builtins, collections
find = lambda t: getattr(builtins, t, None) or getattr(collections, t)
methods = lambda t: sorted(n for n in dir(t) if not n.startswith("_") and callable(getattr(t, n)))
print(json.dumps({t: methods(find(t)) for t in json.load(sys.stdin)}))`,
      TYPES,
    );
    const ours = Object.fromEntries(
      TYPES.map((type) => [
        type,
        [NONE_METHODS, VALUE_MUTATORS, PURE_METHODS].flatMap((table) => [...(table[type] ?? [])]).sort(),
      ]),
    );
    assert.deepEqual(ours, theirs);
  });

  it("list only functions that exist", () => {
    const missing = python(
      `
import importlib, json, sys
missing = []
for name in json.load(sys.stdin):
    module, function = name.split(".")
    if not hasattr(importlib.import_module(module), function): missing.append(name)
print(json.dumps(missing))`,
      [...NONE_FUNCTIONS],
    );
    assert.deepEqual(missing, []);
  });

  it("give None where they say so", () => {
    const wrong = python(
      `
import json, sys, builtins, collections
find = lambda t: getattr(builtins, t, None) or getattr(collections, t)
ARGS = {"append": (1,), "appendleft": (1,), "extend": ([1],), "extendleft": ([1],), "insert": (0, 1), "remove": (7,),
        "add": (1,), "discard": (1,), "move_to_end": (7,), "rotate": (), "sort": (), "reverse": (), "clear": (),
        "subtract": ([1],), "update": ([],)}
wrong = []
for type, names in json.load(sys.stdin).items():
    for name in names:
        start = {7: 0} if "dict" in type.lower() or type == "Counter" else [7]
        made = find(type)(int, start) if type == "defaultdict" else find(type)(start)
        if getattr(made, name)(*ARGS.get(name, ([],))) is not None: wrong.append(f"{type}.{name}")
print(json.dumps(wrong))`,
      Object.fromEntries(Object.entries(NONE_METHODS).map(([type, names]) => [type, [...names]])),
    );
    assert.deepEqual(wrong, []);
  });
});
