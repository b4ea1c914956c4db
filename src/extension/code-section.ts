/** The section `#code` of a page: the learner's own lines, what is wrong there, and the repair. Pure: text in, HTML out. */
import type { WireEdit, WireFinding, WireFix, WirePosition, WireRange } from "../server/protocol";
import { diffLines } from "../study/diff";
import { escapeHtml, highlight } from "../study/highlight";

/** HTML of one `<section id="code">`. */
export interface CodeSection {
  /** For the contents list. */
  readonly title: string;
  readonly html: string;
}

/** Of lines shown, where the file has them. */
const LEAST_LINES = 3;
const MOST_LINES = 12;
const LINES_BEFORE = 2;
const LINES_AFTER = 4;
const DIFF_CONTEXT = 2;

const icon = (path: string) => `<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
const WARNING = icon("M8 2.5 14 13H2zM8 6.5V10m0 1.8v.1");
const TICK = icon("M3 8.5 6.5 12 13 4.5");
const WRENCH = icon("M10.5 2.5a3 3 0 0 0-2.8 4.2L3 11.4 4.6 13l4.7-4.7a3 3 0 0 0 4-3.6l-1.8 1.8-1.9-.4-.4-1.9z");

/** A finding in the text it was found in. `file` is how people call the file. */
export function findingSection(text: string, file: string, finding: WireFinding): CodeSection {
  const lines = splitLines(text);
  const [best, ...others] = finding.fixes;
  const parts = [
    codeFigure(lines, file, finding.range, finding.range),
    `<p class="note"><span class="warn">${WARNING}</span><span>${prose(finding.message)}</span></p>`,
    best === undefined
      ? '<p class="small muted">There is no automatic fix here: the right repair depends on what you mean.</p>'
      : fixParts(text, best, true),
    ...others.map(
      (fix) =>
        `<details class="more"><summary>Another way: ${prose(fix.title)}</summary>${fixParts(text, fix, false)}</details>`,
    ),
  ];
  return section("Your code", parts);
}

/** The place where a finding was, after it went away. `fixed` is the title of the fix that was applied from the page. */
export function goneSection(text: string, file: string, range: WireRange, fixed: string | null): CodeSection {
  const words =
    fixed === null
      ? "The coach no longer finds this pitfall here."
      : `Done: ${prose(fixed)}. Undo in the editor brings the old code back.`;
  return section("Your code", [
    codeFigure(splitLines(text), file, range, null),
    `<p class="note"><span class="good">${TICK}</span><span>${words}</span></p>`,
  ]);
}

function section(title: string, parts: readonly string[]): CodeSection {
  const html = `<section id="code" aria-labelledby="code-h"><h2 id="code-h">${title}</h2>\n${parts.join("\n")}\n</section>`;
  return { title, html };
}

function codeFigure(lines: readonly string[], file: string, around: WireRange, marked: WireRange | null): string {
  const [first, last] = windowAround(lines, around);
  const shown = lines.slice(first, last + 1);
  const indent = commonIndent(shown);
  const dedented = shown.map((line) => line.slice(indent));
  const marks =
    marked === null
      ? []
      : [
          {
            start: offsetIn(dedented, first, indent, marked.start),
            end: offsetIn(dedented, first, indent, marked.end),
            as: "squiggle" as const,
          },
        ];
  const code = highlight(dedented.join("\n"), { marks, from: first + 1 });
  const label = `Your code, ${escapeHtml(file)} from line ${first + 1}`;
  return `<figure class="code nums"><figcaption><span><code>${escapeHtml(file)}</code>, line ${around.start.line + 1}</span><button class="btn quiet" data-action="show">Show in editor</button></figcaption><pre aria-label="${label}"><code>${code}</code></pre></figure>`;
}

/** First and last line to show, zero-based: from the header of the function, where it is near, and not into the next. */
export function windowAround(lines: readonly string[], { start, end }: WireRange): [first: number, last: number] {
  const bottom = Math.max(0, lines.length - 1);
  const top = Math.min(start.line, bottom);
  const foot = Math.max(top, Math.min(end.line, bottom));
  let first = headerAbove(lines, top) ?? Math.max(0, top - LINES_BEFORE);
  let last = foot;
  while (last < Math.min(bottom, foot + LINES_AFTER) && !leavesBlock(lines, last + 1, indentOf(lines[top]))) last++;
  if (last - first + 1 > MOST_LINES) last = Math.max(foot, first + MOST_LINES - 1);
  if (last - first + 1 > MOST_LINES) last = first + MOST_LINES - 1;
  while (first < top && isBlank(lines[first])) first++;
  while (last > foot && isBlank(lines[last])) last--;
  while (last - first + 1 < LEAST_LINES && (first > 0 || last < bottom)) {
    if (last < bottom) last++;
    else first--;
  }
  return [first, last];
}

/** The line of the `def` or `class` that a line stands in, where it is so near that both can be shown. */
function headerAbove(lines: readonly string[], top: number): number | null {
  let indent = indentOf(lines[top]);
  for (let line = top - 1; line >= Math.max(0, top - MOST_LINES + LEAST_LINES); line--) {
    if (isBlank(lines[line]) || indentOf(lines[line]) >= indent) continue;
    if (/^[ \t]*(async[ \t]+def|def|class)\b/.test(lines[line]!)) return line;
    indent = indentOf(lines[line]);
  }
  return null;
}

/** Whether the text from a line on belongs to something further out than `indent`: a blank line, then less indentation. */
function leavesBlock(lines: readonly string[], line: number, indent: number): boolean {
  if (!isBlank(lines[line])) return false;
  const next = lines.slice(line).find((each) => !isBlank(each));
  return next !== undefined && (indentOf(next) < indent || indentOf(next) === 0);
}

function indentOf(line: string | undefined): number {
  return /^[ \t]*/.exec(line ?? "")![0].length;
}

/** The offset of a position of the document in the lines that are shown, joined by line feeds. */
function offsetIn(shown: readonly string[], first: number, indent: number, position: WirePosition): number {
  const line = position.line - first;
  if (line >= shown.length) return shown.join("\n").length;
  const before = shown.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  return before + Math.min(Math.max(0, position.character - indent), shown[line]!.length);
}

function fixParts(text: string, fix: WireFix, primary: boolean): string {
  const keys = primary ? " <kbd>F</kbd>" : "";
  const words = fix.safe
    ? "Safe: every run that works today keeps its behaviour."
    : "A suggestion: read the change before you accept it.";
  const elsewhere = fix.elsewhere?.length
    ? '\n<p class="small muted">It also changes another cell of the notebook.</p>'
    : "";
  return `<figure class="code diff"><figcaption><span>${prose(fix.title)}</span></figcaption><pre aria-label="Change: lines removed and added"><code>${diffOf(text, fix.edits)}</code></pre></figure>${elsewhere}
