/** Small pieces of HTML that every page is made of. */
import { escapeHtml, highlight } from "../../src/study/highlight";

export const icon = (path: string) => `<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
export const CROSS = icon("m4 4 8 8m0-8-8 8");
export const TICK = icon("M3 8.5 6.5 12 13 4.5");

/** Containers: what they are called on the page. */
export const CALLOUTS: Record<string, { label: string; icon: string }> = {
  model: {
    label: "Mental model",
    icon: icon(
      "M8 4.5v3M8 7.5 4.5 10.5M8 7.5l3.5 3M6.5 3a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0M2 12a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0M11 12a1.5 1.5 0 1 0 3 0 1.5 1.5 0 0 0-3 0",
    ),
  },
  tip: {
    label: "Interview tip",
    icon: icon("M8 2a2 2 0 0 1 2 2v4a2 2 0 0 1-4 0V4a2 2 0 0 1 2-2zM4 8a4 4 0 0 0 8 0M8 12v2"),
  },
  key: {
    label: "Key insight",
    icon: icon("M6 11.5h4M6.5 13.5h3M8 2a4 4 0 0 0-2.4 7.2c.5.4.9 1 .9 1.6h3c0-.6.4-1.2.9-1.6A4 4 0 0 0 8 2z"),
  },
  real: { label: "Real-world use", icon: icon("M2.5 5.5h11v7h-11zM6 5.5v-2h4v2M2.5 9h11") },
};

export const pre = (label: string, inner: string) => `<pre tabindex="0" aria-label="${label}">${inner}</pre>`;

/** Python in colours; `caption` and `actions` are HTML. */
export function codeFigure(code: string, caption = "", actions = ""): string {
  const above = caption || actions ? `<figcaption><span>${caption}</span>${actions}</figcaption>` : "";
  return `<figure class="code">${above}${pre("Python code", `<code>${highlight(code)}</code>`)}</figure>`;
}

export const textFigure = (text: string) =>
  `<figure class="code">${pre(
    "Text",
    `<code>${text
      .trimEnd()
      .split("\n")
      .map((line) => `<span class="l">${escapeHtml(line)}</span>`)
      .join("")}</code>`,
  )}</figure>`;

export const outputFigure = (caption: string, text: string) =>
  `<figure class="out"><figcaption><span>${caption}</span></figcaption>${pre("Program output", `<samp>${escapeHtml(text.trimEnd())}</samp>`)}</figure>`;

export const sectionHtml = (id: string, title: string, inner: string) =>
  `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>\n${inner}\n</section>`;

/** A disclosure; `summary` is HTML. */
export const more = (summary: string, inner: string, cls = "") =>
  `<details class="more${cls && ` ${cls}`}"><summary>${summary}</summary>${inner}</details>`;

/** A link to another page, as a row of a list. */
export const linkRow = (address: string, title: string, kind: string) =>
  `<li><a href="#" data-open="${address}">${title}</a><span class="kind">${kind}</span></li>`;

/** A title or summary: plain text, in which only backquotes mean something. */
export const inline = (text: string) => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");

/** Where a page has its facts from. */
export const sourceList = (sources: readonly { readonly title: string; readonly url: string }[]) =>
  `<ul class="small muted">${sources.map(({ title, url }) => `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></li>`).join("")}</ul>`;
