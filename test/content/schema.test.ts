import assert from "node:assert/strict";
import { readPitfall } from "../../scripts/content/pitfalls";
import { showProblem } from "../../scripts/content/source";

const PAGE = `---
title: A title
summary: One sentence.
tier: bug
phase: 1
weight: 3
fix: none
versions: Every Python version
sources:
  - title: The manual
    url: https://docs.python.org/3/
---

\`\`\`python bad
x == None
\`\`\`

\`\`\`python good
x is None
\`\`\`

## What happens

A paragraph. {guarantee}

## Why it happens

::: model
A picture.
:::

## Say it in an interview

### In 30 seconds

The answer.

### In 2 minutes

The longer answer.

### Follow-up questions

- One?

### Red flags

- Two.

## When it is fine

Never.
`;

const problems = (page: string) => readPitfall("some-id", page, "p.md").problems.map(showProblem);

/** A change of the sound page, and the problem that must be told with its line. */
const MISTAKES: [name: string, from: string, to: string, problem: RegExp][] = [
  [
    "an unknown field",
    "weight: 3",
    "weight: 3\nseverity: warning",
    /^p\.md:7: front matter: fields: Unrecognized key: "severity"/,
  ],
  ["a missing field", "tier: bug\n", "", /^p\.md:1: front matter: tier: /],
  ["a long title", "A title", "A".repeat(61), /^p\.md:2: front matter: title: .*60/],
  ["a summary without a dot", "One sentence.", "One sentence", /^p\.md:3: front matter: summary: .*dot/],
  ["a phase out of range", "phase: 1", "phase: 19", /^p\.md:5: front matter: phase: /],
  ["broken YAML", "tier: bug", "tier: [bug", /^p\.md:\d+: front matter: /],
  ["no front matter", "---\ntitle", "title", /^p\.md:1: .*front matter/],
  ["a good fence before the bad one", "python bad", "python good", /^p\.md:14: .*exactly one ```python bad/],
  ["a paragraph before the first section", "## What happens", "Hello.\n\n## What happens", /^p\.md:22: .*nothing else/],
  ["a second bad fence", "Never.", "```python bad\nx\n```", /^p\.md:\d+: only one `bad`/],
  ["a missing section", "## When it is fine\n\nNever.\n", "", /the sections must be "## What happens", /],
  ["an empty section", "\nNever.\n", "", /"## When it is fine" is empty/],
  ["a heading of its own", "Never.", "# Never", /^p\.md:52: headings inside a page/],
  ["an unknown fence", "Never.", "```js\nx\n```", /^p\.md:52: unknown fence "js"; write python \(/],
  ["a diagram", "Never.", "```diagram\nx\n```", /^p\.md:52: a pitfall page has no diagrams/],
  ["a run without output", "Never.", "```python run\nprint(1)\n```", /^p\.md:52: .*followed by ```output/],
  ["an output without run", "Never.", "```output\n1\n```", /^p\.md:52: an output fence stands directly after/],
  ["an unknown container", "::: model", "::: box", /^p\.md:28: unknown container "box"/],
  ["a container left open", "A picture.\n:::", "A picture.", /^p\.md:28: "::: model" is never closed/],
  ["a list in a container", "A picture.", "- A picture.", /^p\.md:28: "::: model" holds paragraphs only/],
  ["half a correction", "::: model", "::: correction", /^p\.md:28: a correction is two paragraphs/],
  ["an unknown label", "{guarantee}", "{sure}", /^p\.md:24: unknown label \{sure\}/],
  [
    "a web link in the text",
    "Never.",
    "See [it](https://example.org/).",
    /^p\.md:52: web addresses belong into `sources`/,
  ],
  ["a name that becomes bold", "Never.", "In __init__ only.", /^p\.md:52: `__` makes bold text/],
  ["an unknown link", "Never.", "See [it](other.md).", /^p\.md:52: unknown link "other\.md"/],
  ["a quotation elsewhere", "Never.", "> Never.", /^p\.md:52: quotations stand only under/],
  ["two short answers", "The answer.", "The answer.\n\nAnd more.", /"### In 30 seconds" is one paragraph/],
  ["a paragraph for a list", "- Two.", "Two.", /"### Red flags" is one list/],
  ["a missing answer", "### Red flags\n\n- Two.\n", "", /holds exactly "### In 30 seconds"/],
];

describe("the check of a page", () => {
  it("accepts a sound one", () => assert.deepEqual(problems(PAGE), []));
  for (const [name, from, to, problem] of MISTAKES)
    it(`tells of ${name}`, () => {
      assert.ok(PAGE.includes(from));
      const told = problems(PAGE.replace(from, to));
      assert.ok(
        told.some((one) => problem.test(one)),
        told.join("\n") || "nothing was told",
      );
    });
});
