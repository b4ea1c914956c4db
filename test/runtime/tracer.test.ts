import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { json } from "node:stream/consumers";
import { run } from "../../scripts/tracer";
import { printed } from "../../src/runtime/protocol";
import { LIFETIMES, NATIVE, NOISY, SCENES } from "./scenes";

const [major = 0, minor = 0] = (spawnSync("python3", ["-V"], { encoding: "utf8" }).stdout ?? "")
  .replace("Python ", "")
  .split(".")
  .map(Number);

/** Runs every program in one process. */
const HARNESS = `
import contextlib, io, json, sys
def printed(source):
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.suppress(SystemExit):
        module = type(sys)("__main__")
        sys.modules["__main__"] = module
        exec(compile(source, "main.py", "exec"), vars(module))
    return out.getvalue()
print(json.dumps({name: printed(source) for name, source in json.load(sys.stdin).items()}))
`;
/** What each program prints natively. Some of them sleep, so python3 runs beside the tests of the whole suite. */
let native: Promise<Record<string, string>> | undefined;
let child: ChildProcess | undefined;
before("python3 begins", () => {
  if (major !== 3 || minor < 11) return;
  const begun = spawn("python3", ["-c", HARNESS], { stdio: ["pipe", "pipe", "ignore"] });
  begun.stdin.end(JSON.stringify({ ...SCENES, ...NATIVE }));
  native = json(begun.stdout) as Promise<Record<string, string>>;
  native.catch(() => undefined);
  child = begun;
});
after("python3 ends", () => void child?.kill());

function nativelyAlone(name: string, source: string): string | undefined {
  const { stdout } = spawnSync("python3", ["-c", HARNESS], {
    input: JSON.stringify({ [name]: source }),
    encoding: "utf8",
  });
  return (JSON.parse(stdout) as Record<string, string>)[name];
}

describe("recording", () => {
  for (const [name, source] of Object.entries({ ...SCENES, ...NOISY, ...LIFETIMES, ...NATIVE }))
    it(`changes nothing that the program prints: ${name}`, async () => {
      const plain = await run(source, { steps: 0 });
      const recorded = await run(source);
      assert.deepEqual(recorded.output, plain.output);
      assert.equal(recorded.error?.text, plain.error?.text);
      assert.equal(recorded.stopped, plain.stopped);
      assert.ok(recorded.steps.length > 1);
      assert.equal(plain.steps.length, 0);
    });

  for (const [name, source] of Object.entries(NOISY))
    it(`asks nothing of the learner's classes: ${name}`, async () => {
      assert.equal(printed(await run(source), 0), "made\n");
    });

  it("steps where the program steps", async () => {
    const { steps } = await run("def f(n):\n    return n + 1\n\n\nx = f(1)\nfor i in range(2): x += i\n");
    assert.deepEqual(
      steps.map(({ event, line }) => `${event} ${line}`),
      ["line 1", "line 5", "line 2", "return 2", "line 6", "line 6", "line 6", "return 6"],
    );
  });

  it("shows the cell that a frame and a closure share", async () => {
    const { steps } = await run(
      "def counter():\n    n = 0\n    def step():\n        nonlocal n\n        n += 1\n        return n\n    return step\ntick = counter()\ntick()\n",
    );
    const inStep = steps.flatMap(({ changed = [] }) => changed).filter(([, name]) => name.endsWith("step"));
    const cells = new Set(
      inStep.flatMap(([, , , names]) => names.filter(([, , cell]) => cell === 1).map(([, id]) => id)),
    );
    assert.equal(cells.size, 1);
    const [cell] = cells;
    const held = steps.flatMap(({ objects = {} }) => objects[String(cell)] ?? []);
    assert.deepEqual(
      held.map(({ kind }) => kind),
      ["cell", "cell"],
      "once with 0 and once with 1",
    );
  });

  it("keeps the id of an object, and knows equal from same", async () => {
    const { steps } = await run("a = [1]\nb = a\nc = [1]\nb.append(2)\nd = 0\n");
    const names = new Map(
      steps.flatMap(({ changed = [] }) => changed.flatMap(([, , , each]) => each.map(([n, id]) => [n, id] as const))),
    );
    assert.equal(names.get("a"), names.get("b"));
    assert.notEqual(names.get("a"), names.get("c"));
  });

  it("stops recording at its limits and still shows where the program ended", async () => {
    const result = await run(
      "def f(n):\n    if n == 0:\n        return 1 / 0\n    return f(n - 1)\nfor i in range(500):\n    x = i\nf(3)\n",
      {
        steps: 100,
      },
    );
    assert.equal(result.partial, true);
    assert.equal(result.steps.length, 101);
    assert.deepEqual([result.steps.at(-1)!.event, result.steps.at(-1)!.line], ["exception", 3]);
    assert.equal(result.steps.at(-1)!.frames.length, 5);
  });

  it("shows few frames of a deep recursion and counts the others", async () => {
    const { steps, error } = await run("def f(n):\n    return f(n + 1)\nf(0)\n");
    assert.equal(error?.type, "RecursionError");
    assert.doesNotMatch(error?.text ?? "", /coach/);
    assert.ok(steps.every(({ frames }) => frames.length <= 15));
    assert.ok(steps.some(({ hidden = 0 }) => hidden > 100));
  });

  it("has a line for a return that nobody wrote", async () => {
    const { steps, error } = await run(
      "import contextlib\ndef f():\n    with contextlib.suppress(ValueError):\n        raise ValueError\nf()\ntry:\n    1 / 0\nexcept* ZeroDivisionError:\n    pass\n",
    );
    assert.equal(error, null);
    assert.ok(steps.every(({ line }) => line > 0));
  });

  it("bounds what it takes of large objects", async () => {
    const result = await run("x = list(range(100000))\ny = dict.fromkeys(range(10000), [])\nz = 's' * 10**6\n");
    assert.ok(JSON.stringify(result.steps).length < 20_000);
  });
});

