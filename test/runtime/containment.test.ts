import assert from "node:assert/strict";
import { printed, type RunResult } from "../../src/runtime/protocol";
import { createRunner, type Runner } from "../../src/runtime/runner";
import { endingOf, notesOf, reasonOf } from "../../src/runtime/sentences";
import { CASES, NEXT } from "./cases";
import { nodeEnvironment } from "./python";
import { NATIVE, SCENES } from "./scenes";

/** Half of the goal for the worker, which holds a copy of it besides. In bytes. */
const MEMORY = 96 * 2 ** 20;

describe("Python's memory", () => {
  it("stays where it was over all scenes, recorded and not", async () => {
    const runner = createRunner(nodeEnvironment());
    const sizes: number[] = [];
    for (const source of Object.values({ ...SCENES, ...NATIVE }))
      for (const steps of [1000, 0]) {
        const { stopped, detail } = await runner.run(source, { limits: { seconds: 20, steps } });
        assert.equal(stopped, null, detail);
        sizes.push(runner.memory());
      }
    runner.dispose();
    assert.ok(Math.max(...sizes) <= MEMORY, `${Math.max(...sizes)} bytes`);
    assert.ok(sizes.at(-1)! > 2 ** 20);
    // Put back, not grown: what a run needs is there for the next.
    assert.ok(new Set(sizes).size <= 3, [...new Set(sizes)].join(", "));
  });
});

describe("a program that does not behave", () => {
  const snapshots: ArrayBuffer[] = [];
  let runner: Runner;
  before(() => {
    runner = createRunner(nodeEnvironment(snapshots));
  });
  after(() => runner.dispose());

  for (const { name, source, input, endless, says, output } of CASES)
    it(`is told about and contained: ${name}`, async () => {
      const result: RunResult = await runner.run(source, {
        input: input ?? [],
        limits: { seconds: endless ? 0.5 : 20 },
      });
      const reason = result.error === null ? null : reasonOf(result.error);
      const words = [endingOf(result), reason, ...notesOf(result)].filter(Boolean).join(" ");
      assert.match(words, says, JSON.stringify({ ...result, steps: result.steps.length }));
      if (output !== undefined) assert.equal(printed(result, 0), output);
      const next = await runner.run(NEXT.source);
      assert.equal(printed(next, 0), NEXT.output);
      assert.equal(endingOf(next), null);
    });

  it("leaves no more memory behind than there was", async () => {
    const before = runner.memory();
    const greedy = await runner.run("x = bytearray(300_000_000)\nprint(len(x))\n", { limits: { seconds: 20 } });
    assert.equal(printed(greedy, 0), "300000000\n");
    assert.ok(runner.memory() > 300_000_000);
    assert.equal(printed(await runner.run(NEXT.source), 0), NEXT.output);
    assert.equal(runner.memory(), before);
  });

  it("made one snapshot in all", () => assert.equal(snapshots.length, 1));
});
