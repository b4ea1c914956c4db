import assert from "node:assert/strict";
import { courseExecutions, readCoursePage } from "../../scripts/content/course";
import { showProblem } from "../../scripts/content/source";

const FRONT = `title: A title
summary: One sentence.
phase: 4
order: 3
weight: 5
covers: [phase-04/closures, m1p3-s11]
after: [scope]
pitfalls: []
questions: [17]
versions: Every Python version
concepts:
  - { name: nonlocal, text: "Assignments bind the variable outside." }
remember:
  - "A first line to remember."
  - "A second line to remember."
sources:
  - { title: "The manual", url: https://docs.python.org/3/ }
`;
const PROSE = `${"A word and another one. ".repeat(75)}\n`;

const LESSON = `---
${FRONT}---

## The idea

${PROSE}
::: model
A picture.
:::

\`\`\`python run
count = 1
print(count)
\`\`\`

\`\`\`output
1
\`\`\`

\`\`\`python run predict more
print(count + 1)
\`\`\`

\`\`\`output
2
\`\`\`

Because of the sum. {guarantee}

## Cells {m1p3-s11}

See [scope](lesson:scope).

::: correction closure-return
"One may have read this."

This happens.
:::

\`\`\`diagram flow
title: First this is done, then that is done.
steps:
  - { do: Begin }
  - { do: End, note: "with \`code\`" }
\`\`\`

## Edge cases

None.

## Say it in an interview

### In 30 seconds

"The answer."

### The deep answer

More.

## Checkpoint

### One?

Yes.

### Two?

Yes.

### Three?

Yes.
`;

const QUESTION = `---
title: A question
summary: One sentence.
part: 3
weight: 5
covers: [q17]
lessons: [closures]
versions: Every Python version
remember: ["A first line to remember.", "A second line to remember."]
sources:
  - { title: "The manual", url: https://docs.python.org/3/ }
---

## The 30-second answer

"The answer."

## The full answer

${PROSE}
\`\`\`python run native
print(1)
\`\`\`

\`\`\`output 3.11
1
\`\`\`

\`\`\`output >=3.12
2
\`\`\`

## Follow-up questions

- *One?* Yes.
- *Two?* Yes.
- *Three?* Yes.

## Rubric

### Must say

- This.

### Good to say

- That.

### Red flags

- Nothing.
`;

const DRILL = `---
title: A drill
summary: One sentence.
set: fundamentals
order: 1
covers: [drill-01, m1p1-check]
lessons: [closures]
versions: Every Python version
sources:
  - { title: "The manual", url: https://docs.python.org/3/ }
---

Answer aloud.

## Why? {drill-01}

### Answer

So.

## You must be able to explain {m1p1-check}

### Answer

- This: so.
`;

const FILES: Record<string, string> = {
  "content/lessons/closures.md": LESSON,
  "content/questions/17.md": QUESTION,
  "content/drills/one.md": DRILL,
};

const problems = (file: string, text: string) => readCoursePage(text, file).problems.map(showProblem);

type Mistake = [name: string, file: string, from: string, to: string, problem: RegExp];
const lesson = (name: string, from: string, to: string, problem: RegExp): Mistake => [
  name,
  "content/lessons/closures.md",
  from,
  to,
  problem,
];
const question = (name: string, from: string, to: string, problem: RegExp): Mistake => [
  name,
  "content/questions/17.md",
  from,
  to,
  problem,
];
const drill = (name: string, from: string, to: string, problem: RegExp): Mistake => [
  name,
  "content/drills/one.md",
  from,
  to,
  problem,
];

