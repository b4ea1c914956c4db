import assert from "node:assert/strict";
import { courseExecutions } from "../../scripts/content/course";
import { askNative, askPyodide } from "../../scripts/content/cpython";
import { COURSE_DIALECT, parseMarkdown } from "../../scripts/content/markdown";
import { outputsOf, rewrite } from "../../scripts/content/record";
import { splitSections } from "../../scripts/content/source";

const printed = (old: string | null, recent: string) => [
  { version: [3, 11] as const, text: old },
  { version: [3, 14] as const, text: recent },
];
const output = (version: string, content = "") => ({ info: version ? `output ${version}` : "output", content });

describe("recorded outputs", () => {
  const CASES: [name: string, stated: ReturnType<typeof output>[], old: string, recent: string, wanted: unknown[]][] = [
    ["are one fence where both print the same", [], "1\n", "1\n", [output("", "1\n")]],
    ["replace a former text", [output("", "0\n")], "1\n", "1\n", [output("", "1\n")]],
    ["are two fences where they differ", [output("")], "1\n", "2\n", [output("3.11", "1\n"), output("3.14", "2\n")]],
    [
      "keep the versions that an author stated",
      [output("<3.12"), output(">=3.12")],
      "1\n",
      "2\n",
      [output("<3.12", "1\n"), output(">=3.12", "2\n")],
    ],
    ["drop versions that print the same", [output("<3.12"), output(">=3.12")], "1\n", "1\n", [output("", "1\n")]],
    [
      "split a statement that does not hold",
      [output("<3.15")],
      "1\n",
      "2\n",
      [output("3.11", "1\n"), output("3.14", "2\n")],
    ],
    [
      "keep what another version printed",
      [output("<=3.11"), output("3.12", "x\n"), output(">3.12")],
      "1\n",
      "2\n",
      [output("<=3.11", "1\n"), output("3.12", "x\n"), output(">3.12", "2\n")],
    ],
  ];
  for (const [name, stated, old, recent, wanted] of CASES)
    it(name, () => assert.deepEqual(outputsOf(stated, printed(old, recent)), wanted));

  it("are all that changes in a page", () => {
    const page =
      "# before\n\n## One\n\n```python run\nprint(1)\n```\n\n```output\n\n```\n\nText.\n\n```python run\nprint(2)\n```\n\nEnd.\n";
    const [, sections] = splitSections(parseMarkdown(page, 1, () => undefined, COURSE_DIALECT));
    const changes = courseExecutions(sections).map((run, i) => ({ run, outputs: [output("", `${i + 1}\n`)] }));
    assert.equal(
      rewrite(page, changes),
      "# before\n\n## One\n\n```python run\nprint(1)\n```\n\n```output\n1\n```\n\nText.\n\n```python run\nprint(2)\n```\n\n```output\n2\n```\n\nEnd.\n",
    );
  });

  it("stay as they are when nothing has changed", () => {
    const page = "## One\n\n```python run\nprint(1)\n```\n\n```output <3.12\n1\n```\n\n```output >=3.12\n2\n```\n";
    const [, sections] = splitSections(parseMarkdown(page, 1, () => undefined, COURSE_DIALECT));
    const changes = courseExecutions(sections).map((run) => ({
      run,
      outputs: outputsOf(run.outputs, printed("1\n", "2\n")),
    }));
    assert.equal(rewrite(page, changes), page);
  });
});

describe("programs", () => {
  const job = {
    run: [
      ["x = 1\nprint('not this')", "print(x)"],
      ["print('before')\n{}['key']"],
      null,
      ["import pickle\nclass Order: pass\nprint(type(pickle.loads(pickle.dumps(Order()))) is Order)"],
      ["import builtins\nbuiltins.leaked = 1\nprint('set')"],
      ["print('leaked' in dir(__import__('builtins')))"],
      ["import cProfile\nrunning = cProfile.Profile()\nrunning.enable()\nprint('on')"],
      ["import cProfile\nprofile = cProfile.Profile()\nprofile.enable()\nprofile.disable()\nprint('off')"],
      ["print(open('orders.csv', encoding='utf-8').readline().count(',') > 1)"],
    ],
    compile: ["x = 1", "x ="],
  };
  const wanted = ["1\n", "before\nKeyError: 'key'\n", null, "True\n", "set\n", "False\n", "on\n", "off\n", "True\n"];

  it("print the same in both Pythons", async function () {
    this.timeout(0);
    const asked = askNative(job);
    const outcomes = [await askPyodide(job), await asked];
    for (const outcome of outcomes) {
      assert.deepEqual(outcome?.printed ?? wanted, wanted);
      assert.equal(outcome?.errors[0] ?? null, null);
      assert.match(outcome?.errors[1] ?? "invalid syntax", /invalid syntax/);
    }
    assert.deepEqual(outcomes[0]!.version, [3, 14]);
  });
});
