/** Reads `content/pitfalls/*.md`: front matter, the two fences, the sections; collects every problem instead of stopping. */
import { readFileSync } from "node:fs";
import type { Token } from "markdown-it";
import { prints } from "../../src/study/example";
import { type Fence, fences, lineOf, parseMarkdown, type Report } from "./markdown";
import { ANSWERS, type PitfallMeta, pitfallSchema, SECTIONS } from "./schema";
import {
  idsIn,
  isOneList,
  isOneParagraph,
  type Problem,
  readYaml,
  type Section,
  splitFront,
  splitSections,
  subsections,
} from "./source";

/** One page as its author wrote it, checked. */
export interface PitfallSource {
  readonly id: string;
  readonly file: string;
  readonly meta: PitfallMeta;
  readonly bad: string;
  readonly good: string;
  readonly sections: readonly Section[];
  readonly fences: readonly Fence[];
}

export const PAGES = "content/pitfalls";

/** All pages that are right, and what is wrong with the others. */
export function readPitfalls(): { pitfalls: PitfallSource[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const pitfalls = idsIn(PAGES, ".md").flatMap((id) => {
    const file = `${PAGES}/${id}.md`;
    const read = readPitfall(id, readFileSync(file, "utf8"), file);
    problems.push(...read.problems);
    return read.pitfall ?? [];
  });
  return { pitfalls, problems };
}

/** One page; `pitfall` is missing where there is a problem. */
export function readPitfall(
  id: string,
  text: string,
  file = `${PAGES}/${id}.md`,
): { pitfall?: PitfallSource; problems: Problem[] } {
  const problems: Problem[] = [];
  const problem = (line: number, message: string) => problems.push({ file, line, message });
  const front = splitFront(text, problem);
  if (!front) return { problems };
  const { firstLine } = front;
  const meta = readYaml(front.yaml, pitfallSchema, { what: "front matter", firstLine: 2 }, problem);
  const tokens = parseMarkdown(front.body, firstLine, problem);
  const [head, sections] = splitSections(tokens);
  const code = readHead(head, firstLine, problem);
  checkSections(sections, firstLine, problem);
  if (problems.length || !meta || !code) return { problems };
  return { pitfall: { id, file, meta, ...code, sections, fences: fences(tokens) }, problems };
}

function readHead(head: Token[], firstLine: number, problem: Report): { bad: string; good: string } | undefined {
  const [bad, good] = head;
  if (head.length === 2 && bad!.info === "python bad" && good!.info === "python good")
    return { bad: bad!.content, good: good!.content };
  const stranger = head.find((token, i) => token.info !== ["python bad", "python good"][i]);
  problem(
    stranger ? lineOf(stranger) : firstLine,
    "before the first section stand exactly one ```python bad fence and then one ```python good fence, and nothing else",
  );
  return undefined;
}

function checkSections(sections: readonly Section[], firstLine: number, problem: Report): void {
  const wanted = SECTIONS.map(([heading]) => heading);
  const found = sections.map((section) => section.heading);
  if (found.join("\n") !== wanted.join("\n")) {
    const at = wanted.findIndex((heading, i) => found[i] !== heading);
    const line = sections[at < 0 ? wanted.length : at]?.line ?? sections.at(-1)?.line ?? firstLine;
    problem(line, `the sections must be "## ${wanted.join('", "## ')}", in this order`);
    return;
  }
  for (const section of sections) {
    if (section.tokens.length === 0)
      problem(section.line, `"## ${section.heading}" is empty; write at least one paragraph`);
    for (const token of section.tokens)
      if (/^python (bad|good)$/.test(token.info))
        problem(
          lineOf(token),
          "only one `bad` and one `good` fence, both before the first section; write ```python here",
        );
  }
  const say = sections.find((section) => section.heading === "Say it in an interview")!;
  const parts = subsections(say.tokens);
  if (parts.map((part) => part.heading).join("\n") !== ANSWERS.join("\n") || say.tokens[0]?.tag !== "h3") {
    problem(say.line, `"## ${say.heading}" holds exactly "### ${ANSWERS.join('", "### ')}", in this order`);
    return;
  }
  const [short, long, ...lists] = parts;
  if (!isOneParagraph(short!.tokens))
    problem(short!.line, `"### ${short!.heading}" is one paragraph: the answer as you would say it`);
  if (long!.tokens.length === 0) problem(long!.line, `"### ${long!.heading}" is empty; write the longer answer`);
  for (const part of lists)
    if (!isOneList(part.tokens))
      problem(part.line, `"### ${part.heading}" is one list: a line that begins with "- " for each`);
}

/** The program that a page offers to predict and to step through; see src/webview/predict.ts. Null where there is none. */
export function offeredOn({ bad, sections }: PitfallSource): string | null {
  if (prints(bad)) return bad;
  const all = sections.filter((_, i) => SECTIONS[i]![1] !== "say").flatMap(({ tokens }) => fences(tokens));
  const found = all.find(
    ({ info }, i) =>
      info.startsWith("python run") && /^output\b/.test(all[i + 1]!.info) && !/^output\b/.test(all[i + 2]?.info ?? ""),
  );
  return found?.content ?? null;
}
