/** A checked page as static HTML, in the structure and classes of `media/coach.css`. */
import type { ContentIndex, CoursePage, PitfallPage, PitfallSummary } from "../../src/study/content";
import { diffLines } from "../../src/study/diff";
import { escapeHtml } from "../../src/study/highlight";
import { render } from "./blocks";
import { lessonRows, type Site, summaryOfEntry } from "./course-site";
import { compileDecks } from "./decks";
import { codeFigure, inline, linkRow, pre, sectionHtml, sourceList } from "./figures";
import type { PitfallSource } from "./pitfalls";
import { RUFF_NAMES } from "./ruff-names";
import { PEER_NAMES, type PitfallMeta, SECTIONS, TIER_CHIPS, TIERS, WEIGHTS } from "./schema";
import { compileSheets } from "./sheets";
import { type Section, subsections } from "./source";

function answers(section: Section): string {
  return subsections(section.tokens)
    .map(({ heading, tokens }) => {
      if (heading === "In 30 seconds") {
        const quote = render(tokens.filter((token) => token.type === "inline"));
        return `<h3>${heading}</h3>\n<p class="quote">${/^[“"]/.test(quote) ? quote : `“${quote}”`}</p>`;
      }
      const items = tokens.filter((token) => token.type === "list_item_open" && token.level === 1).length;
      const tail = items && heading !== "In 2 minutes" ? ` <span class="tail">${items}</span>` : "";
      return `<details class="more"><summary>${heading}${tail}</summary>${render(tokens)}</details>`;
    })
    .join("\n");
}

function head(source: PitfallSource, site: Site): string {
  const { title, summary, tier, phase, weight, versions } = source.meta;
  const dot = TIER_CHIPS[tier];
  const chips = [
    `<span class="dot ${dot.dot}"></span>${dot.label}`,
    WEIGHTS[weight] ?? "",
    escapeHtml(versions),
    `<code>${source.id}</code>`,
  ].filter(Boolean);
  return `<header class="head">
<p class="crumbs">Pitfalls <span aria-hidden="true">/</span> Phase ${phase}: ${escapeHtml(site.phases[phase]!.title)}</p>
<h1>${inline(title)}</h1>
<p class="lead">${inline(summary)}</p>
<ul class="chips" aria-label="Facts about this pitfall">${chips.map((chip) => `<li>${chip}</li>`).join("")}</ul>
</header>`;
}

const FIX_NOTES: Record<PitfallMeta["fix"], string> = {
  safe: "A safe fix: every run that works today keeps its behaviour.",
  suggestion: "A suggestion: read the change before you accept it.",
  both: "Safe where the surrounding code proves it, otherwise a suggestion.",
  none: "No automatic fix: the right repair depends on what you mean.",
};

function example({ meta, bad, good }: PitfallSource): string {
  const label = meta.fix === "none" ? "One way to write it" : "The fix";
  const diff = `<figure class="code diff"><figcaption><span>${label}</span></figcaption>${pre("Change: lines removed and added", `<code>${diffLines(bad, good)}</code>`)}</figure>`;
  return sectionHtml(
    "code",
    "Example",
    `${codeFigure(bad)}\n${diff}\n<p class="small muted">${FIX_NOTES[meta.fix]}</p>`,
  );
}

const MOST_RELATED = 6;

/** The lessons that teach it; then pitfalls, both ways: first what this page names, then the pages that name it. */
function related({ id, meta }: PitfallSource, site: Site): string {
  const naming = [...site.pitfalls.values()]
    .filter((other) => other.meta.related.includes(id))
    .map((other) => other.id);
  const rows = [...new Set([...meta.related, ...naming])]
    .map((other) => site.pitfalls.get(other))
    .filter((other) => other !== undefined)
    .slice(0, MOST_RELATED)
    .map((other) => linkRow(`pitfall/${other.id}`, inline(other.meta.title), "Pitfall"));
  const all = [...lessonRows(id, site), ...rows];
  return all.length ? `<ul class="links">${all.join("")}</ul>` : "";
}

