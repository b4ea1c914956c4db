/** Reads `content/pitfalls/*.md`: front matter, the two fences, the sections; collects every problem instead of stopping. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Token } from "markdown-it";
import { parse as parseYaml, YAMLParseError } from "yaml";
import { type Fence, fences, lineOf, parseMarkdown } from "./markdown";
import { ANSWERS, type PitfallMeta, phasesSchema, pitfallSchema, SECTIONS } from "./schema";

/** What is wrong and what to write instead; lines count from one. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export const showProblem = ({ file, line, message }: Problem): string => `${file}:${line}: ${message}`;

export interface Section {
  readonly heading: string;
  readonly line: number;
  readonly tokens: Token[];
}

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

/** The ids of the files of a folder that end so. */
export const idsIn = (folder: string, ending: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => basename(name, ending))
        .sort()
    : [];

/** The nineteen phases of the curriculum. */
export const readPhases = () => phasesSchema.parse(parseYaml(readFileSync("content/phases.yaml", "utf8")));

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
  const split = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!split) {
    problem(1, "begins without front matter; write the fields between two lines of `---`");
    return { problems };
  }
  const meta = readMeta(split[1]!, problem);
  const firstLine = split[0].split("\n").length;
  const tokens = parseMarkdown(text.slice(split[0].length), firstLine, problem);
  const [head, sections] = splitSections(tokens);
  const code = readHead(head, firstLine, problem);
  checkSections(sections, firstLine, problem);
  if (problems.length || !meta || !code) return { problems };
  return { pitfall: { id, file, meta, ...code, sections, fences: fences(tokens) }, problems };
}

type Report = (line: number, message: string) => void;

function readMeta(yaml: string, problem: Report): PitfallMeta | undefined {
  let data: unknown;
  try {
    data = parseYaml(yaml);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    problem(1 + (error.linePos?.[0].line ?? 1), `front matter: ${error.message.split("\n")[0]}`);
    return undefined;
  }
  const result = pitfallSchema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = String(issue.path[0] ?? (issue.code === "unrecognized_keys" ? issue.keys[0] : ""));
    const line = yaml.split("\n").findIndex((one) => one.startsWith(`${key}:`));
    problem(line < 0 ? 1 : line + 2, `front matter: ${issue.path.join(".") || "fields"}: ${issue.message}`);
  }
  return undefined;
}

function splitSections(tokens: Token[]): [Token[], Section[]] {
  const head: Token[] = [];
  const sections: Section[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === "heading_open" && token.tag === "h2") {
      sections.push({ heading: tokens[i + 1]!.content, line: lineOf(token), tokens: [] });
      i += 2;
    } else (sections.at(-1)?.tokens ?? head).push(token);
  }
  return [head, sections];
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
    if (part.tokens[0]?.type !== "bullet_list_open" || part.tokens.filter((t) => t.level === 0).length !== 2)
      problem(part.line, `"### ${part.heading}" is one list: a line that begins with "- " for each`);
}

/** Splits the tokens of a section at its `###` headings. */
export function subsections(tokens: readonly Token[]): Section[] {
  const parts: Section[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === "heading_open" && token.tag === "h3") {
      parts.push({ heading: tokens[i + 1]!.content, line: lineOf(token), tokens: [] });
      i += 2;
    } else parts.at(-1)?.tokens.push(token);
  }
  return parts;
}

/** A paragraph, or a quotation of one paragraph. */
const isOneParagraph = (tokens: readonly Token[]) =>
  /^(blockquote_open )?paragraph_open inline paragraph_close( blockquote_close)?$/.test(
    tokens.map((t) => t.type).join(" "),
  );
