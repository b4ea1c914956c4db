/** The programs of a page of the course, read from its stored HTML; see scripts/content/blocks.ts, which writes it. */
import type { CoursePage } from "./content";

/** A program that is shown on a page, with what the page says it prints. */
export interface Sample {
  /** Names it on its page by its text: another text is another question. */
  readonly mark: string;
  readonly source: string;
  /** What it goes on with, see `silently`. */
  readonly prelude: string;
  /** The lines of the code, coloured. */
  readonly code: string;
  /** What CPython 3.14 prints; null where the page does not say, or only what another version does. */
  readonly output: string | null;
  /** The reader is asked what it prints. */
  readonly predict: boolean;
  /** The page offers to run it. */
  readonly runs: boolean;
  /** HTML of the paragraphs that stand before it and of those that explain what it prints. */
  readonly before: string;
  readonly explanation: string;
  /** The section that it stands in. */
  readonly section: { readonly id: string; readonly title: string };
}

const FIGURE =
  /<figure( data-terminal)? class="code"><figcaption><span>Python<\/span>(.*?)<\/figcaption><pre[^>]*><code>(.*?)<\/code><\/pre><\/figure>\s*/gs;
const OUTPUT =
  /<figure class="out"><figcaption><span>(.*?)<\/span><\/figcaption><pre[^>]*><samp>(.*?)<\/samp><\/pre><\/figure>\s*/sy;
const QUESTION = /<details class="more predict"><summary>.*?<\/summary>/sy;
/** Paragraphs and what is said beside the text. */
const WORDS = /(?:<p>.*?<\/p>\s*|<aside class="callout.*?<\/aside>\s*)*/sy;

/** All programs of a page, in order. */
export function samplesOf({ sections, programs }: Pick<CoursePage, "sections" | "programs">): Sample[] {
  const headings = [...sections.matchAll(/<section id="([^"]*)"[^>]*><h2[^>]*>(.*?)<\/h2>/gs)];
  return [...sections.matchAll(FIGURE)].map((figure) => {
    const [whole, terminal, actions = "", code = ""] = figure;
    let at = figure.index + whole.length;
    const take = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = at;
      const found = pattern.exec(sections);
      if (found !== null) at += found[0].length;
      return found;
    };
    const predict = take(QUESTION) !== null;
    const outputs: [caption: string, text: string][] = [];
    for (let found = take(OUTPUT); found !== null; found = take(OUTPUT))
      outputs.push([textOf(found[1]!), textOf(found[2]!)]);
    const source = sourceIn(code);
    const whose = /data-program="(\d+)"/.exec(actions)?.[1];
    const program = whose === undefined ? undefined : programs[Number(whose)];
    const output = outputs.find(([caption]) => speaksOf314(caption))?.[1];
    const heading = headings.findLast(({ index }) => index < figure.index);
    return {
      mark: markOf(source),
      source,
      // A program of several pieces is stored whole, and ends with the one that is shown.
      prelude: program?.endsWith(source) ? program.slice(0, -source.length) : "",
      code,
      output: output === undefined ? null : `${output}\n`,
      predict,
      runs: terminal === undefined && outputs.every(([caption]) => !isOfOthersAlone(caption)),
      before: /(?:<p>(?:(?!<p>).)*<\/p>\s*)$/s.exec(sections.slice(0, figure.index))?.[0].trim() ?? "",
      explanation: take(WORDS)?.[0].trim() ?? "",
      section: { id: heading?.[1] ?? "", title: textOf(heading?.[2] ?? "") },
    };
  });
}

/** A line that runs an earlier program for what it defines: it prints nothing, and there is nothing to step through. */
export const silently = (program: string): string =>
  program === ""
    ? ""
    : `with __import__("contextlib").redirect_stdout(__import__("io").StringIO()): exec(compile(${JSON.stringify(program)}, "<earlier>", "exec"), globals())\n`;

/** Whether the caption of an output speaks of CPython 3.14, the one that runs in the page. */
export function speaksOf314(caption: string): boolean {
  const [, words = "", version = ""] = /^(In|Before|Up to|After|Since) Python 3\.(\d+)$/.exec(caption) ?? [];
  const minor = Number(version);
  switch (words) {
    case "In":
      return minor === 14;
    case "Before":
      return minor > 14;
    case "Up to":
      return minor >= 14;
    case "After":
      return minor < 14;
    case "Since":
      return minor <= 14;
    default:
      return !isOfOthersAlone(caption);
  }
}

/** Printed by another version alone, because ours cannot: it starts threads, say. */
export const isOfOthersAlone = (caption: string): boolean =>
  caption.startsWith("Printed by") && !caption.includes("3.14");

/** A short name for a text; the same text has the same name anywhere. */
export function markOf(source: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < source.length; i++) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

const sourceIn = (code: string): string =>
  `${code
    .split('<span class="l">')
    .slice(1)
    .map((line) => textOf(line.replace(/<\/span>$/, "")))
    .join("\n")
    .trimEnd()}\n`;

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

const textOf = (html: string): string =>
  html.replace(/<[^>]+>/g, "").replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name]!);
