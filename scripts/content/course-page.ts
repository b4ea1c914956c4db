/** A checked page of the course as static HTML, in the structure and classes of `media/coach.css`. */
import type { Token } from "markdown-it";
import type { CoursePage } from "../../src/study/content";
import { escapeHtml } from "../../src/study/highlight";
import { type Figures, RECORDED, render, renderInline } from "./blocks";
import { type CourseSource, courseExecutions } from "./course";
import {
  addressOfEntry,
  type Entry,
  kindWord,
  marksOf,
  neighbours,
  partTitle,
  relatedRows,
  type Site,
  summaryOfEntry,
  titleOf,
} from "./course-site";
import { CROSS, inline, more, sectionHtml, sourceList } from "./figures";
import { WEIGHTS } from "./schema";
import { type Section, splitParts } from "./source";

/** A section as it stands on the page. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  /** What stands in front of the section. */
  readonly before?: string;
}

/** One page as JSON. */
export function compileCoursePage(entry: Entry, site: Site): CoursePage {
  const programs: string[] = [];
  const marks = marksOf(entry);
  const parts = entry.sources.flatMap((source) => {
    const figures = figuresOf(source, programs);
    return source.sections.map((section, i) => ({
      ...partOf(entry, section, figures, marks),
      ...(i === 0 && { before: introOf(entry, source, figures) }),
    }));
  });
  const rows = relatedRows(entry, site);
  const sources = new Map(entry.sources.flatMap(({ meta }) => meta.sources.map((one) => [one.url, one])));
  const all = withIds([
    ...parts,
    ...rememberPart(entry),
    { title: "Related", html: rows.length ? `<ul class="links">${rows.join("")}</ul>` : "" },
    { title: "Sources", html: sourceList([...sources.values()]) },
  ]).filter(({ html }) => html);
  return {
    ...summaryOfEntry(entry),
    head: headOf(entry, site),
    sections: `${all.map(({ id, title, html, before = "" }) => before + sectionHtml(id, title, html)).join("\n")}\n${pager(entry, site)}`,
    toc: all.map(({ id, title }) => ({ id, title: plainTitle(title) })),
    programs,
  };
}

/** Captions that name the versions which printed an output, and the buttons of programs. */
function figuresOf(source: CourseSource, programs: string[]): Figures {
  const runs = new Map(courseExecutions(source.sections).map((run) => [run.line, run]));
  const [native] = RECORDED;
  return {
    printed: (run) =>
      run && / native\b/.test(run.info) ? `Printed by ${native}` : `Printed by ${RECORDED.join(" and ")}`,
    actions: (line) => {
      const pieces = runs.get(line)?.pieces ?? [];
      const program = pieces.length > 1 ? ` data-program="${programs.push(pieces.join("\n")) - 1}"` : "";
      return `<span class="row"><button class="btn quiet" data-action="copy">Copy</button><button class="btn quiet" data-action="openCode"${program}>Open in editor</button></span>`;
    },
  };
}

const plainTitle = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** Ids that the page itself uses. */
const TAKEN = ["code", "said", "settings", "level"];

/** The anchor of a section. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "section";

function withIds(parts: readonly Omit<Part, "id">[]): Part[] {
  const seen = new Set(TAKEN);
  return parts.map((part) => {
    const wanted = anchorOf(plainTitle(part.title));
    let id = wanted;
    for (let i = 2; seen.has(id); i++) id = `${wanted}-${i}`;
    seen.add(id);
    return { ...part, id };
  });
}

/** Of a drill: what its file says in front of the questions, under its own name where there are several. */
function introOf(entry: Entry, source: CourseSource, figures: Figures): string {
  const text = render(source.intro, figures);
  if (entry.sources.length === 1) return text;
  return `<div class="group"><p class="label">Part ${entry.sources.indexOf(source) + 1}: ${inline(partTitle(source))}</p>${text}</div>`;
}

