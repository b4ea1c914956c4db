/** What all pages have in common: problems, front matter, sections. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Token } from "markdown-it";
import { parse as parseYaml, YAMLParseError } from "yaml";
import type { z } from "zod";
import { lineOf, type Report } from "./markdown";
import { partsSchema, phasesSchema } from "./schema";

/** What is wrong and what to write instead; lines count from one. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export const showProblem = ({ file, line, message }: Problem): string => `${file}:${line}: ${message}`;

/** A `##` or `###` heading and what stands under it. */
export interface Section {
  readonly heading: string;
  /** The id that the heading ends with in braces. */
  readonly id?: string;
  readonly line: number;
  readonly tokens: Token[];
}

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

/** The eight parts of the handbook. */
export const readParts = () => partsSchema.parse(parseYaml(readFileSync("content/parts.yaml", "utf8")));

/** The text between the two lines of `---`, and the rest with the line on which it begins. */
export function splitFront(text: string, problem: Report): { yaml: string; body: string; firstLine: number } | null {
  const split = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (split) return { yaml: split[1]!, body: text.slice(split[0].length), firstLine: split[0].split("\n").length };
  problem(1, "begins without front matter; write the fields between two lines of `---`");
  return null;
}

/** YAML that a schema accepts; undefined where there is a problem. `firstLine` is the line on which the YAML begins. */
export function readYaml<S extends z.ZodType>(
  yaml: string,
  schema: S,
  { what, firstLine }: { what: string; firstLine: number },
  problem: Report,
): z.infer<S> | undefined {
  let data: unknown;
  try {
    data = parseYaml(yaml);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    problem(firstLine - 1 + (error.linePos?.[0].line ?? 1), `${what}: ${error.message.split("\n")[0]}`);
    return undefined;
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = String(issue.path[0] ?? (issue.code === "unrecognized_keys" ? issue.keys[0] : ""));
    const line = yaml.split("\n").findIndex((one) => one.startsWith(`${key}:`));
    problem(
      line < 0 ? Math.max(1, firstLine - 1) : line + firstLine,
      `${what}: ${issue.path.join(".") || "fields"}: ${issue.message}`,
    );
  }
  return undefined;
}

/** The text of a heading, without the id in braces at its end. */
const HEADING = /^(.*?)(?: \{([a-z0-9-]+(?:\/[a-z0-9-]+)?)\})?$/s;

function split(tokens: readonly Token[], tag: "h2" | "h3"): [Token[], Section[]] {
  const head: Token[] = [];
  const sections: Section[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === "heading_open" && token.tag === tag) {
      const [, heading = "", id] = HEADING.exec(tokens[i + 1]!.content)!;
      sections.push({ heading, ...(id !== undefined && { id }), line: lineOf(token), tokens: [] });
      i += 2;
    } else (sections.at(-1)?.tokens ?? head).push(token);
  }
  return [head, sections];
}

/** What stands before the first `##`, and the sections. */
export const splitSections = (tokens: readonly Token[]): [Token[], Section[]] => split(tokens, "h2");

/** What stands before the first `###` of a section, and its parts. */
export const splitParts = (tokens: readonly Token[]): [Token[], Section[]] => split(tokens, "h3");

/** Splits the tokens of a section at its `###` headings. */
export const subsections = (tokens: readonly Token[]): Section[] => splitParts(tokens)[1];

const types = (tokens: readonly Token[]) => tokens.map((token) => token.type).join(" ");

/** A paragraph, or a quotation of one paragraph. */
export const isOneParagraph = (tokens: readonly Token[]): boolean =>
  /^(blockquote_open )?paragraph_open inline paragraph_close( blockquote_close)?$/.test(types(tokens));

/** One bullet list and nothing else. */
export const isOneList = (tokens: readonly Token[]): boolean =>
  tokens[0]?.type === "bullet_list_open" && tokens.filter((token) => token.level === 0).length === 2;
