/** What sections a page of each kind has, and what stands in them. */
import type { Token } from "markdown-it";
import type { Kind } from "./course-schema";
import { fences, lineOf, type Report } from "./markdown";
import { isOneList, isOneParagraph, type Section, splitParts, subsections } from "./source";

interface Body {
  readonly intro: readonly Token[];
  readonly sections: readonly Section[];
  readonly firstLine: number;
}

/** Tells what a page lacks. */
export function checkSections(kind: Kind, body: Body, problem: Report): void {
  for (const section of body.sections) {
    if (section.tokens.length === 0)
      problem(section.line, `"## ${section.heading}" is empty; write at least one paragraph`);
    checkFences(section.tokens, problem);
  }
  checkFences(body.intro, problem);
  const seen = new Set<string>();
  for (const { heading, line } of body.sections) {
    if (seen.has(heading)) problem(line, `two sections are called "${heading}"`);
    seen.add(heading);
  }
  if (kind !== "drill" && body.intro.length)
    problem(
      lineOf(body.intro[0]!),
      "before the first `##` stands nothing; the summary of the front matter is the introduction",
    );
  if (body.sections.length === 0) problem(body.firstLine, "has no `##` section");
  else CHECKS[kind](body, problem);
}

const CHECKS: Record<Kind, (body: Body, problem: Report) => void> = {
  lesson: checkLesson,
  question: checkQuestion,
  doubt: checkDoubt,
  drill: checkDrill,
  capstone: () => undefined,
};

function checkFences(tokens: readonly Token[], problem: Report): void {
  let native = false;
  let runs = 0;
  for (const [i, token] of tokens.entries()) {
    if (token.type !== "fence" || !token.info.startsWith("python run")) continue;
    const words = token.info.split(" ");
    const line = lineOf(token);
    if (words.includes("more") && runs === 0)
      problem(line, "`run more` continues an earlier ```python run fence of the same `##` section, and there is none");
    if (words.includes("more") && native && !words.includes("native"))
      problem(line, "continues a native fence, so write ```python run more native");
    runs++;
    native ||= words.includes("native");
    if (!words.includes("predict")) continue;
    const after = tokens.slice(i + 1).find((other) => !other.info.startsWith("output"));
    if (after?.type !== "paragraph_open")
      problem(line, "a paragraph after the output of a predict fence explains why it is so");
  }
}

const expectSections = (
  sections: readonly Section[],
  wanted: readonly string[],
  where: "first" | "last",
  problem: Report,
): Section[] | undefined => {
  const found = where === "first" ? sections.slice(0, wanted.length) : sections.slice(-wanted.length);
  if (found.map(({ heading }) => heading).join("\n") === wanted.join("\n")) return [...found];
  problem(
    (where === "first" ? sections[0] : sections.at(-1))!.line,
    `the ${where} sections must be "## ${wanted.join('", "## ')}", in this order`,
  );
  return undefined;
};

const runsIn = (sections: readonly Section[]) =>
  sections.flatMap(({ tokens }) => fences(tokens)).filter(({ info }) => info.startsWith("python run"));

function checkLesson({ sections }: Body, problem: Report): void {
  const end = expectSections(sections, ["Edge cases", "Say it in an interview", "Checkpoint"], "last", problem);
  if (!end) return;
  const free = sections.slice(0, -3);
  const first = sections[0]!.line;
  if (free.length < 2) problem(first, 'before "## Edge cases" stand two or more sections of your own');
  if (!free.some(({ tokens }) => tokens.some((token) => token.type === "container_open" && token.info === "model")))
    problem(first, "a lesson has a `::: model` container: the picture to think with");
  const runs = runsIn(sections);
  if (runs.length < 2) problem(first, "a lesson has at least two ```python run fences");
  if (!runs.some(({ info }) => info.split(" ").includes("predict")))
    problem(first, "a lesson has at least one ```python run predict fence");
  checkSpoken(end[1]!, problem);
  checkCheckpoint(end[2]!, problem);
}

function expectParts(section: Section, wanted: readonly string[], problem: Report): Section[] | undefined {
  const [before, parts] = splitParts(section.tokens);
  if (before.length === 0 && parts.map(({ heading }) => heading).join("\n") === wanted.join("\n")) return parts;
  problem(section.line, `"## ${section.heading}" holds exactly "### ${wanted.join('", "### ')}", in this order`);
  return undefined;
}

