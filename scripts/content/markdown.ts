/** Our Markdown: CommonMark with tables, `:::` containers, fact labels and a fixed set of fences. Whatever else is a problem with a line. */
import MarkdownIt, { type StateBlock, type Token } from "markdown-it";
import type { Diagram } from "./diagrams/schema";
import { FACTS } from "./schema";

export type Report = (line: number, message: string) => void;

/** A fence of code or output, with the line on which it begins. */
export interface Fence {
  readonly info: string;
  readonly content: string;
  readonly line: number;
}

/** Containers: what an author writes after `:::`. */
export const CONTAINERS = ["model", "tip", "key", "real", "correction"] as const;

/** What pitfall pages and course pages write differently. */
export interface Dialect {
  readonly fence: RegExp;
  readonly fences: string;
  readonly link: RegExp;
  readonly links: string;
  readonly diagrams: boolean;
  /** A correction names its entry: `::: correction is-257`. */
  readonly corrections: boolean;
  readonly quotation: (under: string | undefined) => boolean;
  readonly quotations: string;
}

const OUTPUT = "output( (<|<=|>|>=)?3\\.\\d+)?|text";

export const PITFALL_DIALECT: Dialect = {
  fence: new RegExp(`^(python( (bad|good|run( after (bad|good)| terminal)?))?|${OUTPUT})$`),
  fences:
    "python (must compile), python run followed by output (is executed; with terminal behind run, not inside the page), text, or at the top python bad and python good",
  link: /^pitfall:[a-z0-9-]+$/,
  links: "[text](pitfall:some-id)",
  diagrams: false,
  corrections: false,
  quotation: (under) => under === "In 30 seconds",
  quotations: 'quotations stand only under "### In 30 seconds"; write a paragraph or a `::: model` container',
};

export const COURSE_DIALECT: Dialect = {
  fence: new RegExp(`^(python( run( (more|predict|native|terminal))*)?|${OUTPUT}|diagram [a-z]+)$`),
  fences:
    "python (must compile), python run followed by output (is executed; with more, predict, native or terminal behind run), text, or diagram <kind>",
  link: /^((lesson|doubt|drill|capstone|pitfall):[a-z0-9]+(-[a-z0-9]+)*|question:\d\d)$/,
  links: "[text](lesson:some-slug), question:09, doubt:…, drill:…, capstone:… or pitfall:some-id",
  diagrams: true,
  corrections: true,
  quotation: () => false,
  quotations: "no `>` quotations; an answer to be spoken is a paragraph in double quotes",
};

/** The typographer only makes the author's straight quotes curly. */
const md = new MarkdownIt({ html: false, linkify: false, typographer: true });
md.disable(["replacements", "code", "html_block", "html_inline", "image", "reference", "autolink"]);
md.block.ruler.before("fence", "container", container, { alt: ["paragraph", "blockquote", "list"] });

/** `::: name`, then blocks, then `:::`. */
function container(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const lineText = (line: number) => state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]!);
  const [, name, argument] = /^::: *(\S+)(?: +(\S+))? *$/.exec(lineText(startLine)) ?? [];
  if (!name) return false;
  if (silent) return true;
  let end = startLine + 1;
  while (end < endLine && lineText(end).trimEnd() !== ":::") end++;
  const open = state.push("container_open", "aside", 1);
  open.info = name;
  open.map = [startLine, end];
  open.meta = { closed: end < endLine, argument };
  const { parentType, lineMax } = state;
  state.lineMax = end;
  state.md.block.tokenize(state, startLine + 1, end);
  state.parentType = parentType;
  state.lineMax = lineMax;
  state.push("container_close", "aside", -1).info = name;
  state.line = end + 1;
  return true;
}

/** The line of the file on which a token begins. */
export const lineOf = (token: Token): number => token.meta?.line as number;

/** The diagram of a ```diagram fence. */
export const diagramOf = (token: Token): Diagram | undefined => token.meta?.diagram as Diagram | undefined;

/** Where a link leads. */
export const target = (link: Token): string => String(link.attrGet("href") ?? "");

/** Tokens with their line in `meta.line`; `firstLine` is the line of the file on which `text` begins. */
export function parseMarkdown(text: string, firstLine: number, problem: Report, dialect = PITFALL_DIALECT): Token[] {
  const tokens = md.parse(text, {});
  let line = firstLine;
  for (const [i, token] of tokens.entries()) {
    if (token.map) line = token.map[0] + firstLine;
    token.meta = { ...token.meta, line };
    checkBlock(token, tokens, i, problem, dialect);
    if (dialect.diagrams && tokens[i - 1]?.type === "heading_open") hideId(token);
    if (token.type === "inline") checkInline(token, tokens[i - 1]?.type === "paragraph_open", line, problem, dialect);
  }
  return tokens;
}

