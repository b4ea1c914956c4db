/** Pages as files that stand alone: for a browser, a printer, or the evening before an interview. Pure: HTML in, HTML out. */
import type { CoursePage, PitfallPage } from "../study/content";
import { escapeHtml } from "../study/highlight";
import { explainedOn, gradesOn, isRead, type Progress } from "../study/progress";
import type { Translate } from "./words";

/** What the style sheet takes from VS Code's theme, for a page without VS Code. */
const THEME = `:root { color-scheme: light; --vscode-foreground: #3b3b3b; --vscode-editor-foreground: #3b3b3b; --vscode-editor-background: #fff; --vscode-font-family: system-ui, sans-serif; --vscode-font-size: 15px; --vscode-editor-font-family: ui-monospace, Menlo, Consolas, monospace; --vscode-editor-font-size: 14px; --vscode-textLink-foreground: #005fb8; --vscode-charts-red: #e51400; --vscode-charts-green: #388a34; --vscode-charts-blue: #1a85ff; --vscode-charts-yellow: #bf8803; --vscode-charts-purple: #652d90; --vscode-focusBorder: #005fb8; --vscode-debugTokenExpression-name: #9b46b0; --vscode-debugTokenExpression-string: #a31515; --vscode-debugTokenExpression-number: #098658; --vscode-debugTokenExpression-boolean: #0000ff; --vscode-diffEditor-insertedLineBackground: #9ccc2c33; --vscode-diffEditor-removedLineBackground: #ff000033; --vscode-diffEditor-insertedTextBackground: #9ccc2c40; --vscode-diffEditor-removedTextBackground: #ff000040; --vscode-editorLineNumber-foreground: #6e7681; --vscode-descriptionForeground: #3b3b3b; }`;

/** Any pieces of pages as one document: all details open, nothing to click, no link that leads nowhere. */
export function standaloneHtml(title: string, main: string, css: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${THEME}
${css}</style>
</head>
<body class="vscode-light">
${still(main)}
</body>
</html>
`;
}

/** What needs a script is taken out; what waits behind a click is shown. */
export function still(html: string): string {
  return html
    .replace(/<details(?![^>]*\bopen\b)/g, "<details open")
    .replace(/<button\b[\s\S]*?<\/button>/g, "")
    .replace(/<(select|progress)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<label class="small muted" for="level">[\s\S]*?<\/label>/g, "")
    .replace(/<a href="#"[^>]*data-open="[^"]*"[^>]*>([\s\S]*?)<\/a>/g, "<span>$1</span>")
    .replace(/<span class="row"><\/span>/g, "")
    .replace(/<nav class="pager"[\s\S]*?<\/nav>/g, "")
    .replace(/<div class="grade"[^>]*><\/div>/g, "");
}

/** One page. Boxes of its checkpoint are ticked as the learner has ticked them. */
export function printedPage(page: CoursePage | PitfallPage, progress: Progress, css: string): string {
  if (!("kind" in page))
    return standaloneHtml(page.title, `<main class="page">${page.head}${page.example}${page.sections}</main>`, css);
  const explained = explainedOn(progress, `${page.kind}/${page.name}`);
  const ticked = page.sections.replace(/<input type="checkbox" data-check="(\w+)"/g, (box, mark: string) =>
    explained.includes(mark) ? `${box} checked` : box,
  );
  const { kind } = page;
  return standaloneHtml(
    page.title,
    `<main class="page${kind === "sheet" ? " wide" : ""}">${page.head}${ticked}</main>`,
    css,
  );
}

/** The sections that are worth a second look, by kind of page. */
const WORTH: Readonly<Record<string, readonly string[]>> = {
  lesson: ["say-it-in-an-interview", "remember"],
  question: ["the-30-second-answer", "remember"],
  doubt: ["short-answer"],
  pitfall: ["say"],
};

/** Addresses of everything that the learner has marked, read, ticked or graded, in the order of `known`. */
export function markedPages(progress: Progress, known: readonly string[]): string[] {
  return known.filter(
    (page) =>
      isRead(progress, page) ||
      explainedOn(progress, page).length > 0 ||
      Object.keys(gradesOn(progress, page)).length > 0,
  );
}

/** What is worth a second look of one page; empty where a page has none of it. */
export function notesOf(address: string, page: CoursePage | PitfallPage, progress: Progress, t: Translate): string {
  const [kind = ""] = address.split("/");
  const sections = sectionsOf(page.sections);
  const grades = gradesOn(progress, address);
  const again = Object.keys(grades).filter((mark) => grades[mark] === "missed");
  const wanted = kind === "drill" ? [] : (WORTH[kind] ?? []);
  const parts = wanted.flatMap((id) => sections.find((one) => one.id === id)?.html ?? []).map(withoutHeading);
  const items = kind === "drill" ? again.flatMap((mark) => sectionWith(sections, mark)?.html ?? []).map(lowered) : [];
  if (parts.length + items.length === 0) return "";
  const missed = kind === "question" && again.length > 0 ? `<p class="small muted">${t("To be said again.")}</p>` : "";
  return `<section><h2>${escapeHtml(page.title.replaceAll("`", ""))}</h2>
<p class="lead">${escapeHtml(page.summary.replaceAll("`", ""))}</p>${missed}
${[...parts, ...items].join("\n")}
</section>`;
}

/** The notes of all pages as one document. */
export function notesHtml(notes: readonly string[], css: string, t: Translate): string {
  const title = t("Interview notes");
  const head = `<header class="head"><h1>${title}</h1><p class="lead">${t("What you marked, in the order of the course: the spoken answers and the lines to remember.")}</p></header>`;
  return standaloneHtml(title, `<main class="page">${head}\n${notes.join("\n")}</main>`, css);
}

interface SectionHtml {
  readonly id: string;
  readonly html: string;
}

/** Sections do not stand inside each other. */
function sectionsOf(html: string): SectionHtml[] {
  return [...html.matchAll(/<section id="([^"]*)"[^>]*>([\s\S]*?)<\/section>/g)].map(([, id, inner]) => ({
    id: id!,
    html: inner!,
  }));
}

const sectionWith = (sections: readonly SectionHtml[], mark: string) =>
  sections.find(({ html }) => html.includes(`data-item="${mark}"`));

const withoutHeading = (html: string) => html.replace(/^\s*<h2\b[\s\S]*?<\/h2>/, "");

const lowered = (html: string) => html.replace(/<(\/?)h2\b/g, "<$1h3").replace(/ id="[^"]*"/g, "");