function checkSpoken(section: Section, problem: Report): void {
  const parts = expectParts(section, ["In 30 seconds", "The deep answer"], problem);
  if (!parts) return;
  checkQuoted(parts[0]!, "###", problem);
  if (parts[1]!.tokens.length === 0) problem(parts[1]!.line, '"### The deep answer" is empty');
}

function checkQuoted({ heading, line, tokens }: Section, mark: string, problem: Report): void {
  const spoken = isOneParagraph(tokens) && /^["“].*["”]$/s.test(tokens[1]!.content.trim());
  if (!spoken) problem(line, `"${mark} ${heading}" is one paragraph in double quotes: the answer as you would say it`);
}

function checkCheckpoint(section: Section, problem: Report): void {
  const [before, parts] = splitParts(section.tokens);
  if (before.length || parts.length !== 3)
    problem(section.line, '"## Checkpoint" holds exactly three "### A question?", each followed by its answer');
  for (const part of parts) {
    if (!/\?$/.test(part.heading)) problem(part.line, "a question of the checkpoint ends with a question mark");
    const paragraphs = part.tokens.filter(({ type, level }) => type === "paragraph_open" && level === 0).length;
    if (paragraphs < 1 || paragraphs > 3) problem(part.line, "the answer has one to three short paragraphs");
  }
}

function checkQuestion({ sections }: Body, problem: Report): void {
  const wanted = ["The 30-second answer", "The full answer", "Follow-up questions", "Rubric"];
  if (sections.length > wanted.length) {
    problem(
      sections[wanted.length]!.line,
      `the sections are "## ${wanted.join('", "## ')}" and no others; write ### under them`,
    );
    return;
  }
  const found = expectSections(sections, wanted, "first", problem);
  if (!found) return;
  checkQuoted(found[0]!, "##", problem);
  if (runsIn([found[1]!]).length === 0) problem(found[1]!.line, "the full answer has at least one ```python run fence");
  checkFollowUps(found[2]!, problem);
  for (const part of expectParts(found[3]!, ["Must say", "Good to say", "Red flags"], problem) ?? [])
    if (!isOneList(part.tokens))
      problem(part.line, `"### ${part.heading}" is one list: a line that begins with "- " for each`);
}

function checkFollowUps({ heading, line, tokens }: Section, problem: Report): void {
  const items = tokens.flatMap((token, i) =>
    token.type === "list_item_open" && token.level === 1 ? tokens[i + 2]! : [],
  );
  if (!isOneList(tokens) || items.length < 3 || items.length > 5) {
    problem(line, `"## ${heading}" is one list of three to five: - *Question?* Answer.`);
    return;
  }
  for (const item of items)
    if (!/^\*.+\?\*\s+\S/s.test(item.content)) problem(lineOf(item), "a follow-up is written - *Question?* Answer.");
}

function checkDoubt({ sections }: Body, problem: Report): void {
  const begin = expectSections(sections, ["Short answer", "What really happens"], "first", problem);
  const end = expectSections(sections, ["Follow-up questions"], "last", problem);
  if (!begin || !end) return;
  if (!isOneParagraph(begin[0]!.tokens)) problem(begin[0]!.line, '"## Short answer" is one paragraph');
  if (runsIn(sections).length === 0) problem(begin[1]!.line, "a doubt has at least one ```python run fence");
  checkFollowUps(end[0]!, problem);
}

function checkDrill({ sections }: Body, problem: Report): void {
  for (const { heading, id, line, tokens } of sections) {
    if (id === undefined) problem(line, "the heading of an item ends with its id: ## Why … ? {drill-01}");
    const parts = subsections(tokens);
    if (parts.length !== 1 || parts[0]!.heading !== "Answer" || parts[0]!.tokens.length === 0)
      problem(line, `"## ${heading}" has one "### Answer" with the blocks of the answer`);
    else if (id?.endsWith("-check") && parts[0]!.tokens[0]?.type !== "bullet_list_open")
      problem(line, 'the "### Answer" of a checkpoint is a list of the points with their short answers');
  }
}