/** Pylint's codes are a name and a number. */
function peerCode(entry: string): string {
  const [code = "", number] = escapeHtml(entry).split(" ");
  return `<code>${code}</code>${number ? ` (${number})` : ""}`;
}

function sources({ meta }: PitfallSource): string {
  const tools = (Object.keys(PEER_NAMES) as (keyof typeof PEER_NAMES)[])
    .filter((tool) => meta.peers[tool].length)
    .map((tool) => `${PEER_NAMES[tool]} ${meta.peers[tool].map(peerCode).join(", ")}`);
  const also = tools.length ? `\n<p class="small muted">Other tools report it too: ${tools.join("; ")}.</p>` : "";
  return sourceList(meta.sources) + also;
}

const summaryOf = ({ id, meta }: PitfallSource): PitfallSummary => ({
  id,
  title: meta.title,
  summary: meta.summary,
  tier: meta.tier,
  phase: meta.phase,
  weight: meta.weight,
});

/** One page as JSON. */
export function compilePitfall(source: PitfallSource, site: Site): PitfallPage {
  const parts = source.sections.map(({ heading, tokens, line }, i) => {
    const [title, id] = SECTIONS[i]!;
    return { id, title, html: id === "say" ? answers({ heading, tokens, line }) : render(tokens) };
  });
  const all = [
    ...parts,
    { id: "related", title: "Related", html: related(source, site) },
    { id: "sources", title: "Sources", html: sources(source) },
  ].filter((part) => part.html);
  return {
    ...summaryOf(source),
    fix: source.meta.fix,
    head: head(source, site),
    example: example(source),
    sections: all.map((part) => sectionHtml(part.id, part.title, part.html)).join("\n"),
    toc: all.map(({ id, title }) => ({ id, title })),
    bad: source.bad,
    good: source.good,
    ...(source.meta.moment && { moment: JSON.stringify(source.meta.moment) }),
  };
}

/** Tool → code → pitfalls. A Pylint entry states its name and its number, and counts under both; so do Ruff's. */
export function peerMap(pitfalls: readonly PitfallSource[]): Record<string, Record<string, string[]>> {
  const map: Record<string, Record<string, string[]>> = {};
  for (const tool of Object.keys(PEER_NAMES) as (keyof typeof PEER_NAMES)[]) {
    const codes: Record<string, string[]> = {};
    for (const { id, meta } of pitfalls)
      for (const code of meta.peers[tool].flatMap((entry) => namesOf(tool, entry)))
        codes[code] = [...(codes[code] ?? []), id];
    map[tool] = Object.fromEntries(Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return map;
}

function namesOf(tool: keyof typeof PEER_NAMES, entry: string): string[] {
  const name = tool === "ruff" ? RUFF_NAMES[entry] : undefined;
  return name === undefined ? entry.split(" ") : [entry, name];
}

/** A sheet or deck without its text. */
function summaryOfMade({ head: _head, sections: _sections, toc: _toc, programs: _programs, ...summary }: CoursePage) {
  return summary;
}

/** The index: phases, parts, all pages in the order in which they are read, and the codes of other tools. */
export function compileIndex(site: Site, phrases: ContentIndex["phrases"] = []): ContentIndex {
  const pitfalls = [...site.pitfalls.values()];
  const order = (a: PitfallSource, b: PitfallSource) =>
    a.meta.phase - b.meta.phase ||
    b.meta.weight - a.meta.weight ||
    TIERS.indexOf(a.meta.tier) - TIERS.indexOf(b.meta.tier) ||
    (a.id < b.id ? -1 : 1);
  return {
    phases: site.phases,
    parts: site.parts.map(({ part, title }) => ({ part, title })),
    pages: [
      ...[...site.course.values()].map(summaryOfEntry),
      ...[...compileSheets(site), ...compileDecks(site)].map(summaryOfMade),
    ],
    pitfalls: pitfalls.toSorted(order).map(summaryOf),
    peers: peerMap(pitfalls),
    phrases,
  };
}
