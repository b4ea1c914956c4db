/** A checked page as static HTML, in the structure and classes of `media/coach.css`. */
import MarkdownIt, { type Token } from "markdown-it";
import type { ContentIndex, PitfallPage, PitfallSummary } from "../../src/study/content";
import { diffLines } from "../../src/study/diff";
import { escapeHtml, highlight } from "../../src/study/highlight";
import { target } from "./markdown";
import type { PitfallSource } from "./pitfalls";
import { RUFF_NAMES } from "./ruff-names";
import { FACTS, PEER_NAMES, type PitfallMeta, SECTIONS, TIER_CHIPS, TIERS, WEIGHTS } from "./schema";
import { type Section, subsections } from "./source";

/** What a page needs to know about the others. */
export interface Site {
  readonly phases: ContentIndex["phases"];
  readonly pitfalls: ReadonlyMap<string, PitfallSource>;
}

const icon = (path: string) => `<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
const CROSS = icon("m4 4 8 8m0-8-8 8");
const TICK = icon("M3 8.5 6.5 12 13 4.5");

const CALLOUTS: Record<string, { label: string; icon: string }> = {
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

const pre = (label: string, inner: string) => `<pre tabindex="0" aria-label="${label}">${inner}</pre>`;
const codeFigure = (code: string, caption = "") =>
  `<figure class="code">${caption && `<figcaption><span>${caption}</span></figcaption>`}${pre("Python code", `<code>${highlight(code)}</code>`)}</figure>`;
const lines = (text: string) =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => `<span class="l">${escapeHtml(line)}</span>`)
    .join("");

const md = new MarkdownIt({ html: false });

md.renderer.rules.fence = (tokens, i) => {
  const { info, content } = tokens[i]!;
  if (info.startsWith("python")) return codeFigure(content);
  if (info === "text") return `<figure class="code">${pre("Text", `<code>${lines(content)}</code>`)}</figure>`;
  return `<figure class="out"><figcaption><span>${printedBy(info)}</span></figcaption>${pre("Program output", `<samp>${escapeHtml(content.trimEnd())}</samp>`)}</figure>`;
};

/** The caption of an output: which Python printed it. */
function printedBy(info: string): string {
  const [, relation = "", version] = /^output(?: ([<>]=?)?(3\.\d+))?$/.exec(info) ?? [];
  if (!version) return "Output";
  const words: Record<string, string> = {
    "<": `Before Python ${version}`,
    "<=": `Up to Python ${version}`,
    ">": `After Python ${version}`,
    ">=": `Since Python ${version}`,
  };
  return words[relation] ?? `In Python ${version}`;
}

md.renderer.rules.inline = (tokens, i, options, env) => {
  const token = tokens[i]!;
  const html = md.renderer.renderInline(token.children ?? [], options, env);
  const fact = FACTS[token.meta?.fact as string];
  return fact ? `${html} <span class="fact ${fact.cls}">${fact.label}</span>` : html;
};

md.renderer.rules.link_open = (tokens, i) => {
  const id = target(tokens[i]!).replace(/^pitfall:/, "");
  return `<a href="#" data-open="pitfall/${id}">`;
};

md.renderer.rules.table_open = () => '<div class="scroll"><table>';
md.renderer.rules.table_close = () => "</table></div>";

md.renderer.rules.container_open = (tokens, i) => {
  const { info } = tokens[i]!;
  if (info === "correction") return '<aside class="correction" role="note" aria-label="Correction">';
  const { label, icon } = CALLOUTS[info]!;
  return `<aside class="callout ${info}" role="note" aria-label="${label}"><p class="label">${icon}${label}</p>`;
};

/** `Renderer.render` sends inline tokens past the rules, so the blocks of a page are rendered one by one. */
function render(tokens: readonly Token[]): string {
  let html = "";
  let claim = false;
  for (const [i, token] of tokens.entries()) {
    const paragraph = (cls: string, label: string, sign: string) =>
      `<div${cls}><p class="label">${sign}${label}</p><p>`;
    if (token.type === "container_open" && token.info === "correction") claim = true;
    const inCorrection = tokens.slice(0, i).findLast((one) => /^container_/.test(one.type));
    const corrected = inCorrection?.type === "container_open" && inCorrection.info === "correction";
    if (corrected && token.type === "paragraph_open") {
      html += claim
        ? paragraph(' class="claim"', "You may have read", CROSS)
        : paragraph("", "Here is what happens", TICK);
      claim = false;
    } else if (corrected && token.type === "paragraph_close") html += "</p></div>";
    else {
      const rule = md.renderer.rules[token.type];
      html += rule
        ? rule(tokens as Token[], i, md.options, {}, md.renderer)
        : md.renderer.renderToken(tokens as Token[], i, md.options);
    }
  }
  return html.trim();
}

const sectionHtml = (id: string, title: string, inner: string) =>
  `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>\n${inner}\n</section>`;

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

/** A title or summary: plain text, in which only backquotes mean something. */
const inline = (text: string) => escapeHtml(text).replace(/`([^`]+)`/g, "<code>$1</code>");

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

/** A relation holds both ways: first what this page names, then the pages that name it. */
function related({ id, meta }: PitfallSource, site: Site): string {
  const naming = [...site.pitfalls.values()]
    .filter((other) => other.meta.related.includes(id))
    .map((other) => other.id);
  const rows = [...new Set([...meta.related, ...naming])]
    .map((other) => site.pitfalls.get(other))
    .filter((other) => other !== undefined)
    .slice(0, MOST_RELATED)
    .map(
      (other) =>
        `<li><a href="#" data-open="pitfall/${other.id}">${inline(other.meta.title)}</a><span class="kind">Pitfall</span></li>`,
    );
  return rows.length ? `<ul class="links">${rows.join("")}</ul>` : "";
}

/** Pylint's codes are a name and a number. */
function peerCode(entry: string): string {
  const [code = "", number] = escapeHtml(entry).split(" ");
  return `<code>${code}</code>${number ? ` (${number})` : ""}`;
}

function sources({ meta }: PitfallSource): string {
  const links = meta.sources.map(({ title, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`);
  const tools = (Object.keys(PEER_NAMES) as (keyof typeof PEER_NAMES)[])
    .filter((tool) => meta.peers[tool].length)
    .map((tool) => `${PEER_NAMES[tool]} ${meta.peers[tool].map(peerCode).join(", ")}`);
  const also = tools.length ? `\n<p class="small muted">Other tools report it too: ${tools.join("; ")}.</p>` : "";
  return `<ul class="small muted">${links.map((link) => `<li>${link}</li>`).join("")}</ul>${also}`;
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

/** The index: phases, all pitfalls in teaching order, and the codes of other tools. */
export function compileIndex(site: Site): ContentIndex {
  const pitfalls = [...site.pitfalls.values()];
  const order = (a: PitfallSource, b: PitfallSource) =>
    a.meta.phase - b.meta.phase ||
    b.meta.weight - a.meta.weight ||
    TIERS.indexOf(a.meta.tier) - TIERS.indexOf(b.meta.tier) ||
    (a.id < b.id ? -1 : 1);
  return { phases: site.phases, pitfalls: pitfalls.toSorted(order).map(summaryOf), peers: peerMap(pitfalls) };
}
