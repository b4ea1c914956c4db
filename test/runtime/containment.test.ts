import assert from "node:assert/strict";
import { printed, type RunResult } from "../../src/runtime/protocol";
import { createRunner, type Runner } from "../../src/runtime/runner";
import { endingOf, notesOf } from "../../src/runtime/sentences";
import { CASES } from "./cases";
import { nodeEnvironment } from "./python";

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
      const words = [endingOf(result), ...notesOf(result)].filter(Boolean).join(" ");
      assert.match(words, says, JSON.stringify({ ...result, steps: result.steps.length }));
      if (output !== undefined) assert.equal(printed(result, 0), output);
      const next = await runner.run("print('still here')");
      assert.equal(printed(next, 0), "still here\n");
      assert.equal(endingOf(next), null);
    });

  it("made one snapshot in all", () => assert.equal(snapshots.length, 1));
});