const MISTAKES: Mistake[] = [
  lesson("an unknown field", "phase: 4", "phase: 4\npart: 2", /Unrecognized key: "part"/),
  lesson("a concept nobody knows", "name: nonlocal", "name: closing", /concepts\.0\.name: must be a qualified name/),
  lesson("a long line to remember", "A first line", "A first ".repeat(20), /remember\.0: /),
  lesson("an id without a heading", " {m1p3-s11}", "", /no heading teaches "m1p3-s11"/),
  lesson("a heading with a strange id", "{m1p3-s11}", "{m1p3-s12}", /which is not among `covers`/),
  lesson("seven ids", "m1p3-s11]", "m1p3-s11, a, b, c, d, e]", /covers: Too big/),
  lesson("a correction without its entry", "correction closure-return", "correction", /a correction names its entry/),
  lesson("a second word on a container", "::: model", "::: model big", /no other container has a second word/),
  lesson("no mental model", "::: model", "::: tip", /has a `::: model` container/),
  lesson("no predict fence", " predict more", " more", /at least one ```python run predict/),
  lesson("an unexplained predict fence", "Because of the sum. {guarantee}\n", "", /explains why it is so/),
  lesson("`more` without a beginning", "```python run\ncount", "```python run more\ncount", /and there is none/),
  lesson("a page that is too short", PROSE, "A word.\n", /words of prose; a lesson has 350 to 1000/),
  lesson(
    "text before the first section",
    "## The idea",
    "Hello.\n\n## The idea",
    /before the first `##` stands nothing/,
  ),
  lesson("a missing section", "## Edge cases\n\nNone.\n", "", /the last sections must be "## Edge cases"/),
  lesson("a spoken answer without quotes", '"The answer."', "The answer.", /in double quotes/),
  lesson("a checkpoint of two", "### Three?\n\nYes.\n", "", /exactly three "### A question\?"/),
  lesson("a checkpoint without a question mark", "### Three?", "### Three", /ends with a question mark/),
  lesson("a checkpoint without an answer", "### Three?\n\nYes.\n", "### Three?\n", /one to three short paragraphs/),
  lesson("an unknown diagram", "diagram flow", "diagram graph", /unknown diagram "graph"; write one of flow, compare/),
  lesson("a wrong diagram", "  - { do: End, ", "  - { then: End, ", /:\d+: diagram flow: steps\.1/),
  lesson("a link that is none", "lesson:scope", "pages/scope", /unknown link "pages\/scope"; write \[text\]\(lesson:/),
  lesson("a quotation", "None.", "> None.", /no `>` quotations/),
  lesson("an output that is not recorded", "```output\n1\n", "```output\n\n", /is not recorded; run `npm run course/),
  question("a missing part of the rubric", "### Good to say\n\n- That.\n", "", /holds exactly "### Must say"/),
  question("a section of its own", "## Rubric", "## More\n\nMore.\n\n## Rubric", /and no others/),
  question("a follow-up without an answer", "*Two?* Yes.", "*Two?*", /is written - \*Question\?\* Answer\./),
  question("two follow-ups", "- *Three?* Yes.\n", "", /one list of three to five/),
  question("a phase", "part: 3", "phase: 3", /Unrecognized key: "phase"/),
  drill("an item without an id", " {drill-01}", "", /the heading of an item ends with its id/),
  drill("an item without an answer", "### Answer\n\nSo.", "So.", /has one "### Answer"/),
  drill("a checkpoint without a list", "- This: so.", "This: so.", /is a list of the points/),
];

describe("the check of a course page", () => {
  for (const [file, text] of Object.entries(FILES))
    it(`accepts ${file}`, () => assert.deepEqual(problems(file, text), []));
  for (const [name, file, from, to, problem] of MISTAKES)
    it(`tells of ${name}`, () => {
      const text = FILES[file]!;
      assert.ok(text.includes(from));
      const told = problems(file, text.replace(from, to));
      assert.ok(
        told.some((one) => problem.test(one)),
        told.join("\n") || "nothing was told",
      );
    });
  it("tells of a file with no address", () => {
    assert.match(problems("content/questions/51.md", QUESTION)[0]!, /is no page of the course/);
  });
});

describe("the programs of a course page", () => {
  const executions = (file: string) => courseExecutions(readCoursePage(FILES[file]!, file).page!.sections);

  it("continue each other where a fence says `more`", () => {
    const [first, second] = executions("content/lessons/closures.md");
    assert.deepEqual(first!.pieces, ["count = 1\nprint(count)\n"]);
    assert.deepEqual(second!.pieces, ["count = 1\nprint(count)\n", "print(count + 1)\n"]);
    assert.equal(second!.expected([3, 14]), "2\n");
  });

  it("have an output for each version that a fence speaks of", () => {
    const [run] = executions("content/questions/17.md");
    assert.ok(run!.native);
    assert.deepEqual(
      ([10, 11, 12, 14] as const).map((minor) => run!.expected([3, minor])),
      [undefined, "1\n", "2\n", "2\n"],
    );
  });
});