function partOf(
  { kind }: Entry,
  section: Section,
  figures: Figures,
  marks: readonly string[],
): { title: string; html: string } {
  const { heading, tokens } = section;
  const title = renderInline(heading);
  if (kind === "drill")
    return {
      title: `<span class="num muted">${marks.indexOf(section.id!) + 1}.</span> ${title}`,
      html: drillItem(section, figures),
    };
  if (kind === "lesson" && heading === "Say it in an interview") return { title, html: spoken(section, figures) };
  if (kind === "lesson" && heading === "Checkpoint") return { title, html: checkpoint(section, figures) };
  if (kind === "question" && heading === "The 30-second answer") return { title, html: quote(tokens) };
  if (kind === "question" && heading === "Rubric") return { title: "Grade yourself", html: rubric(section, marks[0]!) };
  if (heading === "Follow-up questions") return { title, html: followUps(tokens) };
  return { title, html: render(tokens, figures) };
}

const quote = (tokens: readonly Token[]) =>
  `<p class="quote">${render(tokens.filter(({ type }) => type === "inline"))}</p>`;

function spoken({ tokens }: Section, figures: Figures): string {
  const [short, deep] = splitParts(tokens)[1];
  return `<h3>${short!.heading}</h3>\n${quote(short!.tokens)}\n${more(deep!.heading, render(deep!.tokens, figures))}`;
}

const box = (attributes: string, html: string) =>
  `<li><label><input type="checkbox" ${attributes}><span>${html}</span></label></li>`;

function checkpoint({ tokens }: Section, figures: Figures): string {
  const questions = splitParts(tokens)[1].map(({ heading, tokens: answer }, i) =>
    more(
      renderInline(heading),
      `${render(answer, figures)}<ul class="checks">${box(`data-check="${i}"`, "I can explain this")}</ul>`,
      "check",
    ),
  );
  return `<p>Answer aloud, then look.</p>\n${questions.join("\n")}`;
}

/** The blocks of each item of the outermost list. */
function itemsOf(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [];
  for (const token of tokens) {
    if (token.type === "list_item_open" && token.level === 1) items.push([]);
    else if (token.level > 1) items.at(-1)?.push(token);
  }
  return items;
}

/** `- *Question?* Answer.`: the answer waits behind its question. */
function followUps(tokens: readonly Token[]): string {
  return itemsOf(tokens)
    .map((item) => {
      const at = item.findIndex(({ type }) => type === "inline");
      const children = item[at]!.children ?? [];
      const end = children.findIndex(({ type }) => type === "em_close");
      const question = render([withChildren(item[at]!, children.slice(1, end))]);
      const answer = render([withChildren(item[at]!, children.slice(end + 1))]).trim();
      return more(question, `<p>${answer}</p>${render(item.slice(at + 2))}`);
    })
    .join("\n");
}

function withChildren(token: Token, children: Token[]): Token {
  const copy = Object.create(Object.getPrototypeOf(token), Object.getOwnPropertyDescriptors(token)) as Token;
  const [first] = children;
  if (first?.type === "softbreak" || (first?.type === "text" && first.content.trim() === ""))
    children = children.slice(1);
  copy.children = children;
  return copy;
}

const grade = (item: string) =>
  `<div class="grade" data-item="${item}" role="group" aria-label="How did it go?"><button class="btn" data-action="grade" data-grade="missed" aria-pressed="false">Missed</button><button class="btn" data-action="grade" data-grade="got" aria-pressed="false">Got it</button></div>`;

