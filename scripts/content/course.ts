/** Reads lessons, questions, doubts, drills and the capstone; collects every problem instead of stopping. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Token } from "markdown-it";
import { type CourseMeta, EMPTY, FOLDERS, KINDS, type Kind, LENGTHS, META } from "./course-schema";
import { checkSections } from "./course-sections";
import { misfit } from "./diagrams/render";
import { DIAGRAMS, type Diagram, type DiagramData, type DiagramKind, type Recorded } from "./diagrams/schema";
import {
  COURSE_DIALECT,
  diagramOf,
  type Execution,
  type Fence,
  fences,
  holds,
  lineOf,
  parseMarkdown,
  type Report,
} from "./markdown";
import { type Problem, readYaml, type Section, splitFront, splitSections } from "./source";
import { keyOf, programOf, readTraces, type Traces, traceFile, whenOf } from "./traces";

/** One page as its author wrote it, checked. */
export interface CourseSource {
  readonly kind: Kind;
  /** The file's name. It is the second half of the address, except that drills of one set share a page. */
  readonly slug: string;
  readonly file: string;
  readonly meta: CourseMeta;
  /** What stands before the first section. */
  readonly intro: readonly Token[];
  readonly sections: readonly Section[];
  readonly tokens: readonly Token[];
  readonly fences: readonly Fence[];
  /** Words of prose. */
  readonly words: number;
}

/** All files of the course, in the order of their names. */
export const courseFiles = (): string[] =>
  KINDS.flatMap((kind) =>
    existsSync(FOLDERS[kind])
      ? readdirSync(FOLDERS[kind])
          .filter((name) => name.endsWith(".md"))
          .sort()
          .map((name) => `${FOLDERS[kind]}/${name}`)
      : [],
  );

/** The kind and the slug that a path speaks of. */
export function addressOf(file: string): { kind: Kind; slug: string } | null {
  const kind = KINDS.find((one) => file.startsWith(`${FOLDERS[one]}/`));
  const slug = /\/([a-z0-9]+(?:-[a-z0-9]+)*)\.md$/.exec(file)?.[1];
  return kind && slug ? { kind, slug } : null;
}

/** All pages that are right, and what is wrong with the others. */
export function readCourse(files: readonly string[] = courseFiles()): { pages: CourseSource[]; problems: Problem[] } {
  const read = files.map((file) => readCoursePage(readFileSync(file, "utf8"), file));
  return { pages: read.flatMap(({ page }) => page ?? []), problems: read.flatMap(({ problems }) => problems) };
}

/** One page; `page` is missing where there is a problem. */
export function readCoursePage(text: string, file: string): { page?: CourseSource; problems: Problem[] } {
  const problems: Problem[] = [];
  const problem: Report = (line, message) => problems.push({ file, line, message });
  const address = addressOf(file);
  if (!address || (address.kind === "question" && !/^(0[1-9]|[1-4]\d|50)$/.test(address.slug))) {
    problem(1, `is no page of the course; write ${Object.values(FOLDERS).join(", ")}/<slug>.md (questions: 01 to 50)`);
    return { problems };
  }
  const front = splitFront(text, problem);
  if (!front) return { problems };
  const { kind, slug } = address;
  const stated = readYaml(front.yaml, META[kind], { what: "front matter", firstLine: 2 }, problem);
  const meta = stated && ({ ...EMPTY, ...stated } as CourseMeta);
  const tokens = parseMarkdown(front.body, front.firstLine, problem, COURSE_DIALECT);
  const [intro, sections] = splitSections(tokens);
  const runs = courseExecutions([{ heading: "", line: 1, tokens: intro }, ...sections]);
  const traces = readTraces(traceFile(kind, slug));
  for (const token of tokens) if (token.type === "fence") checkFence(token, runs, traces, problem);
  checkSections(kind, { intro, sections, firstLine: front.firstLine }, problem);
  if (meta) checkCovers(kind, meta, sections, problem);
  const words = wordsIn(tokens);
  checkLength(kind, words, problem);
  if (problems.length || !meta) return { problems: problems.sort((a, b) => a.line - b.line) };
  return { page: { kind, slug, file, meta, intro, sections, tokens, fences: fences(tokens), words }, problems };
}

/** Words of prose: paragraphs, lists, tables and headings, not code. */
export const wordsIn = (tokens: readonly Token[]): number =>
  tokens
    .filter((token) => token.type === "inline")
    .reduce((sum, token) => sum + token.content.split(/\s+/).filter((word) => /\w/.test(word)).length, 0);

/** A tenth more or less is not worth an author's time. */
function checkLength(kind: Kind, words: number, problem: Report): void {
  const [from, to] = LENGTHS[kind] ?? [0, Number.POSITIVE_INFINITY];
  if (words >= from * 0.9 && words <= to * 1.1) return;
  problem(1, `has ${words} words of prose; a ${kind} has ${from} to ${to} (code is not counted)`);
}

