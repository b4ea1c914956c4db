/** The search index of all pages, small enough to be read at the first search. */
import type { Token } from "markdown-it";
import type { CoursePage } from "../../src/study/content";
import { pack, type SearchData, type SearchPage, wordsOf } from "../../src/study/search";
import { anchorOf } from "./course-page";
import type { Kind } from "./course-schema";
import { addressOfEntry, type Entry, kindWord, type Site, titleOf } from "./course-site";
import { compileDecks } from "./decks";
import type { PitfallSource } from "./pitfalls";
import { RUFF_NAMES } from "./ruff-names";
import { SECTIONS } from "./schema";
import { compileSheets } from "./sheets";

/** Words that stand on nearly every page tell nothing. */
const COMMON = 0.6;

interface Indexed {
  readonly page: SearchPage;
  readonly body: string;
}

export function compileSearch(site: Site): SearchData {
  const all = [
    ...[...site.course.values()].map((entry) => courseEntry(entry, site)),
    ...[...site.pitfalls.values()].map(pitfallEntry),
    ...compileSheets(site).map((sheet) => titleEntry(sheet, "Cheat sheet")),
    ...compileDecks(site).map((deck) => titleEntry(deck, "Predict the output")),
  ];
  const found = new Map<string, number[]>();
  for (const [number, { body }] of all.entries())
    for (const word of new Set(wordsOf(body)))
      if (word.length > 1 && word.length < 40) found.set(word, [...(found.get(word) ?? []), number]);
  const words = [...found]
    .filter(([, pages]) => pages.length <= Math.max(3, COMMON * all.length))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    pages: all.map(({ page }) => page),
    words: words.map(([word]) => word).join(" "),
    found: words.map(([, pages]) => pack(pages)),
  };
}

const textOf = (tokens: readonly Token[]) =>
  tokens
    .filter(({ type, info }) => type === "inline" || (type === "fence" && !info.startsWith("diagram")))
    .map(({ content }) => content)
    .join("\n");

/** Headings that every page of a kind has lead nowhere in particular. */
const USUAL = new Set([
  ...["Edge cases", "Say it in an interview", "Checkpoint", "The 30-second answer", "The full answer"],
  ...["Follow-up questions", "Rubric", "Short answer", "What really happens"],
]);

/** Lessons first, then what interviewers ask often. */
const RANKS: Partial<Record<Kind, number>> = { lesson: 8, question: 6, doubt: 4 };

function courseEntry(entry: Entry, site: Site): Indexed {
  const { sources, name } = entry;
  const [{ meta }] = sources;
  const place = meta.phase === null ? site.parts.find(({ part }) => part === meta.part)?.title : `Phase ${meta.phase}`;
  const headings = sources.flatMap(({ sections }) => sections.map(({ heading }) => heading));
  return {
    page: {
      address: addressOfEntry(entry),
      title: titleOf(entry).replaceAll("`", ""),
      label: place === undefined ? kindWord(entry) : `${kindWord(entry)} · ${place}`,
      names: [
        name,
        ...sources.flatMap((one) => one.meta.covers),
        ...(entry.kind === "question" ? [`q${name}`, `q${Number(name)}`] : []),
        ...meta.concepts.flatMap((concept) => [concept.name, concept.name.split(".").at(-1)!]),
      ].filter((one, i, all) => all.indexOf(one) === i),
      headings: headings
        .filter((heading) => !USUAL.has(heading))
        .map((heading) => ({ id: anchorOf(heading.replaceAll("`", "")), title: heading.replaceAll("`", "") })),
      rank: (RANKS[entry.kind] ?? 0) + (meta.weight ?? 0),
    },
    body: sources.map((one) => [one.meta.summary, ...one.meta.remember, textOf(one.tokens)].join("\n")).join("\n"),
  };
}

/** A sheet and a deck repeat what other pages say, so that only the title is looked for. */
function titleEntry({ kind, name, title }: CoursePage, label: string): Indexed {
  return {
    page: { address: `${kind}/${name}`, title, label, names: [name], headings: [], rank: 1 },
    body: title,
  };
}

function pitfallEntry({ id, meta, bad, sections }: PitfallSource): Indexed {
  const codes = Object.values(meta.peers).flat();
  return {
    page: {
      address: `pitfall/${id}`,
      title: meta.title.replaceAll("`", ""),
      label: `Pitfall · Phase ${meta.phase}`,
      names: [
        id,
        ...codes.flatMap((code) => code.split(" ")),
        ...meta.peers.ruff.flatMap((code) => RUFF_NAMES[code] ?? []),
      ].filter((one, i, all) => all.indexOf(one) === i),
      headings: [],
      rank: 2 * meta.weight,
    },
    body: [
      meta.summary,
      bad,
      ...sections
        .filter(({ heading }) => SECTIONS.some(([one]) => one === heading))
        .map(({ tokens }) => textOf(tokens)),
    ].join("\n"),
  };
}