function rubric({ tokens }: Section, mark: string): string {
  const [must, good, flags] = splitParts(tokens)[1];
  const points = (part: Section) => itemsOf(part.tokens).map((item) => render(item));
  const column = (part: Section, name: string) =>
    `<fieldset><legend><b>${part.heading}</b></legend><ul class="checks">${points(part)
      .map((html) => box(`data-said="${name}"`, html))
      .join("")}</ul></fieldset>`;
  const count = points(must!).length;
  return `<p>Answer aloud first. Then open the rubric and tick what you said.</p>
<details class="reveal"><summary class="btn primary">Show the rubric</summary>
<div class="pair">${column(must!, "must")}${column(good!, "good")}</div>
<div class="callout"><p class="label bad">${CROSS}${flags!.heading}</p><ul>${points(flags!)
    .map((html) => `<li>${html}</li>`)
    .join("")}</ul></div>
<div class="bar"><span><b class="num" data-count="must">0 of ${count}</b> must-say points</span><progress max="${count}" value="0" data-progress="must" aria-label="Must-say points"></progress></div>
${grade(mark)}
</details>`;
}

function drillItem({ id, tokens }: Section, figures: Figures): string {
  const [question, [answer]] = splitParts(tokens);
  return `${render(question, figures)}
<details class="reveal"><summary class="btn">Show the answer</summary>${render(answer!.tokens, figures)}${grade(id!)}</details>`;
}

function rememberPart({ kind, sources: [{ meta }] }: Entry): { title: string; html: string }[] {
  if (meta.remember.length === 0) return [];
  const sheet = kind === "lesson" ? `sheet/phase-${String(meta.phase).padStart(2, "0")}` : `sheet/part-${meta.part}`;
  const list = meta.remember.map((line) => `<li>${inline(line)}</li>`).join("");
  return [
    {
      title: "Remember",
      html: `<ul>${list}</ul>\n<p class="small muted"><a href="#" data-open="${sheet}">The cheat sheet</a> has these lines for the whole ${kind === "lesson" ? "phase" : "part"}.</p>`,
    },
  ];
}

const SLASH = '<span aria-hidden="true">/</span>';

function crumbsOf({ kind, name, sources: [{ meta }] }: Entry, site: Site): string {
  const phase = site.phases[meta.phase ?? -1];
  const part = site.parts.find((one) => one.part === meta.part);
  switch (kind) {
    case "lesson":
      return `Curriculum ${SLASH} Phase ${phase!.phase}: ${escapeHtml(phase!.title)}`;
    case "question":
      return `Handbook ${SLASH} ${escapeHtml(part!.title)} ${SLASH} Question ${Number(name)} of 50`;
    case "doubt":
      return `Doubts ${SLASH} Phase ${phase!.phase}: ${escapeHtml(phase!.title)}`;
    case "drill":
      return "Drill";
    case "capstone":
      return "Day 30";
    default:
      kind satisfies never;
      return "";
  }
}

function headOf(entry: Entry, site: Site): string {
  const { versions, weight } = entry.sources[0].meta;
  const { title, summary, minutes, marks } = summaryOfEntry(entry);
  const chips = [
    `${minutes} ${minutes === 1 ? "minute" : "minutes"}`,
    escapeHtml(versions),
    weight === null ? "" : WEIGHTS[weight],
  ].filter(Boolean);
  const progress =
    entry.kind === "drill"
      ? `\n<div class="bar"><span class="num" data-count="items">0 of ${marks.length}</span><progress max="${marks.length}" value="0" data-progress="items" aria-label="Questions graded"></progress></div>`
      : "";
  return `<header class="head">
<p class="crumbs">${crumbsOf(entry, site)}</p>
<h1>${inline(title)}</h1>
<p class="lead">${inline(summary)}</p>
<ul class="chips" aria-label="Facts about this page">${chips.map((chip) => `<li>${chip}</li>`).join("")}</ul>${progress}
</header>`;
}

function pager(entry: Entry, site: Site): string {
  const { before, after } = neighbours(entry, site);
  if (!before && !after) return "";
  const link = (other: Entry | undefined, word: string) =>
    other
      ? `<a href="#" data-open="${addressOfEntry(other)}"><span class="small">${other.kind === "question" ? kindWord(other) : word}</span>${inline(titleOf(other))}</a>`
      : "<span></span>";
  return `<nav class="pager" aria-label="Pages before and after">${link(before, "Previous")}${link(after, "Next")}</nav>`;
}
