import assert from "node:assert/strict";
import type { RunResult } from "../../src/runtime/protocol";
import { stoppedResult } from "../../src/runtime/protocol";
import { printsAs } from "../../src/runtime/sentences";

const result = (out: string, error = "", change: Partial<RunResult> = {}): RunResult => ({
  ...stoppedResult("time"),
  stopped: null,
  output: [[0, out]],
  error: error === "" ? null : { type: "", message: "", text: error, line: null, hint: null },
  ...change,
});

describe("comparing a run with a page", () => {
  it("asks for the same text, to the last character but the spaces at its end", () => {
    assert.ok(printsAs(result("1\n2\n"), "1\n2\n"));
    for (const out of ["21\n", "1\n1\n2\n", " 1\n2\n", "1\n", "", "1\n2\n3\n"])
      assert.ok(!printsAs(result(out), "1\n2\n"), JSON.stringify(out));
  });

  it("takes the end of the traceback for the end of the output", () => {
    const traceback = 'Traceback (most recent call last):\n  File "main.py", line 1\nValueError: one\ntwo\n';
    assert.ok(printsAs(result("0\n", traceback), "0\nValueError: one\ntwo\n"));
    assert.ok(!printsAs(result("0\n", traceback), "0\n"), "the exception is missing on the page");
    assert.ok(!printsAs(result("", traceback), "0\nValueError: one\ntwo\n"));
  });

  it("never takes a stopped program for one that printed the same", () => {
    assert.ok(!printsAs(result("1\n", "", { stopped: "time" }), "1\n"));
    assert.ok(!printsAs(result("1\n", "", { exit: "3" }), "1\n"));
  });
});
