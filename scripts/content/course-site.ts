/** The pages of the course as they refer to each other: addresses, order, who teaches what. */
import type { ContentIndex, PageKind, PageSummary } from "../../src/study/content";
import { type CourseSource, readCourse } from "./course";
import { nameOf } from "./course-checks";
import type { Kind } from "./course-schema";
import { inline, linkRow } from "./figures";
import { type PitfallSource, readPitfalls } from "./pitfalls";
import { type Problem, readParts, readPhases, subsections } from "./source";

/** One page: usually one file, for a set of drills several. */
export interface Entry {
  readonly kind: Kind;
  readonly name: string;
  readonly sources: readonly [CourseSource, ...CourseSource[]];
}

/** What a page needs to know about the others. */
export interface Site {
  readonly phases: ContentIndex["phases"];
  readonly parts: ReturnType<typeof readParts>;
  readonly pitfalls: ReadonlyMap<string, PitfallSource>;
  /** By address, in the order in which they are read. */
  readonly course: ReadonlyMap<string, Entry>;
}

/** All right pages, and what is wrong with the others. */
export function readSite(): { site: Site; problems: { pitfalls: Problem[]; course: Problem[] } } {
  const pitfalls = readPitfalls();
  const course = readCourse();
  const site = {
    phases: readPhases(),
    parts: readParts(),
    pitfalls: new Map(pitfalls.pitfalls.map((one) => [one.id, one])),
    course: entriesOf(course.pages),
  };
  return { site, problems: { pitfalls: pitfalls.problems, course: course.problems } };
}

const READING: readonly Kind[] = ["lesson", "question", "doubt", "drill", "capstone"];

/** Puts the files together to pages and the pages in order. */
export function entriesOf(sources: readonly CourseSource[]): Map<string, Entry> {
  const place = ({ kind, slug, meta }: CourseSource) =>
    kind === "question" ? Number(slug) : (kind === "lesson" ? 1000 * (meta.phase ?? 0) : 0) + meta.order;
  const ordered = sources.toSorted(
    (a, b) =>
      READING.indexOf(a.kind) - READING.indexOf(b.kind) ||
      place(a) - place(b) ||
      (a.meta.title < b.meta.title ? -1 : 1),
  );
  const entries = new Map<string, Entry>();
  for (const source of ordered) {
    const address = `${source.kind}/${nameOf(source)}`;
    const before = entries.get(address);
    entries.set(address, {
      kind: source.kind,
      name: nameOf(source),
      sources: before ? [...before.sources, source] : [source],
    });
  }
  return entries;
}

export const addressOfEntry = ({ kind, name }: { readonly kind: PageKind; readonly name: string }) => `${kind}/${name}`;

/** What a learner marks on a page. */
export function marksOf({ kind, sources }: Entry): string[] {
  const [first] = sources;
  if (kind === "question") return [first.meta.covers[0]!];
  if (kind === "drill") return sources.flatMap(({ sections }) => sections.flatMap(({ id }) => id ?? []));
  const checkpoint = first.sections.find(({ heading }) => heading === "Checkpoint");
  return kind === "lesson" && checkpoint ? subsections(checkpoint.tokens).map((_, i) => String(i)) : [];
}

/** Minutes to read: 180 words or 40 lines of code are one. */
function minutesOf(sources: readonly CourseSource[]): number {
  const words = sources.reduce((sum, one) => sum + one.words, 0);
  const lines = sources
    .flatMap(({ fences }) => fences)
    .filter(({ info }) => info.startsWith("python"))
    .reduce((sum, { content }) => sum + content.split("\n").length, 0);
  return Math.max(1, Math.round(words / 180 + lines / 40));
}

const distinct = <T>(all: readonly T[]): T[] => [...new Set(all)];

/** Files of one set are called "Core drill: …", "Core drill: …", or "Module 1, part 1: …". */
export const titleOf = ({ sources }: Entry): string =>
  sources.length > 1 ? sources[0].meta.title.split(/[,:]/)[0]! : sources[0].meta.title;

