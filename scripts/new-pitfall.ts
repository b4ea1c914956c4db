/** `npm run new:pitfall -- <id>`: writes those of the three files of a pitfall that do not exist yet, ready to fill in. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ANSWERS, SECTIONS } from "./content/schema";

const [id] = process.argv.slice(2);
if (!id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error(
    "Usage: npm run new:pitfall -- some-id   (name the wrong thing: mutable-default, never no-mutable-default)",
  );
  process.exit(2);
}

const title = id.replaceAll("-", " ").replace(/^./, (first) => first.toUpperCase());
const sections = SECTIONS.map(([heading]) =>
  heading === "Say it in an interview"
    ? `## ${heading}\n\n${ANSWERS.map((answer) => `### ${answer}\n`).join("\n")}`
    : `## ${heading}\n`,
).join("\n");

const files = {
  [`src/pitfalls/${id}.ts`]: `import type { Report } from "../analysis/detector";
import type { Model } from "../analysis/model";

export function* detect(model: Model): Iterable<Report> {
  for (const node of model.nodes("Compare")) {
    yield { at: node, message: "" };
  }
}
`,
  [`content/pitfalls/${id}.md`]: `---
title: ${title}
summary: One sentence that says what goes wrong.
tier: bug
phase: 0
weight: 3
questions: []
peers:
  ruff: []
  bugbear: []
  pylint: []
  sonar: []
  pyright: []
beats: []
fix: suggestion
versions: Every Python version
related: []
sources:
  - title: ""
    url: ""
---

\`\`\`python bad
\`\`\`

\`\`\`python good
\`\`\`

${sections}`,
  [`test/pitfalls/${id}.py`]: `# A comment line of carets and the id marks a finding in the line above; every unmarked line must stay silent.\n`,
};

for (const [file, text] of Object.entries(files)) {
  if (existsSync(file)) continue;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: "wx" });
  console.log(`wrote ${file}`);
}
console.log("What is left to do:");
execFileSync(process.execPath, [...process.execArgv, join(__dirname, "generate.ts")], { stdio: "inherit" });
