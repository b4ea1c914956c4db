/** Checked Markdown as static HTML, in the structure and classes of `media/coach.css`. */
import MarkdownIt, { type Token } from "markdown-it";
import { renderDiagram } from "./diagrams/render";
import { CALLOUTS, CROSS, codeFigure, more, outputFigure, TICK, textFigure } from "./figures";
import { diagramOf, lineOf, target } from "./markdown";
import { FACTS } from "./schema";

/** The versions that printed what the pages say: python3 of the machine they were written on, and Pyodide. */
export const RECORDED = ["3.11", "3.14"] as const;

/** What a page knows about its fences. */
export interface Figures {
  /** The caption of an output that says nothing of versions. */
  readonly printed: (run: Token | undefined) => string;
  /** The buttons of a program, by its line. */
  readonly actions: (line: number) => string;
}

const PLAIN: Figures = { printed: () => "Output", actions: () => "" };

const md = new MarkdownIt({ html: false });

/** The caption of an output: which Python printed it. */
function printedBy(info: string, unstated: string): string {
  const [, relation = "", version] = /^output(?: ([<>]=?)?(3\.\d+))?$/.exec(info) ?? [];
  if (!version) return unstated;
  const words: Record<string, string> = {
    "<": `Before Python ${version}`,
    "<=": `Up to Python ${version}`,
    ">": `After Python ${version}`,
    ">=": `Since Python ${version}`,
  };
  return words[relation] ?? `In Python ${version}`;
}

function fenceHtml(token: Token, before: Token | undefined, figures: Figures): string {
  const { info, content } = token;
  const diagram = diagramOf(token);
  if (diagram) return renderDiagram(diagram, `dg${lineOf(token)}`, renderInline);
  if (info.startsWith("python run")) {
    const figure = codeFigure(content, "Python", figures.actions(lineOf(token)));
    return /\bterminal\b/.test(info) ? figure.replace("<figure ", "<figure data-terminal ") : figure;
  }
  if (info.startsWith("python")) return codeFigure(content);
  if (info === "text") return textFigure(content);
  return outputFigure(printedBy(info, figures.printed(before)), content);
}

/** A text with inline Markdown. */
export const renderInline = (text: string): string => md.renderInline(text);

md.renderer.rules.inline = (tokens, i, options, env) => {
  const token = tokens[i]!;
  const html = md.renderer.renderInline(token.children ?? [], options, env);
  const fact = FACTS[token.meta?.fact as string];
  return fact ? `${html} <span class="fact ${fact.cls}">${fact.label}</span>` : html;
};

md.renderer.rules.link_open = (tokens, i) => `<a href="#" data-open="${target(tokens[i]!).replace(":", "/")}">`;

/** Columns are left or right by class, not by style; the empty corner of a table is no header. */
for (const cell of ["th_open", "td_open"])
  md.renderer.rules[cell] = (tokens, i) =>
    `<${cellTag(tokens[i]!, tokens[i + 1])}${/right/.test(String(tokens[i]!.attrGet("style"))) ? ' class="r"' : ""}>`;
for (const cell of ["th_close", "td_close"])
  md.renderer.rules[cell] = (tokens, i) => `</${cellTag(tokens[i]!, tokens[i - 1])}>`;

const cellTag = (cell: Token, text: Token | undefined) => (text?.content.trim() ? cell.tag : "td");

md.renderer.rules.table_open = () => '<div class="scroll"><table>';
md.renderer.rules.table_close = () => "</table></div>";

md.renderer.rules.container_open = (tokens, i) => {
  const { info } = tokens[i]!;
  const { label, icon } = CALLOUTS[info]!;
  return `<aside class="callout ${info}" role="note" aria-label="${label}"><p class="label">${icon}${label}</p>`;
};

/**
 * `Renderer.render` sends inline tokens past the rules, so the blocks of a page are rendered one by one. What a
 * ```python run predict fence prints, and the paragraphs that explain it, wait behind a question.
 */
export function render(tokens: readonly Token[], figures: Figures = PLAIN): string {
  let html = "";
  let run: Token | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === "container_open" && token.info === "correction") {
      const end = tokens.findIndex((other, at) => at > i && other.type === "container_close");
      html += correctionHtml(tokens.slice(i + 1, end));
      i = end;
    } else if (token.type === "fence") {
      if (token.info.startsWith("python")) run = token;
      html += fenceHtml(token, run, figures);
      if (!/^python run\b.*\bpredict\b/.test(token.info)) continue;
      const end = endOfAnswer(tokens, i + 1);
      html += more("What does this print?", answerHtml(tokens.slice(i + 1, end), token, figures), "predict");
      i = end - 1;
    } else html += tokenHtml(tokens, i);
  }
  return html.trim();
}

function tokenHtml(tokens: readonly Token[], i: number): string {
  const rule = md.renderer.rules[tokens[i]!.type];
  if (rule) return rule(tokens as Token[], i, md.options, {}, md.renderer);
  return md.renderer.renderToken(tokens as Token[], i, md.options);
}

const answerHtml = (tokens: readonly Token[], run: Token, figures: Figures) =>
  tokens.map((token, i) => (token.type === "fence" ? fenceHtml(token, run, figures) : tokenHtml(tokens, i))).join("");

/** Behind the outputs and the paragraphs that follow them; one that ends with a colon belongs to what it announces. */
function endOfAnswer(tokens: readonly Token[], start: number): number {
  let i = start;
  while (tokens[i]?.info.startsWith("output")) i++;
  const first = i;
  while (tokens[i]?.type === "paragraph_open") i += 3;
  return i > first + 3 && /:$/.test(tokens[i - 2]!.content) ? i - 3 : i;
}

/** Two paragraphs: what one may have read, and what happens. */
function correctionHtml(tokens: readonly Token[]): string {
  const [claim, fact] = tokens.flatMap((token, i) => (token.type === "inline" ? tokenHtml(tokens, i) : []));
  const part = (cls: string, sign: string, label: string, html = "") =>
    `<div${cls}><p class="label">${sign}${label}</p><p>${html}</p></div>`;
  return `<aside class="correction" role="note" aria-label="Correction">${part(' class="claim"', CROSS, "You may have read", claim)}${part("", TICK, "Here is what happens", fact)}</aside>`;
}