describe("the world of a program", () => {
  it("has a clock that only sleeping moves, and the same output twice", async () => {
    const source =
      "import time, asyncio\nt = time.perf_counter()\ntime.sleep(2)\nprint(f'{time.perf_counter() - t:.3f}')\n" +
      "async def w(n):\n    await asyncio.sleep(n)\n    print(n)\nasync def main():\n    await asyncio.gather(w(3), w(1), w(2))\n" +
      "asyncio.run(main())\nprint(f'{time.perf_counter() - t:.3f}', {'a', 'b', 'c'})\n";
    const first = await run(source);
    assert.match(printed(first, 0), /^2\.000\n1\n2\n3\n5\.000 /);
    assert.equal(first.clock, true);
    assert.deepEqual((await run(source)).output, first.output);
  });

  it("reports a deadlock of tasks", async () => {
    const result = await run(
      "import asyncio\nasync def main():\n    await asyncio.Event().wait()\nasyncio.run(main())\n",
    );
    assert.equal(result.stopped, "deadlock");
  });

  it("echoes input as a terminal does", async () => {
    const result = await run("name = input('Name? ')\nprint('Hello', name)\n", {}, ["Ann"]);
    assert.equal(printed(result, 0), "Name? Ann\nHello Ann\n");
  });

  it("is new for each run", async () => {
    await run(
      "import builtins, math, os, random\nbuiltins.spam = math.spam = 1\nopen('left.txt', 'w').write('x')\nos.environ['LEFT'] = '1'\n",
    );
    const result = await run(
      "import builtins, math, os\nprint(hasattr(builtins, 'spam'), hasattr(math, 'spam'), os.listdir(), 'LEFT' in os.environ)\n",
    );
    assert.equal(printed(result, 0), "False False [] False\n");
  });

  it("names the place of a syntax error", async () => {
    const { error } = await run("x = 1\nprint(x\n");
    assert.equal(error?.type, "SyntaxError");
    assert.deepEqual(error?.at?.slice(0, 2), [2, 6]);
  });

  it("shows a traceback as CPython prints it", async () => {
    const { error } = await run("def f(a):\n    return a / 0\n\n\nf(1)\n");
    assert.equal(
      error?.text,
      'Traceback (most recent call last):\n  File "main.py", line 5, in <module>\n    f(1)\n    ~^^^\n' +
        '  File "main.py", line 2, in f\n    return a / 0\n           ~~^~~\nZeroDivisionError: division by zero\n',
    );
  });

  for (const [name, source] of Object.entries({ ...SCENES, ...NATIVE }))
    it(`prints what the machine's python3 prints: ${name}`, async function () {
      if (native === undefined) return this.skip();
      const ours = printed(await run(source, { steps: 0 }), 0);
      let theirs = (await native)[name];
      // Real clocks are at the mercy of a busy machine: a program that prints something else runs again, by itself.
      for (let i = 0; i < 3 && theirs !== ours; i++) theirs = nativelyAlone(name, source);
      assert.equal(ours, theirs);
    });
});