/** What a file of a set adds to the title of the set. */
export const partTitle = ({ meta }: CourseSource): string => {
  const rest = meta.title.replace(/^[^,:]*[,:] */, "");
  return rest[0]!.toUpperCase() + rest.slice(1);
};

const summaryText = (entry: Entry): string =>
  entry.sources.length > 1
    ? `${marksOf(entry).length} questions in ${entry.sources.length} parts: answer aloud, look, grade yourself.`
    : entry.sources[0].meta.summary;

export function summaryOfEntry(entry: Entry): PageSummary {
  const { kind, name, sources } = entry;
  const { phase, part, weight } = sources[0].meta;
  return {
    kind,
    name,
    title: titleOf(entry),
    summary: summaryText(entry),
    phase,
    part,
    weight,
    minutes: minutesOf(sources),
    pitfalls: distinct(sources.flatMap(({ meta }) => meta.pitfalls)),
    lessons: distinct(sources.flatMap(({ meta }) => [...meta.after, ...meta.lessons])),
    marks: marksOf(entry),
  };
}

const KIND_WORDS: Record<Kind, string> = {
  lesson: "Lesson",
  question: "Question",
  doubt: "Doubt",
  drill: "Drill",
  capstone: "Day 30",
};

/** What a page is, in the rows of links. */
export const kindWord = ({ kind, name }: Entry) =>
  kind === "question" ? `Question ${Number(name)}` : KIND_WORDS[kind];

const row = (entry: Entry) => linkRow(addressOfEntry(entry), inline(titleOf(entry)), kindWord(entry));

/** Rows of links that one looks through at a glance. */
const MOST = 10;

/** Links to everything that a page names, then to what names it; each page once, pages that are not there not at all. */
export function relatedRows(entry: Entry, site: Site): string[] {
  const metas = entry.sources.map(({ meta }) => meta);
  const names = metas.flatMap((meta) => [
    ...[...meta.lessons, ...meta.after].map((slug) => `lesson/${slug}`),
    ...meta.questions.map((number) => `question/${String(number).padStart(2, "0")}`),
  ]);
  const own = addressOfEntry(entry);
  const rowsOf = (addresses: readonly string[]) =>
    distinct(addresses)
      .filter((address) => address !== own)
      .flatMap((address) => site.course.get(address) ?? [])
      .map(row);
  const pitfalls = distinct(metas.flatMap((meta) => meta.pitfalls))
    .flatMap((id) => site.pitfalls.get(id) ?? [])
    .map(({ id, meta }) => linkRow(`pitfall/${id}`, inline(meta.title), "Pitfall"));
  const named = distinct([...rowsOf(names), ...pitfalls]);
  const naming = rowsOf([...site.course.values()].filter((other) => leadsTo(other, entry)).map(addressOfEntry));
  return [...named, ...naming.filter((one) => !named.includes(one)).slice(0, Math.max(0, MOST - named.length))];
}

function leadsTo(other: Entry, { kind, name }: Entry): boolean {
  return other.sources.some(({ meta }) =>
    kind === "lesson"
      ? meta.lessons.includes(name) || meta.after.includes(name)
      : kind === "question" && meta.questions.includes(Number(name)),
  );
}

/** Links to the lessons that teach a pitfall. */
export const lessonRows = (pitfall: string, site: Site): string[] =>
  [...site.course.values()]
    .filter(({ kind, sources }) => kind === "lesson" && sources[0].meta.pitfalls.includes(pitfall))
    .map(row);

/** The pages of the same kind before and after, in the order in which they are read. */
export function neighbours(entry: Entry, site: Site): { before: Entry | undefined; after: Entry | undefined } {
  const all = [...site.course.values()].filter(({ kind }) => kind === entry.kind);
  const at = all.findIndex(({ name }) => name === entry.name);
  return { before: all[at - 1], after: all[at + 1] };
}