function checkFence(token: Token, runs: readonly CourseExecution[], traces: Traces, problem: Report): void {
  const line = lineOf(token);
  const kind = /^diagram (\w+)$/.exec(token.info)?.[1];
  if (kind === undefined) return;
  const schema = DIAGRAMS[kind as DiagramKind];
  if (!Object.hasOwn(DIAGRAMS, kind)) {
    problem(line, `unknown diagram "${kind}"; write one of ${Object.keys(DIAGRAMS).join(", ")}`);
    return;
  }
  const data = readYaml(token.content, schema, { what: `diagram ${kind}`, firstLine: line + 1 }, problem);
  if (!data) return;
  const recorded = kind === "trace" ? recordedOf(data as DiagramData<"trace">, line, runs, traces) : {};
  if (typeof recorded === "string") {
    problem(line, `the diagram ${recorded}`);
    return;
  }
  const diagram = { kind, data, ...recorded } as Diagram;
  token.meta = { ...token.meta, diagram };
  const reason = misfit(diagram);
  if (reason) problem(line, `the diagram ${reason}`);
}

/** What a trace is drawn from, or why it cannot be drawn. */
function recordedOf(
  data: DiagramData<"trace">,
  line: number,
  runs: readonly CourseExecution[],
  traces: Traces,
): Recorded | string {
  const run = programOf(runs, data, line);
  if (run === undefined) return "speaks of no program; a ```python run fence stands before it, or `of` counts them";
  const steps = traces[keyOf(run, data)];
  if (steps === undefined) return "is not recorded, or its program has changed; run `npm run course -- record`";
  return { when: whenOf(run, data), steps };
}

/** The first id is the page's subject; every other one stands on the heading that teaches it. */
function checkCovers(kind: Kind, { covers }: CourseMeta, sections: readonly Section[], problem: Report): void {
  const parts = sections.flatMap((section) => [section, ...headings(section.tokens)]);
  const marked = parts.flatMap(({ id, line }) => (id === undefined ? [] : { id, line }));
  for (const { id, line } of marked)
    if (!covers.includes(id))
      problem(line, `the heading names {${id}}, which is not among \`covers\` of the front matter`);
  const need = kind === "drill" ? covers : covers.slice(1);
  for (const id of need)
    if (!marked.some((one) => one.id === id))
      problem(1, `front matter: covers: no heading teaches "${id}"; write \`## … {${id}}\` or \`### … {${id}}\``);
  if (new Set(covers).size < covers.length) problem(1, "front matter: covers: names an id twice");
}

function headings(tokens: readonly Token[]): { id: string | undefined; line: number }[] {
  return tokens.flatMap((token, i) =>
    token.type === "heading_open" && token.tag === "h3"
      ? { id: / \{([a-z0-9/-]+)\}$/.exec(tokens[i + 1]!.content)?.[1], line: lineOf(token) }
      : [],
  );
}

export const isRun = ({ info }: Fence): boolean => info.startsWith("python run");
export const has = ({ info }: Fence, word: "more" | "predict" | "native" | "terminal"): boolean =>
  info.split(" ").includes(word);

/** A run fence with everything that the recorder must know about it. */
export interface CourseExecution extends Execution {
  readonly native: boolean;
  /** Every Python runs it but the one inside a page, which is kept away from what it needs. */
  readonly terminal: boolean;
  readonly outputs: readonly Fence[];
}

/** Everything on a page that is executed. `run more` continues what ran before in the same section. */
export function courseExecutions(sections: readonly Section[]): CourseExecution[] {
  return sections.flatMap(({ tokens }) => {
    const all = fences(tokens);
    return all.flatMap((fence, i) => {
      if (!isRun(fence)) return [];
      const before = has(fence, "more") ? all.slice(0, i).filter(isRun) : [];
      const rest = all.slice(i + 1);
      const end = rest.findIndex(({ info }) => !info.startsWith("output"));
      const outputs = rest.slice(0, end < 0 ? rest.length : end);
      return {
        line: fence.line,
        pieces: [...before.map(({ content }) => content), fence.content],
        terminal: has(fence, "terminal"),
        native: has(fence, "native") || before.some((one) => has(one, "native")),
        outputs,
        expected: (version: readonly [number, number]) => outputs.find(({ info }) => holds(info, version))?.content,
      };
    });
  });
}

/** Every diagram on a page. */
export const diagramsOn = (page: { readonly tokens: readonly Token[] }): Diagram[] =>
  page.tokens.flatMap((token) => diagramOf(token) ?? []);

/** Every piece of Python on a page, to be compiled. */
export function pythonOn(page: { readonly tokens: readonly Token[] }): { line: number; code: string }[] {
  return page.tokens.flatMap((token) => {
    if (token.type !== "fence") return [];
    const line = lineOf(token);
    if (token.info.startsWith("python")) return { line, code: token.content };
    const diagram = diagramOf(token);
    if (diagram?.kind === "code") return { line, code: diagram.data.code };
    if (diagram?.kind !== "pairs") return [];
    return diagram.data.pairs.flatMap(({ before, after }) => [before, after].map((code) => ({ line, code })));
  });
}