<div class="row"><button class="btn${primary ? " primary" : ""}" data-action="apply" data-title="${escapeHtml(fix.title)}">${WRENCH}Apply fix${keys}</button><span class="small muted">${words}</span></div>`;
}

/** Neighbouring edits with the lines around them, zero-based and inclusive. */
interface Hunk {
  readonly first: number;
  last: number;
  readonly edits: WireEdit[];
}

/** The changed places with two lines around each, as lines of a diff figure. */
export function diffOf(text: string, edits: readonly WireEdit[]): string {
  const lines = splitLines(text);
  const sorted = [...edits].sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
  const hunks: Hunk[] = [];
  for (const edit of sorted) {
    const first = Math.max(0, edit.range.start.line - DIFF_CONTEXT);
    const last = Math.min(lines.length - 1, edit.range.end.line + DIFF_CONTEXT);
    const previous = hunks.at(-1);
    if (previous !== undefined && first <= previous.last + 1) {
      previous.last = Math.max(previous.last, last);
      previous.edits.push(edit);
    } else hunks.push({ first, last, edits: [edit] });
  }
  return hunks.map((hunk) => diffHunk(lines, withoutBlankEnds(lines, hunk))).join('<span class="l dim">⋯</span>');
}

/** Blank lines of context at the ends say nothing. */
function withoutBlankEnds(lines: readonly string[], hunk: Hunk): Hunk {
  const firstEdit = Math.min(...hunk.edits.map(({ range }) => range.start.line));
  const lastEdit = Math.max(...hunk.edits.map(({ range }) => range.end.line));
  let { first, last } = hunk;
  while (first < firstEdit && isBlank(lines[first])) first++;
  while (last > lastEdit && isBlank(lines[last])) last--;
  return { ...hunk, first, last };
}

function diffHunk(lines: readonly string[], { first, last, edits }: Hunk): string {
  const shown = lines.slice(first, last + 1);
  const before = shown.join("\n");
  let after = "";
  let at = 0;
  for (const { range, newText } of edits) {
    after += before.slice(at, offsetIn(shown, first, 0, range.start)) + newText.replace(/\r\n?/g, "\n");
    at = offsetIn(shown, first, 0, range.end);
  }
  after += before.slice(at);
  const indent = commonIndent([...shown, ...after.split("\n")]);
  const dedent = (code: string) =>
    code
      .split("\n")
      .map((line) => line.slice(indent))
      .join("\n");
  return diffLines(dedent(before), dedent(after));
}

/** How many characters of white space all lines that are not blank begin with. */
function commonIndent(lines: readonly string[]): number {
  const indents = lines.filter((line) => !isBlank(line)).map((line) => /^[ \t]*/.exec(line)![0]);
  const shared = indents.reduce((a, b) => {
    let length = 0;
    while (length < a.length && a[length] === b[length]) length++;
    return a.slice(0, length);
  }, indents[0] ?? "");
  return shared.length;
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === "";
}

/** The lines of a text with any kind of line break, without the breaks. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** A message as HTML: what stands between backquotes is code. */
function prose(message: string): string {
  return escapeHtml(message).replace(/`([^`]+)`/g, "<code>$1</code>");
}
