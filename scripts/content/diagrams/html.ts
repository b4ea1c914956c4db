/** The kinds that are HTML, so that they reflow: lists with classes of the style sheet. */
import { highlightLines } from "../../../src/study/highlight";
import { codeFigure, pre } from "../figures";
import type { DiagramData } from "./schema";

/** A text with inline Markdown as HTML. */
export type Inline = (text: string) => string;

export const flow = ({ steps }: DiagramData<"flow">, inline: Inline): string =>
  `<ol class="flow">${steps.map(({ do: verb, note }) => `<li><b>${inline(verb)}</b>${note === undefined ? "" : `<p>${inline(note)}</p>`}</li>`).join("")}</ol>`;

export function compare({ left, right }: DiagramData<"compare">, inline: Inline): string {
  const column = ({ title, points }: typeof left) =>
    `<div><p class="col">${inline(title)}</p><ul>${points.map((point) => `<li>${inline(point)}</li>`).join("")}</ul></div>`;
  return `<div class="compare">${column(left)}${column(right)}</div>`;
}

export const cards = ({ cards: all }: DiagramData<"cards">, inline: Inline): string =>
  `<ul class="cards">${all.map(({ title, text }) => `<li><b>${inline(title)}</b>${inline(text)}</li>`).join("")}</ul>`;

export function levels({ levels: all }: DiagramData<"levels">, inline: Inline): string {
  const nested = ([first, ...rest]: typeof all): string =>
    first === undefined
      ? ""
      : `<ol${rest.length === all.length - 1 ? ' class="levels"' : ""}><li><span class="lv${first.here ? " here" : ""}"><b>${inline(first.name)}</b><span>${inline(first.note)}</span></span>${nested(rest)}</li></ol>`;
  return nested(all);
}

export function bars({ bars: all }: DiagramData<"bars">, inline: Inline): string {
  const most = Math.max(...all.map(({ value }) => value)) || 1;
  const bar = (value: number) =>
    `<svg preserveAspectRatio="none" viewBox="0 0 100 10" aria-hidden="true"><rect class="bgd" width="100" height="10"/><rect width="${Math.max(value > 0 ? 0.4 : 0, Math.round((1000 * value) / most) / 10)}" height="10"/></svg>`;
  return `<div class="bars">${all.map(({ label, value, shown }) => `<span>${inline(label)}</span>${bar(value)}<span class="num">${inline(shown)}</span>`).join("")}</div>`;
}

export const pipeline = ({ boxes }: DiagramData<"pipeline">, inline: Inline): string =>
  `<ol class="pipeline">${boxes.map(({ name, note }) => `<li><b>${inline(name)}</b>${note === undefined ? "" : `<span>${inline(note)}</span>`}</li>`).join("")}</ol>`;

/** The lines that have a note carry its number, and the notes are listed below. */
export function code({ code: text, notes }: DiagramData<"code">, inline: Inline): string {
  const ordered = notes.toSorted((a, b) => a.line - b.line);
  const lines = highlightLines(text.trimEnd()).map((html, i) => {
    const numbers = ordered.flatMap(({ line }, note) => (line === i + 1 ? note + 1 : []));
    return numbers.length
      ? `<span class="l" data-note="${numbers.join(" ")}">${html}</span>`
      : `<span class="l">${html}</span>`;
  });
  const list = ordered.map(({ line, text: note }) => `<li><span class="sr">Line ${line}: </span>${inline(note)}</li>`);
  return `<figure class="code noted">${pre("Python code with numbered lines", `<code>${lines.join("")}</code>`)}</figure><ol class="notes">${list.join("")}</ol>`;
}

export const pairs = ({ pairs: all }: DiagramData<"pairs">, inline: Inline): string =>
  `<div class="pairs">${all
    .map(
      ({ before, after, note }) =>
        `<div class="pair">${codeFigure(before, "Before")}${codeFigure(after, "After")}</div>${note === undefined ? "" : `<p class="small muted">${inline(note)}</p>`}`,
    )
    .join("")}</div>`;
