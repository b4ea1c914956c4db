/** Cheat sheets: one for each phase and each part of the handbook, made of what their pages say one should remember. */
import type { CoursePage } from "../../src/study/content";
import { escapeHtml } from "../../src/study/highlight";
import { addressOfEntry, type Entry, type Site } from "./course-site";
import { inline } from "./figures";

/** All sheets that have something to say. */
export function compileSheets(site: Site): CoursePage[] {
  const entries = [...site.course.values()];
  const phases = site.phases.map(({ phase, title }) => {
    const pages = entries.filter(({ kind, sources }) => kind === "lesson" && sources[0].meta.phase === phase);
    const traps = [...site.pitfalls.values()].filter(({ meta }) => meta.phase === phase).map(({ id }) => id);
    const name = `phase-${String(phase).padStart(2, "0")}`;
    return sheetOf(
      { name, title: `Phase ${phase}: ${title}`, what: "phase", phase, part: null, pages, traps, intro: "" },
      site,
    );
  });
  const parts = site.parts.map(({ part, title, pitch, chips }) => {
    const pages = entries.filter(({ kind, sources }) => kind === "question" && sources[0].meta.part === part);
    const traps = [...new Set(pages.flatMap(({ sources }) => sources[0].meta.pitfalls))];
    const facts = chips.map((chip) => `<li>${escapeHtml(chip)}</li>`).join("");
    const intro = `<p class="lead">${escapeHtml(pitch)}</p>\n<ul class="chips" aria-label="Topics of this part">${facts}</ul>\n`;
    return sheetOf(
      { name: `part-${part}`, title: `Handbook: ${title}`, what: "part", phase: null, part, pages, traps, intro },
      site,
    );
  });
  return [...phases, ...parts].filter((sheet) => sheet !== null);
}

interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly what: "phase" | "part";
  readonly phase: number | null;
  readonly part: number | null;
  readonly pages: readonly Entry[];
  readonly traps: readonly string[];
  /** HTML under the title. */
  readonly intro: string;
}

function sheetOf({ name, title, what, phase, part, pages, traps, intro }: Sheet, site: Site): CoursePage | null {
  if (pages.length === 0) return null;
  const summary = `What to remember of this ${what}, on one sheet.`;
  const blocks = pages.map((entry, i) => {
    const { meta } = entry.sources[0];
    const lines = meta.remember.map((line) => `<li>${inline(line)}</li>`).join("");
    return `<section aria-labelledby="c${i}"><h2 id="c${i}"><a href="#" data-open="${addressOfEntry(entry)}">${inline(meta.title)}</a></h2><ul>${lines}</ul></section>`;
  });
  return {
    kind: "sheet",
    name,
    title,
    summary,
    phase,
    part,
    weight: null,
    minutes: Math.max(1, Math.round(pages.length / 4)),
    pitfalls: traps.filter((id) => site.pitfalls.has(id)),
    lessons: pages.filter(({ kind }) => kind === "lesson").map((entry) => entry.name),
    marks: [],
    head: `<header class="head"><div class="row between"><p class="crumbs">Cheat sheets</p><button class="btn quiet noprint" data-action="print">Print</button></div>
<h1>${escapeHtml(title)}</h1>
${intro}</header>`,
    sections: `<div class="sheet">\n${blocks.join("\n")}\n${trapsBlock(traps, site)}</div>`,
    toc: [],
    programs: [],
  };
}

function trapsBlock(traps: readonly string[], site: Site): string {
  const rows = traps
    .flatMap((id) => site.pitfalls.get(id) ?? [])
    .toSorted((a, b) => b.meta.weight - a.meta.weight || (a.meta.title < b.meta.title ? -1 : 1))
    .map(({ id, meta }) => `<li><a href="#" data-open="pitfall/${id}">${inline(meta.title)}</a></li>`);
  if (rows.length === 0) return "";
  return `<section aria-labelledby="traps"><h2 id="traps">Traps</h2><ul>${rows.join("")}</ul></section>`;
}