function checkBlock(token: Token, tokens: readonly Token[], i: number, problem: Report, dialect: Dialect): void {
  const line = lineOf(token);
  if (token.type === "fence") checkFence(token, tokens[i - 1], tokens[i + 1], problem, dialect);
  if (token.type === "heading_open" && !["h2", "h3"].includes(token.tag))
    problem(line, 'headings inside a page are "## …" and "### …"; the title comes from the front matter');
  if (token.type === "hr") problem(line, "no horizontal rules; sections and space do that");
  if (token.type === "blockquote_open" && !dialect.quotation(tokens[i - 2]?.content)) problem(line, dialect.quotations);
  if (token.type === "inline" && /^:::/m.test(token.content))
    problem(line, "a `:::` line without its partner; a container is `::: name`, blocks, `:::` on lines of their own");
  if (token.type !== "container_open") return;
  if (!(CONTAINERS as readonly string[]).includes(token.info))
    problem(line, `unknown container "${token.info}"; write one of ::: ${CONTAINERS.join(", ::: ")}`);
  if (!token.meta?.closed) problem(line, `"::: ${token.info}" is never closed; end it with a line \`:::\``);
  if (
    dialect.corrections &&
    (token.info === "correction") !== /^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(token.meta?.argument ?? ""))
  )
    problem(line, "a correction names its entry, `::: correction is-257`, and no other container has a second word");
  const end = tokens.findIndex((other, at) => at > i && other.type === "container_close");
  const inside = tokens.slice(i + 1, end).map((other) => other.type);
  const paragraph = "paragraph_open inline paragraph_close";
  if (token.info === "correction" && inside.join(" ") !== `${paragraph} ${paragraph}`)
    problem(line, "a correction is two paragraphs: the claim as one may have read it, then what happens");
  if (token.info !== "correction" && (inside.length === 0 || inside.some((type) => !paragraph.includes(type))))
    problem(line, `"::: ${token.info}" holds paragraphs only; put code and lists before or after it`);
}

function checkFence(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  problem: Report,
  dialect: Dialect,
): void {
  const line = lineOf(token);
  const info = token.info.trim();
  token.info = info;
  if (!dialect.diagrams && /^diagram\b/.test(info))
    problem(line, "a pitfall page has no diagrams; say it in a sentence or a `::: model` container");
  else if (!dialect.fence.test(info)) problem(line, `unknown fence "${info}"; write ${dialect.fences}`);
  if (info.startsWith("output") && !/^(output|python run)\b/.test(before?.info ?? ""))
    problem(line, "an output fence stands directly after the ```python run fence that prints it");
  if (info.startsWith("python run") && !/^output\b/.test(after?.info ?? ""))
    problem(
      line,
      "a ```python run fence is followed by ```output with what it prints; code that is not executed is ```python",
    );
  if (token.content.trim() === "")
    problem(
      line,
      dialect.diagrams && info.startsWith("output")
        ? "is not recorded; run `npm run course -- record`"
        : "an empty fence",
    );
}

function checkInline(token: Token, isParagraph: boolean, line: number, problem: Report, dialect: Dialect): void {
  const label = isParagraph ? /\s*\{([a-z]+)\}$/.exec(token.content) : null;
  const last = token.children?.at(-1);
  if (label && last?.type === "text" && last.content.endsWith(`{${label[1]}}`)) {
    const name = label[1]!;
    if (FACTS[name]) {
      last.content = last.content.slice(0, last.content.lastIndexOf("{")).trimEnd();
      token.meta = { ...token.meta, fact: name };
    } else
      problem(
        line,
        `unknown label {${name}}; write one of {${Object.keys(FACTS).join("}, {")}} at the end of a paragraph`,
      );
  }
  for (const child of token.children ?? []) {
    if (child.type === "strong_open" && child.markup === "__")
      problem(line, "`__` makes bold text; write a name such as `__init__` in backquotes, and bold as **bold**");
    if (child.type !== "link_open") continue;
    const href = target(child);
    if (/^https?:/.test(href)) problem(line, `web addresses belong into \`sources\` of the front matter: ${href}`);
    else if (!dialect.link.test(href)) problem(line, `unknown link "${href}"; write ${dialect.links}`);
  }
}

/** The id at the end of a heading is not for readers; it stays in `content`. */
function hideId({ children }: Token): void {
  const last = children?.at(-1);
  if (last?.type === "text") last.content = last.content.replace(/ \{[a-z0-9/-]+\}$/, "");
}

/** All fences, in order. */
export const fences = (tokens: readonly Token[]): Fence[] =>
  tokens
    .filter((token) => token.type === "fence")
    .map((token) => ({ info: token.info, content: token.content, line: lineOf(token) }));

/** Where the text links to (`lesson:closures`), with the lines. */
export const linksIn = (tokens: readonly Token[]): { target: string; line: number }[] =>
  tokens.flatMap((token) =>
    (token.children ?? [])
      .filter((child) => child.type === "link_open")
      .map((child) => ({
        target: target(child),
        line: lineOf(token),
      })),
  );

/** A ```python run fence: the pieces of its program (the last one is its own text), and what it must print in a version of Python (undefined: not stated). */
export interface Execution {
  readonly line: number;
  readonly pieces: readonly string[];
  expected(version: readonly [number, number]): string | undefined;
}

/** Everything on a page that is executed. `run after bad` and `run after good` continue that example. */
export function executions(page: {
  readonly bad: string;
  readonly good: string;
  readonly fences: readonly Fence[];
}): Execution[] {
  return page.fences.flatMap(({ info, content, line }, i) => {
    if (!info.startsWith("python run")) return [];
    const rest = page.fences.slice(i + 1);
    const end = rest.findIndex((fence) => !fence.info.startsWith("output"));
    const outputs = rest.slice(0, end < 0 ? rest.length : end);
    const before = info.endsWith("bad") ? page.bad : info.endsWith("good") ? page.good : "";
    return {
      line,
      pieces: [before + content],
      expected: (version) => outputs.find((output) => holds(output.info, version))?.content,
    };
  });
}

/** Whether an output fence speaks of this version: `output`, `output 3.14`, `output <3.12`, `output >=3.12`. */
export function holds(info: string, [, minor]: readonly [number, number]): boolean {
  const [, relation = "=", stated] = /^output(?: ([<>]=?)?3\.(\d+))?$/.exec(info) ?? [];
  if (!stated) return true;
  const difference = minor - Number(stated);
  return (
    (relation.includes("=") && difference === 0) ||
    (relation[0] === "<" ? difference < 0 : relation[0] === ">" && difference > 0)
  );
}
